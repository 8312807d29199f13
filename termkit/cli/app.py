"""The command line as click sees it: help, errors and everything unusual in a call."""

from __future__ import annotations

import sys
from types import ModuleType
from typing import Any

import click

import termkit.cli
from termkit._version import __version__
from termkit.cli.options import Option


class _Commands(click.Group):
    """Knows the commands of a package by name and imports only the one that is called."""

    package: ModuleType = termkit.cli

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.package.COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        return _command(self.package, name) if name in self.package.COMMANDS else None


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="termkit")
def main() -> None:
    """Keep machine-translated Chinese articles consistent in their terms and true in their figures."""


def _command(package: ModuleType, name: str) -> click.Command:
    module = termkit.cli.command(package, name)
    if hasattr(module, "COMMANDS"):
        group = _Commands(name, help=module.HELP)
        group.package = module
        return group

    def callback(arguments: tuple[str, ...] = (), **options: Any) -> None:
        sys.exit(module.run(arguments, **options))

    parameters: list[click.Parameter] = [_option(option) for option in module.OPTIONS]
    if module.ARGUMENTS:
        optional = module.ARGUMENTS[0] == "["
        metavar = f"{module.ARGUMENTS}..."
        parameters.insert(0, click.Argument(["arguments"], nargs=-1, required=not optional, metavar=metavar))
    return click.Command(name, callback=callback, params=parameters, help=module.run.__doc__)


def _option(option: Option) -> click.Option:
    if option.is_flag:
        return click.Option([option.name], is_flag=True, help=option.help)
    kind = click.Choice(option.choices) if option.choices else None
    return click.Option(
        [option.name], type=kind, metavar=option.metavar or None, multiple=option.many, help=option.help
    )
