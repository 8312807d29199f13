"""Names with numbers in them (H800, GPT-4, 7-Eleven) that have another number in the translation."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from termkit.find.bitext.differ import Mismatch
from termkit.model import Figure, Pair, Span
from termkit.text import HYPHENS


@functools.cache
def _code() -> re.Pattern[str]:
    """Capitals, digits, perhaps letters; a unit is written small or behind its number."""
    return re.compile(
        rf"(?<![A-Za-z0-9.-])([A-Z][A-Za-z]{{0,9}})[{HYPHENS}]?([0-9]{{1,4}})([A-Za-z]{{0,2}})(?![A-Za-z0-9])"
    )


def changed_codes(source: str, target: str, pair: Pair) -> Iterator[Mismatch]:
    """Yield the names of the translation whose letters the source has with another number, where it is the only one."""
    theirs, ours = _codes(source, pair.source), _codes(target, pair.target)
    for name in ours.keys() - theirs.keys():
        alike = [other for other in theirs.keys() - ours.keys() if (other[0], other[2]) == (name[0], name[2])]
        rivals = [
            other for other in ours.keys() - theirs.keys() if (other[0], other[2]) == (name[0], name[2])
        ]
        if len(alike) == len(rivals) == 1:
            original = theirs[alike[0]]
            yield Mismatch("digit", pair, original, ours[name], 0, source[original.start : original.end])


def _codes(text: str, span: Span) -> dict[tuple[str, ...], Figure]:
    found: dict[tuple[str, ...], Figure] = {}
    for code in _code().finditer(text, *span):
        found.setdefault(code.groups(), Figure(*code.span(), "number"))
    return found
