"""Segmentation of plain text: one line, one segment; what it is shows in its form and its neighbours."""

from __future__ import annotations

from collections.abc import Iterator

from termkit.model import Segment, SegmentKind
from termkit.segment.furniture import LONGEST, is_furniture

_LONGEST_HEADING = 44
"""Characters; a longer line is a caption or a short paragraph."""

_BULLETS = frozenset("•‣◦●○■□◆◇▪▸►※★☆✓✔①②③④⑤⑥⑦⑧⑨⑩")
_DASHES = frozenset("-–*+·")
"""What is a bullet only before a space."""
_HAN_NUMERALS = "一二三四五六七八九十"
_NUMERALS = frozenset("0123456789" + _HAN_NUMERALS)
_MARKERS = _BULLETS | _DASHES | _NUMERALS | frozenset("(（")

_STOPS = frozenset("。！!；;，、,：:…")
"""What a heading doesn't end with."""

_CLOSING = '”」』’"）)】'


def segment_plain(text: str) -> tuple[Segment, ...]:
    """Return the title, headings, items, paragraphs and furniture of ``text`` in order, blank lines left out.

    Lines end at LF, CRLF or CR. The segments' spans leave out indents and trailing spaces.
    """
    segments = list(_classified(text))
    body = [i for i, segment in enumerate(segments) if segment.kind != "furniture"]
    _mark_headings(text, segments, body)
    _mark_title(text, segments, body)
    return tuple(segments)


def _classified(text: str) -> Iterator[Segment]:
    """Each line that isn't blank, with the kind that it shows by itself."""
    if "\r" in text:
        text = text.replace("\r\n", " \n").replace("\r", "\n")  # of the same length: positions hold
    position = 0
    for line in text.split("\n"):
        content = line.strip()
        if content:
            start = position
            if len(content) < len(line):
                start += len(line) - len(line.lstrip())
            yield Segment(start, start + len(content), _own_kind(content))
        position += len(line) + 1


def _own_kind(line: str) -> SegmentKind:
    if line[0] == "|" and line[-1] == "|":
        return "furniture"
    if line[0] in _MARKERS and _is_item(line):
        return "item"
    return "furniture" if len(line) <= LONGEST and is_furniture(line) else "paragraph"


def _is_item(line: str) -> bool:
    """Whether a line begins with a bullet or a number and its stop: 1. 1、（一） ①; 3.1 and 2025年 are none."""
    first, second = line[0], line[1:2]
    if first in _BULLETS:
        return second != ""
    if first in _DASHES:
        return second.isspace()
    if first in "(（":
        number, closing = line[1:4].rstrip(")）" + line[4:5]), line[1:5]
        return number[:1] in _NUMERALS and any(c in ")）" for c in closing)
    number = (
        line[: len(line) - len(line.lstrip("0123456789"))]
        or line[: len(line) - len(line.lstrip(_HAN_NUMERALS))]
    )
    stop, after = line[len(number) : len(number) + 1], line[len(number) + 1 : len(number) + 2]
    if len(number) > 3 or not after:
        return False
    return stop == "、" or first.isascii() and (stop in "．)）" or stop == "." and not after.isdigit())


def _mark_headings(text: str, segments: list[Segment], body: list[int]) -> None:
    """Make headings of the short lines that stand before longer text; from the end, so that the next is known."""
    following: Segment | None = None
    for index in reversed(body):
        segment = segments[index]
        if following is not None and _is_heading(text, segment, following):
            segments[index] = segment = segment._replace(kind="heading")
        following = segment


def _is_heading(text: str, segment: Segment, following: Segment) -> bool:
    length = segment.end - segment.start
    if length > _LONGEST_HEADING or text[segment.end - 1] in _STOPS:
        return False
    if segment.kind == "item":  # 一、前言 before a paragraph, but not the last item of a list
        return (
            text[segment.start] in "一二三四五六七八九十"
            and following.kind == "paragraph"
            and _is_prose(text, following)
        )
    line = text[segment.start : segment.end]
    if line.rstrip(_CLOSING)[-1:] in ("。", "？", "?", "！", "!"):
        return line[-1] in "？?" and _is_question_heading(line, following)
    return (
        following.kind != "paragraph"
        or _is_prose(text, following)
        or following.end - following.start > 2 * length
    )


def _is_question_heading(line: str, following: Segment) -> bool:
    """A question without a pause before a long paragraph: 静态禁令为何适得其反?"""
    return "，" not in line and "," not in line and following.end - following.start > 60


def _is_prose(text: str, segment: Segment) -> bool:
    return text[segment.start : segment.end].rstrip(_CLOSING)[-1:] in (
        "。",
        "！",
        "？",
        "!",
        "?",
        "…",
        "：",
        ":",
    )


def _mark_title(text: str, segments: list[Segment], body: list[int]) -> None:
    """Make the title of the first short line of the article, or of a table's single cell before it."""
    if len(body) < 2:
        return
    for index in range(body[0]):
        start, end, _ = segments[index]
        cell = text[start:end].strip("| \u3000")
        if text[start] == "|" and "|" not in cell and 6 <= len(cell) <= LONGEST and not is_furniture(cell):
            start += text[start:end].index(cell)
            segments[index] = Segment(start, start + len(cell), "title")
            return
    first, second = segments[body[0]], segments[body[1]]
    if first.kind == "item" or first.end - first.start > LONGEST or text[first.end - 1] in "，、：:,；;":
        return
    apart = len(text[first.end : second.start].splitlines()) > 1
    if apart or first.kind == "heading" or text[first.end - 1] not in "。！？":
        segments[body[0]] = first._replace(kind="title")
