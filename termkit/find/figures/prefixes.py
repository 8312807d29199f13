"""What may stand right before a number and belongs to it: 第, 前, a currency, 华氏温度."""

from __future__ import annotations

_SPACES = " \u00a0\u202f\u2009\u3000"
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
}
_SYMBOLS.update(
    {"₽": "RUB", "฿": "THB", "₫": "VND", "₡": "CRC", "₭": "LAK", "₺": "TRY", "₱": "PHP", "₿": "BTC"}
)
_DOLLARS = {
    "US": "USD", "USD": "USD", "HK": "HKD", "NT": "TWD", "S": "SGD", "SG": "SGD", "A": "AUD", "AU": "AUD", "C": "CAD",
    "CA": "CAD", "NZ": "NZD", "MEX": "MXN", "MXN": "MXN", "CAD": "CAD", "AUD": "AUD", "R": "BRL", "JP": "JPY", "CN": "CNY",
    "RMB": "CNY",
}  # fmt: skip
_CODES = frozenset("USD CNY EUR GBP JPY HKD TWD SGD AUD CAD KRW INR CHF NZD MXN SEK".split())
_WORDS = {
    "人民币": "CNY",
    "人民幣": "CNY",
    "RMB": "CNY",
    "RM": "MYR",
    "NTD": "TWD",
    "新台币": "TWD",
    "新台幣": "TWD",
    "新臺幣": "TWD",
}
_WORDS.update({"港币": "HKD", "港幣": "HKD"} | {code: code for code in _CODES})
_LAST = frozenset(word[-1] for word in _WORDS)
_RANKED = frozenset("名位强強大")


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
    if letters and char in "$＄¥￥":
        return (_DOLLARS[letters], begin) if letters in _DOLLARS else (_SYMBOLS[char], at)
    return _SYMBOLS[char], at


def _is_letter(char: str) -> bool:
    return char.isascii() and char.isalpha()


def is_ordinal(text: str, start: int, end: int) -> bool:
    """Tell whether the number is a rank: 第17, 前十名."""
    at = start - 1
    if at > 0 and text[at] in _SPACES:
        at -= 1
    if at < 0:
        return False
    if text[at] == "第":
        return True
    if text[at] != "前":
        return False
    after = end + (text[end : end + 1] in _SPACES and end < len(text))
    return text[after : after + 1] in _RANKED and after < len(text)


def temperature_before(text: str, start: int) -> tuple[int, str] | None:
    """Return where 华氏(温度) or 摄氏(温度) begins before ``start``, and the unit it names."""
    for name, symbol in (("华氏", "°F"), ("華氏", "°F"), ("摄氏", "°C"), ("攝氏", "°C")):
        for tail in ("温度", "溫度", "零下", ""):
            if text.endswith(name + tail, max(0, start - 4), start):
                return start - len(name + tail), symbol
    return None
