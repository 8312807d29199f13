"""The cells of an Excel workbook that hold text, and where it stands in the parts of the file."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from termkit.errors import UnreadableFile
from termkit.readers.office.parts import Package, Piece, Rich, attribute
from termkit.readers.tables.columns import letter
from termkit.readers.xml import Event
from termkit.record import Record

_CODED = re.compile("_x([0-9A-Fa-f]{4})_")
"""A character as Excel writes those that XML has no place for."""
_REFERENCE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_PLAIN_NAME = re.compile(r"[^\W\d][\w.]*")
"""A name of a sheet that needs no quotation marks in references."""

_MOST = 32_000_000
"""Characters of all cells; since cells share texts, a small file could show any number."""


class CellText(Record):
    """The text of a cell, which others may show too."""

    text: str
    """What people read."""
    pieces: tuple[Piece, ...]
    start: int
    end: int
    """The content of its element in the parts."""


class Cell(Record):
    """A cell that holds text."""

    sheet: str
    row: int
    column: int
    """Both from 0."""
    start: int
    end: int
    """Its element in the parts."""
    content: CellText
    shared: int | None = None
    """The number of its text among those that cells share; None if it has one of its own."""
    hidden: bool = False
    """Whether it is on a sheet that isn't seen."""
    bound: bool = False
    """Whether it is in the head of a table, whose definition repeats the words."""


def cell_name(sheet: str, row: int, column: int) -> str:
    """Return what people call a cell, whose row and column are given from 0: ``Sheet1!B3``."""
    if not _PLAIN_NAME.fullmatch(sheet):
        sheet = "'" + sheet.replace("'", "''") + "'"
    return f"{sheet}!{letter(column)}{row + 1}"


class Workbook:
    """All cells that hold text, sheet by sheet and row by row."""

    def __init__(self, data: bytes, name: str) -> None:
        """Read the bytes of the file called ``name``; raise ``UnreadableFile`` where they are no workbook."""
        self.package = package = Package(data, name)
        main = package.main("workbook", "Excel workbook")
        relations = package.relations(main)
        parts = {relation.id: relation.part for relation in relations if relation.kind == "worksheet"}
        texts = [r.part for r in relations if r.kind == "sharedStrings"]
        shared = [text for part in texts for text in _shared_texts(package, part)]
        self.cells: list[Cell] = []
        self.hidden: list[str] = []
        """The names of the sheets that aren't seen."""
        characters = 0
        for event in package.events(main):
            part = parts.pop(attribute(event, "id"), None)
            if event.name == "sheet" and part:
                sheet = attribute(event, "name")
                hidden = attribute(event, "state") in ("hidden", "veryHidden")
                self.hidden += [sheet] * hidden
                heads = _heads(package, part)
                for cell in _Sheet(package, part, sheet, shared).cells():
                    characters += len(cell.content.text)
                    if characters > _MOST:
                        raise UnreadableFile(
                            f"{name}: shows more than {_MOST} characters: split the workbook."
                        )
                    self.cells.append(cell._replace(hidden=hidden, bound=(cell.row, cell.column) in heads))
        self.users = Counter(cell.shared for cell in self.cells if cell.shared is not None)
        """How many cells show each of the shared texts."""


def _shared_texts(package: Package, part: str) -> Iterator[CellText]:
    reader = _TextReader(package.begin(part))
    for event in package.events(part):
        done = reader.take(event, "si")
        if done:
            yield done


class _TextReader:
    """Takes the events of a text in runs, from the begin of its element to the end."""

    def __init__(self, begin: int) -> None:
        """``begin`` is where the part begins whose events come."""
        self._begin = begin
        self._rich: Rich | None = None
        self._start = 0
        self._phonetic = self._reading = False

    def take(self, event: Event, element: str) -> CellText | None:
        """Return the text when the end of ``element`` comes."""
        kind, name = event.kind, event.name
        if kind == "text":
            if self._reading and self._rich:
                for piece in _decoded(event, self._begin):
                    self._rich.add(piece)
        elif name == "rPh":
            self._phonetic = kind == "start"
        elif name == "t" and self._rich:
            if kind == "start" and not self._phonetic:
                self._reading = True
                self._rich.begin(event)
            elif self._reading:
                self._reading = False
                self._rich.end()
        elif name == element:
            if kind == "start":
                self._rich, self._start = Rich(), self._begin + event.end
            elif self._rich:
                rich, self._rich = self._rich, None
                return _cell_text(rich.pieces, self._start, self._begin + event.start)
        return None


def _cell_text(pieces: Sequence[Piece], start: int, end: int) -> CellText:
    return CellText("".join(piece.text for piece in pieces), tuple(pieces), start, end)


def _decoded(event: Event, begin: int) -> Iterator[Piece]:
    """The pieces of a stretch of text, in which Excel may have written characters by their codes."""
    text, start = event.text, begin + event.start
    if event.escaped or "_x" not in text:
        yield Piece(text, start, begin + event.end, event.escaped)
        return
    position = 0
    for match in _CODED.finditer(text):
        if position < match.start():
            yield Piece(text[position : match.start()], start + position, start + match.start())
        char = chr(int(match[1], 16))
        if char in "\n\t" or char.isprintable():  # the CR of line ends is not, and half a surrogate pair
            yield Piece(char, start + match.start(), start + match.end(), True)
        position = match.end()
    if position < len(text):
        yield Piece(text[position:], start + position, start + len(text))


def _heads(package: Package, part: str) -> set[tuple[int, int]]:
    """The cells of a sheet that are heads of tables, as row and column from 0."""
    heads: set[tuple[int, int]] = set()
    for relation in package.relations(part):
        if relation.kind != "table":
            continue
        for event in package.events(relation.part):
            if event.name == "table" and event.kind == "start" and attribute(event, "headerRowCount") != "0":
                first, _, last = attribute(event, "ref").partition(":")
                corner, end = _place(first), _place(last or first)
                if corner and end:
                    heads |= {(corner[0], column) for column in range(corner[1], end[1] + 1)}
    return heads


class _Sheet:
    """Reads the cells of a sheet."""

    def __init__(self, package: Package, part: str, name: str, shared: list[CellText]) -> None:
        self._package, self._part, self._name, self._shared = package, part, name, shared

    def cells(self) -> Iterator[Cell]:
        """Yield the cells that hold text, in order."""
        events = self._package.events(self._part)
        row, column = -1, -1
        for event in events:
            if event.kind != "start":
                continue
            if event.name == "row":
                number = attribute(event, "r")
                row, column = int(number) - 1 if _is_number(number) else row + 1, -1
            elif event.name == "c":
                row, column = _place(attribute(event, "r")) or (row, column + 1)
                cell = self._cell(event, events, row, column)
                if cell and cell.content.text.strip():
                    yield cell

    def _cell(self, opened: Event, events: Iterator[Event], row: int, column: int) -> Cell | None:
        """Read on to the end of the cell; None if it holds no text."""
        begin = self._package.begin(self._part)
        kind = opened.attributes.get("t", "n")
        reader = _TextReader(begin) if kind == "inlineStr" else None
        inline: CellText | None = None
        value: list[Piece] = []
        start = end = 0
        for event in events:
            name, starts = event.name, event.kind == "start"
            if name == "c" and not starts:
                break
            if reader:
                inline = reader.take(event, "is") or inline
            elif name == "f":
                kind = "formula"
            elif name == "v":
                start, end = (begin + event.end, 0) if starts else (start, begin + event.start)
            elif start and not end:
                value += _decoded(event, begin)
        place = (self._name, row, column, begin + opened.start, begin + event.end)
        if kind == "s":
            number = "".join(piece.text for piece in value).strip()
            known = _is_number(number) and int(number) < len(self._shared)
            return Cell(*place, self._shared[int(number)], int(number)) if known else None
        if kind == "str":
            return Cell(*place, _cell_text(value, start, end))
        return Cell(*place, inline) if inline else None


def _place(reference: str) -> tuple[int, int] | None:
    """The row and the column of ``B3``, from 0."""
    match = _REFERENCE.fullmatch(reference.replace("$", "").upper())
    if not match:
        return None
    column = 0
    for char in match[1]:
        column = column * 26 + ord(char) - ord("A") + 1
    return int(match[2]) - 1, column - 1


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 10
