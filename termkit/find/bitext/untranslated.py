"""Stretches of a translation that are still in the language of the source."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence

from termkit.model import Article, Pair, Span
from termkit.text import HAN, HYPHENS, fold, is_han

_WORDS = 4
"""English words in a row inside a Chinese sentence that are no name; three of them in small letters."""
_SMALL = 3
_SHARED = 0.7
"""The share of the words of an English passage that the source has too, where the passage was left as it is."""
_RUN = 2
"""Han characters in a row inside an English sentence that are no slip."""

_CODE = ("--", "=", "/", "\\", "{", "<", "_", "://", "|", "[", "\ufffc")
"""Signs of commands, paths and patterns."""
_LITTLE = frozenset(
    "the a an of to in on for from with by at as is are was were be been has have had will would can could may not no "
    "and or but than that this it its he she they you your we our".split()
)
_LABEL = 3
"""Letters of a word that is no command."""

_OPENING = "“‘「『《〈(（[【\"'"
_CLOSING = "”’」』》〉)）]】\"'"


def find_untranslated(article: Article, pair: Pair) -> Iterator[Span]:
    """Yield where the translation of ``pair`` repeats its source instead of translating it.

    What stands in quotation marks or parentheses is cited or glossed, and what is made of names is not to be translated.
    """
    source = article.source
    if source is None or (source.locale == "en") == (article.locale == "en"):
        return
    theirs, (start, end) = fold(source.text[slice(*pair.source)]), pair.target
    text = article.text[start:end]
    runs = _han_runs(text, theirs) if article.locale == "en" else _english_runs(text, theirs)
    for run in runs:
        if not _is_cited(text, run):
            yield Span(start + run.start, start + run.end)


def _is_cited(text: str, run: Span) -> bool:
    if (run.start, run.end) == (0, len(text)):
        return False
    before, after = text[: run.start].rstrip()[-1:], text[run.end :].lstrip()[:1]
    return before != "" and before in _OPENING or after != "" and after in _CLOSING


def _han_runs(text: str, source: str) -> Iterator[Span]:
    for match in _han_run().finditer(text):
        if sum(map(is_han, match[0])) >= _RUN and fold(match[0]) in source:
            yield Span(*match.span())


def _english_runs(text: str, source: str) -> Iterator[Span]:
    known = set(_words(source))
    if not any(map(is_han, text)):
        words = _words(text)
        left = [word for word in words if word.lower() in known]
        if len(words) > 1 and len(left) >= _SHARED * len(words) and _is_prose(text, words):
            yield Span(0, len(text))
        return
    for match in _english_run().finditer(text):
        words = _words(match[0])
        small = [word for word in words if word.islower() and word in known]
        if (
            len(words) >= _WORDS
            and len(small) >= _SMALL
            and " ".join(words).lower() in " ".join(_words(source))
        ):
            yield Span(*match.span())


def _is_prose(text: str, words: Sequence[str]) -> bool:
    """Whether a passage is language rather than a command, a path, a pattern or a name.

    Prose has little words; a label of two or three words begins with a capital and goes on in small letters.
    """
    if any(sign in text for sign in _CODE):
        return False
    if any(word.lower() in _LITTLE for word in words[1:]) and any(word.islower() for word in words):
        return True
    label = words[0][0].isupper() and all(len(word) >= _LABEL and word.islower() for word in words[1:])
    return label and text.replace(" ", "").isalpha()


def _words(text: str) -> list[str]:
    return _word().findall(text)


@functools.cache
def _word() -> re.Pattern[str]:
    return re.compile("[A-Za-z][A-Za-z'’]*")


@functools.cache
def _english_run() -> re.Pattern[str]:
    """Words with what stands between words."""
    word = f"[A-Za-z][A-Za-z0-9'’{HYPHENS}]*"
    return re.compile(rf"{word}(?:[ ,;:]+(?:{word}|[0-9][0-9,.]*))*")


@functools.cache
def _han_run() -> re.Pattern[str]:
    """Han characters with the marks and figures between them; a letter beyond Latin may be another script's."""
    return re.compile(f"{HAN}(?:[0-9.%，、。：；！？“”]*{HAN})*")
