"""Makes the ledger of one article from what was found in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import polars as pl

from termkit.align.figures import figure_rows
from termkit.align.ledger import ARTICLES, FIGURES, NAMES, PAIRS, TERMS, Ledger
from termkit.align.names import find_names
from termkit.find.figures import find_figures
from termkit.find.found import Found
from termkit.find.names import find_glosses
from termkit.find.occurrences import Occurrence, find_occurrences
from termkit.find.quotes import find_titles
from termkit.glossary.compiled import Glossary
from termkit.model import Article


def record(article: Article, found: Found, glossary: Glossary) -> Ledger:
    """Return the ledger of ``article`` alone, building on what was ``found`` in its text."""
    glosses = find_glosses(article.text)
    terms = find_occurrences(article, found, glosses, glossary)
    names = find_names(
        article,
        glosses,
        find_titles(article.text),
        terms,
        lambda form: {sense.concept.id for sense in glossary.lookup(form)},
    )
    figures = find_figures(article.text, article.locale, glossary.is_name)
    told = figure_rows(article, figures, [(t.start, t.end, t.concept) for t in terms])
    return _with_terms(article, terms)._replace(
        names=_frame(NAMES, ((article.path, *name) for name in names)),
        figures=_frame(FIGURES, told),
        pairs=_frame(PAIRS, _pairs(article)),
    )


def record_terms(article: Article, found: Found, glossary: Glossary) -> Ledger:
    """Return the ledger of ``article`` with the glossary's terms alone, which takes a small part of the time."""
    return _with_terms(article, find_occurrences(article, found, find_glosses(article.text), glossary))


def _with_terms(article: Article, terms: Iterable[Occurrence]) -> Ledger:
    text, path = article.text, article.path
    return Ledger.empty()._replace(
        articles=_frame(ARTICLES, [(path, article.locale, text)]),
        terms=_frame(
            TERMS, ((path, *place[:2], text[place.start : place.end], *place[2:]) for place in terms)
        ),
    )


def _frame(schema: pl.Schema, rows: Iterable[Any]) -> pl.DataFrame:
    return pl.DataFrame(list(rows), schema, orient="row")


def _pairs(article: Article) -> Iterator[tuple[str, int, int, str, str, str]]:
    """Yield the pairs of a Chinese article with an English source."""
    if article.source and article.source.locale == "en" != article.locale:
        for source, (start, end) in article.pairs:
            if end > start:
                yield (
                    article.path,
                    start,
                    end,
                    article.locale,
                    article.text[start:end],
                    article.source.text[slice(*source)],
                )
