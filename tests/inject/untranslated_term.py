"""Terms left in English."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from termkit.glossary.model import Concept
from tests.inject import Edit
from tests.inject._terms import CHINESE, certain, glossary_table, replaced, spaced

LOCALES = CHINESE
RULES = ("untranslated-term", "inconsistent-term")
"""A name beside its Chinese form is inconsistent."""


def propose(text: str, locale: str, random: Random) -> Iterator[Edit]:
    """Yield the change of each word to its English original, with spaces around it or without."""
    for edit in replaced(text, locale, glossary_table(locale, _english)):
        space = random.randint(0, 1)
        wide = Edit(edit.start, edit.end, f"{' ' * space}{edit.new}{' ' * space}", space, space)
        yield wide if space else spaced(text, edit)


def _english(concept: Concept, locale: str) -> list[str]:
    terms = [t for t in concept.terms if t.locale == "en" and t.allowed and not t.short and certain(t)]
    return [term.text for term in terms if concept.original == "translate"]
