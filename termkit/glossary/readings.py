"""How Chinese terms are read: Hanyu Pinyin for the mainland and Taiwan, Jyutping for Hong Kong.

The libraries are large and are imported when a reading is asked for; checking never does. What they don't get right
is stated in the glossary (``reading`` of a term).
"""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Iterator
from typing import Any

from termkit.glossary.model import Term
from termkit.text import is_han

_WORDS = {"网路": ["wǎng", "lù"], "调变": ["tiáo", "biàn"]}
"""Words of Taiwan in Simplified characters, which pypinyin takes for others (网络)."""

_SYLLABLE = re.compile(r"[a-z]+[1-6]")


def reading(term: Term) -> str | None:
    """Return the reading of a term: the one it states, else the usual one; None where there is nothing to read."""
    return term.reading or reading_of(term.text, term.locale)


def reading_of(text: str, locale: str) -> str | None:
    """Return the syllables of ``text``, parted by spaces; what is not Han stays. None for English."""
    if locale == "en" or not any(map(is_han, text)):
        return None
    read = _jyutping if locale == "zh-HK" else _pinyin
    parts: list[str] = []
    for han, run in itertools.groupby(text, is_han):
        part = "".join(run)
        parts += read(part) if han else [part.strip()]
    return " ".join(filter(None, parts))


def _pinyin(text: str) -> Iterator[str]:
    """Read by the words of the Simplified form, since few words in Traditional characters are known.

    One Simplified character may stand for several; if the Traditional one is never read like that, it knows better:
    发 in 抽蓄发电 is no hair.
    """
    from pypinyin import Style, lazy_pinyin, load_phrases_dict, pinyin

    load_phrases_dict({word: [[syllable] for syllable in read] for word, read in _WORDS.items()})
    simplified = _to_simplified().convert(text)
    words = simplified if len(simplified) == len(text) else text
    by_word = lazy_pinyin(words, style=Style.TONE, errors=_as_it_is)
    by_text = lazy_pinyin(text, style=Style.TONE, errors=_as_it_is)
    for char, syllable, other in zip(text, by_word, by_text, strict=True):
        known = pinyin(char, style=Style.TONE, heteronym=True, errors=_as_it_is)[0]
        yield syllable if syllable in known else other


def _as_it_is(unknown: str) -> Any:
    """A list makes pypinyin keep one entry for each character; its types know only of texts."""
    return list(unknown)


def _jyutping(text: str) -> Iterator[str]:
    import pycantonese

    for word, syllables in pycantonese.characters_to_jyutping(text):
        if syllables:
            yield from _SYLLABLE.findall(syllables)
        elif len(word) > 1:
            for char in word:
                yield from _jyutping(char)
        else:
            yield word


@functools.cache
def _to_simplified() -> Any:
    from opencc import OpenCC

    return OpenCC("t2s")
