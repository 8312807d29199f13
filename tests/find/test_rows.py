from __future__ import annotations

import pytest

from termkit.find.matcher import Matcher
from termkit.find.rows import find_rows
from termkit.glossary.compiled import Glossary, compile_concepts
from termkit.glossary.model import Concept, Term
from termkit.text import fold
from tests.find.articles import marked


def _concept(name: str, subject: str, *texts: str) -> Concept:
    return Concept(name, subject, terms=tuple(Term(text, "zh-CN") for text in texts))


COMPANIES = ("甲米", "乙马", "丙讯", "丁云", "Deep9", "Deepsee")
GLOSSARY = Glossary(
    compile_concepts(
        [
            *(_concept(name, "companies and products", name) for name in COMPANIES),
            _concept("wide", "companies and products", "宽图", "Wide"),
            *(_concept(name, "places", name) for name in ("东国", "西州", "南城")),
            Concept(
                "esa", "institutions", terms=(Term("欧洲局", "zh-CN"), Term("ESA", "en", type="acronym"))
            ),
            *(_concept(name, "people", name) for name in ("张三丰", "李四光")),
            *(
                Concept(name, "places", "Country in the north.", terms=(Term(name, "zh-CN"),))
                for name in ("北国", "海国", "岛国")
            ),
        ]
    )
)


def rows(text: str) -> list[str]:
    return marked(text, find_rows(text, Matcher(GLOSSARY).find(fold(text)), GLOSSARY))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("对手是甲米乙马丙讯。", "甲米乙马丙讯"),
        ("包括Deepsee甲米乙马等", "Deepsee甲米乙马"),
        ("东国甲米乙马张三丰", "甲米乙马张三丰"),
        ("合作的有欧洲局ESA东国航天局DSA等", "欧洲局ESA东国航天局DSA"),
        ("甲米乙马丙讯丁云", "甲米乙马丙讯丁云"),
        ("成员是北国海国岛国。", "北国海国岛国"),
        ("甲米Deepsee的股价分别下跌", "甲米Deepsee"),
        ("成员有甲米乙马戊己公司。", "甲米乙马"),
    ],
)
def test_three_names_in_a_row(text: str, expected: str) -> None:
    assert rows(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "甲米、乙马和丙讯，甲米乙马两家",
        "东国西州南城",
        "欧洲局ESA东国总部，欧洲局ESA和东国航天局DSA，欧洲局ESA东国公司产品XB1",
        "东国甲米张三丰",
        "甲米宽图Wide",
        "甲米乙马Deep9",
        "甲米乙马甲米乙马",
        "北国海国，北国甲米张三丰",
        "甲米乙马和丁云分别上涨",
        "投资方是甲米乙马戊己公司。",
    ],
)
def test_places_pairs_and_products_stay_silent(text: str) -> None:
    assert rows(text) == []


def test_it_stands_for_the_names_apart() -> None:
    text = "甲米乙马丙讯"
    (mark,) = find_rows(text, Matcher(GLOSSARY).find(text), GLOSSARY)
    assert (mark.kind, mark.stands_for, mark.note) == ("glue", "甲米、乙马、丙讯", "3 names")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("混双赛场，张帅郑赛赛王欣瑜三名选手出战。", "张帅郑赛赛王欣瑜"),
        ("其中包括刘志强陈思远孙晓岚，还有两名替补。", "刘志强陈思远孙晓岚"),
        ("入選者有林俊傑黃偉哲陳冠宇李雅婷四人。", "林俊傑黃偉哲陳冠宇李雅婷"),
    ],
)
def test_persons_in_a_row(text: str, expected: str) -> None:
    assert rows(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "张帅、郑赛赛、王欣瑜三名选手出战。",
        "其中包括张江高科技园区的三名员工。",
        "其中包括高温和周边地区的影响。",
        "王欣瑜等三人，方法有三位学者用过。",
    ],
)
def test_no_persons_in_a_row(text: str) -> None:
    assert rows(text) == []
