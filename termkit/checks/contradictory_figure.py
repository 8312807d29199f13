"""The rule on quantities that are given two values."""

from __future__ import annotations

from collections.abc import Iterator

from termkit.checks import Bad, Good, Report, check
from termkit.find import View
from termkit.find.quantities import Rivals
from termkit.model import Span

_PROMINENT = ("title", "heading")

_BY_DIGITS = (0, 0, 2, 3)
"""What the number of significant digits weighs."""

_ENOUGH = 2.5
"""What all evidence together must weigh."""


@check(
    code="TK202",
    category="accuracy/mistranslation/number",
    severity="error",
    bad=(
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
        Good("zh-HK", "A隊有100萬名球迷，B隊有1000萬名球迷。"),
    ),
)
def contradictory_figure(view: View) -> Iterator[Report]:
    """One quantity is given two values that differ by a power of ten.

    That is how machine translation goes wrong with figures: billion is taken for 亿, 万 for million, a digit slips.
    So figures are compared that have the same digits and unit and differ by such a power, and the question is
    whether they are the same quantity of the same thing. What speaks for it is added up:

    - the digits: 1 and 10 agree by chance, 28 and 2.8 hardly, 1.17 and 11.7 never;
    - the words that both sentences have, above all those that are rare in the article;
    - the place: a title or heading states the one figure of the story.

    What speaks against it: both values come again in the article, as two things do; one is a share of a whole
    (其中), a rate (每) or a change and the other isn't; the sentences name different years, months or periods, or
    say the same of different things (手机业务收入120亿元, 汽车业务收入12亿元).
    Within a sentence two figures are a change, a range or a comparison, and not compared.

    Not a fault: a bound (超过10万) that the other value keeps, unless their digits are the same only because one
    of them slipped, which the words decide.
    """
    seen: set[int] = set()
    text = view.article.text
    for rivals in view.marks.rivals:
        earlier, later = rivals.first.figure, rivals.second.figure
        if later.start in seen or not _same_quantity(rivals):
            continue
        seen.add(later.start)
        yield Report(
            later.start,
            later.end,
            f"{text[later.start : later.end]} here and {text[earlier.start : earlier.end]} before are given for the "
            f"same quantity; they differ by a factor of {10 ** abs(rivals.power):,}; check which one is right.",
            (),
            (Span(earlier.start, earlier.end),),
        )


def _same_quantity(rivals: Rivals) -> bool:
    one, other = rivals.first, rivals.second
    if rivals.contrasted or one.periods and other.periods and one.periods != other.periods:
        return False
    prominent = (one.place in _PROMINENT) + (other.place in _PROMINENT)
    if not (rivals.rare or rivals.common or prominent == 2):
        return False
    evidence = (
        _BY_DIGITS[min(rivals.digits, 3)]
        + min(rivals.rare, 3)
        + min(0.3 * rivals.common, 0.9)
        + (0, 1, 3)[prominent]
        - 2 * rivals.supported
        - 2 * (one.roles != other.roles)
        - 0.3 * (not prominent and one.periods != other.periods)
    )
    return evidence >= _ENOUGH
