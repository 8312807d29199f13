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
    for config, raw, checked in running.check(paths):
        try:
            fixed, made = fixing.settle(running.engine(config), checked, raw, running.columns)
            if diff:
                sys.stdout.write(fixing.diff(raw, fixed))
                pending = pending or bool(made)
            elif raw.path in ("-", options["stdin_filename"]):
                sys.stdout.buffer.write(fixed.data)
            elif made:
                fixing.write(raw, fixed)
                if not quiet:
                    sys.stdout.write(f"{raw.path}: {made} fixed\n")
        except UnwritableFile as error:
            running.complain(str(error), Exit.UNREADABLE)
    sys.stdout.flush()
    return running.exit or (Exit.FINDINGS if pending else Exit.CLEAN)
