"""Collects the text that a format's reader takes from a file, and where each of its characters came from."""

from __future__ import annotations

from termkit.model import Corner, Origin, Run, Segment, SegmentKind, Span
from termkit.readers.decoded import Decoded


class Extract:
    """The text of one language of a file, as it grows: blocks, each on a line of its own.

    A block is what a reader reads as one: a paragraph, a cell, a unit of translation. Its spans are offsets into the
    text collected so far; offsets of the file are code points of ``file.text``.
    """

    def __init__(self, file: Decoded) -> None:
        self._file = file
        self._parts: list[str] = []
        self._runs: list[Run] = []
        self._segments: list[Segment] = []
        self._units: list[tuple[int, str]] = []
        self._length = 0
        self._block = 0
        self._open = (-1, -1)
        """Where the last run ends, in the text and in the file: what follows there belongs to it."""

    def add(self, start: int, end: int) -> None:
        """Add a stretch of the file that stands there as it is meant."""
        if start >= end:
            return
        if self._open != (self._length, start):
            self._runs.append(Run(self._length, start))
        self.literal(self._file.text[start:end])
        self._open = (self._length, end)

    def escaped(self, char: str, start: int, end: int) -> None:
        """Add a character that the file writes in another way from ``start`` to ``end``: ``&amp;``."""
        for one in char:  # a few names of HTML stand for two characters
            self._runs.append(Run(self._length, start, end - start))
            self.literal(one)

    def literal(self, text: str) -> None:
        """Add what the file doesn't hold: the space that a line break in a paragraph means."""
        self._parts.append(text)
        self._length += len(text)

    def end(self, kind: SegmentKind | None = None, unit: str = "") -> Span:
        """Close the block and return where it stands, without the spaces around it; it may be empty.

        ``kind`` is what the file says it is, and ``unit`` its name.
        """
        text = "".join(self._parts[self._block :])
        start = self._length - len(text) + (len(text) - len(text.lstrip()) if text.strip() else 0)
        span = Span(start, start + len(text.strip()))
        if unit:
            self._units.append((self._length - len(text), unit))
        if kind and span.start < span.end:
            self._segments.append(Segment(*span, kind))
        self.literal("\n")
        self._block = len(self._parts)
        return span

    def decoded(self, corner: Corner = Corner()) -> Decoded:  # noqa: B008 (a frozen value)
        """Return the text that was collected; ``corner`` is where the file's text begins, if it is a part of a file."""
        runs = tuple(self._runs) or (Run(0, 0),)
        return self._file._replace(
            text="".join(self._parts),
            origin=Origin(self._file.text, runs, corner),
            segments=tuple(self._segments) or None,
            units=tuple(self._units),
        )
