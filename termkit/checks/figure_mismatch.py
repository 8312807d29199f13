"""The rule on figures that say something else than their source."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from termkit.checks import Bad, Good, Report, check
from termkit.find import View
from termkit.model import Figure, Fix, Severity, Span

if TYPE_CHECKING:
    from termkit.find.bitext import Mismatch  # exact fractions and all that is for bilingual text only

_SEVERITIES: dict[str, Severity] = {"omitted": "warning", "added": "warning"}


@check(
    code="TK204",
    category="accuracy/mistranslation/number",
    severity="error",
    scope="segment",
    outranks=("contradictory-figure",),
    bad=(
        Bad("zh-CN", "该公司融资[[1亿美元]]。", "10亿美元", source="The company raised $1 billion."),
        Bad("zh-TW", "約有[[120萬人]]受影響。", "1200萬人", source="Some 12 million people were affected."),
        Bad("en", "The plant cost [[1.5 billion yuan]].", "150 million yuan", source="这座工厂耗资1.5亿元。"),
        Bad("zh-CN", "失业率升至[[35.7%]]。", "37.5%", source="Unemployment rose to 37.5 percent."),
        Bad("en", "The trial lasted [[11 days]].", source="审判于11日结束。"),
        Bad("zh-CN", "全程[[28.1公里]]。", source="The course is 28.1 miles long."),
        Bad("en", "[[He paid for the car.]]", source="他花了23.59万元买车。"),
        Bad("zh-TW", "營收達[[6.1兆元]]。", "6100億元", source="营收达6100亿元。"),
    ),
    good=(
        Good("zh-CN", "该公司融资10亿美元，用时两年半。", source="It took the company two and a half years to raise $1 billion."),
        Good("zh-CN", "一半学生今年5月毕业。", source="Half of the students graduate this May."),
        Good("zh-CN", "重约1.8米的人走了45公里。", source="The 6-foot man walked 28 miles."),
        Good("en", "Sales of 1.05 million cars were a record.", source="销量创下1051567辆的纪录。"),
        Good("zh-CN", "两人结婚20年。", source="The two have been married for two decades."),
        Good("zh-TW", "降至四分之三，即75%。", source="It fell to three quarters, or 75%."),
        Good("en", "Tens of thousands marched on September 3.", source="9月3日，数万人游行。"),
        Good("zh-CN", "7至8月售出400万至600万台。", source="Between July and August, 4 to 6 million were sold."),
        Good("zh-HK", "收入3.6萬億港元。", source="營收3.6兆港元。"),
        Good("en", "She finished first in the 100 meters.", source="她在百米赛中夺冠。"),
    ),
)  # fmt: skip
def figure_mismatch(view: View) -> Iterator[Report]:
    """A figure of the translation says something else than its source.

    The rule speaks where a text comes with its source: a bilingual file, or `--source FILE`.
    It works between English and Chinese in both directions and between the Chinese locales.

    Figures are compared by what they measure and by exact value: 2.5 million is 250万, half is 50% or 五成, a
    decade is 十年, 3.6兆 in Taiwan is 3.6万亿, a range shares its scale (4 to 6 million). Each figure of the
    source is given one of the translation, the nearest in value and place. Two values agree if they are equal
    within half a unit in the last digit of the coarser one (1.05 million for 1,051,567, but not 189 for 192
    million), or if one is the other in another unit (6 feet, 1.8 米).

    What is left over is told by its kind: a **scale** error by a power of ten, as when billion is taken for 亿;
    a changed **digit**; a **unit** or currency with the same number; a **date for a duration** (11日, 11 days); a
    figure **omitted** or **added**. The last two are warnings, and only figures are told that a translator would
    not leave out or put in: words can imply a number (both, 季度, 双方), and small counts come and go.
    """
    for mismatch in view.marks.bitext.mismatches if view.marks.bitext else ():
        target = mismatch.target
        start, end = (target.start, target.end) if target else mismatch.pair.target
        source = (Span(mismatch.source.start, mismatch.source.end),) if mismatch.source else ()
        fixes = (Fix(mismatch.stands_for),) if mismatch.stands_for else ()
        severity = _SEVERITIES.get(mismatch.kind)
        yield Report(start, end, _message(view, mismatch), fixes, severity=severity, source=source)


def _message(view: View, mismatch: Mismatch) -> str:
    article = view.article
    ours = _quoted(article.text, mismatch.target)
    theirs = _quoted(article.source.text if article.source else "", mismatch.source)
    if mismatch.kind == "omitted":
        return f"The source's {theirs} is missing here."
    if mismatch.kind == "added":
        return f"{ours} is not in the source."
    if mismatch.kind == "unit":
        return f"{ours} has the number of the source's {theirs}, but another unit."
    if mismatch.kind == "date-duration":
        return (
            f"{ours} and the source's {theirs} are not the same: one is a date, the other a length of time."
        )
    if mismatch.kind == "digit":
        return f"{ours} differs from the source's {theirs}."
    factor = f"{10 ** abs(mismatch.power):,}"
    times = f"{factor} times" if mismatch.power > 0 else f"1/{factor} of"
    return f"{ours} is {times} the source's {theirs} (scale ×10^{mismatch.power})."


def _quoted(text: str, figure: Figure | None) -> str:
    return f"“{text[figure.start : figure.end]}”" if figure else ""
