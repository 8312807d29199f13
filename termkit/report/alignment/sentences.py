"""The sentences that the page shows: each once, a few for each form, and no more than a page can carry."""

from __future__ import annotations

from collections.abc import Sequence

from termkit.text import Lines

Ref = tuple[int, int, int, int]
"""The number of an article, that of a sentence in it, and where in the sentence the form stands, in UTF-16 units, which
is how browsers count."""

_STOPS = frozenset("。！？!?\r\n")
_CLOSING = frozenset("”」』’）)》")
_FARTHEST = 110
"""Characters on each side; what lies farther is cut off."""
_MOST_CHARACTERS = 600_000
_MOST_PLACES = 40_000
"""Of all sentences and places together: a page of a few MB."""


class Sentences:
    """Sentences of a set of articles, as many as the page can carry."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = texts
        self._lines: dict[int, Lines] = {}
        self._numbers: dict[tuple[int, int, int], int] = {}
        self._characters = self._places = 0
        self.by_article: dict[int, list[tuple[str, int]]] = {}
        """The sentences of each article, with the line in which each begins."""

    @property
    def full(self) -> bool:
        """Whether nothing more is to be added."""
        return self._characters >= _MOST_CHARACTERS or self._places >= _MOST_PLACES

    def add(self, article: int, start: int, end: int) -> Ref:
        """Return where the stretch of the article's text is shown, with the sentence around it."""
        text = self._texts[article]
        left, right = bounds(text, start, end)
        before = ("…" if left and start - left >= _FARTHEST else "") + _plain(text[left:start])
        number = self._numbers.get((article, left, right))
        if number is None:
            cut = right - end >= _FARTHEST and right < len(text) and not _stops(text, right - 1)
            sentence = before + _plain(text[start:right]) + "…" * cut
            if article not in self._lines:
                self._lines[article] = Lines(text)
            mine = self.by_article.setdefault(article, [])
            number = self._numbers[article, left, right] = len(mine)
            mine.append((sentence, self._lines[article].position(start)[0]))
            self._characters += len(sentence)
        self._places += 1
        offset = _units(before)
        return article, number, offset, offset + _units(text[start:end])


def bounds(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where the sentence around a stretch begins and ends, or the part of it that is near."""
    left = start
    while left > max(0, start - _FARTHEST) and not _stops(text, left - 1):
        left -= 1
    while left < start and (text[left].isspace() or text[left] in _CLOSING):
        left += 1
    right = end
    while right < min(len(text), end + _FARTHEST) and not _stops(text, right):
        right += 1
    while (
        right < len(text) and text[right] not in "\r\n" and (text[right] in _CLOSING or _stops(text, right))
    ):
        right += 1
    return left, right


def _stops(text: str, offset: int) -> bool:
    """Tell whether a sentence ends with the character at ``offset``; a full stop needs a space after it."""
    return text[offset] in _STOPS or text[offset] == "." and text[offset + 1 : offset + 2].isspace()


def _plain(text: str) -> str:
    """Return ``text`` of the same length without line breaks and control characters."""
    return "".join(char if char.isprintable() else " " for char in text)


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
