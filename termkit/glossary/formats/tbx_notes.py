"""The note in which TBX files carry what a glossary says of a term and TBX has no data category for.

Other tools show it as any note; we read it back. Its keys are those of the YAML format::

    <note>termkit: {"case": "exact", "not_in": ["公安局"]}</note>
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from termkit.glossary.model import CASES, ORIGINALS, STATUSES, TYPES

_MARK = "termkit: {"
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""The characters that no XML file can hold, not even escaped."""

Kind = type[str] | type[bool] | type[list[str]] | tuple[str, ...]

_CONCEPT: dict[str, Kind] = {"original": ORIGINALS, "gloss": bool, "id": str}
_TERM: dict[str, Kind] = {
    "status": STATUSES,
    "type": TYPES,
    "case": CASES,
    "not_in": list,
    "near": list,
    "not_near": list,
    "ambiguous": bool,
    "reading": str,
}
_CONCEPT_TEXTS: dict[str, Kind] = dict.fromkeys(("subject", "definition", "source", "note"), str)
_TERM_TEXTS: dict[str, Kind] = dict.fromkeys(("text", "source", "note", "geographical_usage"), str)

NEEDED = frozenset(_CONCEPT) | frozenset(_TERM) | {"subject", "note"}
"""What goes there whenever nothing else can hold it: what checking needs, ids, readings, texts like our own."""

CONCEPT: Mapping[str, Kind] = _CONCEPT | _CONCEPT_TEXTS
"""What the note of a concept may hold: texts, flags, lists, or one of some names.

The texts are there only where the element for them doesn't give them back to the character.
"""

TERM: Mapping[str, Kind] = _TERM | _TERM_TEXTS
"""What the note of a term may hold."""

EVENT: Mapping[str, Kind] = {"date": str, "by": str, "note": str}
"""What the note of a history entry may hold."""


def plain(text: str) -> str:
    """Return ``text`` without the characters that XML can't hold."""
    return _NOT_XML.sub("", text)


def is_carrier(text: str) -> bool:
    """Tell whether a note looks like one of ours."""
    return text.startswith(_MARK)


def write(values: Mapping[str, Any]) -> str:
    """Return the text of the note for ``values``."""
    text = json.dumps(values, ensure_ascii=False)
    return "termkit: " + _NOT_XML.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def read(text: str, kinds: Mapping[str, Kind]) -> tuple[dict[str, Any], list[str]]:
    """Return the values in a note of ours, and the keys that are unknown or have a wrong value.

    Raises ``ValueError`` if the note is not what ``write`` writes.
    """
    found = json.loads(text.removeprefix("termkit: "), strict=False)
    values = {key: _value(value) for key, value in found.items() if _fits(value, kinds.get(key))}
    return values, [key for key in found if key not in values]


def _fits(value: Any, kind: Kind | None) -> bool:
    if kind is None or isinstance(kind, tuple):
        return isinstance(value, str) and value in (kind or ())
    if isinstance(value, list):
        return kind is list and all(isinstance(item, str) for item in value)
    return isinstance(value, kind)


def _value(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value
