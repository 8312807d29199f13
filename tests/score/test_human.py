"""Human scores read from JSON lines, and what is said of files that can't be."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from termkit.errors import BadUsage, UnreadableFile
from termkit.score.human import read_judgements
from termkit.score.model import Sample


def row(system: str, seg: object = 1, score: object = 0, doc: object = "d", **more: Any) -> dict[str, Any]:
    return {
        "doc": doc,
        "seg": seg,
        "system": system,
        "output": f"{system}{seg}",
        "human_score": score,
        **more,
    }


def written(path: Path, rows: list[dict[str, Any]]) -> Path:
    path.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in rows), encoding="utf-8")
    return path


def test_a_row_a_system_and_documents_together(tmp_path: Path) -> None:
    rows = [
        row("A", 1, -5, "x", source="one", rater="7"),
        row("B", 1, -1, "x", source="one"),
        row("A", "1", 0, "y", source="two"),
        row("B", "1", -2.5, "y", source="two"),
        row("B", 2, 0, "x", source="three"),
        row("A", 2, -10, "x", source="three"),
    ]
    found = read_judgements(written(tmp_path / "h.jsonl", rows))
    assert found.systems == ("A", "B")
    assert found.documents == ("x", "x", "y")
    assert found.samples[1] == (
        Sample("one", "B1", None, "x", "1"),
        Sample("three", "B2", None, "x", "2"),
        Sample("two", "B1", None, "y", "1"),
    )
    assert found.scores == ((-5, -10, 0), (-1, 0, -2.5))
    assert (found.has, found.left_out) == ({"source"}, 0)


def test_raters_are_averaged(tmp_path: Path) -> None:
    rows = [row("A", 1, -5), row("A", 1, -1), row("A", 1, 0), row("B", 1, -3)]
    assert read_judgements(written(tmp_path / "h", rows)).scores == ((-2,), (-3,))


def test_segments_that_a_system_lacks_are_left_out(tmp_path: Path) -> None:
    rows = [row("A", 1), row("B", 1), row("A", 2), row("B", 3), row("A", 4), row("B", 4)]
    found = read_judgements(written(tmp_path / "h", rows))
    assert [sample.id for sample in found.samples[0]] == ["1", "4"]
    assert found.left_out == 2


@pytest.mark.parametrize(
    ("name", "systems", "references"),
    [
        ("human", ("A", "B"), ("human1", "human2")),
        ("", ("human", "A", "B"), ("given", "given")),
    ],
)
def test_the_reference_is_a_system_or_a_key(
    tmp_path: Path, name: str, systems: tuple[str, ...], references: tuple[str, ...]
) -> None:
    rows = [row(system, seg, reference="given") for seg in (1, 2) for system in ("human", "A", "B")]
    found = read_judgements(written(tmp_path / "h", rows), name)
    assert found.systems == systems
    assert tuple(sample.reference for sample in found.samples[0]) == references
    assert found.has == {"reference"}


def test_compressed_files_and_blank_lines(tmp_path: Path) -> None:
    text = "\n\n".join(json.dumps(row(system)) for system in "AB") + "\n"
    (tmp_path / "h").write_bytes(gzip.compress(text.encode("utf-8-sig")))
    assert read_judgements(tmp_path / "h").systems == ("A", "B")


GOOD = json.dumps(row("A"))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (f"{GOOD}\n[1]\n", r"h:2 is not an object"),
        (f"{GOOD}\nscore\n", r"h:2 is not JSON"),
        (json.dumps({"doc": "d", "seg": 1, "system": "A", "output": "x"}), "h:1 needs human_score, a number"),
        (json.dumps(row("A", score="-5")), "h:1 needs human_score, a number"),
        (json.dumps(row("A", score=True)), "h:1 needs human_score, a number"),
        (json.dumps(row("A", doc=None)), "h:1 needs doc, text"),
        (json.dumps(row("A", source=3)), "h:1 has a source that is no text"),
        (json.dumps(row("A", score=float("nan"))), "no finite number"),
    ],
)
def test_lines_that_can_not_be_read(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "h").write_text(text)
    with pytest.raises(UnreadableFile, match=message):
        read_judgements(tmp_path / "h")


@pytest.mark.parametrize("data", [None, b"\xff\xfe\x00", b"\x1f\x8bnot gzip"])
def test_files_that_can_not_be_read(tmp_path: Path, data: bytes | None) -> None:
    if data is not None:
        (tmp_path / "h").write_bytes(data)
    with pytest.raises(UnreadableFile, match="can't be read as JSON lines"):
        read_judgements(tmp_path / "h")


@pytest.mark.parametrize(
    ("rows", "reference", "message"),
    [
        ([row("A"), row("B")], "C", "has no system C; it has A, B"),
        ([], "", "nothing can be compared"),
        ([row("A")], "", "nothing can be compared"),
        ([row("A"), row("B")], "A", "nothing can be compared"),
        ([row("A", 1), row("B", 2)], "", "nothing can be compared"),
    ],
)
def test_files_with_nothing_to_compare(
    tmp_path: Path, rows: list[dict[str, Any]], reference: str, message: str
) -> None:
    with pytest.raises(BadUsage, match=message):
        read_judgements(written(tmp_path / "h", rows), reference)
