"""Letters that stand for digits: H2O for the H20 chip, 1OO亿 for 100亿."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterable, Iterator

from termkit.find.figures.context import skip_spaces
from termkit.find.figures.numerals import LARGE, read_numeral
from termkit.find.figures.reading import plain
from termkit.find.figures.units import Unit, unit_at
from termkit.model import Figure, Garble
from termkit.text import is_han

_LOOKS = str.maketrans("OoIl", "0011")
_PRODUCTS = (
    "芯片", "晶片", "处理器", "處理器", "显卡", "顯卡", "GPU", "加速器", "加速卡", "算力", "服务器", "伺服器", "型号", "型號",
)  # fmt: skip
"""Nouns that a chip's name stands right before; water stands before none of them."""


_NAME = "[A-Z]{1,3}[1-9][0-9]{1,3}[A-Z]?"
_NUMBER = "[0-9][0-9OIl]*[OIl][0-9OIl]*"


@functools.cache
def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(source)


def find_confused_letters(
    text: str, seams: Iterable[int], is_name: Callable[[str], bool] | None
) -> Iterator[Figure]:
    """Yield a figure with a garble for each token whose letters O, I, l must be digits; ``seams`` are places in them."""
    told: dict[str, bool] = {}
    passed = 0
    for seam in seams:
        if seam < passed:
            continue
        start = seam
        while start and text[start - 1].isascii() and text[start - 1].isalnum():
            start -= 1
        token = _pattern("[A-Za-z0-9]+").match(text, start)
        if token is None:
            continue
        passed = token.end()
        figure = _number(text, token) or _product(text, token, is_name, told)
        if figure is not None:
            yield figure


def _number(text: str, token: re.Match[str]) -> Figure | None:
    """1OO亿, 5O%: digits and letters O before a scale word or percent sign."""
    if not _pattern(_NUMBER).fullmatch(token.group()):
        return None
    start, end = token.span()
    at = skip_spaces(text, end, 1)
    unit = unit_at(text, at)
    counted = unit is not None and _may_count(unit[0], token.group(), is_han(text[at]))
    if text[at : at + 1] not in LARGE and not counted:
        return None
    digits = token.group().translate(_LOOKS)
    stop = at + 1 if text[at] in LARGE else end
    numeral = read_numeral(digits + text[at:stop])
    value = plain(numeral.low) if numeral else None
    garble = Garble("confused-letter", digits, start, end, "a letter stands for a digit")
    if stop > end or unit is None:
        return Figure(start, stop, "number", value, garble=garble)
    kind, symbol, counter, _ = unit[0]
    if symbol == "year":
        return Figure(start, unit[1], "date", value, garble=garble)
    return Figure(start, unit[1], kind, value, unit=symbol, counter=counter, garble=garble)


def _may_count(unit: Unit, token: str, in_chinese: bool) -> bool:
    """Tell whether digits and letters before ``unit`` are its number: 5O%, 1OO人, 2O25年, 74O公里, but not 2l瓶, 2OmL."""
    if unit.kind in ("percent", "money"):
        return True
    if "O" not in token:
        return False
    if unit.symbol == "year":
        return len(token) == 4
    return unit.kind in ("number", "multiple") or unit.kind == "measure" and in_chinese


def _product(
    text: str, token: re.Match[str], is_name: Callable[[str], bool] | None, told: dict[str, bool]
) -> Figure | None:
    """H2O芯片: the name with digits is known, is told elsewhere, or a product noun follows; formulas stay."""
    name = token.group().translate(_LOOKS)
    if name == token.group() or not _pattern(_NAME).fullmatch(name):
        return None
    start, end = token.span()
    before_product = text.startswith(_PRODUCTS, skip_spaces(text, end, 1))
    formula = "O" in token.group()
    if name not in told:
        told[name] = _occurs(text, name)
    known = told[name] or is_name is not None and is_name(name.lower())
    if not before_product and (formula or not known):
        return None
    note = (
        "the name is written with digits elsewhere"
        if known
        else "a letter stands for a digit in a product name"
    )
    return Figure(start, end, "number", garble=Garble("confused-letter", name, start, end, note))


def _occurs(text: str, name: str) -> bool:
    return re.search(f"(?<![A-Za-z0-9]){re.escape(name)}(?![A-Za-z0-9])", text) is not None
