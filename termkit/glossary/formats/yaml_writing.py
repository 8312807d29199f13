"""The canonical form of the native format: one way to write each concept, so that differences are differences."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

import yaml

from termkit.glossary.formats import Choice, Exported
from termkit.glossary.model import LOCALES, Concept, Event, Term, default_case
from termkit.record import Record
from termkit.text import width

WIDTH = 100
"""Columns of a line, where what it holds can be broken; a Han character takes two."""

Value = str | list["Value"] | dict[str, "Value"]
"""What stands behind a key: a text that is already quoted, a list or a mapping."""

Address = tuple[str, ...]
"""Where in a concept something stands: its key, below ``terms`` the locale, in lists the text of the item."""

_PLAIN = re.compile(r"""(?!.*(?:: |:$| \#))[^\s\-?:,\[\]{}#&*!|>'"%@`](?:.*\S)?""")
_PLAIN_IN_FLOW = re.compile(r"(?:[^,\[\]{}:]|:(?=[\w/]))*")
# Numbers of YAML 1.2 that YAML 1.1, whose rules PyYAML knows, takes for texts.
_NUMBER = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|0o[0-7]+")
_SPECIAL = re.compile('[\\\\"\x00-\x1f\x7f-\xa0\u2028\u2029\ufeff\ufffe\uffff]')
_BREAK = re.compile(r"(?<=[^ ]) (?=[^ ])")


class Row(Record):
    """One line of a concept (several, if it had to be broken), and what it says."""

    address: Address
    text: str


def write(concepts: Sequence[Concept], choice: Choice) -> Exported:
    """Write ``concepts`` in their order, with the terms of the chosen locales; the format holds all there is."""
    chosen = [_only(concept, choice.locales) for concept in concepts]
    kept = [new for old, new in zip(concepts, chosen, strict=True) if new.terms or not old.terms]
    subject = common_subject(kept)
    lines = [row.text for row in head(subject, kept)]
    lines += [row.text for concept in kept for row in rows(concept, subject)]
    return Exported("".join(f"{line}\n" for line in lines).encode())


def _only(concept: Concept, locales: Collection[str]) -> Concept:
    return concept._replace(terms=tuple(term for term in concept.terms if term.locale in locales))


def common_subject(concepts: Iterable[Concept]) -> str:
    """Return the subject field that most of ``concepts`` have, which is stated once for the file."""
    counts = Counter(concept.subject for concept in concepts)
    return counts.most_common(1)[0][0] if counts else ""


def head(subject: str, concepts: Collection[Concept]) -> Iterator[Row]:
    """Yield what stands above the concepts."""
    if subject:
        yield Row(("subject",), f"subject: {quoted(subject)}")
    yield Row(("concepts",), "concepts:" if concepts else "concepts: []")


def rows(concept: Concept, subject: str, broken: Collection[Address] = ()) -> Iterator[Row]:
    """Yield the lines of ``concept`` in a file with ``subject``; the lists in ``broken`` get a line for each item."""
    texts = {
        "id": concept.id,
        "subject": concept.subject if concept.subject != subject else None,
        "definition": concept.definition or None,
        "source": concept.source or None,
        "note": concept.note or None,
    }
    yield from (
        Row((key,), _folded(f"{'- ' if key == 'id' else '  '}{key}: {quoted(text)}", 4))
        for key, text in texts.items()
        if text is not None
    )
    lists = {
        "related": list_rows(concept.related),
        "links": list_rows(concept.links),
        "history": [(str(number), event_value(event)) for number, event in enumerate(concept.history)],
    }
    for key, items in lists.items():
        if items:
            yield from _list((key,), key, 2, items, (key,) in broken)
    if concept.original != "translate":
        yield Row(("original",), f"  original: {concept.original}")
    if concept.gloss:
        yield Row(("gloss",), "  gloss: true")
    if concept.removed:
        yield Row(("remove",), "  remove: true")
    if concept.terms:
        yield Row(("terms",), "  terms:")
    elif not concept.removed:
        yield Row(("terms",), "  terms: {}")
    for locale in LOCALES:
        terms = [term for term in concept.terms if term.locale == locale]
        if terms:
            yield from terms_rows(locale, terms, ("terms", locale) in broken)


def list_rows(texts: Iterable[str]) -> list[tuple[str, Value]]:
    """Return the items of a list of texts, each with what it is known by."""
    return [(text, quoted(text, flow=True)) for text in texts]


def terms_rows(locale: str, terms: Sequence[Term], broken: bool = False) -> Iterator[Row]:
    """Yield the lines of the terms of one locale; a lone text stands beside its key."""
    items = list(zip((term.text for term in terms), term_values(terms), strict=True))
    if len(items) == 1 and isinstance(items[0][1], str) and not broken:
        yield Row(("terms", locale), _folded(f"    {locale}: {quoted(terms[0].text)}", 6))
    else:
        yield from _list(("terms", locale), locale, 4, items, broken)


def _list(
    address: Address, key: str, indent: int, items: Sequence[tuple[str, Value]], broken: bool
) -> Iterator[Row]:
    line = f"{' ' * indent}{key}: {flow([value for _, value in items])}"
    if _fits(line) and not broken:
        yield Row(address, line)
        return
    yield Row(address, f"{' ' * indent}{key}:")
    for name, value in items:
        yield Row((*address, name), item(value, indent))


def item(value: Value, indent: int) -> str:
    """Return the line of one item of a list that has a line for each."""
    if isinstance(value, str) and _PLAIN_IN_FLOW.fullmatch(value):
        return _folded(f"{' ' * indent}- {value}", indent + 2)
    return _filled(f"{' ' * indent}- ", _parts(value), indent + 4)


def term_values(terms: Sequence[Term], before: Sequence[Term] = ()) -> list[Value]:
    """Return each term as a text, or as a mapping if there is more to say; ``before`` are those above them."""
    values: list[Value] = []
    for number, term in enumerate(terms):
        settled = any(t.status == "preferred" and not t.removed for t in (*before, *terms[:number]))
        values.append(_term_value(term, "admitted" if settled else "preferred"))
    return values


def _term_value(term: Term, status: str) -> Value:
    texts = {
        "status": term.status if term.status != status else "",
        "type": term.type if term.type != "full-form" else "",
        "case": term.case if term.case != default_case(term.text) else "",
    }
    lists = {"not_in": term.not_in, "near": term.near, "not_near": term.not_near}
    flags = {"ambiguous": term.ambiguous}
    more = {
        "source": term.source,
        "note": term.note,
        "part_of_speech": term.part_of_speech,
        "geographical_usage": term.geographical_usage,
        "reading": term.reading,
    }
    fields: dict[str, Value] = {key: text for key, text in texts.items() if text}
    fields |= {key: [quoted(t, flow=True) for t in found] for key, found in lists.items() if found}
    fields |= {key: "true" for key, found in flags.items() if found}
    fields |= {key: quoted(text, flow=True) for key, text in more.items() if text}
    if term.removed:
        fields["remove"] = "true"
    text = quoted(term.text, flow=True)
    return {"text": text, **fields} if fields else text


def event_value(event: Event) -> Value:
    """Return an event of the history as a mapping."""
    fields: Mapping[str, str] = {"by": event.by, "note": event.note}
    more = {key: quoted(text, flow=True) for key, text in fields.items() if text}
    return {"type": event.type, "date": event.date, **more}


def flow(value: Value) -> str:
    """Return ``value`` on one line."""
    return " ".join(_parts(value))


def _parts(value: Value) -> list[str]:
    """The words of a value in flow style: a line may be broken between any two."""
    if isinstance(value, str):
        return [value] if len(value) < WIDTH // 2 else _BREAK.split(value)
    if isinstance(value, dict):
        return _bracketed([_labelled(key, _parts(part)) for key, part in value.items()], "{}")
    return _bracketed([_parts(part) for part in value], "[]")


def _labelled(key: str, parts: list[str]) -> list[str]:
    return [f"{key}: {parts[0]}", *parts[1:]]


def _bracketed(groups: list[list[str]], brackets: str) -> list[str]:
    for group in groups[:-1]:
        group[-1] += ","
    groups[0][0] = brackets[0] + groups[0][0]
    groups[-1][-1] += brackets[1]
    return list(itertools.chain.from_iterable(groups))


def _fits(line: str) -> bool:
    """Whether a line is short enough; most can be told by their number of characters."""
    return 2 * len(line) <= WIDTH or len(line) <= WIDTH and width(line) <= WIDTH


def _filled(start: str, parts: Iterable[str], indent: int) -> str:
    """Set ``parts`` into lines as they fit; all but the first begin with ``indent`` spaces."""
    lines = [start]
    for part in parts:
        if lines[-1].isspace() or lines[-1] == start:
            lines[-1] += part
        elif _fits(f"{lines[-1]} {part}"):
            lines[-1] += f" {part}"
        else:
            lines.append(" " * indent + part)
    return "\n".join(lines)


def _folded(line: str, indent: int) -> str:
    """Break a long text at its single spaces, which YAML joins again."""
    if _fits(line):
        return line
    start = re.match(r" *(?:- )?(?:[\w-]+: )?", line)
    end = start.end() if start else 0
    return _filled(line[:end], _BREAK.split(line[end:]), indent)


def quoted(text: str, *, flow: bool = False) -> str:
    """Return ``text`` as YAML, in double quotes where it would not be read as this text by every reader."""
    if (
        _PLAIN.fullmatch(text)
        and not _SPECIAL.search(text)
        and (not flow or _PLAIN_IN_FLOW.fullmatch(text))
        and not _NUMBER.fullmatch(text)
        and not any(pattern.match(text) for _, pattern in _RESOLVERS.get(text[0], ()))
    ):
        return text
    return '"' + _SPECIAL.sub(_escaped, text) + '"'


_RESOLVERS = yaml.SafeLoader.yaml_implicit_resolvers


def _escaped(match: re.Match[str]) -> str:
    char = match[0]
    known = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}
    return known.get(char) or f"\\u{ord(char):04x}"
