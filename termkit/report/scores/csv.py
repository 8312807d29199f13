"""Scores as CSV: a line for each system and metric, and with segments one for each of their scores too."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from termkit.report.scores import Look
from termkit.report.scores.numbers import p_values
from termkit.score.model import Evaluation, System

COLUMNS = ("system", "metric", "level", "id", "score", "low", "high", "ceiling", "p", "signature")
"""``level`` is corpus, document or segment; ``p`` that of the difference from the first system."""


def emit(evaluation: Evaluation, look: Look) -> Iterator[str]:
    """Yield the header and the lines; what can't be measured is empty."""
    buffer = io.StringIO()
    rows = csv.writer(buffer, lineterminator="\n")
    rows.writerow(COLUMNS)
    for system in evaluation.systems:
        rows.writerows(_rows(system, evaluation, look))
        yield buffer.getvalue()
        buffer.seek(0)
        buffer.truncate()


def _rows(system: System, evaluation: Evaluation, look: Look) -> Iterator[tuple[Any, ...]]:
    ps = p_values(evaluation, system.name)
    for one in system.scores:
        about = one.score, one.low, one.high, one.ceiling, ps.get(one.name), one.signature
        yield system.name, one.name, "corpus", "", *about
    if look.segments:
        yield from _parts(system.name, "document", evaluation.documents, system.by_document)
        yield from _parts(system.name, "segment", [one.id for one in system.samples], system.by_segment)


def _parts(
    system: str, level: str, ids: Iterable[str], scores: Mapping[str, tuple[float | None, ...]]
) -> Iterator[tuple[Any, ...]]:
    for metric, values in scores.items():
        for identity, value in zip(ids, values, strict=True):
            yield system, metric, level, identity, value, None, None, None, None, None
