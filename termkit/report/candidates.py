"""Candidates for a glossary: a table for the terminal, JSON, and the YAML that ``glossary add --review`` asks about."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from termkit.align.candidates import write_candidates
from termkit.align.model import Candidate
from termkit.text import Lines, visible, width

FORMATS = ("table", "yaml", "json")
_WIDEST = 60

Texts = Mapping[str, str]
"""The articles, by path."""


def emit_candidates(name: str, candidates: Sequence[Candidate], texts: Texts) -> Iterator[str]:
    """Yield the candidates in the format ``name``, part by part, line ends included."""
    emitters: dict[str, Callable[[Sequence[Candidate], Texts], Iterator[str]]] = {
        "table": _table,
        "yaml": _yaml,
        "json": _json,
    }
    yield from emitters[name](candidates, texts)


def _yaml(candidates: Sequence[Candidate], texts: Texts) -> Iterator[str]:
    yield write_candidates(candidates, texts)


def _json(candidates: Sequence[Candidate], texts: Texts) -> Iterator[str]:
    """A list with one candidate a line."""
    separator = "["
    for candidate in candidates:
        yield f"{separator}{json.dumps(_record(candidate, texts), ensure_ascii=False)}"
        separator = ",\n "
    yield "[]\n" if separator == "[" else "]\n"


def _record(candidate: Candidate, texts: Texts) -> dict[str, Any]:
    return {
        "id": candidate.id,
        "extends": candidate.extends,
        "confidence": candidate.confidence,
        "forms": {
            locale: [{"text": form.text, "count": form.times} for form in forms]
            for locale, forms in candidate.forms.items()
        },
        "evidence": [
            {"signal": piece.signal, "forms": [piece.one, piece.other], "confidence": piece.confidence}
            for piece in candidate.evidence
        ],
        "examples": [
            {
                "path": place.path,
                "start": place.start,
                "end": place.end,
                "text": texts[place.path][place.start : place.end],
            }
            for place in candidate.examples
        ],
    }


def _table(candidates: Sequence[Candidate], texts: Texts) -> Iterator[str]:
    """Confidence, forms by locale, signals, and the first place of each."""
    rows = [("sure", "forms", "why", "where"), *(_row(candidate, texts) for candidate in candidates)]
    if len(rows) == 1:
        yield "No candidates found.\n"
        return
    widths = [min(_WIDEST, max(width(row[column]) for row in rows)) for column in range(3)]
    for row in rows:
        cells = [cell + " " * max(0, size - width(cell)) for cell, size in zip(row, widths, strict=False)]
        yield "  ".join([*cells, row[3]]).rstrip() + "\n"


def _row(candidate: Candidate, texts: Texts) -> tuple[str, str, str, str]:
    forms = "; ".join(
        f"{locale} " + ", ".join(visible(form.text) for form in forms)
        for locale, forms in candidate.forms.items()
    )
    why = ", ".join(dict.fromkeys(piece.signal for piece in candidate.evidence))
    place = candidate.examples[0]
    line, column = Lines(texts[place.path]).position(place.start)
    adds = f" (to {candidate.extends})" if candidate.extends else ""
    return f"{candidate.confidence:.2f}", forms + adds, why, f"{place.path}:{line}:{column}"
