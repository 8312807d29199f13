"""The JSON report: one object with the documents and all findings, sorted by path, start and code."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from typing import Any

from termkit._version import __version__
from termkit.engine import Checked
from termkit.report import Style, Write
from termkit.report.records import Documents, records


def emit(checked: Iterable[Checked], write: Write, style: Style) -> None:
    """Write one object when all articles are checked."""
    documents = Documents()
    findings: list[dict[str, Any]] = []
    for one in checked:
        documents.add(one)
        findings += records(one)
    findings.sort(key=lambda f: (f["path"], f["start"], f["code"]))
    whole: dict[str, Any] = {"termkit": __version__, "documents": documents.records(), "findings": findings}
    if style.statistics:
        whole["statistics"] = dict(sorted(Counter(f["rule"] for f in findings).items()))
    write("{" + ",\n".join(f'"{key}": {_listed(value)}' for key, value in whole.items()) + "}\n")


def _listed(value: Any) -> str:
    """A list with an item a line: to be read by people too, and much faster written than with ``indent``."""
    encode = json.JSONEncoder(ensure_ascii=False).encode
    return "[" + ",\n ".join(map(encode, value)) + "]" if isinstance(value, list) else encode(value)
