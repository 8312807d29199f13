"""How a figure is written, where Chinese style prefers another form and the value is not in doubt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from termkit.model import Figure, Mark

_SPACES = frozenset(" \u00a0\u2009\u202f\u3000")
_FULL_WIDTH = frozenset("０１２３４５６７８９")
_TELLING = _SPACES | _FULL_WIDTH


def format_habits(text: str, figures: Iterable[Figure]) -> Iterator[Mark]:
    """Yield the first figure of each habit: groups of digits behind spaces, full-width digits among others."""
    seen: set[str] = set()
    mixed = any(c in text for c in "0123456789")
    habits = 1 + (mixed and any(c in text for c in _FULL_WIDTH))
    for figure in figures:
        if len(seen) == habits:
            return
        surface = text[figure.start : figure.end]
        if _TELLING.isdisjoint(surface):
            continue
        habit = _habit(surface, mixed)
        if habit and habit not in seen and figure.garble is None:
            seen.add(habit)
            yield Mark("figure-habit", figure.start, figure.end, note=habit)


def _habit(surface: str, mixed: bool) -> str | None:
    for i in range(1, len(surface) - 3):
        if surface[i] in _SPACES and surface[i - 1].isdigit() and surface[i + 1 : i + 4].isdigit():
            return "spaced-groups"
    return "full-width" if mixed and any(c in _FULL_WIDTH for c in surface) else None
