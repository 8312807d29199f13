"""Finds English words that a translation left standing in Chinese sentences: 附件中的ransomware随即潜伏下来."""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from termkit.model import Article, Gloss, Mark, Span
from termkit.text import is_han

_SHORT = 5
"""Letters of words that Chinese texts write in Latin letters as often as not: app, vlog, logo, prompt."""
_HABIT = 3
"""Occurrences of a word that is the article's habit."""
_MANY = 6
"""Different words with which English is the article's way of writing, if they aren't far apart."""
_APART = 400
"""Characters of the article for each of them."""
_SPACES = " \u00a0\u202f\u3000"
_PAUSES = "，。、；：！？,;!?\n"
"""What may stand on the other side of a word that has a Han character on one side."""
_FOREIGN = frozenset("a ab ad al de del der di du en et ex in la le per si the van vs von via".split())
"""Little words of Latin, of names and of English sentences: in vitro, et al, de facto."""
_LOANS = frozenset(
    "brunch buffet cosplay deadline deepfake encore fintech freelance freestyle hashtag newsletter podcast startup workshop "
    "docker javascript python check-in e-mail".split()
)
"""Longer words that Chinese texts write in Latin letters, having no word of their own that is as usual."""
_SPOKEN_OF = (
    "命令|指令|函数|函式|函數|参数|參數|字段|欄位|变量|變數|文件名|檔名|脚本|腳本|软件包|軟體包|套件|模块|模組|目录|目錄|"
    "关键字|關鍵字|单词|單詞|單字|英文|字母|拼写|拼寫|缩写|縮寫|一词|一詞|一字|译自|譯自|源自|原文|音译|音譯|"
    "名为|名為|名叫|网站|網站|品牌|微信|公众号|账号|帳號|药|藥|病毒|细菌|細菌|物种|物種"
)
"""Words around a word that is itself spoken of, is a name or part of a program."""
_NEAR = 8

Spans = Callable[[], Sequence[tuple[int, int]]]


def find_english(
    article: Article, glosses: Sequence[Gloss], titles: Sequence[Span], known: Spans
) -> Iterator[Mark]:
    """Yield a mark ``english-word`` for each English word or phrase in lower case that is a noun of its sentence.

    ``known`` gives where the glossary's terms stand, of which the glossary decides. A word that the article uses
    three times is its habit; where many words are English, as in a manual, nothing is marked.
    """
    text = article.text
    if article.locale == "en" or not article.running:  # messages of a program name its commands
        return
    words = [match for match in _words().finditer(text) if _is_left_over(text, match)]
    counts = Counter(match[0] for match in words)
    if not words or len(counts) > _MANY and len(counts) * _APART > len(text):
        return
    kept = [*(gloss.inner for gloss in glosses), *titles, *known()]
    for match in words:
        start, end = match.span()
        if _uses(text, match[0]) < _HABIT and not any(a <= start and end <= b for a, b in kept):
            yield Mark("english-word", start, end, None, match[0])


def _uses(text: str, word: str) -> int:
    return len(re.findall(rf"(?<![a-z]){re.escape(word)}(?![a-z])", text.lower()))


@functools.cache
def _words() -> re.Pattern[str]:
    """Words of small letters, as many as stand together."""
    return re.compile("[a-z]{2,}(?:[ \u00a0\u2011-][a-z]{2,}){0,3}")


def _is_left_over(text: str, match: re.Match[str]) -> bool:
    """Tell whether the word is a noun of a Chinese sentence that no rule of writing keeps in English."""
    start, end = match.span()
    if not _is_edge(text[start - 1 : start]) or not _is_edge(text[end : end + 1]):
        return False
    parts = re.split("[^a-z]", match[0])
    if (
        max(map(len, parts)) <= _SHORT
        and len(parts) < 2
        or not _FOREIGN.isdisjoint(parts)
        or match[0] in _LOANS
    ):
        return False
    left, right = (
        text[max(0, start - 9) : start].rstrip(_SPACES)[-1:],
        text[end : end + 9].lstrip(_SPACES)[:1],
    )
    if not (_is_side(left) and _is_side(right) and (is_han(left or " ") or is_han(right or " "))):
        return False
    around = text[max(0, start - _NEAR) : start], text[end : end + _NEAR]
    return not any(re.search(_SPOKEN_OF, side) for side in around) and _is_chinese(text, start, end)


def _is_edge(char: str) -> bool:
    return not char or char > "\u02ff" or char in _SPACES or char in _PAUSES


def _is_side(char: str) -> bool:
    return not char or is_han(char) or char in _PAUSES


def _is_chinese(text: str, start: int, end: int) -> bool:
    """Tell whether the line is mostly Chinese without the word."""
    line = text[text.rfind("\n", 0, start) + 1 : start] + text[end:].partition("\n")[0]
    han = sum(map(is_han, line))
    return han >= 10 and han > 3 * len(re.findall("[A-Za-z]", line))
