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
    return frozenset(_read(f"{script}.tsv").decode()[0::4])


@functools.cache
def other_forms(script: str) -> dict[str, str]:
    """Return those characters with their form in the other script; ``-`` where it depends on the word."""
    rows = _read(f"{script}.tsv").decode()
    return dict(zip(rows[0::4], rows[2::4], strict=False))


@functools.cache
def confusions(script: str) -> dict[str, tuple[Confusion, ...]]:
    """Return for each character that conversion may put wrongly into ``script`` where it is wrong."""
    table: dict[str, tuple[Confusion, ...]] = {}
    for row in _read("conversions.tsv").decode().splitlines():
        kind, wrong, right, after, before = row.split("\t")
        if kind == script:
            table[wrong] = (*table.get(wrong, ()), Confusion(right, after, before))
    return table


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
    """Return a table without the comment at its top, which ends at the first empty line.

    As bytes, since of the largest table only a few rows are ever decoded.
    """
    with open(os.path.join(os.path.dirname(__file__), os.pardir, "data", name), "rb") as file:
        return file.read().partition(b"\n\n")[2]
