"""Finds broken and impossible figures in English text: $126. 3 million, 3 .8%, In 20 26, $30 billion billion."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from termkit.find.figures.reading import Reading, exact
from termkit.model import FigureKind, Garble

_POWERS = {"million": 6, "billion": 9, "trillion": 12}
_SCALES = "million|billion|trillion"
_MONTHS = "April|June|September|November"
_CURRENCIES = {"$": "USD", "€": "EUR", "£": "GBP"}


_BEFORE, _BEHIND = 12, 16
"""Characters before and behind a space among digits that tell what it splits."""


@functools.cache
def _seam() -> re.Pattern[str]:
    """Finds the few places that the slower expressions have to look at."""
    return re.compile(r"[0-9](?: [.0-9]|\. [0-9])")


@functools.cache
def _number() -> re.Pattern[str]:
    """Matches a number with a space in it, before a scale word, a per cent sign or a noun that is counted.

    A point and a space may also end a sentence, so that they split a decimal only behind a currency or "by".
    """
    clear = r"(?<![\w.,:/-])(?<![\d,.:/-] )\d{1,3}(?: \.\d{1,3}|(?:\.\d{1,2})? 0\d?)"
    sentence = r"(?:(?<=[$€£])|(?<=\bby )|(?<=\bto )|(?<=\bat )|(?<=\bof ))\d{1,3}\. \d"
    noun = "percent|parameters|tokens|users|dollars|people"
    return re.compile(rf"(?P<digits>{clear}|{sentence})(?= ?%| (?:{noun})\b| (?P<scale>{_SCALES})\b)")


@functools.cache
def _year() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:[Ii]n|[Bb]y|[Ss]ince|[Uu]ntil|[Ff]rom|[Dd]uring) ((?:19|20) \d\d)(?![\d%-]|[.,]\d)"
    )


@functools.cache
def _twice() -> re.Pattern[str]:
    return re.compile(rf"([$€£]?)(\d[\d,]*(?:\.\d+)?) ({_SCALES}) \3\b")


@functools.cache
def _no_day() -> re.Pattern[str]:
    """Matches a day that its month lacks; before a noun 31 may count something (by June 31 states had signed)."""
    return re.compile(
        rf"\b(?:(?:(?:{_MONTHS}) 31|February 3[01])(?=[,.;:)\n]|\s*\Z| (?:at|to|and|or|in|for|with|when|after|20\d\d)\b)"
        rf"|(?<![\d,.])31 (?:{_MONTHS})|3[01] February)\b"
    )


def english_garbles(text: str) -> Iterator[Reading]:
    """Yield the broken and impossible figures of an English text, one kind after the other."""
    for seam in _seam().finditer(text):
        around = max(0, seam.start() - _BEFORE), seam.end() + _BEHIND
        found = _number().search(text, *around)
        if found and found.start() <= seam.start() < found.end():
            yield _split(text, found)
        elif (year := _year().search(text, *around)) and year.start() <= seam.start() < year.end():
            garble = Garble(
                "split-digits", year.group(1).replace(" ", ""), *year.span(1), "a space splits the year"
            )
            yield Reading(*year.span(1), "date", written=garble.fix, garble=garble)
    for found in _twice().finditer(text) if any(f"{scale} {scale}" in text for scale in _POWERS) else ():
        sign, digits, scale = found.groups()
        fix = f"{sign}{digits} {scale}"
        garble = Garble("doubled-scale", fix, *found.span(), "the scale word is given twice")
        yield _valued(found.span(), sign, digits, scale, garble)
    for found in _no_day().finditer(text) if "31" in text or "February" in text else ():
        garble = Garble("impossible-date", None, *found.span(), "the calendar has no such day")
        yield Reading(*found.span(), "date", garble=garble)


def _split(text: str, found: re.Match[str]) -> Reading:
    digits, scale = found.group("digits", "scale")
    fix = digits.replace(" ", "")
    kind = "split-decimal" if " ." in digits or ". " in digits else "split-digits"
    garble = Garble(kind, fix, *found.span(), "a space splits the number")
    sign = text[found.start() - 1 : found.start()]
    begin = found.start() - (sign in _CURRENCIES)
    return _valued((begin, found.end("scale") if scale else found.end()), sign, fix, scale, garble)


def _valued(span: tuple[int, int], sign: str, digits: str, scale: str | None, garble: Garble) -> Reading:
    n, e = exact(digits.replace(",", ""))
    kind: FigureKind = "money" if sign in _CURRENCIES else "number"
    return Reading(
        *span, kind, (n, e + _POWERS.get(scale or "", 0)), unit=_CURRENCIES.get(sign), garble=garble
    )
