"""``termkit convert``."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from tests.cli.conftest import Run

Write = Callable[..., Path]
TEXT = "﻿软件公司说“信息很重要”。\r\n《人工智能》谈的是人工智能。\r\n"
CONVERTED = "軟體公司說「信息很重要」。\r\n《人工智能》談的是人工智慧。\r\n"


def test_text_and_report(termkit: Run, write: Write, tmp_path: Path) -> None:
    write("a.txt", TEXT.removeprefix("\ufeff"))
    done = termkit("convert", "a.txt", "--to", "zh-TW", "--output", "b.txt")
    assert (done.returncode, done.stdout) == (0, "")
    assert (tmp_path / "b.txt").read_bytes().decode() == CONVERTED
    assert done.stderr.splitlines() == [
        "a.txt: zh-CN to zh-TW: 2 words replaced, 2 left in quotations, titles and names, 0 to look at",
        "  1× 软件 → 軟體",
        "  1× 人工智能 → 人工智慧",
        "  left 1:7: 信息 (資訊?)",
        "  left 2:2: 人工智能 (人工智慧?)",
    ]


def test_standard_streams(termkit: Run) -> None:
    done = termkit("convert", "-", "--to", "zh-TW", "--quiet", stdin="硬盘里的软件".encode())
    assert (done.returncode, done.stdout, done.stderr) == (0, "硬碟裡的軟體", "")


def test_json(termkit: Run, write: Write) -> None:
    write("a.txt", "软件。")
    done = termkit("convert", "a.txt", "--to", "zh-TW", "--format", "json", "--quiet", "--locale", "zh-CN")
    assert json.loads(done.stdout) == [
        {
            "path": "a.txt",
            "from": "zh-CN",
            "to": "zh-TW",
            "text": "軟體。",
            "words": [
                {
                    "outcome": "changed",
                    "start": 0,
                    "end": 2,
                    "text": "軟體",
                    "was": "软件",
                    "source": [0, 2],
                    "options": ["軟體"],
                    "concept": "software",
                }
            ],
        }
    ]


def test_a_folder_goes_to_a_folder(termkit: Run, write: Write, tmp_path: Path) -> None:
    write("in/a.txt", "软件在这里。")
    write("in/deep/b.txt", "硬盘在这里。")
    done = termkit("convert", "in", "--to", "zh-TW", "--output", "out", "--quiet")
    assert done.returncode == 0
    assert (tmp_path / "out" / "a.txt").read_text("utf-8") == "軟體在這裡。"
    assert (tmp_path / "out" / "deep" / "b.txt").read_text("utf-8") == "硬碟在這裡。"


def test_legacy_encodings_become_utf8(termkit: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(("這家公司的軟體在硬碟裡，電腦的資料庫要更新。" * 4).encode("big5"))
    done = termkit("convert", "a.txt", "--to", "zh-CN", "--output", "b.txt", "--quiet")
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "b.txt").read_text("utf-8") == "这家公司的软件在硬盘里，电脑的数据库要更新。" * 4


def test_only_the_translation_of_a_table_changes(termkit: Run, write: Write, tmp_path: Path) -> None:
    write("a.tsv", "The software is new.\t软件是新的。\nThe disk\t硬盘\n")
    done = termkit("convert", "a.tsv", "--to", "zh-TW", "--output", "b.tsv", "--quiet")
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "b.tsv").read_text("utf-8") == "The software is new.\t軟體是新的。\nThe disk\t硬碟\n"


def test_what_a_user_can_put_right(termkit: Run, write: Write) -> None:
    write("a.txt", "软件。")
    write("b.txt", "An English text about software and discs.")
    for args, code, told in [
        (("a.txt",), 2, "--to is missing"),
        (("a.txt", "b.txt", "--to", "zh-TW"), 2, "--output names a folder"),
        (("b.txt", "--to", "zh-TW"), 2, "b.txt: en to zh-TW can't be converted"),
        (("c.txt", "--to", "zh-TW"), 3, "c.txt"),
    ]:
        done = termkit("convert", *args)
        assert (done.returncode, done.stdout) == (code, ""), args
        assert told in done.stderr and "Traceback" not in done.stderr


def test_one_bad_article_loses_nothing(termkit: Run, write: Write, tmp_path: Path) -> None:
    write("in/a.txt", "软件在这里。")
    write("in/b.txt", "An English text about software and discs.")
    done = termkit("convert", "in", "--to", "zh-TW", "--output", "out", "--quiet")
    assert done.returncode == 2
    assert (tmp_path / "out" / "a.txt").read_text("utf-8") == "軟體在這裡。"
