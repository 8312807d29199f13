"""Finds characters that script conversion chose wrongly, by the words they spoil."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from termkit.find.mentions import speaks
from termkit.find.script.tables import (
    Confusion,
    characters,
    confused,
    confusions,
    neighbours,
    suspects,
    triples,
)
from termkit.find.script.transliteration import SOUNDS
from termkit.model import Mark, Span
from termkit.text import is_han

VARIANTS = dict(zip("裏爲衆羣台着牀綫麪峯啓", "裡為眾群臺著床線麵峰啟", strict=True))
"""Forms of a Traditional character, and the one that the tables have."""

PLACES = frozenset(
    "子袋盒箱包夢腦鍋碗桶罐瓶杯盤櫃屜屋房廳廚牆圈隊團眼嘴懷血骨夜候段句詞歌書信稿劇片鏡畫幕網機器車船艙棚校廠店宅"
)
"""Ends of nouns that something can be inside of, and that no transliteration has."""
DISTRICT = frozenset("程長民鄰巷弄辦活")
"""What follows the name of a district, a 里."""
MUNICIPAL = frozenset("區鄉鎮市縣")

COMMON = "着借像象了干复征只链炼画"
"""Wrong ones in Simplified text that are often words there; the others (乾, 瞭) hardly ever."""
COMPLEMENTS = "出上下來去到過起"
"""They follow any verb, and make no word with it that would tell anything: 限製出口."""
GIVEN_NAMES = "範穀乾徵誌"
"""Characters of a few words that parents give their children too."""
SURNAMES = frozenset(
    "王李張劉陳楊黃趙吳周徐孫馬朱胡郭何高林羅鄭梁謝宋唐許韓馮鄧曹彭曾蕭田董袁潘於蔣蔡余杜葉程蘇魏呂丁任沈姚盧姜崔鍾譚陸汪金石廖賈夏"
    "张刘陈杨黄赵吴孙马罗郑谢许韩冯邓萧叶苏吕卢锺钟谭陆贾韦邹闫龙贺顾龚钱严汤赖庄连纪"
    "韋付方白鄒孟熊秦邱江尹薛閆段雷侯龍史陶黎賀顧毛郝龔邵萬錢嚴覃戴莫孔向湯單賴游洪施翁柯莊連紀"
)


def find_wrong_words(text: str, alphabet: frozenset[str], script: str) -> Iterator[Mark]:
    """Yield each two or three characters of ``text`` that a wrong one spoils, with the right ones."""
    plain = text
    for variant in sorted(VARIANTS.keys() & alphabet) if script == "traditional" else ():
        plain = plain.replace(variant, VARIANTS[variant])
        alphabet |= {VARIANTS[variant]}
    padded = f"  {plain}  "  # a word at the edge of the text has neighbours too
    for at in _candidates(padded, confused(script).keys() & alphabet, script):
        bound = at if script == "simplified" and padded[at] not in COMMON else -1
        found = _spoilt_pair(confusions(padded[at], script), padded, at, bound)
        if padded[at] == "里" and script == "traditional" and _is_inside(padded, at):
            found = Span(at - 1, at + 1), "裡"
        elif found is None or found[0].end - found[0].start == 1:
            found = _spoilt_triple(padded, at, script) or found
        if found:
            (start, end), right = found
            mended = text[start - 2 : at - 2] + right + text[at - 1 : end - 2]
            if f"“{text[start - 2 : end - 2]}”" in text and f"“{mended}”" in text:
                continue  # the article is about the spelling
            yield Mark("wrong-conversion", start - 2, end - 2, _wholly(mended, script))


def _wholly(word: str, script: str) -> str:
    """Return the word of two with its other character mended too: 復制 is 複制 by now, and should be 複製."""
    if len(word) == 2:
        for at in (0, 1):
            for confusion in confusions(word[at], script):
                partners = confusion.before if at else confusion.after
                if confusion.firm and partners[:1] != "!" and word[1 - at] in partners:
                    return word[:at] + confusion.right + word[at + 1 :]
    return word


def _candidates(padded: str, chars: AbstractSet[str], script: str) -> Iterator[int]:
    """Yield the places of ``chars`` that have a neighbour beside them with which they may be wrong."""
    if not chars:
        return
    beside = {char: suspects(char, script) for char in chars}
    for match in re.finditer(f"[{''.join(sorted(chars))}]", padded):
        at = match.start()
        after, before = beside[match[0]]
        beyond = after[:1] == "!" or match[0] == "里" and padded[at - 1] in PLACES
        if beyond or padded[at + 1] in after or padded[at - 1] in before:
            yield at


def _spoilt_pair(rows: tuple[Confusion, ...], padded: str, at: int, bound: int) -> tuple[Span, str] | None:
    """Return the word of two that the character at ``at`` spoils, and the right character."""
    for confusion in rows:
        for word in _spoilt(confusion, padded, at):
            if _crosses_words(padded, word, at, bound):
                continue
            if confusion.firm or not _joins_outside(padded, word, at):
                return word, confusion.right
    return None


def _spoilt(confusion: Confusion, padded: str, at: int) -> Iterator[Span]:
    """Yield the words that the character at ``at`` may spoil, or itself alone if it stands in few words."""
    following, preceding = padded[at + 1], padded[at - 1]
    if padded[at] in SURNAMES and (speaks(padded, at + 3) or speaks(padded, at + 2)):  # 經理余日東說
        return
    if confusion.after.startswith("!"):
        fits = following in confusion.after or preceding in confusion.before or _is_given_name(padded, at)
        if not fits and (is_han(following) or is_han(preceding)):  # else spoken of by itself: “乾”
            yield Span(at, at + 1)
        return
    if following in confusion.after:
        yield Span(at, at + 2)
    if preceding in confusion.before:
        yield Span(at - 1, at + 1)


def _is_given_name(padded: str, at: int) -> bool:
    """Tell whether the character at ``at`` may be part of a given name: 郭樹範."""
    return padded[at] in GIVEN_NAMES and not SURNAMES.isdisjoint(padded[at - 2 : at])


def _is_inside(padded: str, at: int) -> bool:
    """Tell whether 里 at ``at`` follows a noun as 裡 does, and is no district: 盒子里, but not 新店里."""
    if padded[at - 1] not in PLACES or padded[at + 1] in DISTRICT:
        return False
    return MUNICIPAL.isdisjoint(padded[max(0, at - 5) : at - 1])


def _spoilt_triple(padded: str, at: int, script: str) -> tuple[Span, str] | None:
    """Return the three characters that the one at ``at`` spoils, and the right character."""
    char, tail = padded[at], padded[at + 1 : at + 3]
    for known in triples(char, script):
        if _holds(known.after, tail) and not _begins_anew(padded, at, tail):
            return Span(at, at + 3), known.right
        if _holds(known.around, padded[at - 1] + padded[at + 1]):
            return Span(at - 1, at + 2), known.right
        if _holds(known.before, padded[at - 2 : at]) and padded[at + 1] not in neighbours(char).after:
            return Span(at - 2, at + 1), known.right
    return None


def _begins_anew(padded: str, at: int, tail: str) -> bool:
    """Tell whether the character at ``at`` may end a word that ``tail`` doesn't belong to: 城市裡約熱鬧一倍."""
    if padded[at - 1] not in neighbours(padded[at]).before:
        return False
    return not SOUNDS.issuperset(tail) or padded[at + 3] in neighbours(tail[-1]).after


def _holds(pairs: str, pair: str) -> bool:
    """Tell whether ``pair`` is one of ``pairs``, which spaces set apart."""
    return pair in pairs and " " not in pair


def _crosses_words(padded: str, word: Span, at: int, bound: int) -> bool:
    """Tell whether the two characters of ``word`` may be the end of one word and the beginning of the next.

    體制造成 is 體制 and 造成, so 制造 is no word there; in 光刻機制造商 it is one, for there is no word 造商.
    The character at ``bound`` is no word by itself.
    """
    if word.end - word.start == 1 or padded[at] == "余" and padded[at - 1] in "十百千萬億":
        return False
    first, second = neighbours(padded[word.start]), neighbours(padded[word.start + 1])
    left, right = padded[word.start - 1] in first.before, padded[word.end] in second.after
    tells = right and padded[word.end] not in COMPLEMENTS  # 人員製作, but not 限製出口
    if tells and at > word.start and padded[at] in characters("traditional"):
        return True
    if left and (right or second.free and bound != word.start + 1):
        return True
    return right and (first.free or bound == word.start + 1)


def _joins_outside(padded: str, word: Span, at: int) -> bool:
    """Tell whether the character at ``at`` makes a word with the neighbour outside ``word``: 重複出現."""
    if at == word.start:
        return padded[at - 1] in neighbours(padded[at]).before
    return padded[word.end] in neighbours(padded[at]).after
