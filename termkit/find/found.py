"""What is known of a text before its locale is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from termkit.record import Record


class Found(Record):
    """A text made ready for searching, and where the forms of the glossary stand in it."""

    folded: str
    """The text, folded for matching."""
    alphabet: frozenset[str]
    """Its characters."""
    hits: Mapping[int, Sequence[int]]
    """Where the matcher found which form of the glossary."""
    source: Found | None = None
    """The same of the text that it was translated from."""
