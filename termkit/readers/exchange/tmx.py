"""Reads TMX: translation memories, each of whose units has variants in several languages.

The source is the variant in the language that the file or the unit names (``srclang``); where it names none, or none of
the variants has it, the English one, else the first. Each other variant is a translation. White space counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from termkit.errors import UnreadableFile
from termkit.readers.decoded import Decoded
from termkit.readers.exchange.passages import Content
from termkit.readers.exchange.units import PART, Text, Unit, escape, subflows, text_parts, whole_text
from termkit.readers.languages import locale_of
from termkit.readers.xml import Event
from termkit.record import Record

__all__ = ["escape", "parse", "parts"]


def parse(decoded: Decoded, name: str, columns: tuple[str, str] | None = None) -> Decoded:
    """Return the translations of a TMX file with their sources; raise ``UnreadableFile`` where it is none."""
    return whole_text(decoded, name, _Reader(name))


def parts(blocks: Iterable[str], name: str, size: int = PART) -> Iterator[Decoded]:
    """Yield what ``parse`` returns of a large file part by part, in bounded memory."""
    return text_parts(blocks, name, _Reader(name), size)


class _Variant(Record):
    tag: str
    content: Content


class _Reader:
    note = ""

    def __init__(self, name: str) -> None:
        self._name = name
        self._levels: list[str] = []
        self._content: Content | None = None
        self._variants: list[_Variant] = []
        self._file_source = self._source = ""
        """The language that the file and the unit are translated from."""
        self._id = self._tag = ""
        self._count = 0

    @property
    def is_between(self) -> bool:
        return len(self._levels) < 3

    def take(self, event: Event) -> Sequence[Unit]:
        if self._content:
            self._content.take(event)
            if self._content.is_done:
                self._content = None
        elif event.kind == "start":
            self._start(event)
        elif event.kind == "end" and self._levels.pop() == "tu":
            return self._units()
        return ()

    def _start(self, event: Event) -> None:
        name, said = event.name, event.attributes
        if not self._levels and name != "tmx":
            raise UnreadableFile(f"{self._name}: is XML, but no TMX: its root is <{name}>, not <tmx>.")
        if name == "seg" and self._levels[-1] == "tuv":
            self._content = Content(event.end, said, preserve=True)
            self._variants.append(_Variant(self._tag, self._content))
            return
        self._levels.append(name)
        if name == "header":
            self._file_source = said.get("srclang", "")
        elif name == "tu":
            self._count += 1
            self._id = said.get("tuid") or f"unit {self._count}"
            self._source = said.get("srclang") or self._file_source
            self._variants = []
        elif name == "tuv":
            self._tag = said.get("xml:lang") or said.get("lang", "")

    def _units(self) -> Sequence[Unit]:
        """Close the unit: the units of each of its translations."""
        source = _source(self._variants, self._source)
        units = []
        original = source.content if source else None
        for tag, content in self._variants:
            if content is not original and content.passage.text:
                whole = Text(original.passage if original else None, content.passage)
                texts = (whole, *subflows(original, content, ""))
                units.append(Unit(self._id, "", source.tag if source else "", tag, texts))
        self._variants = []
        return units


def _source(variants: Sequence[_Variant], tag: str) -> _Variant | None:
    """The variant that the others translate; None if there is none but a translation."""
    language = tag.lower().replace("_", "-")
    tags = [variant.tag.lower().replace("_", "-") for variant in variants]
    named = [v for v, own in zip(variants, tags, strict=True) if own == language]
    kin = [
        v
        for v, own in zip(variants, tags, strict=True)
        if own.partition("-")[0] == language.partition("-")[0]
    ]
    english = [variant for variant in variants if locale_of(variant.tag) == "en"]
    others = (*english, *variants) if len(variants) > 1 else ()
    return next(iter((*named, *kin, *others)), None)
