"""What of a page is text: its elements as they open and close, whether people see them, and what they are."""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Mapping

from termkit.model import SegmentKind, Span
from termkit.readers.pages.flow import Flow
from termkit.readers.pages.markup import Piece, pieces
from termkit.readers.pages.placed import Placed
from termkit.readers.pages.tongues import are_alike, contradicts
from termkit.record import Record
from termkit.text import is_han

_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_INLINE = frozenset(
    """
    a abbr acronym b bdi bdo big cite code data del dfn em font i img input ins kbd label mark math meter nobr object
    output picture progress q rb rp rt rtc ruby s samp small source span strike strong sub sup svg time tt u var wbr
    canvas audio video iframe map area slot embed track param script style template noscript link meta base
    """.split()
)
"""What stands in a line of text; every other element, also one of a page's own, stands apart from what is around it."""

_SHOWN = frozenset("code kbd samp var math object embed canvas audio video iframe".split())
"""What a reader sees at its place in the sentence, but is no text."""

_UNSEEN = frozenset(
    "script style template noscript svg rt rp rtc textarea noembed noframes xmp datalist".split()
)

_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_ITEMS = frozenset("li dt dd td th option".split())
_FURNITURE = frozenset("nav footer aside header menu button select".split())

_FURNITURE_ROLES = frozenset(
    "navigation banner contentinfo complementary search menu menubar toolbar dialog".split()
)

_IMPLIED_ENDS = {
    **dict.fromkeys(["dt", "dd"], ("dt", "dd")),
    **dict.fromkeys(["td", "th"], ("td", "th")),
    "li": ("li",),
    "option": ("option",),
    "tr": ("tr", "td", "th"),
}
"""Which open elements end where one begins; a paragraph does before every block."""

_SPOKEN = ("alt", "title", "aria-label", "placeholder")
"""Attributes that people read or hear."""

_NOTE_ROLES = ("doc-noteref", "doc-backlink")

_SUPERSCRIPTS = dict(zip("0123456789+-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻", strict=True))


_FARTHEST = 20_000
"""Characters of a page in which the end of an element is looked for."""

_DEEPEST = 500
"""Open elements beyond which, as in browsers, none is taken for one."""


class _Open(Record):
    """An element that is open."""

    name: str
    kind: SegmentKind
    skips: bool = False
    """Whether what it holds is no text."""
    stands: int = -1
    """Where it begins, if something is to stand in its place."""
    raised: bool = False
    """Whether it holds an exponent or the number of a note."""


class Page:
    """Fills a ``Flow`` with what people see of a page; offsets are code points of the file."""

    def __init__(self, flow: Flow, file: str, tongue: str = "", *, titled: bool = False) -> None:
        """``tongue`` is the language of the page as a tag; stretches in others are left out where it is known.

        ``titled`` tells whether it has its title already; a second one is a heading.
        """
        self._flow = flow
        self._file = file
        self._tongue = tongue
        self._stack = [_Open("", "paragraph")]
        self._names: Counter[str] = Counter()
        self._titled = titled

    @property
    def skips(self) -> bool:
        """Tell whether what stands here is no text."""
        return self._stack[-1].skips

    def feed(self, content: Placed) -> None:
        """Go through a stretch of HTML."""
        for piece in pieces(content.text):
            kind, start, end, _, _, _ = piece
            if kind == "start":
                self._start(piece, content)
            elif kind == "end":
                self._end(piece.name, content.span(start, end))
            elif self.skips:
                continue
            elif kind == "char":
                self.reference(content.text[start:end], *content.span(start, end))
            else:
                for span in content.spans(start, end):
                    self.text(*span)

    def open(self, kind: SegmentKind) -> int:
        """Begin a block that is no element, and return how many elements are open around it."""
        self.end()
        self._stack.append(_Open("", kind, self.skips))
        self._names[""] += 1
        return len(self._stack) - 1

    def close(self, end: int, depth: int = 1) -> None:
        """End the block at ``end``, and elements until no more than ``depth`` are open."""
        while len(self._stack) > depth:
            self._pop(end)
        self.end()

    def end(self) -> None:
        """End a line that stands by itself."""
        kind = self._stack[-1].kind
        first = kind != "title" or not self._titled or self._names["title"] > 0
        if self._flow.end(kind if first else "heading") and kind == "title":
            self._titled = self._names["title"] == 0

    def reference(self, written: str, start: int, end: int) -> None:
        """Add the character that a reference such as ``&amp;`` stands for."""
        char = html.unescape(written)
        if char == written:
            self._flow.text(start, end)
        elif char in " \n\t":
            self._flow.space(start, end)
        elif char != "\u00ad":  # where a word may be broken
            self._flow.char(char, start, end)

    def text(self, start: int, end: int) -> None:
        """Add a stretch of text."""
        if self._stack[-1].raised:
            for place in range(start, end):
                char = self._file[place]
                self._flow.char(_SUPERSCRIPTS.get(char, char), place, place + 1)
        else:
            self._flow.words(start, end)

    def _start(self, tag: Piece, content: Placed) -> None:
        name = tag.name
        start, end = content.span(tag.start, tag.end)
        if name not in _INLINE:
            self._imply(name, start)
            self.end()
        elif name == "a" and self._file.endswith("</a>", 0, start):
            self.end()  # links side by side stand apart on every page
        values = {key: html.unescape(content.text[slice(*span)]) for key, span in tag.attributes.items()}
        if not self.skips:
            self._attributes(tag, values, content)
        if name in _VOID or tag.closed:
            if name in ("img", "input") or name in _SHOWN:
                self._stand_in(start, end)
            return
        self._push(name, values, start, end)

    def _push(self, name: str, values: Mapping[str, str], start: int, end: int) -> None:
        outer = self._stack[-1]
        if len(self._stack) > _DEEPEST:
            return
        shown = name in _SHOWN or self._is_kept(name, values, end)
        skips = outer.skips or shown or name in _UNSEEN or self._is_hidden(name, values, start, end)
        stands = start if shown and not outer.skips and name in _INLINE else -1
        kind = self._kind(name, values.get("role", ""), outer.kind)
        self._stack.append(_Open(name, kind, skips, stands, outer.raised or name == "sup" and not skips))
        self._names[name] += 1

    def _end(self, name: str, span: Span) -> None:
        if name == "br":
            self.end()
        if not self._names[name]:
            return
        depth = max(index for index, open_ in enumerate(self._stack) if open_.name == name)
        if name in _INLINE and any(open_.name not in _INLINE for open_ in self._stack[depth:]):
            del self._stack[depth]  # a block within it stays open, as in <b><p></b></p>
            self._names[name] -= 1
            return
        while len(self._stack) > depth + 1:
            self._pop(span.start)
        self._pop(span.end)

    def _pop(self, end: int) -> None:
        """Close the innermost element, which ends at ``end``."""
        gone = self._stack[-1]
        if gone.name not in _INLINE:
            self.end()
        self._stack.pop()
        self._names[gone.name] -= 1
        if gone.stands >= 0:
            self._stand_in(gone.stands, end)

    def _stand_in(self, start: int, end: int) -> None:
        if not self.skips:
            self._flow.stand_in(start, end)

    def _imply(self, name: str, start: int) -> None:
        """Close what ends at ``start`` where a block begins, though its own end is not written."""
        ends = (*_IMPLIED_ENDS.get(name, ()), "p")
        if not any(self._names[one] for one in ends):
            return
        depth = len(self._stack)
        for index in range(depth - 1, 0, -1):
            open_ = self._stack[index].name
            if open_ in ends:
                depth = index
            elif open_ not in _INLINE:
                break
        while len(self._stack) > depth:
            self._pop(start)

    def _kind(self, name: str, role: str, outer: SegmentKind) -> SegmentKind:
        if name in ("h1", "title"):
            return "title"
        if name in _FURNITURE or role in _FURNITURE_ROLES or outer == "furniture":
            return "furniture"
        if name in _HEADINGS:
            return "heading"
        return "item" if name in _ITEMS else outer

    def _attributes(self, tag: Piece, values: Mapping[str, str], content: Placed) -> None:
        keys: tuple[str, ...] = _SPOKEN
        if tag.name == "meta":
            keys = ("content",)
            if values.get("name", "").lower() != "description":
                return
        elif tag.name == "input" and values.get("type", "").lower() in ("submit", "button", "reset"):
            keys = (*_SPOKEN, "value")
        for key in keys:
            if values.get(key, "").strip() and not self._is_hidden(tag.name, values, tag.start, tag.end):
                self._flow.begin_aside()
                self._value(tag.attributes[key], content)
                self._flow.end_aside("furniture")  # often it says what the text says, too

    def _value(self, value: Span, content: Placed) -> None:
        base = value.start
        for kind, start, end, *_ in pieces(content.text[slice(*value)], tags=False):
            span = content.span(base + start, base + end)
            if kind == "char":
                self.reference(self._file[slice(*span)], *span)
            else:
                self._flow.words(*span)

    def _is_hidden(self, name: str, values: Mapping[str, str], start: int, end: int) -> bool:
        """Whether an element is not seen, or holds code or the number of a note."""
        if (
            "hidden" in values
            or values.get("role") in _NOTE_ROLES
            or name == "input"
            and values.get("type", "").lower() == "hidden"
        ):
            return True
        if re.search(r"(?i)display\s*:\s*none|visibility\s*:\s*hidden", values.get("style", "")):
            return True
        if name == "pre":
            inner = self._inner(name, end)
            return "<code" in inner or "<span" in inner or not any(map(is_han, inner))
        if name == "sup":
            inner = self._inner(name, end)
            linked = "<a" in inner or self._stack[-1].name == "a" and self._file[start - 1] == ">"
            return linked or any(c in "[［*†‡注註" for c in re.sub("<[^>]*>", "", inner))
        return False

    def _is_kept(self, name: str, values: Mapping[str, str], end: int) -> bool:
        """Whether an element is not to be translated: the file says so, or it is in another language."""
        if name in ("html", "body"):
            return False
        if values.get("translate") == "no" or "notranslate" in values.get("class", "").split():
            return True
        tag = values.get("lang") or values.get("xml:lang") or ""
        if not tag or not self._tongue or are_alike(tag, self._tongue):
            return False
        return not contradicts(self._inner(name, end), tag)

    def _inner(self, name: str, end: int) -> str:
        """What an element holds whose content begins at ``end``, up to the first end of that name."""
        stop = self._file.find(f"</{name}", end, end + _FARTHEST)
        return self._file[end : stop if stop >= 0 else end + _FARTHEST // 10]
