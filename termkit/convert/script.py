"""Converts characters and their variants as OpenCC does: split by the longest words, then step by step."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from termkit.convert.dictionaries import Dictionary, chain
from termkit.record import Record


class Piece(Record):
    """A word of OpenCC's, or what stands between two of them."""

    was: str
    text: str
    """What it was converted to."""
    is_word: bool


def convert_script(text: str, configs: Sequence[str]) -> str:
    """Return ``text`` after the configurations of OpenCC, one after the other."""
    return "".join(piece.text for piece in convert_pieces(text, configs))


def convert_pieces(text: str, configs: Sequence[str]) -> Iterator[Piece]:
    """Yield ``text`` piece by piece, each after the configurations of OpenCC; the first of them says what a piece is."""
    first, *others = configs
    known = chain(first)
    for was, is_word in _split(text, known.words):
        converted = was
        for step in known.steps:
            converted = _step(converted, step)
        yield Piece(was, convert_script(converted, others) if others else converted, is_word)


def _split(text: str, words: Dictionary) -> Iterator[tuple[str, bool]]:
    """Split ``text`` into the longest words from the left and what stands between them."""
    start = position = 0
    while position < len(text):
        word = words.longest_at(text, position)
        if word:
            if start < position:
                yield text[start:position], False
            yield word, True
            start = position + len(word)
        position += len(word) or 1
    if start < len(text):
        yield text[start:], False


def _step(piece: str, dictionary: Dictionary) -> str:
    if dictionary.lengths.keys().isdisjoint(piece):
        return piece
    parts, position = [], 0
    while position < len(piece):
        found = dictionary.longest_at(piece, position)
        parts.append(dictionary.entries[found][0] if found else piece[position])
        position += len(found) or 1
    return "".join(parts)


def may_become(char: str, configs: Sequence[str]) -> frozenset[str]:
    """Return the characters that ``char`` may become, depending on the word it stands in."""
    forms = {form for step in chain(configs[0]).steps for form in step.entries.get(char, ())} or {char}
    return frozenset(convert_script(form, configs) for form in forms) | forms
