"""Terms left in English."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from termkit.glossary.model import Concept
from tests.inject import Edit
from tests.inject._terms import CHINESE, certain, glossary_table, in_script, replaced, spaced

LOCALES = CHINESE
RULES = ("untranslated-term", "inconsistent-term")
"""A name beside its Chinese form is inconsistent."""

WORDS = {
    "观众": "spectator",
    "居民": "villager",
    "早上": "morning",
    "仓库": "storehouse",
    "订单": "purchase order",
    "游客": "sightseer",
    "护士": "ward nurse",
    "老师": "schoolteacher",
    "厨师": "head cook",
    "周末": "weekend",
    "球迷": "supporter",
    "分析师": "market watcher",
    "议员": "lawmaker",
    "邻居": "neighbour",
    "季节": "season",
    "声音": "noise level",
}
"""Words of every day with a translation that glossaries of terms needn't know."""


def propose(text: str, locale: str, random: Random) -> Iterator[Edit]:
    """Yield the change of each word to its English original, with spaces around it or without."""
    everyday = {in_script(word, locale): [english] for word, english in WORDS.items()}
    for edit in replaced(text, locale, {**everyday, **glossary_table(locale, _english)}):
        space = random.randint(0, 1)
        wide = Edit(edit.start, edit.end, f"{' ' * space}{edit.new}{' ' * space}", space, space)
        yield wide if space else spaced(text, edit)


def _english(concept: Concept, locale: str) -> list[str]:
    terms = [t for t in concept.terms if t.locale == "en" and t.allowed and not t.short and certain(t)]
    return [term.text for term in terms if concept.original == "translate"]
