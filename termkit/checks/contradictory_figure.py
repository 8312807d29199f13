"""The rule on quantities that are given two values."""

from __future__ import annotations

from collections.abc import Iterator

from termkit.checks import Bad, Good, Report, check
from termkit.find import View
from termkit.find.quantities import Quantity, Rivals
from termkit.model import Span

_PROMINENT = ("title", "heading")


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
        Good("zh-HK", "A隊有100萬名球迷，B隊有1000萬名球迷。"),
    ),
)
def contradictory_figure(view: View) -> Iterator[Report]:
    """One quantity is given two values that rounding does not reconcile.

    The typical fault of machine translation is a power of ten: billion taken for 亿, 万 for million. So the
    strongest case is a pair of figures with the same digits and unit whose values differ by a power of ten,
    one of them in the title or a heading, where a story states its one figure.

    Two figures are compared only if they are the same quantity of the same thing:

    - the unit, currency and counter are the same;
    - they stand in different sentences: within a sentence two figures are a change, a range or a comparison;
    - the sentences name the same subject, by words, names and terms that they share; two figures in title and
      headings need no more than their place, unless both values come again in the article;
    - they don't name different years, months or periods; where only one names a period, they must share more words;
    - both play the same part: a share of a whole, a rate, a total, a change, a target or the other side of a
      comparison is not the quantity itself;
    - neither is a bound (超过, 不到) that the other one keeps.

    Digits that differ (12 % here, 15 % there) are compared only behind the very same words, and reported as a
    warning.
    """
    seen: set[int] = set()
    for rivals in view.marks.rivals:
        later, earlier = rivals.second, rivals.first
        if later.figure.start in seen or not _same_quantity(rivals):
            continue
        seen.add(later.figure.start)
        text = view.article.text
        one, other = (text[q.figure.start : q.figure.end] for q in (earlier, later))
        factor = f"; they differ by a factor of {10 ** abs(rivals.power):,}" if rivals.power else ""
        yield Report(
            later.figure.start,
            later.figure.end,
            f"{other} here and {one} before are given for the same quantity{factor}; check which one is right.",
            (),
            (Span(earlier.figure.start, earlier.figure.end),),
            None if rivals.power else "warning",
        )


def _same_quantity(rivals: Rivals) -> bool:
    one, other = rivals.first, rivals.second
    if one.sentence == other.sentence or _bounded(one, other) or _bounded(other, one):
        return False
    if one.place in _PROMINENT and other.place in _PROMINENT:
        return rivals.power != 0 and not rivals.supported and one.roles == other.roles
    if one.roles != other.roles or not _same_period(one, other):
        return False
    if not rivals.power:
        return one.periods == other.periods and _likeness(one, other) >= 0.7
    prominent = one.place in _PROMINENT or other.place in _PROMINENT
    enough = 0.3 if prominent else 0.5 if one.periods == other.periods else 0.65
    return not rivals.supported and _likeness(one, other) >= enough


def _bounded(bound: Quantity, value: Quantity) -> bool:
    """超过10万 is kept by 18万: a bound and a value beyond it agree."""
    low, high = bound.figure.value, value.figure.value
    if low is None or high is None:
        return False
    side = bound.figure.approximate
    return side == ">" and _number(high) >= _number(low) or side == "<" and _number(high) <= _number(low)


def _number(value: str) -> tuple[int, str]:
    """A key that orders decimal strings without making floats of them."""
    whole, _, part = value.partition(".")
    return int(whole or "0"), part


def _same_period(one: Quantity, other: Quantity) -> bool:
    return not (one.periods and other.periods) or one.periods == other.periods


def _likeness(one: Quantity, other: Quantity) -> float:
    """The share of the shorter sentence's words that the other has too; fewer than two shared ones are chance."""
    shared = one.words & other.words
    return len(shared) / max(1, min(len(one.words), len(other.words))) if len(shared) >= 2 else 0.0
