"""Finding: everything in an article that a rule may judge, found once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from termkit.find.bounds import Bounds
from termkit.find.cantonese import find_cantonese
from termkit.find.english import find_english
from termkit.find.figures import find_figures
from termkit.find.figures.forms import format_habits
from termkit.find.found import Found
from termkit.find.glue import find_glue
from termkit.find.holes import find_holes
from termkit.find.masks import find_masks
from termkit.find.names import find_bare_originals, find_glosses
from termkit.find.quantities import Rivals, find_rivals
from termkit.find.quotes import find_quotations, find_titles, inside
from termkit.find.repeats import find_repeats
from termkit.find.residue import find_residue
from termkit.find.retelling import may_repeat
from termkit.find.rows import find_rows
from termkit.find.script import find_script
from termkit.find.terms import Usage, find_terms, latin_spans
from termkit.find.twins import find_twins
from termkit.find.typography import find_typography
from termkit.glossary.compiled import Glossary
from termkit.model import Article, Figure, Gloss, Mark, Span
from termkit.record import Record

if TYPE_CHECKING:
    from termkit.find.bitext import Bitext

__all__ = ["Found", "Marks", "View", "find"]


class Marks(Record):
    """All that was found in one article, each kind in order of position."""

    terms: tuple[Usage, ...]
    figures: tuple[Figure, ...]
    glosses: tuple[Gloss, ...]
    titles: tuple[Span, ...]
    quotations: tuple[Span, ...]
    rivals: tuple[Rivals, ...]
    by_kind: Mapping[str, tuple[Mark, ...]]
    bitext: Bitext | None = None
    """How the article compares with its source, where that is known."""

    def of(self, kind: str) -> tuple[Mark, ...]:
        """Return the general marks of ``kind``: holes, repetitions, residue, …"""
        return self.by_kind.get(kind, ())

    def in_title(self, offset: int) -> bool:
        """Tell whether ``offset`` lies in a title in 《》."""
        return inside(self.titles, offset)


class View(Record):
    """What a rule sees."""

    article: Article
    marks: Marks


def find(article: Article, found: Found, glossary: Glossary) -> Marks:
    """Return the marks of ``article``, building on what was ``found`` before its locale was known."""
    text, alphabet = article.text, found.alphabet
    glosses, titles = find_glosses(text), find_titles(text)
    figures = find_figures(text, article.locale, glossary.is_name)
    by_kind: dict[str, list[Mark]] = {}
    for finder in (
        find_script(article, alphabet),
        find_cantonese(article, alphabet),
        find_glue(article, glossary.is_name),
        find_rows(text, found.hits, glossary) if article.locale != "en" else (),
        find_holes(article),
        (mark for mark in find_repeats(article) if not may_repeat(article, mark)),
        find_residue(article),
        find_masks(article, glossary.is_name),
        find_typography(article),
        find_bare_originals(text, glosses),
        find_twins(text, glosses, glossary.is_name) if article.locale != "en" else (),
        find_english(article, glosses, titles, lambda: latin_spans(found.hits, glossary)),
        format_habits(text, figures),
    ):
        for mark in finder:
            by_kind.setdefault(mark.kind, []).append(mark)
    quotations = find_quotations(text)
    bounds = Bounds(article, glosses, titles, quotations)

    def bound(start: int, end: int, locales: Sequence[str]) -> bool:
        return bounds(start, end, locales) or bounds.is_local(start, locales)

    terms = find_terms(text, found.folded, found.hits, glossary, article.locale, bound, article.other_locales)
    bitext = None
    if article.source:
        from termkit.find.bitext import compare  # only for bilingual text

        bitext = compare(article, found, figures, terms, glossary)
    return Marks(
        terms,
        figures,
        glosses,
        titles,
        quotations,
        find_rivals(article, figures) if article.running else (),
        {kind: tuple(sorted(marks, key=lambda m: m.start)) for kind, marks in by_kind.items()},
        bitext,
    )
