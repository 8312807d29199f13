"""Schematron as the TBX dialects use it: rules with asserts in XPath 2, which lxml by itself can't run."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from elementpath import XPathContext
from elementpath.xpath2 import XPath2Parser
from lxml import etree

_SCH = "{http://purl.oclc.org/dsdl/schematron}"


class _Rule(NamedTuple):
    context: etree.XPath
    asserts: list[tuple[str, Any]]


class Schematron:
    """A schema of patterns, rules and asserts."""

    def __init__(self, *paths: Path) -> None:
        self._patterns = [pattern for path in paths for pattern in _patterns(etree.parse(path).getroot())]

    def faults(self, document: Any) -> list[str]:
        """Return what is wrong with a document; in a pattern, only the first rule for a node counts."""
        whole = XPathContext(document)
        nodes = {node.value: node for node in whole.root.iter() if isinstance(node.value, etree._Element)}
        found = []
        for rules in self._patterns:
            judged: set[Any] = set()
            for rule in rules:
                items = [item for item in map(_key, rule.context(document)) if item not in judged]
                judged.update(items)
                for element, attribute in items:
                    node = nodes[element]
                    if attribute:
                        node = next(a for a in node.attributes if a.name == attribute)
                    found += [
                        f"line {element.sourceline}: {test}"
                        for test, parsed in rule.asserts
                        if not parsed.evaluate(XPathContext(whole.root, item=node))
                    ]
        return found


def _patterns(schema: Any) -> Iterator[list[_Rule]]:
    names = {ns.get("prefix"): ns.get("uri") for ns in schema.iter(f"{_SCH}ns")}
    parser = XPath2Parser(names)
    for pattern in schema.iter(f"{_SCH}pattern"):
        yield [
            _Rule(
                # No context of these schemas has a bar inside a predicate.
                etree.XPath(
                    "|".join(f"//{part}" for part in rule.get("context").split("|")), namespaces=names
                ),
                [(a.get("test"), parser.parse(a.get("test"))) for a in rule.iter(f"{_SCH}assert")],
            )
            for rule in pattern.iter(f"{_SCH}rule")
        ]


def _key(item: Any) -> tuple[Any, str]:
    """An element, or an attribute as its element and name."""
    return (item.getparent(), item.attrname) if isinstance(item, str) else (item, "")
