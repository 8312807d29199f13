"""A number with the unit or counter behind it: 三成五, 两年半, 2200兆瓦, 三百块钱."""

from __future__ import annotations

from termkit.find.figures.context import skip_spaces
from termkit.find.figures.exact import Exact, add
from termkit.find.figures.fits import fits, is_money
from termkit.find.figures.numerals import DIGITS, HAN_DIGIT, ODD, Numeral, read_numeral
from termkit.find.figures.prefixes import temperature_before
from termkit.find.figures.reading import Kind, Reading
from termkit.find.figures.units import Unit, spaced_points, unit_at

_LOCAL_MONEY = {"zh-TW": "TWD", "zh-HK": "HKD"}
_HALF: Exact = (5, -1)
_HALF_WORDS = frozenset("导導数數径徑決决")
_HAN_DIGITS = frozenset(HAN_DIGIT)
_ODD = frozenset(ODD)
_MORE = frozenset("多余餘")
_UNIT_SCALES = frozenset("千兆百万吉")
_POINTS_FIRST = frozenset("个個百")
_PIECES = frozenset("个個")


def read_united(text: str, start: int, end: int, numeral: Numeral, han: bool, locale: str) -> Reading | None:
    """Return the number at ``start`` to ``end`` with its unit, or None if none follows."""
    if text[end - 1] in _UNIT_SCALES and (prefixed := _scale_in_unit(text, start, end, numeral)):
        return prefixed
    odd = text[end : end + 1] in _ODD and end < len(text) and not numeral.vague
    at = skip_spaces(text, end + odd, 3)
    hit = unit_at(text, at)
    if text[at : at + 1] in _POINTS_FIRST and "分" in text[at : at + 6]:
        hit = spaced_points(text, at) or hit
    if hit is None or not fits(text, (start, end), (at, hit[1]), hit[0], numeral, han):
        return None
    unit, stop = hit
    if text[stop : stop + 1] in _MORE and unit.kind != "number":
        odd, stop = True, stop + 1
    elif text[at] in _PIECES and (longer := _piece_of_time(text, stop)):
        unit, stop, half = longer
        numeral = numeral._replace(low=add(numeral.low, _HALF)) if half else numeral
        odd = odd or not half
    low, stop = _amount(text, at, stop, unit, numeral.low)
    if low is not numeral.low:
        numeral = numeral._replace(low=low)
    return _reading(text, start, stop, unit, numeral, odd, locale)


def _reading(
    text: str, start: int, stop: int, unit: Unit, numeral: Numeral, odd: bool, locale: str
) -> Reading:
    kind: Kind = unit.kind
    symbol, counter = unit.symbol, unit.counter
    if symbol == "元":
        symbol = _LOCAL_MONEY.get(locale, "CNY")
    elif counter == "块" and is_money(text, stop, numeral):
        kind, symbol, counter = "money", _LOCAL_MONEY.get(locale, "CNY"), None
        stop += text.startswith(("钱", "錢"), stop)
    elif symbol == "°":
        start, symbol = temperature_before(text, start) or (start, symbol)
    return Reading(
        start,
        stop,
        kind,
        numeral.low,
        numeral.high,
        unit=symbol,
        counter=counter,
        approximate=">" if odd else "=",
        scale=numeral.scale,
        power=unit.power if kind == "money" else 0,
        bottomless=numeral.bottomless,
    )


def _scale_in_unit(text: str, start: int, end: int, numeral: Numeral) -> Reading | None:
    """In 3千克 and 2200兆瓦 the last scale word belongs to the unit."""
    hit = unit_at(text, end - 1)
    if hit is None or hit[0].kind != "measure" or hit[1] == end:
        return None
    shorter = read_numeral(text[start : end - 1].lstrip("-−－负負").strip() or " ")
    if shorter is None:
        return None
    low = (-shorter.low[0], shorter.low[1]) if numeral.low[0] < 0 else shorter.low
    return Reading(start, hit[1], "measure", low, shorter.high, unit=hit[0].symbol)


def _piece_of_time(text: str, stop: int) -> tuple[Unit, int, bool] | None:
    """三个多月 is more than three months, 两个半小时 two and a half hours."""
    word = text[stop : stop + 1]
    if word not in _MORE and word != "半" or not word:
        return None
    hit = unit_at("个" + text[stop + 1 : stop + 3], 0)
    if hit is None or hit[0].kind != "duration":
        return None
    return hit[0], stop + hit[1], word == "半"


def _amount(text: str, at: int, stop: int, unit: Unit, low: Exact) -> tuple[Exact, int]:
    """Return the number in terms of the unit's symbol, and where it ends: 两年半, 七成六, 翻两番, 半个世纪."""
    word = text[at]
    if unit.symbol == "percent" and word in "成折":
        return _tenths(text, low, word, stop)
    if word == "番":
        return (2 ** low[0], 0), stop
    if unit.kind == "duration" and unit.power:
        low = low[0], low[1] + unit.power
    if text[stop : stop + 1] == "半" and text[stop + 1 : stop + 2] not in _HALF_WORDS:
        return add(low, _HALF), stop + 1
    return low, stop


def _tenths(text: str, low: Exact, word: str, stop: int) -> tuple[Exact, int]:
    """三成 is 30 %, 七成六 76 %, 六点五折 65 %, 五五折 55 %."""
    if word == "折" and low[1] == 0 and 10 < abs(low[0]) < 100:
        return low, stop
    tail = skip_spaces(text, stop, 1)
    if word == "成" and text[tail : tail + 1] in _HAN_DIGITS and text[tail + 1 : tail + 2] not in _HAN_DIGITS:
        return add((low[0], low[1] + 1), (int(DIGITS[text[tail]]), 0)), tail + 1
    return (low[0], low[1] + 1), stop
