"""An alignment as CSV: a line for each rendering of a concept, and each mention of a figure, in each article."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import Any

from termkit.align.model import Alignment, Consistency
from termkit.report.alignment import Look
from termkit.report.alignment.frames import COLUMNS, records


def emit(alignment: Alignment, consistency: Consistency, look: Look) -> Iterator[str]:
    """Yield the header and the lines; spans are written ``652-659 700-707``."""
    buffer = io.StringIO()
    rows = csv.writer(buffer, lineterminator="\n")
    rows.writerow(COLUMNS)
    for record in records(alignment):
        rows.writerow(map(_cell, record.values()))
        yield buffer.getvalue()
        buffer.seek(0)
        buffer.truncate()
    yield buffer.getvalue()


def _cell(value: Any) -> Any:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return " ".join(f"{start}-{end}" for start, end in value)
    return value
