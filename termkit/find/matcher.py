"""Finds the forms of a glossary in a folded text: leftmost, longest, in time linear in the text."""

from __future__ import annotations

from collections.abc import Iterator

from ahocorasick_rs import AhoCorasick, MatchKind

from termkit.glossary.compiled import Glossary

_PRESELECT = 30_000
"""Characters; below this, picking out the forms that occur, and which the first two characters narrow down, beats building
the automaton of all."""

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
        start = 0
        while numbers and start < len(folded):
            stop = last = start + _WINDOW
            for pattern, begin, end in automaton.find_matches_as_indexes(
                folded[start : stop + self._longest]
            ):
                if start + begin >= stop:
                    break
                last = start + end
                found.setdefault(pattern, []).append(start + begin)
            start = max(stop, last)
        return {numbers[pattern]: starts for pattern, starts in sorted(found.items())}

    def _automaton(self, folded: str) -> tuple[range | list[int], AhoCorasick]:
        self._seen += len(folded)
        forms = self._glossary.forms
        if self._whole is None and self._seen > _PRESELECT:
            self._whole = _build(forms)
        if self._whole is not None:
            return range(len(forms)), self._whole
        numbers = sorted(self._occurring(folded))
        return numbers, _build([forms[number] for number in numbers])

    def _occurring(self, folded: str) -> Iterator[int]:
        """Yield the numbers of the forms that stand somewhere in the text, whatever stands around them."""
        forms, heads = self._glossary.forms, self._glossary.heads
        pairs = {folded[i : i + 2] for i in range(len(folded))} | set(folded)
        for head in heads.keys() & pairs:
            number = heads[head]
            while number < len(forms) and (form := forms[number]).startswith(head):
                if len(form) < 3 or form[1:3] in pairs and form[-2:] in pairs and form in folded:
                    yield number
                number += 1


def _build(forms: list[str]) -> AhoCorasick:
    return AhoCorasick(forms, matchkind=MatchKind.LeftmostLongest, store_patterns=False)
