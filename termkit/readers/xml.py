"""XML as events with the places of everything, by expat, the parser that tells where it is.

lxml keeps lines only. What an attacker may put into a file is refused: document types with entities, and depths that
no document has.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Literal
from xml.parsers import expat

from termkit.errors import UnreadableFile
from termkit.record import Record

_DEEPEST = 500
"""Levels of elements; real files have less than fifty."""

EventKind = Literal["start", "end", "text"]


_NONE: Mapping[str, str] = MappingProxyType({})


class Event(Record):
    """The begin of an element, its end, or a stretch of its text; offsets are code points of all that was read."""

    kind: EventKind
    start: int
    """Where its markup or text begins."""
    end: int
    """Where it ends; of a start, where the content begins."""
    name: str = ""
    """The name of the element without its namespace prefix."""
    attributes: Mapping[str, str] = _NONE
    """With prefixes as they are written: ``xml:lang``."""
    text: str = ""
    """What the text means; it is written otherwise where it is of another length or begins with ``&``."""
    escaped: bool = False
    """Whether the text is one character that the file writes in another way: ``&amp;``, or CRLF for a line end."""


def events(parts: Iterable[str], name: str) -> Iterator[Event]:
    """Yield the events of a document that comes in ``parts``; raise ``UnreadableFile``, which calls it ``name``.

    Memory is bounded by the longest part and the longest element without content.
    """
    return _Scanner(name).events(parts)


class _Scanner:
    """Feeds expat and turns its byte offsets into code points; an event ends where the next one begins."""

    def __init__(self, name: str) -> None:
        self._name = name
        # Text was decoded before: what the document says of its encoding no longer holds.
        self._parser = parser = expat.ParserCreate("utf-8")
        parser.buffer_text = False
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.EntityDeclHandler = self._refuse
        parser.DefaultHandler = self._other
        self._open: tuple[EventKind | None, str, Mapping[str, str], str] = (None, "", _NONE, "")
        """The last event, whose end is not known yet."""
        self._done: list[Event] = []
        self._depth = 0
        self._bytes = b""
        """What was fed from byte ``_base`` on."""
        self._base = 0
        self._byte = self._point = 0
        """A place in bytes and in code points, up to which all events are done."""

    def events(self, parts: Iterable[str]) -> Iterator[Event]:
        for part in parts:
            data = part.encode("utf-8", "surrogatepass")
            self._bytes = self._bytes[self._byte - self._base :] + data
            self._base = self._byte
            self._feed(data, last=False)
            yield from self._done
            self._done.clear()
        self._feed(b"", last=True)
        self._close(self._base + len(self._bytes))
        yield from self._done

    def _feed(self, data: bytes, *, last: bool) -> None:
        try:
            self._parser.Parse(data, last)
        except expat.ExpatError as error:
            reason = expat.errors.messages[error.code]
            raise UnreadableFile(
                f"{self._name}:{error.lineno}:{error.offset + 1}: is not well-formed XML ({reason}): export it again, or mend this place."
            ) from None

    def _close(self, byte: int) -> None:
        """End the last event at ``byte``."""
        start = self._point
        piece = self._bytes[self._byte - self._base : byte - self._base].decode("utf-8", "surrogatepass")
        self._byte, self._point = byte, start + len(piece)
        kind, name, attributes, text = self._open
        if kind:
            escaped = kind == "text" and piece != text
            self._done.append(Event(kind, start, self._point, name, attributes, text, escaped))

    def _next(
        self, kind: EventKind | None, name: str = "", attributes: Mapping[str, str] = _NONE, text: str = ""
    ) -> None:
        self._close(self._parser.CurrentByteIndex)
        self._open = (kind, name, attributes, text)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._next("start", name.rpartition(":")[2], attributes)
        self._depth += 1
        if self._depth > _DEEPEST:
            raise UnreadableFile(
                f"{self._name}: has elements nested more than {_DEEPEST} deep, as no document does."
            )

    def _end(self, name: str) -> None:
        self._next("end", name.rpartition(":")[2])
        self._depth -= 1

    def _text(self, text: str) -> None:
        self._next("text", text=text)

    def _other(self, _: str) -> None:
        self._next(None)

    def _refuse(self, *_: object) -> None:
        raise UnreadableFile(
            f"{self._name}: declares entities of its own, which can hide anything: remove the DOCTYPE."
        )
