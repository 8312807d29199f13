"""``termkit glossary diff``."""

from __future__ import annotations

import json
import sys
from typing import Any

from termkit.cli import Exit
from termkit.cli.glossary import read_concepts
from termkit.cli.options import Option
from termkit.errors import BadUsage
from termkit.glossary.differences import as_text, diff

ARGUMENTS = "OLD_NEW"
OPTIONS = (Option("--format", "Form of the answer (default: text).", choices=("text", "json")),)


def run(paths: tuple[str, ...], **options: Any) -> int:
    """Show which concepts and terms two glossaries differ in; they may be of any format that can be imported.

    Exit codes: 0 they say the same; 1 they differ; 2 wrong usage or glossary; 3 a file can't be read.
    """
    if len(paths) != 2:
        raise BadUsage("give two glossaries: the old one and the new one.")
    differences = diff(read_concepts(paths[0]), read_concepts(paths[1]))
    if options["format"] == "json":
        records = [difference._asdict() for difference in differences]
        sys.stdout.write(json.dumps(records, ensure_ascii=False, indent=1) + "\n")
    else:
        sys.stdout.write(as_text(differences))
    sys.stdout.flush()
    return Exit.FINDINGS if differences else Exit.CLEAN
