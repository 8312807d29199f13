"""Tells the names that programs use (keys, addresses, codes) from text, and what the path of a file says of it."""

from __future__ import annotations

import functools
import os
import re

from termkit.readers.languages import is_checked, locale_of
from termkit.text import is_han

_SAMPLE = 5_000
"""Characters that tell whether a text is Chinese at all."""


def is_name(text: str) -> bool:
    """Tell whether ``text`` is for programs: a key, an identifier, an address, a path, a code, a date.

    A word that stands alone begins with a capital where it is for people: Save, OK, Wi-Fi; programs write ``save``.
    """
    text = text.strip()
    if any(map(str.isspace, text)):
        return False
    if text.isascii():
        return _lone_word().fullmatch(text) is None
    return any(sign in text for sign in "/\\@.") and _address().fullmatch(text) is not None


@functools.cache
def _lone_word() -> re.Pattern[str]:
    return re.compile(r"[^A-Za-z0-9]?[A-Z][A-Za-z'-]*[^A-Za-z0-9]{0,3}")


@functools.cache
def _address() -> re.Pattern[str]:
    """An address or a path, which may hold Han characters: https://…, ./图片/一.png, a@b.tw."""
    return re.compile(
        r"[A-Za-z][A-Za-z0-9+.-]*://\S+|\.{0,2}/[^\s，。；：]+|[A-Za-z]:\\\S+|[^\s，。；：]+\.[a-z][a-z0-9]{1,4}"
    )


def locale_of_path(path: str, text: str) -> str | None:
    """Return the locale that the name of a file or a folder above it states: ``zh_TW.po``, ``zh-TW/main.json``.

    None where ``text``, which was taken from the file, is plainly of another language.
    """
    *folders, file = path.replace(os.sep, "/").split("/")
    stem = file.rpartition(".")[0] or file
    parts = [stem, *reversed(stem.split(".")), *_tag().findall(stem), *reversed(folders[-3:])]
    tag = next((part for part in parts if _tag().fullmatch(part) and is_checked(part)), "")
    locale = locale_of(tag)
    sample = text[:_SAMPLE]
    is_chinese = sum(map(is_han, sample)) * 5 > len(sample)
    return None if locale == "en" and is_chinese else locale


@functools.cache
def _tag() -> re.Pattern[str]:
    return re.compile(
        r"(?<![A-Za-z])(?:en|zho?|cmn|yue)(?:[-_](?:[A-Z][a-z]{3}|[A-Z]{2}|[a-z]{2}|[a-z]{4}))*(?![A-Za-z])"
    )
