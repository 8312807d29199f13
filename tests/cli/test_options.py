"""A call that is read without click says what click reads in it."""

from __future__ import annotations

import importlib
from types import ModuleType
from typing import Any

import click
import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit import cli
from termkit.cli import app, glossary
from termkit.cli.options import parse

WORDS = [
    "a.txt",
    "-",
    "b",
    "--quiet",
    "--diff",
    "--no-builtin",
    "--locale",
    "zh-TW",
    "--locale=en",
    "--locale=",
    "--select",
    "TK2",
    "--select=TK1",
    "--glossary",
    "--fail-on",
    "error",
    "--format=json",
    "--output",
    "--statistics",
    "--",
    "-h",
    "--x",
    "--quiet=1",
]


LEAVES = [
    *((cli, name) for name in cli.COMMANDS if name != "glossary"),
    *((glossary, name) for name in glossary.COMMANDS),
]


def by_click(
    package: ModuleType, name: str, args: list[str]
) -> tuple[tuple[str, ...], dict[str, Any]] | None:
    command = app._command(package, name)
    try:
        context = command.make_context(name, list(args), resilient_parsing=False)
    except (click.ClickException, click.exceptions.Exit):
        return None
    params = dict(context.params)
    return params.pop("arguments", ()), params


@given(st.sampled_from(LEAVES), st.lists(st.sampled_from(WORDS), max_size=6))
def test_like_click(leaf: tuple[ModuleType, str], args: list[str]) -> None:
    module = cli.command(*leaf)
    call = parse(args, module.OPTIONS)
    if call is not None and cli.is_complete(call, module.ARGUMENTS):
        assert (call.arguments, call.options) == by_click(*leaf, args)


@pytest.mark.parametrize(
    "args",
    [
        ["a.txt"],
        ["--format", "json", "a.txt", "b.txt"],
        ["--select", "TK2", "--select=TK1", "a.txt"],
        ["--quiet", "-"],
    ],
)
def test_usual_calls_are_read_without_click(args: list[str]) -> None:
    assert parse(args, importlib.import_module("termkit.cli.check").OPTIONS) is not None


@pytest.mark.parametrize(
    "args", [["--help"], ["--locale", "zh", "a"], ["--nonsense"], ["--output"], ["-q"], ["--quiet=1"], ["--"]]
)
def test_everything_else_is_left_to_click(args: list[str]) -> None:
    assert parse(args, importlib.import_module("termkit.cli.check").OPTIONS) is None
