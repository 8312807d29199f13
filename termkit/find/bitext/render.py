"""Writes a value as the figures of a locale are written: 1000000000 is 10亿, 10億 or 1 billion."""

from __future__ import annotations

import re
from fractions import Fraction

from termkit.model import SIMPLIFIED

_NUMBER = re.compile(
    r"[0-9][0-9,]*(?:\.[0-9]+)?(?: ?(?:[万萬]?[亿億]|[万萬兆千百]|thousand|million|billion|trillion)(?![a-z]))?"
)
_ENGLISH = ((12, "trillion"), (9, "billion"), (6, "million"))
_DIGITS = 6
"""Digits that are still written before a scale word; more are written out."""


def corrected(surface: str, value: Fraction, locale: str) -> str | None:
    """Return a figure as it stands in a text of ``locale`` with ``value`` for its number; None if that isn't plain."""
    found = _NUMBER.search(surface)
    number = written(value, locale)
    if found is None or number is None or len(_NUMBER.findall(surface)) > 1:
        return None
    return surface[: found.start()] + number + surface[found.end() :]


def written(value: Fraction, locale: str) -> str | None:
    """Return ``value`` in digits and scale words; None if it has no short decimal form."""
    if value < 0 or 10**9 % value.denominator:
        return None
    for power, word in _ENGLISH if locale == "en" else _chinese(locale):
        scaled = value / 10**power
        if scaled >= 1 and (digits := _decimal(scaled)) is not None:
            return f"{digits} {word}" if locale == "en" else digits + word
    return _decimal(value) if value < 10**4 and locale != "en" else _grouped(value)


def _chinese(locale: str) -> tuple[tuple[int, str], ...]:
    if locale == "zh-TW":
        return (12, "兆"), (8, "億"), (4, "萬")
    return (
        ((12, "万亿"), (8, "亿"), (4, "万")) if locale in SIMPLIFIED else ((12, "萬億"), (8, "億"), (4, "萬"))
    )


def _decimal(value: Fraction) -> str | None:
    """The value in at most ``_DIGITS`` digits, exactly."""
    whole, part = divmod(value, 1)
    digits = "".join(str(int(part * 10**place) % 10) for place in range(1, 10)).rstrip("0")
    return None if len(f"{whole}{digits}") > _DIGITS else f"{whole}.{digits}" if digits else str(whole)


def _grouped(value: Fraction) -> str | None:
    return f"{int(value):,}" if value.denominator == 1 else None
