"""Tells how two values differ: rounded, bounded, a newer count, a slip of the pen, or two different values."""

from __future__ import annotations

import re

from termkit.align.quantities.mentions import Mention
from termkit.align.quantities.values import Value, equal

GROWING = frozenset("downloads death injury patients arrest".split())
"""Senses of counts that go on growing; a newer telling is larger."""
CHANGING = frozenset("users missing evacuated support grant".split())
"""Those of counts that are other ones from day to day."""

_POWERS = frozenset({1, 2, 3, 4, 6, 8})
_ORDER = 10.0
_FEWEST = 3
"""Digits of a figure in which a slip can be told from another value."""


def how_it_agrees(one: Mention, other: Mention) -> str:
    """Return why two values that agree do, where they aren't the same."""
    if not (one.value.exact and other.value.exact):
        return "bound"
    return "" if equal(one.value, other.value) else "rounded"


def how_it_differs(one: Mention, other: Mention) -> str:
    """Return how two values differ: by a newer count, a power of ten, a digit, or otherwise; nothing if beyond compare."""
    mine, theirs = one.value, other.value
    if mine.unit != theirs.unit:
        same = mine.digits == theirs.digits and mine.exponent == theirs.exponent
        return "unit" if same and _money(one) and _money(other) and len(mine.digits) > 1 else ""
    if not mine.size or not theirs.size:
        return ""
    slip = slip_kind(one, other)
    newer = _is_newer(one, other)
    if slip and not (newer and (slip == "wrong digit" or _dated_apart(one, other))):
        return "power-of-ten" if slip == "power-of-ten" else "digit"
    if not 1 / _ORDER < mine.size / theirs.size < _ORDER:
        return ""
    return "newer" if newer else "differs"


def slip_kind(one: Mention, other: Mention) -> str:
    """Return by which slip one value can have become the other: ``power-of-ten``, ``exchanged digits``, ``wrong digit``."""
    mine, theirs = one.value, other.value
    if mine.unit != theirs.unit or mine.spread or theirs.spread:
        return ""
    if mine.digits == theirs.digits:
        return "power-of-ten" if abs(mine.exponent - theirs.exponent) in _POWERS else ""
    for a in written_digits(one):
        for b in written_digits(other):
            if a[1] == b[1] and (kind := _slip(a[0], b[0])):
                return kind
    return ""


def written_digits(mention: Mention) -> list[tuple[str, int]]:
    """Return the significant digits, with those zeros behind them that are written, and the power of ten of the last one."""
    value = mention.value
    zeros = len(re.sub("[^0-9]", "", mention.text)) - len(value.digits)
    return [(value.digits + "0" * n, value.exponent - n) for n in range(min(max(zeros, 0), _ZEROS) + 1)]


_ZEROS = 3


def _slip(one: str, other: str) -> str:
    """Return whether digits are exchanged, or one is lost, doubled or another one."""
    if len(one) == len(other):
        apart = [i for i, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
        if len(apart) == 1:
            return "wrong digit" if len(one) >= _FEWEST else ""
        if len(apart) == 2 and sorted(one) == sorted(other):
            return "exchanged digits"
        return ""
    return "wrong digit" if min(len(one), len(other)) >= _FEWEST and _is_shortened(one, other) else ""


def _is_shortened(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    return len(longer) == len(shorter) + 1 and any(
        longer[:i] + longer[i + 1 :] == shorter for i in range(len(longer))
    )


def _money(mention: Mention) -> bool:
    return mention.figure.kind == "money" and mention.measure != "price"


def _is_newer(one: Mention, other: Mention) -> bool:
    """Whether one is a newer telling of a count that goes on growing or changing, as far as their times are known."""
    senses = one.senses & other.senses or (
        one.senses | other.senses if _is_unsaid(one, other) else frozenset()
    )
    if senses & CHANGING:
        return True
    if not senses & GROWING:
        return False
    if one.period and other.period and "asof" in one.roles | other.roles:
        length = _comparable(one.period, other.period)
        mine, theirs = one.period[:length], other.period[:length]
        return mine == theirs or (mine < theirs) == (one.value.size < other.value.size)
    return True


def _is_unsaid(one: Mention, other: Mention) -> bool:
    """Whether only one of them says what is counted."""
    return not one.senses or not other.senses


def _dated_apart(one: Mention, other: Mention) -> bool:
    if not (one.period and other.period):
        return False
    length = _comparable(one.period, other.period)
    return one.period[:length] != other.period[:length]


def _comparable(one: str, other: str) -> int:
    """How much of two dates can be compared: nothing if only one has a year."""
    return min(len(one), len(other), 10) if (one[:1] == "-") == (other[:1] == "-") else 0


def lost_certainty(kind: str) -> float:
    """Return by how much a slip says less than the same value: there are more values that it could be a slip of."""
    return _LOST[kind]


_LOST = {"power-of-ten": 0.5, "exchanged digits": 1.0, "wrong digit": 1.7}


def digits_told(one: Value, other: Value) -> int:
    """Return the number of digits by which a slip can be told from another value."""
    return max(len(one.digits), len(other.digits))
