"""Language tags: the locale that a BCP 47 tag, or what stands for one in real files, names."""

from __future__ import annotations

from collections.abc import Mapping

from termkit.glossary.model import LOCALES

_ENGLISH = frozenset(("en", "eng"))
_CHINESE = frozenset(("zh", "zho", "chi", "cmn"))
_BY_REGION = {"CN": "zh-CN", "SG": "zh-CN", "TW": "zh-TW", "HK": "zh-HK", "MO": "zh-HK"}
_BY_SCRIPT = {"Hans": "zh-CN", "Hant": "zh-TW"}

WRITTEN = {"en": "en", "zh-CN": "zh-Hans-CN", "zh-TW": "zh-Hant-TW", "zh-HK": "zh-Hant-HK"}
"""The full tags that exchange formats get: with script and region no reader has to guess."""


def locale_of(tag: str, tags: Mapping[str, str]) -> str | None:
    """Return the locale that ``tag`` names, or None: zh-Hans-CN, zh_cn and zh-CN are alike, en-GB is en.

    ``tags`` decides first, by tags as they stand (any case, - or _). A bare ``zh`` names no locale by itself. The
    region says more than the script, and a script alone means the region where most read it (RFC 5646, CLDR's likely
    subtags): zh-Hant is zh-TW.
    """
    given = {_normal(key): value for key, value in tags.items()}
    normal = _normal(tag)
    if normal in given:
        return given[normal]
    language, *parts = normal.split("-")
    if language in _ENGLISH:
        return "en"
    if language not in _CHINESE:
        return None
    regions = [part.upper() for part in parts if len(part) == 2]
    scripts = [part.title() for part in parts if len(part) == 4]
    for known, names in ((_BY_REGION, regions), (_BY_SCRIPT, scripts)):
        for name in names:
            if name in known:
                return known[name]
    return None


def _normal(tag: str) -> str:
    return tag.strip().replace("_", "-").lower()


def parse_map(text: str) -> tuple[str, str]:
    """Return the tag and the locale of ``zh=zh-CN``; raise ``ValueError`` with the reason for anything else."""
    tag, equals, locale = text.partition("=")
    if not equals or not tag.strip():
        raise ValueError(f"'{text}' is no map: write it as zh=zh-CN")
    if locale not in LOCALES:
        raise ValueError(f"'{locale}' is no locale of a glossary; known are {', '.join(LOCALES)}")
    return tag.strip(), locale
