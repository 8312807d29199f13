"""Finds words of spoken Cantonese by the characters that no other written Chinese uses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from termkit.model import SIMPLIFIED, TRADITIONAL, Article, Mark
from termkit.text import HAN

STANDARD = {
    "佢哋": "他們",
    "我哋": "我們",
    "你哋": "你們",
    "乜嘢": "什麼",
    "唔係": "不是",
    "係咪": "是不是",
    "嘅": "的",
    "咗": "了",
    "喺": "在",
    "冇": "沒有",
    "嚟": "來",
    "啲": "些",
    "嗰": "那",
    "佢": "他",
    "嘢": "東西",
    "瞓": "睡",
    "攞": "拿",
    "唔": "不",
    "畀": "給",
    "睇": "看",
    "噚日": "昨天",
    "咁": None,
    "噉": None,
    "哋": None,
    "乜": None,
}
"""Cantonese words and what written Chinese has for them, where that is one word."""

SIMPLIFIED_FORMS = str.maketrans("們麼沒來東給", "们么没来东给")

SURE = frozenset("嘅咗喺冇嚟啲嗰佢咁噉嘢哋瞓攞")
"""Characters of Cantonese alone."""

_DOUBTFUL = {
    "唔": f"(?<!唔)唔(?={HAN})(?!唔)",  # 唔 with a comma after it is a sound of doubt
    "畀": "畀(?=[人佢我你他她])",  # 畀 is also classical: 投畀豺虎
    "睇": "睇(?=[到好住落咗吓過嚟佢])",
    "乜": "乜(?=[嘢都鬼])",
    "噚": "噚日",
}
"""Characters that have other uses, and where they have none."""

THROUGHOUT = 33
"""In Cantonese text at least one character in so many is of Cantonese alone."""
ENOUGH = 6
"""How many of them an article needs to count as Cantonese."""


def find_cantonese(article: Article, alphabet: frozenset[str]) -> Iterator[Mark]:
    """Yield each word of spoken Cantonese, with the word of written Chinese; none in Cantonese articles."""
    sure, doubtful = SURE & alphabet, _DOUBTFUL.keys() & alphabet
    if article.locale not in SIMPLIFIED | TRADITIONAL or not (sure or doubtful):
        return
    count = sum(article.text.count(char) for char in sure)
    if count >= ENOUGH and count * THROUGHOUT >= len(article.text):
        return
    for match in _pattern(sure, doubtful).finditer(article.text):
        right = STANDARD.get(match[0])
        if right and article.locale in SIMPLIFIED:
            right = right.translate(SIMPLIFIED_FORMS)
        yield Mark("cantonese", *match.span(), right)


def _pattern(sure: frozenset[str], doubtful: set[str]) -> re.Pattern[str]:
    """Return a pattern for the words with these characters, the longer ones first."""
    words = [word for word in STANDARD if len(word) > 1 and not (sure | doubtful).isdisjoint(word)]
    return re.compile("|".join([*words, *sorted(sure), *(_DOUBTFUL[char] for char in sorted(doubtful))]))
