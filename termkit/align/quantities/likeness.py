"""Judges whether two mentions tell one quantity: by what they measure, of what, when, and by their values."""

from __future__ import annotations

import math

from termkit.align.quantities.mentions import Mention, Rarity, is_shared_by_all
from termkit.align.quantities.said import MOVES
from termkit.align.quantities.values import agree, comparable, equal
from termkit.record import Record

_GROWING = frozenset("downloads death injury patients arrest".split())
"""Senses of counts that go on growing; a newer telling is larger."""
_CHANGING = frozenset("users missing evacuated support".split())
"""Those of counts that are other ones from day to day."""

_POWERS = frozenset({1, 2, 3, 4, 6, 8})
_ORDER = 10.0


class Link(Record):
    """Two mentions of different articles that may tell one quantity."""

    confidence: float
    agrees: bool
    note: str
    one: int
    other: int


class Likeness(Record):
    """What two mentions have in common, and what tells them apart."""

    shared: float
    """The weight of the words that both have."""
    cover: float
    """The share of the words of each that the other has, those of its clause counting most."""
    subject: float
    """The weight of concepts and names that both have."""
    alien: float
    """The share of the concepts and names of both clauses that the other doesn't have at all."""
    beside: float
    """How much it says that the same other figures stand beside both."""
    clause: float
    """The share of the words of one's clause that the other has, of the one of which it is less."""
    led_apart: bool
    """Whether their sentences begin with words that the other doesn't have."""


def likeness(one: Mention, other: Mention, rarity: Rarity) -> Likeness:
    """Return what is alike in the words around two mentions."""
    shared = subject = 0.0
    for word in one.words.keys() & other.words.keys():
        weight = math.sqrt(one.words[word] * other.words[word]) * rarity(word)
        shared += weight
        subject += weight if is_shared_by_all(word) else 0.0
    mixed = one.has_han != other.has_han
    cover = math.sqrt(_cover(one, other, rarity, mixed) * _cover(other, one, rarity, mixed))
    beside = sum(_BESIDE if len(key[1]) > 1 else _BESIDE / 2 for key in one.beside & other.beside)
    return Likeness(
        shared,
        cover,
        subject,
        _alien(one, other, rarity, mixed),
        min(beside, 2 * _BESIDE),
        min(_clause_cover(one, other, rarity, mixed), _clause_cover(other, one, rarity, mixed)),
        _led_apart(one, other, mixed) and _led_apart(other, one, mixed),
    )


_BESIDE = 1.2
_REST = 0.5
"""How much the other words of a sentence count beside those of the figure's clause, all together."""


def _cover(one: Mention, other: Mention, rarity: Rarity, mixed: bool) -> float:
    """The share of the words of ``one`` that ``other`` has, of those that it could have."""
    near = [0.0, 0.0]
    rest = [0.0, 0.0]
    for word, weight in one.words.items():
        if weight > _AROUND and (not mixed or _can_be_told(word, one) or word in other.words):
            group = near if word in one.near else rest
            group[0] += rarity(word) * min(1.0, 1.3 * other.words.get(word, 0.0))
            group[1] += rarity(word)
    scale = min(1.0, _REST * near[1] / rest[1]) if near[1] and rest[1] else 1.0
    whole = near[1] + scale * rest[1]
    return (near[0] + scale * rest[0]) / whole if whole else 0.0


_AROUND = 0.25


def _clause_cover(one: Mention, other: Mention, rarity: Rarity, mixed: bool) -> float:
    """The share of the words of the clause of ``one`` that ``other`` has, of those that it could have."""
    words = [w for w in one.near if not mixed or _can_be_told(w, one) or w in other.words]
    whole = sum(map(rarity, words))
    return sum(rarity(word) for word in words if word in other.words) / whole if whole else 1.0


def _can_be_told(word: str, mention: Mention) -> bool:
    """Whether a word of ``mention`` can stand in a text in another script: a name that English has may be in Han there."""
    return word[0] == "#" or word[0].isupper() and mention.has_han


def _led_apart(one: Mention, other: Mention, mixed: bool) -> bool:
    """Whether what ``one`` begins with is something that ``other`` doesn't speak of; a name tells it best."""
    lead = [word for word in one.lead if not mixed or _can_be_told(word, one)]
    if names := [word for word in lead if is_shared_by_all(word)]:
        return not all(word in other.words for word in names)
    return bool(lead) and not any(word in other.words for word in lead)


def _alien(one: Mention, other: Mention, rarity: Rarity, mixed: bool) -> float:
    """The share of the concepts and names of both clauses that the other mention doesn't have, of those that it could have."""
    whole, strange = _UNTOLD, 0.0
    for mine, theirs in ((one, other), (other, one)):
        for word in filter(is_shared_by_all, mine.near):
            if word in theirs.words:
                whole += rarity(word)
            elif not mixed or _can_be_told(word, mine):
                whole += rarity(word)
                strange += rarity(word)
    return strange / whole


_UNTOLD = 1.5
"""The weight of what both leave unsaid, so that a single concept doesn't decide."""


def link(mentions: list[Mention], i: int, j: int, rarity: Rarity) -> Link | None:
    """Return that two mentions tell one quantity, agreeing or not, if that is likely enough to be looked at."""
    one, other = mentions[i], mentions[j]
    if not _may_be_one(one, other):
        return None
    alike = likeness(one, other, rarity)
    if comparable(one.value, other.value) and agree(one.value, other.value):
        confidence, note = _same(one, other, alike, rarity), how_it_agrees(one, other)
        return Link(confidence, True, note, i, j) if confidence >= LEAST else None
    note = how_it_differs(one, other)
    confidence = _different(one, other, alike, note) if note else 0.0
    return Link(confidence, note == "newer", note, i, j) if confidence >= LEAST else None


LEAST = 0.6
"""The confidence from which on mentions are joined."""


def _may_be_one(one: Mention, other: Mention) -> bool:
    counted = {one.counted, other.counted}
    return len(counted) == 1 or "" in counted


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
    if mine.digits == theirs.digits and abs(mine.exponent - theirs.exponent) in _POWERS:
        return "power-of-ten"
    if mine.exponent == theirs.exponent and _slipped(mine.digits, theirs.digits):
        return "digit"
    if not 1 / _ORDER < mine.size / theirs.size < _ORDER:
        return ""
    return "newer" if _is_newer(one, other) else "differs"


def _money(mention: Mention) -> bool:
    return mention.figure.kind == "money" and mention.measure != "price"


def _slipped(one: str, other: str) -> bool:
    """Whether digits are exchanged, one is lost or doubled, or a single one of several is another."""
    if min(len(one), len(other)) < _FEWEST:
        return False
    if sorted(one) == sorted(other):
        return sum(a != b for a, b in zip(one, other, strict=True)) == 2
    shorter, longer = sorted((one, other), key=len)
    return len(longer) == len(shorter) + 1 and any(
        longer[:i] + longer[i + 1 :] == shorter for i in range(len(longer))
    )


_FEWEST = 3
"""Digits of a figure in which a slip can be told from another value."""


def _is_newer(one: Mention, other: Mention) -> bool:
    """Whether one is a newer telling of a count that goes on growing or changing, as far as their times are known."""
    if one.senses & other.senses & _CHANGING:
        return True
    if not one.senses & other.senses & _GROWING:
        return False
    if one.period and other.period and (one.period[:1] == "-") == (other.period[:1] == "-"):
        length = min(len(one.period), len(other.period), 10)
        mine, theirs = one.period[:length], other.period[:length]
        return mine == theirs or (mine < theirs) == (one.value.size < other.value.size)
    return True


def _same(one: Mention, other: Mention, alike: Likeness, rarity: Rarity) -> float:
    """Return the confidence that two figures that agree tell one quantity: rare values need few words beside them."""
    rareness = _rareness(one, other)
    score = rareness - min(rarity.chance, max(0.0, rareness - 1))
    score += min(4.0, 0.5 * alike.shared) + 3 * alike.cover - 2 * alike.alien
    score += _measured(one, other) + alike.beside - alike.led_apart
    time = same_time(one, other)
    score += 0.7 if time > 0 else 3.0 * time
    score -= sum(_APART.get(role, 0.0) for role in one.roles ^ other.roles)
    if one.value.unit != other.value.unit:
        score -= 1  # a bare 元 and somebody's
    return _sigmoid(score - _SAME)


_SAME = 5.0
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
    score = _BY_DIGITS[min(shorter.rare, len(_BY_DIGITS) - 1)]
    if shorter.unit not in _BARE:
        score += 0.5
    if shorter.exponent + len(shorter.digits) > 6 and one.figure.kind in ("number", "money"):
        score += 0.5
    if shorter.size in (0.0, 50.0, 100.0) or shorter.unit != "percent" and shorter.size <= _ORDER:
        score -= 1
    if equal(one.value, other.value):
        return score
    if one.value.exact and other.value.exact:
        return 0.6 * score
    return 0.4 * score if 1 / _FAR < one.value.size / (other.value.size or math.inf) < _FAR else 0.0


_BY_DIGITS = (0.3, 1.0, 2.0, 3.5, 5.5, 6.5)
_BARE = frozenset({"number", "percent", "times"})
_FAR = 1.5
"""Times by which a bound may be off what it bounds and still speak for it."""


def _measured(one: Mention, other: Mention) -> float:
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
    growing = note == "newer" or one.measure in _GROWING and one.measure == other.measure and time > -1
    if (one.roles ^ other.roles) & _KIND_ROLES or one.times ^ other.times or time < 0 and not growing:
        return 0.0
    if min(one.value.size, other.value.size) <= _ORDER and one.value.unit == "number":
        return 0.0
    measured = _measured(one, other)
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
    return _sigmoid(score - _DIFFERENT - (len(one.value.digits) < 2))


_DIFFERENT = 5.0
_ALIEN, _ALIEN_SLIP, _SUBJECT, _COVERED = 0.4, 0.7, 2.0, 0.25
_CLAUSE = 0.5
"""The share of the words of their clauses that two different values must have in common."""
_RETOLD, _MUCH = 0.7, 5.0
"""The cover and the weight of words from which on a sentence is the other's, told again."""


def _sigmoid(score: float) -> float:
    return 1 / (1 + math.exp(-score))
