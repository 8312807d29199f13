"""The ways through two texts: which sentences of one go with which of the other, and how likely each way is.

After Gale and Church (1993): a dynamic programme over *beads*, small groups of sentences that are each other's
translation, judged by their lengths; here also by what they have in common (``anchors.py``) and by where blocks begin.
Scores are log likelihood ratios: a bead against its sentences having nothing to do with each other, so sentences of one
side alone score nothing but what is usual of them. Like Moore (2002) we ask of each place on the best way how
much of all likelihood goes through it (forward and backward sums), which tells what is sure.
"""

from __future__ import annotations

import functools
import itertools
import math
from collections import defaultdict
from collections.abc import Iterable, Sequence

from termkit.find.sentences.anchors import Anchors, Key
from termkit.find.sentences.splitting import Sentence
from termkit.record import Record

_BEADS = {
    (1, 1): 0.8, (1, 2): 0.05, (2, 1): 0.05, (2, 2): 0.008, (1, 3): 0.008, (3, 1): 0.008, (1, 0): 0.0, (0, 1): 0.0,
}  # fmt: skip
"""How usual each bead is, by its sentences of the source and of the translation; of sentences alone, see ``Habits``."""
_FURNITURE_ALONE = 0.3
"""How usual it is that page furniture stands on one side only."""
_SPREAD = 0.0225, 1.0
"""Variance of the logarithm of the ratio of lengths: that of long sentences, and what each side adds, by its length."""
_ANY = 0.64
"""The same for sentences that have nothing to do with each other."""
_WORST = -8.0
_TOGETHER, _APART, _ACROSS = 1.0, -1.0, -2.0
"""What it says that blocks begin on both sides, on one side only, and inside a bead."""
_UNLIKE = -1.5
"""What it says that a heading stands with running text."""
_HEADS = frozenset(("title", "heading"))


_WINDOW, _WIDEST = 120, 480
"""Sentences that are aligned at a time; more where no place within them is sure."""
_SETTLED = 0.9
_MOST_ROWS = max(max(bead) for bead in _BEADS)
_HOPELESS = 50.0
"""How much less likely (natural logarithm) a way may be than the best one so far; a dropped sentence costs about four."""
_LOG_BEADS = tuple((*bead, math.log(prior or 1)) for bead, prior in _BEADS.items())
_LOG_ANY, _ANY_TWICE = math.log(_ANY) / 2, 2 * _ANY

Node = tuple[int, int]
Group = tuple[int, int, int, int]
"""The numbers of the first sentence of the source and of the translation, and those after the last ones."""


class Bead(Record):
    """Sentences from ``i`` of the source and ``j`` of the translation up to ``i_end`` and ``j_end``."""

    i: int
    j: int
    i_end: int
    j_end: int
    evidence: float
    """Log likelihood ratio of the texts in it; 0 where one side is empty."""
    sure: float
    """The share of likelihood of all ways that go through its end."""


class Habits(Record):
    """What is usual in two texts."""

    ratio: float
    """Characters of the translation for each of the source."""
    alone: float = 0.02
    """The share of sentences that stand on one side alone."""


class Texts(Record):
    """What is known of two texts before they are aligned."""

    source: Sequence[Sentence]
    target: Sequence[Sentence]
    anchors: Anchors
    habits: Habits


class Scorer:
    """Judges groups of sentences of two texts."""

    def __init__(self, texts: Texts) -> None:
        self.source, self.target, self._anchors, self.habits = texts
        sides = self.source, self.target
        sizes = (1.0, 1 / texts.habits.ratio)
        self._lengths = [
            _sums((s.end - s.start) * size for s in side) for side, size in zip(sides, sizes, strict=True)
        ]
        self._keys = functools.cache(self._union)
        self._blocks = [_sums(s.opens for s in side) for side in sides]
        self._heads = [_sums(s.kind in _HEADS for s in side) for side in sides]
        self.opens = [[s.opens for s in side] + [True] for side in sides]
        self.alone = [
            [math.log(_FURNITURE_ALONE if s.kind == "furniture" else texts.habits.alone) for s in side]
            for side in sides
        ]
        """What it costs to leave a sentence of the source or of the translation alone."""

    def evidence(self, i: int, i_end: int, j: int, j_end: int) -> float:
        """Return how much likelier sentences are to be each other's translation than to have nothing in common."""
        theirs = self._lengths[0][i_end] - self._lengths[0][i]
        ours = self._lengths[1][j_end] - self._lengths[1][j]
        spread = _SPREAD[0] + _SPREAD[1] * (1 / theirs + 1 / ours)
        off = math.log(ours / theirs) ** 2
        length = max(_WORST, _LOG_ANY - math.log(spread) / 2 - off / (2 * spread) + off / _ANY_TWICE)
        mine, others = self._keys(0, i, i_end), self._keys(1, j, j_end)
        shared = self._anchors.shared
        common = sum([shared[key] for key in mine[0] & others[0] if key in shared])
        return length + common - mine[1] - others[1]

    def _union(self, side: int, start: int, end: int) -> tuple[frozenset[Key], float]:
        """The anchors of some sentences, and what is lost if none of them has its counterpart."""
        anchors = (self._anchors.source, self._anchors.target)[side][start:end]
        keys = frozenset[Key]().union(*anchors)
        return keys, sum(self._anchors.lost[key] for key in keys)

    def figures(self, i: int, j: int, i_end: int, j_end: int) -> tuple[frozenset[Key], frozenset[Key]]:
        """Return the values of the figures in sentences of the source and of the translation."""
        found = (self._keys(0, i, i_end)[0], self._keys(1, j, j_end)[0])
        theirs, ours = (frozenset(key for key in keys if key[0] == "figure") for keys in found)
        return theirs, ours

    def form(self, i: int, i_end: int, j: int, j_end: int) -> float:
        """Return what headings and the borders of blocks inside of groups say."""
        across = (
            self._blocks[0][i_end] - self._blocks[0][i + 1] + self._blocks[1][j_end] - self._blocks[1][j + 1]
        )
        theirs, ours = self._heads[0][i_end] - self._heads[0][i], self._heads[1][j_end] - self._heads[1][j]
        return _ACROSS * across + (_UNLIKE if bool(theirs) != bool(ours) else 0.0)

    def border(self, i: int, j: int) -> float:
        """Return what it says that pairs part before two sentences."""
        one, other = self.opens[0][i], self.opens[1][j]
        return _TOGETHER if one and other else _APART if one or other else 0.0


def _sums(values: Iterable[float]) -> list[float]:
    return list(itertools.accumulate(values, initial=0.0))


def likeliest(scorer: Scorer, group: Group | None = None) -> list[Bead]:
    """Return the likeliest way through both texts or a group, a window at a time, so that time is linear in them."""
    start, whole = (group[:2], group[2:]) if group else ((0, 0), (len(scorer.source), len(scorer.target)))
    size, beads = _WINDOW, list[Bead]()
    while start != whole:
        end = min(whole[0], start[0] + size), min(whole[1], start[1] + size)
        found = _Lattice(scorer, start, end).way(is_open=end != whole)
        if end != whole:
            kept = _settled(found, start, size)
            if not kept and size < _WIDEST:
                size *= 2
                continue
            found = kept or found
        beads += found
        start, size = (beads[-1].i_end, beads[-1].j_end), _WINDOW
    return beads


def _settled(beads: list[Bead], start: Node, size: int) -> list[Bead]:
    """The beads up to the last sure place in the first two thirds of a window."""
    far = size * 2 // 3
    inside = [max(b.i_end - start[0], b.j_end - start[1]) <= far and b.sure > _SETTLED for b in beads]
    return beads[: len(inside) - inside[::-1].index(True)] if any(inside) else []


class _Lattice:
    """The ways through a rectangle; a node stands before the sentences ``i`` and ``j``. Hopeless ones are left out."""

    def __init__(self, scorer: Scorer, start: Node, end: Node) -> None:
        self._scorer = scorer
        self._start, self._end = start, end
        self._steps: dict[Node, list[tuple[Node, float]]] = {}
        """For each node where the beads that end in it begin, and their scores."""
        self._likelihood = {start: 0.0}
        """The logarithm of the likelihood of all ways to a node."""
        self._best: dict[Node, tuple[float, Node]] = {start: (0.0, start)}
        """The same of the best way, and the last node of that."""
        self._hopeful: dict[int, tuple[int, int]] = {}
        """For each row its first and last column from which it makes sense to go on."""
        self._hopeless = -math.inf
        """What a way must be likelier than to be followed any further; along the far edges any is, to get to the end."""

    def way(self, *, is_open: bool) -> list[Bead]:
        """Return the beads of the likeliest way."""
        for i in range(self._start[0], self._end[0] + 1):
            self._reach_row(i)
        ends = [node for node in self._best if node == self._end or is_open and self._is_edge(node)]
        through = self._through(ends)
        node = max(ends, key=lambda node: self._best[node][0])
        beads = []
        while node != self._start:
            before = self._best[node][1]
            whole = before[0] < node[0] and before[1] < node[1]
            found = self._scorer.evidence(before[0], node[0], before[1], node[1]) if whole else 0.0
            beads.append(Bead(*before, *node, found, through[node]))
            node = before
        return beads[::-1]

    def _reach_row(self, i: int) -> None:
        """Go along a row from the first column that can be reached as far as there is hope, and to its last one."""
        last = self._end[1]
        near = [span for row, span in self._hopeful.items() if row >= i - _MOST_ROWS]
        low = min((span[0] for span in near), default=self._start[1])
        high = max((span[1] for span in near), default=last)
        hopeful = []
        for j in range(low, last + 1):
            if (i, j) != self._start:
                self._reach(i, j)
            if (i, j) in self._best and (self._best[i, j][0] > self._hopeless or i == self._end[0]):
                hopeful.append(j)
            elif j >= high + _MOST_ROWS and last not in (j, low):
                self._reach(i, last)
                break
        if hopeful:
            best = max(self._best[i, j][0] for j in hopeful)
            self._hopeless = best - _HOPELESS
            self._hopeful[i] = (hopeful[0], hopeful[-1])

    def _is_edge(self, node: Node) -> bool:
        return node[0] == self._end[0] or node[1] == self._end[1]

    def _reach(self, i: int, j: int) -> None:
        """Work out the likelihood of a node from the nodes before it."""
        steps = []
        for rows, columns, prior in _LOG_BEADS:
            before = i - rows, j - columns
            if before in self._best and (self._best[before][0] > self._hopeless or self._is_edge(before)):
                steps.append((before, self._score(*before, i, j, prior)))
        if steps:
            self._steps[i, j] = steps
            self._likelihood[i, j] = _log_sum([self._likelihood[before] + score for before, score in steps])
            self._best[i, j] = max((self._best[before][0] + score, before) for before, score in steps)

    def _score(self, i: int, j: int, i_end: int, j_end: int, prior: float) -> float:
        scorer = self._scorer
        border = scorer.border(i_end, j_end)
        if i == i_end:
            return border + scorer.alone[1][j]
        if j == j_end:
            return border + scorer.alone[0][i]
        found = border + prior + scorer.evidence(i, i_end, j, j_end)
        return found + scorer.form(i, i_end, j, j_end)

    def _through(self, ends: Sequence[Node]) -> dict[Node, float]:
        """The share of all likelihood that goes through each node."""
        total = _log_sum([self._likelihood[node] for node in ends])
        after: dict[Node, list[float]] = defaultdict(list)
        for node in ends:
            after[node].append(0.0)
        found = {}
        for node in sorted(self._steps, reverse=True):
            if node in after:
                onward = _log_sum(after.pop(node))
                found[node] = math.exp(min(0.0, self._likelihood[node] + onward - total))
                for before, score in self._steps[node]:
                    after[before].append(score + onward)
        return found


def _log_sum(logs: Sequence[float]) -> float:
    most = max(logs)
    return most + math.log(sum(math.exp(log - most) for log in logs))
