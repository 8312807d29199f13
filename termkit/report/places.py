"""Lines, columns and text of the places that findings name, in an article's file and in that of its source."""

from __future__ import annotations

from collections.abc import Mapping

from termkit.model import Article, Place
from termkit.text import Lines


class Places:
    """Knows the files that the findings of one article point into."""

    def __init__(self, article: Article, beside: Mapping[str, str] | None = None) -> None:
        """``beside`` are the texts of the files of other articles, by path."""
        self._texts = {**(beside or {}), article.path: article.file_text}
        if article.source:
            self._texts.setdefault(article.source.path, article.source.file_text)
        self._lines: dict[str, Lines] = {}

    def file(self, path: str) -> str:
        """Return the text of a file."""
        return self._texts[path]

    def lines(self, path: str) -> Lines:
        """Return the lines of a file."""
        if path not in self._lines:
            self._lines[path] = Lines(self._texts[path])
        return self._lines[path]

    def text(self, place: Place) -> str:
        """Return the text at a place."""
        return self._texts[place.path][place.start : place.end]
