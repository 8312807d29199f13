"""Says where a writer is bound to a word: in titles, in glosses, in the official names of another region."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

from termkit.find.quotes import inside
from termkit.model import Article, Gloss, Span
from termkit.text import is_han

_MAINLAND = "中國|中国|國家|国家|全國|全国|中共|中央|北京|上海|深圳|廣東|广东|浙江|江蘇|江苏|省|市"
_TAIWAN = "台灣|臺灣|台湾|台北|臺北|中華民國|中华民国|行政院|立法院|國立|国立|財團法人|财团法人|新竹|高雄"
_BODIES = (
    "部|局|廳|厅|署|院|會|会|委員會|委员会|辦公室|办公室|協會|协会|學會|学会|研究所|中心|大學|大学|公司|集團|集团|銀行|银行|"
    "法|條例|条例|辦法|办法|規劃|规划|計劃|计划|法院|基金"
)
_QUOTING = {"「": "」", "『": "』", "“": "”"}

_REACH = 14
"""Characters to each side in which an official name must begin and end."""


class Bounds:
    """Tells of an occurrence whether the writer was free to choose the word."""

    def __init__(self, article: Article, glosses: Sequence[Gloss], titles: Sequence[Span]) -> None:
        self._text = article.text
        self._titles = titles
        self._inner = [gloss.inner for gloss in glosses]
        self._heads = {gloss.head.end: gloss for gloss in glosses}

    def __call__(self, start: int, end: int, locale: str) -> bool:
        """Tell whether the term of ``locale`` at ``start``-``end`` stands where its form is given."""
        if inside(self._titles, start) or inside(self._inner, start):
            return True
        gloss = self._heads.get(end)
        if gloss and is_han(self._text[gloss.inner.start]) != is_han(self._text[start]):
            return locale == "en"  # Nvidia(英伟达): the explained original
        return locale != "en" and (
            self._is_mentioned(start, end) or self._in_official_name(start, end, locale)
        )

    def _is_mentioned(self, start: int, end: int) -> bool:
        """大陸把晶片叫做「芯片」: the word itself is spoken of."""
        return self._text[end : end + 1] == _QUOTING.get(self._text[start - 1 : start], "no quotation")

    def _in_official_name(self, start: int, end: int, locale: str) -> bool:
        """A body of the region that the word comes from keeps its own name: 國家互聯網信息辦公室 in Taiwan."""
        text, left, right = self._text, start, end
        while (
            left > 0
            and start - left < _REACH
            and is_han(text[left - 1])
            and text[left - 1] not in "的和與与在"
        ):
            left -= 1
        while (
            right < len(text)
            and right - end < _REACH
            and is_han(text[right])
            and text[right] not in "的和與与在"
        ):
            right += 1
        owner, body = _official_name(locale)
        return owner.search(text, left, start) is not None and body.match(text, end, right) is not None


@functools.cache
def _official_name(locale: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    return re.compile(_TAIWAN if locale == "zh-TW" else _MAINLAND), re.compile(f".{{0,8}}?(?:{_BODIES})")
