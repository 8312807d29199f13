"""Finds the digits of one number that spaces have split (744 0 亿, 1 3 8家), and tells them from rows of numbers."""

from __future__ import annotations

import functools
import re
from itertools import islice, pairwise

from termkit.find.figures.context import after_latin_word, is_latin_letter, skip_spaces
from termkit.find.figures.garbles import lost_scale
from termkit.find.figures.numerals import LARGE, SMALL, read_numeral
from termkit.find.figures.quantity import read_quantity
from termkit.find.figures.reading import Reading
from termkit.find.figures.units import unit_at
from termkit.model import Garble
from termkit.text import is_han

BLANKS = " \u00a0\u2002\u2003\u2007\u2009\u200a\u202f\u3000"
_NUMBERED = frozenset("第表图圖章节節卷条條款页頁例题題式注註版段号號骤驟阶階组組层層楼樓室座栋棟班线線")
"""What a number names rather than counts: 图 3, 步骤 2, 6 号."""
_MARKS = frozenset("。，,；;！？")
_OPENERS = frozenset("，,（(“「『")
_LINE = 120
_MODEL_UNITS = frozenset({"in", "W", "mAh", "nm", "px", "Hz"})
_MODEL_COUNTERS = frozenset({"核", "线程", "代", "期"})
"""What is told of a product right behind the number in its name: 小米 15 90 瓦, 酷睿 9 24 核."""
_COUNTED = frozenset("0123456789月日号號点點时時至到-~多余餘几幾").union(LARGE, SMALL)
_NEAR = 800
"""Characters to each side in which a name with the same number is looked for."""
_ENOUGH = 4
_LONGEST_HEAD = 3


@functools.cache
def _run() -> re.Pattern[str]:
    """Matches digits in pieces, one of them behind a space: 744 0, 4 0 00, 18,9 98."""
    return re.compile(
        rf"[0-9]{{1,6}}(?:\.[0-9]+)?(?:,[0-9]{{1,3}}|[{BLANKS}]{{1,2}}[0-9]{{1,3}})+(?![0-9,.])"
    )


def split_digits(text: str, a: Reading, b: Reading, locale: str) -> Reading | None:
    """Return the number that begins with ``a`` and goes on behind a space with ``b``, or None.

    Groups of three digits are sound (ISO 80000-1). A piece that begins with 0 can't be a number of its own; any
    other makes one number only in a sentence, in front of a unit.
    """
    if b.kind in ("time", "ordinal"):
        return None
    start = a.start
    while not text[start].isdecimal() and start < a.end:
        start += 1
    run = _run().match(text, start)
    if run is None or run.end() <= b.start or run.start(0) >= a.end or in_list(text, start):
        return None
    pieces = run.group().split()
    digits = "".join(pieces)
    if len(pieces) < 2 or not _may_be_one(pieces, digits):
        return None
    return _year(text, start, run.end(), digits) or _number(text, a, b, run, locale)


def _may_be_one(pieces: list[str], digits: str) -> bool:
    """Tell whether the pieces are those of a number, and not whole groups of three."""
    if "," in digits:
        return bool(re.fullmatch(r"\d{1,3}(?:,\d{3})+", digits))
    head, tails = pieces[0].partition(".")[0], pieces[1:]
    if len(head) > _LONGEST_HEAD:
        return len(tails) == 1 and len(tails[0]) < 3 and tails[0][0] == "0"
    return any(len(tail) < 3 for tail in tails)


def _year(text: str, start: int, end: int, digits: str) -> Reading | None:
    """20 26年 is a year."""
    at = skip_spaces(text, end)
    if (
        text[at : at + 1] != "年"
        or len(digits) != 4
        or not digits.isdecimal()
        or digits[:2] not in ("19", "20")
    ):
        return None
    if not in_sentence(text, start, end):
        return None
    garble = Garble("split-digits", digits, start, end, "a space splits the year")
    return Reading(start, at + 1, "date", written=digits, garble=garble)


def _number(text: str, a: Reading, b: Reading, run: re.Match[str], locale: str) -> Reading | None:
    start, end = run.span()
    pieces = run.group().split()
    digits = "".join(pieces)
    zero = any(piece[0] == "0" for piece in pieces[1:]) or text.startswith(
        "折", skip_spaces(text, end)
    )  # 7 2 折
    if b.kind == "date" or not zero and not _is_sentence_figure(text, (a.start, start, end), pieces):
        return None
    stop = scale_end(text, end)
    numeral = read_numeral("".join(text[start:stop].split()))
    found = read_quantity(text, start, stop, skip_spaces(text, stop), numeral, locale) if numeral else None
    if found is None:
        return None
    if found.unit is None and found.counter is None and not found.scale:
        return lost_scale(text, a, end, digits) if zero and len(pieces) == 2 else None
    if not zero and not _may_be_counted(found, pieces[0]):
        return None
    if not found.scale:
        stop = end  # 300 0 兆瓦
    fix = "".join(text[start:stop].split()) if len(pieces[0]) <= _LONGEST_HEAD or "," in digits else None
    return found._replace(
        garble=Garble("split-digits", fix, start, stop, "a space splits the digits"), sure=True
    )


def _may_be_counted(found: Reading, head: str) -> bool:
    """波音 737 20 架 and 酷睿 9 24 核 count what stands before them: a name with a number."""
    if len(head) == _LONGEST_HEAD and found.kind != "percent" and not found.scale:
        return False
    return found.unit not in _MODEL_UNITS and found.counter not in _MODEL_COUNTERS


def _is_sentence_figure(text: str, at: tuple[int, int, int], pieces: list[str]) -> bool:
    """Tell whether pieces without a leading 0 are one number: no row, no name with a number, no lost range."""
    begin, start, end = at
    if "." in pieces[0] or after_latin_word(text, start) or not in_sentence(text, begin, end):
        return False
    if is_latin_letter(text[(after := skip_spaces(text, end)) : after + 1]) or is_named(
        text, start, pieces[0]
    ):
        return False  # 小米 15 12GB
    return not all(_goes_on(p, q) for p, q in pairwise(pieces))


def is_named(text: str, start: int, head: str) -> bool:
    """Tell whether the same word and number stand nearby with nothing counted behind: 小米 15 is a name."""
    around = text[max(0, start - _NEAR) : start + _NEAR]
    name = text[max(0, start - 3) : start] + head
    mentions = (
        re.finditer(rf"{re.escape(name)}(?![0-9.,])[{BLANKS}]?", around) if around.count(name) > 1 else ()
    )
    for found in islice(mentions, _ENOUGH):
        following = around[found.end() : found.end() + 1]
        if following and following not in _COUNTED and unit_at(around, found.end()) is None:
            return True
    return False


def _goes_on(p: str, q: str) -> bool:
    """2 3 天 and 40 50 岁 are ranges that have lost their sign, if anything."""
    return p < q and (
        len(p) == len(q) == 1 and int(q) == int(p) + 1 or len(p) == len(q) == 2 and p[1] == q[1] == "0"
    )


def in_list(text: str, start: int) -> bool:
    """Tell whether a number before ``start``, or 第, 表 or 图, makes a row of numbers of those that follow."""
    before = text[max(0, start - 3) : start].strip(BLANKS + ",，、/|\t")
    return bool(before) and (before[-1].isdigit() or before[-1] in _NUMBERED)


def in_sentence(text: str, start: int, end: int) -> bool:
    """Tell whether ``start`` to ``end`` stands in a sentence, not in a row of a table."""
    head = text[max(0, start - _LINE) : start].rpartition("\n")[2]
    tail = text[end : end + _LINE].partition("\n")[0]
    before = head[-3:].strip(BLANKS)
    if not before or not (is_han(before[-1]) or before[-1] in _OPENERS) or "|" in head + tail:
        return False
    return not _MARKS.isdisjoint(head + tail)


def scale_end(text: str, end: int) -> int:
    """Return where the scale words at ``end`` end, single spaces between them."""
    at = skip_spaces(text, end)
    while at < len(text) and (text[at] in LARGE or text[at] in SMALL):
        at = end = at + 1
        at = skip_spaces(text, end, 1)
    return end
