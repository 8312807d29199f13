"""Finds names with their glosses, 英伟达(Nvidia), in both widths of parenthesis."""

from __future__ import annotations

import re
from collections.abc import Iterator

from termkit.find.matcher import build, occurrences
from termkit.model import Gloss, Mark, Span
from termkit.text import is_han, is_latin

_LONGEST_HEAD = 24
"""Characters; a longer head is a clause, not a name."""

_DOTS = "·‧・•"
_SHORTEST_SURNAME = 4
"""Letters; shorter ones are acronyms and words as often."""

_CLOSING = "”」』》〉\"'’"
_OPENING = dict(zip(_CLOSING, "“「『《〈\"'‘", strict=True))


def find_glosses(text: str) -> tuple[Gloss, ...]:
    """Return each parenthesis that follows a name directly, with the name as far as its left edge can be told."""
    if "(" not in text and "（" not in text:
        return ()
    found = []
    for match in re.finditer(r"[(（]([^()（）\n]{1,80})[)）]", text):
        head = _head(text, match.start())
        if head is not None:
            found.append(Gloss(head, Span(*match.span(1))))
    return tuple(found)


def _head(text: str, end: int) -> Span | None:
    """Return the name that ends at ``end``: what is in quotation marks there, or a run of one script."""
    while end > 0 and text[end - 1] in " \u00a0\u3000":
        end -= 1
    if end == 0:
        return None
    last = text[end - 1]
    if last in _OPENING:
        start = text.rfind(_OPENING[last], max(0, end - 1 - _LONGEST_HEAD), end - 1)
        return Span(start + 1, end - 1) if start >= 0 else None
    start = end
    if is_han(last):
        while (
            start > 0
            and end - start < _LONGEST_HEAD
            and (is_han(text[start - 1]) or text[start - 1] in _DOTS)
        ):
            start -= 1
    else:
        while (
            start > 0
            and end - start < 2 * _LONGEST_HEAD
            and (is_latin(text[start - 1]) or text[start - 1] in " -.&'’‑")
        ):
            start -= 1
        while start < end and not is_latin(text[start]):
            start += 1
    return Span(start, end) if start < end else None


def find_bare_originals(text: str, glosses: tuple[Gloss, ...]) -> tuple[Mark, ...]:
    """Return later occurrences of an original name whose Chinese form was introduced with a gloss.

    “創世紀計劃”(Genesis Mission) is called 創世紀計劃 from there on; a bare Genesis Mission is a mark of kind
    ``bare-original`` that stands for the Chinese name. Acronyms are left out: they are there to be used. The
    Chinese name must be used again itself, else the original is simply the article's usual form.
    """
    introduced: dict[str, Gloss] = {}
    for gloss in glosses:
        original = text[slice(*gloss.inner)].strip()
        if _is_full_name(original):
            introduced.setdefault(original, gloss)
            surname = original.rpartition(" ")[2]
            if _is_person(text[slice(*gloss.head)]) and len(surname) >= _SHORTEST_SURNAME:
                introduced.setdefault(surname, gloss)
    names: dict[str, str | None] = {}
    marks = []
    for original, start, end in _occurrences(text, list(introduced)):
        gloss = introduced[original]
        if start > gloss.inner.end and _stands_alone(text, start, end):
            if original not in names:
                names[original] = _used_name(text, gloss)
            if name := names[original]:
                marks.append(Mark("bare-original", start, end, name, original, (gloss.head,)))
    return tuple(marks)


def _occurrences(text: str, originals: list[str]) -> Iterator[tuple[str, int, int]]:
    if originals:
        for number, start, end in occurrences(build(originals), text, max(map(len, originals))):
            yield originals[number], start, end


def _used_name(text: str, gloss: Gloss) -> str | None:
    """The longest end of the head, of three characters at least, that stands elsewhere in the text too.

    Two characters are a word before an example: 按键(Shift). In quotation marks the head is the name.
    """
    head = text[slice(*gloss.head)]
    if _is_person(head):
        surname = re.split(f"[{_DOTS}]", head)[-1]
        return surname if text.count(surname) > 1 else None
    if not all(is_han(c) or c in _DOTS for c in head):
        return None
    if text[gloss.head.end : gloss.head.end + 1] in _CLOSING:
        return head if text.count(head) > 1 else None
    ends = (head[cut:] for cut in range(len(head) - 2))
    return next((name for name in ends if text.count(name) > 1), None)


def _is_person(head: str) -> bool:
    """Tell whether a Chinese name is that of a person, first name and surname with a dot between."""
    return re.search(f"[^{_DOTS}][{_DOTS}][^{_DOTS}]{{2,}}$", head) is not None


def _is_full_name(original: str) -> bool:
    letters = re.fullmatch(r"[A-Z][A-Za-z'’.&-]+(?: [A-Za-z'’.&-]+)*", original)
    return letters is not None and not original.isupper() and (" " in original or len(original) >= 5)


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Not within a longer Latin name, and not a gloss itself."""
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    in_latin = re.search(r"[A-Za-z0-9][ -]?$|[(（]$", before) or re.match(r"[ -]?[A-Za-z0-9]|[)）]", after)
    return in_latin is None
