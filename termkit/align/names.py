"""Finds names that no glossary has, as one article gives them: glossed, in Latin letters, or as sounds.

What stands here is evidence for joining names across articles; where else a name stands is looked up when it is known
which names there are.
"""

from __future__ import annotations

import functools
import math
import re
from collections.abc import Callable, Collection, Iterator, Sequence
from typing import Literal

from termkit.align.folding import one_form
from termkit.align.heads import name_before
from termkit.align.parts import counterparts, words_of
from termkit.align.transliteration import typical
from termkit.find.mentions import ROLES
from termkit.find.occurrences import Occurrence
from termkit.model import Article, Gloss, Span
from termkit.record import Record
from termkit.text import is_han

Kind = Literal["gloss", "original", "latin", "person", "sound", "title"]
"""A name before a parenthesis; what stands in it; a Latin name in the text; a transliterated name with a dot; a run of
characters that transcribe sounds; a title in 《》."""

_SHORTEST_RUN = 2
_LONGEST_ORIGINAL = 60
_LONGEST_HAN_GLOSS = 10
"""Characters of a Chinese gloss; a longer one is an explanation."""
_NAMELIKE, _LESS_NAMELIKE, _RARE = -0.1, -0.56, -1.2
"""How typical a character is of names that may begin or end one, one with a dot, and that may stand within."""
_TITLES = ("博士", "教授", "先生", "女士", "爵士", "夫人")
"""What stands behind a name of sounds in characters that names have too."""
_ROLE_STARTS = tuple("主总经首副助代")
"""What stands before the last character of a role: 主席, 总理."""
_HONORIFICS = frozenset(
    "Prime Vice Deputy President Premier Chancellor Minister Secretary Senator Governor Mayor Judge Justice King Queen Prince"
    " Princess Pope Mr Mrs Ms Dr Prof Professor Sir Lord Lady General Colonel Captain Chairman Chairwoman Representative"
    " Ambassador".split()
)
"""What stands before the name of a person in English."""
_DOTS = "·‧・•"


class Name(Record):
    """A place of a name."""

    start: int
    end: int
    text: str
    key: str
    """The name in one script and case."""
    kind: Kind
    partner: str = ""
    """The key of the name in parentheses behind it."""
    confidence: float = 1.0
    """That the two are one, with the left edge where it is."""


def find_names(
    article: Article,
    glosses: Sequence[Gloss],
    titles: Sequence[Span],
    terms: Sequence[Occurrence],
    concepts_of: Callable[[str], Collection[str]],
) -> Iterator[Name]:
    """Yield the names of ``article`` with their places; ``terms`` are the glossary's, which are none of these.

    ``concepts_of`` gives the ids of the glossary's concepts that a form may mean.
    """
    text = article.text
    known = {offset for term in terms for offset in range(term.start, term.end)}
    for gloss in glosses:
        yield from _glossed(text, gloss, terms, concepts_of)
    for match in _latin().finditer(text):
        for span in _parted(text, _trimmed(match)):
            if not known.issuperset(range(*span)) and not _is_sentence_case(article, match):
                yield _name(text, *span, "latin")
    if article.locale == "en":
        return
    for start, end in titles:
        if end - start > 3:
            yield _name(text, start + 1, end - 1, "title")
    folded = one_form(text)
    for start, end in _dotted(folded):
        yield _name(text, start, end, "person")
    for start, end in _sounding(folded):
        if not {text[start - 1 : start], text[end : end + 1]} & set(_DOTS):
            yield _name(text, start, end, "sound")


def _glossed(
    text: str, gloss: Gloss, terms: Sequence[Occurrence], concepts_of: Callable[[str], Collection[str]]
) -> Iterator[Name]:
    """Yield the name before a parenthesis and the one in it, unless that explains instead of naming."""
    inner = _original(text, gloss.inner)
    if inner is None:
        return
    original = text[slice(*inner)]
    found = name_before(text, gloss.head, original, terms, concepts_of(original))
    if found is None:
        return
    start, confidence = found
    name = text[start : gloss.head.end]
    yield Name(start, gloss.head.end, name, one_form(name), "gloss", one_form(original), confidence)
    yield _name(text, *inner, "original")


def _original(text: str, inner: Span) -> Span | None:
    """Return the name in a parenthesis: up to the first comma, without quotation marks; None if there is none."""
    match = re.match(
        r"[\s“\"'「]*(?:(?:英文|英语|英語|简称|簡稱|全名|又称|又稱|also known as|short for|or)[:：\s]*)?",
        text[slice(*inner)],
    )
    start = inner.start + (match.end() if match else 0)
    stop = re.search(r"[,，;；:：、。”」]|$", text[start : inner.end])
    end = start + (stop.start() if stop else 0)
    while end > start and text[end - 1] in " \u00a0\u202f\"'":
        end -= 1
    said = text[start:end]
    if any(map(is_han, said)):
        named = 2 <= len(said) <= _LONGEST_HAN_GLOSS and not any(
            char in "的了是在这這那也都" for char in said
        )
        return Span(start, end) if named else None
    letters = sum(char.isalpha() for char in said)
    return (
        Span(start, end)
        if letters >= 2 and len(said) <= _LONGEST_ORIGINAL and letters * 2 > len(said)
        else None
    )


def _name(text: str, start: int, end: int, kind: Kind) -> Name:
    return Name(start, end, text[start:end], one_form(text[start:end]), kind)


_WORD = r"[A-Z\u00c0-\u00de](?:[A-Za-z0-9\u00c0-\u024f'’&‑-]|\.(?=[A-Za-z0-9])|(?<=\bNo)\.|(?<=\bSt)\.|(?<=\b[A-Z])\.)*"
_DATE = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November"
    r"|December)(?![a-z])"
)
_LINK = r"(?:(?:of|the|for|and|on|to|a|an|de|la|du|van|von|der|bin|al|&)[ \u00a0\u202f])"


@functools.cache
def _latin() -> re.Pattern[str]:
    """A name in Latin letters: capitalised words, small words only between them, numbers behind one."""
    space, number = "[ \u00a0\u202f]", r"[0-9]+(?:\.[0-9]+)?(?![0-9%‰:,.])"
    return re.compile(
        rf"(?<![A-Za-z0-9@/_.])(?!{_DATE}){_WORD}(?:{space}(?:{_LINK}*(?!{_DATE}){_WORD}|{number}))*"
    )


def _dotted(text: str) -> Iterator[Span]:
    """Yield transliterated names with dots between their parts, of ``text`` in one script: 埃裡克 was converted wrongly."""
    for start, end in _sounding(text, _DOTS, _LESS_NAMELIKE):
        behind_role = text[start] in ROLES and text[start - 1 : start] in _ROLE_STARTS  # 理 of 总理
        if any(dot in text[start:end] for dot in _DOTS):
            yield Span(start + behind_role, end)


def _sounding(text: str, marks: str = "", edge: float = _NAMELIKE) -> Iterator[Span]:
    """Yield the stretches of ``text`` that may transcribe sounds: of characters that names have, or of ``marks``.

    A character that is rarer in names than ``edge`` may stand within, not at the ends; titles behind a name, 博士, are left
    out.
    """
    flags = "".join("1" if char in marks or _typical(char) > _RARE else "0" for char in text)
    for match in re.finditer("11+", flags):
        start, end = match.span()
        while start < end and _typical(text[start]) <= edge:
            start += 1
        while end > start and _typical(text[end - 1]) <= edge:
            end -= 1
        title = next((title for title in _TITLES if text.endswith(title, start + _SHORTEST_RUN, end)), "")
        if end - len(title) - start >= _SHORTEST_RUN:
            yield Span(start, end - len(title))


def _typical(char: str) -> float:
    return typical(char) if is_han(char) else -math.inf


def _trimmed(match: re.Match[str]) -> tuple[int, int] | None:
    """Return the span of a Latin name without the mark or possessive behind it; None if it has a single letter."""
    found = match[0].removeprefix("The ")
    first = match.end() - len(found)
    while " " in found and found.partition(" ")[0].rstrip(".") in _HONORIFICS:
        found = found.partition(" ")[2]
    start, end = match.end() - len(found), match.end()
    if start > first:  # Prime Minister Viktor Orban of Hungary
        found = found.partition(" of ")[0]
        end = start + len(found)
    for tail in ("'s", "’s"):
        if found.endswith(tail):
            end -= len(tail)
    while end > start and match.string[end - 1] in ".-‑'’& ":
        end -= 1
    return (start, end) if sum(map(str.isalpha, match.string[start:end])) > 1 else None


def _parted(text: str, span: tuple[int, int] | None) -> Iterator[tuple[int, int]]:
    """Yield the name, or each of two: Kristoffer Brandvold of the Nordic Seismic Institute, Ann Lee and Bo Ek."""
    if span is None:
        return
    start, end = span
    for link in (" of ", " and "):
        first, linked, second = text[start:end].partition(link)
        if linked and _is_person(first) and (link == " of " or _is_person(second)):
            yield start, start + len(first)
            start = end - len(second.removeprefix("the "))
    yield start, end


def _is_person(name: str) -> bool:
    """Tell whether a Latin name may be that of a person: two words or three, none of them generic."""
    words = words_of(name)
    return len(words) in (2, 3) and not any(counterparts(word)[:-1] for word in words)


def _is_sentence_case(article: Article, match: re.Match[str]) -> bool:
    """Tell whether a single capitalised word opens an English sentence, so that its capital says nothing."""
    if (
        article.locale != "en"
        or " " in match[0]
        or match[0].isupper()
        or any(c.isupper() for c in match[0][1:])
    ):
        return False
    before = article.text[max(0, match.start() - 3) : match.start()].rstrip(" \"“'‘(\u00a0")
    return not before or before[-1] in '.!?\n:”"—'
