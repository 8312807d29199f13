"""HTML from parts: text is escaped unless it is HTML already, so that no text of a file can become markup."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from typing import TypeAlias

_VOID = frozenset(("input", "line", "circle"))
"""Elements without content; those of SVG are closed by a slash."""
_UNREADABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""Characters that HTML can't hold."""


class Html(str):
    """A string that is HTML."""

    __slots__ = ()


Part: TypeAlias = str | Iterable["Part"] | None
"""Text, HTML, nothing, or several of them."""


def tag(name: str, *parts: Part, **attributes: str | float | bool | None) -> Html:
    """Return an element; attributes that are None or False are left out, ``class_`` is class, ``aria_label`` aria-label."""
    said = "".join(_attribute(key, value) for key, value in attributes.items())
    if name in _VOID:
        return Html(f"<{name}{said}/>")
    return Html(f"<{name}{said}>{joined(parts)}</{name}>")


def joined(parts: Iterable[Part]) -> Html:
    """Return the HTML of all ``parts``."""
    return Html("".join(map(_html, parts)))


def escaped(text: str) -> Html:
    """Return text as HTML, for attributes too."""
    return Html(html.escape(_UNREADABLE.sub("\ufffd", text)))


def _html(part: Part) -> str:
    if isinstance(part, str):
        return part if isinstance(part, Html) else escaped(part)
    return joined(part or ())


def _attribute(key: str, value: str | float | bool | None) -> str:
    name = key.rstrip("_").replace("_", "-")
    if value is None or value is False:
        return ""
    return f" {name}" if value is True else f' {name}="{escaped(str(value))}"'
