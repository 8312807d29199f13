"""Figures in English text: number words, scale words, currencies and units in words."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from termkit.find.figures.context import currency_before
from termkit.find.figures.english_bounds import approximated, join_bounds
from termkit.find.figures.english_numbers import Value, read_value
from termkit.find.figures.english_words import CODES, unit_words
from termkit.find.figures.fractions import read_arithmetic
from termkit.find.figures.reading import Exact, Reading, add, exact
from termkit.find.figures.units import unit_at
from termkit.model import FigureKind

_SIGNS = {
    "$": "USD",
    "€": "EUR",
    "£": "GBP",
    "¥": "CNY",
    "￥": "CNY",
    "₹": "INR",
    "₩": "KRW",
    "₡": "CRC",
    "₭": "LAK",
    "฿": "THB",
}
_RATES = {"second": "s", "millisecond": "ms", "ms": "ms", "s": "s", "hour": "h", "h": "h", "minute": "min"}
_UNIT_WORDS = r"""[\s-]?[\[<(]?((?:[a-zµμ°²³.]+|"))(?:[\s]([a-z-]+))?(?:[\s]([a-z]+))?"""
_ADDRESS = frozenset("_/#=@&?%")
_OPEN, _CLOSE = frozenset("[<("), frozenset("]>)")
_LETTER_UNITS = frozenset("m s h g t d w v a b c f k l".split())
"""Units of one letter, which stand behind digits only and in front of no further letter or digit."""


@functools.cache
def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(source, re.IGNORECASE)


def scan_english(text: str) -> Iterator[Reading]:
    """Yield the figures of an English text in order."""
    last: Reading | None = None
    position = floor = 0
    while (value := read_value(text, position)) is not None:
        reading = _read(text, value, floor)
        position = max(value.end, reading.end if reading else 0, position + 1)
        if reading is None:
            continue
        joined = join_bounds(text, last, reading) if last else None
        if last is not None and joined is None:
            yield last
        last = joined or reading
        floor = last.end
    if last is not None:
        yield last


def _read(text: str, value: Value, floor: int) -> Reading | None:
    power = read_arithmetic(text, value.start, value.end, value.end) if value.digits else None
    if power is not None and power.kind == "number":
        return power
    start, low = _signed(text, value)
    if value.rank:
        return Reading(start, value.end, "ordinal", low)
    reading = _with_unit(text, start, value, low)
    currency = _currency(text, start, floor)
    if currency and (reading is None or reading.kind in ("number", "money")):
        code, begin, scale = currency
        return Reading(
            begin, reading.end if reading else value.end, "money", (low[0], low[1] + scale), unit=code
        )
    if value.digits and _is_code(text, start, reading.end if reading else value.end):
        return None
    if reading is None:
        kind: FigureKind = "fraction" if value.written else "number"
        reading = Reading(start, value.end, kind, None if value.written else low, written=value.written)
    return approximated(text, reading)


def _signed(text: str, value: Value) -> tuple[int, Exact]:
    found = _pattern(r"(?:(?<![A-Za-z0-9)%])[-−]\s?|\b(?:minus|negative)\s)$").search(
        text, max(0, value.start - 10), value.start
    )
    if found is None:
        return value.start, value.low
    return found.start(), (-value.low[0], value.low[1])


def _currency(text: str, start: int, floor: int) -> tuple[str, int, int] | None:
    """Return a currency before the number, where it begins, and 6 if it holds M for million (MAUD 60)."""
    before = text[max(floor, start - 8) : start]
    signed = _pattern(r"((?<![A-Za-z])(?:[a-z]{1,3}|c ))?[$€£¥￥₹₩₡₭฿]\s?$").search(before)
    if signed:
        prefix = signed.group().replace(" ", "")
        found = currency_before(prefix, len(prefix))
        if found:
            own = found[1] == 0
            return (
                found[0],
                start - len(signed.group() if own else signed.group()[len(signed.group(1) or "") :]),
                0,
            )
    word = _pattern(r"(?<![A-Za-z])(m?)([a-z]{3}|dollar)\s?$").search(before)
    if word is None or word.group(2).lower() not in CODES and word.group(2).lower() != "dollar":
        return None
    code = unit_words()[word.group(2).lower()][1]
    return code, start - len(word.group()), 6 if word.group(1) else 0


def _with_unit(text: str, start: int, value: Value, low: Exact) -> Reading | None:
    percent = _pattern(r"\s?(?:%|per\s?cent(?:age|s)?(?! points?)\b)").match(text, value.end)
    if percent:
        return Reading(start, percent.end(), "percent", low, unit="percent")
    sign = _pattern(r"\s?([$€£¥₹₩₡₭฿])(?!\s?\d)|\s?([$€£¥₹₩₡₭฿])(?=\s[\d.,]+\s[$€])").match(text, value.end)
    if sign:
        return Reading(start, sign.end(), "money", low, unit=_SIGNS[sign.group(1) or sign.group(2)])
    hit = _unit(text, value)
    if hit is None:
        return None
    kind, symbol, end, power = hit
    low = low[0], low[1] + power
    if kind == "money":
        return _money(text, start, low, symbol, end)
    if kind == "cents":
        return Reading(start, end, "money", (low[0], low[1] - 2), unit=symbol)
    if kind == "duration":
        old = _pattern(r"[\s-](?:old|of age)\b").match(text, end)
        return Reading(start, old.end() if old else end, "duration", low, unit=symbol)
    rate = _pattern(r"(?:\s(?:per|a)\s|/)([a-z]+)\b").match(text, end)
    if rate and rate.group(1) in _RATES:
        symbol, end = f"{symbol}/{_RATES[rate.group(1)]}", rate.end()
    return _inches(
        text,
        Reading(start, end, "measure", None if value.written else low, unit=symbol, written=value.written),
    )


def _unit(text: str, value: Value) -> tuple[str, str, int, int] | None:
    words = _pattern(_UNIT_WORDS).match(text, value.end)
    if words is None:
        return None
    table = unit_words()
    parts = [p for p in words.groups() if p]
    for count in range(len(parts), 0, -1):
        name = "_".join(parts[:count]).lower()
        hit = table.get(name) or table.get(name.rstrip("."))
        if hit:
            end = words.end(count) - (name not in table)
            return (
                hit[0],
                hit[1],
                end + (text[words.start(1) - 1] in _OPEN and text[end : end + 1] in _CLOSE),
                0,
            )
    return _symbol(text, value, words.start(1), parts[0].rstrip("."))


def _symbol(text: str, value: Value, at: int, word: str) -> tuple[str, str, int, int] | None:
    """128GB, 29 km, 20 [kg]; 120 MEUR is 120 million euros."""
    if word[:1] == "M" and word[1:].lower() in CODES:
        return "money", word[1:].upper(), at + len(word), 6
    hit = unit_at(text, at)
    if hit is None or hit[0].symbol is None or hit[0].kind != "measure":
        return None
    end = hit[1]
    if word.lower() in _LETTER_UNITS and not _may_be_letter_unit(text, value, end):
        return None
    end += text[at - 1] in _OPEN and text[end : end + 1] in _CLOSE
    return hit[0].kind, hit[0].symbol, end, 0


def _may_be_letter_unit(text: str, value: Value, end: int) -> bool:
    return (
        value.digits
        and not text[end : end + 1].isalnum()
        and not re.match(r"-\d|\s?[.']?\s?m\b", text[end : end + 3])
    )


def _money(text: str, start: int, low: Exact, symbol: str, end: int) -> Reading:
    """75 USD million, thirteen dollars and forty-five cents, 15 dollars 50."""
    scaled = _pattern(r"\s(million|billion|trillion)\b").match(text, end)
    if scaled:
        powers = {"million": 6, "billion": 9, "trillion": 12}
        return Reading(
            start, scaled.end(), "money", (low[0], low[1] + powers[scaled.group(1).lower()]), unit=symbol
        )
    joint = _pattern(r"\s(?:and\s)?").match(text, end)
    cents = read_value(text, joint.end()) if joint else None
    if joint and cents and cents.start == joint.end() and cents.low[1] == 0 and 0 < cents.low[0] < 100:
        word = _pattern(r"\scents?\b").match(text, cents.end)
        bare = not re.match(r"\s?[\w$€£%-]", text[cents.end : cents.end + 2]) or text[cents.end :].startswith(
            " more"
        )
        if word or bare and " and " not in joint.group():
            whole = add(low, (cents.low[0], -2))
            return Reading(start, word.end() if word else cents.end, "money", whole, unit=symbol)
    return Reading(start, end, "money", low, unit=symbol)


def _inches(text: str, feet: Reading) -> Reading:
    """5 ft 2 in is 5 1/6 feet."""
    if feet.unit != "ft" or feet.low is None:
        return feet
    rest = _pattern(r"\s(?:and\s)?(\d{1,2})\s?(?:in|inch|inches)\b").match(text, feet.end)
    if rest is None:
        return feet
    from termkit.find.figures.reading import quotient

    return feet._replace(
        end=rest.end(),
        low=None,
        written=quotient(add((feet.low[0] * 12, feet.low[1]), exact(rest.group(1))), (12, 0)),
    )


def _is_code(text: str, start: int, end: int) -> bool:
    """B-52, x86, ?q=30%25: digits that a letter, or a sign of an address, is joined to."""
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    if before[-1:].isalpha() or before[-1:] in _ADDRESS:
        return True
    return (
        after[:1].isalpha()
        or after[:1] in ("_", "@")
        or len(before) == 2
        and before[1] == "-"
        and before[0].isalpha()
    )
