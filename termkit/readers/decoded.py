"""What reading a file gives: its text, and what is needed to make its bytes again."""

from __future__ import annotations

from termkit.model import Origin, Pair
from termkit.record import Record


class Decoded(Record):
    """The text of a file; the bytes of the whole file are ``bom + (origin or self).text.encode(encoding)``."""

    text: str
    """The text to check: all of the file, or what a format's reader takes from it."""
    encoding: str = "utf-8"
    """A Python codec name."""
    bom: bytes = b""
    note: str = ""
    """A sentence for people when the bytes were not UTF-8: how they were read, and how sure that is."""
    origin: Origin | None = None
    """Where the text stands in the file, if it is not all of it."""
    locale: str | None = None
    """The locale that the file itself states."""
    source: Source | None = None
    """What the text was translated from."""


class Source(Record):
    """The text that another was translated from."""

    path: str
    """The file it stands in, which may be the translation's own."""
    decoded: Decoded
    pairs: tuple[Pair, ...]
    """Which stretch of the translation translates which of the source."""
