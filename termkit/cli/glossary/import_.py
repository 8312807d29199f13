"""``termkit glossary import``."""

from __future__ import annotations

import sys
from typing import Any

from termkit.cli import Exit
from termkit.cli.glossary import read_bytes
from termkit.cli.options import Option
from termkit.errors import BadUsage
from termkit.glossary.formats import NAMES, Choice, detect, module_of
from termkit.glossary.tags import parse_map
from termkit.writing import replace_file

ARGUMENTS = "FILE"
OPTIONS = (
    Option(
        "--format", "Format of the file; auto (the default) tells it by itself.", choices=("auto", *NAMES)
    ),
    Option("--map", "What a language tag stands for, such as zh=zh-CN; repeatable.", "TAG=LOCALE", many=True),
    Option("--output", "The glossary to write, as YAML; without it, standard output.", "OUT.yaml"),
)


def run(paths: tuple[str, ...], *, output: str | None, **options: Any) -> int:
    """Make a glossary in termkit's own format of a file from another tool.

    Says how many concepts and terms it took, and what it had to skip and why. Of headerless files of pairs
    (DeepL, Google), --map source=en --map target=zh-TW gives the languages.

    Exit codes: 0 something was taken; 2 wrong usage, or a file of which nothing can be taken; 3 it can't be read.
    """
    if len(paths) != 1:
        raise BadUsage("one file is imported at a time: give one.")
    data = read_bytes(paths[0])
    form = options["format"]
    name = detect(data, paths[0]) if form in (None, "auto") else str(form)
    taken = module_of(name).read(data, paths[0], _tags(options["map"]))
    written = module_of("yaml").write(taken.concepts, Choice()).data
    terms = sum(len(concept.terms) for concept in taken.concepts)
    sys.stderr.write(f"termkit: {paths[0]}: {len(taken.concepts)} concepts, {terms} terms taken\n")
    for note in taken.notes:
        sys.stderr.write(f"termkit: {paths[0]}: {note}\n")
    for skipped in taken.skipped:
        times = f" ({skipped.times} times)" if skipped.times > 1 else ""
        sys.stderr.write(f"termkit: {paths[0]}: skipped {skipped.what}{times}: {skipped.why}\n")
    if output:
        replace_file(output, written)
    else:
        sys.stdout.write(written.decode("utf-8"))
        sys.stdout.flush()
    return Exit.CLEAN


def _tags(maps: tuple[str, ...]) -> dict[str, str]:
    try:
        return dict(parse_map(text) for text in maps)
    except ValueError as error:
        raise BadUsage(f"--map: {error}") from None
