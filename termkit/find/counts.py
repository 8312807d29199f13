"""Reads how many are told behind a row of names: 三名, 两家, 四國."""

from __future__ import annotations

_NUMBERS = {
    char: number
    for number, chars in enumerate(("两兩二2", "三3", "四4", "五5", "六6", "七7", "八8"), 2)
    for char in chars
}
_COUNTERS = frozenset("家国國人名位大隊队支间間款")


def count_at(text: str, at: int) -> int:
    """Return how many people, firms, countries or the like are counted at ``at``, or 0."""
    return _NUMBERS.get(text[at : at + 1], 0) if text[at + 1 : at + 2] in _COUNTERS else 0
