"""Common words in which a term of two characters stands across a border: 动员 in 运动|员.

Matching is by characters, so such a term needs guards. The words are in ``data/inner_words.tsv``.
"""

from __future__ import annotations

import functools
import os
from collections.abc import Iterable
from typing import Any


def words_around(text: str, guards: Iterable[str]) -> tuple[str, ...]:
    """Return the common words, in Simplified characters, that hold ``text`` without meaning it.

    Words with one of ``guards`` in them are left out, if it is longer than the text and holds it. Only terms of two
    characters are looked up: longer ones hardly ever come about by chance.
    """
    if len(text) != 2:
        return ()
    simplified = _to_simplified().convert(text)
    words = _words().get(simplified, ())
    if not words:
        return ()
    likely = (guard for guard in guards if text[0] in guard or simplified[0] in guard)
    longer = [guard for guard in map(_to_simplified().convert, likely) if simplified in guard]
    return tuple(word for word in words if not any(guard in word for guard in longer))


@functools.cache
def _words() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    path = os.path.join(os.path.dirname(__file__), "data", "inner_words.tsv")
    with open(path, encoding="utf-8") as file:
        for line in file:
            word, _, pairs = line.rstrip("\n").partition("\t")
            for pair in pairs.split():
                found[pair] = (*found.get(pair, ()), word)
    return found


@functools.cache
def _to_simplified() -> Any:
    from opencc import OpenCC

    return OpenCC("t2s")
