"""TK206: figures written in a form that Chinese style avoids, though their value is clear."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from termkit.checks._base import Bad, Good, Report, check

if TYPE_CHECKING:
    from termkit.find import View

_MESSAGES = {
    "spaced-groups": "The digits of “{}” are grouped with spaces; Chinese text for readers uses 万 or commas (ISO 80000-1 allows spaces).",
    "spaced-commas": "Spaces stand behind the commas of “{}”; write the digits without them.",
    "indian-groups": "The digits of “{}” are grouped as in India; Chinese readers expect 万 or groups of three.",
    "millions": "“{}” counts in millions as English does; Chinese counts in 万 and 亿.",
    "full-width": "The digits of “{}” are full-width while others are not; use half-width digits throughout.",
}


@check(
    code="TK206",
    category="locale-conventions/number-format",
    severity="info",
    bad=(
        Bad("zh-CN", "工厂生产了 [[200 000 块]]芯片,其中 100 000 块已经售出。"),
        Bad("zh-TW", "去年有[[２５家]]公司上市,今年有30家。"),
        Bad("zh-CN", "全国共有[[1, 234, 567人]]参加考试。"),
        Bad("zh-CN", "印度该邦有[[46,47,935人]]受灾。"),
        Bad("zh-CN", "这家公司融资[[6.5百万美元]]。"),
    ),
    good=(
        Good("zh-CN", "工厂生产了20万块芯片,售出200,000块。"),
        Good("zh-CN", "2025 年 12 月,前 16 名都来自中国。"),
        Good("zh-CN", "拥有 744 0 亿参数。"),
        Good("zh-CN", "本集团收入为人民币6.5百万元,现有5百万用户。"),
        Good("zh-CN", "分别为22,24,26人,比例为1, 3, 5。"),
    ),
)
def figure_format(view: View) -> Iterator[Report]:
    """Figures in a form that Chinese style avoids.

    One finding an article for each habit. Groups of three digits behind spaces (`200 000`) come from French or
    German style, or from ISO 80000-1; Chinese readers expect 20万 or 200,000. Full-width digits (２５) among
    half-width ones come from another text. Commas with spaces (1, 234, 567), the groups of India (46,47,935)
    and counting in millions (6.5百万美元) are left over from English. The value is clear in all of them, so this is
    a note on form, never louder.
    """
    for mark in view.marks.of("figure-habit"):
        written = view.article.text[mark.start : mark.end]
        yield Report(mark.start, mark.end, _MESSAGES[mark.note].format(written))
