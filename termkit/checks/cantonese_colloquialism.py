"""The rule on spoken Cantonese in written Chinese."""

from __future__ import annotations

from collections.abc import Iterator

from termkit.checks import Bad, Good, Report, check
from termkit.find import View
from termkit.model import Fix

WRITTEN = frozenset("的了們们是在不沒没這这那來来說说吃和很給给他她")
"""Characters that speech has other words for."""


@check(
    code="TK304",
    category="style/register",
    severity="warning",
    bad=(
        Bad("zh-HK", "公司表示,客戶[[嘅]]資料已經加密。", fix="的"),
        Bad("zh-HK", "局方指[[佢哋]]正在調查事件。", fix="他們"),
        Bad("zh-TW", "這家餐廳[[唔]]接受訂位。", fix="不"),
        Bad("zh-CN", "项目[[冇]]进展。", fix="没有"),
        Bad("zh-CN", "他说：“现在终于轮到我了，虽然输[[咗]]，但我很高兴。”", fix="了"),
        Bad("zh-HK", "居民不知道[[點解]]要等，[[而家]]才收到通知。", fix="為什麼"),
    ),
    good=(
        Good("zh-HK", "他說:「佢哋唔知道嘅嘢。」會議隨即結束。"),
        Good("zh-HK", "電影《唔該借歪》上映,兩國的關係沒有改變,投畀豺虎。"),
        Good("zh-HK", "佢哋噚日喺度食咗飯,我哋冇去,因為唔知佢哋喺邊度,啲餸都幾好食,嗰間舖頭嘅嘢食好正。"),
        Good("zh-TW", "唔,這件事還要再想想。羊咩咩叫。"),
    ),
)
def cantonese_colloquialism(view: View) -> Iterator[Report]:
    """Words of spoken Cantonese stand in an article that is otherwise written Chinese.

    Articles in Hong Kong are written in standard Chinese; 嘅, 咗, 佢哋 or 唔 belong to speech. Characters that
    only Cantonese has are evidence enough; words of ordinary characters (而家, 點解) count where they are no
    part of other words (進而家長, 一點解釋).

    Not a fault: quotations and titles, and an article or a paragraph that is in Cantonese throughout. A quotation in
    written Chinese (了, 們, 是) with one such word is no Cantonese, but has a slip.
    """
    for mark in view.marks.of("cantonese"):
        if view.marks.in_title(mark.start) or _is_spoken(view, mark.start):
            continue
        surface = view.article.text[mark.start : mark.end]
        right = (
            f"written Chinese has {mark.stands_for}"
            if mark.stands_for
            else "written Chinese has another word"
        )
        fixes = (Fix(mark.stands_for),) if mark.stands_for else ()
        yield Report(mark.start, mark.end, f"{surface} is spoken Cantonese; {right}.", fixes)


def _is_spoken(view: View, at: int) -> bool:
    """Tell whether the word at ``at`` is part of a quotation in Cantonese.

    A quotation with a single word of Cantonese, and with words that speech hasn't, is written Chinese like the article.
    """
    quotations = [span for span in view.marks.quotations if span.start <= at < span.end]
    if not quotations:
        return False
    around = min(quotations, key=lambda span: span.end - span.start)
    words = sum(around.start <= mark.start < around.end for mark in view.marks.of("cantonese"))
    return words > 1 or WRITTEN.isdisjoint(view.article.text[around.start : around.end])
