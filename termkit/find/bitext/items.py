"""Makes of figures what can be compared across languages: exact values, one by one, in the base units."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from termkit.find.dimensions import dimension
from termkit.model import Figure
from termkit.record import Record

_SHARES = {"percent": Fraction(1), "permille": Fraction(1, 10), "pp": Fraction(1), "bp": Fraction(1, 100)}
_SOME = re.compile("十[几幾]|(?:teens|ties)$")
"""Ten and a few; in one's twenties."""
_VAGUE = re.compile("[几幾数數]|^(?:a|an) (?:hundred|thousand|million|billion)$", re.IGNORECASE)
"""A size rather than a number: 几十分之一, a thousand times."""
_HALVES = re.compile(
    "[ap][.]?m\\b|凌晨|清晨|早上|上午|早晨|晨|下午|晚上|傍晚|夜里|夜裡|晚間|晚间|午後|午后|晚"
)
_SOFT = frozenset(("count", "rank", "times", "span", "time", "year", "month", "day", "clock"))
_SMALL = 12
"""Counts up to here are as often written in words, implied or left out as not."""


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
    factor: Fraction = Fraction(1)
    """What turns values into the base unit of the dimension."""
    weak: bool = False
    """Whether it may be left out or put in without changing what is said."""

    @property
    def is_hard(self) -> bool:
        """Whether no word can imply it: money, a measure, a percentage that is no common part."""
        if self.dimension == "share":
            return self.low * self.factor <= _SMALL
        return self.dimension not in _SOFT


def items_of(text: str, figures: Sequence[Figure]) -> tuple[Item, ...]:
    """Return the items of ``figures``, in order."""
    return tuple(item for figure in figures for item in _items(figure, text[figure.start : figure.end], text))


def _items(figure: Figure, text: str, article: str) -> Iterator[Item]:
    values = [value for value in (figure.value, figure.low, figure.high) if value is not None]
    if not values:
        return
    if any(":" in value or _is_date(value, figure) for value in values):
        yield from _date_items(figure, text, _half_of_day(figure, text, article))
        return
    if figure.kind == "range" and figure.low and figure.high:
        for value in (figure.low, figure.high):
            yield _item(figure, text, Fraction(value), Fraction(value))
        return
    low = Fraction(figure.value or figure.low or figure.high or 0)
    high = low
    if figure.value is None:
        high = Fraction(figure.high) if figure.high and figure.low else low * 10
    elif _SOME.search(text):
        high = low * 2 if low < 20 else low + 10
    yield _item(figure, text, low, max(low, high))


def _is_date(value: str, figure: Figure) -> bool:
    return figure.kind == "date" or "-" in value[1:]


def _item(figure: Figure, text: str, low: Fraction, high: Fraction) -> Item:
    unit, kind = figure.unit, figure.kind
    made = Item(figure, text, "count", unit, low, high)
    if unit in _SHARES:
        made = made._replace(dimension="share", factor=_SHARES[unit])
    elif kind == "fraction" and low < 1:
        made = made._replace(dimension="share", factor=Fraction(100))
    elif unit == "times" or kind == "multiple":
        made = made._replace(dimension="times")
    elif unit and (known := dimension(unit)):
        made = made._replace(dimension=known[0], factor=known[1])
    elif kind == "money" or unit and len(unit) == 3 and unit.isupper():
        made = made._replace(dimension="money")
    elif kind == "measure" and unit:
        made = made._replace(dimension=unit)
    elif kind == "ordinal":
        made = made._replace(dimension="rank")
    elif kind == "range" and unit is None and _is_year(text, low):
        made = made._replace(dimension="year")
    return made._replace(weak=_is_weak(made))


def _is_year(text: str, value: Fraction) -> bool:
    return 1000 <= value < 2200 and value.denominator == 1 and re.search("[年代世]|[0-9]s", text) is not None


def _is_weak(item: Item) -> bool:
    if item.low != item.high or _VAGUE.search(item.text) or item.low == 1 and item.text[0] in "一aA":
        return True
    if item.dimension in ("count", "rank", "times", "span", "time"):
        small = item.low.denominator == 1 and item.low <= _SMALL or item.low.denominator == 2
        return small or item.unit == "hour" and item.low == 24  # round the clock
    if item.dimension == "year" and item.figure.kind == "range":
        return True  # the decade may be this one or the last
    return item.dimension == "share" and item.low * item.factor in (50, 100)


def _half_of_day(figure: Figure, text: str, article: str) -> str | None:
    """Whether the words say before or after noon."""
    around = article[max(0, figure.start - 2) : figure.start] + text + article[figure.end : figure.end + 5]
    found = _HALVES.search(around.lower())
    return None if found is None else "pm" if found[0][0] in "pP下晚午傍夜" else "am"


def _date_items(figure: Figure, text: str, half: str | None) -> Iterator[Item]:
    for value in dict.fromkeys(v for v in (figure.value, figure.low, figure.high) if v):
        date, _, time = value.rpartition("T") if ":" in value else (value, "", "")
        if time:
            hour, minute = (int(part) for part in time.split(":")[:2])
            clock = Fraction(hour * 60 + minute)
            yield Item(figure, text, "clock", half, clock, clock, weak=True)
        for name, part in _date_parts(date):
            yield Item(figure, text, name, None, Fraction(part), Fraction(part), weak=name != "year")


def _date_parts(value: str) -> Iterator[tuple[str, int]]:
    """The parts that an ISO 8601 date gives: 2026-03-05, --03-05, ---05, --03, 2026-03, 2026."""
    found = re.fullmatch(r"(-?[0-9]{1,4}|-)?(?:-([0-9]{2}|-))?(?:-([0-9]{2}))?", value)
    for name, part in zip(("year", "month", "day"), found.groups() if found else (), strict=False):
        if part and part != "-":
            yield name, int(part)
