"""JSON: all that a glossary holds, under the keys of the YAML format.

One object with the list ``concepts`` (and, when read, the ``subject`` of all that state none). A concept is an object
with ``id``, ``subject``, ``definition``, ``source``, ``note``, ``related``, ``links``, ``history``, ``original``, ``gloss``,
``remove`` and ``terms``, which gives a list of terms for each locale; a term is a text or an object with ``text``,
``status``, ``type``, ``case``, ``not_in``, ``near``, ``not_near``, ``ambiguous``, ``source``, ``note``, ``part_of_speech``,
``geographical_usage``, ``reading`` and ``remove``. What is empty is left out; ``status`` and ``case`` are always written.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import yaml as pyyaml

from termkit.errors import BadGlossary
from termkit.glossary.formats import Choice, Exported, Imported, losses, yaml
from termkit.glossary.model import LOCALES, Concept, Term
from termkit.readers.decode import decode

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\]]|[^\s{}\[\]:,"]+|\n')
_KINDS = {"true": "bool", "false": "bool", "null": "null"}


def read(data: bytes, name: str, tags: Mapping[str, str]) -> Imported:
    """Read a JSON glossary, with the line of each fault; nothing is ever skipped."""
    decoded = decode(data, name)
    try:
        json.loads(decoded.text)
        root = _Nodes(decoded.text, name).root()
    except json.JSONDecodeError as error:
        raise BadGlossary(f"{name}:{error.lineno}: not valid JSON: {error.msg}") from None
    except RecursionError:
        raise BadGlossary(f"{name}:1: not a glossary: it is nested too deeply") from None
    concepts = yaml.concepts_of(root, name, tags)
    return Imported(concepts, notes=(decoded.note,) if decoded.note else ())


class _Nodes:
    """Makes of JSON known to be valid the nodes that the YAML reader reads, with their lines."""

    def __init__(self, text: str, name: str) -> None:
        self._tokens = _TOKEN.finditer(text)
        self._name = name
        self._line = 0

    def root(self) -> pyyaml.Node:
        """Return the node of the whole text."""
        return self._node(self._next())

    def _next(self) -> str:
        for match in self._tokens:
            if match[0] != "\n":
                return match[0]
            self._line += 1
        return ""

    def _until(self, end: str) -> Iterator[str]:
        while (token := self._next()) != end:
            yield token

    def _node(self, token: str) -> pyyaml.Node:
        mark = pyyaml.Mark(self._name, 0, self._line, 0, None, 0)
        if token == "{":
            pairs = [(self._node(key), self._node(self._next())) for key in self._until("}")]
            given = [(key, value) for key, value in pairs if not _is_null(value)]
            return pyyaml.MappingNode("tag:yaml.org,2002:map", given, mark, mark)
        if token == "[":
            items = [self._node(item) for item in self._until("]")]
            return pyyaml.SequenceNode("tag:yaml.org,2002:seq", items, mark, mark)
        text = json.loads(token) if token[0] == '"' else token
        if any("\ud800" <= char <= "\udfff" for char in text):
            raise BadGlossary(
                f"{self._name}:{self._line + 1}: half a surrogate pair is no character; remove it"
            )
        kind = "str" if token[0] == '"' else _KINDS.get(token, "float")
        return pyyaml.ScalarNode(f"tag:yaml.org,2002:{kind}", text, mark, mark)


def _is_null(node: pyyaml.Node) -> bool:
    return isinstance(node, pyyaml.ScalarNode) and node.tag == "tag:yaml.org,2002:null"


def write(concepts: Sequence[Concept], choice: Choice) -> Exported:
    """Write all there is."""
    kept, lost = losses.chosen(concepts, choice.locales)
    whole = {"concepts": [_concept(concept) for concept in kept]}
    return Exported((json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode(), tuple(lost))


def _concept(concept: Concept) -> dict[str, Any]:
    fields = _given(concept._asdict(), {"original": "translate", "terms": None, "history": None})
    if concept.history:
        fields["history"] = [_given(event._asdict(), {}) for event in concept.history]
    if concept.terms or not concept.removed:
        terms = {locale: [_term(t) for t in concept.terms if t.locale == locale] for locale in LOCALES}
        fields["terms"] = {locale: found for locale, found in terms.items() if found}
    return fields


def _term(term: Term) -> dict[str, Any]:
    return _given(term._asdict(), {"type": "full-form", "locale": None})


def _given(fields: Mapping[str, Any], left_out: Mapping[str, Any]) -> dict[str, Any]:
    """The fields that say something; one that ``left_out`` gives None, or as its value there, is left out."""
    names = {"removed": "remove"}
    return {
        names.get(key, key): value
        for key, value in fields.items()
        if value and (key not in left_out or left_out[key] not in (None, value))
    }
