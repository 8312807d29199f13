"""What a conversion leaves alone: addresses, code and Japanese wholly, the words of quotations, titles and official names."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator

from termkit.find.bounds import Bounds
from termkit.find.names import find_glosses
from termkit.find.quotes import find_quotations, find_titles, inside
from termkit.model import SIMPLIFIED, Article, Span
from termkit.text import is_han

_ADDRESS = r"(?:https?://|www\.)[!-~]+|[A-Za-z0-9.+_-]{1,64}@[A-Za-z0-9.-]+"
_CODE = r"^```.*?^```|`[^`\n]+`"
_JAPANESE = r"^[^\n]*[\u3041-\u3096\u30a1-\u30fa][^\n]*$"

_MARKS = dict(zip("“”‘’", "「」『』", strict=True))
"""The quotation marks of the mainland, and those of Taiwan and Hong Kong."""


class Protected:
    """Knows the protected places of one article."""

    def __init__(self, article: Article, target: str, *, quotations: bool) -> None:
        """``target`` is the locale to convert to; ``quotations`` says whether the words of quotations are protected."""
        text = article.text
        titles = find_titles(text)
        pattern = re.compile(f"{_ADDRESS}|{_CODE}|{_JAPANESE}", re.MULTILINE | re.DOTALL)
        self.spans = tuple(Span(*match.span()) for match in pattern.finditer(text))
        """Stretches that stay as they are, in order."""
        self._quotations = find_quotations(text) if quotations else ()
        self._bound = Bounds(article._replace(locale=target), find_glosses(text), titles, self._quotations)
        self._locale = article.locale

    def untouched(self, offset: int) -> bool:
        """Tell whether the text at ``offset`` stays as it is."""
        index = bisect.bisect_right(self.spans, (offset, 1 << 62)) - 1
        return index >= 0 and self.spans[index].end > offset

    def is_bound(self, start: int, end: int) -> bool:
        """Tell whether a word stands where the writer may not choose it: there its script alone is converted."""
        return inside(self._quotations, start) or self._bound(start, end, (self._locale,))


def quotation_marks(text: str, target: str) -> Iterator[tuple[int, str]]:
    """Yield the place of each quotation mark that the ``target`` locale writes otherwise, and its mark.

    Only pairs that hold Chinese are meant; in ‘ ’ only those within “ ”, since ’ is an apostrophe too.
    """
    marks = {new: old for old, new in _MARKS.items()} if target in SIMPLIFIED else _MARKS
    outer, inner = ("「」", "『』") if target in SIMPLIFIED else ("“”", "‘’")
    for match in re.finditer(f"{outer[0]}[^{outer}\n]*{outer[1]}", text):
        if not any(map(is_han, match[0])):
            continue
        yield match.start(), marks[outer[0]]
        for within in re.finditer(f"{inner[0]}([^{inner}]*){inner[1]}", match[0]):
            if any(map(is_han, within[1])):
                yield match.start() + within.start(), marks[inner[0]]
                yield match.start() + within.end() - 1, marks[inner[1]]
        yield match.end() - 1, marks[outer[1]]
