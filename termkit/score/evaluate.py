"""Scoring, put together: each metric's statistics of each system, and the scores of their sums."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from termkit.errors import BadUsage
from termkit.glossary.compiled import Glossary
from termkit.model import LOCALES, Finding
from termkit.score.documents import Library, Look, groups
from termkit.score.model import Comparison, Evaluation, Metric, Sample, Score, System
from termkit.score.registry import Choice, chosen_metrics, make_metrics
from termkit.score.resampling import FEWEST, interval, p_value, resampled_scores
from termkit.score.task import Task

if TYPE_CHECKING:
    from termkit.score.model import Scores, Statistics


class _Table:
    """What a metric says of a system: its statistics, and its scores of their resamples."""

    def __init__(self, metric: Metric, samples: tuple[Sample, ...]) -> None:
        self.metric = metric
        self.samples = samples
        self.rows: Statistics = metric.statistics(samples)
        self.resampled: Scores | None = None
        """None where units are too few."""

    @property
    def total(self) -> float | None:
        return _numbers(self.metric.aggregate(self.rows.sum(axis=0, keepdims=True)))[0]

    def score(self, ceiling: float | None) -> Score:
        around = interval(self.resampled) if self.resampled is not None else None
        low, high, mean = around or (None, None, None)
        one = self.metric
        details = one.details(self.samples)
        better, unit = one.higher_is_better, one.unit
        return Score(one.name, self.total, low, high, one.signature, ceiling, mean, better, unit, details)

    def by_document(self, places: Sequence[Sequence[int]]) -> tuple[float | None, ...]:
        """Return the scores of documents, whose segments are at ``places``."""
        if self.metric.unit == "document":
            return _numbers(self.metric.unit_scores(self.rows))
        sums = np.array([self.rows[chosen].sum(axis=0) for chosen in places])
        return _numbers(self.metric.aggregate(sums))


def evaluate(
    task: Task, choice: Choice, glossary: Glossary, look: Look, more: Sequence[Metric] = ()
) -> Evaluation:
    """Return the scores of all systems of ``task``.

    ``look`` checks an article and keeps its ledger; ``more`` are metrics besides those that ``choice`` names. Raises
    ``BadUsage`` for a metric that is unknown or needs what isn't there.
    """
    locale = task.locale or detected_locale(task, look, glossary)
    library = Library(look, glossary, locale if locale in LOCALES else None)
    names = chosen_metrics(choice.metrics, task.has, locale, choice.required)
    for metric in more:
        for need in sorted(metric.needs - task.has):
            raise BadUsage(f"{metric.name} needs a {need}.")
    if not names and not more:
        raise BadUsage(f"translations into '{locale}' have only metrics that need a reference: give --ref.")
    known = bool(task.documents)
    metrics = [*make_metrics(names, choice, locale, glossary, library, documents=known), *more]
    tables = {
        name: [_Table(metric, samples) for metric in metrics]
        for name, samples in ((name, task.samples(texts)) for name, texts in task.systems.items())
    }
    _resample([table for ours in tables.values() for table in ours], choice)
    ceilings = [_ceiling(metric, task) for metric in metrics]
    places = list(groups(task.documents).values()) or [list(range(task.size))]
    systems = tuple(_system(name, ours, ceilings, places) for name, ours in tables.items())
    if library.is_used:
        systems = tuple(one._replace(findings=_findings(one.samples, library)) for one in systems)
    return Evaluation(
        task.size,
        tuple(groups(task.documents)) or ("",),
        systems,
        tuple(_comparisons(tables)),
        locale,
        (*library.crashes, *task.notes()),
    )


def detected_locale(task: Task, look: Look, glossary: Glossary) -> str:
    """Return the locale of the reference, else of the first system's translations."""
    texts = task.references if task.references is not None else next(iter(task.systems.values()))
    (document,) = Library(look, glossary).documents([Sample(None, text) for text in texts])
    return document.hypothesis.article.locale


def _resample(tables: Sequence[_Table], choice: Choice) -> None:
    """Draw the resamples, which are the same for all tables of segments and for all of documents."""
    for unit in ("segment", "document"):
        ours = [one for one in tables if one.metric.unit == unit and len(one.rows) >= FEWEST]
        if ours and choice.resamples > 1:
            drawn = resampled_scores([(one.metric, one.rows) for one in ours], choice.resamples, choice.seed)
            for one, scores in zip(ours, drawn, strict=True):
                one.resampled = scores


def _ceiling(metric: Metric, task: Task) -> float | None:
    """Return the score of the human reference."""
    if task.references is None or not metric.has_ceiling:
        return None
    return _Table(metric, task.samples(task.references)).total


def _system(
    name: str, tables: Sequence[_Table], ceilings: Sequence[float | None], places: Sequence[Sequence[int]]
) -> System:
    segments = (table for table in tables if table.metric.unit == "segment")
    return System(
        name,
        tables[0].samples,
        tuple(table.score(ceiling) for table, ceiling in zip(tables, ceilings, strict=True)),
        {table.metric.name: _numbers(table.metric.unit_scores(table.rows)) for table in segments},
        {table.metric.name: table.by_document(places) for table in tables},
    )


def _comparisons(tables: Mapping[str, Sequence[_Table]]) -> Iterator[Comparison]:
    for (one, ours), (other, theirs) in itertools.combinations(tables.items(), 2):
        for before, after in zip(ours, theirs, strict=True):
            if before.total is not None and after.total is not None:
                difference = after.total - before.total
                p = None
                if before.resampled is not None and after.resampled is not None:
                    p = p_value(before.resampled, after.resampled, difference)
                yield Comparison(before.metric.name, one, other, difference, p)


def _findings(samples: Sequence[Sample], library: Library) -> tuple[tuple[Finding, ...], ...]:
    """Return the findings of each segment, with offsets into it."""
    found: list[list[Finding]] = [[] for _ in samples]
    for document in library.documents(samples):
        ours = document.hypothesis
        for finding in ours.findings:
            segment = ours.segment(finding.start)
            start = ours.spans[segment].start
            moved = finding._replace(start=finding.start - start, end=finding.end - start)
            found[document.samples[segment]].append(moved)
    return tuple(map(tuple, found))


def _numbers(values: Any) -> tuple[float | None, ...]:
    return tuple(None if np.isnan(value) else float(value) for value in values)
