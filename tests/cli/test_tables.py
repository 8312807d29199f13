"""``termkit check`` and ``termkit fix`` on CSV files."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from tests.cli.conftest import Run

Write = Callable[..., Path]
FAULTY = (
    'id,en,zh-TW\r\na1,"Sales rose, they said.","他們說，\n銷售額達744 0 億元。"\r\n'
    'a2,"He said ""no"".","他說""不""，信息很多。"\r\n'
)


def test_a_csv_file_is_checked_with_its_source(termkit: Run, write: Write) -> None:
    write("a.csv", FAULTY)
    done = termkit("check", "--format", "json", "a.csv")
    findings = json.loads(done.stdout)["findings"]
    told = {finding["rule"]: finding for finding in findings}
    garbled, region = told["garbled-figure"], told["wrong-region-term"]
    assert FAULTY[garbled["start"] : garbled["end"]] == garbled["text"]
    assert (garbled["segment"], garbled["line"], garbled["locale"]) == ("a1", 3, "zh-TW")
    assert (region["segment"], region["text"], region["fixes"][0]["text"]) == ("a2", "信息", "資訊")


def test_fix_writes_only_what_it_fixes(termkit: Run, write: Write) -> None:
    path = write("a.csv", b"\xef\xbb\xbf" + FAULTY.encode())
    termkit("fix", "a.csv")
    fixed = FAULTY.replace("744 0 億", "7440億")
    assert path.read_bytes().decode("utf-8-sig") in (fixed, fixed.replace("信息", "資訊"))


def test_a_clean_table_is_silent_and_stays(termkit: Run, write: Write) -> None:
    text = '產品;說明\n"手機";"電池很大，可用兩天。"\n平板;螢幕有11吋；重500公克。\n'
    path = write("a.csv", text, "utf-8")
    assert termkit("check", "--locale", "zh-TW", "a.csv").returncode == 0
    assert termkit("fix", "--locale", "zh-TW", "a.csv").returncode == 0
    assert path.read_text("utf-8") == text


def test_columns_that_are_not_there_are_one_sentence(termkit: Run, write: Write) -> None:
    write("a.csv", "en,zh-TW\nOne,一\n")
    done = termkit("check", "--columns", "en,zh-HK", "a.csv")
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "a.csv: there is no column 'zh-HK'; there are en, zh-TW" in done.stderr
