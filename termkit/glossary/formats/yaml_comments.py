"""Where the comments of a hand-written glossary belong, so that they stay with what they speak of."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Mapping

import yaml

from termkit.glossary.formats.yaml_writing import Address
from termkit.glossary.tags import locale_of
from termkit.record import Record

START: Address = ("start",)
"""Above a concept."""
AFTER: Address = ("after",)
"""Below the last line of a concept."""
END: Address = ("end",)
"""Below all concepts."""

FILE = ""
"""The owner of what belongs to no concept."""

Place = tuple[str, Address]
"""The id of a concept, or ``FILE``, and an address in it."""


class Comment(Record):
    """A comment as it stands."""

    text: str
    """From its ``#`` to the end of the line."""
    gap: str
    """The space before it on its line."""
    blank: bool
    """Whether there is an empty line above."""
    at: int
    """Where it begins in the text."""
    alone: bool
    """Whether it has its line for itself."""


class Comments(Record):
    """The comments of one place."""

    before: list[Comment]
    """Those with a line of their own."""
    behind: list[Comment]
    """Those at the end of a line."""


class Entry(Record):
    """A part of the file that comments can belong to."""

    place: Place
    start: int
    end: int
    """Where its value ends; of a block it is where the next thing begins."""
    closed: bool
    """Whether its end is a true one."""


def comments(text: str) -> Iterator[Comment]:
    """Yield the comments of a YAML text, which its scanner passes over, in order."""
    covered = 0
    for token in yaml.scan(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
        yield from _between(text, covered, token.start_mark.index)
        if isinstance(token, yaml.ScalarToken) and token.style in ("|", ">"):
            header = re.compile(r"[|>][-+0-9]*[ \t]+(?=#)").match(text, token.start_mark.index)
            if header:
                yield next(_between(text, header.end(), len(text)))
        covered = max(covered, token.end_mark.index)
    yield from _between(text, covered, len(text))


def _between(text: str, start: int, end: int) -> Iterator[Comment]:
    """The comments in a stretch that holds nothing else but space."""
    while start < end:
        index = text.find("#", start, end)
        if index < 0:
            return
        stop = text.find("\n", index)
        stop = len(text) if stop < 0 else stop
        line = text.rfind("\n", 0, index) + 1
        before = text[line:index]
        gap = before[len(before.rstrip(" \t")) :]
        # What follows a dash on its line speaks of the item.
        alone = not before.strip(" \t-")
        yield Comment(text[index:stop].rstrip(), gap, alone and blank_above(text, line), index, alone)
        start = stop


def blank_above(text: str, line: int) -> bool:
    """Tell whether the line that begins at ``line`` has an empty one above."""
    return line > 0 and not text[text.rfind("\n", 0, line - 1) + 1 : line].strip()


def entries(root: yaml.Node | None) -> Iterator[Entry]:
    """Yield the parts of a valid glossary file, those of a concept with its id."""
    for key, value in _pairs(root):
        yield _entry(FILE, (key.value,), key, value)
        if key.value == "concepts":
            for concept in value.value:
                yield from _of_concept(concept)


def _of_concept(node: yaml.Node) -> Iterator[Entry]:
    fields = {key.value: value for key, value in _pairs(node)}
    owner = fields["id"].value
    yield _entry(owner, START, node, node)
    for key, value in _pairs(node):
        yield _entry(owner, (key.value,), key, value)
        if key.value == "terms":
            for tag, terms in _pairs(value):
                yield from _of_locale(owner, tag, terms)
        elif isinstance(value, yaml.SequenceNode):
            for number, item in enumerate(value.value):
                name = item.value if isinstance(item, yaml.ScalarNode) else str(number)
                yield from _with_keys(owner, (key.value, name), item)


def _of_locale(owner: str, tag: yaml.Node, terms: yaml.Node) -> Iterator[Entry]:
    address = ("terms", locale_of(tag.value, {}) or "")
    yield _entry(owner, address, tag, terms)
    if not isinstance(terms, yaml.ScalarNode):
        for item in terms.value if isinstance(terms, yaml.SequenceNode) else [terms]:
            texts = [value for key, value in _pairs(item) if key.value == "text"] or [item]
            yield from _with_keys(owner, (*address, texts[0].value), item)


def _with_keys(owner: str, address: Address, item: yaml.Node) -> Iterator[Entry]:
    """An item, and its keys, whose comments are the item's own, since it may get a single line."""
    yield _entry(owner, address, item, item)
    for key, value in _pairs(item):
        yield _entry(owner, address, key, value)._replace(closed=False)


def _pairs(node: yaml.Node | None) -> list[tuple[yaml.Node, yaml.Node]]:
    return list(node.value) if isinstance(node, yaml.MappingNode) else []


def _entry(owner: str, address: Address, first: yaml.Node, value: yaml.Node) -> Entry:
    block = isinstance(value, yaml.ScalarNode) and value.style in ("|", ">")
    closed = bool(value.flow_style) if isinstance(value, yaml.CollectionNode) else not block
    return Entry((owner, address), first.start_mark.index, value.end_mark.index, closed)


def placed(text: str, root: yaml.Node | None, dash: int) -> Mapping[Place, Comments]:
    """Return the comments of a glossary file by what they belong to; ``dash`` is the column of its concepts."""
    parts = sorted(entries(root), key=lambda entry: entry.start)
    starts = [entry.start for entry in parts]
    found: dict[Place, Comments] = {}
    for comment in comments(text):
        index = bisect.bisect_right(starts, comment.at)
        if comment.alone:
            place = _below(comment, parts, index, dash)
            found.setdefault(place, Comments([], [])).before.append(comment)
        else:
            place = _beside(text, comment, parts[:index])
            found.setdefault(place, Comments([], [])).behind.append(comment)
    return found


def _below(comment: Comment, parts: list[Entry], index: int, dash: int) -> Place:
    """What a comment with its own line belongs to: what follows it, or the concept in which it is indented."""
    following = parts[index].place if index < len(parts) else (FILE, END)
    owner = parts[index - 1].place[0] if index else FILE
    if owner != FILE and following[0] != owner and len(comment.gap) > dash:
        return owner, AFTER
    return following


def _beside(text: str, comment: Comment, before: list[Entry]) -> Place:
    """What a comment at the end of a line belongs to: the largest part that ends there, else the one that is open."""
    line = text.rfind("\n", 0, comment.at) + 1
    ended = [e for e in before if e.closed and line <= e.end <= comment.at]
    if ended:
        return min(ended, key=lambda entry: entry.start).place
    return before[-1].place if before else (FILE, END)
