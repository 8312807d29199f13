"""Decides where the Chinese name begins that stands before a parenthesis: no space or capital tells it."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from termkit.align.folding import one_form
from termkit.align.parts import covered, covered_by_initials, cuts_part, is_acronym_of, tails, units_of
from termkit.align.transliteration import best_span, likeness
from termkit.find.occurrences import Occurrence
from termkit.model import Span
from termkit.text import is_han, is_latin

_SHORTEST = 2
_DOTS = "·‧・•"
_CLOSING = "”」』》〉\"'’"
_BEFORE = frozenset("的和與与及跟或在是為为由被向對对從从以於于稱称叫即了等將将把所該该這这那名位個个家")
"""Characters after which a name may begin."""
_NEVER_FIRST = frozenset("但而且因若如据则也又还都就才并的了是在对向从被将把其这那")
"""Characters, in one script, that no name begins with."""
_SURE, _QUOTED, _GUESSED, _UNLIKELY = 0.97, 0.95, 0.5, 0.5
_FITTING = 0.2
"""What speaks for the stretch that transcribes the original best; a surname alone, 古普塔, sounds as right as the name."""
_CUT = 0.3
"""What speaks against a name that begins within a word: 国国际开发署."""
_PHRASE = 0.7
"""Of an original in small letters: words rather than a name."""
_UNCHECKED, _LEAST_BODY = 0.65, 4
"""Of a body's name whose acronym can't be checked, and the fewest characters that it has."""
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
        if not any(map(is_han, original)):
            return _abbreviated(text, head, original)
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
    folded = one_form(text[: head.end])
    fitting = best_span(text, head.end, original)
    scores = [
        (
            _likeness(text[start : head.end], original)
            + _edge(text, start, terms)
            + _again(text, start, head.end)
            + (_TERM if any(term.start == start for term in ending) else 0)
            - (_CUT if cuts_part(folded, start) else 0)
            + (_FITTING if fitting and fitting[0] == start else 0),
            start,
        )
        for start in range(head.start, head.end - _SHORTEST + 1)
        if text[start] not in _DOTS and folded[start] not in _NEVER_FIRST
    ]
    best, start = max(scores, default=(0.0, 0))
    if best < _GUESSED and original.isupper():
        return _organisation(text, head, terms)
    return (start, min(_SURE if original[0].isupper() else _PHRASE, best)) if best >= _GUESSED else None


def _likeness(name: str, original: str) -> float:
    """Return how well ``name`` renders ``original``, 0 to 1: by sound, by its parts, or by its initials."""
    folded = one_form(name)
    if original.isupper() and " " not in original and len(original) <= 6:
        by_parts = covered_by_initials(folded, original)
    else:
        by_parts = covered(folded, units_of(original))
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


def _abbreviated(text: str, head: Span, original: str) -> tuple[int, float] | None:
    """Return where the name begins that ``original`` abbreviates: Irrawaddy Relief Network (IRN)."""
    words = [match.start() for match in re.finditer(r"(?<![^ \u00a0])[^ \u00a0]", text[slice(*head)])]
    for start in (head.start + offset for offset in words):
        if (
            text[start].isupper()
            and not text.startswith("The ", start)
            and is_acronym_of(original, text[start : head.end])
        ):
            return start, _SURE
    return None


def _organisation(text: str, head: Span, terms: Sequence[Occurrence]) -> tuple[int, float] | None:
    """Return where a body's name begins whose acronym has initials in some other language: 德國汽車工業協會（VDA）."""
    if not list(tails(one_form(text[slice(*head)]))):
        return None
    starts = [start for start in range(head.start, head.end - _LEAST_BODY + 1) if _edge(text, start, ())]
    starts += [term.start for term in terms if head.start <= term.start <= head.end - _LEAST_BODY]
    return (min(starts), _UNCHECKED) if starts else None
