"""Reads what stands behind an English number: per cent, multiples, currencies, measures and lengths of time."""

from __future__ import annotations

import functools
import re

from termkit.find.figures.english_cardinals import Value
from termkit.find.figures.english_money import amount, money_behind
from termkit.find.figures.english_points import tells_rates
from termkit.find.figures.english_units import CODES, Unit, money_code, unit_named
from termkit.find.figures.reading import Exact, Reading, add, exact, quotient
from termkit.find.figures.units import unit_at

_RATES = {"second": "s", "millisecond": "ms", "ms": "ms", "s": "s", "hour": "h", "h": "h", "minute": "min"}
_WORD = r"(?:(?:[A-Za-z]\.){2,}|[A-Za-zµμΩ°º″\"]+)"
_UNIT_WORDS = rf"[\s-]?[\[<(]?({_WORD})(?:\.?[\s-]({_WORD}))?(?:[\s-]({_WORD}))?"
_BETWEEN = r"\s(?:consecutive|straight|successive|full|more|additional|extra|working|business|whole|long|short|calendar)(?=\s)"
"""Words between a number and its unit: three consecutive years, 20 more miles."""
_MORE = r"(?:-odd|-plus|\+)"
_OPEN, _CLOSE = frozenset("[<("), frozenset("]>)")
_LETTER_UNITS = frozenset("m s h g t d w v a b c f k l n j".split())
"""Units of one letter, which stand behind digits only and in front of no further letter or digit."""
_TIMES = {"h": "hour", "s": "second", "ms": "millisecond"}
_COMPARED = (
    r"\s(?:as|more|less|fewer|the|that|what|its|their|his|her|our|better|worse|over|[a-z]{3,}er)\b"
    r"(?!\s(?:week|year|month))"
)
_MULTIPLE = rf"(?i)[\s-]times(?={_COMPARED})|[\s-]?fold\b|\s?[x×](?![A-Za-z0-9]|\s?\d)"
_LARGE = 6
"""The power of ten from which pounds are money unless of something."""


@functools.cache
def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(source)


def with_unit(text: str, start: int, value: Value, low: Exact) -> Reading | None:
    """Return the figure that the number, which begins with its sign at ``start``, makes with the unit behind it."""
    share = _share(text, start, value, low)
    if share is not None:
        return share
    times = _pattern(_MULTIPLE).match(text, value.end)
    if times:
        return Reading(start, times.end(), "multiple", low, unit="times")
    sign = money_behind(text, value.end)
    if sign:
        return Reading(start, sign[1], "money", low, unit=sign[0])
    hit = _unit(text, value)
    reading = None if hit is None else _united(text, start, value, low, hit)
    more = _pattern(_MORE).match(text, value.end) if reading else None
    if reading is None or more is None:
        return reading
    return reading._replace(approximate="~" if "odd" in more.group() else ">")


def _share(text: str, start: int, value: Value, low: Exact) -> Reading | None:
    of_one = _pattern(r"[\s-]of[\s-](?:an?|one)(?=[\s-](?:percent|per\scent|points?\b))").match(
        text, value.end
    )
    if of_one and (
        value.part or value.digits and abs(low[0]) < 10 ** -low[1]
    ):  # a quarter of a percentage point
        point = _pattern(r"[\s-]points?\b").match(text, of_one.end())
        if point:
            return Reading(start, point.end(), "percent", low, unit="pp")
        value = value._replace(end=of_one.end())
    spoken = _pattern(r"[\s-]points?\b").match(text, value.end) if low[1] and not value.digits else None
    if spoken and tells_rates(text, start):  # one and a half points
        return Reading(start, spoken.end(), "percent", low, unit="pp")
    found = _pattern(
        r"(?i)(?:\s(?:full|whole)(?=[\s-]percentage[\s-]point))?[\s-]?(?:%|per[\s-]?cent(?:age|s)?\b|percentage\b|pct\b\.?|pp\b)(?:[\s-]?(points?)\b)?"
    ).match(text, value.end)
    if found is None:
        basis = _pattern(r"[\s-](?:[Bb]asis[\s-][Pp]oints?\b|bps?\b)").match(text, value.end)
        return Reading(start, basis.end(), "percent", low, unit="bp") if basis else None
    points = found.group(1) or found.group().strip().lower() == "pp"
    return Reading(start, found.end(), "percent", low, unit="pp" if points else "percent")


def _united(text: str, start: int, value: Value, low: Exact, hit: tuple[Unit, int]) -> Reading | None:
    (kind, symbol, factor), end = hit
    if kind == "money":
        return amount(text, start, (low[0], low[1] + factor), symbol, end, value)
    if kind == "duration":
        return _length_of_time(text, start, value, (low[0] * factor, low[1]), hit)
    rate = _pattern(r"(?:\s(?:per|an?)\s|/)([a-z]+)\b").match(text, end)
    if rate and rate.group(1) in _RATES and "/" not in symbol:
        symbol, end = f"{symbol}/{_RATES[rate.group(1)]}", rate.end()
    below = _pattern(r"(?i)\sbelow\szero\b").match(text, end) if symbol[0] == "°" else None
    if below:
        low, end = (-low[0], low[1]), below.end()
    half = _pattern(r"(?i)\sand\sa\shalf\b").match(text, end)
    if half:
        low, end = add(low, (5, -1)), half.end()
    written = value.written
    return _inches(
        text, Reading(start, end, "measure", None if written else low, unit=symbol, written=written)
    )


def _length_of_time(text: str, start: int, value: Value, low: Exact, hit: tuple[Unit, int]) -> Reading:
    """Two years, an hour and a half, 35-year-old, aged 35."""
    (_, symbol, factor), end = hit
    half = _pattern(r"(?i)\sand\sa\shalf\b").match(text, end)
    if half:
        low, end = add(low, (5 * factor, -1)), half.end()
    old = _pattern(r"(?i)[\s-](?:olds?\b|of age\b)").match(text, end)
    return Reading(start, old.end() if old else end, "duration", low, unit=symbol)


def _unit(text: str, value: Value) -> tuple[Unit, int] | None:
    """Return the unit behind a number and where it ends; behind hundreds "of" may stand between."""
    between = None if value.vague else _pattern(rf"{_MORE}(?=[\s-])|{_BETWEEN}").match(text, value.end)
    at = between.end() if between else value.end + 3 * (value.vague and text.startswith(" of ", value.end))
    words = _pattern(_UNIT_WORDS).match(text, at)
    if words is None:
        return None
    parts = [part.lower().rstrip(".") for part in words.groups() if part]
    for count in range(len(parts), 0, -1):
        unit = unit_named(parts[:count])
        if parts[:count] in (["quarter"], ["quarters"]) and (between or value.low != (1, 0)):
            unit = ("duration", "quarter", 1)
        if unit is None or between and unit[0] == "money":
            continue
        end = words.end(count)
        if text[end : end + 1].isdigit():
            return None  # 400,000 GB200 chips
        unit = _settled(text, value, parts[:count], unit, end)
        if unit is None:
            return None
        end += _point(text, end, parts[count - 1])
        return unit, end + (text[words.start(1) - 1] in _OPEN and text[end : end + 1] in _CLOSE)
    return None if between else _symbol(text, value, words.start(1), words.group(1))


def _settled(text: str, value: Value, words: list[str], unit: Unit, end: int) -> Unit | None:
    """Return the unit, pounds as money where they are, or None for a word that is no unit here."""
    word = words[-1]
    if unit[1] == "lb" and len(words) == 1 and word[0] == "p" and (value.scale >= _LARGE):
        return unit if text.startswith(" of ", end) else ("money", "GBP", 0)
    if word == '"' and text.count('"', text.rfind("\n", 0, value.start) + 1, value.end) % 2:
        return None  # he said "10"
    if unit[1] == "KRW" and words == ["won"]:
        return unit if value.low[0] * 10 ** max(0, value.low[1]) >= 100 else None  # the 5 won their games
    if word == "second" and not value.digits:
        tied = text[value.end : value.end + 1] == "-" or value.low == (1, 0)
        return unit if tied and text[end : end + 1] != "-" else None  # two second places
    return unit


def _point(text: str, end: int, word: str) -> int:
    """Return 1 if a point behind an abbreviation belongs to it."""
    if text[end : end + 1] != ".":
        return 0
    return int(word == "deg" or len(word) < 4 and _pattern(r"\.\s[a-z]").match(text, end) is not None)


def _symbol(text: str, value: Value, at: int, word: str) -> tuple[Unit, int] | None:
    """128GB, 29 km, 20 [kg], 24h; 120 MEUR is 120 million euros."""
    if word[:1] == "M" and word[1:].lower() in CODES:
        return ("money", money_code(word[1:].lower()), 6), at + len(word)
    hit = unit_at(text, at)
    if (
        hit is None
        or hit[0].symbol is None
        or hit[0].kind not in ("measure", "duration")
        or not text[at].strip("%")
    ):
        return _inch(text, value, at)
    unit, end = hit
    if (
        text[end : end + 1].isdigit()
        or unit.symbol == "second"
        and text[value.end - 1] == "0"
        and end - value.end == 1
    ):
        return None  # 24703 m212, those in their 80s
    if not text[at].isascii() and text[at] not in "°℃℉º²μµ㎡":
        return None
    if len(word) == 1 and word.isalpha() and end == at + 1 and not _may_be_letter_unit(text, value, end):
        return None
    kind, symbol = ("duration", unit.symbol) if unit.kind == "duration" else ("measure", unit.symbol)
    end += text[at - 1] in _OPEN and text[end : end + 1] in _CLOSE
    return (kind, symbol or "", 1), end


def _inch(text: str, value: Value, at: int) -> tuple[Unit, int] | None:
    """12-in. and 6 in. wide; without the point "in" is a preposition."""
    found = _pattern(r"in(?:\.(?=\s?[a-z,)])|(?<=-in)\b\.?)").match(text, at)
    return (("measure", "in", 1), found.end()) if found and value.digits else None


def _may_be_letter_unit(text: str, value: Value, end: int) -> bool:
    return (
        value.digits
        and not text[end : end + 1].isalnum()
        and not re.match(r"-\d|\s?[.']?\s?m\b", text[end : end + 3])
    )


def _inches(text: str, feet: Reading) -> Reading:
    """5 ft 2 in is 5 1/6 feet."""
    if feet.unit != "ft" or feet.low is None:
        return feet
    rest = _pattern(r"(?i),?[\s-](?:and\s)?(\d{1,2})[\s-]?(?:in|inch|inches)\b|-(\d{1,2})(?![\d-])").match(
        text, feet.end
    )
    if rest is None:
        return feet
    inches = add((feet.low[0] * 12, feet.low[1]), exact(rest.group(1) or rest.group(2)))
    written = quotient(inches, (12, 0)) or ""
    if "/" in written:
        return feet._replace(end=rest.end(), low=None, written=written)
    return feet._replace(end=rest.end(), low=exact(written))
