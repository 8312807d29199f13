"""``termkit explain``."""

from __future__ import annotations

import click

from termkit.checks import all_rules
from termkit.cli._run import unknown_rule
from termkit.report.page import rule_page


@click.command("explain")
@click.argument("names", nargs=-1, required=True, metavar="RULE...")
def command(names: tuple[str, ...]) -> None:
    """Say what a rule means, why, with examples, and how to switch it off."""
    known = {key: rule for rule in all_rules() for key in (rule.name, rule.code)}
    for name in names:
        if name not in known:
            unknown_rule(name)
        click.echo(rule_page(known[name]))
