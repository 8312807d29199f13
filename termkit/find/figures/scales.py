"""English scale words behind a number in Chinese text: $558 million stands for 5.58亿美元."""

from __future__ import annotations

from termkit.find.figures.context import skip_spaces
from termkit.find.figures.garbles import chinese_number, is_chinese_around
from termkit.find.figures.numerals import Numeral
from termkit.find.figures.reading import Reading
from termkit.model import TRADITIONAL, FigureKind, Garble

SCALES = {
    "thousand": 3, "million": 6, "billion": 9, "trillion": 12, "mn": 6, "mln": 6, "mil": 6, "bn": 9, "bln": 9, "tn": 12,
    "tln": 12, "millions": 6, "billions": 9, "m": 6, "b": 9,
}  # fmt: skip
_NAMES = {
    "USD": ("美元", "美元"), "CNY": ("元", "元"), "EUR": ("欧元", "歐元"), "GBP": ("英镑", "英鎊"), "JPY": ("日元", "日圓"),
    "HKD": ("港元", "港元"), "TWD": ("新台币", "元"), "SGD": ("新加坡元", "新加坡元"), "AUD": ("澳元", "澳元"),
    "CAD": ("加元", "加元"), "KRW": ("韩元", "韓元"), "INR": ("卢比", "盧比"), "CHF": ("瑞士法郎", "瑞士法郎"),
}  # fmt: skip
_WORDS = {
    "dollars": "USD",
    "dollar": "USD",
    "yuan": "CNY",
    "euros": "EUR",
    "pounds": "GBP",
    "yen": "JPY",
    "usd": "USD",
}
_STEELS = frozenset(("mn", "mil"))
_LETTERS = frozenset("mbtMBT")


def english_scale(
    text: str, start: int, end: int, numeral: Numeral, money: str | None, locale: str
) -> Reading | None:
    """Return the figure whose number is followed by million, billion, … or None; single letters need a currency."""
    at = skip_spaces(text, end)
    if text[at : at + 1] not in _LETTERS or numeral.high is not None:
        return None
    word, stop = word_at(text, at)
    if money is None and at == end and word in _STEELS:
        return None  # 16Mn is a steel
    power = SCALES.get(word)
    if power is None or len(word) == 1 and money is None:
        return None
    currency, stop = _currency(text, stop, money)
    low = numeral.low[0], numeral.low[1] + power
    garble = None
    if is_chinese_around(text, start, stop):
        traditional = locale in TRADITIONAL
        name = _NAMES.get(currency, (None, None))[traditional] if currency else ""
        number = chinese_number(low, "億" if traditional else "亿")
        fix = None if name is None else number + name
        garble = Garble(
            "untranslated-scale", fix, start, stop, "the English scale word was left untranslated"
        )
    kind: FigureKind = "money" if currency else "number"
    return Reading(start, stop, kind, low, unit=currency, scale=power, garble=garble)


def word_at(text: str, start: int) -> tuple[str, int]:
    """Return the Latin word at ``start`` in lower case, and where it ends."""
    end = start
    while end < len(text) and text[end].isascii() and text[end].isalpha():
        end += 1
    return text[start:end].lower(), end


def _currency(text: str, end: int, money: str | None) -> tuple[str | None, int]:
    word, stop = word_at(text, skip_spaces(text, end))
    if word in _WORDS:
        return money or _WORDS[word], stop
    return money, end
