"""Makes the rows of a set of articles from its ledger."""

from __future__ import annotations

import functools
import itertools
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

import polars as pl

from termkit.align.evidence import (
    acronym_evidence,
    gloss_evidence,
    last_name_evidence,
    parts_evidence,
    shorter_evidence,
    sound_evidence,
    spelled_evidence,
    surname_evidence,
)
from termkit.align.figures import join_figures
from termkit.align.folding import one_form
from termkit.align.joining import Group, join
from termkit.align.kin import find_kin
from termkit.align.ledger import Ledger
from termkit.align.model import Alignment, Concept, Entry, Evidence, Rendering
from termkit.find.edges import has_edges
from termkit.find.matcher import build, occurrences
from termkit.glossary.compiled import Glossary
from termkit.model import LOCALES, Place, Span
from termkit.text import is_han

_RIGHT = frozenset(("allowed", "kept"))
"""Standings of what a locale prefers or admits."""
_NAMED = ("person", "title", "latin", "original", "gloss")
"""Kinds of names that are one thing wherever they stand; a run of sounds may be part of any word."""
_SAME_STRING = 0.95
_LONG_WORD = 9
"""Letters of a word that is hardly an ordinary one, if it is a name with a capital: orforglipron."""
_TRUSTED = 0.8
"""Confidence from which on a name that the glossary doesn't know stands in the row of one that it knows."""


def align(ledger: Ledger, glossary: Glossary) -> Alignment:
    """Return what the articles of ``ledger`` share: the rows of concepts and those of figures.

    Concepts are those of ``glossary``, with the other names that the articles themselves give them, and names that are
    discovered in the set: glossed, transcribed, translated part by part, or the same in another script.
    """
    articles = tuple(Entry(*row) for row in ledger.articles.iter_rows())
    locales = tuple(locale for locale in LOCALES if any(article.locale == locale for article in articles))
    texts = {article.path: one_form(article.text) for article in articles}
    groups = _groups(ledger, texts, glossary)
    forms = {form for group in groups for form in group.forms}
    found = _find_forms(forms, articles, texts, ledger.terms)
    known = {form: ids for group in groups for form in group.forms if (ids := _concept_of(form, glossary))}
    extra: dict[str, list[Group]] = {}
    new: list[Group] = []
    for group in groups:
        concept = next((known[form] for form in group.forms if form in known), None)
        if concept:
            extra.setdefault(concept, []).append(group)
        else:
            new.append(group)
    rows = [
        *_known_rows(ledger.terms, extra, found, glossary, locales, {a.path: a.text for a in articles}),
        *_new_rows(new, found, articles, locales),
    ]
    return Alignment(articles, tuple(sorted(rows, key=_order)), join_figures(ledger.figures, ledger.articles))


def _order(row: Concept) -> tuple[bool, int, int, str]:
    count = sum(rendering.times for renderings in row.renderings.values() for rendering in renderings)
    return row.agrees, -len(row.renderings), -count, row.id


def _groups(ledger: Ledger, texts: Mapping[str, str], glossary: Glossary) -> list[Group]:
    """Return the forms that belong together; those of the glossary's concepts never come into one group."""
    locales = dict(ledger.articles.filter(pl.col("locale") != "en").select("path", "locale").iter_rows())
    names = ledger.names
    chinese = {path: text for path, text in texts.items() if path in locales}
    kin = find_kin(ledger.articles, ledger.terms, names)
    evidence = [
        *gloss_evidence(names),
        *surname_evidence(names, chinese, kin),
        *sound_evidence(names, kin),
        *spelled_evidence(names, chinese),
        *shorter_evidence(names),
        *acronym_evidence(names),
        *parts_evidence(names, chinese, _translator(glossary), kin),
    ]
    evidence += last_name_evidence(evidence)
    apart = {
        form: concept
        for piece in evidence
        for form in (piece.one, piece.other)
        if (concept := _concept_of(form, glossary))
    }
    joined = join(evidence, apart)
    taken = {form for group in joined for form in group.forms}
    return joined + [
        Group((key,), (Evidence("script", key, key, _SAME_STRING, places),))
        for key, places in _repeated(names)
        if key not in taken and not _concept_of(key, glossary)
    ]


def _translator(glossary: Glossary) -> Callable[[str], tuple[str, ...]]:
    """Return what gives the Chinese terms of an English one, in one script."""

    @functools.cache
    def translate(english: str) -> tuple[str, ...]:
        concepts = {s.concept for s in glossary.lookup(english) if s.term.locale == "en"}
        terms = (term for concept in concepts for term in concept.terms)
        return tuple(one_form(t.text) for t in terms if t.locale != "en" and t.allowed and is_han(t.text[0]))

    return translate


def _repeated(names: pl.DataFrame) -> Iterator[tuple[str, tuple[Place, ...]]]:
    """Yield the names that stand in two articles or more, in whatever script."""
    named = (
        names.filter(pl.col("kind").is_in(_NAMED))
        .group_by("key", "path")
        .agg(pl.col("start").min(), pl.col("end").min())
    )
    for (key,), rows in named.sort("key", "path").group_by("key", maintain_order=True):
        if len(rows) > 1:
            yield str(key), tuple(Place(*row) for row in rows.select("path", "start", "end").iter_rows())


def _concept_of(form: str, glossary: Glossary) -> str | None:
    """Return the glossary's concept that ``form``, folded, is a name of; None if there is none or several."""
    ids = {sense.concept.id for sense in glossary.lookup(form)}
    return ids.pop() if len(ids) == 1 else None


Found = Mapping[str, Mapping[str, Sequence[Span]]]
"""Where each form stands, by path."""


def _find_forms(
    forms: Iterable[str],
    articles: Sequence[Entry],
    texts: Mapping[str, str],
    terms: pl.DataFrame,
) -> Found:
    """Return where each of ``forms`` stands, leftmost and longest, unless it is a term of the glossary or cuts one."""
    keys = sorted(form for form in forms if form)
    found: dict[str, dict[str, list[Span]]] = {key: {} for key in keys}
    if not keys:
        return found
    automaton, longest = build(keys), max(map(len, keys))
    known: dict[str, set[tuple[int, int]]] = {}
    inside: dict[str, set[int]] = {}
    for path, start, end in terms.select("path", "start", "end").iter_rows():
        known.setdefault(path, set()).add((start, end))
        inside.setdefault(path, set()).update(range(start + 1, end))
    for path, locale, text in articles:
        spans, cut = known.get(path, set()), inside.get(path, set())
        for number, start, end in occurrences(automaton, texts[path], longest):
            free = (start, end) not in spans and start not in cut and end not in cut
            if free and _is_name(text[start:end], locale) and has_edges(text, start, end, ()):
                found[keys[number]].setdefault(path, []).append(Span(start, end))
    return found


def _is_name(text: str, locale: str) -> bool:
    """Tell whether a name may be written so: a short English word in small letters is none, cook for Cook."""
    if not text.isascii() or not text.islower() or " " in text:
        return True
    return locale != "en" or len(text) >= _LONG_WORD


def _known_rows(
    terms: pl.DataFrame,
    extra: Mapping[str, Sequence[Group]],
    found: Found,
    glossary: Glossary,
    locales: Sequence[str],
    texts: Mapping[str, str],
) -> Iterator[Concept]:
    """Yield the rows of the glossary's concepts, with the names that the set itself gives them besides."""
    concepts = {concept.id: concept for concept in glossary.concepts()}
    rows = terms.select("concept", "path", "start", "end", "text", "standing", "short").sort(
        "concept", "path"
    )
    for concept_id, places in itertools.groupby(rows.iter_rows(), key=lambda row: row[0]):
        concept = concepts[concept_id]
        renderings = {
            path: _renderings(row[2:] for row in said)
            for path, said in itertools.groupby(places, key=lambda row: row[1])
        }
        groups = [group for group in extra.get(concept.id, ()) if group.confidence >= _TRUSTED]
        for path, others in _other_forms(groups, found, glossary, texts).items():
            renderings[path] = _renderings([*_places(renderings.get(path, ())), *others])
        yield Concept(
            concept.id,
            concept.preferred("en") or concept.id,
            renderings,
            all(rendering.standing in _RIGHT for said in renderings.values() for rendering in said),
            {locale: right for locale in locales if (right := concept.preferred(locale))},
            True,
            concept.is_name,
            concept.subject,
            tuple(evidence for group in groups for evidence in group.evidence),
        )


_Place = tuple[int, int, str, str, bool]
"""Start and end, text, standing, and whether it is a short form."""


def _other_forms(
    groups: Iterable[Group], found: Found, glossary: Glossary, texts: Mapping[str, str]
) -> dict[str, list[_Place]]:
    """Return where the forms of ``groups`` stand that the glossary doesn't know, by path."""
    others: dict[str, list[_Place]] = {}
    for form in {form for group in groups for form in group.forms if not _concept_of(form, glossary)}:
        for path, spans in found[form].items():
            others.setdefault(path, []).extend(
                (*span, texts[path][slice(*span)], "", False) for span in spans
            )
    return others


def _places(renderings: Iterable[Rendering]) -> Iterator[_Place]:
    for rendering in renderings:
        for span in rendering.spans:
            yield (*span, rendering.text, rendering.standing, rendering.short)


def _renderings(places: Iterable[_Place]) -> tuple[Rendering, ...]:
    spans: dict[tuple[str, str, bool], list[Span]] = {}
    for start, end, text, standing, short in places:
        spans.setdefault((text, standing, short), []).append(Span(start, end))
    made = [
        Rendering(text, tuple(sorted(where)), standing, short)
        for (text, standing, short), where in spans.items()
    ]
    return tuple(sorted(made, key=lambda r: (-r.times, r.spans[0])))


def _new_rows(
    groups: Iterable[Group], found: Found, articles: Sequence[Entry], locales: Sequence[str]
) -> Iterator[Concept]:
    """Yield the rows of discovered names: those that two articles have, or that have two forms."""
    for group in groups:
        renderings: dict[str, tuple[Rendering, ...]] = {}
        for article in articles:
            spans = sorted(span for form in group.forms for span in found[form].get(article.path, ()))
            if spans:
                renderings[article.path] = _renderings(
                    (start, end, article.text[start:end], "", False) for start, end in spans
                )
        texts = {one_form(r.text) for said in renderings.values() for r in said}
        if len(renderings) > 1 or len(texts) > 1:
            recommended = _usual(renderings, articles, locales)
            name = _name(group.forms, renderings)
            yield Concept(
                _id(name),
                name,
                renderings,
                _is_uniform(renderings, articles),
                recommended,
                known=False,
                evidence=group.evidence,
                confidence=group.confidence,
            )


def _id(name: str) -> str:
    """Return an id made of a name: small letters without accents, hyphens for all else but Han."""
    plain = "".join(
        char for char in unicodedata.normalize("NFKD", name.lower()) if not unicodedata.combining(char)
    )
    return "-".join(re.findall("[0-9a-z]+|[^\x00-\u2fff\u3000-\u3400]+", plain))


def _usual(
    renderings: Mapping[str, Sequence[Rendering]], articles: Sequence[Entry], locales: Sequence[str]
) -> dict[str, str]:
    """Return the most frequent form in the articles of each locale, of those as frequent a Chinese one for Chinese."""
    usual = {}
    for locale in locales:
        counts: Counter[str] = Counter()
        for article in articles:
            if article.locale == locale:
                for rendering in renderings.get(article.path, ()):
                    counts[rendering.text] += rendering.times
        if counts:
            best = max(
                counts, key=lambda text: (counts[text], locale != "en" and any(map(is_han, text)), text)
            )
            usual[locale] = best
    return usual


def _is_uniform(renderings: Mapping[str, Sequence[Rendering]], articles: Sequence[Entry]) -> bool:
    """Tell whether the articles of each locale have one Chinese form, or a short one of it."""
    for locale in {article.locale for article in articles}:
        paths = [article.path for article in articles if article.locale == locale]
        forms = {
            one_form(r.text) for path in paths for r in renderings.get(path, ()) if any(map(is_han, r.text))
        }
        longest = max(forms, key=len, default="")
        if any(form not in longest for form in forms):
            return False
    return True


def _name(forms: Sequence[str], renderings: Mapping[str, Sequence[Rendering]]) -> str:
    """Return what to call a discovered concept: its longest Latin form, else its longest form."""
    texts = [r.text for said in renderings.values() for r in said] or list(forms)
    return max(texts, key=lambda text: (not any(map(is_han, text)), len(text), text))
