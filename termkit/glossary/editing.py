"""Adding to a glossary file that somebody wrote by hand: all that is there stays as it is, byte for byte."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import yaml

from termkit.errors import BadGlossary
from termkit.glossary.combining import LISTS, REFUSED, TEXTS, Conflict, combine
from termkit.glossary.formats.yaml import CONCEPT_KEYS, compose, parse
from termkit.glossary.formats.yaml_comments import blank_above
from termkit.glossary.formats.yaml_splicing import Splicer, shifted
from termkit.glossary.formats.yaml_tidying import id_of
from termkit.glossary.formats.yaml_writing import (
    Value,
    common_subject,
    event_value,
    flow,
    head,
    quoted,
    rows,
    term_values,
    terms_rows,
)
from termkit.glossary.model import LOCALES, Concept, Event, Term
from termkit.glossary.tags import locale_of
from termkit.record import Record


class Edited(Record):
    """A glossary file with more in it."""

    text: str
    concepts: tuple[str, ...] = ()
    """The ids of the concepts that are new."""
    terms: int = 0
    """How many terms are new, those of new concepts included."""
    conflicts: tuple[Conflict, ...] = ()


def add(text: str, concept: Concept, path: str) -> Edited:
    """Put ``concept`` into the text of a glossary file: at its sorted place, or what is new of it into the one there.

    Raises ``BadGlossary`` if the text is no glossary, or has another thing under this id.
    """
    edited = _merged(text, [concept], path)
    for conflict in edited.conflicts:
        if conflict.resolution == REFUSED:
            names = f"'{conflict.first}' there, '{conflict.second}' here"
            raise BadGlossary(f"{path}: '{concept.id}' is another concept: {names}; give this one another id")
    return edited


def merge(text: str, others: Sequence[Sequence[Concept]], path: str) -> Edited:
    """Put the concepts of other glossaries into the text of a glossary file, one glossary after the other.

    What contradicts the file, or a glossary before it, is told: the first one stands. Raises ``BadGlossary`` if the
    text is no glossary.
    """
    whole = Edited(text)
    for concepts in others:
        part = _merged(whole.text, concepts, path)
        whole = Edited(
            part.text,
            whole.concepts + part.concepts,
            whole.terms + part.terms,
            whole.conflicts + part.conflicts,
        )
    return whole


def _merged(text: str, concepts: Sequence[Concept], path: str) -> Edited:
    known = {concept.id: concept for concept in parse(text, path)} if compose(text, path) else {}
    new = sorted((c for c in concepts if c.id not in known), key=lambda concept: concept.id)
    combined = {c.id: combine(known[c.id], c) for c in concepts if c.id in known}
    wanted = known | {name: both.concept for name, both in combined.items()} | {c.id: c for c in new}
    changed = [(known[name], both.concept) for name, both in combined.items() if both.concept != known[name]]
    result = _written(text, changed, new, path) if changed or new else text
    terms = sum(len(c.terms) for c in wanted.values()) - sum(len(c.terms) for c in known.values())
    if not _says(result, wanted):
        raise BadGlossary(
            f"{path}: this YAML can't be added to as it stands (does it use anchors or unusual forms?); "
            "bring it into the canonical form first: termkit glossary lint --fix"
        )
    conflicts = tuple(conflict for both in combined.values() for conflict in both.conflicts)
    return Edited(result, tuple(concept.id for concept in new), terms, conflicts)


def _says(text: str, wanted: Mapping[str, Concept]) -> bool:
    try:
        return {concept.id: concept for concept in parse(text, "")} == wanted
    except BadGlossary:
        return False


def _written(text: str, changed: Sequence[tuple[Concept, Concept]], new: Sequence[Concept], path: str) -> str:
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    text = text.removeprefix(mark)
    root = compose(text, path)
    if root is None:
        return mark + text + _file(new)
    fields = {key.value: value for key, value in root.value}
    nodes = {id_of(node): node for node in fields["concepts"].value}
    splicer = Splicer(text)
    for before, after in changed:
        _extend(splicer, nodes[before.id], before, after)
    if new:
        subject = fields["subject"].value if "subject" in fields else ""
        _insert(splicer, text, fields["concepts"], new, subject, path)
    return mark + splicer.result()


def _file(concepts: Sequence[Concept]) -> str:
    subject = common_subject(concepts)
    written = [*head(subject, concepts), *(row for concept in concepts for row in rows(concept, subject))]
    return "".join(f"{row.text}\n" for row in written)


def _insert(
    splicer: Splicer, text: str, node: yaml.SequenceNode, new: Sequence[Concept], subject: str, path: str
) -> None:
    """Put new concepts behind the one with the largest id below theirs."""
    if node.flow_style and node.value:
        line = node.start_mark.line + 1
        raise BadGlossary(
            f"{path}:{line}: concepts in brackets can't be added to; first run termkit glossary lint --fix"
        )
    if not node.value:
        lines = [row.text for concept in new for row in rows(concept, subject)]
        splicer.put(len(text[: node.start_mark.index].rstrip(" ")), node.end_mark.index, "")
        splicer.lines_at(splicer.line_end(node.end_mark.index), lines)
        return
    column = node.start_mark.column
    ids = {id_of(item): item for item in node.value}
    starts = [text.rfind("\n", 0, item.start_mark.index) + 1 for item in node.value[1:]]
    spaced = 2 * sum(blank_above(text, start) for start in starts) > len(starts)
    for concept in new:
        lines = shifted([row.text for row in rows(concept, subject)], column)
        smaller = max((name for name in ids if name < concept.id), default=None)
        if smaller is None:
            splicer.lines_at(splicer.above(node.value[0]), [*lines, *[""] * spaced])
        else:
            splicer.lines_at(splicer.below(ids[smaller], column), [*[""] * spaced, *lines])


def _extend(splicer: Splicer, node: yaml.MappingNode, before: Concept, after: Concept) -> None:
    """Put what ``after`` has more than ``before`` into the concept ``node``."""
    fields = {key.value: value for key, value in node.value}
    written: dict[str, list[str]] = {}
    for row in rows(after, before.subject):
        written.setdefault(row.address[0], []).extend(row.text.split("\n"))
    for key in CONCEPT_KEYS:
        if key == "terms" and key in fields:
            _extend_terms(splicer, fields[key], before, after)
        elif key in LISTS and key in fields:
            more = getattr(after, key)[len(getattr(before, key)) :]
            items = [(len(fields[key].value), value) for value in _values(more)]
            splicer.add_items(fields[key], node.start_mark.column, items)
        elif _value(before, key) == _value(after, key):
            continue
        elif key in fields:  # it says that there is nothing
            mark = fields[key].start_mark.index
            splicer.put(mark, fields[key].end_mark.index, flow(_value(after, key)))
        else:
            splicer.add_key(node, CONCEPT_KEYS, key, _value(after, key), written[key])


def _value(concept: Concept, key: str) -> Value:
    """The value of a key, for a mapping in braces."""
    if key in LISTS:
        return _values(getattr(concept, key))
    if key == "terms":
        return {
            locale: term_values([term for term in concept.terms if term.locale == locale])
            for locale in LOCALES
            if any(term.locale == locale for term in concept.terms)
        }
    if key in TEXTS or key in ("id", "original"):
        return quoted(getattr(concept, key), flow=True)
    return "true" if getattr(concept, {"remove": "removed"}.get(key, key)) else "false"


def _values(items: Sequence[str | Event]) -> list[Value]:
    return [event_value(i) if isinstance(i, Event) else quoted(i, flow=True) for i in items]


def _extend_terms(splicer: Splicer, node: yaml.MappingNode, before: Concept, after: Concept) -> None:
    there = {locale_of(tag.value, {}): (tag, terms) for tag, terms in node.value}
    names = [there[locale][0].value if locale in there else locale for locale in LOCALES]
    for locale, name in zip(LOCALES, names, strict=True):
        old = [term for term in before.terms if term.locale == locale]
        terms = [term for term in after.terms if term.locale == locale]
        if locale in there:
            tag, value = there[locale]
            splicer.add_items(value, tag.start_mark.column, list(_new_terms(old, terms)))
        elif terms:
            lines = [part for row in terms_rows(locale, terms) for part in row.text.split("\n")]
            values = term_values(terms)
            lone = len(values) == 1 and isinstance(values[0], str)
            splicer.add_key(node, names, name, values[0] if lone else values, lines)


def _new_terms(old: Sequence[Term], terms: Sequence[Term]) -> Iterator[tuple[int, Value]]:
    """Yield the terms that are not in ``old``, each with the number of old ones before it."""
    count = 0
    for number, term in enumerate(terms):
        if count < len(old) and term == old[count]:
            count += 1
        else:
            yield count, term_values([term], terms[:number])[0]
