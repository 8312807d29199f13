"""The commands on PO, subtitles and JSON: what is found, where it is said to be, and what ``fix`` leaves alone."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Run

Write = Callable[..., Path]

PO = """# 744 0 亿
msgid ""
msgstr "Language: zh_TW\\n"

#. 信息
#, c-format
msgctxt "news"
msgid "It raised $1 billion, %d%% more."
msgstr "公司融資 744 0 億元，"
"多了 %d%%的信息。"

#, fuzzy
msgid "Information"
msgstr "信息"

#~ msgid "Old"
#~ msgstr "信息"
"""
SRT = (
    "1\r\n00:00:01,000 --> 00:00:02,000\r\n{\\an8}<i>公司融資</i> 744 0 億元，\r\n這是一則信息。\r\n\r\n"
    "2\r\n00:00:02,000 --> 00:00:03,000\r\n下一句以\r\n\r\n3\r\n00:00:03,000 --> 00:00:04,000\r\n為單位計算。\r\n"
)
JSON = """{
  "locale": "zh-TW",
  "信息": {"title": "融資", "icon": "信息.png"},
  "news": ["公司融資 744 0 億元，{count} 家\\u516c\\u53f8參與。", "這是一則<b>信息</b>。"]
}
"""
FILES = {"a.po": PO, "zh-TW.srt": SRT, "a.json": JSON}


def found(stdout: str) -> list[tuple[str, str, int, str]]:
    loud = [f for f in json.loads(stdout)["findings"] if f["severity"] != "info"]
    return [(f["rule"], f["text"], f["line"], f["segment"]) for f in loud]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (
            "a.po",
            [
                ("garbled-figure", "744 0 億", 9, "news|It raised $1 billion, %d%% more."),
                ("wrong-region-term", "信息", 10, "news|It raised $1 billion, %d%% more."),
            ],
        ),
        (
            "zh-TW.srt",
            [
                ("garbled-figure", "744 0 億", 3, "1, 00:00:01,000"),
                ("wrong-region-term", "信息", 4, "1, 00:00:01,000"),
            ],
        ),
        (
            "a.json",
            [("garbled-figure", "744 0 億", 4, "$.news[0]"), ("wrong-region-term", "信息", 4, "$.news[1]")],
        ),
    ],
)
def test_findings_name_the_unit_and_the_line(
    termkit: Run, write: Write, name: str, expected: list[tuple[str, str, int, str]]
) -> None:
    write(name, FILES[name])
    done = termkit(
        "check", "--format", "json", "--ignore", "figure-mismatch", "--ignore", "missing-term", name
    )
    assert (done.returncode, found(done.stdout)) == (1, expected)
    for finding in json.loads(done.stdout)["findings"]:
        if finding["severity"] != "info":
            assert FILES[name][finding["start"] : finding["end"]] == finding["text"]


@pytest.mark.parametrize("name", FILES)
def test_fix_changes_nothing_but_the_fault(termkit: Run, write: Write, name: str) -> None:
    path = write(name, FILES[name])
    assert termkit("fix", name).returncode == 0
    first, second = FILES[name].rsplit("744 0 億", 1)
    assert path.read_bytes().decode() == f"{first}7440億{second}"


@pytest.mark.skipif(shutil.which("msgfmt") is None, reason="needs gettext")
def test_gettext_compiles_what_fix_wrote(termkit: Run, write: Write, tmp_path: Path) -> None:
    write("a.po", PO)
    termkit("fix", "a.po")
    subprocess.run(["msgfmt", "-c", "-o", "a.mo", "a.po"], cwd=tmp_path, capture_output=True, check=True)


def test_figures_are_compared_with_the_message(termkit: Run, write: Write) -> None:
    write("a.po", PO.replace("744 0 億元", "1億美元"))
    done = termkit("check", "--select", "figure-mismatch", "a.po")
    assert "a.po:9:14: error" in done.stdout
    assert "see a.po:8:18: $1 billion" in done.stdout


def test_messages_that_are_alike_are_no_repetition(termkit: Run, write: Write) -> None:
    message = "無法刪除這個檔案，請檢查您的網路連線是否正常，再重新嘗試一次。"
    texts = {
        "a": message,
        "b": message,
        "c": message.replace("這個", "這些"),
        "d": "更多精彩內容",
        "e": "{n} 個檔案",
    }
    write("zh-TW.json", json.dumps(texts, ensure_ascii=False))
    done = termkit("check", "zh-TW.json")
    assert (done.returncode, done.stdout) == (0, "Nothing found in 1 article.\n")


@pytest.mark.parametrize(
    ("name", "text"), [("a.po", "甲"), ("a.srt", "甲"), ("a.vtt", "甲"), ("a.json", "甲")]
)
def test_what_is_mislabelled_is_one_sentence(termkit: Run, write: Write, name: str, text: str) -> None:
    write(name, text)
    done = termkit("check", name)
    assert done.returncode == 3
    assert done.stderr.startswith(f"termkit: {name}:")
    assert done.stderr.count("\n") == 1
