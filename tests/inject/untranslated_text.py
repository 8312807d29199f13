"""Sentences, and the last clauses of sentences, left in the language of the source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from tests.inject import Edit
from tests.inject._bilingual import Bitext, Kinds, Line

_ENGLISH_SENTENCE = re.compile(r"\S.*?(?:(?<![A-Z])(?<!Dr)(?<!Mr)[.?!]”?(?= |$)|$)")
_CHINESE_SENTENCE = re.compile("[^。？！]+(?:[。？！][”」]?|$)")


def _sentences(text: str, locale: str) -> list[re.Match[str]]:
    return list((_ENGLISH_SENTENCE if locale == "en" else _CHINESE_SENTENCE).finditer(text))


def _pairs(bitext: Bitext) -> Iterator[tuple[Line, str, int, int]]:
    """Yield the sentences of the source with the place of their translations, where a line has as many of both."""
    for line in bitext.lines():
        theirs, ours = _sentences(line.source, bitext.source_locale), _sentences(line.text, bitext.locale)
        if len(theirs) == len(ours):
            for one, other in zip(theirs, ours, strict=True):
                yield line, one[0], *other.span()


def _sentence(bitext: Bitext, random: Random) -> Iterator[Edit]:
    for line, theirs, start, end in _pairs(bitext):
        yield line.changed(start, end, theirs)


def _clause(bitext: Bitext, random: Random) -> Iterator[Edit]:
    """The second half of a sentence, from a comma on, where the source has one too."""
    comma, theirs_comma = (", ", "，") if bitext.locale == "en" else ("，", ", ")
    for line, theirs, start, end in _pairs(bitext):
        ours = line.text[start:end]
        at, there = ours.rfind(comma), theirs.rfind(theirs_comma)
        if at >= 0 and there >= 0:
            left = theirs[there + len(theirs_comma) :].rstrip(".。”」")
            stop = ours[len(ours.rstrip(".。”」")) :]
            if len(left.split() if bitext.locale != "en" else left) > 3:
                yield line.changed(start + at + len(comma), end, left + stop)._replace(tail=len(stop))


KINDS: Kinds = {"a sentence": _sentence, "a clause": _clause}
