"""Which terms of the source a translation doesn't render.

Translators paraphrase: of the words that a glossary holds, a quarter are rendered by another word in translations that
nobody would fault. What must be there are names, the terms of a specialised subject that are more than one common word,
and whatever the user's own glossary says. Before one of them is told as missing, the translation is searched for
anything that may stand for it: a form of another region or a wrong one (rules of their own tell those), a part of the
name, initials, an inflected word, a pronoun for what the passage before has named.
"""

from __future__ import annotations

import bisect
import functools
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from termkit.find.found import Found
from termkit.find.terms import Surroundings, latin_spans
from termkit.glossary.compiled import Glossary
from termkit.glossary.model import Concept
from termkit.model import Article, Pair, Span
from termkit.record import Record
from termkit.text import fold, is_han

_SPECIALISED = frozenset(
    {
        "artificial intelligence", "semiconductors", "computing", "networks", "electronics", "energy", "chemistry",
        "space", "engineering", "mathematics", "science", "clinical trials", "medicine", "law", "institutions",
    }
)  # fmt: skip
"""Subject fields whose terms have one rendering; those of daily life, business and sport are paraphrased."""

_LONG = 4
"""Characters of a Chinese term that is no common word."""

_HABIT = 2
"""Passages in which a common word must be rendered as a term before it is missed in another."""

_SHARE = 0.75
"""The share of a term's characters that, in whatever order, may be a paraphrase of it."""

_STOPWORDS = frozenset(
    "the of and for in on to a an at by de la le du di von van der & co inc ltd corp".split()
)

_PRONOUNS = "他她它其该該此这這"
"""What stands for a thing that was named before."""
_HERE = re.compile("[我本全该該当當两兩各][国國]|[国國][内內]|[当當本]地")
"""What stands for the country that an article is about."""


class Mention(Record):
    """A place where the source names something that the glossary knows."""

    span: Span
    concepts: tuple[Concept, ...]
    """What it may mean there."""


class Missing(Record):
    """A term of the source that its translation doesn't render."""

    pair: Pair
    source: Span
    concept: Concept
    right: str
    """What should stand in the translation."""


class _Side(Record):
    """A stretch of the translation, ready to be searched."""

    text: str
    folded: str
    locale: str


class _Passage(Record):
    """A pair, with what its source names."""

    pair: Pair
    mentions: tuple[Mention, ...]
    side: _Side


def find_missing(article: Article, found: Found, glossary: Glossary) -> Iterator[Missing]:
    """Yield the terms of the source that ``article`` doesn't render, pair by pair, each once a pair."""
    source = article.source
    if source is None or found.source is None or article.locale == source.locale:
        return
    mentions = _mentions(source, found.source, glossary)
    passages = [
        _Passage(
            pair,
            tuple(_within(mentions, pair.source)),
            _Side(article.text[slice(*pair.target)], found.folded[slice(*pair.target)], article.locale),
        )
        for pair in article.pairs
    ]
    habits = _habits(passages)
    for index, passage in enumerate(passages):
        told: set[str] = set()
        for mention in passage.mentions if passage.side.text else ():
            concepts = mention.concepts
            due = all(
                is_due(c, source.text[slice(*mention.span)], article.locale, glossary, habits)
                for c in concepts
            )
            first = concepts[0]
            if due and first.id not in told and not _stands_somewhere(concepts, index, passages):
                told.add(first.id)
                yield Missing(passage.pair, mention.span, first, first.preferred(article.locale) or "")


def find_repeated_terms(article: Article, found: Found, glossary: Glossary) -> frozenset[str]:
    """Return the ids of the concepts that the source names twice or more by one word and that are to be rendered as terms."""
    source = article.source
    if source is None or found.source is None:
        return frozenset()
    counts: Counter[tuple[str, str]] = Counter()
    for mention in _mentions(source, found.source, glossary):
        form = source.text[slice(*mention.span)]
        if all(is_due(concept, form, article.locale, glossary, {}) for concept in mention.concepts):
            counts.update((concept.id, fold(form)) for concept in mention.concepts)
    return frozenset(concept for (concept, _), count in counts.items() if count > 1)


def _habits(passages: Sequence[_Passage]) -> Counter[str]:
    """Count the passages in which the translation renders a concept that the source names, by a form of the glossary."""
    habits: Counter[str] = Counter()
    for passage in passages:
        concepts = {concept for mention in passage.mentions for concept in mention.concepts}
        habits.update(c.id for c in concepts if any(form in passage.side.folded for form in _forms(c)))
    return habits


def is_due(concept: Concept, form: str, locale: str, glossary: Glossary, habits: Mapping[str, int]) -> bool:
    """Tell whether a translation must render a concept by a term of its own."""
    if concept.preferred(locale) is None:
        return False
    if concept.id in glossary.own:
        return True
    if concept.is_name:
        return not (locale == "en" and _is_place(concept))  # 法国大革命 is the French Revolution
    if not _SPECIALISED & set(concept.subject.split("; ")):
        return False
    is_common = form.isalnum() if form.isascii() else len(form) < _LONG
    return not is_common or habits.get(concept.id, 0) >= _HABIT


def _is_place(concept: Concept) -> bool:
    return "places" in concept.subject


def _stands_somewhere(concepts: Sequence[Concept], index: int, passages: Sequence[_Passage]) -> bool:
    """Tell whether the translation of a passage, or what it leans on in its neighbours, renders one of ``concepts``."""
    here = passages[index].side
    if any(_renders(here, concept) for concept in concepts):
        return True
    ids = {concept.id for concept in concepts}
    for beside in (index - 1, index + 1):
        if 0 <= beside < len(passages) and any(_renders(passages[beside].side, c) for c in concepts):
            if not any(c.id in ids for mention in passages[beside].mentions for c in mention.concepts):
                return True  # the sentences are cut in another way
            if beside < index and _refers_back(here):
                return True
    return False


def _refers_back(side: _Side) -> bool:
    if side.locale == "en":
        return _english_pronoun().search(side.folded) is not None
    return any(char in side.text for char in _PRONOUNS)


@functools.cache
def _english_pronoun() -> re.Pattern[str]:
    return re.compile(
        "(?<![a-z])(?:it|its|he|his|him|she|her|they|their|them|this|that|the (?:company|firm|group|agency))(?![a-z])"
    )


def _renders(side: _Side, concept: Concept) -> bool:
    """Tell whether something in the text may stand for a concept."""
    if any(form in side.folded for form in _forms(concept)):
        return True
    if side.locale == "en":
        return _is_in_english(side, concept)
    return _is_in_chinese(side, concept)


@functools.lru_cache(maxsize=4096)
def _forms(concept: Concept) -> tuple[str, ...]:
    return tuple({fold(term.text) for term in concept.terms})


def _is_in_english(side: _Side, concept: Concept) -> bool:
    """Half of the words of a term, whatever their endings, or its initials."""
    words = {word[: _stem(word)] for word in _words(side.folded)}
    initials = {token.replace(".", "") for token in re.findall("[A-Z][A-Z.]+", side.text)}
    for term in concept.terms:
        if term.locale != "en":
            continue
        mine = _words(fold(term.text))
        present = sum(
            any(word.startswith(one[: _stem(one)]) or one.startswith(word) for word in words) for one in mine
        )
        if mine and 2 * present >= len(mine):
            return True
        letters = "".join(word[0] for word in term.text.split() if word[0].isupper())
        if len(letters) > 1 and letters in initials:
            return True
    return False


def _stem(word: str) -> int:
    """How many letters of a word are left when its ending may be another one."""
    return max(4, len(word) * 3 // 4)


def _words(folded: str) -> list[str]:
    return [word for word in re.findall("[a-z0-9]+", folded) if word not in _STOPWORDS]


def _is_in_chinese(side: _Side, concept: Concept) -> bool:
    """Most characters of a term, more than half of a name's or a part of it, or for a place what stands for a country."""
    if _is_place(concept) and _HERE.search(side.text):
        return True
    for form in _forms(concept):
        if any(len(part) > 1 and part in side.folded for part in form.split("·")):
            return True
        characters = [char for char in form if is_han(char)]
        if len(characters) > 1:
            present = sum(char in side.folded for char in characters)
            if (
                present >= _SHARE * len(characters)
                or concept.is_name
                and 2 * present > len(characters)
                or _is_place(concept)
                and characters[0] in side.folded
            ):
                return True
    return False


def _mentions(source: Article, found: Found, glossary: Glossary) -> list[Mention]:
    """What the source names, in order, a longer name before the shorter one inside it."""
    around = Surroundings(source.text, found.folded, latin_spans(found.hits, glossary))
    places: dict[Span, list[Concept]] = {}
    for form, starts in found.hits.items():
        length = glossary.length(form)
        for concept, term in glossary.senses(form):
            if (term.locale == "en") != (source.locale == "en"):
                continue
            for start in around.keep(starts, length, term):
                concepts = places.setdefault(Span(start, start + length), [])
                if concept not in concepts:
                    concepts.append(concept)
    mentions: list[Mention] = []
    for span in sorted(places, key=lambda s: (s.start, -s.end)):
        if not mentions or span.start >= mentions[-1].span.end:
            mentions.append(Mention(span, tuple(places[span])))
    return mentions


def _within(mentions: Sequence[Mention], span: Span) -> list[Mention]:
    first = bisect.bisect_left(mentions, span.start, key=lambda m: m.span.start)
    last = bisect.bisect_left(mentions, span.end, first, key=lambda m: m.span.start)
    return [mention for mention in mentions[first:last] if mention.span.end <= span.end]
