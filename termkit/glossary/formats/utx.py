"""UTX 1.20, the Universal Terminology eXchange of AAMT: a table of pairs with status and concept.

The header is a line with the languages and a line with the names of the columns. Rows with one concept ID are one
concept; the status is that of the target term. The standard asks for a copyright and a licence, which a glossary doesn't
state.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from termkit.errors import BadGlossary
from termkit.glossary.formats import Choice, Exported, Imported, losses, pairs
from termkit.glossary.formats.collecting import UNSTATED, Collector
from termkit.glossary.formats.headers import part_named, status_named
from termkit.glossary.model import PARTS_OF_SPEECH, Concept, Term
from termkit.glossary.tags import locale_of
from termkit.readers.decode import decode

_STATUSES = {
    "preferred": "approved", "admitted": "provisional", "deprecated": "non-standard", "superseded": "non-standard",
    "forbidden": "forbidden",
}  # fmt: skip
_COLUMNS = ("src", "tgt", "src:pos", "tgt:pos", "term status", "comment", "concept ID")
_LANGUAGES = re.compile(r"#\s*UTX[^;]*;\s*([A-Za-z0-9_-]+)\s*/\s*([A-Za-z0-9_-]+)")
_BREAKS = re.compile("[\t\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")


def write(concepts: Sequence[Concept], choice: Choice) -> Exported:
    """Write the pairs of the first two of the chosen locales: the terms to be avoided too, as their status says."""
    pairing = pairs.pairing(concepts, choice, "UTX")
    lines, told, refused = [], set(), []
    for concept in pairing.concepts:
        for source, target in _entries(concept, pairing):
            told |= {source, target}
            texts = (source.text, target.text)
            if texts[0].startswith("#") or any(map(_BREAKS.search, texts)):
                refused.append(texts[0])
                continue
            parts = (source.part_of_speech, target.part_of_speech, _STATUSES[target.status])
            lines.append("\t".join((*texts, *parts, _BREAKS.sub(" ", concept.definition), concept.id)))
    head = f"#UTX 1.20; {pairing.source}/{pairing.target}; copyright: not stated; license: not stated"
    names = "#" + "\t".join(_COLUMNS)
    superseded = sum(term.status == "superseded" for term in told)
    folded = sum(bool(_BREAKS.search(concept.definition)) for concept in pairing.concepts)
    lost = [
        *pairing.lost,
        *losses.named("terms that begin with #, which UTX takes for comments, or hold tabs", refused),
        *pairs.unwritten(pairing.concepts, told),
        *losses.lost("the status superseded, now non-standard", superseded, False),
        *losses.lost("line ends and tabs within definitions, now spaces", folded, False),
        *losses.fields(pairing.concepts, ("definition",), ("part_of_speech",)),
    ]
    notes = ("State the copyright and the licence in the first line, as UTX wants it.",)
    text = "".join(f"{line}\r\n" for line in (head, names, *lines))
    return Exported(b"\xef\xbb\xbf" + text.encode(), tuple(lost), notes)


def _entries(concept: Concept, pairing: pairs.Pairing) -> Iterator[tuple[Term, Term]]:
    """All source terms with the first target, then the first source term with the other targets."""
    good = pairs.targets(concept, pairing.source, pairing.target)
    bad = (term for term in concept.terms if term.locale == pairing.target and not term.allowed)
    sources = pairs.sources(concept, pairing.source)
    yield from ((source, good[0]) for source in sources)
    yield from ((sources[0], target) for target in (*good[1:], *bad))


def read(data: bytes, name: str, tags: Mapping[str, str]) -> Imported:
    """Read UTX of any version; ``tags`` gives the locale of languages that don't tell it, such as zh."""
    decoded = decode(data, name)
    lines = decoded.text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    head = [line for line in lines if line.startswith("#")]
    languages = _LANGUAGES.match(head[0]) if head else None
    names = next((line[1:].split("\t") for line in head if re.match(r"#\s*src\t", line)), None)
    if languages is None or names is None:
        raise BadGlossary(
            f"{name}:1: not UTX: its header is a line such as '#UTX 1.20; en/zh-TW' and a line with '#src', 'tgt' …, "
            "parted by tabs"
        )
    source, target = (_locale(tag, tags, name) for tag in languages.groups())
    collector = Collector()
    columns = [column.strip().lower() for column in names]
    pairs.collect(_lines(lines, columns, target, collector), source, collector)
    return collector.imported((decoded.note,))


def _locale(tag: str, tags: Mapping[str, str], name: str) -> str:
    locale = locale_of(tag, tags)
    if locale is None:
        raise BadGlossary(
            f"{name}:1: the language {tag} is none of ours; say which it is, as in --map {tag}=zh-CN"
        )
    return locale


def _lines(
    lines: Sequence[str], columns: Sequence[str], target: str, collector: Collector
) -> Iterator[pairs.Line]:
    known = {"src", "tgt", "src:pos", "tgt:pos", "term status", "status", "comment", "concept id"}
    for line in lines:
        if line.startswith("#") or not line.strip():
            continue
        values = [value.strip() for value in line.split("\t")]
        cells = {c: v for c, v in zip(columns, values, strict=False) if v and v != "-"}
        for column in cells.keys() - known:
            collector.skip(f"column {column}", "a glossary has no place for it")
        stated = cells.get("term status") or cells.get("status") or ""
        status = _known("status", stated, status_named(stated), collector)
        term = collector.term(cells.get("tgt", ""), target, status or UNSTATED)
        parts = {name: cells.get(f"{name}:pos", "") for name in ("src", "tgt")}
        source, own = (_known("part of speech", part, part_named(part), collector) for part in parts.values())
        if term:
            term = term._replace(part_of_speech=own)
            id_ = cells.get("concept id", "")
            yield pairs.Line(cells.get("src", ""), (term,), cells.get("comment", ""), id_, source)


def _known(what: str, stated: str, meant: str | None, collector: Collector) -> str:
    known = dict.fromkeys(_STATUSES.values()) if what == "status" else PARTS_OF_SPEECH
    if stated and not meant:
        collector.skip(f"{what} '{stated[:20]}'", f"known are {', '.join(known)}")
    return meant or ""
