"""Rows of concepts: renderings of one thing in several articles and languages come into one row, others don't."""

from __future__ import annotations

import functools

import pytest

import termkit
from termkit.align.model import Alignment, Concept


@functools.cache
def without_glossary() -> termkit.Glossary:
    return termkit.load_glossary(builtin=False)


def aligned(articles: list[tuple[str, str]], glossary: termkit.Glossary | None = None) -> Alignment:
    return termkit.align_articles(
        [text for _, text in articles], [locale for locale, _ in articles], glossary
    )


def row_of(alignment: Alignment, text: str) -> Concept:
    (row,) = [
        c for c in alignment.concepts if any(r.text == text for said in c.renderings.values() for r in said)
    ]
    return row


def texts(row: Concept) -> dict[str, list[str]]:
    return {path: [rendering.text for rendering in said] for path, said in row.renderings.items()}


def test_a_concept_of_the_glossary_in_all_locales() -> None:
    alignment = aligned(
        [
            ("zh-CN", "英伟达的芯片。"),
            ("zh-HK", "英偉達的芯片。"),
            ("zh-TW", "輝達的晶片，英偉達的股價。"),
            ("en", "Nvidia has chips."),
        ]
    )
    row = row_of(alignment, "輝達")
    assert row.id == "nvidia" and not row.agrees
    assert texts(row) == {"1": ["英伟达"], "2": ["英偉達"], "3": ["輝達", "英偉達"], "4": ["Nvidia"]}
    assert row.recommended == {"zh-CN": "英伟达", "zh-TW": "輝達", "zh-HK": "英偉達", "en": "Nvidia"}
    assert [r.standing for r in row.renderings["3"]] == ["allowed", "foreign"]
    assert row_of(alignment, "晶片").agrees


def test_an_original_in_parentheses_agrees() -> None:
    alignment = aligned([("zh-CN", "英伟达(Nvidia)的芯片。"), ("zh-CN", "英伟达的股价。")])
    assert row_of(alignment, "英伟达").agrees


JOINED = [
    pytest.param(
        ("zh-HK", "投資者馬克·安德森發帖說。"),
        ("zh-CN", "Andreessen Horowitz 的合伙人"),
        "馬克·安德森",
        "Andreessen Horowitz",
        id="sound",
    ),
    pytest.param(
        ("zh-TW", "莉娜·霍夫曼（Lena Hoffmann）表示。"),
        ("en", "Hoffmann said so."),
        "莉娜·霍夫曼",
        "Hoffmann",
        id="surname",
    ),
    pytest.param(
        ("zh-CN", "斯坦福2025年AI指数报告显示"),
        ("zh-CN", "斯坦福的 AI Index Report 2025 认为"),
        "AI指数报告",
        "AI Index Report 2025",
        id="parts",
    ),
    pytest.param(
        ("zh-CN", "北欧地震研究所说"),
        ("en", "The Nordic Seismic Institute said"),
        "北欧地震研究所",
        "Nordic Seismic Institute",
        id="body",
    ),
    pytest.param(
        ("zh-CN", "记者周砚秋报道"), ("en", "Zhou Yanqiu, a reporter,"), "周砚秋", "Zhou Yanqiu", id="pinyin"
    ),
    pytest.param(
        ("en", "The Irrawaddy Relief Network (IRN) said so."),
        ("zh-TW", "據IRN說"),
        "Irrawaddy Relief Network",
        "IRN",
        id="acronym",
    ),
    pytest.param(
        ("zh-CN", "特蕾莎·奥孔科沃博士说"),
        ("zh-TW", "特蕾莎·奧孔科沃說"),
        "特蕾莎·奥孔科沃",
        "特蕾莎·奧孔科沃",
        id="script",
    ),
    pytest.param(
        ("zh-CN", "《标签的重量》出版。"),
        ("zh-HK", "《標籤的重量》面世。"),
        "标签的重量",
        "標籤的重量",
        id="title",
    ),
    pytest.param(
        ("zh-CN", "德国汽车工业协会（VDA）说"),
        ("zh-TW", "德國汽車工業協會表示"),
        "VDA",
        "德國汽車工業協會",
        id="foreign-acronym",
    ),
]


@pytest.mark.parametrize(("one", "other", "first", "second"), JOINED)
def test_names_that_no_glossary_has(
    one: tuple[str, str], other: tuple[str, str], first: str, second: str
) -> None:
    alignment = aligned([one, other], without_glossary())
    row = row_of(alignment, first)
    assert row is row_of(alignment, second)
    assert not row.known and row.evidence and row.confidence >= 0.6


APART = [
    pytest.param(("zh-CN", "安娜·安德森说"), ("en", "Peter Hoffmann said"), id="other-name"),
    pytest.param(("zh-CN", "他在总理府说"), ("en", "Zoli Fu said"), id="ordinary-words"),
    pytest.param(("zh-CN", "北欧气候研究所说"), ("en", "The Nordic Bank said"), id="one-part"),
    pytest.param(("en", "Sagaing is a city."), ("en", "The Sagaing Bridge is a bridge."), id="site"),
    pytest.param(("en", "Tim Cook said so."), ("en", "They cook and sell food."), id="word"),
]


@pytest.mark.parametrize(("one", "other"), APART)
def test_other_things_stay_apart(one: tuple[str, str], other: tuple[str, str]) -> None:
    found = aligned([one, other], without_glossary()).concepts
    assert [
        row
        for row in found
        if len(row.renderings) > 1 and len({t for ts in texts(row).values() for t in ts}) > 1
    ] == []


def test_a_form_that_the_glossary_lacks_stands_in_the_row_of_its_concept() -> None:
    row = row_of(aligned([("zh-CN", "“锐芯图像”（Nvidia）的芯片。"), ("zh-CN", "英伟达的芯片。")]), "英伟达")
    assert texts(row) == {"1": ["锐芯图像", "Nvidia"], "2": ["英伟达"]}
    assert not row.agrees and row.renderings["1"][0].standing == ""


def test_rows_that_disagree_come_first_and_places_are_right() -> None:
    alignment = aligned([("zh-TW", "谷歌的軟體。"), ("zh-TW", "Google的軟體。")])
    assert [row.agrees for row in alignment.concepts] == sorted(row.agrees for row in alignment.concepts)
    contents = {article.path: article.text for article in alignment.articles}
    for row in alignment.concepts:
        for path, said in row.renderings.items():
            assert all(contents[path][slice(*span)] == r.text for r in said for span in r.spans)


def test_one_locale_for_each_article() -> None:
    with pytest.raises(termkit.errors.BadUsage, match="give one for each"):
        termkit.align_articles(["甲", "乙"], ["zh-CN"])


def test_candidates_have_forms_by_locale_and_never_what_the_glossary_has() -> None:
    articles = ["研究員裡特維·古普塔（Ritwik Gupta）說，輝達的晶片很快。", "古普塔说，英伟达的芯片很快。"]
    (candidate,) = termkit.mine_terms(articles, ["zh-TW", "zh-CN"])
    assert candidate.id == "ritwik-gupta" and candidate.extends is None
    assert {locale: [form.text for form in forms] for locale, forms in candidate.forms.items()} == {
        "en": ["Ritwik Gupta"],
        "zh-CN": ["古普塔"],
        "zh-TW": ["裡特維·古普塔"],
    }
    assert candidate.confidence >= 0.9
