"""Tells whether a word behind a number is its unit there: 三成, but not 三成立; 三百块, but not 三块芯片."""

from __future__ import annotations

from termkit.find.figures.context import skip_spaces
from termkit.find.figures.exact import less
from termkit.find.figures.numerals import SCALE, Numeral
from termkit.find.figures.units import Unit, unit_at
from termkit.text import is_han

_NOT_AFTER = {
    "成": "为為立员員功果本长長就都分语語",
    "折": "叠疊腾騰磨射返",
    "元": "素件年老首宇旦组組化月",
    "人": "工口",
    "次": "要",
    "名": "词詞单單",
    "代": "码碼",
    "位": "于於",
    "项": "目",
    "項": "目",
    "对": "于手",
    "對": "於手",
    "级": "别",
    "級": "別",
    "集": "羣群團团中合成",
}
"""Characters that make another word of the unit before them: 成立, 元素, 次要."""
_WHICH = frozenset("这這那过過去每同某的哪有新整上下第")
"""Before 一年 they make it one certain year, or each, but no count: 这一年, 过去一年."""
_WEAK_AFTER_TWO = frozenset("种種类類级級点校队隊省州")
"""两种 and 两级 say that there are kinds and levels rather than how many."""
_WORDS_TOO = frozenset("两兩里点度")
_BEFORE_CENTS = frozenset("元角毛块塊")
_CELL = 4


def fits(
    text: str, number: tuple[int, int], at: tuple[int, int], unit: Unit, numeral: Numeral, han: bool
) -> bool:
    """Tell whether the ``unit`` at ``at`` is that of the ``number``; ``han`` tells that it is in Chinese."""
    start, end = number
    name, following = text[at[0] : at[1]], text[at[1] : at[1] + 1]
    if following and following in _NOT_AFTER.get(name, ""):
        return False
    if unit.kind == "percent" and name in ("成", "折") and not _are_tenths(name, numeral):
        return False
    if name == "番" and (text[start - 1 : start] != "翻" or not 0 < numeral.low[0] < 10):
        return False
    if name == "分" and text[start - 1 : start] not in _BEFORE_CENTS:
        return False
    if han and end - start == 1:
        return _fits_one_character(text, start, name, unit, numeral, following)
    mobile = name == "g" and text[start:end] in ("3", "4", "5", "6")
    return not (mobile and is_han(following or " "))


def _are_tenths(name: str, numeral: Numeral) -> bool:
    """Up to ten tenths; 十折 is no discount, 五五折 is 55 %."""
    low = numeral.low
    if low[0] <= 0 or name == "折" and low == (10, 0):
        return False
    return not less((10, 0), low) or name == "折" and low[1] == 0 and low[0] < 100


def _fits_one_character(
    text: str, start: int, name: str, unit: Unit, numeral: Numeral, following: str
) -> bool:
    digit = text[start]
    if digit in SCALE and digit not in "十廿卅":
        if unit_at(text, start) is not None:
            return False  # 每千瓦时
        return numeral.bottomless or unit.kind in ("money", "measure") and name != "米"
    if digit == "一":
        return len(text) < _CELL or unit.kind != "number" and text[start - 1 : start] not in _WHICH
    if digit in "两兩" and name in _WEAK_AFTER_TWO:
        return False
    return not (name in _WORDS_TOO and following and is_han(following))


def is_money(text: str, stop: int, numeral: Numeral) -> bool:
    """块 is money before 钱, and where no noun follows: 三块, but 200 000 块芯片."""
    if text.startswith(("钱", "錢"), stop):
        return True
    after = skip_spaces(text, stop)
    following = text[after : after + 1]
    return not numeral.scale and not (following and (is_han(following) or following.isalnum()))
