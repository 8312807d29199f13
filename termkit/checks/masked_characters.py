"""TK405: marks put inside a word or name, and characters that were broken."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from termkit.checks._base import Bad, Good, Report, check
from termkit.model import Fix

if TYPE_CHECKING:
    from termkit.find import View

_SAYS = {
    "marks": "Marks stand inside the word {0}, which hides it from search and from readers; write it without them.",
    "zero-width": "An invisible character stands inside this word, which hides it from search; delete it.",
    "box": "A box stands in place of a character that could not be shown; look it up in the source.",
    "lost": "Characters were lost here when bytes were decoded with the wrong encoding; restore them from the source.",
    "mojibake": "This is {0} decoded with the wrong encoding; write {0}.",
}


@check(
    code="TK405",
    category="linguistic-conventions/character-encoding",
    severity="warning",
    bad=(
        Bad("zh-CN", "请加[[微_信]]联系，[[李*克*强]]出席会议。", fix="微信"),
        Bad("zh-TW", "離岸[[風＊電]]的補助減少，風電業者不滿，[[聯*發*科]]也受影響。", fix="風電"),
        Bad("zh-HK", "主席[[鮑·威·爾]]隨即發文。", fix="鮑威爾"),
        Bad("zh-CN", "这[[篇\u200b文]]章讲经济。", fix="篇文"),
        Bad("zh-TW", "他說[[ä½\u00a0å¥½]]，然後離開。", fix="你好"),
        Bad("zh-CN", "文件里有乱[[\ufffd\ufffd]]码。"),
    ),
    good=(
        Good("zh-TW", "里特維·古普塔說，3*5 等於 15，*強調* 和 *** 都可以。"),
        Good("zh-CN", "体积是长*宽*高，中-美关系、衣·食·住·行都谈到，某××公司未回应。"),
        Good("zh-CN", "带*号的为必填项，毛利=单价*数量，“我*也*去”里重读的是中间那个字。"),
        Good("zh-CN", "他在 café 说 naïve 这个词。\u200b然后离开。"),
    ),
)
def masked_characters(view: View) -> Iterator[Report]:
    """Marks inside a word or name, and characters that were broken on the way.

    Writers put marks into words to get past filters (微_信); translation carries them along, and neither search
    nor a glossary finds the word again. Zero-width characters do the same unseen, and are removed safely.
    Boxes, replacement characters and mojibake show that an encoding was taken for another.

    The dot in a transliterated name, arithmetic, emphasis with asterisks and × in place of a name are right.
    """
    for mark in view.marks.of("mask"):
        fixes = (Fix(mark.stands_for, safe=mark.note == "zero-width"),) if mark.stands_for else ()
        yield Report(mark.start, mark.end, _SAYS[mark.note].format(mark.stands_for), fixes)
