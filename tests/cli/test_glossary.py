"""``termkit glossary``: looking up, editing, checking and exchanging glossaries, in the real command."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Run

Write = Callable[..., Path]
OWN = """\
# The house style.
concepts:
- id: nvidia  # since 2024
  terms:
    zh-HK: 輝達
    zh-CN: [{text: 英维达, remove: true}]
- id: crystal-ridge
  terms:
    en: Crystal Ridge
    zh-TW: 晶嶺
"""


def test_lookup_shows_all_locales_layers_and_readings(termkit: Run, write: Write) -> None:
    write("own.yaml", OWN)
    done = termkit("glossary", "lookup", "輝達", "--glossary", "own.yaml")
    assert (done.returncode, done.stderr) == (0, "")
    rows = [line.split(None, 3) for line in done.stdout.splitlines() if line.startswith("  zh-HK")]
    assert (
        rows[0][1:] == ["輝達", "fai1", "daat6        preferred          own.yaml"]
        or "own.yaml" in rows[0][-1]
    )
    assert "preferred in built-in (companies.yaml)" in done.stdout
    assert "yīng wěi dá" in done.stdout
    assert any("英维达" in line and "removed" in line for line in done.stdout.splitlines())


def test_lookup_as_json(termkit: Run) -> None:
    (entry,) = json.loads(termkit("glossary", "lookup", "--format", "json", "深度學習").stdout)
    term = next(term for term in entry["terms"] if term["locale"] == "zh-HK")
    assert (entry["id"], term["text"], term["reading"]) == (
        "deep-learning",
        "深度學習",
        "sam1 dou6 hok6 zaap6",
    )


def test_a_term_that_is_not_there_is_said_with_the_nearest(termkit: Run) -> None:
    done = termkit("glossary", "lookup", "深度學")
    assert done.returncode == 1
    assert "no glossary has '深度學'" in done.stderr
    assert "深度學習" in done.stderr


def test_the_project_configuration_names_layers(termkit: Run, write: Write) -> None:
    write("own.yaml", OWN)
    write(".termkit.yaml", "glossary: [own.yaml]\n")
    assert "own.yaml" in termkit("glossary", "lookup", "nvidia").stdout


def test_stats(termkit: Run, write: Write) -> None:
    counted = json.loads(termkit("glossary", "stats", "--format", "json").stdout)
    assert counted["concepts"] >= 2000
    assert set(counted["locales"]) == {"en", "zh-CN", "zh-TW", "zh-HK"}
    assert sum(counted["locales"].values()) == counted["terms"] == sum(counted["statuses"].values())
    write("own.yaml", OWN)
    own = json.loads(
        termkit("glossary", "stats", "--format", "json", "--no-builtin", "--glossary", "own.yaml").stdout
    )
    assert (own["concepts"], own["terms"]) == (2, 3)


def test_list(termkit: Run, write: Write) -> None:
    write("own.yaml", OWN)
    args = ("glossary", "list", "--no-builtin", "--glossary", "own.yaml", "--format", "csv")
    assert termkit(*args).stdout.splitlines() == [
        "id,en,zh-CN,zh-TW,zh-HK", "nvidia,,,,輝達", "crystal-ridge,Crystal Ridge,,晶嶺,",
    ]  # fmt: skip


def test_add_keeps_a_hand_written_file(termkit: Run, write: Write) -> None:
    path = write("own.yaml", OWN.replace("\n", "\r\n"))
    done = termkit("glossary", "add", "zh-CN=晶岭", "en=Crystal Ridge", "--glossary", "own.yaml")
    assert (done.returncode, done.stdout) == (0, "own.yaml: 1 term added to crystal-ridge\n")
    before, after = OWN.replace("\n", "\r\n"), path.read_bytes().decode()
    assert after == before.replace("    zh-TW: 晶嶺", "    zh-CN: 晶岭\r\n    zh-TW: 晶嶺")
    assert termkit(
        "glossary", "add", "zh-CN=晶岭", "en=Crystal Ridge", "--glossary", "own.yaml"
    ).stdout.endswith("new\n")


def test_add_makes_a_file_that_check_uses(termkit: Run, write: Write) -> None:
    done = termkit(
        "glossary", "add", "en=Crystal Ridge", "zh-TW=晶嶺", "zh-TW:deprecated=水晶嶺", "--glossary", "n.yaml"
    )
    assert done.returncode == 0
    write("a.txt", "水晶嶺公司上週發表了新的軟體。\n")
    found = json.loads(termkit("check", "--format", "json", "--glossary", "n.yaml", "a.txt").stdout)[
        "findings"
    ]
    assert [(f["rule"], f["text"], f["fixes"][0]["text"]) for f in found] == [
        ("deprecated-term", "水晶嶺", "晶嶺")
    ]


@pytest.mark.parametrize(
    "args",
    [
        ["add", "en=x"],
        ["add", "zh-TW", "--glossary", "n.yaml"],
        ["add", "fr=x", "--glossary", "n.yaml"],
        ["add", "zh-TW=晶嶺", "--glossary", "n.yaml"],
        ["export", "--format", "tbx"],
        ["export", "--format", "tbx", "--locales", "de", "--output", "x"],
        ["import", "a.yaml", "b.yaml"],
        ["diff", "own.yaml"],
        ["merge", "own.yaml"],
        ["import", "own.yaml", "--map", "zh"],
    ],
)
def test_wrong_usage_is_one_sentence(termkit: Run, write: Write, args: list[str]) -> None:
    write("own.yaml", OWN)
    done = termkit("glossary", *args)
    assert done.returncode == 2
    assert done.stderr.startswith("termkit: ")
    assert done.stderr.count("\n") == 1


def test_lint_and_fix(termkit: Run, write: Write) -> None:
    path = write("own.yaml", OWN.replace("晶嶺", "晶领"))
    done = termkit("glossary", "lint", "--format", "json", "own.yaml")
    assert done.returncode == 1
    assert {"wrong-script", "form"} <= {fault["rule"] for fault in json.loads(done.stdout)}
    assert termkit("glossary", "lint", "--fix", "own.yaml").returncode == 1
    text = path.read_text(encoding="utf-8")
    assert text.index("crystal-ridge") < text.index("nvidia")
    assert "# The house style." in text
    assert "# since 2024" in text


def test_merge_and_diff(termkit: Run, write: Write) -> None:
    write("own.yaml", OWN)
    write("other.csv", "id,en,zh-CN\ncrystal-ridge,Crystal Ridge,晶岭\nnew-thing,New Thing,新东西\n")
    done = termkit("glossary", "merge", "own.yaml", "other.csv", "--output", "both.yaml")
    assert done.returncode == 0, done.stderr
    told = json.loads(termkit("glossary", "diff", "--format", "json", "own.yaml", "both.yaml").stdout)
    assert [(d["kind"], d["concept"], d["term"]) for d in told] == [
        ("added", "crystal-ridge", "晶岭"), ("added", "new-thing", ""),
    ]  # fmt: skip
    assert termkit("glossary", "diff", "own.yaml", "own.yaml").returncode == 0


@pytest.mark.parametrize("form", ["tbx", "tbx2", "json", "csv", "tsv", "xlsx", "yaml"])
def test_what_goes_out_comes_back(termkit: Run, write: Write, form: str) -> None:
    write("own.yaml", OWN.replace("    zh-CN: [{text: 英维达, remove: true}]\n", ""))
    base = ("--no-builtin", "--glossary", "own.yaml")
    done = termkit("glossary", "export", *base, "--format", form, "--output", f"out.{form}")
    assert done.returncode == 0, done.stderr
    done = termkit("glossary", "import", f"out.{form}", "--format", form, "--output", "back.yaml")
    assert done.returncode == 0, done.stderr
    assert "2 concepts, 3 terms taken" in done.stderr
    assert termkit("glossary", "diff", "own.yaml", "back.yaml").stdout == ""


def test_a_loss_is_refused_unless_it_is_accepted(termkit: Run, write: Write, tmp_path: Path) -> None:
    write("own.yaml", OWN)
    args = (
        "--no-builtin",
        "--glossary",
        "own.yaml",
        "--format",
        "deepl",
        "--locales",
        "en,zh-TW",
        "--output",
        "d.csv",
    )
    write("own.yaml", OWN.replace("    zh-TW: 晶嶺", "    zh-TW: [晶嶺, {text: 水晶嶺, status: deprecated}]"))
    done = termkit("glossary", "export", *args)
    assert done.returncode == 2
    assert "deprecated" in done.stderr
    assert not (tmp_path / "d.csv").exists()
    assert termkit("glossary", "export", *args, "--lossy").returncode == 0
    assert (tmp_path / "d.csv").read_text(encoding="utf-8").splitlines() == ["Crystal Ridge,晶嶺"]


def test_import_says_what_it_skips(termkit: Run, write: Write) -> None:
    write("t.csv", "en,zh,de\nchip,芯片,Chip\n")
    done = termkit("glossary", "import", "t.csv")
    assert done.returncode == 0
    assert "1 concepts, 1 terms taken" in done.stderr
    assert "--map zh=zh-CN" in done.stderr
    assert "de" in done.stderr
    assert "芯片" in termkit("glossary", "import", "t.csv", "--map", "zh=zh-CN").stdout


def test_a_file_that_is_no_glossary_is_one_sentence(termkit: Run, write: Write) -> None:
    write("x.tbx", "<tbx><oops></tbx>")
    done = termkit("glossary", "import", "x.tbx")
    assert done.returncode == 2
    assert done.stderr.startswith("termkit: x.tbx:1: ")
    assert termkit("glossary", "import", "none.tbx").returncode == 3
