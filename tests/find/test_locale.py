"""The locale of an article: what tells it, what must not, and when it is in doubt."""

from __future__ import annotations

from pathlib import Path

import pytest

from termkit.engine import Engine
from termkit.find.locale import Told, Votes, detect_locale
from termkit.glossary.load import load_glossary
from termkit.readers.decoded import Decoded

CLEAN = sorted((Path(__file__).parents[1] / "clean").glob("*.txt"))
ENGINE = Engine(load_glossary())


def told(text: str, votes: Votes | None = None) -> Told:
    return detect_locale(text, frozenset(text), lambda: votes or {})


@pytest.mark.parametrize("path", CLEAN, ids=lambda path: path.stem)
def test_whole_articles_are_no_guess(path: Path) -> None:
    article = ENGINE.check(path.name, Decoded(path.read_text(encoding="utf-8"))).article
    assert (article.locale, article.other_locales) == ("en" if path.stem[:2] == "en" else path.stem[:5], ())


@pytest.mark.parametrize("path", CLEAN, ids=lambda path: path.stem)
def test_no_line_alone_is_a_flood(path: Path) -> None:
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    found = [f for line in lines for f in ENGINE.check(path.name, Decoded(line)).findings]
    rules = "wrong-region-term", "mixed-script", "untranslated-term", "inconsistent-term", "deprecated-term"
    assert [f.message for f in found if f.severity != "info" and f.rule in rules] == []


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("zh-CN", "这家公司说，他们会继续开发新产品，时间还没有确定，但是关于价格的问题已经过去。"),
        ("zh-CN", "小区停电"),
        ("zh-CN", "他说：「這是我們的決定，沒有別的辦法。」在场的人都没有说话，过了很久才离开。"),
        ("zh-CN", "两岸用词不同（軟體、網路、資訊、影片），编辑要一个一个改过来。"),
        (
            "zh-TW",
            "這家公司說，他們會繼續開發新的軟體，網路服務的時間還沒有確定，「這是為了資訊安全」，在家裡等著。",
        ),
        (
            "zh-HK",
            "這家公司說，他們會繼續開發新的軟件，網絡服務的時間還沒有確定，港府亦錄得五萬億港元，在家裏等着。",
        ),
        ("en", "The company said it would release new software for 王小明 and others next year."),
        (
            "en",
            "The words for chip are 芯片 and 晶片, the words for software 软件, 軟體 and 軟件 in the three regions.",
        ),
    ],
)
def test_the_locale_is_told(locale: str, text: str) -> None:
    assert (told(text).locale, told(text).others) == (locale, ())
    assert "guess" not in told(text).reason


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("zh-HK", "美國的人工智能公司行政總裁表示，收入按年升兩成，為甚麼未有公布，「我們在研究。」"),
        ("zh-HK", "法國巴黎舉行了比賽，市民與警方亦認為，今次活動有助資訊科技發展，並錄得最多人數。"),
        ("zh-TW", "美國的人工智慧公司執行長表示，為什麼沒有公布，“我們在研究新的製程。”"),
        ("zh-TW", "這家公司說，他們會繼續開發產品，時間還沒有確定，關於這個問題，「沒有說明」。"),
        # words of the mainland, and no other sign of Hong Kong
        (
            "zh-TW",
            "民眾看著螢幕，業者在家裡開發軟件和網絡視頻，信息的質量更好，服務器也換了，特朗普沒有說話。",
        ),
        # words of Taiwan in Hong Kong's sentences
        ("zh-HK", "港人今次亦在本港等着，早前的軟體和網路收入按年升一成，執行長指，當局會合共投資兩億。"),
    ],
)
def test_words_that_no_converter_touches_tell_the_region(locale: str, text: str) -> None:
    assert told(text).locale == locale


@pytest.mark.parametrize(
    ("text", "locale", "others"),
    [
        ("时间與空間，這个问题還没说明过，們们", "zh-CN", ("zh-TW", "zh-HK")),
        ("時間", "zh-TW", ("zh-HK",)),
        ("時", "zh-TW", ("zh-CN", "zh-HK")),
        ("歐盟擬放寬碳關稅 鋼鐵業者鬆一口氣", "zh-TW", ("zh-HK",)),
        ("一二三", "zh-CN", ("zh-TW", "zh-HK")),
        ("「一二三」", "zh-TW", ("zh-CN", "zh-HK")),
    ],
)
def test_a_mixed_or_short_text_is_a_guess(text: str, locale: str, others: tuple[str, ...]) -> None:
    assert (told(text).locale, told(text).others) == (locale, others)
    assert told(text).reason.startswith("a guess")


def test_the_glossarys_words_decide_between_the_regions() -> None:
    text = "這家公司說，他們會繼續開發產品，時間還沒有確定，關於這個問題。"
    assert told(text, {("zh-TW",): 1, ("zh-HK",): 7}).locale == "zh-HK"
    assert "Taiwan signs 8 to Hong Kong 0" in told(text, {("zh-TW",): 8}).reason
    shared = {("zh-CN", "zh-HK"): 9}
    assert told(text, shared).others == ("zh-TW",) or told(text, shared).others == ("zh-HK",)
    assert told(text, {("zh-HK",): 4, **shared}).others == ()
    assert told(text, {**shared, ("zh-CN",): 3}).locale == "zh-TW"
