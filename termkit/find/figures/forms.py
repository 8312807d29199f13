"""How a figure is written, where Chinese style prefers another form and the value is not in doubt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from termkit.model import Figure, Mark

_SPACES = frozenset(" \u00a0\u2009\u202f\u3000")
_FULL_WIDTH = frozenset("０１２３４５６７８９")
_TELLING = _SPACES | _FULL_WIDTH | frozenset(",百")
_DIGITS = frozenset("0123456789")


def format_habits(text: str, figures: Iterable[Figure]) -> Iterator[Mark]:
    """Yield the first figure of each habit: digits in groups that are not usual, full-width digits, 百万 for million."""
    seen: set[str] = set()
    mixed = not _DIGITS.isdisjoint(text)
    for figure in figures:
        surface = text[figure.start : figure.end]
        if _TELLING.isdisjoint(surface) or figure.garble is not None:
            continue
        habit = _habit(surface, mixed)
        if habit and habit not in seen:
            seen.add(habit)
            yield Mark("figure-habit", figure.start, figure.end, note=habit)


def _habit(surface: str, mixed: bool) -> str | None:
    for i in range(1, len(surface) - 3):
        if surface[i] in _SPACES and surface[i + 1 : i + 4].isdecimal():
            if surface[i - 1].isdecimal():
                return "spaced-groups"
            if surface[i - 1] == "," and surface[i - 2].isdecimal():
                return "spaced-commas"
    head, _, tail = surface.partition("百万")
    if tail[:1] not in ("", "元") and head[-1:] in _DIGITS and (len(head) > 1 or "." in head):
        return "millions"
    groups = surface.split(",")
    if len(groups) > 2 and all(len(group) == 2 and group.isdecimal() for group in groups[1:-1]):
        return "indian-groups"
    return "full-width" if mixed and not _FULL_WIDTH.isdisjoint(surface) else None
