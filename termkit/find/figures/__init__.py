"""Figures: numbers with their units, exact values, and what is broken about them."""

from __future__ import annotations

import functools
import heapq
import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from termkit.find.figures.merge import merge
from termkit.find.figures.reading import finish
from termkit.find.figures.runs import find_runs, find_slips, may_have_runs
from termkit.find.figures.scan import scan
from termkit.model import Figure


def find_figures(
    text: str, locale: str = "zh-CN", is_name: Callable[[str], bool] | None = None
) -> tuple[Figure, ...]:
    """Return the figures of ``text`` in order of position, not overlapping.

    ``is_name`` tells whether a Latin string in lower case is a known name or product. A product name with
    letters for digits (H2O for H20) is a figure without value whose garble says what it stands for.
    """
    if locale == "en":
        return _find_english(text)
    figures = [finish(reading) for reading in merge(text, scan(text, locale), locale) if reading.sure]
    broken = list(find_runs(text, locale)) if may_have_runs(text) else []
    broken = sorted([*broken, *_beside(list(find_slips(text, locale)), broken)], key=_start)
    if broken:
        told = [figure for figure in figures if figure.garble]
        broken = list(_beside(broken, told))
        figures = list(heapq.merge(_beside(figures, broken), broken, key=_start))
    seams = [seam.start() for seam in _seam().finditer(text)]
    if not seams:
        return tuple(figures)
    from termkit.find.figures.letters import find_confused_letters  # most texts have no such letters

    confused = list(find_confused_letters(text, seams, is_name))
    return tuple(heapq.merge(_beside(figures, confused), confused))


def _start(figure: Figure) -> int:
    return figure.start


def _find_english(text: str) -> tuple[Figure, ...]:
    # a second grammar, which Chinese text can do without
    from termkit.find.figures.english import scan_english
    from termkit.find.figures.english_garbles import english_garbles

    garbled = sorted(map(finish, english_garbles(text)), key=lambda figure: figure.start)
    return tuple(heapq.merge(_beside(map(finish, scan_english(text)), garbled), garbled))


@functools.cache
def _seam() -> re.Pattern[str]:
    """A letter that looks like a digit, beside a digit and behind a digit or capital: H2O, 1OO, RTXl20."""
    return re.compile("[OIl](?<=[0-9A-Z].)(?:(?<=[0-9].)|(?=[0-9]))")


def _beside(figures: Iterable[Figure], others: Sequence[Figure]) -> Iterator[Figure]:
    """Yield the ``figures`` that overlap none of the ``others``; both are in order of position."""
    i = 0
    for figure in figures:
        while i < len(others) and others[i].end <= figure.start:
            i += 1
        if i == len(others) or others[i].start >= figure.end:
            yield figure
