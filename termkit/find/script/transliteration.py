"""Finds characters that conversion put into transliterated names, where none stands: 埃裡克 for 埃里克."""

from __future__ import annotations

from collections.abc import Iterator

from termkit.model import Mark

_PAIRS = (
    "裡里 裏里 佈布 託托 紮扎 鬆松 範范 剋克 捨舍 薑姜 係系 於于 穀谷 採采 鬱郁 濛蒙 "
    "矇蒙 佔占 捲卷 鬍胡 硃朱 徵征 誌志 嶽岳 鹹咸 樸朴 隻只 迴回 闢辟"
)
WRONG = {pair[0]: pair[1] for pair in _PAIRS.split()}
"""What a converter makes of the characters that transliterations use, wrong first."""

SOUNDS = frozenset(
    "阿埃艾愛安昂奧澳巴班邦保鮑貝本比彼賓波伯博勃布查達戴丹當道德登鄧迪蒂丁杜多頓厄恩爾法凡范菲費芬佛弗福傅富蓋甘岡高戈哥格葛"
    "根古瓜哈海漢豪赫黑亨洪胡華懷惠霍基吉季加賈簡江傑捷金津久喬卡凱坎康考科柯克肯孔庫夸奎昆拉萊賴蘭朗勞勒雷黎里理李利莉麗連列林琳龍盧"
    "魯路倫羅洛呂馬瑪邁麥曼茅梅門蒙米密敏明摩莫默姆木穆拿娜納乃南內尼妮寧紐諾歐帕派潘龐佩彭皮平坡珀普齊奇恰強喬欽琴瓊丘讓熱日瑞若薩"
    "塞賽桑瑟森沙莎珊山尚紹舍申什聖施史士瓦斯蘇索所塔泰坦湯唐陶特藤提廷圖托旺危威韋維魏溫文翁沃烏吳伍武西希席錫夏香蕭謝辛休許雪亞"
    "揚楊耶葉伊儀易因英尤約越贊澤扎詹章哲珍芝志治茲祖佐松采谷系咸岳于朴卷占郁只回姜朱"
)
"""Characters that names are transliterated with."""

BEFORE_LI = frozenset(
    "埃阿艾奧伊亞克斯爾德特布莫蒙普羅洛歐諾佩菲弗福赫凱科肯魯倫麥穆帕佐薩塞森瑟蘇泰坦托瓦威韋維沃哈喬傑哥巴加貝比達迪登丹費芬佛"
    "岡戈根古亨霍吉考奎拉萊朗勒雷利莉麗摩娜納內尼妮齊奇切瓊施索提謝辛雅耶尤贊茲馬"
)
"""Those of them that are no noun which 裡, inside, could follow."""

TITLE_ENDS = frozenset("員者師官授統理席裁長士家問手星將兵人帥監總")
"""Characters that a title before a name ends with."""

WORDS = frozenset("裡裏於係託採佔捲迴誌隻闢捨徵鬆")
"""The wrong ones that may be a word, or end one, before a name: 辦公室裡馬克·吐溫."""

VEHICLES = frozenset({"大巴", "中巴", "小巴"})
"""Nouns that end in such a character."""

NUMERALS = frozenset("0123456789〇零一二三四五六七八九十百千萬億多餘幾")

_DOTS = "·‧・•"


def find_wrong_names(text: str, alphabet: frozenset[str]) -> Iterator[Mark]:
    """Yield each name of ``text`` with a character that no transliteration has, with the right name."""
    triggers = WRONG.keys() & alphabet
    if not triggers:
        return
    if any(dot in alphabet for dot in _DOTS) or "(" in alphabet or "（" in alphabet:
        yield from _around_anchors(text, frozenset(triggers))
    for li in triggers & {"裡", "裏"}:
        yield from _inside_words(text, li)


def _inside_words(text: str, li: str) -> Iterator[Mark]:
    """Yield each 裡 between sounds of a name, or at its end after two of them: 克裡斯, 馬德裡; and 200海裡."""
    at = text.find(li)
    while at >= 0:
        previous, following = text[at - 1 : at], text[at + 1 : at + 2]
        if previous == "海":
            spoilt = text[at - 2 : at - 1] in NUMERALS
            end = at + 1
        else:
            end = at + 1 + (following in SOUNDS)
            spoilt = _is_name(text[at - 2 : at - 1], previous, following)
        if spoilt:
            yield Mark("wrong-conversion", at - 1, end, text[at - 1 : end].replace(li, "里"))
        at = text.find(li, at + 1)


def _is_name(earlier: str, previous: str, following: str) -> bool:
    """Tell whether 裡 between these characters can only be the sound of a name."""
    if previous not in BEFORE_LI or earlier + previous in VEHICLES:
        return False
    return following in SOUNDS or earlier in BEFORE_LI and not following.isalnum()


def _around_anchors(text: str, triggers: frozenset[str]) -> Iterator[Mark]:
    """Yield the faults in the names around a name dot and before a Latin gloss."""
    for anchor in _DOTS + "(（":
        at = text.find(anchor)
        while at >= 0:
            dotted, following = anchor in _DOTS, text[at + 1 : at + 2]
            if dotted or "A" <= following <= "Z":
                yield from _faults(text, *_left(text, at - (text[at - 1 : at] == " "), triggers), triggers)
            if dotted:
                yield from _faults(text, *_right(text, at + 1, triggers), triggers)
            at = text.find(anchor, at + 1)


def _left(text: str, end: int, triggers: frozenset[str]) -> tuple[int, int]:
    """Return the name that ends at ``end``; 裡 at its edge belongs to it only after a title or a mark."""
    start = end
    while start > max(0, end - 8) and (text[start - 1] in SOUNDS or text[start - 1] in triggers):
        start -= 1
    while start < end and text[start] in triggers:
        before = text[start - 1 : start]
        if (
            text[start] not in WORDS
            or text[start] != "於"
            and (not before.isalpha() or before.isascii() or before in TITLE_ENDS)
        ):
            break
        start += 1
    return start, end


def _right(text: str, start: int, triggers: frozenset[str]) -> tuple[int, int]:
    """Return the name that begins at ``start``; what may be the next word, 史密斯採用, is left out of it."""
    end = start
    while end < min(len(text), start + 8) and (text[end] in SOUNDS or text[end] in triggers):
        end += 1
    while (
        end > start and text[end - 1] in triggers and (text[end - 1] == "於" or text[end : end + 1].isalpha())
    ):
        end -= 1
    return start, end


def _faults(text: str, start: int, end: int, triggers: frozenset[str]) -> Iterator[Mark]:
    """Yield the name from ``start`` to ``end`` if it has a wrong character and more than that."""
    name = text[start:end]
    if len(name) > 1 and not triggers.isdisjoint(name):
        right = "".join(WRONG.get(char, char) for char in name)
        yield Mark("wrong-conversion", start, end, right)
