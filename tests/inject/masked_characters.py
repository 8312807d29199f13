"""Marks put into names and words, invisible characters within words, and characters broken by a wrong encoding."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from termkit.text import is_han
from tests.inject import Edit

LOCALES = ("zh-CN", "zh-TW", "zh-HK")

_NAMES = (
    "特朗普 拜登 马斯克 馬斯克 川普 鲍威尔 鮑爾 习近平 習近平 李克强 普京 默克尔 马克龙 內塔尼亞胡 扎克伯格 贝索斯 黄仁勋 黃仁勳 "
    "法轮功 法輪功 "
    "微信 支付宝 英伟达 輝達 英偉達 华为 華為 台积电 台積電 深度求索 央行 警方 政府 "
    "国务院 國務院 共产党 共產黨 天安门 新疆 西藏 香港 台湾 台灣 "
    "国家统计局 香港交易所 立法會 行政院 卫健委 衛福部 金管會 金管局 美聯儲 聯準會 美联储 "
    "董事长 董事長 总统 總統 主席 部长 部長 局長 院長"
).split()
_VISIBLE = "*＊_"
_DOTS = "·.．-/|"
_INVISIBLE = "\u200b\u200c\u2060\ufeff\u00ad"
_WORD = re.compile("[^\x00-\u02ff\u2000-\u303f\uff00-\uffef]{4,}")


def propose(text: str, locale: str, random: Random) -> Iterator[Edit]:
    """Yield marked names, zero-width characters in words, and characters that were lost."""
    for name in _NAMES:
        for match in re.finditer(name, text):
            yield Edit(*match.span(), _marked(name, random))
    for match in _WORD.finditer(text):
        if random.random() < 0.1 and all(map(is_han, match[0])):
            at = match.start() + 1
            way = random.randrange(3)
            if way == 0:
                yield Edit(at, at + 2, text[at] + random.choice(_INVISIBLE) + text[at + 1])
            elif way == 1:
                yield Edit(at, at + 1, "\ufffd" * random.choice((1, 2, 3)))
            else:
                yield Edit(at, at + 2, text[at : at + 2].encode().decode("latin-1"))


def _marked(name: str, random: Random) -> str:
    """The name with a mark between all its characters, or between two of them."""
    if random.random() < 0.6 and len(name) > 2:
        return random.choice(_VISIBLE + _DOTS).join(name)
    at = random.randrange(1, len(name))
    return name[:at] + random.choice(_VISIBLE + _INVISIBLE) + name[at:]
