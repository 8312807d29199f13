"""Judges whether two mentions tell one quantity: by what they measure, of what, when, and by their values."""

from __future__ import annotations

import math

from termkit.align.quantities.differences import GROWING, how_it_agrees, how_it_differs
from termkit.align.quantities.likeness import Likeness, likeness
from termkit.align.quantities.mentions import Mention, Rarity
from termkit.align.quantities.said import MOVES
from termkit.align.quantities.values import agree, comparable, equal
from termkit.record import Record

_ORDER = 10.0


class Link(Record):
    """Two mentions of different articles that may tell one quantity."""

    confidence: float
    agrees: bool
    note: str
    one: int
    other: int
    gain: float = 0.0
    """By how much its score rises if the two articles surely tell one story."""

    def between(self, kin: float) -> Link:
        """Return it as it is between articles of which it is known how surely they tell one story."""
        return self._replace(confidence=sigmoid(_logit(self.confidence) + kin * self.gain), gain=0.0)


def link(mentions: list[Mention], i: int, j: int, rarity: Rarity, kin: float = 0.0) -> Link | None:
    """Return that two mentions tell one quantity, agreeing or not, if that is likely enough to be looked at.

    ``kin`` is how surely their articles tell one story, from 0 to 1.
    """
    found = possible_link(mentions, i, j, rarity)
    found = found and found.between(kin)
    return found if found and found.confidence >= LEAST else None


def possible_link(mentions: list[Mention], i: int, j: int, rarity: Rarity) -> Link | None:
    """Return the link that there would be between articles that tell one story."""
    one, other = mentions[i], mentions[j]
    if not may_be_one(one, other):
        return None
    alike = likeness(one, other, rarity)
    if comparable(one.value, other.value) and agree(one.value, other.value):
        rareness = _rareness(one, other)
        score = rareness - min(rarity.chance, max(0.0, rareness - 1)) + said_alike(one, other, alike)
        found = Link(sigmoid(score - SAME), True, how_it_agrees(one, other), i, j, max(0.0, rareness))
    else:
        note = how_it_differs(one, other)
        confidence = _different(one, other, alike, note) if note else 0.0
        found = Link(confidence, note == "newer", note, i, j)
    return found if found.between(1.0).confidence >= LEAST else None


LEAST = 0.6
"""The confidence from which on mentions are joined."""


def may_be_one(one: Mention, other: Mention) -> bool:
    """Tell whether what two mentions count isn't two kinds of things."""
    counted = {one.counted, other.counted}
    return len(counted) == 1 or "" in counted


def said_alike(one: Mention, other: Mention, alike: Likeness) -> float:
    """Return how much what is said of two mentions speaks for one quantity, whatever their values."""
    mixed = (
        one.has_han != other.has_han
    )  # then only concepts and names can be shared; each says more, one lacking less
    score = (
        min(4.0, (_MIXED if mixed else 0.5) * alike.shared)
        + 3 * alike.cover
        - (1.2 if mixed else 2.0) * alike.alien
    )
    score += measured_alike(one, other) + alike.beside - (0.5 if mixed else 1.0) * alike.led_apart
    time = same_time(one, other)
    score += 0.7 if time > 0 else 3.0 * time
    score -= sum(_APART.get(role, 0.0) for role in one.roles ^ other.roles)
    if one.value.unit != other.value.unit:
        score -= 1  # a bare 元 and somebody's
    return score


SAME = 5.0
_MIXED = 0.8
_APART = {
    "moved": 3.0,
    "up": 1.5,
    "down": 1.5,
    "plan": 1.0,
    "rate": 1.0,
    "claim": 0.5,
    "limit": 0.3,
    "from": 0.3,
    "more": 0.3,
}
"""How much it speaks against one quantity that only one of two figures is the size of a change, a plan, …"""


def _rareness(one: Mention, other: Mention) -> float:
    """How little two figures are the same by chance."""
    shorter = min(one.value, other.value, key=lambda value: (value.rare, value.size))
    score = BY_DIGITS[min(shorter.rare, len(BY_DIGITS) - 1)]
    if shorter.unit not in _BARE:
        score += 0.5
    if shorter.unit == "percent" and shorter.exponent < 0:
        score += 0.7  # 8.2 % isn't as common as 82 %
    if shorter.exponent + len(shorter.digits) > 6 and one.figure.kind in ("number", "money"):
        score += 0.5
    if shorter.size in (0.0, 50.0, 100.0) or shorter.unit != "percent" and shorter.size <= _ORDER:
        score -= 1
    if equal(one.value, other.value):
        return score
    if one.value.key == other.value.key:
        return 0.8 * score
    if one.value.spread != other.value.spread:
        return 0.0  # what lies in a range is no telling of it
    if one.value.exact and other.value.exact:
        return 0.6 * score
    return 0.4 * score if 1 / _FAR < one.value.size / (other.value.size or math.inf) < _FAR else 0.0


BY_DIGITS = (0.3, 1.0, 2.0, 3.5, 5.5, 6.5)
_BARE = frozenset({"number", "percent", "times"})
_FAR = 1.5
"""Times by which a bound may be off what it bounds and still speak for it."""


def measured_alike(one: Mention, other: Mention) -> float:
    """Return by how much what they measure speaks for one quantity; that both grew says little."""
    if (one.senses & other.senses) - MOVES and (one.measure == other.measure or one.measure in MOVES):
        return 1.5
    if one.measure and one.measure == other.measure:
        return 0.5
    if one.measure in other.senses or other.measure in one.senses:
        return 0.7 if one.measure and other.measure else 0.0
    return -2.5 if one.measure and other.measure else 0.0


def same_time(one: Mention, other: Mention) -> float:
    """Return 1 if two mentions are told of one time, a negative number the more surely they aren't, 0 if it isn't said."""
    for group in {time[0] for time in one.times} & {time[0] for time in other.times}:
        if other.times.isdisjoint(time for time in one.times if time[0] == group):
            return -1.0
    if not one.period or not other.period:
        return 0.0
    mine, theirs = _date(one.period), _date(other.period)
    if mine[0] and theirs[0] and mine[0] != theirs[0]:
        return -1.0
    if mine[1] and theirs[1] and mine[1:] != theirs[1:]:
        return -0.4
    return 1.0 if mine[0] and mine[0] == theirs[0] else 0.3


def _date(period: str) -> tuple[str, ...]:
    """Year, month and day; empty where they aren't known."""
    year, _, rest = (period[1:] if period.startswith("--") else period).partition("-")
    month, _, day = rest.partition("-")
    return year.strip("-"), month, day[:2]


_KIND_ROLES = frozenset(
    {"moved", "up", "down", "plan", "rate", "part", "more", "claim", "limit", "from", "compare", "sum"}
)


def _different(one: Mention, other: Mention, alike: Likeness, note: str) -> float:
    """Return the confidence that two figures of different values were meant to tell one quantity."""
    time = same_time(one, other)
    growing = note == "newer" or one.measure in GROWING and one.measure == other.measure and time > -1
    if (one.roles ^ other.roles) & _KIND_ROLES or one.times ^ other.times or time < 0 and not growing:
        return 0.0
    if min(one.value.size, other.value.size) <= _ORDER and one.value.unit == "number":
        return 0.0
    measured = measured_alike(one, other)
    retold = alike.cover >= _RETOLD and alike.shared >= _MUCH and not alike.alien
    if (
        one.measure != other.measure
        and one.measure
        and other.measure
        and not MOVES & {one.measure, other.measure}
    ):
        return 0.0
    slip = note in ("power-of-ten", "digit", "unit") and not (one.roles & other.roles & {"up", "down"})
    if note == "differs" and alike.clause < _CLAUSE:
        return 0.0
    if measured < 0 or measured < 1 and not (slip or retold):
        return 0.0
    if alike.alien > (_ALIEN_SLIP if slip or note == "newer" else _ALIEN):
        return 0.0
    han = one.has_han and other.has_han
    if alike.subject < _SUBJECT and not (han and alike.cover >= _COVERED and alike.shared >= _SUBJECT):
        return 0.0
    score = measured + min(3.0, 0.4 * alike.shared) + 4 * alike.cover - 2 * alike.alien + max(0.0, time)
    score += alike.beside - 3 * alike.led_apart
    score += {"power-of-ten": 1.5, "digit": 1.5, "unit": 1.0, "newer": 1.5}.get(note, 0.0)
    return sigmoid(score - _DIFFERENT - (len(one.value.digits) < 2))


_DIFFERENT = 5.0
_ALIEN, _ALIEN_SLIP, _SUBJECT, _COVERED = 0.4, 0.7, 2.0, 0.25
_CLAUSE = 0.5
"""The share of the words of their clauses that two different values must have in common."""
_RETOLD, _MUCH = 0.7, 5.0
"""The cover and the weight of words from which on a sentence is the other's, told again."""


def sigmoid(score: float) -> float:
    """Return the confidence that a score stands for."""
    return 1 / (1 + math.exp(-score))


def _logit(share: float) -> float:
    return math.log(share / (1 - share)) if 0 < share < 1 else -math.inf if share <= 0 else math.inf
