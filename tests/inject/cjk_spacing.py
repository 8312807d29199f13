"""A space between Chinese and Latin put in or left out, in a text that does otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from termkit.text import is_han
from tests.inject import Edit

LOCALES = ("zh-CN", "zh-TW", "zh-HK")
MOST = 1

_BEFORE_LATIN = re.compile(r"[^\x00-\u02ff\u2000-\u206f\u3000-\u303f\uff00-\uffef]( ?)[A-Za-z]")
_FEWEST = 4
"""Places that show which way a text keeps to."""


def propose(text: str, locale: str, random: Random) -> Iterator[Edit]:
    """Yield the change of each place where a Latin word follows a Han character."""
    places = [m for m in _BEFORE_LATIN.finditer(text) if is_han(m[0][0])]
    if len(places) >= _FEWEST and len({m[1] for m in places}) == 1:
        for match in places:
            yield Edit(*match.span(), match[0][0] + ("" if match[1] else " ") + match[0][-1])
