"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click

from termkit.model import LOCALES

Command = Callable[..., Any]


def choosing(command: Command) -> Command:
    """Add the options that say by what an article is checked."""
    for option in reversed(
        (
            click.option(
                "--locale",
                type=click.Choice(("auto", *LOCALES)),
                help="Locale of the articles; auto tells each by itself.",
            ),
            click.option(
                "--glossary",
                multiple=True,
                metavar="FILE",
                help="Lay this glossary over the built-in ones; repeatable.",
            ),
            click.option("--no-builtin", is_flag=True, help="Leave the built-in glossaries out."),
            click.option(
                "--select",
                multiple=True,
                metavar="RULE",
                help="Only these rules: names, codes (TK2) or categories; repeatable.",
            ),
            click.option("--ignore", multiple=True, metavar="RULE", help="Not these rules; repeatable."),
            click.option(
                "--config",
                metavar="FILE",
                help="This configuration instead of the nearest one upward from each article.",
            ),
            click.option(
                "--stdin-filename", metavar="PATH", help="The name that standard input (-) goes by."
            ),
        )
    ):
        command = option(command)
    return command
