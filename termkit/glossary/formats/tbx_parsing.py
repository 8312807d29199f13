"""The XML of TBX files: their concept entries, safely and one at a time, and what stands in them.

Elements are told by their local names, since many files have a wrong namespace or none. No DTD, entity or address is
ever resolved.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from lxml import etree

from termkit.errors import BadGlossary

ENTRIES = ("conceptEntry", "termEntry")
LANGUAGES = frozenset(("langSec", "langSet"))
TERMS = frozenset(("termSec", "tig", "ntig"))
_ROOTS = ("tbx", "martif", "TBX")
_BACK = "refObject"
_CLASSES = frozenset(("admin", "adminNote", "descrip", "descripNote", "termNote", "transac", "transacNote"))
"""Elements that tell their data category by an attribute."""
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def entries(data: bytes, name: str) -> Iterator[Any]:
    """Yield the concept entries of a file, and what its back matter holds.

    None of them may be kept: a large file never is in memory as a tree.
    """
    events = etree.iterparse(
        io.BytesIO(data),
        events=("start", "end"),
        tag=[f"{{*}}{tag}" for tag in (*_ROOTS, *ENTRIES, _BACK)],
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    root = None
    try:
        for event, element in events:
            if root is None:
                root = element
                _refuse_declarations(root, name)
            if event == "end" and element is not root:
                _refuse_entities(element, name)
                yield element
                _forget(element)
    except etree.XMLSyntaxError as error:
        raise _malformed(events.error_log, name, error) from None
    if local(events.root) not in _ROOTS:
        raise BadGlossary(
            f"{name}: is XML, but no TBX: its root is <{local(events.root)}>, not <tbx> or <martif>; "
            "give the right file, or its format with --format"
        )


def _forget(element: Any) -> None:
    element.clear()
    while element.getprevious() is not None:
        del element.getparent()[0]


def _refuse_declarations(root: Any, name: str) -> None:
    dtd = root.getroottree().docinfo.internalDTD
    if dtd is not None and any(True for _ in dtd.iterentities()):
        raise BadGlossary(
            f"{name}: declares entities in its DOCTYPE, which are never resolved; write the characters themselves"
        )


def _refuse_entities(entry: Any, name: str) -> None:
    entity = next(entry.iter(etree.Entity), None)
    if entity is not None:
        raise BadGlossary(
            f"{name}:{entry.sourceline}: only a DTD could explain the entity {entity.text}, and none is ever read; "
            "write the character itself"
        )


def _malformed(log: Any, name: str, error: etree.XMLSyntaxError) -> BadGlossary:
    # The log tells more than the error, which at times is only about what the first fault led to.
    line, reason = (log[0].line, log[0].message.strip()) if len(log) else (error.lineno, "the file is empty")
    return BadGlossary(
        f"{name}:{line or 1}: not well-formed XML ({reason}); mend the file or export it again"
    )


def local(element: Any) -> str:
    """Return the name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]


def language_of(element: Any) -> str:
    """Return the language tag of a section, or an empty text."""
    return str(element.get(_LANG) or element.get("lang") or "").strip()


def text_of(element: Any) -> str:
    """Return the text of an element, markup inside left out, with the line breaks of pretty-printing undone."""
    if not len(element):
        return _unwrapped(element.text or "")
    if any(local(child) == "noteValue" for child in element):  # TBX-Min of 2013
        return ": ".join(text_of(child) for child in element)
    return _unwrapped("".join(element.itertext()))


def _unwrapped(text: str) -> str:
    """Undo the wrapping of pretty-printed files, which indents all lines but the first."""
    text = text.strip(" \t\r\n")
    first, *others = text.split("\n")
    if all(line[:1] in (" ", "\t", "\r", "") for line in others):
        return " ".join(part for line in (first, *others) if (part := line.strip(" \t\r")))
    return text


def one_line(text: str) -> str:
    """Return a text without line breaks and space at its ends."""
    return " ".join(line.strip(" \t\r") for line in text.split("\n")).strip()


def facts(section: Any) -> Iterator[tuple[str, Any]]:
    """Yield the data category and the element of each statement about a concept, a language or a term.

    Groups are looked into; a history entry is one statement, of the category ``transaction``.
    """
    for child in section:
        name = local(child)
        if name == "term" or name in LANGUAGES or name in TERMS:
            continue
        if name == "transacGrp":
            yield "transaction", child
        elif name == "descripGrp":
            yield from _described(child)
        elif name.endswith("Grp"):
            yield from facts(child)
        else:
            yield category_of(child), child


def _described(group: Any) -> Iterator[tuple[str, Any]]:
    """The statements of a group of descriptions; a source among them is that of the definition or context."""
    found = [(category_of(child), child) for child in group]
    categories = [category for category, _ in found]
    described = "definition" if "definition" in categories else categories[0] if categories else ""
    for category, child in found:
        yield f"{described} {category}" if category == "source" else category, child


def category_of(element: Any) -> str:
    """Return the data category: the attribute ``type`` in the style DCA, the element's name in DCT."""
    name = local(element)
    kind = element.get("type") or ""
    if name in ("xref", "ref"):
        return {"xref": "externalCrossReference", "ref": "crossReference"}[name]
    return kind if name in _CLASSES and kind else name
