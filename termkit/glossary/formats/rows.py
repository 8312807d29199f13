"""Rows of cells as text: delimiters, quotation marks, and cells that a spreadsheet would take for formulas.

A spreadsheet that opens a text file takes a cell that begins with ``=``, ``+``, ``-`` or ``@`` for a formula, even one
in quotation marks. So such a cell gets an apostrophe before it, as people write it themselves, and reading takes one
apostrophe from a cell of this form: what was written is read. Files for services don't get it, since it would become
part of the term.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence

from termkit.errors import BadGlossary
from termkit.record import Record

DELIMITERS = ",;"
"""What may part cells, besides the tab."""

_FORMULA = re.compile("'*[=+\\-@＝＋－＠\t\r]")
_SEPARATOR_LINE = re.compile(r'"?sep=(.)"?\r?\n', re.IGNORECASE)


class Row(Record):
    """A row of a table."""

    line: int
    """Where it begins in the file, counted from 1."""
    cells: list[str]


def parse(text: str, name: str, delimiters: str = DELIMITERS) -> list[Row]:
    """Return the rows of a text file that are not empty, their line ends unified.

    The delimiter is a tab if the first line has one, else the one of ``delimiters`` that it has most of, or what a first
    line ``sep=;`` says. Raises ``BadGlossary`` for quotation marks that don't match.
    """
    stated = _SEPARATOR_LINE.match(text)
    start = stated.end() if stated else 0
    delimiter = stated[1] if stated else _delimiter(text, delimiters)
    reader = csv.reader(io.StringIO(text[start:], newline=""), delimiter=delimiter, strict=True)
    found, line, before = [], 1, 1 if stated else 0
    try:
        for cells in reader:
            if any(map(str.strip, cells)):
                found.append(Row(line + before, [_unified(cell) for cell in cells]))
            line = reader.line_num + 1
    except csv.Error as error:
        raise BadGlossary(f"{name}:{line + before}: {_explained(str(error))}") from None
    return found


def _explained(message: str) -> str:
    if "limit" in message:
        return "a cell is longer than 131072 characters, likely since a quotation mark before it isn't closed"
    return 'the quotation marks of this row don\'t match; a mark within a quoted cell is written twice ("")'


def _delimiter(text: str, delimiters: str) -> str:
    first = re.sub('"[^"]*"', "", text[:100_000].lstrip("\r\n").partition("\n")[0])
    return "\t" if "\t" in first else max(delimiters, key=first.count)


def _unified(cell: str) -> str:
    return cell.replace("\r\n", "\n").replace("\r", "\n") if "\r" in cell else cell


def text_of(rows: Iterable[Sequence[str]], delimiter: str = ",") -> str:
    """Return ``rows`` as a text; a cell is quoted where it must be."""
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter, lineterminator="\n").writerows(rows)
    return out.getvalue()


def guarded(cell: str) -> str:
    """Return ``cell`` so that no spreadsheet takes it for a formula."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def unguarded(cell: str) -> str:
    """Return the cell that was ``guarded``."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell
