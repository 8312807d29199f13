"""Finds masked and broken characters: 习*近*平, 微_信, zero-width characters within words, mojibake, �."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator

from termkit.find.persons import SURNAMES
from termkit.model import Article, Mark
from termkit.text import is_han, is_latin

_MARKS = "*＊_.．·・•/|-"
_SURE = "*＊_"
"""Marks that stand for nothing else within Chinese words; the others part names (里特维·古普塔), pairs and dates."""

_FUNCTION_WORDS = frozenset("的了是在我你您他她它这這那不也都就有和与與或被把将將会會能要")
"""Words of one character: 看*词*的 stresses the one between, a masked name has none of them."""

_SPEAKS_OF_MARK = ("带帶打加标標注註有用以为為是示無无", "号號者的为為字符标標处處项項是")
"""What stands before or after a mark that the text speaks of: 带*号的为必填项."""

_INVISIBLE = "\u200b\u200c\u200d\u200e\u2060\u00ad\ufeff"
_FACTORS = frozenset("长長宽寬高厚深底径徑单單价價量数數")
"""长*宽*高 is a formula."""

_FOREIGN = frozenset("尔爾姆维維奇朗拉娜莎贝貝乔喬伦倫卡凯凱诺諾塔迪蒂森顿頓曼鲍鮑鲁魯萨薩帕纳納尼克巴莱萊")
"""Characters of which a transcribed name has one at least; those of a subject (文·史·哲) transcribe too."""
_MORE_SOUNDS = frozenset("宁寧")
"""Ends of names that are read so in ordinary words too: 列宁."""
_SAYING = tuple("说 說 表示 称 稱 指出 认为 認為 强调 強調 宣布 提出 出席 在 也 于 於 先生 女士 小姐".split())
"""What comes after the name of somebody who does something."""
_DOTS = "·・•.．"
_JOINED = frozenset(
    "中美日韩韓俄欧歐英法德印澳台港京津沪滬粤粵深广廣男女老少新旧舊内內外上下东東西南北春夏秋冬与與和"
)
"""Characters for places and opposites, which a dot joins: 中·美."""

_FEWEST_PARTED = 3
"""Characters of a name that a dot stands between; of two (美·中) it mostly joins things."""

_OFTEN_MASKED = frozenset(
    "微信 淘宝 支付 加群 法轮 法輪 警察 敏感 赌博 賭博 色情 彩票 毛泽 毛澤 共产 共產 政府 民主 自由 台湾 台灣 臺灣 新疆 西藏 天安 六四"
    " 自杀 自殺 杀人 殺人 强奸 強姦 毒品 枪支 槍枝 贷款 貸款 代购 领导 独立 獨立 革命 抗议 抗議 习近 習近 反动 反動 暴力 迷信"
    " 爆炸 枪击 槍擊 杀害 殺害 血腥 恐怖 战争 戰爭 吸毒 贩毒 販毒 性侵 强暴 強暴 诈骗 詐騙 博彩 走私 示威 镇压 鎮壓"
    " 妓女 嫖娼 裸体 裸體 做爱 做愛 尸体 屍體 死亡 病毒 疫情 封城 贪污 貪污 腐败 腐敗 上访 维权 維權 翻墙 翻牆 代理 网贷".split()
)
"""Two characters at the seam of words that are masked to get past filters."""

_SENTENCE_ENDS = tuple("。！？”」』；")
_OPENING, _CLOSING = tuple("“「《‘『"), tuple("”」》’』")


_WESTERN = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
"""What Windows-1252 has where Latin-1 has control characters."""


def _no_name(word: str) -> bool:
    return False


def find_masks(article: Article, is_name: Callable[[str], bool] = _no_name) -> Iterator[Mark]:
    """Yield marks of kind ``mask``; ``stands_for`` is the text without the marks where that can be decided.

    ``is_name`` tells whether a word stands in the glossary.

    The note is ``marks``, ``zero-width``, ``box`` (a character that could not be shown), ``lost`` (U+FFFD) or
    ``mojibake``.
    """
    text = article.text
    yield from _marked(text, is_name)
    yield from _invisible(text)
    yield from _boxes(text)
    yield from _lost(text)
    yield from _mojibake(text)


def _marked(text: str, is_name: Callable[[str], bool]) -> Iterator[Mark]:
    for sign in _MARKS:
        place = text.find(sign, 1)
        while place >= 0:
            end = _end_of_row(text, sign, place)
            if end and is_han(text[place - 1]) and _is_mask(text, sign, place - 1, end, is_name):
                yield Mark("mask", place - 1, end, text[place - 1 : end].replace(sign, ""), "marks")
            place = text.find(sign, max(end, place + 1))


def _end_of_row(text: str, sign: str, place: int) -> int:
    """Where a row of signs and single Han characters in turns ends that begins at ``place``, or 0: *近*平."""
    end = 0
    while text.startswith(sign, place) and is_han(text[place + 1 : place + 2] or " "):
        end = place = place + 2
    return end


def _is_mask(text: str, sign: str, start: int, end: int, is_name: Callable[[str], bool]) -> bool:
    word = text[start:end].replace(sign, "")
    pairs = [word[i : i + 2] for i in range(len(word) - 1)]
    if not _OFTEN_MASKED.isdisjoint(pairs):
        return True
    if _FACTORS.issuperset(word):
        return False
    if sign not in _SURE:
        if len(word) < _FEWEST_PARTED:
            return sign in _DOTS and _is_parted_word(text, word, sign, start, end)
        return _is_parted_name(text, word, start, end, is_name)
    if is_name(word):
        return True
    if len(word) > 3 or word in text:
        certain = sign != "_" or _in_prose(text, end)
        return len(word) > 2 or certain and not _is_paired(text, sign, start, end)
    if len(word) == 3:
        return word[0] in SURNAMES or _FUNCTION_WORDS.isdisjoint(word) and text.count(sign) == 2
    return text.count(sign) == 1 and (sign != "_" or _in_prose(text, end)) and _is_stray(text, sign, start)


def _is_parted_name(text: str, word: str, start: int, end: int, is_name: Callable[[str], bool]) -> bool:
    """鲍·威·尔: a name that is known or sounds foreign; not a motto (衣·食·住·行), not the middle of 弗·伊·列宁."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if before in _OPENING and after in _CLOSING:
        return False
    if is_name(word):
        return True
    from termkit.find.sounds import SOUNDS

    if len(word) == 3 and word[0] in SURNAMES and text.startswith(_SAYING, end):
        return True
    # of 约瑟夫·维·斯大林 the row holds the middle only; 席 of 主席 transcribes too, but 主 does not
    begun = before in _FOREIGN or start > 1 and SOUNDS.issuperset(text[start - 2 : start])
    longer = begun or after in SOUNDS or after in _MORE_SOUNDS
    return not longer and SOUNDS.issuperset(word) and not _FOREIGN.isdisjoint(word)


def _is_parted_word(text: str, word: str, sign: str, start: int, end: int) -> bool:
    """死·亡: a word of two characters that the text has twice without the dot, amid a sentence."""
    if text.count(word) < 2 or text.count(word[0] + sign + word[1]) > 1 or not _JOINED.isdisjoint(word):
        return False
    from termkit.find.sounds import SOUNDS

    around = text[start - 1 : start] + text[end : end + 1]
    amid = len(around) == 2 and all(map(is_han, around)) and SOUNDS.isdisjoint(around)
    return (
        amid and sign not in text[max(0, start - 12) : start] + text[end : end + 12] and _in_prose(text, end)
    )


def _is_paired(text: str, sign: str, start: int, end: int) -> bool:
    return sign in text[end : end + 12] or sign in text[max(0, start - 12) : start]


def _in_prose(text: str, end: int) -> bool:
    """Whether the line goes on to the end of a sentence; titles of pages (新闻_网站) don't."""
    line = text[end : end + 400].partition("\n")[0].rstrip()
    return line[-1:] in _SENTENCE_ENDS


def _is_stray(text: str, sign: str, start: int) -> bool:
    """Whether the only such mark of the text between two characters is no product and isn't spoken of."""
    before, after = _SPEAKS_OF_MARK
    factors = text[start] in _FACTORS or text[start + 2] in _FACTORS
    return not (factors or "=" in text or text[start] in before or text[start + 2] in after)


def _invisible(text: str) -> Iterator[Mark]:
    """Zero-width characters within a word, with the letters beside them."""
    if any(sign in text for sign in _INVISIBLE):
        for match in re.finditer(f"[{_INVISIBLE}]+", text):
            before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
            if (
                before
                and after
                and (is_han(before) and is_han(after) or is_latin(before) and is_latin(after))
            ):
                yield Mark("mask", match.start() - 1, match.end() + 1, before + after, "zero-width")


def _boxes(text: str) -> Iterator[Mark]:
    """□ for a character that could not be shown; a form (是□否□) and an edition of an old text have more of them."""
    found = [m for box in "□■▯" if box in text for m in re.finditer(f"{box}+", text)]
    if len(found) <= 2:
        for match in found:
            if not is_han(text[match.start() - 1 : match.start()] or " ") or not is_han(
                text[match.end() : match.end() + 1] or " "
            ):
                continue
            line = text[match.end() : match.end() + 400].partition("\n")[0].rstrip()
            if line and line[-1] in "。！？”」":
                yield Mark("mask", *match.span(), None, "box")


def _lost(text: str) -> Iterator[Mark]:
    """What stands where bytes could not be decoded: U+FFFD, and its bytes read as GBK."""
    for sign, run in (("\ufffd", "\ufffd+"), ("锟", "(?:锟斤拷|锟斤)+")):
        if sign in text:
            for match in re.finditer(run, text):
                if text[match.start() - 1 : match.start()] not in tuple('“「‘"'):
                    yield Mark("mask", *match.span(), None, "lost")


def _mojibake(text: str) -> Iterator[Mark]:
    """UTF-8 that was read as Windows-1252; sure where reading it aright gives other text."""
    for match in _western_run().finditer(text):
        raw = bytes(b for c in match[0] for b in _western_byte(c))
        try:
            right = raw.decode("utf-8")
        except UnicodeDecodeError:
            continue
        if len(right) < len(match[0]):
            yield Mark("mask", *match.span(), right, "mojibake")


@functools.cache
def _western_run() -> re.Pattern[str]:
    return re.compile(
        f"[\u00c2\u00c3\u00e2-\u00f4](?:[\u0080-\u00bf{_WESTERN}][\u00c2\u00c3\u00e2-\u00f4]?)+"
    )


def _western_byte(char: str) -> bytes:
    return char.encode("cp1252") if char in _WESTERN else char.encode("latin-1")
