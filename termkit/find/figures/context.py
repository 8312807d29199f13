"""What stands before and after a number: approximators, signs, and the marks of an identifier."""

from __future__ import annotations

from termkit.find.figures.reading import Approximate

_WORDS: dict[Approximate, str] = {
    "~": "约 約 近 大约 大約 将近 將近 大概 接近 约为 約為 约有 約有 差不多",
    ">": "超 逾 超过 超過 超出 突破 高于 高於 大于 大於 多于 多於 至少 最少 不少于 不少於 不低于 不低於 不小于 不小於 不止 "
    "大于等于 大於等於 大于或等于 大於或等於 大于或者等于 > ≥ >= ＞",
    "<": "不到 不足 不满 不滿 低于 低於 少于 少於 小于 小於 最多 至多 不超过 不超過 不多于 不多於 不高于 不高於 不大于 不大於 "
    "小于等于 小於等於 小于或等于 小於或等於 < ≤ <= ＜ 未满 未滿 未达 未達",
}
_BEFORE = {word: sign for sign, words in _WORDS.items() for word in words.split()}
_LAST = frozenset(word[-1] for word in _BEFORE)
_AFTER: dict[str, Approximate] = {
    **dict.fromkeys(("以上", "之上", "及以上", "或以上", "起"), ">"),
    **dict.fromkeys(("以下", "之下", "以内", "以內", "及以下"), "<"),
    **dict.fromkeys(("左右", "上下", "前后", "前後"), "~"),
}
_AFTER_FIRST = frozenset(word[0] for word in _AFTER)
_HYPHENS = frozenset("-\u2010\u2011\u2012\u2013\u2212\ufe63\uff0d")
SPACE = frozenset(" \u00a0\u202f\u2009\u3000\u2007\u2005")


def approximator_before(text: str, start: int) -> tuple[Approximate, int]:
    """Return what the words before ``start`` make of the number (约, 超过, 不到), and where they begin."""
    end = start
    if end and text[end - 1] in SPACE:
        end -= 1
    if end > 1 and text[end - 1] in "了有过過" and text[end - 2] in "过過少多超到":
        end -= 1
    if not end or text[end - 1] not in _LAST:
        return "=", start
    for length in (6, 5, 4, 3, 2, 1):
        found = _BEFORE.get(text[max(0, end - length) : end].replace(" ", ""))
        if found and end >= length:
            return found, end - length
    return "=", start


def approximator_after(text: str, end: int) -> tuple[Approximate, int]:
    """Return what the words at ``end`` make of the number (以上, 左右), and where they end."""
    if end < len(text) and text[end] in SPACE:
        end += 1
    if end < len(text) and text[end] in _AFTER_FIRST:
        for length in (3, 2, 1):
            found = _AFTER.get(text[end : end + length])
            if found and length > 1:
                return found, end + length
    return "=", end


def skip_spaces(text: str, position: int, most: int = 2) -> int:
    """Return ``position`` moved over at most ``most`` spaces."""
    end = position + most
    while position < end and text[position : position + 1] in SPACE:
        position += 1
    return position


def is_latin_letter(char: str) -> bool:
    """Tell whether ``char`` is an unaccented Latin letter."""
    return "a" <= char <= "z" or "A" <= char <= "Z"


def after_latin_word(text: str, start: int) -> bool:
    """Tell whether a Latin letter stands before ``start``, a space or hyphen between them at most."""
    i = start - 1
    if i >= 0 and (text[i] in SPACE or text[i] in _HYPHENS):
        i -= 1
    return i >= 0 and is_latin_letter(text[i])


def is_hyphen(char: str) -> bool:
    """Tell whether ``char`` is a hyphen, dash or minus sign."""
    return char in _HYPHENS and char != ""
