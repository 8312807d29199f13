"""Workbooks: our own table, there and back, other people's sheets, and what is refused."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence

import openpyxl
import pytest
from hypothesis import given, settings

from termkit.errors import BadGlossary
from termkit.glossary.formats import Choice, Imported, Lost, Skipped, workbook, xlsx
from termkit.glossary.model import Concept, Term
from tests.glossary.strategies import glossaries


def book(*sheets: Sequence[Sequence[object]]) -> bytes:
    made = openpyxl.Workbook()
    made.remove(made.active)
    for number, rows in enumerate(sheets, 1):
        sheet = made.create_sheet(f"S{number}")
        for row in rows:
            sheet.append(row)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def zipped(**parts: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name.replace("__", "/") + ".xml", text)
    return out.getvalue()


@given(glossaries(layer=True))
@settings(max_examples=40)
def test_what_is_written_is_read(glossary: tuple[Concept, ...]) -> None:
    written = xlsx.write(glossary, Choice())
    assert not written.lost
    assert xlsx.read(written.data, "g.xlsx", {}) == Imported(glossary)


def test_equal_glossaries_give_equal_bytes() -> None:
    glossary = (Concept("a", terms=(Term("ab", "en"),)),)
    data = xlsx.write(glossary, Choice()).data
    assert xlsx.write(glossary, Choice()).data == data
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {part.date_time for part in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_every_cell_is_a_text() -> None:
    glossary = (Concept("1-2", definition="=1+1", terms=(Term("_x0041_", "en", note="a\rb\x01"),)),)
    sheet = openpyxl.load_workbook(io.BytesIO(xlsx.write(glossary, Choice()).data)).active
    names, values = sheet.iter_rows()
    assert [cell.value for cell in names] == ["id", "definition", "locale", "term", "status", "case", "note"]
    assert all(cell.font.b for cell in names)
    assert values[1].value == "=1+1"
    assert {cell.data_type for cell in values} == {"s"}
    assert {cell.number_format for cell in values} == {"@"}
    assert values[3].value == "_x005F_x0041_", "which spreadsheets show as _x0041_"


def test_texts_beyond_what_a_cell_holds_are_named() -> None:
    written = xlsx.write([Concept("a", definition="long " * 7000, terms=(Term("ab", "en"),))], Choice())
    assert written.lost == (Lost("texts over 32767 characters (long long long long …)", 1),)
    assert xlsx.read(written.data, "g.xlsx", {}).concepts[0].definition == ""


def test_columns_beyond_z_have_two_letters() -> None:
    data = workbook.workbook([[f"c{number}" for number in range(30)]])
    assert openpyxl.load_workbook(io.BytesIO(data)).active["AD1"].value == "c29"


def test_the_first_sheet_of_people_s_workbooks() -> None:
    found = xlsx.read(
        book(
            [[None, None], ["en", "zh-TW", "ID"], ["chip; IC", "晶片", 12], ["4.5G", True, 1.5], [802.11, '=CONCAT("a","b")', 3]],
            [["en"], ["never"]],
        ),
        "g.xlsx",
        {},
    )  # fmt: skip
    assert [(c.id, [t.text for t in c.terms]) for c in found.concepts] == [
        ("12", ["chip", "IC", "晶片"]), ("1.5", ["4.5G", "true"]), ("3", ["802.11"])
    ]  # fmt: skip
    assert found.skipped == (
        Skipped("sheet S2", "only the first sheet is read"),
        Skipped(
            "a formula without a value", "nothing calculated it; save the workbook in a spreadsheet program"
        ),
    )


def test_a_fault_has_the_sheet_and_the_line() -> None:
    with pytest.raises(
        BadGlossary, match=r"^g\.xlsx!S1:2: no column is named after a language of ours \(a, b\)"
    ):
        xlsx.read(book([[], ["a", "b"]]), "g.xlsx", {})


BOMB = (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    + " " * xlsx.LARGEST
)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"en,zh-TW\n", "g.xlsx: not an Excel workbook (File is not a zip file); save it as .xlsx or as CSV"),
        (zipped(word__document="<a/>"), "g.xlsx: not an Excel workbook; save it as .xlsx or as CSV"),
        (zipped(xl__workbook="<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>"),
         "g.xlsx: its xl/workbook.xml declares entities, which no workbook does"),
        (zipped(xl__workbook="<a/>", xl__worksheets__sheet1=BOMB),
         (f"g.xlsx: unpacked, the workbook has {len(BOMB) + 4:,} bytes, and more than 200,000,000 are no glossary; "
         "save the sheet as CSV")),
        (book([["en"], ["x"] * 201]), ("g.xlsx!S1:2: a sheet with more than 300,000 rows or 200 columns is no glossary; "
         "delete what does not belong to it")),
        (book([["en"], ["chip"]])[:2000], "g.xlsx: not an Excel workbook (File is not a zip file); save it as .xlsx or as CSV"),
    ],
)  # fmt: skip
def test_what_is_refused(data: bytes, message: str) -> None:
    with pytest.raises(BadGlossary) as caught:
        xlsx.read(data, "g.xlsx", {})
    assert str(caught.value) == message


def test_damage_is_one_sentence() -> None:
    with pytest.raises(
        BadGlossary, match=r"^g\.xlsx: the workbook is damaged \(.+\); save it anew as \.xlsx$"
    ):
        xlsx.read(zipped(xl__workbook="<a/>"), "g.xlsx", {})
