"""A string as a file writes it: what it says, and which place of the file each character came from."""

from __future__ import annotations

import bisect
from collections.abc import Iterable

from termkit.model import Span
from termkit.readers.extract import Extract
from termkit.record import Record


class Piece(Record):
    """A stretch of a string that the file writes as it is, or one character that it writes as an escape."""

    text: str
    start: int
    """Where it stands in the file."""
    end: int


class Literal:
    """The value of a string and the way back to the file."""

    def __init__(self, pieces: Iterable[Piece]) -> None:
        """``pieces`` are in order; none is empty."""
        self._pieces = tuple(pieces)
        self._starts: list[int] = []
        length = 0
        for piece in self._pieces:
            self._starts.append(length)
            length += len(piece.text)
        self.text = "".join(piece.text for piece in self._pieces)

    def place(self, start: int, end: int) -> Span:
        """Return where the stretch of the value from ``start`` to ``end``, which is not empty, stands in the file."""
        first, last = self._index(start), self._index(end - 1)
        begin, stop = self._pieces[first], self._pieces[last]
        left = begin.start + (start - self._starts[first] if _is_plain(begin) else 0)
        right = stop.start + end - self._starts[last] if _is_plain(stop) else stop.end
        return Span(left, right)

    def add(self, extract: Extract, start: int, end: int) -> None:
        """Add the stretch of the value from ``start`` to ``end`` to the text of a file."""
        if start >= end:
            return
        for index in range(self._index(start), len(self._pieces)):
            piece, begin = self._pieces[index], self._starts[index]
            if begin >= end:
                return
            if _is_plain(piece):
                left, right = max(start, begin), min(end, begin + len(piece.text))
                extract.add(piece.start + left - begin, piece.start + right - begin)
            else:
                extract.escaped(piece.text, piece.start, piece.end)

    def _index(self, position: int) -> int:
        return bisect.bisect_right(self._starts, position) - 1


def _is_plain(piece: Piece) -> bool:
    return piece.end - piece.start == len(piece.text)
