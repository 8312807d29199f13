"""Reads and rewrites Word documents (DOCX).

What a reader sees is the text: paragraphs, tables, text boxes, and behind them the notes that they refer to, the
headers and the footers. Left out are comments, deleted and hidden text, codes of fields, formulas and the descriptions
of pictures; a picture, a formula or a symbol in a line leaves U+FFFC there, so that the words around it are neither
glued nor taken for a hole. A line break ends the line.

Kinds come from the styles: title, headings (by their outline level), items of lists and cells, tables of contents and
headers as furniture. Where a document has no heading by style, its paragraphs are told by form, as plain text is.

Fixes are made in the runs that the text stands in, so that all formats stay (``office.written``); the second shape of
a text box that Word keeps for old programs stays as it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from termkit.model import Edit, SegmentKind
from termkit.readers.decoded import Decoded
from termkit.readers.extract import Extract
from termkit.readers.office.parts import (
    OBJECT,
    Package,
    Piece,
    Rich,
    attribute,
    changes,
    container,
    keep_spaces,
    put,
    written,
)
from termkit.readers.xml import Event
from termkit.segment import segment_plain

_LEFT_OUT = frozenset("del moveFrom Fallback rt pPrChange rPrChange sectPr oMath oMathPara".split())
"""Elements of which nothing is read: deleted text, what old programs see, readings of ruby, former formats, formulas."""
_DRAWN = frozenset("drawing pict object".split())
_NOTES = ("footnote", "endnote")
_OFF = frozenset("0 false off".split())
_BREAKS = frozenset("br cr".split())


def read(data: bytes, name: str, columns: tuple[str, str] | None = None) -> Decoded:
    """Return the text of the document ``data``; raise ``UnreadableFile``, which calls it ``name``, if it is none."""
    document = _Document(data, name)
    extract = document.extract()
    decoded = container(extract, data)
    if document.has_headings:
        return decoded._replace(origin=None)
    known = {segment.start: segment for segment in decoded.segments or ()}
    told = tuple(known.get(segment.start, segment) for segment in segment_plain(decoded.text))
    return decoded._replace(origin=None, segments=told)


def rewrite(data: bytes, edits: Sequence[Edit], name: str) -> bytes:
    """Return the document with ``edits`` of its text made; one across what is no text is left out."""
    document = _Document(data, name)
    decoded = document.extract().decoded()
    assert decoded.origin
    made: list[Edit] = []
    for edit in edits:
        parts = [written(change, decoded.text, decoded.origin) for change in changes(edit, decoded.text)]
        if None not in parts:
            made += (one for part in parts for one in part or ())
    return document.package.rewrite(keep_spaces(made, decoded.origin.text))


class _Document:
    """All that is read of a document, in its order."""

    def __init__(self, data: bytes, name: str) -> None:
        self.package = package = Package(data, name)
        main = package.main("document", "Word document")
        parts: dict[str, dict[str, None]] = {}
        """By what they are, each once."""
        for relation in package.relations(main):
            parts.setdefault(relation.kind, {})[relation.part] = None
        self._kinds = _Kinds(package, next(iter(parts.get("styles", ())), None))
        body = _Story(package, main).read()
        notes: dict[tuple[str, str], list[_Paragraph]] = {}
        for kind in _NOTES:
            for part in parts.get(f"{kind}s", ()):
                for paragraph in _Story(package, part, kind, "paragraph").read().paragraphs:
                    if paragraph.note:
                        notes.setdefault(paragraph.note, []).append(paragraph)
        self._paragraphs = list(_with_boxes([*body.paragraphs, *_in_order(notes, body.notes)]))
        kinds = map(self._kind, self._paragraphs)
        self.has_headings = any(kind in ("title", "heading") for kind in kinds)
        for kind in ("header", "footer"):
            for part in parts.get(kind, ()):
                self._paragraphs += _with_boxes(_Story(package, part, kind, "furniture").read().paragraphs)

    def extract(self) -> Extract:
        """Return the text of the document, with the way back to the parts."""
        extract = Extract(Decoded(self.package.text))
        for paragraph in self._paragraphs:
            kind = self._kind(paragraph) or ("paragraph" if self.has_headings else None)
            for line in paragraph.lines():
                put(line, extract, kind, paragraph.unit)
        return extract

    def _kind(self, paragraph: _Paragraph) -> SegmentKind | None:
        """What a paragraph is; None where nothing says so."""
        styled = self._kinds.of(paragraph.style)
        if paragraph.kind == "furniture" or styled == "furniture":
            return "furniture"
        if paragraph.heading or styled in ("title", "heading"):
            return "heading" if paragraph.heading else styled
        if paragraph.item or styled == "item" and paragraph.item is None:
            return "item"
        return paragraph.kind


def _with_boxes(paragraphs: Sequence[_Paragraph]) -> Iterator[_Paragraph]:
    """Yield paragraphs, each with those of its text boxes behind it."""
    for paragraph in paragraphs:
        yield paragraph
        yield from _with_boxes(paragraph.boxes)


def _in_order(
    notes: Mapping[tuple[str, str], Sequence[_Paragraph]], references: Sequence[tuple[str, str]]
) -> Iterator[_Paragraph]:
    """Yield the paragraphs of the notes that are referred to, which are counted as readers see them."""
    for kind in _NOTES:
        own = [reference for reference in references if reference[0] == kind]
        for number, reference in enumerate(dict.fromkeys(own), 1):
            for paragraph in notes.get(reference, ()):
                paragraph.unit = f"{kind} {number}"
                yield paragraph


class _Kinds:
    """The kinds of paragraphs by the ids of their styles."""

    def __init__(self, package: Package, part: str | None) -> None:
        self._kinds: dict[str, SegmentKind | None] = {}
        self._bases: dict[str, str] = {}
        style = ""
        for event in package.events(part) if part else ():
            if event.kind != "start":
                continue
            if event.name == "style":
                style = attribute(event, "styleId")
            elif event.name == "basedOn":
                self._bases[style] = attribute(event, "val")
            elif event.name == "name" and style:
                self._note(style, _named(attribute(event, "val")))
            elif event.name == "outlineLvl" and attribute(event, "val") != "9":
                self._note(style, "heading")
            elif event.name == "numId" and attribute(event, "val") != "0":
                self._note(style, "item")

    def _note(self, style: str, kind: SegmentKind | None) -> None:
        """Keep the first kind: names are told first, and a numbered heading is a heading."""
        if kind and (self._kinds.get(style) in (None, "item")):
            self._kinds[style] = kind

    def of(self, style: str) -> SegmentKind | None:
        """Return the kind of a style or of the nearest one that it is based on; None says an ordinary paragraph."""
        seen: set[str] = set()
        while style not in seen:
            seen.add(style)
            if style in self._kinds:
                return self._kinds[style]
            style = self._bases.get(style, "")
        return None


def _named(name: str) -> SegmentKind | None:
    name = name.lower()
    if name == "title":
        return "title"
    if name.startswith("toc "):
        return "furniture"
    return "heading" if name == "subtitle" or name.startswith("heading ") else None


class _Paragraph(Rich):
    """A paragraph as it is read, with those of the text boxes in it."""

    def __init__(self, unit: str, kind: SegmentKind | None, note: tuple[str, str] | None) -> None:
        super().__init__()
        self.unit = unit
        self.kind = kind
        """What its place makes of it; None where its style is to tell."""
        self.style = ""
        self.item: bool | None = None
        """What it says itself of being an item of a list."""
        self.heading = False
        self.joined = False
        """Whether its end was deleted, so that the next one goes on in it."""
        self.note = note
        """Of which note it is a part."""
        self.boxes: list[_Paragraph] = []

    def lines(self) -> Iterator[list[Piece]]:
        """Yield the pieces of each line that holds text."""
        line: list[Piece] = []
        for piece in (*self.pieces, Piece("\n")):
            if piece.text != "\n":
                line.append(piece)
            elif any(piece.text.strip(f" \t{OBJECT}") for piece in line):
                yield line
                line = []
            else:
                line = []


class _Table:
    def __init__(self, number: int) -> None:
        self.number, self.row, self.cell = number, 0, 0


class _Story:
    """The paragraphs of one part, in the order in which they are read."""

    def __init__(self, package: Package, part: str, unit: str = "", kind: SegmentKind | None = None) -> None:
        """``unit`` and ``kind`` hold for all of them; without, each has its own."""
        self.paragraphs: list[_Paragraph] = []
        self.notes: list[tuple[str, str]] = []
        """The notes that are referred to: ``footnote`` or ``endnote``, and the id."""
        self._package, self._part = package, part
        self._unit, self._kind = unit, kind
        self._path: list[str] = []
        self._open: list[_Paragraph] = []
        self._tables: list[_Table] = []
        self._counts = {"table": 0, "paragraph": 0}
        self._drawn: list[str] = []
        """The drawings and text boxes that are open: text of a drawing is only what stands in its boxes."""
        self._fields: list[bool] = []
        """Of each field that is open, whether its result has begun."""
        self._hidden = False
        self._reading = False
        self._note: tuple[str, str] | None = None

    def read(self) -> _Story:
        """Read all of it."""
        skipped = 0
        for event in self._package.events(self._part):
            if event.kind == "start":
                if skipped or self._leaves_out(event):
                    skipped += 1
                else:
                    self._start(event)
                    self._path.append(event.name)
            elif event.kind == "end":
                if skipped:
                    skipped -= 1
                else:
                    self._path.pop()
                    self._end(event.name)
            elif self._reading and not skipped:
                self._text(event)
        self.paragraphs += self._open  # whose end was deleted, though nothing follows
        return self

    def _leaves_out(self, event: Event) -> bool:
        if event.name not in _LEFT_OUT:
            return False
        if event.name == "del" and self._path[-2:] == ["pPr", "rPr"]:
            self._open[-1].joined = True
        elif event.name in ("oMath", "oMathPara") and self._open:
            self._open[-1].literal(OBJECT)
        return True

    def _start(self, event: Event) -> None:
        name = event.name
        if name == "p" and not self._inside_drawing():
            self._begin_paragraph()
        elif name in _DRAWN or name == "txbxContent":
            self._drawn.append(name)
        elif name == "tbl":
            self._counts["table"] += 1
            self._tables.append(_Table(self._counts["table"]))
        elif name == "tr" and self._tables:
            self._tables[-1].row += 1
            self._tables[-1].cell = 0
        elif name == "tc" and self._tables:
            self._tables[-1].cell += 1
        elif name == "fldChar":
            self._field(attribute(event, "fldCharType"))
        elif name in _NOTES:
            self._note = name, attribute(event, "id")
        elif name.removesuffix("Reference") in _NOTES:
            self.notes.append((name.removesuffix("Reference"), attribute(event, "id")))
        elif self._open:
            self._inside(event)

    def _inside(self, event: Event) -> None:
        """What stands in a paragraph."""
        name, paragraph, value = event.name, self._open[-1], attribute(event, "val")
        if name == "r":
            self._hidden = False
        elif name == "vanish":
            self._hidden = self._hidden or value not in _OFF and self._path[-2:] == ["r", "rPr"]
        elif name == "t":
            self._reading = self._is_read()
            paragraph.begin(event)
        elif name == "inline" or name == "shape" and "absolute" not in attribute(event, "style"):
            paragraph.literal(OBJECT)
        elif name == "pStyle":
            paragraph.style = value
        elif name == "numId":
            paragraph.item = value != "0"
        elif name == "outlineLvl":
            paragraph.heading = value != "9"
        elif self._path[-1] == "r" and self._is_read():
            self._sign(name)

    def _sign(self, name: str) -> None:
        """What a run holds besides text."""
        paragraph = self._open[-1]
        if name in ("tab", "ptab"):
            paragraph.literal("\t")
        elif name in _BREAKS:
            paragraph.literal("\n")
        elif name == "noBreakHyphen":
            paragraph.literal("-")
        elif name == "sym":
            paragraph.literal(OBJECT)

    def _end(self, name: str) -> None:
        if name == "p" and self._open and not self._inside_drawing():
            self._end_paragraph()
        elif name in _DRAWN or name == "txbxContent":
            self._drawn.pop()
        elif name == "tbl":
            self._tables.pop()
        elif name == "t" and self._reading:
            self._reading = False
            self._open[-1].end()

    def _text(self, event: Event) -> None:
        begin = self._package.begin(self._part)
        text = " " if event.text in "\r\n\t" else event.text  # Word shows a line break in a run as a space
        escaped = event.escaped or text != event.text
        self._open[-1].add(Piece(text, begin + event.start, begin + event.end, escaped))

    def _begin_paragraph(self) -> None:
        if self._open and self._open[-1].joined and not self._drawn:
            self._open[-1].joined = False
            return
        unit, kind = self._unit, self._kind
        if not unit and self._tables:
            table = self._tables[-1]
            unit, kind = f"table {table.number}, row {table.row}, cell {table.cell}", "item"
        elif not unit and self._drawn:
            unit = "text box"
        elif not unit:
            self._counts["paragraph"] += 1
            unit = f"paragraph {self._counts['paragraph']}"
        self._open.append(_Paragraph(unit, kind, self._note))

    def _end_paragraph(self) -> None:
        if self._open[-1].joined:
            return
        paragraph = self._open.pop()
        (self._open[-1].boxes if self._open else self.paragraphs).append(paragraph)

    def _field(self, what: str) -> None:
        if what == "begin":
            self._fields.append(False)
        elif self._fields and what == "separate":
            self._fields[-1] = True
        elif self._fields and what == "end":
            self._fields.pop()

    def _inside_drawing(self) -> bool:
        return bool(self._drawn) and self._drawn[-1] in _DRAWN

    def _is_read(self) -> bool:
        return not self._hidden and all(self._fields) and not self._inside_drawing()
