"""TK501: half-width punctuation in Chinese text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from termkit.checks._base import Bad, Good, Report, check
from termkit.model import Fix

if TYPE_CHECKING:
    from termkit.find import View


@check(
    code="TK501",
    category="locale-conventions/typography",
    severity="info",
    bad=(Bad("zh-CN", "你好[[,]]世界。", fix="，"),),
    good=(
        Good("zh-CN", "你好，世界。时间是 12:30，共 1,000 人。"),
        Good("zh-TW", "參見 Hello, world 一文。"),
    ),
)
def punctuation_width(view: View) -> Iterator[Report]:
    """Half-width punctuation between Chinese characters.

    Chinese punctuation is full-width. The rule speaks once for each file, at the first place, and
    says how many there are; a formatter is the tool to change them all.
    """
    for mark in view.marks.of("punctuation-width"):
        message = f"Half-width punctuation stands in Chinese text; write {mark.stands_for} here (in all: {mark.note})."
        yield Report(mark.start, mark.end, message, (Fix(mark.stands_for or ""),))
