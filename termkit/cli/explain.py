"""``termkit explain``."""

from __future__ import annotations

import sys

from termkit.checks import all_rules
from termkit.cli.options import Option
from termkit.cli.running import unknown_rule
from termkit.report.page import rule_page

ARGUMENTS = "RULE"
OPTIONS: tuple[Option, ...] = ()


def run(names: tuple[str, ...]) -> int:
    """Say what a rule means, why, with examples, and how to switch it off."""
    known = {key: rule for rule in all_rules() for key in (rule.name, rule.code)}
    for name in names:
        if name not in known:
            unknown_rule(name)
        sys.stdout.write(rule_page(known[name]) + "\n")
    return 0
