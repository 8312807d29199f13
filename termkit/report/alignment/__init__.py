"""Reports of ``termkit align``: one emitter a module, each giving the parts of its text in order."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from typing import TYPE_CHECKING

from termkit.record import Record

if TYPE_CHECKING:  # the package takes polars in, which help and usage errors don't need
    from termkit.align.model import Alignment, Consistency

FORMATS = ("table", "csv", "json", "html", "parquet")
"""The formats. All but the last are text, each in the module of its name; Parquet is written from ``frames.to_polars``."""


class Look(Record):
    """How a report is to look."""

    everything: bool = False
    """Also the concepts of one article alone; programs and the page have them in any case."""
    columns: int = 80
    """Of the terminal."""
    color: bool = False


def emit(name: str, alignment: Alignment, consistency: Consistency, look: Look = Look()) -> Iterator[str]:  # noqa: B008
    """Yield the report in ``name``, one of the formats that are text, part by part, line ends included."""
    module = importlib.import_module(f"termkit.report.alignment.{name}")
    parts: Iterator[str] = module.emit(alignment, consistency, look)
    return parts
