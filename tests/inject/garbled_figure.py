"""Figures broken as machine translation breaks them, which works on pieces of words: digits split, scales confused."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from random import Random

from tests.inject import Edit
from tests.inject._numbers import figures

LOCALES = ("zh-CN", "zh-TW", "zh-HK")

_WORTH = {"万": 4, "萬": 4, "亿": 8, "億": 8, "万亿": 12, "萬億": 12, "兆": 12}
_SIGNS = {"美元": "$", "欧元": "€", "歐元": "€"}
_DIGITS = dict(zip("0123456789", "〇一二三四五六七八九", strict=True))
_SPACES = " \u00a0\u202f"


def propose(text: str, locale: str, random: Random) -> Iterator[Edit]:
    """Yield one broken form of each figure that has a unit."""
    for match in figures(text):
        start, end = match.span()
        ways = [way for way in _ways(match["digits"], match["scale"] or "", match["unit"], random) if way]
        if ways:
            yield Edit(start, end, random.choice(ways))


def _ways(digits: str, scale: str, unit: str, random: Random) -> Iterator[str]:
    yield from _split(digits, scale, unit, random.choice(_SPACES), random)
    yield from _rescaled(digits, scale, unit, random.choice(_SPACES))
    yield from _retyped(digits, scale, unit)


def _split(digits: str, scale: str, unit: str, space: str, random: Random) -> Iterator[str]:
    """Spaces and second points within the digits."""
    whole, _, decimals = digits.partition(".")
    if len(whole) > 2 and "," not in digits:
        cut = random.choice((len(whole) - 1, random.randrange(1, len(whole))))
        if len(whole) - cut != 3:  # groups of three are right
            yield whole[:cut] + space + digits[cut:] + space * (scale != "") + scale + unit
    if len(whole) > 2 and not decimals and scale and whole[-1] == "0":
        yield f"{whole[:-1]}{space}0{space}{scale}{unit}"
    if decimals:
        yield f"{whole}.{space}{decimals}{scale}{unit}"
        yield f"{whole}{space}.{decimals}{scale}{unit}"
        yield f"{digits}{space}.{random.randrange(1, 10)}{scale}{unit}"
    if len(decimals) > 1:
        yield f"{whole}.{decimals[:1]}{space}{decimals[1:]}{scale}{unit}"
    if decimals and len(decimals) < 3 and scale:
        yield f"{whole},{decimals}{scale}{unit}"


def _rescaled(digits: str, scale: str, unit: str, space: str) -> Iterator[str]:
    """Scale words, signs and units doubled, split and left in English."""
    if scale:
        yield digits + scale + scale + unit
    if len(scale) == 2:
        yield digits + space + scale[0] + space + scale[1] + unit
    if unit in _SIGNS and scale:
        yield _SIGNS[unit] + _english(digits, scale)
        yield digits + scale + unit + unit
    if unit in "%％":
        yield digits + unit + unit
    if scale in ("亿", "億") and digits.isdecimal() and digits[1:].endswith("0"):
        yield digits[:-1] + "十" + scale + unit


def _retyped(digits: str, scale: str, unit: str) -> Iterator[str]:
    """Letters and Chinese digits among the digits."""
    if digits.isdecimal() and "0" in digits[1:]:
        yield digits[0] + digits[1:].replace("0", "O") + scale + unit
        if not digits[1:].strip("0"):
            yield _DIGITS[digits[0]] + digits[1:] + scale + unit


def _english(digits: str, scale: str) -> str:
    """3.2 and 亿 as English says it: 320 million."""
    value = Decimal(digits.replace(",", "")).scaleb(_WORTH[scale])
    power, word = next(
        (p, w) for p, w in ((12, "trillion"), (9, "billion"), (6, "million"), (0, "")) if value >= 10**p
    )
    number = value.scaleb(-power).normalize()
    return f"{number:f} {word}".strip()
