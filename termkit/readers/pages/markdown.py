"""Reads Markdown: titles, paragraphs, items, cells of tables, texts for pictures, and HTML between them.

markdown-it tells what is what; its blocks know their lines, and ``inline.py`` the places within them. Left out are code,
formulas, addresses, the numbers of notes, comments, and of the front matter everything but titles and descriptions. What
is seen in a sentence but is no text leaves a stand-in (``flow.STAND_IN``). A language that the front matter names is taken.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable

from markdown_it.token import Token

from termkit.model import SegmentKind
from termkit.readers.decoded import Decoded
from termkit.readers.extract import Extract
from termkit.readers.pages import frontmatter, html
from termkit.readers.pages.flow import Flow, by_form
from termkit.readers.pages.inline import flat, parser, place_of
from termkit.readers.pages.page import Page
from termkit.readers.pages.placed import Placed

_SPACES = " \t"


def parse(decoded: Decoded, name: str, columns: tuple[str, str] | None = None) -> Decoded:
    """Return the text of a Markdown file, in the locale that its front matter states; ``columns`` are for tables."""
    file = decoded.text
    extract = Extract(decoded)
    flow = Flow(extract, file)
    front = frontmatter.read(file)
    for value in front.values:
        flow.end(frontmatter.fill(flow, file, value))
    page = Page(flow, file, titled=any(value.key == "title" for value in front.values))
    _Reader(file, flow, page).read(front.end)
    return by_form(extract.decoded())._replace(locale=front.locale)


class _Reader:
    """Walks through the blocks of a file."""

    def __init__(self, file: str, flow: Flow, page: Page) -> None:
        self._file = file
        self._flow = flow
        self._page = page
        self._lines: list[tuple[int, int]] = []
        """Where each line begins and ends."""
        self._items = 0
        """How many items the block is in."""
        self._kind: SegmentKind = "paragraph"
        self._cell: int | None = None
        """Where a cell of a table is to be looked for."""

    def read(self, start: int) -> None:
        """Read the blocks that stand behind ``start``."""
        position = start
        for match in re.finditer(r"\r\n?|\n|\Z", self._file[start:]):
            self._lines.append((position, start + match.start()))
            position = start + match.end()
        for token in parser().parse(self._file[start:]):
            self._block(token)
        self._page.close(len(self._file))

    def _block(self, token: Token) -> None:
        line = token.map[0] if token.map else 0
        if token.type in ("list_item_open", "list_item_close"):
            self._items += token.nesting
        elif token.type == "tr_open":
            self._cell = self._lines[line][0]
        elif token.type == "table_close":
            self._cell = None
        elif token.type == "heading_open":
            self._kind = "title" if token.tag == "h1" else "heading"
        elif token.type == "paragraph_open":
            self._kind = "item" if self._items else "paragraph"
        elif token.type == "html_block":
            self._page.feed(self._placed(token.content, line))
        elif token.type == "code_block":
            self._indented(self._placed(token.content, line))
        elif token.type == "inline" and self._cell is not None:
            self._inline("item", self._placed_cell(token.content), token)
        elif token.type == "inline":
            self._inline(self._kind, self._placed(token.content, line), token)

    def _placed(self, content: str, number: int) -> Placed:
        """The content of a block with its place; each of its lines ends one of the file, from line ``number`` on."""
        places, offset = [], 0
        lines = content.split("\n")
        for line, (start, end) in zip(lines, self._lines[number : number + len(lines)], strict=False):
            text = line.lstrip(_SPACES)
            column = _column(self._file[start:end], text)
            places.append((offset + len(line) - len(text), start + column))
            offset += len(line) + 1
        return Placed(content, places or [(0, 0)])

    def _placed_cell(self, content: str) -> Placed:
        r"""The content of the next cell of a row, which writes ``\|`` for ``|``."""
        position = max(self._file.find(content.replace("|", r"\|"), self._cell), 0)
        places = [(0, position)]
        for match in re.finditer(r"\|", content):
            places.append((match.start(), position + match.start() + len(places)))
        self._cell = position + len(content) + len(places) - 1
        return Placed(content, places)

    def _indented(self, content: Placed) -> None:
        """Prose that is set in takes the form of code; code has no such stops."""
        if any(stop in content.text for stop in "，。"):
            depth = self._page.open("paragraph")
            for match in re.finditer(".+", content.text):
                self._flow.text(*content.span(*match.span()))
                self._page.end()
            self._page.close(content.at(len(content.text)), depth)

    def _inline(self, kind: SegmentKind, content: Placed, token: Token) -> None:
        depth = self._page.open(kind)
        warning = _warning().match(self._file, self._lines[token.map[0]][0]) if token.map else None
        if warning:
            self._flow.text(*warning.span())
        self._walk(flat(token.children), content, 0)
        self._page.close(content.at(len(content.text)), depth)

    def _walk(self, tokens: Iterable[Token], content: Placed, base: int) -> None:
        """Go through the tokens of a stretch of ``content`` that begins at ``base``."""
        done = base
        fenced = False
        for token in tokens:
            place = place_of(token)
            start, end = base + place.start, base + place.end
            if token.type == "html_inline":
                self._page.feed(content.part(start, end))
            elif token.type == "fence":
                self._page.end()
                fenced = True
            elif token.type == "hardbreak" or token.type == "softbreak" and fenced:
                self._page.end()
                fenced = False
            elif token.type == "softbreak":
                while start > done and content.text[start - 1] in _SPACES:
                    start -= 1
                self._flow.space(content.at(start), content.at(end))
            elif not self._page.skips:
                self._leaf(token, content, start, end)
            done = max(done, end if token.nesting == 0 else done)

    def _leaf(self, token: Token, content: Placed, start: int, end: int) -> None:
        span = content.span(start, end)
        if token.type == "text" and token.content:  # marks of emphasis lose theirs
            for one in content.spans(start, end):
                self._page.text(*one)
        elif token.type == "text_special":
            if token.info == "entity":
                self._page.reference(token.markup, *span)
            elif token.content == token.markup:
                self._flow.text(*span)
            else:
                self._flow.char(token.content, *span)
        elif token.type == "image":
            self._flow.stand_in(*span)
            self._aside(token, content, start, "furniture")
        elif token.type == "note":
            self._aside(token, content, start, "paragraph")
        elif token.type in ("code_inline", "formula", "placeholder", "address"):
            self._flow.stand_in(*span)

    def _aside(self, token: Token, content: Placed, start: int, kind: SegmentKind) -> None:
        """What stands in brackets behind a sign: the text for a picture, a note."""
        self._flow.begin_aside()
        self._walk(flat(token.children), content, start + 2)
        self._flow.end_aside(kind)


@functools.cache
def _warning() -> re.Pattern[str]:
    """The sign before what a converter warns of, which no one means as a quotation in a quotation in a quotation."""
    return re.compile(r">{4,} *")


def _column(line: str, text: str) -> int:
    """Where in a line of the file the text of a block begins, which ends it but for spaces and the end of a heading."""
    whole = line.rstrip(_SPACES)
    for one in (whole.rstrip("#").rstrip(_SPACES), line, whole):
        if one.endswith(text):
            return len(one) - len(text)
    return max(line.rfind(text), 0)


_SIGNS = re.compile(
    r"[\\`*\[\]|]|<(?=[A-Za-z/!?])|&(?=#?[0-9A-Za-z]+;)|(?<![0-9A-Za-z])_|_(?![0-9A-Za-z])|(?<=~)~"
)
_OPENING = re.compile(r"(?:#{1,6}|[-+]|=+)(?=\s|\Z)|[0-9]{1,9}(?=[.)](?:\s|\Z))")
"""What at the beginning of a line makes a heading or an item of it."""


def escape(text: str, file: str, offset: int) -> str | None:
    """Return how a Markdown file writes ``text`` at ``offset``; None where it can't."""
    if re.fullmatch(r"[^\W_]+", text):
        return text
    front = frontmatter.read(file)
    if offset < front.end:
        return frontmatter.escape(text, front, offset)
    blank = max((match.end() for match in re.finditer(r"\n[ \t>]*\r?(?=\n)", file[:offset])), default=0)
    if file[blank:offset].lstrip(" \t\r\n>").startswith("<"):
        return html.escape(text, file, offset)
    written = _SIGNS.sub(r"\\\g<0>", text)
    line = file[max(file.rfind("\n", 0, offset), file.rfind("\r", 0, offset)) + 1 : offset]
    opening = None if line.strip(" \t>") else _OPENING.match(written)
    if opening:
        at = opening.end() if opening[0].isdigit() else 0
        written = written[:at] + "\\" + written[at:]
    return written
