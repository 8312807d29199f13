"""``termkit glossary lookup``."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from typing import Any

from termkit.cli import Exit
from termkit.cli.glossary import LAYERS, layers
from termkit.cli.options import Option
from termkit.glossary.load import merged
from termkit.glossary.lookup import Entry, Origin, lookup, nearest
from termkit.glossary.model import LOCALES, Term
from termkit.text import width

ARGUMENTS = "TERM"
OPTIONS = (*LAYERS, Option("--format", "Form of the answer (default: text).", choices=("text", "json")))


def run(terms: tuple[str, ...], *, glossary: tuple[str, ...], no_builtin: bool, **options: Any) -> int:
    """Show what a term stands for, what it is called in every locale, and where each term comes from.

    Chinese terms come with their reading: Hanyu Pinyin, for zh-HK Jyutping. A word is found in any locale and
    script, and by the id of its concept.

    Exit codes: 0 all found; 1 a term was not found; 2 wrong usage, configuration or glossary.
    """
    known = layers(glossary, no_builtin)
    found = {term: lookup(term, known) for term in terms}
    if options["format"] == "json":
        entries = [_record(entry) for each in found.values() for entry in each]
        sys.stdout.write(json.dumps(entries, ensure_ascii=False, indent=1) + "\n")
    else:
        sys.stdout.write("\n".join(_text(entry) for each in found.values() for entry in each))
    sys.stdout.flush()
    for term in (term for term, entries in found.items() if not entries):
        near = nearest(term, merged(known))
        hint = f"; did you mean {' or '.join(near)}?" if near else ""
        sys.stderr.write(f"termkit: no glossary has '{term}'{hint}\n")
    return Exit.CLEAN if all(found.values()) else Exit.FINDINGS


def _text(entry: Entry) -> str:
    concept = entry.concept
    head = [f"{concept.id}: {concept.definition}" if concept.definition else concept.id]
    if concept.subject:
        head.append(f"  subject: {concept.subject}")
    head += [f"  {name}: {value}" for name, value in _facts(entry) if value]
    rows = [
        (o.term.locale, o.term.text, _reading(o.term), _status(o.term), _origin(o)) for o in entry.origins
    ]
    rows += [(o.term.locale, o.term.text, "", "removed", _origin(o)) for o in entry.removed]
    rows.sort(key=lambda row: LOCALES.index(row[0]))
    widths = [max(width(row[i]) for row in rows) for i in range(4)] if rows else []
    for row in rows:
        cells = [cell + " " * (w - width(cell)) for cell, w in zip(row[:4], widths, strict=True)]
        head.append(("  " + "  ".join((*cells, row[4]))).rstrip())
    return "\n".join(head) + "\n"


def _facts(entry: Entry) -> Iterator[tuple[str, str]]:
    concept = entry.concept
    originals = {"keep": "may stay in Chinese text", "only": "do not translate"}
    yield "the English term", originals.get(concept.original, "")
    yield "at first mention", "with the English term in parentheses" if concept.gloss else ""
    yield "source", concept.source
    yield "note", concept.note
    yield "see also", ", ".join((*concept.related, *concept.links))


def _status(term: Term) -> str:
    return term.status if term.type == "full-form" else f"{term.status}, {term.type}"


def _origin(origin: Origin) -> str:
    return f"{origin.layer}; {', '.join(origin.overrides)}" if origin.overrides else origin.layer


def _reading(term: Term) -> str:
    from termkit.glossary.readings import reading  # the libraries for it are large

    return reading(term) or ""


def _record(entry: Entry) -> dict[str, Any]:
    concept = entry.concept
    return {
        "id": concept.id,
        "subject": concept.subject,
        "definition": concept.definition,
        "source": concept.source,
        "original": concept.original,
        "terms": [
            {
                **{k: v for k, v in origin.term._asdict().items() if k != "removed" and v not in ("", ())},
                "reading": _reading(origin.term),
                "layer": origin.layer,
                "overrides": list(origin.overrides),
            }
            for origin in entry.origins
        ],
    }
