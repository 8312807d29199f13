"""``termkit fix``."""

from __future__ import annotations

import sys
from typing import Any

from termkit import fixing
from termkit.cli import Exit
from termkit.cli.options import CHOOSING, Option
from termkit.cli.running import Choice, Run
from termkit.errors import UnwritableFile

ARGUMENTS = "PATHS"
OPTIONS = (
    *CHOOSING,
    Option("--diff", "Show what would change, as a unified diff, and change nothing."),
    Option("--quiet", "Don't say which files were changed."),
)


def run(paths: tuple[str, ...], *, diff: bool, quiet: bool, **options: Any) -> int:
    """Apply the safe fixes to articles; everything else in them stays byte for byte.

    Standard input (-) is fixed to standard output. A gap left by a dropped word is never closed.

    Exit codes: 0 nothing to fix, or all fixed; 1 with --diff, when there is something to fix; 2 wrong usage; 3 a
    file could not be read or written.
    """
    running = Run(Choice(**options))
    pending = False
    for config, checked in running.check(paths):
        article = checked.article
        fixed, made = fixing.settle(running.engine(config), checked)
        if diff:
            sys.stdout.write(fixing.diff(article, fixed))
            pending = pending or bool(made)
        elif article.path in ("-", options["stdin_filename"]):
            sys.stdout.buffer.write(article.bom + fixed.encode(article.encoding))
        elif made:
            try:
                fixing.write(article, fixed)
            except UnwritableFile as error:
                running.complain(str(error), Exit.UNREADABLE)
                continue
            if not quiet:
                sys.stdout.write(f"{article.path}: {made} fixed\n")
    sys.stdout.flush()
    return running.exit or (Exit.FINDINGS if pending else Exit.CLEAN)
