"""Messages of programs: what of them is text, and what stands for the rest."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.readers.decoded import Decoded
from termkit.readers.extract import Extract
from termkit.readers.messages.content import add_message, find_markup, is_writable, keep_prose, says_something
from termkit.readers.messages.literal import Literal, Piece
from termkit.readers.messages.names import is_name, locale_of_path


def shown(text: str) -> str:
    extract = Extract(Decoded(text))
    add_message(extract, Literal([Piece(text, 0, len(text))] if text else []))
    return extract.decoded().text.removesuffix("\n")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("共 %d 个文件", "共 ￼ 个文件"),
        ("%1$s 和 %2$-5.3lu", "￼ 和 ￼"),
        ("%(name)s的文件", "￼的文件"),
        ("%s说%@，%m，%<PRIu32>", "￼说￼，￼，￼"),
        ("%5d%1KB %1%%", "￼￼KB ￼%"),
        ("%1 个文件，%L2、%n", "￼ 个文件，￼、￼"),
        ("{} {0} {name} {x:>10} {n, number}", "￼ ￼ ￼ ￼ ￼"),
        ("{{name}}、${name}、%{name}、#{name}、%name%", "￼、￼、￼、￼、￼"),
        ("{注意}以下几点", "{注意}以下几点"),
        ("增长5%的公司", "增长5%的公司"),
        ("增长5%de", "增长5%de"),
        ("100 % discount", "100 % discount"),
        ("完成 50%%。", "完成 50%。"),
        ("文件(_F)…和(&E)", "文件…和"),
        ("R&D（研发）", "R&D（研发）"),
        ("<b>重要</b>，<a href='x'>点这里</a>", "重要，点这里"),
        ("点 <icon/> 打开 <file>", "点 ￼ 打开 ￼"),
        ("一<br>二</p>三", "一\n二\n三"),
        ("1 < 2，3 > 2", "1 < 2，3 > 2"),
        ("A &amp; B&nbsp;C &#65; &unknown;", "A & B\xa0C A &unknown;"),
        ("用 --no-data 选项", "用 ￼ 选项"),
        ("他--真的--走了", "他--真的--走了"),
        ("第一行\n第二行\n", "第一行\n第二行"),
        ("{n, plural, one {# 个文件} other {{name}的 # 个}}删除", "￼ 个文件\n￼的 ￼ 个\n删除"),
        ("{g, select, male {他} other {{n, plural, other {#人}}}}", "他\n￼人"),
        ("{n, plural, one {坏", "坏"),
        ("", ""),
    ],
)
def test_what_is_shown(text: str, expected: str) -> None:
    assert shown(text) == expected


@pytest.mark.parametrize(
    ("text", "said"),
    [("%s", False), ("{name}: %d %%", False), ("%s 个", True), ("<b></b>", False), ("12", False)],
)
def test_whether_a_message_says_something(text: str, said: bool) -> None:
    assert says_something(text) is said


@given(st.text(st.sampled_from("{}%<>&;/$(_)-# ,npluraother字\nx0"), max_size=60))
def test_markup_is_in_order_and_within_the_text(text: str) -> None:
    position = 0
    for start, end, _ in find_markup(text):
        assert position <= start < end <= len(text)
        position = end


def test_what_may_be_written() -> None:
    assert is_writable("7440亿 & 5%")
    assert not is_writable("\ufffc")
    assert not is_writable("{x}")


def test_only_prose_is_told_as_paragraphs() -> None:
    prose = "这是一条很长的消息，它由两个以上的句子组成，所以要像文章的段落一样检查。" * 2
    extract = Extract(Decoded(text := "\n".join(["保存", prose, prose])))
    position = 0
    for line in text.split("\n"):
        extract.add(position, position + len(line))
        extract.end("paragraph")
        position += len(line) + 1
    (segment,) = keep_prose(extract.decoded()).segments or ()
    assert (segment.start, segment.end) == (3, 3 + len(prose))


@pytest.mark.parametrize(
    "text",
    """menu.open fileName file_name save kebab-case image/png icons/a.png ./图片/一.png https://例.tw/一 a@b.tw #fff
    2024-01-01T00:00:00Z 3fa85f64-5717-4562-b3fc-2c963f66afa6 UTF-8 $ref 首页.html v1.2 1.5em""".split(),
)
def test_names_are_no_text(text: str) -> None:
    assert is_name(text)


@pytest.mark.parametrize(
    "text",
    [
        "Save",
        "OK",
        "Wi-Fi",
        "Loading...",
        "Save as",
        "确定",
        "关于/帮助",
        "升级到5.0版",
        "3.5亿",
        "(Beta)",
        "a b",
    ],
)
def test_words_are_no_names(text: str) -> None:
    assert not is_name(text)


@pytest.mark.parametrize(
    ("path", "locale"),
    [
        ("zh_TW.po", "zh-TW"),
        ("po/zh_HK/LC_MESSAGES/app.po", "zh-HK"),
        ("src/locales/zh-Hant/common.json", "zh-TW"),
        ("app_zh_CN.arb.json", "zh-CN"),
        ("messages.zh-TW.json", "zh-TW"),
        ("film.zh-Hans.srt", "zh-CN"),
        ("film.en.srt", "en"),
        ("en/zh.json", None),
        ("english/notes.json", None),
        ("men.json", None),
        ("-", None),
    ],
)
def test_locale_of_a_path(path: str, locale: str | None) -> None:
    assert locale_of_path(path, "Text.") == locale


def test_chinese_is_not_english_whatever_the_path_says() -> None:
    assert locale_of_path("en.json", "这是中文。") is None
