"""Reads PO files of gettext: the translation of each message, with the message as its source.

Entries that are marked fuzzy, not translated yet or obsolete are left out: programs don't show them. The one plural
form of Chinese translates ``msgid_plural``. Where messages are keys (``menu.open``), they are no source. Line ends
in a message stay line ends: programs show them.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from termkit.errors import UnreadableFile
from termkit.model import Pair
from termkit.readers.decoded import Decoded, Source
from termkit.readers.extract import Extract
from termkit.readers.languages import is_checked, locale_of
from termkit.readers.messages.content import add_message, is_writable, keep_prose, says_something
from termkit.readers.messages.literal import Literal, Piece
from termkit.readers.messages.names import is_name, locale_of_path
from termkit.record import Record
from termkit.text import Lines

_LONGEST_NAME = 40
"""Characters of a message that its unit is called by."""

_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "a": "\a", "b": "\b", "f": "\f", "v": "\v"}


_FLAGGED = ("#,", "#=")
"""How comments with flags begin; the second kind came with gettext 1.0."""


class Entry(Record):
    """A message and its translations."""

    fields: dict[str, Literal]
    """By keyword, as written: ``msgid``, ``msgstr[0]``."""
    flags: frozenset[str]

    def says(self, keyword: str) -> str:
        """Return the value of a field; empty where there is none."""
        field = self.fields.get(keyword)
        return field.text if field else ""


def parse(decoded: Decoded, name: str, columns: tuple[str, str] | None = None) -> Decoded:
    """Return the translations of the text of a PO file, with the messages as their source."""
    entries = list(read_entries(decoded.text, name))
    header = _header(entries)
    language = header.get("language") or header.get("x-poedit-language", "")
    if language and not is_checked(language):
        note = f"{name} translates into {language}, which termkit doesn't check."
        return Extract(decoded).decoded()._replace(note=f"{decoded.note} {note}".strip())
    source, target = Extract(decoded), Extract(decoded)
    pairs = []
    for entry in entries:
        if "fuzzy" in entry.flags or not entry.says("msgid") and "msgctxt" not in entry.fields:
            continue
        unit = _unit(entry)
        for keyword, translation in entry.fields.items():
            if not keyword.startswith("msgstr") or not says_something(translation.text):
                continue
            ours = add_message(target, translation, "paragraph", unit)
            message = entry.fields.get(_translated(keyword, entry))
            if message and not is_name(message.text) and says_something(message.text):
                pairs.append(Pair(add_message(source, message, "paragraph", unit), ours))
    team = header.get("language-team", "").partition("<")[0]
    found = keep_prose(target.decoded())
    locale = locale_of(language) or locale_of_path(name, found.text) or locale_of(team)
    found = found._replace(running=False, locale=locale)
    if not pairs:
        return found
    original = source.decoded()._replace(locale=locale_of(header.get("x-source-language", "")))
    return found._replace(source=Source(name, original, tuple(pairs)))


def escape(text: str, file: str, offset: int) -> str | None:
    """Return how ``text`` is written within a message of ``file`` at ``offset``."""
    if not is_writable(text) or "%" in text and _is_format(file, offset):
        return None
    if any(char < " " and char not in "\n\t" for char in text):
        return None
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")


def _is_format(file: str, offset: int) -> bool:
    """Whether a program reads the message at ``offset`` as a format, in which a sign of per cent means something."""
    entry = re.split(r"\n[^\S\n]*\r?\n", file[max(0, offset - 20_000) : offset])[-1]
    flags = [_flags(line) for line in entry.splitlines() if line.startswith(_FLAGGED)]
    return any(flag.endswith("-format") and not flag.startswith("no-") for found in flags for flag in found)


def _flags(comment: str) -> list[str]:
    return [flag.strip() for flag in comment[2:].split(",")]


def read_entries(text: str, name: str) -> Iterator[Entry]:
    """Yield the entries of a PO file in order, its header too; raise ``UnreadableFile`` where it is none."""
    fields: dict[str, list[Piece]] = {}
    flags: set[str] = set()
    keyword, done = "", False
    for match in _token().finditer(text):
        kind = match.lastgroup or ""
        token = match[kind]
        if kind == "comment":
            if done:
                yield _entry(fields, flags)
                fields, flags, keyword, done = {}, set(), "", False
            if token.startswith(_FLAGGED):
                flags.update(_flags(token))
            elif token.startswith("#~"):  # an obsolete entry: what its flags say is not of the next one
                flags.clear()
        elif kind == "keyword":
            keyword = token.replace(" ", "")
            if done and not keyword.startswith("msgstr") or keyword in fields:
                yield _entry(fields, flags)
                fields, flags = {}, set()
            fields[keyword] = []
            done = keyword.startswith("msgstr")
        elif kind == "string" and keyword:
            fields[keyword] += _pieces(text, match.start(kind) + 1, match.end() - 1)
        else:
            line, column = Lines(text).position(match.start(kind))
            raise UnreadableFile(
                f"{name}:{line}:{column}: is not what a PO file holds here: look whether a quotation mark is "
                "missing or too many, with msgfmt -c."
            )
    if done:
        yield _entry(fields, flags)
    elif fields:
        raise UnreadableFile(f"{name}: ends in the middle of an entry: it has lost its end.")


def _entry(fields: dict[str, list[Piece]], flags: set[str]) -> Entry:
    return Entry({keyword: Literal(pieces) for keyword, pieces in fields.items()}, frozenset(flags))


@functools.cache
def _token() -> re.Pattern[str]:
    return re.compile(
        r"""
        (?:\s+)?(?:
            (?P<comment>\#[^\r\n]*)
            |(?P<string>"[^"\\\r\n]*(?:\\[^\r\n][^"\\\r\n]*)*")
            |(?P<keyword>msgctxt|msgid_plural|msgid|msgstr(?:\ ?\[[0-9]{1,2}\])?|domain)
            |(?P<other>\S)
        )
        """,
        re.VERBOSE,
    )


@functools.cache
def _escape() -> re.Pattern[str]:
    return re.compile(r"(?P<bytes>(?:\\(?:[0-3][0-7]{2}|x[0-9a-fA-F]{2}))+)|\\(?:[0-7]{1,2}|.)")


def _pieces(text: str, start: int, end: int) -> Iterator[Piece]:
    """What a string says that stands between quotation marks from ``start`` to ``end``."""
    done = start
    for match in _escape().finditer(text, start, end) if text.find("\\", start, end) >= 0 else ():
        if done < match.start():
            yield Piece(text[done : match.start()], done, match.start())
        done = match.end()
        if match["bytes"]:
            yield from _byte_pieces(match["bytes"], match.start())
        else:
            sign = match[0][1:]
            char = chr(int(sign, 8)) if sign[0] in "01234567" else _ESCAPES.get(sign, sign)
            yield Piece(char, match.start(), done)
    if done < end:
        yield Piece(text[done:end], done, end)


def _byte_pieces(escapes: str, start: int) -> Iterator[Piece]:
    """Characters that are written as escapes of four signs for each byte, as ``msgcat --escape`` does."""
    codes = (escapes[i + 1 : i + 4] for i in range(0, len(escapes), 4))
    data = bytes(int(code[1:], 16) if code[0] == "x" else int(code, 8) for code in codes)
    for char in data.decode("utf-8", "surrogateescape"):
        is_stray = "\udc80" <= char <= "\udcff"
        size = 4 * (1 if is_stray else len(char.encode()))
        yield Piece("\N{REPLACEMENT CHARACTER}" if is_stray else char, start, start + size)
        start += size


def _header(entries: list[Entry]) -> dict[str, str]:
    """What the header says, by the names of its lines in lower case."""
    for entry in entries:
        if not entry.says("msgid") and "msgctxt" not in entry.fields:
            lines = (line.partition(":") for line in entry.says("msgstr").split("\n"))
            return {name.strip().lower(): value.strip() for name, colon, value in lines if colon}
    return {}


def _translated(keyword: str, entry: Entry) -> str:
    """The field that a translation translates."""
    singular = keyword == "msgstr" or keyword == "msgstr[0]" and "msgstr[1]" in entry.fields
    return "msgid" if singular or "msgid_plural" not in entry.fields else "msgid_plural"


def _unit(entry: Entry) -> str:
    name = "|".join(entry.says(keyword) for keyword in ("msgctxt", "msgid") if keyword in entry.fields)
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1].rstrip()}…"
