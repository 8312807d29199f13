"""Cantonese: the words of speech are found in written Chinese, and nothing in articles of Cantonese."""

from __future__ import annotations

import pytest

from termkit.find.cantonese import find_cantonese
from termkit.model import Article


def found(locale: str, text: str) -> list[tuple[str, str | None]]:
    """The words found, with those of written Chinese."""
    article = Article("article.txt", text, locale)
    return [(text[m.start : m.end], m.stands_for) for m in find_cantonese(article, frozenset(text))]


def test_words_with_what_written_chinese_has_for_them() -> None:
    text = "發言人指公司嘅系統冇問題，佢哋會畀人時間，唔會停止服務，咁就完了。"
    assert found("zh-HK", text) == [
        ("嘅", "的"),
        ("冇", "沒有"),
        ("佢哋", "他們"),
        ("畀", "給"),
        ("唔會", "不會"),
        ("咁", None),
    ]


def test_words_of_ordinary_characters() -> None:
    text = "居民指而家樓價高，唔知點解，呢個單位在邊度，佢哋尋日傾偈時都話鍾意。"
    assert [
        word for word, _ in found("zh-HK", text)
    ] == "而家 唔知 點解 呢個 邊度 佢哋 尋日 傾偈 鍾意".split()
    assert found("zh-CN", "这本书呢个人很钟意，点解。") == [
        ("呢个", "这个"),
        ("钟意", "喜欢"),
        ("点解", "为什么"),
    ]


@pytest.mark.parametrize(
    ("locale", "text", "words"),
    [
        ("zh-CN", "朋友聚会，成日约在深圳，好彩有店员帮手睇下。", "成日 好彩 睇下"),
        ("zh-TW", "她把最後一杯搞掂，好彩房東少收租金。", "搞掂 好彩"),
        ("zh-HK", "爭議拖延多年，仲有不少條文待定，只係未公布。", "仲有 只係"),
        ("zh-HK", "完成日期未定，形成日夜溫差，伯仲有序，好彩頭，輸入邊長，一同埋葬，訊號點算法。", ""),
        ("zh-CN", "交接点算货物，讲真的，叫好彩色照片，建成日产千辆的工厂。", ""),
    ],
)
def test_words_of_ordinary_characters_by_what_is_beside_them(locale: str, text: str, words: str) -> None:
    assert [word for word, _ in found(locale, text)] == words.split()


def test_a_paragraph_of_cantonese_in_an_article_is_silent() -> None:
    written = "政府公布了新的計劃，有關部門將於明年展開工程。\n" * 30
    assert (
        found("zh-HK", written + "佢哋噚日喺度食咗飯，我哋冇去，啲餸都幾好食，嗰間舖頭嘅嘢。\n" + written)
        == []
    )


def test_simplified_articles_get_simplified_words() -> None:
    assert found("zh-CN", "他们说佢哋冇意见。") == [("佢哋", "他们"), ("冇", "没有")]


@pytest.mark.parametrize(
    "text",
    [
        "兩國的關係與系統沒有改變，唔，這要再想。",
        "投畀豺虎，羊咩咩地叫。",
        "喇叭與喇嘛、咪高峰與貓咪、係數與聯係。",
        "進而家長、海邊度假、一點解釋、收聽日本、搜尋日期、特登記載、友好耐用、問君能有幾多愁。",
    ],
)
def test_characters_with_other_uses_are_silent(text: str) -> None:
    assert found("zh-HK", text) == []


def test_cantonese_throughout_is_silent_but_one_sentence_of_it_is_not() -> None:
    cantonese = "佢哋尋日嚟咗我屋企，話冇嘢做，啲人喺街度行嚟行去，嗰間舖頭嘅嘢又貴。"
    assert found("zh-HK", cantonese) == []
    assert len(found("zh-HK", "政府公布了新的計劃，有關部門將於明年展開工程。" * 30 + cantonese)) > 5


def test_english_articles_are_silent() -> None:
    assert found("en", "The word 嘅 is Cantonese.") == []
