"""Converting to another locale: what changes, what stays, and where it is told to stand."""

from __future__ import annotations

import functools

import pytest
from hypothesis import given
from hypothesis import strategies as st

import termkit
from termkit.errors import BadUsage
from termkit.readers import rewrite
from termkit.readers.decoded import Decoded

CASES = [
    # (from, to, text, converted)
    ("zh-CN", "zh-TW", "这款软件的信息技术需要数据中心。", "這款軟體的資訊科技需要資料中心。"),
    ("zh-CN", "zh-HK", "这款软件里的信息。", "這款軟件裏的信息。"),
    ("zh-TW", "zh-CN", "這款軟體用了雷射,硬碟裡有資料庫。", "这款软件用了激光,硬盘里有数据库。"),
    ("zh-TW", "zh-HK", "輝達的軟體裡沒有川普。", "英偉達的軟件裏沒有特朗普。"),
    ("zh-HK", "zh-TW", "英偉達的軟件用了激光和機械人。", "輝達的軟體用了雷射和機器人。"),
    ("zh-HK", "zh-CN", "特朗普談機械人,他們已經到了。", "特朗普谈机器人,他们已经到了。"),
    # OpenCC's own faults
    ("zh-CN", "zh-TW", "半导体制造商和光刻机制造商扩产。", "半導體製造商和曝光機製造商擴產。"),
    ("zh-CN", "zh-TW", "埃里克在公里数里写了皇后的头发。", "埃里克在公里數裡寫了皇后的頭髮。"),
    # longer words that contain one
    ("zh-CN", "zh-TW", "海内存知己,安全局的士兵在布局。", "海內存知己,安全局的士兵在佈局。"),
    # quotations, titles and official names keep their words
    ("zh-CN", "zh-TW", "他说“软件很重要”,软件公司认同。", "他說「軟件很重要」,軟體公司認同。"),
    ("zh-CN", "zh-TW", "《人工智能的未来》谈的是人工智能。", "《人工智能的未來》談的是人工智慧。"),
    ("zh-CN", "zh-TW", "国家互联网信息办公室发布公告。", "國家互聯網信息辦公室發佈公告。"),
    # what is no Chinese of the article's
    (
        "zh-CN",
        "zh-TW",
        "网址是 https://a.example/?b=“c” 和 `信息` 。",
        "網址是 https://a.example/?b=“c” 和 `信息` 。",
    ),
    ("zh-CN", "zh-TW", "标题\n日本の国会で学ぶ\n国会", "標題\n日本の国会で学ぶ\n國會"),
    # quotation marks
    ("zh-CN", "zh-TW", "他说:“她答‘不知道’。”", "他說:「她答『不知道』。」"),
    ("zh-TW", "zh-CN", "他說:「她答『不知道』。」", "他说:“她答‘不知道’。”"),
    ("zh-CN", "zh-TW", "The “Code” isn’t “ready”.他们说。", "The “Code” isn’t “ready”.他們說。"),
    # the same locale: only the script is made uniform
    ("zh-TW", "zh-TW", "臺灣的人羣。", "臺灣的人群。"),
]


@functools.cache
def glossary() -> termkit.Glossary:
    return termkit.load_glossary()


@pytest.mark.parametrize(("locale", "to", "text", "converted"), CASES)
def test_converts(locale: str, to: str, text: str, converted: str) -> None:
    assert termkit.convert_text(text, to, locale, glossary()).text == converted


def test_choices() -> None:
    text = "他说“软件很重要”,软件要更新。"
    assert termkit.convert_text(text, "zh-TW", "zh-CN", glossary(), words=False, marks=False).text == (
        "他說“軟件很重要”,軟件要更新。"
    )
    assert termkit.convert_text(text, "zh-TW", "zh-CN", glossary(), quotations=True).text == (
        "他說「軟體很重要」,軟體要更新。"
    )


def test_words_are_told_with_their_places() -> None:
    text = "他说“软件很重要”,信息技术公司的软件要更新。"
    done = termkit.convert_text(text, "zh-TW", "zh-CN", glossary())
    told = [(word.outcome, word.was, word.text, word.options[0]) for word in done.words]
    assert told == [
        ("kept", "软件", "軟件", "軟體"),
        ("changed", "信息技术", "資訊科技", "資訊科技"),
        ("changed", "软件", "軟體", "軟體"),
    ]
    for word in done.words:
        assert text[slice(*word.source)] == word.was
        assert done.text[slice(*word.span)] == word.text


def test_own_glossary_decides(tmp_path: object) -> None:
    path = f"{tmp_path}/house.yaml"
    with open(path, "w", encoding="utf-8") as file:
        file.write("concepts:\n- id: software\n  terms:\n    zh-CN: 软件\n    zh-TW: 軟體程式\n")
    assert termkit.convert_text("软件很好。", "zh-TW", "zh-CN", path).text == "軟體程式很好。"


@pytest.mark.parametrize(("text", "to"), [("An English text about software.", "zh-TW"), ("中文。", "en")])
def test_only_chinese(text: str, to: str) -> None:
    with pytest.raises(BadUsage, match="both must be Chinese"):
        termkit.convert_text(text, to, None, glossary())


@given(
    st.text(alphabet="软件信息“”‘’《》后里发面制造机\n\r，。 ab日の`的士兵历史3公里𠮷😀\u3000", max_size=60)
)
def test_edits_make_the_text(text: str) -> None:
    for to in ("zh-TW", "zh-HK"):
        done = termkit.convert_text(text, to, "zh-CN", glossary())
        assert rewrite(Decoded(text), done.edits, "a.txt").decode() == done.text
        for word in done.words:
            assert done.text[slice(*word.span)] == word.text
