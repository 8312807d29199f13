"""``termkit rules``."""

from __future__ import annotations

import sys

from termkit.checks import all_rules
from termkit.cli.options import Option

ARGUMENTS = ""
OPTIONS: tuple[Option, ...] = ()


def run(arguments: tuple[str, ...]) -> int:
    """List the rules with code, severity and a line each."""
    for rule in all_rules():
        sys.stdout.write(f"{rule.code}  {rule.name:22} {rule.severity:8} {rule.summary}\n")
    return 0
