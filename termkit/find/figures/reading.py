"""What has been read of one figure while it is being put together."""

from __future__ import annotations

from typing import Literal

from termkit.find.figures.exact import Exact, plain
from termkit.model import Figure, Garble
from termkit.record import Record

Kind = Literal[
    "number",
    "percent",
    "money",
    "measure",
    "ordinal",
    "range",
    "multiple",
    "fraction",
    "date",
    "time",
    "duration",
]
Approximate = Literal["=", "~", "<", ">"]


class Reading(Record):
    """A number with what stands around it; ranges, sums and garbles are made of neighbours of this type."""

    start: int
    end: int
    kind: Kind
    low: Exact | None = None
    high: Exact | None = None
    written: str | None = None
    """The value where it isn't a decimal number: a date, a time, ``1/3``."""
    unit: str | None = None
    counter: str | None = None
    approximate: Approximate = "="
    sure: bool = True
    """False for a bare number that is a figure only together with its neighbour: the 5 of 5至10年."""
    scale: int = 0
    """The power of ten of its scale word."""
    power: int = 0
    """The power of ten by which its unit is a part of ``unit``: 角, 美分."""
    bottomless: bool = False
    """Whether only a lower bound is known: 数千亿."""
    garble: Garble | None = None
    upper: str | None = None
    """The upper end of a range of dates, whose lower end is ``written``."""


def finish(reading: Reading) -> Figure:
    """Return the figure that ``reading`` amounts to."""
    r = reading
    if r.kind == "range" and r.written is not None:
        return Figure(
            r.start, r.end, "range", None, r.written, r.upper, r.unit, r.counter, r.approximate, r.garble
        )
    if r.low is None:
        if r.high is not None:
            return Figure(r.start, r.end, r.kind, None, None, plain(r.high), r.unit, r.counter, "<", r.garble)
        least = r.written if r.approximate == ">" else None
        most = r.written if r.approximate == "<" else None
        return Figure(
            r.start, r.end, r.kind, r.written, least, most, r.unit, r.counter, r.approximate, r.garble
        )
    low = plain(r.low)
    if r.high is not None:
        return Figure(
            r.start, r.end, "range", None, low, plain(r.high), r.unit, r.counter, r.approximate, r.garble
        )
    if r.bottomless:
        return Figure(r.start, r.end, r.kind, None, low, None, r.unit, r.counter, ">", r.garble)
    at_least = low if r.approximate == ">" else None
    at_most = low if r.approximate == "<" else None
    return Figure(r.start, r.end, r.kind, low, at_least, at_most, r.unit, r.counter, r.approximate, r.garble)
