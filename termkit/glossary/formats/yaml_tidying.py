"""Brings a hand-written glossary into the canonical form: sorted, one way to write each thing, comments kept."""

from __future__ import annotations

from collections.abc import Collection, Iterator

import yaml

from termkit.glossary.formats.yaml import compose, concepts_of
from termkit.glossary.formats.yaml_comments import (
    AFTER,
    FILE,
    START,
    Comments,
    Place,
    blank_above,
    placed,
)
from termkit.glossary.formats.yaml_writing import Row, head, rows
from termkit.glossary.model import LOCALES, STATUSES, Concept


def tidy(text: str, path: str) -> str:
    """Return a glossary file in the canonical form, which says the same; raise ``BadGlossary`` if it is no glossary.

    Concepts are sorted by id, their terms by locale and status. A comment stays with what it stands above, or beside;
    a concept keeps an empty line above it.
    """
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    text = text.removeprefix(mark)  # the parser doesn't count it
    root = compose(text, path)
    concepts = concepts_of(root, path, {})
    fields = {key.value: value for key, value in root.value} if root is not None else {}
    subject = fields["subject"].value if "subject" in fields else ""
    writer = _Writer(text, root, fields["concepts"])
    lines = list(writer.file(subject, concepts))
    for concept in sorted(map(in_order, concepts), key=lambda concept: concept.id):
        lines += writer.concept(concept, subject)
    lines += writer.end()
    newline = "\r\n" if "\r\n" in text else "\n"
    return mark + "".join(line.replace("\n", newline) + newline for line in lines)


def in_order(concept: Concept) -> Concept:
    """Return ``concept`` with its terms sorted by locale, in each the right ones first, else in their order."""
    terms = sorted(concept.terms, key=lambda term: (LOCALES.index(term.locale), STATUSES.index(term.status)))
    return concept._replace(terms=tuple(terms))


class _Writer:
    """Writes the rows of a file with the comments that belong to them."""

    def __init__(self, text: str, root: yaml.Node | None, concepts: yaml.Node) -> None:
        self._comments = dict(placed(text, root, concepts.start_mark.column))
        keys = [] if root is None else [key for key, _ in root.value]
        self._spaced = {
            *((FILE, (key.value,)) for key in keys if _spaced(text, key)),
            *((id_of(node), START) for node in concepts.value if _spaced(text, node)),
        }
        self._begun = False

    def file(self, subject: str, concepts: Collection[Concept]) -> Iterator[str]:
        """Yield the lines above the concepts."""
        for row in head(subject, concepts):
            yield from self._row(FILE, row, (FILE, row.address) in self._spaced)

    def concept(self, concept: Concept, subject: str) -> Iterator[str]:
        """Yield the lines of one concept."""
        mine = [address for owner, address in self._comments if owner == concept.id]
        broken = {address[:-1] for address in mine if len(address) > (address[0] == "terms") + 1}
        written = list(rows(concept, subject, broken))
        known = {row.address for row in written} | {AFTER}
        for address in mine:
            if address not in known:  # above the concept, or on what goes without saying
                yield from self._above((concept.id, address), "")
        for number, row in enumerate(written):
            yield from self._row(concept.id, row, not number and (concept.id, START) in self._spaced)
        yield from self._above((concept.id, AFTER), "  ")

    def end(self) -> Iterator[str]:
        """Yield the comments below everything."""
        for place in list(self._comments):
            yield from self._above(place, "")

    def _row(self, owner: str, row: Row, spaced: bool) -> Iterator[str]:
        place = (owner, row.address)
        indent = row.text[: len(row.text) - len(row.text.lstrip(" "))]
        behind = self._comments[place].behind if place in self._comments else []
        beside = behind.pop(0) if behind else None
        yield from self._above(place, indent)
        if beside:
            yield from self._line(f"{row.text}{beside.gap or ' '}{beside.text}", spaced)
        else:
            yield from self._line(row.text, spaced)

    def _above(self, place: Place, indent: str) -> Iterator[str]:
        found = self._comments.pop(place, Comments([], []))
        for comment in (*found.before, *found.behind):
            yield from self._line(indent + comment.text, comment.blank and not indent)

    def _line(self, line: str, spaced: bool) -> Iterator[str]:
        if spaced and self._begun:
            yield ""
        self._begun = True
        yield line


def id_of(node: yaml.Node) -> str:
    """Return the id of the concept that ``node`` is."""
    return next(str(value.value) for key, value in node.value if key.value == "id")


def _spaced(text: str, node: yaml.Node) -> bool:
    return blank_above(text, text.rfind("\n", 0, node.start_mark.index) + 1)
