"""``termkit glossary``: one command a module; ``import`` is in ``import_.py``, since the word is Python's own."""

from __future__ import annotations

import os
from collections.abc import Sequence

from termkit.cli.options import Option
from termkit.config import Config, find_config, load_config
from termkit.glossary.load import Layer, load_layers

COMMANDS = ("add", "diff", "export", "import", "lint", "list", "lookup", "merge", "stats")
HELP = "Look terms up, check glossaries, and exchange them with other tools."

LAYERS = (
    Option("--glossary", "Lay this glossary over the built-in ones; repeatable.", "FILE", many=True),
    Option("--no-builtin", "Leave the built-in glossaries out."),
)
"""What says which glossaries a command works on."""


def layers(glossary: Sequence[str], no_builtin: bool) -> tuple[Layer, ...]:
    """Return the layers that hold here: built-in, those of the project's configuration, those given, on top."""
    found = find_config(os.getcwd())
    config = load_config(found) if found else Config()
    paths = dict.fromkeys(map(_shown, (*config.glossary, *glossary)))
    return load_layers(tuple(paths), builtin=config.builtin and not no_builtin)


def _shown(path: str) -> str:
    relative = os.path.relpath(path)
    return path if relative.startswith(os.pardir) else relative
