"""Faults of glossary files: what no reader can refuse, but a terminologist would not want."""

from __future__ import annotations

import difflib
import itertools
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from termkit.errors import BadGlossary
from termkit.glossary.compiled import forms_of
from termkit.glossary.formats.yaml import Places, parse_with_lines
from termkit.glossary.formats.yaml_tidying import tidy
from termkit.glossary.inner import words_around
from termkit.glossary.model import LOCALES, Concept, Term, merge
from termkit.glossary.scripts import foreign_characters
from termkit.record import Record
from termkit.text import fold

SEVERITIES = ("error", "warning", "info")

RULES = {
    "bad-file": "error",
    "duplicate-id": "error",
    "same-concept": "warning",
    "same-term": "warning",
    "wrong-elsewhere": "warning",
    "missing-english": "warning",
    "missing-locale": "info",
    "never-matches": "warning",
    "equal-form": "info",
    "idle-guard": "warning",
    "inside-words": "warning",
    "wrong-script": "warning",
    "unknown-related": "error",
    "bad-link": "error",
    "form": "warning",
}
"""The rules and their severities."""

_LINK = re.compile(r"https?://[^\s/]+\.?[^\s]*", re.IGNORECASE)


class Fault(Record):
    """Something to mend in a glossary file."""

    path: str
    line: int
    severity: str
    rule: str
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.severity}: {self.message} [{self.rule}]"


class _Entry(Record):
    """A concept, and where it stands."""

    concept: Concept
    path: str
    places: Places

    def line(self, term: Term | None = None) -> int:
        """Return the line of the concept, or of one of its terms."""
        line = self.places.get((self.concept.id, term.locale, term.text)) if term else None
        return line or self.places.get((self.concept.id,), 1)

    def fault(self, rule: str, message: str, term: Term | None = None) -> Fault:
        return Fault(self.path, self.line(term), RULES[rule], rule, message)


def lint(files: Iterable[tuple[str, str]], below: Sequence[Concept] = ()) -> tuple[Fault, ...]:
    """Return the faults of glossary files, given as path and text, by file and line.

    ``below`` are the concepts of the layers that the files are laid over: what the files say is judged together with
    them, and faults of theirs are not told.
    """
    faults: list[Fault] = []
    entries: dict[str, _Entry] = {}
    for path, text in files:
        try:
            concepts, places = parse_with_lines(text, path)
        except BadGlossary as error:
            faults.append(_broken(path, str(error)))
            continue
        faults += _form(path, text)
        for concept in concepts:
            entry = _Entry(concept, path, places)
            if concept.id in entries:
                first = entries[concept.id]
                message = f"concept '{concept.id}' is also in {first.path}:{first.line()}; merge them"
                faults.append(entry.fault("duplicate-id", message))
            else:
                entries[concept.id] = entry
    whole = merge(tuple(below), tuple(entry.concept for entry in entries.values()))
    merged = {concept.id: concept for concept in whole}
    longer = [term.text for concept in whole for term in concept.terms if len(term.text) in (3, 4)]
    for entry in entries.values():
        faults += _of_entry(entry, merged, longer)
    faults += _between(whole, entries)
    return tuple(
        sorted(faults, key=lambda f: (f.path, f.line, SEVERITIES.index(f.severity), f.rule, f.message))
    )


def _broken(path: str, message: str) -> Fault:
    """The fault of a file that can't be read; the reader's message begins with the place."""
    place = re.match(r"(\d+): ", message.removeprefix(f"{path}:"))
    line = int(place[1]) if place and message.startswith(f"{path}:") else 1
    reason = message.removeprefix(f"{path}:").strip()
    return Fault(path, line, RULES["bad-file"], "bad-file", reason[place.end() :] if place else reason)


def _form(path: str, text: str) -> Iterator[Fault]:
    wanted = tidy(text, path)
    if wanted != text:
        lines, other = text.splitlines(), wanted.splitlines()
        line = next(
            (n for n, (a, b) in enumerate(zip(lines, other, strict=False), 1) if a != b),
            min(len(lines), len(other)) + 1,
        )
        changed = sum(line[0] in "+-" for line in difflib.unified_diff(lines, other, n=0, lineterm="")) - 2
        message = f"not in the canonical form ({max(changed, 1)} lines differ from here on); --fix sorts and normalises"
        yield Fault(path, line, RULES["form"], "form", message)


def _of_entry(entry: _Entry, merged: Mapping[str, Concept], longer: Sequence[str]) -> Iterator[Fault]:
    """The faults of one concept; what it lacks may be in a layer below. ``longer`` are terms that go before short ones."""
    concept = entry.concept
    if concept.removed:
        return
    whole = merged[concept.id]
    yield from _links(entry, merged)
    locales = {term.locale for term in whole.terms if term.allowed}
    for locale in LOCALES:
        if locale not in locales:
            rule = "missing-english" if locale == "en" else "missing-locale"
            yield entry.fault(rule, f"'{concept.id}' has no right term for {locale}")
    for term in concept.terms:
        if not term.removed:
            yield from _of_term(entry, term, whole, longer)


def _links(entry: _Entry, merged: Mapping[str, Concept]) -> Iterator[Fault]:
    for name in entry.concept.related:
        if name == entry.concept.id:
            yield entry.fault("unknown-related", f"'{name}' is related to itself; remove it")
        elif name not in merged:
            near = difflib.get_close_matches(name, merged, 1)
            hint = f"; did you mean '{near[0]}'?" if near else ""
            yield entry.fault("unknown-related", f"there is no concept '{name}' to be related to{hint}")
    for link in entry.concept.links:
        if not _LINK.fullmatch(link):
            yield entry.fault("bad-link", f"'{link}' is no web address; give it with http:// or https://")


def _of_term(entry: _Entry, term: Term, whole: Concept, longer: Sequence[str]) -> Iterator[Fault]:
    wrong = foreign_characters(term.text, term.locale)
    if wrong:
        script = "Traditional" if term.locale == "zh-CN" else "Simplified"
        yield entry.fault(
            "wrong-script", f"'{term.text}' for {term.locale} has {script} characters: {wrong}", term
        )
    yield from _matching(entry, term, whole)
    if not term.near:
        guards = [guard for other in whole.terms for guard in other.not_in]
        words = words_around(term.text, itertools.chain(guards, longer))
        if words:
            message = (
                f"'{term.text}' is inside common words: {', '.join(words)}; guard it with 'not_in' or 'near'"
            )
            yield entry.fault("inside-words", message, term)


def _matching(entry: _Entry, term: Term, whole: Concept) -> Iterator[Fault]:
    """Terms and guards that have no effect."""
    near, not_near = (tuple(map(fold, clues)) for clues in (term.near, term.not_near))
    if near and all(any(clue in one for clue in not_near) for one in near):
        message = f"'{term.text}' can never match: 'not_near' forbids all that 'near' asks for"
        yield entry.fault("never-matches", message, term)
    earlier = list(itertools.takewhile(lambda other: other != term, whole.terms))
    for other in whole.terms:
        if other == term or other.locale != term.locale or not _covers(other, term):
            continue
        if other.allowed and not term.allowed:
            message = f"'{term.text}' can never match: it is found as '{other.text}', which is right"
            yield entry.fault("never-matches", message, term)
        elif other.allowed == term.allowed and other in earlier:
            yield entry.fault("equal-form", f"'{term.text}' is already found as '{other.text}'", term)
    if term.not_in:
        yield from _guards(entry, term, whole)


def _guards(entry: _Entry, term: Term, whole: Concept) -> Iterator[Fault]:
    """Guards that hold no form of the concept they guard."""
    forms = {form for known in whole.terms for _, form in forms_of(known.text, known.locale)}
    for guard in term.not_in:
        words = [word for _, word in forms_of(guard, term.locale)]
        if not any(form in word for form in forms for word in words):
            yield entry.fault("idle-guard", f"the guard '{guard}' contains no term of '{whole.id}'", term)


def _covers(first: Term, second: Term) -> bool:
    """Whether ``first`` matches wherever ``second`` does, being the same but for capitals and variants."""
    if len(first.text) != len(second.text) or first.near or first.not_near:
        return False
    if fold(first.text) != fold(second.text):
        return False
    return first.case == "any" or first.text == second.text or not second.text.isascii()


def _between(concepts: Iterable[Concept], entries: Mapping[str, _Entry]) -> Iterator[Fault]:
    """What two concepts have in common."""
    by_form: dict[tuple[str, str], list[tuple[Concept, Term]]] = defaultdict(list)
    for concept in concepts:
        for term in concept.terms:
            by_form[term.locale, fold(term.text)].append((concept, term))
    told: set[tuple[str, str]] = set()
    for pairs in by_form.values():
        pairs.sort(key=lambda pair: pair[0].id in entries)  # a fault is told where the file can be mended
        for one, other in itertools.combinations(pairs, 2):
            if one[0].id != other[0].id and other[0].id in entries:
                yield from _clash(one, other, entries, told)


def _clash(
    one: tuple[Concept, Term],
    other: tuple[Concept, Term],
    entries: Mapping[str, _Entry],
    told: set[tuple[str, str]],
) -> Iterator[Fault]:
    (first, mine), (second, term) = one, other
    entry = entries[second.id]
    if (first.id, second.id) in told:
        return
    if _one_thing(first, second):
        told.add((first.id, second.id))
        message = f"'{second.id}' is the same as {_where(first, None, entries)}; merge them"
        yield entry.fault("same-concept", message)
    elif not _told_apart(mine, term) and (mine.allowed or term.allowed):
        where = _where(first, mine, entries)
        if mine.allowed and term.allowed:
            message = (
                f"'{term.text}' for {term.locale} is also a term of {where}; tell them apart with 'near'"
            )
            yield entry.fault("same-term", message, term)
        else:
            message = f"'{term.text}' for {term.locale} is {term.status} here and {mine.status} in {where}"
            yield entry.fault("wrong-elsewhere", message, term)


def _where(concept: Concept, term: Term | None, entries: Mapping[str, _Entry]) -> str:
    entry = entries.get(concept.id)
    return f"'{concept.id}' ({entry.path}:{entry.line(term)})" if entry else f"'{concept.id}'"


def _one_thing(first: Concept, second: Concept) -> bool:
    """Whether the English and the Chinese of two concepts are the same, with nothing to tell them apart."""
    names = [[c.preferred(locale) for locale in LOCALES] for c in (first, second)]
    shared = [(one, two) for one, two in zip(*names, strict=True) if one and two]
    clues = any(t.near or t.not_near for c in (first, second) for t in c.terms if t.status == "preferred")
    both = (
        names[0][0]
        and names[1][0]
        and any(one and two for one, two in zip(names[0][1:], names[1][1:], strict=True))
    )
    return bool(both) and not clues and all(fold(one) == fold(two) for one, two in shared)


def _told_apart(one: Term, two: Term) -> bool:
    """Whether context or capitals show which of two terms a text means."""
    clues = any(term.near or term.not_near for term in (one, two))
    exact = "exact" in (one.case, two.case) and one.text != two.text and one.text.isascii()
    return clues or exact
