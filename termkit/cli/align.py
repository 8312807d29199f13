"""``termkit align``."""

from __future__ import annotations

import os
import shutil
import sys
from typing import Any

from termkit.cli.options import CHOOSING, Option
from termkit.cli.running import Choice, Run
from termkit.errors import BadUsage
from termkit.report.alignment import FORMATS, Look, emit
from termkit.writing import replace_file

ARGUMENTS = "PATHS"
OPTIONS = (
    *(option for option in CHOOSING if option.name not in ("--select", "--ignore")),
    Option("--format", "Form of the table (default: table).", choices=FORMATS),
    Option("--output", "Write there instead of standard output; Parquet needs it.", "FILE"),
    Option("--all", "Also concepts that a single article has."),
)


def run(
    paths: tuple[str, ...],
    *,
    format: str | None,  # noqa: A002 (the option's name)
    output: str | None,
    all: bool,  # noqa: A002
    **options: Any,
) -> int:
    """Align articles: how each renders the same concepts, and how each tells the same figures.

    PATHS are files, folders, or - for standard input. Concepts are those of the glossary and names discovered in the
    articles themselves; a row disagrees if an article uses a rendering that its own locale doesn't know as right, and
    a row of figures if they can't all be true.

    Exit codes: 0 all read; 2 wrong usage; 3 a file could not be read.
    """
    from termkit.align import align
    from termkit.align.consistency import consistency

    form = format or "table"
    if form == "parquet" and not output:
        raise BadUsage("Parquet is not written to standard output: --output names a file for it.")
    running = Run(Choice(**options))
    alignment = align(*running.record(paths))
    if form == "parquet":
        from termkit.report.alignment.frames import to_polars

        to_polars(alignment).write_parquet(str(output))
        return int(running.exit)
    look = Look(all, shutil.get_terminal_size().columns, output is None and os.isatty(1))
    parts = emit(form, alignment, consistency(alignment), look)
    if output:
        replace_file(output, "".join(parts).encode())
    else:
        sys.stdout.writelines(parts)
        sys.stdout.flush()
    return int(running.exit)
