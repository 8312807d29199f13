"""TK205: articles of a set tell one quantity with values that can't all be true."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from termkit.checks._base import Bad, Good, SetReport, check
from termkit.model import Place

if TYPE_CHECKING:
    from termkit.align.model import Alignment, Quantity, Told

_SURE = 0.85
"""Confidence from which on rows are told: the surest wrong one in texts that were looked at had .80."""
_NOTES = {
    "power-of-ten": "they differ by a power of ten",
    "digit": "a digit differs",
    "unit": "their units differ",
}


@check(
    code="TK205",
    category="accuracy/mistranslation/number",
    severity="warning",
    scope="corpus",
    bad=(
        Bad(
            "zh-CN",
            "比亚迪去年9月在欧洲交付了[[4130辆]]电动车。",
            beside=(
                ("zh-TW", "比亞迪去年9月在歐洲交車4310輛電動車。"),
                ("en", "BYD delivered 4,310 electric cars in Europe in September last year."),
            ),
        ),
    ),
    good=(
        Good(
            "zh-CN",
            "比亚迪去年9月在欧洲交付了约4300辆电动车。",
            beside=(("zh-TW", "比亞迪去年9月在歐洲交車4310輛電動車。"),),
        ),
        Good("zh-CN", "地震已造成1644人死亡。", beside=(("zh-CN", "死亡人数升至2056人。"),)),
        Good("zh-CN", "比亚迪去年销售427万辆。", beside=(("zh-CN", "吉利去年销售247万辆。"),)),
    ),
)
def figure_across_articles(alignment: Alignment) -> Iterator[SetReport]:
    """A quantity has another value here than in other articles of the set.

    Each article may look right by itself: 4130 cars in one, 4310 in the others. Figures are joined across articles and
    languages by what they are the quantity of, and judged with rounding, bounds and time in mind: a newer count that is
    larger is no contradiction. The value that fewer articles tell is reported, of two both.

    Only `termkit check --together` looks at several articles at once; `termkit align` shows all rows.
    """
    for row in alignment.figures:
        if not row.agrees and row.confidence >= _SURE:
            for mention in row.odd:
                yield _report(row, mention)


def _report(row: Quantity, mention: Told) -> SetReport:
    others = [told for told in row.mentions if told.path != mention.path and told not in row.odd]
    others = others or [told for told in row.mentions if told.path != mention.path]
    why = _NOTES.get(row.note, "they can't both be right")
    values = "、".join(dict.fromkeys(told.text for told in others))
    message = f"{mention.text} is {values} in other articles; {why}; check which one is right."
    places = tuple(Place(told.path, told.start, told.end) for told in others)
    return SetReport(Place(mention.path, mention.start, mention.end), message, (), places)
