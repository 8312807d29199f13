"""The tables behind the script rules, read from termkit/find/data when a text first asks for them."""

from __future__ import annotations

import functools
import os.path

from termkit.record import Record


class Confusion(Record):
    """A character that is wrong beside certain neighbours."""

    right: str
    after: str
    """It is wrong when one of these follows."""
    before: str
    """It is wrong when one of these precedes."""
    firm: bool
    """Whether no word at all has the two together; else they may meet where two words do."""


class Triples(Record):
    """The pairs of characters beside which a character is wrong, set apart by spaces."""

    right: str
    after: str
    around: str
    before: str

    def following(self) -> str:
        """Return the characters that follow it in these triples."""
        return "".join({*self.after[0::3], *self.around[1::3]})

    def preceding(self) -> str:
        """Return the characters that precede it in these triples."""
        return "".join({*self.around[0::3], *self.before[1::3]})


class Neighbours(Record):
    """How a character joins with others into words."""

    before: str
    """The characters that it ends a common word after."""
    after: str
    """The characters that it begins a common word with."""
    free: bool
    """Whether it is often a word by itself."""


@functools.cache
def characters(script: str) -> frozenset[str]:
    """Return the characters of ``simplified`` or ``traditional`` script alone.

    Rows are four characters wide (character, tab, other form, line end), so none is parsed.
    """
    return frozenset(_read(f"{script}.tsv").decode()[1::4])


@functools.cache
def other_forms(script: str) -> dict[str, str]:
    """Return those characters with their form in the other script; ``-`` where it depends on the word."""
    rows = _read(f"{script}.tsv").decode()
    return dict(zip(rows[1::4], rows[3::4], strict=False))


@functools.cache
def confused(script: str) -> dict[str, list[str]]:
    """Return the characters that conversion may put wrongly into ``script``, each with its rows of the table."""
    table: dict[str, list[str]] = {}
    for row in _read("conversions.tsv").decode().splitlines()[1:]:
        if row.startswith(script):
            fields = row.partition("\t")[2]
            table.setdefault(fields[0], []).append(row)
    return table


@functools.cache
def confusions(char: str, script: str) -> tuple[Confusion, ...]:
    """Return where ``char`` is wrong in ``script``, the surest evidence first."""
    found = []
    for row in confused(script).get(char, ()):
        kind, _, right, after, before = row.split("\t")
        found.append(Confusion(right, after, before, kind == script))
    return tuple(sorted(found, key=_certainty))


def _certainty(confusion: Confusion) -> tuple[bool, bool]:
    """Return the order in which evidence counts: words, doubtful words, and what fits no word at all."""
    return confusion.after[:1] == "!", not confusion.firm


@functools.cache
def _all_triples() -> dict[str, tuple[Triples, ...]]:
    """Return the whole table of triples by the wrong character, with the first letter of its script before it."""
    table: dict[str, tuple[Triples, ...]] = {}
    for row in _read("triples.tsv").decode().splitlines()[1:]:
        script, wrong, *rest = row.split("\t")
        table[script[0] + wrong] = (*table.get(script[0] + wrong, ()), Triples(*rest))
    return table


def triples(char: str, script: str) -> tuple[Triples, ...]:
    """Return beside which pairs of characters ``char`` is wrong in ``script``."""
    return _all_triples().get(script[0] + char, ())


@functools.cache
def suspects(char: str, script: str) -> tuple[str, str]:
    """Return the characters after ``char``, and those before it, with which it may be wrong.

    The first begins with ``!`` where it is wrong beside all but a few.
    """
    pairs = confusions(char, script)
    longer = triples(char, script)
    after = [row.after for row in reversed(pairs)] + [row.following() for row in longer]
    return "".join(after), "".join([row.before for row in pairs] + [row.preceding() for row in longer])


@functools.cache
def neighbours(char: str) -> Neighbours:
    """Return how ``char`` joins with others into words, as far as the table knows it."""
    rows = _read("neighbours.tsv")
    start = rows.find(f"\n{char}\t".encode())
    if start < 0:
        return Neighbours("", "", False)
    _, before, after, free = rows[start + 1 : rows.index(b"\n", start + 1)].decode().split("\t")
    return Neighbours(before, after, free == "free")


@functools.cache
def _read(name: str) -> bytes:
    """Return a table without the comment at its top, from the line end before its first row on.

    As bytes, since of the largest table only a few rows are ever decoded.
    """
    with open(os.path.join(os.path.dirname(__file__), os.pardir, "data", name), "rb") as file:
        table = file.read()
    return table[table.index(b"\n\n") + 1 :]
