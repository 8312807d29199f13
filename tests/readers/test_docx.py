"""Word documents: what is read of them, where it stands, and fixes that leave all else as it is."""

from __future__ import annotations

import contextlib
import io
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.errors import UnreadableFile
from termkit.model import Edit
from termkit.readers.office.docx import read, rewrite
from tests.readers.packages import converted, docx, paragraph, parts_of, run, xlsx, zipped

TEXT_BOX = "<w:txbxContent>" + paragraph("框內") + "</w:txbxContent>"
CHOICE = (
    "<mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:anchor><a:p><a:r><a:t>圖形</a:t></a:r></a:p>"
    f"<wps:txbx>{TEXT_BOX}</wps:txbx></wp:anchor></w:drawing></mc:Choice>"
    f"<mc:Fallback><w:pict><v:shape>{TEXT_BOX}</v:shape></w:pict></mc:Fallback></mc:AlternateContent>"
)
BEGIN, SEPARATE, END = (f'<w:fldChar w:fldCharType="{kind}"/>' for kind in ("begin", "separate", "end"))
INSTRUCTION = '<w:instrText xml:space="preserve"> REF 目標 \\h </w:instrText>'
NESTED_FIELDS = (
    f"<w:p><w:r>{BEGIN}</w:r>{run('條件')}<w:r>{BEGIN}{SEPARATE}</w:r>{run('值')}<w:r>{END}{SEPARATE}</w:r>"
    f"{run('果')}<w:r>{END}</w:r></w:p>"
)
TABLE = (
    f"<w:tbl><w:tr><w:tc>{paragraph('甲')}</w:tc><w:tc>{paragraph('乙')}{paragraph('丙')}</w:tc></w:tr>"
    f"<w:tr><w:tc>{paragraph('丁')}</w:tc></w:tr></w:tbl>"
)


def p(content: str) -> str:
    return f"<w:p>{content}</w:p>"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (paragraph("根據最新的信", "息。"), "根據最新的信息。"),
        (paragraph("A &amp; B &lt; C &#20013;"), "A & B < C 中"),
        (p("<w:r><w:t>一 </w:t><w:t xml:space='preserve'>二 </w:t><w:t>\n三</w:t></w:r>"), "一二 三"),
        (p("<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:cr/></w:r>"), "甲\t乙\n丙"),
        (p("<w:r><w:t>GPT</w:t><w:noBreakHyphen/><w:t>4 infor</w:t><w:softHyphen/><w:t>mation</w:t></w:r>"), "GPT-4 information"),
        (p(f"{run('舊的')}<w:del><w:r><w:delText>刪</w:delText></w:r></w:del><w:ins>{run('新的')}</w:ins>"), "舊的新的"),
        (p(f"<w:moveFrom>{run('移走')}</w:moveFrom><w:moveTo>{run('移來')}</w:moveTo>"), "移來"),
        (p(f"<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{run('前半')}") + paragraph("後半"), "前半後半"),
        (p(f"<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{run('末段')}"), "末段"),
        (p(f"<w:hyperlink>{run('連結')}</w:hyperlink><w:smartTag>{run('文字')}</w:smartTag>"), "連結文字"),
        (p(run("看得見") + run("看不見", "<w:vanish/>") + run("又見", '<w:vanish w:val="0"/>')), "看得見又見"),
        (p(f"<w:r>{BEGIN}{INSTRUCTION}{SEPARATE}</w:r>{run('第三章')}<w:r>{END}</w:r>{run('說')}"), "第三章說"),
        (NESTED_FIELDS, "果"),
        (p(f'<w:fldSimple w:instr=" PAGE ">{run("7")}</w:fldSimple>{run("頁")}'), "7頁"),
        (p(f"{run('以 ')}<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>{run(' 為單位')}"), "以 \ufffc 為單位"),
        (p(f"{run('點')}<w:r><w:drawing><wp:inline/></w:drawing></w:r>{run('即可')}"), "點\ufffc即可"),
        (p(f"{run('浮')}<w:r><w:drawing><wp:anchor/></w:drawing></w:r>{run('動')}"), "浮動"),
        (p("<w:r><w:drawing><wp:inline/></w:drawing></w:r>") + paragraph("文"), "文"),
        (p(f"{run('段')}<w:r>{CHOICE}</w:r>{run('落')}") + paragraph("後"), "段落\n框內\n後"),
        (p(f"<w:r><w:ruby><w:rt>{run('ㄓㄨㄥ')}</w:rt><w:rubyBase>{run('中')}</w:rubyBase></w:ruby></w:r>"), "中"),
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{paragraph('控制項')}</w:sdtContent></w:sdt>{p('')}", "控制項"),
        (TABLE, "甲\n乙\n丙\n丁"),
        (p("<w:r><w:t><![CDATA[<甲>]]></w:t></w:r>"), "<甲>"),
        ("", ""),
    ],
)  # fmt: skip
def test_text(body: str, text: str) -> None:
    assert read(docx(body), "x.docx").text.strip() == text


STYLES = (
    '<w:style w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    '<w:style w:styleId="a"><w:name w:val="章"/><w:basedOn w:val="1"/></w:style>'
    '<w:style w:styleId="b"><w:name w:val="小節"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>'
    '<w:style w:styleId="c"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    '<w:style w:styleId="d"><w:name w:val="toc 1"/></w:style>'
    '<w:style w:styleId="T"><w:name w:val="Title"/></w:style>'
    '<w:style w:styleId="x"><w:basedOn w:val="y"/></w:style><w:style w:styleId="y"><w:basedOn w:val="x"/></w:style>'
)
NUMBERED = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="{}"/></w:numPr></w:pPr>'


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (paragraph("文", style="1"), "heading"),
        (paragraph("文", style="a"), "heading"),
        (paragraph("文", style="b"), "heading"),
        (paragraph("文", style="T"), "title"),
        (paragraph("文", style="c"), "item"),
        (paragraph("文", style="d"), "furniture"),
        (paragraph("文", style="x"), "paragraph"),
        (paragraph("文", style="gone"), "paragraph"),
        (p(NUMBERED.format(3) + run("文")), "item"),
        (p(NUMBERED.format(0) + run("文")), "paragraph"),
        (p('<w:pPr><w:outlineLvl w:val="0"/></w:pPr>' + run("文")), "heading"),
        (f"<w:tbl><w:tr><w:tc>{paragraph('文')}</w:tc></w:tr></w:tbl>", "item"),
    ],
)
def test_kinds_come_from_styles(body: str, kind: str) -> None:
    segments = read(docx(paragraph("題", style="1") + body, styles=STYLES), "x.docx").segments
    assert segments
    assert segments[1].kind == kind


def test_without_headings_kinds_are_told_by_form() -> None:
    body = paragraph("人工智慧的下一步") + paragraph("這一段說明為什麼這件事情值得大家仔細討論。") + TABLE
    segments = read(docx(body, header1=paragraph("頁首")), "x.docx").segments
    assert segments
    assert [segment.kind for segment in segments] == ["title", "paragraph", *["item"] * 4, "furniture"]


def test_units_lead_to_the_place() -> None:
    reference = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
    body = (
        paragraph("一")
        + TABLE
        + p(run("二") + reference.format(9) + reference.format(4))
        + p(f"<w:r>{CHOICE}</w:r>")
    )
    notes = "".join(
        f'<w:footnote w:id="{number}">{paragraph(text)}</w:footnote>'
        for number, text in ((1, "無"), (4, "註二"), (9, "註一"))
    )
    document = read(docx(body, footnotes=notes, header1=paragraph("首"), footer1=paragraph("尾")), "x.docx")
    named = [(name, document.text[start:].split("\n")[0]) for start, name in document.units]
    assert named == [
        ("paragraph 1", "一"),
        ("table 1, row 1, cell 1", "甲"),
        ("table 1, row 1, cell 2", "乙"),
        ("table 1, row 1, cell 2", "丙"),
        ("table 1, row 2, cell 1", "丁"),
        ("paragraph 2", "二"),
        ("text box", "框內"),
        ("footnote 1", "註一"),
        ("footnote 2", "註二"),
        ("header", "首"),
        ("footer", "尾"),
    ]


@pytest.mark.parametrize(
    ("content", "old", "new", "fixed"),
    [
        (run("看信息吧"), "信息", "資訊", run("看資訊吧")),
        (run("看信", "<w:b/>") + run("息吧"), "信息", "資訊", run("看資", "<w:b/>") + run("訊吧")),
        (run("看信", "<w:b/>") + run("息吧"), "信息", "資料們", run("看資料們", "<w:b/>") + run("吧")),
        (run("744") + run(" 0", "<w:b/>") + run(" 億"), "744 0 億", "7440億", run("744") + run("0", "<w:b/>") + run("億")),
        (run("A") + run("公司", "<w:b/>"), "公司", " 公司", run("A ") + run("公司", "<w:b/>")),
        (run("公司"), "公司", "甲公司", run("甲公司")),
        (run("R&amp;D部"), "R&D", "R<D>", run("R&lt;D&gt;部")),
        ("<w:r><w:t>甲乙</w:t></w:r>", "乙", " ", '<w:r><w:t xml:space="preserve">甲 </w:t></w:r>'),
        ("<w:r><w:t><![CDATA[甲<乙]]></w:t></w:r>", "甲", "<", "<w:r><w:t><![CDATA[<<乙]]></w:t></w:r>"),
        ("<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t></w:r>", "甲\t乙", "甲乙", "<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t></w:r>"),
        ("<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t></w:r>", "甲\t乙", "丙\t丁", "<w:r><w:t>丙</w:t><w:tab/><w:t>丁</w:t></w:r>"),
    ],
)  # fmt: skip
def test_fixes_stay_in_the_runs(content: str, old: str, new: str, fixed: str) -> None:
    data = docx(p(content) + paragraph("後文"), styles=STYLES)
    start = read(data, "x.docx").text.index(old)
    made = parts_of(rewrite(data, [Edit(start, start + len(old), new)], "x.docx"))
    before = parts_of(data)
    before["word/document.xml"] = before["word/document.xml"].replace(content, fixed)
    assert made == before


def test_several_fixes_in_several_parts() -> None:
    data = docx(paragraph("甲乙") + paragraph("甲丙"), header1=paragraph("甲丁"))
    text = read(data, "x.docx").text
    edits = [Edit(i, i + 1, "新字") for i, char in enumerate(text) if char == "甲"]
    assert read(rewrite(data, edits, "x.docx"), "x.docx").text == text.replace("甲", "新字")


WORDS = st.text(st.sampled_from("甲乙A &<\u3000𠀀"), min_size=1, max_size=6)


@given(st.lists(st.lists(WORDS, max_size=4), max_size=4), st.data())
def test_any_fix_gives_the_text_that_was_meant(paragraphs: list[list[str]], data: st.DataObject) -> None:
    escaped = [[w.replace("&", "&amp;").replace("<", "&lt;") for w in words] for words in paragraphs]
    document = docx("".join(paragraph(*words) for words in escaped))
    text = read(document, "x.docx").text
    assert text.split() == "\n".join("".join(words) for words in paragraphs).split()
    assert rewrite(document, (), "x.docx") == document
    places = [i for i, char in enumerate(text) if not char.isspace()]
    if places:
        start = data.draw(st.sampled_from(places))
        line_end = text.index("\n", start)
        end = data.draw(st.integers(start + 1, len(text[:line_end].rstrip())))
        new = data.draw(WORDS).strip() or "新"
        made = read(rewrite(document, [Edit(start, end, new)], "x.docx"), "x.docx").text
        assert made.split("\n") == (text[:start] + new + text[end:]).split("\n")


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (xlsx({"S": ""}), "holds no Word document"),
        (zipped({"a.txt": "x"}), "holds no Word document"),
        (docx("<w:p>"), "not well-formed"),
        (docx("<w:p>" * 600), "nested"),
        (zipped({"_rels/.rels": "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"}), "DOCTYPE"),
        (zipped({"_rels/.rels": b"<a>\xff</a>"}), "not UTF-8"),
    ],
)
def test_what_is_no_document_is_refused(data: bytes, says: str) -> None:
    with pytest.raises(UnreadableFile, match=says) as caught:
        read(data, "x.docx")
    assert str(caught.value).startswith("x.docx")


SOUND = TABLE + p(f"<w:r>{BEGIN}{INSTRUCTION}{SEPARATE}</w:r>{run('文')}<w:r>{CHOICE}{END}</w:r>")


@given(
    st.integers(0, len(SOUND)),
    st.integers(0, len(SOUND)),
    st.sampled_from(["", "<w:p>", "</w:r>", "&", "<w:tbl/>"]),
)
def test_damaged_documents_are_read_or_refused(start: int, size: int, noise: str) -> None:
    with contextlib.suppress(UnreadableFile):
        read(docx(SOUND[:start] + noise + SOUND[start + size % 9 :]), "x.docx")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_parts_keep_their_encoding(encoding: str) -> None:
    parts: dict[str, str | bytes] = {**parts_of(docx(paragraph("甲乙")))}
    xml = str(parts["word/document.xml"]).removeprefix('<?xml version="1.0"?>\n')
    parts["word/document.xml"] = xml.encode(encoding)
    made = rewrite(zipped(parts), [Edit(0, 1, "丙")], "x.docx")
    assert xml.replace("甲", "丙").encode(encoding) in unpacked(made)


def unpacked(data: bytes) -> list[bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return [archive.read(name) for name in archive.namelist()]


MARKDOWN = """---
title: 晶片的下一步
---

# 市場

這段文字有**粗**體與*斜體*，營收達到 744 0 億美元。[^1]

- 第一項說明

| 公司 | 產品 |
|------|------|
| 輝達 | 晶片 |

[^1]: 註腳在此。
"""


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A document that pandoc made."""
    if not shutil.which("pandoc"):
        pytest.skip("pandoc is not installed")
    path = tmp_path_factory.mktemp("pandoc") / "real.docx"
    subprocess.run(["pandoc", "-f", "markdown", "-o", path], input=MARKDOWN.encode(), check=True)
    return path


LINES = """晶片的下一步
市場
這段文字有粗體與斜體，營收達到 744 0 億美元。
第一項說明
公司
產品
輝達
晶片
註腳在此。""".splitlines()
KINDS = ["title", "heading", "paragraph", "item", *["item"] * 4, "paragraph"]


def check_real(path: Path) -> None:
    data = path.read_bytes()
    document = read(data, "x.docx")
    assert [line.strip() for line in document.text.splitlines()] == LINES
    assert document.segments
    assert [segment.kind for segment in document.segments] == KINDS
    assert rewrite(data, (), "x.docx") == data


def test_documents_of_pandoc(real: Path) -> None:
    check_real(real)


def test_documents_of_libreoffice(real: Path) -> None:
    check_real(converted(real, "docx"))


def test_libreoffice_opens_what_was_fixed(real: Path) -> None:
    data = real.read_bytes()
    text = read(data, "x.docx").text
    edits = [
        Edit(start := text.index(old), start + len(old), new)
        for old, new in (("粗體", "黑字"), ("744 0 億", "7440億"))
    ]
    fixed = real.with_name("fixed.docx")
    fixed.write_bytes(rewrite(data, edits, "x.docx"))
    seen = converted(fixed, "txt:Text").read_text(encoding="utf-8-sig")
    assert "這段文字有黑字與斜體，營收達到 7440億美元。" in seen
    assert "第一項說明" in seen
