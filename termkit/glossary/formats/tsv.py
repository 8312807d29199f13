"""TSV: the tables of ``csv`` with tabs between the cells."""

from __future__ import annotations

from collections.abc import Sequence

from termkit.glossary.formats import Choice, Exported, csv
from termkit.glossary.formats.csv import read
from termkit.glossary.model import Concept

__all__ = ["read", "write"]


def write(concepts: Sequence[Concept], choice: Choice) -> Exported:
    """Write our own table, which holds all there is."""
    return csv.write(concepts, choice, "\t")
