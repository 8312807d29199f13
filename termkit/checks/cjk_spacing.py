"""TK502: spaces between Chinese and Latin that are set here and not there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from termkit.checks._base import Bad, Good, Report, check
from termkit.model import Fix

if TYPE_CHECKING:
    from termkit.find import View


@check(
    code="TK502",
    category="locale-conventions/typography",
    severity="info",
    bad=(Bad("zh-CN", "使用 Python 编写，支持 Linux 系统，兼[[容W]]indows。", fix="容 W"),),
    good=(
        Good("zh-CN", "使用 Python 编写，支持 Linux 系统。"),
        Good("zh-CN", "使用Python编写，支持Linux系统。"),
    ),
)
def cjk_spacing(view: View) -> Iterator[Report]:
    """Spaces beside Latin letters that are set in one place and not in another.

    Both ways are in use; a text should keep to one. The rule speaks once for each file, at the first place of
    the rarer way, and says how many of those there are.
    """
    for mark in view.marks.of("cjk-spacing"):
        message = f"The space beside Latin letters differs from the rest of the text (in all: {mark.note})."
        yield Report(mark.start, mark.end, message, (Fix(mark.stands_for or ""),))
