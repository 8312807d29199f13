"""Names and terms of art of the source that the translation renders otherwise, or by a general noun, or not at all.

All renderings of the line go, else nothing is missing. A general noun, or nothing, is what good writers put where the line
before has named the thing, so there they are no fault.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator, Mapping
from random import Random
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from termkit.glossary.model import Concept
from termkit.text import fold, is_han
from tests.inject import Edit
from tests.inject._bilingual import Bitext, Kinds, Line
from tests.inject._terms import certain, concepts, in_script

ARTS = {
    "artificial intelligence", "semiconductors", "computing", "networks", "electronics", "energy", "chemistry", "space",
    "engineering", "mathematics", "science", "clinical trials", "medicine", "finance",
}  # fmt: skip
"""Subjects whose words are terms of art."""

NOUNS = {
    "people": ("此人", "the official"),
    "places": ("当地", "the area"),
    "companies and products": ("该公司", "the company"),
    "institutions": ("该机构", "the agency"),
    "sport": ("该队", "the team"),
}
"""The general nouns for names, by subject, in Chinese and in English."""

OTHER_NOUN = ("有关项目", "the thing")
TECHNICAL_NOUN = ("有关技术", "the technology")

SOUNDS = (
    "阿亚雅娅", "埃艾爱", "安恩昂", "奥欧澳", "巴帕霸芭", "贝培佩", "本宾班", "比皮毕", "波博伯柏泊", "布普卜",
    "查恰", "达塔大", "戴泰代", "德特得", "登顿丹", "迪蒂狄", "多托朵", "尔勒耳", "法瓦发", "菲费斐", "芬文", "弗夫福",
    "盖该", "格戈葛", "古库", "哈海", "赫黑荷", "亨汉罕", "霍胡", "基吉奇", "加卡嘉", "杰泽捷", "凯开", "科柯克可",
    "拉腊喇", "兰朗伦", "雷蕾莱", "里利礼丽", "林琳", "隆龙", "卢鲁路", "罗洛", "马玛麦", "曼门蒙", "梅美", "米密",
    "莫默摩", "姆穆木", "纳娜那", "内奈耐", "尼妮", "诺努", "帕", "佩", "皮", "乔焦", "萨撒", "塞赛", "桑森", "沙夏",
    "史斯思司", "舍谢", "索苏", "坦丹", "汤通", "图杜", "托", "威维韦", "沃华", "西希锡", "谢歇", "辛欣", "雅", "扬延",
    "伊易", "英因", "约尤", "泽策", "詹简", "兹茨", "伟卫", "特", "辉晖", "快筷", "肯垦", "三叁", "星兴", "电典", "丰锋",
    "日", "中忠", "国郭", "北贝", "微威", "软阮", "谷古", "歌戈", "苹平", "果国", "台泰", "积基", "海孩",
)  # fmt: skip
"""Characters that sound alike in names, in simplified script."""

WORDS = {
    "模型": "样式", "学习": "研读", "神经": "感官", "训练": "操练", "参数": "指标值", "窗口": "视口", "芯片": "薄片",
    "晶片": "薄片", "出口": "外销", "管制": "看管", "半导体": "次导体", "基准": "底线", "幻觉": "梦境", "光刻": "平版印刷",
    "微影": "平版印刷", "晶圆": "圆盘", "代工": "替工", "内存": "存储条", "记忆体": "记性器", "处理器": "加工器",
    "图形": "画图", "绘图": "画图", "数据": "材料", "资料": "材料", "中心": "枢纽", "推理": "猜测", "推论": "猜测",
    "利率": "息口", "通胀": "涨价", "通膨": "涨价", "负债": "欠款", "收益率": "获利比", "殖利率": "获利比", "国债": "官债",
    "公债": "官债", "心力衰竭": "心脏失败", "心脏衰竭": "心脏失败", "安慰剂": "安抚药", "糖尿病": "血甜病",
    "电网": "电力网格", "电池": "蓄能块", "储能": "攒电", "风力": "刮风", "氢": "轻气", "输电": "送电流", "实体": "团体",
    "清单": "单子", "血压": "血管力", "肥胖": "发福", "制裁": "惩办", "加速器": "提速机", "强化": "加固", "网络": "网格",
    "网路": "网格", "极紫外": "超紫", "服务器": "服务机", "伺服器": "服务机", "探测器": "探查机", "轨道": "路轨",
    "装机": "安装", "装置容量": "安装数", "开源": "敞开源头", "权重": "重量", "标记": "记号", "上下文": "前后文",
}  # fmt: skip
"""Words in terms of art, and what a translator who doesn't know the term may say; simplified script."""

LETTERS = str.maketrans("aeiouyckszbpgdtvw", "eioaujkczspbctdwv")
"""Another spelling of a name in Latin letters."""

ENGLISH_WORDS = {
    "battery": "accumulator box", "batteries": "accumulator boxes", "memory": "storage strip", "wafer": "round disc",
    "storage": "stockpile", "capacity": "installation amount", "plant": "factory house", "fever": "hot disease",
    "chip": "slice", "packaging": "wrapping", "packag": "wrap", "pressure": "tension", "heatstroke": "summer shock",
    "vaccine": "preventive needle", "typhoon": "big wind", "sodium": "natrium salt", "lithium": "light metal",
    "hydropower": "water strength", "diabetes": "sugar illness", "density": "thickness", "grid": "lattice",
    "interposer": "middle sheet", "logic": "reason", "carbonate": "coal acid", "phosphate": "light acid",
}  # fmt: skip

JOINERS = "、和与與及跟"
"""What joins the members of a list."""

_HEAD = re.compile("(?:^|[，。；：、？！“「『（】〕—])$")
"""What stands before the first word of a clause."""


class Named(NamedTuple):
    """A concept that the source of a line names, and where the line renders it."""

    concept: Concept
    line: Line
    places: tuple[tuple[int, int], ...]

    def replaced(self, new: Callable[[str], str | None]) -> Edit | None:
        """Return the edit that puts ``new`` in the place of each rendering; None if that is no change or one stays."""
        parts, end = [], 0
        for first, last in self.places:
            other = new(self.line.text[first:last])
            if other is None:
                return None
            parts += self.line.text[end:first], other
            end = last
        return self._as_edit("".join((*parts, self.line.text[end:])))

    def dropped(self) -> Edit | None:
        """Return the edit that leaves each rendering out, with what joins it to the rest; None where that can't be."""
        text = self.line.text
        for first, last in reversed(self.places):
            if text[first - 1 : first] in JOINERS and first:
                first -= 1
            elif text[last : last + 1] and text[last] in JOINERS + "的":
                last += 1
            elif not _HEAD.search(text[:first]) or not is_han(text[last : last + 1] or " "):
                return None
            text = text[:first] + text[last:]
        return self._as_edit(text)

    def _as_edit(self, text: str) -> Edit | None:
        folded = fold(text)
        return None if any(fold(t.text) in folded for t in self.concept.terms) else self.line.rewritten(text)


def _misnamed(bitext: Bitext, random: Random, sort: str) -> Iterator[Edit]:
    """Another rendering: a name spelt by other characters of its sound, a term with a word that is none of the trade."""
    for named in _named(bitext, sort):

        def misspelt(form: str, concept: Concept = named.concept) -> str | None:
            return _misspelt(form, concept, bitext.locale, random)

        yield from _if_any(named.replaced(misspelt))


def _general(bitext: Bitext, random: Random, sort: str) -> Iterator[Edit]:
    for named in _first_named(bitext, sort):
        noun = NOUNS.get(named.concept.subject, OTHER_NOUN) if sort == "name" else TECHNICAL_NOUN
        word = noun[1] if bitext.locale == "en" else in_script(noun[0], bitext.locale)
        yield from _if_any(named.replaced(functools.partial(_always, word)))


def _dropped(bitext: Bitext, random: Random, sort: str) -> Iterator[Edit]:
    if bitext.locale != "en":
        for named in _first_named(bitext, sort):
            yield from _if_any(named.dropped())


SORTS = ("name", "term", "word")
"""A term of one English word is a word: the glossary can't tell what a good writer would paraphrase."""

KINDS: Kinds = {
    f"{sort}: {how}": functools.partial(fault, sort=sort)
    for sort in SORTS
    for how, fault in (("another rendering", _misnamed), ("a general noun", _general), ("nothing", _dropped))
}


def _always(word: str, form: str) -> str:
    return word


def _if_any(edit: Edit | None) -> Iterator[Edit]:
    if edit:
        yield edit


def _misspelt(form: str, concept: Concept, locale: str, random: Random) -> str | None:
    if locale == "en":
        other = form[0] + form[1:].translate(LETTERS) if concept.is_name else _swapped(form, ENGLISH_WORDS)
    else:
        simple = in_script(form, "zh-CN")
        wrong = _respelt(simple, random) if concept.is_name else _swapped(simple, WORDS)
        other = in_script(wrong, locale) if wrong else None
    return None if other is None or other == form or fold(other) in _known() else other


def _swapped(form: str, table: Mapping[str, str]) -> str | None:
    word = next((word for word in sorted(table, key=len, reverse=True) if word in form), None)
    return form.replace(word, table[word]) if word else None


def _respelt(name: str, random: Random) -> str | None:
    """Return a name with all its characters changed but one at most; None if they have no others of their sound."""
    characters = [char for char in name if is_han(char)]
    others = {
        char: [c for group in SOUNDS if char in group for c in group if c != char] for char in characters
    }
    kept = sum(not others[char] for char in characters)
    if kept > (len(characters) > 2):
        return None
    return "".join(random.choice(others[char]) if others.get(char) else char for char in name)


def _first_named(bitext: Bitext, sort: str) -> Iterator[Named]:
    """What is named in a line and not in the one above."""
    for named in _named(bitext, sort):
        if named.concept.id not in _mentioned(named.line.above, bitext.source_locale):
            yield named


def _named(bitext: Bitext, sort: str) -> Iterator[Named]:
    for line in bitext.lines():
        sought = _mentioned(line.source, bitext.source_locale)
        rendered: dict[str, list[tuple[int, int]]] = {}
        for concept, start, end in _occurrences(line.text, bitext.locale):
            if concept.id in sought and _sort(concept) == sort:
                rendered.setdefault(concept.id, []).append((start, end))
        for id_, places in rendered.items():
            yield Named(sought[id_], line, tuple(places))


def _mentioned(text: str, locale: str) -> dict[str, Concept]:
    """The names, terms and words of art that a text uses beyond doubt."""
    return {concept.id: concept for concept, *_ in _occurrences(text, locale) if _sort(concept)}


def _sort(concept: Concept) -> str:
    if concept.is_name:
        return "name"
    subjects = set(concept.subject.split("; "))
    if not ARTS & subjects or "general vocabulary" in subjects:
        return ""
    return "word" if (concept.preferred("en") or "").isalpha() else "term"


def _occurrences(text: str, locale: str) -> Iterator[tuple[Concept, int, int]]:
    """Yield each place of a text where a form of the locale stands that means one concept wherever it stands."""
    forms, automaton = _searcher(locale)
    folded = fold(text)
    for number, start, end in automaton.find_matches_as_indexes(folded):
        owner = forms[number][1]
        apart = locale != "en" or not re.search("[a-z0-9]", folded[start - 1 : start] + folded[end : end + 1])
        if owner and apart and (not owner[1] or text[start:end] == owner[1]):
            yield owner[0], start, end


@functools.cache
def _searcher(locale: str) -> tuple[list[tuple[str, tuple[Concept, str] | None]], AhoCorasick]:
    """All forms of a locale, each with its concept and, if capitals count, how it is written; None where it is in doubt."""
    owners: dict[str, list[tuple[Concept, str, bool]]] = {}
    for concept in concepts():
        for term in concept.terms:
            if term.locale == locale and term.allowed:
                exact = term.text if term.case == "exact" else ""
                owners.setdefault(fold(term.text), []).append((concept, exact, certain(term)))
                guards = [(fold(word), []) for word in term.not_in]
                for guard, nobody in guards:
                    owners.setdefault(guard, nobody)
    forms = [
        (form, (who[0][0], who[0][1]) if len(who) == 1 and who[0][2] else None)
        for form, who in owners.items()
    ]
    return forms, AhoCorasick([form for form, _ in forms], matchkind=MatchKind.LeftmostLongest)


@functools.cache
def _known() -> frozenset[str]:
    return frozenset(fold(term.text) for concept in concepts() for term in concept.terms)
