"""Resampling: draws, intervals and p-values."""

from __future__ import annotations

import numpy as np
import pytest

from termkit.score import resampling
from termkit.score.model import Metric
from termkit.score.resampling import interval, p_value, resampled_scores


class Mean(Metric):
    name = "mean"

    def aggregate(self, sums):
        with np.errstate(invalid="ignore"):
            return sums[:, 0] / sums[:, 1]


def rows(values: list[float]):
    return np.array([(value, 1.0) for value in values])


def test_resamples_are_drawn_as_sacrebleu_draws_them() -> None:
    values = [1.0, 4.0, 9.0, 16.0, 25.0]
    (found,) = resampled_scores([(Mean(), rows(values))], 20, 7)
    drawn = np.random.default_rng(7).choice(5, size=(20, 5), replace=True)
    assert found.tolist() == pytest.approx(np.array(values)[drawn].mean(axis=1).tolist())


def test_blocks_make_no_difference(monkeypatch: pytest.MonkeyPatch) -> None:
    table = (Mean(), rows([1.0, 2.0, 5.0]))
    (whole,) = resampled_scores([table], 100, 1)
    monkeypatch.setattr(resampling, "_BLOCK", 21)
    (parts,) = resampled_scores([table], 100, 1)
    assert whole.tolist() == parts.tolist()


def test_all_tables_have_the_same_draws() -> None:
    table = (Mean(), rows([1.0, 2.0, 5.0]))
    one, other = resampled_scores([table, table], 10, 1)
    assert one.tolist() == other.tolist()


def test_the_interval_leaves_out_a_fortieth_at_each_end() -> None:
    found = interval(np.arange(80.0)[::-1])
    assert found == (2.0, 77.0, 39.5)


@pytest.mark.parametrize(
    ("scores", "expected"),
    [
        ([np.nan, 1.0, 2.0, 3.0], (1.0, 3.0, 2.0)),
        ([np.nan, np.nan, 2.0, 3.0], None),  # what half of the resamples can't say is not known
    ],
)
def test_resamples_with_nothing_to_measure(scores: list[float], expected: tuple[float, ...] | None) -> None:
    assert interval(np.array(scores)) == expected


@pytest.mark.parametrize(
    ("one", "other", "difference", "expected"),
    [
        ([1.0, 2.0, 3.0], [1.0, 2.0, 3.0], 0.0, 1.0),  # the same system twice
        ([1.0, 2.0, 3.0], [2.0, 3.0, 4.0], 1.0, 1 / 4),
        ([1.0, 2.0, 3.0], [1.0, 2.0, 6.0], 1.0, 2 / 4),
        ([1.0, 2.0, 6.0], [1.0, 2.0, 3.0], -1.0, 2 / 4),  # the sign doesn't matter
        ([np.nan, np.nan, 3.0], [2.0, 3.0, 4.0], 1.0, None),
    ],
)
def test_p_values(one: list[float], other: list[float], difference: float, expected: float | None) -> None:
    assert p_value(np.array(one), np.array(other), difference) == expected
