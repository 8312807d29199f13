"""Broken figures: digits, scales and signs split, lost, doubled or left in English, with what they stand for."""

from __future__ import annotations

import re
from itertools import pairwise

from termkit.find.figures.context import HYPHENS, skip_spaces
from termkit.find.figures.numerals import LARGE, SCALE, read_numeral, undoubled
from termkit.find.figures.reading import Exact, Reading, plain
from termkit.find.figures.units import unit_at
from termkit.model import Garble
from termkit.text import is_han

_LOST_SCALE = frozenset({"参数"})
"""Counters whose numbers run to billions: a stray 0 before them is what is left of 0亿 (744B-parameter)."""
_NEAR = 5000
"""Characters to each side in which another mention of a figure is looked for."""
_REACH = 20
"""Characters to each side that tell whether English words stand in a Chinese sentence."""


def broken_scale(text: str, start: int, end: int) -> Garble | None:
    """Return what is wrong with the scale words of the numeral at ``start`` to ``end``: 28.5 万 亿, 3亿亿, 16十亿."""
    surface = text[start:end]
    parts = surface.split()
    joined = "".join(parts)
    once = undoubled(surface)
    if once is not None and text[end : end + 1] != "次":
        return Garble("doubled-scale", once, start, end, "the scale word is given twice")
    if (
        len(parts) > 1
        and surface[0] in "0123456789"
        and any(p[0] in LARGE and q[-1] in SCALE for q, p in pairwise(parts))
    ):
        return Garble("split-scale", joined, start, end, "a space stands inside the scale word")
    if joined.startswith("十0"):
        return Garble("mixed-digits", "10" + joined[1:], start, end, "Chinese and Arabic digits are mixed")
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


def lost_scale(text: str, a: Reading, end: int, digits: str) -> Reading | None:
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


def is_chinese_around(text: str, start: int, end: int) -> bool:
    """Tell whether what stands around ``start`` to ``end`` is Chinese: three of ten characters at least."""
    around = (
        text[max(0, start - _REACH) : start].rpartition("\n")[2] + text[end : end + _REACH].partition("\n")[0]
    )
    around = around.replace(" ", "")
    return bool(around) and sum(map(is_han, around)) * 10 >= 3 * len(around)
