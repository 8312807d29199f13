"""Which characters of a term are of the other script than its locale writes."""

from __future__ import annotations

import functools
from typing import Any

from termkit.model import SIMPLIFIED, TRADITIONAL

_BOTH = frozenset("昇恒")
"""Characters of names that both write, though OpenCC has each for one script: 昇腾, 恒生."""


def foreign_characters(text: str, locale: str) -> str:
    """Return the characters of ``text`` that its locale doesn't use, as far as that is sure.

    A character is foreign if OpenCC changes it and the character set that the script grew up with lacks it: GB 2312
    has 乾 and 後, which are right in some Simplified words, Big5 has 台 and 里.
    """
    if locale in SIMPLIFIED:
        return "".join(c for c in text if not _has("gb2312", c) and c not in _BOTH and _changed(c, "t2s"))
    if locale in TRADITIONAL:
        # Taiwan and Hong Kong keep some that OpenCC's own standard changes: 着.
        configs = ("s2t", "s2tw", "s2hk")
        return "".join(
            c
            for c in text
            if not _has("big5", c) and c not in _BOTH and all(_changed(c, name) for name in configs)
        )
    return ""


def _has(encoding: str, char: str) -> bool:
    try:
        char.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def _changed(char: str, config: str) -> bool:
    return bool(_converter(config).convert(char) != char)


@functools.cache
def _converter(config: str) -> Any:
    from opencc import OpenCC

    return OpenCC(config)
