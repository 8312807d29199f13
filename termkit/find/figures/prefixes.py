"""What may stand right before a number and belongs to it: a sign, 第, 前, a currency, 华氏温度."""

from __future__ import annotations

from termkit.find.figures.context import is_hyphen, skip_spaces
from termkit.find.figures.numerals import SCALE, Numeral
from termkit.find.figures.reading import Reading
from termkit.text import is_han

_SPACES = frozenset(" \u00a0\u202f\u2009\u3000")
_SYMBOLS = {
    "$": "USD",
    "＄": "USD",
    "€": "EUR",
    "£": "GBP",
    "￡": "GBP",
    "¥": "CNY",
    "￥": "CNY",
    "₩": "KRW",
    "₹": "INR",
    "₽": "RUB",
    "฿": "THB",
    "₫": "VND",
    "₡": "CRC",
    "₭": "LAK",
    "₺": "TRY",
    "₱": "PHP",
}
_PREFIXED = {
    "US": "USD",
    "USD": "USD",
    "HK": "HKD",
    "NT": "TWD",
    "S": "SGD",
    "SG": "SGD",
    "A": "AUD",
    "AU": "AUD",
    "C": "CAD",
    "CA": "CAD",
    "NZ": "NZD",
    "MEX": "MXN",
    "MXN": "MXN",
    "CAD": "CAD",
    "AUD": "AUD",
    "R": "BRL",
    "JP": "JPY",
    "CN": "CNY",
    "RMB": "CNY",
}
"""Letters before $ or ¥."""
_WORDS = {
    "人民币": "CNY",
    "人民幣": "CNY",
    "RMB": "CNY",
    "RM": "MYR",
    "NTD": "TWD",
    "新台币": "TWD",
    "新台幣": "TWD",
    "新臺幣": "TWD",
    "港币": "HKD",
    "港幣": "HKD",
    **{c: c for c in "USD CNY EUR GBP JPY HKD TWD SGD AUD CAD KRW INR CHF NZD MXN SEK".split()},
}
_LAST = frozenset(word[-1] for word in _WORDS)
_RANKED = frozenset("名位强強大")
_COMMAS = frozenset(",，、")
_SENTENCE_ENDS = frozenset("\n。；;!！?？”」 \u3000")
_MINUS_AFTER = frozenset("为為是至到达達约約于於")
_CLOSERS = frozenset("%％)）]】")
_NEGATIVE = frozenset("负負")
_TEMPERATURES = {"华氏": "°F", "華氏": "°F", "摄氏": "°C", "攝氏": "°C"}


def read_sign(text: str, start: int, numeral: Numeral, han: bool) -> tuple[int, Numeral]:
    """Return where the number begins with its sign, and its value with it: 负3.9, -22.2, 零下5, 上百, .5."""
    before = text[start - 1] if start else ""
    if before == "上" and han and text[start] in SCALE[1:]:
        return start - 1, numeral._replace(bottomless=True)
    if before == "下" and text.endswith("零下", 0, start):
        return start - 2, _negated(numeral)
    if before == "." and text[start].isdigit() and not text[max(0, start - 2) : start - 1].strip(" "):
        n, e = numeral.low
        return start - 1, numeral._replace(low=(n, e - len(str(n))))
    if before in _NEGATIVE:
        return start - 1, _negated(numeral)
    if not before or not is_hyphen(before):
        return start, numeral
    previous = text[start - 2] if start > 1 else " "
    if previous.isalnum() and previous not in _MINUS_AFTER or is_hyphen(previous) or previous in _CLOSERS:
        return start, numeral
    return start - 1, _negated(numeral)


def _negated(numeral: Numeral) -> Numeral:
    high = numeral.high
    negative = numeral._replace(low=(-numeral.low[0], numeral.low[1]))
    return negative._replace(high=(-high[0], high[1])) if high else negative


def read_kilo(text: str, end: int, numeral: Numeral) -> tuple[int, Numeral]:
    """Read the k of 5k, which is 5000; 4K is a format, 5km a length."""
    following = text[end + 1 : end + 2]
    if following.isascii() and following.isalnum():
        return end, numeral
    return end + 1, numeral._replace(low=(numeral.low[0], numeral.low[1] + 3), scale=3)


def read_ordinal(text: str, start: int, end: int, numeral: Numeral, han: bool) -> tuple[bool, Reading | None]:
    """Tell whether the number is a rank (第17, 前十名), and return it unless it only numbers a point of a list."""
    at = start - 2 if start > 1 and text[start - 1] in _SPACES else start - 1
    mark = text[at] if at >= 0 else ""
    if mark == "前":
        end = skip_spaces(text, end, 1)
        ranked = text[end : end + 1] in _RANKED and end < len(text)
        return ranked, Reading(at, end + 1, "ordinal", numeral.low) if ranked else None
    if mark != "第":
        return False, None
    following = text[end : end + 1]
    listed = han and following in _COMMAS and (at == 0 or text[at - 1] in _SENTENCE_ENDS)
    first = text[start:end] == "一" and is_han(following or " ") and following not in _RANKED
    if listed or first or numeral.low[1] < 0:
        return True, None  # 第三，…; 第一时间; 第2.1条
    return True, Reading(at, end, "ordinal", numeral.low, scale=numeral.scale)


def currency_before(text: str, start: int) -> tuple[str, int] | None:
    """Return the currency right before ``start`` and where it begins."""
    end = start
    while end and text[end - 1] in _SPACES and start - end < 2:
        end -= 1
    if not end:
        return None
    char = text[end - 1]
    if char in _SYMBOLS:
        return _symbol(text, end - 1, char)
    if char in _LAST:
        for length in (3, 2):
            word = text[max(0, end - length) : end]
            if word in _WORDS and not _is_letter(text[end - length - 1 : end - length]):
                return _WORDS[word], end - length
    return None


def _symbol(text: str, at: int, char: str) -> tuple[str, int]:
    begin = at
    while begin and _is_letter(text[begin - 1]) and at - begin < 4:
        begin -= 1
    letters = text[begin:at].upper()
    if letters in _PREFIXED and char in "$＄¥￥":
        return _PREFIXED[letters], begin
    return _SYMBOLS[char], at


def _is_letter(char: str) -> bool:
    return char.isascii() and char.isalpha()


def temperature_before(text: str, start: int) -> tuple[int, str] | None:
    """Return where 华氏(温度) or 摄氏(温度) begins before ``start``, and the unit it names."""
    for tail in ("温度", "溫度", ""):
        end = start - len(tail)
        if end > 1 and text.startswith(tail, end) and text[end - 2 : end] in _TEMPERATURES:
            return end - 2, _TEMPERATURES[text[end - 2 : end]]
    return None
