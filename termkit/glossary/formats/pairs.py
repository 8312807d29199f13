"""Pairs of source and target terms: what the formats of translation tools and services have in common."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from termkit.errors import BadGlossary, BadUsage
from termkit.glossary.formats import Choice, Lost, losses
from termkit.glossary.formats.collecting import Collector
from termkit.glossary.formats.rows import text_of
from termkit.glossary.model import STATUSES, Concept, Term
from termkit.glossary.tags import locale_of
from termkit.record import Record


class Pairing(Record):
    """The concepts that have terms on both sides, and what is gone already."""

    source: str
    target: str
    concepts: list[Concept]
    lost: list[Lost]


class Line(Record):
    """What one line of a file says: a source term and its target terms."""

    source: str
    targets: tuple[Term, ...]
    definition: str = ""
    id: str = ""
    part_of_speech: str = ""


class Limits(Record):
    """What a service accepts."""

    service: str
    term_bytes: int
    """Bytes of the longest term in UTF-8."""
    file_bytes: int


def pairing(concepts: Sequence[Concept], choice: Choice, name: str) -> Pairing:
    """Return the concepts with terms in the first two of the chosen locales, whose English may be the target too.

    Raises ``BadUsage`` where there are no two.
    """
    if len(choice.locales) < 2:
        raise BadUsage(
            f"{name} holds pairs of a source and a target: give two locales, as in --locales en,zh-TW"
        )
    source, target = choice.locales[:2]
    there, removed = losses.present(concepts)
    asked, unasked = losses.chosen(there, choice.locales)
    two, others = losses.chosen(asked, (source, target))
    both = [concept for concept in two if sources(concept, source) and targets(concept, source, target)]
    lost = [*removed, *unasked, *(entry._replace(matters=True) for entry in others)]
    lost += losses.lost(f"concepts without terms in both {source} and {target}", len(two) - len(both))
    return Pairing(source, target, both, lost)


def sources(concept: Concept, locale: str) -> list[Term]:
    """Return the terms of ``locale`` that may be used, the preferred one first."""
    return sorted(
        (term for term in concept.terms if term.locale == locale and term.allowed),
        key=lambda term: STATUSES.index(term.status),
    )


def targets(concept: Concept, source: str, target: str) -> list[Term]:
    """Return the terms of ``target`` that may be used; the source term, if it is not to be translated."""
    found = sources(concept, target)
    if not found and concept.original == "only" and source == "en":
        return [term._replace(locale=target) for term in sources(concept, source)[:1]]
    return found


def unwritten(concepts: Sequence[Concept], written: Iterable[Term]) -> Iterator[Lost]:
    """Yield how many terms of ``concepts`` are not among those written, by status and locale."""
    there = {(term.locale, term.text) for term in written}
    gone: dict[str, int] = {}
    for concept in concepts:
        for term in concept.terms:
            if (term.locale, term.text) not in there:
                what = f"{term.status} terms in {term.locale}"
                gone[what] = gone.get(what, 0) + 1
    for what, times in gone.items():
        yield Lost(what, times)


def within(
    rows: Sequence[Sequence[str]], limits: Limits, start: str = "", extra: int = 0
) -> tuple[str, list[Lost]]:
    """Return the CSV of those of ``rows`` that a service accepts below ``start``, and what is left out.

    The first cell of a row is the source term, the last ``extra`` cells are no terms. A target term that is not
    accepted leaves a blank; of several rows with one source term the first is written.
    """
    long, odd, repeated, beyond = [], [], [], []
    text, size = [start], len(start.encode())
    seen: dict[str, list[str]] = {}
    for row in rows:
        cells = list(row)
        for index, cell in enumerate(row[: len(row) - extra]):
            if len(cell.encode()) > limits.term_bytes:
                long.append(cell)
                cells[index] = ""
            elif _has_control(cell):
                odd.append(cell)
                cells[index] = ""
        terms = cells[: len(row) - extra]
        if sum(map(bool, terms)) < 2 or row[0] and not terms[0]:
            continue
        if terms[0] and seen.setdefault(terms[0], terms) is not terms:
            repeated += [" → ".join(terms)] if seen[terms[0]] != terms else []
            continue
        line = text_of([cells])
        size += len(line.encode())
        if size > limits.file_bytes:
            beyond.append(terms[0])
        else:
            text.append(line)
    lost = [
        *losses.named(f"terms over {limits.term_bytes} bytes", long),
        *losses.named(f"terms with control characters, which {limits.service} refuses", odd),
        *losses.named("other translations of a source term", repeated),
        *losses.named(f"entries beyond {limits.file_bytes:,} bytes", beyond),
    ]
    return "".join(text), lost


def _has_control(text: str) -> bool:
    return any(char < " " or "\x7f" <= char <= "\x9f" or char in "\u2028\u2029" for char in text)


def sides(name: str, tags: Mapping[str, str]) -> tuple[str, str]:
    """Return the locales of the two columns of a file that names none; raise ``BadGlossary`` if ``tags`` doesn't."""
    source, target = locale_of("source", tags), locale_of("target", tags)
    if not source or not target:
        raise BadGlossary(
            f"{name}: the file doesn't say which languages its columns are in; say so with --map source=en "
            "--map target=zh-TW"
        )
    return source, target


def collect(lines: Iterable[Line], source: str, collector: Collector) -> None:
    """Make concepts of lines.

    Lines with the same id are of one concept; so are, without one, lines that follow each other and have the same source
    term and definition, or the same targets and definition. A source term that comes again later is another concept.
    """
    blocks: dict[tuple[object, ...], Concept] = {}
    run, last = 0, None
    for line in lines:
        term = collector.term(line.source, source)
        if term:
            run += (line.source, line.definition) != last
            last = (line.source, line.definition)
            key = (line.id,) if line.id else (run, *last)
            block = blocks.get(key) or Concept(line.id, definition=line.definition)
            known = {(known.locale, known.text) for known in block.terms}
            new = (term._replace(part_of_speech=line.part_of_speech), *line.targets)
            terms = tuple(term for term in new if (term.locale, term.text) not in known)
            blocks[key] = block._replace(terms=block.terms + terms)
    for concept in joined(blocks.values(), source):
        collector.add(concept)


def joined(concepts: Iterable[Concept], source: str) -> list[Concept]:
    """Put together neighbours without ids that differ in their source terms only."""
    found: list[Concept] = []
    for concept in concepts:
        if found and not concept.id and _rest(concept, source) == _rest(found[-1], source):
            names = tuple(term for term in concept.terms if term.locale == source)
            found[-1] = found[-1]._replace(terms=found[-1].terms + names)
        else:
            found.append(concept)
    return found


def _rest(concept: Concept, source: str) -> Concept:
    return concept._replace(terms=tuple(term for term in concept.terms if term.locale != source))
