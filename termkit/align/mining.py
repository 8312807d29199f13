"""Proposes concepts for a glossary: names that a set of articles gives and that no glossary has."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

import polars as pl

from termkit.align.aligning import align
from termkit.align.folding import one_form
from termkit.align.ledger import Ledger
from termkit.align.model import Candidate, Concept, Evidence, Rendering
from termkit.align.wordpairs import WordPair, find_pairs
from termkit.glossary.compiled import Glossary
from termkit.model import Place, Span
from termkit.text import is_han

_EXAMPLES = 3
_SHORTEST_TERM = 3
"""Characters of the Chinese for a single English word in small letters that is likely a term."""


def mine(ledger: Ledger, glossary: Glossary) -> tuple[Candidate, ...]:
    """Return the candidates for a glossary in the articles of ``ledger``, the surest first.

    These are the names that articles give each other, forms of known concepts that ``glossary`` lacks, and in bilingual
    articles the terms that translate one another.
    """
    alignment = align(ledger, glossary)
    locales = {article.path: article.locale for article in alignment.articles}
    found = [candidate for row in alignment.concepts for candidate in _candidates(row, locales)]
    for (locale,), pairs in ledger.pairs.group_by("locale", maintain_order=True):
        found += _translated(pairs, str(locale), glossary)
    return tuple(sorted(found, key=lambda candidate: (-candidate.confidence, candidate.id)))


def _candidates(row: Concept, locales: Mapping[str, str]) -> Iterator[Candidate]:
    new = {path: [r for r in said if not (row.known and r.standing)] for path, said in row.renderings.items()}
    if not row.evidence or not any(new.values()):
        return
    by_locale: dict[str, dict[str, list[Rendering]]] = {}
    for path, said in new.items():
        for rendering in said:
            locale = locales[path] if any(map(is_han, rendering.text)) else "en"
            by_locale.setdefault(locale, {}).setdefault(rendering.text, []).append(rendering)
    forms = {
        locale: tuple(sorted(map(_merged, texts.values()), key=lambda r: (-r.times, one_form(r.text))))
        for locale, texts in sorted(by_locale.items())
    }
    examples = [Place(path, *said[0].spans[0]) for path, said in sorted(new.items()) if said]
    confidence = min([row.confidence, *(piece.confidence for piece in row.evidence)])
    yield Candidate(
        row.id, forms, confidence, row.id if row.known else None, row.evidence, tuple(examples[:_EXAMPLES])
    )


def _translated(pairs: pl.DataFrame, locale: str, glossary: Glossary) -> Iterator[Candidate]:
    """Yield the terms of sentence pairs that the glossary doesn't have as a pair."""
    for pair in find_pairs(pairs.select("source", "text").iter_rows(), locale):
        english, chinese = (
            {sense.concept.id for sense in glossary.lookup(form)} for form in (pair.en, pair.zh)
        )
        if english & chinese or _is_ordinary(pair):
            continue
        known = english.pop() if len(english) == 1 else None
        places = [Place(*pairs.row(index)[:3]) for index in pair.examples[:_EXAMPLES]]
        forms = {
            form_locale: (Rendering(form, tuple(Span(*place[1:]) for place in places)),)
            for form_locale, form in (("en", pair.en), (locale, pair.zh))
        }
        evidence = Evidence("pairs", one_form(pair.en), one_form(pair.zh), pair.confidence, tuple(places))
        name = known or re.sub("[^0-9a-z]+", "-", pair.en.lower()).strip("-")
        yield Candidate(name, forms, pair.confidence, known, (evidence,), tuple(places))


def _is_ordinary(pair: WordPair) -> bool:
    """Tell whether a pair is rather one of ordinary words than of terms: study, 研究."""
    return pair.en.isalpha() and pair.en.islower() and len(pair.zh) < _SHORTEST_TERM


def _merged(renderings: list[Rendering]) -> Rendering:
    """Return one rendering for those of several articles; spans only count there."""
    return renderings[0]._replace(spans=tuple(span for rendering in renderings for span in rendering.spans))
