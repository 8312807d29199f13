"""The common words of a sentence, by their English, so that sentences without figures and names are known too."""

from __future__ import annotations

import functools
import os.path
import re
from collections.abc import Iterator

from termkit.find.script.tables import other_forms

_ENDINGS = (
    ("", ""),
    ("s", ""),
    ("es", ""),
    ("ies", "y"),
    ("d", ""),
    ("ed", ""),
    ("ied", "y"),
    ("ing", ""),
    ("ing", "e"),
)
"""What forms of English words end with, and what their base form has instead."""


def common_words(text: str, locale: str) -> Iterator[str]:
    """Yield the English of each common word that a sentence of ``locale`` may hold."""
    table = _table()
    if locale != "en":
        plain = simplified(text)
        yield from (word for word, forms in table.items() if any(form in plain for form in forms))
        return
    for word in _letters().findall(text.lower()):
        bases = (word.removesuffix(ending) + instead for ending, instead in _ENDINGS if word.endswith(ending))
        yield from (base for base in bases if base in table)


def simplified(text: str) -> str:
    """Return ``text`` with each traditional character in its simplified form, where there is but one."""
    forms = other_forms("traditional")
    return "".join(forms.get(char, char) for char in text)


@functools.cache
def _letters() -> re.Pattern[str]:
    return re.compile("[a-z]{3,}")


@functools.cache
def _table() -> dict[str, tuple[str, ...]]:
    """The table of words: English, then simplified Chinese."""
    path = os.path.join(os.path.dirname(__file__), os.pardir, "data", "words.tsv")
    with open(path, encoding="utf-8") as file:
        rows = file.read().partition("\n\n")[2].splitlines()
    return {word: tuple(forms.split()) for word, _, forms in (row.partition("\t") for row in rows)}
