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
from termkit.text import SPACES

_TRIGGER = f"{ARABIC}{HAN_DIGIT}{SCALE}{FORMAL}{VAGUE}半"
"""The pattern begins with one plain class: that lets the engine skip to the next candidate at full speed."""

_SPACED = rf"[{ARABIC}]{{0,2}}+(?:[{SPACES}][{ARABIC}]{{3}}(?![{ARABIC}]))++(?:[.．][{ARABIC}]++)?+"
_DIGITS = rf"[{ARABIC}]*+(?:,[{ARABIC}]{{3}}(?![{ARABIC}])|(?<=[０-９])，[０-９]{{3}}(?![{ARABIC}]))*+(?:[.．][{ARABIC}]++)?+"
_SCALED = (
    rf"(?:[{SPACES}]{{0,2}}[{SCALE}]|[{SPACES}]?[{ODD}](?=[{SPACES}]?[{SCALE}])|(?<=[{SCALE}零])[{HAN_DIGIT}{ARABIC}]++"
    rf"|(?<=[{SCALE}])[{SPACES}](?=[{ARABIC}]{{1,4}}[{SPACES}]?[千百])[{ARABIC}]++)*+"
)
_ARABIC_NUMBER = rf"(?<=[{ARABIC}])(?<![A-Za-z0-9_].)(?:{_SPACED}|{_DIGITS}){_SCALED}"
_HAN_MORE = (
    rf"(?:[{SPACES}]{{0,2}}[{HAN_DIGIT}{SCALE}{FORMAL}]|[{SPACES}]?[点點](?=[{SPACES}]?[{HAN_DIGIT}](?![十点點]))"
    rf"|[{SPACES}]?[{ODD}](?=[{SPACES}]?[{SCALE}])|(?<=[{SCALE}零])[{ARABIC}]++)*+"
)
_ONE = (
    rf"(?<=一)(?:(?=[{SPACES}]?[{HAN_DIGIT}{SCALE}{FORMAL}点點年月倍成半米吨噸美欧歐英港到至又分斤公小]"
    r"|[个個][半百月小世季])|(?<=第一))"
)
_HAN_START = (
    rf"(?<=[二三四五六七八九两兩{SCALE}壹贰貳叁叄柒捌玖])|{_ONE}|(?<=[{VAGUE}])(?=[{SPACES}]?[十百千万萬亿億])"
    rf"|(?<=[伍陆陸參肆])(?=[拾佰仟百千万萬亿億])|(?<=[零〇])(?=[点點]|[{HAN_DIGIT}十])"
    r"|(?<=[至到为為于於“「]零)|(?<=半)(?=[个個年成小])"
)

_ARABIC = frozenset("0123456789０１２３４５６７８９")
_OPENERS: dict[str, Callable[[str, int, int, int], Reading | None]] = {
    **dict.fromkeys("年月日号號点點时時", read_date),
    **dict.fromkeys("/-.", read_numeric_date),
    **dict.fromkeys(":：", read_clock),
    **dict.fromkeys("分又", read_spoken_fraction),
    **dict.fromkeys("／^e×x", read_arithmetic),
}


@functools.cache
def _pattern() -> re.Pattern[str]:
    return re.compile(f"[{_TRIGGER}](?:{_ARABIC_NUMBER}|(?:{_HAN_START}){_HAN_MORE})", re.DOTALL)


def read_number(text: str, start: int) -> tuple[Numeral, int] | None:
    """Return the number that begins at ``start`` and where it ends."""
    found = _pattern().match(text, start)
    end = found.end() if found else start + 1
    numeral = read_numeral(text[start:end]) if found or text[start : start + 1] in DIGITS else None
    return (numeral, end) if numeral else None


def scan(text: str, locale: str) -> Iterator[Reading]:
    """Yield what is read at each number of ``text``, in order; bare numbers as not sure."""
    passed = 0
    for found in _pattern().finditer(text):
        start, end = found.span()
        if start < passed:
            continue
        if text[start] not in _ARABIC and (passed := word_at(text, start)):
            continue
        if text[end - 1] in "两兩" and end - start > 1:
            end -= 1  # 三十两: the unit of weight
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
