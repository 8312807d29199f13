"""How likely each character is to write which letters of a name: the model behind ``transliteration``.

The table, ``data/syllables.tsv``, is made by ``tools/fit_transliteration.py``. A character that was seen little is
taken to write what others of its Mandarin syllable do; and what no character of a syllable was seen to write is as
likely as the beginning of the letters is for its initial, and their vowels and end for its final.
"""

from __future__ import annotations

import functools
import os.path
import re
from collections.abc import Iterator, Mapping

from termkit.find.sounds import syllable

LONGEST = 6
"""Letters that one character may write at most: 庄, zhuang."""

_CHARACTER, _SYLLABLE = 4.0, 4.0
"""How many sightings the estimate a level below is worth, to a character and to a syllable."""
_LEAST = 1e-5
"""How likely a run is at least that is made of what initial and final go with."""
_ROMAN = 0.1
"""How likely a character is to be spelled as in a Chinese name; and then, in which romanisation."""
_PINYIN, _WADE_GILES, _HONG_KONG = 0.5, 0.2, 0.3
_PAIR = 5.0
"""How many sightings a letter's own frequency is worth to its frequency after another."""

_PARTS = re.compile("(y(?=[aeiou])|[^aeiouy]*)([aeiouy]*)(.*)")
_SOUND = re.compile("([zcs]h|[bpmfdtnlgkhjqxrzcsyw]?)(.*)")
_COUNT = re.compile("([a-z]*)([0-9.]+)")
_WADE_INITIALS = {
    "b": "p",
    "d": "t",
    "g": "k",
    "zh": "ch",
    "j": "ch",
    "q": "ch",
    "z": "ts",
    "c": "ts",
    "x": "hs",
    "r": "j",
}
_WADE_FINALS = {"ong": "ung", "iong": "iung", "ian": "ien", "ie": "ieh", "ue": "ueh"}
_WADE_SOUNDS = {
    "zhi": "chih",
    "chi": "chih",
    "shi": "shih",
    "ri": "jih",
    "zi": "tzu",
    "ci": "tzu",
    "si": "szu",
    "yan": "yen",
    "ye": "yeh",
    "you": "yu",
    "ge": "ko",
    "ke": "ko",
    "he": "ho",
    "gui": "kuei",
    "kui": "kuei",
    "duo": "to",
    "tuo": "to",
    "luo": "lo",
    "nuo": "no",
    "ruo": "jo",
    "zuo": "tso",
    "cuo": "tso",
    "zhuo": "cho",
}
"""Syllables whose finals Wade-Giles writes otherwise than in others."""
_FILE = os.path.join(os.path.dirname(__file__), "data", "{}.tsv")


Shares = Mapping[str, float]
"""The probabilities of runs of letters; one that isn't there is as good as impossible."""


class Model:
    """The probabilities that follow from a table: its rows, by their first field.

    Each row has runs of letters with how often they were seen, written ``an412 a30``; the empty run is a number only.
    Rows are ``an`` for a syllable, with fields that begin with a character (``安 an412``); ``b-`` for an initial,
    with beginnings; ``-an`` and ``-an-`` for a final, with vowels and ends; ``<a`` for the letters after a letter.
    """

    def __init__(self, rows: Mapping[str, str]) -> None:
        self._rows = rows
        self._shares: dict[str, Shares] = {}

    def shares(self, char: str) -> Shares:
        """Return how likely runs of letters are for a Simplified character."""
        known = self._shares.get(char)
        if known is None:
            known = self._shares[char] = self._estimated(char)
        return known

    def seen(self, char: str) -> float:
        """Return how often a Simplified character was seen in names."""
        return sum(self._characters(syllable(char) or char).get(char, {}).values())

    @functools.cached_property
    def total(self) -> float:
        """How often characters were seen."""
        return sum(
            sum(_counts(row).values())
            for key, row in self._rows.items()
            if key[0] not in "<-" and key[-1] == "-"
        )

    @functools.cached_property
    def pairs(self) -> dict[str, float]:
        """How likely a letter is after another, or at the beginning of a word, after a space."""
        after = {key[1:]: _counts(row) for key, row in self._rows.items() if key[0] == "<"}
        alone: dict[str, float] = {}
        for counts in after.values():
            for letter, n in counts.items():
                alone[letter] = alone.get(letter, 1.0) + n
        total = sum(alone.values())
        return {
            before + letter: (after[before].get(letter, 0.0) + _PAIR * n / total)
            / (sum(after[before].values()) + _PAIR)
            for before in after
            for letter, n in alone.items()
        }

    def _estimated(self, char: str) -> Shares:
        sound = syllable(char) or char
        of_syllable = self._characters(sound)
        of_character = of_syllable.get(char, {})
        all_alike: dict[str, float] = {}
        for counts in of_syllable.values():
            _add(all_alike, counts, 1.0)
        certain = 1 / (sum(of_character.values()) + _CHARACTER)
        less_certain = _CHARACTER * certain / (sum(all_alike.values()) + _SYLLABLE)
        shares = dict(self._of_parts(*split_sound(sound), _SYLLABLE * less_certain))
        _add(shares, all_alike, less_certain)
        _add(shares, of_character, certain)
        if roman := romanised(char):
            shares = {run: share * (1 - _ROMAN) for run, share in shares.items()}
            _add(shares, roman, _ROMAN)
        return shares

    def _of_parts(self, initial: str, final: str, weight: float) -> Iterator[tuple[str, float]]:
        """Yield runs made of what initial and final go with; the least likely are left out, which are most."""
        beginnings, vowels, ends = map(self._part, (f"{initial}-", f"-{final}", f"-{final}-"))
        for beginning, first in beginnings:
            for vowel, second in vowels:
                if weight * first * second < _LEAST:
                    break
                for end, third in ends:
                    share = weight * first * second * third
                    if share < _LEAST:
                        break
                    if vowel or not end:
                        yield beginning + vowel + end, share

    def _characters(self, sound: str) -> dict[str, dict[str, float]]:
        fields = self._rows.get(sound, "").split("\t")
        return {field[0]: _counts(field[2:]) for field in fields if field}

    def _part(self, key: str) -> list[tuple[str, float]]:
        """Return the runs of a row with their shares, the most frequent first, as they stand in the table."""
        counts = _counts(self._rows.get(key, ""))
        total = sum(counts.values())
        return [(run, n / total) for run, n in counts.items()]


@functools.cache
def shipped() -> Model:
    """Return the model of the table that comes with termkit."""
    return Model(_read("syllables"))


@functools.cache
def split_run(run: str) -> tuple[str, str, str]:
    """Return the consonants that letters begin with, the vowels after them, and the rest."""
    match = _PARTS.match(run)
    assert match is not None
    return match[1], match[2], match[3]


def split_sound(sound: str) -> tuple[str, str]:
    """Return initial and final of a pinyin syllable."""
    match = _SOUND.match(sound)
    assert match is not None
    return match[1], match[2]


def romanised(char: str) -> dict[str, float]:
    """Return how a character is spelled in Chinese names, and how likely each spelling is: 蔡 cai, tsai, choi, choy."""
    sound = syllable(char).replace("v", "u")
    if not sound:
        return {}
    shares = {sound: _PINYIN}
    wade = wade_giles(sound)
    shares[wade] = shares.get(wade, 0.0) + _WADE_GILES
    others = _cantonese().get(char, (sound,))
    for other in others:
        shares[other] = shares.get(other, 0.0) + _HONG_KONG / len(others)
    return shares


def wade_giles(sound: str) -> str:
    """Return a pinyin syllable as names from Taiwan spell it: in Wade-Giles without apostrophes."""
    initial, final = split_sound(sound)
    whole = _WADE_INITIALS.get(initial, initial) + _WADE_FINALS.get(final, final)
    return _WADE_SOUNDS.get(sound, whole)


@functools.cache
def _cantonese() -> dict[str, tuple[str, ...]]:
    spellings: dict[str, tuple[str, ...]] = {}
    for spelling, chars in _read("cantonese").items():
        for char in chars:
            spellings[char] = (*spellings.get(char, ()), spelling)
    return spellings


def _add(shares: dict[str, float], more: Mapping[str, float], weight: float) -> None:
    for run, n in more.items():
        shares[run] = shares.get(run, 0.0) + n * weight


def _counts(row: str) -> dict[str, float]:
    return {run: float(n) for run, n in _COUNT.findall(row)}


def _read(name: str) -> dict[str, str]:
    with open(_FILE.format(name), encoding="utf-8") as file:
        lines = file.read().partition("\n\n")[2].splitlines()
    return {key: row for key, _, row in (line.partition("\t") for line in lines)}
