"""Finds forms of a character that another region writes, or that one article mixes: 爲 and 為, 裏 and 裡."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from termkit.find.quotes import find_quotations, find_titles, inside
from termkit.model import Article, Mark, Span
from termkit.text import is_han

PAIRS = tuple(
    (
        "爲為 羣群 峯峰 裏裡 着著 牀床 綫線 衞衛 麪麵 啓啟 僞偽 喫吃 説說 脱脫 税稅 閲閱 鋭銳 温溫 悦悅 户戶 "
        "産產 麽麼 敎教 眞真 衆眾 臺台"
    ).split()
)
"""Two forms of one character, of which Taiwan writes the second (OpenCC's TWVariants and fonts' habits)."""

FOREIGN = {
    "zh-TW": frozenset(PAIRS) - {"臺台"},
    "zh-HK": frozenset("爲為 羣群 峯峰 麪麵 僞偽 喫吃 産產 麽麼 敎教 眞真 衆眾".split()),
}
"""The pairs whose first form a locale doesn't write (for Hong Kong OpenCC's HKVariants)."""

ONE_USE = frozenset("爲為 羣群 裏裡 僞偽 説說 産產 麽麼 敎教 眞真 衆眾".split())
"""Pairs that no writer tells apart: both in one article is a mix. The others also stand in names that keep theirs."""

FUNCTION = frozenset(
    "的了是在不有和與及或而也就都被把將為從到向於上下中大小新老這那此該各每一二兩三四五六七八九十"
)
"""Characters beside which another one is no word."""

INSTITUTIONS = (
    "大學 學院 高中 國中 國小 銀行 證券 政府 議會 法院 檢察 醫院 公司 博物館 美術館 圖書館 基金會 協會 學會 委員會 公會 "
    "警察 交易所 車站 電力 鐵路 大道 省 市 縣 字 生署 生局 生處 生部 福利部 生組織"
).split()
"""What the official names that keep their 臺 or 衛 end in, or go on with."""
NAME = 8
"""How many characters of a name may follow its 臺."""


def find_variants(article: Article, alphabet: frozenset[str]) -> Iterator[Mark]:
    """Yield one mark for each habit: at the first place, with the other places of the same form as related.

    A ``mixed-variant`` is the rarer form of an article that writes the same word in both; a ``variant`` is
    a form that the region doesn't write.
    """
    for pair in PAIRS if article.locale in FOREIGN else ():
        rare, usual = pair[0], pair[1]
        if rare not in alphabet:
            continue
        mixed = _mixed(article.text, pair, pair in FOREIGN[article.locale]) if usual in alphabet else ()
        if mixed:
            other = usual if article.text[mixed[0]] == rare else rare
            yield _habit("mixed-variant", mixed, other, "both forms are used in this article")
        elif pair in FOREIGN[article.locale]:
            yield _habit("variant", _places(article.text, rare), usual, f"not the form of {article.locale}")


def _habit(kind: str, places: Sequence[int], other: str, note: str) -> Mark:
    """Return the mark for all ``places`` of a form."""
    first, *rest = (Span(at, at + 1) for at in places)
    return Mark(kind, *first, other, note, tuple(rest))


def _places(text: str, char: str) -> list[int]:
    """Return every place of ``char``."""
    return [at for at, other in enumerate(text) if other == char]


def _mixed(text: str, pair: str, foreign: bool) -> Sequence[int]:
    """Return the places of one form, if ``text`` writes a word in both outside names, titles and quotations.

    The form is the first of ``pair`` if it is ``foreign`` to the region, else the rarer one.
    """
    quoted = sorted((*find_titles(text), *find_quotations(text)))
    rare, usual = (
        [at for at in _places(text, char) if not inside(quoted, at) and not _is_official(text, at)]
        for char in pair
    )
    if len(rare) > len(usual) and not foreign:
        rare, usual = usual, rare
    if pair in ONE_USE:
        return rare if usual else ()
    words = {word for at in usual for word in _words(text, at)}
    return [at for at in rare if not words.isdisjoint(_words(text, at))]


def _words(text: str, at: int) -> Iterator[str]:
    """Yield what may be a word of two with the character at ``at``, an underscore in its place."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if before and is_han(before) and before not in FUNCTION:
        yield f"{before}_"
    if after and is_han(after) and after not in FUNCTION:
        yield f"_{after}"


def _is_official(text: str, at: int) -> bool:
    """Tell whether the character at ``at`` is 臺 or 衛 in an official name, as in 國立臺灣大學 and 衛生福利部."""
    if text[at] not in "臺衛衞":
        return False
    name = "".join(itertools.takewhile(is_han, text[at : at + NAME]))
    return text[at - 2 : at] in ("國立", "市立", "縣立", "私立") or any(word in name for word in INSTITUTIONS)
