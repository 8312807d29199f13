"""Reads a number with its sign, currency, unit and counter, and with the words that make it approximate."""

from __future__ import annotations

from termkit.find.figures.bare import read_bare
from termkit.find.figures.context import approximator_after, approximator_before
from termkit.find.figures.exact import less
from termkit.find.figures.garbles import broken_scale
from termkit.find.figures.impossible import impossible_share
from termkit.find.figures.numerals import HAN_DIGIT, SCALE, Numeral, read_numeral
from termkit.find.figures.prefixes import currency_before, read_kilo, read_ordinal, read_sign
from termkit.find.figures.reading import Reading
from termkit.find.figures.scales import english_scale
from termkit.find.figures.united import read_united
from termkit.model import Garble

_HAN = frozenset(HAN_DIGIT + SCALE)


def read_quantity(text: str, start: int, end: int, numeral: Numeral, locale: str) -> Reading | None:
    """Return the figure whose number stands at ``start`` to ``end``; a bare number is not ``sure``."""
    han = text[start] in _HAN
    stop = end
    if not han and text[end : end + 1] == "k":
        stop, numeral = read_kilo(text, end, numeral)
    begin, numeral = read_sign(text, start, numeral, han)
    is_rank, rank = read_ordinal(text, begin, stop, numeral, han)
    if is_rank:
        return rank
    currency = currency_before(text, begin)
    if not han:
        front, code = (currency[1], currency[0]) if currency else (begin, None)
        english = english_scale(text, front, stop, numeral, code, locale)
        if english is not None:
            return approximated(text, english)
    reading = read_united(text, begin, stop, numeral, han, locale)
    if currency is not None and (reading is None or reading.unit in (None, currency[0], "CNY")):
        reading = _money(currency, stop, numeral, reading)
    if reading is None:
        reading = read_bare(text, begin, stop, numeral, han)
    if reading is None:
        return None
    return approximated(text, _judged(text, start, end, numeral, reading), numeral.vague)


def _money(currency: tuple[str, int], end: int, numeral: Numeral, reading: Reading | None) -> Reading:
    symbol, begin = currency
    if reading is not None and reading.kind == "money":
        return reading._replace(start=begin, unit=symbol)
    return Reading(
        begin,
        end,
        "money",
        numeral.low,
        numeral.high,
        unit=symbol,
        approximate=">" if numeral.vague else "=",
        scale=numeral.scale,
        bottomless=numeral.bottomless,
    )


def _judged(text: str, start: int, end: int, numeral: Numeral, reading: Reading) -> Reading:
    """Add what is broken about the numeral at ``start`` to ``end``, or can't be."""
    garble = broken_scale(text, start, end) if numeral.scale else None
    if garble is not None:
        return _mended(reading, garble)
    if reading.unit == "percent" and less((100, 0), numeral.low):
        return reading._replace(garble=impossible_share(text, reading.start, reading.end))
    return reading


def _mended(reading: Reading, garble: Garble) -> Reading:
    """Of a scale word given twice, one counts."""
    meant = read_numeral(garble.fix) if garble.kind == "doubled-scale" and garble.fix else None
    return reading._replace(garble=garble, low=meant.low if meant else reading.low, sure=True)


def approximated(text: str, reading: Reading, vague: bool = False) -> Reading:
    """Return ``reading`` with what the words around it say of its exactness; such words make it sure."""
    sign, _ = approximator_before(text, reading.start)
    if sign == "=":
        sign, _ = approximator_after(text, reading.end)
    if sign == "=":
        sign = ">" if vague else reading.approximate
    return reading if sign == "=" else reading._replace(approximate=sign, sure=True)
