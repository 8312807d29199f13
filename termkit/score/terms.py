"""Term success: the share of source terms that a translation renders by a form that is allowed.

For each document and each term of its source it is min(1, occurrences of allowed forms in the translation / occurrences
of the term in the source); the score is the mean over all of them. Where there is a reference, only terms count of which
it has an allowed form: others were rightly rendered in another way.

There are two ways to count occurrences. The *compatible* one is that of the document track of the WMT 2025 terminology
task (``evaluate_track2.py`` of its organisers): everything in small letters, ``str.count`` of the term and of each form,
whatever stands around them and inside of what, forms that contain each other counted each; no lemmas. (The sentence
track, which this is not, also counts what matches after lemmatising with Stanza.) Termkit's own one finds terms as the
rest of termkit does: the longest first, so that 网络 in 神经网络 is no other term, and whole Latin words only.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from termkit.find.edges import has_edges
from termkit.find.matcher import build, occurrences
from termkit.record import Record
from termkit.text import fold

Terms = Mapping[str, Sequence[str]]
"""The allowed forms in the target language of each term of the source language."""
TermSample = tuple[str, str, Terms, str | None]
"""The text of a document, its translation, its terms, and a reference translation or None."""


class TermSuccess(Record):
    """How many terms were rendered as they should be."""

    score: float | None
    """The mean over all documents and their terms, 0 to 1; None where no term was to be rendered."""
    per_term: Mapping[str, float]
    """The mean of each term over the documents that have it."""
    counted: int
    """How many pairs of a document and a term the score is the mean of."""


class Count(Record):
    """A term in a document."""

    term: str
    source: int
    """How often it stands there."""
    hypothesis: int
    """How often one of its allowed forms stands in the translation."""
    in_reference: bool = True

    @property
    def counts(self) -> bool:
        return self.source > 0 and self.in_reference

    @property
    def rate(self) -> float:
        return min(1.0 * self.hypothesis / self.source, 1.0)


def term_success(samples: Iterable[TermSample], compatible: bool = False) -> TermSuccess:
    """Return the term success of translated documents: ``(source, hypothesis, {term: [allowed forms]}, reference)``.

    The terms are those of each document's own dictionary. ``compatible`` counts as the WMT 2025 terminology task does.
    """
    count = count_plainly if compatible else _count_longest
    counts = [one for sample in samples for one in count(*sample) if one.counts]
    total = 0.0
    per_term: dict[str, list[float]] = {}
    for one in counts:
        total += one.rate
        per_term.setdefault(one.term, []).append(one.rate)
    means = {term: sum(rates) / len(rates) for term, rates in per_term.items()}
    return TermSuccess(total / len(counts) if counts else None, means, len(counts))


def count_plainly(
    source: str, hypothesis: str, terms: Terms, reference: str | None = None
) -> Iterator[Count]:
    """Yield the counts of the terms that stand in ``source``, as the WMT 2025 terminology task counts."""
    source, hypothesis = source.strip().lower(), hypothesis.strip().lower()
    wanted = None if reference is None else reference.strip().lower()
    for term, forms in terms.items():
        key = term.strip().lower()
        if key and key in source:
            found = sum(hypothesis.count(form.strip().lower()) for form in forms)
            right = wanted is None or any(form.lower() in wanted for form in forms)
            yield Count(term, source.count(key), found, right)


def _count_longest(
    source: str, hypothesis: str, terms: Terms, reference: str | None = None
) -> Iterator[Count]:
    found = _longest(source, {fold(term.strip()) for term in terms})
    forms = {term: {fold(form.strip()) for form in allowed} for term, allowed in terms.items()}
    every = {form for allowed in forms.values() for form in allowed}
    ours = _longest(hypothesis, every)
    theirs = None if reference is None else _longest(reference, every)
    for term, allowed in forms.items():
        rendered = sum(ours.get(form, 0) for form in allowed)
        right = theirs is None or any(form in theirs for form in allowed)
        yield Count(term, found.get(fold(term.strip()), 0), rendered, right)


def _longest(text: str, forms: Iterable[str]) -> dict[str, int]:
    """Return how often each of ``forms``, folded, stands in ``text``, the longest taken first."""
    keys = sorted(form for form in forms if form)
    counts: dict[str, int] = {}
    if keys:
        for number, start, end in occurrences(build(keys), fold(text), max(map(len, keys))):
            if has_edges(text, start, end, ()):
                counts[keys[number]] = counts.get(keys[number], 0) + 1
    return counts
