"""Finds the words of an article's region for which another region has a word of its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from termkit.convert.dictionaries import regional_words
from termkit.find.matcher import build, occurrences
from termkit.find.sounds import SOUNDS
from termkit.find.terms import Surroundings
from termkit.glossary.compiled import Glossary, Sense
from termkit.glossary.model import Concept, Term
from termkit.model import Article
from termkit.record import Record

Hits = Mapping[int, Sequence[int]]
"""The starts of each form of the glossary, as the matcher gives them."""

_SHORT = 2
"""Characters of the words of which OpenCC's table is the least sure."""

_HEADS = frozenset("州市郡岛島")
"""Characters that a name of a place has or has not: 加州, 加利福尼亚."""


class Word(Record):
    """A word of the article's region, and what the other region says."""

    start: int
    end: int
    options: tuple[str, ...]
    """One where that is plain, several where it depends on what is meant; an empty one is the word in the other script."""
    concept: str | None = None
    """The glossary's concept; None where OpenCC's table has the word."""
    admitted: tuple[str, ...] = ()
    """All that the other region's readers admit for it, if the choice among those is not the user's."""


def find_words(article: Article, folded: str, hits: Hits, glossary: Glossary, target: str) -> list[Word]:
    """Return the words of ``article`` that the ``target`` locale may have its own words for, in order, not overlapping.

    The glossary decides about the words that it knows, OpenCC's table about the others. Of words that overlap, the
    one that starts first stands, and of those the longest.
    """
    table = {(word.start, word.end): word for word in _table_words(article, target)}
    known = [
        _preferred(word, table.pop((word.start, word.end), None))
        for word in _glossary_words(article, folded, hits, glossary, target)
    ]
    others = [word for word in table.values() if _is_for_articles(article.text[word.start : word.end])]
    words: list[Word] = []
    end = 0
    for word in sorted([*known, *others], key=lambda word: (word.start, -word.end)):
        if word.start >= end:
            end = word.end
            words.append(word)
    return [word for word in words if word.options != ("",)]


def _preferred(word: Word, told: Word | None) -> Word:
    """Return the word with what OpenCC's table has, where the glossary admits that: of two right words the table's.

    A short word with no clue to what it means needs an eye: 默认 is a setting in software, consent elsewhere. The table's
    surname is better than the glossary's full name.
    """
    if not told or not word.admitted:
        return word
    if told.options[0] not in word.admitted and ("·" in told.options[0] or "·" not in word.options[0]):
        return word
    is_doubtful = word.concept is None and word.end - word.start == _SHORT
    return word._replace(options=(("",) if is_doubtful else ()) + told.options)


def _glossary_words(
    article: Article, folded: str, hits: Hits, glossary: Glossary, target: str
) -> Iterator[Word]:
    around = Surroundings(article.text, folded, ())
    for form, starts in hits.items():
        senses = [s for s in glossary.senses(form) if s.term.locale == article.locale and s.term.allowed]
        if not senses or glossary.script(form) == "Latn":
            continue
        length = glossary.length(form)
        held = {sense: set(around.keep(starts, length, sense.term)) for sense in senses}
        own = any(sense.concept.id in glossary.own for sense in senses)
        rights = {sense: _right(sense, form, glossary, target) for sense in senses}
        for start in starts:
            meant = [sense for sense in senses if start in held[sense]]
            meant = [sense for sense in meant if sense.term.near] or meant  # what its clues speak for
            options = tuple(dict.fromkeys(rights[sense] for sense in meant)) or ("",)
            open_to = [] if own else meant or senses
            admitted = tuple(term.text for sense in open_to for term in _allowed(sense.concept, target))
            yield Word(start, start + length, options, meant[0].concept.id if meant else None, admitted)


def _right(sense: Sense, form: int, glossary: Glossary, target: str) -> str:
    """Return the ``target`` locale's word, or nothing if none is known.

    Where the locale has the same word, it is that one in the locale's own characters: 台積電, not 臺積電. Else it is
    the one most like it: a short form for a short form, a surname for a surname, one with 州 for one with 州.
    """
    concept, term = sense
    allowed = _allowed(concept, target)
    same = [
        other.text for known, other in glossary.senses(form) if known.id == concept.id and other in allowed
    ]
    alike = sorted(allowed, key=lambda other: (_unlikeness(term, other), other.status != "preferred"))
    return (same or [other.text for other in alike] or [""])[0]


def _allowed(concept: Concept, locale: str) -> list[Term]:
    return [term for term in concept.terms if term.locale == locale and term.allowed]


def _unlikeness(one: Term, other: Term) -> tuple[bool, bool, bool]:
    """Return what sets two terms of a concept apart, the gravest first."""
    heads = [term.text[-1] if term.text[-1] in _HEADS else "" for term in (one, other)]
    return ("·" in one.text) != ("·" in other.text), one.type != other.type, heads[0] != heads[1]


def _table_words(article: Article, target: str) -> Iterator[Word]:
    """Yield the words of OpenCC's table."""
    table = regional_words(article.locale, target)
    keys = list(table)
    if keys:
        for number, start, end in occurrences(build(keys), article.text, max(map(len, keys))):
            right = table[keys[number]]
            yield Word(start, end, ("" if right == keys[number] else right,))


def _is_for_articles(word: str) -> bool:
    """Tell whether OpenCC's word holds beyond the texts of software, for which the short ones are meant.

    In most texts 支持 and 发布 are as good in Taiwan. Short ones in characters that transcribe sounds are names: 拉莫.
    """
    return len(word) != _SHORT or SOUNDS.issuperset(word)
