"""OmegaT's glossaries: source, target and comment, parted by tabs.

Each source term that may be used stands with each target term that may be used, the preferred ones first, since OmegaT
offers targets in the order of the file. The comment holds the definition; before it stands the status, as in
``(admitted) A piece of silicon.``, where it isn't plain: the first target of a source is preferred, the others are not.
Deprecated terms are left out: OmegaT would offer them like any other.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence

from termkit.glossary.formats import Choice, Exported, Imported, losses, pairs
from termkit.glossary.formats.collecting import Collector
from termkit.glossary.model import STATUSES, Concept, Term
from termkit.readers.decode import decode

_STATUS = re.compile(rf"\(({'|'.join(STATUSES)})\)(?: |$)")
_BREAKS = re.compile("[\t\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")


def write(concepts: Sequence[Concept], choice: Choice) -> Exported:
    """Write the pairs of the first two of the chosen locales."""
    pairing = pairs.pairing(concepts, choice, "OmegaT")
    lines, told, refused, folded = [], set(), [], 0
    for concept in pairing.concepts:
        folded += bool(_BREAKS.search(concept.definition))
        found = pairs.targets(concept, pairing.source, pairing.target)
        for source, target in itertools.product(pairs.sources(concept, pairing.source), found):
            told |= {source, target}
            if source.text.startswith("#") or _BREAKS.search(source.text + target.text):
                refused.append(source.text)
                continue
            cells = (source.text, target.text, _comment(target, concept, target is found[0]))
            lines.append("\t".join(cells).rstrip("\t"))
    lost = [
        *pairing.lost,
        *losses.named("terms that begin with #, which OmegaT takes for comments, or hold tabs", refused),
        *pairs.unwritten(pairing.concepts, told),
        *losses.lost("line ends and tabs within definitions, now spaces", folded, False),
        *losses.fields(pairing.concepts, ("definition",)),
    ]
    return Exported("".join(f"{line}\n" for line in lines).encode(), tuple(lost))


def _comment(target: Term, concept: Concept, first: bool) -> str:
    definition = _BREAKS.sub(" ", concept.definition)
    plain = "preferred" if first else "admitted"
    marked = target.status != plain or _STATUS.match(definition)
    return f"({target.status}) {definition}".rstrip() if marked else definition


def read(data: bytes, name: str, tags: Mapping[str, str]) -> Imported:
    """Read a glossary of OmegaT, which names no languages: ``tags`` gives those of ``source`` and ``target``."""
    source, target = pairs.sides(name, tags)
    decoded = decode(data, name)
    collector = Collector()
    pairs.collect(_lines(decoded.text, target, collector), source, collector)
    return collector.imported((decoded.note,))


def _lines(text: str, target: str, collector: Collector) -> Iterator[pairs.Line]:
    before: tuple[str, str] | None = None
    for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        if line.startswith("#") or not line.strip():
            continue
        cells = [cell.strip() for cell in line.split("\t")]
        if len(cells) < 2 or not cells[1]:
            collector.skip("a line without a target", "a source alone says nothing")
            continue
        collector.skip(
            "a column beyond the comment", "OmegaT doesn't show it either", sum(map(bool, cells[3:]))
        )
        comment = cells[2] if len(cells) > 2 else ""
        stated = _STATUS.match(comment)
        definition = comment[stated.end() :] if stated else comment
        status = stated[1] if stated else "admitted" if (cells[0], definition) == before else "preferred"
        before = (cells[0], definition)
        term = collector.term(cells[1], target, status)
        if term:
            yield pairs.Line(cells[0], (term,), definition)
