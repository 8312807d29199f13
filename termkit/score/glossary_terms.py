"""Term success by a glossary: what its terms in the source became in the translation."""

from __future__ import annotations

import functools
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np

from termkit.find.bitext.terms import is_due
from termkit.find.matcher import every_occurrence
from termkit.glossary.compiled import Glossary
from termkit.glossary.model import Concept
from termkit.record import Record
from termkit.score.documents import Document, Library, Text
from termkit.score.model import Metric, Sample, Unit
from termkit.score.signature import signature
from termkit.score.terms import Count, count_plainly
from termkit.text import fold

if TYPE_CHECKING:
    from termkit.score.model import Scores, Statistics

_RIGHT = frozenset(("allowed", "kept"))
"""Standings of what a locale prefers or admits."""


class _Term(Record):
    """A form, folded, and what it may mean."""

    form: str
    concepts: frozenset[Concept]


_Found = Mapping[_Term, int]


class GlossaryTerms(Metric):
    """Term success in each document where documents are known, else in each segment by itself."""

    name = "term-success"
    needs = frozenset(("source",))
    has_ceiling = True

    def __init__(
        self, library: Library, glossary: Glossary, unit: Unit = "segment", *, compatible: bool = False
    ) -> None:
        """``compatible`` counts occurrences as the WMT 2025 terminology task does."""
        self.unit = unit
        self._library = library
        self._glossary = glossary
        self._compatible = compatible
        self._terms = "due"
        """By what the terms are chosen that count; told by the samples."""
        self._dictionaries: dict[tuple[str, str], dict[str, list[str]]] = {}
        self._meant = functools.cache(self._term)

    @property
    def signature(self) -> str:
        match = "wmt25" if self._compatible else "longest"
        return signature(self._glossary, match=match, unit=self.unit, terms=self._terms)

    def statistics(self, samples: Sequence[Sample]) -> Statistics:
        chosen = "all" if self._compatible else "due"
        self._terms = "reference" if any(one.reference is not None for one in samples) else chosen
        count = self._plain_counts if self._compatible else self._counts
        rows = []
        for document in self._library.documents(samples):
            for counts in count(document):
                rates = [one.rate for one in counts if one.counts]
                rows.append((sum(rates), len(rates)))
        if self.unit == "document":
            return np.array(rows, dtype=np.float64)
        places = [index for document in self._library.documents(samples) for index in document.samples]
        return np.array(rows, dtype=np.float64)[np.argsort(places)]

    def aggregate(self, sums: Statistics) -> Scores:
        with np.errstate(invalid="ignore"):
            return np.asarray(sums[:, 0] / sums[:, 1])

    def _counts(self, document: Document) -> Iterator[list[Count]]:
        """Yield the counts of each unit of a document, as the glossary's matcher finds terms.

        A term that may mean several things is rendered where one of them is. Which terms must be is for the reference
        to say; without one they are those that no translator paraphrases.
        """
        texts = (document.source, document.hypothesis, document.reference)
        source, ours, theirs = (self._found(text) if text else None for text in texts)
        locale = document.hypothesis.article.locale
        wanted = self._must if theirs is None else self._can
        for unit in range(self._units(document)):
            counts = []
            for (form, concepts), count in source[unit].items() if source else ():
                if all(wanted(concept, form, locale) for concept in concepts):
                    rendered = _rendered(concepts, ours[unit]) if ours else 0
                    right = theirs is None or _rendered(concepts, theirs[unit]) > 0
                    counts.append(Count(form, count, rendered, right))
            yield counts

    def _found(self, text: Text) -> Sequence[_Found]:
        """Return how often each unit of a text has each term that is right in its locale."""
        units = [Counter[_Term]() for _ in range(1 if self.unit == "document" else len(text.spans))]
        places = text.ledger.terms.select("start", "text", "concept", "standing")
        for start, form, concept, standing in places.iter_rows():
            meant = self._meant(form, text.article.locale, concept if standing in _RIGHT else None)
            if meant.concepts:
                units[0 if self.unit == "document" else text.segment(start)][meant] += 1
        return units

    def _term(self, form: str, locale: str, concept: str | None) -> _Term:
        """Return a term with what it may mean: ``concept``, and whatever it is a right form of in ``locale``."""
        singular = form.removesuffix("s") if form.isascii() and not self._glossary.lookup(form) else form
        senses = self._glossary.lookup(singular)
        meant = {s.concept for s in senses if s.term.locale == locale and s.term.allowed}
        meant |= {s.concept for s in senses if s.concept.id == concept}
        return _Term(fold(singular), frozenset(meant))

    def _must(self, concept: Concept, form: str, locale: str) -> bool:
        return is_due(concept, form, locale, self._glossary)

    def _can(self, concept: Concept, form: str, locale: str) -> bool:
        return concept.preferred(locale) is not None

    def _plain_counts(self, document: Document) -> Iterator[list[Count]]:
        """Yield the counts of each unit of a document, by the glossary as a plain dictionary."""
        sides = (document.source, document.hypothesis, document.reference)
        source, ours, theirs = (self._strings(text) if text else None for text in sides)
        for unit in range(self._units(document)):
            if not source or not ours:
                yield []
                continue
            terms = self._dictionary(document)
            keys = list(terms)
            present = {keys[n] for n, _, _ in every_occurrence(keys, source[unit].lower())} if keys else set()
            chosen = {key: terms[key] for key in keys if key in present}
            yield list(count_plainly(source[unit], ours[unit], chosen, theirs[unit] if theirs else None))

    def _dictionary(self, document: Document) -> dict[str, list[str]]:
        """Return the allowed target forms of each source term, in small letters."""
        assert document.source
        pair = document.source.article.locale, document.hypothesis.article.locale
        if pair not in self._dictionaries:
            terms: dict[str, dict[str, None]] = {}
            for concept in self._glossary.concepts():
                forms = [term.text for term in concept.terms if term.allowed and term.locale == pair[1]]
                for term in concept.terms:
                    if forms and term.allowed and term.locale == pair[0]:
                        terms.setdefault(term.text.lower(), {}).update(dict.fromkeys(forms))
            self._dictionaries[pair] = {term: list(forms) for term, forms in terms.items()}
        return self._dictionaries[pair]

    def _strings(self, text: Text) -> list[str]:
        return [text.article.text] if self.unit == "document" else text.strings()

    def _units(self, document: Document) -> int:
        return 1 if self.unit == "document" else len(document.samples)


def _rendered(concepts: frozenset[Concept], found: _Found) -> int:
    """Return how many terms were found that mean one of ``concepts``."""
    return sum(count for term, count in found.items() if not term.concepts.isdisjoint(concepts))
