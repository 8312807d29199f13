"""What one glossary has that another has not, or has otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from termkit.glossary.model import Concept, Event, Term
from termkit.record import Record

SIGNS = {"added": "+", "removed": "-", "changed": "~"}


class Difference(Record):
    """One concept or term that is new, gone or otherwise."""

    kind: str
    """``added``, ``removed`` or ``changed``."""
    concept: str
    locale: str = ""
    """Empty where it is about the whole concept."""
    term: str = ""
    field: str = ""
    """What has changed of a concept or a term: ``definition``, ``status`` …"""
    before: str = ""
    after: str = ""

    def __str__(self) -> str:
        what = " ".join(filter(None, (self.concept, self.locale, self.term)))
        if self.kind == "changed":
            return f"~ {what}: {self.field}: {self.before or 'none'} → {self.after or 'none'}"
        return f"{SIGNS[self.kind]} {what}{f' ({self.after or self.before})' if self.after or self.before else ''}"


def diff(old: Iterable[Concept], new: Iterable[Concept]) -> tuple[Difference, ...]:
    """Return what has to happen to ``old`` to make it say the same as ``new``, in the order of ids.

    The order of concepts and of terms says nothing. A concept that is new or gone is one difference, with its
    English term; of one that is in both, each term and each field is.
    """
    before = {concept.id: concept for concept in old}
    after = {concept.id: concept for concept in new}
    return tuple(
        difference
        for name in sorted(before.keys() | after.keys())
        for difference in _of_concept(name, before.get(name), after.get(name))
    )


def as_text(differences: Iterable[Difference]) -> str:
    """Return one line for each difference."""
    return "".join(f"{difference}\n" for difference in differences)


def _of_concept(name: str, old: Concept | None, new: Concept | None) -> Iterator[Difference]:
    if new is None:
        yield Difference("removed", name, before=old and old.preferred("en") or "")
    elif old is None:
        yield Difference("added", name, after=new.preferred("en") or "")
    else:
        yield from _fields(old, new, ("id", "terms"), Difference("changed", name))
        yield from _terms(name, old, new)


def _terms(name: str, old: Concept, new: Concept) -> Iterator[Difference]:
    before = {(term.locale, term.text): term for term in old.terms}
    after = {(term.locale, term.text): term for term in new.terms}
    for key in dict.fromkeys((*before, *after)):
        if key not in after:
            yield Difference("removed", name, *key, before=before[key].status)
        elif key not in before:
            yield Difference("added", name, *key, after=after[key].status)
        else:
            whole = Difference("changed", name, *key)
            yield from _fields(before[key], after[key], ("text", "locale"), whole)


def _fields(
    old: Concept | Term, new: Concept | Term, but: tuple[str, ...], whole: Difference
) -> Iterator[Difference]:
    for field in old._fields:
        before, after = getattr(old, field), getattr(new, field)
        if field not in but and before != after:
            yield whole._replace(field=field, before=_shown(before), after=_shown(after))


def _shown(value: object) -> str:
    if isinstance(value, Event):
        return " ".join(filter(None, value))
    if isinstance(value, tuple):
        return ", ".join(map(_shown, value))
    return str(value).lower() if isinstance(value, bool) else str(value)
