"""Takes a Latin phrase apart into the names it may be made of, at its spaces and at the seams of its case."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal

from termkit.record import Record
from termkit.text import fold

_GENERIC = frozenset(
    "ai api app apps llm gpt gpu cpu npu tpu os tv vr ar xr pc it hd ml nlp agi ui io id max pro plus mini ultra lite air"
    " chat code coder cloud lab labs studio bot hub net web store music maps pay play watch phone pad book one go lm vl"
    " math data open model team search research news mail home drive office server edge core kit agent base".split()
)
"""Parts of camel-case names (MetaGPT, GoogleMaps, QwenVL): beside a name they make another name, not two."""


_BEFORE_CAPITAL = "ie"
"""Letters before the capital of a name: iPhone, eBay."""

Seam = Literal["space", "strong", "weak"]
"""What stands before a piece: a space; a change from lower to upper case, or from an acronym to a word
(DeepSeek|Qwen, IBM|Google); a place within capitals or after a digit (AI|GLM)."""


class Piece(Record):
    """A stretch of a phrase."""

    start: int
    end: int
    seam: Seam
    known: bool
    """A name of the glossary, with or without a version after it."""
    telling: bool
    """Known, and no word that camel-case names are made with."""
    proper: bool
    """Could be a name: begins with a capital, has three letters, and isn't such a word."""


def best_pieces(phrase: str, is_name: Callable[[str], bool]) -> list[Piece]:
    """Return ``phrase`` in pieces such that known names cover as much of it as they can, the longest first."""
    seams = _seams(phrase)
    places = [*seams, len(phrase)]
    best: dict[int, tuple[int, list[Piece]]] = {len(phrase): (0, [])}
    for i in range(len(places) - 2, -1, -1):
        start = places[i]
        options = []
        for nearest in places[i + 1 :]:
            end = nearest - (seams.get(nearest) == "space")
            piece = _piece(phrase, start, end, seams[start], is_name)
            score, rest = best[nearest]
            # A known name counts by the square of its length; fewer pieces decide between equals.
            options.append((score + (end - start) ** 2 * 50 * piece.known - 1, [piece, *rest]))
        best[start] = max(options, key=lambda option: option[0])
    return _joined(phrase, best[0][1])


def _seams(phrase: str) -> dict[int, Seam]:
    """Where pieces can begin."""
    seams: dict[int, Seam] = {0: "space"}
    for i in range(1, len(phrase)):
        before, char, after = phrase[i - 1], phrase[i], phrase[i + 1 : i + 2]
        if before.isspace():
            seams[i] = "space"
        elif char.isupper() and (before.islower() or after.islower() and before.isalnum()):
            seams[i] = "strong"
        elif char.isupper() and (before.isupper() or before.isdigit()):
            seams[i] = "weak"
        elif char in _BEFORE_CAPITAL and after.isupper() and before.islower():  # iPhone|iPad
            seams[i] = "strong"
    return seams


def _piece(phrase: str, start: int, end: int, seam: Seam, is_name: Callable[[str], bool]) -> Piece:
    surface = phrase[start:end]
    word = fold(surface)
    known = len(word) > 1 and (is_name(word) or _is_versioned(surface, word, is_name))
    generic = word in _GENERIC
    letters = sum(c.isalpha() for c in word)
    proper = surface[0].isupper() and letters >= 3 and not generic
    return Piece(start, end, seam, known, known and not generic and len(word) > 2, proper)


def _is_versioned(surface: str, word: str, is_name: Callable[[str], bool]) -> bool:
    """A known name with a version and perhaps a word after it: Llama 3.1, GPT-5.3-Codex, but not GPT-5Claude."""
    match = re.fullmatch(r"([a-z][a-z ]*)[- ]?v?[0-9][0-9.]*[a-z]?(?:-[a-z]+)?", word)
    return (
        match is not None
        and is_name(match[1].strip())
        and not re.search("[a-z0-9][A-Z]", surface[match.end(1) :])
    )


def _joined(phrase: str, pieces: list[Piece]) -> list[Piece]:
    """Join unknown pieces that lie side by side, in one word or as capitalised words: Kunlun Chip."""
    joined: list[Piece] = []
    for piece in pieces:
        last = joined[-1] if joined else None
        capital = phrase[piece.start].isupper()
        if last and not last.known and not piece.known and (piece.seam != "space" or last.proper and capital):
            joined[-1] = last._replace(end=piece.end)
        else:
            joined.append(piece)
    return joined
