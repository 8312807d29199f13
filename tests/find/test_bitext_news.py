"""Figures of news beside their source: translations that are right, and with one figure damaged.

The pairs are written for the project. What is held here are the targets of ``docs/figures.md``; ``tests/bench/mismatch.py``
prints the figures and each pair that falls short.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.bench.mismatch import hits, mismatches

FOLDER = Path(__file__).parents[1] / "bilingual"
FILES = sorted(FOLDER.glob("*.jsonl"))


def rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_right_translations_are_silent(path: Path) -> None:
    flagged = [row["good"] for row in rows(path) if mismatches(row["direction"], row["source"], row["good"])]
    assert len(flagged) <= 0.03 * len(rows(path)), "\n".join(flagged)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_scale_and_digit_errors_are_found_and_named(path: Path) -> None:
    planted = found = scales = named = 0
    for row in rows(path):
        for bad in row["bad"]:
            if bad["kind"] not in ("scale", "digit"):
                continue
            planted += 1
            told = hits(mismatches(row["direction"], row["source"], bad["target"]), bad, row["source"])
            found += bool(told)
            if bad["kind"] == "scale" and told:
                scales += 1
                named += any(m.kind == "scale" and m.power == bad["power"] for m in told)
    assert found >= 0.95 * planted
    assert named >= 0.95 * scales
