"""Words of spoken Cantonese in place of written ones, outside quotation marks and titles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from termkit.find.quotes import find_quotations, find_titles, inside
from tests.inject import Edit

LOCALES = ("zh-CN", "zh-TW", "zh-HK")

SPOKEN = {
    "他們": "佢哋", "她們": "佢哋", "我們": "我哋", "你們": "你哋", "沒有": "冇", "沒": "冇", "現在": "而家", "為什麼": "點解",
    "為甚麼": "點解", "怎樣": "點樣", "這個": "呢個", "這種": "呢種", "這些": "呢啲", "這次": "呢次", "那個": "嗰個", "那些": "嗰啲",
    "不是": "唔係", "不會": "唔會", "不能": "唔可以", "不知": "唔知", "但是": "但係", "昨天": "尋日", "明天": "聽日", "東西": "嘢",
    "一些": "一啲", "喜歡": "鍾意", "剛剛": "啱啱", "除了": "除咗", "為了": "為咗", "看到": "睇到", "的話": "嘅話", "不要": "唔好",
    "的": "嘅", "在": "喺", "了": "咗", "不": "唔", "是不是": "係咪", "多少": "幾多", "哪裡": "邊度", "哪裏": "邊度", "誰": "邊個",
}  # fmt: skip

SIMPLIFIED = str.maketrans(
    "們沒為樣這個種現東點係裡裏誰剛歡喜來話邊幾尋聽鍾麼", "们没为样这个种现东点系里里谁刚欢喜来话边几寻听钟么"
)
PARTS_OF_WORDS = re.compile(
    "目的|的士|的確|的确|了解|正在|所在|在於|在于|存在|不同|不過|不过|不足|不少|不斷|不断|不久|不僅|不仅|"
    "除了|為了|为了|沒有|没有|在家|不論|不论|不動|不动|不滿|不满|的話|的话|是不是|實在|实在|潛在|潜在|內在|在職|在职|不及"
)


def propose(text: str, locale: str, random: Random) -> Iterator[Edit]:
    """Yield the change of each word that speech has another one for; 的, 在, 了 and 不 where they are words."""
    table = SPOKEN
    if locale == "zh-CN":
        table = {
            key.translate(SIMPLIFIED): word.translate(SIMPLIFIED)
            for key, word in SPOKEN.items()
            if "係" not in word
        }
    quoted = sorted((*find_titles(text), *find_quotations(text)))
    words = sorted(table, key=len, reverse=True)
    for match in re.finditer(f"{PARTS_OF_WORDS.pattern}|{'|'.join(words)}", text):
        if match[0] in table and not inside(quoted, match.start()):
            yield Edit(*match.span(), table[match[0]])
