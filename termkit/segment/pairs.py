"""Pairs of a text and its source, line by line."""

from __future__ import annotations

from termkit.errors import BadUsage
from termkit.model import Pair, Span


def pair_lines(source: str, target: str, source_path: str, target_path: str) -> tuple[Pair, ...]:
    """Return the pairs of a text and its source that have the same lines, blank ones left out.

    Where both have as many lines, a line translates the one of the same number, and a blank line is a missing
    translation; else blank lines don't count. Raises ``BadUsage`` if the numbers differ even so.
    """
    ours, theirs = _lines(target), _lines(source)
    if len(ours) != len(theirs):
        ours, theirs = _filled(target, ours), _filled(source, theirs)
    if len(ours) != len(theirs):
        raise BadUsage(
            f"{source_path} has {len(theirs)} lines with text and its translation {target_path} has {len(ours)}: they "
            "are compared line by line, so split or join lines until each stands beside its source."
        )
    pairs = zip(theirs, ours, strict=True)
    return tuple(Pair(theirs, ours) for theirs, ours in pairs if theirs.start < theirs.end)


def _lines(text: str) -> list[Span]:
    """The lines without the spaces around them; a line end closes a line and opens none after the last."""
    spans: list[Span] = []
    position = 0
    for line in text.rstrip().split("\n"):
        content = line.strip()
        start = position + (len(line) - len(line.lstrip()) if content else 0)
        spans.append(Span(start, start + len(content)))
        position += len(line) + 1
    return spans


def _filled(text: str, lines: list[Span]) -> list[Span]:
    return [line for line in lines if line.start < line.end]
