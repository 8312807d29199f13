"""What has been read of one figure while it is being put together, and the exact arithmetic on its value."""

from __future__ import annotations

import math

from termkit.model import Approximate, Figure, FigureKind, Garble
from termkit.record import Record

Exact = tuple[int, int]
"""``(n, e)`` stands for n × 10**e."""


class Reading(Record):
    """A number with what stands around it; ranges, sums and garbles are made of neighbours of this type."""

    start: int
    end: int
    kind: FigureKind
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
    start, end, kind, low, high, written, unit, counter, sign, _, _, _, bottomless, garble, upper = reading
    value = written
    if kind == "range" and written is not None:
        return Figure(start, end, "range", None, written, upper, unit, counter, sign, garble)
    if low is not None:
        value = plain(low)
    elif high is not None:
        return Figure(start, end, kind, None, None, plain(high), unit, counter, "<", garble)
    if sign == "=" and high is None and not bottomless:
        return Figure._make((start, end, kind, value, None, None, unit, counter, "=", garble))
    return _bounded(reading, value)


def _bounded(reading: Reading, value: str | None) -> Figure:
    """Return the figure of a number that has a lower or an upper bound."""
    r = reading
    if r.low is not None and r.high is not None:
        return Figure(
            r.start, r.end, "range", None, value, plain(r.high), r.unit, r.counter, r.approximate, r.garble
        )
    if r.low is not None and r.bottomless:
        return Figure(r.start, r.end, r.kind, None, value, None, r.unit, r.counter, ">", r.garble)
    least = value if r.approximate == ">" else None
    most = value if r.approximate == "<" else None
    return Figure(r.start, r.end, r.kind, value, least, most, r.unit, r.counter, r.approximate, r.garble)


def plain(number: Exact) -> str:
    """Return ``number`` as a decimal string without exponent or idle zeros: ``(285, 11)`` is 28500000000000."""
    n, e = number
    if e >= 0:
        return str(n * 10**e) if e else str(n)
    sign, digits = ("-", str(-n)) if n < 0 else ("", str(n))
    digits = digits.rjust(1 - e, "0")
    part = digits[e:].rstrip("0")
    whole = digits[:e]
    return f"{sign}{whole}.{part}" if part else (sign + whole if n else "0")


def quotient(above: Exact, below: Exact) -> str | None:
    """Return ``above / below`` as a decimal string, as ``n/d`` where it has no end, or None for x / 0."""
    e = min(above[1], below[1])
    n, d = above[0] * 10 ** (above[1] - e), below[0] * 10 ** (below[1] - e)
    if d == 0:
        return None
    shared = math.gcd(n, d) * (1 if d > 0 else -1)
    n, d = n // shared, d // shared
    twos = (d & -d).bit_length() - 1
    fives, rest = 0, d >> twos
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    if rest != 1:
        return f"{n}/{d}"
    places = max(twos, fives)
    return plain((n * 10**places // d, -places))


def exact(decimal: str) -> Exact:
    """Return the pair for a decimal string such as ``-12.50``."""
    whole, _, part = decimal.partition(".")
    return int(whole + part), -len(part)


def add(a: Exact, b: Exact) -> Exact:
    """Return ``a + b``."""
    e = min(a[1], b[1])
    return a[0] * 10 ** (a[1] - e) + b[0] * 10 ** (b[1] - e), e


def quarters(a: Exact) -> Exact:
    """Return a quarter of ``a``."""
    return a[0] * 25, a[1] - 2


def less(a: Exact, b: Exact) -> bool:
    """Tell whether ``a < b``."""
    return add(a, (-b[0], b[1]))[0] < 0


def power(base: Exact, exponent: int) -> str | None:
    """Return ``base`` to the power of ``exponent`` as a decimal string, or None if it is beyond reading."""
    if abs(exponent) > 99 or base[0] == 0 or base[0].bit_length() > 64:
        return None
    raised = base[0] ** abs(exponent), base[1] * abs(exponent)
    return plain(raised) if exponent >= 0 else quotient((1, 0), raised)
