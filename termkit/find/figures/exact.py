"""Exact decimal arithmetic on pairs (n, e) that stand for n × 10**e, written out as plain strings."""

from __future__ import annotations

import math

Exact = tuple[int, int]
"""``(n, e)`` stands for n × 10**e."""


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


def less(a: Exact, b: Exact) -> bool:
    """Tell whether ``a < b``."""
    return add(a, (-b[0], b[1]))[0] < 0


def power(base: Exact, exponent: int) -> str | None:
    """Return ``base`` to the power of ``exponent`` as a decimal string, or None if it is beyond reading."""
    if abs(exponent) > 99 or base[0] == 0 or base[0].bit_length() > 64:
        return None
    raised = base[0] ** abs(exponent), base[1] * abs(exponent)
    return plain(raised) if exponent >= 0 else quotient((1, 0), raised)
