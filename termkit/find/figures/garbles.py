"""Broken figures: digits, scales and signs split, lost, doubled or left in English, with what they stand for."""

from __future__ import annotations

import re
from itertools import pairwise

from termkit.find.figures.context import HYPHENS, is_latin_letter, skip_spaces
from termkit.find.figures.numerals import LARGE, SCALE, read_numeral, undoubled
from termkit.find.figures.reading import Exact, Reading, plain
from termkit.find.figures.units import unit_at
from termkit.model import Garble
from termkit.text import is_han

_LOST_SCALE = frozenset({"参数"})
"""Counters whose numbers run to billions: a stray 0 before them is what is left of 0亿 (744B-parameter)."""
_NEAR = 5000
"""Characters to each side in which another mention of a figure is looked for."""
_BEFORE_ZERO = frozenset('.．,，:：-/从從由自为為是到至~～“「"0123456789')
"""Before 0 and a scale they tell that nothing is meant: 从0亿."""
_TEN_THOUSAND = 4
_REACH = 20
"""Characters to each side that tell whether English words stand in a Chinese sentence."""


def broken_scale(text: str, start: int, end: int) -> Garble | None:
    """Return what is wrong with the scale words of the numeral at ``start`` to ``end``: 28.5 万 亿, 3亿亿, 16十亿."""
    surface = text[start:end]
    parts = surface.split()
    joined = "".join(parts)
    once = undoubled(surface)
    if once is not None and text[end : end + 1] != "次" and surface.strip(SCALE + " "):
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


def glued_currency(text: str, start: int, reading: Reading) -> Reading | None:
    """US55亿: the dollar sign has become the first digit of the sum."""
    if text[start - 2 : start] != "US" or is_latin_letter(text[start - 3 : start - 2]) or not reading.scale:
        return None
    digits = text[start : reading.end]
    count = len(digits) - len(digits.lstrip("0123456789"))
    if count < 2 or digits[1] == "0":
        return None
    numeral = read_numeral(digits[1:count])
    if numeral is None:
        return None
    low = numeral.low[0], numeral.low[1] + reading.scale
    garble = Garble(
        "glued-currency", "US$" + digits[1:count], start - 2, start + count, "the $ has become a digit"
    )
    return reading._replace(start=start - 2, kind="money", low=low, unit="USD", counter=None, garble=garble)


def lost_points(text: str, start: int) -> Reading | None:
    """26 65x16 4x216mm: in a product of lengths, spaces for decimal points."""
    head = re.compile(r"([0-9]{1,4}) $").search(text, max(0, start - 5), start)
    piece = r"[0-9]{1,4}(?: [0-9]{1,2})?"
    product = re.compile(rf"{piece}(?:\s?[x×]\s?{piece}){{1,2}}").match(text, head.start()) if head else None
    hit = unit_at(text, skip_spaces(text, product.end())) if product else None
    if product is None or hit is None or hit[0].kind != "measure":
        return None
    fix = re.sub(r"(?<=[0-9]) (?=[0-9])", ".", product.group())
    garble = Garble("lost-point", fix, product.start(), product.end(), "a space stands for the decimal point")
    return Reading(product.start(), hit[1], "measure", unit=hit[0].symbol, garble=garble)


def split_by_sentence(text: str, a: Reading, b: Reading) -> Reading | None:
    """Return the figure that ``a`` and ``b`` are told as elsewhere: 8年. 6% where 8.6% is told too."""
    tail = text[b.start : b.end]
    if a.low is None or b.low is None or not tail[:1].isdecimal():
        return None
    whole = f"{a.low[0]}.{tail}"
    if not re.search(r"[^0-9.]", tail) or not re.search(rf"(?<![0-9.]){re.escape(whole)}", text):
        return None
    digits = len(tail) - len(tail.lstrip("0123456789"))
    numeral = read_numeral(f"{a.low[0]}.{tail[:digits]}")
    if numeral is None:
        return None
    low = numeral.low[0], numeral.low[1] + b.scale
    garble = Garble("split-decimal", None, a.start, b.end, f"{whole} is told elsewhere")
    return b._replace(start=a.start, low=low, garble=garble, sure=True)


def odd_form(text: str, start: int, end: int, reading: Reading) -> Reading | None:
    """Return ``reading`` with what is broken about its digits or signs: 4647,935, 00亿, 5%%, $$5, 16.000 for 16000."""
    surface = text[start:end]
    if surface[0] == "0" and (garble := _lost_digits(text, start, surface, reading)):
        return reading._replace(garble=garble)
    if "," in surface[4:] and (garble := _long_head(start, surface, reading)):
        return reading._replace(garble=garble)
    if surface[-4:-3] == "." and (thousands := _dotted_thousands(text, start, surface, reading)):
        return thousands
    garble = doubled_sign(text, reading)
    return reading._replace(garble=garble, end=garble.end) if garble else None


def _lost_digits(text: str, start: int, surface: str, reading: Reading) -> Garble | None:
    """0亿, 05亿 and 000人: the first digits are gone."""
    digits = len(surface) - len(surface.lstrip("0123456789"))
    if surface[digits : digits + 1] in (".", "．", ",") or text[start - 1 : start] in _BEFORE_ZERO:
        return None
    if digits < 2 and not (reading.scale >= _TEN_THOUSAND and surface[digits:]):
        return None
    if not reading.scale and surface.strip("0"):
        return None
    if not (reading.scale or reading.unit or reading.counter):
        return None
    return Garble("lost-digits", None, start, start + len(surface), "no number begins so")


def _long_head(start: int, surface: str, reading: Reading) -> Garble | None:
    """4647,935人: more than three digits before the first comma."""
    head = surface.partition(",")[0]
    if len(head) < 4 or not head.isdecimal() or len(head) == 4 and "1800" <= head <= "2099":
        return None
    digits = re.compile(r"[0-9,]+").match(surface)
    if digits is None or not (reading.unit or reading.counter or reading.scale):
        return None
    fix = f"{int(digits.group().replace(',', '')):,}"
    return Garble("broken-groups", fix, start, start + digits.end(), "the commas don't part threes")


def _dotted_thousands(text: str, start: int, surface: str, reading: Reading) -> Reading | None:
    """16.000份 is 16,000 where that is told nearby; 5.004 may be a version."""
    digits = surface.replace(".", "")
    if not digits.isdecimal() or len(digits) > 6 or digits[0] == "0" or not (reading.unit or reading.counter):
        return None
    number = int(digits), 0
    meant = [f"{number[0]:,}", digits, chinese_number(number, "万"), chinese_number(number, "萬")]
    mention = re.compile(f"(?<![0-9.,])(?:{'|'.join(map(re.escape, meant))})(?![0-9,.])")
    if not mention.search(text, max(0, start - _NEAR), start + _NEAR):
        return None
    garble = Garble("broken-groups", meant[0], start, start + len(surface), "the number is told elsewhere")
    return reading._replace(low=number, garble=garble)


def doubled_sign(text: str, reading: Reading) -> Garble | None:
    """Return the sign or unit that is given twice: 5%%, 百分之5%, 5美元美元, $$5."""
    start, end = reading.start, reading.end
    surface = text[start:end]
    if reading.unit == "percent" and not surface[-2:-1].isspace() and text.startswith(("%", "％"), end):
        fix = surface
        return Garble("doubled-sign", fix, start, end + 1, "the sign is given twice")
    if reading.kind != "money":
        return None
    if surface[0] in "$￥¥€£" and text[start - 1 : start] == surface[0]:
        return Garble("doubled-sign", surface, start - 1, end, "the sign is given twice")
    for length in (3, 2):
        if (
            len(surface) > length
            and text.startswith(surface[-length:], end)
            and not surface[-length].isdecimal()
        ):
            return Garble("doubled-sign", surface, start, end + length, "the unit is given twice")
    return None
