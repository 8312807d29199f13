"""Finds single spaces between Chinese words where a word was lost, in a text that has hardly any: 不是给 用的.

Chinese sentences have no spaces. A few stand where type was bold, before a byline or between headlines; one that
parts what belongs together, in a sentence, is what is left of a word: behind a word that calls for another
(在, 的, 包括), before one that leans on what stands before it (了, 們, 之间), before a counter without its number.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from termkit.find.counters import counted_end, lost_dates
from termkit.find.frames import FRAMES
from termkit.model import Mark
from termkit.text import SPACES, is_han

_FEW, _PER_GAP = 2, 400
"""Gaps in a text that sets nothing apart with them, and the characters that allow one more."""

_SUFFIXES = {
    "了": "解然结結却卻不断斷得",
    "的": "确確士",
    "着": "手重眼力陆陸火急落想",
    "著": "名作手重眼力陸火急落想",
    "们": "",
    "們": "",
    "之间": "",
    "之間": "",
    "之一": "",
    "等人": "",
    "等地": "",
    "等国": "",
    "等國": "",
}
"""What no phrase begins with, and what makes a word of it: 了解, 的确."""

_OPEN = {
    **dict.fromkeys("以把被由从從", ""),
    **dict.fromkeys(("给", "給"), "交送带帶还還供分留发發寄借卖賣教递遞献獻让讓补補配赐賜传傳转轉赠贈"),
    "的": "目似有标標",
    "在": "现現存正实實内內外潜潛所自何好旨健常早身同恰不还還都仍也已",
    **dict.fromkeys("对對", "面针針相绝絕反应應不核校配派一敌敵成结結双雙"),
    "向": "方面转轉倾傾导導走意动動一定志去流双雙横橫纵縱逆正投迈邁指朝内內外反偏趋趨风風取",
    **dict.fromkeys("与與", "参參给給赋賦授"),
    "和": "平温溫总總饱飽缓緩柔附随隨共中调調暖祥谦謙求议議不亲親谐諧讲講应應人",
    "及": "以普涉波触觸危顾顧来來提论論企埃",
    **dict.fromkeys("于於", "终終属屬"),
    **dict.fromkeys("为為", "行作人成认認以因称稱名何更极極较較最尤甚难難无無有不所"),
    "是": "还還就也总總都但可于於不而要凡正真倒只尤像老若或",
    "有": "所没沒还還也都没拥擁占佔持享具国國私公原固现現富含独獨稀特未应應",
    **dict.fromkeys("将將", "即必行终大名主麻老中少武小上"),
    "第": "门門及次等",
    "每": "",
    "很": "",
    "最": "之",
    "曾": "",
    **dict.fromkeys(
        "包括 成为 成為 位于 位於 来自 來自 属于 屬於 作为 作為 称为 稱為 名为 名為 根据 根據 按照 随着 隨著 隨着"
        " 针对 針對 关于 關於 由于 由於 对于 對於 除了 为了 為了 例如 比如 譬如 诸如 諸如 以及 等于 等於 至于 至於 非常 十分 更加 越来越"
        " 越來越 能够 能夠 必须 必須 正在 即将 即將 旨在 导致 導致 使得".split(),
        "",
    ),
    **dict.fromkeys(
        "拥有 擁有 具有 具备 具備 担任 擔任 获得 獲得 取得 采用 採用 面临 面臨 造成 引发 引發 利用 借助 藉由 凭借 憑藉"
        " 邀请 邀請 前往 抵达 抵達"
        " 超过 超過 达到 達到 高达 高達 多达 多達 维持 維持".split(),
        "未没沒",
    ),
}
"""What no phrase ends with, and the characters before it that make another word of it: 存在, 认为, 总是."""

_OPENING = frozenset(word[-1] for word in _OPEN)

_MAY_STOP = frozenset("的是有在很以第最利用拥擁得")
"""Ends of such words behind which a stop can stand all the same: 得利用 ，"""
_JOINS = frozenset("和与與及或、")
_STOPS = frozenset("，。；、")

_ENDS = frozenset("。！？”」』；")
_BYLINES = tuple(
    "记者 記者 通讯员 通訊員 电 電 讯 訊 见习 撰文 编辑 編輯 摄 攝 图 圖 文/ 文／ 报道 報道 報導 来源 來源".split()
)
_WITHIN = 11
"""Characters on each side of a space that stands within a short clause."""
_CLAUSE = "，。！？；：、」”』"
_BESIDE = 10
"""Characters to each side in which another gap shows that a word was set apart."""


def find_lone_gaps(text: str) -> Iterator[Mark]:
    """Yield a mark of kind ``hole`` over each lone gap that parts what belongs together."""
    found = list(_gap().finditer(text)) if " " in text or "\u3000" in text else []
    gaps = [m.span() for m in found if _follows(text[m.start() - 1], text[m.end() : m.end() + 1])]
    if len(gaps) > _FEW + len(text) // _PER_GAP:
        return
    yield from lost_dates(text)
    for number, (opened, resumed) in enumerate(gaps):
        others = gaps[max(0, number - 1) : number] + gaps[number + 1 : number + 2]
        near = any(opened - _BESIDE < other < resumed + _BESIDE for other, _ in others)
        if not near and _in_sentence(text, opened) and (end := _parts(text, opened, resumed)):
            missing = f"nothing stands between {text[opened - 2 : opened]} and {text[resumed:end]}"
            yield Mark("hole", opened - 2, end, None, missing)


@functools.cache
def _gap() -> re.Pattern[str]:
    return re.compile(f"[{SPACES}](?<=[^\x00-\x7f].)(?=[^\x00-\x7f])")


def _follows(before: str, after: str) -> bool:
    return (
        is_han(before)
        and after != ""
        and (is_han(after) or after in _STOPS)
        or before == "、"
        and after in _JOINS
    )


def _parts(text: str, opened: int, resumed: int) -> int:
    """Where what the space parts ends: behind a word that calls for another, before a suffix or a counter; or 0."""
    for suffix in (text[resumed], text[resumed : resumed + 2]):
        if suffix in _SUFFIXES:
            end = resumed + len(suffix)
            if text[end : end + 1] not in tuple(_SUFFIXES[suffix]):
                return max(end, resumed + 2)
    if text[opened - 1] == "、":
        return resumed + 1
    if not is_han(text[opened - 2]):
        return resumed + 2 if _is_alone(text, opened, resumed) else 0
    if text[resumed] in _STOPS:
        return resumed + 1 if text[opened - 1] not in _MAY_STOP and _calls(text, opened) else 0
    if end := counted_end(text, opened, resumed):
        return end
    if text[opened - 1] in _OPENING and _calls(text, opened):
        return resumed + 2
    return resumed + 2 if _is_alone(text, opened, resumed) else 0


def _is_alone(text: str, opened: int, resumed: int) -> bool:
    """Whether the space stands within a short clause that stops enclose, as type and layout set none."""
    if "\u3000" in text[opened:resumed]:
        return False
    before = re.split(f"[{_CLAUSE}]", text[max(0, opened - _WITHIN) : opened])
    after = re.split(f"[{_CLAUSE}]", text[resumed : resumed + _WITHIN])
    return (
        min(len(before), len(after)) > 1
        and before[-1] != ""
        and all(map(is_han, before[-1] + after[0]))
        and before[-1][0] != "第"
        and text[opened - len(before[-1]) - 1] in _CLAUSE[:7]
    )


def _calls(text: str, opened: int) -> bool:
    """Whether what stands before the gap calls for a word behind it."""
    for length in (3, 2, 1):
        word = text[opened - length : opened]
        if word in _OPEN:
            before = text[opened - length - 1 : opened - length]
            frames = FRAMES.get(word[-1], ()) if length == 1 else ()
            return before not in tuple(_OPEN[word]) and not any(
                before in frame.not_after for frame in frames if before and frame.opening == word
            )
    return False


def _in_sentence(text: str, opened: int) -> bool:
    """Whether the line is prose, and no byline, dateline or credit stands before the gap."""
    start, end = text.rfind("\n", 0, opened) + 1, text.find("\n", opened)
    line = text[start : end if end >= 0 else len(text)].rstrip()
    before = text[max(start, opened - _BESIDE) : opened]
    return line[-1] in _ENDS and opened - start > 3 and not any(word in before for word in _BYLINES)
