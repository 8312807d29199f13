"""Reads English words that are figures by themselves: hundreds of thousands, a decade, doubled, fivefold, half."""

from __future__ import annotations

from collections.abc import Iterator

from termkit.find.figures.english_cardinals import Value, cardinal_at, pattern, word_at
from termkit.find.figures.english_words import DOZENS, MULTIPLES, ONES, POWERS, TENS
from termkit.find.figures.reading import Exact

_SOME = frozenset({"several", "few", "many"})
_PLURALS = {word + "s": power for word, power in POWERS.items()}
_WHOLES = frozenset("the its their his her our that those these all as".split())
"""What half takes behind it when it is a figure: half the city, half of them."""
_MOVES = frozenset(
    "to will would could can may might must than nearly almost about roughly and should not more of by".split()
)
"""What stands before double as a verb."""
_PERIODS = {"decade": 10, "century": 100}
_SPANS = frozenset("decade century fortnight".split())
_TIMES = frozenset("year month week day hour minute".split())
_PAST = frozenset("past last next coming previous".split())
TRIGGERS = (
    *_SOME, *(word for word in _PLURALS), *(stem + end for stem in MULTIPLES for end in ("ed", "ing")),
    "double", "triple", "quadruple", "treble", "twice", "thrice", "decades", "decade", "quarter", "half",
)  # fmt: skip
"""Words at which such a figure begins, but for a and an."""


def folds() -> Iterator[str]:
    """Yield fivefold, hundredfold and their like."""
    yield from (f"{word}fold" for word in (*ONES, *TENS, "hundred", "thousand", "million"))


def phrase_at(text: str, start: int) -> Value | None:
    """Return the figure that begins with one of the words that this module knows."""
    word, end = word_at(text, start)
    if word in _SOME:
        return _several(text, start, end)
    if word in _PLURALS:
        return _hundreds(text, start, word, end)
    if word in ("twice", "thrice"):
        return _twice(text, start, word, end)
    if word.endswith("fold"):
        number = word.removesuffix("fold") or "one"
        value = ONES.get(number) or TENS.get(number) or 10 ** POWERS.get(number, 0)
        return Value(start, end, (value, 0), False, whole=("multiple", "times"))
    if word == "decades":
        return Value(start, end, (10, 0), False, vague=True, whole=("duration", "year"))
    if word == "decade":
        past = pattern(r"([A-Za-z]+)\s$").search(text, max(0, start - 12), start)
        named = past is not None and past.group(1).lower() in _PAST
        return Value(start, end, (10, 0), False, whole=("duration", "year")) if named else None
    return _times_more(text, start, word, end)


def _several(text: str, start: int, end: int) -> Value | None:
    """Several hundred, a few dozen, many hundreds of thousands."""
    word, stop = word_at(text, end)
    if word in _PLURALS:
        return _hundreds(text, start, word, stop)
    if word not in POWERS or word in ("ten", "score"):
        return None
    power, word, following = POWERS[word], *word_at(text, stop)
    if word in POWERS and POWERS[word] >= 3:
        power, stop = power + POWERS[word], following
    return Value(start, stop, (1, power), False, vague=True)


def _hundreds(text: str, start: int, word: str, end: int) -> Value | None:
    """Hundreds, tens of thousands, hundreds of millions, dozens; test scores are none, nor are the twenties."""
    power = _PLURALS[word]
    of = pattern(r"\s(?:of|upon)\s(?:(?:hundreds\sof\s)?(thousand|million|billion|trillion)s)\b").match(
        text, end
    )
    if of:
        return Value(start, of.end(), (1, power + POWERS[of.group(1)]), False, vague=True)
    if word in ("tens", "scores"):
        owner = pattern(r"(?:[A-Za-z'’-]+)\s$").search(text, max(0, start - 16), start)
        if owner and word == "scores" or not text.startswith(" of ", end):
            return None
    return Value(start, end, (1, power), False, vague=True)


def _twice(text: str, start: int, word: str, end: int) -> Value | None:
    """Twice as many is a multiple; twice a week counts."""
    low: Exact = (2 + (word == "thrice"), 0)
    compared = pattern(
        r"\s(?:as|the|that|its|their|his|her|what|this)\b(?!\smorning|\sweek|\syear|\smonth)"
    ).match(text, end)
    return Value(start, end, low, False, whole=("multiple", "times") if compared else None)


def _times_more(text: str, start: int, word: str, end: int) -> Value | None:
    """Doubled, tripling, to double, double the price; double-digit growth and to double down are none."""
    stem = next((stem for stem in MULTIPLES if word.startswith(stem)), None)
    if stem is None or text[end : end + 1] == "-" or text.startswith(" down", end):
        return None
    if word.endswith("e"):
        moved = pattern(r"([A-Za-z]+)\s$").search(text, max(0, start - 12), start)
        follows = pattern(
            r"\s(?:the|its|their|that|what|his|her|our|from|to|by|in|over|since)\b|\s?[,.;]"
        ).match(text, end)
        if not follows and not (
            moved and moved.group(1).lower() in ("to", "than", "will", "nearly", "almost")
        ):
            return None
        if not (moved and moved.group(1).lower() in _MOVES) and not pattern(r"\s(?:the|that|what)\b").match(
            text, end
        ):
            return None
    return Value(start, end, (MULTIPLES[stem], 0), False, whole=("multiple", "times"))


def article_at(text: str, start: int, end: int) -> Value | None:
    """Return what a or an begins: a dozen, a few hundred, a decade, a year ago, a year and a half."""
    following, stop = word_at(text, end)
    if following in _SOME:
        return _several(text, start, stop)
    if following in DOZENS:
        whole = cardinal_at(text, end, implied_one=True)
        return Value(start, whole.end, whole.low, False) if whole else None
    if following in _SPANS:
        return Value(start, end, (1, 0), False)
    if following in _TIMES and _is_length(text, start, stop):
        return Value(start, end, (1, 0), False)
    return None


def _is_length(text: str, start: int, end: int) -> bool:
    """A year ago and within a day are lengths of time; $5 a day and once a week are rates."""
    if pattern(
        r"\s(?:ago|earlier|later|before|and\sa\shalf|or\s(?:so|more|less|two)|old|after)\b|-long\b"
    ).match(text, end):
        return True
    lead = pattern(
        r"(?i)\b(?:for|within|in|after|than|about|nearly|almost|over|under|half|lasted|took|takes)\s$"
    )
    return lead.search(text, max(0, start - 8), start) is not None


def half_at(text: str, start: int, end: int) -> Value | None:
    """Half a million, half an hour, half a dozen, half of them, half the city, by half; the first half is none."""
    rest = pattern(r"[\s-](?:an?\s)?(million|billion|trillion|thousand|hundred|dozen)\b").match(text, end)
    if rest:
        low = (6, 0) if rest.group(1) == "dozen" else (5, POWERS[rest.group(1)] - 1)
        return Value(start, rest.end(), low, False)
    span = pattern(
        r"\san?(?=\s(?:century|decade|year|month|day|hour|minute|mile|mil|kilometer|kilometre|pound|ton|tonne|acre)\b)"
    )
    if found := span.match(text, end):
        return Value(start, found.end(), (5, -1), False)
    if pattern(r"-?(?:hour|day|year|century|mile)\b|[\s-](?:hour|century|mile)\b").match(text, end):
        return Value(start, end, (5, -1), False)
    if pattern(
        r"(?i)\b(?:first|second|other|latter|top|bottom|this|that|each|the|better|time|-)[\s-]?$"
    ).search(text, max(0, start - 10), start):
        return None
    follows, _ = word_at(text, end)
    whole = text[end : end + 1] == " " and (follows == "of" or follows in _WHOLES)
    lead = pattern(r"(?i)\b(?:by|in|than|about|nearly|almost|over|roughly|around|at least|only|under|to)\s$")
    led = lead.search(text, max(0, start - 10), start) and pattern(
        r"\s?[,.;:)]|\s?$|\s(?:to|from|in|since|as|on|after|by|and|this|last|over|for)\b"
    ).match(text, end)
    return Value(start, end, (5, -1), False, whole=("fraction", None)) if whole or led else None
