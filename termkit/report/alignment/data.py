"""What the page shows, as plain values for JSON: the rows with their cells, and the sentences that they stand in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from termkit._version import __version__
from termkit.align.consistency import agreements
from termkit.align.folding import one_form
from termkit.align.model import Alignment, Concept, Consistency, Evidence, Quantity, Told
from termkit.model import Span
from termkit.record import Record
from termkit.report.alignment.rows import marks, short_names, shown
from termkit.report.alignment.sentences import Ref, Sentences

MOST_COLUMNS = 40
"""Articles with a column each; of more, those of one locale share a column."""
MOST_ROWS = 2_000
_MOST_COMPARED = 300
"""Articles that are compared with each other: the work is the square of their number."""
_SENTENCES = 5
"""For each form in a cell, at most."""


class Column(Record):
    """A column of the page: an article, or all of a locale."""

    name: str
    path: str
    """Of the article; nothing for a locale."""
    locale: str
    articles: int


class _Form:
    """What a column calls a thing; made while the articles are gone through."""

    def __init__(self, text: str, marked: bool, standing: str, value: str = "") -> None:
        self.text, self.marked, self.standing, self.value = text, marked, standing, value
        self.places: list[tuple[int, int, Span]] = []
        """How many of its article came before, the number of the article, and the place."""
        self.refs: list[Ref] = []

    def add(self, article: int, spans: Iterable[Span]) -> None:
        self.places += ((number, article, span) for number, span in enumerate(spans))

    def record(self) -> list[Any]:
        articles = len({article for _, article, _ in self.places})
        return [self.text, len(self.places), articles, self.marked, self.standing, self.value, self.refs]


Cells = dict[int, dict[tuple[str, bool, str], _Form]]
"""The forms of a row by the number of the column."""


class _Page:
    """Gathers the rows of the page and, once all are there, their sentences."""

    def __init__(self, alignment: Alignment) -> None:
        articles = alignment.articles
        self.articles = {article.path: article for article in articles}
        self.numbers = {article.path: number for number, article in enumerate(articles)}
        self.names = short_names([article.path for article in articles])
        self.columns, self.column_of = _columns(alignment, self.names)
        self.sentences = Sentences([article.text for article in articles])
        self.forms: list[_Form] = []

    def concept(self, concept: Concept) -> dict[str, Any]:
        marked = marks(concept, self.articles)
        cells: Cells = {}
        for path, renderings in concept.renderings.items():
            for r in renderings:
                form = self._form(cells, path, r.text, (path, r.text) in marked, r.standing)
                form.add(self.numbers[path], r.spans)
        row = self._row(cells, concept.id, concept.name, concept.agrees, len(concept.renderings))
        row["recommended"] = dict(concept.recommended)
        row |= {
            "subject": concept.subject,
            "known": concept.known,
            "is_name": concept.is_name,
            "confidence": round(concept.confidence, 2),
        }
        row["evidence"] = [self._evidence(evidence) for evidence in concept.evidence]
        return row

    def figure(self, quantity: Quantity) -> dict[str, Any]:
        cells: Cells = {}
        for told in quantity.mentions:
            form = self._form(cells, told.path, told.text, told in quantity.odd, "", value_of(told))
            form.add(self.numbers[told.path], [Span(told.start, told.end)])
        articles = len({told.path for told in quantity.mentions})
        row = self._row(cells, quantity.id, quantity.description, quantity.agrees, articles)
        return row | {"note": quantity.note, "confidence": round(quantity.confidence, 2)}

    def fill(self) -> None:
        """Add sentences: first one for each form, in the order of the rows, then a second one, …"""
        for form in self.forms:
            form.places.sort()
        for turn in range(_SENTENCES):
            for form in self.forms:
                if self.sentences.full:
                    return
                if turn < len(form.places):
                    _, article, span = form.places[turn]
                    form.refs.append(self.sentences.add(article, *span))

    def _form(
        self, cells: Cells, path: str, text: str, marked: bool, standing: str, value: str = ""
    ) -> _Form:
        cell = cells.setdefault(self.column_of[path], {})
        key = shown(text), marked, value
        if key not in cell:
            cell[key] = _Form(key[0], marked, standing, value)
            self.forms.append(cell[key])
        return cell[key]

    def _row(self, cells: Cells, id_: str, name: str, agrees: bool, articles: int) -> dict[str, Any]:
        texts = dict.fromkeys(form.text for cell in cells.values() for form in cell.values())
        plain = {one_form(text) for text in (*texts, name)}
        return {
            "id": id_,
            "name": name,
            "agrees": agrees,
            "articles": articles,
            "key": " ".join(sorted(plain | {text.lower() for text in (*texts, name, id_)})),
            "cells": {column: list(cell.values()) for column, cell in sorted(cells.items())},
        }

    def _evidence(self, evidence: Evidence) -> dict[str, Any]:
        places = [
            place for place in evidence.places if place.path in self.numbers and not self.sentences.full
        ]
        refs = [self.sentences.add(self.numbers[path], start, end) for path, start, end in places[:2]]
        return {
            "signal": evidence.signal,
            "one": shown(evidence.one),
            "other": shown(evidence.other),
            "confidence": round(evidence.confidence, 2),
            "refs": refs,
        }


def page_data(alignment: Alignment, consistency: Consistency) -> dict[str, Any]:
    """Return all that the page shows; forms are lists, as ``_Form.record`` makes them."""
    page = _Page(alignment)
    concepts = sorted(alignment.concepts, key=lambda c: (c.agrees, len(c.renderings) < 2))
    rows = [page.concept(concept) for concept in concepts[:MOST_ROWS]]
    figures = sorted(alignment.figures, key=lambda quantity: quantity.agrees)
    figure_rows = [page.figure(quantity) for quantity in figures[:MOST_ROWS]]
    page.fill()
    return {
        "version": __version__,
        "articles": [
            {"name": name, "path": article.path, "locale": article.locale}
            for name, article in zip(page.names, alignment.articles, strict=True)
        ],
        "columns": [column._asdict() for column in page.columns],
        "concepts": list(map(_with_records, rows)),
        "figures": list(map(_with_records, figure_rows)),
        "left_out": max(0, len(concepts) - MOST_ROWS) + max(0, len(figures) - MOST_ROWS),
        "totals": {
            "concepts": len(concepts),
            "shared": sum(len(concept.renderings) > 1 for concept in concepts),
            "differing": sum(not concept.agrees for concept in concepts),
            "figures": len(figures),
            "figures_differing": sum(not quantity.agrees for quantity in figures),
        },
        "sentences": page.sentences.by_article,
        "consistency": consistency._asdict(),
        "agreement": _agreement(alignment, page.columns, page.column_of),
    }


def _with_records(row: dict[str, Any]) -> dict[str, Any]:
    """Return a row with its forms as they go into JSON, the most frequent first."""
    for column, cell in row["cells"].items():
        row["cells"][column] = [form.record() for form in sorted(cell, key=lambda form: -len(form.places))]
    return row


def _columns(alignment: Alignment, names: Sequence[str]) -> tuple[list[Column], dict[str, int]]:
    """Return the columns, and the number of the one in which each article is."""
    articles = alignment.articles
    if len(articles) <= MOST_COLUMNS:
        columns = [Column(n, a.path, a.locale, 1) for n, a in zip(names, articles, strict=True)]
        return columns, {article.path: number for number, article in enumerate(articles)}
    locales = sorted({article.locale for article in articles})
    columns = [Column(x, "", x, sum(article.locale == x for article in articles)) for x in locales]
    return columns, {article.path: locales.index(article.locale) for article in articles}


def _agreement(
    alignment: Alignment, columns: Sequence[Column], column_of: Mapping[str, int]
) -> list[list[float | None]] | None:
    """Return the agreement of each column with each other, of locales the mean of their articles' pairs."""
    if not 1 < len(alignment.articles) <= _MOST_COMPARED:
        return None
    found: dict[tuple[int, int], list[float]] = {}
    for (one, other), share in agreements(alignment).items():
        if share is not None:
            pair = column_of[one], column_of[other]
            for key in {pair, pair[::-1]}:
                found.setdefault(key, []).append(share)
    means = {pair: round(sum(shares) / len(shares), 3) for pair, shares in found.items()}
    return [[means.get((row, column)) for column in range(len(columns))] for row in range(len(columns))]


def value_of(told: Told) -> str:
    """Return the value for people: 100,000,000,000 USD, 95% (2025)."""
    ends = [_grouped(end) if end else "" for end in (told.low, told.high)]
    value = _grouped(told.value) if told.value else "–".join(ends) if any(ends) else "?"
    unit = "%" if told.unit == "percent" else f" {told.unit}" if told.unit else ""
    return value + unit + (f" ({told.period})" if told.period else "")


def _grouped(number: str) -> str:
    """Return a decimal string with its thousands set apart; dates and fractions as they are."""
    whole, point, rest = number.partition(".")
    if not whole.lstrip("-").isdigit() or len(whole) < 5:
        return number
    return f"{int(whole):,}{point}{rest}"
