"""Reads the rows of figures back: what each tells, and what is said of it."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping

from termkit.align.ledger import FIGURES
from termkit.align.quantities.said import GROUPS
from termkit.align.quantities.values import Value, value_of
from termkit.model import Figure
from termkit.record import Record
from termkit.text import is_han

_WEIGHTS = (1.0, 0.6, 0.25)
"""How much words count: those of the figure's clause, of its sentence, and of what stands before that."""
_HAN, _COMMON = 0.4, 0.5
"""How much a pair of Han characters, of which a word has one to three, and a common Latin word count beside a name."""
_PRIOR = 40
"""Figures that are taken to have been seen before the first one, so that two articles tell what is rare."""

_MARKS = "=~!:@<"
_BESIDE = 120
"""Characters to each side in which other figures stand beside one."""


class Mention(Record):
    """A figure of an article that tells how much of something there is."""

    path: str
    start: int
    end: int
    text: str
    figure: Figure
    value: Value
    period: str | None
    sentence: tuple[int, int]
    words: Mapping[str, float]
    """Each with its weight by where it stands."""
    near: frozenset[str]
    """Those of its own clause."""
    measure: str
    """The sense of what is measured, if that is said."""
    senses: frozenset[str]
    """All senses of its clause."""
    roles: frozenset[str]
    counted: str
    times: frozenset[str]
    lead: frozenset[str]
    """The words by which its sentence begins."""
    has_han: bool
    """Whether they are Chinese."""
    beside: frozenset[tuple[str, str, int]] = frozenset()
    """The values of other figures near it."""


def read_mentions(rows: Iterable[tuple[object, ...]]) -> list[Mention]:
    """Return the mentions of rows of ``FIGURES``, those of articles and places in order; others are left out."""
    found = []
    for row in rows:
        fields = dict(zip(FIGURES, row, strict=True))
        if fields["words"] and (mention := _mention(fields)):
            found.append(mention)
    found.sort(key=lambda m: (m.path, m.start, m.end))
    return [mention._replace(beside=_beside(found, i)) for i, mention in enumerate(found)]


def _beside(mentions: list[Mention], i: int) -> frozenset[tuple[str, str, int]]:
    mention, found = mentions[i], set()
    for step in (-1, 1):
        j = i + step
        while 0 <= j < len(mentions) and _is_near(mention, mentions[j]):
            found.add(mentions[j].value.key)
            j += step
    return frozenset(found - {mention.value.key})


def _is_near(one: Mention, other: Mention) -> bool:
    return one.path == other.path and abs(one.start - other.start) <= _BESIDE


def _mention(fields: dict[str, object]) -> Mention | None:
    names = ("start", "end", "kind", "value", "low", "high", "unit", "counter", "approximate")
    figure = Figure(*(fields[name] for name in names))  # type: ignore[arg-type]
    text = str(fields["text"])
    value = value_of(figure, text)
    if value is None:
        return None
    groups = [group.split() for group in str(fields["words"]).split(GROUPS)]
    marks = [token for token in groups[0] if token[0] in _MARKS]
    words = {
        token: weight
        for group, weight in zip(reversed(groups), reversed(_WEIGHTS), strict=True)
        for token in group
        if token[0] not in _MARKS
    }
    return Mention(
        str(fields["path"]),
        figure.start,
        figure.end,
        text,
        figure,
        value,
        str(fields["period"]) if fields["period"] else None,
        (int(str(fields["sentence_start"])), int(str(fields["sentence_end"]))),
        words,
        frozenset(token for token in groups[0] if token[0] not in _MARKS),
        next((mark[1:] for mark in marks if mark[0] == "="), ""),
        frozenset(mark[1:] for mark in marks if mark[0] in "=~"),
        frozenset(mark[1:] for mark in marks if mark[0] == "!"),
        next((mark[1:] for mark in marks if mark[0] == ":"), ""),
        frozenset(mark[1:] for mark in marks if mark[0] == "@"),
        frozenset(mark[1:] for mark in marks if mark[0] == "<"),
        any(is_han(word[0]) for word in words),
    )


def is_shared_by_all(word: str) -> bool:
    """Tell whether a word is the same in every language: a concept, or a name in Latin letters."""
    return word[0] == "#" or word[0].isupper()


_FEW, _COINCIDENCE = 10, 0.5
"""Articles that hardly tell the same value by chance; how fast that changes with their number."""


class Rarity:
    """How much it says that two mentions share a word."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        mentions = list(mentions)
        counts: Counter[str] = Counter()
        for mention in mentions:
            counts.update(mention.words)  # what stands farther off counts less
        whole = len(mentions) + _PRIOR
        self._bits = {word: _kind(word) * math.log(whole / (count + 0.5)) for word, count in counts.items()}
        self._least = math.log(whole)
        articles = len({mention.path for mention in mentions})
        self.chance = _COINCIDENCE * math.log(max(1.0, articles / _FEW))
        """By how much less it says in a large set that two figures are the same."""

    def __call__(self, word: str) -> float:
        """Return the weight of ``word``."""
        return self._bits.get(word, self._least)


def _kind(word: str) -> float:
    if is_shared_by_all(word):
        return 1.0
    return _HAN if is_han(word[0]) else _COMMON
