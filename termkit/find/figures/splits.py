"""Puts together figures that a space, a comma or a point has split: 744 0 亿, 16,4851人, 8. 6%."""

from __future__ import annotations

import functools
import re

from termkit.find.figures.context import after_latin_word, skip_spaces
from termkit.find.figures.digits import BLANKS, in_list, in_sentence, is_named, scale_end, split_digits
from termkit.find.figures.numerals import DIGITS, HAN_DIGIT, read_numeral
from termkit.find.figures.quantity import read_quantity
from termkit.find.figures.reading import Reading
from termkit.model import Garble

_TEN_THOUSAND = 4
_UNEVEN = "the commas don't part threes"
_LONG = r"\d{3,4}(?![\d,.])"
_LOOSE_COMMAS = frozenset((", ", "，", "， ", " ,", " , ", "'", "’"))
_GROUPS = r"\d{1,3}(?:, \d{3})+(?![\d,])"
_INDIAN = r"\d{1,2}(?:,\d{2})+,\d{3}(?![\d,.])"
_DOTTED = r"\d{1,3}(?:\.\d{3}){2,}(?![\d.])"
_SHORT_LAST = r"\d{1,3}(?:,\d{3})+,(?:\d{1,2}|\d{4})(?![\d,.])"
_EACH = ("分别", "分別", "依次", "各为", "各為", "为:", "：", ":")
"""Before a row of numbers."""


@functools.cache
def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(source)


def joined(text: str, a: Reading, b: Reading, locale: str) -> Reading | None:
    """Return the one figure that two neighbours are pieces of, or None."""
    if a.garble or not text[b.start].isascii():
        return None
    if a.kind == "range":
        return _split_end(text, a, b, locale)
    if a.counter is not None or a.low is None:
        return None
    gap = text[a.end : b.start]
    if a.kind == "number" and (whole := _split_number(text, a, b, gap, locale)) is not None:
        return whole
    return split_digits(text, a, b, locale) or (_piece(text, a, b, gap) if a.kind == "number" else None)


def _split_number(text: str, a: Reading, b: Reading, gap: str, locale: str) -> Reading | None:
    if gap in _LOOSE_COMMAS and (number := _loose_commas(text, a, b, gap, locale)) is not None:
        return number
    if "." in gap or text[b.start] == ".":
        return _split_decimal(text, a, b, gap)
    if not gap:
        return _mixed_digits(text, a, b)
    return _broken_groups(text, a, b, locale) if gap == "," else None


def _piece(text: str, a: Reading, b: Reading, gap: str) -> Reading | None:
    """12.5 .3%, 1.8 6万亿元, 8 7.3%, 899 9元 and 3,8万: what only a sum, a share or a scale word shows to be one number."""
    head, digits = _whole(text, a), _pattern(r"[0-9]*\.?[0-9]*").match(text, b.start)
    tail = digits.group() if digits else ""
    certain = (
        b.scale >= _TEN_THOUSAND or b.kind in ("money", "percent") and not text.startswith("折", b.end - 1)
    )
    if not head or not tail or not certain or a.scale or b.garble:
        return None
    if in_list(text, a.start) or after_latin_word(text, a.start) or not in_sentence(text, a.start, b.end):
        return None
    end = scale_end(text, b.start + len(tail))
    if gap == "," and b.scale >= _TEN_THOUSAND:
        return _decimal_comma(text, a, b, end, head, tail)
    point = gap.strip(BLANKS) + tail[0]
    if "." in head and point[0] == "." and len(gap) + (point == ".") > 1:
        garble = Garble("split-decimal", None, a.start, end, "it has two decimals")
        return b._replace(start=a.start, low=None, garble=garble, sure=True)
    if gap.strip(BLANKS) or not 0 < len(gap) < 3:
        return None
    whole, _, decimals = head.partition(".")
    if "." in head:
        fits = "." not in tail and len(decimals) < 3 and len(tail) < 3
    elif "." in tail:
        fits = len(whole) < 3 and tail[1] == "." and whole[0] != "0"
    else:
        fits = len(tail) == 1 and (len(whole) == 3 or len(whole) == 4 and not "1800" <= whole <= "2099")
    if not fits or is_named(text, a.start, head):
        return None
    return _pieced(text, a, b, end, "split-digits", head + tail)


def _decimal_comma(text: str, a: Reading, b: Reading, end: int, head: str, tail: str) -> Reading | None:
    """3,8万 is 3.8万, as other languages write it; 2,3万 may be two numbers."""
    row = any(word in text[max(0, a.start - 8) : a.start] for word in _EACH)
    sound = not head.isdecimal() or len(head) > 3 or not tail.isdecimal() or len(tail) > 2
    if row or sound or len(tail) == 1 and len(head) == 1 and int(tail) == int(head) + 1:
        return None
    return _pieced(text, a, b, end, "broken-groups", f"{head}.{tail}")


def _pieced(text: str, a: Reading, b: Reading, end: int, kind: str, digits: str) -> Reading | None:
    """The figure that begins at ``a`` and ends as ``b`` does, with ``digits`` for its number."""
    scale = "".join(text[b.start : end].split()).lstrip("0123456789.")
    numeral = read_numeral(digits + scale)
    if numeral is None:
        return None
    garble = Garble(kind, digits + scale, a.start, end, "its digits are in pieces")
    return b._replace(start=a.start, low=numeral.low, garble=garble, sure=True)


def _split_end(text: str, a: Reading, b: Reading, locale: str) -> Reading | None:
    """2至3 0 倍: the second number of a range is split."""
    start = a.end
    while text[start - 1].isdecimal():
        start -= 1
    upper = split_digits(text, Reading(start, a.end, "number", a.high), b, locale)
    if upper is None or a.unit or a.counter:
        return None
    return upper._replace(start=a.start, kind="range", low=a.low, high=upper.low)


def _mixed_digits(text: str, a: Reading, b: Reading) -> Reading | None:
    """四00%, 五0家: no number begins with 00, and none is counted with 0."""
    digit = text[a.start]
    if a.end - a.start > 1 or digit not in HAN_DIGIT or text[b.start] != "0" or b.low is None:
        return None
    end = _number_end(text, b.start)
    before = text[a.start - 1 : a.start]
    if not text.startswith("00", b.start) and (
        end - b.start > 1 or b.unit is None and b.counter is None or b.kind == "date" or before in HAN_DIGIT
    ):
        return None
    fix = DIGITS[digit] + text[b.start : end]
    numeral = read_numeral(fix)
    if numeral is None:
        return None
    garble = Garble("mixed-digits", fix, a.start, end, "Chinese and Arabic digits are mixed")
    return b._replace(start=a.start, low=numeral.low, garble=garble, sure=True)


def _loose_commas(text: str, a: Reading, b: Reading, gap: str, locale: str) -> Reading | None:
    """100, 000 and 3，000 and 1'000 are whole: no number begins with 000."""
    if gap == ", " and (whole := _loose_groups(text, a, locale)) is not None:
        return whole
    if not text.startswith("000", b.start) or b.kind == "date" or a.scale or a.low is None or a.low[1]:
        return None
    if len(text[a.start : a.end].partition("，")[0]) > 3:
        return None
    end = _number_end(text, b.start)
    numeral = read_numeral(str(a.low[0]) + "".join(text[b.start : end].split()))
    return b._replace(start=a.start, low=numeral.low, sure=True, garble=None) if numeral else None


def _number_end(text: str, start: int) -> int:
    """Return where the digits at ``start``, their decimals and their scale words end."""
    digits = _pattern(r"\d+(?:\.\d+)?").match(text, start)
    return scale_end(text, digits.end()) if digits else start


def _whole(text: str, reading: Reading) -> str:
    surface = text[reading.start : reading.end]
    return surface if surface.isascii() and surface.replace(".", "", 1).isdigit() else ""


def _loose_groups(text: str, a: Reading, locale: str) -> Reading | None:
    """1, 234, 567人: groups of three, and something counted behind the last."""
    found = _pattern(_GROUPS).match(text, a.start)
    row = found is None or in_list(text, a.start) or text.endswith(_EACH, 0, a.start)
    return _counted(text, found, locale) if found and not row else None


def dotted_groups(text: str, start: int, locale: str) -> Reading | None:
    """1.000.000人: groups of three digits that points part, as in German or Spanish."""
    found = _pattern(_DOTTED).match(text, start)
    reading = _counted(text, found, locale) if found else None
    return _regrouped_as(reading, found) if reading and found else None


def _regrouped_as(reading: Reading, found: re.Match[str]) -> Reading:
    fix = f"{int(re.sub('[,.]', '', found.group())):,}"
    return reading._replace(garble=Garble("broken-groups", fix, *found.span(), _UNEVEN))


def _counted(text: str, found: re.Match[str], locale: str) -> Reading | None:
    """Return the figure whose digits were ``found`` if something is counted behind them."""
    start, end = found.span()
    stop = scale_end(text, end)
    numeral = read_numeral(re.sub(r"[,.\s]", "", found.group()) + "".join(text[end:stop].split()))
    reading = read_quantity(text, start, stop, skip_spaces(text, stop), numeral, locale) if numeral else None
    if reading is None or reading.unit is None and reading.counter is None:
        return None
    return reading._replace(sure=True, garble=None)


def _broken_groups(text: str, a: Reading, b: Reading, locale: str) -> Reading | None:
    """16,4851人, 46,47,935人 and 1,234,56元: commas that part the digits elsewhere than before each three."""
    if in_list(text, a.start):
        return None
    if "." in text[a.start : a.end] and text.startswith("000", b.start) and (b.unit or b.counter):
        garble = Garble("broken-groups", None, a.start, b.start + 3, _UNEVEN)  # 5.17,000吨
        return b._replace(start=a.start, low=None, garble=garble)
    for pattern in (_INDIAN, _SHORT_LAST):
        found = _pattern(pattern).match(text, a.start)
        if found:
            return _regrouped(text, found, locale, pattern == _INDIAN)
    head, tail = _whole(text, a), _pattern(_LONG).match(text, b.start)
    if not head.isdigit() or head[0] == "0" or not tail or len(head) > 3 or len(tail.group()) != 4:
        return None
    if b.kind not in ("number", "money", "measure", "percent") or b.unit is None and b.counter is None:
        return None
    if "1800" <= tail.group() <= "2099":
        return None
    digits, end = head + tail.group(), tail.end()
    numeral = read_numeral(digits + "".join(text[end : scale_end(text, end)].split()))
    if numeral is None:
        return None
    garble = Garble("broken-groups", f"{int(digits):,}", a.start, end, _UNEVEN)
    return b._replace(start=a.start, low=numeral.low, garble=garble, sure=True)


def _regrouped(text: str, found: re.Match[str], locale: str, indian: bool) -> Reading | None:
    """Return the figure with its commas put right; where India is spoken of, they are those of India."""
    if text.endswith(_EACH, 0, found.start()) or any(
        word in text[max(0, found.start() - 8) : found.start()] for word in _EACH
    ):
        return None
    reading = _counted(text, found, locale)
    if reading is None or indian and ("印度" in text or reading.unit == "INR"):
        return reading
    return _regrouped_as(reading, found)


def _split_decimal(text: str, a: Reading, b: Reading, gap: str) -> Reading | None:
    """8. 6%: a space beside the decimal point."""
    point = gap.strip(BLANKS) + ("." if text[b.start] == "." else "")
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
    if b.unit is None and b.scale < 4 or not in_sentence(text, a.start, b.end):
        return None
    end = scale_end(text, tail.end())
    fix = f"{head}.{tail.group()}" + "".join(text[tail.end() : end].split())
    numeral = read_numeral(fix)
    if numeral is None or end > b.end:
        return None
    garble = Garble("split-decimal", fix, a.start, end, "a space splits the decimal")
    return b._replace(start=a.start, low=numeral.low, garble=garble, sure=True)
