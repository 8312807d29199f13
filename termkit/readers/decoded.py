"""What reading a file gives: its text, and what is needed to make its bytes again."""

from __future__ import annotations

from termkit.model import Origin, Pair, Segment
from termkit.record import Record


class Decoded(Record):
    """The text of a file; what is needed to make its bytes again stands beside it."""

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
    segments: tuple[Segment, ...] | None = None
    """What the file says of its blocks (headings, items); None where that is to be told from the text."""
    units: tuple[tuple[int, str], ...] = ()
    """Where each unit that has a name begins in the text, and its name: a cell, a key, the id of a unit."""
    running: bool = True
    """Whether the blocks are one text; else they stand by themselves, as messages and cells do, and may say the same."""
    container: bytes | None = None
    """The bytes of the whole file where it is no text, such as DOCX."""

    @property
    def file_text(self) -> str:
        """All of the file where it is text, else what was taken from it."""
        return (self.origin or self).text

    @property
    def data(self) -> bytes:
        """The bytes of the whole file."""
        return self.bom + self.file_text.encode(self.encoding) if self.container is None else self.container


class Source(Record):
    """The text that another was translated from."""

    path: str
    """The file it stands in, which may be the translation's own."""
    decoded: Decoded
    pairs: tuple[Pair, ...] | None
    """Which stretch of the translation translates which of the source; None where that is still to be found."""
