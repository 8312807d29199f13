"""The rule on quantities that are given two values."""

from __future__ import annotations

from collections.abc import Iterator

from termkit.checks import Bad, Good, Report, check
from termkit.find import View
from termkit.find.quantities import Quantity, Rivals
from termkit.model import Span

_PROMINENT = ("title", "heading")

_ENOUGH = 2.6
"""What all evidence for a slip together must weigh; the weights were fitted to 9 million characters of news."""

_OTHERWISE = frozenset({"part", "compare"})
"""Roles by which one figure can't be the same quantity as another without them."""
_APART = frozenset({"plan", "claim", "more", "change", "rate", "sum"})
"""Roles that two figures of one order must both have or both not have."""
_NEVER = frozenset({"part", "compare", "more", "limit", "rate"})
"""Roles that two figures of the body may not have at all."""


_NEXT_TO_BARE = 2
"""Han characters next to both of two bare numbers, without which they may count anything."""
_MOST_PRICES = 3
"""Further values of the unit, among which digits are alike by chance."""


@check(
    code="TK202",
    category="accuracy/mistranslation/number",
    severity="error",
    bad=(
        Bad(
            "zh-CN",
            "对手投入[[1000亿美元]]没能挡住国产芯片\n\n管制实行了三年，工厂照常开工，客户也没有离开。\n\n价值[[100 亿美元]]的收获"
            "\n\n这笔账还要继续算下去，业内人士都这样认为，谁也不知道何时结束。去年有人花了125亿美元建厂。",
        ),
        Bad(
            "zh-CN",
            "[[1000亿美元]]没能挡住国产芯片\n\n管制实行了三年，工厂照常开工，客户也没有离开。\n\n价值[[100 亿美元]]的教训\n\n"
            "这笔账还要继续算下去，业内人士都这样认为，谁也不知道何时结束。",
        ),
        Bad(
            "zh-CN",
            "星河科技完成[[20亿美元]]融资\n\n星河科技周二宣布完成[[2亿美元]]融资，由两家基金领投。公司将把资金用于研发和招聘。",
        ),
        Bad(
            "zh-CN",
            "蓝舟公司发布年报\n\n蓝舟公司全年营业收入[[846亿元]]，净利润31亿元。\n\n分析人士说，蓝舟的销售额达到[[84.6亿元]]。",
        ),
        Bad(
            "zh-TW",
            "台中電廠動土，裝置容量[[2.2吉瓦]]\n\n台中電廠昨天動土。台電表示，電廠裝置容量[[220兆瓦]]，四年後商轉。",
        ),
        Bad(
            "en",
            "Northwind to buy Skylark for [[$1.2 billion]]\n\nNorthwind will pay [[$12 billion]] for Skylark.",
        ),
        Bad(
            "zh-CN",
            "矿井透水事故致[[37人]]遇难\n\n省应急管理厅9日通报，青峰煤矿透水事故共造成[[43人]]遇难，原因正在调查。",
        ),
        Bad(
            "en",
            "City approves [[$320 million]] stadium\n\nThe [[$380 million]] stadium will open in two years.",
        ),
        Bad(
            "zh-CN",
            "图书馆新馆月底开放\n\n市图书馆新馆总建筑面积[[4.2万平方米]]，藏书三百万册。\n\n"
            "馆长介绍，新馆总建筑面积[[5.2万平方米]]，是老馆的六倍。",
        ),
        Bad(
            "zh-TW", "這座工廠的投資總額為[[300億元]]。當地政府表示，投資總額為[[30億元]]的工廠將在明年動工。"
        ),
    ),
    good=(
        Good("zh-CN", "公司营收从10亿元增至100亿元，利润也从1亿元增至10亿元。"),
        Good("zh-CN", "国防部签署了价值100亿美元的合同。这家芯片商的市场规模已超过1000亿美元。"),
        Good("zh-CN", "2023年的投资为20亿元。2024年的投资为200亿元。"),
        Good("zh-CN", "项目总投资100亿元，其中10亿元用于研发。"),
        Good("zh-CN", "份额从95%跌至0%。报告称份额约为三成，另一份报告称份额接近30%。"),
        Good(
            "zh-CN", "星河科技融资20亿美元\n\n星河科技宣布融资20.3亿美元。三年前，它的第一轮融资只有2亿美元。"
        ),
        Good("zh-CN", "手机业务的营业收入达到120亿元，超出预期。汽车业务的营业收入达到12亿元。"),
        Good("zh-CN", "集团资产总额为1200亿元。子公司资产总额为120亿元。"),
        Good("zh-CN", "男子组冠军可以获得奖金100万美元。女子组亚军可以获得奖金10万美元。"),
        Good(
            "zh-CN",
            "浙江省的双边贸易总值为6.18万亿元，同比增长9.1%。江苏省的双边贸易总值为4.88万亿元，同比增长4.9%。",
        ),
        Good(
            "zh-CN",
            "洪灾死亡人数升至43人\n\n山洪灾害已造成43人死亡。昨天上午通报的死亡人数为37人，另有12人失踪。",
        ),
        Good(
            "zh-CN",
            "用户达1.2亿\n\n截至去年底，平台用户规模为1.17亿人。近1.2亿用户中，三成来自县城。",
        ),
        Good(
            "zh-CN",
            "开发区签约总投资300亿元\n\n开发区签约项目总投资300亿元，其中制造业投资30亿元；服务业投资270亿元。",
        ),
        Good(
            "zh-CN",
            "飞燕速递营业收入达到860亿元，净利润26亿元。\n\n路路通营业收入达到86亿元，净利润2.6亿元。",
        ),
        Good(
            "zh-HK",
            "酒店被索償1200萬元　法院判賠350萬元\n\n原告向酒店索償1200萬元。法院昨日裁定酒店須賠償350萬元。",
        ),
        Good(
            "en",
            "Chipmakers report results\n\nArden had revenue of $4.2 billion. Its profit was $610 million.\n\n"
            "Kestrel had revenue of $420 million. Kestrel's profit was $61 million.",
        ),
        Good("zh-HK", "A隊有100萬名球迷，B隊有1000萬名球迷。"),
    ),
)
def contradictory_figure(view: View) -> Iterator[Report]:
    """One quantity is given two values.

    Machine translation takes billion for 亿 and 万 for million, or drops a digit; an editor corrects a figure in the
    body and forgets the title. Readers then can't tell which figure holds.

    Two figures are compared only when they may be the same quantity of the same thing: the same unit (2.2 GW and
    2200 MW are one, 人 and 名 too), different sentences, no time that only the other sentence isn't of, the same
    part in their sentence, and a subject that isn't another one.

    **A power of ten between them** is an error. The digits are the same, so a slip is likelier than a second
    quantity, and what speaks for it is added up:

    - the digits: 1 and 10 agree by chance, 28 and 2.8 hardly, 1.17 and 11.7 never;
    - the words that both sentences have, above all those that are rare in the article;
    - the wording next to both, or words of one sense (造价 and 投资, 营业收入 and 销售额);
    - the place: a title or heading states the one figure of the story;
    - that no third value is told in the same words, and that other figures of the two sentences agree.

    What speaks against it: both values come again, as those of two things do; the article has many values of the
    unit; one is a plan, a change or a rate and the other isn't.

    **Any other difference** is a warning, and asks for much more, since two values of one order are mostly two
    things. Either the title has a figure that the text never gives, and the text gives just one in the same words;
    or two paragraphs tell two values in the same words, as no others are told.

    Not compared:

    - rounding (1.17亿, 近1.2亿), a bound that the other keeps (超过5万, 6万), a range;
    - a part (其中) and the whole; plans, forecasts and what came of them; claims and what was granted;
    - what changes: 升至, 去年, 此前, other years, quarters, rounds and phases;
    - different firms, places, groups and models: the same words after different subjects (手机业务收入120亿元,
      汽车业务收入12亿元), and rows: sentences whose other figures, told in the same words, differ as well;
    - two figures of one sentence, which are a change, a range or a comparison.

    A bound doesn't excuse a power of ten: 超过2000万辆 after 200万辆 is one that slipped, if the words agree.
    """
    seen: set[int] = set()
    for rivals in view.marks.rivals:
        earlier, later = rivals.first.figure, rivals.second.figure
        if later.start in seen or not _same_quantity(rivals):
            continue
        seen.add(later.start)
        yield Report(
            later.start,
            later.end,
            _message(view.article.text, rivals),
            (),
            (Span(earlier.start, earlier.end),),
            None if rivals.power else "warning",
        )


def _message(text: str, rivals: Rivals) -> str:
    earlier, later = (text[q.figure.start : q.figure.end] for q in (rivals.first, rivals.second))
    told = f"{later} here and {earlier} before are given for the same quantity"
    factor = f"; they differ by a factor of {10 ** abs(rivals.power):,}" if rivals.power else ""
    return f"{told}{factor}; check which one is right."


def _same_quantity(rivals: Rivals) -> bool:
    one, other = rivals.first, rivals.second
    if rivals.pointed:
        return True
    apart = rivals.contrasted or rivals.in_rows or _other_time(one, other)
    if apart or (one.roles ^ other.roles) & _OTHERWISE:
        return False
    if rivals.power:
        return _is_slip(rivals)
    return _is_told_twice(rivals) or rivals.slipped and _is_one_noun(rivals)


def _other_time(one: Quantity, other: Quantity) -> bool:
    """Whether each sentence names a time that the other doesn't."""
    return not (one.periods <= other.periods or other.periods <= one.periods)


def _is_slip(rivals: Rivals) -> bool:
    """Whether a power of ten lies between two tellings of one quantity."""
    one, other = rivals.first, rivals.second
    places = (one.place, other.place)
    headline = rivals.same_sense and "title" in places
    told_alike = (
        rivals.rare
        or rivals.common
        or rivals.alike
        or rivals.crossed
        or headline
        or rivals.same_sense
        and rivals.digits > 2
    )
    headed = all(
        place in _PROMINENT for place in places
    )  # title and heading say the same thing in other words
    if not told_alike and not headed:
        return False
    if rivals.bare and rivals.namesakes is None and rivals.alike < _NEXT_TO_BARE and not headline:
        return False
    evidence = (
        1.5 * min(rivals.digits, 4)
        + 0.5 * min(rivals.rare, 4)
        + 0.25 * min(rivals.alike, 6)
        + 0.7 * min(rivals.crossed, 3)
        + (rivals.namesakes in (0, 1))
        + rivals.retold
        + (0.5 if rivals.same_sense else 0 if rivals.same_sense is None or headed else -2)
        + 2 * places.count("title")
        + 0.7 * places.count("heading")
        - 0.5 * min(rivals.crowd, 5)
        - 0.5 * (one.roles != other.roles)
        - 3 * (min(rivals.tellings) > 1)
    )
    return evidence >= _ENOUGH


def _is_one_noun(rivals: Rivals) -> bool:
    """Whether a digit slipped between two tellings of one noun (起售价7999元, 9799元的起售价), not of two things."""
    one, other = rivals.first, rivals.second
    if rivals.same_sense is False or (one.roles ^ other.roles) & _APART or (one.roles | other.roles) & _NEVER:
        return False
    if one.names and other.names and one.names.isdisjoint(other.names) or "item" in (one.place, other.place):
        return False
    return not rivals.namesakes and max(rivals.tellings) == 1 and rivals.crowd <= _MOST_PRICES


def _is_told_twice(rivals: Rivals) -> bool:
    """Whether two values of one order of magnitude are certainly given for one quantity."""
    one, other = rivals.first, rivals.second
    if rivals.same_sense is False or (one.roles ^ other.roles) & _APART:
        return False
    if one.names and other.names and one.names.isdisjoint(other.names) or "item" in (one.place, other.place):
        return False
    if one.place != "title":
        return rivals.rare + rivals.common >= 3 and not (one.roles | other.roles) & _NEVER
    if rivals.namesakes and rivals.alike < 4 + 2 * rivals.namesakes:
        return False
    words = 0.25 * min(rivals.rare, 4) + 0.25 * min(rivals.alike, 6) + 0.5 * bool(rivals.same_sense)
    return words - 0.33 * min(rivals.crowd, 5) >= 0.5
