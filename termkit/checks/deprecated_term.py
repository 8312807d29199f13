"""The rule on renderings that the glossary marks as wrong."""

from __future__ import annotations

from collections.abc import Iterator

from termkit.checks import Bad, Good, Report, check
from termkit.find import View
from termkit.model import Fix, Severity


@check(
    code="TK103",
    category="terminology/inconsistent-with-terminology-resource",
    severity="error",
    outranks=("inconsistent-term", "wrong-region-term", "untranslated-term", "wrong-conversion"),
    bad=(
        Bad("zh-CN", "DeepSeek 创始人[[梁文峰]]很少接受采访。", fix="梁文锋"),
        Bad("zh-HK", "社群最愛的[[語言學習模型]]已經發佈。", fix="大型語言模型"),
    ),
    good=(
        Good("zh-CN", "DeepSeek 创始人梁文锋很少接受采访。"),
        Good("zh-CN", "《语言学习模型论文集》收录了语言学家的文章。"),
    ),
)
def deprecated_term(view: View) -> Iterator[Report]:
    """A rendering that the glossary marks as wrong is used.

    Machine translation guesses at names and acronyms: LLM becomes 語言學習模型, a founder gets the wrong
    character in his name. The glossary lists such renderings as deprecated, superseded or forbidden.

    Not a fault: the same characters in a title in 《》.
    """
    locale = view.article.locale
    for usage in view.marks.terms:
        right = usage.concept.preferred(locale)
        for rendering in usage.renderings:
            if rendering.standing != "wrong" or right is None:
                continue
            reason = f" ({rendering.term.note.rstrip('.')})" if rendering.term.note else ""
            fix = Fix(right, rendering.certain and not rendering.excused)
            severity: Severity | None = "info" if rendering.excused else None
            for start in rendering.starts:
                if not view.marks.in_title(start):
                    end = start + rendering.length
                    surface = view.article.text[start:end]
                    message = (
                        f"{surface} is a {rendering.term.status} term{reason}; the right one is {right}."
                    )
                    yield Report(start, end, message, (fix,), (), severity, usage.concept.id)
