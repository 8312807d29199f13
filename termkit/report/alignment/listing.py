"""Rows as a list on the terminal: each form with the numbers of the articles that use it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from termkit.align.model import Entry
from termkit.report.alignment import Look
from termkit.report.alignment.grid import label
from termkit.report.alignment.rows import Row
from termkit.report.alignment.terminal import BOLD, DIM, LOUD, folded, paint
from termkit.text import visible, width

_INDENT = 2
_FORMS = 26
"""Terminal columns of a form, so that the numbers stand below each other as far as forms are short."""


def listing(title: str, rows: Sequence[Row], articles: Sequence[Entry], look: Look) -> Iterator[str]:
    """Yield the rows, each with its forms, the most frequent first."""
    yield f"{paint(title, BOLD, look.color)}\n{paint('─' * look.columns, DIM, look.color)}\n"
    locales = {article.path: article.locale for article in articles}
    numbers = {article.path: number for number, article in enumerate(articles, 1)}
    for row in rows:
        note = f" ({row.note})" if row.note else ""
        yield from (
            paint(line, "" if row.agrees else BOLD, look.color) + "\n"
            for line in folded(visible(row.title) + note, look.columns)
        )
        for text, marked, count, paths in _by_form(row):
            right = {
                f"{locale} {row.recommended[locale]}": None
                for locale in sorted({locales[path] for path in paths})
                if marked and locale in row.recommended
            }
            where = f"[{ranges(numbers[path] for path in paths)}]"
            advice = f" → {visible(', '.join(right))}" if right else ""
            yield from _item(label(text, count, marked), where + advice, LOUD if marked else "", look)
    yield "\n"


def _by_form(row: Row) -> list[tuple[str, bool, int, list[str]]]:
    """Return each form with whether it is marked, how often it stands, and in which articles."""
    used: dict[tuple[str, bool], tuple[int, list[str]]] = {}
    for path, forms in row.forms.items():
        for form in forms:
            count, paths = used.get((form.text, form.marked), (0, []))
            used[form.text, form.marked] = (count + form.times, [*paths, path])
    return sorted(
        ((text, marked, count, paths) for (text, marked), (count, paths) in used.items()),
        key=lambda entry: (-entry[2], entry[1], entry[0]),
    )


def _item(form: str, where: str, style: str, look: Look) -> Iterator[str]:
    """Yield a form and beside it, or below it if it is long, where it stands."""
    indent = min(_INDENT + _FORMS + 2, look.columns // 2)
    lines = folded(where, look.columns - indent)
    head = " " * _INDENT + paint(form, style, look.color)
    taken = _INDENT + width(form)
    if taken + 2 <= indent:
        head += " " * (indent - taken) + lines.pop(0)
    yield head + "\n"
    yield from (" " * indent + line + "\n" for line in lines)


def ranges(numbers: Iterable[int]) -> str:
    """Return numbers as people write them: 1 3–5 9."""
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return " ".join(f"{run[0]}–{run[-1]}" if len(run) > 2 else " ".join(map(str, run)) for run in runs)
