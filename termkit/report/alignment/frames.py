"""An alignment as one long table, a row a rendering or mention in an article: CSV and Parquet are made from it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from termkit.align.model import Alignment, Concept, Entry, Quantity, Told
from termkit.text import Lines

if TYPE_CHECKING:
    import polars

COLUMNS = (
    "row",
    "id",
    "name",
    "subject",
    "known",
    "confidence",
    "agrees",
    "note",
    "path",
    "locale",
    "text",
    "count",
    "standing",
    "recommended",
    "value",
    "low",
    "high",
    "unit",
    "period",
    "line",
    "column",
    "spans",
)
"""``row`` is ``concept`` or ``figure``; ``standing`` of a figure is ``odd`` where it differs from the others; ``line`` and
``column``, from 1, are of the first place; ``spans`` are all places as code points of the text."""


def to_polars(alignment: Alignment) -> polars.DataFrame:
    """Return the table as a frame; ``spans`` is a list of pairs, values are strings, since they are exact."""
    import polars  # slow to import, and only this needs it

    types: Mapping[str, Any] = {
        "known": polars.Boolean,
        "agrees": polars.Boolean,
        "confidence": polars.Float64,
        "count": polars.Int64,
        "line": polars.Int64,
        "column": polars.Int64,
        "spans": polars.List(polars.List(polars.Int64)),
    }
    schema = {name: types.get(name, polars.String) for name in COLUMNS}
    return polars.DataFrame(list(records(alignment)), schema=schema)


def records(alignment: Alignment) -> Iterator[dict[str, Any]]:
    """Yield the rows with the keys of ``COLUMNS``: concepts, then figures, in the order of the alignment."""
    entries = {article.path: article for article in alignment.articles}
    lines = {article.path: Lines(article.text) for article in alignment.articles}
    for concept in alignment.concepts:
        yield from _of_concept(concept, entries, lines)
    for quantity in alignment.figures:
        for told in quantity.mentions:
            yield _of_figure(quantity, told, entries[told.path], lines[told.path])


def _of_concept(
    concept: Concept, entries: Mapping[str, Entry], lines: Mapping[str, Lines]
) -> Iterator[dict[str, Any]]:
    whole = {
        "row": "concept",
        "id": concept.id,
        "name": concept.name,
        "subject": concept.subject or None,
        "known": concept.known,
        "confidence": round(concept.confidence, 4),
        "agrees": concept.agrees,
    }
    for path, renderings in concept.renderings.items():
        locale = entries[path].locale
        for rendering in renderings:
            line, column = lines[path].position(rendering.spans[0].start)
            yield _row(
                whole,
                path=path,
                locale=locale,
                text=rendering.text,
                count=rendering.times,
                standing=rendering.standing or None,
                recommended=concept.recommended.get(locale),
                line=line,
                column=column,
                spans=[list(span) for span in rendering.spans],
            )


def _of_figure(quantity: Quantity, told: Told, entry: Entry, lines: Lines) -> dict[str, Any]:
    line, column = lines.position(told.start)
    whole = {
        "row": "figure",
        "id": quantity.id,
        "name": quantity.description,
        "confidence": round(quantity.confidence, 4),
        "agrees": quantity.agrees,
        "note": quantity.note or None,
    }
    return _row(
        whole,
        path=told.path,
        locale=entry.locale,
        text=told.text,
        count=1,
        standing="odd" if told in quantity.odd else None,
        value=told.value,
        low=told.low,
        high=told.high,
        unit=told.unit,
        period=told.period,
        line=line,
        column=column,
        spans=[[told.start, told.end]],
    )


def _row(whole: Mapping[str, Any], **values: Any) -> dict[str, Any]:
    row: dict[str, Any] = dict.fromkeys(COLUMNS)
    row.update(whole, **values)
    return row
