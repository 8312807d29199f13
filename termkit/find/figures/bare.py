"""Numbers without a unit: when they are figures, and when they only may become part of one."""

from __future__ import annotations

from termkit.find.figures.numerals import SCALE, Numeral
from termkit.find.figures.reading import Reading
from termkit.text import is_han

_LARGE = frozenset("万萬亿億兆")
_COMMAS = frozenset(",，、")
_ENDS = frozenset("这這而")
"""Behind a bare numeral they begin something new: 不是四而是五."""
_HALF_WORDS = frozenset("导導数數天径徑決决")
_OPEN, _CLOSE = frozenset("(（"), frozenset(")）")
_FALLS = frozenset("跌降减減归歸趋趨缩縮")
_SHARES = ("%", "％", "份额", "份額", "占比", "佔比", "比例", "率")
_SENTENCE = 40


def read_bare(text: str, start: int, end: int, numeral: Numeral, han: bool) -> Reading | None:
    """Return the number at ``start`` to ``end``, which no unit follows; it is sure if it can't be a word."""
    if han and end - start == 1:
        following = text[end : end + 2]
        if text[start] == "一" and following[:1] == "半" and following[1:] not in _HALF_WORDS:
            return Reading(start, end + 1, "fraction", written="0.5")
        if text[start] == "零":
            return _fallen(text, start)
    return Reading(
        start,
        end,
        "number",
        numeral.low,
        numeral.high,
        approximate=">" if numeral.vague else "=",
        sure=not han or _stands_alone(text, start, end),
        scale=numeral.scale,
        bottomless=numeral.bottomless,
    )


def _fallen(text: str, start: int) -> Reading | None:
    """跌至零 is 0, and 0 % where a share has fallen."""
    sentence = text[max(0, start - _SENTENCE) : start].rpartition("。")[2]
    if _FALLS.isdisjoint(sentence[-8:]) or is_han(text[start + 1 : start + 2] or " "):
        return None
    if any(word in sentence for word in _SHARES):
        return Reading(start, start + 1, "percent", (0, 0), unit="percent")
    return Reading(start, start + 1, "number", (0, 0))


def _stands_alone(text: str, start: int, end: int) -> bool:
    """A Chinese numeral without a unit is a figure if it is long, or nothing can make a word of it."""
    size = end - start
    if size >= 3 or size == 2 and text[start] not in SCALE and not _LARGE.isdisjoint(text[start:end]):
        return True
    if size == 1 and text[start] in SCALE[1:]:
        return False
    before, after = text[start - 1 : start], text[end : end + 1]
    if before in _OPEN and after in _CLOSE:
        return False  # (二): a mark of a list
    opens = not before or not is_han(before) or before == "是"
    closes = not after or not is_han(after) or after in _ENDS
    return opens and closes and (size == 2 or after not in _COMMAS)
