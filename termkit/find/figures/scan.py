"""The recogniser: one pass over the text for numbers, then what stands around each of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise

from termkit.find.figures.clock import read_clock, read_minutes
from termkit.find.figures.context import BLANKS, SPACE, skip_spaces
from termkit.find.figures.dates import (
    read_date,
    read_listed,
    read_mixed_year,
    read_month_of_year,
    read_numeric_date,
    read_some_year,
    read_tens,
)
from termkit.find.figures.identifiers import settle, word_at
from termkit.find.figures.numerals import SCALE, VAGUE, read_numeral, undoubled
from termkit.find.figures.quantity import approximated, read_quantity
from termkit.find.figures.reading import Reading
from termkit.find.figures.spans import (
    ARABIC_DIGITS,
    MAY_CONTINUE,
    UNCERTAIN_ENDS,
    chinese_end,
    match_end,
    may_follow_letters,
    numbers,
    numeral_end,
)


def scan(text: str, locale: str) -> Iterator[Reading]:
    """Yield what is read at each number of ``text``, in order; bare numbers as not sure."""
    passed = 0
    for start, stop in _spans(text):
        end = stop
        if start < passed:
            continue
        if text[start] in ARABIC_DIGITS:
            if text[end - 1] in UNCERTAIN_ENDS:
                end = numeral_end(text, start, end)
            if end - start > _ONE_PRICE and text[end : end + 1] in _ALL and (row := _row(text, start, end)):
                passed = end
                yield from row
                continue
            if "A" <= text[start - 1] <= "z" and not may_follow_letters(text, start, end):
                continue
        elif (end := chinese_end(text, start, end)) == start or (passed := word_at(text, start)):
            continue
        reading = _read(text, start, end, locale)
        if reading is not None:
            passed = reading.end
            yield reading


def _spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield where what may be a number begins, and where its digits and scale words end."""
    reached = 0
    matches = numbers().finditer(text)
    while found := next(matches, None):
        start, end = found.span()
        if start < reached:
            if end > reached:  # 1万3,000: the 3 is taken
                matches = numbers().finditer(text, reached)
            continue
        if text[end : end + 1] in MAY_CONTINUE:
            end = reached = match_end(text, end)
            if text[start] in VAGUE and text[start + 1 : end].strip(SCALE + " "):
                matches = numbers().finditer(text, start + 1)  # 对数十二万三千: it begins behind 数
                reached = 0
                continue
        yield start, end


def _row(text: str, start: int, end: int) -> list[Reading]:
    """249,289,299都有: prices in a row, rising, rather than one number."""
    groups = text[start:end].split(",")
    rising = all(a < b and b.isdecimal() for a, b in pairwise(groups))
    if len(groups) < 3 or len(groups[0]) < 3 or not rising or not groups[0].isdecimal():
        return []
    places = range(start, end, len(groups[0]) + 1)
    return [Reading(at, at + 3, "number", (int(group), 0)) for at, group in zip(places, groups, strict=True)]


def _read(text: str, start: int, end: int, locale: str) -> Reading | None:
    char = text[end : end + 1]
    after = end
    if char in SPACE:
        after = skip_spaces(text, end)
        char = text[after : after + 1]
    if char in _OPENERS:
        special = _OPENERS[char](text, start, end, after)
        if special is not None:
            if special.kind not in ("fraction", "percent"):
                return special
            if text.startswith(("%", "％"), special.end):
                return _read_doubled(text, special)
            more = text[special.end : special.end + 1] in _MORE  # 百分之三十多
            return approximated(text, special._replace(end=special.end + 1) if more else special, more)
        if char == "." and text[end - 4 : end - 3] == "." and (dotted := _read_dotted(text, start, locale)):
            return dotted
    elif char in _PIECES and text[after + 1 : after + 2] in _HUNDRED_MILLION:
        return _read_pieces(text, start, end, after + 2, locale)
    numeral = read_numeral(text[start:end])
    if numeral is None:
        return _read_ill_formed(text, start, end, locale)
    reading = read_quantity(text, start, end, after, numeral, locale)
    if reading is not None and text[start] in ARABIC_DIGITS:
        if start and text[start - 1] == "S" and (glued := _read_glued(text, start, reading)):
            return glued
        return settle(text, reading, end)
    return reading


def _read_ill_formed(text: str, start: int, end: int, locale: str) -> Reading | None:
    """Read 五十千克, whose last scale word is the unit's, and 5百百万, which has one too many."""
    stop = end
    while stop - start > 1 and text[stop - 1] in "千百十":
        stop -= 1
        numeral = read_numeral(text[start:stop])
        if numeral is not None:
            reading = read_quantity(text, start, stop, stop, numeral, locale)
            return reading and reading._replace(sure=True)
    numeral = read_numeral(undoubled(text[start:end]) or "")
    return read_quantity(text, start, end, skip_spaces(text, end), numeral, locale) if numeral else None


def _read_doubled(text: str, reading: Reading) -> Reading:
    from termkit.find.figures.garbles import doubled_sign

    garble = doubled_sign(text, reading)
    return reading._replace(garble=garble, end=garble.end) if garble else reading


def _read_glued(text: str, start: int, reading: Reading) -> Reading | None:
    from termkit.find.figures.garbles import glued_currency

    return glued_currency(text, start, reading)


def _read_pieces(text: str, start: int, end: int, stop: int, locale: str) -> Reading | None:
    """5个亿 is 5亿."""
    numeral = read_numeral(text[start:end])
    if numeral is None or numeral.high:
        return None
    raised = numeral._replace(low=(numeral.low[0], numeral.low[1] + 8), scale=8)
    reading = read_quantity(text, start, stop, skip_spaces(text, stop), raised, locale)
    return reading and reading._replace(sure=True)


def _read_spoken_fraction(text: str, start: int, end: int, after: int) -> Reading | None:
    if text[after] == "分" and (minutes := read_minutes(text, start, end, after)):
        return minutes
    if "之" not in text[after : after + _LONGEST_FRACTION]:
        return None
    from termkit.find.figures.fractions import read_spoken_fraction

    return read_spoken_fraction(text, start, end, after)


def _read_slash(text: str, start: int, end: int, after: int) -> Reading | None:
    date = read_numeric_date(text, start, end, after) or read_month_of_year(text, start, end)
    return date or (_read_arithmetic(text, start, end, after) if after == end else None)


def _read_dotted(text: str, start: int, locale: str) -> Reading | None:
    from termkit.find.figures.splits import dotted_groups

    return dotted_groups(text, start, locale)


def _read_product(text: str, start: int, end: int, after: int) -> Reading | None:
    if text[start - 1 : start] in BLANKS and text[start - 2 : start - 1].isdecimal():
        from termkit.find.figures.garbles import lost_points

        if product := lost_points(text, start):
            return product
    return _read_arithmetic(text, start, end, after)


def _read_arithmetic(text: str, start: int, end: int, after: int) -> Reading | None:
    from termkit.find.figures.fractions import read_arithmetic

    return read_arithmetic(text, start, end, after)


_OPENERS: dict[str, Callable[[str, int, int, int], Reading | None]] = {
    **dict.fromkeys("年月日号號点點时時", read_date),
    **dict.fromkeys("-.—–~至", read_numeric_date),
    **dict.fromkeys("、和与與及或", read_listed),
    **dict.fromkeys("几幾", read_some_year),
    "s": read_tens,
    "/": _read_slash,
    **dict.fromkeys(":：", read_clock),
    **dict.fromkeys("分又", _read_spoken_fraction),
    **dict.fromkeys("／^e", _read_arithmetic),
    **dict.fromkeys("×x", _read_product),
    **dict.fromkeys("O0", read_mixed_year),
}
"""What a character behind a number may make of it; fractions are rare, and imported where one may be."""
_ALL = frozenset("都各等均皆")
_ONE_PRICE = 7
_MORE = frozenset("多余餘几幾")
_PIECES, _HUNDRED_MILLION = frozenset("个個"), frozenset("亿億")
_LONGEST_FRACTION = 100
