"""Finds slips of the pen: an article that lacks what others tell, and tells it with a digit or a power of ten wrong."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence

from termkit.align.quantities.differences import (
    digits_told,
    how_it_differs,
    lost_certainty,
    slip_kind,
    written_digits,
)
from termkit.align.quantities.judging import (
    BY_DIGITS,
    LEAST,
    Link,
    may_be_one,
    measured_alike,
    said_alike,
    same_time,
    sigmoid,
)
from termkit.align.quantities.likeness import likeness
from termkit.align.quantities.links import Kinship
from termkit.align.quantities.mentions import Mention, Rarity
from termkit.align.quantities.values import Value, agree, block_unit, is_about

_CROWD = 30
"""Mentions that are alike by their digits from which on slips can't be told from other values."""
_NEEDED = 5.5
_ALIEN, _SHARED = 0.85, 1.0
"""What the clauses of both may have of their own, and the weight of words that they must share."""
_ENOUGH, _STRONG = 3, 4.0
"""Digits from which on a slip needs no strong words, and how strong they are."""
_MARGIN = 0.05
"""By how much the best explanation must be surer than any other."""


def find_slips(
    mentions: list[Mention], groups: Mapping[int, Sequence[int]], rarity: Rarity, kin: Kinship
) -> list[Link]:
    """Return the links between a mention that is likely a slip and one that tells what was meant, the surest first.

    ``groups`` are the mentions that agree. A slip is told by one article only, and that one doesn't tell the right
    value: two like values that stand in one article are two figures.
    """
    told = _Told(mentions)
    found = []
    for i, j in _pairs(mentions):
        one, other = mentions[i], mentions[j]
        if told.by(other.path, one.value) or told.by(one.path, other.value):
            continue
        if _is_alone(mentions, groups.get(i), other.path) and _is_alone(mentions, groups.get(j), one.path):
            if min(len(_paths(mentions, groups.get(k, (k,)))) for k in (i, j)) > 1:
                continue
            confidence = _confidence(one, other, rarity, kin)
            if confidence >= LEAST:
                found.append(Link(confidence, False, how_it_differs(one, other), i, j))
    found.sort(key=lambda one: (-one.confidence, one.one, one.other))
    return list(_clear(mentions, found))


class _Told:
    """The values that each article tells."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        self._values: dict[tuple[str, str], set[Value]] = defaultdict(set)
        for mention in mentions:
            self._values[mention.path, block_unit(mention.value)].add(mention.value)

    def by(self, path: str, value: Value) -> bool:
        """Tell whether an article tells a value, perhaps rounded."""
        return any(
            other.key == value.key or agree(other, value) and is_about(other, value)
            for other in self._values[path, block_unit(value)]
        )


def _paths(mentions: Sequence[Mention], members: Sequence[int]) -> set[str]:
    return {mentions[k].path for k in members}


def _is_alone(mentions: Sequence[Mention], members: Sequence[int] | None, path: str) -> bool:
    """Whether an article is none of those that tell the quantity of a group."""
    return not members or path not in _paths(mentions, members)


def _pairs(mentions: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """Yield the mentions of two articles whose digits are alike."""
    blocks: dict[Hashable, list[int]] = defaultdict(list)
    for i, mention in enumerate(mentions):
        for key in {*_signatures(mention)}:
            blocks[key].append(i)
    seen = set()
    for block in blocks.values():
        if len(block) > _CROWD:
            continue
        for pair in itertools.combinations(block, 2):
            if pair not in seen and mentions[pair[0]].path != mentions[pair[1]].path:
                seen.add(pair)
                if mentions[pair[0]].value.key != mentions[pair[1]].value.key:
                    yield pair


def _signatures(mention: Mention) -> Iterator[Hashable]:
    """Yield what is the same for two values of which one can be a slip of the other."""
    unit = block_unit(mention.value)
    if mention.value.spread or not mention.value.exact or mention.value.rare < _DIGITS:
        return
    yield unit, mention.value.digits
    for digits, exponent in written_digits(mention):
        yield unit, exponent, "".join(sorted(digits))
        for k in range(len(digits)):
            yield unit, exponent, digits[:k] + "_" + digits[k + 1 :]
            yield unit, exponent, digits[:k] + digits[k + 1 :]
        yield unit, exponent, digits


_DIGITS = 2
"""Digits that a value must have to be told from others that happen to be alike."""


def _confidence(one: Mention, other: Mention, rarity: Rarity, kin: Kinship) -> float:
    """Return the confidence that one of two mentions is a slip of the other."""
    kind = slip_kind(one, other)
    if (
        not kind
        or how_it_differs(one, other) == "newer"
        or not (may_be_one(one, other) and kin.can_differ(one, other))
    ):
        return 0.0
    if same_time(one, other) < 0 or measured_alike(one, other) < -1:
        return 0.0
    alike = likeness(one, other, rarity)
    if alike.alien > _ALIEN or alike.shared < _SHARED:
        return 0.0
    digits, said = digits_told(one.value, other.value), said_alike(one, other, alike)
    if digits < _ENOUGH and said < _STRONG:
        return 0.0
    certainty = BY_DIGITS[min(digits, len(BY_DIGITS) - 1)] - lost_certainty(kind)
    score = certainty - rarity.chance + said
    return sigmoid(score + kin(one, other) * max(0.0, certainty) - _NEEDED)


def _clear(mentions: Sequence[Mention], links: Sequence[Link]) -> Iterator[Link]:
    """Yield the links of a mention to one value only, unless another value explains it nearly as well."""
    best: dict[tuple[int, str], dict[tuple[str, str, int], float]] = defaultdict(dict)
    for one in links:
        for mine, theirs in ((one.one, one.other), (one.other, one.one)):
            other = mentions[theirs]
            values = best[mine, other.path]
            values[other.value.key] = max(values.get(other.value.key, 0.0), one.confidence)
    for one in links:
        rivals = (
            (best[one.one, mentions[one.other].path], mentions[one.other].value.key),
            (best[one.other, mentions[one.one].path], mentions[one.one].value.key),
        )
        if all(
            one.confidence > confidence + _MARGIN
            for values, mine in rivals
            for key, confidence in values.items()
            if key != mine
        ):
            yield one
