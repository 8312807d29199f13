"""What the injectors of bilingual text share: an article beside its source, line by line.

A module of theirs has ``KINDS``: for each kind of fault a function that yields every ``Edit`` making one. Where the fault is
an absence, its place is the line.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from random import Random
from typing import NamedTuple

from tests.inject import Edit


class Bitext(NamedTuple):
    """A translation and its source, with as many lines."""

    source: str
    text: str
    source_locale: str
    locale: str

    def lines(self) -> Iterator[Line]:
        """Yield each line of the translation beside its source, in order."""
        start, above = 0, ""
        for theirs, ours in zip(self.source.split("\n"), self.text.split("\n"), strict=True):
            yield Line(theirs, ours, start, above)
            start += len(ours) + 1
            above = theirs


class Line(NamedTuple):
    """One line of a translation."""

    source: str
    text: str
    start: int
    above: str
    """The line of the source before this one's."""

    def rewritten(self, text: str) -> Edit:
        """Return the edit that makes the line ``text``, all of it the place of the fault."""
        return Edit(self.start, self.start + len(self.text), text)

    def changed(self, start: int, end: int, new: str) -> Edit:
        """Return the edit that puts ``new`` in the place of a span of the line."""
        return Edit(self.start + start, self.start + end, new)


Kinds = Mapping[str, Callable[[Bitext, Random], Iterator[Edit]]]
