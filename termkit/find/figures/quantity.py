"""Reads a number with its sign, currency, unit and counter, and with the words that make it approximate."""

from __future__ import annotations

from termkit.find.figures.context import (
    SPACE,
    TELLING,
    approximation,
    currency_before,
    read_kilo,
    read_ordinal,
    read_sign,
    skip_spaces,
    temperature_before,
)
from termkit.find.figures.identifiers import stands_alone
from termkit.find.figures.numerals import DIGITS, HAN_DIGIT, ODD, SCALE, Numeral, is_doubtful, read_numeral
from termkit.find.figures.reading import Exact, Reading, add, less
from termkit.find.figures.units import Unit, fits, is_money, spaced_points, unit_at
from termkit.model import Garble
from termkit.text import is_han

_HAN = frozenset(HAN_DIGIT + SCALE)
_ENGLISH_SCALES = frozenset(("th", "mi", "bi", "tr", "mn", "ml", "bn", "bl", "tn", "tl"))
"""How thousand, million, billion, trillion and their abbreviations begin; behind a currency m and b will do."""
_SCALE_LETTERS = frozenset("tmbTMB")
_LOCAL_MONEY = {"zh-TW": "TWD", "zh-HK": "HKD"}
_HALF: Exact = (5, -1)
_HALF_WORDS = frozenset("导導数數径徑決决")
_HAN_DIGITS = frozenset(HAN_DIGIT)
_ODD = frozenset(ODD)
_MORE = frozenset("多余餘")
_OR_HALF = _MORE | {"半"}
_UNIT_SCALES = frozenset("千兆百万吉")
_POINTS_FIRST = frozenset("个個百")
_PIECES = frozenset("个個")
_FALLS = frozenset("跌降减減归歸趋趨缩縮")
_SHARES = ("%", "％", "份额", "份額", "占比", "佔比", "比例", "率")
_SENTENCE = 40


def read_quantity(
    text: str, start: int, end: int, after: int, numeral: Numeral, locale: str
) -> Reading | None:
    """Return the figure whose number stands at ``start`` to ``end``; a bare number is not ``sure``.

    At ``after`` stands what follows the number and up to two spaces.
    """
    han = text[start] in _HAN
    begin, stop, currency = start, end, None
    following = text[after : after + 1]
    if not han and following == "k" and after == end:
        stop, numeral = read_kilo(text, end, numeral)
        after = skip_spaces(text, stop)
        following = text[after : after + 1]
    if start and text[start - 1] in TELLING and (text[start - 1] != " " or text[start - 2] in TELLING):
        begin, numeral = read_sign(text, start, numeral, han)
        is_rank, rank = read_ordinal(text, begin, stop, numeral, han)
        if is_rank:
            return rank
        currency = currency_before(text, begin)
    if not han and following in _SCALE_LETTERS:
        english = _english(text, (begin, stop, after), numeral, currency, locale)
        if english:
            return english
    reading = _read_united(text, (begin, stop, after), numeral, han, locale)
    if currency is not None and (reading is None or reading.unit in (None, currency[0], "CNY")):
        reading = _money(text, currency, stop, numeral, reading)
    if reading is None:
        reading = _read_bare(text, begin, stop, numeral, han)
    if reading is not None and (numeral.scale or reading.unit == "percent"):
        return _judged(text, start, end, numeral, reading)
    return reading


def approximated(text: str, reading: Reading, vague: bool = False) -> Reading:
    """Return ``reading`` with what the words around it say of its exactness; such words make it sure."""
    sign = approximation(text, reading.start, reading.end, vague)
    if sign == "=":
        sign = reading.approximate
    return reading if sign == "=" else reading._replace(approximate=sign, sure=True)


def _english(
    text: str, at: tuple[int, int, int], numeral: Numeral, currency: tuple[str, int] | None, locale: str
) -> Reading | None:
    start, end, after = at
    head = text[after : after + 2].lower()
    if head not in _ENGLISH_SCALES and (currency is None or head[:1] not in ("m", "b")):
        return None
    from termkit.find.figures.scales import english_scale  # rare in Chinese text

    code, front = currency or (None, start)
    reading = english_scale(text, front, end, numeral, code, locale)
    return approximated(text, reading) if reading else None


def _money(
    text: str, currency: tuple[str, int], end: int, numeral: Numeral, reading: Reading | None
) -> Reading:
    symbol, begin = currency
    low, high, vague, bottomless, scale = numeral
    if reading is not None and reading.kind == "money":
        money = reading._replace(start=begin, unit=symbol)
    else:
        money = Reading(begin, end, "money", low, high, unit=symbol, scale=scale, bottomless=bottomless)
    return approximated(text, money, vague)


def _judged(text: str, start: int, end: int, numeral: Numeral, reading: Reading) -> Reading:
    """Add what is broken about the numeral at ``start`` to ``end``, or can't be."""
    if numeral.scale and is_doubtful(text[start:end]):
        from termkit.find.figures.garbles import broken_scale

        garble = broken_scale(text, start, end)
        if garble is not None:
            return _mended(reading, garble)
    if reading.unit == "percent" and less((100, 0), numeral.low):
        from termkit.find.figures.impossible import impossible_share

        return reading._replace(garble=impossible_share(text, reading.start, reading.end))
    return reading


def _mended(reading: Reading, garble: Garble) -> Reading:
    """Of a scale word given twice, one counts; 十00 is 1000."""
    meant = (
        read_numeral(garble.fix) if garble.kind in ("doubled-scale", "mixed-digits") and garble.fix else None
    )
    return reading._replace(garble=garble, low=meant.low if meant else reading.low, sure=True)


def _read_united(
    text: str, place: tuple[int, int, int], numeral: Numeral, han: bool, locale: str
) -> Reading | None:
    """Return the number with the unit behind it (三成五, 两年半, 2200兆瓦), or None.

    ``place`` is where the number begins and ends and where, behind spaces, something follows.
    """
    start, end, after = place
    low, high, vague, bottomless, scale = numeral
    if text[end - 1] in _UNIT_SCALES and (prefixed := _scale_in_unit(text, start, end, numeral)):
        return approximated(text, prefixed, vague)
    odd = not vague and text[end : end + 1] in _ODD
    at = skip_spaces(text, end + 1, 3) if odd else after + (text[after : after + 1] in SPACE)
    unit, stop = unit_at(text, at) or (None, at)
    if text[at : at + 1] in _POINTS_FIRST:
        unit, stop = spaced_points(text, at) or (unit, stop)
    if unit is None or not fits(text, start, end, text[at:stop], stop, unit, numeral, han):
        return None
    following = text[stop : stop + 1]
    if following in _MORE and unit.kind != "number":
        odd, stop = True, stop + 1
    elif following in _OR_HALF and text[at] in _PIECES and (longer := _piece_of_time(text, stop)):
        unit, stop, half = longer
        low, odd = (add(low, _HALF), odd) if half else (low, True)
    low, stop = _amount(text, at, stop, unit, low)
    kind, symbol, counter, power = unit
    if symbol == "元":
        symbol = _LOCAL_MONEY.get(locale, "CNY")
    elif counter == "块" and is_money(text, stop, numeral):
        kind, symbol, counter = "money", _LOCAL_MONEY.get(locale, "CNY"), None
        stop += text.startswith(("钱", "錢"), stop)
    elif symbol == "°":
        start, symbol = temperature_before(text, start) or (start, symbol)
    sign = approximation(text, start, stop, odd or vague)
    part = power if kind == "money" else 0
    return Reading._make(
        (start, stop, kind, low, high, None, symbol, counter, sign, True, scale, part, bottomless, None, None)
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
    hit = unit_at("个" + text[stop + 1 : stop + 3], 0)
    if hit is None or hit[0].kind != "duration":
        return None
    return hit[0], stop + hit[1], text[stop] == "半"


def _amount(text: str, at: int, stop: int, unit: Unit, low: Exact) -> tuple[Exact, int]:
    """Return the number in terms of the unit's symbol, and where it ends: 两年半, 七成六, 翻两番, 半个世纪."""
    word = text[at]
    if not unit.power and word != "番" and text[stop : stop + 1] != "半":
        return low, stop
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


def _read_bare(text: str, start: int, end: int, numeral: Numeral, han: bool) -> Reading | None:
    """Return the number at ``start`` to ``end``, which no unit follows; it is sure if it can't be a word."""
    low, high, vague, bottomless, scale = numeral
    if han and end - start == 1:
        following = text[end : end + 2]
        if text[start] == "一" and following[:1] == "半" and following[1:] not in _HALF_WORDS:
            return approximated(text, Reading(start, end + 1, "fraction", None, None, "0.5"), vague)
        if text[start] == "零":
            fallen = _fallen(text, start)
            return approximated(text, fallen, vague) if fallen else None
    sign = approximation(text, start, end, vague)
    sure = not han or sign != "=" or stands_alone(text, start, end)
    return Reading._make(
        (start, end, "number", low, high, None, None, None, sign, sure, scale, 0, bottomless, None, None)
    )


def _fallen(text: str, start: int) -> Reading | None:
    """跌至零 is 0, and 0 % where a share has fallen."""
    sentence = text[max(0, start - _SENTENCE) : start].rpartition("。")[2]
    if _FALLS.isdisjoint(sentence[-8:]) or is_han(text[start + 1 : start + 2] or " "):
        return None
    if any(word in sentence for word in _SHARES):
        return Reading(start, start + 1, "percent", (0, 0), unit="percent")
    return Reading(start, start + 1, "number", (0, 0))
