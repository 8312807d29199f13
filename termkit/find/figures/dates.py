"""Dates, clock times and lengths of time with 年, 月, 日 and 点; ISO 8601 with ``--12-02`` where no year is given."""

from __future__ import annotations

import functools
import re

from termkit.find.figures.context import BLANKS, skip_blanks, skip_spaces
from termkit.find.figures.numerals import ARABIC, DIGITS, read_numeral
from termkit.find.figures.reading import Reading
from termkit.model import Garble

_HAN = "〇零一二三四五六七八九十"
_N = frozenset("0123456789０１２３４５６７８９" + _HAN)
_LONGEST = 5
_MONTHS, _DAYS_OF_MONTH, _MINUTES = frozenset("月"), frozenset("日号號"), frozenset("分")
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_YEAR_PARTS = frozenset("底初末度")
_NO_YEAR = frozenset("代级級")
_NO_MONTH = frozenset("球亮饼餅台")
_NO_DAY = frozenset("元圆圓本币幣均内內游遊")
_OCLOCK = frozenset("半整钟鐘正")
_LENGTH_AFTER = (
    "前", "后", "後", "来", "來", "以上", "多", "间", "間", "历史", "歷史", "内", "內", "之久", "期", "左右", "一遇",
)  # fmt: skip
_ROC = 1911
_REPUBLIC = ("民国", "民國")
_NOON_SHIFT = frozenset(
    ("下午", "晚上", "晚间", "晚間", "傍晚", "夜里", "夜晚", "今晚", "昨晚", "深夜", "午后", "午後")
)
_DAYTIME = frozenset(("凌晨", "早上", "早晨", "清晨", "上午", "中午", "正午", "午夜", "零时")) | _NOON_SHIFT


_NUMERIC = r"(\d{4})([/.\-])(\d{1,2})(?:\2(\d{1,2})(?:[ T]{1,2}(\d{1,2}):(\d{2})(?::(\d{2}))?)?)?(?![\d/.\-])"
_CLOCK = r"(\d{1,2})[:：](\d{2})(?:[:：](\d{2}))?(?![\d:：])"


@functools.cache
def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(source)


def _part(text: str, start: int, marks: frozenset[str]) -> tuple[str, int] | None:
    """Return the digits that stand before one of ``marks`` at ``start``, and where the part ends."""
    first = last = start if text[start : start + 1] in _N else skip_blanks(text, start)
    while text[last : last + 1] in _N and last - first < _LONGEST:
        last += 1
    if last == first:
        return None
    at = last if text[last : last + 1] in marks else skip_blanks(text, last)
    return (text[first:last], at + 1) if text[at : at + 1] in marks else None


def read_date(text: str, start: int, end: int, after: int) -> Reading | None:
    """Read what begins with a number before 年, 月, 日, 号 or 点; a length of time is left to the units."""
    mark = text[after]
    if mark == "年":
        return _year(text, start, end)
    if mark == "月":
        return _month(text, start)
    if mark in "点點时時":
        return _oclock(text, start, end, after)
    return _day(text, start, end, after)


def _year(text: str, start: int, end: int) -> Reading | None:
    """Read 2025年, 2025年1月 and 2025年1月9日."""
    digits, stop = text[start:end], (end if text[end] == "年" else skip_spaces(text, end)) + 1
    if text[stop : stop + 1] in _NO_YEAR:
        return _decade(text, start, digits, stop) if text[stop] == "代" else None
    month, day, last = _month_and_day(text, stop)
    year = _year_number(text, start, stop, digits, month is not None)
    if year is None:
        return None
    if month is None and text[stop : stop + 1] in _YEAR_PARTS:
        last = stop + 1
    begin = start - 2 if text[start - 2 : start] in _REPUBLIC else start
    return _dated(text, begin, last, year, month, day)


def _month_and_day(text: str, start: int) -> tuple[int | None, int | None, int]:
    following = text[start : start + 1]
    month = _part(text, start, _MONTHS) if following in _N or following in BLANKS else None
    if month is None:
        return None, None, start
    end = month[1] + (text[month[1] : month[1] + 1] == "份")
    day = _part(text, end, _DAYS_OF_MONTH)
    return _small(month[0]), _small(day[0]) if day else None, day[1] if day else end


def _year_number(text: str, start: int, stop: int, digits: str, with_month: bool) -> str | None:
    """Tell a year (2025年, 二〇二五年, 98年5月) from a number of years (10年, 2000年前)."""
    plain = digits
    if not digits.isascii():
        plain = "".join(DIGITS.get(c, "") for c in digits)
    if len(plain) != len(digits) or not plain.isdigit():
        return None
    if text[start - 2 : start] in _REPUBLIC:
        return str(int(plain) + _ROC)
    if len(plain) == 4:
        counted = not with_month and plain.endswith("00") and text.startswith(_LENGTH_AFTER, stop)
        return plain if "1000" <= plain <= "2999" and not counted else None
    if with_month and len(plain) == 2:
        return ("19" if plain > "40" else "20") + plain
    return None


def _decade(text: str, start: int, digits: str, end: int) -> Reading | None:
    """20世纪80年代 is 1980 to 1989."""
    numeral = read_numeral(digits)
    if numeral is None or numeral.low[0] % 10:
        return None
    year, begin = numeral.low[0], start
    if year < 100:
        century = re.compile(rf"([{ARABIC}{_HAN}]+)\s?世[纪紀]\s?$").search(text, max(0, start - 8), start)
        number = read_numeral(century.group(1)) if century else None
        begin = century.start() if century and number else start
        year += (number.low[0] - 1) * 100 if number else 1900
    return Reading(begin, end + 1, "range", written=str(year), upper=str(year + 9))


def _month(text: str, start: int) -> Reading | None:
    month, day, end = _month_and_day(text, start)
    if month is None or month > 12 and day is None or text[end : end + 1] in _NO_MONTH:
        return None
    return _dated(text, start, end, "", month, day)


def _day(text: str, start: int, end: int, after: int) -> Reading | None:
    day = _small(text[start:end]) if text[after] == "日" else None
    if day is None or not 1 <= day <= 31:
        return None
    if text[after + 1 : after + 2] in _NO_DAY:
        return None
    return _date(start, after + 1, f"---{day:02}")


def _dated(
    text: str, start: int, end: int, year: str, month: int | None, day: int | None, time: str = ""
) -> Reading:
    value = year or "-"
    if month is not None:
        value += f"-{month:02}" + (f"-{day:02}" if day is not None else "")
    if month is None or _exists(month, day, year):
        return _date(start, end, value + time)
    garble = Garble("impossible-date", None, start, end, "the calendar has no such day")
    return Reading(start, end, "date", written=value + time, garble=garble)


def _date(start: int, end: int, value: str) -> Reading:
    return Reading._make(
        (start, end, "date", None, None, value, None, None, "=", True, 0, 0, False, None, None)
    )


def _exists(month: int, day: int | None, year: str) -> bool:
    if not 1 <= month <= 12 or day is not None and not 1 <= day <= _DAYS[month - 1]:
        return False
    leap = not year or int(year) % 4 == 0 and (int(year) % 100 != 0 or int(year) % 400 == 0)
    return leap or (month, day) != (2, 29)


def _small(digits: str | None) -> int | None:
    numeral = read_numeral(digits) if digits else None
    return numeral.low[0] if numeral and not numeral.high and numeral.low[1] == 0 else None


def _oclock(text: str, start: int, end: int, after: int) -> Reading | None:
    """Read 凌晨四点半 and 20点; 三点 alone may be three points."""
    hour, stop = _small(text[start:end]), after + 1
    if hour is None or hour > 24:
        return None
    minute, told = 0, text[stop : stop + 1] in _OCLOCK
    spoken = _part(text, stop, _MINUTES)
    if spoken:
        minute, stop = _small(spoken[0]) or 0, spoken[1]
    elif told:
        minute, stop = 30 * (text[stop] == "半"), stop + 1
    front = skip_back(text, start)
    before = text[max(0, front - 2) : front]
    plain = text[after] in "点點"
    whole_hour = hour > 12 and plain and text[start].isdigit() and not text[stop : stop + 1].isdigit()
    if not (before in _DAYTIME or before[-1:] == "日" or plain and told or spoken or whole_hour):
        return None
    if before in _NOON_SHIFT and hour < 12:
        hour += 12
    return Reading(start, stop, "time", written=f"{hour:02}:{minute:02}")


def skip_back(text: str, start: int) -> int:
    """Return ``start``, or the place before one space in front of it."""
    return start - 1 if start > 2 and text[start - 1] in " \u00a0\u202f\u3000" else start


def read_numeric_date(text: str, start: int, end: int, after: int) -> Reading | None:
    """Read 2025/12/9 10:40:12, 2025-12-09 and 2025.12.9; 1/10 is a fraction."""
    found = _pattern(_NUMERIC).match(text, start) if text[start : start + 4].isdigit() else None
    if (
        found
        and "1000" <= found.group(1) <= "2999"
        and (
            found.group(4) or found.group(2) == "-" and len(found.group(3)) == 2 and int(found.group(3)) <= 12
        )
    ):
        month, day = int(found.group(3)), int(found.group(4)) if found.group(4) else None
        time = "T" + ":".join(g.zfill(2) for g in found.group(5, 6, 7) if g) if found.group(5) else ""
        return _dated(text, start, found.end(), found.group(1), month, day, time)
    if text[end : end + 1] == "/":
        from termkit.find.figures.fractions import read_slash

        return read_slash(text, start, end)
    return None


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
    if hour < 24 and minute < 60 and second < 60 or value == "24:00":
        return Reading(start, found.end(), "time", written=value)
    following = text[found.end() : found.end() + 3].lstrip()[:2]
    told = any(word in around for word in _DAYTIME | _TIMES) or following in _EVENTS
    if told and not ("播" in following and hour < _LATE and minute < 60):
        garble = Garble("impossible-time", None, start, found.end(), "a day has no such time")
        return Reading(start, found.end(), "time", written=value, garble=garble)
    return None


_SCORES = frozenset(
    "比分 比数 击败 擊敗 战胜 戰勝 大胜 大勝 险胜 险勝 战平 逼平 不敌 不敵 负于 领先 領先 落后 落後 获胜 逆转 局 比率 比例".split()
)
_TIMES = frozenset("时间 時間 日上 日下 日晚 日早 GMT 开播 開播 发布 更新 当地 當地 时分".split())
_EVENTS = frozenset(
    "举行 舉行 召开 召開 开会 開會 开幕 開幕 开始 開始 出发 出發 起飞 起飛 抵达 抵達 登机 登機 开门 開門".split()
)
_LATE = 30
"""Television in Japan and Taiwan counts the hours of the night on behind 24: 深夜25:30播出."""


def compact_date(digits: str) -> str | None:
    """Return the date that eight digits stand for (20251208), or None."""
    year, month, day = digits[:4], int(digits[4:6]), int(digits[6:8])
    return (
        f"{year}-{month:02}-{day:02}"
        if "1900" <= year <= "2099" and _exists(month, day or None, year) and day
        else None
    )
