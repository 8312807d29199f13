"""Everything in a stretch of text that may stand for a number: what explains a figure that has no counterpart.

A figure is missing only if nothing on the other side can be read as its value: words that imply a number (both,
季度, 双方), numerals within words and names (Route 66, 三星), one half of a compound.
"""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Iterable, Sequence
from fractions import Fraction

from termkit.find.figures.context import HYPHENS
from termkit.find.figures.numerals import DIGITS, SCALE, read_numeral
from termkit.model import Span

_NUMERAL = "〇○零一二三四五六七八九两兩壹贰叁肆伍陆柒捌玖0-9０-９.．,，" + SCALE
_WORDS = {
    1: "one once a an single sole another first alone lone unique another each per 首 单 單 独 獨 元 初 此 唯 每 某 头 頭 冠 整 同",
    2: "two twice both double doubled doubles doubling pair pairs twin twins couple second dual bi duo twofold either "
    "half biennial bilateral 双 雙 俩 倆 对 對 倍 二 两 兩 次 亚 亞 翻 半 再",
    3: "three triple tripled triples trio third thrice treble threefold quarter quarterly trilateral 仨 叁 季 三 参 參 季度 "
    "march",
    4: "four fourth quadruple quadrupled quarter quartet fourfold april 四 肆",
    5: "five fifth quintuple fivefold may 五 伍",
    6: "six sixth sixfold june half 六 半",
    7: "seven seventh week weeks july 周 週 星期 礼拜 禮拜",
    8: "eight eighth august",
    9: "nine ninth september sept",
    10: "ten tenth tens decade decades october tenfold dozen 旬 年代",
    11: "eleven eleventh november",
    12: "twelve twelfth dozen dozens noon midday midnight december year annual 打 正午 中午 午夜 零时 零時 年",
    13: "thirteen thirteenth",
    14: "fourteen fourteenth fortnight fortnightly",
    15: "fifteen fifteenth 刻",
    16: "sixteen sixteenth",
    17: "seventeen seventeenth",
    18: "eighteen eighteenth",
    19: "nineteen nineteenth",
    20: "twenty twentieth score twenties 廿",
    30: "thirty thirtieth thirties 卅 而立",
    40: "forty fortieth forties 不惑",
    50: "fifty fiftieth fifties half halves halve halved halving 半",
    60: "sixty sixtieth sixties 花甲 甲子",
    70: "seventy seventieth seventies 古稀",
    80: "eighty eightieth eighties",
    90: "ninety ninetieth nineties",
    100: "hundred hundreds hundredfold century centuries centennial 世纪 世紀 百 全 翻 倍 double doubled 满 滿",
    1000: "thousand thousands millennium millennia grand 千",
    10_000: "万 萬",
    1_000_000: "million millions millionaire",
    1900: "century 世纪 世紀",
    2000: "century millennium 世纪 世紀 千禧",
    10**9: "billion billions billionaire",
    10**12: "trillion trillions",
}  # fmt: skip
_MONTHS = "january|february|mar|apr||jun|jul|aug|sep|oct|nov|dec".split("|")
"""Names of months that are not in the table above, by number."""
_POWERS = {
    **dict.fromkeys("kK开開", 3),
    **dict.fromkeys("mM", 6),
    **dict.fromkeys("gGbB", 9),
    **dict.fromkeys("tT", 12),
}
"""Letters behind a numeral that may be read as scales, by the other side's recogniser too: 1K, 234M; 32k is 三十二开."""
_ROMAN = re.compile(r"[IVX]{1,5}")


@functools.cache
def _implied() -> dict[str, frozenset[Fraction]]:
    """What each word may stand for."""
    found: dict[str, set[Fraction]] = {}
    for value, words in (*_WORDS.items(), *enumerate(_MONTHS, 1)):
        for word in words.split():
            found.setdefault(word, set()).add(Fraction(value))
    for word in ("half", "半"):
        found[word].add(Fraction(1, 2))
    for word, value in {
        "quarter": 4,
        "quarters": 4,
        "third": 3,
        "thirds": 3,
        "fifth": 5,
        "fifths": 5,
        "tenth": 10,
    }.items():
        found.setdefault(word, set()).update((Fraction(1, value), Fraction(100, value)))
    return {word: frozenset(values) for word, values in found.items()}


class Loose:
    """The numbers that a stretch of text may name, and where."""

    def __init__(self, text: str, span: Span) -> None:
        self._text = text
        self._span = span

    def explains(self, value: Fraction, taken: Sequence[Span], *, hard: bool) -> bool:
        """Tell whether something outside the ``taken`` spans may stand for ``value``.

        For a ``hard`` figure (money, a measure, a percentage) only numerals can, which are no part of a name.
        """
        numerals = (place for place in self._numerals.get(value, ()) if not (hard and self._is_named(place)))
        places = itertools.chain(numerals, () if hard else self._words.get(value, ()))
        return any(not any(p.start < t.end and t.start < p.end for t in taken) for p in places)

    def _is_named(self, place: Span) -> bool:
        """Whether a numeral hangs on a Latin letter: COVID-19, H800."""
        before = self._text[max(0, place.start - 2) : place.start]
        head = before[:-1] if before[-1:] in HYPHENS else before
        return head[-1:].isascii() and head[-1:].isalpha()

    @functools.cached_property
    def _numerals(self) -> dict[Fraction, list[Span]]:
        found: dict[Fraction, list[Span]] = {}
        for token in _numeral().finditer(self._text, *self._span):
            values = _values(token[0])
            if power := _POWERS.get(self._text[token.end() : token.end() + 1]):
                values |= {value * 10**power for value in values}
            for value in values:
                found.setdefault(value, []).append(Span(*token.span()))
        return found

    @functools.cached_property
    def _words(self) -> dict[Fraction, list[Span]]:
        found: dict[Fraction, list[Span]] = {}
        for token in _word().finditer(self._text, *self._span):
            for value in _meanings(token[0]):
                found.setdefault(value, []).append(Span(*token.span()))
        return found


@functools.cache
def _numeral() -> re.Pattern[str]:
    return re.compile(f"[{_NUMERAL}]+")


@functools.cache
def _word() -> re.Pattern[str]:
    """A Latin word; a Chinese word of the table, longest first; the tens of an age."""
    phrases = sorted((word for word in _implied() if not word.isascii()), key=len, reverse=True)
    return re.compile(f"[A-Za-z]+|[一二三四五六七八九]旬|{'|'.join(phrases)}")


def _meanings(word: str) -> Iterable[Fraction]:
    if word[-1] == "旬" and len(word) > 1:
        return (Fraction(10 * int(DIGITS[word[0]])),)
    if _ROMAN.fullmatch(word):
        return (*_implied().get(word.lower(), ()), Fraction(_roman(word)))
    return _implied().get(word.lower(), ())


def _values(numeral: str) -> set[Fraction]:
    """What a run of numerals may say as a whole, in the parts between its points, and digit by digit in Chinese."""
    values = {Fraction(DIGITS[char]) for char in numeral if char in DIGITS and not char.isascii()}
    for part in {numeral, *re.split("[,，.．]", numeral)}:
        read = read_numeral(part) if part else None
        for value in (read.low, read.high) if read else ():
            if value:
                values.add(Fraction(value[0]) * Fraction(10) ** value[1])
    return values


def _roman(token: str) -> int:
    digits = [{"I": 1, "V": 5, "X": 10}[char] for char in token]
    return sum(-d if any(d < other for other in digits[i + 1 : i + 2]) else d for i, d in enumerate(digits))
