"""Finds what speaks for it that two forms in a set of articles name one thing."""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

import polars as pl

from termkit.align.model import Evidence
from termkit.align.parts import counterparts, covered, words_of
from termkit.align.transliteration import likeness
from termkit.find.sounds import syllable
from termkit.model import Place
from termkit.text import is_han

_FEWEST_LETTERS = 4
"""Of a Latin word that is compared by sound."""
_SOUNDS_ALIKE, _DOTTED_ALIKE = 0.93, 0.7
"""Likeness from which on a run of characters, and a name with a dot, transcribe a Latin word."""
_SAME_PARTS = 0.8
_MARKS = frozenset("的()（）,，。、；;：:“”「」《》\n")
"""What stands in no name."""
_GAP = 3
"""Characters that may stand between two parts of a name: 的, a year's digit."""
_PLACES = 5

_BEGINNINGS = {
    "b": "bpw", "p": "pbf", "m": "m", "f": "fhpw", "v": "wfby", "w": "wyhfv", "d": "dtj", "t": "tdsqjzc", "n": "n", "l": "l", "r": "lr",
    "g": "gjqkhy", "k": "kgqhjn", "c": "kgcqsxzjt", "q": "kgq", "x": "sxzkhj", "h": "hyxwkae", "j": "jyqzhxr", "s": "sxzcqt", "z": "zjcsqt",
    "y": "yjq", "a": "aeyow", "e": "aeyio", "i": "yaei", "o": "aowey", "u": "wyoaeu",
}  # fmt: skip
"""With which letters the syllables begin that transcribe a word beginning with this one."""


def gloss_evidence(names: pl.DataFrame) -> Iterator[Evidence]:
    """Yield a pair for each name with one in parentheses behind it; several places make it surer."""
    for (one, other), rows in _by(names.filter(pl.col("kind") == "gloss"), "key", "partner"):
        doubt = math.prod(1 - min(0.99, confidence) for confidence in rows["confidence"])
        yield Evidence("gloss", one, other, round(1 - doubt, 4), _places(rows))


def surname_evidence(names: pl.DataFrame) -> Iterator[Evidence]:
    """Yield the surname of a transliterated full name with the name, if it stands alone too: 古普塔."""
    alone = set(names.filter(pl.col("kind") == "sound")["key"])
    owners: dict[str, set[str]] = {}
    for key in set(names.filter(pl.col("kind").is_in(["person", "gloss"]))["key"]):
        surname = re.split("[·‧・•]", key)[-1]
        if surname != key and len(surname) > 1 and surname in alone:
            owners.setdefault(surname, set()).add(key)
    for surname, keys in owners.items():
        if len(keys) == 1:
            yield Evidence("parts", surname, keys.pop(), 0.9)


def last_name_evidence(evidence: Iterable[Evidence]) -> Iterator[Evidence]:
    """Yield the last word of each Latin name of a person, with the name: Andreessen, Marc Andreessen.

    A person's it is if its Chinese form has a dot; and no other person of the set may have the same.
    """
    owners: dict[str, set[str]] = {}
    for piece in evidence:
        for name, other in ((piece.one, piece.other), (piece.other, piece.one)):
            words = name.split(" ")
            if piece.signal in ("gloss", "sound") and len(words) > 1 and name.isascii() and "·" in other:
                owners.setdefault(words[-1], set()).add(name)
    for word, names in owners.items():
        if len(names) == 1 and len(word) >= _FEWEST_LETTERS and not counterparts(word)[:-1]:
            yield Evidence("parts", word, names.pop(), 0.9)


def sound_evidence(names: pl.DataFrame) -> Iterator[Evidence]:
    """Yield Latin names with the Chinese ones that transcribe them: the best of each side for the other."""
    latin = sorted(set(names.filter(pl.col("kind").is_in(["latin", "original"]))["key"]))
    heard = names.filter(pl.col("kind").is_in(["sound", "person"])).unique(["key", "kind"])
    chinese: dict[str, list[tuple[str, bool]]] = {}
    for key, kind in heard.select("key", "kind").iter_rows():
        if len(key) > 2 and all(is_han(char) or char in "·‧・•" for char in key):
            chinese.setdefault(syllable(key[0])[:1], []).append((key, kind == "person"))
    best: dict[str, tuple[float, str]] = {}
    pairs = []
    for name in latin:
        if not any(len(word) >= _FEWEST_LETTERS for word in words_of(name)):
            continue
        for other, score in _heard(name, chinese):
            pairs.append((score, name, other))
            best[name] = max(best.get(name, (0.0, "")), (score, other))
            best[other] = max(best.get(other, (0.0, "")), (score, name))
    for score, name, other in pairs:
        if best[name][1] == other and best[other][1] == name:
            yield Evidence("sound", name, other, round(score, 4))


def _heard(name: str, chinese: Mapping[str, Sequence[tuple[str, bool]]]) -> Iterator[tuple[str, float]]:
    """Yield the Chinese names that sound like the Latin one, as a whole or like one of its words."""
    beginnings = {letter for word in words_of(name) for letter in _BEGINNINGS.get(word[0], "")}
    for beginning in sorted(beginnings):
        for other, dotted in chinese.get(beginning, ()):
            score = likeness(other, name)
            if score >= (_DOTTED_ALIKE if dotted else _SOUNDS_ALIKE):
                yield other, score


def parts_evidence(names: pl.DataFrame, texts: Mapping[str, str]) -> Iterator[Evidence]:
    """Yield Latin names of several words with the stretches of Chinese text that have all their parts.

    ``texts`` are the articles in one script, by path.
    """
    for name in sorted(set(names.filter(pl.col("kind").is_in(["latin", "original"]))["key"])):
        words = [word for word in words_of(name) if not word.isdigit()]
        if len(words) < 2:
            continue
        variants = [counterparts(word) for word in words]
        if sum(map(bool, variants)) < len(words):
            continue
        pattern = re.compile(
            "|".join(sorted({re.escape(v) for vs in variants for v in vs}, key=len, reverse=True))
        )
        for path, text in texts.items():
            for start, end in _clusters(pattern, text, len(words)):
                found = text[start:end]
                score = covered(found, " ".join(words))
                whole = not _MARKS.intersection(found) and any(map(is_han, found))
                if whole and score >= _SAME_PARTS:
                    yield Evidence("parts", name, found, round(0.9 * score, 4), (Place(path, start, end),))


def _clusters(pattern: re.Pattern[str], text: str, count: int) -> Iterator[tuple[int, int]]:
    """Yield the stretches in which ``count`` matches of ``pattern`` follow each other closely."""
    spans = [match.span() for match in pattern.finditer(text)]
    for first in range(len(spans) - count + 1):
        chosen = spans[first : first + count]
        if all(after[0] - before[1] < _GAP for before, after in itertools.pairwise(chosen)):
            yield chosen[0][0], chosen[-1][1]


def _by(frame: pl.DataFrame, *columns: str) -> Iterable[tuple[tuple[str, ...], pl.DataFrame]]:
    return frame.group_by(*columns, maintain_order=True)


def _places(rows: pl.DataFrame) -> tuple[Place, ...]:
    return tuple(Place(*row) for row in rows.select("path", "start", "end").head(_PLACES).iter_rows())
