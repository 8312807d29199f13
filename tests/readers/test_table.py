"""CSV and TSV files: delimiters, quoted cells, which columns are what, and the way back to the file."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.errors import BadUsage
from termkit.model import Edit
from termkit.readers import read_bytes, rewrite
from termkit.readers.decoded import Decoded
from termkit.readers.tables.columns import is_text, letter
from termkit.readers.tables.delimited import escape, parse

Columns = tuple[str, str]


def pairs(text: str, name: str = "x.tsv", columns: Columns | None = None) -> list[tuple[str, str]]:
    parsed = parse(Decoded(text), name, columns)
    assert parsed.source
    source = parsed.source.decoded.text
    return [(source[slice(*p.source)], parsed.text[slice(*p.target)]) for p in parsed.source.pairs or ()]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One\t一\nTwo\t二\n", [("One", "一"), ("Two", "二")]),
        ("source\ttarget\nOne\t一\n", [("One", "一")]),
        ("译文\t原文\n一\tOne\n", [("One", "一")]),
        ("zh-CN\tEN\n一\tOne\n", [("一", "One")]),
        ("id\tsource\tnote\ttarget\n1\tOne\tx\t一\n", [("One", "一")]),
        ("en\ttarget\nOne\t一\n", [("One", "一")]),
        ("1\tOne\t一\n2\tTwo\t二\n", [("One", "一"), ("Two", "二")]),
        ("One \t 一 \r\n\r\nTwo\t二\r\n", [("One", "一"), ("Two", "二")]),
        ("One\t一\nTwo\nThree\t三", [("One", "一"), ("Two", ""), ("Three", "三")]),
        ("One\t一\n\t二\n", [("One", "一")]),
        ('"He said ""no""."\t"他说""不""。"\n', [('He said "no".', '他说"不"。')]),
        ('"Ja", he said.\t"是"他说。\n', [('"Ja", he said.', '"是"他说。')]),
        ('""\t""\nOne\t一\n', [("One", "一")]),
        ("信息技术很重要\t資訊技術很重要\n", [("信息技术很重要", "資訊技術很重要")]),
    ],
)
def test_pairs(text: str, expected: list[tuple[str, str]]) -> None:
    assert pairs(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('en,zh\n"Hello, world","你好，世界"\n', [("Hello, world", "你好，世界")]),
        (
            "en;zh\nHello, world;你好, 世界\nA, b;甲, 乙\n",
            [("Hello, world", "你好, 世界"), ("A, b", "甲, 乙")],
        ),
        ("sep=|\r\nen|zh\r\nHello; a, b|你好\r\n", [("Hello; a, b", "你好")]),
        ("Hello, my, world\t你好\nBye, a, b\t再见\n", [("Hello, my, world", "你好"), ("Bye, a, b", "再见")]),
        (
            'en,zh\n"One\nline","一\r\n行"\nTwo,二\n',
            [("One\nline", "一\r\n行"), ("Two", "二")],
        ),
        ('en, zh\nOne, "一"\n', [("One", "一")]),
        ('en,zh\nOne,"一\n', [("One", '"一')]),
        ("One,一\rTwo,二\r", [("One", "一"), ("Two", "二")]),
    ],
)
def test_csv(text: str, expected: list[tuple[str, str]]) -> None:
    assert pairs(text, "x.csv") == expected


TABLE = "key,Source text,de,zh-Hant-TW,targetString\nk,One,Eins,壹,一\n"


@pytest.mark.parametrize(
    ("columns", "expected"),
    [
        (None, ("One", "一")),
        (("Source text", "zh-Hant-TW"), ("One", "壹")),
        (("source TEXT", "zh-TW"), ("One", "壹")),
        (("2", "4"), ("One", "壹")),
        (("B", "d"), ("One", "壹")),
        (("E", "2"), ("一", "One")),
    ],
)
def test_columns_are_chosen(columns: Columns | None, expected: tuple[str, str]) -> None:
    assert pairs(TABLE, "x.csv", columns) == [expected]


@pytest.mark.parametrize("columns", [("en", "zh-TW"), ("0", "1"), ("B", "F"), ("Source text", "6")])
def test_a_column_that_is_not_there_is_one_sentence(columns: Columns) -> None:
    with pytest.raises(BadUsage) as error:
        parse(Decoded(TABLE), "x.csv", columns)
    assert "x.csv: there is no column '" in str(error.value)
    assert "key, Source text, de, zh-Hant-TW, targetString, by number 1 to 5" in str(error.value)


def test_columns_without_names() -> None:
    assert pairs("a1,One,uno,一\nb2,Two,due,二\n", "x.csv", ("2", "4")) == [("One", "一"), ("Two", "二")]


@pytest.mark.parametrize(
    ("header", "source", "target"),
    [
        ("en\tzh-TW", "en", "zh-TW"),
        ("source\tzh-Hans", None, "zh-CN"),
        ("zh\ten-US", None, "en"),
        ("English\t繁體中文", "en", "zh-TW"),
        ("source_en\ttarget (zh_HK)", "en", "zh-HK"),
    ],
)
def test_the_header_states_the_locales(header: str, source: str | None, target: str | None) -> None:
    parsed = parse(Decoded(f"{header}\nOne\t一\n"), "x.tsv")
    assert parsed.source
    assert (parsed.source.decoded.locale, parsed.locale) == (source, target)


def test_a_column_states_the_language_of_another() -> None:
    parsed = parse(Decoded("id,sourceLang,targetLang,source,target\n1,en,zh_TW,One,一\n"), "x.csv")
    assert parsed.source
    assert (parsed.source.decoded.locale, parsed.locale) == ("en", "zh-TW")


def test_what_is_not_checked_is_said() -> None:
    many = parse(Decoded("zh-CN,en,zh-TW\n一,One,壹\n"), "x.csv")
    assert many.note == (
        "Holds more translations (zh-TW); only zh-CN was checked: say --columns en,zh-TW for another."
    )
    other = parse(Decoded("en,de\nOne,Eins\n"), "x.csv")
    assert (other.text, other.note) == ("", "Translates into de, which termkit doesn't check.")


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("en,zh\nOne,一\n\nTwo,二\n", ("row 2", "row 4")),
        ("string id,en,zh\na.b,One,一\n,Two,二\n", ("a.b", "row 3")),
        ("名称,价格,说明\n一,12,第一个\n", ("row 1, 名称", "row 1, 价格", "row 1, 说明", "row 2, 名称", "row 2, 说明")),
        ("一。,a/b\n二。,c/d\n", ("row 1, column A", "row 2, column A")),
        ("一\n二\n", ("row 1", "row 2")),
    ],
)  # fmt: skip
def test_units(text: str, units: tuple[str, ...]) -> None:
    assert tuple(name for _, name in parse(Decoded(text), "x.csv").units) == units


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\n\n", "\n\n"),
        ("1\t2\n3\t4\n", ""),
        ("品牌,说明\nNvidia,英伟达是一家公司，总部在加州。\n", "品牌\n说明\nNvidia\n英伟达是一家公司，总部在加州。\n"),
        ('标题,正文\n甲,"第一行\n第二行"\n', "标题\n正文\n甲\n第一行\n第二行\n"),
        ("URL,Text\nhttps://a.example/x,一句话\n", "URL\nText\n一句话\n"),
    ],
)  # fmt: skip
def test_a_table_without_a_source_gives_its_text(text: str, expected: str) -> None:
    parsed = parse(Decoded(text), "x.csv")
    assert (parsed.source, parsed.text) == (None, expected)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("Hello", True), ("hello", False), ("Hello world", True), ("一", True), ("5亿", True), ("5 kg", True), ("12.5", False),
        ("a.b_c", False), ("img/x1.png", False), ("x@y.example", False), ("B12", False), ("", False), ("🙂", False),
    ],
)  # fmt: skip
def test_is_text(cell: str, expected: bool) -> None:
    assert is_text(cell) is expected


def test_letters() -> None:
    assert [letter(index) for index in (0, 25, 26, 51, 52, 702)] == ["A", "Z", "AA", "AZ", "BA", "AAA"]


FILE = 'en,zh\r\n"One, two",一二\r\nThree,"三""四"\r\n'


@pytest.mark.parametrize(
    ("place", "text", "written"),
    [
        ("一", "五", "五"),
        ("一", "5,000", None),
        ("一", '"', None),
        ("三", "5,000", "5,000"),
        ("四", '"', '""'),
    ],
)
def test_escape(place: str, text: str, written: str | None) -> None:
    assert escape(text, FILE, FILE.index(place)) == written


def test_a_fix_changes_nothing_else() -> None:
    data = b"\xef\xbb\xbf" + FILE.encode()
    decoded = read_bytes(data, "x.csv")
    assert rewrite(decoded, (), "x.csv") == data
    first, second = FILE.index("一"), FILE.index("四")
    edits = (Edit(first, first + 1, "1,0"), Edit(second, second + 1, '5,0"'))
    assert rewrite(decoded, edits, "x.csv") == data.replace("四".encode(), b'5,0""')


CELL = st.text(st.sampled_from('ab一二"\n\r,;\t  \u3000𠀀'), max_size=8)
ROWS = st.lists(st.tuples(CELL, CELL), min_size=1, max_size=6)


@given(st.text(st.sampled_from('ab一二"\n\r,;\t \u3000𠀀'), max_size=60), st.sampled_from(["x.tsv", "x.csv"]))
def test_every_character_leads_back_to_the_file(text: str, name: str) -> None:
    parsed = parse(Decoded(text), name)
    for side in (parsed, parsed.source.decoded) if parsed.source else (parsed,):
        if side.origin is None:
            continue
        for i, char in enumerate(side.text):
            span = side.origin.span(i, i + 1)
            if char != "\n" or text[span.start : span.end] == "\n":
                assert text[span.start : span.end] == ('""' if span.end - span.start == 2 else char)
    assert parsed.data == text.encode()


@given(ROWS, st.sampled_from(",;\t"), st.sampled_from(["\n", "\r\n"]))
def test_it_reads_what_the_csv_module_writes(rows: list[tuple[str, str]], delimiter: str, end: str) -> None:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator=end, quoting=csv.QUOTE_ALL)
    writer.writerows([("source", "target"), *rows])
    read = pairs(out.getvalue(), "x.csv")
    assert read == [(left.strip(), right.strip()) for left, right in rows if left.strip()]
