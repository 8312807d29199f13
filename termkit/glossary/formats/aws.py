"""Custom terminologies of Amazon Translate: a CSV with a column for each language, the source first.

Amazon tells ``zh`` and ``zh-TW``, not Hong Kong, and looks for source terms as they are written, capitals included.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from termkit.errors import BadGlossary
from termkit.glossary.formats import Choice, Exported, Imported, losses, pairs, rows, services
from termkit.glossary.formats.collecting import Collector
from termkit.glossary.formats.pairs import Limits
from termkit.glossary.model import Concept, Term
from termkit.glossary.tags import locale_of
from termkit.readers.decode import decode

_CODES = {"en": "en", "zh-CN": "zh", "zh-TW": "zh-TW", "zh-HK": "zh-TW"}
_SERVICE = services.Service(Limits("Amazon", 200, 10_000_000), _CODES)


def write(concepts: Sequence[Concept], choice: Choice) -> Exported:
    """Write each source term that may be used with the preferred term of each other locale."""
    columns = services.columns(concepts, choice, _SERVICE)
    source, *others = columns.locales
    table, written, used = [], [], []
    for concept in columns.concepts:
        targets = [services.best(concept, locale, source) for locale in others]
        names = pairs.sources(concept, source)
        if names and any(targets):
            table += [[name.text, *(term.text if term else "" for term in targets)] for name in names]
            written += [*names, *filter(None, targets)]
            used.append(concept)
    header = rows.text_of([[_CODES[locale] for locale in columns.locales]])
    text, left_out = pairs.within(table, _SERVICE.limits, header)
    missing = len(columns.concepts) - len(used)
    lost = [
        *columns.lost,
        *losses.lost(f"concepts without terms in {source} and another language", missing),
        *left_out,
        *pairs.unwritten(used, written),
        *losses.fields(columns.concepts),
    ]
    return Exported(text.encode(), tuple(lost), tuple(columns.notes))


def read(data: bytes, name: str, tags: Mapping[str, str]) -> Imported:
    """Read a terminology; its ``zh`` is Simplified Chinese. Source terms with the same targets are one concept."""
    decoded = decode(data, name)
    header, *table = rows.parse(decoded.text, name, ",") or [rows.Row(1, [])]
    locales = [locale_of(cell, {"zh": "zh-CN", **tags}) for cell in header.cells]
    if not locales or not locales[0]:
        raise BadGlossary(
            f"{name}:{header.line}: the first row has no code of a language of ours first ({', '.join(header.cells[:5])}); "
            "it is a row such as en,zh,zh-TW"
        )
    collector = Collector()
    for index, (code, locale) in enumerate(zip(header.cells, locales, strict=True)):
        if locale is None:
            collector.skip_language(code, sum(any(row.cells[index : index + 1]) for row in table))
    named = [row for row in table if row.cells[0].strip()]
    collector.skip("a row without a source term", "nothing says what it translates", len(table) - len(named))
    lines = (
        pairs.Line(row.cells[0].strip(), tuple(_terms(row.cells[1:], locales[1:], collector)))
        for row in named
    )
    pairs.collect(lines, locales[0], collector)
    return collector.imported((decoded.note,))


def _terms(cells: Sequence[str], locales: Sequence[str | None], collector: Collector) -> Iterator[Term]:
    for text, locale in zip(cells, locales, strict=False):
        term = collector.term(text.strip(), locale) if text.strip() and locale else None
        if term:
            yield term
