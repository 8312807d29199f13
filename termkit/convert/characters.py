"""Characters that may become one of several, where neither a word of OpenCC's nor a neighbour says which: 姜, 余, 准."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from termkit.convert.dictionaries import CONFIGS
from termkit.convert.model import Part, Replaced
from termkit.convert.script import may_become
from termkit.find.script.tables import confused, neighbours
from termkit.model import TRADITIONAL, Article, Span


def doubtful_characters(article: Article, parts: Sequence[Part], target: str) -> Iterator[Replaced]:
    """Yield the characters of ``parts`` that a person should look at, with what they may be, in order."""
    if target not in TRADITIONAL or article.locale == target:
        return
    text = "".join(part.text for part in parts)
    starts = itertools.accumulate((len(part.text) for part in parts), initial=0)
    for part, start in zip(parts, starts, strict=False):
        if part.is_whole or len(part.text) != part.end - part.start:
            continue
        for offset, char in enumerate(part.text):
            was, at = article.text[part.start + offset], start + offset
            options = _options(was, char, CONFIGS[article.locale, target])
            if len(options) > 1 and not _is_decided(text, at):
                source = Span(part.start + offset, part.start + offset + 1)
                yield Replaced("doubtful", source, was, Span(at, at + 1), char, options, None)


def _options(was: str, char: str, configs: tuple[str, ...]) -> tuple[str, ...]:
    """Return what ``was`` may become, as far as converters confuse it; what it did become comes first."""
    wrong = confused("traditional")
    forms = may_become(was, configs) - {char}
    others = [form for form in forms if form in wrong or char in wrong and form != was]
    return (char, *sorted(others))


def _is_decided(text: str, at: int) -> bool:
    """Tell whether the character at ``at`` makes a common word with a neighbour, or often is a word by itself."""
    known = neighbours(text[at])
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return known.free or bool(before and before in known.before) or bool(after and after in known.after)
