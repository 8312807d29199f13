"""Reads subtitles, SubRip and WebVTT: what is shown, a cue a block; numbers, times, settings, notes and styles are none.

The lines of a cue are one block, as a sentence that was cut to the width of a screen, but for the lines of two
speakers, which begin with a dash. Where most cues have Chinese lines and lines without Chinese, the file is
bilingual. A cue that repeats the end of the one before, as captions that roll do, is read once.
"""

from __future__ import annotations

import functools
import html
import re
from collections.abc import Iterator, Sequence

from termkit.errors import UnreadableFile
from termkit.model import Pair, Span
from termkit.readers.decoded import Decoded, Source
from termkit.readers.extract import Extract
from termkit.readers.languages import is_checked, locale_of
from termkit.readers.messages.names import locale_of_path
from termkit.record import Record
from termkit.text import is_han, width

_BILINGUAL = 0.5
"""The share of cues that are in two languages, from which on the file is."""

_SIGNS = {"line": "\n", "space": " "}
_DASHES = frozenset("-‐‑–—－")


class Cue(Record):
    """What is shown for a time."""

    name: str
    """Its number, if it has one, and when it begins."""
    begin: float
    """Seconds."""
    end: float
    lines: tuple[Span, ...]
    """Its lines in the file, without blank ones."""


def parse(decoded: Decoded, name: str, columns: tuple[str, str] | None = None) -> Decoded:
    """Return what the cues of a file of subtitles show."""
    file = decoded.text
    cues = read_cues(file, name)
    source, target = Extract(decoded), Extract(decoded)
    pairs: list[Pair] = []
    two = [_languages(file, cue) for cue in cues]
    is_bilingual = sum(all(pair) for pair in two) > _BILINGUAL * len(cues)
    before = ""
    for cue, (chinese, others) in zip(cues, two, strict=True):
        lines = list(chinese if is_bilingual else cue.lines)
        while lines and len(cues) > 1 and file[slice(*lines[0])].strip() == before:
            del lines[0]
        before = file[slice(*lines[-1])].strip() if lines else before
        ours = _add(target, file, lines, cue.name)
        if is_bilingual and others and ours:
            theirs = _add(source, file, others, cue.name)
            if theirs:
                pairs.append(Pair(theirs, ours))
    found = target.decoded()
    language = _language(file)
    if language and not is_checked(language):
        note = f"{name} is in {language}, which termkit doesn't check."
        return Extract(decoded).decoded()._replace(note=f"{decoded.note} {note}".strip())
    found = found._replace(locale=locale_of(language) or locale_of_path(name, found.text))
    if not is_bilingual:
        return found
    return found._replace(source=Source(name, source.decoded(), tuple(pairs)))


def escape(text: str, file: str, offset: int) -> str | None:
    """Return how ``text`` is written within a cue; None where it would become markup or end the cue."""
    if "\n" in text or "\N{OBJECT REPLACEMENT CHARACTER}" in text or "-->" in text or "{" in text:
        return None
    if file[:10].lstrip("\ufeff").startswith("WEBVTT"):
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return None if "<" in text else text


def pair(source: Decoded, translation: Decoded) -> tuple[Pair, ...]:
    """Return the pairs of two files of subtitles: what is shown at the same time.

    Cues that overlap by more than half of the shorter one belong together; the cues of a pair are neighbours.
    """
    theirs, ours = _timed(source), _timed(translation)
    joins: list[tuple[int, int, int, int]] = []  # first and last cue on either side
    first = 0
    for index, (_, begin, end) in enumerate(ours):
        while first < len(theirs) and theirs[first][2] <= begin:
            first += 1
        for other in range(first, len(theirs)):
            _, their_begin, their_end = theirs[other]
            if their_begin >= end:
                break
            shared = min(end, their_end) - max(begin, their_begin)
            if shared * 2 <= min(end - begin, their_end - their_begin):
                continue
            if joins and (joins[-1][1] >= other or joins[-1][3] >= index):
                a, b, c, d = joins[-1]
                joins[-1] = (min(a, other), max(b, other), c, max(d, index))
            else:
                joins.append((other, other, index, index))
    return tuple(
        Pair(Span(theirs[a][0].start, theirs[b][0].end), Span(ours[c][0].start, ours[d][0].end))
        for a, b, c, d in joins
    )


def _timed(decoded: Decoded) -> list[tuple[Span, float, float]]:
    """Where each cue stands in the text that was taken from a file, and from when to when it is shown."""
    times = {cue.name: (cue.begin, cue.end) for cue in read_cues(decoded.file_text, "")}
    starts = [start for start, _ in decoded.units] + [len(decoded.text)]
    timed = []
    for (start, name), stop in zip(decoded.units, starts[1:], strict=True):
        content = decoded.text[start:stop]
        if content.strip() and name in times:
            begin = start + len(content) - len(content.lstrip())
            timed.append((Span(begin, start + len(content.rstrip())), *times[name]))
    return timed


def _language(text: str) -> str:
    """The language that the head of a WebVTT file names, if it does."""
    head = text.split("\n\n", 1)[0] if text.startswith("WEBVTT") else ""
    lines = (line.partition(":") for line in head.splitlines())
    return next((value.strip() for name, _, value in lines if name.strip().lower() == "language"), "")


def read_cues(text: str, name: str) -> list[Cue]:
    """Return the cues of a file of subtitles; raise ``UnreadableFile`` where there is none but other text."""
    is_vtt = text.startswith("WEBVTT")
    times = list(_times(is_vtt=is_vtt).finditer(text))
    if not times and text.strip() and not is_vtt:
        raise UnreadableFile(
            f"{name}: has no line with the times of a cue (00:00:01,000 --> 00:00:02,500): it is no file of "
            "subtitles, or one of another kind."
        )
    cues = []
    for number, match in enumerate(times):
        following = times[number + 1] if number + 1 < len(times) else None
        stop = following.start() if following else len(text)
        lines = _lines(text, match.end(), stop)
        if is_vtt:  # a blank line ends a cue; what follows is a note, a style or the name of the next cue
            blank = (i for i, line in enumerate(lines) if not text[slice(*line)].strip())
            lines = lines[: next(blank, len(lines))]
        shown = tuple(line for line in lines if text[slice(*line)].strip())
        called = (match["name"] or "").strip()
        begin, end = match["begin"], match["end"]
        label = f"{called}, {begin}" if called else begin
        cues.append(Cue(label, _seconds(begin), _seconds(end), shown))
    return cues


@functools.cache
def _times(*, is_vtt: bool) -> re.Pattern[str]:
    """The line with the times of a cue, and the line with its number or name before it."""
    time = r"(?:[0-9]{1,4}:)?[0-9]{1,2}:[0-9]{1,2}[.,][0-9]{1,3}"
    name = r"(?:(?<=\n\n)|(?<=\n\r\n))[^\r\n]+" if is_vtt else r"[ \t]*[0-9]+[ \t]*"
    return re.compile(
        rf"^(?:(?P<name>{name})\r?\n)?[ \t]*(?P<begin>{time})[ \t]*-->[ \t]*(?P<end>{time})[^\r\n]*",
        re.MULTILINE,
    )


def _seconds(time: str) -> float:
    seconds = 0.0
    for part in time.replace(",", ".").split(":"):
        seconds = seconds * 60 + float(part)
    return seconds


def _lines(text: str, start: int, stop: int) -> list[Span]:
    """The lines from the end of a line at ``start`` on."""
    lines = []
    position = text.find("\n", start, stop) + 1 or stop
    while position < stop:
        end = text.find("\n", position, stop)
        end = stop if end < 0 else end
        lines.append(Span(position, end - (text[end - 1 : end] == "\r")))
        position = end + 1
    return lines


def _languages(text: str, cue: Cue) -> tuple[Sequence[Span], Sequence[Span]]:
    """The lines of a cue with Han characters, and those with other letters only."""
    chinese = [line for line in cue.lines if any(map(is_han, text[slice(*line)]))]
    others = [line for line in cue.lines if line not in chinese and any(map(str.isalpha, text[slice(*line)]))]
    return chinese, others


def _add(extract: Extract, file: str, lines: Sequence[Span], name: str) -> Span | None:
    """Add the lines of a cue, and return where they stand."""
    spans: list[Span] = []
    last = ""
    for line in lines:
        parts = list(_shown(file, line))
        text = "".join(
            file[start:end] if instead is None else instead for start, end, instead in parts
        ).strip()
        if not text:
            continue
        if last and text[0] in _DASHES:
            spans.append(extract.end("paragraph", name))
        elif last and _is_spaced(last, text[0]):
            extract.literal(" ")
        for start, end, instead in parts:
            if instead is None:
                extract.add(start, end)
            elif instead == "\n":
                spans.append(extract.end("paragraph", name))
            else:
                extract.escaped(instead, start, end)
        last = text[-1]
    if not last:
        return None
    spans.append(extract.end("paragraph", name))
    filled = [span for span in spans if span.start < span.end]
    return Span(filled[0].start, filled[-1].end) if filled else None


def _is_spaced(one: str, other: str) -> bool:
    """Whether a line end between two characters means a space: not between wide ones, nor beside 。 and the like."""
    wide = [width(char) == 2 for char in (one, other)]
    return not all(wide) and not any(
        is_wide and not is_han(char) for is_wide, char in zip(wide, (one, other), strict=True)
    )


@functools.cache
def _markup() -> re.Pattern[str]:
    return re.compile(
        r"</?[A-Za-z][^<>\r\n]*>|<[0-9:.]+>|</?>|\{[\\A-Za-z0-9][^{}\r\n]*\}|(?P<line>\\[Nn])|(?P<space>\\h)|(?P<entity>&[A-Za-z#][A-Za-z0-9]*;)"
    )


def _shown(file: str, line: Span) -> Iterator[tuple[int, int, str | None]]:
    """What of a line is shown: stretches of the file that are (None), and what stands for others."""
    done = line.start
    for match in _markup().finditer(file, *line):
        kind = match.lastgroup or ""
        instead = html.unescape(match[0]) if kind == "entity" else _SIGNS.get(kind, "")
        if instead == match[0]:  # no character of that name
            continue
        yield done, match.start(), None
        if instead:
            yield *match.span(), instead
        done = match.end()
    yield done, line.end, None
