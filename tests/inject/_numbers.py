"""How figures are written in the articles, for the injectors that break them."""

from __future__ import annotations

import re
from collections.abc import Iterator

SCALE = "万亿|萬億|[万亿萬億兆]"
MONEY = "人民币|人民幣|美元|欧元|歐元|港元|日元|元"
COUNTED = f"{MONEY}|名|人|家|辆|輛|吨|噸|公里|千瓦|个百分点|個百分點|次|套|股|張|张|[%％]"

_FIGURE = re.compile(
    rf"(?<![0-9A-Za-z.,:/-])(?P<digits>[0-9]+(?:,[0-9]{{3}})*(?:\.[0-9]+)?) ?(?P<scale>{SCALE})?(?P<unit>{COUNTED})"
)


def figures(text: str) -> Iterator[re.Match[str]]:
    """Yield each figure with a unit; the groups are ``digits``, ``scale`` (may be None) and ``unit``."""
    return _FIGURE.finditer(text)
