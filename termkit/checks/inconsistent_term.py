"""The rule on things that are called by two names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from termkit.checks import Bad, Good, Report, check
from termkit.find import View
from termkit.find.sounds import distance
from termkit.find.terms import Rendering, Usage
from termkit.model import Fix, Severity, Span

_BRIEF = 4
"""Characters of a Chinese name that needs no acronym."""


@check(
    code="TK101",
    category="terminology/inconsistent-use-of-terminology",
    severity="warning",
    outranks=("untranslated-term", "wrong-region-term"),
    bad=(
        Bad("zh-CN", "英伟达发布了新芯片。分析师看好英伟达，但[[Nvidia]]的股价没有变化。", fix="英伟达"),
        Bad("zh-TW", "輝達公布財報，輝達執行長出席。市場認為[[英偉達]]仍有優勢。", fix="輝達"),
        Bad("zh-CN", "马斯克访问了工厂，马斯克没有讲话。[[Elon Musk]]随后离开。", fix="马斯克"),
        Bad("zh-CN", "DeepSeek开放了权重。业内认为[[deepseek]]的成本很低。", fix="DeepSeek"),
        Bad(
            "zh-TW",
            "能源部啟動「北極星計畫」(Polaris Initiative)。「北極星計畫」將用三年。[[Polaris Initiative]]的預算未定。",
            fix="北極星計畫",
        ),
        Bad("zh-CN", "科瓦奇先丢一盘。[[科瓦契奇]]随后追平，教练祝贺了科瓦奇。", fix="科瓦奇"),
        Bad("zh-HK", "陳志偉說，車廠會擴建。[[陳志瑋]]表示，工程需時兩年。", fix="陳志偉"),
        Bad("zh-CN", "消防顾问约翰·莱特纳（John Leitner）到场。“水压不够。”[[赖特纳]]说。", fix="莱特纳"),
        Bad("zh-CN", "休斯敦下了大雨，休斯敦的机场关闭。[[休斯顿]]市长呼吁市民留在家里。", fix="休斯敦"),
        Bad(
            "zh-CN",
            "供应链安全\n[[供应链保障]]\n供应链安全",
            fix="供应链安全",
            source="Supply security\nSupply security\nSupply security",
        ),
        Bad("zh-HK", "寧德時代推出新電池，寧德時代股價上升。[[CATL]]明年擴產。", fix="寧德時代"),
    ),
    good=(
        Good("zh-CN", "英伟达(Nvidia)发布了新芯片，英伟达的股价上涨。"),
        Good("zh-CN", "马丁内斯传球，马丁内利射门，马丁内斯又补射。"),
        Good("zh-CN", "阿里巴巴发布通义千问 Qwen 3，通义千问的下载量再创新高。"),
        Good("zh-CN", "教练莱特纳（Leitner）说，场地太滑。裁判赖特纳（Reitner）说，比赛照常。"),
        Good("zh-CN", "大语言模型（LLM）很耗电。LLM的成本在下降，大语言模型更普及了。"),
        Good("zh-CN", "英伟达的 Nvidia Jetson Orin Nano 开发板上市，英伟达负责生产。"),
        Good("zh-CN", "DeepSeek 的网站是 www.deepseek.com，邮箱是 press@deepseek.com。"),
        Good("zh-CN", "《Nvidia 的崛起》一书写的是英伟达。"),
        Good("zh-CN", "供应链安全\n保障供应", source="Supply security\nTo secure supply"),
        Good("zh-CN", "他笑了。\n他微微一笑。", source="He smiled.\nHe smiled."),
        Good("en", "Nvidia, whose chips train DeepSeek models, said NVIDIA GPUs sell well."),
    ),
)
def inconsistent_term(view: View) -> Iterator[Report]:
    """One thing is called by two names in one article.

    Readers take two names for two things. Machine translation renders each sentence by itself, so a company is
    英伟达 in one and Nvidia in the next. The form to keep is, of those that are right for the article's locale,
    the one it uses most; each other occurrence is a finding that points at the first use of that form. Names that
    the glossary doesn't know are compared by their sound (哈特曼, 哈德曼) and by their gloss; the form to keep is
    the one that is introduced, with a role, a first name or an original. An acronym that is a brand's own name
    (CATL) is no short form of its Chinese name.

    Where a text comes with its source, a label, heading or cell that the source repeats word for word must be
    rendered in one way; of a single word, which may mean two things, that is a hint.

    Not a fault: a gloss at first mention, 英伟达(Nvidia); an acronym beside its full form; titles in 《》, longer
    names in English, addresses. Two right words for a common noun (数据, 资料) are worth no more than a hint;
    a common noun of another region is wrong-region-term, one left in English untranslated-term.
    """
    for usage in view.marks.terms:
        main = _main(usage)
        if main is None:
            continue
        for rendering in usage.renderings:
            if rendering is not main and _differs(usage, rendering, main):
                yield from _others(view, usage, rendering, main)
        yield from _wrong_case(view, usage)
    yield from _bare_originals(view)
    yield from _twins(view)
    yield from _variants(view)


def _main(usage: Usage) -> Rendering | None:
    """The form to keep: of those that are right, the one the article uses most, or else the preferred one.

    A short form does for a name (小鹏 beside XPeng), since names have no other.
    """
    allowed = [r for r in usage.renderings if r.standing == "allowed"]
    right = [r for r in allowed if not r.term.short]
    if not right and usage.concept.is_name:
        right = [r for r in allowed if not r.term.text.isascii()]
    return max(right, key=lambda r: (len(r.starts), r.term.status == "preferred"), default=None)


def _differs(usage: Usage, rendering: Rendering, main: Rendering) -> bool:
    if rendering.standing == "foreign" and main.term.text.isascii():
        return False  # a word of another region, where this one has none
    if rendering.standing in ("foreign", "original"):
        return usage.concept.is_name  # a common noun is a word of another region, or not translated
    if _nested(rendering, main) or rendering.term.short and not _is_brand(usage, rendering, main):
        return False
    return rendering.standing == "allowed" or rendering.standing == "kept" and not main.term.text.isascii()


def _is_brand(usage: Usage, rendering: Rendering, main: Rendering) -> bool:
    """Whether an acronym is the name itself, CATL for 宁德时代, and nothing that saves writing a long name."""
    english = usage.concept.preferred("en")
    return usage.concept.is_name and rendering.term.text == english and len(main.term.text) <= _BRIEF


def _matters(view: View, usage: Usage, rendering: Rendering, main: Rendering) -> bool:
    """Whether two right forms are more than a matter of style.

    They are in a name, if the other one prevails, and where the source calls the thing by one word.
    """
    if rendering.standing not in ("allowed", "kept"):
        return True
    if "variant" in (rendering.term.type, main.term.type) and not _is_heard_as(rendering, main):
        return False  # professional texts mix them
    if view.marks.bitext and usage.concept.id in view.marks.bitext.repeated_terms:
        return True
    return usage.concept.is_name and not (main.term.text.isascii() and not rendering.term.text.isascii())


def _is_heard_as(one: Rendering, other: Rendering) -> bool:
    """休斯顿 and 休斯敦: two transliterations of one name, which no text mixes; 剛果（金） is a short form."""
    a, b = one.term.text, other.term.text
    return not a.isascii() and distance(a, b) <= 0.4 * max(len(a), len(b))


def _nested(one: Rendering, other: Rendering) -> bool:
    """台积电 and 台积电公司, Nvidia and NVIDIA are one form."""
    a, b = one.term.text.lower(), other.term.text.lower()
    return a in b or b in a


def _others(view: View, usage: Usage, rendering: Rendering, main: Rendering) -> Iterator[Report]:
    severity: Severity | None = (
        None if rendering.certain and _matters(view, usage, rendering, main) else "info"
    )
    first = Span(main.starts[0], main.starts[0] + main.length)
    for start in rendering.free:
        yield Report(
            start,
            start + rendering.length,
            f"{view.article.text[start : start + rendering.length]} is called {main.term.text} elsewhere in this "
            f"article; one name for one thing: {main.term.text}.",
            (Fix(main.term.text),),
            (first,),
            severity,
            usage.concept.id,
        )


def _wrong_case(view: View, usage: Usage) -> Iterator[Report]:
    """A name in lower case beside the same name with its capitals."""
    text = view.article.text
    for rendering in usage.renderings:
        name = rendering.term.text
        if not name.isascii() or name.islower() or len(rendering.starts) < 2:
            continue
        surfaces = [text[s : s + rendering.length] for s in rendering.starts]
        right = next(
            (s for s, surface in zip(rendering.starts, surfaces, strict=True) if surface == name), None
        )
        lower = [s for s, surface in zip(rendering.starts, surfaces, strict=True) if surface.islower()]
        if right is None:
            continue
        for start in lower:
            message = f"{name.lower()} is {name} elsewhere in this article; names keep their capitals."
            span = Span(right, right + rendering.length)
            yield Report(
                start, start + rendering.length, message, (Fix(name, True),), (span,), None, usage.concept.id
            )


def _bare_originals(view: View) -> Iterator[Report]:
    known: Sequence[int] = [s for u in view.marks.terms for r in u.renderings for s in r.starts]
    for mark in view.marks.of("bare-original"):
        if mark.start not in known and mark.stands_for and not view.marks.in_title(mark.start):
            yield Report(
                mark.start,
                mark.end,
                f"{mark.note} was introduced as {mark.stands_for}; one name for one thing: {mark.stands_for}.",
                (Fix(mark.stands_for),),
                mark.related,
            )


def _twins(view: View) -> Iterator[Report]:
    """Names that the glossary doesn't know, written in two ways."""
    for mark in view.marks.of("name-twin"):
        if not view.marks.in_title(mark.start):
            message = (
                f"{mark.note} is called {mark.stands_for} elsewhere in this article; one name for one thing: "
            )
            fix = Fix(mark.stands_for or "")
            yield Report(mark.start, mark.end, f"{message}{mark.stands_for}.", (fix,), mark.related)


def _variants(view: View) -> Iterator[Report]:
    """Labels that the source repeats and the translation renders in two ways."""
    text = view.article.text
    for variant in view.marks.bitext.variants if view.marks.bitext else ():
        main = text[slice(*variant.other)]
        shown = main.replace("\ufffc", "…")  # a placeholder, which no fix can write
        message = f"The same source is rendered {shown} elsewhere; one term, one rendering: {shown}."
        fixes = () if "\ufffc" in main else (Fix(main),)
        severity: Severity | None = "info" if variant.single else None
        place = variant.pair.target
        yield Report(*place, message, fixes, (variant.other,), severity, source=(variant.pair.source,))
