"""Which segments the page shows, since it can't show all: the worst of each metric, and how they are ordered."""

from __future__ import annotations

import bisect
from collections.abc import Iterator, Sequence

from termkit.record import Record
from termkit.score.model import Evaluation, Score

MOST_SEGMENTS = 100


class Order(Record):
    """A way to order segments."""

    name: str
    badness: tuple[float | None, ...]
    """Of each segment, 0 (as good as any) to 1; None where there is nothing to order it by."""

    def worst(self) -> list[int]:
        """Return the segments, the worst first, those that can't be ordered last; equals as they stand in the text."""
        return sorted(range(len(self.badness)), key=lambda index: -_known(self.badness[index]))


def orders(evaluation: Evaluation) -> list[Order]:
    """Return the ways to order the segments: by all metrics together, by each, and by what sets systems apart."""
    scores = [
        score for score in evaluation.systems[0].scores if score.name in evaluation.systems[0].by_segment
    ]
    single = [Order(score.name, _ranked(_worst_values(evaluation, score))) for score in scores]
    together = Order("all metrics together", _means([order.badness for order in single], evaluation.segments))
    if len(evaluation.systems) == 1:
        return [together, *single]
    apart = _means([_ranked(_spreads(evaluation, score)) for score in scores], evaluation.segments)
    return [together, *single, Order("how far systems are apart", apart)]


def choose_worst(found: Sequence[Order], most: int = MOST_SEGMENTS) -> list[int]:
    """Return at most so many segments, the worst first: in turn the next worst by each order that finds fault with one."""
    first = found[0].worst()
    if len(first) <= most:
        return first
    chosen: dict[int, None] = {}
    turns = [_faulty(order) for order in found]
    while turns and len(chosen) < most:
        for turn in list(turns):
            index = next((index for index in turn if index not in chosen), None)
            if index is None:
                turns.remove(turn)
            elif len(chosen) < most:
                chosen[index] = None
    return [index for index in first if index in chosen]


def _faulty(order: Order) -> Iterator[int]:
    return (index for index in order.worst() if _known(order.badness[index]) > 0)


def _known(badness: float | None) -> float:
    return -1.0 if badness is None else badness


def _worst_values(evaluation: Evaluation, score: Score) -> list[float | None]:
    """Return of each segment how bad its worst translation is, the more the worse."""
    sign = -1 if score.higher_is_better else 1
    return [max(values) if values else None for values in _values(evaluation, score, sign)]


def _spreads(evaluation: Evaluation, score: Score) -> list[float | None]:
    return [max(values) - min(values) if values else None for values in _values(evaluation, score, 1)]


def _values(evaluation: Evaluation, score: Score, sign: int) -> Iterator[list[float]]:
    """Yield of each segment the scores of its translations."""
    by_system = [system.by_segment[score.name] for system in evaluation.systems]
    for values in zip(*by_system, strict=True):
        yield [sign * value for value in values if value is not None]


def _ranked(values: Sequence[float | None]) -> tuple[float | None, ...]:
    """Return the share of segments that are less bad; 0 for the best."""
    known = sorted(value for value in values if value is not None)
    return tuple(None if value is None else bisect.bisect_left(known, value) / len(known) for value in values)


def _means(rows: Sequence[Sequence[float | None]], count: int) -> tuple[float | None, ...]:
    """Return the mean of each segment's known numbers."""
    columns = list(zip(*rows, strict=True)) or [()] * count
    known = [[value for value in column if value is not None] for column in columns]
    return tuple(sum(values) / len(values) if values else None for values in known)
