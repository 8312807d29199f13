"""Reads files: bytes become text in ``decode``, and each format that is more than plain text has a module."""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Iterator, Sequence
from types import ModuleType

from termkit.errors import BadUsage, UnreadableFile
from termkit.model import Edit
from termkit.readers.decode import decode, encode, read_blocks
from termkit.readers.decoded import Decoded, Source
from termkit.record import Record

_TEXTS = {
    ".md": "pages.markdown",
    ".markdown": "pages.markdown",
    ".html": "pages.html",
    ".htm": "pages.html",
    ".xhtml": "pages.html",
    ".csv": "tables.delimited",
    ".tsv": "tables.delimited",
    ".xlf": "exchange.xliff",
    ".xliff": "exchange.xliff",
    ".sdlxliff": "exchange.xliff",
    ".mqxliff": "exchange.xliff",
    ".mxliff": "exchange.xliff",
    ".txlf": "exchange.xliff",
    ".tmx": "exchange.tmx",
    ".po": "messages.po",
    ".srt": "subtitles",
    ".vtt": "subtitles",
    ".json": "messages.json",
    ".jsonl": "messages.json",
    ".ndjson": "messages.json",
    ".arb": "messages.json",
}
"""The module for text files of a suffix; imported when such a file comes along.

It has ``parse(decoded, name, columns) -> Decoded``, which takes from the file what people read, with the way back;
``escape(text, file, offset) -> str | None``, how the file writes a text at a place, None if it can't, where that is
not the text itself; ``parts(blocks, name) -> Iterator[Decoded]`` where large files are read piece by piece; and
``pair(source, translation) -> tuple[Pair, ...]`` where the format itself says what translates what in two files.
"""

_CONTAINERS = {".docx": "office.docx", ".xlsx": "office.xlsx"}
"""The module for files that are no text.

It has ``read(data, name, columns) -> Decoded`` and ``rewrite(data, edits, name) -> bytes``, whose edits are by
offsets of the text that ``read`` gives.
"""

SUFFIXES = (".txt", *_TEXTS, *_CONTAINERS)
"""The suffixes of the files that are read when a folder is given, in lower case."""

_LARGE = 8 * 1024 * 1024
"""Bytes; larger files are read piece by piece."""

Columns = tuple[str, str] | None
"""Which columns of a table hold the source and the translation: their names, numbers from 1, or letters."""


class RawText(Record):
    """A file as it was read."""

    path: str
    """The path as the user gave it; ``-`` for standard input without a name."""
    decoded: Decoded


def read_file(path: str, columns: Columns = None) -> RawText:
    """Return the text of the file at ``path``; raise ``UnreadableFile`` if it has none.

    A file of an unknown suffix is read as plain text.
    """
    return RawText(path, read_bytes(_bytes(path), path, columns))


def read_parts(path: str, columns: Columns = None) -> Iterator[RawText]:
    """Yield the text of the file at ``path``, piece by piece where it is large and its format allows that.

    Memory stays bounded then, whatever the size of the file. Raises what ``read_file`` does, perhaps after some parts.
    """
    name = _TEXTS.get(_suffix(path))
    if name and os.path.isfile(path) and os.path.getsize(path) > _LARGE:
        parts = getattr(_format(name, path), "parts", None)
        blocks = read_blocks(path) if parts else None
        if parts and blocks is not None:
            for decoded in parts(blocks, path):
                yield RawText(path, decoded)
            return
    yield read_file(path, columns)


def read_stdin(filename: str | None = None, columns: Columns = None) -> RawText:
    """Return the text of standard input, read as the file called ``filename`` would be."""
    path = filename or "-"
    data = sys.stdin.buffer.read()
    return RawText(path, read_bytes(data, path if filename else "standard input", columns))


def read_bytes(data: bytes, path: str, columns: Columns = None) -> Decoded:
    """Return what the format of the file at ``path``, told by its suffix, makes of its bytes."""
    name = _CONTAINERS.get(_suffix(path))
    if name:
        read: Decoded = _format(name, path).read(data, path, columns)
        return read
    decoded = decode(data, path)
    name = _TEXTS.get(_suffix(path))
    if name:
        parsed: Decoded = _format(name, path).parse(decoded, path, columns)
        return parsed
    return decoded


def rewrite(decoded: Decoded, edits: Sequence[Edit], path: str) -> bytes:
    """Return the bytes of the file at ``path`` with ``edits`` made and everything else as it is.

    The edits are in order and don't overlap; their offsets are those of findings. One whose text can't be written at
    its place is left out. Raises ``UnwritableFile`` where the file's encoding lacks a character.
    """
    if decoded.container is not None:
        container: bytes = _format(_CONTAINERS[_suffix(path)], path).rewrite(decoded.container, edits, path)
        return container
    file = decoded.file_text
    name = _TEXTS.get(_suffix(path))
    escape = getattr(_format(name, path), "escape", None) if name else None
    parts: list[str] = []
    position = 0
    for start, end, replacement in edits:
        text = escape(replacement, file, start) if escape else replacement
        if text is not None:
            parts += file[position:start], text
            position = end
    return decoded.bom + encode("".join((*parts, file[position:])), decoded.encoding, path)


def with_source(translation: RawText, source: RawText) -> RawText:
    """Return ``translation`` with ``source`` beside it; which part translates which the format tells, or ``Engine.check`` finds.

    Raises ``BadUsage`` where the translation holds its source already.
    """
    if translation.decoded.source is not None:
        raise BadUsage(
            f"{translation.path} already holds its source beside the translation: leave --source out."
        )
    name = _TEXTS.get(_suffix(translation.path))
    same = name is not None and name == _TEXTS.get(_suffix(source.path))
    pair = getattr(_format(name, translation.path), "pair", None) if name and same else None
    pairs = pair(source.decoded, translation.decoded) if pair else None
    decoded = translation.decoded._replace(source=Source(source.path, source.decoded, pairs))
    return translation._replace(decoded=decoded)


def _suffix(path: str) -> str:
    return os.path.splitext(path)[1].lower()


def _format(name: str, path: str) -> ModuleType:
    """The module of a format; raises ``UnreadableFile`` where a package that it builds on is not installed."""
    try:
        return importlib.import_module(f"termkit.readers.{name}")
    except ModuleNotFoundError as error:
        if (error.name or "termkit").startswith("termkit"):
            raise
        raise UnreadableFile(
            f"{path}: to read such files termkit needs the package {error.name}: install termkit-zh again, with what it requires."
        ) from None


def _bytes(path: str) -> bytes:
    try:
        with open(path, "rb") as file:
            return file.read()
    except (OSError, ValueError) as error:  # ValueError: a null character in the path
        raise UnreadableFile(f"{path}: {_reason(error)}.") from None


def _reason(error: Exception) -> str:
    if isinstance(error, FileNotFoundError):
        return "there is no such file"
    if isinstance(error, IsADirectoryError):
        return "is a folder, not a file"
    if isinstance(error, PermissionError):
        return "you may not read this file"
    return f"cannot be read: {getattr(error, 'strerror', None) or error}"
