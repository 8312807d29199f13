"""Some places of a character that an article writes more than twice get the other form of it: 爲 beside 為."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from termkit.find.quotes import find_quotations, find_titles, inside
from tests.inject import Edit

LOCALES = ("zh-TW", "zh-HK")

ANYWHERE = "為爲 群羣 眾衆 裡裏"
"""Forms of characters that mean the same wherever they stand."""
WORDS = (
    "台灣臺灣 台北臺北 路線路綫 航線航綫 衞生衛生 啟動啓動 麵包麪包 "
    "看着看著 隨着隨著 看著看着 隨著隨着 山峰山峯 溫度温度 上線上綫 生產生産"
)
"""Words with such a character; it may stand otherwise in names."""


def propose(text: str, locale: str, random: Random) -> Iterator[Edit]:
    """Yield the change of each word with two spellings whose first one the text has at another place too."""
    quoted = sorted((*find_titles(text), *find_quotations(text)))
    for pair in f"{ANYWHERE} {WORDS}".split():
        half = len(pair) // 2
        for one, other in ((pair[:half], pair[half:]), (pair[half:], pair[:half])):
            places = [match.start() for match in re.finditer(one, text) if not inside(quoted, match.start())]
            if len(places) > 2:
                yield from (
                    Edit(at, at + half, other) for at in random.sample(places, (len(places) - 1) // 2)
                )
