"""Finds the forms of a glossary in a folded text: leftmost, longest, in time linear in the text."""

from __future__ import annotations

from collections.abc import Iterator

from ahocorasick_rs import AhoCorasick, MatchKind

from termkit.glossary.compiled import Glossary

_PRESELECT = 30_000
"""Characters; below this, picking the forms whose first two characters occur beats building the whole automaton."""

_WINDOW = 200_000
"""Characters matched at a time, to bound the memory that the list of hits takes."""


class Matcher:
    """The automaton of one glossary; the whole of it is built when enough text has been seen to pay for it."""

    def __init__(self, glossary: Glossary) -> None:
        self._glossary = glossary
        self._longest = max(map(len, glossary.forms), default=0)
        self._whole: AhoCorasick | None = None
        self._seen = 0

    def find(self, folded: str) -> dict[int, list[int]]:
        """Return the starts of each form that occurs in ``folded``, by form number, both in order."""
        numbers, automaton = self._automaton(folded)
        found: dict[int, list[int]] = {}
        if not numbers:
            return found
        for pattern, start in self._hits(automaton, folded):
            found.setdefault(numbers[pattern], []).append(start)
        return dict(sorted(found.items()))

    def _automaton(self, folded: str) -> tuple[range | list[int], AhoCorasick]:
        self._seen += len(folded)
        forms = self._glossary.forms
        if self._whole is None and self._seen > _PRESELECT:
            self._whole = _build(forms)
        if self._whole is not None:
            return range(len(forms)), self._whole
        heads = self._glossary.heads
        pairs = {folded[i : i + 2] for i in range(len(folded))} | set(folded)
        numbers = sorted(number for head in heads.keys() & pairs for number in heads[head])
        return numbers, _build([forms[number] for number in numbers])

    def _hits(self, automaton: AhoCorasick, folded: str) -> Iterator[tuple[int, int]]:
        start = 0
        while start < len(folded):
            stop = start + _WINDOW
            last = start
            for pattern, begin, end in automaton.find_matches_as_indexes(
                folded[start : stop + self._longest]
            ):
                if start + begin >= stop:
                    break
                last = start + end
                yield pattern, start + begin
            start = max(stop, last)


def _build(forms: list[str]) -> AhoCorasick:
    return AhoCorasick(forms, matchkind=MatchKind.LeftmostLongest, store_patterns=False)
