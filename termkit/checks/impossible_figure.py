"""TK203: a figure that can't be: a day, time, share or range that doesn't exist."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from termkit.checks._base import Bad, Good, Report, check

if TYPE_CHECKING:
    from termkit.find import View

_KINDS = {
    "impossible-date": "There is no “{}”: the calendar has no such day; compare the date with the source.",
    "impossible-time": "“{}” is no time of day: hours end at 24 and minutes at 59; compare it with the source.",
    "impossible-share": "A share can't be “{}”: a part of a whole is 100 % at most; compare it with the source.",
    "impossible-range": "The range “{}” ends below its start; compare it with the source.",
}


@check(
    code="TK203",
    category="accuracy/mistranslation/number",
    severity="warning",
    bad=(
        Bad("zh-CN", "会议定于[[2月30日]]举行。"),
        Bad("zh-TW", "合約於[[2025年4月31日]]到期。"),
        Bad("zh-CN", "列车发车时间为[[25:70]],请提前到站。"),
        Bad("zh-CN", "该公司在国内市场的份额占[[130%]]。"),
        Bad("zh-HK", "女性用戶佔比達到[[120%]]。"),
        Bad("zh-CN", "共有40枚导弹,其中[[310%]]被拦截。"),
        Bad("zh-TW", "該市失業率為[[130%]],令人憂心。"),
        Bad("zh-CN", "比赛一直拖到[[23:75]]才开始。"),
        Bad("zh-CN", "有[[130%]]的人中途退出。"),
        Bad("zh-CN", "发布会将于[[25:30]]举行。"),
        Bad("en", "The offer ends on [[November 31]]."),
        Bad("zh-CN", "预计每年需要[[50至20家]]供应商。"),
    ),
    good=(
        Good("zh-CN", "会议于2024年2月29日举行。"),
        Good("zh-CN", "销售额同比增长300%,是去年的四倍。"),
        Good("zh-CN", "中国女排以25:20拿下第三局,总比分3:1获胜。"),
        Good("zh-CN", "份额从20%升到40%,增长了100%以上。"),
        Good("zh-CN", "债务占GDP的比例升至130%。"),
        Good("zh-HK", "公立醫院病床使用率達120%,手機普及率達130%。"),
        Good("zh-CN", "基金回报率为130%,毛利率同比增长110%。"),
        Good("zh-TW", "影集於深夜25:30播出。"),
        Good("zh-CN", "距今39.2-38.5亿年前,地球上已有海洋。"),
        Good("zh-CN", "客服热线为8:30至17:30开放。"),
        Good("zh-CN", "票价由5000到1万元不等。"),
        Good("zh-CN", "气温从零上10℃到零下5℃。"),
    ),
)
def impossible_figure(view: View) -> Iterator[Report]:
    """A figure that can't be true, whatever the source says.

    A day that the calendar lacks (2月30日), a clock time beyond the day (25:70), a part that is larger than its
    whole (a market share of 130 %), a range that ends below its start. Growth beyond 100 %, scores, debt against
    output and years before the present are no faults.
    """
    for figure in view.marks.figures:
        garble = figure.garble
        if garble is not None and garble.kind in _KINDS:
            written = view.article.text[garble.start : garble.end]
            yield Report(garble.start, garble.end, _KINDS[garble.kind].format(written))
