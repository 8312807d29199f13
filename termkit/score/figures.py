"""Figure accuracy: the share of the source's figures that the translation tells with the right value and unit.

A figure is right if it has a counterpart of the same value, perhaps converted or rounded as people do, or if words say it
(both, 季度); wrong if what stands there is another value or unit, or nothing. Figures that a translator may leave out,
small counts above all, count only where they are there.
"""

from __future__ import annotations

import bisect
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import numpy as np

from termkit.find.bitext import find_mismatches
from termkit.find.bitext.items import items_of
from termkit.find.bitext.match import match
from termkit.find.figures import find_figures
from termkit.glossary.compiled import Glossary
from termkit.model import Figure, Span
from termkit.score.documents import Document, Library
from termkit.score.model import Metric, Sample
from termkit.score.signature import signature

if TYPE_CHECKING:
    from termkit.score.model import Scores, Statistics


class FigureAccuracy(Metric):
    """The share of figures that are right, 0 to 1."""

    name = "figure-accuracy"
    needs = frozenset(("source",))
    has_ceiling = True

    def __init__(self, library: Library, glossary: Glossary) -> None:
        self._library = library
        self._glossary = glossary

    @property
    def signature(self) -> str:
        return signature(None, match="value-unit")

    def statistics(self, samples: Sequence[Sample]) -> Statistics:
        rows = np.zeros((len(samples), 2))
        for document in self._library.documents(samples):
            for segment, right, counted in self._counts(document):
                rows[document.samples[segment]] = right, counted
        return rows

    def aggregate(self, sums: Statistics) -> Scores:
        with np.errstate(invalid="ignore"):
            return np.asarray(sums[:, 0] / sums[:, 1])

    def _counts(self, document: Document) -> Iterator[tuple[int, int, int]]:
        """Yield each segment with a figure in its source: its number, how many are right, and how many count."""
        article = document.hypothesis.article
        if article.source is None or document.source is None:
            return
        text, original = article.text, article.source.text
        ours = find_figures(text, article.locale, self._glossary.is_name)
        theirs = find_figures(original, article.source.locale, self._glossary.is_name)
        wrong = {told.source for told in find_mismatches(article, ours, theirs) if told.source}
        for pair in article.pairs:
            wanted = _inside(theirs, pair.source)
            if wanted:
                there = items_of(original, wanted)
                found = match(there, items_of(text, _inside(ours, pair.target)))
                paired = {there[one.source].figure for one in found}
                sure = paired | {item.figure for item in there if not item.weak}
                counted = [figure for figure in dict.fromkeys(wanted) if figure in sure]
                right = sum(figure not in wrong for figure in counted)
                yield document.source.segment(pair.source.start), right, len(counted)


def _inside(figures: Sequence[Figure], span: Span) -> Sequence[Figure]:
    first = bisect.bisect_left(figures, span.start, key=_start)
    return figures[first : bisect.bisect_left(figures, span.end, key=_start)]


def _start(figure: Figure) -> int:
    return figure.start
