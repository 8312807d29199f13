"""Writing TBX: concept entries in the dialects of version 3, in both styles, and in TBX-Basic of version 2.

What an entry can't hold is not stated but measured: each concept and term is read back from its element, and what
doesn't come back goes into a note of ours (``tbx_notes``) or is counted as lost.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from lxml import etree

from termkit.glossary.formats import Choice, Exported, Lost, losses, tbx_notes
from termkit.glossary.formats import tbx_categories as categories
from termkit.glossary.formats.tbx_reading import EntryReader
from termkit.glossary.model import Concept, Event, Term
from termkit.glossary.tags import WRITTEN
from termkit.record import Record

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_NAME = re.compile("[A-Za-z_][A-Za-z0-9._-]*")
_IRI = r"""(?:[^\s\x00-\x1f<>"{}|\\^`%#\[\]]|%[0-9A-Fa-f]{2})"""
_ADDRESS = re.compile(rf"https?://(?:(?![/?:@]){_IRI})+(?::[0-9]+)?(?:[/?]{_IRI}*)?(?:#{_IRI}*)?")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?", re.ASCII)
_FIRST = ("preferred", "admitted")


class Flavour(Record):
    """A version, dialect and style of TBX: what its elements are called and what there are."""

    dialect: str
    modules: tuple[str, ...]
    prolog: tuple[str, ...]
    """What stands before the root element."""
    entry: str = "conceptEntry"
    language: str = "langSec"
    term: str = "termSec"
    root: str = "tbx"
    header: str = "tbxHeader"
    namespace: str | None = "urn:iso:std:iso:30042:ed-2"
    style: str | None = "dca"
    constraints: str = ""
    """The file that declares the dialect, which version 2 names in the header."""
    exact: bool = True
    """Whether an entry of the history may have a time of day and a note."""


def write(concepts: Sequence[Concept], choice: Choice, flavour: Flavour) -> Exported:
    """Write ``concepts``; see ``formats.Format``."""
    writer = _Writer(flavour, choice.locales)
    entries = list(writer.entries(concepts))
    root = writer.document(entries)
    etree.indent(root)
    head = ['<?xml version="1.0" encoding="UTF-8"?>', *flavour.prolog]
    text = "\n".join([*head, etree.tostring(root, encoding="unicode"), ""])
    return Exported(text.encode(), tuple(writer.lost()), tuple(writer.notes()))


class _Writer:
    """Makes the elements of one file and keeps count of what is not in them."""

    def __init__(self, flavour: Flavour, locales: Sequence[str]) -> None:
        self._flavour = flavour
        self._locales = locales
        self._reader = EntryReader({})
        self._lost: Counter[tuple[str, bool]] = Counter()
        self._notes = 0
        used = flavour.modules if flavour.style == "dct" else ()
        self._spaces: dict[str | None, str] = {None: flavour.namespace} if flavour.namespace else {}
        self._spaces |= {module: categories.MODULES[module] for module in used}

    def document(self, entries: Sequence[Any]) -> Any:
        """Return the root element of a file with ``entries``."""
        flavour = self._flavour
        root = self._element(None, flavour.root, type=flavour.dialect)
        if flavour.style:
            root.set("style", flavour.style)
        root.set(_LANG, WRITTEN[self._locales[0]])
        header = self._element(root, flavour.header)
        file = self._element(header, "fileDesc")
        self._element(self._element(file, "titleStmt"), "title").text = "Glossary"
        self._element(self._element(file, "sourceDesc"), "p").text = "Exported by termkit"
        if flavour.constraints:
            encoding = self._element(header, "encodingDesc")
            self._element(encoding, "p", type="XCSURI").text = flavour.constraints
        text = self._element(root, "text")
        if entries:
            self._element(text, "body").extend(entries)
        return root

    def entries(self, concepts: Sequence[Concept]) -> Iterator[Any]:
        """Return an entry for each concept that has a term to write."""
        present, gone = losses.present(concepts)
        chosen, left_out = losses.chosen(present, self._locales)
        for what, times, matters in gone + left_out:
            self._count(what, times, matters)
        written = {concept.id: concept for concept in chosen if concept.terms}
        self._count("concepts without terms", len(chosen) - len(written))
        ids = _xml_ids(list(written))
        return (self._entry(concept, ids, written) for concept in written.values())

    def _ordered(self, terms: Sequence[Term]) -> list[Term]:
        """The terms of the first locale first, and in each the preferred one, which is all that some tools take."""
        return sorted(
            terms,
            key=lambda term: (self._locales.index(term.locale), *(term.status != name for name in _FIRST)),
        )

    def _entry(self, concept: Concept, ids: Mapping[str, str], written: Mapping[str, Concept]) -> Any:
        entry = self._element(None, self._flavour.entry, id=ids[concept.id])
        for subject in filter(None, map(str.strip, concept.subject.split(";"))):
            self._state(entry, "subjectField", subject)
        self._state(entry, "definition", concept.definition)
        self._state(entry, "source", concept.source)
        self._note(entry, concept.note)
        related = [name for name in concept.related if name in ids]
        self._count(
            "cross-references to concepts that are not written", len(concept.related) - len(related), False
        )
        for name in related:
            self._state(entry, "crossReference", written[name].preferred("en") or name, ids[name])
        for link in filter(_is_address, concept.links):
            self._state(entry, "externalCrossReference", link, link)
        for event in concept.history:
            self._event(entry, event)
        whole = concept._replace(related=tuple(ids[name] for name in related), terms=())
        self._complete(entry, whole, self._reader.read(entry).concept, tbx_notes.CONCEPT)
        locale = ""
        for term in self._ordered(concept.terms):
            if term.locale != locale:
                locale = term.locale
                section = self._element(entry, self._flavour.language)
                section.set(_LANG, WRITTEN[locale])
            self._term(section, term)
        return entry

    def _term(self, section: Any, term: Term) -> None:
        element = self._element(section, self._flavour.term)
        self._element(element, "term").text = tbx_notes.plain(term.text)
        self._state(element, "administrativeStatus", categories.WRITTEN_STATUSES[term.status])
        self._state(element, "partOfSpeech", term.part_of_speech)
        self._state(element, "termType", categories.WRITTEN_TYPES[term.type])
        self._state(element, "geographicalUsage", term.geographical_usage)
        self._state(element, "reading", term.reading)
        self._state(element, "source", term.source)
        self._note(element, term.note)
        self._complete(element, term, self._reader.term(element, term.locale, {}), tbx_notes.TERM)

    def _event(self, entry: Any, event: Event) -> None:
        date = _date(event.date, self._flavour.exact)
        if date and "basic" in self._flavour.modules:
            group = self._element(entry, "transacGrp")
            self._state(group, "transactionType", event.type)
            self._element(group, "date").text = date
            self._state(group, "responsibility", event.by)
            if self._flavour.exact:
                self._note(group, event.note)
                for back in self._reader.event(group):
                    self._complete(group, event, back, tbx_notes.EVENT)

    def _complete(self, element: Any, whole: Any, back: Any, kinds: Mapping[str, tbx_notes.Kind]) -> None:
        """Put into a note of ours what reading didn't bring back, or count it."""
        carried = {}
        for field, value in whole._asdict().items():
            got = getattr(back, field)
            if value == got:
                continue
            if field in tbx_notes.NEEDED or (got and field in kinds):
                carried[field] = value
            elif kinds is tbx_notes.TERM:
                self._count(losses.TERM[field], 1)
            elif kinds is tbx_notes.EVENT or (field == "history" and len(got) == len(value)):
                self._count("details in histories", 1)
            else:
                self._count(losses.CONCEPT[field], 1)
        if carried:
            self._notes += 1
            self._element(element, "note").text = tbx_notes.write(carried)

    def _state(self, parent: Any, category: str, text: str, target: str = "") -> None:
        """Add an element for a data category, if the dialect has it and there is something to say."""
        module, name = categories.WRITTEN[category]
        if not text or module not in self._flavour.modules:
            return
        if self._flavour.style == "dct":
            element = etree.SubElement(parent, f"{{{categories.MODULES[module]}}}{category}")
        else:
            element = self._element(parent, name, type=category)
        if target:
            element.set("target", target)
        element.text = tbx_notes.plain(text)

    def _note(self, parent: Any, text: str) -> None:
        if text and not tbx_notes.is_carrier(text):
            self._element(parent, "note").text = tbx_notes.plain(text)

    def _element(self, parent: Any, name: str, **attributes: str) -> Any:
        space = self._flavour.namespace
        tag = f"{{{space}}}{name}" if space else name
        if parent is None:
            return etree.Element(tag, attributes, nsmap=self._spaces)
        return etree.SubElement(parent, tag, attributes)

    def _count(self, what: str, times: int, matters: bool = True) -> None:
        if times:
            self._lost[what, matters] += times

    def lost(self) -> Iterator[Lost]:
        """Return what is not in the file."""
        return (Lost(what, times, matters) for (what, matters), times in self._lost.items())

    def notes(self) -> Iterator[str]:
        """Return what the user should know of the file."""
        if self._notes:
            yield (
                f"{self._notes} notes that begin with 'termkit:' carry what this TBX has no data category for; "
                "termkit reads them back"
            )


def _xml_ids(names: Sequence[str]) -> dict[str, str]:
    """An id for each concept that XML allows; what the standard asks for is stricter than what glossaries have."""
    ids: dict[str, str] = {}
    taken = set()
    for name in names:
        wanted = name if _NAME.fullmatch(name) else "_" + re.sub("[^A-Za-z0-9._-]", "-", name)
        ids[name], number = wanted, 1
        while ids[name] in taken:
            number += 1
            ids[name] = f"{wanted}-{number}"
        taken.add(ids[name])
    return ids


def _is_address(link: str) -> bool:
    """Whether a link is an http(s) address in the form that the standard's data type takes."""
    return tbx_notes.plain(link) == link and bool(_ADDRESS.fullmatch(link))


def _date(text: str, exact: bool) -> str:
    """The date as a schema wants it, without the time of day where that can't be written; empty if it is none."""
    try:
        moment = datetime.fromisoformat(text)
        offset = abs(moment.utcoffset() or timedelta())
    except ValueError:
        moment, offset = None, timedelta()
    if exact and moment and _MOMENT.fullmatch(text) and offset <= timedelta(hours=14):
        return text
    try:
        return datetime.fromisoformat(text[:10]).date().isoformat()
    except ValueError:
        return ""
