"""Looks up which mentions are worth comparing, so that the work grows with the number of figures."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterator

from termkit.align.quantities.likeness import Link, link
from termkit.align.quantities.mentions import Mention, Rarity, is_shared_by_all
from termkit.align.quantities.values import block_unit

_PAIRS, _AT_LEAST = 12, 20_000
"""Pairs that are compared: so many for each mention, and these in any case, those in the smallest blocks first."""
_NAMES, _OTHERS = 6, 4
"""Words of each mention by which it is looked up."""
_LARGE = 30
"""Mentions of a block from which on only those of one value or one measure are compared."""

_Block = list[int]


def find_links(mentions: list[Mention], rarity: Rarity) -> list[Link]:
    """Return the likely pairs of mentions of different articles, the surest first; their order doesn't matter."""
    found = [link(mentions, i, j, rarity) for i, j in _pairs(mentions, rarity)]
    return sorted((one for one in found if one), key=lambda one: (-one.confidence, one.one, one.other))


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
