"""Tells figures that can't be: a share above 100 %, a range that ends below its start."""

from __future__ import annotations

import functools
import re

from termkit.find.figures.reading import Reading, less
from termkit.model import Garble

_RATIO = (
    "债",
    "債",
    "GDP",
    "杠杆",
    "槓桿",
    "贷",
    "貸",
    "保证金",
    "保證金",
    "覆盖率",
    "覆蓋率",
    "准备金",
    "準備金",
    "产能",
    "產能",
    "目标",
    "目標",
)
"""What may stand at more than a hundred per cent of something else: debt, reserves, a plan."""
_SHARES = frozenset("占佔份")
_FALLS = frozenset("从從由自降减減跌缩縮倒")
_OPEN = frozenset({"year", "°C", "°F", "°", "percent", "pp"})
"""Units in which people do name the larger number first: years before the present, falling temperatures."""


@functools.cache
def _share() -> re.Pattern[str]:
    return re.compile(
        "(?:[占佔]比?|份[额額]|市[占佔]率)(?:[达達为為是至到约約近超过過了已高]|上升|升至){0,4}[ \u00a0]?$"
    )


def impossible_share(text: str, start: int, end: int) -> Garble | None:
    """Return a garble if the percentage above 100 at ``start`` is told as a part of a whole."""
    clause = text[max(0, start - 30) : start]
    for mark in "。；;\n":
        clause = clause.rpartition(mark)[2]
    if _SHARES.isdisjoint(clause) or not _share().search(clause) or any(word in clause for word in _RATIO):
        return None
    return Garble("impossible-share", None, start, end, "a part is larger than its whole")


def impossible_range(text: str, joined: Reading) -> Garble | None:
    """Return a garble if the range ends below its start and nothing says that it falls."""
    low, high = joined.low, joined.high
    if low is None or high is None or not less(high, low) or high[0] < 0:
        return None
    if joined.unit in _OPEN or joined.unit is None and joined.counter is None:
        return None
    if _FALLS & set(text[max(0, joined.start - 12) : joined.start]) or not set(
        text[joined.start : joined.end]
    ) & set("至到~～"):
        return None
    return Garble("impossible-range", None, joined.start, joined.end, "the end is below the start")
