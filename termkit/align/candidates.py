"""Writes candidates as proposals that a person can decide about: as concepts, with examples in context."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from termkit.align.model import Candidate, Rendering
from termkit.glossary.model import LOCALES, LONGEST, Concept, Term, default_case
from termkit.glossary.proposals import Example, Proposal, Sign, write_proposals
from termkit.model import Place
from termkit.text import Lines, fold, is_han

_SIGNS = 5
"""Pieces of evidence that are written for a candidate."""
_AROUND = 80
"""Characters that an example shows on each side, where its sentence doesn't end before."""
_ENDS = "。！？!?；;\r\n"


def write_candidates(candidates: Iterable[Candidate], texts: Mapping[str, str]) -> str:
    """Return the text of a file of proposals; ``texts`` are those that the places of the candidates lie in, by path.

    The most frequent form of each locale is the preferred term, the others are admitted; to a concept that the
    glossary has, all forms are added as admitted ones. A candidate that no term can be made of is left out.
    """
    lines = {path: Lines(text) for path, text in texts.items()}
    proposals = []
    for candidate in candidates:
        terms = tuple(_terms(candidate.forms, known=candidate.extends is not None))
        if terms:
            examples = (_example(place, texts[place.path], lines[place.path]) for place in candidate.examples)
            proposals.append(
                Proposal(
                    Concept(candidate.extends or candidate.id, terms=terms),
                    candidate.confidence,
                    candidate.extends is not None,
                    signals=tuple(_signs(candidate)),
                    examples=tuple(examples),
                )
            )
    return write_proposals(_with_own_ids(proposals))


def _with_own_ids(proposals: Sequence[Proposal]) -> list[Proposal]:
    """The proposals, a number behind an id that is taken; those that extend one concept are put together."""
    extended = {proposal.concept.id for proposal in proposals if proposal.extends}
    found: dict[str, Proposal] = {}
    for proposal in proposals:
        name, number = proposal.concept.id, 1
        while not proposal.extends and (name in found or name in extended):
            number += 1
            name = f"{proposal.concept.id}-{number}"
        named = proposal._replace(concept=proposal.concept._replace(id=name))
        found[name] = _together(found[name], named) if name in found else named
    return list(found.values())


def _together(one: Proposal, other: Proposal) -> Proposal:
    there = {(term.locale, term.text) for term in one.concept.terms}
    more = [term for term in other.concept.terms if (term.locale, term.text) not in there]
    terms = sorted((*one.concept.terms, *more), key=lambda term: LOCALES.index(term.locale))
    return one._replace(
        concept=one.concept._replace(terms=tuple(terms)),
        confidence=min(one.confidence, other.confidence),
        signals=(*one.signals, *other.signals),
        examples=(*one.examples, *other.examples),
    )


def _terms(forms: Mapping[str, Sequence[Rendering]], *, known: bool) -> Iterator[Term]:
    for locale in LOCALES:
        texts: dict[str, Rendering] = {}
        for rendering in forms.get(locale, ()):
            text = " ".join(rendering.text.split())
            if _can_be_term(text):
                texts.setdefault(fold(text), rendering._replace(text=text))
        for number, rendering in enumerate(texts.values()):
            status = "admitted" if known or number else "preferred"
            kind = "short-form" if rendering.short else "full-form"
            yield Term(rendering.text, locale, status, kind, default_case(rendering.text))


def _can_be_term(text: str) -> bool:
    """Whether a glossary takes it: a single character, or a whole sentence, can't be a term."""
    return any(map(str.isalpha, text)) and len(text) <= LONGEST and not (len(text) == 1 and is_han(text))


def _signs(candidate: Candidate) -> list[Sign]:
    """The strongest evidence of each two forms by each signal."""
    signs: dict[tuple[str, ...], Sign] = {}
    for piece in sorted(candidate.evidence, key=lambda piece: -piece.confidence):
        sign = Sign(piece.signal, piece.one, piece.other, piece.confidence)
        signs.setdefault((piece.signal, *sorted((piece.one, piece.other))), sign)
    return list(signs.values())[:_SIGNS]


def _example(place: Place, text: str, lines: Lines) -> Example:
    line, _ = lines.position(place.start)
    return Example(f"{place.path}:{line}", _sentence(text, place.start, place.end))


def _sentence(text: str, start: int, end: int) -> str:
    """The sentence around a stretch, cut where it is long."""
    begin, stop = start, end
    while begin > 0 and start - begin < _AROUND and not _ends(text, begin - 1):
        begin -= 1
    while stop < len(text) and stop - end < _AROUND and not _ends(text, stop - 1, end):
        stop += 1
    left = "…" if begin > 0 and not _ends(text, begin - 1) else ""
    right = "…" if stop < len(text) and not _ends(text, stop - 1, end) and text[stop] not in "\r\n" else ""
    return left + " ".join(text[begin:stop].split()) + right


def _ends(text: str, index: int, least: int = 0) -> bool:
    """Whether a sentence ends with the character at ``index``; a full stop ends one before a space only."""
    char = text[index]
    return index >= least and (char in _ENDS or char == "." and text[index + 1 : index + 2].isspace())
