"""Options of commands as values, and the reading of calls that are plainly right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from termkit.model import LOCALES
from termkit.record import Record


class Option(Record):
    """One option of a command."""

    name: str
    """``--fail-on``; the command gets it as ``fail_on``."""
    help: str
    metavar: str = ""
    """What its value is called; without this and choices it is a flag."""
    choices: tuple[str, ...] = ()
    many: bool = False
    """Whether it may be given several times."""

    @property
    def key(self) -> str:
        return self.name.removeprefix("--").replace("-", "_")

    @property
    def is_flag(self) -> bool:
        return not (self.metavar or self.choices)

    @property
    def default(self) -> Any:
        return False if self.is_flag else () if self.many else None


class Call(Record):
    """The arguments and options of a call."""

    arguments: tuple[str, ...]
    options: dict[str, Any]


CHOOSING = (
    Option(
        "--locale",
        "Locale of the articles; auto (the default) tells each by itself.",
        choices=("auto", *LOCALES),
    ),
    Option("--glossary", "Lay this glossary over the built-in ones; repeatable.", "FILE", many=True),
    Option("--no-builtin", "Leave the built-in glossaries out."),
    Option("--select", "Only these rules: names, codes (TK2) or categories; repeatable.", "RULE", many=True),
    Option("--ignore", "Not these rules; repeatable.", "RULE", many=True),
    Option("--config", "This configuration instead of the nearest one upward from each article.", "FILE"),
    Option("--columns", "The columns of source and translation in tables: en,zh-TW or 1,3 or B,C.", "NAMES"),
    Option("--stdin-filename", "The name that standard input (-) goes by.", "PATH"),
)
"""What says by what an article is checked; the keys are those of ``running.Choice``."""


def parse(args: Sequence[str], options: Sequence[Option]) -> Call | None:
    """Return what a plain call says, or None for click to look at: help, short forms, anything wrong or unusual."""
    known = {option.name: option for option in options}
    values = {option.key: option.default for option in options}
    arguments: list[str] = []
    rest = iter(args)
    for arg in rest:
        if not arg.startswith("-") or arg == "-":
            arguments.append(arg)
            continue
        name, equals, value = arg.partition("=")
        option = known.get(name)
        if option is None or option.is_flag and equals:
            return None
        if option.is_flag:
            values[option.key] = True
            continue
        if not equals:
            value = next(rest, "-")
        if option.choices and value not in option.choices or value.startswith("-"):
            return None
        values[option.key] = (*values[option.key], value) if option.many else value
    return Call(tuple(arguments), values)
