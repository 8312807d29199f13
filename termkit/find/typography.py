"""Finds departures from Chinese typography; one mark of each kind a text, over its first place."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from termkit.model import Article, Mark
from termkit.text import SPACES, is_han

_SAMPLE = 200_000
"""Characters: how an author sets type shows in so many; the rest of a larger text isn't counted."""

_EAST_ASIAN = "[^\x00-\u02ff\u2000-\u206f]"
"""Han and the like. A class of all Han characters takes the engine milliseconds to compile, this one none."""

_FULL_WIDTH = dict(zip(",:;?!", "，：；？！", strict=True))
_FOREIGN_QUOTES = {"zh-CN": "「", "zh-TW": "“"}


def find_typography(article: Article) -> Iterator[Mark]:
    """Yield at most one mark each of the kinds ``punctuation-width``, ``cjk-spacing`` and ``quote-style``.

    The note is the number of places in the first 200,000 characters.
    """
    if article.locale == "en":
        return
    text = article.text[:_SAMPLE]
    yield from _punctuation(text)
    yield from _spacing(text)
    yield from _quotes(text, article.locale)


def _punctuation(text: str) -> Iterator[Mark]:
    found = list(_half_width().finditer(text))
    if found:
        yield Mark("punctuation-width", *found[0].span(), _FULL_WIDTH[found[0][0]], str(len(found)))


@functools.cache
def _half_width() -> re.Pattern[str]:
    """A half-width mark after a Han character and before one, or before the line's end."""
    return re.compile(rf"[,:;?!](?<={_EAST_ASIAN}.)(?={_EAST_ASIAN}|[“「\"\r\n]|\Z)")


def _spacing(text: str) -> Iterator[Mark]:
    """Han beside Latin letters with a space here and without one there: the rarer of the two."""
    places = [m for m in _beside_latin().finditer(text) if is_han(text[m.start() - 1])]
    apart = [m for m in places if len(m[0]) == 2]
    close = [m for m in places if len(m[0]) == 1]
    if apart and close:
        rarer, joint = (close, " ") if len(close) <= len(apart) else (apart, "")
        start, end = rarer[0].start() - 1, rarer[0].end()
        yield Mark("cjk-spacing", start, end, text[start] + joint + text[end - 1], str(len(rarer)))


@functools.cache
def _beside_latin() -> re.Pattern[str]:
    return re.compile(rf"[A-Za-z{SPACES}](?<={_EAST_ASIAN}.)(?:(?<=[A-Za-z])|[A-Za-z])")


def _quotes(text: str, locale: str) -> Iterator[Mark]:
    """Quotation marks of another region, or straight ones around Han."""
    places = []
    foreign = _FOREIGN_QUOTES.get(locale)
    if foreign and foreign in text:
        places.append((text.index(foreign), text.count(foreign)))
    if '"' in text:
        straight = [m.start() for m in re.finditer(r'"[^"\n]{1,200}"', text) if any(map(is_han, m[0]))]
        places += [(straight[0], len(straight))] if straight else []
    if places:
        start = min(places)[0]
        yield Mark("quote-style", start, start + 1, None, str(sum(count for _, count in places)))
