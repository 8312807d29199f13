"""``termkit mine``."""

from __future__ import annotations

import sys
from typing import Any

from termkit.cli.options import CHOOSING, Option
from termkit.cli.running import Choice, Run
from termkit.errors import BadUsage
from termkit.report.candidates import FORMATS, emit_candidates
from termkit.writing import replace_file

ARGUMENTS = "PATHS"
OPTIONS = (
    *(option for option in CHOOSING if option.name not in ("--select", "--ignore")),
    Option("--source", "The English text that the article was translated from.", "FILE"),
    Option("--min-confidence", "Only candidates as sure as this, 0 to 1 (default: 0.6).", "NUMBER"),
    Option("--format", "table (default), yaml for glossary add --review, or json.", choices=FORMATS),
    Option("--output", "Write there instead of standard output.", "FILE"),
)
_LEAST = 0.6


def run(
    paths: tuple[str, ...],
    *,
    min_confidence: str | None,
    format: str | None,  # noqa: A002 (the option's name)
    output: str | None,
    **options: Any,
) -> int:
    """Propose glossary entries: names and terms that articles give and that no glossary has.

    PATHS are files, folders, or - for standard input. Names are found where one stands in parentheses behind another,
    where Chinese characters transcribe Latin letters, where a name has the parts of another, and where articles share
    one; in bilingual files (.tsv, or with --source) also terms that translate one another. Each candidate comes with
    what speaks for it. Nothing enters a glossary by itself: termkit glossary add --review asks about each.

    Exit codes: 0 all read; 2 wrong usage; 3 a file could not be read.
    """
    from termkit.align.mining import mine

    least = _number(min_confidence)
    running = Run(Choice(**options))
    ledger, glossary = running.record(paths)
    found = [candidate for candidate in mine(ledger, glossary) if candidate.confidence >= least]
    texts = {path: text for path, _, text in ledger.articles.iter_rows()}
    text = "".join(emit_candidates(format or "table", found, texts))
    if output:
        replace_file(output, text.encode())
    else:
        sys.stdout.write(text)
        sys.stdout.flush()
    return int(running.exit)


def _number(text: str | None) -> float:
    try:
        number = _LEAST if text is None else float(text)
    except ValueError:
        number = -1.0
    if not 0 <= number <= 1:
        raise BadUsage(f"--min-confidence {text} is no number from 0 to 1; try 0.9.")
    return number
