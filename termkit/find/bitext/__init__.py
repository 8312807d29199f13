"""Bilingual text: where an article's figures differ from those of its source.

The figures of both sides become ``items`` that can be compared; ``match`` pairs the items that say the same, and
``differ`` tells what is wrong with those that are left.
"""

from __future__ import annotations

import bisect
from collections.abc import Iterator, Sequence

from termkit.find.bitext.codes import changed_codes
from termkit.find.bitext.differ import Mismatch, differences
from termkit.find.bitext.items import items_of
from termkit.find.bitext.loose import Loose
from termkit.model import Article, Figure, Span

__all__ = ["Mismatch", "find_mismatches"]


def find_mismatches(
    article: Article, figures: Sequence[Figure], source_figures: Sequence[Figure]
) -> Iterator[Mismatch]:
    """Yield where a figure of ``article`` says something else than its source, pair by pair."""
    source = article.source
    if source is None:
        return
    ours, theirs = _Inside(figures), _Inside(source_figures)
    for pair in article.pairs:
        yield from changed_codes(source.text, article.text, pair)
        mine, other = ours.within(pair.target), theirs.within(pair.source)
        if mine or other:
            told = differences(
                pair,
                items_of(source.text, other),
                items_of(article.text, mine),
                Loose(source.text, pair.source),
                Loose(article.text, pair.target),
                article.locale,
            )
            broken = any(figure.garble and figure.value is None for figure in mine)
            yield from (one for one in told if not (broken and one.kind == "omitted"))


class _Inside:
    """Figures by where they stand."""

    def __init__(self, figures: Sequence[Figure]) -> None:
        self._figures = figures
        self._starts = [figure.start for figure in figures]

    def within(self, span: Span) -> Sequence[Figure]:
        first = bisect.bisect_left(self._starts, span.start)
        return self._figures[first : bisect.bisect_left(self._starts, span.end)]
