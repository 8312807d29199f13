"""Finds the forms of a glossary in a folded text: leftmost, longest, in time linear in the text."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence

from ahocorasick_rs import AhoCorasick, MatchKind

from termkit.glossary.compiled import Glossary
from termkit.glossary.model import LONGEST

_PRESELECT = 100_000
"""Characters seen in all; up to this, picking out the forms that occur beats building the automaton of all."""

_WINDOW = 200_000
"""Characters matched at a time, to bound the memory that it takes."""


class Matcher:
    """The automaton of one glossary; the whole of it is built when enough text has been seen to pay for it."""

    def __init__(self, glossary: Glossary) -> None:
        self._glossary = glossary
        self._whole: AhoCorasick | None = None
        self._seen = 0

    def find(self, folded: str) -> dict[int, list[int]]:
        """Return the starts of each form that occurs in ``folded``, by form number, both in order."""
        numbers, automaton = self._automaton(folded)
        found: dict[int, list[int]] = {}
        if numbers:
            for pattern, start, _ in occurrences(automaton, folded, LONGEST):
                found.setdefault(pattern, []).append(start)
        hits = {numbers[pattern]: starts for pattern, starts in found.items()}
        for number in list(hits):
            for start in self._mistaken(hits, number, folded):
                end = start + self._glossary.length(number)
                self._search_inside(hits, folded, start + 1, end, numbers, automaton)
        return {number: sorted(set(hits[number])) for number in sorted(hits) if hits[number]}

    def _mistaken(self, hits: dict[int, list[int]], number: int, folded: str) -> list[int]:
        """Return the starts of one form that may hide others: it is not meant there.

        Those inside its guards are taken out of ``hits``. Several Latin words that end within another (the fed in the
        federal court) stay, since names may be run together (Zhipu AIGLM): their edges are judged later.
        """
        glossary, starts = self._glossary, hits[number]
        guarded: list[int] = []
        if glossary.guarded[number]:
            guarded = [start for start in starts if glossary.is_guarded(number, folded, start)]
            hits[number] = sorted(set(starts) - set(guarded))
        form = glossary.form(number)
        if " " in form and form[-1].isascii() and form[-1].isalpha():
            return guarded + [start for start in hits[number] if _goes_on(folded, start + len(form))]
        return guarded

    def _search_inside(
        self,
        hits: dict[int, list[int]],
        folded: str,
        first: int,
        last: int,
        numbers: range | list[int],
        automaton: AhoCorasick,
    ) -> None:
        """Add the forms that begin in ``first``-``last``: in 一个资料库 the word 个资 is none, but hides 资料库."""
        for pattern, begin, _ in automaton.find_matches_as_indexes(folded[first : last + LONGEST]):
            number, start = numbers[pattern], first + begin
            if start >= last:
                break
            guarded = self._glossary.guarded[number] and self._glossary.is_guarded(number, folded, start)
            if not guarded:
                hits.setdefault(number, []).append(start)

    def _automaton(self, folded: str) -> tuple[range | list[int], AhoCorasick]:
        glossary = self._glossary
        self._seen += len(folded)
        if self._whole is None and self._seen > _PRESELECT:
            self._whole = build(glossary.forms)
        if self._whole is not None:
            return range(len(glossary.forms)), self._whole
        numbers = list(self._occurring(folded))
        return numbers, build([glossary.form(number) for number in numbers])

    def _occurring(self, folded: str) -> Iterator[int]:
        """Yield the numbers of the forms that stand somewhere in the text, whatever stands around them."""
        glossary = self._glossary
        pairs = {folded[i : i + 2] for i in range(len(folded))} | set(folded)
        for index, head in enumerate(glossary.heads):
            if head in pairs:
                for number in range(glossary.head_starts[index], glossary.head_starts[index + 1]):
                    form = glossary.form(number)
                    if len(form) < 3 or form[1:3] in pairs and form[-2:] in pairs and form in folded:
                        yield number


def _goes_on(folded: str, end: int) -> bool:
    """Whether a word goes on at ``end``, by more than the s of a plural."""
    end += folded[end : end + 1] == "s"
    after = folded[end : end + 1]
    return after.isascii() and after.isalpha()


def build(forms: Sequence[str]) -> AhoCorasick:
    """Return the automaton that finds the leftmost and longest of ``forms``."""
    return AhoCorasick(forms, matchkind=MatchKind.LeftmostLongest, store_patterns=False)


def occurrences(automaton: AhoCorasick, text: str, longest: int) -> Iterator[tuple[int, int, int]]:
    """Yield pattern, start and end of each match, in order; ``longest`` is the length of the longest pattern.

    The text is searched a window at a time, since the automaton takes eight bytes for each byte of its text.
    """
    start = 0
    while start < len(text):
        stop = last = start + _WINDOW
        for pattern, begin, end in automaton.find_matches_as_indexes(text[start : stop + longest]):
            if start + begin >= stop:
                break
            last = start + end
            yield pattern, start + begin, last
        start = max(stop, last)


def every_occurrence(forms: Sequence[str], text: str) -> Iterator[tuple[int, int, int]]:
    """Yield pattern, start and end of each of ``forms`` in ``text``, those within others too, by their ends."""
    yield from _standard(tuple(forms)).find_matches_as_indexes(text, overlapping=True)


@functools.lru_cache(1)
def _standard(forms: tuple[str, ...]) -> AhoCorasick:
    return AhoCorasick(forms, matchkind=MatchKind.Standard, store_patterns=False)
