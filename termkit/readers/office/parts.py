"""What DOCX and XLSX have in common: parts in XML that refer to each other, and text in pieces that are fixed in place."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator, Sequence

from termkit.errors import UnreadableFile
from termkit.model import Edit, Origin, SegmentKind, Span
from termkit.readers.decoded import Decoded
from termkit.readers.extract import Extract
from termkit.readers.office.zipped import Archive, replace
from termkit.readers.xml import Event, events
from termkit.record import Record

OBJECT = "\ufffc"
"""Stands in the text for what is no text but stands in its lines: a picture, a formula, a symbol of a special font."""

_PIECE = 1 << 16
"""Characters that are parsed at a time, so that the events of a large part are not all there at once."""


class Relation(Record):
    """What a part says of another one that it needs."""

    id: str
    kind: str
    """The last part of the address that tells the type: ``styles``, ``worksheet``."""
    part: str


class _Part(Record):
    start: int
    """Where its text begins in that of all parts."""
    text: str
    encoding: str
    bom: bytes


class Package:
    """A document as its parts; those that hold text stand one behind the other in ``text``."""

    def __init__(self, data: bytes, name: str) -> None:
        """Open the bytes of the file called ``name``; raise ``UnreadableFile`` where they are no package."""
        self._data = data
        self._name = name
        self._archive = Archive(data, name)
        self._parts: dict[str, _Part] = {}
        self._length = 0

    @property
    def text(self) -> str:
        """The XML of the parts that were opened, which offsets of events count in."""
        return "".join(part.text for part in self._parts.values())

    def main(self, root: str, what: str) -> str:
        """Return the part that the document begins with, opened; its first element must be ``root``, as in ``what``."""
        part = next((r.part for r in self.relations("") if r.kind == "officeDocument"), "")
        first = next(self.events(part), None) if part in self._archive else None
        if first is None or first.name != root:
            raise UnreadableFile(
                f"{self._name}: holds no {what}: it is another kind of file, whatever its name says."
            )
        return part

    def relations(self, part: str) -> list[Relation]:
        """Return what a part refers to within the file, the whole file being the part without a name."""
        folder, base = posixpath.split(part)
        path = posixpath.join(folder, "_rels", f"{base}.rels")
        if path not in self._archive:
            return []
        found = []
        for event in events([self._decode(path)[0]], f"{self._name} ({path})"):
            inside = attribute(event, "Target") and attribute(event, "TargetMode") != "External"
            if event.kind == "start" and event.name == "Relationship" and inside:
                target = posixpath.normpath(posixpath.join("/", folder, attribute(event, "Target")))
                kind = attribute(event, "Type").rpartition("/")[2]
                found.append(Relation(attribute(event, "Id"), kind, target.lstrip("/")))
        return [relation for relation in found if relation.part in self._archive]

    def events(self, part: str) -> Iterator[Event]:
        """Yield the XML of a part, opened if it isn't yet; offsets count from ``begin`` of the part."""
        text = self._open(part).text
        pieces = (text[i : i + _PIECE] for i in range(0, len(text), _PIECE))
        yield from events(pieces, f"{self._name} ({part})")

    def begin(self, part: str) -> int:
        """Return where a part begins in ``text``."""
        return self._open(part).start

    def rewrite(self, edits: Sequence[Edit]) -> bytes:
        """Return the file with ``edits`` of ``text`` made, which are in order and don't overlap."""
        contents = {}
        for name, part in self._parts.items():
            end = part.start + len(part.text)
            own = [edit for edit in edits if part.start <= edit.start < end]
            if own:
                shifted = (Edit(e.start - part.start, e.end - part.start, e.text) for e in own)
                text = spliced(part.text, shifted)
                contents[self._archive.real_name(name)] = part.bom + _encode(text, part.encoding)
        return replace(self._data, contents) if contents else self._data

    def _open(self, part: str) -> _Part:
        if part not in self._parts:
            self._parts[part] = opened = _Part(self._length, *self._decode(part))
            self._length += len(opened.text)
        return self._parts[part]

    def _decode(self, part: str) -> tuple[str, str, bytes]:
        data = self._archive.read(part)
        if data.isascii():
            return _decode_ascii(data), "ascii", b""
        marks = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
        bom, encoding = next(((m, e) for m, e in marks if data.startswith(m)), (b"", "utf-8"))
        try:
            return data[len(bom) :].decode(encoding), encoding, bom
        except UnicodeDecodeError:
            raise UnreadableFile(
                f"{self._name}: {part} is not UTF-8, as it must be: save the file again."
            ) from None


def _decode_ascii(data: bytes) -> str:
    """Return the text of XML in ASCII, its references to other characters replaced if they can be made again.

    Some writers give each Chinese character by its number, which would be a run of its own for each.
    """
    text = data.decode("ascii")
    if "&#" not in text or "<![CDATA[" in text:
        return text
    decoded = re.sub("&#([0-9]{3,7});", _character, text)
    return decoded if _encode(decoded, "ascii") == data else text


def _character(match: re.Match[str]) -> str:
    number = int(match[1])
    return chr(number) if 0xA0 <= number < 0xD800 or 0xE000 <= number <= 0x10FFFF else match[0]


def _encode(text: str, encoding: str) -> bytes:
    return text.encode(encoding, "xmlcharrefreplace" if encoding == "ascii" else "strict")


def attribute(event: Event, name: str) -> str:
    """Return an attribute by its name without a prefix, "" where it isn't there."""
    found = event.attributes.get(name)
    if found is None:
        suffix = f":{name}"
        found = next((value for key, value in event.attributes.items() if key.endswith(suffix)), "")
    return found


class Piece(Record):
    """A stretch of text: as it stands in the parts, or written otherwise there, or not there at all."""

    text: str
    start: int = 0
    end: int = 0
    """Where it stands in the parts; an empty stretch if it isn't there."""
    escaped: bool = False


class Rich:
    """A paragraph or a cell as it grows from runs of differing form."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self._run: list[Piece] = []
        self._kept = True

    def begin(self, element: Event) -> None:
        """Begin a text element; the spaces around its text count only if it says so."""
        self._kept = attribute(element, "space") == "preserve"

    def add(self, piece: Piece) -> None:
        """Add a piece of the text element that was begun."""
        self._run.append(piece)

    def end(self) -> None:
        """End the text element."""
        run = self._run
        if not self._kept:
            while run and not run[0].text.strip():
                run.pop(0)
            while run and not run[-1].text.strip():
                run.pop()
            run = [_trimmed(p, first=p is run[0], last=p is run[-1]) for p in run]
        self.pieces += run
        self._run = []

    def literal(self, text: str) -> None:
        """Add what stands for something else than text."""
        self.pieces.append(Piece(text))


def put(pieces: Iterable[Piece], extract: Extract, kind: SegmentKind | None = None, unit: str = "") -> Span:
    """Add pieces of text to ``extract`` as a block."""
    for text, start, end, escaped in pieces:
        if start == end:
            extract.literal(text)
        elif escaped:
            extract.escaped(text, start, end)
        else:
            extract.add(start, end)
    return extract.end(kind, unit)


def _trimmed(piece: Piece, *, first: bool, last: bool) -> Piece:
    if piece.escaped:
        return piece
    text, start, end, _ = piece
    if first:
        start += len(text) - len(text.lstrip())
        text = text.lstrip()
    if last:
        end -= len(text) - len(text.rstrip())
        text = text.rstrip()
    return Piece(text, start, end)


def changes(edit: Edit, text: str) -> Iterator[Edit]:
    """Yield what an edit of ``text`` changes, without the characters that stay: these are left alone, and their form."""
    start, old, new = edit.start, text[edit.start : edit.end], edit.text
    if len(old) == len(new):
        for i, (before, after) in enumerate(zip(old, new, strict=True), start):
            if before != after:
                yield Edit(i, i + 1, after)
        return
    import difflib  # only here: most files are read and not written

    for kind, i, j, k, m in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind != "equal":
            yield Edit(start + i, start + j, new[k:m])


def written(change: Edit, text: str, origin: Origin) -> list[Edit] | None:
    """Return how a change of the extracted ``text`` is made in the parts; None if it would touch what is no text.

    New characters take the form of those that they replace: each of its own if there are as many, else all of the
    first. So a run never loses its format to another.
    """
    places = [_place(position, text, origin) for position in range(change.start, change.end)]
    new = change.text
    parts = list(new) if len(new) == len(places) else [new] + [""] * (len(places) - 1)
    edits = []
    for place, part in zip(places or [_gap(change.start, text, origin)], parts, strict=True):
        if place is None:
            return None
        edits.append(Edit(*place, _escaped(part, origin.text, place.start)))
    return edits


def _place(position: int, text: str, origin: Origin) -> Span | None:
    """Where a character of the text stands in the parts; None if it stands for something else there."""
    place = origin.span(position, position + 1)
    there, char = origin.text[place.start : place.end], text[position]
    is_line_end = char == "\n" and not there.startswith(("&#", "\r"))  # between two blocks: in no part
    return place if there == char or len(there) > 1 and not is_line_end else None


def _gap(position: int, text: str, origin: Origin) -> Span | None:
    """Where to insert before a character: behind the one before it, whose form the new text takes."""
    before = _place(position - 1, text, origin) if position else None
    if before:
        return Span(before.end, before.end)
    after = _place(position, text, origin) if position < len(text) else None
    return Span(after.start, after.start) if after else None


def _escaped(text: str, file: str, place: int) -> str:
    if file.startswith("<![CDATA[", max(0, file.rfind("<", 0, place))):
        return text
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def keep_spaces(edits: Iterable[Edit], file: str) -> list[Edit]:
    """Return the edits of the parts in order, with what lets the text elements keep spaces that are at their edges now."""
    edits = sorted(edits)
    elements: dict[int, list[Edit]] = {}
    for edit in edits:
        elements.setdefault(file.rfind("<", 0, edit.start), []).append(edit)
    for start, inner in elements.items():
        begin = file.find(">", start) + 1
        tag = file[start:begin]
        if not tag.startswith("<![") and tag.split()[0].rstrip(">").rpartition(":")[2].lstrip("<") == "t":
            moved = (Edit(e.start - begin, e.end - begin, e.text) for e in inner)
            before = file[begin : file.find("<", begin)]
            after = spliced(before, moved)
            if after != after.strip() and before == before.strip() and "xml:space" not in tag:
                edits.append(Edit(begin - 1, begin - 1, ' xml:space="preserve"'))
    return sorted(edits)


def spliced(text: str, edits: Iterable[Edit]) -> str:
    """Return ``text`` with ``edits`` made, which are in order and don't overlap."""
    parts: list[str] = []
    position = 0
    for start, end, replacement in edits:
        parts += text[position:start], replacement
        position = end
    return "".join((*parts, text[position:]))


def container(extract: Extract, data: bytes, note: str = "") -> Decoded:
    """Return what was extracted from a file that is no text."""
    return extract.decoded()._replace(container=data, note=note)
