"""Looks up which mentions are worth comparing, so that the work grows with the number of figures."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterable, Iterator

from termkit.align.quantities.judging import LEAST, Link, possible_link
from termkit.align.quantities.mentions import Mention, Rarity, is_shared_by_all
from termkit.align.quantities.values import block_unit

_PAIRS, _AT_LEAST = 12, 20_000
"""Pairs that are compared: so many for each mention, and these in any case, those in the smallest blocks first."""
_NAMES, _OTHERS = 6, 4
"""Words of each mention by which it is looked up."""
_LARGE = 30
"""Mentions of a block from which on only those of one value or one measure are compared."""

_Block = list[int]


class Kinship:
    """How surely two articles tell one story: they tell several of the same rare figures."""

    def __init__(self, mentions: list[Mention], links: Iterable[Link], rarity: Rarity) -> None:
        self._few = not rarity.chance
        shared: dict[tuple[str, str], set[tuple[str, str, int]]] = defaultdict(set)
        for one in links:
            if one.agrees and one.confidence >= _SURE and one.gain >= _RARE:
                first, second = mentions[one.one], mentions[one.other]
                shared[_pair(first.path, second.path)].add(first.value.key)
        self._of = {pair: min(1.0, (len(keys) - 1) / _ENOUGH) for pair, keys in shared.items()}
        self._sure: dict[str, set[str]] = defaultdict(set)
        for (mine, theirs), share in self._of.items():
            if share >= _LIKELY:
                self._sure[mine].add(theirs)
                self._sure[theirs].add(mine)

    def __call__(self, one: Mention, other: Mention) -> float:
        """Return 0 to 1 for the articles of two mentions."""
        if one.path == other.path:
            return _WITHIN
        share = self._of.get(_pair(one.path, other.path), 0.0)
        third = share < _BY_A_THIRD and self._sure.keys() >= {one.path, other.path}
        return _BY_A_THIRD if third and self._sure[one.path] & self._sure[other.path] else share

    def can_differ(self, one: Mention, other: Mention) -> bool:
        """Tell whether different values can be one quantity: in a large set only if their articles tell one story."""
        return self._few or self(one, other) >= _LIKELY


_SURE, _RARE, _ENOUGH = 0.85, 2.0, 3
"""The confidence and rareness of links that tell that articles are kin; so many more than one of them do it surely."""
_WITHIN = 0.5
"""How much an article is its own kin: it tells its figures twice, but also two things of one value."""

_LIKELY, _BY_A_THIRD = 0.6, 0.7
"""How surely two articles tell one story if a third one tells that of both, and how surely that must do so."""


def _pair(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)


def find_links(mentions: list[Mention], rarity: Rarity) -> tuple[list[Link], Kinship]:
    """Return the likely pairs of mentions of different articles, the surest first; their order doesn't matter."""
    possible = [one for i, j in _pairs(mentions, rarity) if (one := possible_link(mentions, i, j, rarity))]
    kin = Kinship(mentions, possible, rarity)
    likely = []
    for found in possible:
        mine, theirs = mentions[found.one], mentions[found.other]
        one = found.between(kin(mine, theirs))
        if one.confidence >= LEAST and (one.agrees and one.note != "newer" or kin.can_differ(mine, theirs)):
            likely.append(one)
    return sorted(likely, key=lambda one: (-one.confidence, one.one, one.other)), kin


def _pairs(mentions: list[Mention], rarity: Rarity) -> Iterator[tuple[int, int]]:
    left = max(_AT_LEAST, _PAIRS * len(mentions))
    seen: set[int] = set()
    for _, block in sorted((len(block), block) for block in _blocks(mentions, rarity)):
        left -= len(block) * (len(block) - 1) // 2
        if left < 0:
            return
        for i, j in itertools.combinations(block, 2):
            pair = i * len(mentions) + j
            if mentions[i].path != mentions[j].path and pair not in seen:
                seen.add(pair)
                yield i, j


def _blocks(mentions: list[Mention], rarity: Rarity) -> Iterator[_Block]:
    """Yield the mentions that have a value or a rare word in common."""
    common = _common(mentions)
    blocks: dict[object, _Block] = defaultdict(list)
    for i, mention in enumerate(mentions):
        for key in _keys(mention, common, rarity):
            blocks[key].append(i)
    for block in blocks.values():
        if len(block) <= _LARGE:
            yield block
            continue
        parts: dict[object, _Block] = defaultdict(list)
        for i in block:
            parts[mentions[i].value.key[1:]].append(i)
            if mentions[i].measure:
                parts[mentions[i].measure].append(i)
        yield from parts.values()


def _common(mentions: list[Mention]) -> set[str]:
    """The words that two articles have."""
    first: dict[str, str] = {}
    return {word for m in mentions for word in m.words if first.setdefault(word, m.path) != m.path}


def _keys(mention: Mention, common: set[str], rarity: Rarity) -> Iterator[object]:
    unit = "money" if mention.figure.kind == "money" else block_unit(mention.value)
    yield unit, mention.value.key[1:]
    weights = mention.words
    words = sorted(weights.keys() & common, key=lambda word: (-weights[word] * rarity(word), word))
    yield from ((unit, word) for word in [w for w in words if is_shared_by_all(w)][:_NAMES])
    yield from ((unit, word) for word in [w for w in words if not is_shared_by_all(w)][:_OTHERS])
