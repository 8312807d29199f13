"""Bootstrap resampling: intervals and paired significance, by the same draws for all metrics and systems.

The draws, the interval and the p-value are those of sacrebleu, so that its numbers come out; but a resample is a row of
counts, and the sums of a block of resamples are one product of matrices.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from termkit.record import Record
from termkit.score.model import Metric

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from termkit.score.model import Scores, Statistics

FEWEST = 2
"""Units below which there is nothing to resample."""
_BLOCK = 2_000_000
"""Draws made at a time, to bound the memory that they take."""


class Interval(Record):
    """The 95 % interval of a score, and its mean over the resamples."""

    low: float
    high: float
    mean: float


def resampled_scores(tables: Sequence[tuple[Metric, Statistics]], resamples: int, seed: int) -> list[Scores]:
    """Return the scores of ``resamples`` resamples for each metric with its statistics; all have the same units."""
    found: list[list[Scores]] = [[] for _ in tables]
    for weights in _draws(len(tables[0][1]) if tables else 0, resamples, seed):
        for scores, (metric, rows) in zip(found, tables, strict=True):
            sums = weights @ rows
            scores.append(metric.aggregate(sums.astype(np.float32) if metric.single_precision else sums))
    return [np.concatenate(scores) for scores in found]


def interval(scores: Scores) -> Interval | None:
    """Return the interval that holds 95 % of ``scores``; None where half of the resamples had nothing to measure."""
    known = np.sort(scores[~np.isnan(scores)])
    if len(known) * 2 <= len(scores):
        return None
    out = len(known) // 40
    return Interval(float(known[out]), float(known[-out - 1]), float(known.mean()))


def p_value(one: Scores, other: Scores, difference: float) -> float | None:
    """Return how likely two systems as different as ``difference`` are by chance: the paired bootstrap test.

    ``one`` and ``other`` are their scores on the same resamples. Systems that are the same in all of them have 1;
    the rest is as sacrebleu computes it.
    """
    apart = np.abs(other - one)
    apart = apart[~np.isnan(apart)]
    if len(apart) * 2 <= len(one):
        return None
    if not apart.any():
        return 1.0
    more = np.count_nonzero(apart - apart.mean() > abs(difference))
    return (more + 1) / (len(apart) + 1)


def _draws(units: int, resamples: int, seed: int) -> Iterator[NDArray[np.float64]]:
    """Yield blocks of resamples, a row each: how often it has each unit."""
    if units < FEWEST:
        return
    generator = np.random.default_rng(seed)
    step = max(1, _BLOCK // units)
    for first in range(0, resamples, step):
        count = min(step, resamples - first)
        drawn: Any = generator.choice(units, size=(count, units), replace=True)
        drawn += np.arange(count)[:, None] * units
        counted = np.bincount(drawn.ravel(), minlength=count * units)
        yield counted.reshape(count, units).astype(np.float64)
