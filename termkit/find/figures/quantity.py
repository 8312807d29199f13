"""Reads a number with its sign, currency, unit and counter, and with the words that make it approximate."""

from __future__ import annotations

from termkit.find.figures.context import approximator_after, approximator_before, is_hyphen, skip_spaces
from termkit.find.figures.garbles import broken_scale
from termkit.find.figures.exact import Exact, add, less
from termkit.find.figures.impossible import impossible_share
from termkit.find.figures.numerals import DIGITS, HAN_DIGIT, ODD, SCALE, Numeral, read_numeral
from termkit.find.figures.prefixes import currency_before, is_ordinal, temperature_before
from termkit.find.figures.reading import Approximate, Reading
from termkit.find.figures.scales import english_scale
from termkit.find.figures.units import Unit, spaced_points, unit_at
from termkit.model import Garble
from termkit.text import is_han

_LOCAL_MONEY = {"zh-TW": "TWD", "zh-HK": "HKD"}
_HALF: Exact = (5, -1)
HAN_DIGITS = frozenset(HAN_DIGIT)
_NEVER_SHARE = frozenset("为為立员員功果本长長就都分语語")
"""Characters that make a word of 成 before them: 成立, 成为, 成员."""
_NEVER_FOLD = frozenset("叠疊腾騰磨射返")
_BEFORE_CENTS = frozenset("元角毛块塊")
_HALF_WORDS = frozenset("导導数數天径徑決决")
_NEVER_MONEY = frozenset("素件年老首宇旦组組化月")
_CLOSERS = frozenset("%％)）]】")
_POINT_FIRST = frozenset("个個百")
_COMMAS = frozenset(",，、")
_SENTENCE_ENDS = frozenset("\n。；;!！?？”」 \u3000")
_KILO = {"k": 3}
_COUNTER_STOP = {
    "人": "工口",
    "次": "要",
    "名": "词詞单單",
    "代": "码碼",
    "位": "于於",
    "项": "目",
    "对": "于手",
    "對": "於手",
    "级": "别",
    "集": "羣群團团中合成",
}


def read_quantity(text: str, start: int, end: int, numeral: Numeral, locale: str) -> Reading | None:
    """Return the figure whose number stands at ``start`` to ``end``; a bare number is not ``sure``."""
    han = text[start] in HAN_DIGIT or text[start] in SCALE
    end, numeral = _kilo(text, end, numeral) if not han else (end, numeral)
    begin, numeral = _signed(text, start, numeral)
    if han and text[start - 1 : start] == "上" and text[start] in SCALE[1:]:
        begin, numeral = start - 1, numeral._replace(bottomless=True)  # 上百, 上千万
    if is_ordinal(text, begin, end):
        return _ordinal(text, begin, end, numeral, han)
    currency = currency_before(text, begin)
    if not han:
        english = english_scale(
            text, currency[1] if currency else begin, end, numeral, currency and currency[0], locale
        )
        if english is not None:
            return approximated(text, english)
    reading = _with_unit(text, begin, end, numeral, han, locale)
    if currency is not None and (reading is None or reading.unit in (None, currency[0], "CNY")):
        reading = _money(currency, end, numeral, reading)
    if reading is None:
        return _bare(text, begin, end, numeral, han)
    if end - start > 1 and text[start:end].isalnum() is False or numeral.scale:
        garble = broken_scale(text, start, end)
        reading = _mended(reading, garble) if garble else reading
    if reading.unit == "percent" and less((100, 0), numeral.low):
        reading = reading._replace(garble=impossible_share(text, reading.start, reading.end))
    return approximated(text, reading, numeral.vague)


def _mended(reading: Reading, garble: Garble) -> Reading:
    meant = read_numeral(garble.fix) if garble.kind == "doubled-scale" and garble.fix else None
    return reading._replace(garble=garble, low=meant.low if meant else reading.low)


def _kilo(text: str, end: int, numeral: Numeral) -> tuple[int, Numeral]:
    """5k is 5000, but 4K is a format."""
    power = _KILO.get(text[end : end + 1])
    if power is None or text[end + 1 : end + 2].isascii() and text[end + 1 : end + 2].isalnum():
        return end, numeral
    return end + 1, numeral._replace(low=(numeral.low[0], numeral.low[1] + power), scale=power)


def _signed(text: str, start: int, numeral: Numeral) -> tuple[int, Numeral]:
    """A minus sign counts at the start of a text or behind a space or mark; 负 counts anywhere."""
    before = text[start - 1] if start else ""
    if before == "下" and text.endswith("零下", 0, start):
        return start - 2, numeral._replace(low=(-numeral.low[0], numeral.low[1]))
    if before == "." and text[start].isdigit() and not text[max(0, start - 2) : start - 1].strip(" "):
        n, e = numeral.low
        return start - 1, numeral._replace(low=(n, e - len(str(n))))
    if not before or not (before in "负負" or is_hyphen(before)):
        return start, numeral
    previous = text[start - 2] if start > 1 else ""
    if before not in "负負" and (previous.isalnum() or is_hyphen(previous) or previous in _CLOSERS):
        return start, numeral
    high = numeral.high
    negative = numeral._replace(low=(-numeral.low[0], numeral.low[1]))
    return start - 1, negative._replace(high=(-high[0], high[1])) if high else negative


def _ordinal(text: str, start: int, end: int, numeral: Numeral, han: bool) -> Reading | None:
    before = skip_back(text, start)
    if text[before - 1] == "前":
        end = skip_spaces(text, end) + 1
    elif han and text[end : end + 1] in _COMMAS and (before < 2 or text[before - 2] in _SENTENCE_ENDS):
        return None  # 第三，…: a list in words
    elif (
        text[start] == "一"
        and end - start == 1
        and is_han(text[end : end + 1] or " ")
        and text[end] not in "名位大"
    ):
        return None  # 第一时间, 第一步: no rank
    return Reading(before - 1, end, "ordinal", numeral.low, scale=numeral.scale)


def skip_back(text: str, start: int) -> int:
    """Return ``start``, or the place before one space in front of it."""
    return start - 1 if start > 1 and text[start - 1] in " \u00a0\u202f\u2009\u3000" else start


def _with_unit(text: str, start: int, end: int, numeral: Numeral, han: bool, locale: str) -> Reading | None:
    cut = _unit_prefix(text, end)
    if cut:
        unit, stop = cut
        shorter = _without_last(text, start, end)
        if shorter is not None:
            sign = -1 if numeral.low[0] < 0 else 1
            low = shorter.low[0] * sign, shorter.low[1]
            return Reading(start, stop, "measure", low, shorter.high, None, unit.symbol)
    odd = end < len(text) and text[end] in ODD and not numeral.vague
    at = skip_spaces(text, end + odd, 3)
    hit = unit_at(text, at)
    if text[at : at + 1] in _POINT_FIRST and "分" in text[at : at + 6]:
        hit = spaced_points(text, at) or hit
    if hit is None:
        return None
    unit, stop = hit
    if not _fits(text, start, end, at, stop, unit, han, numeral):
        return None
    if text[stop : stop + 1] in ("多", "余", "餘") and unit.kind != "number":
        odd, stop = True, stop + 1
    low, stop = _halved(text, stop, unit, numeral)
    kind, symbol, counter = unit.kind, unit.symbol, unit.counter
    if kind == "duration" and unit.power:
        low = low[0], low[1] + unit.power
    if symbol == "元":
        symbol = _LOCAL_MONEY.get(locale, "CNY")
    elif counter == "块" and _is_money(text, at, stop, numeral):
        kind, symbol, counter = "money", _LOCAL_MONEY.get(locale, "CNY"), None
        stop += text.startswith(("钱", "錢"), stop)
    if symbol == "percent" and text[at] in "成折":
        low, stop = _tenths(text, low, text[at], stop)
    if text[at] == "番":
        low = (2 ** low[0], 0)
    begin = temperature_before(text, start) if symbol == "°" else None
    if begin is not None:
        start, symbol = begin
    return Reading(
        start, stop, kind, low, numeral.high, None, symbol, counter, ">" if odd else "=",  # type: ignore[arg-type]
        scale=numeral.scale, power=unit.power if kind == "money" else 0, bottomless=numeral.bottomless,
    )  # fmt: skip


def _unit_prefix(text: str, end: int) -> tuple[Unit, int] | None:
    """In 3千克 and 2200兆瓦 the last scale word belongs to the unit."""
    if text[end - 1] in "千兆百万吉":
        hit = unit_at(text, end - 1)
        if hit and hit[0].kind == "measure" and hit[1] > end:
            return hit
    return None


def _without_last(text: str, start: int, end: int) -> Numeral | None:
    while start < end - 1 and text[start] in "-−负負":
        start += 1
    surface = text[start : end - 1].strip()
    return read_numeral(surface) if surface else None


def _fits(
    text: str, start: int, end: int, at: int, stop: int, unit: Unit, han: bool, numeral: Numeral
) -> bool:
    """Tell whether the unit is one here: 三成立, 三元组, 二次, 五级 and 3 份额 hold none."""
    following = text[stop : stop + 1]
    name = text[at:stop]
    if name == "成" and (following in _NEVER_SHARE or not _is_tenth(numeral)):
        return False
    if name == "番" and (text[start - 1 : start] != "翻" or not 0 < numeral.low[0] < 10):
        return False
    if name == "折" and (numeral.low == (10, 0) or following in _NEVER_FOLD):
        return False
    if unit.power == -2 and unit.symbol == "CNY" and text[start - 1 : start] not in _BEFORE_CENTS:
        return False
    if unit.symbol == "元" and following in _NEVER_MONEY:
        return False
    if unit.kind == "number" and following and following in _COUNTER_STOP.get(name, ""):
        return False
    if han and end - start == 1:
        return _fits_one_digit(text, start, name, unit, following, numeral)
    return not (name == "g" and text[start:end] in ("3", "4", "5", "6") and is_han(following or " "))


def _is_tenth(numeral: Numeral) -> bool:
    n, e = numeral.low
    return 0 < n * 10 ** max(e, 0) <= (10 if e >= 0 else 10 ** (1 - e))


def _fits_one_digit(text: str, start: int, name: str, unit: Unit, following: str, numeral: Numeral) -> bool:
    digit = text[start]
    if digit in SCALE and digit not in "十廿卅":
        if numeral.bottomless:
            return True
        return unit.kind in ("money", "measure") and name != "米"
    if digit == "一":
        return len(text) < 4 or unit.kind != "number" and text[start - 1 : start] not in _WHICH
    if digit in "两兩" and name in _WEAK_AFTER_TWO:
        return False
    return not (name in ("两", "兩", "里", "点", "度") and following and is_han(following))


_WHICH = frozenset("这這那过過去每同某的哪有新整上下第")
"""Before 一年 they make it one certain year, or each, but no count: 这一年, 过去一年."""
_WEAK_AFTER_TWO = frozenset(
    ("种", "種", "国", "國", "类", "類", "级", "級", "点", "校", "队", "隊", "省", "州")
)


def _halved(text: str, stop: int, unit: Unit, numeral: Numeral) -> tuple[Exact, int]:
    """两年半 is 2.5 years, 三个半 3.5."""
    if text[stop : stop + 1] == "半" and text[stop + 1 : stop + 2] not in "导導数數天径徑决決":
        return add(numeral.low, _HALF), stop + 1
    if text[stop : stop + 1] == "半" and stop + 1 == len(text):
        return add(numeral.low, _HALF), stop + 1
    return numeral.low, stop


def _is_money(text: str, at: int, stop: int, numeral: Numeral) -> bool:
    """块 is money where no noun follows: 三块, 但 200 000 块芯片."""
    if text.startswith(("钱", "錢"), stop):
        return True
    stop = skip_spaces(text, stop)
    following = text[stop : stop + 1]
    return not numeral.scale and not (following and (is_han(following) or following.isalnum()))


def _tenths(text: str, low: Exact, word: str, stop: int) -> tuple[Exact, int]:
    """三成 is 30 %, 七成六 76 %, 六点五折 65 %, 五五折 55 %."""
    if word == "折" and low[1] == 0 and 10 < abs(low[0]) < 100:
        return low, stop
    tail = skip_spaces(text, stop, 1)
    if word == "成" and text[tail : tail + 1] in HAN_DIGITS and text[tail + 1 : tail + 2] not in HAN_DIGITS:
        return add((low[0], low[1] + 1), (int(DIGITS[text[tail]]), 0)), tail + 1
    return (low[0], low[1] + 1), stop


def _money(currency: tuple[str, int], end: int, numeral: Numeral, reading: Reading | None) -> Reading:
    symbol, begin = currency
    if reading is not None and reading.kind == "money":
        return reading._replace(start=begin, unit=symbol)
    return Reading(
        begin, end, "money", numeral.low, numeral.high, None, symbol, scale=numeral.scale,
        approximate=">" if numeral.vague else "=", bottomless=numeral.bottomless,
    )  # fmt: skip


def _bare(text: str, start: int, end: int, numeral: Numeral, han: bool) -> Reading | None:
    if text[start:end] == "一" and text[end : end + 1] == "半" and text[end + 1 : end + 2] not in _HALF_WORDS:
        return Reading(start, end + 1, "fraction", written="0.5")
    if text[start] == "零" and end - start == 1:
        return _fallen(text, start)
    reading = Reading(
        start, end, "number", numeral.low, numeral.high, approximate=">" if numeral.vague else "=",
        scale=numeral.scale, bottomless=numeral.bottomless,
        sure=not han or _stands_alone(text, start, end),
    )  # fmt: skip
    return approximated(text, reading, numeral.vague)


def _fallen(text: str, start: int) -> Reading | None:
    """跌至零 is 0, and 0 % where a share has fallen."""
    sentence = text[max(0, start - 40) : start].rpartition("。")[2]
    if not any(c in sentence[-8:] for c in "跌降减減归歸趋趨缩縮") or is_han(
        text[start + 1 : start + 2] or " "
    ):
        return None
    share = any(word in sentence for word in ("%", "％", "份额", "份額", "占比", "佔比", "比例", "率"))
    return Reading(
        start, start + 1, "percent" if share else "number", (0, 0), unit="percent" if share else None
    )


def _stands_alone(text: str, start: int, end: int) -> bool:
    """A Chinese numeral without a unit is a figure if it is long, or nothing can make a word of it."""
    size = end - start
    if (
        size >= 3
        or size == 2
        and any(c in "万萬亿億兆" for c in text[start:end])
        and text[start] not in SCALE
    ):
        return True
    before, after = text[start - 1 : start], text[end : end + 1]
    if size == 2 or text[start] not in SCALE[1:]:
        closed = not after or not is_han(after) or after in "这這而"
        return (
            closed
            and (not before or not is_han(before) or before == "是")
            and (size == 2 or after not in _COMMAS)
        )
    return False


def approximated(text: str, reading: Reading, vague: bool = False) -> Reading:
    """Return ``reading`` with what the words around it say of its exactness; such words make it sure."""
    sign: Approximate = ">" if vague else reading.approximate
    found, _ = approximator_before(text, reading.start)
    if found == "=":
        found, _ = approximator_after(text, reading.end)
    return reading if found == sign == "=" else _told(reading, found if found != "=" else sign)


def _told(reading: Reading, sign: Approximate) -> Reading:
    return reading._replace(approximate=sign, sure=True)
