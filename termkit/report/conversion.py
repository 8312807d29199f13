"""What a conversion did: for people, which words it replaced and what they should look at; for programs, as JSON."""

from __future__ import annotations

import collections
from collections.abc import Iterable, Iterator
from typing import Any

from termkit.convert.model import Conversion, Replaced
from termkit.text import Lines, visible

_MOST = 12
"""Rows of a list for people; the rest is counted."""


def conversion_record(conversion: Conversion) -> dict[str, Any]:
    """Return a conversion for JSON; spans are code points of ``text``, in ``source`` of the article's text."""
    return {
        "path": conversion.article.path,
        "from": conversion.article.locale,
        "to": conversion.locale,
        "text": conversion.text,
        "words": [
            {
                "outcome": word.outcome,
                "start": word.span.start,
                "end": word.span.end,
                "text": word.text,
                "was": word.was,
                "source": list(word.source),
                "options": list(word.options),
                "concept": word.concept,
            }
            for word in conversion.words
        ],
    }


def summary(conversion: Conversion) -> Iterator[str]:
    """Yield the lines that tell people what was replaced, what was left, and what needs an eye."""
    article = conversion.article
    counts = collections.Counter(word.outcome for word in conversion.words)
    yield (
        f"{article.path}: {article.locale} to {conversion.locale}: {_many(counts['changed'], 'word')} replaced, "
        f"{counts['kept']} left in quotations, titles and names, {counts['doubtful']} to look at"
    )
    if article.locale_reason.startswith("a guess"):
        yield f"  the article was taken for {article.locale} ({article.locale_reason}); --locale sets it"
    yield from _grouped(conversion.of("changed"))
    lines = Lines(conversion.text)
    for title, outcome in (("left", "kept"), ("look at", "doubtful")):
        words = [word for word in conversion.words if word.outcome == outcome]
        for word in words[:_MOST]:
            line, column = lines.position(word.span.start)
            yield f"  {title} {line}:{column}: {visible(word.text)} ({' or '.join(word.options)}?)"
        if len(words) > _MOST:
            yield f"  {title}: {len(words) - _MOST} more"


def _grouped(words: Iterable[Replaced]) -> Iterator[str]:
    counts = collections.Counter((word.was, word.text) for word in words)
    for (was, text), count in counts.most_common(_MOST):
        yield f"  {count}× {visible(was)} → {visible(text)}"
    if len(counts) > _MOST:
        yield f"  and {_many(len(counts) - _MOST, 'other word')}"


def _many(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"
