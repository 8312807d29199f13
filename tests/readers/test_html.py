"""Web pages: what people see of them, and the way back to the file."""

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
from termkit.readers.pages.html import escape, parse

O = STAND_IN  # noqa: E741 (short, to be read in sentences)


def read(text: str) -> Decoded:
    return parse(Decoded(text), "x.html")


def blocks(text: str) -> list[str]:
    decoded = read(text)
    return [decoded.text[s.start : s.end] for s in decoded.segments or ()]


def kinds(text: str) -> list[tuple[str, str]]:
    decoded = read(text)
    return [(s.kind, decoded.text[s.start : s.end]) for s in decoded.segments or ()]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("<p>一</p><p>二</p>", ["一", "二"]),
        ("<p>一<p>二<div>三", ["一", "二", "三"]),
        ("一<br>二<br/>三<hr>四", ["一", "二", "三", "四"]),
        ("<ul><li>一<li>二</ul>三", ["一", "二", "三"]),
        ("<table><tr><td>一<td>二<tr><th>三</table>", ["一", "二", "三"]),
        ("<dl><dt>一<dd>二</dl>", ["一", "二"]),
        ("<x-card>一</x-card>二", ["一", "二"]),
        ("<p>一<b>二</b><i>三</i>四</p>", ["一二三四"]),
        ("<P>一<B>二</B></P>", ["一二"]),
        ("<a href=1>一</a><a href=2>二</a>", ["一", "二"]),
        ("一<a href=1>二</a>三", ["一二三"]),
        # tags that don't match
        ("<div>一</b></p></div></div>二<p>三", ["一", "二", "三"]),
        ("<p>一<code>x</p><p>二</p>", [f"一{O}", "二"]),
        ("<p>一<span hidden>二</p>三", ["一", "三"]),
        ("<b>一<p>二</b>三</p>四", ["一", "二三", "四"]),
        ("一<b", ["一<b"]),
        ("一 < 二 && 三 <3", ["一 < 二 && 三 <3"]),
        ("一<![if !vml]>二<![endif]>三", ["一二三"]),
        ("一<!-- 二 <p> -->三<!-->四<!DOCTYPE x>五<?php 六 ?>七", ["一三四五七"]),
        ("一<!-- 二 >三", ["一三"]),
        ("一<a title=\">\" href='<p>'>二</a>", ["一二", ">"]),
        # white space
        ("<p>\n  一个\n  句子 \t <b> 一</b>  \n</p>", ["一个句子 一"]),
        ("<p>two\nwords,\r\n中文\nword 中\n文，\n“好”</p>", ["two words, 中文 word 中文，“好”"]),
        ("<p>744 0&nbsp;亿&emsp;</p>", ["744 0\u00a0亿"]),
        ("<p>\u3000\u3000一</p>", ["一"]),
        ("<pre>一行\n二行</pre><pre>x = 1</pre><pre><code>一</code></pre>", ["一行二行"]),
        # what the file writes otherwise
        ("&lt;一&gt; &amp;&#20108;&#x4e09; &copy;&nbsp;&bogus; &#; &;", ["<一> &二三 ©\u00a0&bogus; &#; &;"]),
        ("中&shy;文<wbr>字", ["中文字"]),
        ("H<sub>2</sub>O，10<sup>-9</sup>米", ["H2O，10⁻⁹米"]),
        ("一<sup>[1]</sup>二<sup><a href='#f'>2</a></sup>三<sup>注</sup>四", ["一二三四"]),
        ("一<a href='#f'><sup>2</sup></a>二<a role=doc-backlink>↩</a>", ["一二"]),
        ("<ruby>漢<rp>(</rp><rt>hàn</rt><rp>)</rp>字</ruby>", ["漢字"]),
        # what is no text
        ("<script>'<p>一'</script><style>二</style><template>三</template>四", ["四"]),
        ("<noscript>一</noscript><svg><title>二</title></svg>三<textarea>四</textarea>", ["三"]),
        ("<script>一", []),
        ("<div hidden>一</div><p style='x:y; display : none'>二</p><p>三</p>", ["三"]),
        ("用<code>一</code>和<kbd>Ctrl</kbd>，", [f"用{O}和{O}，"]),
        ("以<img src=x>为单位", [f"以{O}为单位"]),
        ("<p><img src=x></p>", []),
        ("<p>见<a href='一'>二</a></p>", ["见二"]),
        ("用<b translate=no>一</b>，<i class='a notranslate'>二</i><p translate=no>三", [f"用{O}，{O}"]),
        # attributes
        (
            "<p>一<img alt='二&amp;三' title=\"四\">五</p>六",
            [f"一{O}五", "二&三", "四", "六"],
        ),
        (
            "<input placeholder=一 value=二><input type=submit value=三><input type=hidden title=四>",
            ["一", "三"],
        ),
        ("<button aria-label='一'></button>", ["一"]),
        (
            "<head><title>一</title><meta name=description content='二'><meta name=x content='三'>",
            ["一", "二"],
        ),
    ],
)
def test_text(text: str, expected: list[str]) -> None:
    assert blocks(text) == expected


def test_kinds() -> None:
    text = """<title>甲</title><header><h1>甲</h1><p>乙</p></header><nav><ul><li>丙</ul></nav><h2>丁</h2><p>戊。</p>
        <ul><li>己</ul><table><td>庚</table><h1>辛</h1><aside>壬</aside><footer><h3>癸</h3></footer><div role=dialog>子</div>"""
    assert kinds(text) == [
        *[("title", "甲"), ("title", "甲"), ("furniture", "乙"), ("furniture", "丙"), ("heading", "丁")],
        *[("paragraph", "戊。"), ("item", "己"), ("item", "庚"), ("heading", "辛"), ("furniture", "壬")],
        *[("furniture", "癸"), ("furniture", "子")],
    ]


def test_without_headings_they_are_told_by_their_form() -> None:
    text = "<p><b>一个标题</b></p><p>这是一个比较长的段落，有一个句号。</p><p>小标题</p><p>这里还有一个句子，也是段落。</p>"
    assert [kind for kind, _ in kinds(text)] == ["title", "paragraph", "heading", "paragraph"]


ENGLISH = "Most of this page is in English. "


@pytest.mark.parametrize(
    ("text", "locale", "expected"),
    [
        ("<html lang=zh-Hant-HK><p>我們", "zh-HK", ["我們"]),
        ("<html lang=zh><p>我們", None, ["我們"]),
        ("<html xml:lang='en'><p>We", "en", ["We"]),
        ("<html><body lang=zh-CN><p>我们", "zh-CN", ["我们"]),
        ("<p>我们", None, ["我们"]),
        # what can't be true
        ("<html lang=en><p>我們說中文", None, ["我們說中文"]),
        ("<html lang=zh-CN><p>我們說這個", None, ["我們說這個"]),
        ("<html lang=de><p>我們說中文", None, ["我們說中文"]),
        # other languages
        (f"<html lang=de><p>{ENGLISH}", None, []),
        ("<html lang=ja><p>日本語の文章です", None, []),
        (
            "<html lang=zh-TW><p>一<q lang=en>so be it</q>二<blockquote lang=fr>Oui</blockquote>",
            "zh-TW",
            [f"一{O}二"],
        ),
        (
            "<html lang=zh-TW><p>一<p lang=zh-CN>二<p lang=zh>三<p lang=zh-Hant>四",
            "zh-TW",
            ["一", "三", "四"],
        ),
        ("<html lang=zh-CN><p lang=en>这其实是中文", "zh-CN", ["这其实是中文"]),
        # office programs
        (
            "<html lang=zh-CN><meta name=Generator content='Microsoft Word 15'><p>一<span lang=EN-US>744 0</span>亿",
            None,
            ["一744 0亿"],
        ),
    ],
)
def test_languages(text: str, locale: str | None, expected: list[str]) -> None:
    decoded = read(text)
    assert decoded.locale == locale
    assert [decoded.text[s.start : s.end] for s in decoded.segments or ()] == expected


def test_a_page_in_another_language_is_told() -> None:
    assert read(f"<html lang=de>{ENGLISH}").note == "Is in the language de, which termkit doesn't check."


@pytest.mark.parametrize(
    ("before", "text", "expected"),
    [
        ("<p>一", "a<b & \"c\" 'd'", "a&lt;b &amp; \"c\" 'd'"),
        ('<p><img src=x alt="一', "a<b \"c\" 'd'", "a&lt;b &quot;c&quot; 'd'"),
        ("<img alt='", "\"c\" 'd'", '"c" &#39;d&#39;'),
        ("<img alt='a > b 一", "'d'", "&#39;d&#39;"),
        ("<img title='<b>' alt=\"", '"', "&quot;"),
        ("<img alt=一", "资讯", "资讯"),
        ("<img alt=", "资讯", "资讯"),
        ("<img alt=一", "two words", None),
        ("<img alt=一", "", None),
        ("<p>1 < 2 = '一", "'二'", "'二'"),
    ],
)
def test_escape(before: str, text: str, expected: str | None) -> None:
    assert escape(text, before + "信息", len(before)) == expected


@pytest.mark.parametrize(
    ("text", "old", "is_unbroken"),
    [
        ("<p>744 0 亿", "744 0 亿", True),
        ("<p>744&nbsp;0\n亿", "744\u00a00\n亿".replace("\n", " "), True),
        ("<p>744 <b>0</b> 亿", "744 0 亿", False),
        ("<p>中<!-- x -->文", "中文", False),
        ("<p>用<code>x</code>的", f"用{O}的", False),
        ("<p>用<code>x</code>的", f"{O}的", False),
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
        <p> </p> <b> </b> <div> </div> <br> <ul><li> <code> </code> <sup> </sup> <pre> </pre> <!-- --> <script> </script> < > "
        <img\talt="一&amp;二"> <img\ttitle='三'\talt=四> &amp; &#20108; &nbsp; & ; <span\thidden> </span> <q\tlang=en> </q>
        一个 句子， word 744 0亿 𠀀 “ [1] 2 <title> </title> <![CDATA[ ]]> <td> <td/> <html\tlang="zh-TW"> <a\thref=">
        """.split()
    ).map(lambda piece: piece.replace("\t", " "))
    | st.sampled_from([" ", "\n", "\r\n", "  ", "\u3000"]),
    max_size=30,
).map("".join)


@given(MARKUP)
def test_every_character_leads_back_to_the_file(text: str) -> None:
    decoded = read(text)
    assert decoded.origin
    for index, char in enumerate(decoded.text):
        if char in ("\n", STAND_IN):
            continue
        span = decoded.origin.span(index, index + 1)
        written = text[slice(*span)]
        superscript = written in "0123456789+-−" and char in "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻"
        assert char in (written, html.unescape(written), " " if written.isspace() else None) or superscript


@given(MARKUP)
def test_without_findings_a_page_stays_as_it_is(text: str) -> None:
    data = text.encode()
    assert rewrite(read_bytes(data, "x.html"), (), "x.html") == data


@given(MARKUP, MARKUP)
def test_a_fix_changes_nothing_else(before: str, after: str) -> None:
    data = f"{before}<p>信息</p>{after}"
    decoded = read_bytes(data.encode(), "x.html")
    if "信息" not in decoded.text:
        return  # it is hidden
    start = data.index("信息")
    fixed = rewrite(decoded, (Edit(start, start + 2, "資訊"),), "x.html")
    assert fixed.decode() == f"{before}<p>資訊</p>{after}"


@pytest.mark.parametrize(
    "piece",
    [
        "<div>",
        "<b>",
        "<script>",
        "<!--",
        '<a b="',
        "<a x='>'",
        "<",
        "&",
        "<sup>",
        "<pre>",
        "</p>",
        "<p>",
        "<![CDATA[",
        "<td><b>",
    ],
)
def test_what_no_page_has_is_read_all_the_same(piece: str) -> None:
    assert blocks(piece * 20_000 + "<p>一</p>") is not None


@pytest.mark.skipif(not shutil.which("pandoc"), reason="pandoc makes the page")
def test_a_page_of_pandoc(tmp_path: Path) -> None:
    markdown = (
        "---\ntitle: 甲\nlang: zh-TW\n---\n\n# 乙\n\n一段*文字*，`x`與[連結](u)。\n\n| 丙 | 丁 |\n|--|--|\n| 1 | 戊 |\n\n"
        "```python\n己\n```\n\n註[^1]。\n\n[^1]: 庚\n"
    )
    page = tmp_path / "x.html"
    subprocess.run(["pandoc", "-s", "-o", page], input=markdown.encode(), check=True, timeout=60)
    decoded = read_bytes(page.read_bytes(), str(page))
    assert decoded.locale == "zh-TW"
    expected = ["甲", "甲", "乙", f"一段文字，{O}與連結。", "丙", "丁", "1", "戊", "註。", "庚"]
    found = [decoded.text[s.start : s.end] for s in decoded.segments or ()]
    assert found == expected
