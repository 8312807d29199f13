"""What systems are called on the page: short where there is little room, in full on hovering."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from termkit.report.alignment.rows import short_names
from termkit.report.scores.html.markup import Html, tag

_LONGEST = 24
"""Characters of a name; a longer one is clipped."""


class Names:
    """The names of systems, short and in full."""

    def __init__(self, full: Sequence[str]) -> None:
        self.full = full
        short = short_names(full)
        clipped = _clipped(short)
        self.short = clipped if len(set(clipped)) == len(set(short)) else short

    def rows(self) -> Iterator[Html]:
        """Yield the heads of rows."""
        return self._heads("row")

    def columns(self) -> Iterator[Html]:
        """Yield the heads of columns."""
        return self._heads("col")

    def _heads(self, scope: str) -> Iterator[Html]:
        for short, full in zip(self.short, self.full, strict=True):
            yield tag("th", tag("bdi", short), scope=scope, title=full if full != short else None)


def _clipped(names: Sequence[str]) -> list[str]:
    """Return the names, of long ones the stretch up to where all go on alike, which tells them apart."""
    if max(map(len, names)) <= _LONGEST:
        return list(names)
    ends = zip(*map(reversed, names), strict=False) if len(names) > 1 else ()
    alike = sum(1 for _ in itertools.takewhile(lambda chars: len(set(chars)) == 1, ends))
    return [_clip(name, len(name) - alike) for name in names]


def _clip(name: str, end: int) -> str:
    """Return the stretch of a long name that ends at ``end``, or in the word there."""
    while 0 < end < len(name) and name[end - 1].isalnum() and name[end].isalnum():
        end += 1
    if len(name) <= _LONGEST:
        return name
    start = max(0, end - _LONGEST)
    end = start + _LONGEST
    return "…" * (start > 0) + name[start:end] + "…" * (end < len(name))
