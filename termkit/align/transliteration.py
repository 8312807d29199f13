"""Tells whether a Chinese name transcribes a Latin one: 安德森 Andreessen, 里特維·古普塔 Ritwik Gupta, 蔡英文 Tsai Ing-wen.

The characters write the letters run by run, in order. The probability of the letters given the characters, summed
over all ways to cut them up, is divided by that of the letters among names at large: the quotient says how much
likelier the two are as a pair than side by side by chance.
"""

from __future__ import annotations

import functools
import math
import unicodedata
from collections.abc import Iterator, Sequence

from termkit.align.folding import one_form
from termkit.align.syllables import LONGEST, Model, Shares, shipped
from termkit.text import is_han

_EVEN, _SCALE = 1.0, 1.5
"""The logarithm of the quotient at which a likeness is .5, and how much of it makes the odds e times as high."""

_WHOLE, _LAST_WORD, _OTHER_WORDS, _TURNED = 0.5, 0.25, 0.15, 0.1
"""How likely Chinese is to have the whole of a Latin name, its last word, some other of its words, or all of them with
the last, a Chinese surname, in front."""

_STRAY = 3e-3
"""How likely a character is to write letters that nothing is known about."""
_LENGTHS = (0.06, 0.15, 0.35, 0.25, 0.12, 0.05, 0.02)
"""How likely it is then to write none, one, two … letters."""
_MISPLACED = 0.05
"""What a name dot that stands within a Latin word takes from the probability."""
_LEAST = 1e-9
"""The quotient below which a way to cut the letters up is not followed."""

_TEXT = 1 / 2000
"""How frequent a character of ordinary text is there."""
_UNUSUAL, _TYPICAL = -3.0, 1.0
"""Bounds of what a character says, by itself, for being in a transcribed name."""
_DOUBT = 0.5
"""How much of that counts in a likeness, where it speaks against one: Chinese names have such characters too."""

_LETTERS = {
    "ß": "ss",
    "ø": "o",
    "æ": "ae",
    "œ": "oe",
    "ł": "l",
    "đ": "d",
    "ð": "d",
    "þ": "th",
    "ı": "i",
    "ə": "e",
}
_DOT = "·"
_DOTS = "·-=＝"
"""What stands between the parts of a transcribed name, after folding."""

Steps = Sequence[Sequence[tuple[str, float]]]
"""For each place among the letters, the runs of letters that begin there with the inverse of their probability."""


def likeness(chinese: str, latin: str) -> float:
    """Return how sure it is that ``chinese`` transcribes ``latin``, 0 to 1; 0 if either has nothing to compare.

    Of pairs of unrelated names fewer than one in a thousand come to .5. Either script will do, and name dots;
    ``latin`` may be a full name of which the Chinese has one word or several.
    """
    model, name = shipped(), characters(chinese)
    odds = quotient(model, name, spelled(latin))
    if odds <= 0:
        return 0.0
    doubt = _DOUBT * sum(min(0.0, typical(char)) for char in name if char != _DOT)
    return 1 / (1 + math.exp(min(700.0, (_EVEN - math.log(odds) - doubt) / _SCALE)))


def best_span(text: str, end: int, latin: str, longest: int = 12) -> tuple[int, float] | None:
    """Return where the name begins that transcribes ``latin`` and ends at ``end`` in ``text``, and its likeness.

    None if nothing before ``end`` can be compared. Of ``longest`` characters at most, name dots included, those are
    taken that fit the letters best and are usual in transcribed names.
    """
    words, model = spelled(latin), shipped()
    best, found, fitting = -math.inf, None, 0.0
    first = max(0, end - longest)
    folded = one_form(text[first:end])
    for start in range(end - 1, first - 1, -1):
        char = folded[start - first]
        if char in _DOTS:
            continue
        if not is_han(char):
            break
        fitting += typical(char)
        odds = quotient(model, characters(folded[start - first :]), words)
        if odds > 0 and math.log(odds) + fitting > best:
            best, found = math.log(odds) + fitting, start
    return None if found is None else (found, likeness(text[found:end], latin))


def characters(chinese: str) -> str:
    """Return the characters of ``chinese`` in Simplified, with name dots between its parts; other marks are left out."""
    marked = (_DOT if char in _DOTS else char for char in one_form(chinese))
    return "".join(char for char in marked if char == _DOT or is_han(char)).strip(_DOT)


@functools.lru_cache(4096)
def spelled(latin: str) -> tuple[str, ...]:
    """Return the words of ``latin`` in the letters a to z; hyphens don't part words, single letters are left out."""
    text = "".join(_LETTERS.get(char, char) for char in unicodedata.normalize("NFC", latin).lower())
    letters = "".join(
        char if "a" <= char <= "z" else " " if char.isspace() or char in "./" else ""
        for char in unicodedata.normalize("NFKD", text)
    )
    words = tuple(letters.split())
    return tuple(word for word in words if len(word) > 1) or words


def quotient(model: Model, chinese: str, words: tuple[str, ...]) -> float:
    """Return how much likelier the two are as a pair than by chance, for what these functions make of names."""
    if not chinese or not words:
        return 0.0
    row = [model.shares(char) if char != _DOT else None for char in chinese]
    if len(words) == 1:
        return reached(row, steps(model, words), 0, frozenset())[-1]
    odds = sum(share * value for share, value in _choices(row, words, model))
    if len(words) <= 3 and _DOT not in chinese:
        parts = (words[-1], *words[:-1])
        odds += _TURNED * reached(row, steps(model, parts), 0, frozenset())[-1]
    return odds


def _choices(
    row: Sequence[Shares | None], words: tuple[str, ...], model: Model
) -> Iterator[tuple[float, float]]:
    """Yield the odds of each choice of successive words, with the probability of the choice."""
    all_steps = steps(model, words)
    ends = [0]
    for word in words:
        ends.append(ends[-1] + len(word))
    others = len(words) * (len(words) + 1) // 2 - 2
    for first, begin in enumerate(ends[:-1]):
        odds = reached(row, all_steps, begin, frozenset(ends))
        for last in range(first + 1, len(ends)):
            if last - first == len(words):
                share = _WHOLE
            elif first == len(words) - 1:
                share = _LAST_WORD
            else:
                share = _OTHER_WORDS / others
            yield share, odds[ends[last]]


@functools.lru_cache(4096)
def steps(model: Model, words: tuple[str, ...]) -> Steps:
    """Return what can be written at each place among the letters of ``words``; no run goes beyond a word."""
    table: list[list[tuple[str, float]]] = []
    for word in words:
        chances = [model.pairs[pair] for pair in map("".join, zip(" " + word, word, strict=False))]
        for begin in range(len(word)):
            inverse = 1.0
            runs = [("", inverse)]
            for end in range(begin, min(begin + LONGEST, len(word))):
                inverse /= chances[end]
                runs.append((word[begin : end + 1], inverse))
            table.append(runs)
    table.append([("", 1.0)])
    return table


def reached(row: Sequence[Shares | None], table: Steps, begin: int, bounds: frozenset[int]) -> list[float]:
    """Return, for each place, the odds that characters write the letters from ``begin`` to there.

    ``row`` has the probabilities of each character and None for a name dot, which stands at the ``bounds`` of words.
    """
    odds = [0.0] * len(table)
    odds[begin] = 1.0
    for shares in row:
        if shares is None:
            odds = [value if place in bounds else value * _MISPLACED for place, value in enumerate(odds)]
        else:
            odds = written(odds, shares, table)
    return odds


def written(odds: Sequence[float], shares: Shares, table: Steps) -> list[float]:
    """Return the odds of having come to each place after one more character."""
    after, share = [0.0] * len(table), shares.get
    for place, value in enumerate(odds):
        if value > _LEAST:
            for length, (run, inverse) in enumerate(table[place]):
                after[place + length] += value * (share(run, 0.0) * inverse + STRAY[length])
    return after


STRAY = tuple(_STRAY * share for share in _LENGTHS)
"""What each length of a run adds to its odds, whatever its letters."""


@functools.cache
def typical(char: str) -> float:
    """Return the logarithm of how much more frequent a Simplified character is in transcribed names than in text."""
    model = shipped()
    frequency = (model.seen(char) + 0.5) / model.total
    return min(_TYPICAL, max(_UNUSUAL, math.log(frequency / _TEXT)))
