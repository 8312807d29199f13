"""Reports: one emitter a module, each with a function ``emit(checked, write, style)``."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable

from termkit.engine import Checked
from termkit.record import Record

FORMATS = ("text", "json", "jsonl")
"""The formats, each in the module of its name."""

Write = Callable[[str], object]


class Style(Record):
    """How a report is to look."""

    color: bool = False
    quiet: bool = False
    """Only what is loud, and no summary."""
    statistics: bool = False
    """Also how often each rule spoke."""


def emit(name: str, checked: Iterable[Checked], write: Write, style: Style) -> None:
    """Write what was ``checked`` in the format ``name``, as it comes where the format allows."""
    module = importlib.import_module(f"termkit.report.{name}")
    module.emit(checked, write, style)
