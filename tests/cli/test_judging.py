"""``termkit score --judge`` as a user calls it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Run

Write = Callable[..., Path]

SOURCES = ("Nvidia earned $26 billion.", "The chip is new.", "Sales rose 15%.", "It will ship in May.")
OUTPUTS = {
    "human": ("英伟达赚了260亿美元。", "芯片是新的。", "销售额上升15%。", "五月发货。"),
    "good": ("英伟达进账260亿美元。", "这块芯片是新的。", "销售额增长15%。", "它将于五月发货。"),
    "poor": ("英伟达进账26亿美元。", "这块新。", "销售增加15%。", "将船在五月。"),
}
SCORES = {"human": (0, 0, 0, 0), "good": (0, 0, 0, -1), "poor": (-5, -5, -1, -10)}


@pytest.fixture
def human(write: Write) -> None:
    rows = [
        {"doc": f"d{seg // 2}", "seg": seg, "system": system, "source": SOURCES[seg]}
        | {"output": OUTPUTS[system][seg], "human_score": SCORES[system][seg]}
        for seg in range(4)
        for system in OUTPUTS
    ]
    write("human.jsonl", "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows))


JUDGE = ("score", "--judge", "human.jsonl", "--tgt-lang", "zh-CN", "--resamples", "20")


@pytest.mark.usefixtures("human")
def test_json(termkit: Run) -> None:
    done = termkit(*JUDGE, "--reference-system", "human", "--format", "json")
    assert (done.returncode, done.stderr) == (0, "")
    found = json.loads(done.stdout)
    assert (found["systems"], found["segments"], found["documents"]) == (["good", "poor"], 4, 2)
    assert found["ties"] == 0
    metrics = {one["metric"]: one for one in found["metrics"]}
    assert {"BLEU", "chrF", "TER", "figure-accuracy", "MQM"} <= metrics.keys()
    assert metrics["chrF"]["segments"]["value"] == metrics["chrF"]["systems"]["value"] == 1
    # The one wrong figure tells apart the translations of one segment of four.
    assert metrics["figure-accuracy"]["segments"]["value"] == 0.25
    assert metrics["figure-accuracy"]["silent"] == 0.75
    assert "tok:zh" in metrics["BLEU"]["signature"]


@pytest.mark.usefixtures("human")
def test_without_a_reference_people_judge_what_needs_none(termkit: Run) -> None:
    done = termkit(*JUDGE)
    assert done.returncode == 0
    lines = done.stdout.splitlines()
    named = [line.split("  ")[0] for line in lines[1 : lines.index("")]]
    assert named == ["term-success", "term-consistency", "figure-accuracy", "residue", "MQM", "all alike"]
    assert "3 systems, 4 segments, 2 documents, into zh-CN" in done.stdout


@pytest.mark.usefixtures("human")
@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        ((*JUDGE, "human.jsonl"), 2, "--judge takes all translations from human.jsonl: leave HYP out"),
        ((*JUDGE, "--ref", "human.jsonl"), 2, "leave --ref out"),
        ((*JUDGE, "--min", "chrF=50"), 2, "leave --min out"),
        ((*JUDGE, "--format", "html"), 2, "reported as table or json, not as html"),
        ((*JUDGE, "--reference-system", "nobody"), 2, "has no system nobody; it has human, good, poor"),
        ((*JUDGE, "--metric", "chrF"), 2, "chrF needs a reference"),
        (("score", "--reference-system", "human"), 2, "give them by --judge"),
        (("score", "--judge", "none.jsonl"), 3, "none.jsonl can't be read"),
    ],
)
def test_what_is_wrong_is_said_in_one_sentence(
    termkit: Run, arguments: tuple[str, ...], code: int, message: str
) -> None:
    done = termkit(*arguments)
    assert (done.returncode, done.stdout) == (code, "")
    assert message in done.stderr and done.stderr.count("\n") == 1
