"""English words that bound a number or join two to a range: more than 20, between 20 and 30."""

from __future__ import annotations

import functools
import re

from termkit.find.figures.reading import Exact, Reading, less
from termkit.model import Approximate

_EQUAL = r"(?: or equal(?: to| than)?)?"
_BEFORE: dict[Approximate, str] = {
    ">": rf"(?<![A-Za-z])(?:(?<!no )(?<!not )(?:more|greater|bigger|larger|higher|older|longer){_EQUAL} than{_EQUAL}"
    rf"|(?:bigger|greater) or equal than|over|above|at least{_EQUAL}|(?:no|not) (?:less|fewer) than|exceed(?:s|ed|ing)?"
    r"|upwards? of|in excess of|north of)|[>≥]\s?=?|=>",
    "<": rf"(?<![A-Za-z])(?:(?<!no )(?<!not )(?:less|fewer|smaller|lower|younger|shorter){_EQUAL} than{_EQUAL}|under|below|at most|up to"
    r"|(?:no|not) (?:more|greater) than)|[<≤]\s?=?",
    "~": r"(?<![A-Za-z])(?:about|around|approximately|roughly|some|an estimated|nearly|almost|close to|approaching|nearing"
    r"|circa|c\.|or so)|[~≈]",
}
_AFTER: dict[Approximate, str] = {
    ">": r"\sor (?:more|above|greater|over|older|longer)\b(?! than \S)|\+|-plus\b|\splus\b(?! \d)|\sand (?:over|above)\b",
    "<": r"\sor (?:less|below|fewer|under|younger)\b(?! than \S)",
    "~": r"\sor so\b|-odd\b|-ish\b",
}
_LINKS = frozenset((" through ", " – ", " - ", "–", "-", "—", " to ", "-to-", "- to ", " – to ", " ", " or "))
_CHANGES = (
    r"(?i)\b(?:r[io]se|risen|rising|f[ae]ll|fallen|falling|grew|grown?|growing|increas\w+|decreas\w+|declin\w+|dropp?\w*|cut|"
    r"cutting|reduc\w+|rais\w+|lower\w*|climb\w*|jump\w*|surg\w+|plung\w+|slid|slump\w*|gain\w*|up|down|swell\w*|"
    r"swollen|shr[aiu]nk\w*|doubl\w+|tripl\w+|went|gone|mov\w+|expand\w*|soar\w*|slipp?\w*|widen\w*|narrow\w*|boost\w*|"
    r"chang\w+|revis\w+|improv\w+|push\w*)\b[^.;\n]{0,60}$"
)
"""What before "from 5 to 10" makes two figures of it, one before a change and one after."""
_REACH = 32


@functools.cache
def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(source, re.IGNORECASE)


def approximated(text: str, reading: Reading) -> Reading:
    """Return ``reading`` with what the words around it say of its exactness."""
    if reading.approximate != "=":
        return reading
    for sign, words in _AFTER.items():
        if _pattern(words).match(text, reading.end):
            return reading._replace(approximate=sign)
    sign, _ = _bound(text, reading.start)
    return reading._replace(approximate=sign) if sign != "=" else reading


def _bound(text: str, start: int) -> tuple[Approximate, int]:
    before = text[max(0, start - _REACH) : start]
    for sign, words in _BEFORE.items():
        found = _pattern(rf"(?:(?:{words})\s*(?:the\s|an?\s)?)$").search(before)
        if found:
            return sign, start - len(before) + found.start()
    return "=", start


def join_bounds(text: str, a: Reading, b: Reading) -> Reading | None:
    """Return the range that two neighbours make: between 20 and 30, 1000 - 5000, more than 10 and less than 40."""
    gap = text[a.end : b.start]
    if len(gap) > 48 or a.kind not in ("number", b.kind) and not _shares_unit(text, a, b):
        return None
    if (
        a.low is None
        or b.low is None
        or a.high
        or b.high
        or a.garble
        or b.garble
        or "ordinal" in (a.kind, b.kind)
    ):
        return None
    if a.unit and b.unit and a.unit != b.unit and text[a.start] not in "aA":
        return None  # 6 months to 8 years, but aged 6-59 months
    begin = _range_start(text, a, b, gap)
    low = _shared(a, b)
    if begin is not None and less(low, b.low):
        unit = b.unit or a.unit
        return b._replace(
            start=begin, kind="range", low=low, high=b.low, unit=unit, approximate=a.approximate
        )
    if begin is not None and gap.strip() == "" and b.low[0] < 0:
        return b._replace(start=a.start, kind="range", low=a.low, high=(-b.low[0], b.low[1]), approximate="=")
    return _two_bounds(text, a, b)


def with_shared_scale(text: str, a: Reading, b: Reading) -> Reading:
    """Return ``a`` with the scale and unit of ``b`` where it fell from 99.4 to 88.5 billion."""
    if (
        a.kind != "number"
        or a.low is None
        or a.scale
        or not b.scale
        or b.kind not in ("number", "money", "measure")
    ):
        return a
    if text[a.end : b.start] != " to " or not text.endswith("from ", 0, a.start):
        return a
    return a._replace(low=(a.low[0], a.low[1] + b.scale), scale=b.scale, kind=b.kind, unit=b.unit)


def _shares_unit(text: str, a: Reading, b: Reading) -> bool:
    """Tell whether the first names what both count in: $1.2-1.5 billion, aged 5 to 10."""
    return b.kind == "number" and (a.kind == "money" or a.kind == "duration" and text[a.start] in "aA")


def _shared(a: Reading, b: Reading) -> Exact:
    """In 1.2-1.5 billion both numbers share the scale; in 500 to 1 million they don't."""
    assert a.low is not None and b.low is not None
    raised = a.low[0], a.low[1] + b.scale
    return a.low if a.scale or not b.scale or not less(raised, b.low) else raised


def _range_start(text: str, a: Reading, b: Reading, gap: str) -> int | None:
    before = text[max(0, a.start - 8) : a.start].lower()
    if gap == " and " and before.endswith("between "):
        return a.start - 8
    if gap == " to " and before.endswith("from "):
        changed = _pattern(_CHANGES).search(text, max(0, a.start - 80), a.start - 5)
        return None if changed else a.start - 5
    if gap not in _LINKS:
        return None
    if gap == " " and text[a.end + 1 : a.end + 2] not in ("-", "–"):
        return None
    if gap == " or " and not _follow(a, b):
        return None
    return None if _is_chain(text, a, b, gap) else a.start


def _follow(a: Reading, b: Reading) -> bool:
    """Two or three are a range, and so are one or two hundred; two or ten aren't."""
    if a.low is None or b.low is None or a.low[1] or a.scale or b.low[1] < 0:
        return False
    return bool(b.low[0] * 10 ** b.low[1] == (a.low[0] + 1) * 10**b.scale)


def _is_chain(text: str, a: Reading, b: Reading, gap: str) -> bool:
    """Three-nought-four is no range, nor is 1-222 in a longer code."""
    return gap == "-" and (
        text[b.end : b.end + 1] == "-"
        and text[b.end + 1 : b.end + 2].isalnum()
        and b.kind == "number"
        and not text[b.start].isdigit()
        or text[a.start - 1 : a.start] == "-"
    )


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
