"""The values of a conversion; offsets are code points."""

from __future__ import annotations

from typing import Literal

from termkit.model import Article, Edit, Span
from termkit.record import Record

Outcome = Literal["changed", "kept", "doubtful"]
"""What became of a word: it was replaced; it was left, since it is quoted, part of a title or of an official name;
it was left for a person to decide."""


class Replaced(Record):
    """A word of the article and what became of it, or a character that may have become the wrong one."""

    outcome: Outcome
    source: Span
    """Where it stands in the article."""
    was: str
    """What stands there."""
    span: Span
    """Where it stands in the converted text."""
    text: str
    """What stands there."""
    options: tuple[str, ...]
    """What the target's region says; several where that depends on what is meant."""
    concept: str | None


class Conversion(Record):
    """An article in another locale."""

    article: Article
    locale: str
    text: str
    """The article's text, converted."""
    edits: tuple[Edit, ...]
    """What makes the converted file of the article's file, in order; offsets are those of the file."""
    words: tuple[Replaced, ...]
    """In order."""

    def of(self, outcome: Outcome) -> tuple[Replaced, ...]:
        """Return the words with this outcome."""
        return tuple(word for word in self.words if word.outcome == outcome)


class Part(Record):
    """A stretch of the article and what stands there after the conversion."""

    start: int
    end: int
    text: str
    is_whole: bool = True
    """Whether it was converted as a whole, as a word or a name; else character by character."""
