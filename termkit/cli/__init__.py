"""The command line: one command a module, imported when it is called."""

from __future__ import annotations

import enum
import importlib

import click

from termkit._version import __version__


class Exit(enum.IntEnum):
    """What the exit code says."""

    CLEAN = 0
    FINDINGS = 1
    USAGE = 2
    UNREADABLE = 3


COMMANDS = ("check", "explain", "fix", "rules")


class _Commands(click.Group):
    """Knows the commands by name and imports only the one that is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:
            return None
        command: click.Command = importlib.import_module(f"termkit.cli.{name}").command
        return command


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="termkit")
def main() -> None:
    """Keep machine-translated Chinese articles consistent in their terms and true in their figures."""
