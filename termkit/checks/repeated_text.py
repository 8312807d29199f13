"""TK403: a word, clause, sentence or paragraph given twice."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from termkit.checks._base import Bad, Good, Report, check
from termkit.model import Fix

if TYPE_CHECKING:
    from termkit.find import View

_SAYS = {
    "clause": "This was just said in the same words; leave it out once, unless the source repeats it too.",
    "paragraph": "This whole paragraph stands in the article twice; leave one of them out.",
}


@check(
    code="TK403",
    category="accuracy/addition",
    severity="warning",
    bad=(
        Bad("zh-CN", "这是全球最大[[的的]]芯片市场。", fix="的"),
        Bad("zh-CN", "他说，这是一次重大的技术突破，[[这是一次重大的技术突破]]。"),
        Bad("zh-TW", "新產品將於下個月在臺北發表。[[新產品將於下個月在臺北發表]]。"),
        Bad("zh-TW", "營收減少，年減達12.5%，[[年減達12.5%]]。"),
        Bad("zh-CN", "价格在过去一年里上涨了将近三成。[[价格在过去一年里上涨将近三成。]]"),
        Bad("zh-CN", "这是各国共同面对的难题，[[各国共同面对的难题]]。"),
    ),
    good=(
        Good("zh-CN", "这的的确确有目的的安排，实实在在，常常看看，研究研究，谢谢。"),
        Good("zh-CN", "只有坚持长期投入基础研究，才有突破；只有坚持长期投入基础研究，才有产业。"),
        Good("zh-CN", "人群高喊：“我们要一个公平的答案！我们要一个公平的答案！”"),
        Good("zh-CN", "这是各国共同面对的难题。各国共同面对的难题，只能共同解决。"),
        Good("zh-CN", "他表示，会按计划推进。她表示，会按时间表推进。"),
    ),
)
def repeated_text(view: View) -> Iterator[Report]:
    """Text that is given twice.

    Translation systems loop, and segments that overlap are translated twice: a function word is doubled, a
    clause or sentence comes again at once, or in nearly the same words, a long sentence or a paragraph stands in
    the article two times. Reduplication
    (看看, 研究研究), quotations, slogans and sentences that merely begin alike are Chinese as it should be.

    The first occurrence is given as the related place. Only doubled words have a fix.
    """
    for mark in view.marks.of("repeat"):
        fixes = (Fix(mark.stands_for),) if mark.stands_for else ()
        message = _SAYS.get(mark.note) or f"{mark.stands_for} is doubled here; write it once."
        yield Report(mark.start, mark.end, message, fixes, mark.related)
