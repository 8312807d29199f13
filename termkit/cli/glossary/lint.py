"""``termkit glossary lint``."""

from __future__ import annotations

import json
import os
import sys

from termkit.cli import Exit
from termkit.cli.glossary import LAYERS, layers, read_text
from termkit.cli.options import Option
from termkit.glossary.formats.yaml_tidying import tidy
from termkit.glossary.lint import lint
from termkit.glossary.load import builtin_folder, merged
from termkit.writing import replace_file

ARGUMENTS = "[FILE]"
OPTIONS = (
    *LAYERS,
    Option("--fix", "Sort and normalise the files; comments stay."),
    Option("--format", "Form of the report (default: text).", choices=("text", "json")),
    Option("--quiet", "Only errors and warnings."),
)


def run(
    paths: tuple[str, ...],
    *,
    glossary: tuple[str, ...],
    no_builtin: bool,
    fix: bool,
    quiet: bool,
    **options: str,
) -> int:
    """Find faults in glossary files: duplicates, terms that never match or match inside words, wrong scripts, order.

    FILES are checked together, as a layer over the built-in glossaries; without any, the built-in ones are checked.
    What it says stands for itself: the place, what is wrong, and what would be right.

    Exit codes: 0 no errors or warnings; 1 some; 2 a file that is no glossary; 3 a file can't be read or written.
    """
    chosen = paths or glossary or _builtin()
    texts = {path: read_text(path) for path in chosen}
    if fix:
        for path, text in texts.items():
            texts[path] = tidied = tidy(text, path)
            if tidied != text:
                replace_file(path, tidied.encode("utf-8"))
                sys.stderr.write(f"termkit: {path}: sorted and normalised\n")
    below = () if no_builtin or not (paths or glossary) else merged(layers((), no_builtin))
    faults = [f for f in lint(texts.items(), below) if not (quiet and f.severity == "info")]
    if options["format"] == "json":
        sys.stdout.write(
            json.dumps([fault._asdict() for fault in faults], ensure_ascii=False, indent=1) + "\n"
        )
    else:
        sys.stdout.write("".join(f"{fault}\n" for fault in faults))
    sys.stdout.flush()
    return Exit.FINDINGS if any(fault.severity != "info" for fault in faults) else Exit.CLEAN


def _builtin() -> tuple[str, ...]:
    folder = os.path.normpath(builtin_folder())
    return tuple(os.path.join(folder, name) for name in sorted(os.listdir(folder)) if name.endswith(".yaml"))
