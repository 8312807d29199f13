"""Scores for terminals: a row a metric, a column a system, and what the scores depend on below."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from termkit.report.alignment.rows import short_names
from termkit.report.scores import Look
from termkit.report.scores.numbers import SURE, digits, number, p_values
from termkit.score.model import Evaluation, Score, System
from termkit.text import visible, width

_GAP = "  "
_BOLD, _DIM, _PLAIN = "\x1b[1m", "\x1b[2m", "\x1b[0m"


def emit(evaluation: Evaluation, look: Look) -> Iterator[str]:
    """Yield the table, the scores of segments if they are wanted, the signatures and the notes."""
    heads, columns = zip(*_columns(evaluation), strict=True)
    labels = ["", *(_label(score) for score in evaluation.systems[0].scores)]
    for chosen in _fitting(heads, columns, max(map(len, labels)), look.columns):
        table = [[heads[i] for i in chosen], *zip(*(columns[i] for i in chosen), strict=True)]
        yield from _grid(labels, table, look)
    if look.segments:
        yield from _segments(evaluation)
    yield from _closing(evaluation, look)


def _columns(evaluation: Evaluation) -> Iterator[tuple[str, list[str]]]:
    """Yield the head and cells of each column: the systems, and the human reference where it has scores."""
    systems = evaluation.systems
    first = systems[0]
    names = short_names([system.name for system in systems])
    for name, system in zip(names, systems, strict=True):
        ps = p_values(evaluation, system.name)
        yield visible(name), [_cell(score, ps.get(score.name)) for score in system.scores]
    if any(score.ceiling is not None for score in first.scores):
        yield "reference", [number(score.name, score.ceiling) for score in first.scores]


def _label(score: Score) -> str:
    return f"{score.name} {'↑' if score.higher_is_better else '↓'}"


def _cell(score: Score, p: float | None) -> str:
    shown = number(score.name, score.score)
    if score.low is not None:
        decimals = digits(score.name) - 1
        shown += f" [{score.low:.{decimals}f}–{score.high:.{decimals}f}]"
    return shown + ("*" if p is not None and p < SURE else "")


def _fitting(
    heads: Sequence[str], columns: Sequence[Sequence[str]], label: int, room: int
) -> Iterator[list[int]]:
    """Yield the columns that stand side by side, as many as there is room for."""
    chosen: list[int] = []
    taken = label
    for index, cells in enumerate(columns):
        needed = max(map(width, (heads[index], *cells))) + len(_GAP)
        if chosen and taken + needed > room:
            yield chosen
            chosen, taken = [], label
        chosen.append(index)
        taken += needed
    yield chosen


def _grid(labels: Sequence[str], rows: Sequence[Sequence[str]], look: Look) -> Iterator[str]:
    wide = [max(map(width, cells)) for cells in zip(*rows, strict=True)]
    first = max(map(width, labels))
    for row, (label, cells) in enumerate(zip(labels, rows, strict=True)):
        line = _padded(label, first) + "".join(
            _GAP + _padded(cell, size) for cell, size in zip(cells, wide, strict=True)
        )
        yield (f"{_BOLD}{line.rstrip()}{_PLAIN}" if look.color and not row else line.rstrip()) + "\n"
    yield "\n"


def _padded(text: str, columns: int) -> str:
    return text + " " * (columns - width(text))


def _segments(evaluation: Evaluation) -> Iterator[str]:
    for system in evaluation.systems:
        if len(evaluation.systems) > 1:
            yield f"{visible(system.name)}\n"
        yield from _segments_of(system)


def _segments_of(system: System) -> Iterator[str]:
    names = list(system.by_segment)
    rows = [["segment", *names]]
    for index, sample in enumerate(system.samples):
        place = f"{sample.document}:{sample.id}" if sample.document else sample.id
        rows.append([visible(place), *(number(name, system.by_segment[name][index]) for name in names)])
    wide = [max(map(width, cells)) for cells in zip(*rows, strict=True)]
    for row in rows:
        yield _GAP.join(map(_padded, row, wide)).rstrip() + "\n"
    yield "\n"


def _closing(evaluation: Evaluation, look: Look) -> Iterator[str]:
    systems = evaluation.systems
    documents = len(evaluation.documents)
    yield f"{_many(evaluation.segments, 'segment')}, {_many(documents, 'document')}, into {evaluation.locale}."
    if any(score.low is not None for score in systems[0].scores):
        yield " In brackets the 95 % interval."
    if any(one.p is not None and one.p < SURE for one in evaluation.comparisons):
        yield f" * differs from {visible(short_names([one.name for one in systems])[0])} by more than chance (p < {SURE})."
    yield "\n"
    for score in systems[0].scores:
        shares = [f"{key} {value:.4f}" for key, value in score.details.items() if value is not None]
        if shares and len(systems) == 1:
            yield f"{score.name}: {', '.join(shares)}.\n"
    for signature, scores in itertools.groupby(systems[0].scores, key=lambda score: score.signature):
        line = f"{', '.join(score.name for score in scores)}: {signature}"
        yield (f"{_DIM}{line}{_PLAIN}" if look.color else line) + "\n"
    for note in evaluation.notes:
        yield f"{note}\n"


def _many(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"
