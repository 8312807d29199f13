"""Figures: numbers with their units, exact values, and what is broken about them."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable, Iterator, Sequence

from termkit.find.figures.letters import find_confused_letters
from termkit.find.figures.merge import merge
from termkit.find.figures.reading import finish
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
        from termkit.find.figures.english import (
            scan_english,
        )  # a second grammar, which Chinese text can do without

        return tuple(finish(reading) for reading in scan_english(text))
    figures = [finish(reading) for reading in merge(text, scan(text, locale)) if reading.sure]
    confused = list(find_confused_letters(text, is_name))
    if not confused:
        return tuple(figures)
    return tuple(heapq.merge(_beside(figures, confused), confused))


def _beside(figures: Iterable[Figure], others: Sequence[Figure]) -> Iterator[Figure]:
    """Yield the ``figures`` that overlap none of the ``others``; both are in order of position."""
    i = 0
    for figure in figures:
        while i < len(others) and others[i].end <= figure.start:
            i += 1
        if i == len(others) or others[i].start >= figure.end:
            yield figure
