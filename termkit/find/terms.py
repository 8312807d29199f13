"""Finds the terms of the glossary in an article and says where each one stands in the article's locale."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Literal

from termkit.find.edges import has_case, has_edges, in_phrase
from termkit.glossary.compiled import Glossary, Sense
from termkit.glossary.model import Concept, Term
from termkit.model import SIMPLIFIED, TRADITIONAL
from termkit.record import Record
from termkit.text import fold, is_latin

Standing = Literal["allowed", "wrong", "foreign", "kept", "original"]
"""What a form is in the article's locale: a term of it; marked as wrong; a term of another Chinese locale only;
English that may stay; English for which the locale has a term."""

Bound = Callable[[int, int, Sequence[str]], bool]

_PRECEDENCE: tuple[Standing, ...] = ("allowed", "kept", "wrong", "foreign", "original")

_NEAR = 40
"""Characters on each side in which a context clue must stand."""


class Rendering(Record):
    """One form of a concept, and everywhere it stands."""

    term: Term
    locales: tuple[str, ...]
    """The locales in which the form is a term of the concept, right or wrong."""
    standing: Standing
    starts: tuple[int, ...]
    free: tuple[int, ...]
    """The starts where the writer chose the word: not in a title, a gloss, a longer English phrase or another
    region's official name."""
    length: int
    certain: bool
    """Whether it can mean nothing else; an uncertain one is not worth more than a hint."""
    excused: bool = False
    """Whether it is right in another locale that the article may be of."""


class Usage(Record):
    """A concept and how the article renders it, in order of first appearance."""

    concept: Concept
    renderings: tuple[Rendering, ...]


class _Reading(Record):
    """What a form is taken to mean in one locale."""

    standing: Standing
    sense: Sense
    certain: bool


def find_terms(
    text: str,
    folded: str,
    hits: Mapping[int, Sequence[int]],
    glossary: Glossary,
    locale: str,
    bound: Bound,
    others: Sequence[str] = (),
) -> tuple[Usage, ...]:
    """Return the concepts that ``text`` renders in a way that a rule may question, each with its renderings.

    ``hits`` are the starts of each form as the matcher gives them; here the edges, the case and the context
    of each one are judged, and forms in the other script are left to the rules on script. ``bound`` tells of an
    occurrence, by start, end and the term's locales, whether the writer was bound to the word. ``others`` are the
    other locales that the text may be of, where ``locale`` is a guess.
    """
    around = Surroundings(text, folded, latin_spans(hits, glossary))
    found: dict[str, tuple[Concept, list[Rendering]]] = {}
    for form in _questionable(hits, glossary, locale):
        length = glossary.length(form)
        left: Sequence[int] = hits[form]
        for reading in _readings(glossary.senses(form), glossary.form(form), locale):
            kept = around.keep(left, length, reading.sense.term)
            if kept:
                concept, term = reading.sense
                senses = glossary.senses(form)
                locales = tuple(dict.fromkeys(s.term.locale for s in senses if s.concept.id == concept.id))
                excused = any(_is_right(senses, glossary.form(form), other) for other in others)
                rendering = Rendering(
                    term, locales, reading.standing, kept, kept, length, reading.certain, excused
                )
                found.setdefault(concept.id, (concept, []))[1].append(rendering)
            if len(kept) == len(left):
                break
            left = sorted(set(left) - set(kept))
    return tuple(_usage(concept, renderings, around, bound) for concept, renderings in found.values())


def _questionable(hits: Mapping[int, Sequence[int]], glossary: Glossary, locale: str) -> list[int]:
    """Leave out the forms that are plainly right and the only ones of their concept: that is most of them."""
    forms = [f for f in hits if glossary.concept_numbers(f) and _same_script(glossary.script(f), locale)]
    by_concept: dict[int, int] = {}
    for form in forms:
        for concept in set(glossary.concept_numbers(form)):
            by_concept[concept] = by_concept.get(concept, 0) + 1
    return [
        form
        for form in forms
        if not glossary.is_plain(form, locale) or by_concept[glossary.concept_numbers(form)[0]] > 1
    ]


def _usage(concept: Concept, renderings: list[Rendering], around: Surroundings, bound: Bound) -> Usage:
    """Order the renderings, and take out of ``free`` what is bound.

    Of a form that may stay, and of the most frequent right one, nothing is said, so nothing is looked up.
    """
    if len(renderings) > 1 or renderings[0].standing not in ("allowed", "kept"):
        counts = sorted(len(r.starts) for r in renderings if r.standing == "allowed")
        most = counts[-1] if counts and counts[-1] not in counts[:-1] else None
        ends = {start + r.length for r in renderings for start in r.starts}
        own = {start for r in renderings if r.standing == "allowed" for start in r.starts}
        renderings = [
            r
            if r.standing == "allowed" and len(r.starts) == most
            else r._replace(free=() if around.explains(r, own) else around.free(r, ends, bound))
            for r in renderings
        ]
    return Usage(concept, tuple(sorted(renderings, key=lambda r: r.starts[0])))


def latin_spans(hits: Mapping[int, Sequence[int]], glossary: Glossary) -> list[tuple[int, int]]:
    """Return where the glossary's terms in Latin letters stand, be they right or wrong."""
    return [
        (start, start + glossary.length(form))
        for form, starts in hits.items()
        if glossary.script(form) == "Latn"
        for start in starts
    ]


def votes(hits: Mapping[int, Sequence[int]], glossary: Glossary) -> dict[tuple[str, ...], int]:
    """Count the words that are right in some Chinese locales only, by these, for telling one from the other.

    A word counts twice at most, lest the subject of an article decide.
    """
    counts: dict[tuple[str, ...], int] = {}
    for form, starts in hits.items():
        right = glossary.plain_locales(form)
        counts[right] = counts.get(right, 0) + min(2, len(starts))
    return counts


def _same_script(script: str, locale: str) -> bool:
    if locale in SIMPLIFIED:
        return script != "Hant"
    return script != "Hans" if locale in TRADITIONAL else script == "Latn"


def _readings(senses: Sequence[Sense], form: str, locale: str) -> list[_Reading]:
    """Return what a form may mean here, the reading that speaks for the writer first.

    A form that is right for any concept is right: 程序 as a legal procedure clears 程序 the program. Senses with
    context clues come before those without, since their clues decide.
    """
    grouped: dict[Standing, list[Sense]] = {}
    for sense in senses:
        standing = _standing(sense, form, locale)
        if standing:
            grouped.setdefault(standing, []).append(sense)
    readings = []
    for standing in _PRECEDENCE:
        group: list[Sense] = grouped.get(standing, [])
        fixes = {sense.concept.preferred(locale) for sense in group}
        for sense in sorted(group, key=lambda s: not (s.term.near or s.term.not_near)):
            certain = len(fixes) == 1 and not sense.term.ambiguous
            readings.append(_Reading(standing, sense, certain))
    return readings


def _is_right(senses: Sequence[Sense], form: str, locale: str) -> bool:
    return any(_standing(sense, form, locale) in ("allowed", "kept") for sense in senses)


def _standing(sense: Sense, form: str, locale: str) -> Standing | None:
    concept, term = sense
    right = concept.preferred(locale)
    if term.locale == locale:
        return "allowed" if term.allowed else "wrong"
    if locale == "en":
        return None
    if right is None:
        return "kept" if term.allowed else None
    if form in fold(right):  # the locale's own word in another context, or a part of it: 安德鲁 of 安德鲁王子
        return None
    if not term.allowed:
        return "wrong"
    if term.locale != "en" and not form.isascii():
        return "foreign"
    return "kept" if concept.original != "translate" or term.short else "original"


class Surroundings:
    """What is needed to judge a hit: the text, its folded twin, and where known Latin names stand."""

    def __init__(self, text: str, folded: str, latin: Sequence[tuple[int, int]]) -> None:
        self.text, self.folded = text, folded
        starts = {start for start, _ in latin}
        self.seams = {end for _, end in latin if end in starts and text[end].isupper()}
        self.latin = sorted(latin)

    def keep(self, starts: Sequence[int], length: int, term: Term) -> tuple[int, ...]:
        """Return the starts at which the term really stands: edges, case and context hold."""
        kept = starts
        if is_latin(self.folded[starts[0]]) or is_latin(self.folded[starts[0] + length - 1]):
            kept = [s for s in kept if has_edges(self.text, s, s + length, self.seams)]
            kept = [s for s in kept if has_case(self.text[s : s + length], term)]
        if term.near or term.not_near:
            kept = [s for s in kept if self._in_context(s, s + length, term)]
        return tuple(kept)

    def free(self, rendering: Rendering, ends: Collection[int], bound: Bound) -> tuple[int, ...]:
        """Return the starts at which the writer was free to choose.

        He was not in a longer English phrase, nor where the original follows the Chinese name that ends at one
        of ``ends`` (通义千问 Qwen).
        """
        length = rendering.length
        starts = [s for s in rendering.starts if not bound(s, s + length, rendering.locales)]
        if rendering.term.text.isascii():
            starts = [s for s in starts if s not in ends and (s - 1 not in ends or self.text[s - 1] != " ")]
        if rendering.standing in ("original", "kept"):
            starts = [s for s in starts if not in_phrase(self.text, s, s + length, self.latin)]
        return tuple(starts)

    def explains(self, rendering: Rendering, own: Collection[int]) -> bool:
        """Tell whether the article explains another region's word by its own: 公仔面就是我们说的方便面."""
        if rendering.standing != "foreign" or not own:
            return False
        ends = [start + rendering.length for start in rendering.starts]
        return any(_copula().match(self.text, end, start) for end in ends for start in own if end < start)

    def _in_context(self, start: int, end: int, term: Term) -> bool:
        around = self.folded[max(0, start - _NEAR) : start] + "\n" + self.folded[end : end + _NEAR]
        if any(clue in around for clue in _folded(term.not_near)):
            return False
        return not term.near or any(clue in around for clue in _folded(term.near))


@functools.cache
def _folded(clues: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(fold, clues))


@functools.cache
def _copula() -> re.Pattern[str]:
    """What stands between a word of another region and the one that explains it."""
    return re.compile(
        "[”」』’]?，?(?:其实|其實|也)?(?:就是|即|是|指|等于|等於|相当于|相當於)[^。！？；，\n]{0,8}$"
    )
