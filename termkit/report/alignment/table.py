"""The alignment for terminals: a row a concept, a column an article; with many articles, a list instead."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from termkit.align.model import Alignment, Consistency, Entry
from termkit.report.alignment import Look
from termkit.report.alignment.grid import grid, has_room
from termkit.report.alignment.listing import listing
from termkit.report.alignment.rows import Row, concept_rows, figure_rows, short_names
from termkit.report.alignment.terminal import BOLD, DIM, clipped, folded, paint
from termkit.text import visible, width


def emit(alignment: Alignment, consistency: Consistency, look: Look) -> Iterator[str]:
    """Yield the legend, the concepts, the figures, and what all of it comes to."""
    articles = alignment.articles
    names = short_names([article.path for article in articles])
    yield from _legend(articles, look)
    concepts, figures = concept_rows(alignment, look.everything), figure_rows(alignment)
    for title, rows in (("Concepts", concepts), ("Figures", figures)):
        if rows and has_room(len(articles), look.columns):
            yield from grid(title, rows, articles, names, look)
        elif rows:
            yield from listing(title, rows, articles, look)
    for sentence in _closing(alignment, concepts, figures, consistency):
        yield from (f"{line}\n" for line in folded(sentence, look.columns))


def _legend(articles: Sequence[Entry], look: Look) -> Iterator[str]:
    """The numbers of the articles; of a path that is too long the end is shown."""
    widest = max((len(article.locale) for article in articles), default=0)
    digits = len(str(len(articles))) + 2
    for number, article in enumerate(articles, 1):
        head = f"{f'[{number}]':>{digits}} {article.locale:{widest}}  "
        path = clipped(visible(article.path), look.columns - width(head))
        yield paint(head, DIM, look.color) + paint(path, BOLD, look.color) + "\n"
    if articles:
        yield "\n"


def _closing(
    alignment: Alignment, concepts: Sequence[Row], figures: Sequence[Row], consistency: Consistency
) -> Iterator[str]:
    """The sentences below the tables: how much disagrees, what isn't shown, and how uniform the whole is."""
    said = [_many(len(alignment.articles), "article"), _disagreeing(concepts, "concept")]
    if figures:
        said.append(_disagreeing(figures, "shared figure"))
    yield f"{'; '.join(said)}."
    if any(form.marked for row in (*concepts, *figures) for forms in row.forms.values() for form in forms):
        yield "* not the article's own locale's word (→ what is), or a form or figure unlike the others'."
    hidden = len(alignment.concepts) - len(concepts)
    if hidden:
        yield f"{_many(hidden, 'concept')} of one article alone not shown; --all shows them."
    measures = (
        (consistency.within, "within articles"),
        (consistency.across, "across them"),
        (consistency.folded, "across them with Traditional and Simplified taken for the same"),
    )
    shares = [f"{value:.0%} {where}" for value, where in measures if value is not None]
    if shares:
        yield f"Consistency (pairs of occurrences that are rendered alike): {', '.join(shares)}."
    if consistency.dominant is not None:
        yield f"{consistency.dominant:.0%} of occurrences have their concept's most frequent rendering."


def _disagreeing(rows: Sequence[Row], noun: str) -> str:
    odd = sum(not row.agrees for row in rows)
    return f"{_many(len(rows), noun)}, of which {odd or 'none'} {'disagrees' if odd == 1 or not odd else 'disagree'}"


def _many(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"
