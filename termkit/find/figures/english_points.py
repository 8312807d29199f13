"""Reads points of a percentage that are told without a number in digits: half a point, a quarter-point, a full point."""

from __future__ import annotations

from termkit.find.figures.english_cardinals import Value, pattern
from termkit.find.figures.reading import Exact

_PARTS: dict[str, Exact] = {"half": (5, -1), "quarter": (25, -2), "three": (75, -2)}
_POINTS = (
    r"(?i)(?:(?:(?:an?|one)[\s-])?(?P<part>half|quarter|three[\s-]quarters?)(?:[\s-](?:of[\s-])?an?)?"
    r"|(?:an?|one)[\s-](?:full|whole|(?=percentage)))[\s-]?(?P<sure>percentage[\s-])?points?\b"
)
_RATES = (
    r"(?i)(?<![a-z])(?:interest|inflation|percentage|basis\spoints?|bond\syields?|borrowing|monetary|fed|ecb"
    r"|central\sbanks?|unemployment|jobless|rates?)(?![a-z])"
)
"""What is told in points of a percentage; alone, a point may be one of an index or a game."""
_LONGEST = 40
_REACH = 300


def points_at(text: str, start: int) -> Value | None:
    """Return the points of a percentage that begin with the word at ``start``."""
    if "oint" not in text[start : start + _LONGEST]:
        return None
    found = pattern(_POINTS).match(text, start)
    if found is None or not found["sure"] and not tells_rates(text, start):
        return None
    if text.endswith("of ", 0, start):
        return None  # 0.3 of a percentage point
    part = found["part"]
    low = _PARTS[part.lower().split()[0].split("-")[0]] if part else (1, 0)
    return Value(start, found.end(), low, False, part=part is not None, whole=("percent", "pp"))


def tells_rates(text: str, start: int) -> bool:
    """Tell whether a point at ``start`` is one of a percentage: the text speaks of rates around it."""
    return pattern(_RATES).search(text, max(0, start - _REACH), start + _REACH) is not None
