"""The figures of articles as records, JSON, CSV, a table for the terminal, and a polars frame."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from termkit.model import Article, Figure
from termkit.report import Write
from termkit.report.places import Places
from termkit.text import visible, width

if TYPE_CHECKING:
    import polars

FORMATS = ("table", "json", "csv")
COLUMNS = (
    "path",
    "start",
    "end",
    "text",
    "kind",
    "value",
    "low",
    "high",
    "unit",
    "counter",
    "approximate",
    "garbled",
)

Read = Iterable[tuple[Article, Sequence[Figure]]]
"""Articles with their figures."""


class Figures(tuple[Figure, ...]):  # noqa: SLOT001 (a tuple may not have slots)
    """The figures of one article, in order; a tuple that can also be had as a table."""

    article: Article

    def __new__(cls, article: Article, figures: Iterable[Figure]) -> Figures:
        self = super().__new__(cls, figures)
        self.article = article
        return self

    def to_polars(self) -> polars.DataFrame:
        """Return a frame with a row a figure: path, start, end, text, kind, value, …

        Offsets are of the decoded file; values are strings, since they are exact and of any size.
        """
        import polars  # slow to import, and only this needs it

        types = {"start": polars.Int64, "end": polars.Int64, "garbled": polars.Boolean}
        schema = {column: types.get(column, polars.String) for column in COLUMNS}
        return polars.DataFrame(list(figure_records(self.article, self)), schema=schema)


def figure_records(article: Article, figures: Iterable[Figure]) -> Iterator[dict[str, Any]]:
    """Yield each figure with the keys of ``COLUMNS``; offsets are code points of the decoded file."""
    for figure in figures:
        place = article.place(figure.start, figure.end)
        yield {
            "path": article.path,
            "start": place.start,
            "end": place.end,
            "text": article.text[figure.start : figure.end],
            "kind": figure.kind,
            "value": figure.value,
            "low": figure.low,
            "high": figure.high,
            "unit": figure.unit,
            "counter": figure.counter,
            "approximate": figure.approximate,
            "garbled": figure.garble is not None,
        }


def emit_figures(name: str, read: Read, write: Write) -> None:
    """Write the figures of all articles in the format ``name``."""
    emitters: dict[str, Callable[[Read, Write], None]] = {"table": _table, "json": _json, "csv": _csv}
    emitters[name](read, write)


def _json(read: Read, write: Write) -> None:
    """A list with one figure a line."""
    separator = "["
    for article, figures in read:
        for record in figure_records(article, figures):
            write(f"{separator}{json.dumps(record, ensure_ascii=False)}")
            separator = ",\n "
    write("[]\n" if separator == "[" else "]\n")


def _csv(read: Read, write: Write) -> None:
    buffer = io.StringIO()
    rows = csv.DictWriter(buffer, COLUMNS, lineterminator="\n")
    rows.writeheader()
    for article, figures in read:
        rows.writerows(
            record | {"garbled": str(record["garbled"]).lower()}
            for record in figure_records(article, figures)
        )
        write(buffer.getvalue())
        buffer.seek(0)
        buffer.truncate()
    write(buffer.getvalue())


def _table(read: Read, write: Write) -> None:
    """For people: each article with a row a figure, its place first."""
    for article, figures in read:
        places = Places(article)
        rows = [("place", "figure", "kind", "value", "unit")]
        for record in figure_records(article, figures):
            line, column = places.position(article.path, record["start"])
            rows.append(
                (
                    f"{line}:{column}",
                    visible(record["text"]),
                    record["kind"] + (" (garbled)" if record["garbled"] else ""),
                    _value(record),
                    record["unit"] or record["counter"] or "",
                )
            )
        count = len(rows) - 1
        write(f"{article.path}: {count} figure{'' if count == 1 else 's'} ({article.locale})\n")
        widths = [max(width(row[i]) for row in rows) for i in range(len(rows[0]))]
        for row in rows if count else ():
            cells = (cell + " " * (w - width(cell)) for cell, w in zip(row, widths, strict=True))
            write("  " + "  ".join(cells).rstrip() + "\n")
        write("\n")


def _value(record: dict[str, Any]) -> str:
    sign = record["approximate"] if record["approximate"] != "=" else ""
    if record["value"] is None and (record["low"] or record["high"]):
        return f"{sign}{record['low'] or ''}–{record['high'] or ''}"
    return sign + (record["value"] or "?")
