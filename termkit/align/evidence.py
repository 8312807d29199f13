"""Finds what speaks for it that two forms in a set of articles name one thing."""

from __future__ import annotations

import functools
import itertools
import math
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

import polars as pl

from termkit.align.folding import one_form
from termkit.align.kin import Kin, kin_of
from termkit.align.model import Evidence
from termkit.align.parts import (
    Translate,
    Unit,
    counterparts,
    covered,
    is_acronym_of,
    stretches,
    units_of,
    words_of,
)
from termkit.align.transliteration import likeness
from termkit.find.matcher import every_occurrence
from termkit.find.script.conversion import SURNAMES
from termkit.find.sounds import syllable
from termkit.model import Place
from termkit.text import is_han

_FEWEST_LETTERS = 4
"""Of a Latin word that is compared by sound."""
_FEWEST_INITIALS = 3
_SOUNDS_ALIKE, _DOTTED_ALIKE = 0.93, 0.7
"""Likeness from which on a run of characters, and a name with a dot, transcribe a Latin word."""
_SURELY_ALIKE = 0.97
_SAME_PARTS = 0.85
_MARKS = frozenset("()（）,，。、；;：:“”「」《》\n")
"""What stands in no name."""
_DOTS = "·‧・•"
_SITES = frozenset(
    "fault bridge river lake sea bay gulf strait island islands peninsula mountain mountains valley desert canal dam province"
    " state county district city town village airport port station street square tower stadium hospital university college"
    " school museum library church court police government army navy province region hotel hall house park zoo"
    " prison university times post journal herald".split()
)
"""What is named after a place and is another thing."""
_PLACES = 5
_LATIN = ("latin", "original")
"""Kinds of names in Latin letters."""

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


def surname_evidence(names: pl.DataFrame, texts: Mapping[str, str], kin: Kin) -> Iterator[Evidence]:
    """Yield the surname of a transliterated full name with the name, if it stands alone too: 古普塔."""
    owners: dict[str, set[str]] = {}
    paths: dict[str, set[str]] = {}
    for key, path in (
        names.filter(pl.col("kind").is_in(["person", "gloss"])).select("key", "path").iter_rows()
    ):
        surname = re.split(f"[{_DOTS}]", key)[-1]
        if surname != key and len(surname) > 1:
            owners.setdefault(surname, set()).add(key)
            paths.setdefault(surname, set()).add(path)
    for surname, keys in owners.items():
        near = [texts[path] for path in kin_of(paths[surname], kin) if path in texts]
        alone = any(re.search(f"(?<![{_DOTS}]){surname}", text) for text in near if surname in text)
        if alone and len({key[0] for key in keys}) == 1:
            yield from (Evidence("parts", surname, key, 0.9) for key in sorted(keys))


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


def shorter_evidence(names: pl.DataFrame) -> Iterator[Evidence]:
    """Yield a Latin name with the one longer name of the set that begins with it: Voltaris, Voltaris Cells."""
    latin = sorted(set(names.filter(pl.col("kind").is_in(_LATIN))["key"]))
    known = set(latin)
    owners: dict[str, set[str]] = {}
    for name in latin:
        words = name.split(" ")
        for count in range(1, len(words)):
            start = " ".join(words[:count])
            if start in known and not _is_another(words[count:]):
                owners.setdefault(start, set()).add(name)
    for start, longer in owners.items():
        generic = all(counterparts(word)[:-1] for word in words_of(start))
        if not generic and len(start) >= _FEWEST_LETTERS and _is_chain(longer):
            yield Evidence("parts", start, min(longer, key=len), 0.85)


def _is_another(words: Sequence[str]) -> bool:
    """Tell whether a name with these words behind it names another thing, a bridge or a hospital."""
    return words[-1] in _SITES


def acronym_evidence(names: pl.DataFrame) -> Iterator[Evidence]:
    """Yield an acronym with the one Latin name of the set that has its initials: PAMA, Patient Access to Medicines Alliance."""
    latin = names.filter(pl.col("kind").is_in(_LATIN)).unique("key").select("key", "text").sort("key").rows()
    acronyms = [
        key for key, text in latin if text.isupper() and len(key) >= _FEWEST_INITIALS and " " not in key
    ]
    by_first: dict[str, list[str]] = {}
    for key, _ in latin:
        by_first.setdefault(key[0], []).append(key)
    for acronym in acronyms:
        full = [key for key in by_first[acronym[0]] if " " in key and is_acronym_of(acronym, key)]
        if len(full) == 1:
            yield Evidence("parts", acronym, full[0], 0.9 if len(acronym) > _FEWEST_INITIALS else 0.8)


def _is_chain(names: Iterable[str]) -> bool:
    """Tell whether each name begins with the next shorter one, so that all may be one name."""
    ordered = sorted(names, key=len)
    return all(longer.startswith(shorter + " ") for shorter, longer in itertools.pairwise(ordered))


def sound_evidence(names: pl.DataFrame, kin: Kin) -> Iterator[Evidence]:
    """Yield Latin names with the Chinese ones that transcribe them; each Chinese one goes to the Latin one most like it.

    A Latin name may have several: each region transcribes in its own way. They are sought in the ``kin`` of its articles.
    """
    chinese: dict[str, dict[str, set[tuple[str, bool]]]] = {}
    heard = names.filter(pl.col("kind").is_in(["sound", "person"])).select("path", "key", "kind").unique()
    for path, key, kind in heard.iter_rows():
        parts = [part for part in re.split(f"[{_DOTS}]", key) if part] if len(key) > 2 else []
        for beginning in {syllable(part[0])[:1] for part in parts}:
            chinese.setdefault(path, {}).setdefault(beginning, set()).add((key, kind == "person"))
    best: dict[str, tuple[float, str]] = {}
    for name, paths in sorted(_latin_names(names).items()):
        words = words_of(name)
        if max(map(len, words), default=0) >= _FEWEST_LETTERS and not any(
            counterparts(w)[:-1] for w in words
        ):
            near = [chinese[path] for path in kin_of(paths, kin) if path in chinese]
            for other, score in _heard(name, near):
                best[other] = max(best.get(other, (0.0, "")), (score, name))
    for other, (score, name) in best.items():
        yield Evidence("sound", name, other, round(score, 4))


def _latin_names(names: pl.DataFrame) -> dict[str, set[str]]:
    """Return the names in Latin letters, each with the paths of its articles."""
    found: dict[str, set[str]] = {}
    for key, path in names.filter(pl.col("kind").is_in(_LATIN)).select("key", "path").iter_rows():
        found.setdefault(key, set()).add(path)
    return found


def _heard(
    name: str, chinese: Sequence[Mapping[str, Collection[tuple[str, bool]]]]
) -> Iterator[tuple[str, float]]:
    """Yield the Chinese names that sound like the Latin one, as a whole or like one of its words."""
    beginnings = {letter for word in words_of(name) for letter in _BEGINNINGS.get(word[0], "")}
    for other, dotted in {pair for one in chinese for letter in beginnings for pair in one.get(letter, ())}:
        score = likeness(other, name)
        if dotted and score < _DOTTED_ALIKE:
            score = _as_founder(other, name)
        if score >= (_DOTTED_ALIKE if dotted else _SOUNDS_ALIKE):
            yield other, score


def _as_founder(person: str, name: str) -> float:
    """Return 0.8 if ``name`` begins with the surname of ``person``, as that of a firm does: Andreessen Horowitz.

    At its end the surname would be that of somebody else of the family.
    """
    first, _, rest = name.partition(" ")
    return 0.8 if rest and likeness(re.split(f"[{_DOTS}]", person)[-1], first) > _SURELY_ALIKE else 0.0


def spelled_evidence(names: pl.DataFrame, texts: Mapping[str, str]) -> Iterator[Evidence]:
    """Yield Latin names in Pinyin with the Chinese ones that are read so: Zhou Yanqiu, 周砚秋."""
    spelled: dict[tuple[str, str], str] = {}
    for name in sorted(set(names.filter(pl.col("kind").is_in(_LATIN))["key"])):
        words = name.replace("-", "").split(" ")
        if len(words) == 2:
            spelled |= {(words[0], words[1]): name, (words[1], words[0]): name}
    families = {family for family, _ in spelled}
    for path, text in texts.items() if spelled else ():
        for start, char in enumerate(text):
            family = syllable(char) if char in _surnames() else ""
            for length in (2, 1) if family in families else ():
                given = "".join(syllable(other) for other in text[start + 1 : start + 1 + length])
                if name := spelled.get((family, given)):
                    end = start + 1 + length
                    place = Place(path, start, end)
                    yield Evidence("sound", name, text[start:end], 0.95 if length > 1 else 0.8, (place,))


@functools.cache
def _surnames() -> frozenset[str]:
    return frozenset(map(one_form, SURNAMES))


def parts_evidence(
    names: pl.DataFrame, texts: Mapping[str, str], translate: Translate, kin: Kin
) -> Iterator[Evidence]:
    """Yield Latin names of several words with the stretches of Chinese text that are made of their parts.

    ``texts`` are the articles in one script, by path. Each name is sought where the rarest of its parts stands, in the
    ``kin`` of its articles.
    """
    latin = _latin_names(names)
    long = [name for name in sorted(latin) if len([w for w in words_of(name) if not w.isdigit()]) > 1]
    wanted = {name: units for name in long if (units := units_of(name, translate))}
    variants = sorted({v for units in wanted.values() for unit in units for v in unit.variants if len(v) > 1})
    if not variants:
        return
    hits: dict[str, dict[str, list[int]]] = {}
    for path, text in texts.items():
        for number, start, _ in every_occurrence(variants, text):
            hits.setdefault(variants[number], {}).setdefault(path, []).append(start)
    for name, units in wanted.items():
        found = [[v for v in unit.variants if v in hits] for unit in units]
        anchors = [unit for unit in found if unit]
        if anchors:
            rarest = min(anchors, key=lambda unit: sum(len(hits[v]) for v in unit))
            near = kin_of(latin[name], kin)
            places = {(path, at) for v in rarest for path in near & hits[v].keys() for at in hits[v][path]}
            yield from _rendered(name, units, sorted(places), texts)


def _rendered(
    name: str, units: Sequence[Unit], places: Sequence[tuple[str, int]], texts: Mapping[str, str]
) -> Iterator[Evidence]:
    """Yield the best stretch around each place that is made of the parts of ``name``."""
    done: set[str] = set()
    for path, around in places:
        text = texts[path]
        best = max(
            (
                (covered(text[start:end], units), start, end)
                for start, end in set(stretches(text, around, units))
            ),
            default=(0.0, 0, 0),
        )
        score, start, end = best
        found = text[start:end]
        whole = (
            len(found) > 2
            and any(map(is_han, found))
            and not _MARKS.intersection(found)
            and _is_joined(found)
        )
        if score >= _SAME_PARTS and whole and found not in done:
            done.add(found)
            yield Evidence("parts", name, found, round(0.9 * score, 4), (Place(path, start, end),))


def _is_joined(name: str) -> bool:
    """Tell whether a 的 in ``name`` stands between Chinese words: 标签的重量, but DeepSeek的 R1."""
    return all(
        is_han(before) and is_han(after)
        for before, after in re.findall("(.?)的(.?)", name)
        if before and after
    )


def _by(frame: pl.DataFrame, *columns: str) -> Iterable[tuple[tuple[str, ...], pl.DataFrame]]:
    return frame.group_by(*columns, maintain_order=True)


def _places(rows: pl.DataFrame) -> tuple[Place, ...]:
    return tuple(Place(*row) for row in rows.select("path", "start", "end").head(_PLACES).iter_rows())
