"""What each article calls things and what it counts, in frames that add up.

The ledger of a set is the merge of those of its articles, in whatever order and grouping they were merged; so one
machine, several processes and a cluster differ only in who merges.
"""

from __future__ import annotations

from collections.abc import Iterable

import polars as pl

from termkit.record import Record

_PLACE = {"path": pl.String, "start": pl.Int64, "end": pl.Int64}

ARTICLES = pl.Schema({"path": pl.String, "locale": pl.String, "text": pl.String})
"""The articles themselves: sentences are shown from here."""

TERMS = pl.Schema(
    {**_PLACE, "text": pl.String, "concept": pl.String, "standing": pl.String, "short": pl.Boolean}
)
"""Each place where an article renders a concept of the glossary."""

NAMES = pl.Schema(
    {
        **_PLACE,
        "text": pl.String,
        "key": pl.String,
        "kind": pl.String,
        "partner": pl.String,
        "confidence": pl.Float64,
    }
)
"""Each place of a name that no glossary has: ``key`` is its form in one script and case; ``partner`` the key of what stands
beside it in parentheses, ``confidence`` that these two are one."""

FIGURES = pl.Schema(
    {
        **_PLACE,
        "text": pl.String,
        "kind": pl.String,
        "value": pl.String,
        "low": pl.String,
        "high": pl.String,
        "unit": pl.String,
        "counter": pl.String,
        "approximate": pl.String,
        "period": pl.String,
        "words": pl.String,
        "sentence_start": pl.Int64,
        "sentence_end": pl.Int64,
    }
)
"""Each figure. ``words`` say what it is the quantity of, parted by spaces: ids of the glossary's concepts and other words
around it, in one script."""

PAIRS = pl.Schema({**_PLACE, "locale": pl.String, "text": pl.String, "source": pl.String})
"""Each stretch of a bilingual article with the stretch of English that it translates."""


class Ledger(Record):
    """The frames of a set of articles, sorted, each row once."""

    articles: pl.DataFrame
    terms: pl.DataFrame
    names: pl.DataFrame
    figures: pl.DataFrame
    pairs: pl.DataFrame

    @classmethod
    def empty(cls) -> Ledger:
        """Return the ledger of no article, which merged with another changes nothing."""
        return cls(*(schema.to_frame() for schema in (ARTICLES, TERMS, NAMES, FIGURES, PAIRS)))

    @classmethod
    def merge(cls, ledgers: Iterable[Ledger]) -> Ledger:
        """Return the ledger of all articles of ``ledgers``; associative, commutative and idempotent."""
        parts = [cls.empty(), *ledgers]
        return cls(*(_union([part[index] for part in parts]) for index in range(len(cls._fields))))


def _union(frames: list[pl.DataFrame]) -> pl.DataFrame:
    """Return the rows of all frames, each once, in the one order that doesn't depend on theirs."""
    whole = pl.concat(frames).unique()
    return whole.sort(whole.columns, nulls_last=True)
