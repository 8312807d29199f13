"""Reads files: a format a module, each with a function ``decode(data, name) -> Decoded``."""

from __future__ import annotations

import importlib
import os
import sys

from termkit.errors import UnreadableFile
from termkit.readers.decoded import Decoded
from termkit.record import Record

_MODULES = {".txt": "decode"}
"""The module that reads files of a suffix; imported when such a file comes along."""

SUFFIXES = tuple(_MODULES)
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
    return RawText(path, _decode(data, path))


def read_stdin(filename: str | None = None) -> RawText:
    """Return the text of standard input, read as the file called ``filename`` would be."""
    path = filename or "-"
    return RawText(path, _decode(sys.stdin.buffer.read(), filename or "standard input"))


def _decode(data: bytes, name: str) -> Decoded:
    suffix = os.path.splitext(name)[1].lower()
    module = importlib.import_module(f"termkit.readers.{_MODULES.get(suffix, 'decode')}")
    decoded: Decoded = module.decode(data, name)
    return decoded


def _reason(error: Exception) -> str:
    if isinstance(error, FileNotFoundError):
        return "there is no such file"
    if isinstance(error, IsADirectoryError):
        return "is a folder, not a file"
    if isinstance(error, PermissionError):
        return "you may not read this file"
    return f"cannot be read: {getattr(error, 'strerror', None) or error}"
