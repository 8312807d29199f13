"""The rule on passages that were left in the language of the source."""

from __future__ import annotations

from collections.abc import Iterator

from termkit.checks import Bad, Good, Report, check
from termkit.find import View


@check(
    code="TK406",
    category="accuracy/untranslated",
    severity="error",
    scope="segment",
    outranks=("untranslated-term", "missing-term", "figure-mismatch", "inconsistent-term"),
    bad=(
        Bad("zh-CN", "[[Prices rose faster than wages last year.]]", source="Prices rose faster than wages last year."),
        Bad("zh-TW", "他說，[[prices rose faster than wages]]。", source="Prices rose faster than wages, he said."),
        Bad("en", "The plant will [[明年投产]], the company said.", source="公司称，工厂将于明年投产。"),
        Bad("zh-CN", "[[Save all changes]]", source="Save all changes"),
    ),
    good=(
        Good("zh-CN", "Visual Studio Code", source="Visual Studio Code"),
        Good("zh-CN", "他引用了一句话：“The pen is mightier than the sword”。", source="He said, “The pen is mightier than the sword”."),
        Good("zh-CN", "运行 git commit --amend", source="Run git commit --amend"),
        Good("zh-CN", "git commit --amend --no-edit", source="git commit --amend --no-edit"),
        Good("en", "The dish is called mapo tofu (麻婆豆腐).", source="这道菜叫麻婆豆腐。"),
        Good("zh-TW", "這支樂團的 Live at the Old Mill 專輯賣了三萬張。", source="Its album Live at the Old Mill sold 30,000 copies."),
        Good("zh-HK", "OK", source="OK"),
    ),
)  # fmt: skip
def untranslated_text(view: View) -> Iterator[Report]:
    """A passage of the translation is still in the language of the source.

    The rule speaks where a text comes with its source. A whole passage that repeats the source is told, and so is a
    run of words inside one: at least four English words in a Chinese sentence, three of them in small letters, or two
    Han characters in an English one, as the source has them.

    Not a fault: names and titles, which have capitals; what stands in quotation marks or parentheses; commands and
    paths. A single English word is untranslated-term.
    """
    for span in view.marks.bitext.untranslated if view.marks.bitext else ():
        yield Report(*span, "This is still in the language of the source; it is not translated.")
