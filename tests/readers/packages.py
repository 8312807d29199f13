"""Makes small DOCX and XLSX files, part by part, for tests."""

from __future__ import annotations

import io
import shutil
import subprocess
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_W = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
_S = f'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="{_RELATIONS}"'


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """Return an archive of ``parts``."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            info = zipfile.ZipInfo(name, (2024, 2, 3, 4, 5, 6))
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, content)
    return buffer.getvalue()


def parts_of(data: bytes) -> dict[str, str]:
    """Return the parts of an archive that are text, by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name).decode() for name in archive.namelist()}


def relations(*targets: tuple[str, str]) -> str:
    """Return a part of relations: kinds and targets, numbered rId1, rId2, …"""
    entries = "".join(
        f'<Relationship Id="rId{number}" Type="{_RELATIONS}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{entries}</Relationships>'


def _types(*kinds: tuple[str, str]) -> str:
    overrides = "".join(
        f'<Override PartName="{part}" ContentType="application/vnd.openxmlformats-officedocument.{kind}+xml"/>'
        for part, kind in kinds
    )
    default = '<Default Extension="xml" ContentType="application/xml"/>'
    return f'<Types xmlns="{_PACKAGE}/content-types">{default}{overrides}</Types>'


def docx(body: str, **others: str) -> bytes:
    """Return a Word document of the XML of its body; ``others`` are the contents of styles, footnotes, header, …"""
    targets = [(kind.rstrip("0123456789"), f"{kind}.xml") for kind in others]
    parts = {
        "[Content_Types].xml": _types(("/word/document.xml", "wordprocessingml.document.main")),
        "_rels/.rels": relations(("officeDocument", "word/document.xml")),
        "word/document.xml": f'<?xml version="1.0"?>\n<w:document {_W}><w:body>{body}</w:body></w:document>',
        "word/_rels/document.xml.rels": relations(*targets),
    }
    for kind, content in others.items():
        parts[f"word/{kind}.xml"] = f"<w:{kind} {_W}>{content}</w:{kind}>"
    return zipped(parts)


def paragraph(*runs: str, style: str = "") -> str:
    """Return a paragraph of runs of text."""
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}{''.join(map(run, runs))}</w:p>"


def run(text: str, properties: str = "") -> str:
    """Return a run of text."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def xlsx(sheets: Mapping[str, str], shared: str = "", table: str = "", hidden: str = "") -> bytes:
    """Return a workbook of the XML of its rows by the names of sheets; ``table`` is the area of one on the first."""
    names = list(sheets)
    entries = "".join(
        f'<sheet name="{name}" sheetId="{i}"{" state=" + chr(34) + "hidden" + chr(34) if name == hidden else ""} r:id="rId{i}"/>'
        for i, name in enumerate(names, 1)
    )
    targets = [("worksheet", f"worksheets/sheet{i}.xml") for i in range(1, len(names) + 1)]
    parts = {
        "[Content_Types].xml": _types(
            ("/xl/workbook.xml", "spreadsheetml.sheet.main"),
            ("/xl/sharedStrings.xml", "spreadsheetml.sharedStrings"),
        ),
        "_rels/.rels": relations(("officeDocument", "/xl/workbook.xml")),
        "xl/workbook.xml": f"<workbook {_S}><sheets>{entries}</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": relations(*targets, ("sharedStrings", "sharedStrings.xml")),
        "xl/sharedStrings.xml": f"<sst {_S}>{shared}</sst>",
    }
    for i, rows in enumerate(sheets.values(), 1):
        parts[f"xl/worksheets/sheet{i}.xml"] = f"<worksheet {_S}><sheetData>{rows}</sheetData></worksheet>"
    if table:
        parts["xl/worksheets/_rels/sheet1.xml.rels"] = relations(("table", "../tables/table1.xml"))
        parts["xl/tables/table1.xml"] = f'<table {_S} ref="{table}"/>'
    return zipped(parts)


def converted(path: Path, suffix: str) -> Path:
    """Return what LibreOffice makes of a file in another format; the test is skipped where it isn't installed."""
    program = shutil.which("soffice")
    if not program:
        pytest.skip("LibreOffice is not installed")
    folder = path.parent / f"as-{suffix}"
    profile = (path.parent / "profile").as_uri()
    subprocess.run(
        [
            program,
            f"-env:UserInstallation={profile}",
            "--headless",
            "--convert-to",
            suffix,
            "--outdir",
            folder,
            path,
        ],
        check=True,
        capture_output=True,
        timeout=300,
    )
    return folder / f"{path.stem}.{suffix.partition(':')[0]}"
