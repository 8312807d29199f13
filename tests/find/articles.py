"""What the tests of the finders share: articles made of a text, and the texts that were marked."""

from __future__ import annotations

from collections.abc import Iterable

from termkit.model import Article, Mark
from termkit.segment import segment_plain


def article(text: str, locale: str = "zh-CN", path: str = "a.txt") -> Article:
    return Article(path, text, locale, segments=segment_plain(text))


def marked(text: str, marks: Iterable[Mark]) -> list[str]:
    return [text[mark.start : mark.end] for mark in sorted(marks, key=lambda mark: mark.start)]
