"""Units of translation become a text with its source: what the readers of XLIFF and TMX share.

A large file is read in parts of some megabytes, cut between units, so that memory stays bounded.
"""

from __future__ import annotations

import functools
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from termkit.model import Corner, Pair, Span
from termkit.readers.decoded import Decoded, Source
from termkit.readers.exchange.passages import Content, Passage
from termkit.readers.extract import Extract
from termkit.readers.languages import is_checked, is_chinese, locale_of
from termkit.readers.messages.content import add_message, is_writable
from termkit.readers.xml import Event, events
from termkit.record import Record
from termkit.text import Lines

PART = 2 * 1024 * 1024
"""Characters of a file that make a part."""

_BITE = 1 << 16
"""Characters that are parsed at a time; their events are in memory together."""


class Text(Record):
    """A segment: a text to check and what it translates."""

    source: Passage | None
    target: Passage
    name: str = ""
    """What it is called inside its unit."""


def subflows(source: Content | None, target: Content, name: str) -> Iterator[Text]:
    """Yield the texts inside the codes of a segment, beside the source's where it has as many."""
    theirs = source.subflows if source else []
    same = len(theirs) == len(target.subflows)
    for index, ours in enumerate(target.subflows):
        if ours.text:
            yield Text(theirs[index] if same else None, ours, name)


class Unit(Record):
    """A unit of translation with one of its translations."""

    name: str
    file: str
    """The document that it was taken from, if there may be several."""
    source_tag: str
    """The language tag as it is written; empty if there is none."""
    target_tag: str
    texts: tuple[Text, ...]


class UnitReader(Protocol):
    """Makes units of the events of a file."""

    def take(self, event: Event) -> Sequence[Unit]:
        """Take the next event and return the units that it completes: one for each language translated into."""

    @property
    def is_between(self) -> bool:
        """Whether the file may be cut after the last event."""

    @property
    def note(self) -> str:
        """A sentence on what was left out, for people."""


def whole_text(file: Decoded, name: str, reader: UnitReader) -> Decoded:
    """Return the text of the units of ``file``, with its source."""
    gatherer = _Gatherer(name, reader, file)
    return next(gatherer.parts((file.text,), len(file.text) + 1))


def text_parts(blocks: Iterable[str], name: str, reader: UnitReader, size: int) -> Iterator[Decoded]:
    """Yield the text of a file that comes in ``blocks``, a part for each ``size`` characters or a few more."""
    return _Gatherer(name, reader, Decoded("")).parts(blocks, size)


class _Window:
    """The part of a file that is being read."""

    def __init__(self, blocks: Iterable[str]) -> None:
        self._blocks = blocks
        self._parts: list[str] = []
        self.corner = Corner()

    def bites(self) -> Iterator[str]:
        for block in self._blocks:
            for start in range(0, len(block), _BITE):
                bite = block if len(block) <= _BITE else block[start : start + _BITE]
                self._parts.append(bite)
                yield bite

    def cut(self, end: int | None = None) -> tuple[str, Corner]:
        """Take what was read up to the offset ``end``; return it and where it began."""
        text, corner = "".join(self._parts), self.corner
        if end is None:
            return text, corner
        text, rest = text[: end - corner.offset], text[end - corner.offset :]
        self._parts = [rest]
        line, column = Lines(text).position(len(text))
        self.corner = Corner(end, corner.line + line - 1, column + (corner.column - 1 if line == 1 else 0))
        return text, corner


class _Gatherer:
    def __init__(self, name: str, reader: UnitReader, file: Decoded) -> None:
        self._name = name
        self._reader = reader
        self._file = file
        self._languages = _Languages()

    def parts(self, blocks: Iterable[str], size: int) -> Iterator[Decoded]:
        """Yield a text for each part that has units; the last one bears the notes, and there is always one."""
        window = _Window(blocks)
        units: list[Unit] = []
        ready: Decoded | None = None
        cut = False
        for event in events(window.bites(), self._name):
            units += self._reader.take(event)
            if event.end - window.corner.offset >= size and self._reader.is_between:
                cut = True
                text, corner = window.cut(event.end)
                kept = self._languages.chosen(units)
                units = []
                if kept:
                    if ready:
                        yield ready
                    ready = self._text(text, corner, kept, cut)
        kept = self._languages.chosen(units)
        if kept or not ready:
            if ready:
                yield ready
            ready = self._text(*window.cut(), kept, cut)
        notes = (self._file.note, self._languages.note(), self._reader.note)
        yield ready._replace(note=" ".join(filter(None, notes)))

    def _text(self, text: str, corner: Corner, units: Sequence[Unit], is_part: bool) -> Decoded:
        file = self._file._replace(text=text)
        target, source = Extract(file), Extract(file)
        named = is_part or len({unit.file for unit in units}) > 1
        pairs = []
        for unit in units:
            name = f"{unit.file}: {unit.name}" if named and unit.file else unit.name
            known = not unit.source_tag or is_checked(unit.source_tag)
            for theirs, ours, segment in unit.texts:
                called = f"{name}, segment {segment}" if segment else name
                span = _add(target, ours, corner, called)
                if theirs and known:
                    pairs.append(Pair(_add(source, theirs, corner, called), span))
        locales = [self._languages.locale, locale_of(units[0].source_tag) if units else None]
        original = source.decoded(corner)._replace(locale=locales[1])
        beside = Source(self._name, original, tuple(pairs)) if pairs else None
        return target.decoded(corner)._replace(locale=locales[0], source=beside)


def _add(extract: Extract, passage: Passage, corner: Corner, unit: str) -> Span:
    if passage.text:
        return add_message(extract, passage.literal(corner.offset), unit=unit)
    place = passage.place - corner.offset
    extract.escaped(" ", place, place)  # it tells where the translation is missing
    return extract.end(unit=unit)


class _Languages:
    """Which of the languages that a file translates into is checked, since a file has one locale.

    It is the one of most units of the first part that has any, but English only beside a Chinese source; of two with
    as many units, the one that is not of the source's own language, then the first.
    """

    def __init__(self) -> None:
        self._key = ""
        self._left: Counter[str] = Counter()
        """Translations that were left out, by language tag."""

    @property
    def locale(self) -> str | None:
        return locale_of(self._key)

    def chosen(self, units: Sequence[Unit]) -> list[Unit]:
        """Return those of ``units`` that are checked."""
        keys = [_key(unit.target_tag) for unit in units]
        if not self._key:
            counts = Counter(key for key in keys if key)
            crossing = {
                key
                for unit, key in zip(units, keys, strict=True)
                if key and is_chinese(key) != is_chinese(unit.source_tag)
            }
            self._key = max(
                counts,
                key=lambda key: (is_chinese(key) or key in crossing, counts[key], key in crossing),
                default="",
            )
        kept = []
        for unit, key in zip(units, keys, strict=True):
            if key == "" or key == self._key:
                kept.append(unit)
            else:
                self._left[unit.target_tag] += 1
        return kept

    def note(self) -> str:
        """Say what was not checked."""
        others = {tag: count for tag, count in self._left.items() if _key(tag)}
        if others:
            said = ", ".join(f"{count} of {tag}" for tag, count in others.items())
            return (
                f"Checked as {self._key}; translations into other languages were left out ({said}): "
                "give each language a file of its own."
            )
        if self._left and not self._key:
            return f"Translates into {', '.join(self._left)}, which termkit doesn't check."
        return ""


@functools.cache
def _key(tag: str) -> str | None:
    """What tells languages apart: a locale, ``zh`` for Chinese of whatever region; None if it isn't checked."""
    if not tag:
        return ""
    return locale_of(tag) or "zh" if is_checked(tag) else None


def escape(text: str, file: str, offset: int) -> str | None:
    """Return how a text is written at a place of an XML file; None if it can't be."""
    if not is_writable(text) or any(char < " " and char not in "\n\t" for char in text):
        return None
    if file.rfind("<", 0, offset) > file.rfind(">", 0, offset) and not _in_cdata(file, offset):
        return None  # inside markup, where stand-ins are
    if _in_cdata(file, offset):
        return None if "]" in text or ">" in text else text
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _in_cdata(file: str, offset: int) -> bool:
    return _has_cdata(file) and file.rfind("<![CDATA[", 0, offset) > file.rfind("]]>", 0, offset)


@functools.lru_cache(maxsize=1)
def _has_cdata(file: str) -> bool:
    return "<![CDATA[" in file
