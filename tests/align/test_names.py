"""Names that no glossary has: where they begin before a parenthesis, and what Latin and transliterated ones there are."""

from __future__ import annotations

import pytest

from termkit.align.names import Name, find_names
from termkit.find.names import find_glosses
from termkit.find.quotes import find_titles
from termkit.model import Article


def names(text: str, locale: str = "zh-CN") -> list[Name]:
    article = Article("x.txt", text, locale)
    return list(find_names(article, find_glosses(text), find_titles(text), (), lambda form: ()))


GLOSSED = [
    ("研究員裡特維·古普塔（Ritwik Gupta）說", "裡特維·古普塔", "ritwik gupta"),
    (
        "美国卡内基国际和平基金会(Carnegie Endowment for International Peace)的学者",
        "卡内基国际和平基金会",
        None,
    ),
    ("訪問了安全諮詢公司的莉娜·霍夫曼（Lena Hoffmann），她", "莉娜·霍夫曼", "lena hoffmann"),
    ("隸屬商務部的工業與安全局（BIS）公布", "工業與安全局", "bis"),
    ("遭到美國信息技術產業理事會（ITI）反對", "信息技術產業理事會", "iti"),
    ("推出“创世纪计划”（Genesis Mission）以来", "创世纪计划", "genesis mission"),
    ("来自兰德公司（RAND）的分析", "兰德公司", "rand"),
    ("开发的神经网络计算架构（CANN）是", "神经网络计算架构", "cann"),
    ("由北欧气候研究所（Nordic Climate Institute）发布", "北欧气候研究所", "nordic climate institute"),
    ("行政總裁卡琳·斯文松（Karin Svensson，2024年上任）表示", "卡琳·斯文松", "karin svensson"),
]


@pytest.mark.parametrize(("text", "head", "inner"), GLOSSED)
def test_the_left_edge_of_a_glossed_name(text: str, head: str, inner: str | None) -> None:
    (gloss,) = [name for name in names(text) if name.kind == "gloss"]
    assert gloss.text == text[gloss.start : gloss.end] == head
    assert gloss.confidence >= 0.6
    assert inner is None or gloss.partner == inner


@pytest.mark.parametrize(
    "text",
    [
        "价格上涨（涨幅为 3%）之后",
        "他去年（2024年）离开了公司",
        "这家公司（也就是我们说过的那一家）很大",
        "见下图（a）和（b）",
        "H800显卡（性能低于出口管制规定的那一种）",
    ],
)
def test_an_explanation_is_no_name(text: str) -> None:
    assert [name for name in names(text) if name.kind == "gloss" and name.confidence >= 0.6] == []


@pytest.mark.parametrize(
    ("text", "locale", "found"),
    [
        ("斯坦福的 AI Index Report 2025 认为", "zh-CN", ["AI Index Report 2025"]),
        ("The fund of Andreessen Horowitz grew.", "en", ["Andreessen Horowitz"]),
        ("However, the price fell. Moreover, it fell again.", "en", []),
        ("It belongs to the Bank of England’s board.", "en", ["Bank of England"]),
        ("见 https://Example.org/Path 一页", "zh-CN", []),
    ],
)
def test_latin_names(text: str, locale: str, found: list[str]) -> None:
    assert [name.text for name in names(text, locale) if name.kind == "latin"] == found


def test_names_with_a_dot_end_where_the_sounds_do() -> None:
    text = "分析师杰里米·西格尔表示，韦德布什证券的丹·艾夫斯认为"
    assert [name.text for name in names(text) if name.kind == "person"] == ["杰里米·西格尔", "丹·艾夫斯"]


def test_every_name_is_the_text_at_its_place() -> None:
    text = "《时代》周刊说，丹·艾夫斯（Dan Ives）是 Wedbush 的分析师。"
    assert all(text[name.start : name.end] == name.text for name in names(text))
