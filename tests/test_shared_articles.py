"""The five real articles, where they lie beside the checkout: faults found by the right rule, few others."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from termkit.engine import Engine
from termkit.glossary.load import load_glossary
from termkit.model import Finding
from termkit.readers import read_file

SHARED = Path(__file__).parents[2] / "shared"
LOCALES = {"000": "zh-CN", "001": "zh-CN", "002": "zh-HK", "003": "zh-TW", "004": "zh-CN"}
pytestmark = pytest.mark.skipif(not (SHARED / "articles").is_dir(), reason="the real articles are not here")


@pytest.fixture(scope="module")
def loud() -> dict[str, list[Finding]]:
    glossary = load_glossary()
    found = {}
    for path in sorted((SHARED / "articles").glob("*.txt")):
        checked = Engine(glossary, locale=LOCALES[path.name[:3]]).check(*read_file(str(path)))
        found[path.name] = [f for f in checked.findings if f.severity != "info"]
    return found


def labels() -> list[dict[str, str | int]]:
    path = SHARED / "articles.labels.jsonl"
    return (
        [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()] if path.exists() else []
    )


def overlaps(start: int, end: int, label: dict[str, str | int]) -> bool:
    low, high = int(label["start"]), int(label["end"])
    shared = min(end, high) - max(start, low)
    return shared > 0 and shared * 2 >= min(end - start, high - low)


def places(finding: Finding) -> list[tuple[int, int]]:
    return [(finding.start, finding.end), *((place.start, place.end) for place in finding.related)]


def test_the_labelled_faults_are_found_by_the_right_rule(loud: dict[str, list[Finding]]) -> None:
    hits = [
        any(
            f.rule == label["rule"] and any(overlaps(*place, label) for place in places(f))
            for f in loud[str(label["file"])]
        )
        for label in labels()
    ]
    missed = {label["rule"] for label, hit in zip(labels(), hits, strict=True) if not hit}
    assert sum(hits) >= 0.95 * len(hits)
    assert missed <= {label["rule"] for label, hit in zip(labels(), hits, strict=True) if hit}


def test_few_loud_findings_outside_the_labels(loud: dict[str, list[Finding]]) -> None:
    extras = {
        name: [
            f
            for f in found
            if not any(label["file"] == name and overlaps(f.start, f.end, label) for label in labels())
        ]
        for name, found in loud.items()
    }
    assert sum(map(len, extras.values())) <= 40
    assert all(len(extra) <= 5 for name, extra in extras.items() if name[:3] in ("001", "004"))
    assert {name[:3] for name in extras} == set(LOCALES)


def test_the_locales_are_detected() -> None:
    glossary = load_glossary()
    for path in sorted((SHARED / "articles").glob("*.txt")):
        assert Engine(glossary).check(*read_file(str(path))).article.locale == LOCALES[path.name[:3]], (
            path.name
        )
