"""Joins neighbouring readings: ranges (5至10年), sums (50元6角), mixed numbers (1 3/5) and bounds (大于20小于35)."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator

from termkit.find.figures.clock import later
from termkit.find.figures.context import LINKING, approximator_before
from termkit.find.figures.numerals import DIGITS, SCALE
from termkit.find.figures.reading import Exact, Reading, add, exact, less, quarters
from termkit.find.figures.units import RATE_STEPS
from termkit.text import HYPHENS, SPACES

_PAIRS = frozenset("和与與")
_SPLITTERS = " \u00a0\u2002\u2003\u2007\u2009\u200a\u202f\u3000,，'’."
"""What may stand between two pieces of one broken number."""
_OPEN = frozenset({"number", "money", "range"})
"""What may end in a piece of a number: 3, $3 and 2至3."""
_LONGEST_GAP = 6
_LONGEST_BOUND = 12
"""Between two bounds of one range stand a few words more: 大于二十的同时小于或等于三十."""
_JOINABLE = frozenset(
    {"number", "percent", "money", "measure", "duration", "multiple", "ordinal", "date", "time", "fraction"}
)
_FEW = frozenset("二三 两三 三四 四五 五六 六七 七八 八九 三五 兩三".split())
_BREAKS = frozenset(" .。;；")
_LONGEST_CLAUSE = 40
_RANKED = frozenset(("名", "位"))


@functools.cache
def _connective() -> re.Pattern[str]:
    return re.compile(
        rf"[{SPACES},，]*(?:且|并|並|并且|並且|而且|的?同时|的?同時|但|又|和|与|及)?[{SPACES}]*"
    )


def merge(text: str, readings: Iterable[Reading], locale: str) -> Iterator[Reading]:
    """Yield ``readings`` with neighbours joined where they make one figure."""
    last: Reading | None = None
    for reading in readings:
        if last is None:
            last = reading
            continue
        joined = None
        gap = reading.start - last.end
        if (
            gap <= _LONGEST_GAP
            or gap <= _LONGEST_BOUND
            and last.approximate in "<>"
            and reading.approximate in "<>"
        ):
            joined = _join(text, last, reading, locale)
        elif gap <= _LONGEST_CLAUSE and text[reading.start - 1] in _BREAKS:
            joined = _across(text, last, reading)
        if joined is None:
            yield last
            joined = reading
        last = joined
    if last is not None:
        yield last


def _across(text: str, a: Reading, b: Reading) -> Reading | None:
    """8年. 6%: a number told elsewhere, whose decimals a sentence has been put before."""
    if text[b.start - 1] == " " and text[b.start - 2] not in _BREAKS:
        return None
    if (
        a.low is None
        or a.low[1]
        or a.garble
        or not text[b.start].isdecimal()
        or not text[a.start].isdecimal()
    ):
        return None
    from termkit.find.figures.garbles import split_by_sentence

    return split_by_sentence(text, a, b)


def _join(text: str, a: Reading, b: Reading, locale: str) -> Reading | None:
    if b.start < a.end:
        return (
            a if a.garble or b.end <= a.end else b
        )  # the 0 and 00块 of 4 0 00块, but 20世纪 and 20世纪80年代
    gap = text[a.end : b.start]
    if len(gap) <= 3 and (whole := _whole(text, a, b, gap, locale)) is not None:
        return whole
    link = gap.strip(" \u00a0\u202f\u3000")
    if len(link) == 1 and link in LINKING:
        return _range(text, a, b)
    if link == "、" and (few := _few(text, a, b)) is not None:
        return few
    if link in _PAIRS and link and text.startswith(("之间", "之間", "间", "間"), b.end):
        return _range(text, a, b)
    if b.start - a.end < 2 or link == "又":
        total = _sum(a, b, link)
        if total is not None:
            return total
    if a.approximate in "<>" and b.approximate in "<>" and a.approximate != b.approximate:
        return _bounds(text, a, b)
    return _across(text, a, b) if text[b.start - 1] in _BREAKS else None


def _whole(text: str, a: Reading, b: Reading, gap: str, locale: str) -> Reading | None:
    if (
        a.kind not in _OPEN
        or a.kind != "number"
        and not text[a.end - 1].isdecimal()
        or not text[b.start].isascii()
        or gap.strip(_SPLITTERS)
    ):
        return None
    from termkit.find.figures.splits import joined  # most texts hold no two numbers so near

    return joined(text, a, b, locale)


def _range(text: str, a: Reading, b: Reading) -> Reading | None:
    if a.kind not in _JOINABLE or b.kind not in _JOINABLE or a.garble or b.garble or a.high or b.high:
        return None
    if a.kind in ("date", "time") and b.kind == a.kind and a.written and b.written:
        upper = _completed(a.written, b.written) if a.kind == "date" else later(a.written, b.written)
        return Reading(a.start, b.end, "range", written=a.written, upper=upper)
    if a.kind == "fraction" == b.kind and a.written and b.written:
        return Reading(a.start, b.end, "range", written=a.written, upper=b.written)
    years = _years(text, a, b)
    if years:
        return Reading(a.start, b.end, "range", written=years[0], upper=years[1])
    if a.low is None or b.low is None or not _alike(text, a, b):
        return None
    if b.unit == "pp" and text[b.end - 1] in RATE_STEPS and a.unit is None:
        a = a._replace(low=quarters(a.low), scale=b.scale)  # 1至2碼
    low = _shared(a, b)
    high = b.low
    if text.startswith("零下", a.start) and high[0] > 0 and not text.startswith("零上", b.start - 2):
        high = -high[0], high[1]  # 零下5到10度
    if a.kind == "ordinal":
        b = b._replace(unit=None, counter=None, kind="ordinal")
    told = (
        a.kind in ("money", "ordinal")
        or b.unit is not None
        or b.counter is not None
        or b.scale > 0
        or text[a.end : b.start] not in HYPHENS
    )
    joined = (b if b.unit or a.kind == "number" or b.kind == "ordinal" else a)._replace(
        start=a.start, end=b.end, kind="range", low=low, high=high, sure=told, approximate=a.approximate
    )
    if not less(high, low):
        return joined
    from termkit.find.figures.impossible import impossible_range

    return joined._replace(garble=impossible_range(text, joined))


def _few(text: str, a: Reading, b: Reading) -> Reading | None:
    """三、五天 and 二、三十人: from the one to the other."""
    first, second = text[a.start : a.end], text[b.start]
    if (
        first + second not in _FEW
        or text[a.start - 1 : a.start] == "第"
        or a.low is None
        or b.low is None
        or b.high
    ):
        return None
    if b.unit is None and b.counter is None and not b.scale:
        return None
    step = b.low[0] // int(DIGITS[second])
    if step * int(DIGITS[second]) != b.low[0]:
        return None
    return b._replace(start=a.start, low=(a.low[0] * step, b.low[1]), high=b.low, kind="range")


def _completed(lower: str, upper: str) -> str:
    """3月5日至8日 ends on the eighth of March, 2025年1月至3月 in March of that year."""
    missing = len(upper) - len(upper.lstrip("-"))
    if missing == 3 and len(lower) > 6:
        return lower[:-2] + upper[-2:]
    return lower[:4] + upper[1:] if missing == 2 and lower[0] != "-" else upper


def _years(text: str, a: Reading, b: Reading) -> tuple[str, str] | None:
    """Read 1986-88年, 2020-2025年, 1-3月, 1-7日 and 9至11点, whose first number has no 年 or 月 of its own."""
    if a.kind != "number" or a.counter is not None or a.low is None or a.low[1]:
        return None
    year = "".join(DIGITS.get(char, " ") for char in text[a.start : a.end])  # 25 万 is none
    is_year = len(year) == 4 and year.isdecimal()
    if b.kind == "date" and b.written and is_year and len(b.written.lstrip("-")) == 4:
        return year, b.written
    if b.kind == "date" and b.written and b.written[:2] == "--" and len(b.written) == 4 and 0 < a.low[0] < 13:
        return f"--{a.low[0]:02}", b.written
    if b.kind == "date" and b.written and b.written[:3] == "---" and 0 < a.low[0] < 32:
        return f"---{a.low[0]:02}", b.written
    if b.kind == "time" and b.written and 0 <= a.low[0] < 25:
        return f"{a.low[0]:02}:00", later(f"{a.low[0]:02}:00", b.written)
    if b.unit == "year" and is_year and b.low and b.low[1] == 0 and a.low[0] % 100 < b.low[0] < 100:
        return year, year[:2] + str(b.low[0])
    return None


def _alike(text: str, a: Reading, b: Reading) -> bool:
    if a.kind == "number" and a.counter is None:
        return b.kind != "date" and (b.kind != "number" or b.counter is not None or _open_range(text, a, b))
    if a.kind == "percent" and b.kind == "number" and b.counter is None:
        return text[a.start] in "百千万萬"  # 百分之四至六
    if a.kind == "money" and b.kind == "number" and b.counter is None:
        return text[a.end - 1] in DIGITS or text[a.end - 1] in SCALE  # $5-10亿
    if a.kind == "ordinal" and b.kind == "number":
        return b.counter is None or b.counter in _RANKED
    return (a.kind, a.unit, a.counter) == (b.kind, b.unit, b.counter) or b.kind == "ordinal" == a.kind


def _open_range(text: str, a: Reading, b: Reading) -> bool:
    """Two bare numbers are a range unless a hyphen may make a code of them: 503-4265464, 2-1."""
    gap = text[a.end : b.start]
    code = (
        gap in HYPHENS
        and len(gap) == 1
        and (text[b.end : b.end + 1] in ("-", "/") or a.start > 0 and text[a.start - 1] in "-/")
    )
    return not code and a.low is not None and b.low is not None and less(a.low, b.low)


def _shared(a: Reading, b: Reading) -> Exact:
    """In 39.2-38.5亿 both numbers share the scale; in 5000到1万 they don't."""
    assert a.low is not None and b.low is not None
    if not b.scale or a.scale or b.kind == "ordinal":
        return a.low
    raised = a.low[0], a.low[1] + b.scale
    return a.low if less((b.low[0] * 2, b.low[1]), raised) else raised


def _sum(a: Reading, b: Reading, link: str) -> Reading | None:
    if a.low is None or a.high:
        return None
    if (
        a.kind == "money"
        and b.kind == "money"
        and b.low is not None
        and b.power < 0
        and (a.unit == b.unit or b.unit == "CNY")
    ):
        return b._replace(start=a.start, low=add(a.low, b.low), unit=a.unit, power=0)
    whole = a.kind == "number" and a.counter is None and not a.scale and a.low[1] == 0
    if whole and b.kind == "fraction" and b.written and (link == "" and b.start == a.end + 1 or link == "又"):
        return _mixed(a, b)
    return None


def _mixed(a: Reading, b: Reading) -> Reading | None:
    assert a.low is not None and b.written is not None
    top, _, bottom = b.written.partition("/")
    if bottom:
        return b._replace(start=a.start, written=f"{a.low[0] * int(bottom) + int(top)}/{bottom}")
    return b._replace(start=a.start, kind="number", low=add(a.low, exact(top)), written=None)


def _bounds(text: str, a: Reading, b: Reading) -> Reading | None:
    """大于20小于35 says one range."""
    if a.low is None or b.low is None or a.high or b.high or (a.kind, a.unit) != (b.kind, b.unit):
        return None
    between = text[a.end : b.start]
    if not between or not (a.sure and b.sure):
        return None
    _, begins = approximator_before(text, b.start)
    after = a.end + 2 if text.startswith(("以上", "之上", "以下", "之下"), a.end) else a.end
    if not _connective().fullmatch(text, after, max(after, begins)):
        return None
    low, high = (a, b) if a.approximate == ">" else (b, a)
    if low.low is None or high.low is None or not less(low.low, high.low):
        return None
    _, starts = approximator_before(text, a.start)
    return b._replace(start=starts, end=b.end, kind="range", low=low.low, high=high.low, approximate="=")
