"""Reads files: bytes become text in ``decode``, and each format that is more than text has a module with ``parse``."""

from __future__ import annotations

import importlib
import os
import sys

from termkit.errors import BadUsage, UnreadableFile
from termkit.readers.decode import decode
from termkit.readers.decoded import Decoded, Source
from termkit.record import Record

_PARSERS = {".tsv": "tsv"}
"""The module that parses the text of files of a suffix; imported when such a file comes along."""

SUFFIXES = (".txt", *_PARSERS)
"""The suffixes of the files that are read when a folder is given, in lower case."""


class RawText(Record):
    """A file as it was read."""

    path: str
    """The path as the user gave it; ``-`` for standard input without a name."""
    decoded: Decoded


def read_file(path: str) -> RawText:
    """Return the text of the file at ``path``; raise ``UnreadableFile`` if it has none.

    A file of an unknown suffix is read as plain text.
    """
    try:
        with open(path, "rb") as file:
            data = file.read()
    except (OSError, ValueError) as error:  # ValueError: a null character in the path
        raise UnreadableFile(f"{path}: {_reason(error)}.") from None
    return RawText(path, parse(decode(data, path), path))


def read_stdin(filename: str | None = None) -> RawText:
    """Return the text of standard input, read as the file called ``filename`` would be."""
    path = filename or "-"
    return RawText(path, parse(decode(sys.stdin.buffer.read(), filename or "standard input"), path))


def parse(decoded: Decoded, path: str) -> Decoded:
    """Return what the format of the file at ``path``, told by its suffix, makes of its text."""
    name = _PARSERS.get(os.path.splitext(path)[1].lower())
    if name is None:
        return decoded
    parsed: Decoded = importlib.import_module(f"termkit.readers.{name}").parse(decoded, path)
    return parsed


def with_source(translation: RawText, source: RawText) -> RawText:
    """Return ``translation`` with ``source`` beside it, line by line.

    Raises ``BadUsage`` where the lines don't go together, or the translation holds its source already.
    """
    from termkit.segment.pairs import pair_lines  # only for bilingual text

    if translation.decoded.source is not None:
        raise BadUsage(
            f"{translation.path} already holds its source beside the translation: leave --source out."
        )
    pairs = pair_lines(source.decoded.text, translation.decoded.text, source.path, translation.path)
    decoded = translation.decoded._replace(source=Source(source.path, source.decoded, pairs))
    return translation._replace(decoded=decoded)


def _reason(error: Exception) -> str:
    if isinstance(error, FileNotFoundError):
        return "there is no such file"
    if isinstance(error, IsADirectoryError):
        return "is a folder, not a file"
    if isinstance(error, PermissionError):
        return "you may not read this file"
    return f"cannot be read: {getattr(error, 'strerror', None) or error}"
