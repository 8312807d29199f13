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
        Bad("zh-HK", "館方已聘請兩名[[groundskeeper]]打理後園的草坪和花圃。"),
        Bad("zh-CN", "队医说，他的肩膀要靠长期的 [[shoulder taping]] 才能撑完整个赛季。"),
    ),
    good=(
        Good("zh-CN", "OpenAI 的 GPU 运行 PyTorch，API 可在 GitHub 找到。"),
        Good("zh-CN", "混合专家（mixture of experts）模型每次只激活一部分参数。"),
        Good("zh-CN", "它的口号是 The future of entity list enforcement。"),
        Good("zh-CN", "邮件请发到 press@nvidia.com。"),
        Good("zh-TW", "她每週更新一集podcast，也開了vlog，聽眾多半在通勤時收聽。"),
        Good("zh-HK", "他把這種草坪管理員（groundskeeper）的工作比作照顧嬰兒。"),
        Good("zh-CN", "在终端里输入 systemctl 命令，就能看到正在运行的全部服务。"),
        Good("zh-CN", "这种蛋白在 in vitro 实验里很稳定，在小鼠体内则很快分解。"),
        Good("zh-TW", "他在黑板上寫下「groundskeeper」，要全班唸三遍。"),
    ),
)
def untranslated_term(view: View) -> Iterator[Report]:
    """An English term is left in Chinese text where the locale has a word for it.

    Whether the original may stay is a decision of the glossary, concept by concept: OpenAI, product names and
    acronyms stay, Nvidia is 英伟达 and an entity list is 实体清单. Where the article also uses the Chinese
    word, the finding is inconsistent-term. A word in small letters that the glossary doesn't know is a finding
    without a fix, if it is a noun of a Chinese sentence and longer than five letters.

    Not a fault: a gloss in parentheses, a longer English name or phrase, addresses, commands and file names, a
    word in quotation marks, a word that the article uses three times or more, loan words that Chinese texts write
    in Latin letters (podcast).
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
    for mark in view.marks.of("english-word"):
        yield Report(mark.start, mark.end, f"{mark.note} is left in English in a Chinese sentence.")
