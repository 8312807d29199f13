"""Quotation marks of another region, or straight ones."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from tests.inject import Edit

LOCALES = ("zh-CN", "zh-TW", "zh-HK")
MOST = 1

_QUOTED = re.compile("“([^“”\n]+)”|「([^「」\n]+)」")


def propose(text: str, locale: str, random: Random) -> Iterator[Edit]:
    """Yield the change of each pair of quotation marks; the finding is due at the opening one."""
    for match in _QUOTED.finditer(text):
        inner = match[1] or match[2]
        foreign = {"zh-CN": "「」", "zh-TW": "“”"}.get(locale, '""')
        left, right = random.choice((foreign, '""'))
        yield Edit(*match.span(), left + inner + right, tail=len(inner) + 1)
