"""``termkit rules``."""

from __future__ import annotations

import click

from termkit.checks import all_rules


@click.command("rules")
def command() -> None:
    """List the rules with code, severity and a line each."""
    for rule in all_rules():
        click.echo(f"{rule.code}  {rule.name:22} {rule.severity:8} {rule.summary}")
