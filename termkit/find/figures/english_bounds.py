"""English words that bound a number or join two to a range: more than 20, between 20 and 30."""

from __future__ import annotations

import functools
import re

from termkit.find.figures.reading import Reading, less
from termkit.model import Approximate

_EQUAL = r"(?: or equal(?: to| than)?)?"
_BEFORE: dict[Approximate, str] = {
    ">": rf"(?:more|greater|bigger|larger|higher){_EQUAL} than{_EQUAL}|(?:bigger|greater) or equal than|over|above"
    rf"|at least{_EQUAL}|no (?:less|fewer) than|exceed(?:s|ed|ing)?|upwards of|[>≥]\s?=?|=>",
    "<": rf"(?:less|fewer|smaller|lower){_EQUAL} than{_EQUAL}|under|below|at most|up to|no (?:more|greater) than|nearly|almost"
    r"|[<≤]\s?=?",
    "~": "about|around|approximately|roughly|some|an estimated",
}
_AFTER: dict[Approximate, str] = {
    ">": r"\sor (?:more|above|greater)\b(?! than \S)",
    "<": r"\sor (?:less|below|fewer)\b(?! than \S)",
}
_REACH = 32


@functools.cache
def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(source, re.IGNORECASE)


def approximated(text: str, reading: Reading) -> Reading:
    """Return ``reading`` with what the words around it say of its exactness."""
    for sign, words in _AFTER.items():
        if _pattern(words).match(text, reading.end):
            return reading._replace(approximate=sign)
    sign, _ = _bound(text, reading.start)
    return reading._replace(approximate=sign) if sign != "=" else reading


def _bound(text: str, start: int) -> tuple[Approximate, int]:
    before = text[max(0, start - _REACH) : start]
    for sign, words in _BEFORE.items():
        found = _pattern(rf"(?:(?<![A-Za-z])(?:{words})\s*(?:the\s|a\s)?)$").search(before)
        if found:
            return sign, start - len(before) + found.start()
    return "=", start


def join_bounds(text: str, a: Reading, b: Reading) -> Reading | None:
    """Return the range that two neighbours make: between 20 and 30, 1000 - 5000, more than 10 and less than 40."""
    gap = text[a.end : b.start]
    if (
        len(gap) > 48
        or a.kind not in ("number", b.kind)
        or a.low is None
        or b.low is None
        or a.high
        or b.high
    ):
        return None
    begin = _range_start(text, a, gap)
    if begin is not None and less(a.low, b.low):
        return b._replace(start=begin, kind="range", low=a.low, high=b.low, approximate="=")
    if begin is not None and gap.strip() == "" and b.low[0] < 0:
        return b._replace(start=a.start, kind="range", low=a.low, high=(-b.low[0], b.low[1]), approximate="=")
    return _two_bounds(text, a, b)


def _range_start(text: str, a: Reading, gap: str) -> int | None:
    before = text[max(0, a.start - 8) : a.start].lower()
    for word, links in (
        ("between ", (" and ",)),
        ("from ", (" to ",)),
        ("", (" through ", " – ", " - ", "–", "-", " to ", " ")),
    ):
        if gap in links and before.endswith(word):
            tight = gap == " " and text[a.end + 1 : a.end + 2] not in ("-", "–")
            return None if tight else a.start - len(word)
    return None


def _two_bounds(text: str, a: Reading, b: Reading) -> Reading | None:
    if {a.approximate, b.approximate} != {"<", ">"}:
        return None
    _, begins = _bound(text, b.start)
    if text[a.end : begins].strip().lower() not in ("and", "but", ", and"):
        return None
    low, high = (a, b) if a.approximate == ">" else (b, a)
    if low.low is None or high.low is None or not less(low.low, high.low):
        return None
    return b._replace(
        start=_bound(text, a.start)[1], kind="range", low=low.low, high=high.low, approximate="="
    )
