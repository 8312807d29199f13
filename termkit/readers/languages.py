"""Language tags as files state them, and the locales that termkit knows."""

from __future__ import annotations

_REGIONS = {"cn": "zh-CN", "sg": "zh-CN", "my": "zh-CN", "tw": "zh-TW", "hk": "zh-HK", "mo": "zh-HK"}
_SCRIPTS = {"hans": "zh-CN", "chs": "zh-CN", "hant": "zh-TW", "cht": "zh-TW"}
_NAMES = {
    "english": "en", "eng": "en", "英文": "en", "英语": "en", "英語": "en",
    "简体中文": "zh-CN", "簡體中文": "zh-CN", "简体": "zh-CN", "簡體": "zh-CN",
    "繁体中文": "zh-TW", "繁體中文": "zh-TW", "繁体": "zh-TW", "繁體": "zh-TW",
    "simplified chinese": "zh-CN", "chinese (simplified)": "zh-CN", "chinese simplified": "zh-CN",
    "traditional chinese": "zh-TW", "chinese (traditional)": "zh-TW", "chinese traditional": "zh-TW",
}  # fmt: skip
_CHINESE = frozenset("zh zho chi chinese 中文 cmn yue".split())


def locale_of(tag: str) -> str | None:
    """Return the locale that a language tag or name stands for: ``zh-Hant-HK``, ``zh_CN``, ``en-us``, 繁體中文.

    A region decides before a script. None where the tag leaves it open (``zh``) or is another language.
    """
    name = tag.strip().lower()
    if name in _NAMES:
        return _NAMES[name]
    first, *rest = name.replace("_", "-").split("-")
    if first == "en":
        return "en"
    if first not in _CHINESE:
        return None
    known = [_REGIONS[part] for part in rest if part in _REGIONS]
    return next(iter(known + [_SCRIPTS[part] for part in rest if part in _SCRIPTS]), None)


def is_chinese(tag: str) -> bool:
    """Tell whether a language tag or name is Chinese, of whatever region."""
    return (
        locale_of(tag) not in (None, "en") or tag.strip().lower().replace("_", "-").split("-")[0] in _CHINESE
    )


def is_checked(tag: str) -> bool:
    """Tell whether a language tag or name is one of a language that termkit checks: Chinese or English."""
    return is_chinese(tag) or locale_of(tag) == "en"
