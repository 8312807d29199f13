"""``termkit score`` as a user calls it."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Run

Write = Callable[..., Path]


@pytest.fixture
def files(write: Write) -> None:
    write("src.txt", "Nvidia earned $26 billion.\nThe chip is new.\nSales rose 15%.\n")
    write("ref.txt", "英伟达赚了260亿美元。\n芯片是新的。\n销售额上升15%。\n")
    write("good.txt", "英伟达进账260亿美元。\n这块芯片是新的。\n销售额增长15%。\n")
    write("poor.txt", "辉达进账26亿美元。\n这块晶片新。\n销售增加15%。\n")


SIDES = ("--ref", "ref.txt", "--src", "src.txt", "--tgt-lang", "zh-CN", "--resamples", "20")


@pytest.mark.usefixtures("files")
def test_json(termkit: Run) -> None:
    done = termkit("score", "good.txt", *SIDES, "--format", "json")
    assert (done.returncode, done.stderr) == (0, "")
    found = json.loads(done.stdout)
    assert (found["segments"], "systems" in found) == (3, False)
    scores = {one["name"]: one for one in found["metrics"]}
    assert list(scores) == [
        "BLEU",
        "chrF",
        "chrF++",
        "TER",
        "term-success",
        "term-consistency",
        "figure-accuracy",
        "residue",
        "MQM",
    ]
    assert scores["figure-accuracy"]["score"] == scores["figure-accuracy"]["ceiling"] == 1
    for one in scores.values():
        assert {"name", "score", "low", "high", "signature"} <= one.keys()
    assert "tok:zh" in scores["BLEU"]["signature"] and "seed:12345" in scores["BLEU"]["signature"]


@pytest.mark.usefixtures("files")
def test_several_systems(termkit: Run) -> None:
    done = termkit(
        "score", "good.txt", "poor.txt", *SIDES, "--format", "json", "--segments", "--metric", "chrf"
    )
    found = json.loads(done.stdout)
    assert [one["name"] for one in found["systems"]] == ["good.txt", "poor.txt"]
    first, second = (one["metrics"][0] for one in found["systems"])
    assert first["p"] is None and 0 < second["p"] <= 1
    assert found["metrics"][0]["score"] == first["score"] > second["score"]
    assert [one["metric"] for one in found["comparisons"]] == ["chrF"]
    assert [(one["system"], one["segment"]) for one in found["by_segment"]][2:4] == [
        ("good.txt", "3"),
        ("poor.txt", "1"),
    ]


@pytest.mark.usefixtures("files")
def test_table(termkit: Run) -> None:
    done = termkit("score", "good.txt", "poor.txt", *SIDES, "--segments")
    assert done.returncode == 0
    assert "good.txt" in done.stdout and "chrF++ ↑" in done.stdout and "TER ↓" in done.stdout
    assert "3 segments, 1 document, into zh-CN." in done.stdout


@pytest.mark.usefixtures("files")
def test_csv(termkit: Run, tmp_path: Path) -> None:
    options = ("--format", "csv", "--metric", "TER", "--segments", "--output", "scores.csv")
    assert termkit("score", "good.txt", *SIDES, *options).stdout == ""
    text = (tmp_path / "scores.csv").read_text(encoding="utf-8")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert [(row["level"], row["id"]) for row in rows] == [
        ("corpus", ""),
        ("document", ""),
        ("segment", "1"),
        ("segment", "2"),
        ("segment", "3"),
    ]


@pytest.mark.usefixtures("files")
def test_a_bilingual_file(termkit: Run, write: Write) -> None:
    write("both.tsv", "en\tzh-CN\nNvidia rose 15%.\t英伟达上涨15%。\nThe chip is new.\t芯片是新的。\n")
    done = termkit("score", "both.tsv", "--format", "json", "--metric", "figure-accuracy")
    assert json.loads(done.stdout)["metrics"][0]["score"] == 1, done.stderr


@pytest.mark.parametrize(
    ("gates", "code", "said"),
    [
        (("chrF=10", "figure-accuracy=1"), 0, ""),
        (("chrF=90",), 1, "termkit: good.txt: chrF is "),
        (("TER=5",), 1, ", more than 5.\n"),
        (("TER=95", "residue=0"), 0, ""),
        (("term-consistency=1",), 0, "there is nothing to measure term-consistency by"),
    ],
)
@pytest.mark.usefixtures("files")
def test_gates(termkit: Run, gates: tuple[str, ...], code: int, said: str) -> None:
    done = termkit("score", "good.txt", *SIDES, *(f"--min={gate}" for gate in gates))
    assert done.returncode == code and said in done.stderr


BAD = [
    (("good.txt", "--ref", "long.txt"), 2, "good.txt has 3 segments and long.txt has 4 segments: "),
    (("empty.txt", "--ref", "ref.txt"), 2, "empty.txt is empty: there is no translation to score."),
    (("good.txt", "--ref", "ref.txt", "--tgt-lang", "xx"), 2, "unknown language 'xx'; "),
    (("good.txt", "--ref", "none.txt"), 3, "none.txt: there is no such file."),
    (("good.txt", "--metric", "BLUE"), 2, "unknown metric 'BLUE'; did you mean 'BLEU'?"),
    (("good.txt", "--metric", "BLEU"), 2, "BLEU needs a reference: give --ref."),
    (("good.txt", "--min", "BLEU=20"), 2, "BLEU needs a reference: give --ref."),
    (("good.txt", "--min", "BLEU"), 2, "--min BLEU: write NAME=VALUE with a number, such as chrF=50."),
    (("good.txt", "--ref", "ref.txt", "--tokenize", "best"), 2, "unknown tokenizer 'best'; "),
    (("good.txt", "--resamples", "many"), 2, "--resamples many is no whole number."),
    ((), 2, "name the translations to score, "),
]


@pytest.mark.parametrize(("args", "code", "said"), BAD, ids=[" ".join(args[1:]) for args, _, _ in BAD])
@pytest.mark.usefixtures("files")
def test_bad_input_is_told_in_one_sentence(
    termkit: Run, write: Write, args: tuple[str, ...], code: int, said: str
) -> None:
    write("long.txt", "一\n二\n三\n四\n")
    write("empty.txt", "")
    done = termkit("score", *args)
    assert done.returncode == code and done.stdout == ""
    assert done.stderr.startswith(f"termkit: {said}") and len(done.stderr.splitlines()) == 1
