"""Reading TBX as it is found: versions 2 and 3, both styles, the dialects of many tools.

Data categories are told by folded names wherever they stand, so that a file that breaks the standard is still read.
What has no place in a glossary is counted by name.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from termkit.errors import BadGlossary
from termkit.glossary.formats import Imported, tbx_notes
from termkit.glossary.formats import tbx_categories as categories
from termkit.glossary.formats import tbx_parsing as parsing
from termkit.glossary.formats.collecting import Collector, fault_of
from termkit.glossary.model import EVENTS, LOCALES, Concept, Event, Term, default_case
from termkit.glossary.tags import locale_of
from termkit.record import Record

_TERM_FIELDS = frozenset(("status", "type", "part_of_speech", "geographical_usage", "reading"))
_OWN = _TERM_FIELDS | {"note", "source"}
"""The fields that a term has for itself, whatever the concept has."""

_NO_PLACE = "a glossary has no place for it"
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9:.]+(Z|[+-][0-9:]+)?)?")

_Found = dict[str, list[str]]
"""What stands in a concept or term: texts by field, in the order of the file."""


def read(data: bytes, name: str, tags: Mapping[str, str]) -> Imported:
    """Read a TBX file of any version; see ``formats.Format``."""
    reader = EntryReader(tags)
    entries = []
    for element in parsing.entries(data, name):
        if parsing.local(element) in parsing.ENTRIES:
            entries.append(reader.read(element))
        else:
            reader.skip("back matter", "people and books have no place of their own")
    for concept in _with_ids(entries, reader.skip):
        reader.collector.add(concept)
    imported = reader.collector.imported()
    if entries and not imported.concepts:
        found = [
            f"{what.removeprefix('language ')} {times}"
            for what, _, times in imported.skipped
            if what.startswith("language ")
        ]
        raise BadGlossary(
            f"{name}: no term is in {' or '.join(LOCALES)} (terms by language: {', '.join(found) or 'none'}); "
            "say which language is which locale, as in --map zh=zh-CN"
        )
    return imported


class Entry(Record):
    """A concept entry as it was read; the ids its concept is related to are still those of the file."""

    concept: Concept
    anchors: tuple[str, ...]
    """The ids that stand in the entry; its own comes first if it has one."""


class EntryReader:
    """Reads concept entries, one after the other, and counts what it leaves out."""

    def __init__(self, tags: Mapping[str, str]) -> None:
        self._tags = tags
        self.collector = Collector()
        self.skip = self.collector.skip

    def read(self, element: Any) -> Entry:
        """Read one entry; its concept has no terms if there are none in a locale of a glossary."""
        found: _Found = defaultdict(list)
        history = []
        for category, child in parsing.facts(element):
            if category == "transaction":
                history += self.event(child)
            else:
                self._take(category, child, "", found, found)
        terms = [
            term
            for language in element
            if parsing.local(language) in parsing.LANGUAGES
            for term in self._language(language, found)
        ]
        carried = self._carried(found, tbx_notes.CONCEPT)
        concept = Concept(
            slug(element.get("id") or ""),
            "; ".join(dict.fromkeys(found["subject"])),
            self._definition(found),
            "; ".join(dict.fromkeys(found["source"])),
            "\n".join(found["note"]),
            tuple(dict.fromkeys(found["related"])),
            tuple(dict.fromkeys(found["link"])),
            tuple(history),
            "only"
            if any(categories.folded(text) in ("no", "false") for text in found["translated"])
            else "translate",
            terms=tuple(_ranked(terms)),
        )
        anchors = tuple(node.get("id") for node in element.iter() if node.get("id"))
        return Entry(concept._replace(**carried), anchors)

    def _language(self, section: Any, concept: _Found) -> list[Term]:
        tag = parsing.language_of(section)
        sections = [child for child in section if parsing.local(child) in parsing.TERMS]
        if any(parsing.local(child) == "term" for child in section):
            self.skip("terms", "they stand outside of a section for a term")
        locale = locale_of(tag, self._tags)
        if locale is None:
            self.collector.skip_language(tag or "(none)", len(sections))
            return []
        for category, child in parsing.facts(section):
            self._take(category, child, locale, concept, concept)
        terms = [self.term(child, locale, concept) for child in sections]
        return [term for term in terms if not self._faulty(term.text)]

    def _faulty(self, text: str) -> bool:
        fault = fault_of(text)
        if fault:
            self.skip(f"the term '{text[:20]}'" if text else "an empty term", fault)
        return bool(fault)

    def term(self, section: Any, locale: str, concept: _Found) -> Term:
        """Read a term; its status is an empty text if none is given. ``concept`` takes what it says of the concept."""
        found: _Found = defaultdict(list)
        for category, child in parsing.facts(section):
            self._take(category, child, locale, found, concept)
        carried = self._carried(found, tbx_notes.TERM)
        node, *others = list(section.iter("{*}term")) or [None]
        self.skip("terms", "a section has one", len(others))
        text = parsing.one_line("".join(node.itertext())) if node is not None else ""
        text = carried.pop("text", text)
        return Term(
            text,
            locale,
            self._value(found, "status"),
            self._value(found, "type") or "full-form",
            default_case(text),
            source="; ".join(dict.fromkeys(found["source"])),
            note="\n".join(found["note"]),
            part_of_speech=self._value(found, "part_of_speech"),
            geographical_usage="; ".join(dict.fromkeys(found["geographical_usage"])),
            reading="; ".join(found["reading"]),
        )._replace(**carried)

    def _take(self, category: str, element: Any, locale: str, own: _Found, concept: _Found) -> None:
        """Put a statement where it belongs; ``own`` is the concept's unless it is made of a term."""
        field = categories.FIELDS.get(categories.folded(category))
        text = parsing.text_of(element)
        if field == "link":
            self._link(element.get("target") or text, concept)
        elif field == "related":
            if element.get("target"):
                concept["related"].append(element.get("target"))
            else:
                self.skip("cross-references", "they give no id")
        elif not text:
            pass
        elif category == "transaction":
            self.skip("history of languages and terms", "only concepts have one")
        elif field is None or (field in _TERM_FIELDS and own is concept):
            self.skip(f"data category {category}", _NO_PLACE)
        elif field == "note" and tbx_notes.is_carrier(text):
            own["carried"].append(text)
        elif field == "definition":
            concept[f"definition {locale}".rstrip()].append(text)
        elif field in _OWN:
            own[field].append(text)
        else:
            concept["source" if field == "source of the concept" else field].append(text)

    def _link(self, address: str, concept: _Found) -> None:
        if re.match("https?://", address):
            concept["link"].append(address)
        else:
            self.skip("links", "they are no web addresses")

    def event(self, group: Any) -> list[Event]:
        """Read an entry of the history; none if it isn't one."""
        found: _Found = defaultdict(list)
        kind = ""
        for category, child in parsing.facts(group):
            name, text = categories.folded(category), parsing.text_of(child)
            if categories.known("event", category):  # of MultiTerm: <transac type="origination">who</transac>
                kind, name = categories.known("event", category), "responsibility"
            elif name == "transactiontype":
                kind = categories.known("event", text)
            elif name == "note" and tbx_notes.is_carrier(text):
                name = "carried"
            elif name not in ("date", "responsibility", "note"):
                self.skip(f"data category {category}", _NO_PLACE)
            found[name].append(text)
        carried = self._carried(found, tbx_notes.EVENT)
        date = carried.get("date") or next(iter(found["date"]), "")
        if not kind or not _DATE.fullmatch(date):
            self.skip(
                "history", "without a date as in 2026-03-05" if kind else f"neither {' nor '.join(EVENTS)}"
            )
            return []
        by = "; ".join(filter(None, found["responsibility"]))
        return [Event(kind, date, by, "\n".join(found["note"]))._replace(**carried)]

    def _definition(self, found: _Found) -> str:
        """The concept's own, else that of the first locale that has one."""
        keys = ("definition", *(f"definition {locale}" for locale in LOCALES))
        first, *others = dict.fromkeys(text for key in keys for text in found[key]) or [""]
        if others:
            self.skip("definitions", "a concept has one", len(others))
        return first

    def _value(self, found: _Found, field: str) -> str:
        for text in found[field]:
            value = categories.known(field, text)
            if value:
                return value
            self.skip(f"{field.replace('_', ' ')} {text[:40]}", "unknown")
        return ""

    def _carried(self, found: _Found, kinds: Mapping[str, tbx_notes.Kind]) -> dict[str, Any]:
        """What termkit put into notes; a note that only looks like that is a note."""
        carried: dict[str, Any] = {}
        for text in found["carried"]:
            try:
                values, faulty = tbx_notes.read(text, kinds)
            except (ValueError, RecursionError):
                found["note"].append(text)
                continue
            carried |= values
            for key in faulty:
                self.skip(f"{key[:40]} in a note of termkit", "unknown, or a wrong value")
        return carried


def _ranked(terms: Sequence[Term]) -> Iterator[Term]:
    """A term without a status is not the preferred one where another is said to be."""
    settled = {term.locale for term in terms if term.status == "preferred"}
    for term in terms:
        yield term._replace(status="admitted") if not term.status and term.locale in settled else term


def slug(text: str) -> str:
    """Return the id for a text: lower-case letters, digits and hyphens."""
    return re.sub("[^a-z0-9]+", "-", text.lower()).strip("-")


def _with_ids(entries: Sequence[Entry], skip: Callable[[str, str, int], None]) -> Iterator[Concept]:
    """Give each concept that has an id one of its own, and those of others to its cross-references."""
    ids: list[str] = []
    numbers: Counter[str] = Counter()
    owners: dict[str, str] = {}
    for concept, anchors in entries:
        name = concept.id
        while name and numbers[name]:
            numbers[concept.id] += 1
            name = f"{concept.id}-{numbers[concept.id]}"
        if name != concept.id:
            skip("ids", "another concept has the same; a number was added", 1)
        numbers[name] += 1
        ids.append(name)
        for anchor in anchors if concept.terms else ():
            owners.setdefault(anchor, name)
    for name, (concept, _) in zip(ids, entries, strict=True):
        related = [owners[target] for target in concept.related if owners.get(target)]
        skip("cross-references", "what they point to was not taken", len(concept.related) - len(related))
        yield concept._replace(
            id=name, related=tuple(other for other in dict.fromkeys(related) if other != name)
        )
