"""What several articles are told to share: concepts with their renderings, and quantities with their mentions.

Positions are code-point offsets into the text of the article that ``path`` names, end exclusive.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from termkit.model import Place, Span
from termkit.record import Record

Signal = Literal["gloss", "script", "sound", "parts", "pairs"]
"""Why two forms are taken for one thing: one stands in parentheses behind the other; they are the
same in one script; the Chinese one transcribes the Latin one; each part of one translates a part of the other; they
stand in sentences that translate one another."""


class Rendering(Record):
    """A form of a concept in one article."""

    text: str
    """As the article writes it."""
    spans: tuple[Span, ...]
    standing: str = ""
    """What it is in the article's locale, as in ``find.terms.Standing``; nothing where no glossary speaks of it."""
    short: bool = False
    """Whether it is a short form or an acronym, which may stand beside the full form."""

    @property
    def times(self) -> int:
        return len(self.spans)


class Evidence(Record):
    """Why two forms are of one concept."""

    signal: Signal
    one: str
    other: str
    confidence: float
    """0 to 1: the share of such pairs that are right, as far as that was measured."""
    places: tuple[Place, ...] = ()
    """Where it can be seen."""


class Concept(Record):
    """A row: one thing, and what each article calls it."""

    id: str
    """The glossary's id, or one made of the name."""
    name: str
    renderings: Mapping[str, tuple[Rendering, ...]]
    """By path; articles that don't speak of it are left out. The most frequent first."""
    agrees: bool
    """Whether each article uses a rendering that its own locale prefers or admits."""
    recommended: Mapping[str, str]
    """By locale of the set."""
    known: bool = True
    """Whether it is the glossary's; else it was discovered."""
    is_name: bool = True
    """Whether it is a name; else it is a common noun."""
    subject: str = ""
    evidence: tuple[Evidence, ...] = ()
    """Of a discovered one."""
    confidence: float = 1.0


class Told(Record):
    """A quantity as one article tells it."""

    path: str
    start: int
    end: int
    text: str
    value: str | None
    """An exact decimal string, as in ``termkit.Figure``; so are ``low`` and ``high``."""
    low: str | None = None
    high: str | None = None
    unit: str | None = None
    """The unit, or what is counted."""
    period: str | None = None
    """The time that it is told of, ISO 8601 as far as it is known: 2025, 2025-04."""


class Quantity(Record):
    """A row: one quantity, and where it is told."""

    id: str
    description: str
    """What it is the quantity of, in words of the articles."""
    mentions: tuple[Told, ...]
    """In order of articles and places."""
    agrees: bool
    """Whether all can be true at once: the same but for rounding and bounds, or newer counts that are larger."""
    confidence: float = 1.0
    """That these are tellings of one quantity."""
    odd: tuple[Told, ...] = ()
    """The mentions that differ from the others, where they don't agree."""
    note: str = ""
    """Why they do or don't agree, where that isn't plain: ``newer``, ``rounded``, ``bound``, ``power-of-ten``."""


class Entry(Record):
    """An article of the set."""

    path: str
    locale: str
    text: str


class Alignment(Record):
    """What a set of articles shares."""

    articles: tuple[Entry, ...]
    concepts: tuple[Concept, ...]
    """Those that disagree first, then those that most articles share."""
    figures: tuple[Quantity, ...]


class Candidate(Record):
    """A concept that a glossary could take in, with what speaks for it."""

    id: str
    forms: Mapping[str, tuple[Rendering, ...]]
    """By locale, ``en`` for Latin ones; the most frequent first."""
    confidence: float
    """0 to 1; from ``HIGH`` on, a person will rarely say no."""
    extends: str | None
    """The glossary's concept that this adds forms to, if it is no new one."""
    evidence: tuple[Evidence, ...]
    examples: tuple[Place, ...]
    """Where it stands, a place for each article, three at most."""


HIGH = 0.9
"""The confidence from which on candidates are meant to be right nine times in ten."""


class Consistency(Record):
    """How uniformly a set renders its concepts, each 0 to 1; None where there is nothing to compare.

    LTCR (Lyu et al. 2021): of all pairs of occurrences of one concept, the share with the same rendering.
    """

    within: float | None
    """Over the pairs in one article."""
    across: float | None
    """Over the pairs in two articles."""
    folded: float | None
    """The same as ``across`` with Traditional and Simplified characters taken for the same."""
    dominant: float | None
    """The share of occurrences that have their concept's most frequent rendering, after script folding."""
