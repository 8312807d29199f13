"""Glossaries as tables: our own, with one term a row and all that the model holds, and tables as people have them.

Our columns are those of ``COLUMNS``; what belongs to a concept stands in each of its rows, so that a sorted or filtered
table is still whole, and a column of which nothing is used is left out. Lists are parted by ``; ``, with a backslash
before a ``;`` ``；`` ``|`` or backslash in an item; the history is JSON.

People's tables have a column for each language and one concept a row, with several terms in a cell if need be.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from termkit.errors import BadGlossary
from termkit.glossary.formats import Imported
from termkit.glossary.formats.collecting import UNSTATED, Collector
from termkit.glossary.formats.headers import Column, column, part_named, side, status_named, type_named
from termkit.glossary.formats.rows import Row
from termkit.glossary.model import (
    CASES,
    EVENTS,
    LOCALES,
    ORIGINALS,
    PARTS_OF_SPEECH,
    STATUSES,
    TYPES,
    Concept,
    Event,
    Term,
)
from termkit.record import Record

_CONCEPT = {
    "id": "id", "subject": "subject", "definition": "definition", "concept_source": "source", "concept_note": "note",
    "related": "related", "links": "links", "history": "history", "original": "original", "gloss": "gloss",
    "remove_concept": "removed",
}  # fmt: skip
_TERM = {
    "locale": "locale", "term": "text", "status": "status", "type": "type", "case": "case", "not_in": "not_in",
    "near": "near", "not_near": "not_near", "ambiguous": "ambiguous", "part_of_speech": "part_of_speech",
    "geographical_usage": "geographical_usage", "reading": "reading", "source": "source", "note": "note",
    "remove": "removed",
}  # fmt: skip
COLUMNS = (*_CONCEPT, *_TERM)
"""The columns of our own table, with the fields of concepts first."""

_ALWAYS = {"id", "locale", "term", "status"}
_LISTS = frozenset(("related", "links", "not_in", "near", "not_near"))
_FLAGS = frozenset(("gloss", "remove_concept", "ambiguous", "remove"))
_TRUE, _FALSE = frozenset("true yes y 1 x 是 ✓".split()), frozenset("false no n 0 否".split())
_TO_ESCAPE = re.compile(r"[\\;；|]")
_ITEM = re.compile(r"(?:\\.|[^;；|\\])+", re.DOTALL)
_BETWEEN_TERMS = re.compile("[;；|｜\n]")
_DATE = re.compile(r"[0-9]{4}-(0[1-9]|1[0-2])-[0-3][0-9](T[0-9:.]+(Z|[+-][0-9:]+)?)?")
_BRACKETS = frozenset("()（）《》「」『』“”〈〉[]【】")


def rows_of(concepts: Sequence[Concept]) -> list[list[str]]:
    """Return our own table of ``concepts``, the names of the columns first."""
    found = [_row(concept, term) for concept in concepts for term in concept.terms or (None,)]
    used = [name for name in COLUMNS if name in _ALWAYS or any(row[name] for row in found)]
    return [used, *([row[name] for name in used] for row in found)]


def _row(concept: Concept, term: Term | None) -> dict[str, str]:
    row = {name: _written(getattr(concept, field)) for name, field in _CONCEPT.items()}
    row |= {name: _written(getattr(term, field)) if term else "" for name, field in _TERM.items()}
    defaults = {"original": "translate", "type": "full-form"}
    return row | {name: "" for name, default in defaults.items() if row[name] == default}


def _written(value: Any) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else ""
    if value and isinstance(value[0], Event):
        return json.dumps([event._asdict() for event in value], ensure_ascii=False)
    return "; ".join(_TO_ESCAPE.sub(r"\\\g<0>", item) for item in value)


def _items(cell: str) -> tuple[str, ...]:
    found = (re.sub(r"\\(.)", r"\1", item, flags=re.DOTALL).strip() for item in _ITEM.findall(cell))
    return tuple(item for item in found if item)


class _Draft(Record):
    """A concept as far as it was read: its fields by name, and its terms."""

    fields: dict[str, Any]
    terms: list[Term]


def read(
    rows: Sequence[Row], name: str, tags: Mapping[str, str], notes: Sequence[str] = (), *, split: bool = True
) -> Imported:
    """Read a table: ours, one concept a row, or two columns without names if ``tags`` has ``source`` and ``target``.

    ``split`` says whether a cell may hold several terms. Raises ``BadGlossary`` where no column can be told.
    """
    if not rows:
        raise BadGlossary(
            f"{name}:1: the table is empty; its first row names the columns: en, zh-CN, zh-TW …"
        )
    columns = [column(cell, tags) for cell in rows[0].cells]
    fields = {found.field for found in columns}
    reader = _TableReader(columns, tags, split)
    if {"locale", "term"} <= fields:
        if "id" not in fields:
            raise BadGlossary(
                f"{name}:{rows[0].line}: a table with one term a row needs a column 'id' that says which terms belong "
                "to one concept"
            )
        reader.terms_a_row(rows[1:])
    elif any(found.locale for found in columns):
        reader.concepts_a_row(rows[1:])
    else:
        reader.columns = _unnamed(rows[0], name, tags)
        reader.concepts_a_row(rows)
    return reader.collected().imported(notes)


def _unnamed(first: Row, name: str, tags: Mapping[str, str]) -> list[Column]:
    """The two columns of a table without names."""
    sides = {found: column(found, tags).locale for found in ("source", "target")}
    if all(sides.values()) and len(first.cells) >= 2 and not any(side(cell) for cell in first.cells):
        return [Column(found, locale) for found, locale in sides.items()]
    told = ", ".join(cell.strip()[:20] for cell in first.cells[:6])
    raise BadGlossary(
        f"{name}:{first.line}: no column is named after a language of ours ({told}); name them en, zh-CN, zh-TW or "
        "zh-HK, or say which is which: --map NAME=zh-TW, and of two columns without names --map source=en --map target=zh-TW"
    )


class _TableReader:
    """Collects the concepts of a table."""

    def __init__(self, columns: Sequence[Column], tags: Mapping[str, str], split: bool) -> None:
        self.columns = columns
        self._tags = tags
        self._split = split
        self._collector = Collector()
        self._drafts: dict[str | int, _Draft] = {}

    def collected(self) -> Collector:
        """Return the collector with the concepts in it."""
        for draft in self._drafts.values():
            self._collector.add(Concept(draft.fields.pop("id", ""), **draft.fields, terms=tuple(draft.terms)))
        return self._collector

    def terms_a_row(self, rows: Sequence[Row]) -> None:
        """Read rows with one term each; those with the same id are one concept."""
        self._count_unknown(rows, COLUMNS)
        for row in rows:
            cells = self._fields(row)
            draft = self._draft(cells.get("id", ""), row.line)
            for name, field in _CONCEPT.items():
                self._set(draft, field, self._value(name, cells.get(name, "")))
            self._add_term(draft, cells)

    def _add_term(self, draft: _Draft, cells: Mapping[str, str]) -> None:
        text = cells.get("term", "")
        if not text and (cells.get("remove_concept") or not cells.get("locale")):
            return
        locale = self._collector.locale(cells.get("locale", ""), self._tags)
        term = self._collector.term(text, locale) if locale else None
        if term:
            given = {
                field: value
                for name, field in _TERM.items()
                if name not in ("locale", "term") and (value := self._value(name, cells.get(name, "")))
            }
            draft.terms.append(term._replace(**{"status": UNSTATED, **given}))

    def concepts_a_row(self, rows: Sequence[Row]) -> None:
        """Read rows with one concept each; those with the same id are one concept."""
        plain = {"source": "concept_source", "note": "concept_note"}
        named = [
            Column(c.name, c.locale, c.status, plain.get(c.field, c.field), c.language) for c in self.columns
        ]
        self.columns = named
        self._count_unknown(rows, (*_CONCEPT, "part_of_speech"))
        for row in rows:
            cells = self._fields(row)
            draft = self._draft(cells.get("id", ""), row.line)
            for name, field in _CONCEPT.items():
                self._set(draft, field, self._value(name, cells.get(name, "")))
            part = self._value("part_of_speech", cells.get("part_of_speech", ""))
            draft.terms.extend(term._replace(part_of_speech=part) for term in self._terms(row))

    def _terms(self, row: Row) -> Iterator[Term]:
        placed = [(c, cell.strip()) for c, cell in zip(self.columns, row.cells, strict=False) if c.locale]
        english = " ".join(cell for c, cell in placed if c.locale == "en")
        for found, cell in placed:
            texts = _terms_in(cell, found.locale, english) if self._split else [cell]
            for text in filter(None, map(str.strip, texts)):
                term = self._collector.term(text, found.locale, found.status)
                if term:
                    yield term

    def _draft(self, name: str, line: int) -> _Draft:
        return self._drafts.setdefault(name or line, _Draft({"id": name}, []))

    def _fields(self, row: Row) -> dict[str, str]:
        found: dict[str, str] = {}
        for place, cell in zip(self.columns, map(str.strip, row.cells), strict=False):
            if place.field and cell and found.setdefault(place.field, cell) != cell:
                field = (_CONCEPT | _TERM)[place.field]
                self._collector.skip(
                    f"a second {field} in a row", "there is place for one; the first is taken"
                )
        return found

    def _set(self, draft: _Draft, field: str, value: Any) -> None:
        if value and draft.fields.setdefault(field, value) != value:
            self._collector.skip(f"a second {field} of a concept", "its rows differ; the first is taken")

    def _count_unknown(self, rows: Sequence[Row], known: Iterable[str]) -> None:
        for index, found in enumerate(self.columns):
            times = sum(bool(row.cells[index].strip()) for row in rows if index < len(row.cells))
            if found.language:
                self._collector.skip_language(found.name, times)
            elif found.field and found.field not in known:
                self._collector.skip(
                    f"column {found.name}", "in a row of several terms it says nothing of one", times
                )
            elif not found.field and not found.locale:
                self._collector.skip(f"column {found.name or index + 1}", "its name is not known", times)
        beyond = sum(bool(cell.strip()) for row in rows for cell in row.cells[len(self.columns) :])
        self._collector.skip("cells beyond the last named column", "nothing says what they are", beyond)

    def _value(self, name: str, cell: str) -> Any:
        """What a cell says; nothing, and counted, if it says what can't be."""
        if name in _LISTS:
            return _items(cell)
        if name == "history":
            return self._history(cell)
        if not cell or name not in _CHOICES and name not in _FLAGS:
            return cell
        value: Any
        if name in _FLAGS:
            value, known = _flag(cell), ("true", "false")
        else:
            named, known = _CHOICES[name]
            value = cell if cell in known else named(cell)
        if value is None:
            self._collector.skip(f"{name} '{cell[:20]}'", f"known are {', '.join(known)}")
        return value or ""

    def _history(self, cell: str) -> tuple[Event, ...]:
        try:
            events = tuple(Event(**event) for event in json.loads(cell or "[]"))
            if all(_is_sound(event) for event in events):
                return events
        except (ValueError, TypeError, RecursionError):
            pass
        self._collector.skip("a history", "it is not as our own tables have it")
        return ()


def _is_sound(event: Event) -> bool:
    return (
        all(isinstance(part, str) for part in event)
        and event.type in EVENTS
        and bool(_DATE.fullmatch(event.date))
    )


def _flag(cell: str) -> bool | None:
    return True if cell.lower() in _TRUE else False if cell.lower() in _FALSE else None


def _is_unknown(cell: str) -> None:
    return None


_CHOICES: Mapping[str, Any] = {
    "status": (status_named, STATUSES),
    "type": (type_named, TYPES),
    "part_of_speech": (part_named, PARTS_OF_SPEECH),
    "case": (_is_unknown, CASES),
    "original": (_is_unknown, ORIGINALS),
}


def _terms_in(cell: str, locale: str, english: str) -> list[str]:
    """The terms of a cell; ``、`` parts them only where they are plainly different names of one thing."""
    parts = _BETWEEN_TERMS.split(cell)
    if len(parts) == 1 and "、" in cell and locale != LOCALES[0] and _are_synonyms(cell, english):
        return cell.split("、")
    return parts


def _are_synonyms(cell: str, english: str) -> bool:
    """Tell whether ``、`` stands between terms rather than within one (小院子、高栅栏).

    Names of one thing mostly share a character (打印机、印表机); the parts of an enumeration hardly do, and
    where the English term enumerates too, nothing is certain.
    """
    first, *others = cell.split("、")
    enumerates = any(sign in f" {english} " for sign in (",", "&", "/", " and ", " or "))
    return (
        bool(english)
        and not enumerates
        and _BRACKETS.isdisjoint(cell)
        and all(len(part.strip()) > 1 and not set(first).isdisjoint(part) for part in (first, *others))
    )
