"""Tells what is wrong with the figures of a translation that say something else than their source."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from typing import Literal

from termkit.find.bitext.items import Item, implied
from termkit.find.bitext.loose import Loose
from termkit.find.bitext.match import comparable, match, same
from termkit.find.bitext.render import corrected
from termkit.model import Figure, Pair, Span
from termkit.record import Record

MismatchKind = Literal["scale", "digit", "omitted", "added", "unit", "date-duration"]

_POWERS = range(-12, 13)
_LONG = 3
_DATES = frozenset(("year", "month", "day", "clock"))


class Mismatch(Record):
    """A figure that differs from its counterpart, or has none."""

    kind: MismatchKind
    pair: Pair
    source: Figure | None
    target: Figure | None
    power: int = 0
    """For a scale error: the translation says 10**power times what the source says."""
    stands_for: str | None = None
    """The target figure with the value of the source's, where that is plain."""


class _Relation(Record):
    weight: float
    source: int
    target: int
    kind: MismatchKind
    power: int = 0


class Side(Record):
    """One text of a pair."""

    items: Sequence[Item]
    loose: Loose
    """The numbers that it names in any way."""
    before: Sequence[Item] = ()
    """The items of the passage before, whose unit a bare number may share."""


def differences(pair: Pair, theirs: Side, ours: Side, locale: str) -> Iterator[Mismatch]:
    """Yield the mismatches of one pair; ``locale`` is that of the translation."""
    source, target = theirs.items, ours.items
    matches = match(source, target)
    for one in matches:
        if one.conflict:
            kind: MismatchKind = "unit" if one.conflict == "unit" else "date-duration"
            yield Mismatch(kind, pair, source[one.source].figure, target[one.target].figure)
    here, there = {m.source for m in matches}, {m.target for m in matches}
    _pair_implied(theirs, here, target, there)
    _pair_implied(ours, there, source, here)
    left = _unexplained(source, here, target, there, ours.loose)
    extra = _unexplained(target, there, source, here, theirs.loose)
    related = _related(source, target, left, extra)
    once: dict[tuple[Figure, Figure], Mismatch] = {}  # both ends of a range may be wrong
    for relation in related:
        a, b = source[relation.source], target[relation.target]
        told = Mismatch(relation.kind, pair, a.figure, b.figure, relation.power, _right(a, b, locale))
        once.setdefault((a.figure, b.figure), told)
    yield from once.values()
    paired = {source[r.source].figure for r in related}, {target[r.target].figure for r in related}
    for figure in _alone(source, left, paired[0], target):
        yield Mismatch("omitted", pair, figure, None)
    for figure in _alone(target, extra, paired[1], source):
        yield Mismatch("added", pair, None, figure)


def _alone(
    items: Sequence[Item], left: Sequence[int], paired: set[Figure], others: Sequence[Item]
) -> Iterable[Figure]:
    """The figures that nothing on the other side is meant for, less those that may be left out or follow from others."""
    alone = (items[i] for i in left if not items[i].weak and items[i].figure not in paired)
    return dict.fromkeys(
        item.figure for item in alone if not _repeated(item, others) and not _adds_up(item, others)
    )


def _pair_implied(side: Side, matched: set[int], others: Sequence[Item], paired: set[int]) -> None:
    """Add the bare numbers whose unit stands with the figure before them, and what says the same on the other side."""
    free = [j for j in range(len(others)) if j not in paired]
    bare = [i for i, item in enumerate(side.items) if i not in matched and item.bare] if free else []
    for i in bare:
        readings = list(implied([*side.before, *side.items], len(side.before) + i))
        for j in free:
            if j not in paired and any(same(reading, others[j]) == 0 for reading in readings):
                matched.add(i)
                paired.add(j)
                break


def _right(source: Item, target: Item, locale: str) -> str | None:
    """The target's figure with the source's value in the target's unit."""
    plain = (a.low == a.high and a.figure.kind not in ("range", "date", "time") for a in (source, target))
    if not all(plain) or source.dimension != target.dimension:
        return None
    return corrected(target.text, source.base / target.factor, locale)


def _unexplained(
    items: Sequence[Item], matched: set[int], others: Sequence[Item], paired: set[int], loose: Loose
) -> list[int]:
    """The items without a counterpart, less those that something else on the other side may stand for."""
    taken = [Span(o.figure.start, o.figure.end) for o in others]
    # 2:21:04 may be the hours, minutes and seconds that the other side writes out.
    free = [span for span, other in zip(taken, others, strict=True) if other.dimension != "clock"]
    clocks = any(other.dimension == "clock" for j, other in enumerate(others) if j not in paired)

    def explained(item: Item) -> bool:
        if item.dimension == "clock" and clocks:
            return False  # by that other time, if at all
        spans = taken if item.dimension == "clock" else free
        return any(loose.explains(value, spans, hard=item.is_hard) for value in _readings(item))

    return [i for i, item in enumerate(items) if i not in matched and not explained(item)]


def _readings(item: Item) -> set[Fraction]:
    """The numbers by which the other side may give an item's value."""
    values = {item.low, item.base}
    if item.low.denominator > 1:
        values |= {Fraction(item.low.numerator), item.low % 1}  # three quarters of a year; a ton and a half
    if item.dimension == "year":
        values.add(item.low % 100)
    if item.dimension == "clock":
        values |= {
            item.low / 60,
            item.low / 60 - 12,
            Fraction(int(item.low / 60)),
            Fraction(int(item.low / 60) - 12),
        }
    return values


def _repeated(item: Item, others: Sequence[Item]) -> bool:
    """Whether the other side says the same elsewhere: a figure told twice there may be told once here."""
    return any(same(item, other) is not None for other in others)


def _adds_up(item: Item, others: Sequence[Item]) -> bool:
    """Whether it is the sum or the difference of two of the other side's: 118 of 126 cases are all but eight.

    Numbers of one or two digits add up by chance.
    """
    if item.low != item.high or item.dimension in _DATES or len(_digits(item.low)) < _LONG:
        return False
    alike = [other for other in others if other.dimension == item.dimension and other.low == other.high]
    return any(
        item.base in (a.base + b.base, abs(a.base - b.base))
        for a, b in itertools.combinations(alike, 2)
        if a.figure != b.figure
    )


def _related(
    source: Sequence[Item], target: Sequence[Item], left: Sequence[int], right: Sequence[int]
) -> list[_Relation]:
    """Pair what is left over by how one may have become the other, the likeliest first."""
    candidates = []
    for i in left:
        for j in right:
            found = _relation(source[i], target[j])
            if found:
                apart = abs(i / len(source) - j / len(target))
                candidates.append(_Relation(found[0] + apart, i, j, found[1], found[2]))
    taken: list[_Relation] = []
    for one in sorted(candidates):
        if all(one.source != other.source and one.target != other.target for other in taken):
            taken.append(one)
    return taken


def _relation(a: Item, b: Item) -> tuple[float, MismatchKind, int] | None:
    if not comparable(a, b):
        return None
    if a.low != a.high or b.low != b.high:
        return _vague_relation(a, b)
    x, y = (a.base, b.base) if a.dimension == b.dimension else (a.low, b.low)
    power = _power(x, y)
    alike = 0 if a.dimension == b.dimension and a.unit == b.unit else 1
    if alike and (a.weak or b.weak) and a.dimension != b.dimension:
        return None  # two of three, 两成
    if power:
        return None if a.weak != b.weak and abs(power) > 1 else (alike, "scale", power)
    if _distance(_digits(a.low), _digits(b.low)) == 1:
        return 2 + alike, "digit", 0
    return (4 + alike, "digit", 0) if not alike else None


def _vague_relation(a: Item, b: Item) -> tuple[float, MismatchKind, int] | None:
    """A vague figure whose lower bound is a power of ten off: tens of thousands and 数十万, 上百万 and 100,000."""
    power = _power(a.base, b.base)
    return (1, "scale", power) if power and a.dimension == b.dimension else None


def _power(x: Fraction, y: Fraction) -> int:
    """The power of ten by which ``y`` is more than ``x``, 0 if there is none."""
    if not x or not y:
        return 0
    ratio = y / x
    return next((k for k in _POWERS if ratio == Fraction(10) ** k), 0)


def _digits(value: Fraction) -> str:
    """The decimal digits without point and closing zeros."""
    if value.denominator != 1:
        value *= 10**6
    return str(abs(int(value))).rstrip("0")


def _distance(a: str, b: str) -> int:
    """Edit distance with swaps, as far as 1: 0 the same, 1 one edit, 2 more."""
    if a == b:
        return 0
    if len(a) == len(b):
        places = [i for i in range(len(a)) if a[i] != b[i]]
        if (
            len(places) == 2
            and places[1] - places[0] == 1
            and a[places[0]] == b[places[1]]
            and a[places[1]] == b[places[0]]
        ):
            return 1
        return min(len(places), 2)
    short, long = sorted((a, b), key=len)
    return 1 if any(long[:i] + long[i + 1 :] == short for i in range(len(long))) else 2
