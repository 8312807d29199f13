"""What ``termkit score`` writes: for terminals, programs and spreadsheets."""

from __future__ import annotations

import csv
import io
import json

import pytest

from termkit.report.scores import Look, emit
from termkit.report.scores.csv import COLUMNS
from termkit.score.model import Comparison, Evaluation, Sample, Score, System
from termkit.text import width


def system(name: str, score: float | None) -> System:
    samples = (Sample("One.", "一。", None, "a", "1"), Sample("Two.", "二。", None, "b", "2"))
    scores = (
        Score("TER", score, 10.0, 30.0, "tok:tercom", None, 20.0, higher_is_better=False),
        Score("term-success", None, None, None, "match:longest", 0.987654),
        Score("term-consistency", 0.5, None, None, "ltcr", 1.0, details={"across": 0.25, "folded": None}),
    )
    parts = {"TER": (score, 1.0), "term-success": (None, None)}
    return System(name, samples, scores, parts, parts)


def evaluation(count: int = 2) -> Evaluation:
    systems = tuple(system(f"runs/s{number}.txt", 20.125 + number) for number in range(count))
    comparisons = tuple(Comparison("TER", "runs/s0.txt", one.name, 1.0, 0.01) for one in systems[1:])
    return Evaluation(2, ("a", "b"), systems, comparisons, "zh-CN", ("A note.",))


def written(form: str, found: Evaluation, **look: object) -> str:
    return "".join(emit(form, found, Look(**look)))  # type: ignore[arg-type]


def test_table() -> None:
    lines = written("table", evaluation()).splitlines()
    assert lines[0].split() == ["s0", "s1", "reference"]
    assert lines[1].split() == ["TER", "↓", "20.12", "[10.0–30.0]", "21.12", "[10.0–30.0]*", "–"]
    assert lines[2].split() == ["term-success", "↑", "–", "–", "0.9877"]
    assert (
        "2 segments, 2 documents, into zh-CN. In brackets the 95 % interval. * differs from s0"
        in "\n".join(lines)
    )
    assert lines[-1] == "A note."


@pytest.mark.parametrize("columns", [60, 80, 200])
def test_a_table_stays_within_the_terminal(columns: int) -> None:
    table = written("table", evaluation(9), columns=columns).partition("2 segments")[0]
    assert max(map(width, table.splitlines())) <= columns
    assert all(f"s{number}" in table for number in range(9))


def test_the_details_of_a_single_system_are_shown() -> None:
    assert "term-consistency: across 0.2500.\n" in written("table", evaluation(1))


def test_segments_in_the_table() -> None:
    assert "a:1      20.12  –" in written("table", evaluation(1), segments=True)


def test_json() -> None:
    found = json.loads(written("json", evaluation(), segments=True))
    assert (found["segments"], found["documents"], found["notes"]) == (2, 2, ["A note."])
    ter, terms, ltcr = found["systems"][1]["metrics"]
    assert (ter["score"], ter["low"], ter["high"], ter["p"], ter["higher_is_better"]) == (
        21.125,
        10,
        30,
        0.01,
        False,
    )
    assert (terms["score"], terms["ceiling"]) == (None, 0.987654)
    assert ltcr["details"] == {"across": 0.25, "folded": None}
    assert found["by_segment"][3]["scores"] == {"TER": 1.0, "term-success": None}
    assert [one["document"] for one in found["by_document"]] == ["a", "b", "a", "b"]


def test_json_of_one_system_has_no_list_of_systems() -> None:
    found = json.loads(written("json", evaluation(1)))
    assert "systems" not in found and found["metrics"][0]["name"] == "TER"


def test_csv() -> None:
    rows = list(csv.DictReader(io.StringIO(written("csv", evaluation(), segments=True))))
    assert tuple(rows[0]) == COLUMNS
    assert [row["level"] for row in rows[:7]] == ["corpus"] * 3 + ["document"] * 4
    assert (rows[0]["score"], rows[0]["p"], rows[1]["score"]) == ("20.125", "", "")
    second = [row for row in rows if row["system"] == "runs/s1.txt"]
    assert (second[0]["p"], second[0]["signature"]) == ("0.01", "tok:tercom")
