"""Figures of the translation that say something else than those of the source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from tests.inject import Edit
from tests.inject._bilingual import Bitext, Kinds, Line
from tests.inject._numbers import SCALE, figures
from tests.inject._terms import in_script

UNITS = {
    "美元": ["欧元", "英镑"], "欧元": ["美元"], "歐元": ["美元"], "公里": ["英里"], "吨": ["公斤"], "噸": ["公斤"],
    "%": ["个百分点"], "元": ["美元"], "千瓦": ["马力"], "个百分点": ["个基点"],
}  # fmt: skip
ENGLISH_UNITS = {
    "kilometers": "miles", "kilograms": "pounds", "yuan": "euros", "gigawatts": "megawatts", "tonnes": "pounds",
    "millimeters": "centimeters", "gigawatt-hours": "megawatt-hours", "percent": "percentage points",
}  # fmt: skip
SCALES = ["", "万", "亿", "万亿"]
ENGLISH_SCALES = ["", "thousand", "million", "billion", "trillion"]

_SMALL_WORDS = "the|to|on|of|in|at|and|as|over|by|for|from|against|is|a"

ADDITIONS = ("，较去年增加12.7%", "，涉及约3200人", "，耗资47亿元", "，比上年减少386起")
ENGLISH_ADDITIONS = (
    ", up 12.7 percent from a year earlier",
    ", affecting some 3,200 people",
    ", at a cost of 47 billion yuan",
)

_ENGLISH = re.compile(
    r"(?<![A-Za-z0-9.,:-])(?!(?:19|20)[0-9]{2}(?![0-9,.]))(?P<digits>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+(?:\.[0-9]+)?)(?!:)"
    rf"(?: (?P<scale>{'|'.join(ENGLISH_SCALES[1:])}))?(?: (?!(?:{_SMALL_WORDS})[ .,])(?P<unit>[a-z-]+))?(?![A-Za-z0-9])"
)
_DATE = re.compile("(?<![0-9.])(?P<digits>[0-9]{1,2})(?=日)|(?<![0-9.])(?P<year>(?:19|20)[0-9]{2})(?=年)")
_CLAUSE = re.compile(r"(?<=[，；])[^，。；：“”「」（）]*(?P<stop>[，；。])|(?<=, )[^,.;:“”()]*(?P<end>, )")


def _found(line: Line, locale: str) -> Iterator[re.Match[str]]:
    """The figures of a line that is a translation; a longer one, of which only a part is matched, is passed over."""
    for match in _ENGLISH.finditer(line.text) if locale == "en" else figures(line.text):
        before, after = line.text[: match.start()], line.text[match.end() :]
        if not re.search(f"(?:{SCALE})$", before) and not re.match(r"[0-9]|(?:至|到)[0-9]", after):
            yield match


def _digits(bitext: Bitext, random: Random) -> Iterator[Edit]:
    """One digit is another."""
    for line in bitext.lines():
        spans = [(*m.span(), *m.span("digits")) for m in _found(line, bitext.locale)]
        if bitext.locale != "en":
            dates = (m.span("digits" if m["digits"] else "year") for m in _DATE.finditer(line.text))
            spans += [(first, last + 1, first, last) for first, last in dates]
        for start, end, first, last in spans:
            places = [i for i in range(first, last) if line.text[i].isdigit()]
            at = random.choice(places[:2])
            other = random.choice([d for d in "123456789" if d != line.text[at]])
            digits = line.text[first:at] + other + line.text[at + 1 : last]
            if digits not in line.source and digits not in line.text:
                yield line.changed(start, end, line.text[start:first] + digits + line.text[last:end])


def _scales(bitext: Bitext, random: Random) -> Iterator[Edit]:
    """The point has moved by a place, or the scale is the next one: 亿 for billion, 万 for 亿."""
    scales = ENGLISH_SCALES if bitext.locale == "en" else [in_script(s, bitext.locale) for s in SCALES]
    for line in bitext.lines():
        for match in _found(line, bitext.locale):
            scale, unit = match["scale"] or "", match["unit"] or ""
            tail = line.text[match.end("scale") if scale else match.end("digits") : match.end()]
            if (
                unit.strip("%％")
                and scale in scales
                and random.random() < 0.5
                and (scale or len(match["digits"]) > 1)
            ):
                at = scales.index(scale)
                choices = [s for s in scales[max(1, at - 1) : at + 2] if s != scale]
                gap = " " if bitext.locale == "en" else ""
                yield line.changed(*match.span(), match["digits"] + gap + random.choice(choices) + tail)
            elif len(match["digits"].strip("0")) > 1:
                middle = line.text[match.end("digits") : match.end()]
                yield line.changed(*match.span(), _moved(match["digits"]) + middle)


def _moved(digits: str) -> str:
    """Ten times what the digits say."""
    whole, _, decimals = digits.replace(",", "").partition(".")
    moved = int(whole + (decimals[:1] or "0"))
    return f"{moved:,}" if "," in digits else f"{moved}{'.' if decimals[1:] else ''}{decimals[1:]}"


def _units(bitext: Bitext, random: Random) -> Iterator[Edit]:
    for line in bitext.lines():
        for match in _found(line, bitext.locale):
            unit = match["unit"] or ""
            others = [ENGLISH_UNITS[unit]] if unit in ENGLISH_UNITS else UNITS.get(unit, [])
            if others:
                other = (
                    in_script(random.choice(others), bitext.locale) if bitext.locale != "en" else others[0]
                )
                head = line.text[match.start() : match.start("unit")]
                yield line.changed(*match.span(), head + other)


def _omitted(bitext: Bitext, random: Random) -> Iterator[Edit]:
    """A clause with a figure of weight is left out."""
    for line in bitext.lines():
        heavy = [
            m for m in _found(line, bitext.locale) if len(re.sub("[^0-9]", "", m["digits"])) > 2 or m["scale"]
        ]
        for clause in _CLAUSE.finditer(line.text):
            mine = [m for m in heavy if clause.start() <= m.start() and m.end() <= clause.end()]
            if len(mine) == 1:
                before = line.text[: clause.start()]
                stop = clause["stop"] or ""
                yield line.rewritten((before[:-1] + stop if stop else before) + line.text[clause.end() :])


def _added(bitext: Bitext, random: Random) -> Iterator[Edit]:
    """A clause with a figure that the source doesn't have; its place is the figure."""
    for line in bitext.lines():
        stops = [m.start() for m in re.finditer(r"(?<=[^0-9A-Z”])\.(?= |$)|(?<=[^”」])。", line.text)]
        for at in stops:
            clause = random.choice(ENGLISH_ADDITIONS if bitext.locale == "en" else ADDITIONS)
            clause = clause if bitext.locale == "en" else in_script(clause, bitext.locale)
            first = re.search("[0-9]", clause)
            head = first.start() if first else 0
            yield line.changed(at, at, clause)._replace(head=head)


KINDS: Kinds = {"digit": _digits, "scale": _scales, "unit": _units, "omitted": _omitted, "added": _added}
