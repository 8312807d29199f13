"""``termkit figures``, and the table that Python programs get."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import termkit as package
from tests.cli.conftest import Run

Write = Callable[..., Path]
TEXT = "融资1000亿美元，\r\n拥有744 0 亿参数，约3至5家；12月2日。\r\n"


def test_json_lists_every_figure(termkit: Run, write: Write) -> None:
    write("a.txt", TEXT)
    done = termkit("figures", "--format", "json", "a.txt")
    assert (done.returncode, done.stderr) == (0, "")
    figures = json.loads(done.stdout)
    assert figures[0] == {
        "path": "a.txt",
        "start": 2,
        "end": 9,
        "text": "1000亿美元",
        "kind": "money",
        "value": "100000000000",
        "low": None,
        "high": None,
        "unit": "USD",
        "counter": None,
        "approximate": "=",
        "garbled": False,
    }
    assert [(f["text"], f["value"], f["low"], f["high"], f["garbled"]) for f in figures[1:]] == [
        ("744 0 亿参数", "744000000000", None, None, True),
        ("3至5家", None, "3", "5", False),
        ("12月2日", "--12-02", None, None, False),
    ]
    assert all(TEXT[f["start"] : f["end"]] == f["text"] for f in figures)


def test_csv_has_the_same_figures(termkit: Run, write: Write) -> None:
    write("a.txt", TEXT)
    write("b.txt", "没有数字。\n")
    rows = list(csv.DictReader(io.StringIO(termkit("figures", "--format", "csv", "a.txt", "b.txt").stdout)))
    listed = json.loads(termkit("figures", "--format", "json", "a.txt", "b.txt").stdout)
    assert [row["text"] for row in rows] == [figure["text"] for figure in listed]
    assert rows[1]["garbled"] == "true"


def test_the_table_shows_places_and_values(termkit: Run, write: Write) -> None:
    write("a.txt", TEXT)
    lines = termkit("figures", "a.txt").stdout.splitlines()
    assert lines[0] == "a.txt: 4 figures (zh-CN)"
    assert lines[3].split() == ["2:3", "744", "0", "亿参数", "number", "(garbled)", "744000000000", "参数"]
    assert lines[4].split()[-3:] == ["range", "~3–5", "家"]


def test_without_figures(termkit: Run, write: Write) -> None:
    write("b.txt", "没有数字。\n")
    assert termkit("figures", "--format", "json", "b.txt").stdout == "[]\n"
    assert termkit("figures", "b.txt").stdout == "b.txt: 0 figures (zh-CN)\n\n"


def test_what_cannot_be_read_is_said_and_the_others_are_listed(termkit: Run, write: Write) -> None:
    write("a.txt", TEXT)
    done = termkit("figures", "--format", "json", "none.txt", "a.txt")
    assert done.returncode == 3
    assert "none.txt" in done.stderr
    assert len(json.loads(done.stdout)) == 4


def test_of_a_tsv_file_the_translation_is_listed_with_its_places(termkit: Run, write: Write) -> None:
    text = "It raised $1 billion.\t公司融资10亿美元。\n"
    write("a.tsv", text)
    (figure,) = json.loads(termkit("figures", "--format", "json", "a.tsv").stdout)
    assert text[figure["start"] : figure["end"]] == figure["text"] == "10亿美元"


def test_the_polars_table() -> None:
    figures = package.find_figures(TEXT, locale="zh-CN")
    assert [figure.kind for figure in figures] == ["money", "number", "range", "date"]
    table = figures.to_polars()
    assert table.columns[:4] == ["path", "start", "end", "text"]
    assert table["value"].to_list() == ["100000000000", "744000000000", None, "--12-02"]
    assert package.find_figures("没有数字。", locale="zh-CN").to_polars().height == 0
