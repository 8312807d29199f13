"""Reads web pages: what people see of them, and the texts of pictures, hints and buttons, each a block of its own.

Left out are scripts, styles, hidden elements, code, the readings of ruby, the numbers of notes, what is marked as not to
be translated, and stretches in another language than the page's. What is seen at its place in a sentence but is no text
(code, a picture) leaves a stand-in (``flow.STAND_IN``). The language that a page states is taken, unless what it holds
can't be of it: templates are copied with their ``lang``, and office programs put one wherever the keyboard was changed.
"""

from __future__ import annotations

import functools
import html
import re

from termkit.readers.decoded import Decoded
from termkit.readers.extract import Extract
from termkit.readers.languages import is_checked, locale_of
from termkit.readers.pages.flow import Flow, by_form
from termkit.readers.pages.markup import pieces
from termkit.readers.pages.page import Page
from termkit.readers.pages.placed import Placed
from termkit.readers.pages.tongues import contradicts

_OFFICE = re.compile(
    r"urn:schemas-microsoft-com:office|<meta[^>]{1,80}(?:LibreOffice|OpenOffice|Microsoft|WPS)", re.IGNORECASE
)
_HEAD = 4000
"""Characters of a page in which its program names itself."""


def parse(decoded: Decoded, name: str, columns: tuple[str, str] | None = None) -> Decoded:
    """Return the text of a page, in the locale that it states; ``columns`` are for tables."""
    file = decoded.text
    extract = Extract(decoded)
    tongue = "" if _OFFICE.search(file, 0, _HEAD) else _stated(file)
    if tongue and contradicts(file, tongue):
        tongue = ""
    if tongue and not is_checked(tongue):
        note = f"{decoded.note} Is in the language {tongue}, which termkit doesn't check.".lstrip()
        return extract.decoded()._replace(note=note)
    page = Page(Flow(extract, file), file, tongue)
    page.feed(Placed(file))
    page.close(len(file))
    return by_form(extract.decoded())._replace(locale=locale_of(tongue))


def _stated(file: str) -> str:
    """The language that the page states."""
    for piece in pieces(file):
        if piece.kind == "start" and piece.name in ("html", "body"):
            for key in ("lang", "xml:lang"):
                if key in piece.attributes:
                    return file[slice(*piece.attributes[key])].strip()
        if piece.kind == "start" and piece.name == "body":
            break
    return ""


def escape(text: str, file: str, offset: int) -> str | None:
    """Return how a page writes ``text`` at ``offset``; None where the value of an attribute can't hold it."""
    quote = _quote(file, offset)
    written = html.escape(text, quote=False)
    if quote:
        return written.replace('"', "&quot;") if quote == '"' else written.replace("'", "&#39;")
    return written if quote is None or re.fullmatch(r"[^\s\"'=`>]+", written) else None


def _quote(file: str, offset: int) -> str | None:
    """The mark around the value of an attribute at ``offset``, empty if it has none; None outside of tags."""
    start = offset
    for _ in range(_LESS_THANS):
        start = file.rfind("<", 0, max(start, 0))
        match = _open_value().fullmatch(file, start, offset) if start >= 0 else None
        if match:
            return match[1][:1] if match[1][:1] in ('"', "'") else ""
    return None


_LESS_THANS = 3
"""How many signs before a place may begin the tag that it stands in; a value may hold some."""


@functools.cache
def _open_value() -> re.Pattern[str]:
    """The beginning of a tag up to within the value of an attribute."""
    name = r"[\s/]+[^\s/>=]+"
    value = r"""\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"'][^\s>]*)"""
    return re.compile(
        rf"""<[a-zA-Z][^\s/>]*(?:{name}(?:{value})?)*{name}\s*=\s*("[^"]*|'[^']*|[^\s>"'][^\s>]*|)"""
    )
