"""Finds what is quoted: titles in 《》 and quotations."""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence

from termkit.model import Span

_TITLES = (("《", "》"), ("〈", "〉"))
_QUOTATIONS = (("「", "」"), ("『", "』"), ("“", "”"), ("‘", "’"))
_LONGEST = 400
"""Characters; an opening mark without its closing one must not swallow the article."""


def find_titles(text: str) -> tuple[Span, ...]:
    """Return the spans of titles in 《》 and 〈〉, marks included, in order."""
    return _pairs(text, _TITLES)


def find_quotations(text: str) -> tuple[Span, ...]:
    """Return the spans of quotations in 「」, 『』, “” and ‘’, marks included, in order; inner ones stand after outer."""
    return _pairs(text, _QUOTATIONS)


def inside(spans: Sequence[Span], offset: int) -> bool:
    """Tell whether ``offset`` lies in one of ``spans``, which are in order of their starts."""
    index = bisect.bisect_right(spans, (offset, 1 << 62))
    near = spans[max(0, index - 3) : index]  # quotations may stand in each other
    return any(offset < span.end for span in near)


def _pairs(text: str, marks: Sequence[tuple[str, str]]) -> tuple[Span, ...]:
    found: list[Span] = []
    for opening, closing in marks:
        if opening in text:
            pattern = re.compile(f"{opening}[^{opening}{closing}\n]{{1,{_LONGEST}}}{closing}")
            found += [Span(*match.span()) for match in pattern.finditer(text)]
    return tuple(sorted(found))
