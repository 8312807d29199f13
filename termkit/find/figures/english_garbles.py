"""Finds broken and impossible figures in English text: $126. 3 million, 3 .8%, In 20 26, 46,47,935, US55 billion."""

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
    return re.compile(rf"([$€£]?)(\d[\d,]*(?:\.\d+)?)[ -]({_SCALES}) \3\b")


@functools.cache
def _no_currency() -> re.Pattern[str]:
    """Matches US55 billion; what stands for an index or a road (US100) has no scale word."""
    return re.compile(rf"(?<![\w$-])US(\d+(?:\.\d+)?) ?({_SCALES})\b")


@functools.cache
def _groups() -> re.Pattern[str]:
    """Matches digits with commas that may part other than groups of three, and a space behind the comma."""
    return re.compile(
        r"(?<![\w.,:/$€£+-])[$€£]?(\d+(?:\.\d+)?(?:, ?\d+)+(?:\.\d+)?)(?![\w,/:]|\.\d|-[A-Za-z])"
    )


_INDIA = (
    "₹",
    "Rs",
    "INR",
    "rupee",
    "lakh",
    "crore",
    "India",
    "Delhi",
    "Mumbai",
    "Pakistan",
    "Bangladesh",
    "Nepal",
)
"""Where one of these stands in the text, numbers are written in groups of two: 46,47,935."""


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
    yield from _broken_groups(text)
    yield from _with_evidence(text)
    for found in _no_currency().finditer(text) if "US" in text else ():
        garble = Garble("lost-currency", None, *found.span(), "the sign of the currency is lost")
        yield _valued(found.span(), "$", found.group(1), found.group(2), garble)
    for found in _no_day().finditer(text) if "31" in text or "February" in text else ():
        garble = Garble("impossible-date", None, *found.span(), "the calendar has no such day")
        yield Reading(*found.span(), "date", garble=garble)


def _broken_groups(text: str) -> Iterator[Reading]:
    """Yield numbers whose commas part no groups of three, and those with a space behind a comma: 100, 000."""
    for found in _groups().finditer(text) if "," in text else ():
        digits = found.group(1)
        garble = _spaced(text, found) if ", " in digits else _grouped(text, found)
        if garble is not None:
            sign = text[found.start()]
            if garble.fix is None:
                yield Reading(*found.span(), "number", garble=garble)
            else:
                yield _valued(found.span(), sign, garble.fix, None, garble)
    for found in (
        re.finditer(rf"(?<![\w.,/-])\d{{1,3}},\d\d?-\d{{1,3}} (?:{_SCALES})\b", text) if "-" in text else ()
    ):
        garble = Garble("broken-groups", None, *found.span(), "the commas don't part groups of three")
        yield Reading(*found.span(), "number", garble=garble)
    for found in re.finditer(r"(?<![\w.,/-])\d{1,2}/\d{1,2},\d{3}(?![\w,./-])", text) if "/" in text else ():
        if not found.group().endswith("00"):
            garble = Garble("joined-figures", None, *found.span(), "a fraction and a number are run together")
            yield Reading(*found.span(), "fraction", garble=garble)


def _spaced(text: str, found: re.Match[str]) -> Garble | None:
    """100, 000 is one number, since none begins with 000; In 2022, 300 people and rows of numbers are more."""
    first, *rest = found.group(1).split(", ")
    zeros = any(piece[0] == "0" for piece in rest)
    if not zeros or first[0] == "0" or not re.fullmatch(r"\d{1,3}(?:,\d{3})*", first):
        return None
    if any(not re.fullmatch(r"\d{3}(?:\.\d+)?", piece) for piece in rest) or _after_month(
        text, found.start()
    ):
        return None
    return Garble(
        "split-digits", found.group(1).replace(" ", ""), *found.span(1), "a space splits the number"
    )


def _grouped(text: str, found: re.Match[str]) -> Garble | None:
    """16,4851, 4647,935, 46,47,935 outside India, 5.17,000; not: May 5,2025, 1,2-fold, lists, European decimals."""
    digits = found.group(1)
    whole, _, part = digits.partition(".") if "," not in digits.partition(".")[2] else (digits, "", "")
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+", whole) or not _in_sentence(text, found):
        return None
    joined = whole.replace(",", "")
    if re.fullmatch(r"\d{1,2}(?:,\d\d)+,\d{3}", whole):
        fine = any(word in text for word in _INDIA)
    elif re.fullmatch(r"\d{1,3}\.\d{1,2},\d{3}", digits):
        return Garble("broken-groups", None, *found.span(1), "the commas don't part groups of three")
    else:
        groups = whole.split(",")
        year = (
            len(groups[0]) == 4
            and "1900" <= groups[0] < "2100"
            or len(groups[-1]) == 4
            and groups[-1] < "2100"
        )
        fine = (
            len(groups) != 2
            or year
            or len(joined) < 6
            or min(map(len, groups)) < 2
            or not (len(groups[0]) > 3 and len(groups[1]) == 3 or len(groups[0]) <= 3 < len(groups[1]))
        )
    if fine or _after_month(text, found.start()):
        return None
    fix = f"{int(joined):,}" + (f".{part}" if part else "")
    return Garble("broken-groups", fix, *found.span(1), "the commas don't part groups of three")


def _after_month(text: str, start: int) -> bool:
    return (
        re.search(
            r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? $",
            text[max(0, start - 11) : start],
        )
        is not None
    )


def _in_sentence(text: str, found: re.Match[str]) -> bool:
    """Tell whether a word stands before the number and a noun or the end of a sentence behind it."""
    before = re.search(r"[A-Za-z]{2,} $", text[max(0, found.start() - 12) : found.start()])
    label = re.search(
        r"(?i)\b(?:pages?|pp|nos?|lines?|items?|rows?|chapters?|ids?|codes?|numbers|coordinates|at) $",
        text[max(0, found.start() - 12) : found.start()],
    )
    return (
        before is not None
        and label is None
        and re.match(r" [a-z(]|[.;)]?(?:\s|$)", text[found.end() : found.end() + 2]) is not None
    )


def _with_evidence(text: str) -> Iterator[Reading]:
    """Yield 1 5 hours if the text has 1.5 hours or 15 hours too."""
    for found in re.finditer(r"(?<![\w.,:/$€£-])(?<!\d )(\d{1,2}) (\d{1,2}) ([a-z]{3,})", text):
        whole, part, noun = found.groups()
        for mark, kind in ((".", "split-decimal"), ("", "split-digits")):
            fix = f"{whole}{mark}{part}"
            if part[0] != "0" and re.search(rf"(?<![\d.,]){re.escape(fix)}[ -]{noun}\b", text):
                span = found.start(), found.end(2)
                garble = Garble(kind, fix, *span, "elsewhere the number stands undivided")
                yield Reading(*span, "number", exact(fix), garble=garble)
                break


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
