"""Decides for each script whether a term really ends where it was found."""

from __future__ import annotations

import bisect
import re
import unicodedata
from collections.abc import Collection, Sequence

from termkit.glossary.model import Term
from termkit.text import is_latin

_PLAIN = str.maketrans(
    {"\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u00a0": " ", "\u202f": " ", "’": "'"}
)


_CJK = "\u2e80"
"""Where Han characters and their punctuation begin, beyond everything that can be part of a Latin word."""


def has_edges(text: str, start: int, end: int, seams: Collection[int]) -> bool:
    """Tell whether the term in ``text[start:end]`` is no part of a longer Latin word, address or file name.

    Han characters have no edges of their own: longer Chinese words are guards in the glossary. ``seams`` are
    the offsets at which two known names have run together (CodexClaude); there a name has an edge.
    """
    if text[start - 1 : start] >= _CJK and text[end : end + 1] >= _CJK:  # most Latin words in Chinese text
        return True
    return _left_edge(text, start, seams) and _right_edge(text, start, end, seams)


def _left_edge(text: str, start: int, seams: Collection[int]) -> bool:
    if start == 0 or start in seams or not is_latin(text[start]):
        return True
    before = text[start - 1]
    if is_latin(before):
        return False
    if before in "\"'" and text[start - 2 : start - 1] == "=":  # type="checkbox"
        return False
    return before not in "@_/\\.-‑#=" or not _joins(text, start - 1, -1)


def _right_edge(text: str, start: int, end: int, seams: Collection[int]) -> bool:
    if end in seams or not is_latin(text[end - 1]):
        return True
    if text[end : end + 1] == "s" and text[end - 1].islower():  # an English plural
        end += 1
    after = text[end : end + 1]
    if not after:
        return True
    if is_latin(after):
        return False
    if after in "-‑" and text[start].islower():  # token-based, but Nvidia-backed
        return not _joins(text, end, 1)
    return after not in "@_\\.=" or not _joins(text, end, 1)


def _joins(text: str, mark: int, step: int) -> bool:
    """Whether the mark at this offset makes one word of what stands on both sides; a slash does in addresses."""
    other = text[mark + step : mark + step + 1]
    if not other or not is_latin(other):
        return False
    if text[mark] == "/":
        return "." in re.split(r"[^!-~]", text[max(0, mark - 60) : mark])[-1]
    return True


def has_case(surface: str, term: Term) -> bool:
    """Tell whether a Latin term's capitals are as its case policy wants; all in capitals passes for a word."""
    if term.case == "any" or surface == term.text or not term.text.isascii():
        return True
    plain = unicodedata.normalize("NFKC", surface.translate(_PLAIN))  # full-width letters
    return plain == term.text or len(plain) >= 4 and plain == term.text.upper()


def in_phrase(text: str, start: int, end: int, known: Sequence[tuple[int, int]]) -> bool:
    """Tell whether an English term stands in a longer English name or phrase, which is quoted as a whole.

    ``known`` are the spans of known Latin terms, in order; words with digits (H100) don't count.
    """
    left, right = start, end
    while left > 0 and (is_latin(text[left - 1]) or text[left - 1] in " -‑&'’."):
        left -= 1
    while right < len(text) and (is_latin(text[right]) or text[right] in " -‑&'’."):
        right += 1
    for word in re.finditer(r"[A-Za-z\u00c0-\u024f'’]{2,}[0-9]?", text[left:right]):
        offset = left + word.start()
        if not (start <= offset < end) and not word[0][-1].isdigit() and not _covered(known, offset):
            return True
    return False


def _covered(spans: Sequence[tuple[int, int]], offset: int) -> bool:
    index = bisect.bisect_right(spans, (offset, 1 << 62)) - 1
    return index >= 0 and spans[index][1] > offset
