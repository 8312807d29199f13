"""SKOS, the vocabulary of the Semantic Web for thesauri: written as Turtle, read by rdflib, from RDF/XML too.

A concept is ``<#id>``. Its preferred terms are ``skos:prefLabel``, admitted ones ``skos:altLabel``, and those not to be
used ``skos:hiddenLabel``, which is there to be found and never shown. The terms of a locale have no order among equals.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import quote, unquote

from termkit.errors import BadGlossary
from termkit.glossary.formats import Choice, Exported, Imported, losses
from termkit.glossary.formats.collecting import Collector
from termkit.glossary.model import Concept, Term
from termkit.glossary.tags import WRITTEN, locale_of
from termkit.readers.decode import decode

_PREFIXES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
}
_LABELS = {
    "preferred": "prefLabel", "admitted": "altLabel", "deprecated": "hiddenLabel", "superseded": "hiddenLabel",
    "forbidden": "hiddenLabel",
}  # fmt: skip
_STATUSES = {"prefLabel": "preferred", "altLabel": "admitted", "hiddenLabel": "deprecated"}
_ESCAPED = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_TO_ESCAPE = re.compile('[\\\\"\x00-\x1f\x7f]')
_NOT_IN_IRI = re.compile(r'[\x00-\x20<>"{}|^`\\]')
_DECLARATION = re.compile(r"<\?xml[^>]*\?>")
_OWN = "https://termkit.invalid/glossary"
"""What the file's own IRIs are relative to while it is read."""


def write(concepts: Sequence[Concept], choice: Choice) -> Exported:
    """Write the terms of the chosen locales."""
    there, removed = losses.present(concepts)
    kept, unasked = losses.chosen(there, choice.locales)
    ids = {concept.id for concept in kept}
    head = "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in _PREFIXES.items())
    entries = "".join("\n" + " ;\n    ".join(_statements(concept, ids)) + " .\n" for concept in kept)
    statuses = [term.status for concept in kept for term in concept.terms]
    gone = sum(other not in ids for concept in kept for other in concept.related)
    lost = [
        *removed,
        *unasked,
        *losses.lost("the status superseded, now deprecated", statuses.count("superseded")),
        *losses.lost("the status forbidden, now deprecated", statuses.count("forbidden")),
        *losses.lost("relations to concepts that are not written", gone, False),
        *losses.fields(kept, ("subject", "definition", "source", "note", "related", "links")),
    ]
    return Exported((head + entries).encode(), tuple(lost))


def _statements(concept: Concept, ids: Iterable[str]) -> Iterator[str]:
    yield f"<#{quote(concept.id)}> a skos:Concept"
    yield f"skos:notation {_literal(concept.id)}"
    for term in concept.terms:
        yield f"skos:{_LABELS[term.status]} {_literal(term.text)}@{WRITTEN[term.locale]}"
    texts = {
        "skos:definition": concept.definition,
        "skos:note": concept.note,
        "dc:subject": concept.subject,
        "dc:source": concept.source,
    }
    yield from (f"{name} {_literal(text)}" for name, text in texts.items() if text)
    yield from (f"skos:related <#{quote(other)}>" for other in concept.related if other in ids)
    for link in concept.links:
        yield f"rdfs:seeAlso <{_NOT_IN_IRI.sub(lambda match: quote(match[0]), link)}>"


def _literal(text: str) -> str:
    return '"' + _TO_ESCAPE.sub(lambda match: _ESCAPED.get(match[0], f"\\u{ord(match[0]):04X}"), text) + '"'


def read(data: bytes, name: str, tags: Mapping[str, str]) -> Imported:
    """Read the concepts of a thesaurus in Turtle, N-Triples or RDF/XML."""
    decoded = decode(data, name)
    graph = _parsed(decoded.text, name)
    reader = _GraphReader(graph, tags)
    return reader.collected().imported((decoded.note,))


def _parsed(text: str, name: str) -> Any:
    import logging

    import rdflib

    start = text.lstrip("\ufeff \t\r\n")
    notation = "xml" if start.startswith(("<?xml", "<rdf:", "<!DOCTYPE", "<!--")) else "turtle"
    if notation == "xml" and "<!ENTITY" in text:
        raise BadGlossary(f"{name}:1: the file declares entities, which are not resolved; save it as Turtle")
    if notation == "xml":
        start = _DECLARATION.sub("", start)  # its encoding is no longer true
    graph = rdflib.Graph()
    # It warns of literals that are no valid dates, and the like.
    logging.getLogger("rdflib").setLevel(logging.CRITICAL)
    try:
        return graph.parse(data=start, format=notation, publicID=_OWN)
    except Exception as error:  # each of rdflib's parsers has its own
        told = " ".join(str(error).split())[:200]
        raise BadGlossary(f"{name}: not valid as {notation} ({told}); save it as Turtle") from None


class _GraphReader:
    """Collects the concepts of an RDF graph."""

    def __init__(self, graph: Any, tags: Mapping[str, str]) -> None:
        from rdflib import DC, DCTERMS, RDF, RDFS, SKOS

        self._graph = graph
        self._tags = tags
        self._collector = Collector()
        self._languages: dict[str, int] = {}
        self._texts = {
            "definition": (SKOS.definition, SKOS.scopeNote),
            "note": (SKOS.note, SKOS.editorialNote),
            "subject": (DC.subject, DCTERMS.subject),
            "source": (DC.source, DCTERMS.source),
        }
        self._labels = {SKOS[label]: status for label, status in _STATUSES.items()}
        self._related, self._links, self._notation = SKOS.related, RDFS.seeAlso, SKOS.notation
        self._nodes = sorted(
            set(graph.subjects(RDF.type, SKOS.Concept)) | set(graph.subjects(SKOS.prefLabel))
        )
        self._known = {
            RDF.type, SKOS.related, RDFS.seeAlso, SKOS.notation, SKOS.inScheme, SKOS.topConceptOf,
            *self._labels, *(name for names in self._texts.values() for name in names),
        }  # fmt: skip

    def collected(self) -> Collector:
        """Return the collector with the concepts in it, sorted by id."""
        names = {node: self._id(node) for node in self._nodes}
        for node in sorted(self._nodes, key=lambda node: names[node]):
            for predicate in self._graph.predicates(node):
                if predicate not in self._known:
                    self._collector.skip(
                        f"property {_last(str(predicate))}", "a glossary has no place for it"
                    )
            related = (names[o] for o in self._graph.objects(node, self._related) if o in names)
            links = (str(link) for link in self._graph.objects(node, self._links))
            self._collector.add(
                Concept(
                    names[node],
                    self._text(node, "subject"),
                    self._text(node, "definition"),
                    self._text(node, "source"),
                    self._text(node, "note"),
                    related=tuple(sorted(related)),
                    links=tuple(sorted(link for link in links if link.startswith(("http:", "https:")))),
                    terms=tuple(self._terms(node)),
                )
            )
        for tag, times in self._languages.items():
            self._collector.skip_language(tag, times)
        return self._collector

    def _id(self, node: Any) -> str:
        notation = self._graph.value(node, self._notation)
        return str(notation) if notation is not None else unquote(_last(str(node)))

    def _terms(self, node: Any) -> Iterator[Term]:
        for predicate, status in self._labels.items():
            for label in sorted(self._graph.objects(node, predicate)):
                tag = getattr(label, "language", None) or "(none)"
                locale = locale_of(tag, self._tags)
                if locale is None:
                    self._languages[tag] = self._languages.get(tag, 0) + 1
                elif term := self._collector.term(str(label), locale, status):
                    yield term

    def _text(self, node: Any, field: str) -> str:
        """One text, the English one or that without a language if there are several."""
        found = [t for name in self._texts[field] for t in sorted(self._graph.objects(node, name))]
        good = [text for text in found if (getattr(text, "language", None) or "en")[:2] == "en"]
        taken = str((good or found)[0]) if found else ""
        self._collector.skip(f"a further {field}", "a concept has one", len(found) - 1 if found else 0)
        return taken


def _last(iri: str) -> str:
    return re.split("[#/]", iri.rstrip("#/"))[-1]
