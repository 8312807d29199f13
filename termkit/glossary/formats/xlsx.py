"""Excel workbooks: the same tables as CSV, on the first sheet, each cell a text."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from termkit.errors import BadGlossary
from termkit.glossary.formats import Choice, Exported, Imported, Skipped, losses, tables
from termkit.glossary.formats.rows import Row
from termkit.glossary.formats.workbook import LONGEST_CELL, unescaped, workbook
from termkit.glossary.model import Concept

LARGEST = 200_000_000
"""Bytes of the files in a workbook when unpacked; a glossary of 200,000 terms has a fifth of it."""
MOST_ROWS = 300_000
MOST_COLUMNS = 200


def read(data: bytes, name: str, tags: Mapping[str, str]) -> Imported:
    """Read the first sheet that is shown; numbers and what formulas gave last are read as texts."""
    _check(data, name)
    try:
        sheets = _sheets(data, data_only=True)
        shown = next((sheet for sheet in sheets if sheet.sheet_state == "visible"), sheets[0])
        rows = list(_rows(shown, name))
        unsolved = _unsolved(data, shown) if _has_formulas(data) else 0
    except BadGlossary:
        raise
    except Exception as error:  # openpyxl lets through whatever a broken part makes it stumble over
        raise BadGlossary(f"{name}: the workbook is damaged ({error}); save it anew as .xlsx") from None
    imported = tables.read(rows, f"{name}!{shown.title}", tags)
    skipped = [
        Skipped(f"sheet {sheet.title}", "only the first sheet is read")
        for sheet in sheets
        if sheet is not shown
    ]
    if unsolved:
        why = "nothing calculated it; save the workbook in a spreadsheet program"
        skipped.append(Skipped("a formula without a value", why, unsolved))
    return imported._replace(skipped=(*imported.skipped, *skipped))


def _sheets(data: bytes, *, data_only: bool) -> list[Any]:
    """The sheets of a workbook, with the values that formulas gave last, or with the formulas."""
    import openpyxl  # slow to import

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # on styles and extensions, which are not read
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=data_only, keep_links=False)
    return list(book.worksheets)


def _has_formulas(data: bytes) -> bool:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = (part for part in archive.namelist() if part.startswith("xl/worksheets/"))
        return any(re.search(b"<(?:[a-z]+:)?f[ >]", archive.read(part)) for part in parts)


def _unsolved(data: bytes, shown: Any) -> int:
    """How many formulas have no value, since the program that wrote the file doesn't calculate."""
    formulas = next(sheet for sheet in _sheets(data, data_only=False) if sheet.title == shown.title)
    formulas.reset_dimensions()
    return sum(
        cell.data_type == "f" and value is None
        for cells, values in zip(formulas.iter_rows(), shown.iter_rows(values_only=True), strict=False)
        for cell, value in zip(cells, values, strict=False)
    )


def _check(data: bytes, name: str) -> None:
    """Refuse what is no workbook, and one that would fill the memory."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
            size = sum(part.file_size for part in parts)
            if size > LARGEST:
                raise BadGlossary(
                    f"{name}: unpacked, the workbook has {size:,} bytes, and more than {LARGEST:,} are no glossary; "
                    "save the sheet as CSV"
                )
            if "xl/workbook.xml" not in {part.filename for part in parts}:
                raise BadGlossary(f"{name}: not an Excel workbook; save it as .xlsx or as CSV")
            for part in parts:
                if part.filename.endswith((".xml", ".rels")) and b"<!DOCTYPE" in archive.open(part).read(
                    4096
                ):
                    raise BadGlossary(
                        f"{name}: its {part.filename} declares entities, which no workbook does"
                    )
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError) as error:
        raise BadGlossary(f"{name}: not an Excel workbook ({error}); save it as .xlsx or as CSV") from None


def _rows(sheet: Any, name: str) -> Iterator[Row]:
    # What the sheet says of its own size is often wrong.
    sheet.reset_dimensions()
    for line, values in enumerate(sheet.iter_rows(values_only=True), 1):
        cells = [_text(value) for value in values]
        while cells and not cells[-1]:
            cells.pop()
        if line > MOST_ROWS or len(cells) > MOST_COLUMNS:
            raise BadGlossary(
                f"{name}!{sheet.title}:{line}: a sheet with more than {MOST_ROWS:,} rows or {MOST_COLUMNS} columns is "
                "no glossary; delete what does not belong to it"
            )
        if any(map(str.strip, cells)):
            yield Row(line, cells)


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return unescaped(str(value)).replace("\r\n", "\n").replace("\r", "\n")


def write(concepts: Sequence[Concept], choice: Choice) -> Exported:
    """Write our own table, which holds all but very long texts; equal glossaries give equal bytes."""
    kept, lost = losses.chosen(concepts, choice.locales)
    table = tables.rows_of(kept)
    lost += losses.named(
        f"texts over {LONGEST_CELL} characters",
        [text for row in table for text in row if len(text) > LONGEST_CELL],
    )
    return Exported(workbook(table), tuple(lost))
