"""``termkit glossary export``."""

from __future__ import annotations

import sys
from typing import Any

from termkit.cli import Exit
from termkit.cli.glossary import LAYERS, layers
from termkit.cli.options import Option
from termkit.errors import BadUsage
from termkit.glossary.formats import NAMES, Choice, Lost, module_of
from termkit.glossary.load import merged
from termkit.glossary.model import LOCALES
from termkit.writing import replace_file

ARGUMENTS = ""
OPTIONS = (
    *LAYERS,
    Option("--format", "Format of the file.", choices=NAMES),
    Option("--dialect", "Dialect of TBX (default: basic).", choices=("basic", "min", "linguist")),
    Option("--style", "Style of TBX (default: dca).", choices=("dca", "dct")),
    Option("--locales", "Only these, such as en,zh-TW; of a pair the first is the source.", "LIST"),
    Option("--output", "The file to write.", "FILE"),
    Option("--lossy", "Accept the loss of what the format can't hold."),
)


def run(arguments: tuple[str, ...], *, locales: str | None, lossy: bool, **options: Any) -> int:
    """Write the glossaries as a file for another tool.

    What the format can't hold is named; where it matters, nothing is written unless --lossy accepts it.

    Exit codes: 0 written; 2 wrong usage, or a loss that was not accepted; 3 the file can't be written.
    """
    form, output = options["format"], options["output"]
    if form is None or output is None:
        raise BadUsage("give --format and --output.")
    chosen = Choice(_locales(locales), options["dialect"] or "basic", options["style"] or "dca")
    concepts = merged(layers(options["glossary"], options["no_builtin"]))
    exported = module_of(form).write(concepts, chosen)
    for note in exported.notes:
        sys.stderr.write(f"termkit: {form}: {note}\n")
    refused = [lost for lost in exported.lost if lost.matters]
    for lost in exported.lost:
        sys.stderr.write(f"termkit: {form} does not hold {_named(lost)}\n")
    if refused and not lossy:
        sys.stderr.write(
            "termkit: nothing was written; --lossy accepts the loss, json and yaml hold everything\n"
        )
        return Exit.USAGE
    replace_file(output, exported.data)
    return Exit.CLEAN


def _named(lost: Lost) -> str:
    return f"{lost.what} ({lost.times})"


def _locales(text: str | None) -> tuple[str, ...]:
    chosen = tuple(part.strip() for part in text.split(",")) if text else LOCALES
    for locale in chosen:
        if locale not in LOCALES:
            raise BadUsage(
                f"--locales: '{locale}' is no locale of a glossary; known are {', '.join(LOCALES)}"
            )
    return chosen
