"""What stands before and behind a number: approximators, signs, ranks, currencies and Latin letters."""

from __future__ import annotations

from termkit.find.figures.numerals import DIGITS, SCALE, Numeral
from termkit.find.figures.reading import Reading
from termkit.model import Approximate
from termkit.text import is_han

_WORDS: dict[Approximate, str] = {
    "~": "约 約 近 大约 大約 将近 將近 大概 接近 约为 約為 约有 約有 约占 約佔 约达 約達 约合 約合 约需 約需 约计 約計 约莫 約莫 差不多",
    ">": "比过 比過 率过 率過 量过 量過 额过 額過 价过 價過 均过 均過 起码 起碼 不下 不下于 不下於 "
    "超 逾 超过 超過 超出 突破 高于 高於 大于 大於 多于 多於 至少 最少 不少于 不少於 不低于 不低於 不小于 不小於 不止 "
    "大于等于 大於等於 大于或等于 大於或等於 大于或者等于 > ≥ >= ＞",
    "<": "不到 不足 不及 未到 不满 不滿 低于 低於 少于 少於 小于 小於 最多 至多 不超过 不超過 不多于 不多於 不高于 不高於 不大于 不大於 "
    "小于等于 小於等於 小于或等于 小於或等於 < ≤ <= ＜ 未满 未滿 未达 未達",
}
_BEFORE = {word: sign for sign, words in _WORDS.items() for word in words.split()}
_LENGTHS: dict[str, list[int]] = {}
"""For each character that ends an approximator, how long those may be that it ends, longest first."""
for _word in sorted(_BEFORE, key=len, reverse=True):
    _LENGTHS.setdefault(_word[-1], []).append(len(_word))
_AFTER: dict[str, Approximate] = {
    **dict.fromkeys(
        ("以上", "之上", "及以上", "或以上", "起", "开外", "開外", "出头", "出頭", "有余", "有餘"), ">"
    ),
    **dict.fromkeys(("以下", "之下", "以内", "以內", "之内", "之內", "及以下"), "<"),
    **dict.fromkeys(("左右", "上下", "前后", "前後"), "~"),
}
HYPHENS = frozenset("-\u2010\u2011\u2012\u2013\u2212\ufe63\uff0d")
LINKS = "-\u2010\u2011\u2012\u2013\u2212\uff0d—─~～〜至到"
LINKING = frozenset(LINKS)
"""What stands between the ends of a range."""
SPACE = frozenset(" \u00a0\u202f\u2009\u3000\u2007\u2005")
BLANKS = frozenset("\t\v\f\x1c\x1d\x1e\x1f \u0085\u00a0\u1680\u2028\u2029\u202f\u205f\u3000").union(
    map(chr, range(0x2000, 0x200B))
)
"""All that counts as space but the ends of lines."""
_COMPARED: dict[str, Approximate] = {
    **dict.fromkeys("大多高长長重贵貴", ">"),
    **dict.fromkeys("小少低短轻輕", "<"),
}
"""What follows a number that 比 stands before: 比三十大."""
_PERFECT = frozenset("了有过過")
_ENDS = _PERFECT | _LENGTHS.keys() | {"比"}
_MAY_END = _ENDS | SPACE
_MAY_BEGIN = SPACE.union(word[0] for word in _AFTER)

_SPACES = frozenset(" \u00a0\u202f\u2009\u3000")
_SYMBOLS = {
    "$": "USD", "＄": "USD", "€": "EUR", "£": "GBP", "￡": "GBP", "¥": "CNY", "￥": "CNY", "₩": "KRW", "₹": "INR",
    "₽": "RUB", "฿": "THB", "₫": "VND", "₡": "CRC", "₭": "LAK", "₺": "TRY", "₱": "PHP",
}  # fmt: skip
_PREFIXED = {
    "US": "USD", "USD": "USD", "HK": "HKD", "NT": "TWD", "S": "SGD", "SG": "SGD", "A": "AUD", "AU": "AUD", "C": "CAD",
    "CA": "CAD", "NZ": "NZD", "MEX": "MXN", "MXN": "MXN", "CAD": "CAD", "AUD": "AUD", "R": "BRL", "JP": "JPY",
    "CN": "CNY", "RMB": "CNY",
}  # fmt: skip
"""Letters before $ or ¥."""
_CODES = {
    "人民币": "CNY", "人民幣": "CNY", "RMB": "CNY", "RM": "MYR", "NTD": "TWD", "新台币": "TWD", "新台幣": "TWD",
    "新臺幣": "TWD", "台币": "TWD", "台幣": "TWD", "臺幣": "TWD", "港币": "HKD", "港幣": "HKD", "加币": "CAD", "加幣": "CAD",
    "澳币": "AUD", "澳幣": "AUD", "令吉": "MYR", "卢比": "INR", "盧比": "INR", "欧元": "EUR", "歐元": "EUR", "美元": "USD",
    **{c: c for c in "USD CNY EUR GBP JPY HKD TWD SGD AUD CAD KRW INR CHF NZD MXN SEK".split()},
}  # fmt: skip
_CODES_LAST = frozenset(word[-1] for word in _CODES)
_COUNT_ENDS = frozenset(DIGITS).union(SCALE)
"""Where one of these stands before it, a currency belongs to the number that it ends: 3美元50美分."""
_RANKED = frozenset("名位强強大")
_AMONG = frozenset("的里裡之到至")
"""Behind 前十 they leave it a rank; a noun would be counted: 前十年."""
_COMMAS = frozenset(",，、")
_SENTENCE_ENDS = frozenset("\n。；;!！?？”」 \u3000")
_MINUS_AFTER = frozenset("为為是至到达達约約于於")
_CLOSERS = frozenset("%％)）]】")
_NEGATIVE = frozenset("负負")
_TEMPERATURES = {"华氏": "°F", "華氏": "°F", "摄氏": "°C", "攝氏": "°C"}

PLACEHOLDER = "\ufffc"
"""Stands where the reader of a file has left out a placeholder of its messages."""
TELLING = frozenset("上下.负負前第") | HYPHENS | _SPACES | _SYMBOLS.keys() | _CODES_LAST
"""Where none of these stands right before a number, it has no sign, no currency before it, and is no rank."""


def approximation(text: str, start: int, end: int, more: bool = False) -> Approximate:
    """Return what the words before ``start`` and at ``end`` make of the number between them.

    ``more`` tells that 多, 几 or 余 in it makes it a lower bound unless they say something else.
    """
    if start and text[start - 1] in _MAY_END and (text[start - 1] != " " or text[start - 2] in _ENDS):
        if (
            text[start - 1] == "比"
            and text[end : end + 1] in _COMPARED
            and not text[start - 2 : start - 1].isdecimal()
        ):
            return _COMPARED[text[end]]
        sign, _ = approximator_before(text, start)
        if sign != "=":
            return sign
    sign = _approximator_after(text, end) if text[end : end + 1] in _MAY_BEGIN else "="
    return ">" if more and sign == "=" else sign


def approximator_before(text: str, start: int) -> tuple[Approximate, int]:
    """Return what the words before ``start`` make of the number (约, 超过, 不到), and where they begin."""
    end = start
    if end and text[end - 1] in SPACE:
        end -= 1
    found = _approximator_ending(text, end)
    if found is None and end > 1 and text[end - 1] in _PERFECT and text[end - 2] in "过過少多超到":
        found = _approximator_ending(text, end - 1)
    return found or ("=", start)


def _approximator_ending(text: str, end: int) -> tuple[Approximate, int] | None:
    if not end or text[end - 1] not in _LENGTHS:
        return None
    spaced = " " in text[max(0, end - 6) : end]
    for length in (6, 5, 4, 3, 2, 1) if spaced else _LENGTHS[text[end - 1]]:
        found = _BEFORE.get(text[max(0, end - length) : end].replace(" ", ""))
        if found and end >= length:
            return found, end - length
    return None


def _approximator_after(text: str, end: int) -> Approximate:
    """Return what the words at ``end`` make of the number: 以上, 左右, and 起 where the text ends."""
    if text[end] in SPACE:
        end += 1
    return _AFTER.get(text[end : end + 3]) or _AFTER.get(text[end : end + 2]) or "="


def skip_spaces(text: str, position: int, most: int = 2) -> int:
    """Return ``position`` moved over at most ``most`` spaces."""
    for at in range(position, position + most):
        if text[at : at + 1] not in SPACE:
            return at
    return position + most


def skip_blanks(text: str, position: int) -> int:
    """Return ``position`` moved over at most two blanks of any kind but the ends of lines."""
    for at in (position, position + 1):
        if text[at : at + 1] not in BLANKS:
            return at
    return position + 2


def is_latin_letter(char: str) -> bool:
    """Tell whether ``char`` is an unaccented Latin letter."""
    return "a" <= char <= "z" or "A" <= char <= "Z"


def after_latin_word(text: str, start: int) -> bool:
    """Tell whether a Latin letter stands before ``start``, a space or hyphen between them at most."""
    i = start - 1
    if i >= 0 and (text[i] in SPACE or text[i] in HYPHENS):
        i -= 1
    return i >= 0 and is_latin_letter(text[i])


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
    if before == " " and text[start - 2 : start - 1] in _NEGATIVE:
        return start - 2, _negated(numeral)
    if before not in HYPHENS:
        return start, numeral
    previous = text[start - 2] if start > 1 else " "
    if previous.isalnum() and previous not in _MINUS_AFTER or previous in HYPHENS or previous in _CLOSERS:
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
        following = text[end : end + 1]
        if following in _RANKED:
            return True, Reading(at, end + 1, "ordinal", numeral.low)
        told = (
            not following
            or following in _AMONG
            or not (is_han(following) or following.isalnum() or following in "%％.．")
        )
        return told, Reading(at, end, "ordinal", numeral.low) if told else None
    if mark != "第":
        return False, None
    following = text[end : end + 1]
    listed = han and following in _COMMAS and (at == 0 or text[at - 1] in _SENTENCE_ENDS)
    first = text[start:end] == "一" and is_han(following or " ") and following not in _RANKED | LINKING
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
    if char in _CODES_LAST:
        for length in (3, 2):
            word = text[max(0, end - length) : end]
            begin = end - len(word)
            if word in _CODES and not (
                _is_letter(before := text[begin - 1 : begin]) or before in _COUNT_ENDS
            ):
                return _CODES[word], begin
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
