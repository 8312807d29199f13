"""Where a text may say a thing twice: in messages that stand by themselves, and where its source does so too."""

from __future__ import annotations

import bisect

from termkit.model import Article, Mark, Pair, Span
from termkit.text import fold

_SHARED = 0.4
"""The share of the shorter of two passages of a source that stands in the other, where the source repeats itself."""


def may_repeat(article: Article, mark: Mark) -> bool:
    """Tell whether the repetition ``mark`` of a text is none of the writer's doing."""
    if not mark.related:
        return False
    first, second = mark.related[0], Span(mark.start, mark.end)
    if not article.running and article.unit(first.start) != article.unit(second.start):
        return True
    one, other = _pair(article, first), _pair(article, second)
    if one is None or other is None or one == other or article.source is None:
        return False
    import difflib  # only where a bilingual text repeats itself

    left, right = (fold(article.source.text[slice(*pair.source)]) for pair in (one, other))
    longest = difflib.SequenceMatcher(None, left, right, autojunk=False).find_longest_match()
    return longest.size >= _SHARED * min(len(left), len(right))


def _pair(article: Article, span: Span) -> Pair | None:
    """The pair whose translation ``span`` begins in."""
    index = bisect.bisect_right(article.pairs, span.start, key=lambda pair: pair.target.start) - 1
    pair = article.pairs[index] if index >= 0 else None
    return pair if pair and span.start < pair.target.end else None
