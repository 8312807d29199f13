"""The values that flow through termkit: made once, never changed.

They are records (``record.py``): named tuples, and like them frozen, but quick to define, which counts at every
start of the command.

Positions are code-point offsets into the article's text, end exclusive, everywhere.
"""

from __future__ import annotations

import bisect
import math
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


class Pair(Record):
    """A stretch of an article and the stretch of its source that it translates."""

    source: Span
    """Offsets into the text of the source."""
    target: Span
    """Offsets into the text of the article; empty where the translation is missing."""


class Run(Record):
    """A stretch of an article that stands unbroken in its file, or one character of it that is written otherwise there."""

    start: int
    """Where it begins in the article."""
    offset: int
    """Where it begins in the file."""
    size: int = 0
    """How many characters of the file one character of the article is written with (``&amp;``); 0 where it is itself."""


class Corner(Record):
    """Where a part of a file begins: what stands before it in code points, and its first line and column, from 1."""

    offset: int = 0
    line: int = 1
    column: int = 1


class Origin(Record):
    """The file an article was taken from, where the article is not all of it."""

    text: str
    """The decoded file, or that part of a large one that the article was taken from."""
    runs: tuple[Run, ...]
    """In order of the article; what stands between two runs (line ends) is not in the file."""
    corner: Corner = Corner()
    """Where ``text`` begins in the file."""

    def span(self, start: int, end: int) -> Span:
        """Return where the stretch of the article from ``start`` to ``end`` stands in the file."""
        first = self._run(start)
        last = self._run(end - 1) if end > start else first
        begin = first.offset + (0 if first.size else start - first.start)
        stop = last.offset + (last.size or end - last.start) if end > start else begin
        return Span(self.corner.offset + begin, self.corner.offset + stop)

    def is_unbroken(self, start: int, end: int) -> bool:
        """Tell whether a stretch of the article stands in the file with nothing between its characters, such as markup."""
        index = self._index(start)
        while index + 1 < len(self.runs) and self.runs[index + 1].start < end:
            run, following = self.runs[index], self.runs[index + 1]
            if run.offset + (run.size or following.start - run.start) != following.offset:
                return False
            index += 1
        return True

    def _run(self, position: int) -> Run:
        return self.runs[self._index(position)]

    def _index(self, position: int) -> int:
        return max(0, bisect.bisect_right(self.runs, (position, math.inf)) - 1)


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
    origin: Origin | None = None
    """None where the text is all of the file."""
    source: Article | None = None
    """What the article was translated from, where that is known."""
    pairs: tuple[Pair, ...] = ()
    """Which stretch translates which of the source, in order of the article."""
    other_locales: tuple[str, ...] = ()
    """Where ``locale`` is a guess, the others that the text may be of; what is right in one of them is no fault."""
    units: tuple[tuple[int, str], ...] = ()
    """Where each unit of a container begins in the text, and what it is called: a cell, a key, a cue."""
    running: bool = True
    """Whether the blocks are one text; else they stand by themselves, as messages and cells do, and may say the same."""
    is_marked_up: bool = False
    """Whether the file itself says what the segments are."""
    notes: tuple[str, ...] = ()
    """A sentence each for people: what of it could not be compared with its source, or only with doubt."""

    @property
    def file_text(self) -> str:
        """The decoded text of the file, or of the part that the article was taken from."""
        return self.origin.text if self.origin else self.text

    @property
    def corner(self) -> Corner:
        """Where ``file_text`` begins in the file."""
        return self.origin.corner if self.origin else Corner()

    def place(self, start: int, end: int) -> Place:
        """Return where a stretch of the text stands in the file."""
        span = self.origin.span(start, end) if self.origin else Span(start, end)
        return Place(self.path, span.start, span.end)

    def unit(self, offset: int) -> str | None:
        """Return the name of the unit that ``offset`` of the text lies in; None where units have no names."""
        index = bisect.bisect_right(self.units, (offset, chr(0x10FFFF))) - 1
        return self.units[index][1] if index >= 0 else None


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


class Edit(Record):
    """A stretch of text and what is to stand in its place."""

    start: int
    end: int
    text: str


class Place(Record):
    """A place in a file."""

    path: str
    start: int
    end: int


class Finding(Record):
    """One fault in one article.

    ``start`` and ``end`` are code-point offsets into the decoded file, or into the text that was taken out of a
    binary container (DOCX, XLSX).
    """

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
    """Other places that belong to it, in this file or in that of the source."""
    segment: str | None = None
    """The unit of the file that it stands in, where units have names: a cell, a key, the id of a translation unit."""
