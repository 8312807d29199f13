"""Reads CSV and TSV files: a source and its translation in two columns, or a table whose cells are text.

Cells may be quoted and run over several lines; the lines of a cell stay lines, since whoever writes a cell means them.
A row of names says which columns are which; the cells that are no text (numbers, keys, addresses) are left out.
"""

from __future__ import annotations

import bisect
import functools
import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence

from termkit.model import Pair, Span
from termkit.readers.decoded import Decoded, Source
from termkit.readers.extract import Extract
from termkit.readers.tables.columns import Chosen, choose_columns, is_text
from termkit.record import Record

_DELIMITERS = (",", ";", "\t")
_TABS = 0.3
"""How much less even tabs may be: texts hold commas, but hardly tabs."""
_SAMPLE = 200
"""Rows by which the delimiter is told."""
_HINT = re.compile(r"sep=([^\r\n])\r?\n", re.IGNORECASE)
"""The first line by which spreadsheets are told the delimiter."""


class _Cell(Record):
    """A cell without its quotation marks and the spaces around them."""

    start: int
    end: int
    quoted: bool


_Row = list[_Cell]


def parse(decoded: Decoded, path: str, columns: tuple[str, str] | None = None) -> Decoded:
    """Return the translation that a table holds, with its source; of a table without one, all cells that are text.

    ``columns`` says which two the user means. Raises ``BadUsage`` where they aren't there.
    """
    text = decoded.text
    numbered = [
        (number, row)
        for number, row in enumerate(_rows(text, _delimiter(text, path)), 1)
        if any(cell.start < cell.end for cell in row)
    ]
    if not numbered:
        return decoded
    chosen = choose_columns([_cells(text, row) for _, row in numbered[:_SAMPLE]], columns, path)
    if chosen.source is None or chosen.target is None:
        return _texts(decoded, numbered, chosen)
    return _bilingual(decoded, numbered[chosen.named :], chosen, path)


def escape(text: str, file: str, offset: int) -> str | None:
    """Return how a table writes ``text`` at ``offset`` of the file; None where only quotation marks could hold it."""
    starts, cells, delimiter = _layout(file)
    index = bisect.bisect_right(starts, offset) - 1
    if index >= 0 and cells[index].quoted:
        return text.replace('"', '""')
    return None if any(char in text for char in (delimiter, '"', "\r", "\n")) else text


@functools.lru_cache(1)
def _layout(file: str) -> tuple[list[int], list[_Cell], str]:
    """The cells of a file in order and where they begin: kept, since a file is asked for each of its fixes."""
    delimiter = _delimiter(file, "")
    cells = [cell for row in _rows(file, delimiter) for cell in row]
    return [cell.start for cell in cells], cells, delimiter


def _bilingual(decoded: Decoded, rows: Sequence[tuple[int, _Row]], chosen: Chosen, path: str) -> Decoded:
    assert chosen.source is not None and chosen.target is not None
    source, target = Extract(decoded), Extract(decoded)
    pairs = []
    for number, row in rows if chosen.checked else ():
        name = chosen.row(number, _cells(decoded.text, row))
        theirs, ours = (
            _add(side, row[column] if column < len(row) else None, decoded.text, name)
            for side, column in ((source, chosen.source), (target, chosen.target))
        )
        if theirs.start < theirs.end:
            pairs.append(Pair(theirs, ours))
    note = " ".join(filter(None, (decoded.note, chosen.note)))
    origin = source.decoded()._replace(locale=chosen.locales[0], note="")
    made = target.decoded()._replace(locale=chosen.locales[1], note=note)
    return made._replace(source=Source(path, origin, tuple(pairs)))


def _texts(decoded: Decoded, rows: Sequence[tuple[int, _Row]], chosen: Chosen) -> Decoded:
    """Every cell that is text, row by row."""
    extract = Extract(decoded)
    several = any(len(row) > 1 for _, row in rows)
    for number, row in rows:
        cells = _cells(decoded.text, row)
        name = chosen.row(number, cells)
        for index, cell in enumerate(row):
            if index != chosen.key and is_text(cells[index]):
                _add(extract, cell, decoded.text, f"{name}, {chosen.column(index)}" if several else name)
    return extract.decoded()._replace(running=False)


def _delimiter(text: str, path: str) -> str:
    """What parts the cells: said in the first line, told by the suffix, or what gives most rows the same cells."""
    hint = _HINT.match(text)
    if hint:
        return hint[1]
    if path.lower().endswith(".tsv"):
        return "\t"
    even = {delimiter: _evenness(text, delimiter) for delimiter in _DELIMITERS}
    even["\t"] += _TABS if even["\t"] else 0
    return max(_DELIMITERS, key=lambda delimiter: even[delimiter])


def _evenness(text: str, delimiter: str) -> float:
    """The share of rows that have as many cells as most rows have, and all quotation marks closed; 0 where that is one."""
    filled = (row for row in _rows(text, delimiter) if any(cell.start < cell.end for cell in row))
    rows = list(itertools.islice(filled, _SAMPLE))
    torn = [
        any(not cell.quoted and text.startswith('"', cell.start, cell.end) for cell in row) for row in rows
    ]
    widths = Counter(len(row) for row, bad in zip(rows, torn, strict=True) if not bad)
    width, alike = widths.most_common(1)[0] if widths else (1, 0)
    return 0.0 if width == 1 else alike / len(rows)


def _cells(text: str, row: _Row) -> list[str]:
    return [text[cell.start : cell.end].replace('""', '"' if cell.quoted else '""') for cell in row]


def _rows(text: str, delimiter: str) -> Iterator[_Row]:
    """The rows with their cells; one that isn't closed as it was opened stands as it is written."""
    quoted, plain = _forms(delimiter)
    hint = _HINT.match(text)
    position = hint.end() if hint else 0
    row: _Row = []
    while position <= len(text):
        found = quoted.match(text, position)
        if found:
            row.append(_Cell(*found.span(1), quoted=True))
        else:
            found = plain.match(text, position)
            assert found is not None  # it may be empty
            row.append(_stripped(text, *found.span()))
        position = found.end()
        if text[position : position + 1] == delimiter:
            position += 1
            continue
        yield row
        row = []
        position += 2 if text.startswith("\r\n", position) else 1


@functools.cache
def _forms(delimiter: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A cell in quotation marks, in which "" means one of them; and one without."""
    part = re.escape(delimiter)
    blank = "[^\\S\r\n]*" if not delimiter.isspace() else "[ \u3000\u00a0]*"
    return (
        re.compile(f'{blank}"([^"]*(?:""[^"]*)*)"{blank}(?={part}|[\r\n]|$(?![\r\n]))'),
        re.compile(f"[^{part}\r\n]*"),
    )


def _stripped(text: str, start: int, end: int) -> _Cell:
    content = text[start:end]
    start += len(content) - len(content.lstrip()) if content.strip() else 0
    return _Cell(start, start + len(content.strip()), quoted=False)


def _add(extract: Extract, cell: _Cell | None, file: str, name: str) -> Span:
    """Add a cell as a block."""
    start, end, quoted = cell or _Cell(0, 0, quoted=False)
    if not quoted:
        extract.add(start, end)
        return extract.end(unit=name)
    for number, part in enumerate(file[start:end].split('""')):
        if number:
            extract.escaped('"', start - 2, start)
        extract.add(start, start + len(part))
        start += len(part) + 2
    return extract.end(unit=name)
