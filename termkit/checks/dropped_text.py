"""TK402: a hole where a word was lost."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from termkit.checks._base import Bad, Good, Report, check

if TYPE_CHECKING:
    from termkit.find import View


@check(
    code="TK402",
    category="accuracy/omission",
    severity="error",
    bad=(
        Bad("zh-CN", "交货期现在[[以 为单位]]计算，而不是周。"),
        Bad("zh-TW", "這個計畫[[由 領導的]]團隊負責。"),
        Bad("zh-CN", "公司发布了一款[[名为 的]]模型，销量增[[长 %]]，令人意外。"),
        Bad("zh-TW", "研發支出是對手[[的 倍]]，市值則[[超過 億美]]元。"),
        Bad("zh-CN", "若能及早确诊，病人就[[能够 ，]]而医院还[[在 的]]旧楼里。"),
        Bad("zh-CN", "美元走弱[[只是 了喘]]息之机，改革才是根本。"),
        Bad("zh-CN", "他把这本书叫作[[《》]]，读者很多。"),
        Bad("zh-CN", "参展的有甲公司[[、、]]乙公司和丙公司。"),
    ),
    good=(
        Good("zh-CN", "管制减缓了生产，却 没有 减缓研发；它 未能 将差距拉大。"),
        Good("zh-CN", "他是自由 的，可以 为主队出场，问题存在 的时间很长。"),
        Good("zh-CN", "到场的有近 万人，他还在 的时候，公司享有自由 ，到 年底再说，约 万科员工。"),
        Good("zh-CN", "当 智谱 在周一发布 3.1 版本时，百分之五十% 的人不知道。"),
        Good("zh-CN", "输入法会自动补全双引号“”和书名号《》。"),
        Good("zh-TW", "這個團隊由 OpenAI 領導，以 GPU 為主要硬體。"),
    ),
)
def dropped_text(view: View) -> Iterator[Report]:
    """A hole in a sentence where a word was lost.

    Machine translation drops words that it could not place: emphasised words, names, figures. What stays is a
    frame without its filling: a preposition at once followed by what must come after its noun (以 为单位),
    empty quotation marks, two commas with nothing between them, a verb that nothing follows (能够 ，), a unit or a
    per cent sign without a number. A single space in a sentence counts where it parts what belongs together
    (只是 了), in a text that has hardly any others.

    There is no fix. Closing the gap, as spacing tools do, would make the loss invisible; only the source says
    what stood there. Spaces beside Latin words, or left by bold type, are no holes.
    """
    for mark in view.marks.of("hole"):
        yield Report(mark.start, mark.end, f"A word is missing: {mark.note}; look it up in the source.")
