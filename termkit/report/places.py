"""Lines, columns and text of the places that findings name, in an article's file and in that of its source."""

from __future__ import annotations

from collections.abc import Mapping

from termkit.model import Article, Place, Span
from termkit.text import Lines


class Places:
    """Knows the files that the findings of one article point into, or the parts of them that were read together."""

    def __init__(self, article: Article, beside: Mapping[str, Article] | None = None) -> None:
        """``beside`` are the other articles that findings point into, by path."""
        self._articles = {**(beside or {}), article.path: article}
        if article.source:
            self._articles.setdefault(article.source.path, article.source)
        self._lines: dict[str, Lines] = {}

    def position(self, path: str, offset: int) -> tuple[int, int]:
        """Return line and column of an offset of a file, both from 1."""
        corner = self._articles[path].corner
        line, column = self._lines_of(path).position(offset - corner.offset)
        return line + corner.line - 1, column + (corner.column - 1 if line == 1 else 0)

    def line(self, place: Place) -> tuple[str, Span]:
        """Return the line that a place begins in, without its end, and where in it the place stands."""
        corner, text = self._articles[place.path].corner, self._articles[place.path].file_text
        lines = self._lines_of(place.path)
        start, end = lines.bounds(lines.position(place.start - corner.offset)[0])
        first = place.start - corner.offset - start
        last = min(place.end - corner.offset, max(end, start + first)) - start
        return text[start:end], Span(first, max(first, last))

    def text(self, place: Place) -> str:
        """Return the text at a place."""
        corner = self._articles[place.path].corner
        return self._articles[place.path].file_text[place.start - corner.offset : place.end - corner.offset]

    def _lines_of(self, path: str) -> Lines:
        if path not in self._lines:
            self._lines[path] = Lines(self._articles[path].file_text)
        return self._lines[path]
