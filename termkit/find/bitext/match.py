"""Pairs the items of a source with those of its translation that say the same, one to one."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence
from fractions import Fraction

from termkit.find.bitext.items import Item
from termkit.record import Record

_CONVERTED = Fraction(1, 25)
"""How far a value given in another unit may be off: 6 feet are 1.8 or 1.83 m."""
_ROUNDED = 3
"""Digits that the coarser side must have to be taken for rounded; 2 if it says about."""
_DATES = frozenset(("year", "month", "day", "clock"))
_PECULIAR = frozenset(("year", "clock", "times", "share", "°", "°C", "°F"))
"""Dimensions in which values far from each other may say the same: 98 and 1998, 七折 and 30 %, 104 °F and 40 °C."""
_CLOSE = 0.06
"""What is neither converted nor rounded is further apart: 10 about are 9.5 at least."""
_PLACES = 9
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
    taken: list[Match] = []
    left, right = set(range(len(source))), set(range(len(target)))
    for candidates in (_equals, _alike):  # whatever is alike comes behind all that is equal
        for one in sorted(candidates(source, target, left, right), key=lambda m: m.cost):
            if one.source in left and one.target in right:
                left.remove(one.source)
                right.remove(one.target)
                taken.append(one)
    return tuple(taken)


def _equals(
    source: Sequence[Item], target: Sequence[Item], left: set[int], right: set[int]
) -> Iterator[Match]:
    """Yield the pairs that are the same by the first rule, found by their values."""
    places: dict[tuple[str, int, int], list[int]] = {}
    for j, b in enumerate(target):
        if b.low is b.high:
            places.setdefault((b.dimension, b.base.numerator, b.base.denominator), []).append(j)
    for i, a in enumerate(source):
        if a.low is not a.high:
            continue
        for j in places.get((a.dimension, a.base.numerator, a.base.denominator), ()):
            if a.unit == target[j].unit or a.factor != target[j].factor:
                yield Match(i, j, abs(i / len(source) - j / len(target)) / 10)


def _alike(
    source: Sequence[Item], target: Sequence[Item], left: set[int], right: set[int]
) -> Iterator[Match]:
    """Yield the pairs of what is left that say the same in any other way."""
    there = sorted(right)
    for i in sorted(left):
        a = source[i]
        for j in there:
            b = target[j]
            cost = same(a, b)
            if cost is not None:
                apart = abs(i / len(source) - j / len(target))
                conflict = _conflict(a, b) if cost >= 1 else ""
                yield Match(i, j, cost + (0.5 if conflict else 0) + apart / 10, conflict)


def same(a: Item, b: Item) -> float | None:
    """Return how far two items are from saying the same, None if they don't.

    0 is the same, up to 1 the same in another form, and from 1 on only the number is.
    """
    if a.low is not a.high or b.low is not b.high:
        return _vaguely_same(a, b)
    if _are_far(a, b):
        return None
    for rule in (_equal, _converted, _customary, _number_alone):
        cost = rule(a, b)
        if cost is not None:
            return cost
    return None


def _are_far(a: Item, b: Item) -> bool:
    """Tell quickly that no rule makes one of two values: neither as they stand nor in base units are they close."""
    if a.dimension in _PECULIAR or b.dimension in _PECULIAR:
        return False
    (x, p), (y, q) = a.sizes, b.sizes
    return abs(x - y) > _CLOSE * max(x, y) and abs(p - q) > _CLOSE * max(p, q)


def _equal(a: Item, b: Item) -> float | None:
    if a.dimension != b.dimension or a.base != b.base:
        return None
    return 0.0 if a.unit == b.unit or a.factor != b.factor else 1.0


def _converted(a: Item, b: Item) -> float | None:
    """The same quantity in another unit, rounded as people do."""
    if {a.unit, b.unit} == {"°C", "°F"}:
        c, f = (a.low, b.low) if a.unit == "°C" else (b.low, a.low)
        return 0.3 if abs(c * 9 / 5 + 32 - f) <= 1 else None
    if {a.dimension, b.dimension} == {"energy", "°"}:  # 度 is also the kWh
        energy, degrees = (a, b) if a.dimension == "energy" else (b, a)
        return 0.3 if energy.base == degrees.low * 1000 else None
    if a.dimension != b.dimension or a.factor == b.factor:
        return None
    x, y = a.base, b.base
    return 0.3 if abs(x - y) <= _CONVERTED * max(abs(x), abs(y)) else None


def _customary(a: Item, b: Item) -> float | None:
    """The same said in another way: 98 for 1998, 3 o'clock for 15:00, 七折 for 30 % off, 百分之一 for 100 times less."""
    if _inverse(a, b) or _inverse(b, a):
        return 0.4
    if a.dimension != b.dimension:
        return None
    if a.base == -b.base:
        return 0.7  # a dash before a number is one language's minus and the other's pause
    return 0.4 if _same_by_custom(a, b) else None


def _number_alone(a: Item, b: Item) -> float | None:
    if a.dimension != b.dimension and {a.dimension, b.dimension} <= _DATES:
        return None
    if a.low == b.low or _is_hour(a, b) or _is_hour(b, a):
        return 1.0
    if _rounded(a, b):
        return 0.5 if a.dimension == b.dimension else 1.1
    shares = "share" in (a.dimension, b.dimension)
    return 1.0 if shares and a.base == b.base else None


def comparable(a: Item, b: Item) -> bool:
    """Tell whether one may be meant for the other: of one dimension, or a bare number, or a speed and its length, or pounds."""
    if a.dimension == b.dimension or "count" in (a.dimension, b.dimension):
        return True
    if {a.dimension, b.dimension} == {"mass", "money"} and "pound" in a.text + b.text:
        return True
    one, other = sorted((a.unit or "", b.unit or ""), key=len)
    return one != "" and other.startswith(f"{one}/")


def _inverse(one: Item, other: Item) -> bool:
    """A hundred times less is 百分之一; 56 cents of a dollar are 56 %."""
    if other.dimension != "share":
        return False
    share = other.base
    return (
        one.dimension == "times" and one.low * share == 100 or "cent" in one.text and one.low * 100 == share
    )


def _same_by_custom(a: Item, b: Item) -> bool:
    if a.dimension == "year":
        return a.low % 100 == b.low % 100 and min(a.low, b.low) < 100
    if a.dimension == "clock":
        return (a.low - b.low) % 720 == 0 and (a.unit is None or b.unit is None or a.unit == b.unit)
    if a.dimension == "times":
        return abs(a.low - b.low) == 1  # nineteen-fold growth makes 20 times
    return a.dimension == "share" and "折" in a.text + b.text and a.low + b.low == 100


_YUAN = frozenset(("CNY", "TWD", "HKD"))


def _may_be_one_currency(a: Item, b: Item) -> bool:
    """A bare 元 is the yuan or dollar of the place that is spoken of, and a cent that of some dollar."""
    if "cent" in a.text + b.text:
        return True
    bare = (
        any(c in x.text for c in "元圆圓块塊") and not any(c in x.text for c in "币幣港美") for x in (a, b)
    )
    return any(bare) and {a.unit, b.unit} <= _YUAN


def _is_hour(clock: Item, other: Item) -> bool:
    """From 3 to 5 p.m. is 下午3时至5时."""
    return (
        clock.dimension == "clock" and other.dimension == "count" and (clock.low - other.low * 60) % 720 == 0
    )


def _vaguely_same(a: Item, b: Item) -> float | None:
    top, other = a.high * a.factor, b.high * b.factor
    if a.low != b.low and (top <= b.base or other <= a.base):
        return None
    if a.base <= other and b.base <= top:
        return 0.6 if a.dimension == b.dimension else 1.2
    return None


def _rounded(a: Item, b: Item) -> bool:
    """Equal within half a unit in the last digit of the coarser side, which must have digits enough to be rounded."""
    x, y = (a.base, b.base) if a.dimension == b.dimension else (a.low, b.low)
    about = (
        "~" in (a.figure.approximate, b.figure.approximate) or a.figure.approximate != b.figure.approximate
    )
    for one, other, coarse in ((x, y, a), (y, x, b)):
        digits, step = _precision(coarse.low.numerator, coarse.low.denominator)
        step = step * coarse.factor if a.dimension == b.dimension else step
        if digits >= _ROUNDED - about and one != 0 and abs(one - other) <= step / 2:
            return True
    return False


@functools.lru_cache(maxsize=4096)
def _precision(above: int, below: int) -> tuple[int, Fraction]:
    """The significant digits of a value, and the value of one in the last of them."""
    if above == 0:
        return 0, Fraction(0)
    places = 0
    while above * 10**places % below and places < _PLACES:
        places += 1
    whole = str(abs(above * 10**places // below))
    digits = whole.rstrip("0")
    return len(digits), Fraction(10) ** (len(whole) - len(digits) - places)


def _conflict(a: Item, b: Item) -> str:
    """What is wrong where only the numbers are the same.

    Only units that take each other's place are told: a word for one thing that is another elsewhere (pounds,
    minutes, points) would be a guess.
    """
    one, other = a.dimension, b.dimension
    if (one in _DATES) != (other in _DATES):
        date, length = (a, b) if one in _DATES else (b, a)
        plain = date.dimension == "month" or date.dimension == "day" and date.text[0].isdigit()
        return "date-duration" if plain and length.dimension in _TIMES else ""  # 三日 may be three days
    if one == other == "money" and _may_be_one_currency(a, b):
        return ""
    alike = one == other or one in _TIMES and other in _TIMES or {a.unit, b.unit} == {"°C", "°F"}
    return "unit" if alike and a.unit and b.unit and a.unit != b.unit and one != "count" else ""
