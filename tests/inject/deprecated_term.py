"""Renderings that the glossary marks as wrong."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from termkit.glossary.model import Concept
from tests.inject import Edit
from tests.inject._terms import CHINESE, certain, glossary_table, in_script, replaced

LOCALES = CHINESE


def propose(text: str, locale: str, random: Random) -> Iterator[Edit]:
    """Yield the change of each word to one that is marked as wrong in its locale."""
    yield from replaced(text, locale, glossary_table(locale, _wrong))


def _wrong(concept: Concept, locale: str) -> list[str]:
    terms = [t for t in concept.terms if t.locale == locale and not t.allowed and certain(t)]
    return [in_script(term.text, locale) for term in terms if not term.text.isascii()]
