"""The example projects run and show what their README says."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

EXAMPLES = Path(__file__).parents[1] / "examples"


def found(path: Path, *options: str) -> set[tuple[str, str]]:
    done = subprocess.run(
        [sys.executable, "-m", "termkit", "check", "--format", "json", *options, str(path)],
        capture_output=True,
        check=False,
    )
    assert done.returncode == 1, done.stderr
    return {(f["rule"], f["text"]) for f in json.loads(done.stdout)["findings"] if f["severity"] != "info"}


def test_first_check() -> None:
    assert found(EXAMPLES / "first-check") == {
        ("garbled-figure", "1.2 万 亿"),
        ("garbled-figure", "320 0 亿"),
        ("untranslated-term", "mixture‑of‑experts"),
        ("inconsistent-term", "Nvidia"),
        ("dropped-text", "以 为单位"),
        ("contradictory-figure", "200亿美元"),
        ("leftover-markup", "Back to top"),
    }


def test_bilingual() -> None:
    assert found(EXAMPLES / "bilingual") == {
        ("figure-mismatch", "12万台"),
        ("figure-mismatch", "19,500元"),
        ("figure-mismatch", "3.7%"),
        ("figure-mismatch", "11日"),
    }


def test_own_glossary() -> None:
    assert found(EXAMPLES / "own-glossary") == {
        ("deprecated-term", "水晶嶺"),
        ("inconsistent-term", "英偉達"),
    }


def test_one_story() -> None:
    assert found(EXAMPLES / "one-story", "--together") == {
        ("inconsistent-term", "英偉達"),
        ("figure-across-articles", "4吉瓦時"),
    }


def test_scores() -> None:
    folder = EXAMPLES / "scores"
    sides = ["--ref", str(folder / "reference.txt"), "--src", str(folder / "source.txt")]
    systems = [str(folder / f"system-{name}.txt") for name in "ab"]
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "termkit",
            "score",
            *systems,
            *sides,
            "--resamples",
            "100",
            "--format",
            "json",
        ],
        capture_output=True,
        check=True,
    )
    found = json.loads(done.stdout)
    assert (found["segments"], found["documents"], found["locale"]) == (7, 2, "zh-CN")
    better, worse = ({one["name"]: one["score"] for one in system["metrics"]} for system in found["systems"])
    assert (better["term-success"], better["figure-accuracy"], better["residue"], better["MQM"]) == (
        1,
        1,
        0,
        100,
    )
    assert all(better[name] > worse[name] for name in better if name not in ("TER", "residue"))
    assert all(better[name] < worse[name] for name in ("TER", "residue"))
