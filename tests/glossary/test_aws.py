"""Custom terminologies of Amazon Translate."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from termkit.errors import BadGlossary, BadUsage
from termkit.glossary.formats import Choice, Lost, Skipped, aws
from termkit.glossary.model import Concept, Term
from tests.glossary.service_terms import ALL, texts
from tests.glossary.strategies import glossaries

WRITTEN = '''\
en,zh,zh-TW
chip,芯片,晶片
IC,芯片,晶片
OpenAI,OpenAI,OpenAI
bank,银行,銀行
"Bank, the",银行,銀行
#tag,"""标签""",標籤
'''


def test_the_form_of_a_file() -> None:
    written = aws.write(ALL, Choice())
    assert written.data.decode() == WRITTEN
    assert written.notes == (
        "Amazon knows zh-TW and zh-HK by one code, zh-TW: these are the terms of zh-TW.",
    )
    assert written.lost == (
        Lost("terms in zh-HK", 1),
        Lost("other translations of a source term (bank → 河岸 → 河岸)", 1),
        Lost("deprecated terms in en", 1),
        Lost("admitted terms in zh-TW", 1),
        Lost("deprecated terms in zh-TW", 1),
        Lost("subject fields", 1),
        Lost("definitions", 1),
        Lost("rules for the English term in Chinese text", 1),
        Lost("types of terms", 1),
        Lost("case policies", 1),
        Lost("guards (not_in)", 1),
        Lost("parts of speech", 2),
    )


def test_a_term_has_200_bytes_at_most() -> None:
    fits, long = "长" * 66, "长" * 67
    written = aws.write(
        [
            Concept("a", terms=(Term("ab", "en"), Term(fits, "zh-CN"), Term(long, "zh-TW"))),
            Concept("b", terms=(Term("cd", "en"), Term(long, "zh-CN"))),
            Concept("c", terms=(Term("e" * 201, "en"), Term("丙丁", "zh-CN"))),
        ],
        Choice(),
    )
    assert written.data.decode() == f"en,zh,zh-TW\nab,{fits},\n"
    shown = "长" * 20 + "…"
    assert written.lost == (Lost(f"terms over 200 bytes ({shown}, {shown}, {'e' * 20}…)", 3),)


def test_concepts_without_a_source_or_a_target_are_named() -> None:
    written = aws.write(
        [Concept("a", terms=(Term("ab", "en"),)), Concept("b", terms=(Term("甲乙", "zh-CN"),))], Choice()
    )
    assert written.data == b"en,zh,zh-TW\n"
    assert written.lost == (Lost("concepts without terms in en and another language", 2),)
    with pytest.raises(BadUsage, match=r"^Amazon needs a source and a target: give two locales"):
        aws.write(ALL, Choice(("en",)))


def test_what_is_written_is_read() -> None:
    found = aws.read(WRITTEN.encode(), "g.csv", {})
    assert texts(found.concepts) == [
        ["en chip", "en IC admitted", "zh-CN 芯片", "zh-TW 晶片"],
        ["en OpenAI", "zh-CN OpenAI", "zh-TW OpenAI"],
        ["en bank", "en Bank, the admitted", "zh-CN 银行", "zh-TW 銀行"],
        ["en #tag", 'zh-CN "标签"', "zh-TW 標籤"],
    ]
    assert not found.skipped


@given(glossaries())
@settings(max_examples=40)
def test_what_is_read_and_written_again_is_the_same(glossary: tuple[Concept, ...]) -> None:
    for locales in (("en", "zh-CN", "zh-TW"), ("zh-HK", "en")):
        data = aws.write(glossary, Choice(locales)).data
        found = aws.read(data, "g.csv", {"zh-TW": locales[0]} if locales[0] == "zh-HK" else {})
        assert aws.write(found.concepts, Choice(locales)).data == data


def test_files_of_others() -> None:
    found = aws.read(
        "en\tes\tzh-TW\r\nchip\tchip\t晶片\r\n\t\t銀行\r\nbank\tbanco\t\r\n".encode(), "g.tsv", {}
    )
    assert texts(found.concepts) == [["en chip", "zh-TW 晶片"], ["en bank"]]
    assert found.skipped == (
        Skipped("language es", "not among en, zh-CN, zh-TW, zh-HK", 2),
        Skipped("a row without a source term", "nothing says what it translates"),
    )


def test_a_file_without_codes_is_refused() -> None:
    with pytest.raises(BadGlossary) as caught:
        aws.read(b"chip,puce\n", "g.csv", {})
    assert str(caught.value) == (
        "g.csv:1: the first row has no code of a language of ours first (chip, puce); it is a row such as en,zh,zh-TW"
    )
