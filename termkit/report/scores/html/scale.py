"""Scales of plots: where a number lies on an axis, and how deep the shade of a cell is."""

from __future__ import annotations

import math
from collections.abc import Iterable

DEPTHS = 10
"""Shades there are; the last is that of the worst."""
_LEAST = 0.05
"""Of a metric's usual range (100 or 1), the least that an axis shows, so that small differences look small."""
_TAIL = 0.05
"""The share of values at each end that takes the end's shade, so that one outlier doesn't pale all others."""


class Axis:
    """A linear axis with round ends."""

    def __init__(self, values: Iterable[float], usual: float) -> None:
        """Make it wide enough for ``values``; ``usual`` is the most that scores of the kind mostly have, 100 or 1.

        It goes beyond 0 and ``usual`` only where values do.
        """
        found = list(values) or [0.0]
        low, high = min(found), max(found)
        lacking = max(0.0, usual * _LEAST - (high - low))
        low, high = low - lacking / 2, high + lacking / 2
        if low < 0 <= min(found):
            low, high = 0.0, high - low
        if high > usual >= max(found):
            low, high = low - (high - usual), usual
        self.step = _round_step((high - low) / 3)
        self.low = math.floor(low / self.step + 1e-9) * self.step
        self.high = math.ceil(high / self.step - 1e-9) * self.step

    def at(self, value: float) -> float:
        """Return where ``value`` lies, in percent of the axis."""
        return round((value - self.low) / (self.high - self.low) * 100, 2)

    def ticks(self) -> list[float]:
        """Return the round numbers on the axis."""
        count = round((self.high - self.low) / self.step)
        return [self.low + index * self.step for index in range(count + 1)]

    def label(self, tick: float) -> str:
        """Return a tick with as many decimals as the step has."""
        decimals = max(0, -math.floor(math.log10(self.step) + 1e-9))
        return f"{tick + 0.0:.{decimals}f}"


def _round_step(least: float) -> float:
    """Return the least of 1, 2, 5, 10, … (and of their tenths) that is not below ``least``."""
    power = float(10 ** math.floor(math.log10(least)))
    return next(power * factor for factor in (1, 2, 5, 10) if power * factor >= least * (1 - 1e-9))


class Shades:
    """How bad a value is among all values of a metric."""

    def __init__(self, values: Iterable[float | None], *, higher_is_better: bool) -> None:
        known = sorted(value for value in values if value is not None)
        cut = int(len(known) * _TAIL)
        low, high = (known[cut], known[-1 - cut]) if known else (0.0, 0.0)
        self._sign = -1 if higher_is_better else 1
        self._best, self._far = (high if higher_is_better else low), high - low

    def depth(self, value: float | None) -> int | None:
        """Return 0 (the best) to ``DEPTHS`` - 1 (the worst); None where there is no value."""
        if value is None:
            return None
        distance = (value - self._best) * self._sign
        if distance <= 0:
            return 0
        return min(DEPTHS - 1, int(distance / self._far * DEPTHS)) if self._far else DEPTHS - 1
