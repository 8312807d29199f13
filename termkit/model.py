"""The values that flow through termkit: made once, never changed.

They are records (``record.py``): named tuples, and like them frozen, but quick to define, which counts at every
start of the command.

Positions are code-point offsets into the article's text, end exclusive, everywhere.
"""

from __future__ import annotations

from typing import Literal

from termkit.record import Record

Severity = Literal["error", "warning", "info"]
"""How loud a finding is: errors and warnings are loud, info is not."""

Scope = Literal["segment", "article", "corpus"]
"""How much a rule must see at once."""

SegmentKind = Literal["title", "heading", "item", "paragraph", "furniture"]
"""What a stretch of an article is; furniture is what surrounds the text of a page: menus, counters, links."""

FigureKind = Literal[
    "number",
    "percent",
    "money",
    "measure",
    "ordinal",
    "range",
    "multiple",
    "fraction",
    "date",
    "time",
    "duration",
]
"""What a figure is."""

Approximate = Literal["=", "~", "<", ">"]
"""Whether a figure is exact, about right, or a bound."""

LOCALES = ("zh-CN", "zh-TW", "zh-HK", "en")
"""The locales articles are checked in, as BCP 47 tags."""

SIMPLIFIED = frozenset({"zh-CN"})
TRADITIONAL = frozenset({"zh-TW", "zh-HK"})


class Span(Record):
    """A stretch of text."""

    start: int
    end: int


class Segment(Record):
    """A title, heading, list item, paragraph or piece of page furniture; spans leave out line ends and indents."""

    start: int
    end: int
    kind: SegmentKind


class Article(Record):
    """A text as it was read, with what is needed to write it back byte for byte."""

    path: str
    """The path as the user gave it; ``-`` for standard input."""
    text: str
    """The decoded text, line ends as they came, without a byte order mark."""
    locale: str
    """One of ``LOCALES``."""
    locale_reason: str = ""
    """Why the locale was taken, for people."""
    encoding: str = "utf-8"
    """A Python codec name that turns the text back into the bytes of the file (after ``bom``)."""
    bom: bytes = b""
    """The byte order mark that stood before the text."""
    segments: tuple[Segment, ...] = ()
    """In order, not overlapping."""


class Mark(Record):
    """Something found in the text that a check may judge: a hole, a repetition, a seam, a quotation, …"""

    kind: str
    start: int
    end: int
    stands_for: str | None = None
    """The text that should stand here, where that can be decided."""
    note: str = ""
    """What was found, in a few words for the message."""
    related: tuple[Span, ...] = ()
    """Other places that belong to it."""


class Gloss(Record):
    """A name and its explanation in parentheses: 英伟达(Nvidia)."""

    head: Span
    """The name before the parenthesis, as far as its left edge can be told."""
    inner: Span
    """What stands inside the parentheses."""


class Garble(Record):
    """What is wrong with a broken figure."""

    kind: str
    """``split-digits``, ``split-scale``, ``lost-scale``, ``untranslated-scale``, …"""
    fix: str | None
    """The text that should stand in place of the figure's ``garble_span``, or None if it can't be decided."""
    start: int
    end: int
    """The part of the figure that is broken and that ``fix`` replaces."""
    note: str = ""
    """Evidence, for the message."""


class Figure(Record):
    """A number with its unit, as it stands in the text, and its exact value.

    ``value``, ``low`` and ``high`` are exact decimal strings without exponent (``"744000000000"``), scale
    words worked in and the unit's own prefix left in the unit; a fraction that has no finite decimal form is
    written ``"1/3"``. Dates and times are ISO 8601, ``--12-02`` where no year is given.
    """

    start: int
    end: int
    kind: FigureKind
    value: str | None = None
    low: str | None = None
    high: str | None = None
    unit: str | None = None
    """ISO 4217 for money, the usual symbol for measures, ``percent``, ``pp``, ``permille``, ``times``, ``year`` …"""
    counter: str | None = None
    """The measure word or counted noun: 块, 家, 個, 参数."""
    approximate: Approximate = "="
    garble: Garble | None = None


class Fix(Record):
    """A replacement for a finding's span."""

    text: str
    safe: bool = False
    """Whether it may be applied without a person looking."""


class Place(Record):
    """Another place that a finding points at."""

    path: str
    start: int
    end: int


class Finding(Record):
    """One fault in one article."""

    path: str
    start: int
    end: int
    code: str
    """``TK201``: stable, never reused."""
    rule: str
    """``garbled-figure``."""
    category: str
    """The MQM error type."""
    severity: Severity
    locale: str
    text: str
    """The text of the span."""
    message: str
    """One sentence: what is wrong, what would be right, why."""
    fixes: tuple[Fix, ...] = ()
    concept: str | None = None
    """The id of the glossary concept, if the finding is about one."""
    related: tuple[Place, ...] = ()
