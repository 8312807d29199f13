"""CSV: our own table with one term a row, and tables as people have them (see ``tables``)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from termkit.glossary.formats import Choice, Exported, Imported, losses, rows, tables
from termkit.glossary.model import Concept
from termkit.readers.decode import decode

_BOM = b"\xef\xbb\xbf"


def read(data: bytes, name: str, tags: Mapping[str, str]) -> Imported:
    """Read a table in any encoding that termkit tells, with a comma, semicolon or tab as the delimiter."""
    decoded = decode(data, name)
    found = rows.parse(decoded.text, name)
    cells = [row._replace(cells=[rows.unguarded(cell) for cell in row.cells]) for row in found]
    return tables.read(cells, name, tags, (decoded.note,))


def write(concepts: Sequence[Concept], choice: Choice, delimiter: str = ",") -> Exported:
    """Write our own table, which holds all there is; its byte order mark tells spreadsheets that it is UTF-8."""
    kept, lost = losses.chosen(concepts, choice.locales)
    cells = ([rows.guarded(cell) for cell in row] for row in tables.rows_of(kept))
    return Exported(_BOM + rows.text_of(cells, delimiter).encode(), tuple(lost))
