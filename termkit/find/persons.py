"""Chinese names of persons: which characters begin them, and rows of them with nothing between."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from termkit.find.counts import count_at
from termkit.model import Mark
from termkit.text import is_han

SURNAMES = frozenset(
    "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林罗羅高郑鄭梁谢謝宋唐许許韩韓邓鄧冯馮曹彭曾肖萧蕭田董潘袁蔡蒋蔣余于杜叶葉"
    "程苏蘇魏吕呂丁任沈姚卢盧姜崔鍾鐘钟谭譚陆陸汪范廖石金贾賈夏韦韋付傅方邹鄒熊孟秦邱丘江尹薛闫閆阎閻段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔"
    "邵万萬钱錢严嚴覃武戴莫孔向汤湯温溫康施洪赖賴俞翁柯颜顏倪甘詹关關岑霍麦麥凌习習薄"
)
"""The commonest family names of the three regions."""

_LISTING = (
    "包括",
    "包含",
    "有",
    "是",
    "为",
    "為",
    "由",
    "与",
    "與",
    "和",
    "派出",
    "名单",
    "名單",
    "：",
    "，",
    "。",
    "、",
    "；",
)
"""What stands before a list."""

_MEMBERS = ("包括", "名单", "名單", "成员", "成員", "分别是", "分別是")

_FEWEST = 3
_LONGEST_NAME = 3


def find_people(text: str) -> Iterator[Mark]:
    """Yield a mark of kind ``glue`` over each row of names that is counted behind it: 张三丰李四光王五三人."""
    for match in _counted().finditer(text):
        names = _row_before(text, match.start(), count_at(text, match.start()))
        if names:
            start = match.start() - sum(map(len, names))
            yield Mark("glue", start, match.start(), "、".join(names), f"{len(names)} names")
    for match in _listed().finditer(text) if any(word in text for word in _MEMBERS) else ():
        names = _split(match[1])
        if len(names) >= _FEWEST and all(len(name) == _LONGEST_NAME for name in names):
            yield Mark("glue", *match.span(1), "、".join(names), f"{len(names)} names")


@functools.cache
def _counted() -> re.Pattern[str]:
    return re.compile("[三四五六七八3-8](?:人|名|位)")


@functools.cache
def _listed() -> re.Pattern[str]:
    """A run of nine characters or more between 包括 and a stop, which may be nothing but names."""
    return re.compile(
        "(?:其中包括|包括|名[单單]上?有|成员有|成員有|分[别別]是)([^\x00-\u3400，。、；：]{9,18}?)(?=[，。；、等])"
    )


def _row_before(text: str, end: int, count: int) -> list[str]:
    """The names, ``count`` of them, that make up the whole of what stands before ``end``."""
    for length in range(2 * count, _LONGEST_NAME * count + 1):
        start = end - length
        row = text[start:end] if start >= 0 else ""
        if row and row[0] in SURNAMES and _opens(text, start) and all(map(is_han, row)):
            names = _split(row)
            if len(names) == count:
                return names
    return []


def _opens(text: str, start: int) -> bool:
    return not start or text[start - 1].isspace() or text.endswith(_LISTING, 0, start)


def _split(row: str) -> list[str]:
    """``row`` as names of three characters or two, the longer ones first; empty if it isn't made of names."""
    if not row:
        return []
    if row[0] not in SURNAMES:
        return []
    for length in (_LONGEST_NAME, 2):
        if len(row) == length:
            return [row]
        if len(row) > length and (rest := _split(row[length:])):
            return [row[:length], *rest]
    return []
