"""TK503: quotation marks of another region, or straight ones."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from termkit.checks._base import Bad, Good, Report, check

if TYPE_CHECKING:
    from termkit.find import View

_RIGHT = {"zh-CN": "“ ”", "zh-TW": "「 」", "zh-HK": "「 」 or “ ”"}


@check(
    code="TK503",
    category="locale-conventions/typography",
    severity="info",
    bad=(
        Bad("zh-CN", "他说[[「]]好」，然后走了。"),
        Bad("zh-TW", "他說[[“]]好”，然後走了。"),
        Bad("zh-CN", '所谓[["]]霸权"并不长久。'),
    ),
    good=(
        Good("zh-CN", "他说“好”，然后走了。"),
        Good("zh-TW", "他說「好」，然後走了。"),
        Good("zh-HK", '他說“好”，然後走了，屏幕是 27" 的。'),
    ),
)
def quote_style(view: View) -> Iterator[Report]:
    """Quotation marks that the region doesn't use.

    Mainland China writes “ ”, Taiwan 「 」; Hong Kong uses both. Straight quotation marks are for
    code. The rule speaks once for each file, at the first place, and says how many there are.
    """
    for mark in view.marks.of("quote-style"):
        right = _RIGHT[view.article.locale]
        yield Report(mark.start, mark.end, f"Here quotation marks are written {right} (in all: {mark.note}).")
