"""Finds sentences that come again in an article: later in the same words, or at once with a small word changed."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence

from termkit.model import Article, Mark, Segment, Span
from termkit.text import is_han

_FEWEST_HAN = 20
"""Han characters of a sentence that nobody writes twice; shorter ones are answers, refrains and formulas."""
_FEWEST_ALIKE = 14
"""The same of one that is said again at once in nearly the same words."""
_FARTHEST = 500
"""Characters between the two; farther apart, a summary, a caption or a formula may say it again."""
_MOST_RETOLD = 2
"""Sentences told again; with more, a page gives its text in two places."""
_FEW_ARTICLES = 3
"""Articles of a law or contract cited in a text; with more, it speaks in formulas."""
_MOST_CHANGED = 3
"""Characters."""

_SMALL = frozenset(
    "了将將会會已经經并並且也目前所因此的地则則而就都还還于於在便即又其该該这這那一个個们們和与與及以为為之"
)
"""What second translations differ in. Negations, figures and names make another sentence."""

_QUOTES = '“”「」『』"'


def find_retold(article: Article, told: Sequence[Span]) -> Iterator[Mark]:
    """Yield a mark of kind ``repeat`` over each sentence that was said before; places in ``told`` are left out."""
    text, before = article.text, None
    places: dict[str, list[Span]] = {}
    for segment in article.segments:
        if segment.kind not in ("paragraph", "item"):
            continue
        for sentence in _sentences(text, segment):
            written = text[slice(*sentence)]
            places.setdefault(written, []).append(sentence)
            if (
                before is not None
                and _is_nearly(text[slice(*before)], written)
                and not _is_told(sentence, told)
            ):
                yield Mark("repeat", *sentence, None, "clause", (before,))
            before = sentence
    again = [spans for written, spans in places.items() if len(spans) == 2 and _is_own(written)]
    if 0 < len(again) <= _MOST_RETOLD and len(_article_of_law().findall(text)) < _FEW_ARTICLES:
        for first, second in again:
            if second.start - first.end <= _FARTHEST and not _is_told(second, told):
                yield Mark("repeat", *second, None, "clause", (first,))


def _is_own(written: str) -> bool:
    """Whether a sentence is no formula: long, and not the entry of a form (岗位要求：…)."""
    return sum(map(is_han, written)) >= _FEWEST_HAN and "：" not in written and ":" not in written


@functools.cache
def _article_of_law() -> re.Pattern[str]:
    return re.compile("第[一二三四五六七八九十百0-9]+[条條款]")


def _sentences(text: str, segment: Segment) -> Iterator[Span]:
    """The sentences that are long enough and not quoted, without the spaces before them."""
    for match in _sentence().finditer(text, segment.start, segment.end):
        if match.end() - match.start() >= _FEWEST_ALIKE:
            yield Span(*match.span())


@functools.cache
def _sentence() -> re.Pattern[str]:
    return re.compile(rf"[^。！？!?\s{_QUOTES}][^。！？!?\n{_QUOTES}]+[。！？!?](?![{_QUOTES}])")


def _is_told(place: Span, told: Sequence[Span]) -> bool:
    return any(start < place.end and place.start < end for start, end in told)


def _is_nearly(one: str, other: str) -> bool:
    """Whether ``other`` is ``one`` with a small word changed, added or left out."""
    if one == other or abs(len(one) - len(other)) > _MOST_CHANGED or len(one) < _FEWEST_ALIKE:
        return False
    start, shorter = 0, min(len(one), len(other))
    while start < shorter and one[start] == other[start]:
        start += 1
    end = 0
    while end < shorter - start and one[-1 - end] == other[-1 - end]:
        end += 1
    changed = (one[start : len(one) - end], other[start : len(other) - end])
    return all(len(part) <= _MOST_CHANGED and _SMALL.issuperset(part) for part in changed)
