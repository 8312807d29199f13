"""What a format can't hold, counted: the same words for all formats."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from termkit.glossary.formats import Lost
from termkit.glossary.model import Concept, Term, default_case

CONCEPT = {
    "subject": "subject fields",
    "definition": "definitions",
    "source": "sources of concepts",
    "note": "notes on concepts",
    "related": "relations between concepts",
    "links": "links",
    "history": "histories",
    "original": "rules for the English term in Chinese text",
    "gloss": "requests for a gloss",
}
TERM = {
    "type": "types of terms",
    "case": "case policies",
    "not_in": "guards (not_in)",
    "near": "clues (near)",
    "not_near": "counter-clues (not_near)",
    "ambiguous": "marks of ambiguity",
    "source": "sources of terms",
    "note": "notes on terms",
    "part_of_speech": "parts of speech",
    "geographical_usage": "geographical usages",
    "reading": "readings",
}
"""The fields that may have no place, and what their values are called."""

_SHOWN = 3


def chosen(concepts: Sequence[Concept], locales: Collection[str]) -> tuple[list[Concept], list[Lost]]:
    """Return the concepts with the terms in ``locales`` only, without those that have none then, and what is gone."""
    kept = [concept._replace(terms=tuple(_in(concept, locales))) for concept in concepts]
    gone = Counter(
        term.locale for concept in concepts for term in concept.terms if term.locale not in locales
    )
    found = [new for old, new in zip(concepts, kept, strict=True) if new.terms or not old.terms]
    return found, [Lost(f"terms in {locale}", times, False) for locale, times in sorted(gone.items())]


def _in(concept: Concept, locales: Collection[str]) -> Iterator[Term]:
    return (term for term in concept.terms if term.locale in locales)


def present(concepts: Sequence[Concept]) -> tuple[list[Concept], list[Lost]]:
    """Return the concepts without what a layer removes, for formats that have no layers, and what is gone."""
    left = [concept for concept in concepts if not concept.removed]
    kept = [concept._replace(terms=tuple(t for t in concept.terms if not t.removed)) for concept in left]
    removed = sum(term.removed for concept in left for term in concept.terms)
    return kept, [
        *lost("removals of concepts", len(concepts) - len(left)),
        *lost("removals of terms", removed),
    ]


def lost(what: str, times: int, matters: bool = True) -> Iterator[Lost]:
    """Yield what is lost, if anything is."""
    if times:
        yield Lost(what, times, matters)


def fields(
    concepts: Sequence[Concept], held: Collection[str] = (), terms_held: Collection[str] = ()
) -> Iterator[Lost]:
    """Yield what is in the fields of concepts and terms, but for those that a format holds."""
    default = Concept("")
    for field, what in CONCEPT.items():
        if field not in held:
            times = sum(getattr(concept, field) != getattr(default, field) for concept in concepts)
            yield from lost(what, times)
    for field, what in TERM.items():
        if field not in terms_held:
            yield from lost(what, sum(_states(term, field) for concept in concepts for term in concept.terms))


def _states(term: Term, field: str) -> bool:
    if field == "case":
        return term.case != default_case(term.text)
    return bool(getattr(term, field) != Term._field_defaults[field])


def named(what: str, texts: Sequence[str], matters: bool = True) -> Iterator[Lost]:
    """Yield entries that are left out, the first of them by name: ``entries over 200 bytes (a, b, c …)``."""
    if texts:
        shown = ", ".join(text if len(text) <= 20 else f"{text[:20]}…" for text in texts[:_SHOWN])
        more = " …" if len(texts) > _SHOWN else ""
        yield Lost(f"{what} ({shown}{more})", len(texts), matters)
