"""What is alike in the words around two mentions, and what tells them apart."""

from __future__ import annotations

import math

from termkit.align.quantities.mentions import Mention, Rarity, is_shared_by_all
from termkit.record import Record


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
