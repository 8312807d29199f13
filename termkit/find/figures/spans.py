"""Where the numerals of a text begin and end: Arabic and Chinese digits, scale words and what joins them."""

from __future__ import annotations

import functools
import re

from termkit.find.figures.context import BLANKS, SPACE
from termkit.find.figures.numerals import (
    ARABIC,
    DIGITS,
    FORMAL,
    HAN_DIGIT,
    LARGE,
    ODD,
    PAIRS,
    SCALE,
    VAGUE,
    Numeral,
    read_numeral,
)
from termkit.find.figures.units import NEXT_NUMBER, RATE_STEPS, is_rate_step, unit_at
from termkit.text import is_han

_DIGIT = r"\d"
_SPACE = r"[^\S\r\n]"
_SPACED = rf"{_DIGIT}{{0,2}}+(?:{_SPACE}{_DIGIT}{{3}}(?!{_DIGIT}))++"
_PLAIN = rf"{_DIGIT}*+(?:,{_DIGIT}{{3}}(?!{_DIGIT})|(?<=[０-９])，[０-９]{{3}}(?!{_DIGIT}))*+"
_GLUED = "|(?<=[A-Z]{2}.)|(?<=[a-z]{3}.)"
"""Letters that a number may follow at once, for ``may_follow_letters`` to judge."""
_CODES = ("US", "USD", "RMB", "HKD", "NTD", "CNY", "EUR", "RM")
"""Codes of currencies, and US, whose $ may have become a digit."""
_DECIMALS = rf"(?:[.．]{_DIGIT}++)?+"

ARABIC_DIGITS = frozenset("0123456789０１２３４５６７８９")
_SCALES = frozenset(SCALE)
_ODD = frozenset(ODD + "点點． \u00a0\u2009\u202f\u3000")
_CONTINUING = frozenset(HAN_DIGIT + SCALE + FORMAL + ODD + "点點．")
MAY_CONTINUE = _CONTINUING | ARABIC_DIGITS | BLANKS
_BEFORE_ARABIC = frozenset(SCALE + "零")
_NUMERALS = frozenset(HAN_DIGIT + SCALE + FORMAL)
_AFTER = {
    **dict.fromkeys("一", frozenset("年月倍番半米吨噸美欧歐英港到至又分斤公小点點成季刻打0")),
    **dict.fromkeys(VAGUE, frozenset()),
    **dict.fromkeys("伍陆陸參肆零〇○", frozenset("点點")),
    **dict.fromkeys("半", frozenset("个個年成小百打")),
}
"""What may follow these characters if they stand alone as a numeral; elsewhere they are parts of words."""

_UNIT_AFTER_ONE = frozenset("半百月小世季")
_WHICH_ONE = frozenset("上下这這那每同某哪前后後另")
_LEADS = frozenset("第是")
_THIRD = _UNIT_AFTER_ONE | NEXT_NUMBER
_PRICE = _CONTINUING | ARABIC_DIGITS | frozenset("¥￥$.,")
_MONEY = frozenset("元块塊毛角美欧歐日港")
_FEW = ("一两", "一兩", "三两", "三兩")
_WHICH_HALF = frozenset("上下前后後")
_NEXT = frozenset("这這而")
UNCERTAIN_ENDS = _ODD.union("两兩")
_WORDLIKE = frozenset("伍陆陸參肆")
_PIECES = frozenset("个個")


@functools.cache
def numbers() -> re.Pattern[str]:
    """Matches a Chinese digit or all of an Arabic number.

    It begins with one plain class, which lets the engine skip ahead. There is no second class of Chinese
    characters in it, since each takes 0.3 ms to compile: ``match_end`` finds where a numeral in Chinese ends.
    """
    start = f"[{ARABIC}{HAN_DIGIT}{SCALE}{FORMAL}{VAGUE}{PAIRS}半]"
    digits = rf"(?<={_DIGIT})(?:(?<![A-Za-z0-9_].){_GLUED})(?:{_SPACED}|{_PLAIN}){_DECIMALS}"
    return re.compile(f"{start}(?:{digits}|(?<!{_DIGIT}))", re.DOTALL)


def may_follow_letters(text: str, start: int, end: int) -> bool:
    """Tell whether the letters right before a number leave it one: USD5, spending16十亿, but not CR400 or covid19."""
    if start == 0 or text[start - 1] >= "a":
        return start == 0 or text[end - 1] in _SCALES
    before = start - 1
    while before and "A" <= text[before - 1] <= "z":
        before -= 1
    return text[before:start] in _CODES or not text[start - 1].isalpha()


def match_end(text: str, end: int) -> int:
    """Return where the Chinese digits and scale words, and the Arabic digits behind scale words, end (1万8千)."""
    while True:
        while (following := text[end : end + 1]) in _CONTINUING:
            end += 1
        if following in BLANKS:
            at = end + 1 + (text[end + 1 : end + 2] in BLANKS)
            if (part := _spaced_part(text, end, at)) > at:
                end = part
            elif text[at : at + 1] in _CONTINUING:
                end = at + 1
            else:
                return end
        elif text[end - 1] in _BEFORE_ARABIC and following.isdecimal():
            end = _arabic_end(text, end)
        else:
            return end


def _arabic_end(text: str, start: int) -> int:
    """Return where the Arabic digits behind a scale word end, with their commas: the 4,800 of 1億4,800萬.

    Groups of three that are more than the scale word are numbers of their own: 1萬5,200,300.
    """
    found = _grouped().match(text, start)
    if found is None or found[1] and sum(map(str.isdecimal, found[1])) > LARGE.get(text[start - 1], 0):
        while text[start : start + 1].isdecimal():
            start += 1
        return start
    return found.end()


def _spaced_part(text: str, end: int, at: int) -> int:
    """Return where the rest of a number written with spaces ends, of 1 億 4,800 萬 and 2 萬 6,703, or ``at``."""
    large = LARGE.get(text[end - 1], 0)
    if not large or not SPACE.issuperset(text[end - 2] + text[end:at]) or not text[at : at + 1].isdecimal():
        return at
    found = _grouped().match(text, at)
    stop = found.end() if found else at
    scale = LARGE.get(text[stop : stop + 2].lstrip()[:1], 0)
    digits = sum(map(str.isdecimal, text[at:stop].partition(".")[0]))
    return stop if found and digits <= large - scale and (scale or found[1]) else at


@functools.cache
def _grouped() -> re.Pattern[str]:
    """Matches digits in groups of three, or of three at least, and their decimals."""
    groups = rf"({_DIGIT}{{1,3}}(?:,{_DIGIT}{{3}}(?!{_DIGIT})|(?<=[０-９])，[０-９]{{3}}(?!{_DIGIT}))+)"
    return re.compile(rf"(?:{groups}|{_DIGIT}{{3,}})(?:\.{_DIGIT}+(?![.\d]))?")


def chinese_end(text: str, start: int, end: int) -> int:
    """Return where the Chinese numeral in the match really ends, or ``start`` if the character begins none here."""
    if end - start > 1:
        return numeral_end(text, start, end)
    first = text[start]
    followers = _AFTER.get(first)
    if followers is None:
        return end
    if text[end : end + 1] in RATE_STEPS and first in "一半" and is_rate_step(text, end):
        return end
    if text[end : end + 1] in followers:
        return start if first == "半" and text[start - 1 : start] in _WHICH_HALF else end
    if first == "一":
        lone = text[start - 1 : start] not in _LEADS and text[start + 2 : start + 3] not in _THIRD
        return start if lone and len(text) >= _CELL or not _is_one(text, start) else end
    return end if first == "零" and text[start - 1 : start] in _BEFORE_ZERO else start


def numeral_end(text: str, start: int, end: int) -> int:
    """Return where the numeral in the match really ends, or ``start`` if its first character begins none here."""
    first = text[start]
    while end - start > 1 and text[end - 1] in _ODD:
        end -= 1
    if end - start == 1 and first in _AFTER:
        return chinese_end(text, start, end)
    if first in VAGUE and not _SCALES.issuperset(text[start + 1 : end].replace(" ", "")):
        return start  # 对数十二万三千: the number begins behind 数
    if text[end - 1] in "两兩" and end - start > 1:
        # 三十两 is a weight, 一两天 one or two days
        return end if text[start:end] in _FEW and _counts(text, end) else end - 1
    if end - start == 1 or first in ARABIC_DIGITS:
        return end
    if text[start:end] == "一一":
        return start  # one by one
    point = max(text.find("点", start, end), text.find("點", start, end))
    if first in _WORDLIKE and point < 0 and not any(c in _SCALES for c in text[start:end]):
        return start  # 陸陆, 伍肆
    if point > 0 and (
        _tells_minutes(text, point, end) or text[point + 1 : end].lstrip()[:1] not in _NUMERALS
    ):
        return point
    return end


def _tells_minutes(text: str, point: int, end: int) -> bool:
    """两点三十分, 三点一刻, 六点零五分: a time, and no decimals."""
    following = text[end : end + 1]
    return "十" in text[point:end] or following == "刻" or text[point + 1] in "零〇" and following == "分"


def _counts(text: str, end: int) -> bool:
    """Tell whether something is counted at ``end``."""
    return text[end : end + 1] == "月" or unit_at(text, end) is not None


def _is_one(text: str, start: int) -> bool:
    """Tell whether 一 counts where no unit follows that makes it sure: 第一, 一个半月, 一对八千, 这不是一."""
    before, following, third = (
        text[start - 1 : start],
        text[start + 1 : start + 2],
        text[start + 2 : start + 3],
    )
    if before == "第" or following in _PIECES and third in _UNIT_AFTER_ONE or len(text) < _CELL:
        return True
    if before == "是" and (following in _NEXT or not is_han(following or " ")):
        return True
    return third in NEXT_NUMBER and before not in _WHICH_ONE and _is_priced(text, start)


def _is_priced(text: str, start: int) -> bool:
    """一对八千, 一斤3元: one of something, for so much."""
    hit = unit_at(text, start + 1)
    at = start + 2
    if hit is None or hit[1] != at or hit[0].kind not in ("number", "measure", "duration"):
        return False
    while text[at : at + 1] in _PRICE:
        at += 1
    following = text[at : at + 1]
    return following in _MONEY or not (is_han(following or " ") or following.isalnum())


_CELL = 4
"""A text that is no longer is a cell or label, in which even 一只 counts."""
_BEFORE_ZERO = frozenset("至到为為于於“「")


def read_number(text: str, start: int) -> tuple[Numeral, int] | None:
    """Return the number that begins at ``start`` and where it ends."""
    found = numbers().match(text, start)
    end = numeral_end(text, start, match_end(text, found.end())) if found else start
    if end == start and text[start : start + 1] in DIGITS:
        end = start + 1
    numeral = read_numeral(text[start:end]) if end > start else None
    return (numeral, end) if numeral else None
