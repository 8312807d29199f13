"""The scores of documents: a row each, a shade for each metric and system, the worst the deepest."""

from __future__ import annotations

from collections.abc import Sequence

from termkit.report.scores.html.markup import Html, tag
from termkit.report.scores.html.names import Names
from termkit.report.scores.html.scale import Shades
from termkit.report.scores.numbers import number
from termkit.score.model import Evaluation, Score

_MOST_CELLS = 12_000
_ROOMY = 18
"""Columns at most in which numbers are shown; in more there are shades alone, and the number on hovering."""


def documents_section(evaluation: Evaluation, names: Names) -> Html | None:
    """Return the strips; nothing where there is one document, whose scores are those of the corpus."""
    if len(evaluation.documents) < 2:
        return None
    scores = evaluation.systems[0].scores
    columns = len(scores) * len(evaluation.systems)
    kept = _kept(evaluation, max(20, _MOST_CELLS // columns))
    roomy = columns <= _ROOMY
    count = len(evaluation.documents)
    shown = f"{count} documents" if len(kept) == count else f"the worst {len(kept)} of {count} documents"
    table = tag(
        "table",
        _head(scores, names, roomy),
        tag("tbody", _rows(evaluation, kept)),
        class_="strip" if roomy else "strip dense",
    )
    return tag(
        "section",
        tag("h2", "Documents", id="documents-title"),
        tag(
            "p",
            f"Scores of {shown}; of a metric, the deeper a cell the worse it is among all documents and systems. "
            "Hatched: nothing to measure. A click on a head sorts.",
            class_="about",
        ),
        _keys(names) if len(names.full) > 1 else None,
        None if roomy else tag("output", "\u00a0", id="readout", aria_live="off"),
        tag("div", table, class_="scroll tall"),
        id="documents",
        aria_labelledby="documents-title",
    )


def _kept(evaluation: Evaluation, most: int) -> list[int]:
    """Return which documents are shown: all, or the worst by the mean shade of their cells, in order."""
    count = len(evaluation.documents)
    if count <= most:
        return list(range(count))
    total, cells = [0] * count, [0] * count
    for score, shades in zip(evaluation.systems[0].scores, _shades(evaluation), strict=True):
        for system in evaluation.systems:
            for index, value in enumerate(system.by_document[score.name]):
                depth = shades.depth(value)
                if depth is not None:
                    total[index] += depth
                    cells[index] += 1
    worst = sorted(range(count), key=lambda index: -total[index] / max(1, cells[index]))
    return sorted(worst[:most])


def _shades(evaluation: Evaluation) -> list[Shades]:
    """Return the shades of each metric."""
    return [
        Shades(
            (value for system in evaluation.systems for value in system.by_document[score.name]),
            higher_is_better=score.higher_is_better,
        )
        for score in evaluation.systems[0].scores
    ]


def _keys(names: Names) -> Html:
    """Return which system each number in the head means."""
    items = [
        tag("li", tag("b", str(index)), " ", tag("bdi", short), title=full if full != short else None)
        for index, (short, full) in enumerate(zip(names.short, names.full, strict=True), 1)
    ]
    return tag("ul", items, class_="keys", aria_label="Systems")


def _head(scores: Sequence[Score], names: Names, roomy: bool) -> Html:
    """Return the metrics, and below each its systems, if there are several."""
    several = len(names.full)
    direction = ["higher is better" if score.higher_is_better else "lower is better" for score in scores]
    if several == 1:
        columns = [
            tag("th", score.name, scope="col", title=way)
            for score, way in zip(scores, direction, strict=True)
        ]
        return tag("thead", tag("tr", tag("th", "Document", scope="col"), columns))
    groups = [
        tag("th", score.name, scope="colgroup", colspan=several, title=way, class_="first")
        for score, way in zip(scores, direction, strict=True)
    ]
    heads = [
        tag(
            "th",
            str(index),
            scope="col",
            title=f"{score.name}, {name}",
            class_="first" if index == 1 else None,
        )
        for score in scores
        for index, name in enumerate(names.full, 1)
    ]
    return tag(
        "thead",
        tag("tr", tag("th", "Document", scope="col", rowspan=2), groups),
        tag("tr", heads),
    )


def _rows(evaluation: Evaluation, kept: Sequence[int]) -> list[Html]:
    scores, shades = evaluation.systems[0].scores, _shades(evaluation)
    rows = []
    for index in kept:
        cells = []
        for score, shade in zip(scores, shades, strict=True):
            for place, system in enumerate(evaluation.systems):
                value = system.by_document[score.name][index]
                depth = shade.depth(value)
                kind = "none" if depth is None else f"d{depth}"
                cells.append(tag("td", number(score.name, value), class_=kind if place else f"{kind} first"))
        rows.append(tag("tr", tag("th", tag("bdi", evaluation.documents[index] or "–"), scope="row"), cells))
    return rows
