"""``termkit figures``."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from typing import Any

from termkit.cli.options import CHOOSING, Option
from termkit.cli.running import Choice, Run
from termkit.model import Article, Figure
from termkit.report.figures import FORMATS, emit_figures

ARGUMENTS = "PATHS"
OPTIONS = (
    *(option for option in CHOOSING if option.name not in ("--select", "--ignore")),
    Option("--format", "Form of the list (default: table).", choices=FORMATS),
)


def run(paths: tuple[str, ...], **options: Any) -> int:
    """List every figure of articles with its exact value and unit.

    PATHS are files, folders, or - for standard input. Of a .tsv file the translation is read.

    Values are decimal strings with scale words worked in (1000亿美元 is 100000000000 USD); dates are ISO 8601; a
    range has low and high, and a vague figure has bounds. A garbled figure has the value that it stands for.

    Exit codes: 0 all read; 2 wrong usage; 3 a file could not be read.
    """
    form = options.pop("format") or "table"
    running = Run(Choice(**options))

    def read() -> Iterator[tuple[Article, Sequence[Figure]]]:
        for config, raw in running.read(paths):
            yield running.engine(config).figures(*raw)

    emit_figures(form, read(), sys.stdout.write)
    sys.stdout.flush()
    return int(running.exit)
