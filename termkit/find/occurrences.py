"""Finds every place where an article renders a concept of the glossary, be the form right there or not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from termkit.find.found import Found
from termkit.find.terms import Surroundings, latin_spans
from termkit.glossary.compiled import Glossary, Sense
from termkit.model import Article, Gloss
from termkit.record import Record
from termkit.text import fold, is_latin


class Occurrence(Record):
    """A place where a concept is rendered."""

    start: int
    end: int
    concept: str
    """Its id."""
    standing: str
    """As in ``find.terms.Standing``: ``allowed``, ``kept``, ``original``, ``foreign``, ``wrong``."""
    short: bool
    """Whether it is a short form or an acronym, which may stand beside the full form."""


def find_occurrences(
    article: Article, found: Found, glosses: Sequence[Gloss], glossary: Glossary
) -> tuple[Occurrence, ...]:
    """Return the renderings of the glossary's concepts in ``article``, in order.

    A form that several concepts have is taken for the one whose clues stand around it, else for one of the article's
    own locale. An original in the parentheses of ``glosses`` may stand there.
    """
    around = Surroundings(article.text, found.folded, latin_spans(found.hits, glossary))
    inner = [gloss.inner for gloss in glosses]
    return tuple(
        sorted(
            place._replace(standing="kept")
            if place.standing == "original" and any(s <= place.start < e for s, e in inner)
            else place
            for place in _occurrences(article, found, glossary, around)
        )
    )


def _occurrences(
    article: Article, found: Found, glossary: Glossary, around: Surroundings
) -> Iterator[Occurrence]:
    for form, starts in found.hits.items():
        length, folded = glossary.length(form), glossary.form(form)
        left = list(starts)
        for sense in sorted(glossary.senses(form), key=lambda s: _rank(s, folded, article.locale)):
            if not left:
                break
            kept = set(around.keep(left, length, sense.term))
            standing = _standing(sense, article.locale)
            for start in sorted(kept):
                end = start + length
                end += is_latin(folded[-1]) and article.text[end : end + 1] == "s"  # a plural
                yield Occurrence(start, end, sense.concept.id, standing, sense.term.short)
            left = [start for start in left if start not in kept]


def _rank(sense: Sense, form: str, locale: str) -> tuple[bool, bool, bool, bool]:
    """Return by what the senses of a form come first: right here, told by clues, written just so, right somewhere."""
    term = sense.term
    return (
        not (term.locale == locale and term.allowed),
        not (term.near or term.not_near),
        fold(term.text) != form,
        not term.allowed,
    )


def _standing(sense: Sense, locale: str) -> str:
    concept, term = sense
    if not term.allowed:
        return "wrong"
    if term.locale == locale:
        return "allowed"
    if term.locale == "en":
        return "kept" if concept.original != "translate" or term.short else "original"
    return "foreign"
