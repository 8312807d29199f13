"""``termkit check``."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Any

import click

from termkit.cli import Exit
from termkit.cli._options import choosing
from termkit.cli._run import Choice, Run
from termkit.engine import Checked
from termkit.report import FORMATS, Style, emit

_LEVELS = ("info", "warning", "error")


@click.command("check")
@click.argument("paths", nargs=-1, required=True, metavar="PATHS...")
@choosing
@click.option(
    "--fail-on", type=click.Choice(_LEVELS), help="Exit 1 from this severity on (default: warning)."
)
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    default="text",
    show_default=True,
    help="Form of the report.",
)
@click.option("--output", metavar="FILE", help="Write the report to this file.")
@click.option("--statistics", is_flag=True, help="Also count the findings of each rule.")
@click.option("--quiet", is_flag=True, help="Only errors and warnings, no summary.")
@click.option("--verbose", is_flag=True, help="Say for each article which locale it was taken for, and why.")
def command(paths: tuple[str, ...], form: str, output: str | None, **options: Any) -> None:
    """Flag wrong terms, broken figures and other faults in articles.

    PATHS are files, folders (searched for .txt files; .gitignore is honoured), or - for standard input.

    Exit codes: 0 nothing at or above --fail-on; 1 findings; 2 wrong usage, configuration or glossary; 3 a file
    could not be read or a rule failed (the others are still checked).
    """
    fail_on = options.pop("fail_on")
    quiet, statistics, verbose = (options.pop(key) for key in ("quiet", "statistics", "verbose"))
    run = Run(Choice(**options), verbose=verbose)
    loud = False

    def watched() -> Iterator[Checked]:
        nonlocal loud
        for config, checked in run.check(paths):
            level = _LEVELS.index(fail_on or config.fail_on)
            loud = loud or any(_LEVELS.index(f.severity) >= level for f in checked.findings)
            yield checked

    style = Style(output is None and sys.stdout.isatty(), quiet, statistics)
    if output is None:
        emit(form, watched(), sys.stdout.write, style)
    else:
        with click.open_file(output, "w", encoding="utf-8", atomic=True) as handle:
            emit(form, watched(), handle.write, style)
    sys.stdout.flush()
    sys.exit(run.exit or (Exit.FINDINGS if loud else Exit.CLEAN))
