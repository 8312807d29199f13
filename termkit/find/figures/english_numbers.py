"""Reads English numbers: cardinals, ranks (twenty-first) and fractions (one and a half, two thirds)."""

from __future__ import annotations

import functools
import re

from termkit.find.figures.english_cardinals import NUMBER, VULGAR, cardinal_at, pattern, word_at
from termkit.find.figures.english_words import HUNDRED, LETTERS, ONES, PARTS, RANKS, SCALES, TENS
from termkit.find.figures.reading import Exact, add, exact, quotient
from termkit.record import Record

_GREAT_PARTS = frozenset({"half", "hundredth", "thousandth", "millionth", "billionth", "trillionth"})


class Value(Record):
    """A number and where it stands."""

    start: int
    end: int
    low: Exact
    digits: bool
    """Whether it is written in digits."""
    rank: bool = False
    written: str | None = None
    """The value if it is a fraction without end: 2/3."""


@functools.cache
def _starts() -> re.Pattern[str]:
    words = "|".join(
        sorted({*ONES, *TENS, *RANKS, HUNDRED, "half", "quarter", "a", "an"}, key=len, reverse=True)
    )
    return re.compile(
        rf"(?:(?<![A-Za-z0-9_])|(?<=(?<![A-Z])[A-Z]{{3}}))(?={NUMBER})|(?<![A-Za-z0-9_])(?:{words})(?![A-Za-z])",
        re.IGNORECASE,
    )


def read_value(text: str, position: int) -> Value | None:
    """Return the first number of ``text`` from ``position`` on."""
    for found in _starts().finditer(text, position):
        start = found.start()
        if start > 1 and text[start - 1] == "." and text[start - 2].isdigit():
            continue
        value = _number(text, start)
        if value is not None:
            return value
    return None


def _number(text: str, start: int) -> Value | None:
    cardinal = cardinal_at(text, start)
    if cardinal is None:
        return _ranked_word(text, start) or _article(text, start)
    value = Value(start, cardinal.end, cardinal.low, cardinal.digits)
    return _ranked(text, value) or _parted(text, value) or _over(text, value) or value


def _ranked_word(text: str, start: int) -> Value | None:
    """First, twelfth; a second is a time."""
    word, end = word_at(text, start)
    if word in RANKS and word not in ("second", "hundredth"):
        return Value(start, end, (RANKS[word], 0), False, rank=True)
    return None


def _ranked(text: str, value: Value) -> Value | None:
    """21st, twenty-first, two hundred second, three trillionth."""
    if value.digits:
        suffix = pattern(r"(?:st|nd|rd|th)(?![A-Za-z])").match(text, value.end)
        return value._replace(end=suffix.end(), rank=True) if suffix else None
    word, end = word_at(text, value.end)
    rank, (n, e) = RANKS.get(word, 0), value.low
    if rank >= 100:
        return value._replace(end=end, low=(n * rank, e), rank=True)
    fits = n >= 20 and (n % 100 == 0 or rank < 10 and n % 10 == 0)
    return value._replace(end=end, low=add(value.low, (rank, 0)), rank=True) if rank and fits else None


def _parted(text: str, value: Value) -> Value | None:
    """Two thirds, 2 1/4, 10½, one and a half, 3 million and a half, three quarters billion."""
    mixed = pattern(r"\s{1,2}(\d{1,30})/(\d{1,30})(?![\d/])|\s?([½¼¾])").match(text, value.end)
    if mixed and value.digits:
        below = exact(mixed.group(2) or "1")
        above = exact(mixed.group(1)) if mixed.group(1) else VULGAR[mixed.group(3)]
        return _fraction(text, value, mixed.end(), add((value.low[0] * below[0], value.low[1]), above), below)
    slash = pattern(r"/(\d{1,30})(?![\d/])").match(text, value.end)
    if slash and value.digits and value.low[0]:
        below = exact(slash.group(1))
        return _fraction(text, value, slash.end(), value.low, below) if below[0] else None
    word, end = word_at(text, value.end)
    if word in PARTS:
        return _fraction(text, value, end, value.low, (PARTS[word], 0))
    return _and_part(text, value) if word == "and" else None


def _and_part(text: str, value: Value) -> Value | None:
    """One and a half; behind a scale word the part is one of the scale: 3 million and a half."""
    found = pattern(r"(?i)\s+and\s+(?:([a-z]+)[\s-]+)?([a-z]+)").match(text, value.end)
    if found is None:
        return None
    first, part = (found.group(1) or "").lower(), found.group(2).lower()
    if part not in PARTS or not first and part not in ("half", "quarter"):
        return None
    above = 1 if first in ("", "a", "an") else ONES.get(first)
    if above is None:
        return None
    (n, e), below, power = value.low, PARTS[part], 0
    scale, end = word_at(text, found.end())
    if scale in SCALES and scale not in LETTERS:
        power = SCALES[scale]
    else:
        end = found.end()
        while n and n * 10 ** max(0, e) % 10 ** (power + 3) == 0 and power < 12:
            power += 3
    return _divided(value._replace(end=end), add((n * below, e), (above, power)), (below, 0))


def _over(text: str, value: Value) -> Value | None:
    """One over three, two out of five hundred."""
    found = pattern(r"(?i)\s+(?:over|out of)\s+").match(text, value.end)
    below = cardinal_at(text, found.end()) if found else None
    if not found or not below or not below.low[0] or "out" in found.group() and value.low[0] >= below.low[0]:
        return None
    return _divided(value._replace(end=below.end), value.low, below.low)


def _article(text: str, start: int) -> Value | None:
    """A half, a hundred, a trillionth, half a million, quarter million."""
    first, end = word_at(text, start)
    if first in ("half", "quarter"):
        return _half(text, start, first, end)
    word, stop = word_at(text, end)
    if first not in ("a", "an") or not text[end : end + 1].isspace():
        return None
    if word == HUNDRED or word in SCALES and word not in LETTERS:
        return _one_of(text, start, end)
    closes = text[stop : stop + 2].strip() in ("", ".")
    if word in PARTS and (word in _GREAT_PARTS or closes):
        return _fraction(text, Value(start, end, (1, 0), False), stop, (1, 0), (PARTS[word], 0))
    return None


def _one_of(text: str, start: int, end: int) -> Value | None:
    """A hundred, a hundred thousand, a hundred thousand trillionths."""
    whole = cardinal_at(text, end, implied_one=True)
    if whole is None:
        return None
    value = Value(start, whole.end, whole.low, False)
    word, stop = word_at(text, whole.end)
    if word in PARTS and word.endswith("s"):
        return _fraction(text, value, stop, value.low, (PARTS[word], 0))
    return _ranked(text, value) or value


def _half(text: str, start: int, word: str, end: int) -> Value | None:
    rest = pattern(r"\s(?:an?\s)?(million|billion|trillion|thousand|hundred)\b").match(text, end)
    if rest is None:
        return None
    power = 2 if rest.group(1) == HUNDRED else SCALES[rest.group(1)]
    return Value(start, rest.end(), (5, power - 1) if word == "half" else (25, power - 2), False)


def _fraction(text: str, value: Value, end: int, above: Exact, below: Exact) -> Value:
    """Return ``value`` as ``above / below``; a scale word may follow: three quarters billion."""
    word, stop = word_at(text, end)
    if word in SCALES and word not in LETTERS:
        end, above = stop, (above[0], above[1] + SCALES[word])
    return _divided(value._replace(end=end), above, below)


def _divided(value: Value, above: Exact, below: Exact) -> Value:
    written = quotient(above, below) or "0"
    return value._replace(written=written) if "/" in written else value._replace(low=exact(written))
