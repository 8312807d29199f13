"""Words lost from frames and clauses, with the space left where they stood or nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from tests.inject import Edit

LOCALES = ("zh-CN", "zh-TW", "zh-HK")

_WORD = "[^\\s，。、；：！？“”「」《》（）()0-9A-Za-z]"

_FRAMES = tuple(
    re.compile(frame.replace("X", f"(?P<lost>{_WORD}{{2,8}}?|[A-Za-z0-9 .-]{{2,20}}?)"))
    for frame in (
        "以X(?=[为為](?:主|例|核心|重[点點]|目[标標]|[单單]位|基[础礎]))",
        "由X(?=的|[负負][责責]|主[导導]|[组組]成|[领領][导導])",
        "[对對]X(?=[进進]行|[来來][说說]|而言)",
        "(?<![实實存现現正所内內])在X(?=的[^，。]{1,4}下|之[间間]|期[间間]|方面)",
        "[与與]X(?=相比|之[间間]|合作|的[关關][系係])",
        "(?:名[为為]|[称稱][为為])X(?=的)",
        "(?:按照|根[据據]|[随隨][着著])X(?=的|，)",
        "(?:包括|例如)X(?=等)",
        "被X(?=[视視][为為]|[认認][为為])",
        "比X(?=更|高出|低)",
        "[从從]X(?=[来來]看|到|出[发發])",
    )
)
_QUOTED = re.compile("(?<=[“「《])[^“”「」《》\n]{2,12}(?=[”」》])")
_NUMBER = re.compile("(?<=[增减減升降跌达達超过過长長])[0-9.]+(?=%|[万亿萬億]|倍|個百分點|个百分点)")
_ITEM = re.compile(f"(?<=[、，]){_WORD}{{2,6}}(?=、)")


def propose(text: str, locale: str, random: Random) -> Iterator[Edit]:
    """Yield the loss of each word between the parts of a frame, in quotation marks, between commas, before a unit."""
    for pattern in _FRAMES:
        for match in pattern.finditer(text):
            start, end = match.span("lost")
            tail = text[end : end + 2]
            head = text[match.start() : start]
            yield Edit(match.start(), end + 2, head + " " + tail)
    for match in _QUOTED.finditer(text):
        yield Edit(match.start() - 1, match.end() + 1, text[match.start() - 1] + text[match.end()])
    for match in _NUMBER.finditer(text):
        head, tail = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
        yield Edit(match.start() - 1, match.end() + 1, f"{head} {tail}")
    for match in _ITEM.finditer(text):
        yield Edit(match.start() - 1, match.end() + 1, text[match.start() - 1] + "、")
