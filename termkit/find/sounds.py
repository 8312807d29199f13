"""How characters of names are read, and how far apart two transliterations of a name sound."""

from __future__ import annotations

import functools
import os.path
import re

from termkit.find.script.transliteration import SOUNDS as _TRADITIONAL
from termkit.model import Span

SOUNDS = _TRADITIONAL - frozenset("只系于所占采卷咸") | frozenset(
    "爱奥宾达丹当登迪尔凡菲费弗冈贡汉华怀吉贾简杰卡凯考肯孔库奎来莱赖兰朗劳勒雷里丽莲列龙卢鲁罗马玛迈麦蒙缅纳内尼诺涅欧帕"
    "潘庞佩乔萨赛桑绍圣苏索汤陶腾图韦维魏乌谢亚扬杨叶仪约赞泽詹珍锡契丘蒂茨策琼夫斯克吕缪"
    "伦贝兹逊遜顿翰絲丝汀芙狄汗烈奈薇娃卓札梭黛蕾姬彌弥屈迺冯馮茱鲍歷衛卫嘉廉柏温堡碧努奴寇裘褒侯孟撒斐蘿萝繆童拔门盖"
    "鄂滕邓娅芭妲蓓蓉妲缇緹緬琪茜涅"
)
"""Characters that names are transliterated with, in both scripts."""

WEAK = "尔爾斯特德夫克格茨恩姆"
"""Characters for single consonants, which some leave out."""

_FAR = 9.0
"""The distance of sounds that have nothing in common."""

_READ = {**dict.fromkeys("逊遜臣", "sen"), **dict.fromkeys("顿頓", "deng"), **dict.fromkeys("欧歐", "ao")}
"""What endings and beginnings of names are read like that some write with other characters."""
_ALIKE = str.maketrans("ptkqcr", "bdgjzl")
_NEAR = (frozenset("szjx"), frozenset("gj"), frozenset(("y", "w", "")))
"""Beginnings of syllables that are near each other."""
_TH = frozenset("斯夫弗思")
"""Characters for the English th: Smith is 史密斯 or 史密夫."""
_VOWELS = frozenset("aeiouv")
_DROPPED, _LEFT_OUT = 0.5, 2.0


def find_runs(text: str) -> list[Span]:
    """Return the stretches of ``text``, of two characters at least, that transcribe sounds."""
    masked = "".join(char if char in SOUNDS else " " for char in text)
    return [Span(*match.span()) for match in re.finditer("[^ ]{2,}", masked)]


@functools.cache
def syllable(char: str) -> str:
    """Return how ``char`` is read in Mandarin, without its tone; nothing if it isn't known."""
    table = _table()
    place = table.find(char)
    if place < 0:
        return ""
    start = table.rfind("\n", 0, place) + 1
    return table[start : table.index("\t", start)]


@functools.cache
def blurred(char: str) -> str:
    """Return the syllable of ``char`` without what transliterations don't keep apart."""
    sound = _READ.get(char) or syllable(char)
    for part, like in (("zh", "z"), ("ch", "z"), ("sh", "s"), ("ng", "n"), ("ei", "i")):
        sound = sound.replace(part, like)
    return sound.translate(_ALIKE)


def distance(one: str, other: str) -> float:
    """Return how far apart two names sound: 0 for the same characters, 1 for a syllable with another vowel.

    A weak consonant may be missing at half that price: 阿爾卡拉斯, 艾卡拉茲.
    """
    row = [_price(other[:i]) for i in range(len(other) + 1)]
    for i, char in enumerate(one):
        before, row = row, [_price(one[: i + 1])]
        for j, beside in enumerate(other):
            row.append(
                min(before[j] + _apart(char, beside), before[j + 1] + _price(char), row[j] + _price(beside))
            )
    return row[-1]


def _price(characters: str) -> float:
    """What it costs to leave these out."""
    return sum(_DROPPED if char in WEAK else _LEFT_OUT for char in characters)


@functools.cache
def _apart(one: str, other: str) -> float:
    if one == other:
        return 0.0
    a, b = blurred(one), blurred(other)
    if not a or not b:
        return _FAR
    if a == b:
        return 0.25
    if _TH.issuperset((one, other)):
        return 0.5
    head_a, head_b = _initial(a), _initial(b)
    if head_a != head_b and not any(like.issuperset((head_a, head_b)) for like in _NEAR):
        return _FAR
    return 0.5 if set(a[len(head_a) :]) & set(b[len(head_b) :]) & _VOWELS else 1.0


def _initial(sound: str) -> str:
    return sound[:1] if sound[0] not in _VOWELS else ""


@functools.cache
def _table() -> str:
    path = os.path.join(os.path.dirname(__file__), "data", "sounds.tsv")
    with open(path, encoding="utf-8") as file:
        return file.read().partition("\n\n")[2]
