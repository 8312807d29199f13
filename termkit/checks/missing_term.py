"""The rule on terms of the source that the translation doesn't render."""

from __future__ import annotations

from collections.abc import Iterator

from termkit.checks import Bad, Good, Report, check
from termkit.find import View


@check(
    code="TK105",
    category="terminology/wrong-term",
    severity="warning",
    scope="segment",
    bad=(
        Bad("zh-CN", "[[该厂商的芯片供不应求。]]", source="Chips by Nvidia are in short supply."),
        Bad("zh-TW", "[[官員把它加進了管制名冊。]]", source="Officials put it on the entity list."),
        Bad("zh-CN", "[[它找出词与词的联系。]]", source="The large language model relates words to each other."),
        Bad("en", "[[The company raised its forecast for the year.]]", source="台积电上调了全年预测。"),
    ),
    good=(
        Good("zh-CN", "英伟达的芯片供不应求。", source="Chips by Nvidia are in short supply."),
        Good("zh-CN", "英伟达公布了财报。\n其股价随后上涨。", source="Nvidia reported earnings.\nNvidia shares then rose."),
        Good("zh-CN", "马斯克没有回应。", source="Elon Musk did not respond."),
        Good("zh-TW", "這些晶片由英偉達生產。", source="The chips are made by Nvidia."),
        Good("en", "Researchers trained large-language models.", source="研究人员训练了大语言模型。"),
        Good("zh-CN", "我国已批准这种疫苗。", source="China has approved the vaccine."),
        Good("zh-CN", "检方说，他两次报案。", source="Prosecutors said he filed two reports."),
        Good("en", "NASA published the pictures.", source="美国国家航空航天局公布了照片。"),
    ),
)  # fmt: skip
def missing_term(view: View) -> Iterator[Report]:
    """A term of the source is not rendered in the translation.

    The rule speaks where a text comes with its source. It asks of each passage whether the names and the terms of
    art that the glossary finds in the source are there in the translation, in any form: a form of another region or
    a deprecated one is wrong-region-term or deprecated-term, an English one untranslated-term.

    Not a fault: a part of a name (Musk, 马斯克), initials, another ending, a pronoun for what the passage before has
    named, a country called 我国. Common words (market, report) are paraphrased in every good translation, so of the
    built-in glossary only names and the terms of specialised subjects are asked for; of a glossary of the user's own,
    all terms are.
    """
    bitext, source = view.marks.bitext, view.article.source
    if bitext is None or source is None:
        return
    for missing in bitext.missing:
        term = source.text[slice(*missing.source)]
        message = (
            f"The source's “{term}” is not rendered here; for {view.article.locale} it is {missing.right}."
        )
        yield Report(*missing.pair.target, message, concept=missing.concept.id, source=(missing.source,))
