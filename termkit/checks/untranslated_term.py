"""The rule on English terms left in Chinese text."""

from __future__ import annotations

from collections.abc import Iterator

from termkit.checks import Bad, Good, Report, check
from termkit.find import View
from termkit.model import Fix, Severity


@check(
    code="TK104",
    category="accuracy/untranslated",
    severity="warning",
    bad=(
        Bad("zh-CN", "模型在 256 个 [[mixture‑of‑experts]] 模块上运行。", fix="混合专家"),
        Bad("zh-CN", "没有 [[Nvidia]]，也没有台积电。", fix="英伟达"),
        Bad("zh-TW", "公司被列入 [[entity list]]，出口受限。", fix="實體清單"),
    ),
    good=(
        Good("zh-CN", "OpenAI 的 GPU 运行 PyTorch，API 可在 GitHub 找到。"),
        Good("zh-CN", "混合专家（mixture of experts）模型每次只激活一部分参数。"),
        Good("zh-CN", "它的口号是 The future of entity list enforcement。"),
        Good("zh-CN", "邮件请发到 press@nvidia.com。"),
    ),
)
def untranslated_term(view: View) -> Iterator[Report]:
    """An English term is left in Chinese text where the locale has a word for it.

    Whether the original may stay is a decision of the glossary, concept by concept: OpenAI, product names and
    acronyms stay, Nvidia is 英伟达 and an entity list is 实体清单. Where the article also uses the Chinese
    word, the finding is inconsistent-term.

    Not a fault: a gloss in parentheses, a longer English name or phrase, addresses.
    """
    locale = view.article.locale
    for usage in view.marks.terms:
        right = usage.concept.preferred(locale)
        for rendering in usage.renderings:
            if rendering.standing != "original" or right is None:
                continue
            severity: Severity | None = None if rendering.certain and not rendering.excused else "info"
            for start in rendering.free:
                end = start + rendering.length
                message = f"{view.article.text[start:end]} is left in English; for {locale} it is {right}."
                yield Report(start, end, message, (Fix(right),), (), severity, usage.concept.id)
