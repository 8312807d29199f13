"""``termkit glossary stats``."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Sequence
from typing import Any

from termkit.cli import Exit
from termkit.cli.glossary import LAYERS, layers
from termkit.cli.options import Option
from termkit.glossary.load import merged
from termkit.glossary.model import LOCALES, STATUSES, Concept

ARGUMENTS = ""
OPTIONS = (*LAYERS, Option("--format", "Form of the report (default: text).", choices=("text", "json")))


def run(arguments: tuple[str, ...], *, glossary: tuple[str, ...], no_builtin: bool, **options: Any) -> int:
    """Count concepts and terms by locale, status and subject field."""
    counted = _count(merged(layers(glossary, no_builtin)))
    if options["format"] == "json":
        sys.stdout.write(json.dumps(counted, ensure_ascii=False, indent=1) + "\n")
    else:
        sys.stdout.write("".join(_lines(counted)))
    sys.stdout.flush()
    return Exit.CLEAN


def _count(concepts: Sequence[Concept]) -> dict[str, Any]:
    terms = [term for concept in concepts for term in concept.terms]
    locales, statuses = Counter(t.locale for t in terms), Counter(t.status for t in terms)
    complete = sum({t.locale for t in c.terms} == set(LOCALES) for c in concepts)
    return {
        "concepts": len(concepts),
        "terms": len(terms),
        "locales": {locale: locales[locale] for locale in LOCALES},
        "statuses": {status: statuses[status] for status in STATUSES},
        "complete": complete,
        "sourced": sum(bool(c.source) or any(t.source for t in c.terms) for c in concepts),
        "subjects": dict(Counter(c.subject for c in concepts).most_common()),
    }


def _lines(counted: dict[str, Any]) -> list[str]:
    lines = [
        f"{counted['concepts']} concepts, {counted['terms']} terms\n",
        f"{counted['complete']} concepts with terms in all locales, {counted['sourced']} with a source\n",
    ]
    for name in ("locales", "statuses", "subjects"):
        lines.append(f"\n{name}\n")
        lines += (f"  {key or '(none)':32} {count}\n" for key, count in counted[name].items())
    return lines
