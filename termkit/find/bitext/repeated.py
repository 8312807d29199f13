"""Short passages that the source repeats word for word and the translation renders in two ways."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from termkit.model import Article, Pair, Span
from termkit.record import Record
from termkit.text import fold

_WORDS = 5
"""English words of a passage that is a term: a label, a heading, a cell; and how many Han characters one counts for."""
_HAN = 2
_STOPS = ".!?。！？…"


class Variant(Record):
    """A passage that is rendered otherwise than most of those with the same source."""

    pair: Pair
    other: Span
    """The first place of the rendering that most have."""
    single: bool
    """Whether the source is one word, which may mean two things."""


def find_variants(article: Article) -> Iterator[Variant]:
    """Yield the passages of a bilingual text that render a repeated term of the source in a way of their own."""
    source = article.source
    if source is None:
        return
    groups: dict[str, list[Pair]] = {}
    for pair in article.pairs:
        text = source.text[slice(*pair.source)].strip()
        if pair.target.start < pair.target.end and _is_term(text, source.locale):
            groups.setdefault(fold(text), []).append(pair)
    for text, pairs in groups.items():
        renderings = [_bare(article.text[slice(*pair.target)]) for pair in pairs]
        counts = Counter(renderings)
        if len(counts) == 1:
            continue
        main = max(counts, key=lambda one: (counts[one], -renderings.index(one)))
        first = pairs[renderings.index(main)].target
        single = len(text.split()) == 1 and source.locale == "en"
        for pair, rendering in zip(pairs, renderings, strict=True):
            if rendering != main:
                yield Variant(pair, first, single)


def _is_term(text: str, locale: str) -> bool:
    if not text or text[-1] in _STOPS or not any(map(str.isalpha, text)):
        return False
    return len(text.split()) <= _WORDS if locale == "en" else len(text) <= _HAN * _WORDS


def _bare(text: str) -> str:
    """What a rendering says, without its marks and spaces."""
    return "".join(char for char in fold(text) if char.isalnum())
