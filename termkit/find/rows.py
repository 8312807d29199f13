"""Finds names of the glossary that stand in a row with nothing between them: 蔚來小鵬理想汽車."""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Iterator, Mapping, Sequence

from termkit.glossary.compiled import Glossary
from termkit.glossary.model import Concept
from termkit.model import Mark
from termkit.text import HAN, is_han

_FEWEST = 3
"""Names; two in a row are a company and its product (英伟达黄仁勋, 腾讯微信)."""

_LISTED = frozenset(("companies and products", "people"))
"""Subjects of which three in a row are a list; places and institutions are named from the large to the small."""

_MANY = 5000
"""Hits; beyond it, unpacking the concepts of all forms to drop the ordinary words pays."""

_BODIES = frozenset(("institutions",))
"""Subjects of which two in a row with their acronyms are a list."""


def find_rows(text: str, hits: Mapping[int, Sequence[int]], glossary: Glossary) -> Iterator[Mark]:
    """Yield a mark of kind ``glue`` over each row of three names or more; it stands for them joined with 、.

    ``hits`` are the starts of each form of ``glossary`` in ``text``, as the matcher gives them.
    """
    if sum(map(len, hits.values())) > _MANY:
        hits = {form: starts for form, starts in hits.items() if _is_of_use(form, glossary)}
    for row in _rows(hits, glossary):
        yield from _abbreviated(text, row, glossary)
        places, concepts = [row[0][0]], []
        for start, form in row:
            concepts.append(_concept(text, start, form, glossary))
            places.append(start + glossary.length(form))
        yield from _lists(text, places, concepts)


def _is_of_use(form: int, glossary: Glossary) -> bool:
    return any(sense.concept.subject in _LISTED | _BODIES for sense in glossary.senses(form))


def _rows(hits: Mapping[int, Sequence[int]], glossary: Glossary) -> Iterator[list[tuple[int, int]]]:
    """Forms of which each begins where the one before ends: start and form of each."""
    forms: dict[int, int] = {}
    for form, starts in hits.items():
        forms.update(dict.fromkeys(starts, form))
    before: dict[int, int] = {}
    for form, starts in hits.items():
        length = glossary.length(form)
        before.update({start + length: start for start in starts if start + length in forms})
    done = -1
    for middle in sorted(before):
        if middle <= done:
            continue
        place = middle
        while place in before:
            place = before[place]
        row = []
        while place in forms:
            row.append((place, forms[place]))
            place += glossary.length(forms[place])
        done = place
        yield row


def _abbreviated(text: str, row: list[tuple[int, int]], glossary: Glossary) -> Iterator[Mark]:
    """A name and its acronym, at once followed by another such pair: 歐洲太空總署ESA加拿大太空總署CSA."""
    for (start, form), (short, acronym) in itertools.pairwise(row):
        ids = {sense.concept.id for sense in glossary.senses(form)}
        same = any(sense.concept.id in ids for sense in glossary.senses(acronym))
        other = short + glossary.length(acronym)
        if same and text[short:other].isupper() and is_han(text[start]):
            match = _organisation().match(text, other)
            if match and any(glossary.is_name(text[other : other + length]) for length in (2, 3, 4)):
                yield Mark("glue", start, match.end(), f"{text[start:other]}、{match[0]}", "2 names")


@functools.cache
def _organisation() -> re.Pattern[str]:
    """A Chinese name of a body with its acronym."""
    return re.compile(rf"{HAN}{{3,12}}?(?<=[署局會会院部行司團团織织構构])[A-Z]{{2,6}}(?![A-Za-z0-9])")


def _concept(text: str, start: int, form: int, glossary: Glossary) -> Concept | None:
    """What the form at ``start`` names, or None if it isn't a name that lists are made of."""
    senses = glossary.senses(form)
    listed = bool(senses) and all(sense.concept.subject in _LISTED for sense in senses)
    plain = text[start : start + glossary.length(form)]
    if not listed or len(plain) < 2 or any(map(str.isdigit, plain)):
        return None
    return senses[0].concept


def _lists(text: str, places: list[int], concepts: list[Concept | None]) -> Iterator[Mark]:
    """The stretches of a row that are made of names, those of ``concepts`` that aren't None."""
    first = 0
    while first < len(concepts):
        last = first
        while last < len(concepts) and concepts[last] is not None:
            last += 1
        names = [text[a:b] for a, b in zip(places[first:last], places[first + 1 : last + 1], strict=True)]
        if len({concept.id for concept in concepts[first:last] if concept}) >= _FEWEST and _is_list(names):
            yield Mark("glue", places[first], places[last], "、".join(names), f"{len(names)} names")
        first = last + 1


def _is_list(names: list[str]) -> bool:
    """Whether Chinese names meet; what meets Latin words only may be a company, its product and its version."""
    return any(is_han(a[-1]) and is_han(b[0]) for a, b in itertools.pairwise(names))
