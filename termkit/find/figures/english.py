"""Figures in English text: number words, scale words, currencies and units in words, dates and times."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from termkit.find.figures.context import PLACEHOLDER
from termkit.find.figures.english_bounds import approximated, join_bounds, with_shared_scale
from termkit.find.figures.english_cardinals import Value
from termkit.find.figures.english_dates import english_dates
from termkit.find.figures.english_money import currency_before_number, letter_scale
from termkit.find.figures.english_names import is_named, is_part_of_code, unread
from termkit.find.figures.english_numbers import read_value
from termkit.find.figures.english_quantity import with_unit
from termkit.find.figures.english_times import english_times
from termkit.find.figures.fractions import read_arithmetic
from termkit.find.figures.reading import Exact, Reading
from termkit.model import FigureKind

_RANKED = (
    r"(?:(?<![A-Za-z])(?:No\s?\.\s?|no\s?\.\s?|No\s|[Nn]umber[\s-]|NUMBER\s|[Tt]op[\s-]|TOP\s)|(?<![\w&])#)$"
)
_OTHERS = r"(?i)\s(?:another|of\s(?:the|these|those|his|her|its|our|my|your|their|them|us)|who|that|which|by one)\b|['’]s"
_OWNED = (
    r"(?i)\b(?:the|this|that|which|each|every|any|no|another|only|some|last|next|other|such|the\s\w{3,12})\s$"
)


@functools.cache
def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(source)


def scan_english(text: str) -> Iterator[Reading]:
    """Yield the figures of an English text in order."""
    last: Reading | None = None
    for reading in _readings(text):
        joined = join_bounds(text, last, reading) if last else None
        if last is not None and joined is None:
            yield with_shared_scale(text, last, reading)
        last = joined or reading
    if last is not None:
        yield last


def _readings(text: str) -> Iterator[Reading]:
    """Yield dates and times, and the numbers between them, without those in names and codes."""
    position = floor = 0
    value = read_value(text, 0)
    for fixed in (*_fixed(text), None):
        while value is not None and (fixed is None or value.end <= fixed.start):
            reading = _read(text, value, floor)
            position = max(value.end, reading.end if reading else 0)
            if reading is not None:
                floor = reading.end
                yield reading
            value = read_value(text, position)
        if fixed is None or fixed.start < floor:
            continue
        floor = fixed.end
        if fixed.sure:
            yield fixed
        if value is not None and value.start < floor:
            value = read_value(text, floor)


def _fixed(text: str) -> Iterator[Reading]:
    """Yield what is read before the numbers: dates, times, and codes that hold digits but no figure."""
    found = (*english_dates(text), *english_times(text), *unread(text))
    end = 0
    for reading in sorted(found, key=lambda r: (r.start, not r.sure, -r.end)):
        if reading.start >= end:
            end = reading.end
            yield reading


def _read(text: str, value: Value, floor: int) -> Reading | None:
    power = read_arithmetic(text, value.start, value.end, value.end) if value.digits else None
    if power is not None and power.kind == "number":
        return power
    start, low = _signed(text, value, floor)
    if low != value.low and value.written:
        value = value._replace(written=f"-{value.written}")
    if value.rank:
        return Reading(start, value.end, "ordinal", low)
    if value.whole:
        kind, unit = value.whole
        return approximated(text, Reading(start, value.end, kind, low, unit=unit, bottomless=value.vague))
    currency = currency_before_number(text, start, floor)
    scaled = letter_scale(text, value.end, currency is not None) if value.digits else None
    if scaled:
        low = low[0], low[1] + scaled[0]
        value = value._replace(end=scaled[1], scale=scaled[0])
    reading = with_unit(text, start, value, low)
    if currency and text[currency[1] - 1 : currency[1]] == PLACEHOLDER:
        return None  # %s$3 is a place in a message
    if currency and (reading is None or reading.kind in ("number", "money")):
        reading = _money(
            text, start, floor, low, currency, reading or Reading(start, value.end, "money", low)
        )
    elif value.digits and is_part_of_code(text, start, reading.end if reading else value.end):
        return None
    reading = reading or _aged(text, start, value, low) or _bare(text, start, value, low)
    if reading is None or reading.kind == "ordinal":
        return reading
    return approximated(text, reading._replace(scale=value.scale or reading.scale, bottomless=value.vague))


def _money(
    text: str, start: int, floor: int, low: Exact, currency: tuple[str, int, int], reading: Reading
) -> Reading:
    """Return the amount behind its currency: $5, -$5, US$5m, RMB 5 million, MAUD 60."""
    code, begin, power = currency
    sign = _pattern(r"(?:(?<![A-Za-z0-9)%])[-−]|(?i:\bminus\s))$").search(text, max(floor, begin - 6), begin)
    if sign:
        begin, low = sign.start(), (-low[0], low[1])
    return reading._replace(
        start=begin, kind="money", low=(low[0], low[1] + power), unit=code, scale=power or reading.scale
    )


def _aged(text: str, start: int, value: Value, low: Exact) -> Reading | None:
    """Aged 35, at the age of 35, age 35."""
    if low[1] or not 0 < low[0] < 130:
        return None
    found = _pattern(r"(?i)\b(?:aged|age|age of)\s$").search(text, max(0, start - 8), start)
    return Reading(found.start(), value.end, "duration", low, unit="year") if found else None


def _bare(text: str, start: int, value: Value, low: Exact) -> Reading | None:
    """Return the number as it stands, a rank if No. or top stands before it, or None for a name or pronoun."""
    ranked = _pattern(_RANKED).search(text, max(0, start - 8), start) if 0 < low[0] <= 1000 else None
    if ranked and not low[1] and not value.part:
        return Reading(ranked.start(), value.end, "ordinal", low)
    lettered = value.scale and text[value.end - 1].isupper() and text[value.end - 2].isdigit()
    if value.digits and not value.part and is_named(text, start, value.end - bool(lettered)):
        return None
    if low == (1, 0) and not value.digits and not value.part and _is_pronoun(text, start, value.end):
        return None
    if text[start : value.end].lower() in ("a", "an"):
        return None
    kind: FigureKind = "fraction" if value.part or value.written else "number"
    return Reading(start, value.end, kind, None if value.written else low, written=value.written)


def _is_pronoun(text: str, start: int, end: int) -> bool:
    """No one, one another, one's, the big one."""
    if _pattern(_OTHERS).match(text, end):
        return True
    if _pattern(r"\s?[.,;:!?)]").match(text, end) and not _pattern(
        r"(?i)(?:^|\b(?:is|was|are|equals|of|to|number|and|or)\s|[^a-z\s]\s?)$"
    ).search(text, max(0, start - 8), start):
        return True  # if you need one
    owned = _pattern(_OWNED).search(text, max(0, start - 20), start)
    return owned is not None and _pattern(r"\s[a-z]").match(text, end) is None


def _signed(text: str, value: Value, floor: int) -> tuple[int, Exact]:
    found = _pattern(
        r"(?:(?<![A-Za-z0-9)%\-–—])[-−](?:(?<=^.)\s?|(?<=[(\[=:]\s.)\s?)?|(?i:(?<!\ba )(?<!\bthe )\b(?:minus|negative)\s))$"
    ).search(text, max(floor, value.start - 14), value.start)
    if found is None:
        return value.start, value.low
    return found.start(), (-value.low[0], value.low[1])
