"""Takes HTML apart as browsers do: whatever stands there, nothing is refused and nothing after it is lost.

The standard library's parser knows places too, but gives up on pages of real programs (``<![if !vml]>``, ``&#;``), and
doesn't tell where the values of attributes stand.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Literal

from termkit.model import Span
from termkit.record import Record

_RAW = frozenset("script style xmp iframe noembed noframes".split())
"""Elements in which nothing but their end is markup."""

_NONE: Mapping[str, Span] = MappingProxyType({})


class Piece(Record):
    """A stretch of text, a character reference, or a tag."""

    kind: Literal["text", "char", "start", "end"]
    start: int
    end: int
    name: str = ""
    """The name of the element, in lower case."""
    attributes: Mapping[str, Span] = _NONE
    """Where the value of each attribute stands, by its name in lower case; empty for one without a value."""
    closed: bool = False
    """Whether a start is its own end: ``<br/>``."""


def pieces(text: str, *, tags: bool = True) -> Iterator[Piece]:
    """Yield the text and the tags of ``text`` in order, comments and scripts left out; ``tags`` tells if it has any."""
    position, last = 0, text.rfind(">") if tags else -1
    missing: set[str] = set()
    while match := _markup().search(text, position):
        start = match.start()
        if text[start] == "<" and start > last:
            break  # a mere sign, and so are all that follow
        if position < start:
            yield Piece("text", position, start)
        if text[start] == "&":
            position = match.end()
            yield Piece("char", start, position)
        elif match["name"]:
            tag = _tag(text, match)
            position = tag.end
            yield tag
            if tag.kind == "start" and tag.name in _RAW:
                position = _end(text, _end_of(tag.name), position, missing) or position
        else:
            position = _after(text, start, missing)
    while position < len(text):
        reference = _reference().search(text, position)
        end = reference.start() if reference else len(text)
        if position < end:
            yield Piece("text", position, end)
        if reference:
            yield Piece("char", *reference.span())
            end = reference.end()
        position = end


def _tag(text: str, match: re.Match[str]) -> Piece:
    name, position = match["name"].lower(), match.end()
    attributes: dict[str, Span] = {}
    while found := _attribute().match(text, position):
        attributes.setdefault(found[1].lower(), Span(*_value(found)))
        position = found.end()
    end = text.find(">", position)
    end = len(text) if end < 0 else end + 1  # within quotation marks never closed, as browsers have it
    if match["slash"]:
        return Piece("end", match.start(), end, name)
    return Piece("start", match.start(), end, name, attributes, text[end - 2 : end] == "/>")


def _value(found: re.Match[str]) -> tuple[int, int]:
    return next((found.span(group) for group in (2, 3, 4) if found[group] is not None), (found.end(),) * 2)


def _after(text: str, start: int, missing: set[str]) -> int:
    """Where a comment, a declaration or an instruction ends; at its first > if it is never closed."""
    end = None
    if text.startswith("<!--", start):
        end = _end(text, re.compile("--!?>"), start + 2, missing)
    elif text.startswith("<![CDATA[", start):
        end = _end(text, re.compile("]]>"), start, missing)
    return text.index(">", start if end is None else end) + 1


def _end(text: str, closing: re.Pattern[str], position: int, missing: set[str]) -> int | None:
    """Where ``closing`` begins; what is missing once is never looked for again, or the search would be quadratic."""
    found = None if closing.pattern in missing else closing.search(text, position)
    if found is None:
        missing.add(closing.pattern)
        return None
    return found.start()


_REFERENCE = "&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});?"


@functools.cache
def _reference() -> re.Pattern[str]:
    return re.compile(_REFERENCE)


@functools.cache
def _markup() -> re.Pattern[str]:
    return re.compile(rf"<(?:(?P<slash>/)?(?P<name>[a-zA-Z][^\s/>]*)|[!?/])|{_REFERENCE}")


@functools.cache
def _attribute() -> re.Pattern[str]:
    return re.compile(
        r"""[\s/]*([^\s/>][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"'][^\s>]*)))?""",
    )


@functools.cache
def _end_of(name: str) -> re.Pattern[str]:
    return re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE)
