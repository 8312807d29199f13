"""What a sentence and its translation have in common, whatever the languages: figures, terms, names, weekdays.

An anchor is a key that both texts have; how much it says of a pair of sentences depends on how rare it is and on how
surely a translation keeps it.
"""

from __future__ import annotations

import bisect
import functools
import itertools
import math
import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence

from termkit.find.bitext.items import Item, items_of
from termkit.find.figures import find_figures
from termkit.find.found import Found
from termkit.find.sentences.splitting import Sentence
from termkit.find.sentences.words import common_words, simplified
from termkit.glossary.compiled import Glossary
from termkit.model import Article
from termkit.record import Record
from termkit.text import is_han

Key = tuple[object, ...]
"""What an anchor is: its kind, then what it says."""

_KEPT = {
    "figure": 0.9,
    "kind": 0.85,
    "digits": 0.9,
    "weak": 0.5,
    "term": 0.7,
    "latin": 0.85,
    "day": 0.8,
    "word": 0.6,
    "characters": 0.6,
}
"""How often what stands in a sentence also stands in its translation, where the texts share it at all."""
_WEIGHT = {
    "kind": 0.5,
    "figure": 1.0,
    "digits": 0.4,
    "weak": 0.6,
    "term": 0.7,
    "latin": 0.9,
    "day": 0.8,
    "word": 0.5,
    "characters": 0.25,
}
"""How much of an anchor counts, since anchors hang together: a figure is found by its value and its digits."""
_MOST = 5.0
"""The most that one anchor may say (natural logarithm)."""
_ABSENT = 1.2
"""What is lost where a figure is not in the other text at all: it was changed, or its sentence left out."""
_DAYS = {
    day: number
    for number, days in enumerate(
        "monday 一|tuesday 二|wednesday 三|thursday 四|friday 五|saturday 六|sunday 日 天".split("|")
    )
    for day in days.split()
}


class Anchors(Record):
    """The anchors of two texts, by sentence, and what they say of a pair of sentences, in natural logarithms."""

    source: tuple[frozenset[Key], ...]
    target: tuple[frozenset[Key], ...]
    shared: Mapping[Key, float]
    """What it says that both sentences have a key, beyond what ``lost`` takes from it on both sides."""
    lost: Mapping[Key, float]
    """What it says that one sentence has a key and the other hasn't."""


class Side(Record):
    """One of two texts."""

    article: Article
    found: Found
    sentences: Sequence[Sentence]


def find_anchors(source: Side, target: Side, glossary: Glossary) -> Anchors:
    """Return the anchors of two texts by sentence."""
    kinds = _kinds(source.article.locale, target.article.locale)
    theirs, ours = _keys(source, glossary, kinds), _keys(target, glossary, kinds)
    left, right = (Counter(itertools.chain.from_iterable(side)) for side in (theirs, ours))
    shared, lost = {}, {key: _ABSENT for key in left.keys() ^ right.keys() if key[0] == "figure"}
    for key in left.keys() & right.keys():
        chance = max(left[key] / (len(theirs) + 2), right[key] / (len(ours) + 2))
        kept, weight = _KEPT[str(key[0])], _WEIGHT[str(key[0])]
        if chance < kept:
            lost[key] = weight * math.log((1 - chance) / (1 - kept))
            shared[key] = weight * min(_MOST, math.log(kept / chance)) + 2 * lost[key]
    told = lost.keys()
    return Anchors(
        tuple(frozenset(keys & told) for keys in theirs),
        tuple(frozenset(keys & told) for keys in ours),
        shared,
        lost,
    )


def _kinds(source: str, target: str) -> frozenset[str]:
    """The kinds of anchors that tell sentences apart in two languages."""
    if "en" not in (source, target):
        return frozenset(("figure", "kind", "digits", "weak", "characters"))
    return frozenset(_KEPT) - {"characters"}


def _keys(side: Side, glossary: Glossary, kinds: Collection[str]) -> list[set[Key]]:
    """The keys of each sentence."""
    starts = [sentence.start for sentence in side.sentences]
    found: list[set[Key]] = [set() for _ in starts]
    for place, key in itertools.chain(_placed(side, glossary), _inside(side, kinds)):
        index = bisect.bisect_right(starts, place) - 1
        if index >= 0 and key[0] in kinds:
            found[index].add(key)
    return found


def _placed(side: Side, glossary: Glossary) -> Iterator[tuple[int, Key]]:
    """Figures, terms, Latin words and weekdays, each with where it stands."""
    text = side.article.text
    for item in items_of(text, find_figures(text, side.article.locale, glossary.is_name)):
        for key in _figure_keys(item):
            yield item.figure.start, key
    for form, places in side.found.hits.items():
        for concept in set(glossary.concept_numbers(form)):
            yield from ((place, ("term", concept)) for place in places)
    for found in _word().finditer(text):
        word = found[0].lower()
        day = _DAYS.get(word[-1] if is_han(word[0]) else word)
        yield found.start(), ("latin", word) if day is None else ("day", day)


def _inside(side: Side, kinds: Collection[str]) -> Iterator[tuple[int, Key]]:
    """What is looked for in each sentence: common words, or its characters."""
    for start, end, *_ in side.sentences:
        sentence = side.article.text[start:end]
        if "word" in kinds:
            yield from ((start, ("word", word)) for word in common_words(sentence, side.article.locale))
        if "characters" in kinds:
            yield from ((start, key) for key in _characters(sentence))


def _figure_keys(item: Item) -> Iterator[Key]:
    """A figure by its value; by its digits, which a wrong scale leaves as they are; and by what it measures."""
    value = item.low * item.factor
    if item.weak:
        yield "weak", item.low
        return
    yield "figure", item.dimension, value
    yield "kind", item.dimension
    digits = str(item.low.numerator).strip("0")
    if len(digits) > 1:
        yield "digits", digits


@functools.cache
def _word() -> re.Pattern[str]:
    """A Latin word or a code; a Chinese day of the week."""
    return re.compile("[A-Za-z][A-Za-z0-9]+(?:[-.][A-Za-z0-9]+)*|(?:周|週|星期|礼拜|禮拜)[一二三四五六日天]")


def _characters(text: str) -> Iterator[Key]:
    """The pairs of Han characters in a sentence, made alike for both scripts."""
    for pair in itertools.pairwise(simplified(text)):
        if all(map(is_han, pair)):
            yield "characters", "".join(pair)
