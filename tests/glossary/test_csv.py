"""Tables as text: ours, there and back, and people's as they have them."""

from __future__ import annotations

from types import ModuleType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from termkit.errors import BadGlossary
from termkit.glossary.formats import Choice, Imported, Lost, Skipped, csv, rows, tsv, yaml
from termkit.glossary.load import load_concepts
from termkit.glossary.model import Concept, Event, Term
from tests.glossary.strategies import glossaries, prose

CHIP = Concept(
    "chip",
    "semiconductors",
    "A piece of silicon;\nan integrated circuit.",
    history=(Event("origination", "2026-03-05", "A; B"),),
    terms=(
        Term("chip", "en", near=("silicon", "a;b")),
        Term("芯片", "zh-CN", not_in=("芯片卡",), note='=HYPERLINK("x")'),
        Term("+晶圆", "zh-CN", "forbidden", "variant", ambiguous=True),
    ),
)
WRITTEN = '''\
\ufeffid,subject,definition,history,locale,term,status,type,case,not_in,near,ambiguous,note
chip,semiconductors,"A piece of silicon;
an integrated circuit.","[{""type"": ""origination"", ""date"": ""2026-03-05"", ""by"": ""A; B"", ""note"": """"}]",\
en,chip,preferred,,any,,silicon; a\\;b,,
chip,semiconductors,"A piece of silicon;
an integrated circuit.","[{""type"": ""origination"", ""date"": ""2026-03-05"", ""by"": ""A; B"", ""note"": """"}]",\
zh-CN,芯片,preferred,,any,芯片卡,,,"'=HYPERLINK(""x"")"
chip,semiconductors,"A piece of silicon;
an integrated circuit.","[{""type"": ""origination"", ""date"": ""2026-03-05"", ""by"": ""A; B"", ""note"": """"}]",\
zh-CN,'+晶圆,forbidden,variant,any,,,true,
'''


def read(text: str, tags: dict[str, str] | None = None) -> Imported:
    return csv.read(text.encode(), "g.csv", tags or {})


def texts(imported: Imported) -> list[list[tuple[str, str, str]]]:
    return [[(t.locale, t.text, t.status) for t in concept.terms] for concept in imported.concepts]


def test_the_form_of_a_file() -> None:
    assert csv.write([CHIP], Choice()).data.decode() == WRITTEN
    assert tsv.write([CHIP], Choice()).data.startswith(b"\xef\xbb\xbfid\tsubject\t")
    assert csv.write([CHIP], Choice(("en",))).lost == (Lost("terms in zh-CN", 2, False),)


@pytest.mark.parametrize("form", [csv, tsv])
@given(glossary=glossaries(layer=True))
def test_what_is_written_is_read(form: ModuleType, glossary: tuple[Concept, ...]) -> None:
    written = form.write(glossary, Choice())
    assert not written.lost
    assert form.read(written.data, "g", {}) == Imported(glossary)


@given(glossaries(layer=True))
def test_no_cell_is_a_formula(glossary: tuple[Concept, ...]) -> None:
    from csv import reader

    text = csv.write(glossary, Choice()).data.decode("utf-8-sig")
    for row in reader(text.splitlines(keepends=True)):
        assert not any(cell.startswith(("=", "+", "-", "@")) for cell in row)


@pytest.mark.slow
def test_the_built_in_glossary_there_and_back() -> None:
    glossary = load_concepts()
    assert csv.read(csv.write(glossary, Choice()).data, "g.csv", {}).concepts == glossary


def test_a_table_with_a_column_for_each_language() -> None:
    text = """\
en,zh-CN,繁體中文,HK,de,定义,pos,owner,zh-TW forbidden
printer,打印机,印表機,打印機,Drucker,Prints.,Noun,Li,打印機
large language model; LLM,大语言模型|大型语言模型,大型語言模型；大語言模型,,,,,,

,芯片,,,,,,,
"""
    found = read(text, {"HK": "zh-HK"})
    assert texts(found) == [
        [("en", "printer", "preferred"), ("zh-CN", "打印机", "preferred"), ("zh-TW", "印表機", "preferred"),
         ("zh-TW", "打印機", "forbidden"), ("zh-HK", "打印機", "preferred")],
        [("en", "large language model", "preferred"), ("en", "LLM", "admitted"),
         ("zh-CN", "大语言模型", "preferred"), ("zh-CN", "大型语言模型", "admitted"),
         ("zh-TW", "大型語言模型", "preferred"), ("zh-TW", "大語言模型", "admitted")],
        [("zh-CN", "芯片", "preferred")],
    ]  # fmt: skip
    assert [concept.id for concept in found.concepts] == ["printer", "large-language-model", "x-90bb6a88"]
    assert found.concepts[0].definition == "Prints."
    assert {term.part_of_speech for term in found.concepts[0].terms} == {"noun"}
    assert found.concepts[1].terms[1].case == "exact"
    assert found.skipped == (
        Skipped("language de", "not among en, zh-CN, zh-TW, zh-HK", 1),
        Skipped("column owner", "its name is not known", 1),
    )


@pytest.mark.parametrize(
    ("english", "chinese", "terms"),
    [
        ("printer", "打印机、印表机", ["打印机", "印表机"]),
        ("small yard, high fence", "小院子、高栅栏", ["小院子、高栅栏"]),
        ("Eastern Data Western Computing", "东方数据、西部计算", ["东方数据、西部计算"]),
        ("UNESCO", "聯合國教育、科學及文化組織", ["聯合國教育、科學及文化組織"]),
        ("plan", "《计划一、计划二》", ["《计划一、计划二》"]),
        ("", "打印机、印表机", ["打印机、印表机"]),
        ("TCP/IP", "传输协议、网络协议", ["传输协议、网络协议"]),
        ("software", "软件；软体", ["软件", "软体"]),
        ("software", "软件|软体", ["软件", "软体"]),
        ("software", '"软件\n软体"', ["软件", "软体"]),
        ("P/E ratio", " 市盈率 ", ["市盈率"]),
    ],
)
def test_several_terms_in_a_cell(english: str, chinese: str, terms: list[str]) -> None:
    (concept,) = csv.read(f"zh-TW\ten\n{chinese}\t{english}\n".encode(), "g.tsv", {}).concepts
    assert [term.text for term in concept.terms if term.locale == "zh-TW"] == terms


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_encodings_delimiters_and_line_ends(encoding: str, delimiter: str, end: str) -> None:
    lines = ["en", "zh-CN"], ["chip", "芯片的中文名称"], ["a; b, c\t", "半导体产业的发展"]
    quoted = (delimiter.join(f'"{cell}"' for cell in line) for line in lines)
    found = csv.read((end.join(quoted) + end).encode(encoding), "g.csv", {})
    assert [concept.preferred("zh-CN") for concept in found.concepts] == [
        "芯片的中文名称",
        "半导体产业的发展",
    ]
    assert bool(found.notes) == (encoding in ("gb18030", "utf-16"))


def test_a_first_line_may_state_the_delimiter() -> None:
    assert texts(read('sep=;\nen;"zh-CN"\nchip, the;芯片\n')) == [
        [("en", "chip, the", "preferred"), ("zh-CN", "芯片", "preferred")]
    ]


def test_one_term_a_row_as_others_have_it() -> None:
    found = read("""\
Concept ID,Language,Term,Status,Type,Domain,Note,Usage
7,EN_us,chip,Preferred,fullForm,chips,a,x
7,zh-Hant-TW,晶片,preferredTerm-admn-sts,,,,
7,zh-Hant-TW,芯片,不推荐,variante,chip,,
8,zh,芯片,,,,,
8,de,Chip,,,,,
9,en,中,,,,,
""")
    assert texts(found) == [
        [("en", "chip", "preferred"), ("zh-TW", "晶片", "preferred"), ("zh-TW", "芯片", "deprecated")]
    ]
    assert found.concepts[0][:2] == ("7", "chips")
    assert found.concepts[0].terms[0].note == "a"
    assert found.skipped == (
        Skipped("column Usage", "its name is not known", 1),
        Skipped("a second subject of a concept", "its rows differ; the first is taken"),
        Skipped("type 'variante'", "known are full-form, acronym, abbreviation, short-form, variant"),
        Skipped("language zh", "it doesn't say of which region; say so with --map zh=zh-CN"),
        Skipped("language de", "not among en, zh-CN, zh-TW, zh-HK"),
        Skipped("the term '中'", "a single character would match inside words everywhere"),
        Skipped("a concept without terms", "there is nothing to find", 2),
    )


def test_two_columns_without_names() -> None:
    assert texts(read("chip,晶片\n", {"source": "en", "target": "zh-TW"})) == [
        [("en", "chip", "preferred"), ("zh-TW", "晶片", "preferred")]
    ]
    assert texts(read("src,译文\nchip,晶片\n", {"source": "en", "target": "zh-TW"})) == [
        [("en", "chip", "preferred"), ("zh-TW", "晶片", "preferred")]
    ]


def test_rows_of_one_concept_are_put_together() -> None:
    found = read("id,en,zh-CN,status,extra\na,chip,芯片,ok,1\na,microchip,芯片,,,2\n")
    assert texts(found) == [
        [("en", "chip", "preferred"), ("en", "microchip", "admitted"), ("zh-CN", "芯片", "preferred")]
    ]
    assert {skipped.what for skipped in found.skipped} == {
        "column status", "column extra", "a term given twice", "cells beyond the last named column"
    }  # fmt: skip


MARKS = 'the quotation marks of this row don\'t match; a mark within a quoted cell is written twice ("")'
REMEDY = (
    "name them en, zh-CN, zh-TW or zh-HK, or say which is which: --map NAME=zh-TW, "
    "and of two columns without names --map source=en --map target=zh-TW"
)
NO_ID = "a table with one term a row needs a column 'id' that says which terms belong to one concept"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "g.csv:1: the table is empty; its first row names the columns: en, zh-CN, zh-TW …"),
        ('en,zh-CN\n"a,b\nc,d\n', f"g.csv:2: {MARKS}"),
        ('sep=,\nen,zh-CN\n"a\nb",b\n"c"d,e\n', f"g.csv:5: {MARKS}"),
        ("\nchip,晶片\n", f"g.csv:2: no column is named after a language of ours (chip, 晶片); {REMEDY}"),
        ("source,target\nchip,晶片\n", f"g.csv:1: no column is named after a language of ours (source, target); {REMEDY}"),
        ("locale,term\nen,chip\n", f"g.csv:1: {NO_ID}"),
    ],
)  # fmt: skip
def test_a_fault_is_one_sentence_with_its_place(text: str, message: str) -> None:
    with pytest.raises(BadGlossary) as caught:
        read(text)
    assert str(caught.value) == message


WILD = st.lists(
    st.lists(
        st.one_of(st.sampled_from(["", "en", "zh-TW", "a", "true", "ab; a; 国", "abc"]), prose), max_size=9
    )
)
HEADERS = st.sampled_from(
    [
        "en,zh-CN,zh-TW forbidden,id,note,comment,de,owner",
        "id,locale,term,status,not_in,near,gloss,history,type,note",
    ]
)


@given(HEADERS, WILD)
@settings(max_examples=60)
def test_whatever_a_table_holds_the_native_format_takes_what_is_read(
    header: str, wild: list[list[str]]
) -> None:
    text = rows.text_of([header.split(","), *wild])
    found = read(text).concepts
    assert yaml.read(yaml.write(found, Choice()).data, "g.yaml", {}).concepts == found


def test_what_the_native_format_refuses_is_not_taken() -> None:
    events = '"[{""type"": ""origination"", ""date"": ""2026-13""}]"'
    found = read(f"id,locale,term,not_in,history\na,en,ab,ab; abc; a,{events}\n")
    assert found.concepts == (Concept("a", terms=(Term("ab", "en", not_in=("abc",)),)),)
    assert found.skipped == (
        Skipped("a history", "it is not as our own tables have it"),
        Skipped("the guard 'ab' of 'ab'", "a guard is a longer word that contains the term"),
        Skipped("the guard 'a' of 'ab'", "a guard is a longer word that contains the term"),
    )


def test_of_two_columns_for_one_thing_both_are_told() -> None:
    found = read("en,note,comment\nab,x,y\ncd,,z\n")
    assert [concept.note for concept in found.concepts] == ["x", "z"]
    assert found.skipped == (Skipped("a second note in a row", "there is place for one; the first is taken"),)
