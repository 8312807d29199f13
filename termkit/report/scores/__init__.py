"""Reports of ``termkit score``: one emitter a module, each giving the parts of its text in order."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from typing import TYPE_CHECKING

from termkit.record import Record

if TYPE_CHECKING:  # help and usage errors don't need the package
    from termkit.score.model import Evaluation

FORMATS = ("table", "json", "csv", "html")
"""The formats, each in the module of its name."""


class Look(Record):
    """How a report is to look."""

    segments: bool = False
    """Also the scores of each segment and document."""
    columns: int = 80
    """Of the terminal."""
    color: bool = False


def emit(name: str, evaluation: Evaluation, look: Look = Look()) -> Iterator[str]:  # noqa: B008
    """Yield the report in ``name``, one of the formats, part by part, line ends included."""
    module = importlib.import_module(f"termkit.report.scores.{name}")
    parts: Iterator[str] = module.emit(evaluation, look)
    return parts
