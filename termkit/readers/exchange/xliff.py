"""Reads XLIFF 1.2 and 2.x: the targets of its units, with their sources.

A unit's text is that of its ``target``; alternatives (``alt-trans``, matches) and notes are left out, and so is what
``translate="no"`` says not to translate. Where a unit is cut into segments (``mrk`` of type ``seg``, or ``segment``),
each is a text of its own, beside the source's of the same number.

The state of a target decides whether it is one: what is called new, initial or in need of translation is a copy of the
source or a suggestion that nobody has taken, and is left out; but a state that is not written says nothing, and a
machine's translation is what termkit is for. A target in need of review is checked: the review may use the findings. An
empty target is a fault where the file says that it is finished; else it is not translated yet.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from termkit.errors import UnreadableFile
from termkit.readers.decoded import Decoded
from termkit.readers.exchange.passages import Content, Passage
from termkit.readers.exchange.units import PART, Text, Unit, escape, subflows, text_parts, whole_text
from termkit.readers.xml import Event
from termkit.record import Record

__all__ = ["escape", "parse", "parts"]

_UNITS = frozenset(("trans-unit", "unit"))
_CONTENTS = frozenset(("source", "seg-source", "target"))
_DRAFTS = frozenset(("new", "initial", "needs-translation"))
_FINISHED = frozenset(("translated", "signed-off", "reviewed", "final"))


def parse(decoded: Decoded, name: str, columns: tuple[str, str] | None = None) -> Decoded:
    """Return the targets of an XLIFF file with their sources; raise ``UnreadableFile`` where it is none."""
    return whole_text(decoded, name, _Reader(name))


def parts(blocks: Iterable[str], name: str, size: int = PART) -> Iterator[Decoded]:
    """Yield what ``parse`` returns of a large file part by part, in bounded memory."""
    return text_parts(blocks, name, _Reader(name), size)


class _Level(Record):
    """An element that is open around the units or inside one."""

    name: str
    preserve: bool
    """Whether line ends in the text are meant."""
    shown: bool
    """Whether it is to be translated."""


class _Segment:
    """A ``segment``, or the one of a ``trans-unit``, as it is read."""

    def __init__(self, attributes: Mapping[str, str]) -> None:
        self.name = attributes.get("id", "")
        self.approved = attributes.get("approved") == "yes"
        self.state = attributes.get("state", "")
        self.contents: dict[str, Content] = {}
        self.end = 0
        """Where a target might stand that is missing."""

    def is_draft(self) -> bool:
        """Whether the target is no translation yet."""
        target = self.contents.get("target")
        said = target.attributes if target else {}
        by_machine = "mt" in said.get("state-qualifier", "").split("-")
        return said.get("state", self.state) in _DRAFTS and not self.approved and not by_machine

    def is_suggested(self) -> bool:
        """Whether there is a text in the target, and not the source's."""
        ours, theirs = (self.contents.get(name) for name in ("target", "source"))
        return ours is not None and ours.text not in ("", theirs.text if theirs else "")

    def texts(self, name: str) -> Iterator[Text]:
        """Yield the texts with their sources."""
        source, target = self.contents.get("source"), self.contents.get("target")
        state = target.attributes.get("state", self.state) if target else self.state
        finished = self.approved or state in _FINISHED
        cut = self.contents.get("seg-source", source)
        theirs = cut.segments if cut else {}
        if target and target.segments:
            for number, passage in target.segments.items():
                yield from _text(theirs.get(number), passage, number, finished)
        else:
            passage = target.passage if target else Passage(self.end, preserve=False)
            yield from _text(source.passage if source else None, passage, name, finished)
        if target:
            yield from subflows(source, target, name)


def _text(theirs: Passage | None, ours: Passage, name: str, finished: bool) -> Iterator[Text]:
    if ours.text or finished and theirs and theirs.text:
        yield Text(theirs, ours, name)


class _Reader:
    def __init__(self, name: str) -> None:
        self._name = name
        self._levels: list[_Level] = []
        self._content: Content | None = None
        self._unit: str | None = None
        """The id of the unit that is open."""
        self._segments: list[_Segment] = []
        self._count = 0
        self._file = self._source = self._target = ""
        self._drafts = 0

    @property
    def is_between(self) -> bool:
        return self._unit is None

    @property
    def note(self) -> str:
        if not self._drafts:
            return ""
        many = "1 target was" if self._drafts == 1 else f"{self._drafts} targets were"
        return f"{many} left out, since the file calls them new, initial or in need of translation."

    def take(self, event: Event) -> Sequence[Unit]:
        if self._content:
            self._content.take(event)
            if self._content.is_done:
                self._content = None
        elif event.kind == "start":
            self._start(event)
        elif event.kind == "end":
            name = self._levels.pop().name
            if name in ("trans-unit", "segment") and self._segments:
                self._segments[-1].end = event.start
            if name in _UNITS and self._unit is not None:
                return self._end()
        return ()

    def _start(self, event: Event) -> None:
        name, said = event.name, event.attributes
        above = self._levels[-1] if self._levels else None
        if above is None and name != "xliff":
            raise UnreadableFile(f"{self._name}: is XML, but no XLIFF: its root is <{name}>, not <xliff>.")
        preserve = said["xml:space"] == "preserve" if "xml:space" in said else bool(above and above.preserve)
        shown = said["translate"] != "no" if "translate" in said else not above or above.shown
        if above and self._segments and above.name in ("trans-unit", "segment") and name in _CONTENTS:
            self._content = Content(event.end, said, preserve=preserve)
            self._segments[-1].contents[name] = self._content
            return
        self._levels.append(_Level(name, preserve, shown))
        if name in ("xliff", "file"):
            self._file = said.get("original") or said.get("id", "")
            self._source = said.get("source-language") or said.get("srcLang") or self._source
            self._target = said.get("target-language") or said.get("trgLang") or self._target
        elif name in _UNITS and self._unit is None:
            self._count += 1
            if shown:
                self._unit = said.get("id") or f"unit {self._count}"
                self._segments = [_Segment({**said, "id": ""})] if name == "trans-unit" else []
        elif name == "segment" and self._unit is not None and above and above.name == "unit":
            self._segments.append(_Segment(said))

    def _end(self) -> Sequence[Unit]:
        """Close the unit."""
        texts: list[Text] = []
        several = len(self._segments) > 1
        for segment in self._segments:
            if segment.is_draft():
                self._drafts += segment.is_suggested()
            else:
                texts += segment.texts(segment.name if several else "")
        unit = Unit(self._unit or "", self._file, self._source, self._target, tuple(texts))
        self._unit, self._segments = None, []
        return (unit,) if texts else ()
