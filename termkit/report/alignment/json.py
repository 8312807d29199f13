"""An alignment as one JSON object: articles, concepts with their renderings, figures with their mentions, consistency."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from termkit._version import __version__
from termkit.align.model import Alignment, Concept, Consistency, Entry, Evidence, Quantity, Rendering, Told
from termkit.report.alignment import Look


def emit(alignment: Alignment, consistency: Consistency, look: Look) -> Iterator[str]:
    """Yield the object, an article, concept or figure a line; shares are between 0 and 1."""
    yield f'{{"termkit": {_encode(__version__)},\n"consistency": {_encode(consistency._asdict())}'
    yield from _listed("articles", map(_article, alignment.articles))
    yield from _listed("concepts", map(concept_record, alignment.concepts))
    yield from _listed("figures", map(figure_record, alignment.figures))
    yield "}\n"


_encode = json.JSONEncoder(ensure_ascii=False).encode


def _listed(key: str, records: Iterator[dict[str, Any]]) -> Iterator[str]:
    separator = f',\n"{key}": ['
    for record in records:
        yield separator + _encode(record)
        separator = ",\n "
    yield "]" if separator == ",\n " else separator + "]"


def _article(article: Entry) -> dict[str, Any]:
    return {"path": article.path, "locale": article.locale, "chars": len(article.text)}


def concept_record(concept: Concept) -> dict[str, Any]:
    """Return a concept for JSON; ``renderings`` are by path, ``recommended`` by locale."""
    return {
        "id": concept.id,
        "name": concept.name,
        "subject": concept.subject,
        "known": concept.known,
        "is_name": concept.is_name,
        "confidence": round(concept.confidence, 4),
        "agrees": concept.agrees,
        "recommended": dict(concept.recommended),
        "renderings": {path: list(map(_rendering, found)) for path, found in concept.renderings.items()},
        "evidence": list(map(_evidence, concept.evidence)),
    }


def _rendering(rendering: Rendering) -> dict[str, Any]:
    return {
        "text": rendering.text,
        "count": rendering.times,
        "standing": rendering.standing or None,
        "spans": [list(span) for span in rendering.spans],
    }


def _evidence(evidence: Evidence) -> dict[str, Any]:
    record = evidence._asdict() | {"confidence": round(evidence.confidence, 4)}
    return record | {"places": [place._asdict() for place in evidence.places]}


def figure_record(quantity: Quantity) -> dict[str, Any]:
    """Return a quantity for JSON, its mentions with exact decimal strings."""
    return {
        "id": quantity.id,
        "description": quantity.description,
        "confidence": round(quantity.confidence, 4),
        "agrees": quantity.agrees,
        "note": quantity.note or None,
        "mentions": [_mention(told, told in quantity.odd) for told in quantity.mentions],
    }


def _mention(told: Told, odd: bool) -> dict[str, Any]:
    return told._asdict() | {"odd": odd}
