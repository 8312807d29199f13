"""Numerals, in Arabic and Chinese digits and mixed, read to exact values."""

from __future__ import annotations

import functools

from termkit.find.figures.reading import Exact, less
from termkit.record import Record

DIGITS = {
    **{c: str(i) for i, c in enumerate("零一二三四五六七八九")},
    **{c: str(i) for i, c in enumerate("〇壹贰叁肆伍陆柒捌玖")},
    **{c: str(i) for i, c in enumerate("０１２３４５６７８９")},
    **{c: c for c in "0123456789"},
    **dict.fromkeys("两兩貳俩倆", "2"),
    **dict.fromkeys("參叄仨", "3"),
    "陸": "6",
    "○": "0",
}
SMALL = {"十": 1, "百": 2, "千": 3, "拾": 1, "佰": 2, "仟": 3}
LARGE = {"万": 4, "萬": 4, "亿": 8, "億": 8, "兆": 12}
TENS = {"廿": "2", "卅": "3"}
VAGUE = "数數几幾"
"""Some: before a scale the figure has a lower bound only, after ten it adds a few."""
ODD = "多余餘几幾来來"
"""And some: the figure is a little more than it says."""

HAN_DIGIT = "〇○零一二三四五六七八九两兩"
PAIRS = "俩倆仨"
"""Two and three with the counter in them."""
FORMAL = "壹贰貳叁參叄肆伍陆陸柒捌玖"
SCALE = "十百千万萬亿億兆拾佰仟廿卅"
ARABIC = "0-9０-９"

_HALVES: dict[str, Exact] = {"半": (5, -1), "半百": (50, 0)}
_LONGEST = 80
"""Characters; what is longer is no figure of an article (and Python refuses to write very long integers)."""


_DOUBLED = ("亿亿", "億億", "亿万", "億萬", "千千", "百百", "十十", "万万", "萬萬")
_FEW = ("三五", "三两", "三兩")
"""Besides neighbours in counting, what says from the one to the other: 三五天."""
_CALQUES = ("十亿", "十億")


class Numeral(Record):
    """What a numeral says: one value, a lower and an upper one (三五百), or a lower bound only (数千亿)."""

    low: Exact
    high: Exact | None = None
    vague: bool = False
    """Whether more may come on top: 十几万, 500余万."""
    bottomless: bool = False
    """Whether it names no value at all, only a size: 数千亿."""
    scale: int = 0
    """The power of ten of the last scale word, which a range may share: 39.2-38.5亿."""


@functools.lru_cache(maxsize=4096)
def read_numeral(surface: str) -> Numeral | None:
    """Return what ``surface``, one whole numeral, stands for, or None if it is not well formed."""
    if len(surface) > _LONGEST:
        return None
    if surface.isascii() and surface.isdigit():
        return Numeral((int(surface), 0))
    if surface in _HALVES:
        return Numeral(_HALVES[surface])
    text = _without_spaces(surface)
    if not text:
        return None
    vague = bottomless = False
    if text[0] in VAGUE:
        text, bottomless = text[1:], True
    elif any(c in ODD for c in text):
        text, vague = "".join(c for c in text if c not in ODD), True
    twin = _twin_digits(text)
    if twin >= 0:
        low, high = _value(text[: twin + 1] + text[twin + 2 :]), _value(text[:twin] + text[twin + 1 :])
    else:
        low, high = _value(text), None
    if low is None:
        return None
    if high is not None and less(high, low):
        low, high = high, low  # 三两天
    return Numeral(low, high, vague, bottomless, _last_scale(text))


@functools.lru_cache(maxsize=4096)
def is_doubtful(surface: str) -> bool:
    """Tell whether the scale words of ``surface`` need a closer look: a space, a word given twice, 十亿 at the end."""
    joined = _without_spaces(surface)
    return (
        joined != surface
        or joined.endswith(_CALQUES)
        or joined.startswith("十0")
        or any(pair in joined for pair in _DOUBLED)
    )


def undoubled(surface: str) -> str | None:
    """Return ``surface`` without the second of two like scale words (3亿亿), or None if there are none.

    四万万 and 10萬萬 are an old way to say 亿, and no digits but 1 and 0 stand before it in Arabic.
    """
    joined = _without_spaces(surface)
    for pair in _DOUBLED:
        head, found, tail = joined.partition(pair)
        if not found or pair[0] in "万萬" and not (head[:1].isdecimal() and head.strip("0") != "1"):
            continue
        return head + pair[0] + tail
    return None


def _without_spaces(surface: str) -> str:
    return surface if surface.isalnum() else "".join(surface.split())


def _twin_digits(text: str) -> int:
    """Return where two digits mean "two or three" (一万六七千 is 16,000 to 17,000), else -1.

    Positional years and codes (二〇二五) have three digits in a row or no rising pair.
    """
    for i in range(len(text) - 1):
        if text[i] in HAN_DIGIT and text[i + 1] in HAN_DIGIT:
            ends = i + 2 == len(text) or text[i + 2] not in HAN_DIGIT
            starts = text[i] not in "〇○零" and (i == 0 or text[i - 1] in SCALE)
            rises = int(DIGITS[text[i + 1]]) == int(DIGITS[text[i]]) + 1 or text[i : i + 2] in _FEW
            return i if starts and ends and rises else -1
    return -1


def _value(text: str) -> Exact | None:
    whole, point, part = text.replace("點", "点").partition("点")
    return _spoken_decimal(whole, part) if point else _whole(text)


def _spoken_decimal(whole: str, part: str) -> Exact | None:
    """一点五万 is 1.5 × 10**4, 两千万点五 is 20,000,000.5."""
    scale = 0
    while part and part[-1] in SCALE:
        scale += {**SMALL, **LARGE}.get(part[-1], 0)
        part = part[:-1]
    before = _whole(whole) if whole else (0, 0)
    if before is None or before[1] < 0 or not part or not all(c in DIGITS for c in part):
        return None
    digits = "".join(DIGITS[c] for c in part)
    return int(str(before[0] * 10 ** before[1]) + digits), scale - len(digits)


def _last_scale(text: str) -> int:
    scale = 0
    for char in reversed(text):
        step = LARGE.get(char, SMALL.get(char, 0))
        if not step:
            break
        scale += step
    return scale


def _whole(text: str) -> Exact | None:
    """Add up digits and scale words; a decimal comes only before the first scale word: 28.5万."""
    tokens = _tokens(text)
    if tokens is None:
        return None
    places = max((len(t.partition(".")[2]) for t in tokens if t[0].isascii()), default=0)
    total = _add_up(tokens, 10**places)
    return None if total is None else (total, -places)


def _tokens(text: str) -> list[str] | None:
    """Split into Arabic numbers (grouping commas taken out), runs of digits, and scale words."""
    tokens: list[str] = []
    digits = ""
    for char in text:
        if char in DIGITS:
            digits += DIGITS[char]
        elif char in ".．":
            digits += "."
        elif char not in ",，":
            if char not in SMALL and char not in LARGE and char not in TENS:
                return None
            digits += TENS.get(char, "")
            tokens += [digits, "十" if char in TENS else char] if digits else [char]
            digits = ""
    if digits:
        tokens.append(digits)
    return tokens if all(t.count(".") < 2 and t != "." for t in tokens) else None


def _add_up(tokens: list[str], unit: int) -> int | None:
    parts: list[tuple[int, int]] = []
    section, step = 0, 0
    current: int | None = None
    for i, token in enumerate(tokens):
        if token in SMALL:
            if section and SMALL[token] >= step > 0:
                return None  # 五十千
            section += (current or unit) * 10 ** SMALL[token]
            current, step = None, SMALL[token]
        elif token in LARGE:
            _raise(parts, section + (current or 0), LARGE[token], unit, bool(section or current is not None))
            section, current, step = 0, None, LARGE[token]
        else:
            current = _digits(token, unit)
            if len(token) == 1 and token != "0" and step >= 2 and i == len(tokens) - 1:
                current *= 10 ** (step - 1)  # 一万二 is 12,000, 二百五 is 250
    whole: int = sum(n * 10**e for n, e in parts)
    return whole + section + (current or 0)


def _digits(token: str, unit: int) -> int:
    whole, _, part = token.partition(".")
    return int(whole or "0") * unit + (int(part) * unit // 10 ** len(part) if part else 0)


def _raise(parts: list[tuple[int, int]], section: int, scale: int, unit: int, counted: bool) -> None:
    """Apply a large scale word to all that is smaller than it: 一万五千亿 is (10,000 + 5,000) × 10**8."""
    if not counted:
        if parts:  # 万亿, 万万: the scale multiplies the last part
            n, e = parts.pop()
            parts.append((n, e + scale))
            return
        section = unit
    while parts and parts[-1][1] < scale:
        n, e = parts.pop()
        section += n * 10**e
    parts.append((section, scale))
