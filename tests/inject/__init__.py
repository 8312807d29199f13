"""Seeded faults, put into clean articles: one module a rule, each saying where its fault could stand in a text.

A module is named as its rule is. It has ``LOCALES``, the locales it knows, and ``propose(text, locale, random)``, which
yields every ``Edit`` that would make a fault of a right text. It knows nothing of how the rule works. What is told of the
texts is measured by ``tests/test_injected.py``. The faults of ``BILINGUAL`` show beside a source only: see ``_bilingual.py``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from random import Random
from typing import NamedTuple

from termkit.model import Finding, Span

BILINGUAL = ("figure_mismatch", "missing_term", "untranslated_text")
"""The modules whose faults are between a text and its source."""

APART = 30
"""Characters between two edits of one text, lest one fault be evidence about another."""


class Edit(NamedTuple):
    """A change of a clean text that makes a fault of it."""

    start: int
    end: int
    new: str
    head: int = 0
    tail: int = 0
    """How many characters of ``new`` before and behind the fault are no part of it."""


class Faulty(NamedTuple):
    """A text with faults, and where they stand."""

    text: str
    faults: tuple[Span, ...]


class Score(NamedTuple):
    """How many faults were put in and found, and how many findings there were that are none."""

    faults: int
    found: int
    extras: int

    @property
    def recall(self) -> float:
        return self.found / self.faults

    @property
    def precision(self) -> float:
        return self.found / (self.found + self.extras) if self.found else 0.0


def inject(text: str, proposals: Iterable[Edit], random: Random, most: int) -> Faulty:
    """Return ``text`` with up to ``most`` of the proposed faults, drawn by ``random`` and well apart."""
    pool = list(proposals)
    random.shuffle(pool)
    chosen: list[Edit] = []
    for edit in pool:
        if len(chosen) < most and all(_apart(edit, other) for other in chosen):
            chosen.append(edit)
    parts, faults, position, length = [], [], 0, 0
    for edit in sorted(chosen):
        kept = text[position : edit.start]
        length += len(kept)
        faults.append(Span(length + edit.head, length + len(edit.new) - edit.tail))
        parts += kept, edit.new
        length += len(edit.new)
        position = edit.end
    return Faulty("".join((*parts, text[position:])), tuple(faults))


def score(faulty: Faulty, findings: Iterable[Finding], rules: Iterable[str]) -> tuple[Score, list[str]]:
    """Compare what was found with what was put in; a fault counts as found if one of ``rules`` says it.

    Overlapping means half of the shorter span, as in most evaluations of spans. The second value says what went
    wrong, for people: the missed faults and the extra findings with what stands around them.
    """
    told = list(findings)
    right = [f for f in told if f.rule in rules]
    missed = [s for s in faulty.faults if not any(_overlap(s, place) for f in right for place in _places(f))]
    extras = [
        f
        for f in told
        if f.severity != "info" and not any(_overlap(s, p) for s in faulty.faults for p in _places(f))
    ]
    notes = [f"missed {_around(faulty.text, span)}" for span in missed]
    notes += [f"extra {f.rule} {_around(faulty.text, Span(f.start, f.end))}" for f in extras]
    return Score(len(faulty.faults), len(faulty.faults) - len(missed), len(extras)), notes


def _places(finding: Finding) -> Iterator[Span]:
    yield Span(finding.start, finding.end)
    for place in finding.related:
        yield Span(place.start, place.end)


def _apart(edit: Edit, other: Edit) -> bool:
    return edit.end + APART <= other.start or other.end + APART <= edit.start


def _overlap(one: Span, other: Span) -> bool:
    shared = min(one.end, other.end) - max(one.start, other.start)
    return shared > 0 and 2 * shared >= min(one.end - one.start, other.end - other.start)


def _around(text: str, span: Span) -> str:
    before, after = text[max(0, span.start - 12) : span.start], text[span.end : span.end + 12]
    return f"{before}[[{text[span.start : span.end]}]]{after}".replace("\n", "⏎")
