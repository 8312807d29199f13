"""Broken figures: digits, scales and signs split, lost, doubled or left in English, with what they stand for."""

from __future__ import annotations

import functools
import re
from itertools import pairwise

from termkit.find.figures.context import HYPHENS, skip_spaces
from termkit.find.figures.numerals import DOUBLED, LARGE, SCALE, SMALL, read_numeral
from termkit.find.figures.reading import Exact, Reading, plain
from termkit.find.figures.units import unit_at
from termkit.model import Garble
from termkit.text import is_han

_LOST_SCALE = frozenset({"参数"})
"""Counters whose numbers run to billions: a stray 0 before them is what is left of 0亿 (744B-parameter)."""
_LISTED = frozenset("第表图圖章节節卷条條款页頁")
_LINE = 120
_NEAR = 5000
"""Characters to each side in which another mention of a figure is looked for."""
_REACH = 20
"""Characters to each side that tell whether English words stand in a Chinese sentence."""


_SHORT = r"\d{1,2}(?![\d,.])"
_LONG = r"\d{3,4}(?![\d,.])"
_MARKS = frozenset("。，,；;！？")
_LOOSE_COMMAS = frozenset((", ", "，", "， ", "'", "’"))


@functools.cache
def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(source)


def broken_scale(text: str, start: int, end: int) -> Garble | None:
    """Return what is wrong with the scale words of the numeral at ``start`` to ``end``: 28.5 万 亿, 3亿亿, 16十亿."""
    surface = text[start:end]
    parts = surface.split()
    joined = "".join(parts)
    if (
        len(parts) > 1
        and surface[0] in "0123456789"
        and any(p[0] in LARGE and q[-1] in SCALE for q, p in pairwise(parts))
    ):
        return Garble("split-scale", joined, start, end, "a space stands inside the scale word")
    for pair in DOUBLED:
        if pair in joined and text[end : end + 1] != "次":
            return Garble(
                "doubled-scale", joined.replace(pair, pair[0]), start, end, "the scale word is given twice"
            )
    if joined[-2:] in ("十亿", "十億") and joined[:-2] and joined[:-2].isascii():
        numeral = read_numeral(joined)
        fixed = chinese_number(numeral.low, joined[-1]) if numeral else None
        return Garble("mixed-scale", fixed, start, end, "十亿 after digits copies the English billion")
    return None


def chinese_number(value: Exact, sample: str) -> str:
    """Write ``value`` with 万, 亿 and 万亿, in the script of ``sample``: 558000000 is 5.58亿."""
    wan, yi = ("萬", "億") if sample in "萬億" else ("万", "亿")
    for power, word in ((12, wan + yi), (8, yi), (4, wan)):
        if abs(value[0]) * 10 ** max(0, value[1] + 6) >= 10 ** (power + 6):
            return plain((value[0], value[1] - power)) + word
    return plain(value)


def joined(text: str, a: Reading, b: Reading) -> Reading | None:
    """Return the one figure that two neighbours are pieces of, or None."""
    if (
        a.kind != "number"
        or a.counter is not None
        or a.low is None
        or a.garble
        or not text[b.start].isascii()
    ):
        return None
    gap = text[a.end : b.start]
    if gap in _LOOSE_COMMAS and (number := _loose_commas(text, a, b)) is not None:
        return number
    if gap == ",":
        return _broken_groups(text, a, b)
    if "." in gap or text[b.start] == ".":
        return _split_decimal(text, a, b, gap)
    return _split_digits(text, a, b) if gap and not gap.strip(_BLANKS) else None


_BLANKS = " \u00a0\u2002\u2003\u2007\u2009\u200a\u202f\u3000"


def _loose_commas(text: str, a: Reading, b: Reading) -> Reading | None:
    """100, 000 and 3，000 and 1'000 are whole: no number begins with 000."""
    if not text.startswith("000", b.start) or b.kind == "date" or a.scale or a.low is None or a.low[1]:
        return None
    if len(text[a.start : a.end].partition("，")[0]) > 3:
        return None
    end = _number_end(text, b.start)
    numeral = read_numeral(str(a.low[0]) + "".join(text[b.start : end].split()))
    return b._replace(start=a.start, low=numeral.low, sure=True) if numeral else None


def _number_end(text: str, start: int) -> int:
    """Return where the digits at ``start``, their decimals and their scale words end."""
    digits = _pattern(r"\d+(?:\.\d+)?").match(text, start)
    return _scale_end(text, digits.end()) if digits else start


def _whole(text: str, reading: Reading) -> str:
    surface = text[reading.start : reading.end]
    return surface if surface.isascii() and surface.replace(".", "", 1).isdigit() else ""


def _split_digits(text: str, a: Reading, b: Reading) -> Reading | None:
    """744 0 亿 is 7440亿: a group of digits behind a space that is no group of three."""
    head, tail = _whole(text, a), _pattern(_SHORT).match(text, b.start)
    if (
        not head
        or not tail
        or len(head.partition(".")[0]) > 3
        or b.kind in ("date", "time", "ordinal")
        or _in_list(text, a)
    ):
        return None
    digits = head + tail.group()
    if b.scale == 0 and tail.group()[0] == "0" and b.counter is None and b.unit is None:
        return _lost_scale(text, a, tail.end(), digits)
    if (
        tail.group()[0] != "0"
        and not (b.scale >= 4 or b.unit == "percent")
        or b.scale == 0
        and b.unit is None
        and b.counter is None
    ):
        return None
    if tail.group()[0] != "0" and ("." in head or not _in_sentence(text, a, b)):
        return None
    end = _scale_end(text, tail.end())
    fix = digits + "".join(text[tail.end() : end].split())
    numeral = read_numeral(fix)
    if numeral is None:
        return None
    garble = Garble("split-digits", fix, a.start, end, "a space splits the digits")
    return b._replace(start=a.start, low=numeral.low, garble=garble, sure=True)


def _in_list(text: str, a: Reading) -> bool:
    """A number before it, or 第, 表, 图, makes of the two a row of numbers."""
    before = text[max(0, a.start - 3) : a.start].strip(_BLANKS + ",，、/|\t")
    return bool(before) and (before[-1].isdigit() or before[-1] in _LISTED)


def _in_sentence(text: str, a: Reading, b: Reading) -> bool:
    """Tell whether the two stand in a sentence, not in a row of a table."""
    head = text[max(0, a.start - _LINE) : a.start].rpartition("\n")[2]
    line = head + text[b.end : b.end + _LINE].partition("\n")[0]
    before = head[-3:].strip(_BLANKS)
    return bool(before) and is_han(before[-1]) and not _MARKS.isdisjoint(line) and "|" not in line


def _scale_end(text: str, end: int) -> int:
    at = skip_spaces(text, end)
    while at < len(text) and (text[at] in LARGE or text[at] in SMALL):
        at = end = at + 1
        at = skip_spaces(text, end, 1)
    return end


def _lost_scale(text: str, a: Reading, end: int, digits: str) -> Reading | None:
    """744 0-参数: the counter, or the same digits with a scale elsewhere, tell that 亿 is missing."""
    at = skip_spaces(text, end)
    at += text[at : at + 1] in HYPHENS
    hit = unit_at(text, at)
    if hit is None or hit[0].counter is None:
        return None
    unit, stop = hit
    gap = r"\s?"
    mention = re.compile(gap.join(map(re.escape, digits)) + f"{gap}([万萬亿億]+)")
    told = mention.search(text, max(0, a.start - _NEAR), end + _NEAR)
    if told is None and unit.counter not in _LOST_SCALE:
        return None
    scale = told.group(1) if told else ("億" if text[at:stop].endswith("數") else "亿")
    numeral = read_numeral(digits + scale)
    note = "the scale is lost; it is told elsewhere" if told else "the scale is lost"
    garble = Garble("lost-scale", digits + scale + text[at:stop], a.start, stop, note)
    low = numeral.low if numeral else None
    return Reading(a.start, stop, "number", low, counter=unit.counter, garble=garble, scale=8)


def _broken_groups(text: str, a: Reading, b: Reading) -> Reading | None:
    """16,4851人 and 2237,841人: commas that part the digits elsewhere than before each three."""
    head, tail = _whole(text, a), _pattern(_LONG).match(text, b.start)
    if (
        not head.isdigit()
        or head[0] == "0"
        or not tail
        or b.kind not in ("number", "money", "measure", "percent")
    ):
        return None
    if b.unit is None and b.counter is None or _in_list(text, a):
        return None
    size = len(head), len(tail.group())
    if (
        size != (4, 3)
        and not (size[0] < 4 and size[1] == 4)
        or "1800" <= (head if size[0] == 4 else tail.group()) <= "2099"
    ):
        return None
    digits = head + tail.group()
    end = tail.end()
    numeral = read_numeral(digits + "".join(text[end : _scale_end(text, end)].split()))
    if numeral is None:
        return None
    fix = f"{int(digits):,}"
    return b._replace(
        start=a.start,
        low=numeral.low,
        garble=Garble("broken-groups", fix, a.start, end, "the commas don't part threes"),
        sure=True,
    )


def _split_decimal(text: str, a: Reading, b: Reading, gap: str) -> Reading | None:
    """8. 6%: a space beside the decimal point."""
    point = gap.strip(_BLANKS) + ("." if text[b.start] == "." else "")
    head = _whole(text, a)
    at = b.start + (text[b.start] == ".")
    tail = _pattern(r"\d{1,4}(?!\d)").match(text, at)
    if (
        point != "."
        or len(gap) + (at - b.start) < 2
        or not head.isdigit()
        or not tail
        or len(head) > 4
        or b.kind == "date"
    ):
        return None
    if b.unit is None and b.scale < 4 or not _in_sentence(text, a, b):
        return None
    end = _scale_end(text, tail.end())
    fix = f"{head}.{tail.group()}" + "".join(text[tail.end() : end].split())
    numeral = read_numeral(fix)
    if numeral is None or end > b.end:
        return None
    garble = Garble("split-decimal", fix, a.start, end, "a space splits the decimal")
    return b._replace(start=a.start, low=numeral.low, garble=garble, sure=True)


def is_chinese_around(text: str, start: int, end: int) -> bool:
    """Tell whether what stands around ``start`` to ``end`` is Chinese: three of ten characters at least."""
    around = (
        text[max(0, start - _REACH) : start].rpartition("\n")[2] + text[end : end + _REACH].partition("\n")[0]
    )
    around = around.replace(" ", "")
    return bool(around) and sum(map(is_han, around)) * 10 >= 3 * len(around)
