"""One of two tellings of a quantity changed by a power of ten.

The articles give few quantities twice, so the text gets a short account of it first, as many pages have: a sentence of
the article in its own words but shorter, whose figure has slipped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from tests.inject import Edit
from tests.inject._numbers import figures

LOCALES = ("zh-CN", "zh-TW", "zh-HK")
MOST = 1

_CLAUSE = re.compile(r"[^，。、；：！？\n“”「」《》（）()]{4,}")


def propose(text: str, locale: str, random: Random) -> Iterator[Edit]:
    """Yield for each figure with a scale or many digits the title that tells it ten times too large or too small."""
    title = text.partition("\n")[0]
    body = len(title)
    for match in figures(text):
        clause = next((c for c in _CLAUSE.finditer(text, body) if c.start() <= match.start() < c.end()), None)
        digits = match["digits"].replace(",", "").replace(".", "").strip("0")
        if (
            clause is None
            or match.start() < body
            or match.end() > clause.end()
            or len(digits) < 2
            or match["unit"] in "%％"
        ):
            continue
        if match["unit"] in "名人家輛辆次張张股套" and not match["scale"] and match["digits"][-1] != "0":
            continue  # people come whole
        if sum(1 for _ in figures(clause[0])) > 1 or text.count(match["digits"]) > 1:
            continue
        wrong = _slipped(match["digits"], random) + (match["scale"] or "") + match["unit"]
        before, after = text[clause.start() : match.start()], text[match.end() : clause.end()]
        yield Edit(0, body, before + wrong + after, head=len(before), tail=len(after))


def _slipped(digits: str, random: Random) -> str:
    """The digits with their point moved by one place."""
    whole, _, decimals = digits.replace(",", "").partition(".")
    if decimals:
        moved = (
            (whole + decimals[0], decimals[1:])
            if random.random() < 0.5 or len(whole) < 2
            else (whole[:-1], whole[-1] + decimals)
        )
    else:
        moved = (
            (whole + "0", "")
            if random.random() < 0.5 or len(whole) < 2
            else (whole[:-1], whole[-1].strip("0"))
        )
    return moved[0] + ("." + moved[1] if moved[1] else "")
