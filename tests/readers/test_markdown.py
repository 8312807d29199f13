"""Markdown: what people read of it, and the way back to the file."""

from __future__ import annotations

import html
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.model import Edit
from termkit.readers import read_bytes, rewrite
from termkit.readers.decoded import Decoded
from termkit.readers.pages.flow import STAND_IN
from termkit.readers.pages.markdown import escape, parse

O = STAND_IN  # noqa: E741 (short, to be read in sentences)


def read(text: str) -> Decoded:
    return parse(Decoded(text), "x.md")


def blocks(text: str) -> list[str]:
    decoded = read(text)
    return [decoded.text[s.start : s.end] for s in decoded.segments or ()]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("一\n\n二\r\n\r\n三\r\r四", ["一", "二", "三", "四"]),
        ("一个\n句子\n  two\nwords", ["一个句子 two words"]),
        ("一  \n二\\\n三", ["一", "二", "三"]),
        ("一*二***三**_四_~~五~~ 2 * 3 * 4 a_b_c **六", ["一二三四五 2 * 3 * 4 a_b_c **六"]),
        ("# 一 #\n## 二##\n三\n===\n四\n---", ["一", "二##", "三", "四"]),
        ("- 一\n  二\n* - 三\n1. 四\n\n   五", ["一二", "三", "四", "五"]),
        ("- [ ] 一\n- [x] 二\n- [y] 三", ["一", "二", "[y] 三"]),
        ("> 一\n> 二\n三\n> > 四", ["一二三", "四"]),
        ("> 一\n\n> > 二\n> > **三**\n", ["一", "二三"]),
        ("> [!NOTE]\n> 一", ["一"]),
        (">>>>> 一: 二", [">>>>> 一: 二"]),
        # tables
        (
            "| 一 | 二 |\n|---|:-:|\n| 三\\|四 | `五` 六 |\n| 七 |\n\n八",
            ["一", "二", "三|四", f"{O} 六", "七", "八"],
        ),
        ("一|二\n-|-\n一|一", ["一", "二", "一", "一"]),
        ("> | 一 | 二 |\n> |--|--|\n> | 三 | 四<br>五 |", ["一", "二", "三", "四", "五"]),
        # what is no text
        ("用`一`和``二`三``，", [f"用{O}和{O}，"]),
        ("一\n\n```\n二\n```\n\n~~~py\n三\n~~~\n\n    四 = 4\n", ["一"]),
        ("    缩进的一句话。\n", ["缩进的一句话。"]),
        ("一[二](三 '四')五[六][r]<https://七.八>\n\n[r]: http://九 '十'", [f"一二五六{O}"]),
        ("一![二*三*](四 '五')六\n\n![七][r]\n\n[r]: x", [f"一{O}六", "二三", "七"]),
        ("[![一](二)](三)四", [f"{O}四", "一"]),
        ("一<!-- 二 -->三\n\n<!-- 四\n\n五 -->\n\n六", ["一三", "六"]),
        ("一[^1]二[^x]。\n\n[^1]: 三\n    四\n\n    五\n", ["一二。", "三四", "五"]),
        ("[^1]: 没有空格的句子。\n\n一", ["没有空格的句子。", "一"]),
        ("一^[二**三**]四", ["一四", "二三"]),
        ("$558和$600，US$ 5，$x_1^2$和$$\\frac12$$", [f"$558和$600，US$ 5，{O}和{O}"]),
        ("## 一 {#id .c}\n\n[二](x){.u}三{{ x }}四{% y %}", ["一", f"二三{O}四{O}"]),
        ("::: tip 一\n二\n:::\n\n:::warning\n三\n:::", ["一", "二", "三"]),
        # what the file writes otherwise
        ("\\*一\\* \\一 &amp; &#20108; &x; AT&T", ["*一* \\一 & 二 &x; AT&T"]),
        # HTML
        ("<div>\n<p>一<b>二</b>\n三</p>\n</div>\n\n四", ["一二三", "四"]),
        ("<div hidden>\n\n**一**\n\n</div>\n\n二", ["二"]),
        ("<details><summary>一</summary>\n\n二\n\n</details>", ["一", "二"]),
        ("> <div>一\n> 二 <b>三</b></div>\n", ["一二 三"]),
        ("一<br>二10<sup>9</sup>三<kbd>四</kbd>", ["一", f"二10⁹三{O}"]),
        ("一<span hidden>二\n\n三", ["一", "三"]),
        ("一<code>二\n\n三", [f"一{O}", "三"]),
        # front matter
        ("---\ntitle: 一\ntags: [二]\ndescription: '三''四'\n---\n五", ["一", "三'四", "五"]),
        ('---\r\ntitle: "一\\"二\\u4e09" # x\r\nsubtitle:\r\n---\r\n四', ['一"二三', "四"]),
        ("---\nsummary: >-\n  一\n  二\n\nx: y\n---\n", ["一二"]),
        ('+++\ntitle = "一"\n+++\n二', ["一", "二"]),
        ("---\n一\n---", ["一"]),
        ("---\ntitle: 一\n\n二", ["title: 一", "二"]),
    ],
)
def test_text(text: str, expected: list[str]) -> None:
    assert blocks(text) == expected


def test_kinds() -> None:
    decoded = read("# 甲\n\n乙\n\n- 丙\n\n## 丁\n\n# 戊\n\n|己|\n|-|\n|庚|\n")
    assert [s.kind for s in decoded.segments or ()] == [
        "title",
        "paragraph",
        "item",
        "heading",
        "heading",
        "item",
        "item",
    ]


def test_a_title_in_front_is_the_title() -> None:
    decoded = read("---\ntitle: 甲\nlang: zh-Hant\n---\n# 甲")
    assert [s.kind for s in decoded.segments or ()] == ["title", "heading"]
    assert decoded.locale == "zh-TW"


@pytest.mark.parametrize(
    ("before", "text", "expected"),
    [
        ("一", "资讯", "资讯"),
        ("一", "a*b_c_ [d] `e` \\ |", "a\\*b_c\\_ \\[d\\] \\`e\\` \\\\ \\|"),
        ("一", "<b> 1 < 2 &amp; AT&T", "\\<b> 1 < 2 \\&amp; AT&T"),
        ("", "# 一", "\\# 一"),
        ("一\n> ", "1. 二", "1\\. 二"),
        ("", "1.5", "1.5"),
        ("一", "# 1. 二", "# 1. 二"),
        ("<div>\n一", "a<b*", "a&lt;b*"),
        ("<div>\n\n一", "a<b*", "a\\<b\\*"),
        ('一\n\n<img alt="', '"*', "&quot;*"),
        ('---\ntitle: "', 'a"\\b', 'a\\"\\\\b'),
        ("---\ntitle: '", "it's", "it''s"),
        ("---\ntitle: ", "一", "一"),
        ("---\ntitle: ", "一: 二", None),
        ("---\ntitle: |\n  ", "一: 二", "一: 二"),
    ],
)
def test_escape(before: str, text: str, expected: str | None) -> None:
    quote = before[-1:] if before[-1:] in ("'", '"') else ""
    after = f"{quote}\n---\n" if before.startswith("---") else quote
    assert escape(text, before + "信息" + after, len(before)) == expected


@pytest.mark.parametrize(
    ("text", "old", "is_unbroken"),
    [
        ("744 0 亿", "744 0 亿", True),
        ("744\n0 亿", "744 0 亿", True),
        ("744 **0** 亿", "744 0 亿", False),
        ("用`x`的", f"用{O}的", False),
        ("中[文](x)字", "文字", False),
        ("甲\n乙", "甲乙", False),
    ],
)
def test_no_fix_takes_markup_away(text: str, old: str, is_unbroken: bool) -> None:
    decoded = read(text)
    start = decoded.text.index(old)
    assert decoded.origin
    assert decoded.origin.is_unbroken(start, start + len(old)) == is_unbroken


MARKUP = st.lists(
    st.sampled_from(
        """
        * ** _ ` `` ~~ # ## > - 1. | |-|-| --- === [ ] ( ) ](x) ![ [^1] [^1]: ^[ ``` $ {{x}} {#a} ::: \\ \\* \\| &amp; &lt
        <b> </b> <br> <div> </div> <!-- --> <https://a.b> <code> <sup>2</sup> <span\thidden> 一个 句子， word 744 0亿 𠀀 “ 2 [x]: \u3000
        """.split(" ")
    ).map(lambda piece: piece.strip().replace("\t", " "))
    | st.sampled_from([" ", "\n", "\n", "\n\n", "\r\n", "\r", "  \n", "    ", "\t", "> ", "- "]),
    max_size=30,
).map("".join)


def is_written_so(char: str, written: str) -> bool:
    """Whether a file may write ``char`` so: as itself, escaped, as a reference, or a space as a break of the line."""
    blank = not written.strip(" \t\r\n>") and written != ">"
    superscript = written in "0123456789+-−" and char in "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻"
    return (
        char in (written, written.removeprefix("\\"), html.unescape(written))
        or char == " "
        and blank
        or superscript
    )


@given(st.booleans(), MARKUP)
def test_every_character_leads_back_to_the_file(front: bool, text: str) -> None:
    text = f'---\ntitle: "一\\""\n---\n{text}' if front else text
    decoded = read(text)
    assert decoded.origin
    for index, char in enumerate(decoded.text):
        if char not in ("\n", STAND_IN):
            span = decoded.origin.span(index, index + 1)
            assert is_written_so(char, text[slice(*span)]), (text, char)


@given(MARKUP)
def test_without_findings_a_file_stays_as_it_is(text: str) -> None:
    data = text.encode()
    assert rewrite(read_bytes(data, "x.md"), (), "x.md") == data


@given(MARKUP, MARKUP)
def test_a_fix_changes_nothing_else(before: str, after: str) -> None:
    data = f"{before}\n\n信息\n\n{after}"
    decoded = read_bytes(data.encode(), "x.md")
    if "信息" not in decoded.text:
        return  # in code
    start = data.index("信息")
    fixed = rewrite(decoded, (Edit(start, start + 2, "資訊"),), "x.md")
    assert fixed.decode() == f"{before}\n\n資訊\n\n{after}"


@pytest.mark.parametrize(
    "piece", ["> ", "- ", "[", "*", "``` ", "<b>", "![", "|", "(", "&", "\\", "$", "{", "^["]
)
def test_what_no_file_has_is_read_all_the_same(piece: str) -> None:
    assert "一" in read(f"a{piece * 2_000}\n\n\n一").text


@pytest.mark.skipif(not shutil.which("pandoc"), reason="pandoc makes the file")
@pytest.mark.parametrize("kind", ["markdown", "gfm", "commonmark_x"])
def test_a_file_of_pandoc(tmp_path: Path, kind: str) -> None:
    page = (
        "<h1>甲</h1><p>一段<em>文字</em>，<code>x</code>與<a href=u>連結</a>，5 * 3 = 15_000。</p><ul><li>乙<li>丙</ul>"
        "<table><tr><th>丁<th>戊<tr><td>1<td>己</table><pre><code>庚</code></pre>"
    )
    file = tmp_path / "x.md"
    subprocess.run(
        ["pandoc", "-f", "html", "-t", kind, "-o", file], input=page.encode(), check=True, timeout=60
    )
    decoded = read_bytes(file.read_bytes(), str(file))
    found = [decoded.text[s.start : s.end] for s in decoded.segments or ()]
    assert found[:4] == ["甲", f"一段文字，{O}與連結，5 * 3 = 15_000。", "乙", "丙"]
    assert "庚" not in decoded.text
    assert all(cell in decoded.text for cell in "丁戊己")
