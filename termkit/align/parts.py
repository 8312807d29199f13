"""Compares names by their parts: 國際和平基金會 has those of Foundation for International Peace."""

from __future__ import annotations

import functools
import os.path
import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from termkit.align.transliteration import best_span, likeness
from termkit.record import Record
from termkit.text import is_han

_SMALL = frozenset("of the for and on in to at by with from a an de la der und".split())
_ALIKE = 0.5
"""Likeness from which on a stretch transcribes a word."""
_JOINING = "与和及之的"
_HALF = 0.5
_LONGEST = 8
_LONGEST_GRAM = 4
"""Words that may have one translation: Bay of Bengal."""
_LONGEST_ACRONYM = 4
"""Letters of a Latin word that Chinese names often keep."""
_GAP = 6
"""Characters that may stand between two parts that are known."""
_REACH = 24
"""Characters around a part in which the others are sought."""

Translate = Callable[[str], tuple[str, ...]]
"""What a glossary has for English words, in Simplified characters."""


class Unit(Record):
    """A word of a Latin name, or several with one translation."""

    words: tuple[str, ...]
    variants: tuple[str, ...]
    """What Chinese names have for it, the longest first."""


def no_glossary(_: str) -> tuple[str, ...]:
    """Translate nothing."""
    return ()


def words_of(original: str) -> list[str]:
    """Return the words of a Latin name that a translation renders: in lower case, small ones left out."""
    return [word for word in _all_words(original) if word not in _SMALL]


def units_of(original: str, translate: Translate = no_glossary) -> list[Unit]:
    """Return the units of a Latin name: its words, those together that ``translate`` knows as one."""
    words, units, start = _all_words(original), [], 0
    while start < len(words):
        for length in range(min(_LONGEST_GRAM, len(words) - start), 0, -1):
            gram = words[start : start + length]
            variants = translate(" ".join(gram))
            if length == 1:
                variants += counterparts(gram[0])
            if variants and (length == 1 or not _SMALL.intersection((gram[0], gram[-1]))):
                break
        if not _SMALL.issuperset(gram):
            ordered = sorted(set(variants), key=lambda variant: (-len(variant), variant))
            units.append(Unit(tuple(gram), tuple(ordered)))
        start += len(gram)
    return units


def covered(name: str, units: Sequence[Unit]) -> float:
    """Return how far ``name`` is made of ``units``, 0 to 1.

    That is the harmonic mean of the shares of words and of characters that have a counterpart: one in the lexicon of parts
    or a glossary, the same Latin word, or a transcription of it. ``name`` is in Simplified characters.
    """
    units = [
        unit for unit in units if not unit.words[0].isdigit() or unit.words[0] in name
    ]  # 2025 of a report
    total = sum(len(unit.words) for unit in units)
    if not total or not name:
        return 0.0
    free, left, used = [True] * len(name), [], 0
    for unit in units:
        span = _place(name, unit, free)
        if span is None:
            left.append(unit)
        else:
            used += len(unit.words)
            free[span[0] : span[1]] = [False] * (span[1] - span[0])
    for start, end in _gaps(free):
        rest = [word for unit in left for word in unit.words]
        if end - start > 1 and rest and likeness(name[start:end], " ".join(rest)) >= _ALIKE:
            used += len(rest)
            left = []
            free[start:end] = [False] * (end - start)
    of_words = used / total
    of_characters = 1 - sum(flag and name[i] not in _JOINING for i, flag in enumerate(free)) / len(name)
    return 2 * of_words * of_characters / (of_words + of_characters) if of_words and of_characters else 0.0


def stretches(text: str, around: int, units: Sequence[Unit]) -> Iterator[tuple[int, int]]:
    """Yield the stretches of ``text`` near ``around`` that may be the name made of ``units``.

    They go from one part that is translated to another, and to the left of the first as far as characters transcribe
    what has no translation.
    """
    first = max(0, around - _REACH)
    window = text[first : around + _REACH]
    places: list[tuple[int, int, int]] = []
    for number, unit in enumerate(units):
        for variant in unit.variants:
            places += [(m.start(), m.end(), number) for m in re.finditer(re.escape(variant), window)]
    places.sort(key=lambda place: (place[0], -place[1]))
    for index, (start, _, _) in enumerate(places):
        seen, end = set[int](), start
        for begin, stop, number in places[index:]:
            if begin < end or number in seen:
                continue
            if seen and (begin - end > _GAP or not all(map(is_han, window[end:begin]))):
                break
            seen.add(number)
            end = stop
            missing = [word for i, unit in enumerate(units) if i not in seen for word in unit.words]
            yield first + start, first + end
            found = best_span(window, start, " ".join(missing)) if missing else None
            if found and found[1] >= _ALIKE:
                yield first + found[0], first + end


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


def is_acronym_of(acronym: str, original: str) -> bool:
    """Tell whether a Latin ``acronym`` has the initials of ``original``, with or without those of its small words."""
    initials = "".join(word[0] for word in words_of(original))
    every = "".join(word[0] for word in _all_words(original))
    return len(acronym) > 1 and acronym.lower().replace(".", "") in (initials, every)


def tails(name: str) -> Iterator[int]:
    """Yield the lengths of words such as 公司 and 大学 at the end of ``name``, which names that sound have behind them."""
    for length in range(1, min(_LONGEST, len(name) - 1) + 1):
        if name[-length:] in _initials():
            yield length


def cuts_part(text: str, at: int) -> bool:
    """Tell whether ``at`` lies within a part of two characters that the lexicon has: 美国."""
    return text[max(0, at - 1) : at + 1] in _initials()


def counterparts(word: str) -> tuple[str, ...]:
    """Return what Chinese names have for an English word; short ones with capitals, AI and 5G, may stay as they are."""
    singular = word.removesuffix("s")
    chinese = lexicon().get(word) or lexicon().get(singular) or ()
    return (*chinese, word) if len(word) <= _LONGEST_ACRONYM or not chinese else chinese


def _all_words(original: str) -> list[str]:
    parted = re.sub("(?<=[a-z])(?=[A-Z])", " ", re.sub("['’]s(?![a-z])", "", original))  # InvestAI
    return re.findall(r"[^\W_]+", parted.lower())


def _place(name: str, unit: Unit, free: Sequence[bool]) -> tuple[int, int] | None:
    """Return where ``name`` has a translation of ``unit``."""
    for variant in unit.variants:
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
