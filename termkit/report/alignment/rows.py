"""What the table for terminals and the page have in common: which rows are shown, what is marked, names of columns."""

from __future__ import annotations

import os.path
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from termkit.align.folding import one_form
from termkit.align.model import Alignment, Concept, Entry, Quantity, Rendering
from termkit.record import Record

MARKED = frozenset({"wrong", "foreign", "original"})
"""Standings of what the article's locale doesn't prefer or admit."""


class Form(Record):
    """What one article calls a thing, or the figure that it gives."""

    text: str
    times: int
    marked: bool
    """Whether it had better be another."""


class Row(Record):
    """A concept or a quantity."""

    title: str
    note: str
    agrees: bool
    forms: Mapping[str, tuple[Form, ...]]
    """By path."""
    recommended: Mapping[str, str]
    """By locale."""


def concept_rows(alignment: Alignment, everything: bool = False) -> list[Row]:
    """Return the concepts that articles share or that disagree, the latter first; or really all of them."""
    kept = [c for c in alignment.concepts if everything or len(c.renderings) > 1 or not c.agrees]
    articles = {article.path: article for article in alignment.articles}
    rows = []
    for concept in sorted(kept, key=lambda concept: concept.agrees):
        marked = marks(concept, articles)
        forms = {
            path: _forms((shown(r.text), (path, r.text) in marked, r.times) for r in found)
            for path, found in concept.renderings.items()
        }
        rows.append(Row(concept.name, "", concept.agrees, forms, concept.recommended))
    return rows


def shown(text: str) -> str:
    """Return a form on one line, with plain spaces."""
    return " ".join(text.split())


def _forms(found: Iterable[tuple[str, bool, int]]) -> tuple[Form, ...]:
    """Return each text that is shown once, with how often it stands, in the order given."""
    counts: dict[tuple[str, bool], int] = {}
    for text, marked, count in found:
        counts[text, marked] = counts.get((text, marked), 0) + count
    return tuple(Form(text, count, marked) for (text, marked), count in counts.items())


def figure_rows(alignment: Alignment) -> list[Row]:
    """Return the quantities, those that disagree first."""
    return [_figure_row(quantity) for quantity in sorted(alignment.figures, key=lambda q: q.agrees)]


def _figure_row(quantity: Quantity) -> Row:
    by_path: dict[str, list[tuple[str, bool, int]]] = {}
    for told in quantity.mentions:
        by_path.setdefault(told.path, []).append((shown(told.text), told in quantity.odd, 1))
    forms = {path: _forms(found) for path, found in by_path.items()}
    return Row(quantity.description, quantity.note, quantity.agrees, forms, {})


def marks(concept: Concept, articles: Mapping[str, Entry]) -> set[tuple[str, str]]:
    """Return the path and text of each rendering that its article had better not use; ``articles`` are by path.

    Where a glossary speaks of the concept, that is what the locale doesn't prefer or admit, but for the original in
    parentheses behind the right name. Where none does, it is what differs from the form that most articles of the same
    locale use, if the concept disagrees at all.
    """
    if concept.agrees:
        return set()
    found = set()
    for path, forms in concept.renderings.items():
        named = any(form.standing in ("allowed", "kept") for form in forms)
        for form in forms:
            if form.standing in MARKED and not (named and _is_gloss(form, articles[path].text)):
                found.add((path, form.text))
    return found or _outvoted(concept, articles)


def _is_gloss(form: Rendering, text: str) -> bool:
    """Whether it is the original, and stands in parentheses only."""
    behind = {text[start - 1 : start] for start, _ in form.spans}
    return form.standing == "original" and behind <= {"(", "（"}


def _outvoted(concept: Concept, articles: Mapping[str, Entry]) -> set[tuple[str, str]]:
    """Return what differs from the usual form of its locale: that of most articles, else the most frequent."""
    by_locale: dict[str, list[tuple[str, Rendering]]] = {}
    for path, forms in concept.renderings.items():
        used = by_locale.setdefault(articles[path].locale, [])
        used += ((path, form) for form in forms if not form.standing)
    found = set()
    for used in filter(None, by_locale.values()):
        votes = Counter(form for _, form in {(path, one_form(r.text)) for path, r in used})
        occurrences: Counter[str] = Counter()
        for _, rendering in used:
            occurrences[one_form(rendering.text)] += rendering.times
        usual = max(sorted(votes), key=lambda form: (votes[form], occurrences[form]))
        found |= {(path, r.text) for path, r in used if one_form(r.text) != usual}
    return found


def short_names(paths: Sequence[str]) -> list[str]:
    """Return the shortest ends of paths that tell them apart, without a suffix that all have."""
    parts = [path.replace(os.sep, "/").split("/") for path in paths]
    depth = 1
    while depth < max(map(len, parts), default=1) and len({tuple(p[-depth:]) for p in parts}) < len(parts):
        depth += 1
    names = ["/".join(part[-depth:]) for part in parts]
    suffixes = {os.path.splitext(name)[1] for name in names}
    return [os.path.splitext(name)[0] for name in names] if len(suffixes) == 1 else names
