"""Decides where the Chinese name begins that stands before a parenthesis: no space or capital tells it."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from termkit.align.folding import one_form
from termkit.align.parts import covered, covered_by_initials, tails
from termkit.align.terms import Occurrence
from termkit.align.transliteration import best_span, likeness
from termkit.model import Span
from termkit.text import is_han, is_latin

_SHORTEST = 2
_DOTS = "·‧・•"
_CLOSING = "”」』》〉\"'’"
_BEFORE = frozenset("的和與与及跟或在是為为由被向對对從从以於于稱称叫即了等將将把所該该這这那名位個个家")
"""Characters after which a name may begin."""
_SURE, _QUOTED, _GUESSED, _UNLIKELY = 0.97, 0.95, 0.5, 0.5
_FITTING = 0.2
"""What speaks for the stretch that transcribes the original best; a surname alone, 古普塔, sounds as right as the name."""
_PHRASE = 0.7
"""Of an original in small letters: words rather than a name."""
_TERM = 0.4
"""What speaks for a term of the glossary that ends before the parenthesis."""
_ALIKE = 0.4
"""Likeness of a Chinese gloss with the Latin name before it, from which on it is no explanation."""


def name_before(
    text: str, head: Span, original: str, terms: Sequence[Occurrence], concepts: Collection[str]
) -> tuple[int, float] | None:
    """Return where the name begins that ends with ``head`` and that ``original`` explains, and how sure that is.

    ``head`` is the run of one script before the parenthesis, ``concepts`` are those of the glossary that ``original`` may
    mean. If one of them ends there, that settles it, and so do quotation marks; else the edge is where the characters best
    transcribe the original, or translate its parts, or have its initials, with a character before it that a name may
    follow. None if nothing speaks for a name.
    """
    if not is_han(text[head.end - 1]):
        alike = _likeness(original, text[slice(*head)]) > _ALIKE
        return head.start, _SURE if alike else _UNLIKELY
    ending = [term for term in terms if term.end == head.end and term.start >= head.start]
    for term in ending:
        if term.concept in concepts and text[term.start - 1] not in _DOTS:
            return term.start, _SURE
    if text[head.end : head.end + 1] in _CLOSING:
        return head.start, _QUOTED if original[:1].isupper() else _PHRASE
    if any(map(is_han, original)):
        return None
    fitting = best_span(text, head.end, original)
    scores = [
        (
            _likeness(text[start : head.end], original)
            + _edge(text, start, terms)
            + _again(text, start, head.end)
            + (_TERM if any(term.start == start for term in ending) else 0)
            + (_FITTING if fitting and fitting[0] == start else 0),
            start,
        )
        for start in range(head.start, head.end - _SHORTEST + 1)
        if text[start] not in _DOTS
    ]
    best, start = max(scores, default=(0.0, 0))
    return (start, min(_SURE if original[0].isupper() else _PHRASE, best)) if best >= _GUESSED else None


def _likeness(name: str, original: str) -> float:
    """Return how well ``name`` renders ``original``, 0 to 1: by sound, by its parts, or by its initials."""
    folded = one_form(name)
    if original.isupper() and " " not in original and len(original) <= 6:
        by_parts = covered_by_initials(folded, original)
    else:
        by_parts = covered(folded, original)
    by_sound = max(likeness(folded[: len(folded) - tail], original) for tail in (0, *tails(folded)))
    return max(by_parts, by_sound)


def _edge(text: str, start: int, terms: Sequence[Occurrence]) -> float:
    """Return what speaks for a name beginning at ``start``: a mark, a small word or a known term before it."""
    before = text[start - 1 : start]
    if not before or not is_han(before) and not is_latin(before):
        return 0.1
    if before in _BEFORE or any(term.end == start for term in terms):
        return 0.08
    return 0.0


def _again(text: str, start: int, end: int) -> float:
    """Return what speaks for it that the name stands elsewhere too, behind another character."""
    name, before = text[start:end], text[start - 1 : start]
    return 0.08 if len(name) > _SHORTEST and text.count(name) > text.count(before + name) else 0.0
