"""Concepts and terms, as in TBX (ISO 30042): a concept holds its terms by locale."""

from __future__ import annotations

import itertools

from termkit.record import Record

STATUSES = ("preferred", "admitted", "deprecated", "superseded", "forbidden")
"""Administrative statuses; the last three mark a term as wrong to use."""

TYPES = ("full-form", "acronym", "abbreviation", "short-form", "variant")
PARTS_OF_SPEECH = ("noun", "verb", "adjective", "adverb", "other")
EVENTS = ("origination", "modification")
CASES = ("exact", "any")
ORIGINALS = ("translate", "keep", "only")
LOCALES = ("en", "zh-CN", "zh-TW", "zh-HK")
"""The locales a glossary may hold, in the order they are written."""

LONGEST = 200
"""Characters of the longest term; more is a sentence that got into the wrong field."""

ALLOWED = frozenset({"preferred", "admitted"})
"""Statuses of terms that are right to use."""

SHORT = frozenset({"acronym", "abbreviation", "short-form"})
"""Types of terms that may stand beside a full form in one article."""


class Term(Record):
    """One designation of a concept in one locale."""

    text: str
    locale: str
    status: str = "preferred"
    type: str = "full-form"
    case: str = "any"
    not_in: tuple[str, ...] = ()
    """Longer words that contain the text and are not this term."""
    near: tuple[str, ...] = ()
    """One of these must stand near, if there are any."""
    not_near: tuple[str, ...] = ()
    """None of these may stand near."""
    ambiguous: bool = False
    """Whether the characters are an ordinary word in the other Chinese locales."""
    source: str = ""
    note: str = ""
    part_of_speech: str = ""
    geographical_usage: str = ""
    """Where within the locale it is used, in words: Guangdong, United Kingdom."""
    reading: str = ""
    """Its pronunciation where the usual one would be wrong: Hanyu Pinyin, for zh-HK Jyutping."""
    removed: bool = False
    """Whether a layer takes the term out of those below it."""

    @property
    def allowed(self) -> bool:
        """Whether the term may be used."""
        return self.status in ALLOWED

    @property
    def short(self) -> bool:
        """Whether it may stand beside a full form without being inconsistent."""
        return self.type in SHORT


def default_case(text: str) -> str:
    """Return the case policy of a term that states none.

    Names with a capital inside (DeepSeek) and words without capitals can't be taken for another word.
    """
    inner_capital = any(a.islower() and b.isupper() for a, b in itertools.pairwise(text))
    return "any" if inner_capital or not any(c.isupper() for c in text) else "exact"


class Event(Record):
    """What happened to a concept."""

    type: str
    """One of ``EVENTS``."""
    date: str
    """ISO 8601."""
    by: str = ""
    note: str = ""


class Concept(Record):
    """One thing, and what it is called."""

    id: str
    subject: str = ""
    """The subject field; several are parted by semicolons."""
    definition: str = ""
    source: str = ""
    note: str = ""
    related: tuple[str, ...] = ()
    """Ids of other concepts."""
    links: tuple[str, ...] = ()
    """Web addresses that say more."""
    history: tuple[Event, ...] = ()
    original: str = "translate"
    """What may happen to the English term in a Chinese article: ``translate``, ``keep`` or ``only`` (do not translate)."""
    gloss: bool = False
    """Whether the English term is due in parentheses at the first mention."""
    removed: bool = False
    """Whether a layer takes the concept out of those below it."""
    terms: tuple[Term, ...] = ()

    def preferred(self, locale: str) -> str | None:
        """Return the preferred term of ``locale``, else its first allowed one, else None."""
        mine = [term for term in self.terms if term.locale == locale and term.allowed]
        best = next((term for term in mine if term.status == "preferred"), mine[0] if mine else None)
        return best.text if best else None

    @property
    def is_name(self) -> bool:
        """Whether the concept is a name: the longer words of its English term begin with a capital or a digit."""
        words = (self.preferred("en") or "").split()
        longer = [word for word in words if len(word) > 3] or words
        return all(word[0].isupper() or word[0].isdigit() for word in longer)


def merge(base: tuple[Concept, ...], layer: tuple[Concept, ...]) -> tuple[Concept, ...]:
    """Lay one glossary over another; a concept with a known id changes the one below it.

    A term of the upper layer takes the place of the same text below; a preferred term of the upper layer turns
    the one below into an admitted term; what the upper layer removes is gone; everything else below stays.
    """
    merged = {concept.id: concept for concept in base}
    for concept in layer:
        below = merged.pop(concept.id, None) if concept.removed else merged.get(concept.id)
        if not concept.removed:
            merged[concept.id] = _overlay(below or Concept(concept.id), concept)
    return tuple(merged.values())


def _overlay(below: Concept, above: Concept) -> Concept:
    replaced = {(term.locale, term.text) for term in above.terms}
    added = tuple(term for term in above.terms if not term.removed)
    promoted = {term.locale for term in added if term.status == "preferred"}
    kept = tuple(
        term._replace(status="admitted") if term.status == "preferred" and term.locale in promoted else term
        for term in below.terms
        if (term.locale, term.text) not in replaced
    )
    return Concept(
        above.id,
        above.subject or below.subject,
        above.definition or below.definition,
        above.source or below.source,
        above.note or below.note,
        above.related or below.related,
        above.links or below.links,
        below.history + above.history,
        above.original if above.original != "translate" else below.original,
        above.gloss or below.gloss,
        False,
        tuple(sorted(added + kept, key=lambda term: LOCALES.index(term.locale))),
    )
