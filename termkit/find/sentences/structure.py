"""Pairs that the form of two files gives: units of the same name, lines of the same number."""

from __future__ import annotations

import bisect
from collections.abc import Iterator, Sequence

from termkit.find.sentences.lattice import Bead, Group, Scorer
from termkit.model import Article, Pair, Span

_SHARED = 0.5
"""The share of the names of the smaller file that the other must have too."""
_UNLIKELY = -2.0
"""Evidence under which a pair may be none."""
_PLAIN = 4.0
"""Evidence of sentences on other lines than these from which on lines are no pairs."""
_FEW = 2
"""Sentences of a text whose lines are believed whatever they hold: they are too few to tell."""
_SHORT = 3
"""Sentences of a line."""
_DIGITS = str.maketrans("", "", "0123456789")


def by_names(source: Article, target: Article) -> tuple[tuple[Pair, ...], str] | None:
    """Return the pairs of units that have the same name, and what to say of the others; None where names say nothing.

    Names that do no more than count (row 3) don't tell what belongs together.
    """
    theirs, ours = dict(_units(source)), dict(_units(target))
    shared = theirs.keys() & ours.keys()
    kinds = {name.translate(_DIGITS) for name in shared}
    if source.running or target.running or not shared or len(kinds) < max(2, _SHARED * len(shared)):
        return None
    if len(shared) < _SHARED * min(len(theirs), len(ours)):
        return None
    pairs = tuple(Pair(theirs[name], span) for name, span in ours.items() if name in shared)
    alone = [
        f"{len(units) - len(shared)} in {path}"
        for units, path in ((theirs, source.path), (ours, target.path))
        if len(units) > len(shared)
    ]
    note = f"Units that only one of the files has were not compared: {' and '.join(alone)}." if alone else ""
    return pairs, note


def _units(article: Article) -> Iterator[tuple[str, Span]]:
    """The units that hold text, without the spaces around it."""
    ends = [*(start for start, _ in article.units[1:]), len(article.text)]
    for (start, name), end in zip(article.units, ends, strict=False):
        span = _stripped(article.text, start, end)
        if span.start < span.end:
            yield name, span


def by_lines(source: str, target: str) -> tuple[Pair, ...]:
    """Return the pairs of two texts that have the same lines, blank ones left out; none where they haven't.

    Where both have as many lines, a line translates the one of the same number, and a blank line is a missing
    translation; else blank lines don't count.
    """
    theirs, ours = _lines(source), _lines(target)
    if len(ours) != len(theirs):
        theirs, ours = ([line for line in side if line.start < line.end] for side in (theirs, ours))
    if len(ours) != len(theirs):
        return ()
    return tuple(Pair(a, b) for a, b in zip(theirs, ours, strict=True) if a.start < a.end)


def _lines(text: str) -> list[Span]:
    """The lines without the spaces around them; a line end closes a line and opens none after the last."""
    spans: list[Span] = []
    position = 0
    for line in text.rstrip().split("\n"):
        spans.append(_stripped(text, position, position + len(line)))
        position += len(line) + 1
    return spans


def _stripped(text: str, start: int, end: int) -> Span:
    content = text[start:end]
    if content.strip():
        start += len(content) - len(content.lstrip())
    return Span(start, start + len(content.strip()))


class Lines:
    """Pairs of lines, to be held against what their sentences say."""

    def __init__(self, pairs: Sequence[Pair], scorer: Scorer) -> None:
        self.pairs = pairs
        self._scorer = scorer
        self._groups = [self._group(pair) for pair in pairs]

    def groups(self) -> Iterator[tuple[Pair, Group | None]]:
        """Yield each pair with its sentences, None where one side has none."""
        return zip(self.pairs, self._groups, strict=True)

    def are_likely(self) -> bool:
        """Tell whether every line may be the translation of its counterpart; long ones have too much in common to tell."""
        if max(len(self._scorer.source), len(self._scorer.target)) <= _FEW:
            return True
        groups = [group for group in self._groups if group]
        if any(max(i_end - i, j_end - j) > _SHORT for i, j, i_end, j_end in groups):
            return False
        return all(self._scorer.evidence(i, i_end, j, j_end) > _UNLIKELY for i, j, i_end, j_end in groups)

    def agree_with(self, beads: Sequence[Bead]) -> bool:
        """Tell whether no sentences that are plainly each other's translation stand on other lines."""
        numbered = [(number, group) for number, group in enumerate(self._groups) if group]
        theirs = {k: number for number, group in numbered for k in range(group[0], group[2])}
        ours = {k: number for number, group in numbered for k in range(group[1], group[3])}
        return all(theirs.get(bead.i) == ours.get(bead.j) for bead in beads if bead.evidence >= _PLAIN)

    def _group(self, pair: Pair) -> Group | None:
        sides = ((self._scorer.source, pair.source), (self._scorer.target, pair.target))
        (i, i_end), (j, j_end) = (
            [bisect.bisect_left(side, place, key=lambda s: s.start) for place in span] for side, span in sides
        )
        return (i, j, i_end, j_end) if i < i_end and j < j_end else None
