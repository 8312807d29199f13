"""Finding what script conversion left behind: the other script, wrong characters, forms of other regions."""

from __future__ import annotations

from collections.abc import Iterator

from termkit.find.script.conversion import find_wrong_words
from termkit.find.script.mixed import find_other_script
from termkit.find.script.transliteration import find_wrong_names
from termkit.find.script.variants import find_variants
from termkit.model import SIMPLIFIED, TRADITIONAL, Article, Mark


def find_script(article: Article, alphabet: frozenset[str]) -> Iterator[Mark]:
    """Yield what is wrong with the script of ``article``, whose characters are ``alphabet``.

    Marks are of the kinds ``other-script``, ``wrong-conversion`` and ``variant``; ``stands_for`` is the right
    text. Within a stretch of the other script nothing else is sought. English articles have no marks.
    """
    if article.locale not in SIMPLIFIED | TRADITIONAL:
        return
    others = list(find_other_script(article, alphabet))
    yield from others
    if article.locale in TRADITIONAL:
        faults = [
            *find_wrong_names(article.text, alphabet),
            *find_wrong_words(article.text, alphabet, "traditional"),
        ]
        yield from find_variants(article, alphabet)
    else:
        faults = list(find_wrong_words(article.text, alphabet, "simplified"))
    if faults:
        yield from _apart(faults, others)


def _apart(faults: list[Mark], others: list[Mark]) -> Iterator[Mark]:
    """Yield the faults that overlap none of ``others`` nor each other; of two at one place the longer."""
    taken = [(mark.start, 0, mark) for mark in others]
    taken += [(mark.start, -mark.end, mark) for mark in faults]
    end = -1
    for start, order, mark in sorted(taken, key=lambda row: row[:2]):
        if start >= end:
            end = mark.end
            if order:
                yield mark
