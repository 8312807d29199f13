"""Glossary file formats, one a module, each with ``read`` and ``write`` as far as the format allows.

``read(data, name, tags)`` turns the bytes of a file into concepts and says what it had to leave out; ``write(concepts,
choice)`` makes the bytes of a file and says what the format cannot hold.
"""

from __future__ import annotations

import importlib
import os
from collections.abc import Mapping, Sequence
from typing import Protocol, cast

from termkit.errors import BadGlossary
from termkit.glossary.model import LOCALES, Concept
from termkit.record import Record


class Skipped(Record):
    """Something in a file that was not taken."""

    what: str
    """``language de``, ``an empty term``, ``data category usageCount`` …"""
    why: str
    times: int = 1


class Imported(Record):
    """What a file gave."""

    concepts: tuple[Concept, ...]
    skipped: tuple[Skipped, ...] = ()
    notes: tuple[str, ...] = ()
    """Sentences on how the file was read: in which encoding, if not in UTF-8."""


class Lost(Record):
    """Something in the concepts that a format has no place for."""

    what: str
    """``definitions``, ``terms in zh-HK``, ``forbidden terms`` …"""
    times: int
    matters: bool = True
    """Whether writing is refused for it unless the user accepts the loss."""


class Exported(Record):
    """A file, and what is not in it."""

    data: bytes
    lost: tuple[Lost, ...] = ()
    notes: tuple[str, ...] = ()
    """Sentences on how to use the file: the languages that the service knows it by."""


class Choice(Record):
    """How a file is to be written."""

    locales: tuple[str, ...] = LOCALES
    """The locales to write; formats of pairs take the first as the source and the second as the target."""
    dialect: str = "basic"
    """Of TBX: ``basic``, ``min`` or ``linguist``."""
    style: str = "dca"
    """Of TBX: ``dca`` or ``dct``."""


class Format(Protocol):
    """What a module of this folder offers; one that only writes, or only reads, lacks the other function."""

    def read(self, data: bytes, name: str, tags: Mapping[str, str]) -> Imported:
        """Read a file called ``name``; ``tags`` gives a locale for tags that don't tell it (``{"zh": "zh-CN"}``).

        Raises ``BadGlossary`` with the place and the remedy where nothing can be taken.
        """

    def write(self, concepts: Sequence[Concept], choice: Choice) -> Exported:
        """Write ``concepts``."""


NAMES = (
    *("yaml", "json", "csv", "tsv", "xlsx", "tbx", "tbx2"),
    *("omegat", "deepl", "google", "aws", "utx", "skos"),
)
"""The formats; each is the module of its name."""

_SUFFIXES = {
    ".yaml": "yaml", ".yml": "yaml", ".json": "json", ".csv": "csv", ".tsv": "tsv", ".xlsx": "xlsx", ".tbx": "tbx",
    ".xml": "tbx", ".utx": "utx", ".utf8": "omegat", ".tab": "omegat", ".ttl": "skos", ".rdf": "skos",
}  # fmt: skip


def module_of(name: str) -> Format:
    """Return the module of the format ``name``, one of ``NAMES``."""
    return cast(Format, importlib.import_module(f"termkit.glossary.formats.{name}"))


def detect(data: bytes, path: str) -> str:
    """Return the format of a file by its beginning where that tells, else by its suffix; raise ``BadGlossary``."""
    head = data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    if head.startswith(b"PK\x03\x04"):
        return "xlsx"
    if head.startswith(b"<") and (b"<martif" in head or b"<tbx" in head or b"<TBX" in head):
        return "tbx"
    if head.startswith(b"<") and b"<rdf:RDF" in head:
        return "skos"
    if head.startswith(b"#UTX"):
        return "utx"
    suffix = os.path.splitext(path)[1].lower()
    if suffix in _SUFFIXES:
        return _SUFFIXES[suffix]
    raise BadGlossary(
        f"{path}: the format can't be told from the name; give it with --format ({', '.join(NAMES)})"
    )
