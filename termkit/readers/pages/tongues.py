"""Whether a page, or a stretch of it, is in the language that it states."""

from __future__ import annotations

import re

from termkit.readers.languages import is_chinese, locale_of
from termkit.text import is_han

_SIMPLIFIED = "这们个说为国会时来对发经过还没进动开见"
_TRADITIONAL = "這們個說為國會時來對發經過還沒進動開見"
_MANY = 0.8
"""The share of the other script beyond which a page was not written in the one that it states."""


def are_alike(one: str, other: str) -> bool:
    """Tell whether two language tags may be of the same text: zh is like zh-TW, but zh-CN is not."""
    first, second = locale_of(one), locale_of(other)
    if first and second:
        return first == second
    if is_chinese(one) or is_chinese(other):
        return is_chinese(one) and is_chinese(other)
    return one.lower()[:2] == other.lower()[:2]


def contradicts(markup: str, tag: str) -> bool:
    """Tell whether what a page holds can't be of the language it states, as in many a copied template."""
    text = re.sub(r"(?is)<(script|style)\b.*?</\1|<!--.*?-->|<[^>]*>", "", markup)
    han = sum(map(is_han, text))
    if not is_chinese(tag):
        kana = sum("\u3041" <= char <= "\u30ff" for char in text)
        latin = sum(char.isascii() and char.isalpha() for char in text)
        return han > 10 * kana and 2 * han > latin
    locale = locale_of(tag)
    return locale is not None and _other_script(text, locale == "zh-CN") > _MANY


def _other_script(text: str, simplified: bool) -> float:
    """The share of the other script among the commonest characters that the two write differently."""
    counts = [sum(map(text.count, characters)) for characters in (_TRADITIONAL, _SIMPLIFIED)]
    return counts[0 if simplified else 1] / max(sum(counts), 1)
