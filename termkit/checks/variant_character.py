"""The rule on forms of a character that a region doesn't write."""

from __future__ import annotations

from collections.abc import Iterator

from termkit.checks import Bad, Good, Report, check
from termkit.find import View
from termkit.model import Fix, Severity


@check(
    code="TK303",
    category="locale-conventions",
    severity="info",
    bad=(
        Bad("zh-TW", "他成[[爲]]第一人。", fix="為"),
        Bad("zh-TW", "人[[羣]]走上山[[峯]]。", fix="群"),
        Bad("zh-HK", "第一條路[[線]]關閉,另一條路綫照常,長綫不變。", fix="綫"),
        Bad("zh-TW", "他留在台灣,台灣的夏天很熱,而[[臺]]灣的冬天不冷。", fix="台"),
        Bad("zh-HK", "他在家裏等,家裏沒有人,城[[裡]]也沒有。", fix="裏"),
    ),
    good=(
        Good("zh-TW", "他成為第一人,人群走上山峰,台灣和臺北都下雨,看著雨。"),
        Good("zh-TW", "國立臺灣大學的教授說,台灣的臺北市政府與臺灣銀行都在台北。"),
        Good("zh-HK", "裏面的路綫,看着衞星。"),
        Good("zh-CN", "这里的群众成为主角。"),
    ),
)
def variant_character(view: View) -> Iterator[Report]:
    """A form of a character that is not this region's, or two forms side by side.

    爲 and 為, 羣 and 群, 裏 and 裡 are the same characters. Converters have a standard of their own, which is
    none of the regions'. One finding a file and form, at its first place; the others are related places.

    Loud is only what a copy editor would mend in any region: one article writes the same word in both forms
    (台灣 and 臺灣, 路綫 and 路線). Not a mix: official names, which keep their 臺 (國立臺灣大學, 臺北市), titles
    and quotations, and 看着 beside 著名 in Hong Kong.
    """
    for mark in (*view.marks.of("mixed-variant"), *view.marks.of("variant")):
        surface = view.article.text[mark.start : mark.end]
        times = f" ({len(mark.related) + 1} times)" if mark.related else ""
        severity: Severity | None = "warning" if mark.kind == "mixed-variant" else None
        message = f"{surface}{times} is a variant of {mark.stands_for}: {mark.note}."
        yield Report(mark.start, mark.end, message, (Fix(mark.stands_for or ""),), mark.related, severity)
