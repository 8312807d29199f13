"""Reads JSON: the strings that people read, each under its path.

Keys are no text, nor are strings for programs (addresses, identifiers, codes). A message that stands beside notes on
it (``message`` and ``description`` of browser extensions) is the text of its object. Objects that hold a text in two
languages (``en`` and ``zh-TW``, ``source`` and ``target``), or two trees of texts with the same keys, are bilingual.
Comments and commas before a closing bracket, which programs write into their settings, are passed over. A file of
JSON lines is a row of documents.
"""

from __future__ import annotations

import json
from collections.abc import Sequence

from termkit.errors import BadUsage
from termkit.model import Pair, SegmentKind, Span
from termkit.readers.decoded import Decoded, Source
from termkit.readers.extract import Extract
from termkit.readers.languages import is_chinese, locale_of
from termkit.readers.messages.content import add_message, is_writable, keep_prose, says_something
from termkit.readers.messages.jsonscan import Leaf, Line, Path, read_strings
from termkit.readers.messages.names import is_name, locale_of_path
from termkit.readers.tables.columns import Chosen, choose_columns
from termkit.text import is_han

_MESSAGES = frozenset("message defaultMessage string".split())
_NOTES = frozenset(
    "description placeholders comment comments id key context developer_comment character_limit note notes meaning "
    "hash".split()
)
"""Keys of a message that stands in its object among notes on it: browser extensions, FormatJS, Transifex."""

_LOCALES = ("@@locale", "locale", "lang", "language")
"""Keys of the language of a file, at its top."""

_TITLES = frozenset("title headline heading 标题 標題".split())
"""Keys of the title of an article."""


def parse(decoded: Decoded, name: str, columns: tuple[str, str] | None = None) -> Decoded:
    """Return the text of the strings of a JSON file; ``columns`` are the keys of source and translation."""
    leaves = list(read_strings(decoded.text, name))
    tree = Tree(leaves)
    sides = Sides(tree, columns, name)
    source, target = Extract(decoded), Extract(decoded)
    theirs: dict[Path, Span] = {}
    ours: dict[Path, Span] = {}
    for leaf in leaves:
        text = leaf.value.text
        if is_name(text) or not says_something(text) or tree.is_note(leaf.path):
            continue
        side, path = sides.of(leaf)
        if side:
            spans, extract = (theirs, source) if side == "source" else (ours, target)
            spans[path] = add_message(extract, leaf.value, _kind(leaf.path), _shown(leaf.path))
    found = keep_prose(target.decoded())
    locale = sides.locales[1] or tree.locale or locale_of_path(name, found.text)
    found = found._replace(
        running=False, locale=locale, note=" ".join(filter(None, (decoded.note, sides.note)))
    )
    if not theirs:
        return found
    pairs = tuple(Pair(theirs[path], span) for path, span in ours.items() if path in theirs)
    original = source.decoded()._replace(locale=sides.locales[0])
    return found._replace(source=Source(name, original, pairs))


def escape(text: str, file: str, offset: int) -> str | None:
    """Return how ``text`` is written within a string of ``file``: in ASCII where all of the file is."""
    return json.dumps(text, ensure_ascii=file.isascii())[1:-1] if is_writable(text) else None


def _kind(path: Path) -> SegmentKind:
    """What a value is: the title of the document if its key says so, and the document is one article."""
    is_title = path[-1:] and path[-1] in _TITLES and all(isinstance(part, Line) for part in path[:-1])
    return "title" if is_title else "paragraph"


def _shown(path: Path) -> str:
    """A path as it is written: ``$.menu[0].title``, ``line 3 $.text``."""
    parts = ["$"]
    for part in path:
        if isinstance(part, Line):
            parts.insert(0, f"line {part + 0} ")
        elif isinstance(part, int):
            parts.append(f"[{part}]")
        else:
            parts.append(f".{part}" if part.isidentifier() else f"[{json.dumps(part, ensure_ascii=False)}]")
    return "".join(parts)


class Tree:
    """What is known of the objects of a file: their keys, and which of them hold Chinese."""

    def __init__(self, leaves: Sequence[Leaf]) -> None:
        self.keys: dict[Path, dict[str, None]] = {}
        """The keys of each object that lead to strings, by its path, in order."""
        self.chinese: set[Path] = set()
        """The values of keys that hold Han characters, and the strings that do."""
        self.locale: str | None = None
        """What the file says of itself: ``@@locale`` of Flutter, ``"locale": "zh-TW"`` at the top."""
        known: set[tuple[bool, Path]] = set()
        for leaf in leaves:
            is_chinese = not leaf.value.text.isascii() and any(map(is_han, leaf.value.text))
            if len(leaf.path) == 1 and leaf.path[0] in _LOCALES:
                self.locale = locale_of(leaf.value.text)
            if is_chinese:
                self.chinese.add(leaf.path)
            if leaf.path and isinstance(leaf.path[-1], int):
                if (is_chinese, leaf.path[:-1]) in known:
                    continue  # one more of a list says nothing new of the objects around it
                known.add((is_chinese, leaf.path[:-1]))
            for depth, key in enumerate(leaf.path):
                if isinstance(key, str):
                    self.keys.setdefault(leaf.path[:depth], {})[key] = None
                    if is_chinese:
                        self.chinese.add(leaf.path[: depth + 1])

    def is_note(self, path: Path) -> bool:
        """Tell whether a value is about a message or about the file."""
        for depth, key in enumerate(path):
            if isinstance(key, str):
                if key[:1] in ("@", "$") or key[:2] in ("//", "__") or key in ("_comment", "_note"):
                    return True
                keys = self.keys[path[:depth]].keys() if key in _NOTES else set()
                if not _MESSAGES.isdisjoint(keys) and keys <= _MESSAGES | _NOTES:
                    return True
        return False


class Sides:
    """Which values of a bilingual file are source, and which translation."""

    def __init__(self, tree: Tree, columns: tuple[str, str] | None, name: str) -> None:
        self.locales: tuple[str | None, str | None] = (None, None)
        """Of source and translation, as their keys say."""
        self.note = ""
        """A sentence for people: what is not checked."""
        self._tree = tree
        self._objects: dict[Path, tuple[str | None, str]] = {}
        """The keys of source (None: there is none that counts) and translation of each object that holds both."""
        known: dict[tuple[str, ...], Chosen] = {}
        for path, keys in tree.keys.items():
            if len(keys) > 1:
                row = tuple(keys)
                if row not in known:
                    known[row] = _chosen(row, columns, name)
                if (sides := self._sides(path, row, known[row])) is not None:
                    self._objects[path] = sides
        if columns and not self._objects:
            raise BadUsage(f"{name}: there is no object with the keys {columns[0]} and {columns[1]}.")

    def of(self, leaf: Leaf) -> tuple[str, Path]:
        """Return ``source``, ``target`` or nothing, and the path that a value has in common with its translation."""
        if not self._objects:
            return "target", leaf.path
        for depth, key in enumerate(leaf.path):
            sides = self._objects.get(leaf.path[:depth]) if isinstance(key, str) else None
            if sides:
                side = "source" if key == sides[0] else "target" if key == sides[1] else ""
                return side, leaf.path[:depth] + leaf.path[depth + 1 :]
        # What else a bilingual file says is text if it is in the language of the translations.
        is_said = leaf.path in self._tree.chinese and self.locales[1] != "en"
        return "target" if is_said else "", leaf.path

    def _sides(self, path: Path, keys: tuple[str, ...], chosen: Chosen) -> tuple[str | None, str] | None:
        if chosen.source is None or chosen.target is None:
            return None
        source, target = keys[chosen.source], keys[chosen.target]
        theirs, ours = ((*path, key) in self._tree.chinese for key in (source, target))
        if not chosen.checked:
            self.note = self.note or f"Not checked: {target}, which is no language that termkit checks."
            return None, source
        if theirs == ours and not all(map(is_chinese, (source, target))):
            return None
        self.locales = (chosen.locales[0] or self.locales[0], chosen.locales[1] or self.locales[1])
        if chosen.note and not self.note:
            self.note = f"The file {chosen.note}."
        return source, target


def _chosen(keys: tuple[str, ...], columns: tuple[str, str] | None, name: str) -> Chosen:
    """What the keys of an object say, as the names of a table's columns do."""
    if columns is None:
        blank = [""] * len(keys)  # nothing is given of the content: the names alone decide
        return choose_columns([keys, blank, blank], None, name)
    if set(columns) <= set(keys):
        return Chosen(keys.index(columns[0]), keys.index(columns[1]))
    return Chosen()
