"""The recogniser: one pass over the text for numbers, then what stands around each of them."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator

from termkit.find.figures.context import BLANKS, SPACE, skip_spaces
from termkit.find.figures.dates import read_clock, read_date, read_numeric_date
from termkit.find.figures.identifiers import settle, word_at
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
    undoubled,
)
from termkit.find.figures.quantity import approximated, read_quantity
from termkit.find.figures.reading import Reading

_DIGIT = r"\d"
_SPACE = r"[^\S\r\n]"
_SPACED = rf"{_DIGIT}{{0,2}}+(?:{_SPACE}{_DIGIT}{{3}}(?!{_DIGIT}))++"
_PLAIN = rf"{_DIGIT}*+(?:,{_DIGIT}{{3}}(?!{_DIGIT})|(?<=[０-９])，[０-９]{{3}}(?!{_DIGIT}))*+"
_DECIMALS = rf"(?:[.．]{_DIGIT}++)?+"

_ARABIC = frozenset("0123456789０１２３４５６７８９")
_SCALES = frozenset(SCALE)
_ODD = frozenset(ODD + "点點． \u00a0\u2009\u202f\u3000")
_CONTINUING = frozenset(HAN_DIGIT + SCALE + FORMAL + ODD + "点點．")
_MAY_CONTINUE = _CONTINUING | _ARABIC | BLANKS
_BEFORE_ARABIC = frozenset(SCALE + "零")
_NUMERALS = frozenset(HAN_DIGIT + SCALE + FORMAL)
_AFTER = {
    **dict.fromkeys("一", frozenset("年月倍番半米吨噸美欧歐英港到至又分斤公小点點成0")),
    **dict.fromkeys(VAGUE, frozenset()),
    **dict.fromkeys("伍陆陸參肆零〇○", frozenset("点點")),
    **dict.fromkeys("半", frozenset("个個年成小")),
}
"""What may follow these characters if they stand alone as a numeral; elsewhere they are parts of words."""

_UNCERTAIN_ENDS = _ODD.union("两兩")
_WORDLIKE = frozenset("伍陆陸參肆")
_PIECES = frozenset("个個")
_UNIT_AFTER_ONE = frozenset("半百月小世季")


@functools.cache
def _pattern() -> re.Pattern[str]:
    """Matches a Chinese digit or all of an Arabic number.

    It begins with one plain class, which lets the engine skip ahead. There is no second class of Chinese
    characters in it, since each takes 0.3 ms to compile: ``_match_end`` finds where a numeral in Chinese ends.
    """
    start = f"[{ARABIC}{HAN_DIGIT}{SCALE}{FORMAL}{VAGUE}半]"
    digits = rf"(?<={_DIGIT})(?<![A-Za-z0-9_].)(?:{_SPACED}|{_PLAIN}){_DECIMALS}"
    return re.compile(f"{start}(?:{digits}|(?<!{_DIGIT}))", re.DOTALL)


def _match_end(text: str, end: int) -> int:
    """Return where the Chinese digits and scale words, and the Arabic digits behind scale words, end (1万8千)."""
    while True:
        while (following := text[end : end + 1]) in _CONTINUING:
            end += 1
        if following in BLANKS:
            at = end + 1 + (text[end + 1 : end + 2] in BLANKS)
            if text[at : at + 1] not in _CONTINUING:
                return end
            end = at + 1
        elif text[end - 1] in _BEFORE_ARABIC and following.isdecimal():
            while text[end : end + 1].isdecimal():
                end += 1
        else:
            return end


def _chinese_end(text: str, start: int, end: int) -> int:
    """Return where the Chinese numeral in the match really ends, or ``start`` if the character begins none here."""
    if end - start > 1:
        return _numeral_end(text, start, end)
    return start if text[start] in _AFTER and not _may_stand_alone(text, start, text[start]) else end


def _numeral_end(text: str, start: int, end: int) -> int:
    """Return where the numeral in the match really ends, or ``start`` if its first character begins none here."""
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
    if following in _AFTER[first]:
        return True
    if first == "一":
        return (
            following in _PIECES
            and text[start + 2 : start + 3] in _UNIT_AFTER_ONE
            or text[start - 1 : start] == "第"
            or len(text) < _CELL
        )
    return first == "零" and text[start - 1 : start] in _BEFORE_ZERO


_CELL = 4
"""A text that is no longer is a cell or label, in which even 一只 counts."""
_BEFORE_ZERO = frozenset("至到为為于於“「")


def read_number(text: str, start: int) -> tuple[Numeral, int] | None:
    """Return the number that begins at ``start`` and where it ends."""
    found = _pattern().match(text, start)
    end = _numeral_end(text, start, _match_end(text, found.end())) if found else start
    if end == start and text[start : start + 1] in DIGITS:
        end = start + 1
    numeral = read_numeral(text[start:end]) if end > start else None
    return (numeral, end) if numeral else None


def scan(text: str, locale: str) -> Iterator[Reading]:
    """Yield what is read at each number of ``text``, in order; bare numbers as not sure."""
    reached = passed = 0
    numbers = _pattern().finditer(text)
    while found := next(numbers, None):
        start, end = found.span()
        if start < reached:
            if end > reached:  # 1万3,000: the 3 is taken
                numbers = _pattern().finditer(text, reached)
            continue
        if text[end : end + 1] in _MAY_CONTINUE:
            end = reached = _match_end(text, end)
        if start < passed:
            continue
        if text[start] in _ARABIC:
            if text[end - 1] in _UNCERTAIN_ENDS:
                end = _numeral_end(text, start, end)
        elif (end := _chinese_end(text, start, end)) == start or (passed := word_at(text, start)):
            continue
        reading = _read(text, start, end, locale)
        if reading is not None:
            passed = reading.end
            yield reading


def _read(text: str, start: int, end: int, locale: str) -> Reading | None:
    char = text[end : end + 1]
    after = end
    if char in SPACE:
        after = skip_spaces(text, end)
        char = text[after : after + 1]
    if char in _OPENERS:
        special = _OPENERS[char](text, start, end, after)
        if special is not None:
            return approximated(text, special) if special.kind in ("fraction", "percent") else special
    numeral = read_numeral(text[start:end])
    while numeral is None and text[end - 1] in "千百十" and end - start > 1:
        end = after = end - 1  # 五十千克: the last scale word is the unit's
        numeral = read_numeral(text[start:end])
    if numeral is None:
        numeral = read_numeral(undoubled(text[start:end]) or "")  # 5百百万
    if numeral is None:
        return None
    reading = read_quantity(text, start, end, after, numeral, locale)
    if reading is not None and text[start] in _ARABIC:
        return settle(text, reading, end)
    return reading


def _read_spoken_fraction(text: str, start: int, end: int, after: int) -> Reading | None:
    if "之" not in text[after : after + _LONGEST_FRACTION]:
        return None
    from termkit.find.figures.fractions import read_spoken_fraction

    return read_spoken_fraction(text, start, end, after)


def _read_arithmetic(text: str, start: int, end: int, after: int) -> Reading | None:
    from termkit.find.figures.fractions import read_arithmetic

    return read_arithmetic(text, start, end, after)


_OPENERS: dict[str, Callable[[str, int, int, int], Reading | None]] = {
    **dict.fromkeys("年月日号號点點时時", read_date),
    **dict.fromkeys("/-.", read_numeric_date),
    **dict.fromkeys(":：", read_clock),
    **dict.fromkeys("分又", _read_spoken_fraction),
    **dict.fromkeys("／^e×x", _read_arithmetic),
}
"""What a character behind a number may make of it; fractions are rare, and imported where one may be."""
_LONGEST_FRACTION = 100
