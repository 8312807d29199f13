"""The JSON Lines report: a finding a line, as the articles are checked."""

from __future__ import annotations

import json
from collections.abc import Iterable

from termkit.engine import Checked
from termkit.report import Style, Write
from termkit.report.records import records


def emit(checked: Iterable[Checked], write: Write, style: Style) -> None:
    """Write the findings of each article as soon as it is checked."""
    for one in checked:
        for record in records(one):
            write(json.dumps(record, ensure_ascii=False) + "\n")
