"""``termkit glossary merge``."""

from __future__ import annotations

import sys

from termkit.cli import Exit
from termkit.cli.glossary import read_concepts, read_text
from termkit.cli.options import Option
from termkit.errors import BadUsage
from termkit.glossary.editing import merge
from termkit.writing import replace_file

ARGUMENTS = "FILE"
OPTIONS = (
    Option("--output", "The file to write, which may be the first one; else standard output.", "OUT.yaml"),
)


def run(paths: tuple[str, ...], *, output: str | None) -> int:
    """Put the concepts of glossaries into the first of them, whose order and comments stay.

    The first FILE is YAML, the others may be of any format that can be imported. Where they contradict each other
    the first one stands, and the contradiction is told.

    Exit codes: 0 merged; 1 merged, with contradictions; 2 wrong usage or glossary; 3 a file can't be read or written.
    """
    if len(paths) < 2:
        raise BadUsage("give the glossary to merge into and one or more others.")
    merged = merge(read_text(paths[0]), [read_concepts(path) for path in paths[1:]], paths[0])
    for conflict in merged.conflicts:
        sys.stderr.write(f"termkit: {conflict}\n")
    sys.stderr.write(f"termkit: {len(merged.concepts)} concepts and {merged.terms} terms are new\n")
    if output:
        replace_file(output, merged.text.encode("utf-8"))
    else:
        sys.stdout.write(merged.text)
        sys.stdout.flush()
    return Exit.FINDINGS if merged.conflicts else Exit.CLEAN
