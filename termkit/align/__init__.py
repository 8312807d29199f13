"""Aligning articles: what each calls the same thing, and how each tells the same quantity."""

from __future__ import annotations

from termkit.align.aligning import align
from termkit.align.ledger import Ledger
from termkit.align.recording import record, record_terms

__all__ = ["Ledger", "align", "record", "record_terms"]
