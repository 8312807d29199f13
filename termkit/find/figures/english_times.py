"""Clock times in English text: 3 p.m., 3:30 pm, 15:00, 9-11 a.m., 3 o'clock."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from termkit.find.figures.reading import Reading


@functools.cache
def _half_day() -> re.Pattern[str]:
    """Matches 3 p.m. and 9:30-11 am, with the point of an abbreviation."""
    return re.compile(
        r"(?<![\w.,:$€£-])(?:(\d{1,2})(?:[:.](\d\d))?\s?(?:-|–|to|and)\s?)?(\d{1,2})(?:[:.](\d\d))?(?:\s?|-)"
        r"([AaPp])(?:\.\s?[Mm]\.|[Mm](?![A-Za-z]))|(?<![\w.,:$€£-])(\d{1,2})\s?o['’]clock"
    )


@functools.cache
def _clock() -> re.Pattern[str]:
    return re.compile(r"(?<![\w.,:$-])([01]?\d|2[0-4]):([0-5]\d)(?::([0-5]\d))?(?![\d:]|[.,]\d)")


@functools.cache
def _zoned() -> re.Pattern[str]:
    """Matches 0930 GMT and 1400 local time."""
    return re.compile(
        r"(?<![\w.,:$-])([01]\d|2[0-3])([0-5]\d)(?=\s(?:GMT|UTC|[A-Z]{1,3}T|local\stime|hrs|hours\s(?:on|local|GMT))\b)"
    )


def english_times(text: str) -> Iterator[Reading]:
    """Yield the clock times of an English text, one kind after the other."""
    if "m" in text or "M" in text or "clock" in text:
        for found in _half_day().finditer(text):
            yield from _halves(found)
    for found in _zoned().finditer(text):
        yield Reading(found.start(), found.end(), "time", written=f"{found[1]}:{found[2]}")
    if ":" in text:
        for found in _clock().finditer(text):
            hour, minute, second = found.groups()
            value = f"{int(hour):02}:{minute}" + (f":{second}" if second else "")
            if value < "24:01":
                yield Reading(found.start(), found.end(), "time", written=value)


def _halves(found: re.Match[str]) -> Iterator[Reading]:
    first, first_minute, hour, minute, half, oclock = found.groups()
    if oclock:
        if 1 <= int(oclock) <= 24:
            yield Reading(found.start(), found.end(), "time", written=f"{int(oclock):02}:00")
        return
    afternoon = half in "Pp"
    if not 1 <= int(hour) <= 12 or first and not 1 <= int(first) <= 12:
        return
    if first:
        # in 11-1 p.m. the first hour lies before noon
        end = found.end(2) if first_minute else found.end(1)
        early = afternoon and int(first) % 12 > int(hour) % 12
        yield _time(found.start(), end, first, first_minute, afternoon and not early)
    yield _time(found.start(3), found.end(), hour, minute, afternoon)


def _time(start: int, end: int, hour: str, minute: str | None, afternoon: bool) -> Reading:
    return Reading(start, end, "time", written=f"{int(hour) % 12 + 12 * afternoon:02}:{minute or '00'}")
