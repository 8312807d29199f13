"""Scores as one JSON object: the metrics of the (first) system, all systems where there are several, comparisons."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from termkit._version import __version__
from termkit.report.scores import Look
from termkit.report.scores.numbers import p_values
from termkit.score.model import Evaluation, Score, System

_encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode


def emit(evaluation: Evaluation, look: Look) -> Iterator[str]:
    """Yield the object, a metric, system or comparison a line; scores are as exact as they were computed."""
    head: dict[str, Any] = {
        "termkit": __version__,
        "locale": evaluation.locale,
        "segments": evaluation.segments,
        "documents": len(evaluation.documents),
        "notes": list(evaluation.notes),
    }
    yield _encode(head)[:-1]
    baseline = evaluation.systems[0]
    yield from _listed("metrics", [_score(score) for score in baseline.scores])
    if len(evaluation.systems) > 1:
        yield from _listed("systems", [_system(one, evaluation) for one in evaluation.systems])
        yield from _listed("comparisons", [one._asdict() for one in evaluation.comparisons])
    if look.segments:
        yield from _listed("by_segment", list(_segments(evaluation)))
        yield from _listed("by_document", list(_documents(evaluation)))
    yield "}\n"


def _listed(key: str, records: list[dict[str, Any]]) -> Iterator[str]:
    lines = ",\n ".join(map(_encode, records))
    yield f',\n"{key}": [{lines}]'


def _score(score: Score) -> dict[str, Any]:
    return {
        "name": score.name,
        "score": score.score,
        "low": score.low,
        "high": score.high,
        "mean": score.mean,
        "ceiling": score.ceiling,
        "higher_is_better": score.higher_is_better,
        "unit": score.unit,
        "signature": score.signature,
        **({"details": dict(score.details)} if score.details else {}),
    }


def _system(system: System, evaluation: Evaluation) -> dict[str, Any]:
    """``p`` is that of the difference from the first system."""
    ps = p_values(evaluation, system.name)
    return {
        "name": system.name,
        "metrics": [_score(score) | {"p": ps.get(score.name)} for score in system.scores],
    }


def _segments(evaluation: Evaluation) -> Iterator[dict[str, Any]]:
    for system in evaluation.systems:
        for index, sample in enumerate(system.samples):
            scores = {name: values[index] for name, values in system.by_segment.items()}
            found = [
                {"rule": f.rule, "severity": f.severity, "start": f.start, "end": f.end, "text": f.text}
                for f in (system.findings[index] if system.findings else ())
            ]
            yield {
                "system": system.name,
                "document": sample.document,
                "segment": sample.id,
                "scores": scores,
                "findings": found,
            }


def _documents(evaluation: Evaluation) -> Iterator[dict[str, Any]]:
    for system in evaluation.systems:
        for index, document in enumerate(evaluation.documents):
            scores = {name: values[index] for name, values in system.by_document.items()}
            yield {"system": system.name, "document": document, "scores": scores}
