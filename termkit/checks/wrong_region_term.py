"""The rule on words of another region."""

from __future__ import annotations

from collections.abc import Iterator

from termkit.checks import Bad, Good, Report, check
from termkit.find import View
from termkit.model import Fix, Severity

_REGIONS = {"zh-CN": "the mainland", "zh-TW": "Taiwan", "zh-HK": "Hong Kong"}


@check(
    code="TK102",
    category="terminology/wrong-term",
    severity="warning",
    bad=(
        Bad("zh-TW", "研究團隊訓練了一個[[大語言模型]]。", fix="大型語言模型"),
        Bad("zh-TW", "這家公司研發[[操作系統]]。", fix="作業系統"),
        Bad("zh-CN", "他们用的是[[软体]]。", fix="软件"),
        Bad("zh-HK", "公司的[[軟體]]很舊。", fix="軟件"),
    ),
    good=(
        Good("zh-TW", "《人工智能的未來》在台北出版。"),
        Good("zh-TW", "中國國家互聯網信息辦公室發布公告。"),
        Good("zh-TW", "台灣說的晶片，在大陸叫做「芯片」。"),
        Good("zh-TW", "中國外交部發言人說：「我們反對限制軟件出口。」"),
        Good("zh-TW", "香港的士司機今天罷工。"),
        Good("zh-HK", "港府推動人工智能及創新科技發展。"),
        Good("zh-CN", "安全局的士兵在布局，这是少数组织的免责声明。"),
    ),
)
def wrong_region_term(view: View) -> Iterator[Report]:
    """A word of another region stands in an article of this one.

    Script conversion changes characters, not words: an article made for Taiwan from a mainland text keeps
    信息 and 軟件 where readers expect 資訊 and 軟體. The words of each region come from the glossary; Hong
    Kong is a region of its own. A name that stands in both forms in one article is inconsistent-term.

    Not a fault: titles in 《》, a word or short phrase in quotation marks of its own, what someone of the other region
    is quoted with, official names of its bodies, and the words of Taiwan or Hong Kong in a sentence about them.
    Where the locale is a guess, words that are right in another one it may be are no more than a hint.
    Words that are ordinary in both regions with another meaning (項目, 程序) need context, or are worth no more
    than a hint.
    """
    locale = view.article.locale
    for usage in view.marks.terms:
        right = usage.concept.preferred(locale)
        for rendering in usage.renderings:
            if rendering.standing != "foreign" or right is None:
                continue
            region = " and ".join(_REGIONS[other] for other in rendering.locales if other in _REGIONS)
            severity: Severity | None = None if rendering.certain and not rendering.excused else "info"
            for start in rendering.free:
                end = start + rendering.length
                surface = view.article.text[start:end]
                message = f"{surface} is a word of {region}; for {locale} it is {right}."
                yield Report(start, end, message, (Fix(right),), (), severity, usage.concept.id)
