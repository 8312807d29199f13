"""Word documents and Excel workbooks through the real command."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.readers.packages import docx, paragraph, parts_of, xlsx

STORY = paragraph("這家公司今年的營收達到 74", "4 0 億美元，比去年多了三成。")
ROWS = (
    '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>'
    '<row><c t="s"><v>2</v></c><c t="s"><v>3</v></c></row>'
)
TEXTS = (
    "<si><t>en</t></si><si><t>zh-TW</t></si><si><t>The firm earned $744 billion.</t></si>"
    "<si><r><t xml:space='preserve'>這家公司賺了 744 </t></r><r><rPr><b/></rPr><t>0 億美元。</t></r></si>"
)
FILES = {
    "a.docx": (docx(STORY), "paragraph 1", "word/document.xml"),
    "a.xlsx": (xlsx({"營收": ROWS}, TEXTS), "營收!B2", "xl/sharedStrings.xml"),
}


@pytest.mark.parametrize("name", FILES)
def test_check_names_the_place(termkit: Run, write: Callable[..., Path], name: str) -> None:
    data, unit, _ = FILES[name]
    write(name, data)
    done = termkit("check", name, "--format", "json", "--locale", "zh-TW", "--select", "garbled-figure")
    (finding,) = json.loads(done.stdout)["findings"]
    assert (finding["rule"], finding["text"], finding["segment"]) == ("garbled-figure", "744 0 億", unit)
    assert done.returncode == 1


@pytest.mark.parametrize("name", FILES)
def test_fix_changes_the_text_alone(termkit: Run, write: Callable[..., Path], name: str) -> None:
    data, _, part = FILES[name]
    path = write(name, data)
    assert "+" in termkit("fix", "--diff", name, "--locale", "zh-TW").stdout
    assert path.read_bytes() == data
    assert termkit("fix", name, "--locale", "zh-TW").stdout == f"{name}: 1 fixed\n"
    before, after = parts_of(data), parts_of(path.read_bytes())
    assert {entry for entry in before if before[entry] != after[entry]} == {part}
    assert termkit("check", name, "--locale", "zh-TW").stdout.endswith("Nothing found in 1 article.\n")


def test_a_workbook_is_compared_with_its_source(termkit: Run, write: Callable[..., Path]) -> None:
    write("a.xlsx", xlsx({"S": ROWS}, TEXTS.replace("744 </t>", " </t>").replace("0 億", "99億")))
    done = termkit("check", "a.xlsx", "--format", "json")
    findings = json.loads(done.stdout)["findings"]
    assert [(f["rule"], f["text"], f["related"][0]["text"]) for f in findings] == [
        ("figure-mismatch", "99億美元", "$744 billion")
    ]


@pytest.mark.parametrize("name", ["a.docx", "a.xlsx"])
@pytest.mark.parametrize("data", [b"", b"PK\3\4", b"%PDF-1.7", "文字".encode()])
def test_other_files_are_refused_in_a_sentence(
    termkit: Run, write: Callable[..., Path], name: str, data: bytes
) -> None:
    write(name, data)
    done = termkit("check", name)
    assert done.returncode == 3
    assert done.stderr.startswith(f"termkit: {name}: ")
    assert "Traceback" not in done.stderr
