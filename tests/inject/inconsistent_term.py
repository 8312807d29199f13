"""Names that a sentence calls otherwise than the rest: in English, or as another region does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from random import Random

from termkit.glossary.model import Concept
from tests.inject import Edit
from tests.inject._terms import CHINESE, certain, free_places, glossary_table, in_script, spaced

LOCALES = CHINESE


def propose(text: str, locale: str, random: Random) -> Iterator[Edit]:
    """Yield the change of each name, but for its first mention, that stands three times at least."""
    table = glossary_table(locale, _other_names)
    places = list(free_places(text, sorted(table)))
    counts = Counter(word for word, *_ in places)
    for word, start, end in places:
        if counts[word] > 2 and start > text.index(word):
            for other in table[word]:
                yield spaced(text, Edit(start, end, other)) if other.isascii() else Edit(start, end, other)


def _other_names(concept: Concept, locale: str) -> list[str]:
    english = concept.preferred("en")
    if not concept.is_name or concept.original == "only" or not english:
        return []
    others = [t for t in concept.terms if t.locale not in ("en", locale) and t.allowed and certain(t)]
    return [english, *(in_script(term.text, locale) for term in others if not term.text.isascii())]
