"""How metrics agree with people, as a table for terminals or as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator

from termkit._version import __version__
from termkit.report.scores import Look
from termkit.score.judging import Agreement, Estimate
from termkit.score.verdict import Verdict
from termkit.text import width

FORMATS = ("table", "json")

_HEADS = ("", "acc*eq", "ordered", "systems", "silent")
_BOLD, _DIM, _PLAIN = "\x1b[1m", "\x1b[2m", "\x1b[0m"


def emit_verdict(form: str, verdict: Verdict, look: Look) -> Iterator[str]:
    """Yield the report in ``form``, one of ``FORMATS``, part by part."""
    return _table(verdict, look) if form == "table" else _json(verdict)


def _table(verdict: Verdict, look: Look) -> Iterator[str]:
    nothing = ("all alike", _share(verdict.ties), ".500", _share(0.0), _share(1.0))
    rows = [_HEADS, *map(_cells, verdict.agreements), nothing]
    wide = [max(map(width, column)) for column in zip(*rows, strict=True)]
    for number, row in enumerate(rows):
        line = "  ".join(f"{cell:<{size}}" for cell, size in zip(row, wide, strict=True)).rstrip()
        yield (f"{_BOLD}{line}{_PLAIN}" if look.color and not number else line) + "\n"
    yield (
        f"\n{len(verdict.systems)} systems, {verdict.segments} segments, {verdict.documents} documents, into "
        f"{verdict.locale}; in brackets 95 % of resamples of documents.\n"
        "acc*eq: pairs of translations of a segment that the metric orders or ties as people do, ties calibrated.\n"
        "ordered: the same of the pairs that people order, by the plain score. systems: pairs of systems.\n"
        "silent: pairs to which the metric gives the same score, or none.\n"
    )
    for one in verdict.agreements:
        if one.unit == "document":
            yield f"{one.metric} is judged by document: its figures don't compare with the others'.\n"
    for one in verdict.agreements:
        line = f"{one.metric}: {one.signature}"
        yield (f"{_DIM}{line}{_PLAIN}" if look.color else line) + "\n"
    for note in verdict.notes:
        yield f"{note}\n"


def _cells(one: Agreement) -> tuple[str, ...]:
    return (one.metric, _cell(one.segments), _cell(one.ordered), _cell(one.systems), _share(one.silent))


def _cell(estimate: Estimate) -> str:
    if estimate.value is None:
        return "–"
    if estimate.low is None or estimate.high is None:
        return _share(estimate.value)
    return f"{_share(estimate.value)} [{_share(estimate.low)}–{_share(estimate.high)}]"


def _share(value: float) -> str:
    return f"{value:.3f}".removeprefix("0")


def _json(verdict: Verdict) -> Iterator[str]:
    """One object; figures are as exact as they were computed."""
    figures = ("segments", "ordered", "systems")
    yield json.dumps(
        {
            "termkit": __version__,
            "locale": verdict.locale,
            "systems": list(verdict.systems),
            "segments": verdict.segments,
            "documents": verdict.documents,
            "ties": verdict.ties,
            "metrics": [
                one._asdict() | {name: getattr(one, name)._asdict() for name in figures}
                for one in verdict.agreements
            ],
            "notes": list(verdict.notes),
        },
        ensure_ascii=False,
        allow_nan=False,
        indent=1,
    )
    yield "\n"
