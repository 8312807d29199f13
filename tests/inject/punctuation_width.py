"""A half-width mark in place of a full-width one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from termkit.text import is_han
from tests.inject import Edit

LOCALES = ("zh-CN", "zh-TW", "zh-HK")
MOST = 1

_HALF = {"，": ",", "：": ":", "；": ";", "？": "?", "！": "!"}
_ALREADY = re.compile(r"[^\x00-\u02ff][,:;?!](?![0-9A-Za-z ])")


def propose(text: str, locale: str, random: Random) -> Iterator[Edit]:
    """Yield the change of each mark between Han characters, in a text that has no half-width ones."""
    if _ALREADY.search(text):
        return
    for at, char in enumerate(text):
        if char in _HALF and is_han(text[at - 1 : at] or " ") and is_han(text[at + 1 : at + 2] or " "):
            yield Edit(at, at + 1, _HALF[char])
