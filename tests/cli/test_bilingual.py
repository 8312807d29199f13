"""``termkit check`` on an article with its source: TSV files and ``--source``."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import termkit as package
from tests.cli.conftest import Run

Write = Callable[..., Path]
SOURCE = "It raised $1 billion.\n\nSales rose 5 percent.\n"
TARGET = "公司融资1亿美元。\n\n销售额增长5%。\n"


def mismatch(stdout: str) -> dict[str, object]:
    (finding,) = [f for f in json.loads(stdout)["findings"] if f["rule"] == "figure-mismatch"]
    return dict(finding)


def test_source_line_by_line(termkit: Run, write: Write) -> None:
    write("en.txt", SOURCE)
    write("zh.txt", TARGET)
    done = termkit("check", "--source", "en.txt", "--format", "json", "zh.txt")
    finding = mismatch(done.stdout)
    assert done.returncode == 1
    assert (finding["text"], finding["line"], finding["column"]) == ("1亿美元", 1, 5)
    assert finding["fixes"] == [{"text": "10亿美元", "safe": False}]
    assert finding["related"] == [
        {"path": "en.txt", "start": 10, "end": 20, "line": 1, "column": 11, "text": "$1 billion"}
    ]
    assert "see en.txt:1:11: $1 billion" in termkit("check", "--source", "en.txt", "zh.txt").stdout


def test_a_tsv_file_is_bilingual_by_itself(termkit: Run, write: Write) -> None:
    text = "en\tzh-CN\r\nIt raised $1 billion.\t公司融资1亿美元。\r\n"
    write("a.tsv", text)
    finding = mismatch(termkit("check", "--format", "json", "a.tsv").stdout)
    start, end = finding["start"], finding["end"]
    assert isinstance(start, int) and isinstance(end, int)
    assert text[start:end] == finding["text"] == "1亿美元"
    assert (finding["line"], finding["column"], finding["locale"]) == (2, 27, "zh-CN")


def test_the_source_is_not_checked_itself(termkit: Run, write: Write) -> None:
    write("a.tsv", "公司融资 744 0 亿元。\tThe company raised 744 billion yuan.\n")
    assert termkit("check", "a.tsv").returncode == 0


def test_fix_leaves_the_source_column_alone(termkit: Run, write: Write) -> None:
    path = write("a.tsv", "“744 0 亿”的来源\t公司融资 744 0 亿元。\r\n")
    assert termkit("fix", "a.tsv").returncode == 0
    assert path.read_bytes().decode() == "“744 0 亿”的来源\t公司融资 7440亿元。\r\n"


def test_two_files_need_not_have_the_same_lines(termkit: Run, write: Write) -> None:
    write(
        "en.txt",
        "Profit rose to $1.2 billion. The company hired 300 people in Austin.\n\nShares fell 4 percent.\n",
    )
    write("zh.txt", "利润升至12亿美元。\n该公司在奥斯汀雇了300人。\n股价下跌7%。\n")
    done = termkit("check", "--source", "en.txt", "zh.txt", "--format", "json")
    (finding,) = json.loads(done.stdout)["findings"]
    assert (finding["rule"], finding["line"], finding["text"]) == ("figure-mismatch", 3, "7%")


def test_texts_that_have_nothing_to_do_with_each_other_are_not_compared(termkit: Run, write: Write) -> None:
    write(
        "en.txt",
        "Profit rose to $1.2 billion.\nThe company hired 300 people in Austin.\nShares fell 4 percent.\n",
    )
    write("zh.txt", "周末多云。\n博物馆展出唐代乐器。\n馆长说，门票已经售完。\n明年还有一场。\n")
    done = termkit("check", "--source", "en.txt", "zh.txt")
    assert done.returncode == 0
    assert done.stderr.startswith("termkit: zh.txt: ") and done.stderr.count("\n") == 1


def test_wrong_uses_of_source_are_one_sentence(termkit: Run, write: Write) -> None:
    write("a.tsv", "One\t一\n")
    write("en.txt", "One.\n")
    for args in (
        ["--source", "en.txt", "a.tsv"],
        ["--source", "en.txt", "en.txt", "a.tsv"],
        ["--source", "en.txt", "."],
    ):
        done = termkit("check", *args)
        assert done.returncode == 2
        assert done.stderr.count("\n") == 1
    done = termkit("check", "--source", "none.txt", "en.txt")
    assert done.returncode == 3
    assert "none.txt" in done.stderr


def test_from_python() -> None:
    (finding,) = package.check("公司融资1亿美元。", source="It raised $1 billion.", locale="zh-CN")
    assert (finding.rule, finding.related[0].path) == ("figure-mismatch", "source")
