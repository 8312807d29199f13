"""TK106: the articles of a set call one thing by several names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from termkit.checks._base import Bad, Good, SetReport, check
from termkit.model import Fix, Place, Severity

if TYPE_CHECKING:
    from termkit.align.model import Alignment, Concept, Rendering

_RIGHT = frozenset(("allowed", "kept", ""))
"""Standings of forms with which nothing is wrong in their own article; the others have their own rules."""
_SURE = 0.8
"""Confidence of discovered names from which on they are told."""


@check(
    code="TK106",
    category="terminology/inconsistent",
    severity="warning",
    scope="corpus",
    bad=(
        Bad(
            "zh-CN",
            "阿里巴巴公布了[[Qwen]]的新版本，Qwen可以免费下载。",
            fix="通义千问",
            beside=(("zh-CN", "通义千问的下载量很大。"), ("zh-CN", "很多公司在用通义千问。")),
        ),
    ),
    good=(
        Good(
            "zh-CN",
            "英伟达公布了新的芯片。",
            beside=(("zh-TW", "輝達公布了新的晶片。"), ("en", "Nvidia has a new chip.")),
        ),
        Good("zh-CN", "人工智能（AI）发展很快。", beside=(("zh-CN", "AI 发展很快。"),)),
        Good("zh-CN", "英伟达(Nvidia)公布了新的芯片。", beside=(("zh-CN", "英伟达的芯片卖得很好。"),)),
    ),
)
def inconsistent_across_articles(alignment: Alignment) -> Iterator[SetReport]:
    """A name is another one in this article than in others of its locale.

    A news desk calls one thing by one name in all its articles of a region. Each article that never uses the name that
    most articles of its locale use is reported once, at its first other name. Names of other locales are right there,
    and so are short forms and acronyms beside full ones, and originals in parentheses. What is wrong within its own
    article has rules of its own. Common nouns with several right words are no more than a hint.

    Only `termkit check --together` looks at several articles at once.
    """
    locales = {article.path: article.locale for article in alignment.articles}
    for row in alignment.concepts:
        if row.confidence < _SURE:
            continue
        for locale in sorted({locales[path] for path in row.renderings}):
            paths = [path for path in row.renderings if locales[path] == locale]
            yield from _odd_ones(row, locale, paths)


def _odd_ones(row: Concept, locale: str, paths: Sequence[str]) -> Iterator[SetReport]:
    """Yield a report for each of the articles at ``paths``, all of one locale, without the name that most use."""
    names = {path: _names(row.renderings[path]) for path in paths}
    articles = Counter(name for said in names.values() for name in said)
    if len(articles) < 2:
        return
    preferred = row.recommended.get(locale)
    usual = max(articles, key=lambda name: (articles[name], name == preferred, name))
    home = next(path for path in paths if usual in names[path])
    first = Place(home, *names[home][usual].spans[0])
    for path in paths:
        said = names[path]
        if said and usual not in said:
            name, rendering = min(said.items(), key=lambda item: item[1].spans[0])
            message = f"{name} is called {usual} in other articles for {locale}; one name for one thing."
            place = Place(path, *rendering.spans[0])
            severity: Severity | None = None if row.is_name else "info"
            yield SetReport(place, message, (Fix(usual),), (first,), severity, row.id if row.known else None)


def _names(renderings: Sequence[Rendering]) -> dict[str, Rendering]:
    """Return the full forms that are right in their article; none where a short one may stand for any."""
    right = [rendering for rendering in renderings if rendering.standing in _RIGHT]
    return {rendering.text: rendering for rendering in right if not rendering.short}
