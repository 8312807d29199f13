"""``termkit glossary``: one command a module; ``import`` is in ``import_.py``, since the word is Python's own."""

from __future__ import annotations

import os
from collections.abc import Sequence

from termkit.cli.options import Option
from termkit.config import Config, find_config, load_config
from termkit.errors import BadGlossary, UnreadableFile
from termkit.glossary.formats import detect, module_of
from termkit.glossary.load import Layer, load_layers
from termkit.glossary.model import Concept

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


def read_bytes(path: str) -> bytes:
    """Return the content of a file; raise ``UnreadableFile``."""
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError as error:
        raise UnreadableFile(f"{path}: cannot be read: {error.strerror}.") from None


def read_text(path: str) -> str:
    """Return the text of a glossary file in YAML; raise ``UnreadableFile`` or ``BadGlossary``."""
    try:
        return read_bytes(path).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise BadGlossary(f"{path}: the glossary is not UTF-8; save it as UTF-8") from None


def read_concepts(path: str) -> tuple[Concept, ...]:
    """Return the concepts of a glossary file of any format that can be read."""
    data = read_bytes(path)
    return module_of(detect(data, path)).read(data, path, {}).concepts
