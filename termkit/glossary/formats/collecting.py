"""Collecting concepts from files that were not written for us: only sound ones, and a count of all the rest."""

from __future__ import annotations

import re
import unicodedata
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from termkit.glossary.formats import Imported, Skipped
from termkit.glossary.formats.headers import language, tells_no_region
from termkit.glossary.model import LOCALES, LONGEST, Concept, Term, default_case
from termkit.text import is_han, is_latin

UNSTATED = ""
"""The status of a term of which the file says nothing: preferred if it is the first of its locale."""


class Collector:
    """Takes concepts one after the other, and counts what it leaves out."""

    def __init__(self) -> None:
        self._skipped: Counter[tuple[str, str]] = Counter()
        self._concepts: list[Concept] = []

    def skip(self, what: str, why: str, times: int = 1) -> None:
        """Count something that isn't taken."""
        if times:
            self._skipped[what, why] += times

    def skip_language(self, name: str, times: int) -> None:
        """Count terms in a language that is none of ours."""
        why = f"not among {', '.join(LOCALES)}"
        if tells_no_region(name):
            why = f"it doesn't say of which region; say so with --map {name}=zh-CN"
        self.skip(f"language {name}", why, times)

    def locale(self, name: str, tags: Mapping[str, str]) -> str | None:
        """Return the locale of a term, or None and count it."""
        locale = language(name, tags)
        if locale is None:
            self.skip_language(name or "(none)", 1)
        return locale

    def term(self, text: str, locale: str, status: str = UNSTATED, case: str = "") -> Term | None:
        """Return a term, or None for a text that can't be one."""
        fault = fault_of(text)
        if fault:
            self.skip(f"the term '{text[:20]}'" if text.strip() else "an empty term", fault)
            return None
        return Term(text, locale, status, case=case or default_case(text))

    def add(self, concept: Concept) -> None:
        """Take a concept, its terms set in order; one without an id gets one, one without terms isn't taken."""
        terms = tuple(self._settled(concept.terms))
        if terms or concept.removed:
            self._concepts.append(concept._replace(terms=terms))
        else:
            self.skip("a concept without terms", "there is nothing to find")

    def _settled(self, terms: Iterable[Term]) -> Iterator[Term]:
        found: dict[str, dict[str, Term]] = defaultdict(dict)
        for term in terms:
            mine = found[term.locale]
            taken = any(other.status == "preferred" and not other.removed for other in mine.values())
            if term.text in mine:
                self.skip("a term given twice", "it is there once")
            elif term.status == UNSTATED:
                mine[term.text] = term._replace(status="admitted" if taken else "preferred")
            elif term.status == "preferred" and taken:
                self.skip("a second preferred term of a locale", "there is one; taken as admitted")
                mine[term.text] = term._replace(status="admitted")
            else:
                mine[term.text] = term
        settled = (term for locale in LOCALES for term in found[locale].values())
        return (term._replace(not_in=tuple(self._guards(term))) if term.not_in else term for term in settled)

    def _guards(self, term: Term) -> Iterator[str]:
        for guard in term.not_in:
            if len(term.text) < len(guard) <= LONGEST and "\n" not in guard:
                yield guard
            else:
                why = "a guard is a longer word that contains the term"
                self.skip(f"the guard '{guard[:20]}' of '{term.text[:20]}'", why)

    def imported(self, notes: Sequence[str] = ()) -> Imported:
        """Return what was taken, and what was not."""
        skipped = tuple(Skipped(*what, times) for what, times in self._skipped.items())
        return Imported(tuple(_with_ids(self._concepts)), skipped, tuple(note for note in notes if note))


def fault_of(text: str) -> str:
    """Say why a text can be no term, or nothing."""
    if not text.strip():
        return "there is nothing to find"
    if "\n" in text or len(text) > LONGEST:
        return f"a term is one line of at most {LONGEST} characters"
    if not any(is_han(char) or is_latin(char) for char in text) or text != text.strip():
        return "it has no letters or characters that could be found"
    if len(text) == 1 and is_han(text):
        return "a single character would match inside words everywhere"
    return ""


def _with_ids(concepts: Sequence[Concept]) -> Iterator[Concept]:
    taken = {concept.id for concept in concepts}
    for concept in concepts:
        name = concept.id
        if not name:
            base, number = _slug(concept), 1
            name = base
            while name in taken:
                number += 1
                name = f"{base}-{number}"
            taken.add(name)
        yield concept._replace(id=name)


def _slug(concept: Concept) -> str:
    """An id made of the English term; without one, of a checksum, so that other files hardly have the same."""
    plain = unicodedata.normalize("NFKD", concept.preferred("en") or "").encode("ascii", "ignore").decode()
    words = re.findall("[a-z0-9]+", plain.lower())
    checksum = zlib.crc32(concept.terms[0].text.encode()) if concept.terms else 0
    return "-".join(words)[:60].strip("-") or f"x-{checksum:08x}"
