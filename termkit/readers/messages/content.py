"""The strings of programs, as PO and JSON files hold them: what of a message people read, and what is markup.

A placeholder (``%s``, ``{name}``) stands in the text as U+FFFC, the character that stands for an object: a space would
look like a hole (共 个文件), nothing would glue its neighbours, and itself would be read as a word or a figure
(``%1$s``). It has no place of its own in the file, so no fix is made across it. So does a tag without an end, such as
``<icon/>`` or the ``<file>`` of a usage message; tags around words and mnemonics, as in 文件(_F), leave nothing.
"""

from __future__ import annotations

import functools
import html
import re
from collections.abc import Iterable, Iterator

from termkit.model import Edit, Segment, SegmentKind, Span
from termkit.readers.decoded import Decoded
from termkit.readers.extract import Extract
from termkit.readers.messages.literal import Literal
from termkit.segment.furniture import LONGEST

STAND_IN = "\N{OBJECT REPLACEMENT CHARACTER}"

_SIGNS = frozenset("<&%{$(（@-")
"""Each kind of markup begins with one of them."""

_LINES = frozenset("br p div li ul ol h1 h2 h3 h4 h5 h6 tr td th table hr pre".split())
"""Tags that begin or end a line."""


@functools.cache
def _markup() -> re.Pattern[str]:
    return re.compile(
        r"""
        (?P<tag></?([A-Za-z0-9][A-Za-z0-9-]*)(?:[\s/:=][^<>]*)?>|<!--[^<>]*-->)
        |(?P<entity>&(?:\#[0-9]{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)
        |(?P<mnemonic>[(（][_&~][A-Za-z0-9][)）])
        |(?P<percent>%%)
        |(?P<object>
            \{\{[^{}]*\}\} | [$%\#]\{[^{}]*\} | \{[\ -z|~]*\} | \$t\([^()]*\) | @:[A-Za-z_][\w.]*
            |%[A-Za-z_]{2,40}% | (?<![^\s('"“‘「（|,=])--[A-Za-z][A-Za-z0-9-]+
            |(?<![0-9])%(?:
                L?[1-9][0-9]?(?![0-9$.*diouxXeEfFgGcslh])|
                \([^()\s]+\)[-+0\#]*[0-9]*(?:\.[0-9]+)?[diouxXeEfFgGcrsa]
                |(?:[0-9]+\$)?[-+0\#']*(?:[0-9]+|\*)?(?:\.(?:[0-9]+|\*))?(?:<PRI\w+>|(?:hh?|ll?|[qjztL])?[A-Za-z@](?![a-z]{2}))
            )
        )
        """,
        re.VERBOSE | re.DOTALL,
    )


def add_message(extract: Extract, message: Literal, kind: SegmentKind | None = None, unit: str = "") -> Span:
    """Add what people read of a message, a block for each of its lines, and return where it stands; it may be empty."""
    spans: list[Span] = []
    text, done, line = message.text.rstrip(), 0, 0
    for start, end, instead in find_markup(text):
        message.add(extract, done, start)
        done = end
        if instead == "\n":
            if text[line:start].strip():
                spans.append(extract.end(kind, unit))
            line = end
        elif instead and instead != STAND_IN:
            extract.escaped(instead, *message.place(start, end))
        else:
            extract.literal(instead)
    message.add(extract, done, len(text))
    if not spans or text[line:]:
        spans.append(extract.end(kind, unit))
    filled = [span for span in spans if span.start < span.end] or spans[:1]
    return Span(filled[0].start, filled[-1].end)


def keep_prose(decoded: Decoded) -> Decoded:
    """Return the text of messages with only those told as paragraphs that are prose.

    The others are buttons, labels and reports, which may be alike and aren't parts of one article. So may messages
    that say the same, which is no repetition.
    """
    kept: dict[str, Segment] = {}
    for segment in decoded.segments or ():
        text = decoded.text[segment.start : segment.end]
        if segment.kind != "paragraph" or len(text) > LONGEST:
            kept.setdefault(text, segment)
    return decoded._replace(segments=tuple(kept.values()))


def says_something(text: str) -> bool:
    """Tell whether a message has letters apart from its markup."""
    if not any(map(str.isalpha, text)):
        return False
    done = 0
    for start, end, _ in find_markup(text):
        if any(map(str.isalpha, text[done:start])):
            return True
        done = end
    return any(map(str.isalpha, text[done:]))


def is_writable(text: str) -> bool:
    """Tell whether ``text`` may be written into a message without becoming a placeholder."""
    return STAND_IN not in text and "{" not in text and "}" not in text


def find_markup(text: str) -> Iterator[Edit]:
    """Yield what is no text in a message, in order, and what is read there: nothing, a line end, a stand-in, a character."""
    found: Iterable[Edit] = ()
    if not _SIGNS.isdisjoint(text):
        found = _choices(text) if "{" in text and _choice().search(text) else _marked(text, 0, len(text))
    if "\n" not in text:
        yield from found
        return
    done = 0
    for edit in found:
        yield from _line_ends(text, done, edit.start)
        yield edit
        done = edit.end
    yield from _line_ends(text, done, len(text))


def _line_ends(text: str, start: int, end: int) -> Iterator[Edit]:
    place = text.find("\n", start, end)
    while place >= 0:
        yield Edit(place, place + 1, "\n")
        place = text.find("\n", place + 1, end)


def _marked(text: str, start: int, end: int) -> Iterator[Edit]:
    for match in _markup().finditer(text, start, end):
        kind = match.lastgroup
        if kind == "tag":
            instead = _instead_of_tag(match[0], match[2] or "", text)
        elif kind == "entity":
            instead = html.unescape(match[0])
            if instead == match[0]:
                continue
        elif kind == "percent":  # the second sign is the text, so that no fix writes a single one
            yield Edit(match.start(), match.start() + 1, "")
            continue
        else:
            instead = STAND_IN if kind == "object" else ""
        yield Edit(match.start(), match.end(), instead)


def _instead_of_tag(tag: str, name: str, text: str) -> str:
    if name.lower() in _LINES:
        return "\n"
    return "" if tag[1] in "/!" or f"</{name}>" in text else STAND_IN


@functools.cache
def _choice() -> re.Pattern[str]:
    return re.compile(r"\{\s*[\w.-]+\s*,\s*(?:plural|select|selectordinal)\s*,(?:\s*offset:[0-9]+)?")


@functools.cache
def _choice_part() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<choice>{_choice().pattern})|(?P<open>\s{{0,9}}(?:=?[A-Za-z0-9_-]{{1,40}}\s{{0,9}})?\{{)|(?P<close>\}}\s*)|\#"
    )


def _choices(text: str) -> Iterator[Edit]:
    """``{n, plural, one {# file} other {# files}}`` of ICU: each of its messages is a line of its own."""
    parts = _choice_part()
    levels: list[str] = []
    done = position = 0
    while match := parts.search(text, position):
        position = match.end()
        kind, above = match.lastgroup, levels[-1] if levels else ""
        if kind == "choice":
            levels.append(kind)
        elif kind == "open" and above == "choice":
            levels.append("message")
        elif kind == "close" and above:
            levels.pop()
        elif match[0] == "#" and above == "message":
            yield from _marked(text, done, match.start())
            yield Edit(match.start(), match.end(), STAND_IN)
            done = position
            continue
        else:
            if kind == "open":  # a plain placeholder: nothing inside it is a part of a choice
                position = max(position, text.find("}", position) + 1)
            continue
        yield from _marked(text, done, match.start())
        yield Edit(match.start(), match.end(), "\n")
        done = position
    yield from _marked(text, done, len(text))
