"""Scores as people read them, and what a comparison with the baseline comes to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from termkit.score.model import Comparison, Evaluation, Score

HUNDREDS = frozenset(("BLEU", "chrF", "chrF++", "TER", "MQM"))
"""Metrics whose scores go up to 100; the others are shares."""
SURE = 0.05
"""The p-value below which a difference is called significant."""

Standing = Literal["better", "worse", "alike"]


def digits(metric: str) -> int:
    """Return how many decimals a score has."""
    return 2 if metric in HUNDREDS else 4


def number(metric: str, value: float | None) -> str:
    """Return a score, or a dash where there is none."""
    return "–" if value is None else f"{value:.{digits(metric)}f}"


def against_baseline(evaluation: Evaluation, system: str) -> Mapping[str, Comparison]:
    """Return the comparisons of ``system`` with the first one, by metric."""
    pair = evaluation.systems[0].name, system
    return {one.metric: one for one in evaluation.comparisons if (one.one, one.other) == pair}


def p_values(evaluation: Evaluation, system: str) -> dict[str, float | None]:
    """Return the p-value of the difference of ``system`` from the first one, by metric."""
    return {metric: one.p for metric, one in against_baseline(evaluation, system).items()}


def standing(score: Score, comparison: Comparison | None) -> Standing | None:
    """Return whether the second system is better than the first by more than chance; None where that wasn't tested."""
    if comparison is None or comparison.p is None:
        return None
    if comparison.p >= SURE or not comparison.difference:
        return "alike"
    return "better" if (comparison.difference > 0) == score.higher_is_better else "worse"
