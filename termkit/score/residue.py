"""Residue: how much of a translation is still in the language of its source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import numpy as np

from termkit.find.bitext.untranslated import find_untranslated
from termkit.find.english import find_english
from termkit.find.names import find_glosses
from termkit.find.quotes import find_quotations, find_titles
from termkit.model import Span
from termkit.score.documents import Document, Library, Text
from termkit.score.model import Metric, Sample
from termkit.score.signature import signature

if TYPE_CHECKING:
    from termkit.score.model import Scores, Statistics


class Residue(Metric):
    """The share of the translation's characters that stand in fragments of the source, 0 to 1; the less the better.

    These are passages left as they are, by the finder of the rule untranslated-text, and into Chinese single English words
    in small letters: nouns of a sentence, and those for which the glossary has a Chinese word. Names, acronyms, glosses,
    titles and quotations are none.
    """

    name = "residue"
    higher_is_better = False
    needs = frozenset(("source",))
    has_ceiling = True

    def __init__(self, library: Library) -> None:
        self._library = library

    @property
    def signature(self) -> str:
        return signature(None, count="characters")

    def statistics(self, samples: Sequence[Sample]) -> Statistics:
        rows = np.zeros((len(samples), 2))
        for document in self._library.documents(samples):
            for segment, span in enumerate(document.hypothesis.spans):
                rows[document.samples[segment], 1] = span.end - span.start
            for start, end in _fragments(document):
                rows[document.samples[document.hypothesis.segment(start)], 0] += end - start
        return rows

    def aggregate(self, sums: Statistics) -> Scores:
        with np.errstate(invalid="ignore"):
            return np.asarray(sums[:, 0] / sums[:, 1])


def _fragments(document: Document) -> Iterator[Span]:
    """Yield the stretches of the translation that stand so in the source, none twice."""
    article = document.hypothesis.article
    found = [span for pair in article.pairs for span in find_untranslated(article, pair)]
    if article.locale != "en" and document.source and document.source.article.locale == "en":
        found += (span for span in _words(document.hypothesis) if _stands_in(document.source, document, span))
    end = 0
    for span in sorted(found):
        if span.start >= end:
            end = span.end
            yield span


def _stands_in(source: Text, document: Document, span: Span) -> bool:
    """Whether the source segment of the same number has the word."""
    ours = document.hypothesis
    theirs = source.article.text[slice(*source.spans[ours.segment(span.start)])]
    return ours.article.text[slice(*span)].lower() in theirs.lower()


def _words(text: Text) -> Iterator[Span]:
    """Yield the English words in small letters that stand as nouns of a sentence, or for which the glossary has a word."""
    article = text.article
    glosses, titles = find_glosses(article.text), find_titles(article.text)
    kept = [*(gloss.inner for gloss in glosses), *titles, *find_quotations(article.text)]
    known = list(text.ledger.terms.select("start", "end", "standing").iter_rows())
    for mark in find_english(article, glosses, titles, lambda: [place[:2] for place in known]):
        yield Span(mark.start, mark.end)
    for start, end, standing in known:
        cited = any(first <= start and end <= last for first, last in kept)
        if standing == "original" and article.text[start].islower() and not cited:
            yield Span(start, end)
