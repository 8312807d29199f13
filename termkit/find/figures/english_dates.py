"""Dates in English text: March 5, 2026, the 5th of March, in March, 2020-25, the 1990s, FY2025, Q3."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from termkit.find.figures.english_words import RANKS, TENS
from termkit.find.figures.reading import Reading
from termkit.model import Garble

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_MONTH = (
    "[Jj]an(?:uary)?|[Ff]eb(?:ruary)?|[Mm]ar(?:ch)?|[Aa]pr(?:il)?|[Mm]ay|[Jj]une?|[Jj]uly?|[Aa]ug(?:ust)?"
    "|[Ss]ept?(?:ember)?|[Oo]ct(?:ober)?|[Nn]ov(?:ember)?|[Dd]ec(?:ember)?|JAN(?:UARY)?|FEB(?:RUARY)?|MAR(?:CH)?"
    "|APR(?:IL)?|JUNE?|JULY?|AUG(?:UST)?|SEPT?(?:EMBER)?|OCT(?:OBER)?|NOV(?:EMBER)?|DEC(?:EMBER)?"
)
_YEAR = r"(?:1[4-9]|20)\d\d"
_COUNTED = (
    r"(?:[.:/]\d|,\d{3}(?!\d)|[\d%]|\s?(?:per\s?cent|million|billion|trillion|thousand|years?|months?|weeks?|days?"
    r"|hours?|km|miles?)\b)"
)
_DAY = rf"(\d{{1,2}})(?:st|nd|rd|th)?(?!{_COUNTED}|[A-Za-z])"
_TO = r"\s?(?:[-–—]|to|through|until)\s?"
_BEHIND = (
    rf"\.?(?:\s(?:the\s)?{_DAY}(?:{_TO}{_DAY})?)?(?:(?:,\s?|\sof\s|\s|-)({_YEAR})(?!{_COUNTED}|[-–]\d))?"
)
_RANKS = "|".join(
    [
        *list(RANKS)[1:21],
        *(f"{ten}[ -]{one}" for ten in ("twenty", "thirty") for one in list(RANKS)[1:10]),
        "thirtieth",
    ]
)
_SPOKEN = rf"(?i)(?<![a-z])(?:the\s)?({_RANKS})\s(?:day\s)?of\s$"
_AHEAD = rf"(?<![\d.,:$€£¥/-])(?:the\s)?(\d{{1,2}})(?:st|nd|rd|th)?(?:{_TO}(\d{{1,2}})(?:st|nd|rd|th)?)?(?:\s(?:day\s)?of\s|\s|-)$"
_LEADS = frozenset(
    "in since until till last next this early late mid during every by from of between".split()
)
_WORDS = frozenset({"may", "march", "mar", "jan", "sep", "jun"})
"""Months that, in lower case, are other words too, or parts of names."""
_NAMES = frozenset(
    {"may", "march", "april", "june", "august", "jan", "mar", "sept", "dec", "apr", "jun", "aug"}
)
"""Months that, without a day or year, may be names, verbs or adjectives."""
_GIVEN = frozenset({"by", "of", "from", "between"})
"""May behind these may be a person: a speech by May."""
_LINKS = frozenset("- – — to through until till".split()) | {", to", "until", "and"}
_AGES = "his her their my your our its".split()


@functools.cache
def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(source)


def english_dates(text: str) -> list[Reading]:
    """Return the dates of an English text in order, not overlapping; two that are linked make a range."""
    found = sorted((*_with_months(text), *_numeric(text), *_decades(text), *_quarters(text)), key=_place)
    dates: list[Reading] = []
    for date in found:
        if dates and date.start < dates[-1].end:
            continue
        joined = _linked(text, dates[-1], date) if dates else None
        if joined:
            dates[-1] = joined
        else:
            dates.append(date)
    return dates


def _place(reading: Reading) -> tuple[int, int]:
    return reading.start, -reading.end


def _linked(text: str, a: Reading, b: Reading) -> Reading | None:
    """March 5 to April 8, 2026 is a range; so is between March and May, but March and May are two."""
    gap = text[a.end : b.start].strip()
    if len(gap) > 7 or gap not in _LINKS or a.kind != "date" or b.kind != "date" or a.garble or b.garble:
        return None
    if gap == "and" and not text[max(0, a.start - 8) : a.start].lower().endswith("between "):
        return None
    low, high = a.written or "", b.written or ""
    if low[0] == "-" != high[0]:
        low = high[:4] + low[1:]
    elif high[0] == "-" != low[0]:
        high = low[:4] + high[1:]
    return Reading(a.start, b.end, "range", written=low, upper=high)


def _with_months(text: str) -> Iterator[Reading]:
    for found in _pattern(rf"(?<![A-Za-z])(?:{_MONTH})(?![A-Za-z])").finditer(text):
        reading = _month(text, found)
        if reading is not None:
            yield reading


def _month(text: str, found: re.Match[str]) -> Reading | None:
    name = found.group()
    month = _MONTHS.index(name[:3].lower()) + 1
    before = text[max(0, found.start() - 28) : found.start()]
    lead = _pattern(r"(?:^|[^A-Za-z])([A-Za-z]+)[\s-]$").search(before)
    word = lead.group(1).lower() if lead else ""
    if name.islower() and name in _WORDS and word not in ("in", "on", "of", "since"):
        return None
    ahead = _days_ahead(before)
    if ahead is not None:
        start = found.start() - len(before) + ahead[0]
        year = _pattern(rf"\.?,?(?:\sof)?[\s-]({_YEAR})(?!{_COUNTED})").match(text, found.end())
        end = year.end() if year else _dotted(text, found)
        return _dated(start, end, year.group(1) if year else None, month, ahead[1:])
    behind = _pattern(_BEHIND).match(text, found.end())
    first, last, told = behind.groups() if behind else (None, None, None)
    if told is None and (first is None or word == "in"):
        return _bare(text, found, month, word)
    return _dated(found.start(), behind.end() if behind else found.end(), told, month, (first, last))


def _days_ahead(before: str) -> tuple[int, str, str | None] | None:
    """Return where the day before the month begins, the day, and the last one of a range: the 5th of, 5-8."""
    found = _pattern(_AHEAD).search(before)
    if found:
        return (found.start(), found.group(1), found.group(2)) if int(found.group(1)) <= 31 else None
    spoken = _pattern(_SPOKEN).search(before)
    if spoken is None:
        return None
    *tens, last = spoken.group(1).lower().replace("-", " ").split()
    return spoken.start(), str(sum(TENS[ten] for ten in tens) + RANKS[last]), None


def _dotted(text: str, found: re.Match[str]) -> int:
    """Return where the month ends, with the point of an abbreviation in the middle of a sentence."""
    end = found.end()
    short = len(found.group()) <= 4 and found.group().lower() not in ("may", "june", "july")
    return end + bool(short and _pattern(r"\.(?=\s?[a-z,;)\d])").match(text, end))


def _bare(text: str, found: re.Match[str], month: int, word: str) -> Reading | None:
    """In March is a month; Theresa May, a march and an august body are none."""
    name = found.group().lower()
    if name in ("sep", "oct") or not found.group()[0].isupper():
        return None
    if name in _NAMES and (word not in _LEADS or name == "may" and word in _GIVEN):
        linked = _pattern(rf"\s?(?:[-–—]|to|through|and)\s?(?:{_MONTH})(?![A-Za-z])").match(text, found.end())
        if linked is None and not _pattern(rf"(?:{_MONTH})\s?(?:[-–—]|to|through|and)\s?$").search(
            text, max(0, found.start() - 20), found.start()
        ):
            return None
    return Reading(found.start(), _dotted(text, found), "date", written=f"--{month:02}")


def _dated(
    start: int, end: int, year: str | None, month: int, days: tuple[str | None, str | None]
) -> Reading | None:
    first, last = days
    head = f"{year or '-'}-{month:02}"
    if first is None:
        return Reading(start, end, "date", written=head)
    day, until = int(first), int(last) if last else None
    if not 1 <= day <= 31 or until and not day < until <= 31:
        return None
    if not exists(year, month, until or day):
        if year is None:
            return None  # by June 31 states had signed
        garble = Garble("impossible-date", None, start, end, "the calendar has no such day")
        return Reading(start, end, "date", written=f"{head}-{day:02}", garble=garble)
    if until:
        return Reading(start, end, "range", written=f"{head}-{day:02}", upper=f"{head}-{until:02}")
    return Reading(start, end, "date", written=f"{head}-{day:02}")


def exists(year: str | None, month: int, day: int) -> bool:
    """Tell whether the month has such a day; without a year February has 29."""
    leap = year is None or int(year) % 4 == 0 and (int(year) % 100 != 0 or int(year) % 400 == 0)
    return day <= _DAYS[month - 1] and (leap or (month, day) != (2, 29))


def _numeric(text: str) -> Iterator[Reading]:
    """2026-03-05, 5/13/2026, 2020-25, FY2025, in 1998."""
    for found in _pattern(rf"(?<![\w.,:/$€£¥+–])(?<![A-Z0-9]-){_YEAR}(?![\d])").finditer(text):
        reading = _iso(text, found) or _years(text, found) or _year(text, found)
        if reading is not None:
            yield reading
    for found in _pattern(rf"(?<![\w./-])(\d{{1,2}})([/.-])(\d{{1,2}})\2({_YEAR})(?![\w/-]|\.\d)").finditer(
        text
    ):
        a, b = int(found.group(1)), int(found.group(3))
        day, month = (a, b) if a > 12 else (b, a)
        if a != b and max(a, b) <= 12 or not 1 <= month <= 12 or not exists(found.group(4), month, day):
            yield Reading(found.start(), found.end(), "date", sure=False)
        else:
            yield _certain(found, f"{found.group(4)}-{month:02}-{day:02}")
    for found in _pattern(rf"(?<![A-Za-z])(?:FY|[Ff]iscal(?:\s[Yy]ear)?)\s?({_YEAR})(?![\d])").finditer(text):
        yield _certain(found, found.group(1))


def _certain(found: re.Match[str], value: str) -> Reading:
    return Reading(found.start(), found.end(), "date", written=value)


def _iso(text: str, found: re.Match[str]) -> Reading | None:
    rest = _pattern(r"([/.-])(\d{1,2})\1(\d{1,2})(?:T?\s?(\d\d:\d\d(?::\d\d)?)Z?)?(?![\d/-])").match(
        text, found.end()
    )
    if rest is None:
        short = _pattern(r"-(0[1-9]|1[0-2])(?![\d/.-])").match(text, found.end())
        return (
            Reading(found.start(), short.end(), "date", written=found.group() + short.group())
            if short
            else None
        )
    month, day = int(rest.group(2)), int(rest.group(3))
    if not 1 <= month <= 12 or not day:
        return None
    reading = _dated(found.start(), rest.end(), found.group(), month, (rest.group(3), None))
    time = f"T{rest.group(4)}" if rest.group(4) else ""
    return reading._replace(written=f"{reading.written}{time}") if reading else None


def _years(text: str, found: re.Match[str]) -> Reading | None:
    """2020-2025, 2020-25, 2020/21, 2020 to 2025, between 2020 and 2025."""
    rest = _pattern(
        rf"(?:\s?[-–—]\s?|/|\s(?:to|through|until|and)\s)({_YEAR}|\d\d)(?!{_COUNTED}|[A-Za-z/])"
    ).match(text, found.end())
    if rest is None:
        return None
    gap = text[found.end() : rest.start(1)].strip()
    before = text[max(0, found.start() - 8) : found.start()].lower()
    upper = rest.group(1) if len(rest.group(1)) == 4 else found.group()[:2] + rest.group(1)
    short = len(rest.group(1)) == 2 and len(gap) > 1
    if upper <= found.group() or short or gap == "and" and not before.endswith("between "):
        return None
    if gap.isalpha() and not before.endswith(("from ", "between ", "(")) and int(found.group()) < 1900:
        return None
    return Reading(found.start(), rest.end(1), "range", written=found.group(), upper=upper)


_TIMED = frozenset(
    "in since by until till from during of before after late early mid circa to through for and or than between "
    "year years election elections season edition fiscal summer winter spring autumn fall class".split()
)
_AMOUNT = frozenset(
    "about around over nearly almost some roughly approximately all only just than these those".split()
)


def _year(text: str, found: re.Match[str]) -> Reading | None:
    """In 1998 and the 2024 election are years; 2000 people, 2000 km and over 2000 are not."""
    if text[found.start() - 1 : found.start()] == "-" and not _pattern(
        r"(?i)\b(?:mid|pre|post|late|early|non)-$"
    ).search(text, max(0, found.start() - 6), found.start()):
        return None
    if _pattern(r"[,.]\d|\s?(?:[%°/^×]|x\d)|\s?[-–]\s?\d|-[A-Za-z]|'?[A-Za-z]").match(text, found.end()):
        return None
    lead = _pattern(r"([A-Za-z]+)(?:\s|-|,\s)$").search(text, max(0, found.start() - 14), found.start())
    word = lead.group(1).lower() if lead else ""
    recent = "1900" <= found.group() < "2100"
    follows = _pattern(r"\s([a-z]+)").match(text, found.end())
    plural = bool(
        follows
        and (
            follows.group(1)[-1] == "s"
            and len(follows.group(1)) > 3
            and follows.group(1)[-2] not in "su"
            or follows.group(1) in ("people", "men", "women", "children")
        )
    )
    from termkit.find.figures.english_units import unit_named

    if follows and (unit_named([follows.group(1)]) or follows.group(1) in ("over", "out")):
        return None
    if recent:
        named = word in _AMOUNT or plural and word not in ("in", "since", "by", "the", "its", "their", "his")
        return None if named else _certain(found, found.group())
    timed = word in ("in", "since", "by", "until", "from", "during", "before", "after", "circa", "year")
    return _certain(found, found.group()) if timed and not plural else None


def _decades(text: str) -> Iterator[Reading]:
    """The 1990s, the '90s, the nineties; a person in his 90s is more than ninety years old."""
    for found in _pattern(r"(?<![\w.,$€£])((?:1[5-9]|20)\d0)['’]?s(?![A-Za-z])").finditer(text):
        yield _decade(found.start(), found.end(), int(found.group(1)))
    words = "|".join(word[:-1] + "ies" for word in TENS)
    lead = r"(?P<lead>['’]|\b(?:[Tt]he|his|her|their|my|your|our)\s(?:(?:early|mid|late)[\s-])?['’]?)"
    decade = rf"{lead}(?:(?P<n>[2-9]0)['’]?s|(?P<w>{words}))(?![A-Za-z])"
    for found in _pattern(decade).finditer(text):
        word = found.group("w")
        years = int(found.group("n") or TENS[word[:-3] + "y"])
        owner = found.group("lead").split()[0].lower() if found.group("lead").strip("'’") else "the"
        start = found.start("n") if found.group("n") else found.start("w")
        if owner in _AGES:
            yield Reading(start, found.end(), "duration", (years, 0), unit="year", approximate=">")
        elif years > 40 and (word is None or years > 50) or found.group("lead") in "'’":
            yield _decade(start, found.end(), 1900 + years)


def _decade(start: int, end: int, year: int) -> Reading:
    return Reading(start, end, "range", written=str(year), upper=str(year + 9))


def _quarters(text: str) -> Iterator[Reading]:
    for found in _pattern(r"(?<![\w-])Q([1-4])(?![\w-])").finditer(text):
        yield Reading(found.start(), found.end(), "ordinal", (int(found.group(1)), 0))
