"""The flavours of TBX that are written, and what each of them holds."""

from __future__ import annotations

import pytest

from termkit.glossary.formats import Choice, tbx, tbx2
from termkit.glossary.model import LOCALES, Concept

FLAVOURS = [
    pytest.param(tbx, Choice(dialect=dialect, style=style), id=f"{dialect}-{style}")
    for dialect in ("basic", "min", "linguist")
    for style in ("dca", "dct")
] + [pytest.param(tbx2, Choice(), id="version-2")]


def held(concept: Concept, dialect: str = "linguist", version: int = 3) -> Concept:
    """Return what a flavour holds of a concept: all of it but this, with the preferred terms first."""
    terms = sorted(
        concept.terms,
        key=lambda t: (LOCALES.index(t.locale), t.status != "preferred", t.status != "admitted"),
    )
    concept = concept._replace(terms=tuple(terms))
    if version == 2:
        return concept._replace(
            history=tuple(event._replace(date=event.date[:10], note="") for event in concept.history)
        )
    if dialect == "min":
        terms = [term._replace(source="", geographical_usage="") for term in terms]
        return concept._replace(definition="", source="", related=(), history=(), terms=tuple(terms))
    return concept
