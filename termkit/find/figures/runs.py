"""Finds figures whose separators went wrong: 1 ,500 萬, 2萬9,90 0元, 98 .7 .2%, 4, 200台, 1,30次, 3..2%."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from termkit.find.figures.context import after_latin_word, skip_spaces
from termkit.find.figures.digits import BLANKS, in_list, in_sentence, scale_end
from termkit.find.figures.numerals import read_numeral
from termkit.find.figures.quantity import read_quantity
from termkit.find.figures.reading import Reading, finish
from termkit.model import Figure, Garble

_SIGNS = tuple(f"{blank}{sign}" for blank in " \u00a0\u3000" for sign in ",.")
_TELLING = frozenset({"money", "percent", "measure"})


def may_have_runs(text: str) -> bool:
    """Tell whether a space stands where only a broken figure has one, or behind grouped digits; quick."""
    return any(sign in text for sign in _SIGNS) or _inside().search(text) is not None


def find_slips(text: str, locale: str) -> Iterator[Figure]:
    """Yield the figures with a separator too many or at a wrong place, in order."""
    for match in _slip().finditer(text) if "," in text or ".." in text else ():
        start, end = match.span()
        if in_list(text, start) or after_latin_word(text, start) or not in_sentence(text, start, end):
            continue
        stop, digits = scale_end(text, end), "".join(filter(str.isdigit, match[0]))
        numeral = read_numeral(digits + "".join(text[end:stop].split()))
        found = (
            read_quantity(text, start, stop, skip_spaces(text, stop), numeral, locale) if numeral else None
        )
        if found is None or not (found.scale or found.counter or found.kind in _TELLING):
            continue
        whole = "".join(match[0].split())
        if match["spaced"] and (stop > end or found.counter or found.kind in _TELLING):
            garble = Garble("split-digits", whole + text[end:stop], start, stop, "a space splits the number")
            yield finish(found._replace(start=start, garble=garble, sure=True))
        elif not match["spaced"]:
            garble = Garble("split-decimal", None, start, end, "its separators fit no number")
            yield finish(Reading(start, found.end, found.kind, unit=found.unit, garble=garble))


def find_runs(text: str, locale: str) -> Iterator[Figure]:
    """Yield the broken figures of ``text``, in order."""
    for match in _run().finditer(text):
        start, end = match.span()
        written = match[0]
        if in_list(text, start) or after_latin_word(text, start) or not in_sentence(text, start, end):
            continue
        whole = "".join(written.split())
        sound = _sound().fullmatch(whole) is not None and not _is_row(written)
        twice = whole.count(".") == 2 and "," not in whole
        if (sound or twice) and (figure := _read(text, start, end, whole, locale)):
            yield figure


def _read(text: str, start: int, end: int, whole: str, locale: str) -> Figure | None:
    """The figure whose digits are ``whole`` without the spaces, if a unit or scale follows that makes it one."""
    stop = scale_end(text, end)
    scale = "".join(text[end:stop].split())
    first = whole.split(".", maxsplit=1)[0] if whole.count(".") == 2 else whole.replace(",", "")
    numeral = read_numeral(first + scale)
    found = read_quantity(text, start, stop, skip_spaces(text, stop), numeral, locale) if numeral else None
    if found is None or not (found.scale or found.counter or found.kind in _TELLING):
        return None
    if whole.count(".") == 2:
        garble = Garble("split-decimal", None, start, end, "it has two decimals")
        return finish(Reading(start, found.end, found.kind, unit=found.unit, garble=garble))
    kind = "split-decimal" if "." in whole and "," not in whole else "split-digits"
    garble = Garble(kind, whole + scale, start, stop, "a space splits the number")
    return finish(found._replace(start=start, garble=garble, sure=True))


def _is_row(written: str) -> bool:
    """Whether spaces stand at both sides of each comma, as in a row: 3 , 500 , 700."""
    return len(re.findall(f"[{BLANKS}],[{BLANKS}]", written)) > 1


@functools.cache
def _run() -> re.Pattern[str]:
    """Digits with a space before a separator, or within what a separator or scale word has grouped."""
    blank, number = f"[{BLANKS}]", r"[0-9]{1,4}"
    before_sign = (
        rf"(?:[.,]?[0-9]+)*{blank}[.,]{blank}?[0-9]+(?:{blank}?[.,]{blank}?[0-9]+|{blank}[0-9]{{1,2}})*"
    )
    grouped = rf"(?:[万萬亿億千][0-9]{{1,3}})?,[0-9]{{1,3}}{blank}[0-9]{{1,2}}(?:\.[0-9]+)?"
    scaled = rf"[万萬亿億][0-9]{{1,3}}{blank}[0-9]{{1,2}}"
    return re.compile(rf"(?<![0-9.,A-Za-z]){number}(?:{before_sign}|{grouped}|{scaled})(?![0-9.,])")


@functools.cache
def _slip() -> re.Pattern[str]:
    """A group of three behind a comma with a space, which reads as two numbers; groups that are none; separators doubled."""
    spaced = rf"(?P<spaced>[0-9]{{1,3}},[{BLANKS}][0-9]{{3}}(?!,[{BLANKS}][0-9]))"
    doubled = r"[0-9]+(?:\.\.|,,|,\.|\.,)[0-9]+"
    group = rf"(?:[0-9]+[万萬亿億][{BLANKS}]?)?[0-9]{{1,3}}(?:,[0-9]{{3}})*,[0-9]{{2}}"
    return re.compile(rf"(?<![0-9.,，、A-Za-z/:：-])(?:{spaced}|{doubled}|{group})(?![0-9.,，、和或/:：-])")


@functools.cache
def _inside() -> re.Pattern[str]:
    return re.compile(rf"[,万萬亿億][0-9]{{1,3}}[{BLANKS}][0-9]")


@functools.cache
def _sound() -> re.Pattern[str]:
    """A number as it should be: 1,500, 98.7, 2萬9,900."""
    return re.compile(r"(?:[0-9]{1,4}[万萬亿億千])?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,4})(?:\.[0-9]+)?")
