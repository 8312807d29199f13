"""Makes figures comparable: one unit for those that stand for one another, digits apart from the power of ten."""

from __future__ import annotations

import functools
import math
from collections.abc import Iterator, Sequence

from termkit.find.quantities.context import is_year
from termkit.find.quantities.phrases import heads
from termkit.model import Figure
from termkit.record import Record

_COMPARABLE = frozenset({"money", "number", "percent", "measure"})

_YUAN = frozenset({"CNY", "TWD", "HKD"})
"""What a bare 元 may be; two figures in 元 are of one unit, whatever country each of them names."""

_PERSONS = frozenset({"人", "名", "位"})
_CASUALTIES = frozenset("死伤傷亡")
"""Behind a bare number they count persons, as headlines do: 37死."""

_HARMED = frozenset("遇难 遇難 罹难 罹難 丧生 喪生 身亡 受伤 受傷 失踪 失蹤 失联 失聯".split())
"""Behind a number, even one below ten, they count victims."""

_BASES = frozenset({"W", "Wh", "Hz", "Pa", "B", "bit", "V", "m", "g", "L", "J"})
_PREFIXES = {
    "n": -9,
    "μ": -6,
    "m": -3,
    "c": -2,
    "d": -1,
    "h": 2,
    "k": 3,
    "M": 6,
    "G": 9,
    "T": 12,
    "P": 15,
    "E": 18,
}
_MULTIPLES = {
    "t": ("g", 6),
    "kt": ("g", 9),
    "ha": ("m²", 4),
    "km²": ("m²", 6),
    "cm²": ("m²", -4),
    "km³": ("m³", 9),
}

Unit = tuple[str, str]


class Amount(Record):
    """A figure as it is compared."""

    figure: Figure
    unit: Unit
    """Its kind, and its unit or what it counts."""
    digits: str
    """Its significant digits."""
    exponent: int
    """The power of ten of the last one: 1000亿 is ("1", 11)."""

    @property
    def value(self) -> tuple[str, int]:
        """Digits and exponent, which are equal for equal values of one unit."""
        return self.digits, self.exponent

    @property
    def size(self) -> float:
        """The value, near enough to compare."""
        return float(f"{self.digits}e{self.exponent}")

    @property
    def bare(self) -> bool:
        """Whether nothing says what it counts."""
        return not self.unit[1]


def amounts(text: str, figures: Sequence[Figure]) -> Iterator[Amount]:
    """Yield the figures that tell how much or how many of something there is."""
    for figure in figures:
        if figure.kind in _COMPARABLE and figure.value and "/" not in figure.value:
            digits, exponent = significant(figure.value)
            if digits and _tells(text, figure, len(digits) + exponent):
                unit, power = _unit(text, figure)
                yield Amount(figure, unit, digits, exponent + power)


def _tells(text: str, figure: Figure, length: int) -> bool:
    """A number of one digit is a list number or a count of anything, but not where it counts victims."""
    if figure.kind != "number":
        return True
    if length > 1:
        return not is_year(text, figure)
    return text[figure.end : figure.end + 1] in _CASUALTIES or text[figure.end : figure.end + 2] in _HARMED


@functools.lru_cache(maxsize=4096)
def significant(value: str) -> tuple[str, int]:
    """Return the significant digits of a decimal string, and the power of ten of the last one."""
    whole, _, part = value.lstrip("-").partition(".")
    digits = (whole + part).lstrip("0")
    bare = digits.rstrip("0")
    return bare, len(digits) - len(bare) - len(part)


def _unit(text: str, figure: Figure) -> tuple[Unit, int]:
    """Return the unit and the power of ten that its prefix stands for: 2.2 GW are 2200 MW."""
    if figure.kind == "number":
        return ("number", _counted(text, figure)), 0
    unit, power = figure.unit or "", 0
    if figure.kind == "measure":
        unit, power = base_unit(unit)
    elif unit in _YUAN and "元" in text[figure.start : figure.end]:
        unit = "元"
    return (figure.kind, unit), power


def _counted(text: str, figure: Figure) -> str:
    if figure.counter:
        return "人" if figure.counter in _PERSONS else figure.counter
    if text[figure.end : figure.end + 1] in _CASUALTIES:
        return "人"
    behind = heads(text, figure)[1]
    return behind if behind.isascii() else ""


@functools.cache
def base_unit(unit: str) -> tuple[str, int]:
    """Return the unit that ``unit`` is a decimal multiple of, and the power of ten: GW is ``("W", 9)``."""
    if unit in _MULTIPLES:
        return _MULTIPLES[unit]
    if unit[1:] in _BASES and unit[0] in _PREFIXES:
        return unit[1:], _PREFIXES[unit[0]]
    return unit, 0


_FEWEST_DIGITS = 3
"""Of a figure whose digits can be told to have slipped; those of shorter ones are alike by chance."""


def slipped(one: Amount, other: Amount) -> bool:
    """Tell whether two digits of one are exchanged in the other, or one is lost or doubled: 7999 and 9799, 7999 and 799."""
    if one.unit != other.unit or one.exponent != other.exponent or one.digits == other.digits:
        return False
    shorter, longer = sorted((one.digits, other.digits), key=len)
    if len(longer) < _FEWEST_DIGITS:
        return False
    place = next((i for i, digit in enumerate(shorter) if digit != longer[i]), len(shorter))
    if len(shorter) == len(longer):
        exchanged = longer[:place] + longer[place : place + 2][::-1] + longer[place + 2 :]
        return exchanged == shorter
    return len(shorter) + 1 == len(longer) and longer[:place] + longer[place + 1 :] == shorter


def agree(one: Amount, other: Amount) -> bool:
    """Tell whether both can be one value: rounded, or a bound that the other keeps."""
    low, high = _interval(one)
    other_low, other_high = _interval(other)
    return low < other_high and other_low < high


def _interval(amount: Amount) -> tuple[float, float]:
    """What the value can be: half a unit of its last digit to each side, a twentieth of it after 约."""
    size, half = amount.size, float(f"5e{amount.exponent - 1}")
    if amount.figure.approximate == "~":
        half = max(half, size / 20)
    if amount.figure.approximate == ">":
        return size - half, math.inf
    if amount.figure.approximate == "<":
        return 0, size + half
    return size - half, size + half
