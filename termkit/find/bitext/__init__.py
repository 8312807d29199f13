"""Bilingual text: where an article differs from its source in figures and terms, and where it is not translated.

The figures of both sides become ``items`` that can be compared; ``match`` pairs the items that say the same, and
``differ`` tells what is wrong with those that are left.
"""

from __future__ import annotations

import bisect
from collections.abc import Iterator, Sequence

from termkit.find.bitext.codes import changed_codes
from termkit.find.bitext.differ import Mismatch, Side, differences
from termkit.find.bitext.items import Item, items_of
from termkit.find.bitext.loose import Loose
from termkit.find.bitext.repeated import Variant, find_variants
from termkit.find.bitext.terms import Missing, find_missing, find_repeated_terms
from termkit.find.bitext.untranslated import find_untranslated
from termkit.find.figures import find_figures
from termkit.find.found import Found
from termkit.find.terms import Usage
from termkit.glossary.compiled import Glossary
from termkit.model import Article, Figure, Span
from termkit.record import Record

__all__ = ["Bitext", "Mismatch", "Missing", "compare", "find_mismatches"]


class Bitext(Record):
    """How an article compares with its source."""

    mismatches: tuple[Mismatch, ...]
    missing: tuple[Missing, ...]
    untranslated: tuple[Span, ...]
    variants: tuple[Variant, ...]
    repeated_terms: frozenset[str]
    """The concepts that the source calls by one word, twice or more."""


def compare(
    article: Article, found: Found, figures: Sequence[Figure], terms: Sequence[Usage], glossary: Glossary
) -> Bitext:
    """Return what an article says otherwise than its source, in order of the article's pairs."""
    source = article.source
    theirs = find_figures(source.text, source.locale, glossary.is_name) if source else ()
    return Bitext(
        tuple(find_mismatches(article, figures, theirs)),
        tuple(find_missing(article, found, terms, glossary)),
        tuple(span for pair in article.pairs for span in find_untranslated(article, pair)),
        tuple(find_variants(article)),
        find_repeated_terms(article, found, glossary),
    )


def find_mismatches(
    article: Article, figures: Sequence[Figure], source_figures: Sequence[Figure]
) -> Iterator[Mismatch]:
    """Yield where a figure of ``article`` says something else than its source, pair by pair."""
    source = article.source
    if source is None:
        return
    ours, theirs = _Inside(figures), _Inside(source_figures)
    before: tuple[Sequence[Item], Sequence[Item]] = ((), ())
    for pair in article.pairs:
        yield from changed_codes(source.text, article.text, pair)
        mine, other = ours.within(pair.target), theirs.within(pair.source)
        items = items_of(source.text, other), items_of(article.text, mine)
        if mine or other:
            told = differences(
                pair,
                Side(items[0], Loose(source.text, pair.source), before[0]),
                Side(items[1], Loose(article.text, pair.target), before[1]),
                article.locale,
            )
            broken = any(figure.garble and figure.value is None for figure in mine)
            yield from (one for one in told if not (broken and one.kind == "omitted"))
        before = items


class _Inside:
    """Figures by where they stand."""

    def __init__(self, figures: Sequence[Figure]) -> None:
        self._figures = figures
        self._starts = [figure.start for figure in figures]

    def within(self, span: Span) -> Sequence[Figure]:
        first = bisect.bisect_left(self._starts, span.start)
        return self._figures[first : bisect.bisect_left(self._starts, span.end)]
