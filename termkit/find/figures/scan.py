"""The recogniser: one pass over the text for numbers, then what stands around each of them."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator

from termkit.find.figures.context import SPACE, skip_spaces
from termkit.find.figures.dates import read_clock, read_date, read_numeric_date
from termkit.find.figures.fractions import read_arithmetic, read_spoken_fraction
from termkit.find.figures.identifiers import settle
from termkit.find.figures.numerals import (
    ARABIC,
    DIGITS,
    FORMAL,
    HAN_DIGIT,
    ODD,
    SCALE,
    VAGUE,
    Numeral,
    read_numeral,
)
from termkit.find.figures.quantity import approximated, read_quantity
from termkit.find.figures.reading import Reading
from termkit.find.figures.words import word_at

_DIGIT = r"\d"
_NUMERAL = f"{HAN_DIGIT}{SCALE}{FORMAL}{ODD}点點．"
_SPACE = r"[^\S\r\n]"
_SPACED = rf"{_DIGIT}{{0,2}}+(?:{_SPACE}{_DIGIT}{{3}}(?!{_DIGIT}))++(?:[.．]{_DIGIT}++)?+"
_PLAIN = (
    rf"{_DIGIT}*+(?:,{_DIGIT}{{3}}(?!{_DIGIT})|(?<=[０-９])，[０-９]{{3}}(?!{_DIGIT}))*+(?:[.．]{_DIGIT}++)?+"
)
_REST = rf"(?:{_SPACE}{{0,2}}[{_NUMERAL}]|(?<=[{SCALE}零]){_DIGIT}++)*+"

_ARABIC = frozenset("0123456789０１２３４５６７８９")
_OPENERS: dict[str, Callable[[str, int, int, int], Reading | None]] = {
    **dict.fromkeys("年月日号號点點时時", read_date),
    **dict.fromkeys("/-.", read_numeric_date),
    **dict.fromkeys(":：", read_clock),
    **dict.fromkeys("分又", read_spoken_fraction),
    **dict.fromkeys("／^e×x", read_arithmetic),
}


_SCALES = frozenset(SCALE)
_ODD = frozenset(ODD + "点點． \u00a0\u2009\u202f\u3000")
_NUMERALS = frozenset(HAN_DIGIT + SCALE + FORMAL)
_AFTER = {
    **dict.fromkeys("一", frozenset("年月倍番半米吨噸美欧歐英港到至又分斤公小点點成")),
    **dict.fromkeys(VAGUE, frozenset()),
    **dict.fromkeys("伍陆陸參肆零〇○", frozenset("点點")),
    **dict.fromkeys("半", frozenset("个個年成小")),
}
"""What may follow these characters if they stand alone as a numeral; elsewhere they are parts of words."""

_WORDLIKE = frozenset("伍陆陸參肆")
_UNIT_AFTER_ONE = frozenset("半百月小世季")


@functools.cache
def _pattern() -> re.Pattern[str]:
    """The pattern begins with one plain class, which lets the engine skip ahead; each class of Han costs 0.2 ms."""
    start = f"[{ARABIC}{HAN_DIGIT}{SCALE}{FORMAL}{VAGUE}半]"
    digits = f"(?<={_DIGIT})(?<![A-Za-z0-9_].)(?:{_SPACED}|{_PLAIN})"
    return re.compile(f"{start}(?:{digits}|(?<!{_DIGIT})){_REST}", re.DOTALL)


def _numeral_end(text: str, start: int, end: int) -> int:
    """Return where the numeral in the match really ends, or ``start`` if the character begins none here."""
    first = text[start]
    while end - start > 1 and text[end - 1] in _ODD:
        end -= 1
    if first in _AFTER and end - start == 1 and not _may_stand_alone(text, start, first):
        return start
    if first in VAGUE and text[start + 1 : end].lstrip()[:1] not in _SCALES:
        return start
    if text[end - 1] in "两兩" and end - start > 1:
        return end - 1  # 三十两: the unit of weight
    if end - start == 1 or first in _ARABIC:
        return end
    if first in _WORDLIKE and not any(c in _SCALES for c in text[start:end]):
        return start  # 陸陆, 伍肆
    point = max(text.find("点", start, end), text.find("點", start, end))
    if point > 0 and ("十" in text[point:end] or text[point + 1 : end].lstrip()[:1] not in _NUMERALS):
        return point  # 两点三十分
    return end


def _may_stand_alone(text: str, start: int, first: str) -> bool:
    following = text[start + 1 : start + 2]
    if following in _AFTER[first] and following:
        return True
    before = text[start - 1 : start]
    if first == "一":
        return (
            before == "第"
            or len(text) < _CELL
            or following in ("个", "個")
            and text[start + 2 : start + 3] in _UNIT_AFTER_ONE
        )
    return first == "零" and before in _BEFORE_ZERO


_CELL = 4
"""A text that is no longer is a cell or label, in which even 一只 counts."""
_BEFORE_ZERO = frozenset("至到为為于於“「")


def read_number(text: str, start: int) -> tuple[Numeral, int] | None:
    """Return the number that begins at ``start`` and where it ends."""
    found = _pattern().match(text, start)
    end = _numeral_end(text, start, found.end()) if found else start
    if end == start and text[start : start + 1] in DIGITS:
        end = start + 1
    numeral = read_numeral(text[start:end]) if end > start else None
    return (numeral, end) if numeral else None


def scan(text: str, locale: str) -> Iterator[Reading]:
    """Yield what is read at each number of ``text``, in order; bare numbers as not sure."""
    passed = 0
    for found in _pattern().finditer(text):
        start, end = found.span()
        if start < passed:
            continue
        if text[start] not in _ARABIC:
            if text[start] in _AFTER or end - start > 1:
                end = _numeral_end(text, start, end)
                if end == start:
                    continue
            if passed := word_at(text, start):
                continue
        elif text[end - 1] in _ODD or text[end - 1] in "两兩":
            end = _numeral_end(text, start, end)
        reading = _read(text, start, end, locale)
        if reading is not None:
            passed = reading.end
            yield reading


def _read(text: str, start: int, end: int, locale: str) -> Reading | None:
    after = skip_spaces(text, end) if text[end : end + 1] in SPACE else end
    char = text[after : after + 1]
    if char in _OPENERS:
        special = _OPENERS[char](text, start, end, after)
        if special is not None:
            return approximated(text, special) if special.kind in ("fraction", "percent") else special
    numeral = read_numeral(text[start:end])
    while numeral is None and text[end - 1] in "千百十" and end - start > 1:
        end -= 1  # 五十千克: the last scale word is the unit's
        numeral = read_numeral(text[start:end])
    if numeral is None:
        return None
    reading = read_quantity(text, start, end, numeral, locale)
    if reading is not None and text[start] in _ARABIC:
        return settle(text, reading, end)
    return reading
