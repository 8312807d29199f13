"""Rows as a table on the terminal: a column an article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from termkit.align.model import Entry
from termkit.report.alignment import Look
from termkit.report.alignment.rows import Row
from termkit.report.alignment.terminal import BOLD, DIM, LOUD, folded, paint
from termkit.text import visible, width

_MOST_COLUMNS = 6
"""Articles; more make columns that nobody can read."""
_NARROWEST = 10
"""Terminal columns of an article's column."""
_WIDEST = 34
_NAME = 14
"""Terminal columns of an article's name in the head; a longer one is in the legend only."""
_GAP = 2

Line = tuple[str, str]
"""A line of a cell, and how it is painted."""
Cell = Sequence[Line]


def has_room(articles: int, columns: int) -> bool:
    """Tell whether a table of so many articles can be read on a terminal of so many columns."""
    return articles <= _MOST_COLUMNS and columns - _first(columns) >= articles * (_NARROWEST + _GAP)


def grid(
    title: str, rows: Sequence[Row], articles: Sequence[Entry], names: Sequence[str], look: Look
) -> Iterator[str]:
    """Yield a table whose columns are as wide as what stands in them, as far as the terminal has room."""
    heads: list[Cell] = [[(title, BOLD)]]
    for number, (article, name) in enumerate(zip(articles, names, strict=True), 1):
        short = f"[{number}] {visible(name)}" if width(name) <= _NAME else f"[{number}]"
        heads.append([(short, BOLD), (article.locale, DIM)])
    table = [_cells(row, articles) for row in rows]
    wanted = [max(width(text) for row in (heads, *table) for text, _ in row[i]) for i in range(len(heads))]
    longest = max(width(word) for row in table for text, _ in row[0] for word in text.split())
    first = min(wanted[0], max(_first(look.columns), min(longest, look.columns // 4)))
    widths = [first, *_shared(wanted[1:], look.columns - first - _GAP * len(articles))]
    rule = "─" * (sum(widths) + _GAP * len(articles))
    yield from _laid_out(heads, widths, look)
    yield paint(rule, DIM, look.color) + "\n"
    for row in table:
        yield from _laid_out(row, widths, look)
    yield "\n"


def _first(columns: int) -> int:
    """Return the width of the first column, at most."""
    return max(14, min(30, columns // 5))


def _shared(wanted: Sequence[int], room: int) -> list[int]:
    """Share ``room`` among columns: none more than it wants, and what one leaves goes to the others."""
    widths = [0] * len(wanted)
    order = sorted(range(len(wanted)), key=lambda i: wanted[i])
    for place, index in enumerate(order):
        fair = room // (len(order) - place)
        widths[index] = max(2, min(wanted[index], fair, _WIDEST))
        room -= widths[index]
    return widths


def _cells(row: Row, articles: Sequence[Entry]) -> list[Cell]:
    """Return the name and, for each article, its forms; under marked ones what would be right there."""
    cells: list[Cell] = [[(visible(row.title), "" if row.agrees else BOLD), *_note(row)]]
    for article in articles:
        forms = row.forms.get(article.path, ())
        cell = [(label(form.text, form.times, form.marked), LOUD if form.marked else "") for form in forms]
        right = row.recommended.get(article.locale)
        if right and any(form.marked for form in forms):
            cell.append((f"→ {visible(right)}", DIM))
        cells.append(cell or [("·", DIM)])
    return cells


def _note(row: Row) -> Cell:
    return [(f"({row.note})", DIM)] if row.note else []


def label(text: str, count: int, marked: bool) -> str:
    """Return a form as it is shown: with an asterisk if it is marked, and how often it stands."""
    return f"{visible(text)}{'*' if marked else ''}{f' ×{count}' if count > 1 else ''}"


def _laid_out(row: Sequence[Cell], widths: Sequence[int], look: Look) -> Iterator[str]:
    """Yield the lines of one row of the table."""
    cells = [
        [(part, style) for text, style in cell for part in folded(text, size)]
        for cell, size in zip(row, widths, strict=True)
    ]
    for number in range(max(map(len, cells))):
        parts = []
        for lines, size in zip(cells, widths, strict=True):
            text, style = lines[number] if number < len(lines) else ("", "")
            parts.append(paint(text, style, look.color) + " " * (size - width(text)))
        yield (" " * _GAP).join(parts).rstrip() + "\n"
