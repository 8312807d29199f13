"""Finds names that no glossary has, as one article gives them: glossed, in Latin letters, or as sounds.

What stands here is evidence for joining names across articles; where else a name stands is looked up when it is known
which names there are.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Collection, Iterator, Sequence
from typing import Literal

from termkit.align.folding import one_form
from termkit.align.heads import name_before
from termkit.align.terms import Occurrence
from termkit.find.sounds import SOUNDS, find_runs
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
_LONGEST_NAME = 7
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
        span = _trimmed(match)
        if span and not known.issuperset(range(*span)) and not _is_sentence_case(article, match):
            yield _name(text, *span, "latin")
    if article.locale == "en":
        return
    for start, end in titles:
        if end - start > 1:
            yield _name(text, start, end, "title")
    for start, end in _dotted(one_form(text)):
        yield _name(text, start, end, "person")
    for start, end in find_runs(text):
        if end - start >= _SHORTEST_RUN:
            yield _name(text, start, end, "sound")


def _glossed(
    text: str, gloss: Gloss, terms: Sequence[Occurrence], concepts_of: Callable[[str], Collection[str]]
) -> Iterator[Name]:
    """Yield the name before a parenthesis and the one in it, unless that explains instead of naming."""
    inner = _original(text, gloss.inner)
    if (
        inner is None
        or not any(map(is_han, text[slice(*gloss.head)]))
        and not any(map(is_han, text[slice(*inner)]))
    ):
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


_WORD = r"[A-Z\u00c0-\u00de][A-Za-z0-9\u00c0-\u024f'’&.‑-]*"
_LINK = r"(?:(?:of|the|for|and|on|in|de|la|van|von|bin|al)[ \u00a0\u202f])"


@functools.cache
def _latin() -> re.Pattern[str]:
    """A name in Latin letters: capitalised words, small words only between them."""
    return re.compile(
        rf"(?<![A-Za-z0-9@/_.]){_WORD}(?:[ \u00a0\u202f]{_LINK}*(?:{_WORD}|[0-9]+(?:\.[0-9]+)?(?![0-9%‰:,.])))*"
    )


def _dotted(text: str) -> Iterator[Span]:
    """Yield transliterated names with dots between their parts: as far as characters go that transcribe sounds.

    ``text`` is in one script: in 埃裡克 a character was converted wrongly.
    """
    done = 0
    for match in re.finditer(rf"[{_DOTS}]", text):
        start, end = match.span()
        if start < done:
            continue
        while start > done and match.end() - start <= _LONGEST_NAME and text[start - 1] in SOUNDS:
            start -= 1
        while (
            end < len(text)
            and end - start <= 2 * _LONGEST_NAME
            and (text[end] in SOUNDS or text[end] in _DOTS)
        ):
            end += 1
        name = text[start:end].strip(_DOTS)
        if start < match.start() and end > match.end():
            done = end = start + len(name)
            yield Span(start, end)


def _trimmed(match: re.Match[str]) -> tuple[int, int] | None:
    """Return the span of a Latin name without the mark or possessive behind it; None if it has a single letter."""
    start, end = match.span()
    found = match[0]
    for tail in ("'s", "’s"):
        if found.endswith(tail):
            end -= len(tail)
    while end > start and match[0][end - start - 1] in ".-‑'’&":
        end -= 1
    length = end - start
    return (start, end) if sum(char.isalpha() for char in match[0][:length]) > 1 else None


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
