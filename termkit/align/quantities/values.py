"""Makes figures of any article comparable: one unit for those that stand for one another, and what a value can be."""

from __future__ import annotations

import functools
import math
import re

from termkit.find.quantities.amounts import base_unit, significant
from termkit.find.quantities.context import is_year
from termkit.model import Figure
from termkit.record import Record

_KINDS = frozenset({"money", "number", "percent", "measure", "multiple", "fraction", "range", "duration"})

_YUAN = frozenset({"CNY", "TWD", "HKD"})
_NAMED = re.compile("人民|港|台|臺|澳|¥|￥|[A-Za-z$]")
"""What says whose dollar or yuan it is, beside a 元."""

_DURATIONS = {
    "year": ("month", 12),
    "hour": ("minute", 60),
    "day": ("minute", 1440),
    "week": ("minute", 10080),
}

_ABOUT = 0.05
"""The share by which a value told with 约 may be off, and one that was rounded to a single digit."""
_BEYOND = 5
"""Times a bound that a value told with 超过 may reach."""
_SMALL = 10


class Value(Record):
    """How much a figure tells."""

    unit: str
    """``number``, ``percent``, ``times``, a base unit, or the currency; ``元`` where it isn't said whose."""
    low: float
    high: float
    """What it can be, rounding and bounds considered."""
    size: float
    """What it says, near enough to compare; of a range, its middle."""
    digits: str
    """The significant digits; of a range, of its lower end."""
    exponent: int
    """The power of ten of the last one."""
    spread: bool
    """Whether it is a range."""
    exact: bool
    """Whether it is one value and no bound."""
    rare: int
    """The number of significant digits as they were written; the more, the less likely it is the same by chance."""

    @property
    def key(self) -> tuple[str, str, int]:
        """The same for equal values."""
        return self.unit, self.digits, self.exponent


def is_told(text: str, figure: Figure) -> bool:
    """Tell whether ``figure`` says how much or how many of something there is."""
    if figure.kind not in _KINDS or not (figure.value or figure.low or figure.high):
        return False
    if figure.kind == "range":
        return figure.unit is not None or figure.counter is not None
    if figure.kind == "number" and not figure.counter:
        return not is_year(text, figure) and (abs(_number(figure.value)) >= _SMALL or figure.value == "0")
    return True


def value_of(figure: Figure, text: str) -> Value | None:
    """Return what ``figure``, written as ``text``, tells; None if it has neither value nor bounds."""
    unit, factor = _unit(figure, text)
    told = figure.value or figure.low or figure.high
    if told is None:
        return None
    fraction = figure.kind == "fraction"
    size = _number(told) * factor
    rare = _rare(told)
    digits, exponent = ("", 0) if "/" in told else significant(told)
    if fraction or factor not in _TENS or not digits:
        digits, exponent = significant(f"{size:.4g}" if "e" not in f"{size:.4g}" else f"{size:.0f}")
    else:
        exponent += round(math.log10(factor))
    if figure.value is None and figure.low and figure.high:
        low, high = _number(figure.low) * factor, _number(figure.high) * factor
        return Value(
            unit,
            low,
            high,
            (low + high) / 2,
            f"{digits}-{significant(figure.high)[0]}",
            exponent,
            True,
            True,
            rare + _rare(figure.high),
        )
    low, high = _interval(figure, text, size, exponent, fraction)
    exact = figure.approximate in (None, "=", "~")
    return Value(unit, low, high, size, digits, exponent, False, exact, rare)


def _rare(value: str) -> int:
    if "/" in value:
        return 1
    return 1 if value in _BINARY else len(significant(value)[0])


_BINARY = frozenset({"16", "32", "64", "128", "256", "512", "1024"})
"""Sizes that much of a kind comes in."""

_TENS = frozenset(10.0**power for power in range(-12, 19))


def _interval(figure: Figure, text: str, size: float, exponent: int, fraction: bool) -> tuple[float, float]:
    half = float(f"5e{exponent - 1}")
    if re.search(r"0(?:\D|$)", text) and "." not in text or fraction:
        half = min(half, abs(size) * _ABOUT)  # 600 million may be rounded, but not from 640
    if size == 0:
        half = 0.5
    if figure.approximate == "~":
        half = max(half, abs(size) * _ABOUT)
    if figure.approximate == ">":
        return size - half, size * _BEYOND
    if figure.approximate == "<":
        return size / _BEYOND, size + half
    return size - half, size + half


def agree(one: Value, other: Value) -> bool:
    """Tell whether both can be true of one quantity; two ranges only if they are the same but for rounding."""
    if one.spread and other.spread:
        return _near(one.low, other.low) and _near(one.high, other.high)
    least = _NOTHING * max(abs(one.size), abs(other.size))
    return one.low + least < other.high and other.low + least < one.high


def is_about(one: Value, other: Value) -> bool:
    """Tell whether two values are nearly the same."""
    return _near(one.size, other.size)


def _near(one: float, other: float) -> bool:
    return abs(one - other) <= _ABOUT * max(abs(one), abs(other))


_NOTHING = 1e-9
"""The share of a value that binary fractions may be off."""


def equal(one: Value, other: Value) -> bool:
    """Tell whether they say the same number."""
    return one.digits == other.digits and one.exponent == other.exponent and one.exact == other.exact


def comparable(one: Value, other: Value) -> bool:
    """Tell whether their units are the same, or may be: 元 and 人民币."""
    return (
        one.unit == other.unit or "元" in (one.unit, other.unit) and {one.unit, other.unit} <= _YUAN | {"元"}
    )


def block_unit(value: Value) -> str:
    """Return the unit for looking up what may be compared."""
    return "元" if value.unit in _YUAN else value.unit


def _unit(figure: Figure, text: str) -> tuple[str, float]:
    """Return the unit, and what makes the value one of it: 2.2 GW are 2,200,000,000 W, a third is 33.3 percent."""
    unit = figure.unit or ""
    if figure.kind == "fraction" and not unit:
        return "percent", 100.0
    if figure.kind == "duration" or unit in _DURATIONS:
        base, factor = _DURATIONS.get(unit, (unit, 1))
        return base, float(factor)
    if unit in _YUAN and "元" in text and not _NAMED.search(text):
        return "元", 1.0
    if unit:
        base, power = base_unit(unit)
        return base, 10.0**power
    # to fall to zero is to fall to 0 %
    return "percent" if figure.value == "0" and not figure.counter else "number", 1.0


@functools.lru_cache(maxsize=4096)
def _number(value: str | None) -> float:
    whole, _, part = (value or "0").partition("/")
    return float(whole) / float(part) if part else float(whole)
