"""What decoding the bytes of a file gives."""

from __future__ import annotations

from termkit.record import Record


class Decoded(Record):
    """A text with what is needed to make its bytes again: ``bom + text.encode(encoding)``."""

    text: str
    encoding: str = "utf-8"
    """A Python codec name."""
    bom: bytes = b""
    note: str = ""
    """A sentence for people when the bytes were not UTF-8: how they were read, and how sure that is."""
