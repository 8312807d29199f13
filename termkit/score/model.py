"""The values of scoring: samples go in, a metric makes statistics of them that add up, and scores of their sums.

Per-segment statistics are kept apart from what is made of them, so that one ``aggregate`` serves a segment, a document,
the corpus, every resample of it, and the merged parts of a corpus that several processes have scored.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal

from termkit.model import Finding
from termkit.record import Record

if TYPE_CHECKING:  # numpy takes longer to import than a text to check
    import numpy as np
    from numpy.typing import NDArray

    Statistics = NDArray[np.floating[Any]]
    """A row a unit (segment or document), whose sum over any set of units is the statistic of the set."""
    Scores = NDArray[np.floating[Any]]
    """One number a row of statistics; NaN where there is nothing to measure."""

Unit = Literal["segment", "document"]
"""What a row of a metric's statistics is of, and so what is resampled."""


class Sample(Record):
    """A segment and its translation by one system."""

    source: str | None
    hypothesis: str
    reference: str | None = None
    document: str = ""
    """The id of its document; the samples of a document stand together. Empty where no documents are known."""
    id: str = ""
    """Of the segment: its number from 1 where nothing else is known."""


class Metric:
    """A measure of translations; a subclass says how its statistics are made and what score their sum has."""

    name: str = ""
    higher_is_better: bool = True
    unit: Unit = "segment"
    needs: frozenset[str] = frozenset()
    """What a sample must have besides its hypothesis: ``source``, ``reference``."""
    has_ceiling: bool = False
    """Whether the human reference has a score of its own, which the best translation may be expected to have."""
    single_precision: bool = False
    """Whether the sums of resamples are rounded to single precision before they are scored, as sacrebleu does."""

    @property
    def signature(self) -> str:
        """Everything that the score depends on besides the texts, ``key:value|key:value``."""
        raise NotImplementedError

    def statistics(self, samples: Sequence[Sample]) -> Statistics:
        """Return a row of statistics a unit, in order of the samples."""
        raise NotImplementedError

    def aggregate(self, sums: Statistics) -> Scores:
        """Return the score of each row of ``sums``, which are statistics of any sets of units, summed."""
        raise NotImplementedError

    def unit_scores(self, rows: Statistics) -> Scores:
        """Return the score of each unit by itself; what a metric does otherwise for a single segment stands here."""
        return self.aggregate(rows)

    def details(self, samples: Sequence[Sample]) -> dict[str, float | None]:
        """Return other figures that belong beside the score of all ``samples``, by name."""
        return {}


class Score(Record):
    """What a metric says of one system."""

    name: str
    score: float | None
    """None where there is nothing to measure: no figures, no terms."""
    low: float | None
    """The bounds of the 95 % interval by bootstrap; None where units are too few to resample, or it wasn't asked for."""
    high: float | None
    signature: str
    ceiling: float | None = None
    """The human reference's own score, where it has one."""
    mean: float | None = None
    """Over the resamples."""
    higher_is_better: bool = True
    unit: Unit = "segment"
    details: Mapping[str, float | None] = {}


class System(Record):
    """A system with all that was measured of it."""

    name: str
    samples: tuple[Sample, ...]
    scores: tuple[Score, ...]
    """One a metric, in the order in which they were asked for."""
    by_segment: Mapping[str, tuple[float | None, ...]]
    """The scores of each segment by metric; metrics whose unit is the document are left out."""
    by_document: Mapping[str, tuple[float | None, ...]]
    """The scores of each document by metric, in order of ``Evaluation.documents``."""
    findings: tuple[tuple[Finding, ...], ...] = ()
    """Of each segment, with offsets into its hypothesis; empty where nothing was checked."""


class Comparison(Record):
    """Two systems by one metric."""

    metric: str
    one: str
    other: str
    difference: float
    """The score of ``other`` less that of ``one``."""
    p: float | None
    """Of the paired bootstrap test: how likely such a difference is by chance. None where units are too few."""


class Evaluation(Record):
    """Several systems on the same segments."""

    segments: int
    documents: tuple[str, ...]
    """The ids, in order; one empty id where none are known."""
    systems: tuple[System, ...]
    """In the order given; the first is the baseline."""
    comparisons: tuple[Comparison, ...] = ()
    """Of every two systems by every metric."""
    locale: str = ""
    """The language of the translations."""
    notes: tuple[str, ...] = ()
    """Sentences for people on what could not be measured, and why."""
