"""What two descriptions of one concept come to, and where they contradict each other."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

from termkit.glossary.model import LOCALES, STATUSES, Concept, Term
from termkit.record import Record
from termkit.text import fold

TEXTS = ("subject", "definition", "source", "note")
"""The texts of a concept, of which it has one each."""

LISTS = ("related", "links", "history")

KEPT = "the first is kept"
ADMITTED = "the first stays preferred, the other is admitted"
REFUSED = "they seem to be different things, so the second is left out; give it another id"


class Conflict(Record):
    """Something on which two glossaries disagree."""

    concept: str
    locale: str
    """Empty where it is about the whole concept."""
    what: str
    """``definition``, ``preferred term``, ``status of 光阻``, ``concept`` …"""
    first: str
    second: str
    resolution: str

    def __str__(self) -> str:
        where = f"{self.concept}, {self.locale}" if self.locale else self.concept
        return f"{where}: two values for {self.what}, '{self.first}' and '{self.second}': {self.resolution}"


class Combined(Record):
    """One concept made of two."""

    concept: Concept
    conflicts: tuple[Conflict, ...]


def combine(first: Concept, second: Concept) -> Combined:
    """Return ``first`` with what ``second`` adds to it; where they contradict each other ``first`` stands.

    Two preferred terms of one locale: the first stays, the other is admitted. Same id, but no name in common: nothing
    of the second is taken.
    """
    if not _may_be_one(first, second):
        conflict = Conflict(first.id, "", "concept", _names(first), _names(second), REFUSED)
        return Combined(first, (conflict,))
    terms, conflicts = _terms(first, second)
    more: dict[str, Any] = {field: getattr(first, field) or getattr(second, field) for field in TEXTS}
    more |= {field: _union(getattr(first, field), getattr(second, field)) for field in LISTS}
    more["original"] = second.original if first.original == "translate" else first.original
    more["gloss"] = first.gloss or second.gloss
    return Combined(first._replace(**more, terms=terms), (*_contradictions(first, second), *conflicts))


def _may_be_one(first: Concept, second: Concept) -> bool:
    """Whether the names agree in a locale, English above all, or there is no locale in which they could."""
    shared = {term.locale for term in first.terms} & {term.locale for term in second.terms}
    if first == second or not shared:
        return True
    deciding = {"en"} & shared or shared
    forms = [
        {(t.locale, fold(t.text)) for t in concept.terms if t.locale in deciding}
        for concept in (first, second)
    ]
    return bool(forms[0] & forms[1])


def _names(concept: Concept) -> str:
    return concept.preferred("en") or ", ".join(term.text for term in concept.terms[:2])


def _contradictions(first: Concept, second: Concept) -> Iterator[Conflict]:
    for field in (*TEXTS, "original"):
        mine, other = getattr(first, field), getattr(second, field)
        if mine != other and mine and other and "translate" not in (mine, other):
            yield Conflict(first.id, "", field, mine, other, KEPT)
    if first.removed != second.removed:
        states = ("removed", "present") if first.removed else ("present", "removed")
        yield Conflict(first.id, "", "its place in the layers", states[0], states[1], KEPT)


def _union(first: Collection[object], second: Iterable[object]) -> tuple[object, ...]:
    return (*first, *(item for item in second if item not in first))


def _terms(first: Concept, second: Concept) -> tuple[tuple[Term, ...], list[Conflict]]:
    terms = list(first.terms)
    conflicts: list[Conflict] = []
    for term in second.terms:
        mine = [known for known in terms if known.locale == term.locale]
        same = next((known for known in mine if known.text == term.text), None)
        if same:
            conflicts += _differences(first.id, same, term)
            continue
        preferred = next((t for t in mine if t.status == "preferred" and not t.removed), None)
        if preferred and term.status == "preferred" and not term.removed:
            conflicts.append(
                Conflict(first.id, term.locale, "preferred term", preferred.text, term.text, ADMITTED)
            )
            terms = _inserted(terms, term._replace(status="admitted"))
        else:
            terms = _inserted(terms, term)
    return tuple(terms), conflicts


def _differences(concept: str, first: Term, second: Term) -> Iterator[Conflict]:
    for field in first._fields:
        mine, other = getattr(first, field), getattr(second, field)
        # A term that says nothing of a matter doesn't contradict one that does.
        if mine != other and other not in ("", (), False, "full-form"):
            yield Conflict(
                concept, first.locale, f"{field} of {first.text}", _shown(mine), _shown(other), KEPT
            )


def _shown(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)


def _inserted(terms: Sequence[Term], term: Term) -> list[Term]:
    """Put ``term`` behind those of its locale that are no worse, in the order of the locales."""
    place = insertion([t for t in terms if t.locale == term.locale], term)
    before = [t for t in terms if t.locale == term.locale][:place]
    index = terms.index(before[-1]) + 1 if before else _first_place(terms, term)
    return [*terms[:index], term, *terms[index:]]


def insertion(mine: Sequence[Term], term: Term) -> int:
    """Return how many of ``mine``, the terms of a locale, come before ``term``."""
    rank = STATUSES.index(term.status)
    return max((n for n, t in enumerate(mine, 1) if STATUSES.index(t.status) <= rank), default=0)


def _first_place(terms: Sequence[Term], term: Term) -> int:
    order = LOCALES.index(term.locale)
    return sum(LOCALES.index(other.locale) < order for other in terms)
