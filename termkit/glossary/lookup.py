"""Looking terms up: the concepts they stand for, in all locales, and the layer that each term comes from."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence

from termkit.glossary.compiled import forms_of
from termkit.glossary.load import Layer, merged
from termkit.glossary.model import Concept, Term
from termkit.record import Record
from termkit.text import fold


class Origin(Record):
    """A term and where it comes from."""

    term: Term
    layer: str
    """The layer that says what holds, or the file where that is one of the built-in ones."""
    overrides: tuple[str, ...] = ()
    """What layers below say of it, in words: ``preferred in built-in``."""


class Entry(Record):
    """A concept that was found."""

    concept: Concept
    origins: tuple[Origin, ...]
    removed: tuple[Origin, ...] = ()
    """Terms that an upper layer takes out."""


def lookup(text: str, layers: Sequence[Layer]) -> tuple[Entry, ...]:
    """Return the concepts one of whose terms or whose id is ``text``; case, width, variants and script don't matter."""
    wanted = {form for locale in ("zh-CN", "zh-TW") for _, form in forms_of(text.strip(), locale)}
    found = [
        concept
        for concept in merged(layers)
        if concept.id == text or any(fold(term.text) in wanted for term in concept.terms)
    ]
    return tuple(_entry(concept, layers) for concept in found)


def nearest(text: str, concepts: Iterable[Concept]) -> list[str]:
    """Return up to three terms that look like ``text``: those that contain it first, then those spelt alike."""
    terms = list(dict.fromkeys(term.text for concept in concepts for term in concept.terms))
    wanted = fold(text.strip())
    containing = sorted((term for term in terms if wanted and wanted in fold(term)), key=len)
    return (containing or difflib.get_close_matches(text, terms, 3, 0.7))[:3]


def _entry(concept: Concept, layers: Sequence[Layer]) -> Entry:
    told = [(_place(layer, concept.id), layer_terms(layer, concept.id)) for layer in layers]
    origins = tuple(_origin(term, told) for term in concept.terms)
    kept = {(term.locale, term.text) for term in concept.terms}
    gone = {
        (term.locale, term.text): term
        for _, terms in told
        for term in terms
        if (term.locale, term.text) not in kept and not term.removed
    }
    return Entry(concept, origins, tuple(_origin(term, told) for term in gone.values()))


def layer_terms(layer: Layer, concept: str) -> tuple[Term, ...]:
    """Return the terms that ``layer`` gives the concept with this id."""
    return next((one.terms for one in layer.concepts if one.id == concept), ())


def _place(layer: Layer, concept: str) -> str:
    path = layer.files.get(concept, layer.name)
    return f"built-in ({path.replace(chr(92), '/').rpartition('/')[2]})" if layer.name == "built-in" else path


def _origin(term: Term, told: Sequence[tuple[str, tuple[Term, ...]]]) -> Origin:
    """The topmost layer that has the term, or that demoted it by another preferred one, and what those below say."""
    said = [
        (place, other)
        for place, terms in told
        for other in terms
        if (other.locale, other.text) == (term.locale, term.text)
    ]
    place, top = said[-1]
    below = [f"{other.status} in {where}" for where, other in said[:-1] if other.status != term.status]
    if top.status != term.status:  # a layer above prefers another term
        below.append(f"{top.status} in {place}")
        place = next(
            where
            for where, terms in reversed(told)
            if any(t.locale == term.locale and t.status == "preferred" for t in terms)
        )
    elif top.removed:
        below.append("removed")
    return Origin(term, place, tuple(below))
