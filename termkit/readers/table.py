"""Reads tab-separated files with a source and its translation in two columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from termkit.model import LOCALES, Pair, Span
from termkit.readers.decoded import Decoded, Source
from termkit.readers.extract import Extract
from termkit.record import Record

_SOURCES = frozenset("source src 原文 源文 来源 來源 源语 源語".split())
_TARGETS = frozenset("target tgt translation trans mt hyp hypothesis 译文 譯文 目标 目標 翻译 翻譯".split())
_LANGUAGES = {
    "en": "en", "en-us": "en", "en-gb": "en", "eng": "en", "english": "en", "英文": "en", "英语": "en", "英語": "en",
    "zh-hans": "zh-CN", "zh-hans-cn": "zh-CN", "zh-hant": "zh-TW", "zh-hant-tw": "zh-TW", "zh-hant-hk": "zh-HK",
    **{locale.lower(): locale for locale in LOCALES},
}  # fmt: skip
_OTHER_LANGUAGES = frozenset("zh zho chi chinese 中文".split())
"""Names of languages that don't tell the locale."""

_MANY = 0.5
"""The share of rows in which a column must hold text to be one of the two."""


class _Cell(Record):
    start: int
    end: int


def parse(decoded: Decoded, path: str, columns: tuple[str, str] | None = None) -> Decoded:
    """Return the second column of the text of a TSV file, with the first one as its source.

    A first row of names (source, target, en, zh-TW, 原文, …) says which columns they are; else they are the first
    two that hold text. A file with one column is plain text. Cells in quotation marks, as spreadsheets write
    them, are read as what they quote.
    """
    text = decoded.text
    rows = [row for row in _rows(text) if any(cell.start < cell.end for cell in row)]
    names = [text[cell.start : cell.end].strip().lower() for cell in rows[0]] if rows else []
    chosen = _named(names)
    if chosen:
        rows = rows[1:]
    else:
        chosen = _filled(text, rows)
    if chosen is None:
        return decoded
    left, right = chosen
    source, target = Extract(decoded), Extract(decoded)
    pairs = []
    for row in rows:
        theirs = _add(source, row[left] if left < len(row) else None, text)
        ours = _add(target, row[right] if right < len(row) else None, text)
        if theirs.start < theirs.end:
            pairs.append(Pair(theirs, ours))
    stated = [_LANGUAGES.get(names[i]) if len(names) > i else None for i in chosen]
    origin = source.decoded()._replace(locale=stated[0])
    return target.decoded()._replace(locale=stated[1], source=Source(path, origin, tuple(pairs)))


def _rows(text: str) -> Iterator[list[_Cell]]:
    position = 0
    for line in text.split("\n"):
        cells = []
        for cell in line.removesuffix("\r").split("\t"):
            cells.append(_Cell(position, position + len(cell)))
            position += len(cell) + 1
        position += line.endswith("\r")
        yield cells


def _named(names: Sequence[str]) -> tuple[int, int] | None:
    """The columns of the source and the target, if the first row names them."""
    source = next((i for i, name in enumerate(names) if name in _SOURCES), None)
    target = next((i for i, name in enumerate(names) if name in _TARGETS), None)
    languages = [i for i, name in enumerate(names) if name in _LANGUAGES or name in _OTHER_LANGUAGES]
    if source is None:
        source = next((i for i in languages if i != target), None)
    if target is None:
        target = next((i for i in languages if i != source), None)
    return None if source is None or target is None else (source, target)


def _filled(text: str, rows: Sequence[Sequence[_Cell]]) -> tuple[int, int] | None:
    """The first two columns that hold text, rather than numbers or nothing."""
    width = max(map(len, rows), default=0)
    full = [
        column
        for column in range(width)
        if sum(any(map(str.isalpha, text[r[column].start : r[column].end])) for r in rows if column < len(r))
        >= _MANY * len(rows)
    ]
    return (full[0], full[1]) if len(full) > 1 else None


def _add(extract: Extract, cell: _Cell | None, file: str) -> Span:
    """Add a cell as a block: what it quotes, where it is in quotation marks, in which "" means one of them."""
    start, end = cell or (0, 0)
    while start < end and file[start].isspace():
        start += 1
    while start < end and file[end - 1].isspace():
        end -= 1
    inner = file[start + 1 : end - 1]
    quoted = end - start > 1 and file[start] == file[end - 1] == '"'
    if not quoted or inner.replace('""', "").count('"'):
        extract.add(start, end)
        return extract.end()
    start += 1
    for number, part in enumerate(inner.split('""')):
        if number:
            extract.escaped('"', start - 2, start)
        extract.add(start, start + len(part))
        start += len(part) + 2
    return extract.end()
