"""Glossaries of Google Cloud Translation.

For two locales pairs of terms as CSV, without a header ("unidirectional"); for more of them a CSV with a column for each
("equivalent term sets"), in which any language may be the source, and so one term of each stands for the concept.
Google tells zh-CN and zh-TW, not Hong Kong.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from termkit.glossary.formats import Choice, Exported, Imported, losses, pairs, rows, services
from termkit.glossary.formats.pairs import Limits
from termkit.glossary.model import Concept, Term

_CODES = {"en": "en", "zh-CN": "zh-CN", "zh-TW": "zh-TW", "zh-HK": "zh-TW"}
_SERVICE = services.Service(Limits("Google", 1023, 10_485_760), _CODES)


def write(concepts: Sequence[Concept], choice: Choice) -> Exported:
    """Write pairs of two locales, or term sets of more."""
    if len(choice.locales) <= 2:
        return services.write_pairs(concepts, choice, _SERVICE)
    columns = services.columns(concepts, choice, _SERVICE)
    table, written = [], []
    for concept in columns.concepts:
        terms = [services.best(concept, locale, columns.locales[0]) for locale in columns.locales]
        if sum(term is not None for term in terms) > 1:
            part = next((term.part_of_speech for term in terms if term and term.part_of_speech), "")
            table.append([*(term.text if term else "" for term in terms), part, _line(concept.definition)])
            written += [(concept, term) for term in terms if term]
    header = rows.text_of([[*(_CODES[locale] for locale in columns.locales), "pos", "description"]])
    text, left_out = pairs.within(table, _SERVICE.limits, header, extra=2)
    alone = len(columns.concepts) - len(table)
    lost = [
        *columns.lost,
        *losses.lost("concepts with a term in one language only", alone),
        *left_out,
        *pairs.unwritten(_with(columns.concepts, written), (term for _, term in written)),
        *losses.fields(columns.concepts, ("definition",), ("part_of_speech",)),
    ]
    return Exported(text.encode(), tuple(lost), tuple(columns.notes))


def _with(concepts: Sequence[Concept], written: Sequence[tuple[Concept, Term]]) -> list[Concept]:
    ids = {concept.id for concept, _ in written}
    return [concept for concept in concepts if concept.id in ids]


def _line(text: str) -> str:
    return " ".join(text.split())


def read(data: bytes, name: str, tags: Mapping[str, str]) -> Imported:
    """Read pairs, whose languages ``tags`` gives, or term sets."""
    return services.read_table(data, name, tags, {"zh": "zh-CN"})
