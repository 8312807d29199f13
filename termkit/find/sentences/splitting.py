"""Cuts an article into sentences, Chinese or English, and remembers where its blocks begin."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from termkit.model import Article, SegmentKind
from termkit.record import Record

_TITLES = frozenset(
    "mr mrs ms dr prof st gen col lt sgt capt rev gov sen rep sr jr inc ltd co corp bros vs no nos fig vol pp art sec "
    "jan feb mar apr jun jul aug sep sept oct nov dec approx est dept univ al cf eg ie etc".split()
)
"""What ends with a full stop that ends no sentence."""


class Sentence(Record):
    """A sentence, or what stands for one: a heading, a cell, a line."""

    start: int
    end: int
    kind: SegmentKind
    opens: bool
    """Whether a block begins with it."""


def sentences(article: Article) -> list[Sentence]:
    """Return the sentences of an article in order; page furniture comes whole, and spans leave out spaces."""
    found = []
    for start, end, kind in article.segments:
        opens = True
        for first, last in _cut(article.text, start, end) if kind != "furniture" else ((start, end),):
            found.append(Sentence(first, last, kind, opens))
            opens = False
    return found


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    position = start
    for stop in _stop().finditer(text, start, end):
        if stop.end() >= end or not _ends(text, stop.start(), stop.end(), end):
            continue
        yield position, stop.end()
        position = stop.end()
        while position < end and text[position].isspace():
            position += 1
    if position < end:
        yield position, end


@functools.cache
def _stop() -> re.Pattern[str]:
    """The marks that may end a sentence, with the quotation marks and brackets that they close."""
    return re.compile("(?:[。！？]+|[.!?]+)[”’」』》）)\\]\"']*")


def _ends(text: str, start: int, end: int, last: int) -> bool:
    """Whether the mark at ``start`` ends a sentence, seen from what stands on both sides."""
    if text[start] in "。！？":
        return text[end] not in "，、；：,;"  # “真的吗？”，他问
    following = text[end:last].lstrip()[:1]
    if not text[end].isspace() and (text[end].isascii() or text[start - 1 : start].isascii()):
        return False
    if following.islower() or following in ",;:":
        return False
    if text[start] != "." or end > start + 1 or not text[start - 1 : start].isascii():
        return True
    word = text[max(0, start - 12) : start].replace("(", " ").split(" ")[-1]
    return not (word.lower() in _TITLES or len(word) == 1 and word.isalpha() and word != "I" or "." in word)
