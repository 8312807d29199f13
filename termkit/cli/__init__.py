"""The command line: one command a module, imported when it is called.

A command module has ``ARGUMENTS`` (the name of its arguments, empty if it takes none, in brackets if they may be left
out), ``OPTIONS`` and ``run``. A package of commands has ``COMMANDS`` and ``HELP`` instead.
click reads them to check a call and to explain it; a call that is plainly right starts without click, whose
import takes longer than checking an article (``plain.py``).
"""

from __future__ import annotations

import enum
import importlib
import sys
from collections.abc import Sequence
from types import ModuleType

from termkit.cli.options import Call, parse

COMMANDS = ("align", "check", "convert", "explain", "figures", "fix", "glossary", "mine", "rules", "score")


class Exit(enum.IntEnum):
    """What the exit code says."""

    CLEAN = 0
    FINDINGS = 1
    USAGE = 2
    UNREADABLE = 3


def start(args: Sequence[str]) -> int:
    """Run the command that ``args`` call, and return the exit code."""
    package, rest = sys.modules[__name__], args
    while rest and rest[0] in package.COMMANDS:
        module, rest = command(package, rest[0]), rest[1:]
        if hasattr(module, "COMMANDS"):
            package = module
            continue
        call = parse(rest, module.OPTIONS)
        if call and is_complete(call, module.ARGUMENTS):
            return int(module.run(call.arguments, **call.options))
        break
    from termkit.cli.app import main

    return int(main(args, prog_name="termkit", standalone_mode=True))


def command(package: ModuleType, name: str) -> ModuleType:
    """Return the module of the command ``name`` of ``package``."""
    return importlib.import_module(f"{package.__name__}.{name}{'_' * (name == 'import')}")


def is_complete(call: Call, arguments: str) -> bool:
    """Tell whether a call has the arguments that its command asks for: none, one or more, or as many as wished."""
    return arguments[:1] == "[" or bool(call.arguments) == bool(arguments)
