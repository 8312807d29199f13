"""Agreement with people: hand-computed cases, the definition spelt out, and what the data beside the checkout must give."""

from __future__ import annotations

import gzip
import itertools
import math
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from termkit.errors import BadUsage
from termkit.score.human import Judgements, read_judgements
from termkit.score.judging import Agreement, Pairs, document_weights, judge, pairwise_accuracy
from termkit.score.model import Metric, Sample, Unit

if TYPE_CHECKING:
    from termkit.score.model import Scores, Statistics

NAN = math.nan
Table = Sequence[Sequence[float]]


def sign(number: float) -> int:
    return (number > 0) - (number < 0)


def share_right(metric: Table, human: Table, threshold: float) -> float:
    """The definition, pair by pair: the mean over segments of the pairs that both order alike or both tie."""
    shares = []
    for scores, judged in zip(metric, human, strict=True):
        pairs = [
            (0 if abs(a - b) <= threshold else sign(a - b)) == sign(c - d)
            for (a, c), (b, d) in itertools.combinations(zip(scores, judged, strict=True), 2)
            if not math.isnan(c + d)
        ]
        if pairs:
            shares.append(sum(pairs) / len(pairs))
    return sum(shares) / len(shares)


@pytest.mark.parametrize(
    ("metric", "human", "accuracy", "threshold"),
    [
        pytest.param([[1, 2, 3]], [[1, 2, 3]], 1, 0, id="the same order"),
        pytest.param([[3, 2, 1]], [[1, 2, 3]], 0, 0, id="the opposite order: no tie can mend it"),
        pytest.param([[1, 1, 1]], [[5, 5, 5]], 1, 0, id="ties for both"),
        # Pairs 1-2, 1-5, 2-5: people tie the first alone, so a threshold of 1 makes all three right.
        pytest.param([[1, 2, 5]], [[7, 7, 9]], 1, 1, id="a tie for people"),
        # Nothing but ties for people: the threshold grows until all is tied.
        pytest.param([[1, 2, 4]], [[0, 0, 0]], 1, 3, id="all tied by people"),
        # Tied by the metric, ordered by people: wrong whatever the threshold.
        pytest.param([[1, 1]], [[0, 1]], 0, 0, id="a tie of the metric"),
        # The first segment wants a threshold of 2, the second none below 3; one threshold serves both.
        pytest.param([[0, 2], [0, 3]], [[1, 1], [0, 1]], 1, 2, id="one threshold for all"),
        # The first segment has three pairs, all right without ties; the second one pair, right with a tie of 1 that
        # spoils two pairs of the first: 1/3 + 1 against 1 + 0, since segments count alike, not pairs.
        pytest.param([[0, 1, 2], [0, 1, 9]], [[0, 1, 2], [4, 4, NAN]], 2 / 3, 1, id="segments count alike"),
        pytest.param([[1, 2], [1, 2]], [[0, NAN], [0, 1]], 1, 0, id="nobody judged one"),
        pytest.param([[NAN, 2, 3]], [[0, 0, 1]], 2 / 3, 0, id="no score is a tie"),
    ],
)
def test_ties_are_calibrated(metric: Table, human: Table, accuracy: float, threshold: float) -> None:
    assert tuple(Pairs(metric, human).calibrated()) == pytest.approx((accuracy, threshold))


@pytest.mark.parametrize("seed", range(8))
def test_the_calibrated_accuracy_is_the_best_that_its_definition_gives(seed: int) -> None:
    drawn = np.random.default_rng(seed)
    metric = drawn.integers(0, 12, (9, 5)) / 4
    human = drawn.integers(-3, 1, (9, 5)).astype(float)
    human[drawn.random((9, 5)) < 0.15] = NAN
    pairs = Pairs(metric, human)
    every = {
        threshold: share_right(metric.tolist(), human.tolist(), threshold) for threshold in np.arange(13) / 4
    }
    best = pairs.calibrated()
    assert best.accuracy == pytest.approx(max(every.values()))
    assert every[best.threshold] == pytest.approx(best.accuracy)
    assert [pairs.accuracy(threshold) for threshold in every] == pytest.approx(list(every.values()))


def test_weights_are_repetitions() -> None:
    drawn = np.random.default_rng(5)
    metric, human = drawn.random((6, 4)), drawn.integers(0, 3, (6, 4)).astype(float)
    weights = [0, 2, 1, 0, 3, 1]
    repeated = np.repeat(np.arange(6), weights)
    once, again = Pairs(metric, human), Pairs(metric[repeated], human[repeated])
    assert tuple(once.calibrated(weights)) == pytest.approx(tuple(again.calibrated()))
    assert once.accuracy(0.2, weights) == pytest.approx(again.accuracy(0.2))
    assert once.ordered(weights) == pytest.approx(again.ordered())


@pytest.mark.parametrize(
    ("metric", "human", "share"),
    [
        ([[1, 2, 3]], [[1, 2, 3]], 1),
        ([[1, 2, 3]], [[1, 1, 3]], 1),
        ([[1, 1, 3]], [[1, 2, 3]], 2.5 / 3),
        ([[7, 7, 7]], [[1, 2, 3]], 0.5),
        ([[2, 1], [1, 2], [2, 1]], [[1, 2], [1, 2], [1, 1]], 0.5),
    ],
)
def test_pairs_that_people_order(metric: Table, human: Table, share: float) -> None:
    assert Pairs(metric, human).ordered() == pytest.approx(share)


def test_nothing_to_order_is_no_figure() -> None:
    assert math.isnan(Pairs([[1, 2]], [[3, 3]]).ordered())


@pytest.mark.parametrize(
    ("metric", "human", "share"),
    [
        ([1, 2, 3], [10, 20, 30], 1),
        ([3, 2, 1], [10, 20, 30], 0),
        ([1, 3, 2], [10, 20, 30], 2 / 3),
        ([1, 1, 2], [10, 20, 30], 2 / 3),
        ([1, 1, 2], [10, 10, 30], 1),
        ([1, 2, 3], [10, 10, 30], 2 / 3),
    ],
)
def test_systems_are_compared_in_pairs(metric: list[float], human: list[float], share: float) -> None:
    assert pairwise_accuracy(metric, human) == pytest.approx(share)


@pytest.mark.parametrize(
    ("metric", "human"), [([[1, 2]], [[1, 2, 3]]), ([[1], [2]], [[1], [2]]), ([[1, 2]], [[NAN, 1]])]
)
def test_what_can_not_be_compared(metric: Table, human: Table) -> None:
    with pytest.raises(ValueError, match=r"don't fit|no segment"):
        Pairs(metric, human)


@pytest.mark.parametrize(("metric", "human"), [([1], [1]), ([1, 2], [1, 2, 3])])
def test_systems_that_can_not_be_compared(metric: list[float], human: list[float]) -> None:
    with pytest.raises(ValueError, match="don't fit"):
        pairwise_accuracy(metric, human)


def test_whole_documents_are_drawn() -> None:
    weights = document_weights(["a", "b", "a", "c", "b"], 50, seed=3)
    assert weights.shape == (50, 5)
    assert (weights[:, 0] == weights[:, 2]).all() and (weights[:, 1] == weights[:, 4]).all()
    assert (weights[:, [0, 1, 3]].sum(axis=1) == 3).all()
    assert (weights == document_weights(["a", "b", "a", "c", "b"], 50, seed=3)).all()


class Length(Metric):
    """The mean length of translations, or of sources; longer is better, or worse."""

    name = "length"

    def __init__(self, of: str = "hypothesis", *, longer: bool = True, unit: Unit = "segment") -> None:
        self.higher_is_better = longer
        self.unit = unit
        self._of = of
        self.needs = frozenset(() if of == "hypothesis" else (of,))

    @property
    def signature(self) -> str:
        return f"of:{self._of}"

    def statistics(self, samples: Sequence[Sample]) -> Statistics:
        rows = [(len(getattr(sample, self._of)), 1) for sample in samples]
        if self.unit == "segment":
            return np.array(rows, dtype=float)
        names = [sample.document for sample in samples]
        of = [
            [row for row, name in zip(rows, names, strict=True) if name == one]
            for one in dict.fromkeys(names)
        ]
        return np.array([np.sum(one, axis=0) for one in of], dtype=float)

    def aggregate(self, sums: Statistics) -> Scores:
        return sums[:, 0] / sums[:, 1]


TEXTS = {"A": ("a", "aa", "aaa", "a"), "B": ("bb", "b", "bbbb", "bbb"), "C": ("cc", "ccc", "c", "cc")}
HUMAN = ((1, 2, 3, 1), (2, 1, 4, 3), (2, 3, 1, 2))


def judgements(source: str | None = "one") -> Judgements:
    places = (("x", "1"), ("x", "2"), ("y", "1"), ("z", "1"))
    samples = tuple(
        tuple(Sample(source, text, None, *place) for text, place in zip(texts, places, strict=True))
        for texts in TEXTS.values()
    )
    return Judgements(tuple(TEXTS), samples, HUMAN)


@pytest.mark.parametrize(
    ("metric", "segments", "ordered", "systems"),
    [
        pytest.param(Length(), 1, 1, 1, id="people that go by length"),
        pytest.param(Length(longer=False), 1 / 12, 0, 0, id="the wrong way round"),
        # People tie one pair of twelve, and to a score of the source alone all are ties.
        pytest.param(Length("source"), 1 / 12, 0.5, 0, id="the source says nothing of translations"),
    ],
)
def test_metrics_are_judged(metric: Metric, segments: float, ordered: float, systems: float) -> None:
    (found,) = judge([metric], judgements(), resamples=200)
    values = (found.segments.value, found.ordered.value, found.systems.value)
    assert values == pytest.approx((segments, ordered, systems))
    for one in (found.segments, found.ordered, found.systems):
        assert one.low is not None and one.high is not None and one.value is not None
        assert one.low <= one.value <= one.high
    assert found.signature == metric.signature


def test_a_metric_of_documents_is_judged_by_documents() -> None:
    # Mean lengths of x: 1.5, 1.5, 2.5, and people's means 1.5, 1.5, 2.5; y and z have one segment each.
    (found,) = judge([Length(unit="document")], judgements(), resamples=0)
    assert found.segments == (1, None, None)
    assert found.unit == "document"
    assert found.systems.value == 1


def test_one_document_has_no_interval() -> None:
    one = judgements()
    same = tuple(tuple(sample._replace(document="x") for sample in row) for row in one.samples)
    (found,) = judge([Length()], one._replace(samples=same))
    assert (found.segments.low, found.systems.high) == (None, None)


def test_a_metric_that_needs_what_is_not_there() -> None:
    with pytest.raises(BadUsage, match="length needs a source"):
        judge([Length("source")], judgements(source=None))


SHARED = Path(__file__).parents[3] / "shared" / "scoring"


@pytest.mark.parametrize(
    ("name", "reference", "systems", "segments", "ties"),
    [("en-zh.bio21", "medline_wmt_enus-zhcn.tsv", 12, 425, 0.6758), ("zh-en.ted21", "refB", 14, 529, 0.3890)],
)
def test_the_development_sets(name: str, reference: str, systems: int, segments: int, ties: float) -> None:
    path = SHARED / f"{name}.mqm.jsonl.gz"
    if not path.exists():
        pytest.skip("the data beside the checkout is absent")
    found = read_judgements(path, reference)
    assert (len(found.systems), len(found.samples[0]), found.left_out) == (systems, segments, 0)
    agreement: Agreement
    # A score of the source alone can't tell translations apart: what it gets is the share of ties, whatever its sign.
    for agreement in judge([Length("source"), Length("source", longer=False)], found, resamples=0):
        assert agreement.segments.value == pytest.approx(ties, abs=1e-4)
        assert (agreement.ordered.value, agreement.systems.value, agreement.silent) == (0.5, 0, 1)
    assert gzip.decompress(path.read_bytes()).count(b'"human_score"') == (systems + 1) * segments
