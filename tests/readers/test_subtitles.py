"""Subtitles: SubRip and WebVTT, what is shown and when, and the way back to the file."""

from __future__ import annotations

import contextlib
import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.errors import UnreadableFile
from termkit.model import Edit
from termkit.readers import read_bytes, rewrite
from termkit.readers.decoded import Decoded
from termkit.readers.subtitles import escape, pair, parse


def srt(*cues: str) -> str:
    """A file with a cue for every two seconds."""
    return "\n".join(
        f"{i}\n00:00:{2 * i:02},000 --> 00:00:{2 * i + 1:02},500\n{cue}\n" for i, cue in enumerate(cues, 1)
    )


def lines(text: str, name: str = "x.srt") -> list[str]:
    return parse(Decoded(text), name).text.split("\n")[:-1]


@pytest.mark.parametrize(
    ("cue", "expected"),
    [
        ("你好。", ["你好。"]),
        ("我们今天\n去看电影", ["我们今天去看电影"]),
        ("他用 GPT\n写了一封信", ["他用 GPT 写了一封信"]),
        ("We go\nhome", ["We go home"]),
        ("- 你好。\n- 再见。", ["- 你好。", "- 再见。"]),
        ("{\\an8}<i>你好</i>，<font color='#fff'>再见</font>", ["你好，再见"]),
        ("上\\N下\\h左", ["上", "下 左"]),
        ("爱 <3 你 &amp; 我", ["爱 <3 你 & 我"]),
        ("上\n \n下", ["上下"]),
        ("<i></i>", []),
        ("", []),
    ],
)
def test_what_a_cue_shows(cue: str, expected: list[str]) -> None:
    assert lines(srt(cue)) == expected
    assert lines(srt(cue).replace("\n", "\r\n")) == expected


def test_forms_of_subrip() -> None:
    text = "\n\n1\n0:00:01.5 --> 0:00:02,000 X1:1 X2:2\n一\n2\n00:00:03,000-->00:00:04,000\n二\n\n00:00:05,000 --> 00:00:06,000\n三"
    parsed = parse(Decoded(text), "x.srt")
    assert parsed.text == "一\n二\n三\n"
    assert [unit for _, unit in parsed.units] == ["1, 0:00:01.5", "2, 00:00:03,000", "00:00:05,000"]


VTT = """WEBVTT - 标题
Language: zh-HK

STYLE
::cue { color: red }

NOTE
注释 --&gt;

intro
00:01.000 --> 00:02.000 align:start position:0%
<v 小明>你好<00:00:01.500><c.y> 世界</c> &lt;1&gt;&nbsp;</v>
第二行

NOTE 注释

1:00:03.000 --> 1:00:04.000
三

REGION
id:x
"""


def test_forms_of_webvtt() -> None:
    parsed = parse(Decoded(VTT), "x.vtt")
    assert parsed.text == "你好 世界 <1>\xa0 第二行\n三\n"
    assert [unit for _, unit in parsed.units] == ["intro, 00:01.000", "1:00:03.000"]
    assert parsed.locale == "zh-HK"
    assert parse(Decoded(VTT.replace("\n", "\r\n")), "x.vtt").text == parsed.text


def test_other_languages_give_no_text() -> None:
    parsed = parse(Decoded(VTT.replace("zh-HK", "de")), "x.vtt")
    assert (parsed.text, parsed.note) == ("", "x.vtt is in de, which termkit doesn't check.")


def test_captions_that_roll_are_read_once() -> None:
    assert lines(srt("第一句", "第一句\n第二句", "第二句\n第三句", "第三句")) == [
        "第一句",
        "第二句",
        "第三句",
    ]


def test_two_languages_in_a_cue() -> None:
    parsed = parse(Decoded(srt("你好，\n世界\nHello,\nworld", "I see.\n我懂了", "OK!")), "x.srt")
    assert parsed.text == "你好，世界\n我懂了\n"
    assert parsed.source
    source = parsed.source.decoded.text
    assert [source[slice(*p.source)] for p in parsed.source.pairs or ()] == ["Hello, world", "I see."]


def test_one_foreign_line_makes_no_bilingual_file() -> None:
    parsed = parse(Decoded(srt("你好", "我们走\nGo!", "再见", "好")), "x.srt")
    assert parsed.source is None
    assert parsed.text == "你好\n我们走 Go!\n再见\n好\n"


def test_two_files_are_paired_by_time() -> None:
    source = parse(Decoded(srt("One", "Two", "- Three\n- 3", "", "Five")), "en.srt")
    translation = parse(
        Decoded(
            "1\n00:00:02,100 --> 00:00:05,500\n一二\n\n2\n00:00:06,000 --> 00:00:06,700\n三\n\n"
            "3\n00:00:06,700 --> 00:00:07,500\n叁\n\n4\n00:00:11,000 --> 00:00:11,400\n五\n\n5\n00:01:00,000 --> 00:01:01,000\n六\n"
        ),
        "zh.srt",
    )
    texts = [
        (source.text[slice(*p.source)], translation.text[slice(*p.target)]) for p in pair(source, translation)
    ]
    assert texts == [("One\nTwo", "一二"), ("- Three\n- 3", "三\n叁"), ("Five", "五")]


@pytest.mark.parametrize("text", ["标题\n正文。\n", "1\n00:00:01 > 00:00:02\n一\n", '{"a": 1}'])
def test_what_is_no_file_of_subtitles_is_refused(text: str) -> None:
    with pytest.raises(UnreadableFile, match=r"^x\.srt: has no line with the times of a cue"):
        parse(Decoded(text), "x.srt")


@pytest.mark.parametrize("text", ["", "\n", "WEBVTT\n"])
def test_without_cues_there_is_no_text(text: str) -> None:
    assert parse(Decoded(text), "x.vtt").text == ""


@pytest.mark.parametrize(
    ("text", "file", "expected"),
    [
        ("7440亿", "1\n", "7440亿"),
        ("A & B", "1\n", "A & B"),
        ("A & B", "WEBVTT\n", "A &amp; B"),
        ("a<b>", "1\n", None),
        ("a<b>", "WEBVTT\n", "a&lt;b&gt;"),
        ("a\nb", "1\n", None),
        ("{x}", "1\n", None),
        ("a --> b", "WEBVTT\n", None),
    ],
)
def test_escape(text: str, file: str, expected: str | None) -> None:
    assert escape(text, file, 0) == expected


CUE = st.text(st.sampled_from("一二𠀀 a-1<i>{&amp;\\N}\n　"), max_size=14)


@given(st.lists(CUE, max_size=5), st.sampled_from(["\n", "\r\n"]), st.booleans())
def test_every_character_leads_back_to_the_file(cues: list[str], end: str, vtt: bool) -> None:
    text = ("WEBVTT\n\n" * vtt + srt(*cues)).replace("\n", end)
    name = "x.vtt" if vtt else "x.srt"
    parsed = parse(Decoded(text), name)
    assert parsed.origin
    for i, char in enumerate(parsed.text):
        span = parsed.origin.span(i, i + 1)
        raw = text[span.start : span.end]
        if not char.isspace():
            assert html.unescape(raw) == char
    assert rewrite(parsed, (), name).decode() == text


@given(st.integers(0, len(VTT)), st.integers(0, 9), st.text(max_size=3))
def test_damaged_files_are_read_or_refused(start: int, size: int, instead: str) -> None:
    text = VTT[:start] + instead + VTT[start + size :]
    with contextlib.suppress(UnreadableFile):
        assert rewrite(parse(Decoded(text), "x.vtt"), (), "x.vtt").decode() == text


def test_an_edit_changes_nothing_else() -> None:
    data = srt("{\\an8}<i>公司融资</i> 744 0 亿元", "下一句").replace("\n", "\r\n").encode("utf-16")
    decoded = read_bytes(data, "x.srt")
    start = decoded.file_text.index("744")
    edited = rewrite(decoded, (Edit(start, start + 7, "7440亿"),), "x.srt")
    assert edited.decode("utf-16") == data.decode("utf-16").replace("744 0 亿", "7440亿")


def test_translate_toolkit_opens_what_was_rewritten() -> None:
    pytest.importorskip("aeidon")
    subtitles = pytest.importorskip("translate.storage.subtitles")
    decoded = read_bytes(srt("公司融资 744 0 亿元", "下一句").encode(), "x.srt")
    start = decoded.file_text.index("744")
    store = subtitles.SubRipFile()
    store.parse(rewrite(decoded, (Edit(start, start + 7, "7440亿"),), "x.srt"))
    assert [unit.source for unit in store.units] == ["公司融资 7440亿元", "下一句"]
