"""Currencies around an English number: US$5m, RMB 5 million, MAUD 60, 10 €, fifteen dollars and ten cents."""

from __future__ import annotations

import functools
import re

from termkit.find.figures.context import currency_before
from termkit.find.figures.english_cardinals import Value
from termkit.find.figures.english_numbers import read_value
from termkit.find.figures.english_units import BEFORE_NUMBER, CODES, money_code, unit_named
from termkit.find.figures.reading import Exact, Reading, add

_SIGNS = {
    "$": "USD", "€": "EUR", "£": "GBP", "¥": "CNY", "￥": "CNY", "₹": "INR", "₩": "KRW", "₡": "CRC", "₭": "LAK",
    "฿": "THB", "₽": "RUB", "₺": "TRY", "₫": "VND", "₪": "ILS", "₱": "PHP", "₦": "NGN", "₴": "UAH", "₸": "KZT", "₿": "BTC",
}  # fmt: skip
_MARKS = "".join(_SIGNS)
_LETTERS_FIRST = frozenset("kmbtKMBT")
_SIGN_SET = frozenset(_SIGNS)
_SCALES = {"million": 6, "billion": 9, "trillion": 12}
_LETTERS = {"k": 3, "m": 6, "mm": 6, "mn": 6, "b": 9, "bn": 9, "t": 12, "tn": 12}


@functools.cache
def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(source)


def currency_before_number(text: str, start: int, floor: int) -> tuple[str, int, int] | None:
    """Return a currency before the number, where it begins, and 6 if it holds M for million (MAUD 60)."""
    before = text[max(floor, start - 12) : start]
    signed = (
        None
        if _SIGN_SET.isdisjoint(before[-2:])
        else _pattern(rf"(?:(?<![A-Za-z])(?:[A-Za-z]{{1,3}}|c ))?[{_MARKS}]\s?$").search(before)
    )
    if signed:
        return _signed(signed.group(), start)
    word = _pattern(r"(?<![A-Za-z])([MmKk]?)([A-Z]{3}|[a-z]{2,8}|[A-Z][a-z]{1,7}|RM)\.?\s?$").search(before)
    if word is None:
        return None
    name = word.group(2).lower()
    if name in CODES or name in ("rs", "rm") and word.group(2)[0] == "R":
        return money_code(name), start - len(word.group()), _LETTERS.get(word.group(1).lower(), 0)
    unit = unit_named([name]) if name in BEFORE_NUMBER and not word.group(1) else None
    owned = _pattern(r"(?i)\b(?:the|an?|one|per|against|us|of)\s$").search(before, 0, word.start())
    return (unit[1], start - len(word.group()), 0) if unit and not owned else None


def _signed(surface: str, start: int) -> tuple[str, int, int]:
    mark = surface.strip()[-1]
    prefix = surface.replace(" ", "")
    known = currency_before(prefix, len(prefix)) if mark in "$¥￥€£₹₩฿₫₽₺₱₡₭" else None
    if known and known[1] == 0:
        return known[0], start - len(surface), 0
    return _SIGNS[mark], start - len(surface[surface.index(mark) :]), 0


def letter_scale(text: str, end: int, money: bool) -> tuple[int, int] | None:
    """Return the power of a scale letter at ``end`` and where it ends: the m of £5m, 5m tonnes and 5m people."""
    if not _LETTERS_FIRST & set(text[end : end + 2]):
        return None
    if not money:
        counted = _pattern(r"m\s([a-z]+)").match(text, end)
        word = counted.group(1) if counted else ""
        return (6, end + 1) if word == "people" or word and unit_named([word]) else None
    found = _pattern(r"\s?(k|mm|mn|m|bn|b|tn|t|K|MM|MN|M|BN|B|TN|T)(?![A-Za-z0-9'’])").match(text, end)
    return (_LETTERS[found.group(1).lower()], found.end()) if found else None


def money_behind(text: str, end: int) -> tuple[str, int] | None:
    """Return the currency whose sign stands behind the number, and where it ends."""
    if not _SIGN_SET & set(text[end : end + 2]):
        return None
    sign = _pattern(rf"\s?([{_MARKS}])(?!\s?\d)|\s?([{_MARKS}])(?=\s[\d.,]+\s[{_MARKS}])").match(text, end)
    return (_SIGNS[sign.group(1) or sign.group(2)], sign.end()) if sign else None


def amount(text: str, start: int, low: Exact, symbol: str, end: int, value: Value) -> Reading:
    """Read on behind the currency: 75 USD million, thirteen dollars and forty-five cents, 15 dollars 50."""
    scaled = _pattern(r"(?i)\s(million|billion|trillion)\b").match(text, end)
    if scaled:
        power = _SCALES[scaled.group(1).lower()]
        return Reading(start, scaled.end(), "money", (low[0], low[1] + power), unit=symbol, scale=power)
    whole = Reading(start, end, "money", low, unit=symbol, scale=value.scale)
    joint = _pattern(r"(?i)\s(?:and\s)?").match(text, end)
    cents = read_value(text, joint.end()) if joint else None
    if (
        joint is None
        or cents is None
        or cents.start != joint.end()
        or cents.low[1]
        or not 0 < cents.low[0] < 100
    ):
        return whole
    named = _pattern(r"\s([a-z]+)\b").match(text, cents.end)
    unit = unit_named([named.group(1)]) if named else None
    if named and unit and unit[0] == "money" and unit[2] < 0 and unit[1] == symbol:
        part = add(low, (cents.low[0], unit[2]))
        return _pieces(text, whole._replace(end=named.end(), low=part), unit[2])
    following = text[cents.end : cents.end + 2]
    bare = not re.match(r"\s?[\w$€£%-]", following) or text.startswith(" more", cents.end)
    if bare and " and " not in joint.group() and low[1] >= 0:
        return whole._replace(end=cents.end, low=add(low, (cents.low[0], -2)))
    return whole


def _pieces(text: str, money: Reading, power: int) -> Reading:
    """One kuai and five mao five is 1.55 yuan."""
    last = read_value(text, money.end) if power == -1 and text[money.end : money.end + 1] == " " else None
    if (
        last is None
        or last.start != money.end + 1
        or not 0 < last.low[0] < 10
        or last.low[1]
        or money.low is None
    ):
        return money
    fen = _pattern(r"\sfen\b").match(text, last.end)
    if not fen and re.match(r"\s?[\w$€£%-]", text[last.end : last.end + 2]):
        return money
    return money._replace(end=fen.end() if fen else last.end, low=add(money.low, (last.low[0], -2)))
