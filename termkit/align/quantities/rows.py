"""Makes rows of the links: mentions that tell one quantity, whether they agree, and which of them is odd."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from termkit.align.model import Quantity, Told
from termkit.align.quantities.differences import how_it_agrees, how_it_differs
from termkit.align.quantities.judging import Link, link
from termkit.align.quantities.links import Kinship
from termkit.align.quantities.mentions import Mention, Rarity, is_shared_by_all
from termkit.align.quantities.slips import find_slips
from termkit.align.quantities.values import agree, comparable
from termkit.record import Record

_TWICE = 0.7
"""The confidence with which two figures of one article must tell the same quantity to stand in one row."""
_MARGIN = 0.08
"""By how much a link between different values must be surer than any other one of its mentions."""
_LONGEST = 48


class Row(Record):
    """Mentions of one quantity, by number."""

    members: tuple[int, ...]
    confidence: float


def cluster(mentions: list[Mention], links: Sequence[Link], rarity: Rarity, kin: Kinship) -> list[Row]:
    """Return the groups of mentions that ``links`` join, the surest first, those of equal values before others."""
    groups = _Groups(mentions, rarity, kin)
    for one in [one for one in links if one.agrees and one.note != "newer"]:
        groups.join(one)
    for one in find_slips(mentions, groups.members(), rarity, kin):
        groups.join(one)
    left = [one for one in links if (not one.agrees or one.note == "newer") and groups.are_apart(one)]
    for one in _clear(mentions, left):
        groups.join(one)
    return groups.rows()


def _clear(mentions: list[Mention], links: Sequence[Link]) -> Iterable[Link]:
    """Yield the links that are the best of both their mentions to the other's article, and clearly so."""
    best: dict[tuple[int, str], list[float]] = {}
    for one in links:
        for key in ((one.one, mentions[one.other].path), (one.other, mentions[one.one].path)):
            best.setdefault(key, []).append(one.confidence)
    for one in links:
        rivals = [
            best[one.one, mentions[one.other].path],
            best[one.other, mentions[one.one].path],
        ]
        if all(sum(other > one.confidence - _MARGIN for other in found) == 1 for found in rivals):
            yield one


class _Groups:
    """Disjoint groups of mentions, joined link by link."""

    def __init__(self, mentions: list[Mention], rarity: Rarity, kin: Kinship) -> None:
        self._mentions = mentions
        self._rarity = rarity
        self._kin = kin
        self._of: dict[int, _Group] = {}

    def join(self, one: Link) -> None:
        """Make one group of those of two mentions, unless something in one speaks against the other."""
        mine = self._of.get(one.one) or _Group(one.one, self._mentions[one.one])
        theirs = self._of.get(one.other) or _Group(one.other, self._mentions[one.other])
        if mine is theirs or one.agrees and one.note != "newer" and not mine.agrees(theirs):
            return
        if len(mine.members) < len(theirs.members):
            mine, theirs = theirs, mine
        if all(self._tell_one(i, j) for i in theirs.members for j in mine.of(self._mentions[i].path)):
            mine.take(theirs, one)
            for member in mine.members if len(mine.members) == 2 else theirs.members:
                self._of[member] = mine

    def are_apart(self, one: Link) -> bool:
        """Tell whether neither of two mentions is told in the other's article already."""
        mine, theirs = self._of.get(one.one), self._of.get(one.other)
        return not (mine and mine.of(self._mentions[one.other].path)) and not (
            theirs and theirs.of(self._mentions[one.one].path)
        )

    def _tell_one(self, i: int, j: int) -> bool:
        """Whether two mentions of one article surely tell the same quantity."""
        kin = self._kin(self._mentions[i], self._mentions[j])
        found = link(self._mentions, i, j, self._rarity, kin)
        return found is not None and found.agrees and found.note != "newer" and found.confidence >= _TWICE

    def members(self) -> dict[int, list[int]]:
        """Return the group of each mention that is in one, by number."""
        return {i: group.members for i, group in self._of.items()}

    def rows(self) -> list[Row]:
        """Return the groups, in order of their first mentions."""
        groups = {id(group): group for group in self._of.values()}.values()
        return sorted(Row(tuple(sorted(group.members)), group.confidence) for group in groups)


class _Group:
    """Mentions of one quantity so far."""

    def __init__(self, index: int, mention: Mention) -> None:
        self.members = [index]
        self._sure = 1.0
        self._differing: list[float] = []
        self._by_path = {mention.path: [index]}
        self._values = {_written(mention): mention.value}

    @property
    def confidence(self) -> float:
        """That what is told in it is one quantity; of one that disagrees, that it does."""
        return min(self._differing, default=self._sure)

    def of(self, path: str) -> list[int]:
        """Return the members of one article."""
        return self._by_path.get(path, [])

    def agrees(self, other: _Group) -> bool:
        """Whether all values of one agree with all of the other."""
        return all(
            comparable(a, b) and agree(a, b) for a in self._values.values() for b in other._values.values()
        )

    def take(self, other: _Group, by: Link) -> None:
        """Take in the members of another one, joined by a link; if that differs, all depends on it."""
        self.members += other.members
        self._sure = min(self._sure, other._sure, by.confidence if by.agrees else 1.0)
        self._differing += [*other._differing, *([] if by.agrees else [by.confidence])]
        self._values |= other._values
        for path, members in other._by_path.items():
            self._by_path.setdefault(path, []).extend(members)


def _written(mention: Mention) -> tuple[object, ...]:
    """What is the same for figures of the same value, bounds and time."""
    return *mention.value, mention.period


def quantity(row: Row, mentions: Sequence[Mention], texts: Mapping[str, str]) -> Quantity:
    """Return a row as it is shown."""
    odd = _odd(mentions)
    return Quantity(
        _id(mentions),
        _description(mentions[0], texts[mentions[0].path]),
        tuple(map(_told, mentions)),
        not odd,
        round(row.confidence, 3),
        tuple(map(_told, odd)),
        _note(mentions, odd),
    )


def _told(mention: Mention) -> Told:
    figure = mention.figure
    return Told(
        mention.path,
        mention.start,
        mention.end,
        mention.text,
        figure.value,
        figure.low,
        figure.high,
        figure.unit or figure.counter,
        mention.period,
    )


def _differ(one: Mention, other: Mention) -> str:
    """Return how two mentions of a row contradict each other; nothing if they don't."""
    if comparable(one.value, other.value) and agree(one.value, other.value):
        return ""
    how = how_it_differs(one, other) or "differs"
    return "" if how == "newer" else how


def _odd(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """Return the mentions that contradict what most articles tell; all of those in dispute if none has a majority."""
    kinds = {_written(mention): mention for mention in mentions}
    against = {
        key: {other for other, theirs in kinds.items() if _differ(mine, theirs)}
        for key, mine in kinds.items()
    }
    paths = {key: {m.path for m in mentions if _written(m) not in others} for key, others in against.items()}
    most = max(len(found) for found in paths.values())
    leading = {key for key, found in paths.items() if len(found) == most}
    settled = not any(against[key] & leading for key in leading)
    return tuple(
        mention
        for mention in mentions
        if against[_written(mention)] and not (settled and _written(mention) in leading)
    )


def _note(mentions: Sequence[Mention], odd: Sequence[Mention]) -> str:
    """Return the plainest difference of those that differ, else the one that stands farthest from the same value."""
    if odd:
        found = Counter(_differ(one, other) for one in odd for other in mentions)
        return next((note for note in ("power-of-ten", "digit", "unit") if found[note]), "differs")
    kinds = list({_written(mention): mention for mention in mentions}.values())
    notes = {_agreement(one, other) for i, one in enumerate(kinds) for other in kinds[i + 1 :]}
    return next((note for note in ("newer", "bound", "rounded") if note in notes), "")


def _agreement(one: Mention, other: Mention) -> str:
    return how_it_agrees(one, other) if agree(one.value, other.value) else how_it_differs(one, other)


def _id(mentions: Sequence[Mention]) -> str:
    """Name a row by the concepts and names that its mentions share, what is measured, and the first value."""
    first = mentions[0]
    shared = [w for w in first.words if is_shared_by_all(w) and all(w in m.words for m in mentions)]
    names = [word.lstrip("#").lower() for word in shared[:2]]
    number = first.figure.value or f"{first.figure.low or ''}-{first.figure.high or ''}".strip("-")
    return "-".join(filter(None, [*names, first.measure, number, first.value.unit])).replace("/", "-")


def _description(mention: Mention, text: str) -> str:
    """Return the clause of the first mention, its end cut off where it is long, the figure itself left out."""
    start, end = mention.sentence
    before = re.split(_CLAUSE_END, text[start : mention.start])[-1]
    behind = re.split(_CLAUSE_END, text[mention.end : end])[0]
    clause = " ".join(f"{before[-_LONGEST:]} … {behind}".split())
    return clause[: 2 * _LONGEST].strip()


_CLAUSE_END = r"[，；;。—]|,(?!\d)"
