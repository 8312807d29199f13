"""Finds characters that script conversion chose wrongly, by the words they spoil."""

from __future__ import annotations

import re
from collections.abc import Iterator

from termkit.find.script.tables import Confusion, confusions, neighbours
from termkit.model import Mark, Span

VARIANTS = dict(zip("裏爲衆羣台着牀綫麪峯", "裡為眾群臺著床線麵峰", strict=True))
"""Forms of a Traditional character, and the one that the tables have."""


def find_wrong_words(text: str, alphabet: frozenset[str], script: str) -> Iterator[Mark]:
    """Yield each two-character word of ``text`` that a wrong character spoils, with the right word."""
    table = confusions(script)
    plain = text
    for variant in sorted(VARIANTS.keys() & alphabet) if script == "traditional" else ():
        plain = plain.replace(variant, VARIANTS[variant])
        alphabet |= {VARIANTS[variant]}
    padded = plain + " "
    for at in _candidates(padded, {char: table[char] for char in table.keys() & alphabet}):
        for confusion in table[padded[at]]:
            word = _spoilt(confusion, padded, at)
            if word and not _crosses_words(padded, word, bound=at if script == "simplified" else -1):
                right = text[word.start : at] + confusion.right + text[at + 1 : word.end]
                yield Mark("wrong-conversion", *word, right)
                break


def _candidates(padded: str, table: dict[str, tuple[Confusion, ...]]) -> Iterator[int]:
    """Yield the places of the characters in ``table`` that have a neighbour of theirs beside them."""
    if not table:
        return
    after = {char: "".join(confusion.after for confusion in rows) for char, rows in table.items()}
    before = {char: "".join(confusion.before for confusion in rows) for char, rows in table.items()}
    for match in re.finditer(f"[{''.join(sorted(table))}]", padded):
        at, char = match.start(), match[0]
        if padded[at + 1] in after[char] or padded[at - 1] in before[char] or after[char][:1] == "!":
            yield at


def _spoilt(confusion: Confusion, padded: str, at: int) -> Span | None:
    """Return the word that the character at ``at`` spoils, or itself alone if it stands in few words."""
    following, preceding = padded[at + 1], padded[at - 1]
    if confusion.after.startswith("!"):
        fits = following in confusion.after or preceding in confusion.before
        return None if fits else Span(at, at + 1)
    if following in confusion.after:
        return Span(at, at + 2)
    return Span(at - 1, at + 1) if preceding in confusion.before else None


def _crosses_words(padded: str, word: Span, bound: int) -> bool:
    """Tell whether the two characters of ``word`` may be the end of one word and the beginning of the next.

    體制造成 is 體制 and 造成, so 制造 is no word there; in 光刻機制造商 it is one, for there is no word 造商.
    The character at ``bound`` is no word by itself.
    """
    if word.end - word.start == 1:
        return False
    first, second = neighbours(padded[word.start]), neighbours(padded[word.start + 1])
    left, right = padded[word.start - 1] in first.before, padded[word.end] in second.after
    return left and (right or second.free and bound != word.start + 1) or right and first.free
