"""Finds names that an article writes in two ways: 科瓦奇 and 科瓦契奇, 周启明 and 周启铭."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from termkit.find.mentions import (
    ADVERBS,
    OPENING,
    SAYS,
    TITLES,
    has_role,
    introduced,
    is_open,
    occurrences,
    speaks,
)
from termkit.find.script.conversion import SURNAMES
from termkit.find.sounds import SOUNDS, WEAK, blurred, distance, find_runs
from termkit.model import Gloss, Mark, Span
from termkit.text import is_han

_NAMED = frozenset("张刘陈杨黄赵吴马罗郑谢许韩冯邓萧董蒋叶苏吕卢钟谭陆贾韦邹闫龙陶贺顾龚邵钱严单赖纪余田")
_SURNAMES = SURNAMES | _NAMED
_EVIDENCE = "|".join((*SAYS, TITLES))
"""What stands behind the name of a person who is quoted or presented."""

_OFFICES = frozenset("官管")
"""What makes a word of two characters an office, 高官, and no name."""

_SHORTEST, _LONGEST = 3, 6
"""Characters of a transliterated name that is compared."""

IsName = Callable[[str], bool]


def find_twins(text: str, glosses: Sequence[Gloss], is_name: IsName) -> Iterator[Mark]:
    """Yield a mark ``name-twin`` for each name that stands for one which the article writes otherwise more often.

    Two names are one if they differ in one character that sounds alike, or have one gloss. ``is_name`` tells of the
    glossary's names: two of these are two things.
    """
    taken: set[int] = set()
    runs = find_runs(text)
    pairs = {
        *_persons(text),
        *_transliterations(text, runs),
        *_glossed(text, glosses),
        *_alike(text, runs, glosses),
    }
    for rare, usual in sorted(pairs, key=lambda pair: (-len("".join(pair)), pair)):
        if is_name(rare) and is_name(usual):
            continue
        first = text.index(usual)
        for match in re.finditer(rare, text):
            if taken.isdisjoint(range(*match.span())):
                taken.update(range(*match.span()))
                yield Mark("name-twin", *match.span(), usual, rare, (Span(first, first + len(usual)),))


def _persons(text: str) -> Iterator[tuple[str, str]]:
    """Yield both forms of Chinese names of two or three characters, the one to go first."""
    known = dict.fromkeys(_quoted_persons(text))
    for name in known:
        for start in occurrences(text, name[0]):
            other = text[start : start + len(name)]
            known_too = _is_person(other) if len(name) == _SHORTEST else other in known
            if known_too and _differ_once(name, other) and _sound(name, other):
                yield from _ranked(text, name, other)


def _quoted_persons(text: str) -> Iterator[str]:
    """Yield the Chinese names before verbs of speech; of an adverb, 也, it may be part of the name or not."""
    for match in re.finditer(_EVIDENCE, text):
        end = match.start()
        for right in (end, end - 1) if text[end - 1 : end] in ADVERBS else (end,):
            for start in range(max(0, right - _SHORTEST), right - 1):
                if _is_person(text[start:right]) and (right - start == _SHORTEST or _is_set_off(text, start)):
                    yield text[start:right]


def _is_person(name: str) -> bool:
    """Tell whether ``name`` may be a Chinese one."""
    return (
        name[0] in _SURNAMES
        and all(map(is_han, name))
        and name[-1] not in (ADVERBS if len(name) == _SHORTEST else _OFFICES)
    )


def _is_set_off(text: str, start: int) -> bool:
    return is_open(text, start) or has_role(text, start)


def _transliterations(text: str, spans: Sequence[Span]) -> Iterator[tuple[str, str]]:
    """Yield both forms of names in characters that transcribe sounds, the one to go first."""
    runs = {text[start:end] for start, end in spans}
    windows = {
        run[start : start + length]
        for run in runs
        for length in range(_SHORTEST, min(_LONGEST, len(run)) + 1)
        for start in range(len(run) - length + 1)
    }
    patterns: dict[str, list[str]] = {}
    for window in sorted(windows):
        for i in range(len(window)):
            before, after = window[:i], window[i + 1 :]
            patterns.setdefault(f"{before}?{after}", []).append(window)
            if before and after and before + after in windows and _is_idle(window, i):
                yield from _ranked(text, window, before + after)
    for group in patterns.values():
        for i, one in enumerate(group):
            for other in group[i + 1 :]:
                if _sound(one, other):
                    yield from _ranked(text, one, other)


def _alike(text: str, runs: Sequence[Span], glosses: Sequence[Gloss]) -> Iterator[tuple[str, str]]:
    """Yield each name that acts or speaks but is never introduced, with an introduced one that sounds like it."""
    names = introduced(text, runs, glosses)
    if not names:
        return
    openings = {place.end() for place in re.finditer(OPENING, text)}
    openings |= {start for start, end in runs if end - start >= _SHORTEST}
    for usual, first in names.items():
        shared, longest = frozenset(usual), len(usual) + 1
        for start in sorted(openings):
            if shared.isdisjoint(text[start : start + longest]):
                continue
            for length in range(max(2, longest - 2), longest + 1):
                rare = text[start : start + length]
                if _is_heard_as(text, start, rare, usual) and (
                    _is_later(text, rare, usual, first) and _is_never_introduced(text, rare, first)
                ):
                    yield rare, usual


def _is_heard_as(text: str, start: int, rare: str, usual: str) -> bool:
    """Tell whether ``rare`` at ``start`` sounds like ``usual``, and is a name: plainly one, or quoted.

    Names that are quoted may sound farther apart.
    """
    if frozenset(usual).isdisjoint(rare) or rare in usual or usual in rare:
        return False
    longest = max(len(rare), len(usual))
    quoted = speaks(text, start + len(rare))
    if len(rare) != len(usual) and longest <= _SHORTEST + (not quoted):
        return False
    if quoted:
        return distance(rare, usual) <= (max(1.5, 0.4 * longest) if longest >= _SHORTEST else 1.0)
    end = start + len(rare)
    if not SOUNDS.issuperset(rare) or longest < _SHORTEST and text[end : end + 1] in SOUNDS:
        return False
    return distance(rare, usual) <= (max(1.0, 0.3 * longest) if longest > _SHORTEST else 0.5)


def _is_later(text: str, rare: str, usual: str, first: int) -> bool:
    """Tell whether ``rare`` is rarer, or stands behind the introduction of the other name."""
    counts = text.count(rare), text.count(usual)
    return (
        counts[0] < counts[1] or counts[0] == counts[1] and text.find(rare) > first and has_role(text, first)
    )


def _is_never_introduced(text: str, name: str, first: int) -> bool:
    """Tell whether ``name`` stands by itself everywhere, or with the role of the name introduced at ``first``."""
    role = text[max(0, first - 2) : first]
    return all(
        (
            is_open(text, at)
            or text.endswith(role, 0, at)
            or len(name) >= _SHORTEST
            and not has_role(text, at)
            and text[at - 1] not in SOUNDS
            and text[at + len(name) : at + len(name) + 1] not in SOUNDS
        )
        and not text.startswith(("(", "（", "·", "‧"), at + len(name))
        for at in occurrences(text, name)
    )


def _glossed(text: str, glosses: Sequence[Gloss]) -> Iterator[tuple[str, str]]:
    """Yield both transliterations of a name that is introduced twice, 艾卡拉茲（Alcaraz） and 阿爾卡拉斯（Alcaraz）."""
    introduced: dict[str, str] = {}
    for gloss in glosses:
        original, head = text[slice(*gloss.inner)].strip(), text[slice(*gloss.head)]
        start = len(head)
        while start and (head[start - 1] in SOUNDS or head[start - 1] in "·‧・•"):
            start -= 1
        name = head[start:].lstrip("·‧・•")
        if len(name) < 2 or not re.fullmatch(
            r"[A-Z][^\W0-9_]*[a-z][^\W0-9_]*(?:[ .’'-]+[^\W0-9_]+)*", original
        ):
            continue
        known = introduced.setdefault(original, name)
        if known[-2:] != name[-2:]:
            yield from sorted([(known, name), (name, known)], key=lambda pair: text.count(pair[0]))[:1]


def _ranked(text: str, one: str, other: str) -> Iterator[tuple[str, str]]:
    """Yield the two with the rarer first; of two that stand once the later, if both are plainly people's names.

    They are if verbs of speech follow them, or if one has its role and the other is quoted without.
    """
    rare, usual = sorted((one, other), key=lambda name: (text.count(name), -text.index(name)))
    if any(text.startswith(("(", "（"), at + len(rare)) for at in occurrences(text, rare)):
        return
    short = len(rare) == 2
    if short or text.count(usual) == text.count(rare):
        first, later = text.index(usual), text.index(rare)
        named = has_role(text, first) and not has_role(text, later)
        if short:
            named = named and is_open(text, later) and speaks(text, later + len(rare))
        if not named and (
            short or not all(re.search(f"{name}(?:{_EVIDENCE})", text) for name in (one, other))
        ):
            return
    yield rare, usual


def _differ_once(one: str, other: str) -> bool:
    return len(one) == len(other) and sum(a != b for a, b in zip(one, other, strict=True)) == 1


def _sound(one: str, other: str) -> bool:
    """Tell whether the characters in which two names of one length differ sound alike."""
    return all(a == b or blurred(a) == blurred(b) != "" for a, b in zip(one, other, strict=True))


def _is_idle(name: str, at: int) -> bool:
    """Tell whether a name sounds much the same without its character at ``at``."""
    char, beside = name[at], (name[at - 1], name[at + 1])
    alike = blurred(char) in map(blurred, beside) or char in WEAK and len(name) > 4
    return alike and char not in beside
