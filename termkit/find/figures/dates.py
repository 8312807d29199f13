"""Dates and what is counted in years, months and days; ISO 8601 with ``--12-02`` where no year is given."""

from __future__ import annotations

import functools
import re

from termkit.find.figures.clock import read_oclock
from termkit.find.figures.context import BLANKS, LINKING, LINKS, skip_blanks, skip_spaces
from termkit.find.figures.numerals import ARABIC, DIGITS, read_numeral
from termkit.find.figures.reading import Reading
from termkit.model import Garble

_HAN = "〇零一二三四五六七八九十"
_N = frozenset("0123456789０１２３４５６７８９" + _HAN)
_N_OR_BLANK = _N | BLANKS
_LONGEST = 5
_MONTHS, _DAYS_OF_MONTH = frozenset("月"), frozenset("日号號")
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_YEAR_PARTS = frozenset("底初末度")
_NO_YEAR = frozenset("代级級")
_NO_MONTH = frozenset("球亮饼餅台薪龄齡")
_NO_DAY = frozenset("元圆圓本币幣均")
_WITHIN = frozenset("内內游遊间間")
"""Behind N日 they tell that days are counted: 3日内, 两日游."""
_LISTING = frozenset("、和与與及或")
_SEASONS = tuple("赛季 賽季 赛事 学年 學年 财年 財年 年度 雪季 榨季".split())
_NO_SEASON = frozenset(".,/%‰万萬亿億-")
_LENGTH_AFTER = (
    "前", "后", "後", "来", "來", "以上", "多", "间", "間", "历史", "歷史", "内", "內", "之久", "期", "左右", "一遇",
)  # fmt: skip
_ERAS = """
 民国1912 民國1912 公元1 西元1 公元前1 西元前1 明治1868 大正1912 昭和1926 平成1989 令和2019
 洪武1368 建文1399 永乐1403 永樂1403 宣德1426 正统1436 正統1436 景泰1450 成化1465 弘治1488 嘉靖1522 隆庆1567 隆慶1567
 万历1573 萬曆1573 天启1621 天啟1621 崇祯1628 崇禎1628 顺治1644 順治1644 康熙1662 雍正1723 乾隆1736 嘉庆1796 嘉慶1796
 道光1821 咸丰1851 咸豐1851 同治1862 光绪1875 光緒1875 宣统1909 宣統1909 贞观627 貞觀627 永徽650 开元713 開元713
 天宝742 天寶742 熙宁1068 熙寧1068 元丰1078 元豐1078 宣和1119 淳熙1174 """.replace("\n", "")
"""Eras that years are counted in, and their first years."""
_ERA_ENDS = frozenset("国國元前治正和成武文乐樂德统統泰化靖庆慶历曆启啟祯禎熙隆光丰豐绪緒观觀徽宝寶宁寧")
_BEFORE_CHRIST = frozenset(("公元前", "西元前"))
_LONGEST_REIGN = 64
_NUMERIC = r"(\d{4})([/.\-])(\d{1,2})(?:\2(\d{1,2})(?:[ T]{1,2}(\d{1,2}):(\d{2})(?::(\d{2}))?)?)?(?![\d/.\-])"
_PART = rf"\s?([{ARABIC}{_HAN}]{{1,4}})\s?"
_SPAN = rf"{_PART}([{LINKS}、和]){_PART}"
_MIXED = rf"([一二][〇零九O0][{_HAN}O0]{{2}})年"
_SAME_YEAR = r"[（(](?:公元)?(\d{3,4})年?[)）]"


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
        return _month(text, start, end)
    if mark in "点點时時":
        return read_oclock(text, start, end, after)
    return _day(text, start, end, after)


def _year(text: str, start: int, end: int) -> Reading | None:
    """Read 2025年, 2025年1月, 2025年1月9日 and 2025年1至3月."""
    digits, stop = text[start:end], (end if text[end] == "年" else skip_spaces(text, end)) + 1
    if text[stop : stop + 1] in _NO_YEAR:
        return _decade(text, start, digits, stop) if text[stop] == "代" else None
    month, day, last = _month_and_day(text, stop)
    begin, year = (
        _era_year(text, start, stop, digits) if text[start - 1 : start] in _ERA_ENDS else (start, None)
    )
    year = year or _year_number(text, start, stop, digits, month is not None)
    if year is None:
        return _told_year(text, start, stop, digits)
    if month is None and text[stop : stop + 1] in _YEAR_PARTS:
        last = stop + 1
    return _spanned(text, begin, last, (year, month, day))


def _spanned(text: str, begin: int, end: int, date: tuple[str, int | None, int | None]) -> Reading:
    """Read on where 1 to 3月 or 1 to 7日 follows a year or month: 10月1—7日, 2025年1至3月."""
    year, month, day = date
    if day is not None or text[end : end + 1] not in _N_OR_BLANK or text[end - 1] not in "年月":
        return _dated(text, begin, end, year, month, day)
    found = _pattern(_SPAN + ("([日号號])" if month else "月(?!球)")).match(text, end)
    low, high = (_small(found.group(1)), _small(found.group(3))) if found else (None, None)
    if not found or low is None or high is None or not low < high:
        return _dated(text, begin, end, year, month, day)
    lower = _dated(text, begin, found.end(1), year, month or low, low if month else None)
    if found.group(2) in "、和" or lower.garble:
        return lower
    upper = _dated(text, begin, found.end(), year, month or high, high if month else None)
    return upper if upper.garble else upper._replace(kind="range", written=lower.written, upper=upper.written)


def _month_and_day(text: str, start: int) -> tuple[int | None, int | None, int]:
    following = text[start : start + 1]
    month = _part(text, start, _MONTHS) if following in _N or following in BLANKS else None
    if month is None:
        return None, None, start
    end = month[1] + (text[month[1] : month[1] + 1] == "份")
    day = _part(text, end, _DAYS_OF_MONTH)
    return _small(month[0]), _small(day[0]) if day else None, day[1] if day else end


def _year_number(text: str, start: int, stop: int, digits: str, with_month: bool) -> str | None:
    """Tell a year (2025年, 二〇二五年, 98年5月, 08年) from a number of years (10年, 2000年前)."""
    plain = digits
    if not digits.isascii():
        plain = "".join(DIGITS.get(c, "") for c in digits)
    if len(plain) != len(digits) or not plain.isdigit():
        return None
    if len(plain) == 4:
        counted = not with_month and plain.endswith("00") and text.startswith(_LENGTH_AFTER, stop)
        return plain if "1000" <= plain <= "2999" and not counted else None
    if len(plain) == 3 and text[start - 1 : start] in ("(", "（") and text[stop : stop + 1] in (")", "）"):
        return plain.zfill(4)
    short = len(plain) == 2 and (with_month or plain[0] == "0" or text[start - 1 : start] in ("'", "’", "‘"))
    return ("19" if plain > "40" else "20") + plain if short else None


def _era_year(text: str, start: int, stop: int, digits: str) -> tuple[int, str | None]:
    """Return where the name of an era before ``start`` begins, and the year: 民國113年, 康熙六十一年, 公元前221年."""
    numeral = read_numeral(digits)
    for length in (3, 2) if numeral and not numeral.low[1] else ():
        era = text[max(0, start - length) : start]
        at = _ERAS.find(f" {era}") + len(era) + 1
        if len(era) < length or at <= length or not (first := _ERAS[at : _ERAS.index(" ", at)]).isdecimal():
            continue
        count = numeral.low[0] if numeral else 0
        if era in _BEFORE_CHRIST:
            return start - length, f"-{count - 1:04}"
        if era[-1] in "国國元" or 0 < count <= _LONGEST_REIGN:
            return start - length, f"{int(first) + count - 1:04}"
    return start, None


def read_some_year(text: str, start: int, end: int, after: int) -> Reading | None:
    """Read 一九九几年, some year of ten."""
    if end - start != 3 or text[end + 1 : end + 2] != "年" or not _N.issuperset(text[start:end]):
        return None
    decade = "".join(DIGITS[c] for c in text[start:end] if c in DIGITS)
    return (
        Reading(start, end + 2, "range", written=decade + "0", upper=decade + "9")
        if len(decade) == 3
        else None
    )


def read_mixed_year(text: str, start: int, end: int, after: int) -> Reading | None:
    """Read 二O二五年 and 二0二五年, whose 〇 is a letter or an Arabic digit."""
    found = _pattern(_MIXED).match(text, start) if after == end and text[start] in "一二" else None
    if not found:
        return None
    year = "".join(DIGITS[c] for c in found.group(1).replace("O", "0"))
    return _spanned(text, start, found.end(), (year, None, None))


def _told_year(text: str, start: int, stop: int, digits: str) -> Reading | None:
    """Read 贞元五年（789年）: the year that the era and its year make is told behind it."""
    if text[stop : stop + 1] not in ("（", "("):
        return None
    told = _pattern(_SAME_YEAR).match(text, stop)
    numeral = read_numeral(digits) if told else None
    if not told or not numeral or numeral.high or not 0 < numeral.low[0] <= _LONGEST_REIGN:
        return None
    return _date(start, stop, told.group(1).zfill(4))


def _decade(text: str, start: int, digits: str, end: int) -> Reading | None:
    """20世纪80年代 is 1980 to 1989, 八九十年代 1980 to 1999."""
    numeral = read_numeral(digits)
    if numeral is None or numeral.low[0] % 10 or numeral.low[1]:
        return None
    year, begin = numeral.low[0], start
    last = numeral.high[0] if numeral.high else year
    if year < 100:
        century = _pattern(rf"([{ARABIC}{_HAN}]+|本)\s?世[纪紀]\s?$").search(text, max(0, start - 8), start)
        number = read_numeral(century.group(1).replace("本", "21")) if century else None
        begin = century.start() if century and number else start
        shift = (number.low[0] - 1) * 100 if number else 1900
        year, last = year + shift, last + shift
    return Reading(begin, end + 1, "range", written=str(year), upper=str(last + 9))


def _month(text: str, start: int, end: int) -> Reading | None:
    month, day, stop = _month_and_day(text, start)
    if month is None:
        return _some_month(text, start, end)
    if month > 12 and day is None and text[stop - 1] != "份" or text[stop : stop + 1] in _NO_MONTH:
        return None
    if text[start - 1 : start] == "前" and day is None:
        return Reading(start, stop, "duration", (month, 0), unit="month")  # 前8月
    return _spanned(text, start, stop, ("", month, day))


def _some_month(text: str, start: int, end: int) -> Reading | None:
    """七八月 is July or August."""
    numeral = read_numeral(text[start:end])
    if (
        numeral is None
        or numeral.high is None
        or numeral.low[1]
        or not 0 < numeral.low[0] < numeral.high[0] <= 12
    ):
        return None
    stop = end + 1 + (text[end + 1 : end + 2] == "份")
    return Reading(start, stop, "range", written=f"--{numeral.low[0]:02}", upper=f"--{numeral.high[0]:02}")


def _day(text: str, start: int, end: int, after: int) -> Reading | None:
    day = _small(text[start:end]) if text[after] == "日" else None
    if day is None or day < 1:
        return None
    following = text[after + 1 : after + 2]
    if following in _WITHIN:
        return Reading(start, after + 1, "duration", (day, 0), unit="day")
    return _date(start, after + 1, f"---{day:02}") if day <= 31 and following not in _NO_DAY else None


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


def read_listed(text: str, start: int, end: int, after: int) -> Reading | None:
    """Read the 7 of 7、8月 and the 2023 of 2023、2024年, which share the last one's 月, 日 or 年."""
    at = end
    while text[at : at + 1] in _LISTING:
        first = at = skip_spaces(text, at + 1, 1)
        while text[at : at + 1] in _N and at - first < _LONGEST:
            at += 1
        if at == first:
            return None
        at = skip_spaces(text, at, 1)
    mark, number = text[at : at + 1], _small(text[start:end])
    if at == end or number is None or number < 1 or text[at + 1 : at + 2] in _NO_MONTH | _NO_DAY:
        return None
    if mark == "年" and end - start == 4 and 1000 <= number < 3000:
        return _date(start, end, str(number))
    if mark == "月" and number <= 12:
        return _date(start, end, f"--{number:02}")
    return _date(start, end, f"---{number:02}") if mark == "日" and number <= 31 else None


def read_numeric_date(text: str, start: int, end: int, after: int) -> Reading | None:
    """Read 2025/12/9 10:40:12, 2025-12-09 and 2025.12.9, and the season 2018/19; 1/10 is a fraction."""
    if not text[start : start + 4].isdigit():
        return None
    found = _pattern(_NUMERIC).match(text, start)
    if (
        found
        and "1000" <= found.group(1) <= "2999"
        and (
            found.group(4) or found.group(2) == "-" and len(found.group(3)) == 2 and int(found.group(3)) <= 12
        )
    ):
        month, day = int(found.group(3)), int(found.group(4)) if found.group(4) else None
        time = "T" + ":".join(g.zfill(2) for g in found.group(5, 6, 7) if g) if found.group(5) else ""
        if time and (int(found.group(5)) > 24 or int(found.group(6) or 0) > 59):
            garble = Garble("impossible-time", None, found.start(5), found.end(), "a day has no such time")
            return _dated(text, start, found.end(), found.group(1), month, day)._replace(garble=garble)
        return _dated(text, start, found.end(), found.group(1), month, day, time)
    return read_season(text, start)


def read_month_of_year(text: str, start: int, end: int) -> Reading | None:
    """Read 04/2013."""
    month, year = text[start:end], text[end + 1 : end + 5]
    if (
        len(month) != 2
        or not (month + year).isdecimal()
        or not "1900" <= year <= "2099"
        or text[end + 5 : end + 6] in _N
    ):
        return None
    return _date(start, end + 5, f"{year}-{month}") if "01" <= month <= "12" else None


def read_season(text: str, start: int) -> Reading | None:
    """Read 2018/19, 2017-18赛季, 2024—2025学年 and 1986-88 as two years; 2025-12 is a month."""
    first = text[start : start + 4]
    at = skip_spaces(text, start + 4, 1)
    link, at = text[at : at + 1], skip_spaces(text, at + 1, 1)
    short = text[at : at + 4] if text[at : at + 4].isdecimal() else text[at : at + 2]
    stop = at + len(short)
    following = text[stop : stop + 1]
    if not short.isdecimal() or not "1000" <= first <= "2999" or link != "/" and link not in LINKING:
        return None
    if following.isdecimal() or following in _NO_SEASON or text[start - 1 : start] in ("-", "/"):
        return None
    named = text.startswith(_SEASONS, skip_spaces(text, stop, 1))
    if not named and (len(short) == 4 or short <= "12" and link != "/"):
        return None
    last = int(first[: 4 - len(short)] + short) + 100 * (short == "00")
    if not int(first) < last or last > int(first) + 1 and (named or link == "/"):
        return None
    if named:
        stop = skip_spaces(text, stop, 1) + 2
    return Reading(start, stop + (following == "年"), "range", written=first, upper=str(last))


def read_tens(text: str, start: int, end: int, after: int) -> Reading | None:
    """Read 1990s as ten years."""
    year = text[start:end]
    if after != end or len(year) != 4 or not year.isdecimal() or year[3] != "0":
        return None
    following = text[end + 1 : end + 2]
    if following.isascii() and following.isalnum():
        return None
    return Reading(start, end + 1, "range", written=year, upper=year[:3] + "9")


def compact_date(digits: str) -> str | None:
    """Return the date that eight digits stand for (20251208), or None."""
    year, month, day = digits[:4], int(digits[4:6]), int(digits[6:8])
    return (
        f"{year}-{month:02}-{day:02}"
        if "1900" <= year <= "2099" and _exists(month, day or None, year) and day
        else None
    )
