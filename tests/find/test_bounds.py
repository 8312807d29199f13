"""Where a writer is bound to a word of another region: official names, its people's words, words spoken of."""

from __future__ import annotations

import pytest

from termkit.find.bounds import Bounds
from termkit.find.names import find_glosses
from termkit.find.quotes import find_quotations, find_titles
from tests.find.articles import article

REGIONS = {"zh-CN": ("zh-TW",), "zh-TW": ("zh-CN", "zh-HK"), "zh-HK": ("zh-TW",)}


def bounds(text: str, locale: str) -> Bounds:
    return Bounds(article(text, locale), find_glosses(text), find_titles(text), find_quotations(text))


@pytest.mark.parametrize(
    ("locale", "text", "word"),
    [
        ("zh-TW", "中國國家互聯網信息辦公室公布", "信息"),
        ("zh-TW", "上海市軟件行業協會昨天開會", "軟件"),
        ("zh-TW", "香港網絡安全事故協調中心發出警告", "網絡"),
        ("zh-CN", "台湾资讯工业策进会公布了报告", "资讯"),
        ("zh-TW", "《軟件的世界》出版", "軟件"),
        ("zh-TW", "大陸叫做「軟件」", "軟件"),
        ("zh-TW", "推出「優質軟件」計畫", "軟件"),
        ("zh-TW", "中國外交部發言人說：「我們反對軟件出口限制，也反對封鎖。」", "軟件"),
        ("zh-TW", "「軟件已經升級完成了，」香港一家公司的經理說", "軟件"),
        ("zh-TW", "境外賣家寫道：「貨已裝好，軟件三天內就會發給你。」", "軟件"),
        ("zh-CN", "“他说：‘把软体关了’，然后走了，谁也没有留下。”", "软体"),
        ("zh-CN", "台湾当局说：“我们会推动软体产业的发展。”", "软体"),
    ],
)
def test_bound(locale: str, text: str, word: str) -> None:
    start = text.index(word)
    assert bounds(text, locale)(start, start + len(word), REGIONS[locale])


@pytest.mark.parametrize(
    ("locale", "text", "word"),
    [
        ("zh-TW", "市場對軟件公司的前景看好", "軟件"),
        ("zh-TW", "中國的軟件公司賺了錢", "軟件"),
        ("zh-TW", "台灣工程師林先生說：「我們的軟件賣得很好，大家都用。」", "軟件"),
        ("zh-TW", "中國沒有反應。林先生說：「我們的軟件賣得很好，大家都用。」", "軟件"),
        ("zh-HK", "北京的專家說：「我們的軟體賣得很好，大家都用。」", "軟體"),
        ("zh-CN", "工程师说：“这个软体很好用，大家都用。”", "软体"),
    ],
)
def test_free(locale: str, text: str, word: str) -> None:
    start = text.index(word)
    assert not bounds(text, locale)(start, start + len(word), REGIONS[locale])


@pytest.mark.parametrize(
    ("locale", "text", "locales", "local"),
    [
        ("zh-TW", "香港的士", ("zh-CN", "zh-HK"), True),
        ("zh-TW", "香港下雨。的士", ("zh-CN", "zh-HK"), False),
        ("zh-TW", "香港的芯片", ("zh-CN",), False),
        ("zh-HK", "台北捷運", ("zh-TW",), True),
        ("zh-CN", "台湾卫福部次长", ("zh-TW",), True),
        ("zh-TW", "台灣的士", ("zh-HK",), False),
    ],
)
def test_the_other_places_have_words_of_their_own(
    locale: str, text: str, locales: tuple[str, ...], local: bool
) -> None:
    assert bounds(text, locale).is_local(len(text) - 2, locales) is local
