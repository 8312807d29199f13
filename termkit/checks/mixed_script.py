"""The rule on characters of the other script."""

from __future__ import annotations

from collections.abc import Iterator

from termkit.checks import Bad, Good, Report, check
from termkit.find import View
from termkit.model import Fix, Span


@check(
    code="TK301",
    category="linguistic-conventions/character-encoding",
    severity="warning",
    bad=(
        Bad("zh-TW", "工廠的財務狀[[况]]良好。", fix="況"),
        Bad("zh-TW", "董事會昨天通過了預算。\n[[两个部门随后说明了这项计划。]]\n會議在下午結束。"),
        Bad("zh-HK", "港府表示,[[时间]]仍然充裕。", fix="時間"),
        Bad("zh-CN", "两家公司周三表示[[與對]]方合作。", fix="与对"),
        Bad("zh-CN", "新车今天上市。\n[[這場發布會吸引了許多觀眾。]]"),
    ),
    good=(
        Good("zh-TW", "皇后、里長、干涉、面積、松山、范先生、了解、丑時、云云、谷歌、茶几、拮据。"),
        Good("zh-TW", "他引用了《人民日报》與「简体字」的說法,台灣積體電路(台积电)沒有回應。"),
        Good("zh-TW", "語言:繁體中文 | 简体中文"),
        Good("zh-HK", "委員會下周在台北開會,群眾、山峰、床褥、麵包與綫上課程都是議題。"),
        Good("zh-CN", "乾隆年间的著作在瞭望台旁展出,昇腾芯片与神祇雕像并列。"),
        Good("zh-CN", "他读了《明報》和《紅樓夢》,鸿海(鴻海)没有回应。"),
        Good("en", "The word 時間 means time, and so does 时间."),
    ),
)
def mixed_script(view: View) -> Iterator[Report]:
    """Characters of the other script stand in the article.

    A conversion that stopped half-way leaves Simplified characters in a Traditional article or Traditional
    ones in a Simplified article. A run of them is one finding, and so is a whole line in the other script. Where
    it can't be told which script the article is in, there is one finding for all of it.

    Not a fault: characters that both scripts have (后, 里, 干, 台, 于); short titles in 《》, quoted words and
    glosses in parentheses that stand wholly in their own script; the names of the scripts; Japanese.
    """
    simplified = view.article.locale == "zh-CN"
    theirs, ours = ("Traditional", "Simplified") if simplified else ("Simplified", "Traditional")
    marks = view.marks.of("other-script")
    if len(marks) > 1 and any((other == "zh-CN") != simplified for other in view.article.other_locales):
        message = f"The text is in both scripts, {ours} for the greater part; {theirs} first stands here."
        first, *others = (Span(mark.start, mark.end) for mark in marks)
        yield Report(*first, message, (), tuple(others))
        return
    for mark in marks:
        surface = view.article.text[mark.start : mark.end]
        shown = surface if len(surface) <= 12 else f"{surface[:12]}…"
        right = (
            f"it should be {mark.stands_for}"
            if mark.stands_for and len(surface) <= 12
            else f"it should be {ours}"
        )
        message = (
            f"{shown} has {theirs} characters; {right}, as the rest of this {view.article.locale} article is."
        )
        fixes = (Fix(mark.stands_for, safe=True),) if mark.stands_for else ()
        yield Report(mark.start, mark.end, message, fixes)
