"""A text whose stretches stand apart in the file, such as a quotation in Markdown without the signs before its lines."""

from __future__ import annotations

import bisect
from collections.abc import Iterator, Sequence

from termkit.model import Span


class Placed:
    """A text, and where it stands in its file."""

    def __init__(self, text: str, places: Sequence[tuple[int, int]] = ((0, 0),)) -> None:
        """``places`` are the beginnings of its stretches, in the text and in the file, from 0 on."""
        self.text = text
        self._starts = [start for start, _ in places]
        self._offsets = [offset for _, offset in places]

    def at(self, position: int) -> int:
        """Return where the character at ``position`` stands in the file."""
        index = max(0, bisect.bisect_right(self._starts, position) - 1)
        return self._offsets[index] + position - self._starts[index]

    def span(self, start: int, end: int) -> Span:
        """Return the stretch of the file from the first character to the last, whatever stands between."""
        first = self.at(start)
        return Span(first, self.at(end - 1) + 1 if end > start else first)

    def spans(self, start: int, end: int) -> Iterator[Span]:
        """Yield the stretches of the file in which the text from ``start`` to ``end`` stands."""
        index = bisect.bisect_right(self._starts, start)
        while start < end:
            stop = min(self._starts[index], end) if index < len(self._starts) else end
            yield self.span(start, stop)
            start = stop
            index += 1

    def part(self, start: int, end: int) -> Placed:
        """Return the stretch of the text from ``start`` to ``end``."""
        places, position = [], 0
        for span in self.spans(start, end):
            places.append((position, span.start))
            position += span.end - span.start
        return Placed(self.text[start:end], places)
