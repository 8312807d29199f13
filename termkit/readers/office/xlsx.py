"""Reads and rewrites Excel workbooks (XLSX): each cell that holds text, by its name (``Sheet1!B3``).

The columns of a sheet that hold a source and its translation are found as in other tables (``columns.py``); then the
translation is the text and each row a pair. Left out are numbers, formulas and what they give, sheets that are hidden,
comments and drawings.

What findings and fixes count in is the text of all cells, each on a line of its own (or several, if it has line
breaks), whatever the columns. Cells share their texts in the file: a fix is made in the shared text if it is to be made
in all cells that show it, else the cell gets a text of its own. The heads of tables stay as they are, since formulas
and the table itself name them.
"""

from __future__ import annotations

import bisect
from collections.abc import Iterator, Mapping, Sequence

from termkit.errors import BadUsage
from termkit.model import Edit, Pair, Span
from termkit.readers.decoded import Decoded, Source
from termkit.readers.extract import Extract
from termkit.readers.office.parts import changes, keep_spaces, put, spliced, written
from termkit.readers.office.workbook import Cell, Workbook, cell_name
from termkit.readers.tables.columns import Chosen, choose_columns, is_text
from termkit.record import Record


class _Sheet(Record):
    """A sheet as a table: where the text of each cell stands in that of all cells."""

    name: str
    rows: Mapping[int, Mapping[int, tuple[Cell, Span]]]


def read(data: bytes, name: str, columns: tuple[str, str] | None = None) -> Decoded:
    """Return the text of the workbook ``data``, with its source if it holds one; ``columns`` says where they stand.

    Raises ``UnreadableFile``, which calls it ``name``, if it is none, and ``BadUsage`` if no sheet has the columns.
    """
    book = Workbook(data, name)
    extract, seen = _extracted(book)
    whole = extract.decoded()._replace(origin=None, units=())
    sheets = _sheets(seen)
    choices = _choices(sheets, columns, name)
    notes = [f"left out what is hidden: {', '.join(book.hidden)}"] if book.hidden else []
    if any(chosen.source is not None for chosen in choices.values()):
        decoded, more = _pairs(sheets, choices, whole, name)
        notes += more
    else:
        decoded = _texts(sheets, choices, whole)
    return decoded._replace(container=data, note="; ".join(notes))


def rewrite(data: bytes, edits: Sequence[Edit], name: str) -> bytes:
    """Return the workbook with ``edits`` of its text made; one across cells, or in the head of a table, is left out."""
    book = Workbook(data, name)
    extract, seen = _extracted(book)
    decoded = extract.decoded()
    assert decoded.origin
    starts = [span.start for _, span in seen]
    wanted: dict[int, list[Edit]] = {}
    for change in (change for edit in edits for change in changes(edit, decoded.text)):
        index = bisect.bisect_right(starts, change.start) - 1
        made = written(change, decoded.text, decoded.origin)
        if made and index >= 0 and change.end <= seen[index][1].end and not seen[index][0].bound:
            wanted.setdefault(index, []).extend(made)
    asked = [(seen[index][0], sorted(made)) for index, made in wanted.items()]
    file = decoded.origin.text
    return book.package.rewrite(keep_spaces(_settled(asked, book, file), file))


def _extracted(book: Workbook) -> tuple[Extract, list[tuple[Cell, Span]]]:
    """The text of all cells that are seen, and where each stands in it."""
    extract = Extract(Decoded(book.package.text))
    return extract, [(cell, put(cell.content.pieces, extract)) for cell in book.cells if not cell.hidden]


def _sheets(seen: Sequence[tuple[Cell, Span]]) -> list[_Sheet]:
    sheets: dict[str, dict[int, dict[int, tuple[Cell, Span]]]] = {}
    for cell, span in seen:
        sheets.setdefault(cell.sheet, {}).setdefault(cell.row, {})[cell.column] = cell, span
    return [_Sheet(name, rows) for name, rows in sheets.items()]


def _choices(sheets: Sequence[_Sheet], columns: tuple[str, str] | None, name: str) -> dict[str, Chosen]:
    """What the columns of each sheet are."""
    found: dict[str, Chosen] = {}
    faults: list[BadUsage] = []
    for sheet in sheets:
        try:
            found[sheet.name] = choose_columns(_sample(sheet), columns, f"{name} ({sheet.name})")
        except BadUsage as error:  # another sheet may have them
            faults.append(error)
    if faults and not found:
        raise faults[0]
    return found


def _sample(sheet: _Sheet) -> list[list[str]]:
    return [
        [row[column][0].content.text if column in row else "" for column in range(max(row) + 1)]
        for _, row in zip(range(_LOOKED_AT), sheet.rows.values(), strict=False)
    ]


_LOOKED_AT = 400
"""Rows of a sheet by which its columns are told."""


def _texts(sheets: Sequence[_Sheet], choices: Mapping[str, Chosen], whole: Decoded) -> Decoded:
    """The cells of all sheets that people read."""
    target = Extract(whole)
    for sheet in sheets:
        for number, row in sheet.rows.items():
            for column, (_, span) in row.items():
                if column != choices[sheet.name].key and is_text(whole.text[slice(*span)]):
                    target.add(*span)
                    target.end(unit=cell_name(sheet.name, number, column))
    return target.decoded()


def _pairs(
    sheets: Sequence[_Sheet], choices: Mapping[str, Chosen], whole: Decoded, name: str
) -> tuple[Decoded, list[str]]:
    """The translations of all sheets with their sources, and what is to be said of it."""
    source, target = Extract(whole), Extract(whole)
    pairs: list[Pair] = []
    locales = next(chosen.locales for chosen in choices.values() if chosen.source is not None)
    notes: list[str] = []
    left_out: list[str] = []
    for sheet in sheets:
        chosen = choices.get(sheet.name)
        if chosen is None or chosen.source is None or chosen.locales[1] != locales[1]:
            left_out.append(sheet.name)
            continue
        if chosen.note and chosen.note not in notes:
            notes.append(chosen.note)
        if chosen.checked:
            pairs += _rows(sheet, chosen, source, target)
    if left_out:
        notes.append(f"left out sheets without the same columns: {', '.join(left_out)}")
    original = source.decoded()._replace(locale=locales[0])
    decoded = target.decoded()._replace(locale=locales[1], source=Source(name, original, tuple(pairs)))
    return decoded, notes


def _rows(sheet: _Sheet, chosen: Chosen, source: Extract, target: Extract) -> Iterator[Pair]:
    assert chosen.source is not None and chosen.target is not None
    for number, row in list(sheet.rows.items())[chosen.named :]:
        theirs, ours = (
            _add(side, row, column, cell_name(sheet.name, number, column))
            for side, column in ((source, chosen.source), (target, chosen.target))
        )
        if theirs.start < theirs.end:
            yield Pair(theirs, ours)


def _add(extract: Extract, row: Mapping[int, tuple[Cell, Span]], column: int, unit: str) -> Span:
    if column in row:
        extract.add(*row[column][1])
    return extract.end(unit=unit)


def _settled(asked: Sequence[tuple[Cell, list[Edit]]], book: Workbook, file: str) -> Iterator[Edit]:
    """Yield the edits of the parts: in shared texts where all that show them ask for the same, else in their cells."""
    by_text: dict[int, list[tuple[Cell, list[Edit]]]] = {}
    for cell, edits in asked:
        if cell.shared is None:
            yield from edits
        else:
            by_text.setdefault(cell.shared, []).append((cell, edits))
    for number, cells in by_text.items():
        edits = cells[0][1]
        if len(cells) == book.users[number] and all(other == edits for _, other in cells):
            yield from edits
            continue
        for cell, own in cells:
            edit = _own_text(cell, own, file)
            if edit:
                yield edit


def _own_text(cell: Cell, edits: Sequence[Edit], file: str) -> Edit | None:
    """The edit that gives a cell the text that it shows, with ``edits`` made; None where the file is too unusual."""
    tag_end = file.index(">", cell.start) + 1
    tag = file[cell.start : tag_end]
    prefix = tag[1:].split()[0].rpartition("c")[0]
    shown = file.rfind("<", 0, cell.content.start)
    if not file.startswith(f"<{prefix}si", shown) or ' t="s"' not in tag:
        return None
    begin, end = cell.content.start, cell.content.end
    kept = keep_spaces(edits, file)
    text = spliced(file[begin:end], (Edit(e.start - begin, e.end - begin, e.text) for e in kept))
    opened = tag.replace(' t="s"', ' t="inlineStr"')
    return Edit(cell.start, cell.end, f"{opened}<{prefix}is>{text}</{prefix}is></{prefix}c>")
