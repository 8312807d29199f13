"""Finds units whose number was lost: 高达 倍, 超过 亿美元, 在 年 月.

A measure without its number is a word of its own only where a space doesn't set it off (过亿, 近万人, 万科), so
the gap, what stands before it and what comes after the unit must all speak for a number.
"""

from __future__ import annotations

_AMOUNT = frozenset("达達约約")
"""近 and 逾 are left out: 近万人 and 逾亿元 are whole."""

_LIMIT = frozenset(
    "超过 超過 增至 升至 降至 减至 減至 跌至 涨至 漲至 增到 增长 增長 下降 上升 下跌 上涨 上漲 减少 減少".split()
)
_CHANGED = frozenset("升降增减減涨漲跌超")
"""The same of one character, before a measure that can't follow them: 超 亿元, 升 倍."""
_BEFORE_TIMES = frozenset("的为為了")
_BEFORE_DATE = frozenset("于於在自从從至到")

_SCALES = ("亿", "億", "万", "萬")
_SCALED = frozenset("人美元欧歐港日英加澳名辆輛台臺吨噸个個户戶件份次平公英")
"""What is counted in 万 and 亿; 万科, 万达, 亿万 and 万一 are words."""

_NOT_SCALED = ("万元户", "万人空巷", "萬人空巷", "万人迷", "萬人迷", "万个", "萬個", "亿个", "億個")
_MEASURES = tuple(
    "个百分点 個百分點 公里 公斤 公顷 公頃 公尺 平方米 平方公里 小时 小時 分钟 分鐘 美元 欧元 歐元 港元 日元 日圓 人民币 人民幣".split()
)
OPENERS = _AMOUNT | _CHANGED | _BEFORE_TIMES | _BEFORE_DATE | {limit[-1] for limit in _LIMIT}
"""The last characters of what a number must follow."""

_STOPS = frozenset("，,。、；;）)」”\n")
_AFTER_MEASURE = _STOPS | frozenset("的以左外之")


def lost_number(text: str, opened: int, resumed: int) -> tuple[int, int] | None:
    """Return where the hole begins and ends if a number is missing in the gap from ``opened`` to ``resumed``."""
    unit = _unit(text, opened, resumed)
    if unit is None:
        return None
    start = opened - 2 if text[opened - 2 : opened] in _LIMIT else opened - 1
    return start, unit


def _unit(text: str, opened: int, resumed: int) -> int | None:
    """Where the unit ends that stands at ``resumed`` and lacks its number."""
    before, two, first = text[opened - 1], text[opened - 2 : opened], text[resumed]
    amount = before in _AMOUNT or before in _CHANGED or two in _LIMIT
    after = text[resumed + 1 : resumed + 2] or "\n"
    if first == "倍":
        return resumed + 1 if (amount or before in _BEFORE_TIMES) and after in _AFTER_MEASURE else None
    if first in _SCALES:
        whole = amount and after in _SCALED and not text.startswith(_NOT_SCALED, resumed)
        return resumed + 2 if whole else None
    if first in "年月":
        return resumed + 1 if before in _BEFORE_DATE and after in _STOPS else None
    for measure in _MEASURES if amount else ():
        end = resumed + len(measure)
        if text.startswith(measure, resumed) and (text[end : end + 1] or "\n") in _AFTER_MEASURE:
            return end
    return None
