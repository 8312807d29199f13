"""Finds the forms of a glossary in a folded text: leftmost, longest, in time linear in the text."""

from __future__ import annotations

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
            self._search(folded, numbers, automaton, found)
        return dict(sorted(found.items()))

    def _search(
        self, folded: str, numbers: range | list[int], automaton: AhoCorasick, found: dict[int, list[int]]
    ) -> None:
        """Fill ``found``. What stands inside a guard is passed over, and the search goes on inside it.

        In 一个资料库 the word 个资 is none, but it must not hide 资料库.
        """
        guarded, resume = self._glossary.guarded, 0
        for pattern, start, end in occurrences(automaton, folded, LONGEST):
            number = numbers[pattern]
            if start < resume:
                continue
            if not guarded[number] or not self._glossary.is_guarded(number, folded, start):
                found.setdefault(number, []).append(start)
                continue
            for inner, begin, stop in automaton.find_matches_as_indexes(folded[start + 1 : end + LONGEST]):
                number = numbers[inner]
                begin += start + 1
                if begin >= end:
                    break
                if not guarded[number] or not self._glossary.is_guarded(number, folded, begin):
                    found.setdefault(number, []).append(begin)
                    resume = start + 1 + stop

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
