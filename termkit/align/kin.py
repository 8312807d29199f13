"""Tells which articles of a large set may tell one story, so that names are compared among those only."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import polars as pl

_FEW = 12
"""Articles up to which each is compared with each."""
_COMMON = 20
"""Articles in which a concept or name may stand and still say something."""
_SHARED = 2
"""Rare concepts or names that articles of one story have in common, at least."""
_MOST = 10
"""Articles that one is compared with, at most."""

Kin = Mapping[str, frozenset[str]]
"""For each article, those that may tell its story, itself among them."""


def find_kin(articles: pl.DataFrame, terms: pl.DataFrame, names: pl.DataFrame) -> Kin:
    """Return the kin of each article: of a few articles all, of many those that share what is rare in the set."""
    paths = articles["path"].to_list()
    if len(paths) <= _FEW:
        return dict.fromkeys(paths, frozenset(paths))
    told = pl.concat(
        [
            terms.select("path", item=pl.col("concept")),
            names.filter(pl.col("kind") != "sound").select("path", item=pl.col("key")),
        ]
    ).unique()
    rare = told.filter(pl.len().over("item").is_between(2, _COMMON))
    pairs = (
        rare.join(rare, on="item")
        .filter(pl.col("path") != pl.col("path_right"))
        .group_by("path", "path_right")
        .len("shared")
        .filter(pl.col("shared") >= _SHARED)
        .sort("shared", "path", "path_right", descending=[True, False, False])
        .group_by("path", maintain_order=True)
        .head(_MOST)
    )
    kin = {path: {path} for path in paths}
    for path, other in pairs.select("path", "path_right").iter_rows():
        kin[path].add(other)
    return {path: frozenset(others) for path, others in kin.items()}


def kin_of(places: Iterable[str], kin: Kin) -> set[str]:
    """Return the kin of all ``places``."""
    return {other for path in places for other in kin[path]}
