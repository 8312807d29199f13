"""Tells numbers in English names, codes and addresses from figures: COVID-19, Boeing 737, 24/7, 555-0123, 3-1."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from termkit.find.figures.english_words import ONES, RANKS, TENS
from termkit.find.figures.reading import Reading

_ADDRESS = frozenset("_/=@&?%\\~")
_PREFIXES = frozenset(
    "mid pre post sub non anti under over inter all top plus minus some about nearly almost approx ex and or to than "
    "every half super multi per the a an between by first second last".split()
)
"""What may be tied to a number by a hyphen without naming anything: pre-2020, under-18s, mid-1990s."""
_LITTLE = frozenset(
    "a an the in on at by for from with of to and or but nor as than about around over under above below between among "
    "after before since until till during through into onto per via near within without against across toward towards "
    "some any all only just even also still yet nearly almost roughly approximately these those this that there here his "
    "her its their our my your both each every another other no not now then when while where if because so more most "
    "less fewer least last first next only it he she they we you i who which what is are was were be been has have had do "
    "does did will would can could may might must shall should plus minus times up down out off total exactly once maybe "
    "perhaps like unlike besides including excluding despite beyond behind beside off concerning regarding averaging "
    "monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun another yes let's are over".split()
)
"""Words that name nothing, though a sentence may begin with them, and the days of the week."""
_SCORES = (
    r"(?i:\b(?:scor(?:e|ed|eline)|los[st]|loss|defeat(?:ed)?|beat(?:en|ing)?|w[io]n|wins|winning|victory|draw|drew|drawn"
    r"|tied?|lead|led|trail(?:ed)?|voted?|votes|ruling|record|decision|sets?|series))"
)
_NEAR = 24
_TITLE = 110
"""Characters; a longer line is no title."""
_CHAIN = r"\(\d{3}\)\s?\d{3}-\d{4}|(?<![\w.,/$€£:])\+?\d+(?:[-.–]\d+|[ -]?\(\d+\)[ -]?\d+)(?:[-. –/]\d+)*(?!\w|[.,/-]\d)"
"""Numbers tied by hyphens and points, and phone numbers."""


@functools.cache
def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(source)


def unread(text: str) -> Iterator[Reading]:
    """Yield what holds digits but no figure, as readings that aren't sure: addresses, phone numbers, scores."""
    if "://" in text or "www." in text or "@" in text:
        for found in _pattern(r"(?:https?://|www\.)[^\s<>\"]+|[\w.+-]{1,64}@[\w-]+\.[\w.-]+").finditer(text):
            yield _none(found)
    for found in _pattern(_CHAIN).finditer(text):
        if found.group()[0] == "(" or _is_code(text, found):
            yield _none(found)
    if ":" in text:  # 16:9; clock times come before
        for found in _pattern(r"(?<![\w.:$-])\d{1,4}:(?:\d|\d{3}|[0-9]\d)(?![\d:])").finditer(text):
            yield _none(found)
    if "/" in text:
        yield from _slashed(text)
    if "entury" in text or "enturies" in text:
        yield from _centuries(text)


def _slashed(text: str) -> Iterator[Reading]:
    """Yield 24/7, 50/50, and the day of the attacks; 1 5/4 is a number."""
    for found in _pattern(r"(?<![\w.,/$€£-])(\d{1,4})/(\d{1,4})(?![\w/]|[.,]\d)").finditer(text):
        a, b = int(found.group(1)), int(found.group(2))
        mixed = text[max(0, found.start() - 2) : found.start()].strip().isdigit()
        if a >= b > 0 and not mixed or (a, b) == (9, 11):
            yield _none(found)


def _centuries(text: str) -> Iterator[Reading]:
    """Yield 19th century, twentieth-century, 18th and 19th centuries: names of times as much as ranks."""
    rank = rf"(?:\d{{1,2}}(?:st|nd|rd|th)|(?:twenty[ -])?(?:{'|'.join(RANKS)}))"
    pattern = rf"(?i)(?<!\w){rank}(?:[\s-](?:and|to|or)[\s-]{rank})?[\s-]centur(?:y|ies)"
    for found in _pattern(pattern).finditer(text):
        yield _none(found)


def _none(found: re.Match[str]) -> Reading:
    return Reading(found.start(), found.end(), "number", sure=False)


def _is_code(text: str, found: re.Match[str]) -> bool:
    """+1-222-555-0123, 192.168.0.1, 4-4-2, 555-0123, a 3-1 win, a 5-4 vote."""
    surface = found.group()
    parts = re.split(r"[-.– /()]+", surface.lstrip("+"))
    if surface.count(".") == 1 and surface.strip("+0123456789") == ".":
        return False
    if surface[0] == "+" and len(surface) > 6 or "(" in surface and len(parts) > 2:
        return True
    if re.search(r"[ /]", surface):
        return False
    if len(parts) > 2:
        return surface.count(".") != 1 and not re.fullmatch(
            r"\d+\.\d+[-–]\d+(?:\.\d+)?|\d+[-–]\d+\.\d+", surface
        )
    a, b = parts
    if b[0] == "0" and len(b) > 1:
        return True
    if int(a) >= int(b):
        return not text.startswith(("%", " per"), found.end())
    around = (
        text[max(0, found.start() - _NEAR) : found.start()] + "|" + text[found.end() : found.end() + _NEAR]
    )
    return (
        int(b) < 100
        and bool(_pattern(_SCORES).search(around))
        and not _pattern(r"\s?(?:%|per)").match(text, found.end())
    )


def is_part_of_code(text: str, start: int, end: int) -> bool:
    """Tell whether the number is joined to a letter or to a sign of an address: F-35, COVID-19, x86, 737-MAX."""
    before, after = text[max(0, start - 20) : start], text[end : end + 2]
    if before[-1:].isalpha() or before[-1:] in _ADDRESS or before[-1:] == "#" and before[-2:].strip() != "#":
        return True
    if after[:1].isalpha() or after[:1] in ("_", "@") or after[:1] == "-" and after[1:].isupper():
        return True
    if before[-1:] == "+" and before[-2:-1].isalpha():
        return True
    tied = _pattern(r"(?:^|[^A-Za-z0-9])([A-Za-z][A-Za-z0-9.&]*)[-\u2010\u2011–]$").search(before)
    if tied is None:
        return False
    word = tied.group(1).lower()
    return word not in _PREFIXES and word not in ONES and word not in TENS


def is_named(text: str, start: int, end: int) -> bool:
    """Tell whether a bare number belongs to the name before it: Boeing 737, iPhone 15, Section 230, version 3.1."""
    surface = text[start:end]
    if not surface.replace(".", "", 1).isdigit() or len(surface) > 5:
        return False
    before = text[max(0, start - 40) : start]
    found = _pattern(r"(?:^|[\s(“\"'‘])([A-Za-z][A-Za-z&'’.+-]*)\s$").search(before)
    if found is None:
        return False
    word = found.group(1)
    if "." in surface and word.lower() in ("version", "release", "v.", "v", "ver."):
        return True
    if (
        word.endswith(("'s", "’s", "s'", "s’"))
        or word.lower().strip(".") in _LITTLE
        or word == word.lower()
        or word[-1] in ".,"
    ):
        return False
    if not word[0].isupper():
        return True  # iPhone 15
    lead = before[: found.start(1)].rstrip(" (“\"'‘")
    if not lead or lead[-1] in '.!?:;\n|”"':
        if word.endswith(("ly", "ing", "ed")) and not re.search(rf"[a-z,] {re.escape(word)}\b", text):
            return False  # adding 300, but Boeing 737
    elif _pattern(r"\b(?:[Ii]n|[Oo]n|[Aa]t|[Ff]rom)$").search(lead) and _is_counting(text, end):
        return False  # in China 500 people
    return not _in_title(text, start)


def _is_counting(text: str, end: int) -> bool:
    follows = _pattern(r"\s(?:[a-z-]+\s)?(people|men|women|children|[a-z]+s)\b").match(text, end)
    return follows is not None


def _in_title(text: str, start: int) -> bool:
    """Tell whether the line is a title, most of whose words begin with a capital."""
    begin, stop = text.rfind("\n", 0, start) + 1, text.find("\n", start)
    line = text[begin : stop if stop >= 0 else len(text)].rstrip()
    if len(line) > _TITLE or line[-1] in ".;:!?":
        return False
    words = [word for word in line.split() if word[0].isalpha() and len(word) > 3]
    return len(words) > 3 and sum(word[0].isupper() for word in words) * 5 > len(words) * 4
