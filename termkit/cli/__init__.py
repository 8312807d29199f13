"""The command line: one command a module, imported when it is called.

A command module has ``ARGUMENTS`` (the name of its arguments, empty if it takes none), ``OPTIONS`` and ``run``.
click reads them to check a call and to explain it; a call that is plainly right starts without click, whose
import takes longer than checking an article (``plain.py``).
"""

from __future__ import annotations

import enum
import importlib
from collections.abc import Sequence

from termkit.cli.options import parse

COMMANDS = ("check", "explain", "figures", "fix", "rules")


class Exit(enum.IntEnum):
    """What the exit code says."""

    CLEAN = 0
    FINDINGS = 1
    USAGE = 2
    UNREADABLE = 3


def start(args: Sequence[str]) -> int:
    """Run the command that ``args`` call, and return the exit code."""
    if args and args[0] in COMMANDS:
        module = importlib.import_module(f"termkit.cli.{args[0]}")
        call = parse(args[1:], module.OPTIONS)
        if call and bool(call.arguments) == bool(module.ARGUMENTS):
            return int(module.run(call.arguments, **call.options))
    from termkit.cli.app import main

    return int(main(args, prog_name="termkit", standalone_mode=True))
