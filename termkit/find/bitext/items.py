"""Makes of figures what can be compared across languages: exact values, one by one, in the base units."""

from __future__ import annotations

import functools
import math
import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from termkit.find.dimensions import dimension
from termkit.model import Figure
from termkit.record import Record

_ONE, _HUNDRED = Fraction(1), Fraction(100)
_SHARES = {"percent": _ONE, "permille": Fraction(1, 10), "pp": _ONE, "bp": Fraction(1, 100)}
_SOME = re.compile("十[几幾]|(?:teens|ties)$")
"""Ten and a few; in one's twenties."""
_VAGUE = re.compile("[几幾数數]|^(?:a|an) (?:hundred|thousand|million|billion)$", re.IGNORECASE)
"""A size rather than a number: 几十分之一, a thousand times."""
_HALVES = re.compile(
    "[ap][.]?m\\b|凌晨|清晨|早上|上午|早晨|晨|下午|晚上|傍晚|夜里|夜裡|晚間|晚间|午後|午后|晚"
)
_ENDING = re.compile(
    r"\s?(?:[.,;:!?)\"”。，；：！？）、—–]|$|(?:in|by|to|from|and|or|but|this|last|for|at|on|as|per|than|over|when|while)\b)"
)
"""What stands behind a number that counts nothing named there."""
_SOFT = frozenset(("count", "rank", "times", "span", "time", "year", "month", "day", "clock"))
_SMALL = 12
"""Counts up to here are as often written in words, implied or left out as not."""
_SCALES = {"thousand": 3, "million": 6, "billion": 9, "trillion": 12}
_SCALE = re.compile("|".join(_SCALES), re.IGNORECASE)


class Item(Record):
    """One value of a figure; a range has two, and a date has one for each of its parts."""

    figure: Figure
    text: str
    """The figure as it stands."""
    dimension: str
    """What it measures: ``money``, ``share``, ``length``, ``year``, ``month``, ``day``, ``clock``, ``count`` …"""
    unit: str | None
    low: Fraction
    """In the figure's own unit."""
    high: Fraction
    """Above ``low`` for a vague figure (十几万, tens of thousands) alone."""
    factor: Fraction
    """What turns values into the base unit of the dimension."""
    base: Fraction
    """``low`` in the base unit."""
    sizes: tuple[float, float]
    """``low`` and ``base`` without their signs, for a quick look whether two items may say the same."""
    weak: bool = False
    """Whether it may be left out or put in without changing what is said."""
    bare: bool = False
    """Whether nothing behind it says what it counts: "delivered less than 2."."""

    @property
    def is_hard(self) -> bool:
        """Whether no word can imply it: money, a measure, a percentage that is no common part."""
        if self.dimension == "share":
            return self.base <= _SMALL
        return self.dimension not in _SOFT


def items_of(text: str, figures: Sequence[Figure]) -> tuple[Item, ...]:
    """Return the items of ``figures``, in order."""
    return tuple(item for figure in figures for item in _items(figure, text[figure.start : figure.end], text))


def implied(items: Sequence[Item], index: int) -> Iterator[Item]:
    """Yield what a bare number says with the unit and the scale word of the figure before it: 72 gigawatts, then 2."""
    item = items[index]
    before = next((one for one in reversed(items[:index]) if one.dimension not in _SOFT), None)
    kind = (before or item)[2:4]
    factor = before.factor if before else item.factor
    if before is not None:
        yield _valued(item.figure, item.text, *kind, item.low, item.low, factor)
    before = before or (items[index - 1] if index else None)
    found = _SCALE.search(before.text) if before else None
    if found:
        low = item.low * 10 ** _SCALES[found[0].lower()]
        yield _valued(item.figure, item.text, *kind, low, low, factor)


def _items(figure: Figure, text: str, article: str) -> Iterator[Item]:
    values = [value for value in (figure.value, figure.low, figure.high) if value is not None]
    if not values:
        return
    if any(":" in value or _is_date(value, figure) for value in values):
        yield from _date_items(figure, text, article)
        return
    if figure.kind == "range" and figure.low and figure.high:
        for value in map(_exact, (figure.low, figure.high)):
            yield _item(figure, text, value, value)
        return
    low = _exact(figure.value or figure.low or figure.high or "0")
    high = low
    if figure.value is None:
        high = _exact(figure.high) if figure.high and figure.low else low * 10
    elif _SOME.search(text):
        high = low * 2 if low < 20 else low + 10
    high = high if high is not low and high > low else low
    item = _item(figure, text, low, high)
    bare = item.dimension == "count" and figure.kind == "number" and figure.counter is None
    yield item._replace(bare=True) if bare and _ENDING.match(article, figure.end) else item


def _is_date(value: str, figure: Figure) -> bool:
    return figure.kind == "date" or "-" in value[1:]


def _item(figure: Figure, text: str, low: Fraction, high: Fraction) -> Item:
    name, factor = _measured(figure, text, low)
    made = _valued(figure, text, name, figure.unit, low, high, factor)
    return made._replace(weak=True) if _is_weak(made) else made


def _valued(
    figure: Figure,
    text: str,
    dimension: str,
    unit: str | None,
    low: Fraction,
    high: Fraction,
    factor: Fraction = _ONE,
    weak: bool = False,
) -> Item:
    """Return an item with what follows from its value; a value that isn't vague is one object at both ends."""
    base = low if factor is _ONE else low * factor
    size = _size(low)
    sizes = size, size if base is low else _size(base)
    return Item._make((figure, text, dimension, unit, low, high, factor, base, sizes, weak, False))


@functools.lru_cache(maxsize=4096)
def _exact(value: str) -> Fraction:
    return Fraction(value)


def _size(value: Fraction) -> float:
    try:
        return abs(value.numerator / value.denominator)
    except OverflowError:
        return math.inf


def _measured(figure: Figure, text: str, low: Fraction) -> tuple[str, Fraction]:
    """What a figure measures, and the factor of its unit."""
    unit, kind = figure.unit, figure.kind
    if unit in _SHARES:
        return "share", _SHARES[unit]
    if kind == "fraction" and low < 1:
        return "share", _HUNDRED
    if unit == "times" or kind == "multiple":
        return "times", _ONE
    if unit and (known := dimension(unit)):
        return known
    if kind == "money" or unit and len(unit) == 3 and unit.isupper():
        return "money", _ONE
    if kind == "measure" and unit:
        return unit, _ONE
    if kind == "range" and unit is None and _is_year(text, low):
        return "year", _ONE
    return "rank" if kind == "ordinal" else "count", _ONE


def _is_year(text: str, value: Fraction) -> bool:
    return 1000 <= value < 2200 and value.denominator == 1 and re.search("[年代世]|[0-9]s", text) is not None


def _is_weak(item: Item) -> bool:
    if item.low is not item.high or _VAGUE.search(item.text) or item.low == 1 and item.text[0] in "一aA":
        return True
    if item.dimension in ("count", "rank", "times", "span", "time"):
        below = item.low.denominator
        small = below == 2 or below == 1 and item.low.numerator <= _SMALL
        return small or item.unit == "hour" and item.low == 24  # round the clock
    if item.dimension == "year" and item.figure.kind == "range":
        return True  # the decade may be this one or the last
    return item.dimension == "share" and item.base in (50, 100)


def _half_of_day(figure: Figure, text: str, article: str) -> str | None:
    """Whether the words say before or after noon."""
    around = article[max(0, figure.start - 2) : figure.start] + text + article[figure.end : figure.end + 5]
    found = _HALVES.search(around.lower())
    return None if found is None else "pm" if found[0][0] in "pP下晚午傍夜" else "am"


def _date_items(figure: Figure, text: str, article: str) -> Iterator[Item]:
    for value in dict.fromkeys(v for v in (figure.value, figure.low, figure.high) if v):
        date, _, time = value.rpartition("T") if ":" in value else (value, "", "")
        if time:
            hour, minute = (int(part) for part in time.split(":")[:2])
            clock = Fraction(hour * 60 + minute)
            half = _half_of_day(figure, text, article)
            yield _valued(figure, text, "clock", half, clock, clock, weak=True)
        for name, part in _date_parts(date):
            yield _valued(figure, text, name, None, part, part, weak=name != "year")


def _date_parts(value: str) -> Iterator[tuple[str, Fraction]]:
    """The parts that an ISO 8601 date gives: 2026-03-05, --03-05, ---05, --03, 2026-03, 2026."""
    found = re.fullmatch(r"(-?[0-9]{1,4}|-)?(?:-([0-9]{2}|-))?(?:-([0-9]{2}))?", value)
    for name, part in zip(("year", "month", "day"), found.groups() if found else (), strict=False):
        if part and part != "-":
            yield name, _exact(part)
