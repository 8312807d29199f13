"""The term lists of translation services: files of codes and terms, with limits.

A service knows languages by its own codes, and two of our locales may share one. What a service doesn't accept is left
out and named, so that what is written is accepted as a whole.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from termkit.errors import BadUsage
from termkit.glossary.formats import Choice, Exported, Imported, Lost, losses, pairs, rows, tables
from termkit.glossary.formats.collecting import Collector
from termkit.glossary.formats.pairs import Limits, Line
from termkit.glossary.model import LOCALES, Concept, Term
from termkit.glossary.tags import locale_of
from termkit.readers.decode import decode
from termkit.record import Record


class Service(Record):
    """A service: what it accepts, and what it calls our locales."""

    limits: Limits
    codes: Mapping[str, str]


def write_pairs(concepts: Sequence[Concept], choice: Choice, service: Service) -> Exported:
    """Write each source term that may be used with the preferred target term, without a header."""
    name = service.limits.service
    pairing = pairs.pairing(concepts, choice, name)
    source, target = service.codes[pairing.source], service.codes[pairing.target]
    if source == target:
        raise BadUsage(
            f"{name} has one code, {source}, for {pairing.source} and {pairing.target}; choose another pair"
        )
    entries = [
        (term, pairs.targets(concept, pairing.source, pairing.target)[0])
        for concept in pairing.concepts
        for term in pairs.sources(concept, pairing.source)
    ]
    text, left_out = pairs.within([(term.text, best.text) for term, best in entries], service.limits)
    lost = [
        *pairing.lost,
        *left_out,
        *pairs.unwritten(pairing.concepts, (term for entry in entries for term in entry)),
        *losses.fields(pairing.concepts),
    ]
    notes = (f"The file is for {source} to {target}.", *_shared((pairing.source, pairing.target), service))
    return Exported(text.encode(), tuple(lost), notes)


def _shared(locales: Sequence[str], service: Service) -> list[str]:
    """Sentences on the locales that others share a code with."""
    sharing = {
        code: [loc for loc in LOCALES if service.codes[loc] == code] for code in service.codes.values()
    }
    return [
        f"{service.limits.service} knows {' and '.join(found)} by one code, {code}: these are the terms of {locale}."
        for locale in locales
        if len(found := sharing[code := service.codes[locale]]) > 1
    ]


class Columns(Record):
    """The locales that get a column of their own, and the concepts with terms in them."""

    locales: tuple[str, ...]
    concepts: list[Concept]
    lost: list[Lost]
    notes: list[str]


def columns(concepts: Sequence[Concept], choice: Choice, service: Service) -> Columns:
    """Choose the locales for a file with a column for each: of those that share a code the first."""
    if len(choice.locales) < 2:
        raise BadUsage(
            f"{service.limits.service} needs a source and a target: give two locales, as in --locales en,zh-TW"
        )
    taken = {service.codes[locale]: locale for locale in reversed(choice.locales)}
    kept = tuple(locale for locale in choice.locales if taken[service.codes[locale]] == locale)
    there, removed = losses.present(concepts)
    asked, unasked = losses.chosen(there, choice.locales)
    found, shared = losses.chosen(asked, kept)
    lost = [*removed, *unasked, *(entry._replace(matters=True) for entry in shared)]
    return Columns(kept, found, lost, _shared(kept, service))


def best(concept: Concept, locale: str, source: str) -> Term | None:
    """Return the term of ``locale`` to translate by, if there is one."""
    return next(iter(pairs.targets(concept, source, locale)), None)


def read_table(data: bytes, name: str, tags: Mapping[str, str], codes: Mapping[str, str]) -> Imported:
    """Read a file of a service, with a header of codes or with two columns.

    ``codes`` gives the locales of codes that are no full tags, such as zh. The languages of two columns without a header
    are in a third and fourth column, or ``tags`` gives them.
    """
    decoded = decode(data, name)
    found = rows.parse(decoded.text, name, ",")
    tags = {**codes, **tags}
    if found and len([cell for cell in found[0].cells[:2] if locale_of(cell, tags)]) == 2:
        return tables.read(found, name, tags, (decoded.note,), split=False)
    collector = Collector()
    groups: dict[tuple[str, str], list[list[str]]] = {}
    for row in found:
        stated = [locale_of(cell, tags) for cell in row.cells[2:4]]
        source, target = (*stated, None, None)[:2]
        key = (source, target) if source and target else pairs.sides(name, tags)
        groups.setdefault(key, []).append([*map(str.strip, row.cells), ""])
    for (source, target), group in groups.items():
        terms = ((cells[0], collector.term(cells[1], target)) for cells in group)
        lines = (Line(text, (term,)) for text, term in terms if term)
        pairs.collect(lines, source, collector)
    return collector.imported((decoded.note,))
