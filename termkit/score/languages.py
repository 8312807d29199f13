"""The languages of translations: those that termkit knows, and others that the reference metrics alone can score."""

from __future__ import annotations

from termkit.errors import BadUsage
from termkit.model import LOCALES

_CHINESE = {
    "zh": "zh-CN",
    "zh-hans": "zh-CN",
    "zh-sg": "zh-CN",
    "zh-hant": "zh-TW",
    "zh-mo": "zh-HK",
    "yue": "zh-HK",
}
_OTHERS = frozenset(
    """
    aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es
    et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj
    kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv
    ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti
    tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zu
    """.split()
)
"""The codes of ISO 639-1 but for Chinese."""


def known_language(tag: str) -> str:
    """Return the locale or language that a BCP 47 tag names: one of ``LOCALES``, or two letters.

    Raises ``BadUsage`` for a tag that names none.
    """
    plain = tag.strip().replace("_", "-").lower()
    for locale in LOCALES:
        if plain == locale.lower():
            return locale
    parts = plain.split("-")
    for length in (2, 1):
        if "-".join(parts[:length]) in _CHINESE:
            return _CHINESE["-".join(parts[:length])]
    if parts[0] in _OTHERS:
        return parts[0]
    raise BadUsage(
        f"unknown language '{tag}'; termkit knows {', '.join(LOCALES)} and the codes of ISO 639-1 (de, ja)."
    )


def main_language(locale: str) -> str:
    """Return the language of a locale: ``zh`` of ``zh-TW``."""
    return locale.partition("-")[0]
