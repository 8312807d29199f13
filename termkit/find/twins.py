"""Finds names that an article writes in two ways: 科瓦奇 and 科瓦契奇, 周启明 and 周启铭."""

from __future__ import annotations

import functools
import os.path
import re
from collections.abc import Callable, Iterator, Sequence

from termkit.find.script.conversion import SURNAMES
from termkit.find.script.transliteration import SOUNDS
from termkit.model import Gloss, Mark, Span
from termkit.text import is_han

_SOUNDS = SOUNDS - frozenset("只系于所占采卷咸") | frozenset(
    "爱奥宾达丹当登迪尔凡菲费弗冈贡汉华怀吉贾简杰卡凯考肯孔库奎来莱赖兰朗劳雷莱里丽莲列龙卢鲁罗马玛迈麦蒙缅纳内尼诺欧帕"
    "潘庞佩乔萨赛桑绍圣苏索汤陶腾图韦维魏乌锡谢亚扬杨叶仪约赞泽詹珍锡契丘蒂茨策琼夫斯克"
)
_NAMED = frozenset("张刘陈杨黄赵吴马罗郑谢许韩冯邓萧董蒋叶苏吕卢钟谭陆贾韦邹闫龙陶贺顾龚邵钱严单赖纪余")
_SURNAMES = SURNAMES | _NAMED
_EVIDENCE = (
    "说|說|表示|介绍|介紹|指出|认为|認為|补充|補充|强调|強調|告诉|告訴|透露|坦言|称，|稱，|指，|教授|博士|先生|女士|小姐|主任|院长|院長|"
    "经理|經理|董事|工程师|工程師|医生|醫生|醫師|同学|同學|议员|議員|委员|委員|书记|書記|部长|部長|校长|校長|团队|團隊|的团|坦承|解释|解釋|回应|回應"
)
"""What stands behind the name of a person who is quoted or presented."""

_ADVERBS = frozenset("又也还還都在有就便却卻曾则則将將已从從对對向并並仍才再只不")
"""They stand between a name and its verb."""
_WEAK = "尔爾斯特德夫克格茨恩姆"
"""Characters for single consonants, which some leave out."""

_SHORTEST, _LONGEST = 3, 6
"""Characters of a transliterated name that is compared."""

IsName = Callable[[str], bool]


def find_twins(text: str, glosses: Sequence[Gloss], is_name: IsName) -> Iterator[Mark]:
    """Yield a mark ``name-twin`` for each name that stands for one which the article writes otherwise more often.

    Two names are one if they differ in one character that sounds alike, or have one gloss. ``is_name`` tells of the
    glossary's names: two of these are two things.
    """
    taken: set[int] = set()
    pairs = {*_persons(text), *_transliterations(text), *_glossed(text, glosses)}
    for rare, usual in sorted(pairs, key=lambda pair: (-len("".join(pair)), pair)):
        if is_name(rare) and is_name(usual):
            continue
        first = text.index(usual)
        for match in re.finditer(rare, text):
            if taken.isdisjoint(range(*match.span())):
                taken.update(range(*match.span()))
                yield Mark("name-twin", *match.span(), usual, rare, (Span(first, first + len(usual)),))


def _persons(text: str) -> Iterator[tuple[str, str]]:
    """Yield both forms of Chinese names of three characters, the one to go first."""
    known: dict[str, None] = {}
    for match in re.finditer(_EVIDENCE, text):
        name = text[max(0, match.start() - 3) : match.start()]
        if len(name) == 3 and name[0] in _SURNAMES and name[2] not in _ADVERBS and all(map(is_han, name)):
            known[name] = None
    for name in known:
        for place in re.finditer(name[0], text):
            other = text[place.start() : place.start() + 3]
            if _differ_once(name, other) and other[2] not in _ADVERBS and _sound(name, other, exactly=True):
                yield from _ranked(text, name, other)


def _transliterations(text: str) -> Iterator[tuple[str, str]]:
    """Yield both forms of names in characters that transcribe sounds, the one to go first."""
    runs = set("".join(char if char in _SOUNDS else " " for char in text).split())
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


def _glossed(text: str, glosses: Sequence[Gloss]) -> Iterator[tuple[str, str]]:
    """Yield both transliterations of a name that is introduced twice, 艾卡拉茲（Alcaraz） and 阿爾卡拉斯（Alcaraz）."""
    introduced: dict[str, str] = {}
    for gloss in glosses:
        original, head = text[slice(*gloss.inner)].strip(), text[slice(*gloss.head)]
        start = len(head)
        while start and (head[start - 1] in _SOUNDS or head[start - 1] in "·‧・•"):
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
    """Yield the two with the rarer first; of two that stand once the later, if both are plainly people's names."""
    rare, usual = sorted((one, other), key=lambda name: (text.count(name), -text.index(name)))
    if text.count(usual) > text.count(rare) or all(
        re.search(f"{name}(?:{_EVIDENCE})", text) for name in (one, other)
    ):
        yield rare, usual


def _differ_once(one: str, other: str) -> bool:
    return len(one) == len(other) and sum(a != b for a, b in zip(one, other, strict=True)) == 1


def _sound(one: str, other: str, *, exactly: bool = False) -> bool:
    """Tell whether the characters in which two names of one length differ sound alike."""
    read: Callable[[str], str] = _syllable if exactly else _blurred
    return all(a == b or read(a) == read(b) != "" for a, b in zip(one, other, strict=True))


def _is_idle(name: str, at: int) -> bool:
    """Tell whether a name sounds much the same without its character at ``at``."""
    char, beside = name[at], (name[at - 1], name[at + 1])
    alike = _blurred(char) in map(_blurred, beside) or char in _WEAK and len(name) > 4
    return alike and char not in beside


@functools.cache
def _blurred(char: str) -> str:
    """Return the syllable of ``char`` without what transliterations don't keep apart."""
    syllable = _READ.get(char) or _syllable(char)
    for sound, like in (("zh", "z"), ("ch", "z"), ("sh", "s"), ("ng", "n"), ("ei", "i")):
        syllable = syllable.replace(sound, like)
    return syllable.translate(_ALIKE)


_READ = {**dict.fromkeys("逊遜臣", "sen"), **dict.fromkeys("顿頓", "deng"), **dict.fromkeys("欧歐", "ao")}
"""What endings and beginnings of names are read like that some write with other characters."""
_ALIKE = str.maketrans("ptkqcr", "bdgjzl")


@functools.cache
def _syllable(char: str) -> str:
    table = _table()
    place = table.find(char)
    if place < 0:
        return ""
    start = table.rfind("\n", 0, place) + 1
    return table[start : table.index("\t", start)]


@functools.cache
def _table() -> str:
    path = os.path.join(os.path.dirname(__file__), "data", "sounds.tsv")
    with open(path, encoding="utf-8") as file:
        return file.read().partition("\n\n")[2]
