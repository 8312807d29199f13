"""Tells numbers from names and addresses that are written with digits: GPT-5.3, 0513-88924598, 139号-8."""

from __future__ import annotations

from termkit.find.figures.context import after_latin_word, is_hyphen, is_latin_letter, skip_spaces
from termkit.find.figures.dates import compact_date
from termkit.find.figures.reading import Reading

_CODE_BEFORE = frozenset("=&?#@_\\%*")
_LIST_MARKS = frozenset(".、．)）】]")
_LINE_HEAD = " \u3000\t·•|(（[【"
_CLOSERS = frozenset(")）]】")
_BRACKETS = frozenset("(（[【")
_COLONS = frozenset(":：")
_LABELS = frozenset(":：号號码碼№")
_NAMED = (
    "版",
    "号",
    "號",
    "路",
    "室",
    "弄",
    "线",
    "線",
    "频道",
    "頻道",
    "时代",
    "時代",
    "世纪",
    "世紀",
    "型",
)
_SHORT_LINE = 9


def settle(text: str, reading: Reading, number_end: int) -> Reading | None:
    """Return ``reading`` unless it is part of a name, code, address or list mark; ``number_end`` ends its digits.

    A number tied to its neighbour by a hyphen comes back as not sure: it counts only as one end of a range.
    """
    start = reading.start
    before = text[start - 1] if start else " "
    if before in _CODE_BEFORE:
        return None
    if reading.kind == "number" and reading.counter is None:
        return _settle_bare(text, reading)
    if before in "./:：" or is_hyphen(before):
        return _settle_tied(text, reading, before)
    letter_unit = reading.end - number_end == 1 and is_latin_letter(text[number_end])
    return None if letter_unit and after_latin_word(text, start) else reading


def _settle_tied(text: str, reading: Reading, mark: str) -> Reading | None:
    previous = text[reading.start - 2] if reading.start > 1 else " "
    if mark in _COLONS:
        return None if previous.isdigit() else reading
    kilo = previous == "k" and text[reading.start - 3].isdigit()
    if is_latin_letter(previous) and not kilo or previous in "号號/":
        return None
    if previous.isdigit() or kilo:
        return reading._replace(sure=False) if is_hyphen(mark) else None
    return reading


def _settle_bare(text: str, reading: Reading) -> Reading | None:
    start, end = reading.start, reading.end
    surface, before, after = text[start:end], text[start - 1 : start], text[end : end + 1]
    if len(surface) == 8 and surface.isdigit() and (day := compact_date(surface)):
        return reading._replace(kind="date", written=day, low=None)
    if before == "+" and is_latin_letter(text[start - 2 : start - 1]):
        return None  # GMT+8
    if after_latin_word(text, start) or is_latin_letter(after) or after == "_":
        return None
    if surface[0] == "0" and surface.isdigit() and len(surface) > 1:
        return reading._replace(sure=False) if surface == "000" else None
    if _is_named(text, start, end, surface) or _is_list_mark(text, start, end, after):
        return None
    if before and (before in "./:：" or is_hyphen(before)):
        settled = _settle_tied(text, reading, before)
        if settled is None or not settled.sure:
            return settled
    if after and (is_hyphen(after) or after in "./:：") and text[end + 1 : end + 2].isalnum():
        return reading._replace(sure=False) if is_hyphen(after) else None
    return reading


def _is_named(text: str, start: int, end: int, surface: str) -> bool:
    """冷战2.0, 3.1 版本, 139号, and long digits behind a label."""
    if surface.endswith(".0") and start and text[start - 1] not in " \n约約":
        return True
    if text.startswith(_NAMED, skip_spaces(text, end)):
        return True
    return len(surface) > 6 and surface.isdigit() and start > 0 and text[start - 1] in _LABELS


def _is_list_mark(text: str, start: int, end: int, after: str) -> bool:
    """1. and (2) and [3] at the start of a line, and a number that is a line of its own or its short label's."""
    nearest = max(0, start - _SHORT_LINE)
    line = text.rfind("\n", nearest, start) + 1
    if line == 0 < nearest or text[line:start].strip(_LINE_HEAD):
        return text[start - 1 : start] in _BRACKETS and after in _CLOSERS and end - start < 3
    if after in _LIST_MARKS and not text[end + 1 : end + 2].isdigit():
        return True
    stop = text.find("\n", end, line + _SHORT_LINE)
    return stop >= 0 or line > 0 and len(text) < line + _SHORT_LINE
