"""Tells figures that can't be: a share above 100 %, a range that ends below its start."""

from __future__ import annotations

import functools
import re

from termkit.find.figures.reading import Reading, less
from termkit.model import Garble

_RATIO = (
    "债",
    "債",
    "利润",
    "利潤",
    "GDP",
    "杠杆",
    "槓桿",
    "贷",
    "貸",
    "保证金",
    "保證金",
    "覆盖率",
    "覆蓋率",
    "准备金",
    "準備金",
    "产能",
    "產能",
    "目标",
    "目標",
    *"资产 資產 担保 擔保 床 房 监狱 監獄 容量 CPU GPU 手机 手機 手提 移动 移動 流动 流動 行动 行動 电话 電話 SIM 号码 號碼 蜂窝".split(),
)
"""What may stand at more than a hundred per cent of something else: debt, reserves, beds, phones per head."""
_PEOPLE = tuple(
    "的" + word
    for word in (
        "人 患者 病人 受访者 受訪者 家属 家屬 家庭 用户 用戶 学生 學生 选民 選民 市民 居民 网民 網民"
        " 员工 員工 民众 民眾 青少年 老人"
    ).split()
)
_COUNTING = frozenset(
    ("", "\n", "。", "，", "、", "；", "有", "约", "約", "近", "逾", "只有", "约有", "約有", "超过", "超過")
)
_SHARES = frozenset("占佔份率中")
_FALLS = frozenset("从從由自降减減跌缩縮倒")
_OPEN = frozenset({"year", "°C", "°F", "°", "percent", "pp"})
"""Units in which people do name the larger number first: years before the present, falling temperatures."""


_RATES = "失[业業]|就[业業]|[识識]字|合格|成功|投票|支持|[准準][确確]|正[确確]|命中|死亡|致死|空置|毛利|良品|渗透|滲透|普及|使用"
"""Rates of a part in a whole. Growth, returns, debt and enrolment may pass 100 %."""
_VERBS = "(?:高?达到?|高?達到?|[为為是至到约約近已了]|超[过過]|升至|[升增]到|增至|接近|[仅僅]){0,4}"


@functools.cache
def _share() -> re.Pattern[str]:
    return re.compile(
        "(?:(?:[占佔]比?|份[额額]|市[占佔]率|[占佔]有率)(?:[达達为為是至到约約近超过過了已高]|上升|升至){0,4}"
        f"|(?:(?:{_RATES})率|[占佔][^，,、]{{1,12}}比例){_VERBS}"
        "|其中[有约約近]?)[ \u00a0]?$"
    )


def _is_rising(surface: str) -> bool:
    """1到5分, 9.6k~12m: the numbers rise, and it is their units that were read otherwise."""
    numbers = re.findall(r"[0-9.]+", surface)
    scaled = any(char in "万萬亿億千百" for char in surface)
    return (
        len(numbers) == 2
        and not scaled
        and numbers[0].strip(".") != ""
        and _value(numbers[0]) < _value(numbers[1])
    )


def _value(digits: str) -> float:
    try:
        return float(digits)
    except ValueError:  # 1.2.3
        return 0.0


def impossible_share(text: str, start: int, end: int) -> Garble | None:
    """Return a garble if the percentage above 100 at ``start`` is told as a part of a whole."""
    clause = text[max(0, start - 30) : start]
    for mark in "。；;\n":
        clause = clause.rpartition(mark)[2]
    told = not _SHARES.isdisjoint(clause) and _share().search(clause)
    if not told and not _of_people(text, start, end) or any(word in clause for word in _RATIO):
        return None
    return Garble("impossible-share", None, start, end, "a part is larger than its whole")


def _of_people(text: str, start: int, end: int) -> bool:
    """Whether people are told of, with nothing before them that they might have done by so much: 有130%的人."""
    before = text[max(0, start - 1) : start]
    return text.startswith(_PEOPLE, end) and (
        before in _COUNTING or text[max(0, start - 2) : start] in _COUNTING
    )


def impossible_range(text: str, joined: Reading) -> Garble | None:
    """Return a garble if the range ends below its start and nothing says that it falls."""
    low, high = joined.low, joined.high
    if low is None or high is None or not less(high, low) or high[0] < 0:
        return None
    if joined.unit in _OPEN or joined.unit is None and joined.counter is None:
        return None
    if _is_rising(text[joined.start : joined.end]):
        return None
    if _FALLS & set(text[max(0, joined.start - 12) : joined.start]) or not set(
        text[joined.start : joined.end]
    ) & set("至到~～"):
        return None
    return Garble("impossible-range", None, joined.start, joined.end, "the end is below the start")
