"""``termkit check``: reports, exit codes, choices, and bad input, each one sentence."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Run

FAULTY = "公司拥有 744 0 亿参数的模型，没有 Nvidia。\n"
CLEAN = "公司拥有7440亿参数的模型，没有英伟达。\n"
Write = Callable[..., Path]


def test_json(termkit: Run, write: Write) -> None:
    write("a.txt", FAULTY)
    done = termkit("check", "--format", "json", "a.txt")
    assert done.returncode == 1
    assert done.stderr == ""
    report = json.loads(done.stdout)
    assert list(report) == ["termkit", "documents", "findings"]
    (document,) = report["documents"]
    assert document["path"] == "a.txt"
    assert document["locale"] == "zh-CN"
    assert document["chars"] == len(FAULTY)
    assert document["findings"] == len(report["findings"])
    assert 0 <= document["score"] < 100
    finding = next(f for f in report["findings"] if f["rule"] == "garbled-figure")
    assert finding == {
        "path": "a.txt",
        "locale": "zh-CN",
        "code": "TK201",
        "rule": "garbled-figure",
        "category": "accuracy/mistranslation/number",
        "severity": "error",
        "start": 5,
        "end": 12,
        "line": 1,
        "column": 6,
        "end_line": 1,
        "end_column": 13,
        "text": "744 0 亿",
        "message": finding["message"],
        "fixes": [{"text": "7440亿", "safe": True}],
        "concept": None,
        "related": [],
    }
    nvidia = next(f for f in report["findings"] if f["rule"] == "untranslated-term")
    assert nvidia["concept"] == "nvidia"
    assert nvidia["fixes"] == [{"text": "英伟达", "safe": False}]


def test_findings_are_sorted_by_path_start_and_code(termkit: Run, write: Write) -> None:
    for name in ("b.txt", "a.txt"):
        write(name, FAULTY)
    findings = json.loads(termkit("check", "--format", "json", "b.txt", "a.txt").stdout)["findings"]
    keys = [(f["path"], f["start"], f["code"]) for f in findings]
    assert keys == sorted(keys)
    assert {key[0] for key in keys} == {"a.txt", "b.txt"}


def test_json_lines(termkit: Run, write: Write) -> None:
    write("a.txt", FAULTY)
    lines = termkit("check", "--format", "jsonl", "a.txt").stdout.splitlines()
    assert {json.loads(line)["rule"] for line in lines} >= {"garbled-figure", "untranslated-term"}


def test_text_marks_the_place_by_display_width(termkit: Run, write: Write) -> None:
    write("a.txt", FAULTY)
    done = termkit("check", "--select", "garbled-figure", "a.txt")
    lines = done.stdout.splitlines()
    assert lines[0].startswith("a.txt:1:6: error: ")
    assert lines[0].endswith("[garbled-figure]")
    assert lines[1] == "    公司拥有 744 0 亿参数的模型，没有 Nvidia。"
    assert lines[2] == "    " + " " * 9 + "^" * 8
    assert lines[3] == "    fix: 7440亿"
    assert lines[-1] == "1 error in 1 article."
    assert "\x1b" not in done.stdout


def test_clean_text(termkit: Run, write: Write) -> None:
    write("a.txt", CLEAN)
    done = termkit("check", "a.txt")
    assert (done.returncode, done.stdout) == (0, "Nothing found in 1 article.\n")


@pytest.mark.parametrize(
    ("args", "code"),
    [
        ((), 1),
        (("--fail-on", "error"), 1),
        (("--select", "untranslated-term"), 1),
        (("--select", "untranslated-term", "--fail-on", "error"), 0),
        (("--select", "TK1", "--fail-on", "info"), 1),
        (("--ignore", "accuracy"), 0),
        (("--select", "figure-format"), 0),
    ],
)
def test_the_exit_code_follows_choice_and_level(
    termkit: Run, write: Write, args: tuple[str, ...], code: int
) -> None:
    write("a.txt", FAULTY)
    assert termkit("check", *args, "a.txt").returncode == code


def test_standard_input(termkit: Run) -> None:
    done = termkit("check", "--format", "json", "--stdin-filename", "x/y.txt", "-", stdin=FAULTY.encode())
    assert done.returncode == 1
    assert {f["path"] for f in json.loads(done.stdout)["findings"]} == {"x/y.txt"}


def test_several_files_and_folders_are_all_checked(termkit: Run, write: Write) -> None:
    for name in ("a.txt", "folder/b.txt", "folder/deep/c.txt", "folder/skip.py"):
        write(name, FAULTY)
    documents = json.loads(termkit("check", "--format", "json", "a.txt", "folder").stdout)["documents"]
    assert [Path(d["path"]).as_posix() for d in documents] == ["a.txt", "folder/b.txt", "folder/deep/c.txt"]


def test_output_to_a_file(termkit: Run, write: Write, tmp_path: Path) -> None:
    write("a.txt", FAULTY)
    done = termkit("check", "--format", "json", "--output", "out.json", "a.txt")
    assert (done.returncode, done.stdout) == (1, "")
    assert json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))["findings"]


def test_statistics_and_verbose(termkit: Run, write: Write) -> None:
    write("a.txt", FAULTY)
    done = termkit("check", "--statistics", "--verbose", "a.txt")
    assert "     1  garbled-figure\n" in done.stdout
    assert done.stderr.startswith("termkit: a.txt: zh-CN (")
    statistics = json.loads(termkit("check", "--statistics", "--format", "json", "a.txt").stdout)[
        "statistics"
    ]
    assert statistics["garbled-figure"] == 1


def test_the_locale_can_be_set(termkit: Run, write: Write) -> None:
    write("a.txt", "公司研發軟件。\n")
    by_locale = {
        locale: {
            f["text"]
            for f in json.loads(termkit("check", "--format", "json", "--locale", locale, "a.txt").stdout)[
                "findings"
            ]
        }
        for locale in ("zh-TW", "zh-HK")
    }
    assert "軟件" in by_locale["zh-TW"]
    assert "軟件" not in by_locale["zh-HK"]


def test_a_glossary_is_laid_over_the_built_in_ones(termkit: Run, write: Write) -> None:
    write("a.txt", "晶岭公司没有 Nvidia。\n")
    write(
        "g.yaml",
        "concepts:\n- id: ridge\n  terms: {zh-CN: [晶岭科技, {text: 晶岭公司, status: forbidden}]}\n",
    )
    found = json.loads(termkit("check", "--format", "json", "--glossary", "g.yaml", "a.txt").stdout)[
        "findings"
    ]
    assert [(f["rule"], f["text"]) for f in found] == [
        ("deprecated-term", "晶岭公司"),
        ("untranslated-term", "Nvidia"),
    ]
    alone = termkit("check", "--format", "json", "--no-builtin", "--glossary", "g.yaml", "a.txt")
    assert [f["rule"] for f in json.loads(alone.stdout)["findings"]] == ["deprecated-term"]


def test_the_configuration_nearest_to_each_article(termkit: Run, write: Write) -> None:
    write("strict/a.txt", FAULTY)
    write("lax/a.txt", FAULTY)
    write("lax/.termkit.yaml", "ignore: [garbled-figure, untranslated-term]\n")
    found = json.loads(termkit("check", "--format", "json", "strict", "lax").stdout)["findings"]
    assert {Path(f["path"]).parent.name for f in found if f["severity"] != "info"} == {"strict"}


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16"])
def test_an_encoding_other_than_utf8_is_named(termkit: Run, write: Write, encoding: str) -> None:
    write("a.txt", FAULTY * 3, encoding)
    done = termkit("check", "--format", "json", "a.txt")
    assert "UTF-16" in done.stderr or "GB18030" in done.stderr
    assert any(f["text"] == "744 0 亿" for f in json.loads(done.stdout)["findings"])


@pytest.mark.parametrize(
    ("args", "code", "message"),
    [
        (("none.txt",), 3, "none.txt"),
        (("empty-folder",), 3, "empty-folder"),
        (("image.txt",), 3, "image.txt"),
    ],
)
def test_what_cannot_be_read_is_one_sentence_and_the_rest_is_checked(
    termkit: Run, write: Write, tmp_path: Path, args: tuple[str, ...], code: int, message: str
) -> None:
    write("a.txt", FAULTY)
    write("image.txt", bytes(range(256)) * 20)
    (tmp_path / "empty-folder").mkdir()
    done = termkit("check", "--format", "json", *args, "a.txt")
    assert done.returncode == code
    assert message in done.stderr
    assert done.stderr.count("\n") == 1
    assert "Traceback" not in done.stderr
    assert [d["path"] for d in json.loads(done.stdout)["documents"]] == ["a.txt"]


def test_an_empty_file_is_said_to_be_empty(termkit: Run, write: Write) -> None:
    write("a.txt", "")
    done = termkit("check", "a.txt")
    assert done.returncode == 0
    assert done.stderr == "termkit: a.txt: the file is empty; there is nothing to check\n"


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (
            ("--select", "garbled-figures"),
            "termkit: unknown rule 'garbled-figures'; did you mean 'garbled-figure'?\n",
        ),
        (("--ignore", "TK9"), "termkit: unknown rule 'TK9'; termkit rules lists them\n"),
        (
            ("--glossary", "bad.yaml"),
            "termkit: bad.yaml:3: unknown status 'good'; known are preferred, admitted, deprecated, superseded, forbidden\n",
        ),
        (
            ("--glossary", "none.yaml"),
            "termkit: none.yaml: the glossary can't be read (No such file or directory); check the path\n",
        ),
        (
            ("--config", "none.yaml"),
            "termkit: none.yaml: the configuration can't be read (No such file or directory); check the path\n",
        ),
    ],
)
def test_wrong_usage_is_one_sentence(termkit: Run, write: Write, args: tuple[str, ...], message: str) -> None:
    write("a.txt", FAULTY)
    write("bad.yaml", "concepts:\n- id: a\n  terms: {en: [{text: ab, status: good}]}\n")
    done = termkit("check", *args, "a.txt")
    assert (done.returncode, done.stdout, done.stderr) == (2, "", message)


@pytest.mark.parametrize(
    "args", [("--locale", "zh"), ("--format", "xml"), ("--fail-on", "never"), ("--nonsense",), ()]
)
def test_click_says_the_rest(termkit: Run, args: tuple[str, ...]) -> None:
    done = termkit("check", *args)
    assert done.returncode == 2
    assert "Error: " in done.stderr
    assert "Traceback" not in done.stderr


def test_rules_and_explain(termkit: Run) -> None:
    rules = termkit("rules").stdout
    assert "TK201  garbled-figure" in rules
    page = termkit("explain", "garbled-figure", "TK101").stdout
    assert "# garbled-figure (TK201)" in page
    assert "# inconsistent-term (TK101)" in page
    assert termkit("explain", "garble").returncode == 2


def test_one_very_long_line(termkit: Run, write: Write) -> None:
    write("a.txt", CLEAN.strip() * 50_000 + FAULTY)
    done = termkit("check", "--format", "json", "--select", "garbled-figure", "a.txt")
    assert done.returncode == 1
    assert [f["text"] for f in json.loads(done.stdout)["findings"]] == ["744 0 亿"]
