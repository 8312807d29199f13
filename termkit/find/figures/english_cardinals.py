"""Reads English cardinals in digits and words: 1.2 million, two hundred and three, nine point five."""

from __future__ import annotations

import functools
import re

from termkit.find.figures.english_words import DOZENS, HUNDRED, LETTERS, ONES, PARTS, SCALES, TENS
from termkit.find.figures.reading import Exact, add, exact
from termkit.model import FigureKind
from termkit.record import Record

VULGAR = {"½": (5, -1), "¼": (25, -2), "¾": (75, -2)}
NUMBER = (
    r"(?:\d{1,3}(?:(?:,\d{3})+(?!\d)|(?:,\d{2})+,\d{3}(?![\d,])|(?:[ \u00a0\u202f\u2009]\d{3})+(?!\d))(?:\.\d+)?"
    r"|\d+(?:\.\d+)?|(?<![\d.])\.\d+|[½¼¾])"
)

_GREATEST = 60
"""The greatest power of ten that scale words may make."""
_LONGEST = 80
"""Characters; longer ones count nothing."""


class Cardinal(Record):
    """A number, where it ends, and whether it begins with digits."""

    low: Exact
    end: int
    digits: bool
    scale: int = 0
    """The power of ten of the scale word that ends it, which a range may share: 5 to 10 million."""


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
    part: bool = False
    """Whether it is part of a whole: two thirds, one in five."""
    scale: int = 0
    vague: bool = False
    """Whether only its magnitude is told: hundreds, a few thousand."""
    whole: tuple[FigureKind, str | None] | None = None
    """Kind and unit, if its words say those too: doubled, decades."""


class _Sum(Record):
    """A cardinal while it is read: what is scaled already, what is not yet, and the kind of the last word."""

    total: Exact = (0, 0)
    current: Exact | None = None
    last: str = ""
    digits: bool = False
    scale: int = 0


@functools.cache
def pattern(source: str) -> re.Pattern[str]:
    """Return ``source`` compiled, once."""
    return re.compile(source)


def word_at(text: str, at: int) -> tuple[str, int]:
    """Return the word behind spaces or a hyphen at ``at``, in lower case, and where it ends."""
    found = pattern(r"(?:\s{1,3}|\s?-\s?)?([A-Za-z]+)").match(text, at)
    return (found.group(1).lower(), found.end()) if found else ("", at)


def digits_at(text: str, at: int) -> tuple[Exact, int] | None:
    """Return the number in digits at ``at`` and where it ends."""
    found = pattern(rf"\s?({NUMBER})").match(text, at)
    if found is None:
        return None
    surface = found.group(1)
    if len(surface) > _LONGEST:
        return None
    return VULGAR.get(surface) or exact(re.sub(r"[,\s]", "", surface)), found.end()


def cardinal_at(text: str, at: int, implied_one: bool = False) -> Cardinal | None:
    """Return the longest cardinal at ``at``; ``implied_one`` reads the words behind "a" in "a hundred"."""
    state = _Sum(current=(1, 0), last="one") if implied_one else _Sum()
    while True:
        step = _digits_step(text, at, state) or _word_step(text, at, state)
        if step is None:
            break
        state, at = step
    if not state.last:
        return None
    low = add(state.total, state.current or (0, 0))
    tail = _decimals(text, at)
    if tail:
        return Cardinal(add(low, tail[0]), tail[1], state.digits)
    return Cardinal(low, at, state.digits, {"scale": state.scale, "hundred": 2}.get(state.last, 0))


def _digits_step(text: str, at: int, state: _Sum) -> tuple[_Sum, int] | None:
    if state.last not in ("", "and", "scale"):
        return None
    found = digits_at(text, at)
    if found is None or state.last and text[found[1] : found[1] + 1].isalpha():
        return None  # 4 million 5G phones
    current = add(state.current or (0, 0), found[0])
    return state._replace(current=current, last="digits", digits=state.digits or not state.last), found[1]


def _word_step(text: str, at: int, state: _Sum) -> tuple[_Sum, int] | None:
    word, end = word_at(text, at)
    current = state.current or (0, 0)
    counted = state.current or (1, 0)
    if word in ONES and state.last not in ("one", "digits", "teen"):
        kind = "one" if ONES[word] < 10 else "teen"
        return state._replace(current=add(current, (ONES[word], 0)), last=kind), end
    if word in TENS and state.last not in ("one", "ten", "digits", "teen"):
        return state._replace(current=add(current, (TENS[word], 0)), last="ten"), end
    if word == HUNDRED and state.last not in ("scale", "hundred") and 0 <= current[0] < 10**4:
        return state._replace(current=(counted[0] * 100, counted[1]), last="hundred"), end
    if word in SCALES and state.total[1] + current[1] < _GREATEST and _is_scale(text, at, end, word, state):
        scale = SCALES[word]
        return state._replace(total=_scaled(state, scale), current=None, last="scale", scale=scale), end
    if word in DOZENS and state.last not in ("", "dozen"):
        return state._replace(current=(counted[0] * 12, counted[1]), last="dozen"), end
    if word == "and" and state.last in ("hundred", "scale") and _goes_on(text, end):
        return state._replace(last="and"), end
    return None


def _is_scale(text: str, at: int, end: int, word: str, state: _Sum) -> bool:
    """10k, 1.2b and 10G are numbers; 12 m, 6 g and 5 t are measures."""
    if word not in LETTERS:
        return bool(state.last)
    if not state.digits or state.last != "digits" or text[end : end + 1].isalnum():
        return False
    if text[at] in "GK" and text[at - 1] in "23456" and not text[at - 2 : at - 1].isdigit():
        return False  # a 5G network, a 4K film
    if word == "b":
        return text[end - 1] == "B" or not text[at].isspace()
    return word == "k" or text[end - 1].isupper() and word in ("m", "g")


def _scaled(state: _Sum, power: int) -> Exact:
    if state.current is not None:
        return add(state.total, (state.current[0], state.current[1] + power))
    return (state.total[0], state.total[1] + power) if state.total[0] else (1, power)


def _goes_on(text: str, at: int) -> bool:
    """Behind "and" the number goes on unless a fraction follows: 103 and two thirds."""
    word, end = word_at(text, at)
    if word in ONES or word in TENS:
        following, stop = word_at(text, end)
        if word in TENS and following in ONES:
            following, stop = word_at(text, stop)
        return following not in PARTS
    digits = digits_at(text, at)
    return digits is not None and digits[0][1] == 0 and text[digits[1] : digits[1] + 1] != "."


def _decimals(text: str, at: int) -> tuple[Exact, int] | None:
    """Read "point five", "point seventy-one", "point nought four"."""
    word, end = word_at(text, at)
    digits = ""
    while word == "point" or digits:
        word, stop = word_at(text, end)
        if word in TENS:
            unit, after = word_at(text, stop)
            both = 0 < ONES.get(unit, 0) < 10
            digits, end = digits + str(TENS[word] + (ONES[unit] if both else 0)), after if both else stop
        elif word in ONES:
            digits, end = digits + str(ONES[word]), stop
        else:
            break
    return (exact("0." + digits), end) if digits else None
