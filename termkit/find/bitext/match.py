"""Pairs the items of a source with those of its translation that say the same, one to one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from termkit.find.bitext.items import Item
from termkit.record import Record

_CONVERTED = Fraction(1, 25)
"""How far a value given in another unit may be off: 6 feet are 1.8 or 1.83 m."""
_ROUNDED = 3
"""Digits that the coarser side must have to be taken for rounded; 2 if it says about."""
_DATES = frozenset(("year", "month", "day", "clock"))
_TIMES = frozenset(("span", "time"))


class Match(Record):
    """Two items that say the same, but perhaps for their units."""

    source: int
    target: int
    cost: float
    conflict: str = ""
    """``unit`` or ``date-duration`` where the value is the same and what it measures isn't."""


def match(source: Sequence[Item], target: Sequence[Item]) -> tuple[Match, ...]:
    """Return the pairs of items, the surest first: same value and unit, then converted, rounded, then value alone."""
    found = sorted(_candidates(source, target), key=lambda m: m.cost)
    taken: list[Match] = []
    left: set[int] = set()
    right: set[int] = set()
    for one in found:
        if one.source not in left and one.target not in right:
            left.add(one.source)
            right.add(one.target)
            taken.append(one)
    return tuple(taken)


def _candidates(source: Sequence[Item], target: Sequence[Item]) -> Iterator[Match]:
    for i, a in enumerate(source):
        for j, b in enumerate(target):
            cost = same(a, b)
            if cost is not None:
                apart = abs(i / len(source) - j / len(target))
                conflict = _conflict(a, b) if cost >= 1 else ""
                yield Match(i, j, cost + (0.5 if conflict else 0) + apart / 10, conflict)


def same(a: Item, b: Item) -> float | None:
    """Return how far two items are from saying the same (0 the same, 1 and more: only the number), None if they don't."""
    if a.low != a.high or b.low != b.high:
        return _vaguely_same(a, b)
    x, y = a.low * a.factor, b.low * b.factor
    if a.dimension == b.dimension:
        if x == y:
            return 0.0 if a.unit == b.unit or a.factor != b.factor else 1.0
        if a.factor != b.factor and abs(x - y) <= _CONVERTED * max(abs(x), abs(y)):
            return 0.3
        if _special(a, b):
            return 0.4
    if {a.unit, b.unit} == {"°C", "°F"}:
        c, f = (a.low, b.low) if a.unit == "°C" else (b.low, a.low)
        return 0.3 if abs(c * 9 / 5 + 32 - f) <= 1 else 1.0 if c == f else None
    if a.dimension == b.dimension and x == -y:
        return 0.7  # a dash before a number is one language's minus and the other's pause
    if a.low == b.low:
        return 1.0
    if _rounded(a, b):
        return 0.5 if a.dimension == b.dimension else 1.1
    if "share" in (a.dimension, b.dimension) and x == y:
        return 1.0
    return None


def comparable(a: Item, b: Item) -> bool:
    """Tell whether one may be meant for the other: of one dimension, or a bare number, or a speed and its length."""
    if a.dimension == b.dimension or "count" in (a.dimension, b.dimension):
        return True
    one, other = sorted((a.unit or "", b.unit or ""), key=len)
    return one != "" and other.startswith(f"{one}/")


def _special(a: Item, b: Item) -> bool:
    """Same-dimension values that differ by custom: 98 for 1998, 3 o'clock for 15:00, nineteen-fold growth to 20 times."""
    if a.dimension == "year":
        return a.low % 100 == b.low % 100 and min(a.low, b.low) < 100
    if a.dimension == "clock":
        return (a.low - b.low) % 720 == 0
    if a.dimension == "times":
        return abs(a.low - b.low) == 1
    return a.dimension == "share" and ("折" in a.text or "折" in b.text) and a.low + b.low == 100


def _vaguely_same(a: Item, b: Item) -> float | None:
    if a.low != b.low and (a.high * a.factor <= b.low * b.factor or b.high * b.factor <= a.low * a.factor):
        return None
    if a.low * a.factor <= b.high * b.factor and b.low * b.factor <= a.high * a.factor:
        return 0.6 if a.dimension == b.dimension else 1.2
    return None


def _rounded(a: Item, b: Item) -> bool:
    """Equal within half a unit in the last digit of the coarser side, which must have digits enough to be rounded."""
    x, y = a.low * a.factor, b.low * b.factor
    if a.dimension != b.dimension:
        x, y = a.low, b.low
    about = (
        "~" in (a.figure.approximate, b.figure.approximate) or a.figure.approximate != b.figure.approximate
    )
    for one, other, coarse in ((x, y, a), (y, x, b)):
        digits, step = _precision(coarse)
        step = step * coarse.factor if a.dimension == b.dimension else step
        if digits >= _ROUNDED - about and one != 0 and abs(one - other) <= step / 2:
            return True
    return False


def _precision(item: Item) -> tuple[int, Fraction]:
    """The significant digits of an item's value, and the value of one in the last of them."""
    value = item.low
    if value == 0:
        return 0, Fraction(0)
    step = Fraction(1)
    while value.denominator != 1 and step > Fraction(1, 10**9):
        value, step = value * 10, step / 10
    whole = abs(value.numerator // value.denominator)
    digits = str(whole).rstrip("0")
    return len(digits), step * 10 ** (len(str(whole)) - len(digits))


def _conflict(a: Item, b: Item) -> str:
    """What is wrong where only the numbers are the same.

    Only units that take each other's place are told: a word for one thing that is another elsewhere (pounds,
    minutes, points) would be a guess.
    """
    one, other = a.dimension, b.dimension
    if (one in _DATES) != (other in _DATES):
        return "date-duration" if one in _TIMES or other in _TIMES else ""
    alike = one == other or one in _TIMES and other in _TIMES or {a.unit, b.unit} == {"°C", "°F"}
    return "unit" if alike and a.unit and b.unit and a.unit != b.unit and one != "count" else ""
