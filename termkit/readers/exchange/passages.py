"""What people read of a segment of XLIFF or TMX: its text without the codes of the format that it came from.

The content of native codes (``ph``, ``bpt``, ``ept``, ``it``, ``ut``) is markup of another format. Codes in pairs, and
the halves of such pairs, are formatting, which leaves nothing; a code that stands alone is a picture, a value or a
foot-note mark, for which U+FFFC stands as in messages; one for a line break ends the line. ``sub`` inside a code is a
text of its own. Text that is marked as deleted is left out, and text that must not be translated stands as an object:
no rule may judge it, and nothing is missing where it stands.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

from termkit.readers.messages.content import STAND_IN
from termkit.readers.messages.literal import Literal, Piece
from termkit.readers.xml import Event

_HALVES = frozenset("bpt ept it bx ex sc ec sm em cp".split())
"""Codes that begin or end formatting, and a control character."""

_OBJECTS = frozenset("ph x ut".split())
"""Codes that stand alone. Of ``ut`` nobody knows what it is."""

_BREAKS = frozenset("lb pb br x-br xlf:lb xlf:pb".split())
"""What ``ctype``, ``type`` or ``subType`` say of codes for the end of a line or page."""


class Passage:
    """A stretch of text as it grows, piece by piece."""

    def __init__(self, place: int, *, preserve: bool) -> None:
        """``place`` is where it begins; line ends that the file has only for its layout mean nothing unless ``preserve``."""
        self.place = place
        self._preserve = preserve
        self._pieces: list[Piece] = []
        self._break: int | None = None
        """Where the file breaks the line, after the last piece."""

    def add(self, text: str, start: int, end: int) -> None:
        """Add what the file writes from ``start`` to ``end``: itself, or one character."""
        if text == "\n" and 0 < end - start <= 2 and not self._preserve:  # as a reference (&#10;) it is meant
            if self._break is None:
                self._trim()
                self._break = start
            return
        if self._break is not None:
            if end - start == len(text):
                text = text.lstrip(" \t")
                start = end - len(text)
            if not text:
                return
            if self._pieces and not (_is_wide(self._pieces[-1].text[-1]) and _is_wide(text[0])):
                self._pieces.append(Piece(" ", self._break, self._break))
            self._break = None
        self._pieces.append(Piece(text, start, end))

    def stand_in(self, char: str, place: int) -> None:
        """Add a character for a code whose markup begins at ``place``.

        It lies inside the markup and takes no room there, so that no fix is made across it.
        """
        self.add(char, place + 1, place + 1)

    def literal(self, base: int = 0) -> Literal:
        """Return the text with the way back to the part of the file that begins at ``base``."""
        return Literal(Piece(text, start - base, end - base) for text, start, end in self._pieces)

    @property
    def text(self) -> str:
        """What was collected, without the spaces around it."""
        return "".join(piece.text for piece in self._pieces).strip()

    def _trim(self) -> None:
        """Drop the blanks before a line end."""
        while self._pieces and self._pieces[-1].end - self._pieces[-1].start == len(self._pieces[-1].text):
            text, start, _ = self._pieces.pop()
            kept = text.rstrip(" \t")
            if kept:
                self._pieces.append(Piece(kept, start, start + len(kept)))
                return


class Content:
    """Gathers the content of an element such as ``target``, whose inner events it takes."""

    def __init__(self, place: int, attributes: Mapping[str, str], *, preserve: bool) -> None:
        """``place`` is where the content begins."""
        self.attributes = attributes
        self.segments: dict[str, Passage] = {}
        """What ``mrk`` elements make segments, by their ``mid``; that text is not in ``passage``."""
        self.subflows: list[Passage] = []
        self.passage = Passage(place, preserve=preserve)
        self._preserve = preserve
        self._open: list[Passage | None] = [self.passage]
        """Where the text of each open element goes; None if nobody reads it."""

    @property
    def is_done(self) -> bool:
        """Whether the element itself has ended."""
        return not self._open

    @property
    def text(self) -> str:
        """What was collected, that of segments behind the rest."""
        return self.passage.text + "".join(segment.text for segment in self.segments.values())

    def take(self, event: Event) -> None:
        """Take the next event inside the element, or its end."""
        if event.kind == "end":
            self._open.pop()
        elif event.kind == "start":
            self._open.append(self._into(event, self._open[-1]))
        elif (into := self._open[-1]) is not None:
            into.add(event.text, event.start, event.end)

    def _into(self, event: Event, above: Passage | None) -> Passage | None:
        """Return where the text of an element that begins goes."""
        name, said = event.name, event.attributes
        if name == "sub":
            self.subflows.append(Passage(event.end, preserve=self._preserve))
            return self.subflows[-1]
        if above is None or name in _HALVES:
            return None
        kind = said.get("mtype", "")
        if name == "mrk" and kind == "seg":
            return self.segments.setdefault(said.get("mid", ""), Passage(event.end, preserve=self._preserve))
        if name == "mrk" and kind.endswith("deleted"):
            return None
        if name in _OBJECTS:
            kinds = {said.get("ctype"), said.get("type"), said.get("subType")}
            above.stand_in(STAND_IN if _BREAKS.isdisjoint(kinds) else "\n", event.start)
            return None
        if name == "mrk" and (kind == "protected" or said.get("translate") == "no"):
            above.stand_in(STAND_IN, event.start)
            return None
        return above


def _is_wide(char: str) -> bool:
    """Whether a character is one of Chinese text, next to which a line end means no space."""
    return unicodedata.east_asian_width(char) in "WF"
