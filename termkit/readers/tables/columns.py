"""Tells which columns of a table hold a source and its translation, and which cells are text at all."""

from __future__ import annotations

import re
import statistics
from collections.abc import Iterator, Sequence

from termkit.errors import BadUsage
from termkit.readers.languages import is_checked, locale_of
from termkit.readers.messages.names import is_name
from termkit.record import Record
from termkit.text import is_han

_SOURCES = frozenset("source src original 原文 源文 来源 來源 源语 源語".split())
_TARGETS = frozenset(
    "target tgt translation translated trans mt hyp hypothesis 译文 譯文 目标 目標 翻译 翻譯 机翻 機翻".split()
)
_FILLERS = frozenset("text string segment sentence term value content column".split())
"""What names of columns add to what they say: Source text, targetString."""
_LANGUAGE = frozenset("lang language locale".split())
_KEYS = frozenset("id key no nr number identifier msgid stringid 编号 編號 序号 序號 键 鍵 标识 標識".split())
_OTHERS = frozenset(
    "de fr es it pt ja ko ru ar nl pl tr vi th uk sv cs el da fi hu ro he hi german french spanish italian portuguese "
    "japanese korean russian arabic dutch polish turkish vietnamese thai".split()
)
"""Languages that termkit doesn't check, by what tables call them; those whose tags are words (id, no) are left out."""
_TAG = re.compile(r"(?:en|zho?|chi|cmn|yue)(?:-[a-z]{4})?(?:-[a-z]{2}|-[0-9]{3})?")
_WORD = re.compile(r"[^\s_\-:：()（）/.,]+")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")

_MANY = 0.5
"""The share of rows in which a column must hold text to be one of the two."""
_SAMPLE = 300
"""Rows that are looked at."""
_LENGTHS = (0.7, 9.0)
"""How many characters of English may stand for one of Chinese, over the rows of a table."""
_ALIKE = 0.4
"""The share of characters that a text has in common with itself in the other script, at the least."""
_LONGEST_TITLE = 40


class Chosen(Record):
    """What the columns of a table are; they count from 0."""

    source: int | None = None
    """None where the table has no translation beside its source; then ``target`` is None too."""
    target: int | None = None
    named: bool = False
    """Whether the first row holds the names of the columns."""
    titles: tuple[str, ...] = ()
    """Those names; empty if the first row has none."""
    key: int | None = None
    """The column that names the rows."""
    locales: tuple[str | None, str | None] = (None, None)
    """What the names say of the languages of source and translation."""
    note: str = ""
    """A sentence for people: what else the table holds that is not checked."""
    checked: bool = True
    """Whether the translation is in a language that termkit checks, as far as its name tells."""

    def row(self, number: int, cells: Sequence[str]) -> str:
        """Return what a row is called: by its key, else by its number, from 1."""
        key = cells[self.key].strip() if self.key is not None and self.key < len(cells) else ""
        return key or f"row {number}"

    def column(self, index: int) -> str:
        """Return what a column is called."""
        title = self.titles[index].strip() if index < len(self.titles) else ""
        return title or f"column {letter(index)}"


class _Named(Record):
    """What the name of a column says."""

    side: str = ""
    """``source``, ``target`` or nothing."""
    tag: str = ""
    """The language, if it names one."""


def choose_columns(rows: Sequence[Sequence[str]], columns: tuple[str, str] | None, name: str) -> Chosen:
    """Return which columns of the table called ``name`` hold source and translation.

    ``rows`` are the texts of the cells of its rows that aren't blank; the first may name the columns (source,
    target, en, zh-TW, 原文, …). Without names, the two are columns of text in different languages or scripts, of
    lengths that fit. ``columns`` is what the user says; raises ``BadUsage`` where such a column isn't there.
    """
    rows = rows[:_SAMPLE]
    first = rows[0] if rows else ()
    named = [_named(cell) for cell in first]
    says = any(one.side or one.tag for one in named)
    titles = tuple(first) if says or _are_titles(rows) else ()
    key = next((i for i, title in enumerate(titles) if _words(title) and _words(title)[-1] in _KEYS), None)
    chosen = Chosen(titles=titles, key=key)
    if columns:
        width = max(map(len, rows), default=0)
        source, target = (_column(wanted, first, width, name) for wanted in columns)
        says = says or any(wanted.strip() in first for wanted in columns)
        pair: tuple[int, int] | None = (source, target)
    else:
        pair = _by_name(named) or _by_content(rows[1:] if titles else rows)
        if pair is None and titles:  # perhaps the first row is one like the others, and few are whole
            all_rows = _by_content(rows)
            pair = all_rows if all_rows and _are_translations(rows[:1], *all_rows) else None
    if pair is None:
        return chosen._replace(named=bool(titles))
    if says or titles and not _are_translations(rows[:1], *pair):
        return _stated(chosen._replace(titles=tuple(first)), *pair, named, rows)
    return Chosen(*pair)


def is_text(cell: str) -> bool:
    """Tell whether a cell is something that people read: no number, code, key, path or address."""
    return any(map(str.isalpha, cell)) and not is_name(cell)


def letter(index: int) -> str:
    """Return what spreadsheets call a column, from 0: A, B, …, Z, AA."""
    head, last = divmod(index, 26)
    return (letter(head - 1) if head else "") + chr(ord("A") + last)


def _stated(
    chosen: Chosen, source: int, target: int, named: Sequence[_Named], rows: Sequence[Sequence[str]]
) -> Chosen:
    """Add the two columns and what the first row says of them."""
    tags = [
        named[index].tag if index < len(named) and named[index].tag else _language(side, rows)
        for side, index in (("source", source), ("target", target))
    ]
    others = [
        chosen.titles[i].strip()
        for i, one in enumerate(named)
        if i not in (source, target) and locale_of(one.tag)
    ]
    note, checked = "", not tags[1] or is_checked(tags[1])
    if not checked:
        note = f"Translates into {tags[1]}, which termkit doesn't check."
    elif others:
        note = (
            f"Holds more translations ({', '.join(others)}); only {chosen.column(target)} was checked: "
            f"say --columns {chosen.column(source)},{others[0]} for another."
        )
    locales = (locale_of(tags[0]), locale_of(tags[1]))
    return chosen._replace(
        source=source, target=target, named=True, locales=locales, note=note, checked=checked
    )


def _language(side: str, rows: Sequence[Sequence[str]]) -> str:
    """The language that a column such as targetLang gives for all rows."""
    for index, title in enumerate(rows[0]):
        words = _words(title)
        if len(words) == 2 and words[0] == side and words[1] in _LANGUAGE:
            tags = {row[index].strip() for row in rows[1:] if index < len(row)}
            return tags.pop() if len(tags) == 1 else ""
    return ""


def _words(title: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(_HUMP.sub(" ", title))]


def _named(title: str) -> _Named:
    plain = title.strip().lower()
    if locale_of(plain) or plain in _OTHERS or is_checked(plain):
        return _Named("", plain)
    words = _words(title)
    side = "source" if words[:1] and words[0] in _SOURCES else ""
    side = "target" if words[:1] and words[0] in _TARGETS else side
    rest = [word for word in words[1 if side else 0 :] if word not in _FILLERS]
    tag = "-".join(rest)
    if tag in _OTHERS or _TAG.fullmatch(tag) or is_checked(" ".join(rest)):
        return _Named(side, tag if _TAG.fullmatch(tag) else " ".join(rest))
    return _Named(side) if not rest else _Named()


def _by_name(named: Sequence[_Named]) -> tuple[int, int] | None:
    """The columns of source and target, if the first row names them; of many languages, English is the source."""
    source = next((i for i, one in enumerate(named) if one.side == "source"), None)
    target = next((i for i, one in enumerate(named) if one.side == "target"), None)
    languages = [i for i, one in enumerate(named) if one.tag and not one.side]
    checked = [i for i in languages if is_checked(named[i].tag)]
    if source is None:
        english = [i for i in checked if locale_of(named[i].tag) == "en"] if len(checked) > 2 else []
        source = next((i for i in (*english, *checked, *languages) if i != target), None)
    if target is None:
        target = next((i for i in (*checked, *languages) if i != source), None)
    return None if source is None or target is None else (source, target)


def _column(wanted: str, titles: Sequence[str], width: int, name: str) -> int:
    """The column that the user means by a name, a language, a number from 1 or a letter."""
    folded = [title.strip().lower() for title in titles]
    plain = wanted.strip().lower()
    if plain in folded:
        return folded.index(plain)
    locale = locale_of(plain)
    alike = [i for i, title in enumerate(titles) if locale and locale_of(_named(title).tag) == locale]
    if alike:
        return alike[0]
    if plain.isascii() and plain.isdigit() and 0 < int(plain) <= width:
        return int(plain) - 1
    letters = [i for i in range(width) if letter(i).lower() == plain]
    if letters:
        return letters[0]
    there = ", ".join(title.strip() for title in titles if title.strip() and len(title) <= _LONGEST_TITLE)
    last = letter(width - 1) if width else ""
    raise BadUsage(
        f"{name}: there is no column '{wanted}'; there are {there or 'none with names'}, by number 1 to {width}, "
        f"or by letter A to {last or 'A'}."
    )


def _are_titles(rows: Sequence[Sequence[str]]) -> bool:
    """Whether the first row looks like names of columns: short, all different, none of them a sentence."""
    if len(rows) < 2 or len(rows[0]) < 2:
        return False
    cells = [cell.strip() for cell in rows[0]]
    return len(set(cells)) == len(cells) and all(
        0 < len(cell) <= _LONGEST_TITLE
        and cell[-1] not in "。！？!?.…"
        and any(map(str.isalpha, cell))
        and "，" not in cell
        for cell in cells
    )


def _by_content(rows: Sequence[Sequence[str]]) -> tuple[int, int] | None:
    """The first two columns of text that may be each other's translation."""
    width = max(map(len, rows), default=0)
    full = [
        column
        for column in range(width)
        if sum(_is_worded(row[column]) for row in rows if column < len(row)) >= _MANY * len(rows)
    ]
    pairs = ((i, j) for i in full for j in full if i < j)
    return next((pair for pair in pairs if _are_translations(rows, *pair)), None)


def _is_worded(cell: str) -> bool:
    """Whether a cell holds words, be it a single one in small letters, as vocabularies have them."""
    cell = cell.strip()
    return any(map(str.isalpha, cell)) and (
        cell.isalpha() or any(map(str.isspace, cell)) or any(map(is_han, cell))
    )


def _are_translations(rows: Sequence[Sequence[str]], left: int, right: int) -> bool:
    pairs = list(_both(rows, left, right))
    if not pairs:
        return False
    theirs, ours = (_han_share(cells) for cells in zip(*pairs, strict=True))
    if (theirs > _MANY) != (ours > _MANY):
        ratios = [len(a) / len(b) if ours > theirs else len(b) / len(a) for a, b in pairs]
        return _LENGTHS[0] <= statistics.median(ratios) <= _LENGTHS[1]
    if theirs <= _MANY or all(a == b for a, b in pairs):
        return False
    return statistics.median(len(set(a) & set(b)) / max(len(set(a)), len(set(b))) for a, b in pairs) >= _ALIKE


def _both(rows: Sequence[Sequence[str]], left: int, right: int) -> Iterator[tuple[str, str]]:
    for row in rows:
        if max(left, right) < len(row) and row[left].strip() and row[right].strip():
            yield row[left].strip(), row[right].strip()


def _han_share(cells: Sequence[str]) -> float:
    """The share of the cells that are Chinese: with a Han character for every few letters."""
    return sum(sum(map(is_han, cell)) * 4 > sum(map(str.isalpha, cell)) for cell in cells) / len(cells)
