"""Clauses and sentences given twice, at once or later, in the same words or nearly; function words doubled."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from termkit.text import is_han
from tests.inject import Edit

LOCALES = ("zh-CN", "zh-TW", "zh-HK")

_SENTENCE = re.compile("(?<=[。！？\n])[^。！？\n“”「」]{14,80}。(?=[^”」』]|$)")
_CLAUSE = re.compile("(?<=，)[^，。！？；：、\n“”「」（）()]{9,30}(?=。)")
_PARAGRAPH = re.compile("(?<=\n)[^\n]{40,}[。！？](?=\n)")
_FUNCTION = re.compile(
    "(?<=[^\x00-\u02ff])(?:因为|因為|但是|如果|他们|他們|以及|由于|由於|通过|通過|为了|為了|这些|這些)(?=[^\x00-\u02ff])"
)
_DOUBLED = re.compile("(?<=[^\x00-\u02ff，。、的])(?:的|是|在|被|了)(?=[^\x00-\u02ff，。、的])")
_CHANGES = (
    ("了", ""),
    ("将", "会"),
    ("將", "會"),
    ("目前", ""),
    ("已", "已经"),
    ("并", "并且"),
    ("也", ""),
    ("因此", "所以"),
)


def propose(text: str, locale: str, random: Random) -> Iterator[Edit]:
    """Yield each doubling; the fault is the second of the two."""
    for match in _SENTENCE.finditer(text):
        yield Edit(match.end(), match.end(), match[0])
        changed = _changed(match[0], random)
        if changed != match[0]:
            yield Edit(match.end(), match.end(), changed)
        line_end = text.find("\n", match.end())
        later = text.find("。", line_end + 1)
        if 0 < line_end < later and sum(map(is_han, match[0])) > 24:
            yield Edit(later + 1, later + 1, match[0])
    for match in _CLAUSE.finditer(text):
        yield Edit(match.end(), match.end(), "，" + match[0], head=1)
    for match in _PARAGRAPH.finditer(text):
        yield Edit(match.end(), match.end(), "\n\n" + match[0], head=2)
    for match in (*_FUNCTION.finditer(text), *_DOUBLED.finditer(text)):
        yield Edit(*match.span(), match[0] * 2)


def _changed(sentence: str, random: Random) -> str:
    """The sentence with one small word changed, as a second translation of it has."""
    fitting = [change for change in _CHANGES if change[0] in sentence]
    return sentence.replace(*random.choice(fitting), 1) if fitting else sentence
