"""``termkit check``."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from typing import IO, Any

from termkit.cli import Exit
from termkit.cli.options import CHOOSING, Option
from termkit.cli.running import Choice, Run
from termkit.engine import Checked
from termkit.report import FORMATS, Style, emit

_LEVELS = ("info", "warning", "error")

ARGUMENTS = "PATHS"
OPTIONS = (
    *CHOOSING,
    Option("--source", "The text that the article was translated from.", "FILE"),
    Option("--together", "Also what the articles say in different ways: names, figures."),
    Option("--fail-on", "Exit 1 from this severity on (default: warning).", choices=_LEVELS),
    Option("--format", "Form of the report (default: text).", choices=FORMATS),
    Option("--output", "Write the report to this file.", "FILE"),
    Option("--statistics", "Also count the findings of each rule."),
    Option("--quiet", "Only errors and warnings, no summary."),
    Option("--verbose", "Say for each article which locale it was taken for, and why."),
)


def run(paths: tuple[str, ...], *, fail_on: str | None, output: str | None, **options: Any) -> int:
    """Flag wrong terms, broken figures and other faults in articles.

    PATHS are files, folders (.gitignore is honoured), or - for standard input: text, Markdown, HTML, DOCX, XLSX, CSV,
    TSV, XLIFF, TMX, PO, JSON, SRT and VTT. Bilingual files hold the source of a translation; --source names that of a
    single article.

    Exit codes: 0 nothing at or above --fail-on; 1 findings; 2 wrong usage, configuration or glossary; 3 a file
    could not be read or a rule failed (the others are still checked).
    """
    form, quiet, statistics, verbose = (options.pop(k) for k in ("format", "quiet", "statistics", "verbose"))
    running = Run(Choice(**options), verbose=verbose)
    loud = False

    def watched() -> Iterator[Checked]:
        nonlocal loud
        for config, _, checked in running.check(paths, in_parts=True):
            level = _LEVELS.index(fail_on or config.fail_on)
            loud = loud or any(_LEVELS.index(f.severity) >= level for f in checked.findings)
            yield checked

    with _opened(output) as stream:
        emit(form or "text", watched(), stream.write, Style(stream.isatty(), quiet, statistics))
    return running.exit or (Exit.FINDINGS if loud else Exit.CLEAN)


@contextlib.contextmanager
def _opened(path: str | None) -> Iterator[IO[str]]:
    """Standard output, or a file that stands in its place only when the report is complete."""
    if path is None:
        yield sys.stdout
        sys.stdout.flush()
    elif os.path.exists(path) and not os.path.isfile(path):  # /dev/null, a pipe
        with open(path, "w", encoding="utf-8") as stream:
            yield stream
    else:
        part = f"{path}.part"
        with open(part, "w", encoding="utf-8") as stream:
            yield stream
        os.replace(part, path)
