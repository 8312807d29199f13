"""Human scores of translations, read from a file of JSON lines: what metrics are judged by.

One line is one person's score of one segment translated by one system:

    {"doc": "talk.2", "seg": "84", "system": "A", "output": "…", "human_score": -5, "source": "…", "reference": "…"}

``human_score`` is a number, higher is better (0 for no errors and less for each error, as MQM scores are usually given,
or 0 to 100). ``source`` and ``reference`` may be missing, other keys are passed over. Several scores of one translation,
by several raters, are averaged. The file may be compressed by gzip.
"""

from __future__ import annotations

import gzip
import json
import math
from collections.abc import Callable
from pathlib import Path
from typing import Any

from termkit.errors import BadUsage, UnreadableFile
from termkit.record import Record
from termkit.score.model import Sample

__all__ = ["Judgements", "read_judgements"]

_GZIP = b"\x1f\x8b"
_NEEDED = {
    "doc": (str, int),
    "seg": (str, int),
    "system": (str,),
    "output": (str,),
    "human_score": (int, float),
}

_Place = tuple[str, str]


class Judgements(Record):
    """Translations of the same segments by several systems, each with its human score."""

    systems: tuple[str, ...]
    samples: tuple[tuple[Sample, ...], ...]
    """A row a system; every row holds the same segments in the same order, a document's together."""
    scores: tuple[tuple[float, ...], ...]
    """The human score of each sample, higher is better."""
    left_out: int = 0
    """Segments that not every system was judged on; they are not among the samples."""

    @property
    def documents(self) -> tuple[str, ...]:
        """The document of each segment."""
        return tuple(sample.document for sample in self.samples[0])

    @property
    def has(self) -> frozenset[str]:
        """What every sample has besides its hypothesis: ``source``, ``reference``."""
        row = self.samples[0]
        return frozenset(
            name
            for name in ("source", "reference")
            if all(getattr(sample, name) is not None for sample in row)
        )


def read_judgements(path: str | Path, reference: str = "") -> Judgements:
    """Read a file of human scores.

    ``reference`` names a system whose translations are the reference; it is then none of those judged. Raises
    UnreadableFile for a file or a line that can't be read, BadUsage if there is no such system, or nothing to compare.
    """
    places: dict[_Place, dict[str, list[dict[str, Any]]]] = {}
    for row in _rows(Path(path)):
        by_system = places.setdefault((str(row["doc"]), str(row["seg"])), {})
        by_system.setdefault(row["system"], []).append(row)
    systems = tuple(dict.fromkeys(system for by_system in places.values() for system in by_system))
    if reference and reference not in systems:
        raise BadUsage(f"{path} has no system {reference}; it has {', '.join(systems) or 'none'}.")
    whole = {place: by_system for place, by_system in places.items() if len(by_system) == len(systems)}
    judged = tuple(system for system in systems if system != reference)
    if len(judged) < 2 or not whole:
        raise BadUsage(
            f"{path} has no segment that two systems or more were judged on: nothing can be compared."
        )
    order = sorted(whole, key=_by_document(whole))
    return Judgements(
        judged,
        tuple(tuple(_sample(place, whole[place], system, reference) for place in order) for system in judged),
        tuple(tuple(_mean(whole[place][system]) for place in order) for system in judged),
        len(places) - len(whole),
    )


def _rows(path: Path) -> list[dict[str, Any]]:
    try:
        data = path.read_bytes()
        lines = (gzip.decompress(data) if data.startswith(_GZIP) else data).decode("utf-8-sig").split("\n")
    except (OSError, EOFError, UnicodeDecodeError) as error:
        raise UnreadableFile(f"{path} can't be read as JSON lines in UTF-8: {error}.") from error
    return [_row(path, number, line) for number, line in enumerate(lines, 1) if line.strip()]


def _row(path: Path, number: int, line: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except ValueError as error:
        raise UnreadableFile(f"{path}:{number} is not JSON: {error}.") from error
    if not isinstance(row, dict):
        raise UnreadableFile(f"{path}:{number} is not an object with the keys {', '.join(_NEEDED)}.")
    for key, kinds in _NEEDED.items():
        value = row.get(key)
        if not isinstance(value, kinds) or isinstance(value, bool):
            kind = "a number" if float in kinds else "text"
            raise UnreadableFile(
                f"{path}:{number} needs {key}, {kind}; the keys needed are {', '.join(_NEEDED)}."
            )
    if not math.isfinite(row["human_score"]):
        raise UnreadableFile(f"{path}:{number} has a human_score that is no finite number.")
    for key in ("source", "reference"):
        if not isinstance(row.get(key), str | None):
            raise UnreadableFile(f"{path}:{number} has a {key} that is no text.")
    return row


def _by_document(places: dict[_Place, Any]) -> Callable[[_Place], int]:
    """A key that puts the segments of a document together; both stay in the order in which the file has them."""
    first = {document: number for number, document in reversed(list(enumerate(place[0] for place in places)))}
    return lambda place: first[place[0]]


def _sample(place: _Place, by_system: dict[str, list[dict[str, Any]]], system: str, reference: str) -> Sample:
    row = by_system[system][0]
    model = by_system[reference][0]["output"] if reference else row.get("reference")
    return Sample(row.get("source"), row["output"], model, place[0], place[1])


def _mean(rows: list[dict[str, Any]]) -> float:
    return math.fsum(row["human_score"] for row in rows) / len(rows)
