"""Says where a writer is bound to a word: in titles, in glosses, in what another region calls its own or says."""

from __future__ import annotations

import bisect
import functools
import re
from collections.abc import Iterator, Sequence

from termkit.find.quotes import inside
from termkit.model import Article, Gloss, Span
from termkit.text import HAN, is_han

_OWNERS = {
    "zh-CN": "中國|中国|國家|国家|全國|全国|中共|中央|北京|上海|天津|重慶|重庆|深圳|廣州|广州|廣東|广东|浙江|江蘇|江苏|四川|湖北|福建|"
    f"山東|山东|{HAN}{{2}}[省市](?![場场值民況况面價价佔占])",
    "zh-TW": "台灣|臺灣|台湾|台北|臺北|中華民國|中华民国|行政院|立法院|國立|国立|財團法人|财团法人|新竹|高雄|台中|台南|桃園|桃园",
    "zh-HK": "香港|港府|特區|特区|九龍|九龙|新界",
}
"""What the official names of each region begin with."""
_BODIES = (
    "部|局|廳|厅|署|院|會|会|委員會|委员会|辦公室|办公室|協會|协会|學會|学会|研究所|中心|大學|大学|公司|集團|集团|銀行|银行|"
    "法|條例|条例|辦法|办法|規劃|规划|計劃|计划|法院|基金|平台|聯盟|联盟"
)
_SPEAKERS = {
    "zh-CN": "中國|中国|大陸|大陆|內地|内地|中方|北京|上海|深圳|廣東|广东|國台辦|国台办|新華社|新华社|央視|央视|人民日報|人民日报|環球時報|"
    "环球时报|境外|對岸|陸方|陸企|陸資|陸客|陸籍|微博|小紅書|小红书|中共|習近平|习近平|阿里巴巴|騰訊|腾讯|百度|華為|华为|小米",
    "zh-TW": "台灣|臺灣|台湾|台北|臺北|台方|行政院|立法院|民進黨|民进党|國民黨|国民党|台積電|台积电|鴻海|鸿海|賴清德|赖清德|總統府|总统府",
    "zh-HK": "香港|港府|特首|港方|港人|立法會|立法会|李家超|港交所|金管局",
}
"""Who speaks the words of each region."""
_PLACES = {"zh-TW": "[台臺][灣湾北中南]|高雄|桃園|桃园|新竹", "zh-HK": "香港|九龍|九龙"}
"""The places whose streets and offices have words of their own, in articles of the other regions too."""
_LINKS = "的和與与在對对是了將将被把讓让從从向為为也都而說说稱称"
"""Characters that end a name."""
_PAUSES = "。！？；，、：:"

_REACH = 14
"""Characters to each side in which an official name must begin and end."""
_LEAD = 40
"""Characters before a quotation in which its speaker is named."""
_TAIL = 20
"""Characters behind it."""
_PHRASE = 8
"""Characters of a quotation that is a phrase, of which is spoken."""


class Bounds:
    """Tells of an occurrence whether the writer was free to choose the word."""

    def __init__(
        self, article: Article, glosses: Sequence[Gloss], titles: Sequence[Span], quotations: Sequence[Span]
    ) -> None:
        self._text = article.text
        self._locale = article.locale
        self._titles = titles
        self._quotations = quotations
        self._inner = [gloss.inner for gloss in glosses]
        self._heads = {gloss.head.end: gloss for gloss in glosses}

    def __call__(self, start: int, end: int, locales: Sequence[str]) -> bool:
        """Tell whether the term of ``locales`` at ``start``-``end`` stands where its form is given."""
        if inside(self._titles, start) or inside(self._inner, start):
            return True
        gloss = self._heads.get(end)
        if gloss and is_han(self._text[gloss.inner.start]) != is_han(self._text[start]):
            return "en" in locales  # Nvidia(英伟达): the explained original
        if "en" in locales or self._locale in locales:
            return False
        return self._is_quoted(start, end, locales) or self._in_official_name(start, end, locales)

    def is_local(self, start: int, locales: Sequence[str]) -> bool:
        """Tell whether the sentence is about life in Taiwan or Hong Kong, from where the word is: 香港的士."""
        places = [_PLACES[other] for other in locales if other in _PLACES and other != self._locale]
        if not places:
            return False
        sentence = re.split("[。！？；\n]", self._text[max(0, start - _LEAD) : start])[-1]
        return any(re.search(place, sentence) for place in places)

    def _is_quoted(self, start: int, end: int, regions: Sequence[str]) -> bool:
        """Tell whether the word is spoken of, or spoken by someone of its region.

        大陸把晶片叫做「芯片」, and 中國外交部發言人說:「…芯片…」. Other quotations are written in the words of
        the article's readers.
        """
        for quotation in self._around(start):
            inner = self._text[quotation.start + 1 : quotation.end - 1]
            if len(inner) <= max(_PHRASE, end - start) and not any(map(inner.__contains__, _PAUSES)):
                return True
            if not self._regions_of(quotation).isdisjoint(regions):
                return True
        return False

    def _around(self, offset: int) -> Iterator[Span]:
        """Yield the quotations that hold ``offset``; they may stand in each other."""
        index = bisect.bisect_right(self._quotations, (offset, 1 << 62))
        return (span for span in self._quotations[max(0, index - 3) : index] if offset < span.end)

    def _regions_of(self, quotation: Span) -> set[str]:
        """Return the other regions whose people or papers are named as the source of ``quotation``.

        The source stands in the same sentence: before the quotation, or behind it, up to the next one.
        """
        before = self._text[max(0, quotation.start - _LEAD) : quotation.start]
        after = self._text[quotation.end : quotation.end + _TAIL]
        sentence = re.split("[。！？；\n」』”]", before)[-1]
        sentence += "\n" + re.split("[。！？；\n「『“]", after)[0]
        others = _SPEAKERS.keys() - {self._locale}
        return {region for region in others if re.search(_SPEAKERS[region], sentence)}

    def _in_official_name(self, start: int, end: int, regions: Sequence[str]) -> bool:
        """A body of the region that the word comes from keeps its own name: 國家互聯網信息辦公室 in Taiwan."""
        text, left, right = self._text, start, end
        while left > 0 and start - left < _REACH and self._is_name(text[left - 1]):
            left -= 1
        while right < len(text) and right - end < _REACH and self._is_name(text[right]):
            right += 1
        if left == start:
            return False
        owner, body = _official_name("|".join(_OWNERS[region] for region in regions))
        return owner.search(text, left, start) is not None and body.match(text, end, right) is not None

    @staticmethod
    def _is_name(char: str) -> bool:
        return is_han(char) and char not in _LINKS


@functools.cache
def _official_name(owners: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    return re.compile(owners), re.compile(f".{{0,12}}?(?:{_BODIES})")
