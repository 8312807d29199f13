"""Figures with groups of three digits behind spaces, full-width digits, and millions as in English."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from tests.inject import Edit
from tests.inject._numbers import figures

LOCALES = ("zh-CN", "zh-TW", "zh-HK")
MOST = 1

_FULL = str.maketrans("0123456789", "０１２３４５６７８９")


def propose(text: str, locale: str, random: Random) -> Iterator[Edit]:
    """Yield for each figure the forms that its digits allow."""
    for match in figures(text):
        digits, scale, unit = match["digits"], match["scale"] or "", match["unit"]
        start, end = match.span()
        if digits.isdecimal() and len(digits) < 5:
            yield Edit(start, end, digits.translate(_FULL) + scale + unit)
        if scale in ("万", "萬") and digits.isdecimal():
            grouped = f"{int(digits) * 10000:,}"
            yield Edit(start, end, grouped.replace(",", random.choice(" \u202f")) + unit)
            yield Edit(start, end, grouped.replace(",", ", ") + unit)
        if "," in digits and not scale:
            yield Edit(start, end, digits.replace(",", " ") + unit)
