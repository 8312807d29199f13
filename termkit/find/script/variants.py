"""Finds forms of a character that another region writes, or that one article mixes: 爲 and 為, 裏 and 裡."""

from __future__ import annotations

from collections.abc import Iterator

from termkit.model import Article, Mark, Span

PAIRS = tuple(
    (
        "爲為 羣群 峯峰 裏裡 着著 牀床 綫線 衞衛 麪麵 啓啟 僞偽 喫吃 説說 脱脫 税稅 閲閱 鋭銳 温溫 悦悅 户戶 "
        "産產 麽麼 敎教 眞真"
    ).split()
)
"""Two forms of one character, of which Taiwan writes the second (OpenCC's TWVariants and fonts' habits)."""

FOREIGN = {
    "zh-TW": frozenset(PAIRS),
    "zh-HK": frozenset("爲為 羣群 峯峰 麪麵 僞偽 喫吃 産產 麽麼 敎教 眞真".split()),
}
"""The pairs whose first form a locale doesn't write (for Hong Kong OpenCC's HKVariants)."""


def find_variants(article: Article, alphabet: frozenset[str]) -> Iterator[Mark]:
    """Yield one mark for each habit: at the first place, with the other places of the same form as related."""
    for pair in PAIRS if article.locale in FOREIGN else ():
        rare, usual = pair[0], pair[1]
        if pair in FOREIGN[article.locale]:
            if rare in alphabet:
                yield _habit(article.text, rare, usual, f"not the form of {article.locale}")
        elif pair != "着著" and alphabet.issuperset(pair):  # Hong Kong writes 看着 and 著名
            rare, usual = sorted(pair, key=article.text.count)
            yield _habit(article.text, rare, usual, "both forms are used in this article")


def _habit(text: str, form: str, other: str, note: str) -> Mark:
    """Return the mark for all places of ``form``."""
    places = []
    at = text.find(form)
    while at >= 0:
        places.append(Span(at, at + 1))
        at = text.find(form, at + 1)
    return Mark("variant", *places[0], other, note, tuple(places[1:]))
