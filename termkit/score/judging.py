"""How well a metric agrees with people: tie-calibrated accuracy by segment, pairwise accuracy of systems.

Both only compare translations of the same source. Figures that pool segments of different sources (plain correlation)
reward a metric for guessing which sources are difficult, which says nothing about translations.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from termkit.errors import BadUsage
from termkit.record import Record
from termkit.score.human import Judgements
from termkit.score.model import Metric, Unit

__all__ = [
    "Agreement",
    "Calibrated",
    "Estimate",
    "Pairs",
    "document_weights",
    "judge",
    "pairwise_accuracy",
    "share_of_ties",
]

Floats = NDArray[np.floating[Any]]


class Calibrated(Record):
    """acc*eq of a metric: the accuracy, and the difference of scores up to which two of them are a tie."""

    accuracy: float
    threshold: float


class Estimate(Record):
    """A figure with the bounds of 95 % of resamples of whole documents, where there are several documents."""

    value: float | None
    """None where the metric has no score for one of the systems."""
    low: float | None
    high: float | None


class Agreement(Record):
    """How well one metric agrees with people."""

    metric: str
    segments: Estimate
    """acc*eq: of the pairs of translations of one segment (of one document, if that is the metric's unit)."""
    threshold: float
    """The difference of scores up to which acc*eq takes two translations for equally good."""
    ordered: Estimate
    """The share of right pairs among those that people order; a pair that the metric ties counts half, so chance is .5."""
    systems: Estimate
    """Pairwise accuracy of systems."""
    silent: float
    """The share of pairs of translations to which the metric gives the very same score, or none."""
    unit: Unit
    signature: str


class Pairs:
    """All pairs of translations of one segment, compared once, to be weighed many times.

    ``metric`` and ``human`` are tables of scores, a row a segment and a column a system, higher is better. NaN stands
    for a translation that nobody judged, whose pairs don't count, and for one that the metric has nothing to say of,
    whose pairs are ties to it. Raises ValueError if the tables differ in shape or nothing can be compared.
    """

    def __init__(self, metric: ArrayLike, human: ArrayLike) -> None:
        scores, judged = np.asarray(metric, dtype=float), np.asarray(human, dtype=float)
        if scores.shape != judged.shape or scores.ndim != 2:
            raise ValueError(f"scores {scores.shape} don't fit judgements {judged.shape}")
        left, right = np.triu_indices(scores.shape[1], 1)
        better = np.sign(judged[:, left] - judged[:, right])
        apart = np.nan_to_num(scores[:, left] - scores[:, right])
        segment, column = np.nonzero(~np.isnan(better))
        if not len(segment):
            raise ValueError("no segment has two judged translations")
        apart, better = apart[segment, column], better[segment, column]
        order = np.argsort(np.abs(apart), kind="stable")
        self._segment, apart, better = segment[order], apart[order], better[order]
        self._distance = np.abs(apart)
        right, untied = (np.sign(apart) == better).astype(float), better != 0
        # What a pair adds to the number of right ones if it is made a tie.
        self._gain = ~untied - right
        # The places behind the last of the pairs that are equally far apart; before all of them, nothing is made a tie.
        self._ends = np.append(0, np.flatnonzero(np.diff(self._distance, append=np.inf)) + 1)
        self._count = self._by_segment(np.ones(len(right)), len(scores))
        self._share = self._by_segment(right, len(scores)) / np.maximum(self._count, 1)
        self._untied = self._by_segment(untied, len(scores))
        self._ordered = self._by_segment(untied * np.where(self._distance == 0, 0.5, right), len(scores))

    @property
    def silent(self) -> float:
        """The share of pairs that the metric gives the same score."""
        return float(np.mean(self._distance == 0))

    def calibrated(self, weights: ArrayLike | None = None) -> Calibrated:
        """acc*eq: the mean over segments of the share of pairs that are right, ties calibrated.

        A pair is right if metric and people order it alike or both see a tie; two scores of the metric are tied if
        they differ by no more than a threshold, the one threshold that gives the highest mean. ``weights`` says how
        often each segment counts (resampling); raises ValueError if none that has pairs does.
        """
        each, counted = self._weighed(weights)
        weight = (each / np.maximum(self._count, 1))[self._segment]
        gained = np.append(0.0, np.cumsum(weight * self._gain))[self._ends]
        best = int(np.argmax(gained))
        threshold = self._distance[self._ends[best] - 1] if best else 0.0
        return Calibrated(float((each @ self._share + gained[best]) / counted), float(threshold))

    def accuracy(self, threshold: float, weights: ArrayLike | None = None) -> float:
        """The same accuracy with a threshold found elsewhere, on other documents say."""
        each, counted = self._weighed(weights)
        gained = self._by_segment(np.where(self._distance <= threshold, self._gain, 0.0), len(each))
        return float(each @ (self._share + gained / np.maximum(self._count, 1)) / counted)

    def ordered(self, weights: ArrayLike | None = None) -> float:
        """The share of pairs ordered as people order them, among those that people order; the metric's ties count half.

        NaN if people order none.
        """
        each, _ = self._weighed(weights)
        total = each @ self._untied
        return float(each @ self._ordered / total) if total else float("nan")

    def _by_segment(self, values: ArrayLike, segments: int) -> Floats:
        """The sum of what pairs have, for each segment."""
        sums = np.bincount(self._segment, np.asarray(values, dtype=float), segments)
        return np.asarray(sums, dtype=float)

    def _weighed(self, weights: ArrayLike | None) -> tuple[Floats, float]:
        """How often each segment counts, and how many that have pairs do."""
        each = np.ones(len(self._count)) if weights is None else np.asarray(weights, dtype=float)
        counted = float(each[self._count > 0].sum())
        if not counted:
            raise ValueError("no segment that has pairs is counted")
        return each, counted


def pairwise_accuracy(metric: ArrayLike, human: ArrayLike) -> float:
    """The share of pairs of systems that metric and people order alike; higher is better in both lists.

    Two systems that people find equal are right only if the metric finds them equal too. Raises ValueError for lists of
    unequal length or fewer than two systems.
    """
    scores, judged = np.asarray(metric, dtype=float), np.asarray(human, dtype=float)
    if scores.shape != judged.shape or scores.ndim != 1 or scores.size < 2:
        raise ValueError(f"scores {scores.shape} don't fit judgements {judged.shape} of two systems or more")
    return float(_pairwise(scores[None], judged[None])[0])


def share_of_ties(human: ArrayLike) -> float:
    """acc*eq of a metric that finds all translations of a segment equally good: what any other has to beat."""
    return Pairs(np.zeros_like(np.asarray(human, dtype=float)), human).calibrated().accuracy


def document_weights(documents: Sequence[str], resamples: int, seed: int) -> Floats:
    """How often each segment counts in each resample of whole documents: an array of resamples x segments.

    Segments of one document share their topic and its words, so resampling them one by one would make differences look
    surer than they are.
    """
    names, index = np.unique(np.asarray(documents), return_inverse=True)
    drawn = np.random.default_rng(seed).integers(0, len(names), size=(resamples, len(names)))
    counts = np.stack([np.bincount(row, minlength=len(names)) for row in drawn])
    return np.asarray(counts[:, index], dtype=float)


def judge(
    metrics: Iterable[Metric], judgements: Judgements, resamples: int = 1000, seed: int = 12345
) -> tuple[Agreement, ...]:
    """Say how well each metric agrees with people on the same translations.

    Raises BadUsage if a metric needs a source or a reference that the judgements lack.
    """
    human = np.array(judgements.scores).T
    several = resamples > 1 and len(set(judgements.documents)) > 1
    weights = document_weights(judgements.documents, resamples, seed) if several else None
    return tuple(_agreement(metric, judgements, human, weights) for metric in metrics)


def _agreement(metric: Metric, judgements: Judgements, human: Floats, weights: Floats | None) -> Agreement:
    if missing := metric.needs - judgements.has:
        raise BadUsage(
            f"{metric.name} needs a {' and a '.join(sorted(missing))}, which the human scores don't have."
        )
    sign = 1 if metric.higher_is_better else -1
    rows = [metric.statistics(samples) for samples in judgements.samples]
    scores = sign * np.array([metric.unit_scores(row) for row in rows]).T
    # The first segment of each unit, by which a unit is weighed: resampling leaves documents whole.
    starts = np.arange(len(human)) if metric.unit == "segment" else _starts(judgements.documents)
    pairs = Pairs(scores, _means(human, starts))

    def of_systems(weights: Floats) -> Floats:
        totals = [np.asarray(metric.aggregate(weights[:, starts] @ np.asarray(row))) for row in rows]
        values = sign * np.stack(totals, axis=1)
        return np.where(np.isnan(values).any(axis=1), np.nan, _pairwise(values, weights @ human))

    best = pairs.calibrated()
    drawn = np.ones((0, len(human))) if weights is None else weights
    units = drawn[:, starts]
    return Agreement(
        metric.name,
        _estimate(best.accuracy, [pairs.calibrated(row).accuracy for row in units]),
        best.threshold,
        _estimate(pairs.ordered(), [pairs.ordered(row) for row in units]),
        _estimate(of_systems(np.ones((1, len(human))))[0], of_systems(drawn)),
        pairs.silent,
        metric.unit,
        metric.signature,
    )


def _starts(documents: Sequence[str]) -> NDArray[np.intp]:
    return np.array(
        [place for place, name in enumerate(documents) if not place or documents[place - 1] != name]
    )


def _means(human: Floats, starts: NDArray[np.intp]) -> Floats:
    sizes = np.diff(starts, append=len(human))
    return np.asarray(np.add.reduceat(human, starts, axis=0) / sizes[:, None])


def _pairwise(scores: Floats, judged: Floats) -> Floats:
    left, right = np.triu_indices(scores.shape[1], 1)
    alike = np.sign(scores[:, left] - scores[:, right]) == np.sign(judged[:, left] - judged[:, right])
    return np.asarray(alike.mean(axis=1))


def _estimate(value: float, resampled: ArrayLike) -> Estimate:
    values = np.asarray(resampled, dtype=float)
    known = values[~np.isnan(values)]
    low, high = np.percentile(known, [2.5, 97.5]).tolist() if len(known) else (None, None)
    return Estimate(None if np.isnan(value) else float(value), low, high)
