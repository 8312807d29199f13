"""Text on a terminal: painted, folded and clipped by the columns that it takes, wide characters counting two."""

from __future__ import annotations

from termkit.text import is_han, width

BOLD, DIM, LOUD = "1", "2", "33;1"


def paint(text: str, style: str, color: bool) -> str:
    """Return ``text`` in a style, if there are colours and there is one."""
    return f"\x1b[{style}m{text}\x1b[0m" if color and style and text else text


def folded(text: str, columns: int) -> list[str]:
    """Return ``text`` in lines of ``columns`` at most, broken at spaces and Han characters where that can be."""
    lines = []
    while width(text) > columns:
        end = fits(text, columns)
        end -= text[end] == "*" and end > 1  # a mark stays with its word
        space = text.rfind(" ", 1, end + 1)
        if is_han(text[end]) or is_han(text[end - 1]) or text[end] == " " or space < 0:
            space = end
        lines.append(text[:space].rstrip())
        text = text[space:].lstrip()
    return [*lines, text]


def clipped(text: str, columns: int) -> str:
    """Return ``text``, or its end behind an ellipsis if it is too wide: the end of a path says most."""
    if width(text) <= columns:
        return text
    room = max(1, columns - 1)
    return "…" + text[len(text) - fits(text[::-1], room) :]


def fits(text: str, columns: int) -> int:
    """Return how many characters of ``text`` take ``columns`` at most, one at least."""
    taken = 0
    for index, char in enumerate(text):
        taken += width(char)
        if taken > columns:
            return max(1, index)
    return len(text)
