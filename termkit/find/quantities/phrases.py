"""Reads the words that a figure stands among: 工程造价约[12亿元], [2亿美元]的融资, a [$1.2 billion] contract."""

from __future__ import annotations

import re

from termkit.find.quantities.senses import sense_of, stem
from termkit.model import Figure
from termkit.record import Record
from termkit.text import HAN, is_latin

_WINDOW = 16
_NEAR = 7
"""Characters to each side; Latin words take three times as many."""

_BEFORE = "约約近超逾达達到为為是共计計有了的已仅僅只过過至高多少将將等合总總累破出以在均又于於也 :："
"""Characters that may stand between a figure and its noun and say nothing of what is counted."""

_BEHIND = "余餘多左右以上下 的之级級+"
_LONGEST_NOUN, _SURE_NOUN = 6, 3
_LONGEST_VERB = 2
"""Characters between a noun and its figure: 年增率升到3.1%."""
_STOPS = frozenset('，。；;、“”"「」『』（）()《》【】\r\n!！?？|,')
_LATIN_FILLERS = frozenset(
    "a an the of to at in on by for from with about around roughly nearly almost some over under than more less "
    "least up as is are was were be been being has have had that its their his her and or just only "
    "approximately total worth will would it this which who were".split()
)
_WORDS = rf"[a-z][a-z'’-]*|{HAN}"
_DIGITS = frozenset("0123456789")


class Phrase(Record):
    """The words next to a figure, in its own clause, fillers left out."""

    left: tuple[str, ...]
    """Before it, the nearest first; a word is a Han character, or a Latin word in lower case."""
    right: tuple[str, ...]
    """Behind it, the nearest first."""
    sense: str | None
    """What is measured, if they say it by a word of the field."""


def phrase(text: str, figure: Figure) -> Phrase:
    """Return the words that stand next to ``figure``."""
    before, behind = _around(text, figure, _WINDOW)
    before, behind = _clause(before[::-1])[::-1], _clause(behind)
    right = _words(behind)
    # what stands between two figures in a clause is said of the first, if words follow the second: 14人遇难30人失联
    left = () if right and not _DIGITS.isdisjoint(before) else _words(before)[::-1]
    return Phrase(left, right, _sense(left, right))


def _clause(text: str) -> str:
    """The beginning of ``text`` up to a mark that ends a clause."""
    for i, char in enumerate(text):
        if char in _STOPS or char == "." and " " in text[max(0, i - 1) : i + 2]:
            return text[:i]
    return text


def heads(text: str, figure: Figure) -> tuple[str, str]:
    """Return the word before and the word behind ``figure``, the quick way: two Han characters or a Latin word."""
    start, end = figure.start, figure.end
    before = text[max(0, start - _NEAR) : start].rstrip(_BEFORE)[-2:]
    behind = text[end : end + _NEAR].lstrip(_BEHIND)[:2]
    left = before if len(before) == 2 and before.isalpha() else ""
    right = behind if len(behind) == 2 and behind.isalpha() else ""
    if left.isascii() and right.isascii() and (before[-1:].isalpha() or behind[:1].isalpha()):
        before, behind = _around(text, figure, _NEAR)
        left = "".join(_words(before)[-1:]) if before[-1:].isalpha() else ""
        right = "".join(_words(behind)[:1]) if behind[:1].isalpha() else ""
    return left, right


def _around(text: str, figure: Figure, reach: int) -> tuple[str, str]:
    start, end = figure.start, figure.end
    before, behind = text[max(0, start - reach) : start], text[end : end + reach]
    if before[-2:].isascii() and behind[:2].isascii():
        before = text[max(0, start - 3 * reach) : start].partition(" ")[2]
        behind = text[end : end + 3 * reach + 1].rpartition(" ")[0] or behind
    return before.rstrip(_BEFORE), behind.lstrip(_BEHIND)


def _words(text: str) -> tuple[str, ...]:
    if text.isascii() or any(map(is_latin, text)):
        found = re.findall(_WORDS, text.lower())
        return tuple(stem(word) for word in found if word not in _LATIN_FILLERS)
    return tuple(filter(str.isalpha, text))


def _sense(left: tuple[str, ...], right: tuple[str, ...]) -> str | None:
    """What the nearest word says that tells what is measured; a single character only where it is next."""
    if right and (sense := sense_of(right[0])):
        return sense
    for i in range(max(len(left), len(right))):
        for pair in (right[i : i + 2], left[i : i + 2][::-1]):
            sense = sense_of("".join(pair)) or next(filter(None, map(_latin_sense, pair)), None)
            if sense:
                return sense
    return None


def _latin_sense(word: str) -> str | None:
    return sense_of(word) if word.isascii() else None


def alike(one: Phrase, other: Phrase) -> int:
    """Return how much of the wording next to two figures is the same, in Han characters; a word counts as two."""
    return _common(one.left, other.left) + _common(one.right, other.right)


def crossed(one: Phrase, other: Phrase) -> int:
    """Return how long the noun is that stands before one figure and behind the other: 起售价7999元, 9799元的起售价."""
    return max(_turned(one.left, other.right), _turned(other.left, one.right))


def _turned(left: tuple[str, ...], right: tuple[str, ...]) -> int:
    for length in range(min(len(left), len(right), _LONGEST_NOUN), 1, -1):
        verbs = range(1 + (length >= _SURE_NOUN) * _LONGEST_VERB)
        if any(left[skip : skip + length][::-1] == right[:length] for skip in verbs):
            return length
    return 0


def _common(one: tuple[str, ...], other: tuple[str, ...]) -> int:
    length = 0
    for mine, others in zip(one, other, strict=False):
        if mine != others:
            break
        length += 2 if mine.isascii() else 1
    return length
