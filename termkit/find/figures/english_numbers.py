"""Reads English numbers: cardinals, ranks (twenty-first) and fractions (one and a half, two thirds, one in five)."""

from __future__ import annotations

import functools
import re

from termkit.find.figures.english_cardinals import (
    NUMBER,
    VULGAR,
    Cardinal,
    Value,
    cardinal_at,
    pattern,
    word_at,
)
from termkit.find.figures.english_phrases import TRIGGERS, article_at, folds, half_at, phrase_at
from termkit.find.figures.english_points import points_at
from termkit.find.figures.english_words import HUNDRED, LETTERS, ONES, PARTS, RANKS, SCALES, TENS
from termkit.find.figures.reading import Exact, add, exact, less, quotient

_GREAT_PARTS = frozenset({"half", "hundredth", "thousandth", "millionth", "billionth", "trillionth"})
_CLOSING = frozenset(
    "of and but in to from since or on as more less fewer lower higher by this last over at".split()
)
"""What may follow a third where it is a fraction; before a noun it is one more: a third man."""
_LENGTHS = r"[\s-](?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|games?|attempts?|tries)\b"
_SECOND = r"(?i)\b(?:per|each|every|split|half a|one|a few|for a|in a|within a)\s$"
_ORDINARY = r"[\s-](?:hand(?:ed)?\b|guess|half\b|halves\b|part(?:y|ies)\b|lady\b|aid\b)"
"""Behind a rank that counts nothing: second-hand, second-guess, third parties, the first half."""


@functools.cache
def _starts() -> re.Pattern[str]:
    """Matches where a number in digits may begin, and any word of letters."""
    digits = rf"(?:(?<![A-Za-z0-9_])|(?<=(?<![A-Z])[A-Z]{{3}})|(?<=(?<![A-Za-z])R[ms]))(?={NUMBER})"
    return re.compile(rf"{digits}|(?<![A-Za-z0-9_])[A-Za-z]+")


@functools.cache
def _words() -> frozenset[str]:
    """Return the words at which a number may begin."""
    return frozenset({*ONES, *TENS, *RANKS, *TRIGGERS, *folds(), HUNDRED, "a", "an"})


def read_value(text: str, position: int) -> Value | None:
    """Return the first number of ``text`` from ``position`` on."""
    words = _words()
    for found in _starts().finditer(text, position):
        if found.group() and found.group().lower() not in words:
            continue
        start = found.start()
        if start > 1 and text[start - 1] == "." and text[start - 2].isdigit():
            continue
        value = _number(text, start)
        if value is not None:
            return value
    return None


def _number(text: str, start: int) -> Value | None:
    points = points_at(text, start)
    if points is not None:
        return points
    cardinal = cardinal_at(text, start)
    if cardinal is None:
        return _ranked_word(text, start) or _article(text, start) or phrase_at(text, start)
    value = Value(start, cardinal.end, cardinal.low, cardinal.digits, scale=cardinal.scale)
    return (
        _ranked(text, value)
        or _parted(text, value)
        or _over(text, value)
        or _decimal_comma(text, value)
        or value
    )


def _decimal_comma(text: str, value: Value) -> Value | None:
    """1,3 is 1.3; 22,24 behind a plural or before an and are two."""
    tail = pattern(r",(\d\d?)(?![\d,]|\.\d|\s(?:and|or|&))").match(text, value.end)
    if tail is None or not text[value.start : value.end].isdigit() or value.end - value.start > 3:
        return None
    if pattern(r"(?:(?<!wa)(?<!ha)(?<!it)(?<!thi)(?<=[a-z]{2})s\.?|,|and|or|&)\s?$").search(
        text, max(0, value.start - 8), value.start
    ):
        return None
    return value._replace(end=tail.end(), low=exact(f"{text[value.start : value.end]}.{tail.group(1)}"))


def _ranked_word(text: str, start: int) -> Value | None:
    """First, second, twelfth; but a second is a time, and what is second-hand has no rank."""
    word, end = word_at(text, start)
    if word not in RANKS or word == "hundredth":
        return None
    if pattern(_ORDINARY).match(text, end):
        return None
    if word == "second":
        timed = pattern(r"\s?[.,;:)]|\s(?:later|ago|to)\b|\s?$").match(text, end)
        article = text[max(0, start - 2) : start].lower() == "a "
        if pattern(_SECOND).search(text, max(0, start - 12), start) or article and timed:
            return None
    return Value(start, end, (RANKS[word], 0), False, rank=True)


def _ranked(text: str, value: Value) -> Value | None:
    """21st, twenty-first, two hundred second, three trillionth."""
    if value.digits:
        suffix = pattern(r"(?:st|nd|rd|th)(?![A-Za-z])").match(text, value.end)
        return value._replace(end=suffix.end(), rank=True) if suffix else None
    word, end = word_at(text, value.end)
    rank, (n, e) = RANKS.get(word, 0), value.low
    if rank >= 100:
        one = value.low == (1, 0) and text.startswith(" of ", end)  # one billionth of a gram
        return None if one else value._replace(end=end, low=(n * rank, e), rank=True)
    fits = n >= 20 and (n % 100 == 0 or rank < 10 and n % 10 == 0)
    return value._replace(end=end, low=add(value.low, (rank, 0)), rank=True) if rank and fits else None


def _parted(text: str, value: Value) -> Value | None:
    """Two thirds, 2 1/4, 10½, one and a half, 3 million and a half, three quarters billion."""
    mixed = pattern(r"\s{1,2}(\d{1,30})/(\d{1,30})(?![\d/])|\s?([½¼¾])").match(text, value.end)
    if mixed and value.digits:
        below = exact(mixed.group(2) or "1")
        above = exact(mixed.group(1)) if mixed.group(1) else VULGAR[mixed.group(3)]
        return _fraction(text, value, mixed.end(), add((value.low[0] * below[0], value.low[1]), above), below)
    slash = pattern(r"/(\d{1,3}(?:,\d{3})+|\d{1,30})(?![\d/])").match(text, value.end)
    if slash and value.digits and value.low[0]:
        below = exact(slash.group(1).replace(",", ""))
        part = value._replace(part=True)
        return _fraction(text, part, slash.end(), value.low, below) if below[0] else None
    word, end = word_at(text, value.end)
    if word in ("quarter", "quarters") and (
        value.low[1]
        or value.low[0] not in (1, 3)
        or pattern(r"(?i)\b(?:first|last|past|previous|next)\s$").search(
            text, max(0, value.start - 9), value.start
        )
    ):
        return None  # two quarters, and the first three, are a length of time
    if word in PARTS:
        above, below = (value.low, (PARTS[word], 0)) if value.digits else _split(text, value, end)
        return _fraction(text, value._replace(part=True), end, above, below)
    if word in ("and", "a"):
        return _and_part(text, value)
    below_and_end = None if value.digits else _below(text, value.end, value.low == (1, 0))
    if below_and_end:
        return _divided(value._replace(end=below_and_end[1], part=True), value.low, (below_and_end[0], 0))
    return None


def _below(text: str, at: int, one: bool) -> tuple[int, int] | None:
    """Return a denominator of several words at ``at`` and where it ends: twenty-firsts, one hundred fifth."""
    if word_at(text, at)[0] not in ONES and word_at(text, at)[0] not in TENS:
        return None
    cardinal = cardinal_at(text, at)
    word, end = word_at(text, cardinal.end) if cardinal else ("", at)
    rank = RANKS.get(word.removesuffix("s"), 0)
    if (
        cardinal is None
        or cardinal.digits
        or not rank
        or not (word.endswith("s") or one and word != "second")
    ):
        return None
    n = cardinal.low[0] * 10 ** cardinal.low[1]
    if rank >= 100:
        return n * rank, end
    return (n + rank, end) if n >= 20 and (n % 100 == 0 or rank < 10 and n % 10 == 0) else None


def _split(text: str, value: Value, end: int) -> tuple[Exact, Exact]:
    """Part numerator and denominator: one hundred thirty fifths are 100/35, one hundred thirty-two fifths 132/5."""
    for gap in pattern(r"(?<=[a-z])\s{1,3}(?=[a-z])").finditer(text, value.start, value.end):
        below = _below(text, gap.end(), False)
        above = cardinal_at(text[: gap.start()], value.start) if below and below[1] == end else None
        last = text[value.start : gap.start()].replace("-", " ").split()[-1].lower()
        if below and above and above.end == gap.start() and last not in TENS:
            return above.low, (below[0], 0)
    return value.low, (PARTS[word_at(text, value.end)[0]], 0)


def _and_part(text: str, value: Value) -> Value | None:
    """One and a half, two-and-a-half, 200 and 54 hundredths; behind a scale word the part is one of the scale."""
    link = pattern(r"(?i)[\s-]+and[\s-]+(?:an?[\s-]+)?(?=[a-z])").match(text, value.end)
    if link is None:
        return None
    cardinal = None if link.group().split()[-1].lower() in ("a", "an") else cardinal_at(text, link.end())
    above = cardinal.low if cardinal and not cardinal.digits else (1, 0)
    part, stop = word_at(text, cardinal.end if cardinal else link.end())
    told = cardinal or link.group().rstrip(" -").lower().endswith(("a", "an")) or part in ("half", "quarter")
    if (
        part not in PARTS
        or not told
        or text[stop : stop + 1] == "-"
        and text[value.end : value.end + 1] != "-"
    ):
        return None
    (n, e), below, power = value.low, PARTS[part], 0
    scale, end = word_at(text, stop)
    if scale in SCALES and scale not in LETTERS:
        power = SCALES[scale]
    else:
        end = stop
        while n and n * 10 ** max(0, e) % 10 ** (power + 3) == 0 and power < 12:
            power += 3
    return _divided(value._replace(end=end), add((n * below, e), (above[0], above[1] + power)), (below, 0))


def _over(text: str, value: Value) -> Value | None:
    """One over three, two out of five hundred, one in five, 3 in 10 people."""
    if not text[value.end : value.end + 1].isspace() and text[value.end : value.end + 1] != "-":
        return None
    found = pattern(
        r"(?i)\s+(?:over|out of)\s+|[\s-]in[\s-](?:every[\s-])?(an?(?=[\s-](?:hundred|thousand|million|billion)\b))?"
    ).match(text, value.end)
    below = cardinal_at(text, found.end(), found.group(1) is not None) if found else None
    if not found or not below or not below.low[0]:
        return None
    if "over" in found.group().lower() and (value.scale or pattern(_LENGTHS).match(text, below.end)):
        return None  # 1.25 trillion over eight years
    if "over" not in found.group().lower() and not less(value.low, below.low):
        return None
    if "in" in found.group().lower() and not _is_share(text, value, below):
        return None
    return _divided(value._replace(end=below.end, part=True), value.low, below.low)


def _is_share(text: str, value: Value, below: Cardinal) -> bool:
    """Tell whether A in B is a share: B is round or small, and no length of time or year (one in 2025)."""
    n, e = below.low
    if e < 0 or value.low[1] or not (n * 10**e <= 20 or n * 10**e % 10 == 0) or n in range(1900, 2100):
        return False
    if pattern(_LENGTHS).match(text, below.end):
        return False
    return value.low == (1, 0) or not value.digits or pattern(r"\s[a-z]").match(text, below.end) is not None


def _article(text: str, start: int) -> Value | None:
    """A half, a hundred, a trillionth, half a million, quarter million."""
    first, end = word_at(text, start)
    if first == "half":
        return half_at(text, start, end)
    if first == "quarter":
        return _quarter(text, start, end)
    word, stop = word_at(text, end)
    if first not in ("a", "an") or not text[end : end + 1].isspace():
        return None
    if word == HUNDRED or word in SCALES and word not in LETTERS:
        return _one_of(text, start, end)
    value = Value(start, end, (1, 0), False, part=True)
    if word in PARTS and (word in _GREAT_PARTS or _closes(text, stop)):
        return _fraction(text, value, stop, (1, 0), (PARTS[word], 0))
    below = _below(text, end, True)
    if below and _closes(text, below[1]):
        return _divided(value._replace(end=below[1]), (1, 0), (below[0], 0))
    return article_at(text, start, end)


def _closes(text: str, at: int) -> bool:
    """Tell whether no noun follows: a third of them, by a third, but a third man."""
    return text[at : at + 1] in ("", ".", ",", ";", ":", ")") or word_at(text, at)[0] in _CLOSING


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


def _quarter(text: str, start: int, end: int) -> Value | None:
    """Quarter million."""
    rest = pattern(r"\s(?:an?\s)?(million|billion|trillion|thousand|hundred)\b").match(text, end)
    if rest is None:
        return None
    power = 2 if rest.group(1) == HUNDRED else SCALES[rest.group(1)]
    return Value(start, rest.end(), (25, power - 2), False)


def _fraction(text: str, value: Value, end: int, above: Exact, below: Exact) -> Value:
    """Return ``value`` as ``above / below``; a scale word may follow: three quarters billion, half of a million."""
    of = pattern(r"\sof\sa(?=\s(?:thousand|million|billion|trillion)\b)").match(text, end)
    word, stop = word_at(text, of.end() if of else end)
    if word in SCALES and word not in LETTERS:
        end, above = stop, (above[0], above[1] + SCALES[word])
    return _divided(value._replace(end=end), above, below)


def _divided(value: Value, above: Exact, below: Exact) -> Value:
    written = quotient(above, below) or "0"
    return value._replace(written=written) if "/" in written else value._replace(low=exact(written))
