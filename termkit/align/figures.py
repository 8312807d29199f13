"""Joins the figures of several articles into rows: a quantity, and where each article tells it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import polars as pl

from termkit.align.model import Quantity
from termkit.align.quantities.links import find_links
from termkit.align.quantities.mentions import Rarity, read_mentions
from termkit.align.quantities.rows import cluster, quantity
from termkit.align.quantities.said import Reader
from termkit.model import Article, Figure


def figure_rows(
    article: Article, figures: Sequence[Figure], concepts: Sequence[tuple[int, int, str]]
) -> list[tuple[Any, ...]]:
    """Return the rows of ``article`` for ``ledger.FIGURES``, each figure with its period and what is said of it.

    ``concepts`` are the spans and ids of the glossary's concepts in the article, in order; one inside another counts
    only as the longer one. Figures that tell no quantity, as dates and ranks, have no ``words`` and are never joined.
    """
    reader = Reader(article, figures, concepts)
    return [
        (
            article.path,
            figure.start,
            figure.end,
            article.text[figure.start : figure.end],
            figure.kind,
            figure.value,
            figure.low,
            figure.high,
            figure.unit,
            figure.counter,
            figure.approximate,
            reader.period(figure),
            reader.words(figure),
            *reader.sentence(figure),
        )
        for figure in figures
    ]


def join_figures(figures: pl.DataFrame, articles: pl.DataFrame) -> tuple[Quantity, ...]:
    """Return the quantities that two articles or more tell, agreeing or not, in order of their first mentions.

    ``figures`` and ``articles`` are frames of a ledger. A figure is in one row at most.
    """
    mentions = read_mentions(figures.iter_rows())
    rarity = Rarity(mentions)
    texts = dict(articles.select("path", "text").iter_rows())
    links, kin = find_links(mentions, rarity)
    rows = cluster(mentions, links, rarity, kin)
    made = [quantity(row, [mentions[i] for i in row.members], texts) for row in rows]
    return _with_own_ids(made)


def _with_own_ids(rows: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """Number the ids that come again."""
    seen: dict[str, int] = {}
    named = []
    for row in rows:
        seen[row.id] = seen.get(row.id, 0) + 1
        named.append(row._replace(id=f"{row.id}-{seen[row.id]}") if seen[row.id] > 1 else row)
    return tuple(named)
