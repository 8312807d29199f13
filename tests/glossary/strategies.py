"""Glossaries at random, for round trips: all that the model holds, in texts that formats are known to break.

Every concept is one that the YAML reader takes.
"""

from __future__ import annotations

import random
from collections.abc import Sequence

from hypothesis import strategies as st

from termkit.glossary.model import (
    CASES,
    EVENTS,
    LOCALES,
    LONGEST,
    ORIGINALS,
    STATUSES,
    TYPES,
    Concept,
    Event,
    Term,
)
from termkit.glossary.model import PARTS_OF_SPEECH as PARTS

LATIN = "abcXYZ019é"
HAN = "中国國體网𠀀𪚥𰻝〇"  # three beyond the Basic Multilingual Plane
ODD = "&<>\"'=+-@#;；|、,，/\\_:%$*!?`~^(){}[] 　\u00a0😀👩‍🔬·…—「」《》"
MARKUP = (
    "]]>",
    "<!--",
    "&amp;",
    "&#10;",
    "<b>",
    "_x0041_",
    "''",
    '""',
    "\\|",
    " | ",
    "; ",
    "# ",
    "- ",
    "@en",
    "null",
)
"""What some format or other takes for more than text."""


def _shuffled(breaks: str) -> list[str]:
    """Texts without space at their ends, which people can't see and formats don't keep.

    They are made beforehand: drawing letters takes Hypothesis most of its time, and what matters is which texts meet.
    """
    chance = random.Random(len(breaks))
    letters = LATIN + HAN + ODD + breaks
    parts = [*MARKUP, *letters, *letters, *breaks * 5]
    made = {"".join(chance.choices(parts, k=chance.randrange(1, 9))).strip() for _ in range(400)}
    return sorted(made - {""}, key=lambda text: (len(text), text))


lines = st.sampled_from(_shuffled(""))
"""One line of text, not empty."""

prose = st.sampled_from([*_shuffled("\n\t"), "one:\n\n- two\n  three\t4", "Long text. 很长的文字。" * 300])
"""Text that may have line ends and tabs inside, or be very long."""

ids = st.sampled_from(["a", "a-b", "ab-2", "1", "1-kb", "3d-printing", "c", "x1", "z-z-z"])
"""Ids as the format's documentation wants them; some begin with a digit."""

links = st.sampled_from(
    [
        "https://example.org/",
        "http://a.example/b/c?d=e&f=%20#g",
        "https://例子.example/𠀀",
        "https://a.example/b_(c)",
    ]
)


def matchable(text: str) -> bool:
    """Tell whether the YAML reader takes ``text`` for a term."""
    return any(char in LATIN + HAN for char in text) and not (len(text) == 1 and text in HAN)


term_texts = st.sampled_from(
    [
        "ab",
        "中国",
        "𠀀𪚥",
        "e2e",
        "中",
        "=SUM(A1)",
        "+中文",
        "-ism",
        "@home",
        "'=a",
        "#tag",
        "长" * 200,
        *_shuffled(""),
    ]
).filter(matchable)


def _maybe(strategy: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.just("") | strategy


_LINE, _PROSE = _maybe(lines), _maybe(prose)
_SOME = st.lists(lines, max_size=2, unique=True).map(tuple)
_STATUSES = {taken: st.sampled_from(STATUSES[taken:]) for taken in (False, True)}
_DATES = st.sampled_from(["2026-03-05", "2026-11-30T09:00:00Z", "1999-12-31T23:59:59+08:00"])
_HISTORY = st.lists(st.builds(Event, st.sampled_from(EVENTS), _DATES, _LINE, _PROSE), max_size=2).map(tuple)
_LINKS = st.lists(links, max_size=2, unique=True).map(tuple)
_HEADS = st.tuples(_LINE, _PROSE, _LINE, _PROSE, _LINKS, _HISTORY, st.sampled_from(ORIGINALS), st.booleans())
_CHOSEN = st.lists(st.sampled_from(LOCALES), min_size=1, unique=True)
_TEXTS = st.lists(term_texts, min_size=1, max_size=3, unique=True)
_NAMES = st.lists(ids, max_size=3, unique=True).map(sorted)
_DETAILS = st.none() | st.tuples(
    *(st.sampled_from(TYPES), st.sampled_from(CASES), _SOME, _SOME, _SOME, st.booleans(), _LINE, _PROSE),
    *(st.sampled_from(("", *PARTS)), _LINE, _LINE, st.booleans()),
)
# Made once: making a strategy takes longer than drawing from it.


def _term(text: str, locale: str, status: str, details: tuple | None, layer: bool) -> Term:
    if not details:
        return Term(text, locale, status)
    type_, case, tails, *rest, removed = details
    guards = tuple(text + tail for tail in tails if len(text + tail) <= LONGEST)
    return Term(text, locale, status, type_, case, guards, *rest, layer and removed)


@st.composite
def terms_of_a_locale(draw: st.DrawFn, locale: str, layer: bool = False) -> tuple[Term, ...]:
    """Different terms, at most one of them preferred, not always the first."""
    found: list[Term] = []
    for text in draw(_TEXTS):
        status = draw(_STATUSES[any(term.status == "preferred" for term in found)])
        found.append(_term(text, locale, status, draw(_DETAILS), layer))
    return tuple(found)


@st.composite
def concepts(draw: st.DrawFn, name: str, others: Sequence[str] = (), layer: bool = False) -> Concept:
    """A concept with the id ``name``, related to some of ``others``."""
    chosen = draw(_CHOSEN)
    *texts, links, history, original, gloss = draw(_HEADS)
    related = tuple(draw(st.lists(st.sampled_from(others), max_size=2, unique=True))) if others else ()
    removed = layer and draw(st.booleans())
    terms = tuple(t for locale in LOCALES if locale in chosen for t in draw(terms_of_a_locale(locale, layer)))
    return Concept(name, *texts, related, links, history, original, gloss, removed, terms)


@st.composite
def glossaries(draw: st.DrawFn, layer: bool = False) -> tuple[Concept, ...]:
    """A few concepts, sorted by id, related to one another only; with ``layer`` some of it is marked as removed."""
    names = draw(_NAMES)
    return tuple(draw(concepts(name, [other for other in names if other != name], layer)) for name in names)
