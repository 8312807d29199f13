"""Figures in Chinese text: exact values, units and spans, and everything that is written with numerals but is none."""

from __future__ import annotations

import itertools

import pytest

from termkit.find.figures import find_figures
from termkit.model import Figure


def only(text: str, locale: str = "zh-CN") -> Figure:
    (figure,) = find_figures(text, locale)
    return figure


VALUES = [
    ("花费1000亿美元", "1000亿美元", "money", "100000000000", "USD"),
    ("七亿次下载", "七亿次", "number", "700000000", None),
    ("共1万8千人", "1万8千人", "number", "18000", None),
    ("共105万1567人", "105万1567人", "number", "1051567", None),
    ("收入5亿5850万元", "5亿5850万元", "money", "558500000", "CNY"),
    ("三亿四千九百万人", "三亿四千九百万人", "number", "349000000", None),
    ("四万五千亿元", "四万五千亿元", "money", "4500000000000", "CNY"),
    ("拨款1.5万亿元", "1.5万亿元", "money", "1500000000000", "CNY"),
    ("一万二千人", "一万二千人", "number", "12000", None),
    ("大约一万二", "一万二", "number", "12000", None),
    ("一千零五人", "一千零五人", "number", "1005", None),
    ("玖仟捌佰元", "玖仟捌佰元", "money", "9800", "CNY"),
    ("廿五人", "廿五人", "number", "25", None),
    ("花了三百块钱", "三百块钱", "money", "300", "CNY"),
    ("单价50元6角三分", "50元6角三分", "money", "50.63", "CNY"),
    ("￥300起", "￥300", "money", "300", "CNY"),
    ("HK$1,000元", "HK$1,000元", "money", "1000", "HKD"),
    ("募资5亿令吉", "5亿令吉", "money", "500000000", "MYR"),
    ("人民币  50元", "人民币  50元", "money", "50", "CNY"),
    ("占50.4 %。", "50.4 %", "percent", "50.4", "percent"),
    ("百分之五的人", "百分之五", "percent", "5", "percent"),
    ("千分之三的人", "千分之三", "percent", "0.3", "percent"),
    ("七成六的人", "七成六", "percent", "76", "percent"),
    ("打6.5折", "6.5折", "percent", "65", "percent"),
    ("打五五折", "五五折", "percent", "55", "percent"),
    ("高出5个百分点", "5个百分点", "percent", "5", "pp"),
    ("：－５％", "－５％", "percent", "-5", "percent"),
    ("约1/10的算力", "1/10", "fraction", "0.1", None),
    ("三分之一的人", "三分之一", "fraction", "1/3", None),
    ("一半的人", "一半", "fraction", "0.5", None),
    ("增长2.3倍", "2.3倍", "multiple", "2.3", "times"),
    ("翻两番", "两番", "multiple", "4", "times"),
    ("容量2200兆瓦", "2200兆瓦", "measure", "2200", "MW"),
    ("用电38亿千瓦时", "38亿千瓦时", "measure", "3800000000", "kWh"),
    ("重三千克", "三千克", "measure", "3", "kg"),
    ("长三千公里", "三千公里", "measure", "3000", "km"),
    ("重三十两", "三十两", "measure", "30", "liang"),
    ("产量13.8万噸", "13.8万噸", "measure", "138000", "t"),
    ("内存128GB", "128GB", "measure", "128", "GB"),
    ("气温零下5℃", "零下5℃", "measure", "-5", "°C"),
    ("华氏温度98.6度", "华氏温度98.6度", "measure", "98.6", "°F"),
    ("十八个月", "十八个月", "duration", "18", "month"),
    ("半个世纪", "半个世纪", "duration", "50", "year"),
    ("两年半", "两年半", "duration", "2.5", "year"),
    ("三个多月", "三个多月", "duration", "3", "month"),
    ("2000年前的墓", "2000年", "duration", "2000", "year"),
    ("排名第17。", "第17", "ordinal", "17", None),
    ("前 16 名", "前 16 名", "ordinal", "16", None),
    ("2025 年 1 月", "2025 年 1 月", "date", "2025-01", None),
    ("二〇二五年", "二〇二五年", "date", "2025", None),
    ("民國113年", "民國113年", "date", "2024", None),
    ("12月26日", "12月26日", "date", "--12-26", None),
    ("10日举行", "10日", "date", "---10", None),
    ("20251208", "20251208", "date", "2025-12-08", None),
    ("2025/12/9 10:40:12", "2025/12/9 10:40:12", "date", "2025-12-09T10:40:12", None),
    ("下午3点20分", "3点20分", "time", "15:20", None),
    ("凌晨四点半", "四点半", "time", "04:30", None),
    ("生产 200 000 块芯片", "200 000 块", "number", "200000", None),
    ("共100, 000元", "100, 000元", "money", "100000", "CNY"),
    ("共３，０００人", "３，０００人", "number", "3000", None),
    ("数值为1.3x10^6", "1.3x10^6", "number", "1300000", None),
]


@pytest.mark.parametrize(("text", "span", "kind", "value", "unit"), VALUES)
def test_value_unit_and_span(text: str, span: str, kind: str, value: str, unit: str | None) -> None:
    figure = only(text)
    assert (text[figure.start : figure.end], figure.kind, figure.value, figure.unit) == (
        span,
        kind,
        value,
        unit,
    )


TAIWAN = [
    ("市值1億4,800萬美元", "1億4,800萬美元", "148000000", "USD"),
    ("耗資1億500萬歐元", "1億500萬歐元", "105000000", "EUR"),
    ("營收16億5,000萬元", "16億5,000萬元", "1650000000", "TWD"),
    ("投資3兆1,200億元", "3兆1,200億元", "3120000000000", "TWD"),
    ("共2萬6,703例", "2萬6,703例", "26703", None),
    ("總額1億2,345萬6,789元", "1億2,345萬6,789元", "123456789", "TWD"),
    ("共１億４，８００萬人", "１億４，８００萬人", "148000000", None),
    ("市值 1 億 4,800 萬美元", "1 億 4,800 萬美元", "148000000", "USD"),
    ("市值 1 億 4800 萬美元", "1 億 4800 萬美元", "148000000", "USD"),
    ("共 2 萬 6,703 例", "2 萬 6,703 例", "26703", None),
    ("逾1萬2,000多人", "1萬2,000多人", "12000", None),
    ("加權指數收2萬6,703.55。", "2萬6,703.55", "26703.55", None),
    ("加權指數收2萬6703.55。", "2萬6703.55", "26703.55", None),
    ("聯準會降息1碼", "1碼", "0.25", "pp"),
    ("宣布升息一碼", "一碼", "0.25", "pp"),
    ("還有兩碼的降息空間", "兩碼", "0.5", "pp"),
    ("利率調升半碼", "半碼", "0.125", "pp"),
    ("布長5碼", "5碼", "5", "yd"),
]


@pytest.mark.parametrize(("text", "span", "value", "unit"), TAIWAN)
def test_figures_as_written_in_taiwan(text: str, span: str, value: str, unit: str | None) -> None:
    figure = only(text, "zh-TW")
    assert (text[figure.start : figure.end], figure.value, figure.unit) == (span, value, unit)
    assert figure.garble is None


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("各為1萬5,200,300元", ["15000", "200300"]),
        ("指數漲至 3 億 2024 年見", ["300000000", "2024"]),
        ("| 1 億\t4,800 萬元 |", ["100000000", "48000000"]),
        ("共12萬3,456人,789人受傷", ["123456", "789"]),
    ],
)
def test_numbers_that_stand_beside_each_other_are_two(text: str, values: list[str]) -> None:
    assert [figure.value for figure in find_figures(text, "zh-TW")] == values


def test_groups_all_over_are_one_number_even_where_they_rise() -> None:
    assert only("1兆2,345億6,789萬都給你", "zh-TW").value == "1234567890000"


BOUNDS = [
    ("約1億4,800萬至1億5,200萬美元", "148000000", "152000000", "USD"),
    ("今年降息1至2碼", "0.25", "0.5", "pp"),
    ("5至10年", "5", "10", "year"),
    ("50%至52%", "50", "52", "percent"),
    ("39.2-38.5亿年", "3920000000", "3850000000", "year"),
    ("5000到1万元", "5000", "10000", "CNY"),
    ("两到三年", "2", "3", "year"),
    ("一万六七千元", "16000", "17000", "CNY"),
    ("两三百人", "200", "300", None),
    ("百分之七八十", "70", "80", "percent"),
    ("2020年至2025年", "2020", "2025", None),
    ("1986-88年", "1986", "1988", None),
    ("3月5日至8日", "--03-05", "--03-08", None),
    ("20世纪80年代", "1980", "1989", None),
    ("10000与20000之间", "10000", "20000", None),
    ("大于20小于35", "20", "35", None),
    ("数十亿美元", "1000000000", None, "USD"),
    ("上百家", "100", None, None),
]


@pytest.mark.parametrize(("text", "low", "high", "unit"), BOUNDS)
def test_ranges_and_vague_figures_have_bounds_and_no_value(
    text: str, low: str, high: str | None, unit: str | None
) -> None:
    figure = only(text)
    assert (figure.value, figure.low, figure.high, figure.unit) == (None, low, high, unit)


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("约300人", "~"),
        ("300人左右", "~"),
        ("超过10万人", ">"),
        ("10多万人", ">"),
        ("300人以上", ">"),
        ("不到300人", "<"),
    ],
)
def test_approximators(text: str, sign: str) -> None:
    assert only(text).approximate == sign


@pytest.mark.parametrize(("locale", "unit"), [("zh-CN", "CNY"), ("zh-TW", "TWD"), ("zh-HK", "HKD")])
def test_yuan_without_a_country_is_that_of_the_locale(locale: str, unit: str) -> None:
    assert only("5亿元", locale).unit == unit


def test_zhao_is_a_trillion_unless_a_unit_follows() -> None:
    assert only("3.6兆美元", "zh-TW").value == "3600000000000"
    assert only("5兆赫", "zh-TW")[3:] == ("5", None, None, "MHz", None, "=", None)


def test_counters_are_told_in_simplified_characters() -> None:
    assert only("兩個項目", "zh-TW").counter == "个"


def test_money_or_a_counter() -> None:
    assert only("这个壳三块").unit == "CNY"
    assert only("三块芯片").counter == "块"


def test_a_share_that_falls_to_zero_is_a_percentage() -> None:
    figures = find_figures("份额从95%暴跌至零。")
    assert [(f.kind, f.value) for f in figures] == [("percent", "95"), ("percent", "0")]


NOT_FIGURES = """
GPT‑5.3 和 GLM‑5|910B 与 H100、H20|R1 和 V3|F-35战斗机|L-1049 客机|T-80U坦克|SR5580机架|4K 分辨率|Sora 2很好|Veo 3 及其3.1 版本
Fire-Flyer 2集群|Opus 4.6 很强|Gemini 3 Pro|冷战2.0之外|IEC 61131标准|GB/T 13000标准|S-400导弹|5G网络|CSS3样式|QQ:451264878
电话:0513-88924598|路139号-8|版本1.10.2发布|https://a.example/2024/12/x?id=30&n=5|a30@b.example|订单503-4265464-1830254|COVID-19疫情
一些|一般|一样|一带一路|一刀切|一方面|进一步|一直|唯一|统一|第三方|之一|万一|千万别去|三番五次|千篇一律|千差万别|千千万万|百姓
十分重要|十足|四川省|三星公司|五角大楼|五角大樓|七国集团|九二共识|两会|二十大报告|两国关系|大陸陆地|参与和參與|伍仁月饼|收拾|放肆
通义千问|昙花一现|朝花夕拾|五花八门|七七八八|半导体|半推半就|“十四五”规划|双十一促销|周三年会|亿万富翁|百科全书|万维网
iPhone 17发布|Windows 11系统|比分3:1获胜|第三，要加强|以25:20拿下首局|三成立公司|三国演义|六一儿童节|二手车|四舍五入|初三学生
每百萬瓦時|每千瓦时|每百萬人|每百万人口|每万吨|元/百萬瓦時|元/千瓦时|一一对应|一一對應|三十二开|32开本|十六开|16进制|一碼歸一碼|￼$3和￼$2
三元组|一元论|GMT+8|3C产品|第一时间|两种策略|这一年里大家|数据中心|几乎没有|20世纪的艺术
"""


@pytest.mark.parametrize("text", NOT_FIGURES.replace("\n", "|").strip("|").split("|"))
def test_what_is_written_with_numerals_but_counts_nothing(text: str) -> None:
    assert find_figures(text) == ()


def test_numbers_on_lines_of_their_own_are_page_furniture() -> None:
    assert find_figures("喜欢\n84\n收藏\n14\n0 浏览\n1. 第一步\n(2) 说明") == ()


def test_figures_are_in_order_and_do_not_overlap() -> None:
    text = "20世纪80年代,3月5日至8日,744 0 亿参数,H2O芯片与H20芯片,$558 million,5至10年,50元6角三分。" * 3
    figures = find_figures(text)
    assert len(figures) > 20
    assert all(a.end <= b.start for a, b in itertools.pairwise(figures))


def test_line_ends_and_odd_spaces_keep_positions() -> None:
    text = "第一行\r\n共\u202f28\u00a0020\u202f人\r\n"
    figure = find_figures(text)[-1]
    assert (text[figure.start : figure.end], figure.value) == ("28\u00a0020\u202f人", "28020")
