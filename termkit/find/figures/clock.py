"""Times of day: 08:18, 下午3点20分, 三点一刻, 15时; scores and ratios are none."""

from __future__ import annotations

import functools
import re

from termkit.find.figures.context import LINKING, LINKS, skip_spaces
from termkit.find.figures.numerals import ARABIC, DIGITS, read_numeral
from termkit.find.figures.reading import Reading
from termkit.model import Garble

_HAN = "〇零一二三四五六七八九十"
_N = frozenset("0123456789０１２３４５６７８９" + _HAN)
_LONGEST = 4
_OCLOCK = {"半": 30, "整": 0, "钟": 0, "鐘": 0, "正": 0, "许": 0, "許": 0}
_POINTS, _HOURS = frozenset("点點"), frozenset("时時")
_NO_MINUTE = frozenset("导導数數径徑决決夜式常好确確在个個理体體合改可多")
"""Behind 半, 正, 整 and 许 they make another word of it."""
_NO_HOUR = frozenset("代候期间間段速长長机機刻针針光效")
"""Behind N时 they make another word of 时."""
_NOON, _MIDNIGHT, _DAYBREAK = 12, 24, 5
_AFTERNOON = frozenset(
    "下午 午后 午後 傍晚 晚上 晚间 晚間 夜里 夜裡 夜晚 今晚 昨晚 明晚 当晚 當晚 深夜".split()
)
_NIGHT = frozenset("晚上 夜里 夜裡 夜晚 今晚 昨晚 深夜".split())
_DAYTIME = frozenset("凌晨 早上 早晨 清晨 上午 中午 正午 午夜 零时 今早 明早 次日 当日".split()) | _AFTERNOON
_SCORES = frozenset(
    "比分 比数 击败 擊敗 战胜 戰勝 大胜 大勝 险胜 险勝 战平 逼平 不敌 不敵 负于 领先 領先 落后 落後 获胜 逆转 局 比率 比例".split()
)
_TIMES = frozenset("时间 時間 日上 日下 日晚 日早 GMT 开播 開播 发布 更新 当地 當地 时分".split())
_EVENTS = frozenset(
    "举行 舉行 召开 召開 开会 開會 开幕 開幕 开始 開始 出发 出發 起飞 起飛 抵达 抵達 登机 登機 开门 開門".split()
)
_LATE = 30
"""Television in Japan and Taiwan counts the hours of the night on behind 24: 深夜25:30播出."""
_CLOCK = r"(\d{1,2})[:：](\d{2})(?:[:：](\d{2}))?(?![\d:：])"
_TO = rf"\s?[{LINKS}]\s?(?:[上下]午)?[{ARABIC}{_HAN}]{{1,3}}\s?[点點时時:：]"
_FROM = rf"(?:[点點时時分半]|[上下]午\s?[0-9]{{1,2}})\s?[{LINKS}]\s?$"


@functools.cache
def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(source)


def read_oclock(text: str, start: int, end: int, after: int) -> Reading | None:
    """Read 凌晨四点半, 20点 and 15时; 三点 alone may be three points."""
    numeral = read_numeral(text[start:end])
    if numeral is None or numeral.high or numeral.low[1] or not 0 <= numeral.low[0] < 100:
        return None
    hour, stop = numeral.low[0], after + 1
    minute, stop, told = _minute(text, stop, text[start] in DIGITS and text[start].isdecimal())
    front = start - 1 if start > 2 and text[start - 1] in " \u00a0\u202f\u3000" else start
    before = text[max(0, front - 2) : front]
    daytime = before in _DAYTIME or before[-1:] == "日"
    if not (told or daytime or _is_hour(text, start, after, hour) or _is_end(text, start, stop)):
        return None
    if hour > _MIDNIGHT or minute > 59:
        if not (daytime or told and text[stop - 1] == "分"):
            return None
        garble = Garble("impossible-time", None, start, stop, "a day has no such time")
        return Reading(start, stop, "time", written=f"{hour:02}:{minute:02}", garble=garble)
    if before in _AFTERNOON and hour < _NOON and (hour >= _DAYBREAK or before not in _NIGHT):
        hour += _NOON
    return Reading(start, stop, "time", written=f"{hour:02}:{minute:02}")


def _minute(text: str, stop: int, arabic: bool) -> tuple[int, int, bool]:
    """Return the minute told at ``stop``, where it ends, and whether one is: 20分, 一刻, 半, 整, 8点30."""
    char = text[stop : stop + 1]
    if char in _OCLOCK and text[stop + 1 : stop + 2] not in _NO_MINUTE:
        told = text[stop - 1] in _POINTS or char in "半整"
        return (_OCLOCK[char], stop + (char not in "许許"), True) if told else (0, stop, False)
    if text[stop + 1 : stop + 2] == "刻" and char in "一三" and text[stop + 2 : stop + 3] not in ("钟", "鐘"):
        return 15 if char == "一" else 45, stop + 2, True
    first = last = skip_spaces(text, stop, 1)
    while text[last : last + 1] in _N and last - first < _LONGEST:
        last += 1
    numeral = read_numeral(text[first:last]) if last > first else None
    at = skip_spaces(text, last, 1)
    if numeral is None or numeral.high:
        return 0, stop, False
    if text[at : at + 1] == "分" and text[at + 1 : at + 2] != "之":
        return numeral.low[0], at + 1, True
    bare = arabic and first == stop and last == stop + 2 and text[last : last + 1] not in (".", ":")
    return (numeral.low[0], last, True) if bare and numeral.low[0] < 60 else (0, stop, False)


def _is_hour(text: str, start: int, after: int, hour: int) -> bool:
    """20点 and 0点, but no three points; 15时, but no 3时代."""
    if not text[start].isdecimal() or text[after + 1 : after + 2].isdecimal():
        return False
    if text[after] in _HOURS:
        return hour <= _MIDNIGHT and text[after + 1 : after + 2] not in _NO_HOUR
    return _NOON < hour <= _MIDNIGHT or text[start:after].strip() == "0"


def _is_end(text: str, start: int, stop: int) -> bool:
    """9点到11点: a number of points has no way from one to the other."""
    return bool(
        text[stop : stop + 2].strip()[:1] in LINKING
        and _pattern(_TO).match(text, stop)
        or text[max(0, start - 2) : start].strip()[-1:] in LINKING
        and _pattern(_FROM).search(text, max(0, start - 7), start)
    )


def read_clock(text: str, start: int, end: int, after: int) -> Reading | None:
    """Read 08:18; a score or ratio (3:1, 比分25:20) is none, and 25:70 is one only where a time is told."""
    found = _pattern(_CLOCK).match(text, start)
    if not found or text[start - 1 : start] in (":", "："):
        return None
    hour, minute, second = int(found.group(1)), int(found.group(2)), int(found.group(3) or 0)
    around = text[max(0, start - 8) : start]
    if any(word in around for word in _SCORES):
        return None
    value = f"{hour:02}:{minute:02}" + (f":{second:02}" if found.group(3) else "")
    if hour < _MIDNIGHT and minute < 60 and second < 60 or value == "24:00":
        return Reading(start, found.end(), "time", written=value)
    following = text[found.end() : found.end() + 4].lstrip(" 才就即")[:2]
    told = any(word in around for word in _DAYTIME | _TIMES) or following in _EVENTS
    told = told or hour <= _LATE and _is_beside_time(text, start)
    if told and not ("播" in following and hour < _LATE and minute < 60):
        garble = Garble("impossible-time", None, start, found.end(), "a day has no such time")
        return Reading(start, found.end(), "time", written=value, garble=garble)
    return None


def _is_beside_time(text: str, start: int) -> bool:
    """Whether a date or another time stands right before, or other lines begin with a time too: 11:00–25:70."""
    if not start or text[start - 1] == "\n":
        return _pattern(r"(?:^|\n)(?:[01]?\d|2[0-3])[:：][0-5]\d(?![\d:：])").search(text) is not None
    return (
        _pattern(rf"(?:\d[/-]\d{{1,2}}|日|\d[:：][0-5]\d\s?[{LINKS}])\s?$").search(
            text, max(0, start - 9), start
        )
        is not None
    )


def later(lower: str, upper: str) -> str:
    """Return ``upper`` as it is meant behind ``lower``: 下午3点至5点 ends at 17:00."""
    hour = int(upper[:2]) + _NOON
    shifted = f"{hour:02}{upper[2:]}"
    return shifted if lower >= "12" and upper < lower < shifted and hour <= _MIDNIGHT else upper


def read_minutes(text: str, start: int, end: int, after: int) -> Reading | None:
    """Read the 3分 of 3分49秒 and the 30分 of 2小时30分: minutes, not points."""
    at = first = skip_spaces(text, after + 1, 1)
    while text[at : at + 1] in _N or text[at : at + 1] == "." and at > first:
        at += 1
    seconds = at > first and text[(place := skip_spaces(text, at, 1)) : place + 1] == "秒"
    if text[after + 1 : after + 2] in ("钟", "鐘") or not seconds and text[start - 1 : start] not in _HOURS:
        return None
    numeral = read_numeral(text[start:end])
    if numeral is None or numeral.high:
        return None
    return Reading(start, after + 1, "duration", numeral.low, unit="minute")
