"""The native glossary format: YAML, read with the line of every fault (see ``docs/glossary-format.md``)."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NoReturn

import yaml

from termkit.errors import BadGlossary
from termkit.glossary.formats import Imported
from termkit.glossary.formats.yaml_writing import write
from termkit.glossary.model import (
    CASES,
    EVENTS,
    LOCALES,
    LONGEST,
    ORIGINALS,
    PARTS_OF_SPEECH,
    STATUSES,
    TYPES,
    Concept,
    Event,
    Term,
    default_case,
)
from termkit.glossary.tags import locale_of
from termkit.text import is_han, is_latin

__all__ = ["compose", "concepts_of", "parse", "parse_with_lines", "read", "write"]

_FILE_KEYS = ("subject", "concepts")
_TEXTS = ("id", "subject", "definition", "source", "note")
CONCEPT_KEYS = (*_TEXTS, "related", "links", "history", "original", "gloss", "remove", "terms")
_TERM_TEXTS = ("source", "note", "geographical_usage", "reading")
_TERM_LISTS = ("not_in", "near", "not_near")
_TERM_FLAGS = ("ambiguous", "remove")
_TERM_KEYS = ("text", "status", "type", "case", *_TERM_LISTS, *_TERM_FLAGS, *_TERM_TEXTS, "part_of_speech")
_EVENT_KEYS = ("type", "date", "by", "note")


Places = dict[tuple[str, ...], int]
"""The lines of concepts, by their ids, and of terms, by the ids of their concepts, their locales and texts."""


def parse(data: str | bytes, path: str) -> tuple[Concept, ...]:
    """Read the concepts of a YAML glossary.

    Raises ``BadGlossary`` with file, line and remedy for the first fault found.
    """
    return parse_with_lines(data, path)[0]


def read(data: bytes, name: str, tags: Mapping[str, str]) -> Imported:
    """Read the concepts of a YAML glossary; whatever it can't hold is a fault, so nothing is ever skipped."""
    return Imported(parse_with_lines(data, name, tags)[0])


def parse_with_lines(
    data: str | bytes, path: str, tags: Mapping[str, str] | None = None
) -> tuple[tuple[Concept, ...], Places]:
    """Read the concepts of a YAML glossary, and say where they stand. Raises ``BadGlossary``."""
    reader = _Reader(path, tags or {})
    concepts = tuple(reader.concepts(compose(data, path)))
    return concepts, reader.lines


def compose(data: str | bytes, path: str) -> yaml.Node | None:
    """Return the node of the whole file, which knows its place in it; raise ``BadGlossary``."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        root: yaml.Node | None = yaml.compose(data, Loader=loader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise BadGlossary(f"{path}:{line}: not valid YAML: {error.problem or error.context}") from None
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise BadGlossary(f"{path}: not valid YAML: {error}") from None
    return root


def concepts_of(root: yaml.Node | None, path: str, tags: Mapping[str, str]) -> tuple[Concept, ...]:
    """Read the concepts of a file whose nodes were made already, from JSON say. Raises ``BadGlossary``."""
    return tuple(_Reader(path, tags).concepts(root))


class _Reader:
    """Turns YAML nodes into concepts; knows the path for its complaints."""

    def __init__(self, path: str, tags: Mapping[str, str]) -> None:
        self._path = path
        self._tags = tags
        self.lines: Places = {}

    def fail(self, node: yaml.Node | None, message: str) -> NoReturn:
        line = node.start_mark.line + 1 if node is not None else 1
        raise BadGlossary(f"{self._path}:{line}: {message}")

    def concepts(self, root: yaml.Node | None) -> Iterator[Concept]:
        fields = self.mapping(root, _FILE_KEYS, "a glossary file") if root is not None else {}
        subject = self.string(fields["subject"]) if "subject" in fields else ""
        if "concepts" not in fields:
            self.fail(root, "no 'concepts' list; a glossary file is a mapping with 'concepts:'")
        for node in self.sequence(fields["concepts"], "'concepts'"):
            concept = self.concept(node, subject)
            if (concept.id,) in self.lines:
                line = self.lines[concept.id,]
                self.fail(node, f"concept '{concept.id}' is already defined at line {line}; merge them")
            self.lines[concept.id,] = node.start_mark.line + 1
            yield concept

    def concept(self, node: yaml.Node, subject: str) -> Concept:
        fields = self.mapping(node, CONCEPT_KEYS, "a concept")
        removed = self.flag(fields, "remove")
        for key in ("id",) if removed else ("id", "terms"):
            if key not in fields:
                self.fail(node, f"a concept needs '{key}:'")
        texts = self.texts(fields, _TEXTS)
        return Concept(
            texts["id"],
            texts.get("subject", subject),
            texts.get("definition", ""),
            texts.get("source", ""),
            texts.get("note", ""),
            self.strings(fields["related"]) if "related" in fields else (),
            self.strings(fields["links"]) if "links" in fields else (),
            tuple(map(self.event, self.sequence(fields["history"], "'history'")))
            if "history" in fields
            else (),
            self.choice(fields["original"], ORIGINALS, "original") if "original" in fields else "translate",
            self.flag(fields, "gloss"),
            removed,
            tuple(self.all_terms(fields["terms"], texts["id"])) if "terms" in fields else (),
        )

    def event(self, node: yaml.Node) -> Event:
        fields = self.mapping(node, _EVENT_KEYS, "an entry of 'history'")
        for key in ("type", "date"):
            if key not in fields:
                self.fail(node, f"an entry of 'history' needs '{key}:'")
        texts = self.texts(fields, ("date", "by", "note"))
        if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9:.]+(Z|[+-][0-9:]+)?)?", texts["date"]):
            self.fail(fields["date"], f"'{texts['date']}' is no date; write it as 2026-03-05")
        kind = self.choice(fields["type"], EVENTS, "type")
        return Event(kind, texts["date"], texts.get("by", ""), texts.get("note", ""))

    def all_terms(self, node: yaml.Node, concept: str) -> Iterator[Term]:
        """The terms of all locales, in the order of the locales."""
        found: dict[str, list[Term]] = {}
        if not isinstance(node, yaml.MappingNode):
            self.fail(node, f"'terms' must be a mapping with {', '.join(LOCALES)}")
        for key, value in node.value:
            tag = self.string(key)
            locale = locale_of(tag, self._tags)
            if locale is None:
                self.fail(key, f"unknown key '{tag}' in 'terms'{_nearest(tag, LOCALES)}")
            if locale in found:
                self.fail(key, f"'{tag}' gives terms for {locale} a second time; put them together")
            found[locale] = self.terms(value, locale, concept)
        return (term for locale in LOCALES for term in found.get(locale, ()))

    def terms(self, node: yaml.Node, locale: str, concept: str) -> list[Term]:
        nodes = node.value if isinstance(node, yaml.SequenceNode) else [node]
        terms: list[Term] = []
        for item in nodes:
            settled = any(term.status == "preferred" and not term.removed for term in terms)
            default = "admitted" if settled else "preferred"
            term = self.term(item, locale, default)
            if any(term.text == other.text for other in terms):
                self.fail(item, f"'{term.text}' is given twice for {locale}; remove one")
            if term.status == "preferred" and settled and not term.removed:
                self.fail(
                    item, f"a second preferred term for {locale}: '{term.text}'; make one of them 'admitted'"
                )
            terms.append(term)
            self.lines.setdefault((concept, locale, term.text), item.start_mark.line + 1)
        return terms

    def term(self, node: yaml.Node, locale: str, default: str) -> Term:
        if isinstance(node, yaml.ScalarNode):
            text = self.string(node)
            self.matchable(node, text, ())
            return Term(text, locale, default, case=default_case(text))
        fields = self.mapping(node, _TERM_KEYS, "a term")
        if "text" not in fields:
            self.fail(node, "a term needs 'text:'")
        text = self.string(fields["text"])
        lists = {k: self.strings(fields[k]) for k in _TERM_LISTS if k in fields}
        texts = self.texts(fields, _TERM_TEXTS)
        self.matchable(node, text, lists.get("not_in", ()))

        def chosen(key: str, known: Sequence[str], other: str) -> str:
            return self.choice(fields[key], known, key.replace("_", " ")) if key in fields else other

        return Term(
            text,
            locale,
            chosen("status", STATUSES, default),
            chosen("type", TYPES, "full-form"),
            chosen("case", CASES, default_case(text)),
            lists.get("not_in", ()),
            lists.get("near", ()),
            lists.get("not_near", ()),
            self.flag(fields, "ambiguous"),
            texts.get("source", ""),
            texts.get("note", ""),
            chosen("part_of_speech", PARTS_OF_SPEECH, ""),
            texts.get("geographical_usage", ""),
            texts.get("reading", ""),
            self.flag(fields, "remove"),
        )

    def matchable(self, node: yaml.Node, text: str, guards: Sequence[str]) -> None:
        """Refuse a term that can never match, or that would match everywhere."""
        if not any(is_han(c) or is_latin(c) for c in text) or text != text.strip():
            self.fail(
                node, f"the term {text!r} can never match: give letters or characters, no space at its ends"
            )
        if "\n" in text or len(text) > LONGEST:
            self.fail(
                node,
                f"the term '{text[:20]}…' can never match: a term is one line of at most {LONGEST} characters",
            )
        if len(text) == 1 and is_han(text):
            self.fail(
                node, f"the single character '{text}' would match inside words everywhere; give a longer term"
            )
        for guard in guards:
            # It may be in the other script, so it need not contain the text as it is.
            if not len(text) < len(guard) <= LONGEST or "\n" in guard:
                self.fail(node, f"the 'not_in' word '{guard}' must be a longer word that contains '{text}'")

    def mapping(self, node: yaml.Node | None, known: Sequence[str], what: str) -> dict[str, yaml.Node]:
        if not isinstance(node, yaml.MappingNode):
            self.fail(node, f"{what} must be a mapping with {', '.join(known)}")
        fields: dict[str, yaml.Node] = {}
        for key_node, value in node.value:
            key = self.string(key_node)
            if key not in known:
                self.fail(key_node, f"unknown key '{key}' in {what}{_nearest(key, known)}")
            if key in fields:
                self.fail(key_node, f"'{key}' is given twice; remove one")
            fields[key] = value
        return fields

    def sequence(self, node: yaml.Node, what: str) -> list[yaml.Node]:
        if not isinstance(node, yaml.SequenceNode):
            self.fail(node, f"{what} must be a list")
        return list(node.value)

    def strings(self, node: yaml.Node) -> tuple[str, ...]:
        return tuple(self.string(item) for item in self.sequence(node, "this"))

    def string(self, node: yaml.Node) -> str:
        if not isinstance(node, yaml.ScalarNode):
            self.fail(node, "a plain text is expected here")
        return str(node.value)

    def texts(self, fields: dict[str, yaml.Node], keys: Sequence[str]) -> dict[str, str]:
        return {key: self.string(fields[key]) for key in keys if key in fields}

    def flag(self, fields: dict[str, yaml.Node], key: str) -> bool:
        return key in fields and self.choice(fields[key], ("true", "false"), key) == "true"

    def choice(self, node: yaml.Node, known: Sequence[str], what: str) -> str:
        value = self.string(node)
        if value not in known:
            self.fail(node, f"unknown {what} '{value}'{_nearest(value, known)}")
        return value


def _nearest(word: str, known: Sequence[str]) -> str:
    close = difflib.get_close_matches(word, known, 1)
    return f"; did you mean '{close[0]}'?" if close else f"; known are {', '.join(known)}"
