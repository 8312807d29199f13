"""Tells the locale of an article by its script, its variants and the words of its region."""

from __future__ import annotations

from collections.abc import Mapping

SAMPLE = 200_000
"""Characters of a text that are looked at, from its beginning, middle and end."""

SIMPLIFIED_SIGNS = (
    "这来时个们为说国会对学发经现实开关动应机进产业过还没样种无问长门东车见马电话头书党术权战区观华总组认让边"
)
TRADITIONAL_SIGNS = (
    "這來時個們說國會對學發經現實開關動應機進產業過還沒樣種無問長門東車見馬電話頭書黨術權戰區觀華總組認讓邊"
)

TAIWAN_SIGNS = {
    "裡": 2,
    "著": 1,
    "臺": 1,
    "「": 1,
    "網路": 3,
    "軟體": 3,
    "資訊": 1,
    "程式": 2,
    "數位": 2,
    "川普": 3,
    "新台幣": 3,
}
HONG_KONG_SIGNS = {
    "裏": 2,
    "着": 1,
    "衞": 3,
    "綫": 3,
    "嘅": 3,
    "説": 2,
    "萬億": 3,
    "網絡": 2,
    "軟件": 3,
    "硬件": 3,
    "特朗普": 3,
    "港元": 3,
}
"""What speaks for one of the two regions, with its weight; none is proof."""

_ENOUGH = 6
"""Signs of a script, or of a region, below which the answer is a guess."""


def detect_locale(text: str, votes: Mapping[str, int] | None = None) -> tuple[str, str]:
    """Return the locale of ``text`` and the reason for people.

    ``votes`` counts the glossary's words that belong to one locale alone, for each locale.
    """
    sample = _sample(text)
    simplified = sum(map(sample.count, SIMPLIFIED_SIGNS))
    traditional = sum(map(sample.count, TRADITIONAL_SIGNS))
    if _is_english(sample):
        return "en", "hardly any Chinese characters"
    telling = simplified + traditional
    if not telling:
        return "zh-CN", "a guess: no character tells Simplified from Traditional"
    script, most = ("Simplified", simplified) if simplified >= traditional else ("Traditional", traditional)
    reason = f"{script} script ({most} of {telling} telling characters)"
    sure = telling >= _ENOUGH and most >= 0.8 * telling
    locale = "zh-CN"
    if script == "Traditional":
        locale, signs, clear = _region(sample, votes or {})
        reason, sure = f"{reason}, {signs}", sure and clear
    return locale, reason if sure else f"a guess: {reason}"


def _sample(text: str) -> str:
    """Return ``text``, or three parts of a long one."""
    if len(text) <= SAMPLE:
        return text
    part, middle = SAMPLE // 3, len(text) // 2
    return text[:part] + text[middle : middle + part] + text[-part:]


def _is_english(sample: str) -> bool:
    """Tell whether Latin letters outweigh Han by far; a few Chinese names don't make an article Chinese.

    A Han character adds two bytes to the text in UTF-8, a Latin letter none: no loop is needed to count them.
    """
    beyond = len(sample.encode("utf-8", "surrogatepass")) - len(sample)
    return beyond < 0.3 * len(sample)


def _region(sample: str, votes: Mapping[str, int]) -> tuple[str, str, bool]:
    """Return the locale of a Traditional text, why, and whether that is clear: by words or by characters."""
    words = votes.get("zh-TW", 0), votes.get("zh-HK", 0)
    if max(words) > 2 * min(words):
        return _stronger(words, f"Taiwan words {words[0]} to Hong Kong {words[1]}", enough=3)
    quoted = 0 if "「" in sample else min(2, sample.count("“"))
    signs = _weight(sample, TAIWAN_SIGNS), _weight(sample, HONG_KONG_SIGNS) + quoted
    return _stronger(signs, f"Taiwan signs {signs[0]} to Hong Kong {signs[1]}", enough=_ENOUGH)


def _stronger(counts: tuple[int, int], reason: str, enough: int) -> tuple[str, str, bool]:
    """Return the region with the greater count; Taiwan, the larger one, when they are even."""
    taiwan, hong_kong = counts
    clear = max(counts) >= enough and max(counts) > 2 * min(counts)
    return ("zh-HK" if hong_kong > taiwan else "zh-TW"), reason, clear


def _weight(sample: str, signs: Mapping[str, int]) -> int:
    """Return the weighed number of ``signs``; each counts five times at most, lest one habit decide."""
    return sum(min(5, sample.count(sign)) * weight for sign, weight in signs.items())
