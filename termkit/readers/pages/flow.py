"""Running text as a page shows it: white space collapses, line breaks of the file mean nothing or a space."""

from __future__ import annotations

import functools
import re
import unicodedata

from termkit.model import SegmentKind
from termkit.readers.decoded import Decoded
from termkit.readers.extract import Extract
from termkit.record import Record
from termkit.segment import segment_plain
from termkit.text import is_han

STAND_IN = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Stands for what is shown but is no text: code, a formula, a picture.

With nothing in its place the words around it would seem to have a hole between them or to be glued together, with a
space a Chinese sentence would; no rule takes this character for a part of a word.
"""

_SHORTEST = 3
"""Characters of markup, less than which none stands for anything."""


class _Piece(Record):
    start: int
    end: int
    char: str = ""
    """The character that is meant, where the file writes it in another way."""


class Flow:
    """Fills an ``Extract`` with blocks of running text; all offsets are code points of the file."""

    def __init__(self, extract: Extract, file: str) -> None:
        self._extract = extract
        self._file = file
        self._pieces: list[_Piece] = []
        self._outer: list[list[_Piece]] = []
        self._asides: list[tuple[list[_Piece], SegmentKind]] = []

    def text(self, start: int, end: int) -> None:
        """Add a stretch of the file as it stands."""
        if start < end:
            self._pieces.append(_Piece(start, end))

    def words(self, start: int, end: int) -> None:
        """Add a stretch of the file in which white space collapses."""
        offset = start
        for match in _white().finditer(self._file[start:end]):
            self.text(start, offset + match.start())
            start = offset + match.end()
            self.space(offset + match.start(), start)
        self.text(start, end)

    def char(self, char: str, start: int, end: int) -> None:
        """Add what the file writes in another way, such as ``&amp;``."""
        self._pieces.append(_Piece(start, end, char))

    def space(self, start: int, end: int) -> None:
        """Add white space; where it breaks the line between Chinese characters it means nothing."""
        self._pieces.append(_Piece(start, end, " "))

    def stand_in(self, start: int, end: int) -> None:
        """Add a stand-in for something that is no text.

        It covers the inside of its markup only, so that text around it never counts as unbroken.
        """
        if end - start >= _SHORTEST:
            self._pieces.append(_Piece(start + 1, end - 1, STAND_IN))

    def begin_aside(self) -> None:
        """Begin a block that stands inside another, such as the text for a picture; it follows that other."""
        self._outer.append(self._pieces)
        self._pieces = []

    def end_aside(self, kind: SegmentKind) -> None:
        """Close it."""
        self._asides.append((self._pieces, kind))
        self._pieces = self._outer.pop()

    def end(self, kind: SegmentKind) -> bool:
        """Close the block, and tell whether it held any text."""
        filled = self._flush(self._pieces, kind)
        self._pieces = []
        if not self._outer:
            for pieces, aside in self._asides:
                self._flush(pieces, aside)
            self._asides.clear()
        return filled

    def _flush(self, pieces: list[_Piece], kind: SegmentKind) -> bool:
        if not any(self._text(piece).strip().strip(STAND_IN) for piece in pieces):
            return False
        gap: list[_Piece] = []
        last = ""
        for piece in pieces:
            if piece.char == " ":
                gap.append(piece)
                continue
            start, end, char = piece
            if gap and last:
                self._gap(gap, last, char or self._file[start])
            gap = []
            if char:
                self._extract.escaped(char, start, end)
            else:
                self._extract.add(start, end)
            last = (char or self._file[end - 1])[-1]
        self._extract.end(kind)
        return True

    def _gap(self, gap: list[_Piece], left: str, right: str) -> None:
        start, end = gap[0].start, gap[-1].end
        white = self._file[gap[0].start : gap[0].end]
        if len(gap) == 1 and white == " ":
            self._extract.add(start, end)
        elif not any(c in self._file[a:b] for a, b, _ in gap for c in "\n\r") or not _is_closed(left, right):
            # White space that markup parts is that of its first stretch, else a fix would take the markup away.
            self._extract.escaped(" ", start, end if len(gap) == 1 else gap[0].end)

    def _text(self, piece: _Piece) -> str:
        return piece.char or self._file[piece.start : piece.end]


def _is_closed(left: str, right: str) -> bool:
    """Whether two characters stand side by side where the file breaks the line between them."""
    return _is_wide(left) and _is_wide(right)


def _is_wide(char: str) -> bool:
    return is_han(char) or char in "“”‘’…—·" or unicodedata.east_asian_width(char) in "WF"


@functools.cache
def _white() -> re.Pattern[str]:
    return re.compile(r"\A[ \t\n\r\f]+|[ \t\n\r\f]+\Z|[ \t\n\r\f]{2,}|[\t\n\r\f]")


def by_form(decoded: Decoded) -> Decoded:
    """Return what a page holds with the kinds of its paragraphs told by their form where the page doesn't tell.

    Many a page sets its headings as bold paragraphs, and its bylines as any others.
    """
    stated = decoded.segments or ()
    titled = any(segment.kind == "title" for segment in stated)
    outlined = any(segment.kind == "heading" for segment in stated)
    formed = {segment.start: segment.kind for segment in segment_plain(decoded.text)}
    segments = []
    for segment in stated:
        form = formed.get(segment.start, segment.kind)
        form = "heading" if form == "title" and titled else form
        told = segment.kind != "paragraph" or outlined and form != "furniture"
        segments.append(segment if told else segment._replace(kind=form))
    return decoded._replace(segments=tuple(segments) or None)
