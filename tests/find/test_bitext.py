"""Figures against those of the source: what agrees, and what is said of what doesn't."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.find.bitext import Mismatch, find_mismatches
from termkit.find.bitext.items import Item, items_of
from termkit.find.bitext.match import (
    _conflict,
    _converted,
    _customary,
    _equal,
    _number_alone,
    _vaguely_same,
    match,
)
from termkit.find.bitext.render import written
from termkit.find.figures import find_figures
from termkit.model import Article, Pair, Span


def mismatches(source: str, target: str, theirs: str = "en", ours: str = "zh-CN") -> list[Mismatch]:
    pair = Pair(Span(0, len(source)), Span(0, len(target)))
    article = Article("t", target, ours, source=Article("s", source, theirs), pairs=(pair,))
    return list(find_mismatches(article, find_figures(target, ours), find_figures(source, theirs)))


def told(source: str, target: str, theirs: str = "en", ours: str = "zh-CN") -> list[tuple[str, str, str]]:
    """The kind with its power of ten, and both figures."""
    return [
        (
            f"{m.kind}{m.power:+}" if m.power else m.kind,
            source[m.source.start : m.source.end] if m.source else "",
            target[m.target.start : m.target.end] if m.target else "",
        )
        for m in mismatches(source, target, theirs, ours)
    ]


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("It raised $1 billion.", "公司融资1亿美元。", [("scale-1", "$1 billion", "1亿美元")]),
        ("It sold 1.2 million cars.", "售出1.2万辆汽车。", [("scale-2", "1.2 million", "1.2万辆")]),
        ("Some 5,700 people came.", "约5.7万人到场。", [("scale+1", "5,700", "5.7万人")]),
        ("Tens of thousands marched.", "数千人游行。", [("scale-1", "Tens of thousands", "数千人")]),
        ("Sales rose 37.5%.", "销售额增长35.7%。", [("digit", "37.5%", "35.7%")]),
        ("It has 208 billion transistors.", "它有2800亿个晶体管。", [("digit", "208 billion", "2800亿个")]),
        ("He paid $8,000.", "他付了8000元。", [("unit", "$8,000", "8000元")]),
        ("It is 28 miles away.", "距此28公里。", [("unit", "28 miles", "28公里")]),
        ("The talks took 11 days.", "会谈于11日举行。", [("date-duration", "11 days", "11日")]),
        ("It lasts 14 years.", "寿命14天。", [("unit", "14 years", "14天")]),
        ("He paid $5.2 million for it.", "他买下了它。", [("omitted", "$5.2 million", "")]),
        ("He bought it.", "他花520万美元买下了它。", [("added", "", "520万美元")]),
        ("Growth was 189 million.", "增长1.92亿。", [("digit", "189 million", "1.92亿")]),
    ],
)
def test_what_differs(source: str, target: str, expected: list[tuple[str, str, str]]) -> None:
    assert told(source, target) == expected


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("融资1.5亿元。", "It raised 1.5 billion yuan.", [("scale+1", "1.5亿元", "1.5 billion yuan")]),
        ("约3万人到场。", "Some 3 million people came.", [("scale+2", "3万人", "3 million")]),
        ("藏书三百七十余万册。", "It holds more than 37 million volumes.", [("scale+1", "三百七十余万", "37 million")]),
        ("失业率为5.1%。", "The jobless rate was 5.7 percent.", [("digit", "5.1%", "5.7 percent")]),
    ],
)  # fmt: skip
def test_from_chinese(source: str, target: str, expected: list[tuple[str, str, str]]) -> None:
    assert told(source, target, "zh-CN", "en") == expected


@pytest.mark.parametrize(
    ("source", "target", "theirs", "ours", "expected"),
    [
        ("营收6100亿元。", "營收6.1兆元。", "zh-CN", "zh-TW", [("scale+1", "6100亿元", "6.1兆元")]),
        ("营收6.1万亿元。", "營收6.1兆元。", "zh-CN", "zh-TW", []),
        ("营收6.1万亿人民币。", "營收人民幣6.1兆元。", "zh-CN", "zh-TW", []),
        ("營收3.6兆港元。", "营收3.6万亿港元。", "zh-TW", "zh-CN", []),
        ("共有37萬人。", "共有73万人。", "zh-HK", "zh-CN", [("digit", "37萬人", "73万人")]),
    ],
)
def test_between_chinese_locales(
    source: str, target: str, theirs: str, ours: str, expected: list[tuple[str, str, str]]
) -> None:
    assert told(source, target, theirs, ours) == expected


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("It raised $2.5 billion.", "公司融资25亿美元。"),
        ("Between 4 and 6 million were sold.", "售出400万至600万台。"),
        ("Half of them left.", "50%的人离开了。"),
        ("Half of them left.", "五成的人离开了。"),
        ("It took two and a half years.", "历时两年半。"),
        ("It took 18 months.", "历时一年半。"),
        ("They were married for two decades.", "他们结婚20年。"),
        ("He is 6 feet tall.", "他身高1.83米。"),
        ("It is 28.1 miles long.", "全长约45公里。"),
        ("It was 104 degrees Fahrenheit.", "气温40摄氏度。"),
        ("Prices were cut by 30 percent.", "打七折。"),
        ("Both came in the first quarter.", "两人都在第一季度到来。"),
        ("A dozen people came.", "来了十几个人。"),
        ("Dozens came, hundreds more than expected.", "来了几十人，比预计多数百人。"),
        ("Output doubled to 200 tons.", "产量翻了一番，达到200吨。"),
        ("Output rose fivefold.", "产量增至五倍。"),
        ("He came on March 5, 1998, at 3 p.m.", "他于1998年3月5日下午3时到来。"),
        ("Shares closed at 15:00.", "股市下午3点收盘。"),
        ("About 1,051,567 cars were sold.", "售出约105万辆车。"),
        ("10 percent here, 10 percent there.", "两地均为10%。"),
        ("The G7 and COVID-19.", "七国集团与新冠疫情。"),
        ("One of the best.", "最好的之一。"),
        ("He tried everything.", "他千方百计，三番五次。"),
        ("Winds of 195 kilometres per hour.", "每小时195公里的大风。"),
        ("He was first to do so twice.", "他是首个两次做到的人。"),
        ("One in five people.", "五分之一的人。"),
        ("A century ago.", "一百年前。"),
    ],
)
def test_what_agrees(source: str, target: str) -> None:
    assert told(source, target) == []
    assert told(target, source, "zh-CN", "en") == []


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("The Fed cut rates by a quarter of a point.", "聯準會降息1碼。"),
        ("The Fed cut rates by 50 basis points.", "聯準會降息兩碼。"),
        ("One of them wanted half a point off the interest rate.", "其中一人希望降息50個基點。"),
        ("Prices hit 936 euros a megawatt-hour.", "電價漲到每百萬瓦時936歐元。"),
        ("There are 3 cases per million people.", "每百萬人有3例。"),
        ("It made $148 million.", "營收1億4,800萬美元。"),
        ("There were 26,703 cases.", "共2萬6,703例。"),
        ("Turbines with a capacity of 72 gigawatts delivered less than 2.", "裝置容量720億瓦的風機，出力不到20億瓦。"),
        ("It wants 20 gigawatts. Subsidies were approved for 12.", "目標為200億瓦，已核准補助120億瓦。"),
        ("Sales rose to $5.4 billion from 3.1.", "銷售額由31億美元增至54億美元。"),
        ("Sales rose to 54 million cars from 31.", "銷量由3100萬輛增至5400萬輛。"),
        ("Of 126 cases, all but eight were in Tainan, the rest in Kaohsiung.", "126例中，台南118例，高雄8例。"),
        ("It weighs one billionth of a gram.", "重十億分之一克。"),
        ("Sizes are 1K, 234M or 2G.", "大小為1K、234M或2G。"),
        ("PRC 32k", "三十二開"),
        ("in hexadecimal", "以16進位表示"),
        ("a one-to-one mapping", "保持一一對應的關係"),
    ],
)  # fmt: skip
def test_what_agrees_in_taiwan(source: str, target: str) -> None:
    assert told(source, target, ours="zh-TW") == []
    assert told(target, source, "zh-TW", "en") == []


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("The Fed cut rates by half a point.", "聯準會降息1碼。", [("digit", "half a point", "1碼")]),
        ("It made $148 million.", "營收14億8,000萬美元。", [("scale+1", "$148 million", "14億8,000萬美元")]),
        ("It wants 20 gigawatts. Subsidies were approved for 12.", "目標為200億瓦，已核准補助12億瓦。", [("added", "", "12億瓦")]),
        ("It weighs one billionth of a gram.", "重百萬分之一克。", [("scale+3", "one billionth", "百萬分之一")]),
        ("Of 126 cases, all but eight were in Tainan.", "126例中，台南181例，高雄8例。", [("added", "", "181例")]),
        ("Sales were 40 and 25.", "銷售40輛、25輛，共65輛。", [("added", "", "65輛")]),
    ],
)  # fmt: skip
def test_what_differs_in_taiwan(source: str, target: str, expected: list[tuple[str, str, str]]) -> None:
    assert told(source, target, ours="zh-TW") == expected


def test_several_of_a_kind_are_paired_one_to_one() -> None:
    source = "Sales rose 5 percent in March, 7 percent in April and 9 percent in May."
    assert told(source, "销售额3月增长5%，4月增长7%，5月增长9%。") == []
    assert told(source, "销售额5月增长9%，4月增长7%，3月增长5%。") == []
    assert told(source, "销售额3月增长5%，4月增长70%，5月增长9%。") == [("scale+1", "7 percent", "70%")]


def test_a_garbled_figure_counts_with_what_it_stands_for() -> None:
    assert told("It has 744 billion parameters.", "拥有 744 0 亿参数。") == []


def test_the_fix_keeps_the_unit() -> None:
    (one,) = mismatches("It raised $1.25 billion.", "公司融资1.25亿美元。")
    assert one.stands_for == "12.5亿美元"


@pytest.mark.parametrize(
    ("value", "locale", "expected"),
    [
        (10**9, "zh-CN", "10亿"), (10**9, "zh-TW", "10億"), (10**9, "en", "1 billion"), (3600 * 10**9, "zh-TW", "3.6兆"),
        (3600 * 10**9, "zh-CN", "3.6万亿"), (3600 * 10**9, "zh-HK", "3.6萬億"), (12345678, "zh-CN", "12,345,678"),
        (123456789, "zh-CN", "123,456,789"), (1234, "zh-CN", "1234"), (1234, "en", "1,234"), (12500, "en", "12,500"),
        ("37.5", "zh-CN", "37.5"), ("1/3", "zh-CN", None), (1250000, "en", "1.25 million"),
    ],
)  # fmt: skip
def test_values_are_written_as_the_locale_does(value: int | str, locale: str, expected: str | None) -> None:
    assert written(Fraction(value), locale) == expected


def test_a_date_with_a_time_has_both() -> None:
    source = "Published on 2025-12-09 at 10:40."
    assert told(source, "发布于2025/12/9 10:40:12。") == []
    assert [kind for kind, _, _ in told(source, "发布于2025/12/8 10:40:12。")] == ["digit"]


PIECES = st.sampled_from(
    "3|0|25|1.|,|亿|万|兆|half|a|一|两|百|million|billion|$|元|美元|%|个百分点|年|月|日|至|到|-|–|:|/|3点|p.m.|90年代|公元前221年"
    "|1/3|三分之二|2018/19|5-8|数千|dozens|more than|约|twice|翻番|km|公里|°C|H800|GPT-4|。|．|，|三四|七折|𠀀|2:21:04|March| "
    "|\u202f|\u00a0|1億4,800萬|4,800|降息|1碼|half a point|72 gigawatts|每百萬|°F|98|折|cents|32k".split("|")
)


@given(
    st.lists(PIECES, max_size=12), st.lists(PIECES, max_size=12), st.sampled_from(["en>zh-CN", "zh-TW>en"])
)
def test_whatever_stands_there_is_compared(source: list[str], target: list[str], direction: str) -> None:
    theirs, ours = direction.split(">")
    text, translation = "".join(source), "".join(target)
    for one in mismatches(text, translation, theirs, ours):
        assert one.source is None or one.source.end <= len(text)
        assert one.target is None or one.target.end <= len(translation)
        assert one.source or one.target


def plainly_matched(source: Sequence[Item], target: Sequence[Item]) -> list[tuple[int, int]]:
    """The pairs that ``match`` finds, by looking at all of them with all rules."""
    found = []
    for (i, a), (j, b) in itertools.product(enumerate(source), enumerate(target)):
        vague = a.low != a.high or b.low != b.high
        rules = (_vaguely_same,) if vague else (_equal, _converted, _customary, _number_alone)
        cost = next((cost for rule in rules if (cost := rule(a, b)) is not None), None)
        if cost is not None:
            told = 0.5 if cost >= 1 and _conflict(a, b) else 0
            found.append((cost + told + abs(i / len(source) - j / len(target)) / 10, i, j))
    taken: list[tuple[int, int]] = []
    for _, i, j in sorted(found, key=lambda one: one[0]):
        if all(i != left and j != right for left, right in taken):
            taken.append((i, j))
    return taken


@given(st.lists(PIECES, max_size=20), st.lists(PIECES, max_size=20))
def test_the_shortcuts_of_matching_change_nothing(source: list[str], target: list[str]) -> None:
    text, translation = " ".join(source), "".join(target)
    theirs, ours = (
        items_of(text, find_figures(text, "en")),
        items_of(translation, find_figures(translation, "zh-TW")),
    )
    assert [(one.source, one.target) for one in match(theirs, ours)] == plainly_matched(theirs, ours)


@given(st.lists(PIECES, max_size=12))
def test_a_text_agrees_with_itself(pieces: list[str]) -> None:
    text = "".join(pieces)
    assert mismatches(text, text, "zh-CN", "zh-CN") == []
