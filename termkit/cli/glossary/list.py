"""``termkit glossary list``."""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Sequence
from typing import Any

from termkit.cli import Exit
from termkit.cli.glossary import LAYERS, layers
from termkit.cli.options import Option
from termkit.glossary.load import merged
from termkit.glossary.model import LOCALES, Concept
from termkit.text import width

ARGUMENTS = ""
OPTIONS = (
    *LAYERS,
    Option("--subject", "Only concepts of this subject field.", "TEXT"),
    Option("--format", "Form of the list (default: table).", choices=("table", "csv", "json")),
)


def run(arguments: tuple[str, ...], *, glossary: tuple[str, ...], no_builtin: bool, **options: Any) -> int:
    """List the concepts with what each is preferably called in every locale."""
    concepts = [c for c in merged(layers(glossary, no_builtin)) if (options["subject"] or "") in c.subject]
    sys.stdout.write({"csv": _csv, "json": _json}.get(options["format"] or "", _table)(concepts))
    sys.stdout.flush()
    return Exit.CLEAN


def _row(concept: Concept) -> list[str]:
    return [concept.id, *(concept.preferred(locale) or "" for locale in LOCALES)]


def _table(concepts: Sequence[Concept]) -> str:
    rows = [["id", *LOCALES], *map(_row, concepts)]
    widths = [min(40, max(width(row[i]) for row in rows)) for i in range(len(rows[0]))]
    lines = (
        "  ".join(cell + " " * max(0, w - width(cell)) for cell, w in zip(row, widths, strict=True))
        for row in rows
    )
    return "".join(f"{line.rstrip()}\n" for line in lines)


def _csv(concepts: Sequence[Concept]) -> str:
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\n").writerows([["id", *LOCALES], *map(_row, concepts)])
    return buffer.getvalue()


def _json(concepts: Sequence[Concept]) -> str:
    rows: list[dict[str, Any]] = [
        {"id": c.id, "subject": c.subject, "preferred": {locale: c.preferred(locale) for locale in LOCALES}}
        for c in concepts
    ]
    return "[" + ",\n ".join(json.dumps(row, ensure_ascii=False) for row in rows) + "]\n"
