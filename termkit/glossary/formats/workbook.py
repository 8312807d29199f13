"""Writing an Excel workbook of one sheet whose cells are texts, whatever they look like (ECMA-376).

Every cell has the number format for text, so that ``=1+1`` is no formula and ``1-2`` no date, also after it was edited.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape

LONGEST_CELL = 32_767
"""Characters that a cell can hold; a longer text is left out."""

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

_PARTS = {
    "[Content_Types].xml": f'''<Types xmlns="{_PACKAGE}/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/>
<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_TYPE}.worksheet+xml"/>
<Override PartName="/xl/styles.xml" ContentType="{_TYPE}.styles+xml"/>
</Types>''',
    "_rels/.rels": f'''<Relationships xmlns="{_PACKAGE}/relationships">
<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/>
</Relationships>''',
    "xl/workbook.xml": f'''<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}">
<sheets><sheet name="glossary" sheetId="1" r:id="rId1"/></sheets>
</workbook>''',
    "xl/_rels/workbook.xml.rels": f'''<Relationships xmlns="{_PACKAGE}/relationships">
<Relationship Id="rId1" Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>
<Relationship Id="rId2" Type="{_OFFICE}/styles" Target="styles.xml"/>
</Relationships>''',
    "xl/styles.xml": f'''<styleSheet xmlns="{_MAIN}">
<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>
<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>
<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs>
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
</styleSheet>''',
}
"""All but the sheet; style 1 is for texts, 2 for the names of the columns."""

_TO_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)|[\x00-\x08\x0b-\x1f\ufffe\uffff]")
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")


def workbook(rows: Sequence[Sequence[str]]) -> bytes:
    """Return a workbook with ``rows`` on its only sheet, the first of them in bold; equal rows give equal bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in (*_PARTS.items(), ("xl/worksheets/sheet1.xml", "".join(_sheet(rows)))):
            part = zipfile.ZipInfo(name)  # dated 1980, as the format has it for want of a date
            part.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(part, _HEAD + text)
    return out.getvalue()


def _sheet(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    width = max(map(len, rows), default=1)
    names = [_letters(number) for number in range(width)]
    yield f'<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0">'
    yield '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
    yield f'<cols><col min="1" max="{width}" width="18" style="1" customWidth="1"/></cols><sheetData>\n'
    for number, row in enumerate(rows, 1):
        style = 2 if number == 1 else 1
        yield f'<row r="{number}">'
        for name, text in zip(names, row, strict=False):
            if text and len(text) <= LONGEST_CELL:
                yield f'<c r="{name}{number}" s="{style}" t="inlineStr"><is><t xml:space="preserve">'
                yield escape(_TO_ESCAPE.sub(lambda match: f"_x{ord(match[0]):04X}_", text))
                yield "</t></is></c>"
        yield "</row>\n"
    yield "</sheetData></worksheet>"


def _letters(number: int) -> str:
    """The name of a column: A to Z, AA, AB …"""
    return (_letters(number // 26 - 1) if number >= 26 else "") + chr(ord("A") + number % 26)


def unescaped(text: str) -> str:
    """Return what a cell says, in which ``_x000D_`` stands for a character."""
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)
