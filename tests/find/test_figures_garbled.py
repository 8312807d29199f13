"""Broken figures: what they stand for, and the valid forms that look like them."""

from __future__ import annotations

import pytest

from termkit.find.figures import find_figures
from termkit.find.figures.forms import format_habits
from termkit.model import Figure


def broken(text: str, locale: str = "zh-CN") -> list[Figure]:
    return [figure for figure in find_figures(text, locale) if figure.garble]


BROKEN = [
    ("拥有 744 0 亿参数", "split-digits", "744 0 亿", "7440亿", "744000000000"),
    ("激活 44\u202f0\u202f亿参数", "split-digits", "44\u202f0\u202f亿", "440亿", "44000000000"),
    ("模型增长 1 0 % 左右", "split-digits", "1 0", "10", "10"),
    ("一款拥有 744 0‑参数的模型", "lost-scale", "744 0‑参数", "7440亿参数", "744000000000"),
    ("训练了 28.5 万 亿 token", "split-scale", "28.5 万 亿", "28.5万亿", "28500000000000"),
    ("规模达28.5 万 亿。", "split-scale", "28.5 万 亿", "28.5万亿", "28500000000000"),
    ("人数少了12.5 .3%，", "split-decimal", "12.5 .3", None, None),
    ("成交额合计1.8 6万亿元，", "split-digits", "1.8 6万亿", "1.86万亿", "1860000000000"),
    ("收于5 9.91美元，", "split-digits", "5 9.91", "59.91", "59.91"),
    ("总额为4629 1 亿元，", "split-digits", "4629 1 亿", "46291亿", "4629100000000"),
    ("起售价899 9元，", "split-digits", "899 9", "8999", "8999"),
    ("观众人数为3,8万，", "broken-groups", "3,8万", "3.8万", "38000"),
    ("售价2万9,90 0元，", "split-digits", "2万9,90 0", "2万9,900", "29900"),
    ("预算约1 ,500 万元，", "split-digits", "1 ,500 万", "1,500万", "15000000"),
    ("票价为7 ,9 99 元，", "split-digits", "7 ,9 99", "7,999", "7999"),
    ("准确率达98 .7 .2%，", "split-decimal", "98 .7 .2", None, None),
    ("约有12 ,000人参加，", "split-digits", "12 ,000", "12,000", "12000"),
    ("租户超过六0家", "mixed-digits", "六0", "60", "60"),
    ("全程约74O公里", "confused-letter", "74O", "740", "740"),
    ("共计3亿亿元", "doubled-scale", "3亿亿", "3亿", "300000000"),
    ("预算16十亿美元", "mixed-scale", "16十亿", "160亿", "16000000000"),
    ("公司筹得 $558 million", "untranslated-scale", "$558 million", "5.58亿美元", "558000000"),
    ("吸引了 3.2 billion 用户关注", "untranslated-scale", "3.2 billion", "32亿", "3200000000"),
    ("可以容纳16,4851人", "broken-groups", "16,4851", "164,851", "164851"),
    ("去年利润增长8. 6%左右。", "split-decimal", "8. 6", "8.6", "8.6"),
    ("店铺遍布1 3 8家商场，生意不错", "split-digits", "1 3 8", "138", "138"),
    ("炉温升到4 70 0度，", "split-digits", "4 70 0", "4700", "4700"),
    ("门票只要3 50 美元，", "split-digits", "3 50", "350", "350"),
    ("路线全长7 40公里，", "split-digits", "7 40", "740", "740"),
    ("手册厚达1 12 页，", "split-digits", "1 12", "112", "112"),
    ("定价18,9 98元，", "split-digits", "18,9 98", "18,998", "18998"),
    ("耗资$3 50 亿美元，", "split-digits", "3 50 亿", "350亿", "35000000000"),
    ("新增300 0 兆瓦", "split-digits", "300 0", "3000", "3000"),
    ("计划于20 26年完工，", "split-digits", "20 26", "2026", "2026"),
    ("年产460万万辆", "doubled-scale", "460万万", "460万", "4600000"),
    ("年产5百百万吨", "doubled-scale", "5百百万", "5百万", "5000000"),
    ("年产12万 万吨", "doubled-scale", "12万 万", "12万", "120000"),
    ("增长了四00%", "mixed-digits", "四00", "400", "400"),
    ("增长了一00%", "mixed-digits", "一00", "100", "100"),
    ("估值十00亿美元", "mixed-digits", "十00亿", "1000亿", "100000000000"),
    ("去年利润增长12 . 5%左右。", "split-decimal", "12 . 5", "12.5", "12.5"),
    ("共有1OO亿元", "confused-letter", "1OO", "100", "10000000000"),
    ("建于2O25年", "confused-letter", "2O25", "2025", "2025"),
    ("共有1OO人", "confused-letter", "1OO", "100", "100"),
    ("有4647,935人", "broken-groups", "4647,935", "4,647,935", "4647935"),
    ("有46,47,935人", "broken-groups", "46,47,935", "4,647,935", "4647935"),
    ("有1,234,56人", "broken-groups", "1,234,56", "123,456", "123456"),
    ("有1.000.000人", "broken-groups", "1.000.000", "1,000,000", "1000000"),
    ("产出5.17,000吨", "broken-groups", "5.17,000", None, None),
    ("spending16十亿美元", "mixed-scale", "16十亿", "160亿", "16000000000"),
    ("投资US55 billion", "glued-currency", "US55", "US$5", "5000000000"),
    ("投资US220亿美元", "glued-currency", "US220", "US$20", "2000000000"),
    ("尺寸26 65x16 4x216mm", "lost-point", "26 65x16 4x216", "26.65x16.4x216", None),
    ("增长5%%", "doubled-sign", "5%%", "5%", "5"),
    ("增长百分之5%", "doubled-sign", "百分之5%", "百分之5", "5"),
    ("花了5美元美元", "doubled-sign", "5美元美元", "5美元", "5"),
    ("花了$$5", "doubled-sign", "$$5", "$5", "5"),
    ("约1/56,567人", "fused-fraction", "1/56,567", None, None),
    ("投资0 亿元", "lost-digits", "0 亿", None, "0"),
    ("投资05亿元", "lost-digits", "05亿", None, "500000000"),
    ("共1000 000人", "lost-digits", "000", None, "0"),
    ("打8 5 折", "split-digits", "8 5", "85", "85"),
]


@pytest.mark.parametrize(("text", "kind", "span", "fix", "value"), BROKEN)
def test_kind_span_fix_and_value(text: str, kind: str, span: str, fix: str | None, value: str | None) -> None:
    (figure,) = broken(text)
    garble = figure.garble
    assert garble is not None
    assert (garble.kind, text[garble.start : garble.end], garble.fix) == (kind, span, fix)
    assert figure.value == value


def test_decimals_behind_a_sentence_break_are_told_by_another_mention() -> None:
    (figure,) = broken("全年增长8.6%。专家说,8年. 6%的增长来之不易。")
    assert figure.garble and (figure.garble.kind, figure.garble.fix, figure.value) == (
        "split-decimal",
        None,
        "8.6",
    )
    assert broken("全年增长8.7%。专家说,8年. 6%的增长来之不易。") == []


def test_points_for_thousands_are_told_by_another_mention() -> None:
    (figure,) = broken("发行了11.000份。这11000份很快售完。")
    assert figure.garble and (figure.garble.fix, figure.value) == ("11,000", "11000")
    assert broken("浓度为11.000份。") == []


def test_the_split_end_of_a_range() -> None:
    (figure,) = broken("提速2至3 0 倍")
    assert figure.garble and figure.garble.fix == "30"
    assert (figure.kind, figure.low, figure.high) == ("range", "2", "30")


def test_a_zero_behind_four_digits_has_no_certain_fix() -> None:
    (figure,) = broken("票房有6000 0 万元")
    assert figure.garble and figure.garble.fix is None


ENGLISH = [
    ("It cost $126. 3 million.", "split-decimal", "126. 3", "126.3", "126300000"),
    ("a gain of 3 .8% in May", "split-decimal", "3 .8", "3.8", "3.8"),
    ("sales of $57.0 0 billion", "split-digits", "57.0 0", "57.00", "57000000000"),
    ("with 744 0 parameters", "split-digits", "744 0", "7440", "7440"),
    ("In 20 26, it opens.", "split-digits", "20 26", "2026", "2026"),
    ("worth $30 billion billion now", "doubled-scale", "$30 billion billion", "$30 billion", "30000000000"),
    ("due by November 31.", "impossible-date", "November 31", None, None),
]


@pytest.mark.parametrize(("text", "kind", "span", "fix", "value"), ENGLISH)
def test_english(text: str, kind: str, span: str, fix: str, value: str) -> None:
    (figure,) = broken(text, "en")
    garble = figure.garble
    assert garble is not None
    assert (garble.kind, text[garble.start : garble.end], garble.fix) == (kind, span, fix)
    assert figure.value == value


SOUND_ENGLISH = """
That was in 2020. 3 million people came.|3. 20% of the users left.|They won 3 0 and left.|By June 31 states had signed.|Due on November 30.
1 550 people|in 20 25-inch boxes|5, 0 percent|a 3.8% gain|worth $30 billion, billions less
"""


@pytest.mark.parametrize("text", SOUND_ENGLISH.replace("\n", "|").strip("|").split("|"))
def test_sound_english(text: str) -> None:
    assert broken(text, "en") == []


def test_the_scale_that_is_lost_is_taken_from_another_mention() -> None:
    text = "拥有 35 0‑节点的集群。这350万节点耗电很多,而350万个用户在等。"
    assert broken(text.replace("节点", "用户"))[0].garble == broken(text.replace("节点", "用户"))[0].garble
    (figure,) = broken(text.replace("节点", "用户"))
    assert figure.garble and figure.garble.fix == "350万用户"


def test_english_scale_in_the_script_of_the_locale() -> None:
    (figure,) = broken("公司募得 $2.5 billion,創下紀錄", "zh-TW")
    assert figure.garble and figure.garble.fix == "25億美元"


def test_a_letter_in_a_product_name() -> None:
    (figure,) = broken("限制英偉達H2O芯片的出口", "zh-HK")
    assert figure.value is None
    assert figure.garble and (figure.garble.kind, figure.garble.fix) == ("confused-letter", "H20")


@pytest.mark.parametrize("known", [True, False])
def test_a_known_name_is_evidence_only_for_what_is_no_formula(known: bool) -> None:
    found = find_figures("新款RTXl20已经上市", is_name=lambda name: known and name == "rtx120")
    assert bool(found) is known


VALID = """
生产 200 000 块芯片|28 020 人|109 990 742剂|1 550 人|2025 年 1 月|10 20 30 都是偶数|COVID-19 与 GPT‑5.3|研究持续5-10年|7万 5千人
每秒9.3亿亿次|四万万同胞|10萬萬元|人民币6.5百万元|水是H2O|二氧化碳CO2|在1,2,3班|分别为22,24,26人|增长了5，300人参加|第 3 20 万人
他在 2024 30 万人之前|单价3,000元|3，000，000元|O型血 10 人|“He raised $558 million in a round last spring,” Reuters wrote.
从2,000,000元到5,000,000元|2024,841人|列 1 2 3 4 5 项|共 100 000 元|比分 3 0|图 3 15 %
已交付 A380 20 架，|发布了 GPT 4 3 个版本，|见第 3 12 页，|住在3 20 室，|等了 2 3 天，|年龄在 40 50 岁，|采用酷睿 9 24 核芯片，
波音 737 20 架，
买了小米 15 12GB 版，|完成步骤 2 15 分钟后，|姓名 分数\n小明 3 20 分|他于 3 月 5 日|小米 15 很好。小米 15 40 万台售罄，|比分为 3 20 个
单价0.5亿元|余额0.00元|从0亿元到5亿元|比例为1/10,000|型号US100与US-101|二O二五年|在1.1.1版本|5,000,000人|误差±5%|印度有46,47,935人|46,47,935卢比|版本16.000发布
分别为22,24,126人|1800,200人|5%的人|$5、$6|5美元，美元走强|100, 000元|covid19|每秒90亿亿次|百万万元|生于20 26日
得到1,2,3万人支持|有2,3万人到场，|分别为1,5万和2,6万，|苹果 17 8.5折，|前10 9元包邮
末法亿亿人修行|三0一医院|系统 3.1 5个|2024 1 亿元，
"""


@pytest.mark.parametrize("text", VALID.replace("\n", "|").strip("|").split("|"))
def test_valid_forms_are_no_garbles(text: str) -> None:
    assert broken(text) == []


IMPOSSIBLE = [
    ("会议定于2月30日举行", "impossible-date"),
    ("2025年4月31日到期", "impossible-date"),
    ("2023年2月29日", "impossible-date"),
    ("2025/13/9 10:40", "impossible-date"),
    ("发布时间25:70", "impossible-time"),
    ("会议将于25:30举行", "impossible-time"),
    ("市场份额占130%", "impossible-share"),
    ("前五名的份额合计108%左右", "impossible-share"),
    ("水电占总装机容量的147%", "impossible-share"),
    ("播放后电力只剩106%", "impossible-share"),
    ("降雨機率高達120%", "impossible-share"),
    ("市佔率由30%升至130%", "impossible-share"),
    ("持有公司130%的股份", "impossible-share"),
    ("受訪者中有130%反對", "impossible-share"),
    ("发射46架，其中 510%被击落", "impossible-share"),
    ("全国失业率为130%", "impossible-share"),
    ("智能设备普及率高达120%", "impossible-share"),
    ("占总人口的比例达到130%", "impossible-share"),
    ("需要50至20家工厂", "impossible-range"),
    ("计划于13月份开工", "impossible-date"),
    ("会议于当日25时30分举行", "impossible-time"),
    ("比赛一直拖到23:75才开始", "impossible-time"),
    ("2025/09/30 21:76 更新", "impossible-time"),
    ("有130%的人退出，", "impossible-share"),
]


@pytest.mark.parametrize(("text", "kind"), IMPOSSIBLE)
def test_what_cannot_be(text: str, kind: str) -> None:
    (figure,) = broken(text)
    assert figure.garble and figure.garble.kind == kind


POSSIBLE = """
2024年2月29日|2月29日|增长300%|以25:70落败|债务占GDP的比例升至130%|份额增长了130%|从50减至20家|占比达到100%|病床使用率达120%|手机普及率达130%|毛利率增长130%|占净资产的比例为130%|其中，出口增长130%|25:20获胜|深夜25:30播出|投资回报率为130%|转发一次1到5分钱|传输率9.6k~12m|占利润总额的比例为335%|超额完成130%的人都有奖|以23:75告负|距今39.2-38.5亿年|气温10至-5℃
"""


@pytest.mark.parametrize("text", POSSIBLE.strip().split("|"))
def test_what_can_be(text: str) -> None:
    assert broken(text) == []


def test_format_habits_are_told_once_each() -> None:
    text = "生产 200 000 块,售出 100 000 块,另有２５家和30家。"
    habits = list(format_habits(text, find_figures(text)))
    assert [text[h.start : h.end] for h in habits] == ["200 000 块", "２５家"]
