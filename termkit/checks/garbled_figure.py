"""TK201: a figure whose digits, scale or unit are split, lost, doubled or confused."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from termkit.checks._base import Bad, Good, Report, check
from termkit.model import Fix, Garble

if TYPE_CHECKING:
    from termkit.find import View

_KINDS = {
    "split-digits": "a space splits its digits",
    "split-scale": "a space splits its scale word",
    "split-decimal": "a space splits it at the decimal point",
    "lost-scale": "its scale word is lost",
    "doubled-scale": "its scale word is given twice",
    "mixed-scale": "十亿 after digits copies the English billion",
    "mixed-digits": "Chinese and Arabic digits are mixed in it",
    "untranslated-scale": "its scale word is left in English",
    "broken-groups": "its commas don't part groups of three",
    "confused-letter": "a letter stands for a digit",
    "lost-digits": "no number begins with 0 before a scale or unit: its first digits are lost",
    "lost-point": "a space stands for its decimal point",
    "glued-currency": "its $ has become a digit",
    "doubled-sign": "its sign or unit is given twice",
    "fused-fraction": "a fraction and another number are written as one",
}


@check(
    code="TK201",
    category="accuracy/mistranslation/number",
    severity="error",
    outranks=("untranslated-term", "cjk-spacing"),
    bad=(
        Bad("zh-CN", "该模型拥有 [[744 0 亿]]参数。", fix="7440亿"),
        Bad("zh-CN", "新模型的 [[744 0‑参数]]版本已经开源。", fix="7440亿参数"),
        Bad("zh-CN", "训练用了 [[28.5 万 亿]] token。", fix="28.5万亿"),
        Bad("zh-CN", "公司上市时筹得 [[$558 million]],超出预期。", fix="5.58亿美元"),
        Bad("zh-TW", "這家新創公司募得 [[$2.5 billion]],創下紀錄。", fix="25億美元"),
        Bad("zh-HK", "到4月份,美國限制了英偉達[[H2O]]芯片的出口。", fix="H20"),
        Bad("zh-CN", "全年的营业收入达到[[3亿亿]]元。", fix="3亿"),
        Bad("zh-CN", "这座体育场可以容纳[[16,4851]]人。", fix="164,851"),
        Bad("zh-CN", "去年的出口额增长了[[8. 6]]%。", fix="8.6"),
        Bad("zh-CN", "预算总额为[[16十亿]]美元。", fix="160亿"),
        Bad("zh-CN", "这套教材一共[[2 35]] 页,配有光盘。", fix="235"),
        Bad("zh-TW", "新機只要[[4 0 00]] 元,月底開賣。", fix="4000"),
        Bad("zh-HK", "全港有[[2 1 6]]間分店,遍布各區。", fix="216"),
        Bad("zh-CN", "工厂年产[[260万万]]辆汽车。", fix="260万"),
        Bad("zh-CN", "订单增长了[[三00]]%。", fix="300"),
        Bad("en", "The bridge cost $[[84. 6]] million to build.", fix="84.6"),
        Bad("en", "In [[20 27]], the new line opens.", fix="2027"),
        Bad("zh-CN", "投资额超过[[1OO]]亿元。", fix="100"),
        Bad("zh-CN", "出口额为[[4647,935]]元。", fix="4,647,935"),
        Bad("zh-CN", "发行了[[1.000.000]]份报纸。", fix="1,000,000"),
        Bad("zh-CN", "首期投资[[US55]]亿美元。", fix="US$5"),
        Bad("zh-CN", "成交额合计[[1.8 6万亿]]元。", fix="1.86万亿"),
        Bad("zh-CN", "观众人数为[[3,8万]]，再创新高。", fix="3.8万"),
        Bad("zh-CN", "风险降低[[12.5 .3]]%，仍需观察。"),
        Bad("zh-CN", "机身尺寸为[[26 65x16 4x216]]mm。", fix="26.65x16.4x216"),
        Bad("zh-CN", "同比增长[[5%%]]。", fix="5%"),
        Bad("zh-CN", "研发投入[[0亿]]元。"),
        Bad("zh-CN", "约有[[1/56,567]]人参加。"),
        Bad("zh-CN", "全年增长8.6%。专家说,[[8年. 6%]]的增长来之不易。"),
    ),
    good=(
        Good("zh-CN", "工厂去年生产了 200 000 块芯片。"),
        Good("zh-CN", "已有 28 020 人报名,占 109 990 742 剂中的一小部分。"),
        Good("zh-CN", "2025 年 1 月 5 日,共有 12 个项目获批。"),
        Good("zh-CN", "COVID-19 疫情之后,GPT‑5.3 与 GLM‑5 先后发布。"),
        Good("zh-CN", "水的化学式是H2O,二氧化碳是CO2。"),
        Good("zh-CN", "这台超级计算机每秒运算9.3亿亿次。"),
        Good("zh-CN", "四万万同胞同心协力。"),
        Good("zh-CN", "桥梁采用16Mn钢,屈服强度为345兆帕。"),
        Good("zh-CN", "公司投入十亿美元，让十亿人受益；千亿、百万也是常说的数。"),
        Good("zh-CN", "研究持续5-10年,涉及 3 至 5 家医院。"),
        Good("zh-CN", "参考文献:Smith, J. raised $558 million in funding for the new startup, Reuters."),
        Good("zh-CN", "他先后住过 3 20 室和 5 10 室。"),
        Good("zh-CN", "航空公司订购了波音 737 20 架,以及 A380 20 架。"),
        Good("zh-CN", "小米 15 12GB 版与 GPT 4 3 个版本同日发布,等了 2 3 天。"),
        Good("en", "That was in 2020. 3 million people came; by June 31 states had signed."),
        Good("zh-HK", "集團的資本開支為人民幣6.5百萬元。"),
        Good("zh-CN", "10 20 30 这三个数成等差数列。"),
        Good("zh-CN", "班加罗尔是印度第三大城市,新增46,47,935人。"),
        Good("zh-CN", "误差不超过1/10,000,规模从0亿元增至5亿元,余额为0.00元。"),
        Good("zh-CN", "版本16.000与11.000份样本无关,二O二五年发布。"),
        Good("zh-CN", "型号US100与US-101同为0.5亿美元一架。"),
    ),
)
def garbled_figure(view: View) -> Iterator[Report]:
    """A figure whose digits, scale or unit are split, lost, doubled or confused.

    Machine translation works on pieces of words. Between English thousands and Chinese 万 and 亿 it often loses
    one: a space is left inside the digits (`744 0 亿`), the scale word is dropped (`744 0-参数`), said twice
    (`3亿亿`) or kept in English (`$558 million`), or a letter takes the place of a digit (`H2O` for the chip
    H20). The message says what the figure stands for. Where only spaces are taken out, the fix is safe.

    Groups of three digits behind spaces (`200 000`) are correct by ISO 80000-1 and are left alone.
    """
    for figure in view.marks.figures:
        garble = figure.garble
        if garble is not None and garble.kind in _KINDS:
            written = view.article.text[garble.start : garble.end]
            yield Report(garble.start, garble.end, _message(written, garble), _fixes(written, garble))


def _message(written: str, garble: Garble) -> str:
    meant = f" it stands for “{garble.fix}”." if garble.fix else " compare it with the source."
    return f"The figure “{written}” is broken because {_KINDS[garble.kind]};{meant}"


def _fixes(written: str, garble: Garble) -> tuple[Fix, ...]:
    if garble.fix is None:
        return ()
    return (Fix(garble.fix, safe="".join(written.split()) == garble.fix and _certain(written, garble)),)


def _certain(written: str, garble: Garble) -> bool:
    """Whether only spaces go, and none of them can have parted two numbers: a piece that begins with 0 is none."""
    if garble.kind == "split-digits":
        return all(piece[0] == "0" or not piece[0].isdigit() for piece in written.split()[1:])
    return garble.kind in ("split-scale", "split-decimal")
