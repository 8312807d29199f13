"""Fractions and percentages in words (百分之五, 三又二分之一), slashes (1/10) and powers (1.3x10^6)."""

from __future__ import annotations

import functools
import re

from termkit.find.figures.context import HYPHENS
from termkit.find.figures.numerals import ARABIC, Numeral, read_numeral
from termkit.find.figures.reading import Exact, Reading, add, exact, power, quotient
from termkit.find.figures.spans import read_number
from termkit.find.figures.units import unit_at
from termkit.model import Garble

_HUNDREDTHS = {
    "百": 0,
    "佰": 0,
    "千": -1,
    "仟": -1,
    "万": -2,
    "萬": -2,
    "十万": -3,
    "百万": -4,
    "百萬": -4,
    "万万": -6,
    "萬萬": -6,
    "亿": -6,
    "億": -6,
}


_OF = r"\s{0,2}分\s{0,2}之\s{0,2}([负負-]?)"
_AND = r"\s{0,2}又\s{0,2}"
_POWER = r"[\^]([+-]*)(\d{1,2})(?![\d.])|[eE]([+-]?)(\d{1,2})(?![\dA-Za-z])|[x×]10\^([+-]?)(\d{1,2})(?!\d)"
_SLASH = rf"[/／]([{ARABIC}]+(?:,[0-9]{{3}}(?![0-9]))*)(?![{ARABIC}/／.年月日%])"


@functools.cache
def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(source)


def read_spoken_fraction(text: str, start: int, end: int, after: int) -> Reading | None:
    """Read A分之B, N又A分之B; 百分之B is a percentage."""
    whole: Exact | None = None
    below_start, below_end = start, end
    mixed = _pattern(_AND).match(text, end)
    if mixed:
        found = read_numeral(text[start:end])
        below = read_number(text, mixed.end())
        if not found or not below:
            return None
        whole, below_start, below_end = found.low, mixed.end(), below[1]
    link = _pattern(_OF).match(text, below_end)
    above = read_number(text, link.end()) if link else None
    if link is None or above is None:
        return None
    return _fraction(text, (start, below_start, below_end), link.group(1), above, whole)


def _fraction(
    text: str, at: tuple[int, int, int], sign: str, above: tuple[Numeral, int], whole: Exact | None
) -> Reading | None:
    start, below_start, below_end = at
    numeral, end = above
    negative = start > 0 and text[start - 1] in "负負"
    surface = "".join(text[below_start:below_end].split())
    flip = -1 if bool(sign) != negative else 1
    begin = start - negative
    low = (numeral.low[0] * flip, numeral.low[1])
    if whole is None and surface in _HUNDREDTHS:
        shift = _HUNDREDTHS[surface]
        end, kilo = _kilo(text, end)
        high = (numeral.high[0], numeral.high[1] + shift) if numeral.high else None
        return Reading(begin, end, "percent", (low[0], low[1] + shift + kilo), high, None, "percent")
    below = read_numeral(surface)
    if below is None:
        return None
    if whole is not None:
        low = add((below.low[0] * whole[0], below.low[1] + whole[1]), numeral.low)
        low = (low[0] * flip, low[1])
    return Reading(begin, end, "fraction", written=quotient(low, below.low))


def _kilo(text: str, end: int) -> tuple[int, int]:
    return (end + 1, 3) if text[end : end + 1] == "k" else (end, 0)


def read_arithmetic(text: str, start: int, end: int, after: int) -> Reading | None:
    """Read 1/10, 1.1^23, 2e5 and 1.3x10^6."""
    raised = _pattern(_POWER).match(text, end)
    if raised:
        return _power(text, start, end, raised)
    return read_slash(text, start, end)


def read_slash(text: str, start: int, end: int) -> Reading | None:
    """Read 1/10; a/b with a ≥ b is a fraction only behind a whole number (1 4/3)."""
    slash = _pattern(_SLASH).match(text, end)
    above = read_numeral(text[start:end]) if slash else None
    below = read_numeral(slash.group(1)) if slash else None
    if (
        not slash
        or not above
        or not below
        or above.low[1]
        or text[start - 1 : start] in ("/", "／", ".", "=")
    ):
        return None
    if (
        above.low[0] == 0
        or slash.group(1)[0] in "0０"
        or text[slash.end() : slash.end() + 1].isalpha()
        and text[slash.end()].isascii()
    ):
        return None
    if "," in slash.group(1) and (hit := unit_at(text, slash.end())) and hit[0].counter:
        note = "a fraction and a number are written as one"
        return Reading(
            start, slash.end(), "fraction", garble=Garble("fused-fraction", None, start, slash.end(), note)
        )
    mixed = start > 1 and text[start - 2].isdigit() and text[start - 1] in " \u00a0"
    if above.low[0] >= below.low[0] and not mixed:
        return None
    return Reading(start, slash.end(), "fraction", written=quotient(above.low, below.low))


def _power(text: str, start: int, end: int, raised: re.Match[str]) -> Reading | None:
    numeral = read_numeral(text[start:end])
    if numeral is None:
        return None
    signs = next(g for g in (raised.group(1), raised.group(3), raised.group(5)) if g is not None)
    digits = next(g for g in (raised.group(2), raised.group(4), raised.group(6)) if g is not None)
    exponent = int(digits) * (-1) ** signs.count("-")
    begin = start - (
        start > 0 and text[start - 1] in HYPHENS and not text[max(0, start - 2) : start - 1].isalnum()
    )
    low = (-numeral.low[0] if begin < start else numeral.low[0], numeral.low[1])
    if raised.group(2) is None:
        return Reading(begin, raised.end(), "number", (low[0], low[1] + exponent))
    value = power(low, exponent)
    return (
        Reading(begin, raised.end(), "number", written=value)
        if value and "/" in value
        else (Reading(begin, raised.end(), "number", exact(value)) if value else None)
    )
