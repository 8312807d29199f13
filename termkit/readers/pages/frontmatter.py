"""The lines before an article that hold its title, its description and its language, in YAML or TOML."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator

from termkit.model import SegmentKind
from termkit.readers.languages import locale_of
from termkit.readers.pages.flow import Flow
from termkit.record import Record

_KINDS: dict[str, SegmentKind] = {
    "title": "title",
    **dict.fromkeys(["subtitle", "description", "summary", "excerpt", "abstract"], "furniture"),
}
"""The keys whose values people read; what an article is about often stands in it once more."""
_LANGUAGES = ("lang", "language", "locale")

_FRONT = re.compile(r"(---|\+\+\+)[ \t]*\r?\n(?:.*\n)*?(?:\1|\.\.\.)[ \t]*(?=[\r\n]|\Z)")
_ENTRY = re.compile(r"^([A-Za-z_]+)[ \t]*[:=][ \t]*(.*(?:\r?\n(?:[ \t]+.*|(?=\r?\n[ \t])))*)", re.MULTILINE)
_ESCAPE = re.compile(r'\\(?:["\\/]|u[0-9a-fA-F]{4})')


class Value(Record):
    """What stands behind a key, without the marks around it."""

    key: str
    start: int
    end: int
    style: str
    """The quotation mark around it; ``|`` for a block of lines, nothing for plain text."""


class Front(Record):
    """What was found before an article."""

    end: int = 0
    """Where the article begins."""
    values: tuple[Value, ...] = ()
    """What people read of it."""
    locale: str | None = None
    """The locale that it states."""


def read(file: str) -> Front:
    """Return what the lines before the article hold, if there are such."""
    match = _FRONT.match(file)
    if match is None:
        return Front()
    values = [
        _value(file, *entry.span(2), entry[1].lower()) for entry in _ENTRY.finditer(file, 0, match.end())
    ]
    stated = next((file[value.start : value.end] for value in values if value.key in _LANGUAGES), "")
    if not values:  # lines between two rules
        return Front()
    known = tuple(value for value in values if value.key in _KINDS)
    return Front(match.end(), known, locale_of(stated))


def _value(file: str, start: int, end: int, key: str) -> Value:
    text = file[start:end]
    quoted = re.match(r'"(?:[^"\\]|\\.)*"|\'(?:[^\']|\'\')*\'', text, re.DOTALL)
    if quoted:
        return Value(key, start + 1, start + quoted.end() - 1, text[0])
    block = re.match(r"[|>][-+0-9]*[ \t]*(?:#.*)?\r?\n", text)
    if block:
        return Value(key, start + block.end(), end, "|")
    comment = re.search(r"(?:^|[ \t])#", text)
    return Value(key, start, start + comment.start() if comment else end, "")


def fill(flow: Flow, file: str, value: Value) -> SegmentKind:
    """Add a value to ``flow``, and return what it is."""
    start = value.start
    for written, begin, end in _escapes(file, value):
        flow.words(start, begin)
        flow.char(_meant(written), begin, end)
        start = end
    flow.words(start, value.end)
    return _KINDS[value.key]


def _meant(written: str) -> str:
    return chr(int(written.removeprefix("\\u"), base=16)) if len(written) > 2 else written[-1]


def _escapes(file: str, value: Value) -> Iterator[tuple[str, int, int]]:
    pattern = {'"': _ESCAPE, "'": re.compile("''")}.get(value.style)
    for match in pattern.finditer(file, value.start, value.end) if pattern else ():
        yield match[0], *match.span()


def escape(text: str, front: Front, offset: int) -> str | None:
    """Return how the value at ``offset`` writes ``text``; None where it can't without being quoted."""
    index = bisect.bisect_right([value.start for value in front.values], offset) - 1
    value = front.values[max(index, 0)]
    if value.style == '"':
        return text.replace("\\", "\\\\").replace('"', '\\"')
    if value.style == "'":
        return text.replace("'", "''")
    plain = value.style == "|" or not re.search(r":(?=\s|$)|\s#|^[-?:,\[\]{}#&*!|>'\"%@`]|[:#]$", text)
    return text if plain else None
