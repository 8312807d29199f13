"""XLIFF 1.2 and 2.x: what is text, what it translates, its names, and the way back to the file."""

from __future__ import annotations

import html
from collections.abc import Iterator
from xml.sax.saxutils import escape as written

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.errors import UnreadableFile
from termkit.model import Edit
from termkit.readers import read_bytes, rewrite
from termkit.readers.decoded import Decoded
from termkit.readers.exchange.xliff import parse, parts
from termkit.text import Lines


def version1(units: str, attributes: str = 'source-language="en" target-language="zh-TW"') -> str:
    return f'<xliff version="1.2"><file {attributes}><body>{units}</body></file></xliff>'


def version2(units: str, attributes: str = 'srcLang="en" trgLang="zh-TW"') -> str:
    return f'<xliff version="2.1" {attributes}><file id="f">{units}</file></xliff>'


def unit1(target: str, source: str = "One", said: str = "") -> str:
    return f'<trans-unit id="1" {said}><source>{source}</source><target>{target}</target></trans-unit>'


def unit2(target: str, source: str = "One", said: str = "") -> str:
    return f'<unit id="1"><segment {said}><source>{source}</source><target>{target}</target></segment></unit>'


def read(text: str) -> Decoded:
    return parse(Decoded(text), "x.xlf")


def pairs(decoded: Decoded) -> list[tuple[str, str]]:
    assert decoded.source and decoded.source.pairs is not None
    source = decoded.source.decoded.text
    return [(source[slice(*p.source)], decoded.text[slice(*p.target)]) for p in decoded.source.pairs]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("一 &amp; 二 &#x4E09;", "一 & 二 三"),
        ("<![CDATA[一 & 二]]>", "一 & 二"),
        ('一<g id="1">二</g>三', "一二三"),
        ('一<x id="1"/>個', "一￼個"),
        ('一<x id="1" ctype="lb"/>二', "一\n二"),
        ('<bpt id="1">&lt;b&gt;</bpt>一<ept id="1">&lt;/b&gt;</ept>', "一"),
        ('<bx id="1"/>一<ex id="1"/>二', "一二"),
        ('一<it id="1" pos="open">&lt;i&gt;</it>二', "一二"),
        ('一<ph id="1">&lt;img alt="<sub>圖說</sub>"/&gt;</ph>二', "一￼二\n圖說"),
        ('一<mrk mtype="x-term">二</mrk>', "一二"),
        ('一<mrk mtype="protected">Nvidia</mrk>二', "一￼二"),
        ('一<mrk mtype="x-sdl-deleted">錯</mrk>二', "一二"),
        ("一\n    二 \r\n three\n  four", "一二 three four"),
        ("一&#10;二", "一\n二"),
        ("共 %1$s 個 &lt;b&gt;檔案&lt;/b&gt;", "共 ￼ 個 檔案"),
        ("一<!-- 註 -->二", "一二"),
        ("", ""),
    ],
)
def test_what_is_text_in_version_1(content: str, expected: str) -> None:
    assert read(version1(unit1(content))).text.strip() == expected


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ('一<pc id="1">二<pc id="2">三</pc></pc>', "一二三"),
        ('一<ph id="1" equiv="x"/>二', "一￼二"),
        ('一<ph id="1" type="fmt" subType="xlf:lb"/>二', "一\n二"),
        ('一<sc id="1"/>二<ec startRef="1"/>', "一二"),
        ('一<sm id="1"/>二<em startRef="1"/><cp hex="0001"/>', "一二"),
        ('一<mrk id="1" translate="no">Nvidia</mrk>二', "一￼二"),
        ('一<mrk id="1" type="term">二</mrk>', "一二"),
    ],
)
def test_what_is_text_in_version_2(content: str, expected: str) -> None:
    assert read(version2(unit2(content))).text.strip() == expected


def test_line_ends_count_where_the_file_says_so() -> None:
    assert read(version1(unit1("一\n二", said='xml:space="preserve"'))).text == "一\n二\n"
    inside = f'<group xml:space="preserve">{unit1("一&#13;&#10;二", said="")}</group>'
    assert read(version1(inside)).text.split() == ["一", "二"]


@pytest.mark.parametrize(
    "file",
    [
        version1(unit1("二", said='translate="no"')),
        version1(f'<group translate="no">{unit1("二")}</group>'),
        version1('<trans-unit id="1"><source>One</source></trans-unit>'),
        version1(
            '<trans-unit id="1"><source>One</source><target/><alt-trans><source>One</source><target>二</target></alt-trans>'
            "<note>二</note></trans-unit>"
        ),
        version2(unit2("二", said='state="initial"')),
        version2(
            '<unit id="1" translate="no"><segment><source>One</source><target>二</target></segment></unit>'
        ),
        version2(
            '<unit id="1"><mtc:matches xmlns:mtc="m"><mtc:match><source>One</source><target>二</target></mtc:match>'
            "</mtc:matches><segment><source>One</source></segment></unit>"
        ),
        version1('<trans-unit id="1"><source>One</source><target state="new">二</target></trans-unit>'),
        version1(unit1("zwei"), 'source-language="en" target-language="de"'),
    ],
)
def test_what_nobody_reads_is_no_text(file: str) -> None:
    assert read(file).text.strip() == ""
    assert read(file).source is None


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        ('state="needs-review-translation"', "二"),
        ('state="needs-translation"', ""),
        ('state="needs-translation" state-qualifier="mt-suggestion"', "二"),
        ("", "二"),
    ],
)
def test_states(state: str, expected: str) -> None:
    unit = f'<trans-unit id="1"><source>One</source><target {state}>二</target></trans-unit>'
    decoded = read(version1(unit))
    assert decoded.text.strip() == expected
    assert decoded.note == (
        ""
        if expected
        else "1 target was left out, since the file calls them new, initial or in need of translation."
    )


@pytest.mark.parametrize(
    "file",
    [
        version1(unit1("一") + unit1("", "Missing", 'approved="yes"') + unit1("三")),
        version1(
            unit1("一")
            + '<trans-unit id="1" approved="yes"><source>Missing</source>   </trans-unit>'
            + unit1("三")
        ),
        version2(
            unit2("一")
            + '<unit id="2"><segment state="final"><source>Missing</source></segment></unit>'
            + unit2("三")
        ),
    ],
)
def test_an_empty_target_that_is_finished_is_missing_where_it_should_stand(file: str) -> None:
    decoded = read(file)
    assert ("Missing", "") in pairs(decoded)
    assert decoded.source and decoded.source.pairs and decoded.origin
    target = decoded.source.pairs[1].target
    place = decoded.origin.span(*target).start
    assert place == decoded.origin.span(*target).end
    around = file[file.index("Missing") : file.index("三")]
    assert file[place:].startswith(("</target>", "</trans-unit>", "</segment>"))
    assert file.index("Missing") < place < file.index("Missing") + len(around)


def test_segments_stand_beside_those_of_the_source() -> None:
    unit = (
        '<trans-unit id="7"><source>One. Two. Three.</source><seg-source><g id="1"><mrk mtype="seg" mid="1">One.</mrk> '
        '<mrk mtype="seg" mid="2">Two.</mrk></g> <mrk mtype="seg" mid="3">Three.</mrk></seg-source><target><g id="1">'
        '<mrk mtype="seg" mid="2">二。</mrk><mrk mtype="seg" mid="1">一。</mrk></g><mrk mtype="seg" mid="3"/></target></trans-unit>'
    )
    decoded = read(version1(unit))
    assert pairs(decoded) == [("Two.", "二。"), ("One.", "一。")]
    assert [name for _, name in decoded.units] == ["7, segment 2", "7, segment 1"]
    unit = (
        '<unit id="u"><segment id="a"><source>One.</source><target>一。</target></segment><ignorable><source> </source>'
        '</ignorable><segment id="b"><source>Two.</source><target>二。</target></segment></unit>'
    )
    decoded = read(version2(unit))
    assert pairs(decoded) == [("One.", "一。"), ("Two.", "二。")]
    assert [name for _, name in decoded.units] == ["u, segment a", "u, segment b"]


def test_units_are_named_with_their_file_where_there_are_several() -> None:
    one = (
        '<file original="{}" source-language="en" target-language="zh-TW"><body>'
        + unit1("一")
        + "</body></file>"
    )
    alone = f'<xliff version="1.2">{one.format("a.html")}</xliff>'
    assert [name for _, name in read(alone).units] == ["1"]
    both = f'<xliff version="1.2">{one.format("a.html")}{one.format("b.html")}</xliff>'
    assert [name for _, name in read(both).units] == ["a.html: 1", "b.html: 1"]


@pytest.mark.parametrize(
    ("attributes", "source", "target"),
    [
        ('source-language="en-US" target-language="zh-Hans"', "en", "zh-CN"),
        ('source-language="zh-HK" target-language="en-GB"', "zh-HK", "en"),
        ('source-language="en" target-language="zh"', "en", None),
        ('source-language="en"', "en", None),
    ],
)
def test_the_file_states_the_locales(attributes: str, source: str, target: str | None) -> None:
    decoded = read(version1(unit1("一"), attributes))
    assert decoded.source
    assert (decoded.source.decoded.locale, decoded.locale) == (source, target)


def test_other_languages() -> None:
    decoded = read(version1(unit1("zwei"), 'source-language="en" target-language="de"'))
    assert decoded.note == "Translates into de, which termkit doesn't check."
    decoded = read(version1(unit1("一", "Eins"), 'source-language="de" target-language="zh-CN"'))
    assert (decoded.text, decoded.source) == ("一\n", None)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "no element found"),
        (b"{}", "not well-formed"),
        (version1(unit1("一")).encode()[:-20], "unclosed token"),
        (version1("").encode()[:-8], "no element found"),
        (b'<tmx version="1.4"/>', "no XLIFF: its root is <tmx>"),
        (b'<!DOCTYPE x [<!ENTITY a "b">]><xliff>&a;</xliff>', "entities"),
        (b"<xliff>" + b"<group>" * 1000, "nested"),
        (b"PK\3\4\0\0", "not text"),
    ],
)
def test_what_is_no_xliff_is_refused_with_one_sentence(data: bytes, said: str) -> None:
    with pytest.raises(UnreadableFile, match=r"^a\.xlf") as error:
        read_bytes(data, "a.xlf")
    assert said in str(error.value)
    assert "\n" not in str(error.value)


CONTENT = st.lists(
    st.one_of(
        st.text(st.sampled_from("ab一二𠀀 &<>]\n\r\t%"), max_size=6).map(written),
        st.sampled_from(
            (
                "&#10;",
                "&#x4E00;",
                '<x id="1"/>',
                '<g id="1">二</g>',
                "<ph>x<sub>三</sub>y</ph>",
                "<![CDATA[<a> 四]]>",
            )
        ),
    ),
    max_size=5,
).map("".join)
UNITS = st.lists(st.tuples(CONTENT, CONTENT, st.sampled_from(("", 'xml:space="preserve"'))), max_size=6).map(
    lambda rows: "\r\n".join(unit1(*row) for row in rows)
)


@given(UNITS)
def test_every_character_leads_back_to_the_file(units: str) -> None:
    file = version1(units)
    decoded = read(file)
    assert rewrite(decoded, (), "x.xlf") == file.encode()
    for side in (decoded, decoded.source and decoded.source.decoded):
        if side is None or not side.text:
            continue
        assert side.origin
        sized = {run.start for run in side.origin.runs if run.size == 0}
        for index, char in enumerate(side.text):
            start, end = side.origin.span(index, index + 1)
            stood_for = index in sized and char in " \n￼"
            if char not in "\n￼" and not stood_for:
                assert html.unescape(file[start:end]).replace("\r", "\n") == char


@given(UNITS, st.integers(1, 60), st.integers(1, 60))
def test_parts_are_the_whole(units: str, block: int, size: int) -> None:
    file = version1(units)
    whole = read(file)
    assert whole.origin
    text, places, names, sources = "", [], [], []
    for part in parts((file[i : i + block] for i in range(0, len(file), block)), "x.xlf", size):
        assert part.origin
        corner = part.origin.corner
        assert Lines(file).position(corner.offset) == (corner.line, corner.column)
        assert file.startswith(part.origin.text, corner.offset)
        places += [part.origin.span(i, i + 1) for i, char in enumerate(part.text) if char not in "\n￼"]
        text += part.text
        names += [name for _, name in part.units]
        sources += pairs(part) if part.source else []
    assert text == whole.text
    assert names == [name for _, name in whole.units]
    assert sources == (pairs(whole) if whole.source else [])
    assert places == [whole.origin.span(i, i + 1) for i, char in enumerate(text) if char not in "\n￼"]


def test_a_large_file_is_never_in_memory_as_a_whole() -> None:
    read_so_far = 0

    def blocks() -> Iterator[str]:
        nonlocal read_so_far
        header = f"<header><reference><internal-file>{'QUJD' * 50_000}</internal-file></reference></header>"
        yield f'<xliff version="1.2"><file source-language="en" target-language="zh-TW">{header}<body>'
        for _ in range(200):
            read_so_far += 1
            yield unit1("一" * 5000)
        yield "</body></file></xliff>"

    seen = 0
    for part in parts(blocks(), "x.xlf", 20_000):
        assert part.origin
        seen += part.text.count("\n")
        assert len(part.origin.text) < 120_000
        assert read_so_far - seen < 20
    assert seen == 200


@given(st.data())
def test_a_broken_file_is_read_or_refused(data: st.DataObject) -> None:
    file = version1(
        unit1("一<x/>二&amp;") + unit1("<mrk mtype='seg' mid='1'>三</mrk>") + version2(unit2("四"))
    ).encode()
    start = data.draw(st.integers(0, len(file)))
    end = data.draw(st.integers(start, min(len(file), start + 30)))
    broken = file[:start] + data.draw(st.binary(max_size=6)) + file[end:]
    try:
        decoded = read_bytes(broken, "x.xlf")
    except UnreadableFile:
        return
    assert decoded.data == broken


@pytest.mark.parametrize(
    ("content", "old", "new", "expected"),
    [
        ("一 &amp; 壞 二", "壞", "好", "一 &amp; 好 二"),
        ("一 &amp; 二", "&", "和", "一 和 二"),
        ("一壞二", "壞", "A & <B>", "一A &amp; &lt;B&gt;二"),
        ("<![CDATA[一壞 &]]>", "壞", "<好>", "<![CDATA[一壞 &]]>"),
        ("<![CDATA[一壞 &]]>", "壞", "A & B", "<![CDATA[一A & B &]]>"),
        ("一壞二", "壞", "{0}", "一壞二"),
        ("一<x/>二", "￼", "", "一<x/>二"),
    ],
)
def test_a_fix_changes_its_place_only(content: str, old: str, new: str, expected: str) -> None:
    file = version1(unit1("前") + unit1(content) + unit1("後")).replace("><", ">\r\n<")
    decoded = read(file)
    assert decoded.origin
    start = decoded.text.index(old)
    fixed = rewrite(decoded, [Edit(*decoded.origin.span(start, start + len(old)), new)], "x.xlf")
    assert fixed.decode() == file.replace(content.replace("><", ">\r\n<"), expected)


def test_translate_toolkit_makes_and_opens_it() -> None:
    xliff = pytest.importorskip("translate.storage.xliff")
    store = xliff.xlifffile()
    store.setsourcelanguage("en")
    store.settargetlanguage("zh-TW")
    for source, target in (("One & two", "一 & 壞"), ("Three", "三")):
        store.addsourceunit(source).target = target
    data = bytes(store)
    decoded = read_bytes(data, "x.xlf")
    assert pairs(decoded) == [("One & two", "一 & 壞"), ("Three", "三")]
    assert rewrite(decoded, (), "x.xlf") == data
    assert decoded.origin
    place = decoded.text.index("壞")
    fixed = rewrite(decoded, [Edit(*decoded.origin.span(place, place + 1), "<好>")], "x.xlf")
    again = xliff.xlifffile.parsestring(fixed)
    assert [(unit.source, unit.target) for unit in again.units] == [
        ("One & two", "一 & <好>"),
        ("Three", "三"),
    ]
