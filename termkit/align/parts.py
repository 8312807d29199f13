"""Compares names by their parts: 國際和平基金會 has those of Foundation for International Peace."""

from __future__ import annotations

import functools
import os.path
import re
from collections.abc import Iterator, Mapping, Sequence

from termkit.align.transliteration import likeness

_SMALL = frozenset("of the for and on in to at by with a an de la".split())
_ALIKE = 0.5
"""Likeness from which on a stretch transcribes a word."""
_JOINING = "与和及之"
_HALF = 0.5
_LONGEST = 8
_LONGEST_ACRONYM = 4
"""Letters of a Latin word that Chinese names often keep."""


def words_of(original: str) -> list[str]:
    """Return the words of a Latin name that a translation renders: in lower case, small ones left out."""
    parted = re.sub("(?<=[a-z])(?=[A-Z])", " ", re.sub("['’]s(?![a-z])", "", original))  # InvestAI
    return [word for word in re.findall(r"[^\W_]+", parted.lower()) if word not in _SMALL]


def covered(name: str, original: str) -> float:
    """Return how far ``name`` and ``original`` are made of the same parts, 0 to 1.

    That is the harmonic mean of the shares of words and of characters that have a counterpart: one in the lexicon of parts,
    the same Latin word, or a transcription of it. ``name`` is in Simplified characters.
    """
    words = words_of(original)
    if not words or not name:
        return 0.0
    free, left, used = [True] * len(name), [], 0.0
    for word in words:
        span = _translated(name, word, free)
        if span is None:
            left.append(word)
        else:
            used += 1
            free[span[0] : span[1]] = [False] * (span[1] - span[0])
    for start, end in _gaps(free):
        match = max(((likeness(name[start:end], word), word) for word in left), default=(0.0, ""))
        if end - start > 1 and match[0] >= _ALIKE:
            used += 1
            left.remove(match[1])
            free[start:end] = [False] * (end - start)
    of_words, of_characters = used / len(words), 1 - sum(free) / len(name)
    return 2 * of_words * of_characters / (of_words + of_characters) if of_words and of_characters else 0.0


def covered_by_initials(name: str, acronym: str) -> float:
    """Return how far ``name`` has parts with the letters of ``acronym`` as initials, 0 to 1: 工业与安全局, BIS.

    That is the share of letters, times the share of characters that stand for one; parts at the end that name the kind of
    thing, 理事会 in ITI, need none. Letters in another order count a little less.
    """
    letters, taken, used, joined, start = list(acronym.lower()), list[int](), 0, 0, 0
    while start < len(name):
        initials, length = _part_at(name, start)
        letter = next((x for x in letters if x in initials), None)
        if letter:
            taken.append(letters.index(letter) + len(acronym) - len(letters))
            letters.remove(letter)
            used += length
        elif taken and (length or name[start] in _JOINING):
            joined += max(1, length)
        start += max(1, length)
    had = len(taken) / len(acronym)
    ordered = 1.0 if taken == sorted(taken) else 0.97
    return had * ordered * (used + joined) / len(name) if had > _HALF else 0.0


def tails(name: str) -> Iterator[int]:
    """Yield the lengths of words such as 公司 and 大学 at the end of ``name``, which names that sound have behind them."""
    for length in range(1, min(_LONGEST, len(name) - 1) + 1):
        if name[-length:] in _initials():
            yield length


def _translated(name: str, word: str, free: Sequence[bool]) -> tuple[int, int] | None:
    """Return where ``name`` has a translation of ``word``, or the word itself."""
    for variant in counterparts(word):
        start = name.rfind(variant)
        if start >= 0 and all(free[start : start + len(variant)]):
            return start, start + len(variant)
    return None


def _gaps(free: Sequence[bool]) -> Iterator[tuple[int, int]]:
    for match in re.finditer("1+", "".join("01"[flag] for flag in free)):
        yield match.span()


def _part_at(name: str, start: int) -> tuple[str, int]:
    for length in range(min(_LONGEST, len(name) - start), 0, -1):
        initials = _initials().get(name[start : start + length])
        if initials:
            return initials, length
    return "", 0


def counterparts(word: str) -> tuple[str, ...]:
    """Return what Chinese names have for an English word; with capitals and digits, AI and 5G, the word itself."""
    singular = word.removesuffix("s")
    chinese = lexicon().get(word) or lexicon().get(singular) or ()
    return (*chinese, word) if len(word) <= _LONGEST_ACRONYM or not chinese else chinese


@functools.cache
def _initials() -> Mapping[str, str]:
    """Return the initials of the English words that a Chinese part stands for."""
    table: dict[str, set[str]] = {}
    for english, variants in lexicon().items():
        for variant in variants:
            table.setdefault(variant, set()).add(english)
    return {part: "".join(sorted({word[0] for word in words})) for part, words in table.items()}


@functools.cache
def lexicon() -> Mapping[str, tuple[str, ...]]:
    """Return the generic words of names with their Chinese counterparts, the longest first."""
    path = os.path.join(os.path.dirname(__file__), "data", "name_parts.tsv")
    with open(path, encoding="utf-8") as file:
        rows = [line.rstrip("\n").split("\t") for line in file if "\t" in line and line[0] != "#"]
    return {english: tuple(sorted(chinese.split(" "), key=len, reverse=True)) for english, chinese in rows}
