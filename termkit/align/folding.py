"""What is the same in every script: 輝達 and 辉达, Nvidia and ＮＶＩＤＩＡ."""

from __future__ import annotations

import functools

from termkit.find.script.tables import other_forms
from termkit.text import fold


def one_form(text: str) -> str:
    """Return ``text`` in Simplified characters, lower case and half width, of the same length: for comparing."""
    return fold(text).translate(_simplified())


@functools.cache
def _simplified() -> dict[int, str]:
    """Traditional characters with the Simplified ones; those whose form depends on the word stay."""
    forms = other_forms("traditional")
    return {ord(char): other for char, other in forms.items() if other != "-"}
