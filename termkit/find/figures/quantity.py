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
from termkit.find.figures.numerals import (
    DIGITS,
    HAN_DIGIT,
    ODD,
    PAIRS,
    SCALE,
    Numeral,
    is_doubtful,
    read_numeral,
)
from termkit.find.figures.reading import Exact, Reading, add, less, quarters
from termkit.find.figures.units import (
    RATE_STEPS,
    Unit,
    fits,
    is_money,
    is_rate_step,
    spaced_points,
    unit_at,
)
from termkit.model import FigureKind, Garble
from termkit.text import is_han

_HAN = frozenset(HAN_DIGIT + SCALE + PAIRS)
_ENGLISH_SCALES = frozenset(("th", "mi", "bi", "tr", "mn", "ml", "bn", "bl", "tn", "tl"))
"""How thousand, million, billion, trillion and their abbreviations begin; behind a currency m and b will do."""
_SCALE_LETTERS = frozenset("tmbTMB")
_LOCAL_MONEY = {"zh-TW": "TWD", "zh-HK": "HKD"}
_HALF: Exact = (5, -1)
_HALF_WORDS = frozenset("导導数數径徑決决")
_COMPOUND = frozenset("成折番刻秒").union(RATE_STEPS)
_SPECIAL = frozenset({"节", "quarter", "quarter-hour", "yd"})
_RUNNING = frozenset("前后後近续續每几幾数數")
"""Before 三季度 they tell that quarters are counted."""
_SPEED = 8
_SHORT = 4
_SYMBOLS = frozenset("$￥¥€£")
_TWICE = frozenset("%％元圆圓美欧歐日港")
"""What a percentage or a sum of money ends or begins in; a second one is one too many."""
_ARABIC_DIGITS = frozenset("0123456789０１２３４５６７８９")
_POINTS = frozenset("%％.,万萬亿億")
_HAN_DIGITS = frozenset(HAN_DIGIT)
_ODD = frozenset(ODD)
_MORE = frozenset("多余餘")
_OR_HALF = _MORE | {"半"}
_UNIT_SCALES = frozenset("千兆百万吉")
_POINTS_FIRST = frozenset("个個百")
_PIECES = frozenset("个個")
_WORD_OF_MORE = frozenset("额額媒元样樣少")
"""Behind 多 and 余 they make another word: 余额, 多媒体."""
_OF_PERSONS = frozenset("人口都也的在是和就")
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
    if currency is not None and (
        reading is None or reading.unit in (None, currency[0], "CNY", _LOCAL_MONEY.get(locale))
    ):
        reading = _money(text, currency, stop, numeral, reading)
    if reading is None:
        reading = _read_bare(text, begin, stop, numeral, han)
    if reading is None:
        return None
    odd = not han and _looks_odd(text, start, end, reading)
    doubtful = (
        odd or numeral.scale or reading.unit == "percent" and (numeral.low[0] > 100 or numeral.low[1] > 0)
    )
    return _judged(text, start, end, numeral, reading, odd) if doubtful else reading


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


def _looks_odd(text: str, start: int, end: int, reading: Reading) -> bool:
    """Tell whether the digits or the sign need a closer look: 05亿, 4647,935, 16.000, 5%%, $$5."""
    if text[start] == "0" or text[reading.end : reading.end + 1] in _TWICE:
        return True
    if end - start > _SHORT and (text[end - 4] == "." or "," in text[start + 4 : end]):
        return text[end - 4] == "." or "," not in text[start : start + 4]
    return reading.kind == "money" and text[reading.start - 1 : reading.start] in _SYMBOLS


def _judged(text: str, start: int, end: int, numeral: Numeral, reading: Reading, odd: bool) -> Reading:
    """Add what is broken about the numeral at ``start`` to ``end``, or can't be."""
    if odd:
        from termkit.find.figures.garbles import odd_form

        broken = odd_form(text, start, end, reading)
        if broken is not None:
            return broken
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
    if unit.power or text[at] in _COMPOUND or text[stop : stop + 1] == "半":
        low, high, stop = _amount(text, at, stop, unit, numeral._replace(low=low))
        scale += unit.power * (unit.symbol == "percent")
    kind, symbol, counter, power = unit
    if symbol == "元":
        symbol = _LOCAL_MONEY.get(locale, "CNY")
    elif counter == "块" and is_money(text, stop, numeral):
        kind, symbol, counter = "money", _LOCAL_MONEY.get(locale, "CNY"), None
        low, stop = _tenth_of_money(text, low, stop)
    elif symbol == "°":
        start, symbol = temperature_before(text, start) or (start, symbol)
    elif symbol in _SPECIAL or counter in _SPECIAL:
        kind, symbol, counter = _special(text, start, at, unit)
    sign = approximation(text, start, stop, odd or vague)
    part = power if kind == "money" else 0
    if part:
        low, high = (low[0], low[1] + part), (high[0], high[1] + part) if high else None
    return Reading._make(
        (start, stop, kind, low, high, None, symbol, counter, sign, True, scale, part, bottomless, None, None)
    )


def _tenth_of_money(text: str, low: Exact, stop: int) -> tuple[Exact, int]:
    """三块钱, 三块五 and 3块5; the 五毛 of 三块五毛 is money of its own."""
    digit, following = text[stop : stop + 1], text[stop + 1 : stop + 2]
    if digit in DIGITS and following not in ("毛", "角"):
        return add(low, (int(DIGITS[digit]), -1)), stop + 1
    return low, stop + (digit in ("钱", "錢"))


def _special(text: str, start: int, at: int, unit: Unit) -> tuple[FigureKind, str | None, str | None]:
    """三季度 is the third, 前三季度 and 三个季度 are three; at a speed, 节 are knots; of rates, 碼 are points."""
    if unit.symbol == "yd":
        return ("percent", "pp", None) if is_rate_step(text, at) else unit[:3]
    if unit.counter == "节":
        return ("measure", "kn", None) if "速" in text[max(0, start - _SPEED) : start] else unit[:3]
    if unit.symbol == "quarter-hour":
        return "duration", "minute", None
    ordinal = text.startswith("季度", at) and text[start - 1 : start] not in _RUNNING
    return ("ordinal", None, None) if ordinal else unit[:3]


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


def _amount(text: str, at: int, stop: int, unit: Unit, numeral: Numeral) -> tuple[Exact, Exact | None, int]:
    """Return the number in terms of the unit's symbol, and where it ends: 两年半, 七成六, 翻两番, 半个世纪."""
    low, high = numeral.low, numeral.high
    word = text[at]
    if word == "番":
        return (2 ** low[0], 0), None, stop
    if unit.symbol == "quarter-hour":
        return (low[0] * 15, low[1]), high, stop
    if word in RATE_STEPS and is_rate_step(text, at):
        return quarters(low), high and quarters(high), stop
    if word in "成折":
        return _tenths(text, numeral, word, stop)
    if unit.power and unit.kind in ("duration", "percent"):
        low = low[0], low[1] + unit.power
        high = (high[0], high[1] + unit.power) if high else None
    if unit.symbol == "second" and stop - at == 1 and (part := _seconds_part(text, stop)):
        return add(low, (int(part), -len(part))), high, stop + len(part)
    if text[stop : stop + 1] == "半" and text[stop + 1 : stop + 2] not in _HALF_WORDS and high is None:
        return add(low, _HALF), None, stop + 1
    return low, high, stop


def _seconds_part(text: str, stop: int) -> str:
    """9秒58: the hundredths of a sportsman's time."""
    part = text[stop : stop + 2]
    following = text[stop + 2 : stop + 3]
    counted = following.isdecimal() or following in (".", ":", "%") or unit_at(text, stop + 2) is not None
    return part if len(part) == 2 and part.isdecimal() and not counted else ""


def _tenths(text: str, numeral: Numeral, word: str, stop: int) -> tuple[Exact, Exact | None, int]:
    """三成 is 30 %, 七成六 76 %, 三成半 35 %, 六点五折 65 %, 五五折 55 %, 七八成 70 to 80 %."""
    low, high = numeral.low, numeral.high
    if word == "折" and low[1] == 0 and 10 < abs(low[0]) < 100:
        return low, None, stop
    low, high = (low[0], low[1] + 1), (high[0], high[1] + 1) if high else None
    arabic = text[stop - 2] in _ARABIC_DIGITS
    tail = stop if arabic else skip_spaces(text, stop, 1)
    if word == "成" and high is None:
        digits = _ARABIC_DIGITS if arabic else _HAN_DIGITS
        if text[tail : tail + 1] in digits and not (digits | _POINTS).intersection(text[tail + 1 : tail + 2]):
            return add(low, (int(DIGITS[text[tail]]), 0)), None, tail + 1
        both = text[tail : tail + 2]
        if (
            not arabic
            and len(both) == 2
            and digits.issuperset(both)
            and text[tail + 2 : tail + 3] not in _HAN
        ):
            return add(low, (int(DIGITS[both[0]] + DIGITS[both[1]]), -1)), None, tail + 2  # 四成六五
        if text[stop : stop + 1] == "半" and text[stop + 1 : stop + 2] not in _HALF_WORDS:
            return add(low, (5, 0)), None, stop + 1
    return low, high, stop


def _read_bare(text: str, start: int, end: int, numeral: Numeral, han: bool) -> Reading | None:
    """Return the number at ``start`` to ``end``, which no unit follows; it is sure if it can't be a word."""
    if text[start] == "半" and end - start == 1:
        return None  # 半成品
    low, high, vague, bottomless, scale = numeral
    if han and end - start == 1:
        if text[start] in PAIRS and text[end : end + 1] == "月":
            return approximated(text, Reading(start, end + 1, "duration", low, unit="month"), vague)
        if text[start] in PAIRS:
            return approximated(text, Reading(start, end, "number", low, counter=_paired(text, end)), vague)
        following = text[end : end + 2]
        if text[start] == "一" and following[:1] == "半" and following[1:] not in _HALF_WORDS:
            return approximated(text, Reading(start, end + 1, "fraction", None, None, "0.5"), vague)
        if text[start] == "零":
            fallen = _fallen(text, start)
            return approximated(text, fallen, vague) if fallen else None
    if text[end : end + 1] in _MORE and not vague and text[end + 1 : end + 2] not in _WORD_OF_MORE:
        end, vague = end + 1, True
    sign = approximation(text, start, end, vague)
    sure = not han or sign != "=" or text[start:end] == "半百" or stands_alone(text, start, end)
    return Reading._make(
        (start, end, "number", low, high, None, None, None, sign, sure, scale, 0, bottomless, None, None)
    )


def _paired(text: str, end: int) -> str:
    """Return what 俩 and 仨 count: persons, and things where a noun follows."""
    following = text[end : end + 1]
    return "个" if following and is_han(following) and following not in _OF_PERSONS else "人"


def _fallen(text: str, start: int) -> Reading | None:
    """跌至零 is 0, and 0 % where a share has fallen."""
    sentence = text[max(0, start - _SENTENCE) : start].rpartition("。")[2]
    if _FALLS.isdisjoint(sentence[-8:]) or is_han(text[start + 1 : start + 2] or " "):
        return None
    if any(word in sentence for word in _SHARES):
        return Reading(start, start + 1, "percent", (0, 0), unit="percent")
    return Reading(start, start + 1, "number", (0, 0))
