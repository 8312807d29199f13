"""Bilingual documents of which it is known what translates what, for the tests of sentence alignment."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from termkit.find.found import Found
from termkit.find.matcher import Matcher
from termkit.find.sentences import Alignment, align_texts
from termkit.glossary.compiled import Glossary
from termkit.model import Span
from termkit.text import fold
from tests.find.articles import article

FOLDER = Path(__file__).parents[1] / "bilingual"


class Side(NamedTuple):
    """A text, and where each of its numbered pieces stands; a number may come more than once."""

    text: str
    pieces: list[tuple[int, int, int]]

    def numbers(self, span: Span) -> set[int]:
        """The pieces that a stretch holds, at least in part."""
        return {number for start, end, number in self.pieces if start < span.end and span.start < end}

    def size(self, number: int) -> int:
        return sum(end - start for start, end, own in self.pieces if own == number)


class Document(NamedTuple):
    """What stands under the same number on both sides belongs together."""

    direction: str
    source: Side
    target: Side


def laid_out(pieces: Sequence[tuple[int, str, bool]], locale: str) -> Side:
    """A text of numbered pieces, each with whether a paragraph begins with it."""
    text, places = "", []
    for number, piece, opens in pieces:
        text += ("\n\n" if opens else " " if locale == "en" else "") if text else ""
        places.append((len(text), len(text) + len(piece), number))
        text += piece
    return Side(text, places)


def written(name: str) -> Document:
    """A document of ``tests/bilingual/documents``: a bead a line, ``==`` a paragraph on both sides, ``=s`` on one."""
    source, target, opens = [], [], [True, True]
    for number, line in enumerate((FOLDER / "documents" / f"{name}.txt").read_text("utf-8").splitlines()):
        if line in ("==", "=s", "=t"):
            opens = [opens[0] or line != "=t", opens[1] or line != "=s"]
            continue
        theirs, _, ours = line.partition("\t")
        if theirs:
            source.append((number, theirs, opens[0]))
            opens[0] = False
        if ours:
            target.append((number, ours, opens[1]))
            opens[1] = False
    left, _, right = name.partition("-") if name.startswith("en") else name.rpartition("-")
    return Document(f"{left}>{right}", laid_out(source, left), laid_out(target, right))


def edited(direction: str, seed: int, edits: float = 0.06, moves: float = 0.0, bad: float = 0.0) -> Document:
    """News items as one document, with some dropped, added, merged, split, moved and some figures damaged."""
    chance = random.Random(f"{direction} {seed}")
    rows = [row for row in _news() if row["direction"] == direction]
    chance.shuffle(rows)
    beads: list[tuple[list[str], list[str]]] = []
    for row in rows[:24]:
        spoilt = bool(row["bad"]) and chance.random() < bad
        ours = chance.choice(row["bad"])["target"] if spoilt else row["good"]
        kind = chance.random() / edits if edits else 9.0
        if kind < 1:
            beads.append(([row["source"]], []))
        elif kind < 2 and len(rows) > 30:
            beads += [([row["source"]], [ours]), ([], [rows.pop()["good"]])]
        elif kind < 3 and beads and beads[-1][1]:
            theirs, last = beads.pop()
            beads.append(([*theirs, row["source"]], [last[-1].rstrip("。.") + "，" + ours]))
        elif kind < 4 and "，" in ours[8:-8]:
            place = ours.index("，", 8)
            beads.append(([row["source"]], [ours[:place] + "。", ours[place + 1 :]]))
        else:
            beads.append(([row["source"]], [ours]))
    order = list(range(len(beads)))
    for place in range(3, len(order)):
        if chance.random() < moves:
            order.insert(place - 3, order.pop(place))
    opens = {number for number in range(len(beads)) if chance.random() < 0.4}
    sides = []
    for side, locale, numbers in zip((0, 1), direction.split(">"), (range(len(beads)), order), strict=True):
        pieces = [(n, text, n in opens and not k) for n in numbers for k, text in enumerate(beads[n][side])]
        sides.append(laid_out(pieces, locale))
    return Document(direction, *sides)


def _news() -> Iterator[dict[str, object] | dict]:  # type: ignore[type-arg]
    for path in sorted(FOLDER.glob("*.jsonl")):
        yield from map(json.loads, path.read_text(encoding="utf-8").splitlines())


def aligned(direction: str, source: str, target: str, glossary: Glossary) -> Alignment:
    """The alignment of two texts."""
    left, right = direction.split(">")
    theirs, ours = (
        Found(folded := fold(text), frozenset(text), Matcher(glossary).find(folded))
        for text in (source, target)
    )
    return align_texts(
        article(source, left, "source.txt"),
        article(target, right, "target.txt"),
        ours._replace(source=theirs),
        glossary,
    )


def score(document: Document, alignment: Alignment) -> tuple[int, int, int]:
    """How many beads were found whole and with nothing else, how many there are, and how many were given."""
    theirs, ours = document.source, document.target
    beads = {n for *_, n in theirs.pieces} & {n for *_, n in ours.pieces}
    found: dict[int, list[int]] = {}
    mixed = 0
    for source, target in alignment.pairs:
        left, right = theirs.numbers(source), ours.numbers(target)
        if left == right and len(left) == 1:
            sizes = found.setdefault(left.pop(), [0, 0])
            sizes[0] += source.end - source.start
            sizes[1] += target.end - target.start
        else:
            mixed += 1
    whole = sum(a >= 0.9 * theirs.size(n) and b >= 0.9 * ours.size(n) for n, (a, b) in found.items())
    return whole, len(beads), len(found) + mixed


def f1(scores: Sequence[tuple[int, int, int]]) -> float:
    """The harmonic mean of precision and recall over some documents."""
    whole, beads, given = (sum(column) for column in zip(*scores, strict=True))
    return 2 * whole / (beads + given)
