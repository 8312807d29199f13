"""Takes from the likeliest way through two texts what is sure, and says what is left over."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from termkit.find.sentences.lattice import Bead, Group, Habits, Scorer
from termkit.model import Pair, Span

_SURE = 0.8
"""The share of all likelihood that must go through a place for it to part pairs."""
_RELATED = 0.7
"""Evidence for each sentence from which on two texts are taken for a text and its translation."""
_UNLIKELY = -4.0
"""Evidence of a pair under which it is left out: there is nothing on the other side, or something else."""
_MOVED = 7.0
"""Evidence from which on sentences that stand elsewhere than their neighbours are a pair."""
_LEAD = 3.0
"""How much more evidence that must be than for any other sentence."""
_MOST_MOVED = 20_000
"""Pairs of sentences left over that are looked at."""
_PRIOR, _PRIOR_LENGTH = 10.0, 300.0
"""Beads, and characters of the source, that count for what is usual in other texts."""
_MOST_ALONE = 0.2
_WIDEST = 12
"""Sentences of both sides that may be compared as one where no place between them is sure."""


def related(beads: Sequence[Bead], scorer: Scorer) -> bool:
    """Tell whether the texts are a text and its translation, or parts of them are."""
    fewest = min(len(scorer.source), len(scorer.target))
    return sum(bead.evidence for bead in beads) >= 2 * fewest * _RELATED


def habits(beads: Sequence[Bead], scorer: Scorer) -> Habits:
    """Return what is usual in two texts, by a way through them that went by what is usual in most."""
    known = scorer.habits
    single = [
        b for b in beads if (b.i_end - b.i, b.j_end - b.j) == (1, 1) and b.sure >= _SURE and b.evidence > 0
    ]
    alone = sum(b.i == b.i_end or b.j == b.j_end for b in beads)
    share = (alone + known.alone * _PRIOR) / (len(beads) + _PRIOR)
    theirs = sum(scorer.source[b.i].end - scorer.source[b.i].start for b in single) + _PRIOR_LENGTH
    ours = (
        sum(scorer.target[b.j].end - scorer.target[b.j].start for b in single) + _PRIOR_LENGTH * known.ratio
    )
    return Habits(ours / theirs, min(_MOST_ALONE, max(known.alone, share / 2)))


def sure_groups(beads: Sequence[Bead], scorer: Scorer) -> list[Group]:
    """Return the sentences that belong together for sure; those of one side alone are in none."""
    kept = [held for held in _between_sure_places(beads) if _is_pair(held)]
    return _with_moved(_joined(kept, scorer), scorer, _bounds(beads))


def pairs_of(groups: Sequence[Group], scorer: Scorer) -> list[Pair]:
    """Return where the sentences of each group stand, in order of the translation."""
    return sorted((_pair(group, scorer) for group in groups), key=lambda pair: pair.target)


def left_over(groups: Sequence[Group], scorer: Scorer, bounds: Group) -> tuple[list[int], list[int]]:
    """Return the sentences of source and translation within ``bounds`` that are in no group, without page furniture."""
    left = []
    for side, sentences in ((0, scorer.source), (1, scorer.target)):
        paired = {k for group in groups for k in range(group[side], group[side + 2])}
        inside = range(bounds[side], bounds[side + 2])
        left.append([k for k in inside if k not in paired and sentences[k].kind != "furniture"])
    return left[0], left[1]


def _bounds(beads: Sequence[Bead]) -> Group:
    return (*beads[0][:2], *beads[-1][2:4]) if beads else (0, 0, 0, 0)


def _between_sure_places(beads: Sequence[Bead]) -> Iterator[list[Bead]]:
    held: list[Bead] = []
    for bead in beads:
        held.append(bead)
        if bead.sure >= _SURE:
            yield held
            held = []
    if held:
        yield held


def _is_pair(beads: Sequence[Bead]) -> bool:
    """Whether beads without a sure place between them can be compared as one: none may stand on one side alone."""
    size = beads[-1].i_end - beads[0].i + beads[-1].j_end - beads[0].j
    whole = all(bead.i < bead.i_end and bead.j < bead.j_end for bead in beads)
    return whole and (len(beads) == 1 or size <= _WIDEST) and sum(b.evidence for b in beads) >= _UNLIKELY


def _joined(kept: Sequence[Sequence[Bead]], scorer: Scorer) -> list[Group]:
    """Join neighbours where a figure that one lacks stands in the other: translators move parts of sentences.

    Where each has a figure that the other lacks, they may have been taken for each other, so they stay apart.
    """
    groups: list[Group] = []
    for beads in kept:
        group = (beads[0].i, beads[0].j, beads[-1].i_end, beads[-1].j_end)
        if groups and groups[-1][2:] == group[:2]:
            one, other = scorer.figures(*groups[-1]), scorer.figures(*group)
            strayed = (one[0] - one[1]) & (other[1] - other[0]), (other[0] - other[1]) & (one[1] - one[0])
            if any(strayed) and not all(strayed):
                group = (*groups.pop()[:2], *group[2:])
        groups.append(group)
    return groups


def _with_moved(groups: list[Group], scorer: Scorer, bounds: Group) -> list[Group]:
    """Add the pairs of sentences that were left over and stand elsewhere in the other text."""
    left = left_over(groups, scorer, bounds)
    if not all(left) or len(left[0]) * len(left[1]) > _MOST_MOVED:
        return groups
    table = {(i, j): scorer.evidence(i, i + 1, j, j + 1) for i in left[0] for j in left[1]}
    found = []
    for (i, j), evidence in table.items():
        rivals = [other for node, other in table.items() if (node[0] == i) != (node[1] == j)]
        if evidence >= max([_MOVED, *(rival + _LEAD for rival in rivals)]):
            found.append((i, j, i + 1, j + 1))
    return groups + found


def _pair(group: Group, scorer: Scorer) -> Pair:
    i, j, i_end, j_end = group
    theirs, ours = scorer.source[i:i_end], scorer.target[j:j_end]
    return Pair(Span(theirs[0].start, theirs[-1].end), Span(ours[0].start, ours[-1].end))
