"""The strings of a JSON text and where they stand, which the standard library doesn't tell.

Comments and commas before a closing bracket, which programs write into their settings, are passed over.
"""

from __future__ import annotations

import functools
import json
import re
from collections.abc import Generator, Iterator
from typing import NoReturn

from termkit.errors import UnreadableFile
from termkit.readers.messages.literal import Literal, Piece
from termkit.record import Record
from termkit.text import Lines

_DEEPEST = 64
"""Levels of objects and lists; real files have less than twenty."""


class Line(int):
    """The line of a file of JSON lines, where it begins a path."""


Path = tuple[str | int, ...]
"""The keys and indexes that lead to a value."""


class Leaf(Record):
    """A string value."""

    path: Path
    value: Literal


def read_strings(text: str, name: str) -> Iterator[Leaf]:
    """Yield the string values of a JSON text in order, or of the documents of JSON lines, as ``name`` says.

    Raises ``UnreadableFile`` where it is no JSON.
    """
    if not name.lower().endswith((".jsonl", ".ndjson")):
        position = _skip(text, (yield from _document(text, 0, (), name)))
        if position < len(text):
            _refuse(text, position, name, "something follows the end of the value")
        return
    position, line = _skip(text, 0), 1
    done = 0
    while position < len(text):
        line += text.count("\n", done, position)
        done = position
        position = _skip(text, (yield from _document(text, position, (Line(line),), name)))


def _document(text: str, position: int, above: Path, name: str) -> Generator[Leaf, None, int]:
    """Yield the strings of the value at ``position``, whose paths begin with ``above``; return where it ends."""
    levels: list[str | int] = []
    state = "value"
    while True:
        match = _token().match(text, position)
        if match is None:
            _refuse(text, _skip(text, position), name, f"a {_WANTED[state]} is wanted")
        kind, token = match.lastgroup, match[match.lastindex or 0]
        start = match.start(match.lastindex or 0)
        position = match.end()
        if state in ("value", "first") and kind == "string":
            yield Leaf((*above, *levels), Literal(_pieces(text, start + 1, position - 1)))
            state = "next"
        elif state in ("value", "first") and kind == "atom":
            state = "next"
        elif state in ("value", "first") and token in "{[":
            levels.append("" if token == "{" else 0)
            state = "key" if token == "{" else "first"
            if len(levels) > _DEEPEST:
                _refuse(text, start, name, f"values are nested more than {_DEEPEST} deep, as in no real file")
        elif state == "key" and kind == "string":
            levels[-1] = "".join(piece.text for piece in _pieces(text, start + 1, position - 1))
            state = "colon"
        elif state == "colon" and token == ":":
            state = "value"
        elif state == "next" and levels and token == ",":
            level = levels[-1]
            state = "key" if isinstance(level, str) else "first"
            levels[-1] = level if isinstance(level, str) else level + 1
        elif (
            state in ("first", "key", "next")
            and levels
            and token == ("}" if isinstance(levels[-1], str) else "]")
        ):
            levels.pop()
            state = "next"
        else:
            _refuse(text, start, name, f"a {_WANTED[state]} is wanted")
        if state == "next" and not levels:
            return position


_WANTED = {
    "value": "value",
    "first": "value",
    "key": "key in quotation marks",
    "colon": "colon",
    "next": "comma",
}


def _skip(text: str, position: int) -> int:
    match = _space().match(text, position)
    return match.end() if match else position


_SPACE = r"[ \t\r\n]*(?:/(?:/[^\n]*|\*(?:[^*]|\*(?!/))*\*/)[ \t\r\n]*)*"


@functools.cache
def _space() -> re.Pattern[str]:
    return re.compile(_SPACE)


@functools.cache
def _token() -> re.Pattern[str]:
    return re.compile(
        _SPACE + r"(?:"
        r'(?P<string>"[^"\\\x00-\x1f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1f]*)*")'
        r"|(?P<atom>-?(?:(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|Infinity)|true|false|null|NaN)"
        r"|(?P<sign>[{}\[\]:,]))"
    )


@functools.cache
def _escape() -> re.Pattern[str]:
    return re.compile(r"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|.)")


def _pieces(text: str, start: int, end: int) -> Iterator[Piece]:
    """What a string says that stands between quotation marks from ``start`` to ``end``."""
    done = start
    for match in _escape().finditer(text, start, end) if text.find("\\", start, end) >= 0 else ():
        if done < match.start():
            yield Piece(text[done : match.start()], done, match.start())
        char = json.loads(f'"{match[0]}"')
        if "\ud800" <= char <= "\udfff":  # half a character
            char = "\N{REPLACEMENT CHARACTER}"
        yield Piece(char, match.start(), match.end())
        done = match.end()
    if done < end:
        yield Piece(text[done:end], done, end)


def _refuse(text: str, position: int, name: str, reason: str) -> NoReturn:
    line, column = Lines(text).position(position)
    if position >= len(text):
        reason = "it ends too early, so something was lost: export it again"
    raise UnreadableFile(f"{name}:{line}:{column}: is no JSON: {reason}.")
