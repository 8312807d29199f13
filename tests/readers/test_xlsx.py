"""Excel workbooks: cells and their names, pairs, shared texts, and fixes that leave all else as it is."""

from __future__ import annotations

import contextlib
import io
from collections.abc import Sequence
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.worksheet.table import Table

from termkit.errors import BadUsage, UnreadableFile
from termkit.model import Edit
from termkit.readers.office.xlsx import read, rewrite
from tests.readers.packages import converted, docx, parts_of, xlsx


def shared(*texts: str) -> str:
    return "".join(f"<si><t>{text}</t></si>" for text in texts)


def row(*cells: str) -> str:
    return f"<row>{''.join(cells)}</row>"


def show(number: int, place: str = "") -> str:
    """A cell that shows a shared text."""
    at = f' r="{place}"' if place else ""
    return f'<c{at} t="s"><v>{number}</v></c>'


def inline(text: str) -> str:
    return f'<c t="inlineStr"><is><t>{text}</t></is></c>'


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (inline("公司"), "公司"),
        (inline("A &amp; B &#20013; 國"), "A & B 中 國"),
        (inline("一行_x000D_\n二行&#10;三行"), "一行\n二行\n三行"),
        (inline("甲_x4E59_丙_x005F_x_xD800_"), "甲乙丙_x"),
        ('<c t="inlineStr"><is><r><t>公</t></r><r><rPr><b/></rPr><t>司</t></r><rPh><t>コウシ</t></rPh></is></c>', "公司"),
        ('<c t="s"><v>0</v></c>', "共用"),
        ('<c t="s"><v>7</v></c>', ""),
        ('<c t="s"/>', ""),
        ('<c t="str"><v>寫成這樣</v></c>', "寫成這樣"),
        ('<c t="str"><f>A1&amp;"公司"</f><v>算出來的公司</v></c>', ""),
        ("<c><v>42</v></c>", ""),
        ('<c t="b"><v>1</v></c>', ""),
        ('<c t="e"><v>#N/A</v></c>', ""),
        (inline("SKU-2024-X"), ""),
        (inline("https://example.com"), ""),
        (inline(" "), ""),
    ],
)  # fmt: skip
def test_text_of_a_cell(cell: str, text: str) -> None:
    assert read(xlsx({"S": row(cell)}, shared("共用")), "x.xlsx").text.strip() == text


def test_cells_are_called_as_people_call_them() -> None:
    sheets = {
        "S": '<row r="3"><c r="B3" t="s"><v>0</v></c><c t="s"><v>1</v></c></row>' + row(show(0)),
        "工作表1": row(show(1, "AB1")),
        "It's 1": row(show(0)),
    }
    book = read(xlsx(sheets, shared("公司", "部門")), "x.xlsx")
    assert [name for _, name in book.units] == ["S!B3", "S!C3", "S!A4", "工作表1!AB1", "'It''s 1'!A1"]
    assert [book.text[start:].split("\n")[0] for start, _ in book.units] == [
        "公司",
        "部門",
        "公司",
        "部門",
        "公司",
    ]


def pairs(data: bytes, columns: tuple[str, str] | None = None) -> list[tuple[str, str]]:
    book = read(data, "x.xlsx", columns)
    assert book.source
    assert book.source.pairs is not None
    theirs = book.source.decoded.text
    return [(theirs[slice(*pair.source)], book.text[slice(*pair.target)]) for pair in book.source.pairs]


def filled(*rows: Sequence[object]) -> bytes:
    """A workbook that openpyxl made."""
    book = openpyxl.Workbook()
    assert book.active
    for cells in rows:
        book.active.append(cells)
    return saved(book)


def saved(book: openpyxl.Workbook) -> bytes:
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def cells_of(data: bytes) -> list[str]:
    """What openpyxl reads."""
    book = openpyxl.load_workbook(io.BytesIO(data))
    return [
        cell.value
        for sheet in book
        for cells in sheet.iter_rows()
        for cell in cells
        if isinstance(cell.value, str)
    ]


@pytest.mark.parametrize(
    ("rows", "columns", "expected"),
    [
        ([("id", "en", "zh-TW"), (1, "One firm", "一家公司"), (2, "GPT-4", "GPT-4")], None, [("One firm", "一家公司"), ("GPT-4", "GPT-4")]),
        ([("譯文", "原文"), ("一家公司", "One firm")], None, [("One firm", "一家公司")]),
        ([("en", "zh-TW"), ("One firm", None), (None, "二")], None, [("One firm", "")]),
        ([("a", "b", "c"), ("One firm", "x", "一家公司")], ("1", "3"), [("One firm", "一家公司")]),
        ([("a", "b", "c"), ("One firm", "x", "一家公司")], ("A", "C"), [("One firm", "一家公司")]),
        ([("en", "zh-CN", "zh-TW"), ("One firm", "一家企业", "一家公司")], ("en", "zh-TW"), [("One firm", "一家公司")]),
    ],
)  # fmt: skip
def test_pairs(
    rows: list[Sequence[object]], columns: tuple[str, str] | None, expected: list[tuple[str, str]]
) -> None:
    found = pairs(filled(*rows), columns)
    assert [pair for pair in found if pair in expected] == expected


def test_the_names_of_columns_state_the_locales() -> None:
    book = read(filled(("en", "zh-TW"), ("One firm", "一家公司")), "x.xlsx")
    assert book.source
    assert (book.source.decoded.locale, book.locale) == ("en", "zh-TW")
    assert [name for _, name in book.units] == ["Sheet!B2"]


def test_columns_that_no_sheet_has_are_told() -> None:
    with pytest.raises(BadUsage, match=r"no column 'fr'.*en, zh-TW"):
        read(filled(("en", "zh-TW"), ("One firm", "一家公司")), "x.xlsx", ("en", "fr"))


def test_what_is_left_out_is_told() -> None:
    sheets = {
        "雙語": row(inline("en"), inline("zh-TW")) + row(inline("One firm"), inline("一家公司")),
        "說明": row(inline("請勿更動這張表")),
        "暗": row(inline("看不見的文字")),
    }
    book = read(xlsx(sheets, hidden="暗"), "x.xlsx")
    assert "說明" in book.note
    assert "暗" in book.note
    assert book.text.strip() == "一家公司"


def fixed(data: bytes, *wanted: tuple[str, str, int]) -> bytes:
    """Make fixes, each of the so-and-so-many-th place of a text, counted from 0."""
    text = read(data, "x.xlsx").file_text
    edits = []
    for old, new, count in wanted:
        place = -1
        for _ in range(count + 1):
            place = text.index(old, place + 1)
        edits.append(Edit(place, place + len(old), new))
    return rewrite(data, sorted(edits), "x.xlsx")


SHARED = shared("軟件", "信息&amp;網絡") + "<si><r><t>電</t></r><r><rPr><b/></rPr><t>腦 </t></r></si>"


@pytest.mark.parametrize(
    ("wanted", "part", "old", "new"),
    [
        ([("網絡", "網路", 0)], "sharedStrings", "信息&amp;網絡", "信息&amp;網路"),
        ([("軟件", "軟體", 0), ("軟件", "軟體", 1)], "sharedStrings", "軟件", "軟體"),
        (
            [("軟件", "R&D", 1)],
            "worksheets/sheet1",
            show(0, "B2"),
            '<c r="B2" t="inlineStr"><is><t>R&amp;D</t></is></c>',
        ),
        (
            [("電腦", "电脑", 0)],
            "sharedStrings",
            SHARED[-54:],
            SHARED[-54:].replace("電", "电").replace("腦", "脑"),
        ),
        ([("單獨", "獨立", 0)], "worksheets/sheet1", "單獨", "獨立"),
        ([("單獨", "單獨 ", 0)], "worksheets/sheet1", "<t>單獨", '<t xml:space="preserve">單獨 '),
    ],
)
def test_fixes_leave_all_else_as_it_is(
    wanted: list[tuple[str, str, int]], part: str, old: str, new: str
) -> None:
    rows = row(show(0, "A1"), show(1, "B1")) + row(show(2, "A2"), show(0, "B2"), inline("單獨"))
    data = xlsx({"S": rows}, SHARED)
    expected = parts_of(data)
    assert old in expected[f"xl/{part}.xml"]
    expected[f"xl/{part}.xml"] = expected[f"xl/{part}.xml"].replace(old, new)
    assert parts_of(fixed(data, *wanted)) == expected


def test_a_text_that_others_show_stays_theirs() -> None:
    """A cell of the source, or of a hidden sheet, keeps its text though the translation has the same."""
    sheets = {"S": row(show(0), show(1)) + row(show(2), show(2)), "暗": row(show(2))}
    data = xlsx(sheets, shared("zh-CN", "zh-TW", "软件"), hidden="暗")
    assert cells_of(data) == ["zh-CN", "zh-TW", "软件", "软件", "软件"]
    assert cells_of(fixed(data, ("软件", "軟體", 1))) == ["zh-CN", "zh-TW", "软件", "軟體", "软件"]


def test_heads_of_tables_stay() -> None:
    """The table repeats their words, and Excel would have to repair a file in which they differ."""
    book = openpyxl.Workbook()
    assert book.active
    for cells in (("信息", "數量"), ("信息", "很多")):
        book.active.append(cells)
    book.active.add_table(Table(displayName="T", ref="A1:B2"))
    data = saved(book)
    assert cells_of(fixed(data, ("信息", "資訊", 0), ("信息", "資訊", 1))) == ["信息", "數量", "資訊", "很多"]


def test_a_fix_across_cells_is_not_made() -> None:
    data = xlsx({"S": row(inline("甲"), inline("乙"))})
    assert rewrite(data, [Edit(0, 3, "丙")], "x.xlsx") == data


WORDS = st.text(st.sampled_from("甲乙A &<\u3000𠀀_\n"), min_size=1, max_size=6)


@settings(max_examples=40)
@given(st.lists(st.lists(WORDS, min_size=1, max_size=3), min_size=1, max_size=4), st.data())
def test_openpyxl_reads_the_same_cells(rows: list[list[str]], data: st.DataObject) -> None:
    book = filled(*rows)
    assert rewrite(book, (), "x.xlsx") == book
    text = read(book, "x.xlsx").file_text
    cells = [cell for cell in cells_of(book) if cell.strip()]
    assert text.split() == "\n".join(cells).split()
    places = [i for i, char in enumerate(text) if not char.isspace()]
    if places:
        start = data.draw(st.sampled_from(places))
        made = rewrite(book, [Edit(start, start + 1, "<新>")], "x.xlsx")
        assert read(made, "x.xlsx").file_text.split("\n") == (
            text[:start] + "<新>" + text[start + 1 :]
        ).split("\n")
        assert (
            read(made, "x.xlsx").file_text.split()
            == "\n".join(c for c in cells_of(made) if c.strip()).split()
        )


@pytest.mark.parametrize("data", [docx(""), xlsx({"S": "<row>"}), b"", b"PK\3\4 cut off"])
def test_what_is_no_workbook_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableFile, match=r"^x\.xlsx"):
        read(data, "x.xlsx")


def test_few_texts_cant_fill_the_memory() -> None:
    with pytest.raises(UnreadableFile, match="more than 32000000 characters"):
        read(xlsx({"S": row(*[show(0)] * 400)}, shared("字" * 100_000)), "x.xlsx")


SOUND = row(show(0, "A1"), inline("文_x000D_字"), '<c t="str"><f>A1</f><v>1</v></c>')


@given(
    st.integers(0, len(SOUND)), st.integers(0, 9), st.sampled_from(["", "<c>", "</row>", "9", "_x", ' t="s"'])
)
def test_damaged_workbooks_are_read_or_refused(start: int, size: int, noise: str) -> None:
    with contextlib.suppress(UnreadableFile):
        data = xlsx({"S": SOUND[:start] + noise + SOUND[start + size :]}, shared("甲"))
        rewrite(data, [Edit(0, 1, "乙")], "x.xlsx")


@pytest.fixture
def real(tmp_path: Path) -> Path:
    """A workbook that LibreOffice wrote, with shared texts in several formats."""
    book = openpyxl.Workbook()
    assert book.active
    rich = CellRichText(
        "這是", TextBlock(InlineFont(b=True), "软"), "件 ", TextBlock(InlineFont(i=True), "公司")
    )
    for cells in (
        ("en", "zh-TW"),
        ("Software firm", rich),
        ("Sum", "=1+1"),
        ("Line\nbreak", "換行\n在此"),
        ("Year", 2024),
    ):
        book.active.append(cells)
    path = tmp_path / "real.xlsx"
    path.write_bytes(saved(book))
    return converted(path, "xlsx")


def test_workbooks_of_libreoffice(real: Path) -> None:
    data = real.read_bytes()
    assert ("Software firm", "這是软件 公司") in pairs(data)
    assert ("Line\nbreak", "換行\n在此") in pairs(data)
    assert rewrite(data, (), "x.xlsx") == data


def test_libreoffice_opens_what_was_fixed(real: Path) -> None:
    path = real.with_name("fixed.xlsx")
    path.write_bytes(fixed(real.read_bytes(), ("软件", "軟體", 0), ("換", "斷", 0)))
    seen = converted(path, "csv:Text - txt - csv (StarCalc):44,34,76").read_text(encoding="utf-8-sig")
    assert "Software firm,這是軟體 公司" in seen
    assert '"斷行\n在此"' in seen
