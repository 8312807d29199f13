"""Glossaries of Google Cloud Translation."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from termkit.errors import BadGlossary
from termkit.glossary.formats import Choice, Lost, Skipped, google
from termkit.glossary.model import Concept, Term
from tests.glossary.service_terms import ALL, texts
from tests.glossary.strategies import glossaries

SETS = '''\
en,zh-CN,zh-TW,pos,description
chip,芯片,晶片,noun,"A piece of silicon, an integrated circuit."
OpenAI,OpenAI,OpenAI,,
bank,银行,銀行,,
#tag,"""标签""",標籤,,
'''


def test_the_form_of_a_file_of_term_sets() -> None:
    written = google.write(ALL, Choice())
    assert written.data.decode() == SETS
    assert written.notes == (
        "Google knows zh-TW and zh-HK by one code, zh-TW: these are the terms of zh-TW.",
    )
    assert written.lost == (
        Lost("terms in zh-HK", 1),
        Lost("other translations of a source term (bank → 河岸 → 河岸)", 1),
        Lost("admitted terms in en", 2),
        Lost("deprecated terms in en", 1),
        Lost("admitted terms in zh-TW", 1),
        Lost("deprecated terms in zh-TW", 1),
        Lost("subject fields", 1),
        Lost("rules for the English term in Chinese text", 1),
        Lost("types of terms", 1),
        Lost("case policies", 1),
        Lost("guards (not_in)", 1),
    )


def test_the_form_of_a_file_of_pairs() -> None:
    written = google.write(ALL, Choice(("zh-HK", "en")))
    assert written.data.decode() == "晶片,chip\n"
    assert written.notes == (
        "The file is for zh-TW to en.",
        "Google knows zh-TW and zh-HK by one code, zh-TW: these are the terms of zh-HK.",
    )


def test_the_code_goes_to_the_first_of_the_locales_that_share_it() -> None:
    written = google.write(ALL[:1], Choice(("en", "zh-HK", "zh-TW")))
    assert written.data.decode().startswith("en,zh-TW,pos,description\nchip,晶片,noun,")
    assert Lost("terms in zh-TW", 3) in written.lost


def test_a_term_in_one_language_is_no_set() -> None:
    written = google.write([Concept("a", terms=(Term("ab", "en"),))], Choice())
    assert written.data == b"en,zh-CN,zh-TW,pos,description\n"
    assert Lost("concepts with a term in one language only", 1) in written.lost


def test_what_is_written_is_read() -> None:
    found = google.read(SETS.encode(), "g.csv", {})
    assert texts(found.concepts) == [
        ["en chip", "zh-CN 芯片", "zh-TW 晶片"],
        ["en OpenAI", "zh-CN OpenAI", "zh-TW OpenAI"],
        ["en bank", "zh-CN 银行", "zh-TW 銀行"],
        ["en #tag", 'zh-CN "标签"', "zh-TW 標籤"],
    ]
    assert found.concepts[0].definition == "A piece of silicon, an integrated circuit."
    assert {term.part_of_speech for term in found.concepts[0].terms} == {"noun"}
    assert not found.skipped


@given(glossaries())
@settings(max_examples=40)
def test_what_is_read_and_written_again_is_the_same(glossary: tuple[Concept, ...]) -> None:
    for locales in (("en", "zh-CN", "zh-TW"), ("zh-HK", "en")):
        data = google.write(glossary, Choice(locales)).data
        found = google.read(data, "g.csv", {"source": "zh-HK", "target": "en"})
        assert google.write(found.concepts, Choice(locales)).data == data


def test_cells_are_single_terms_and_other_languages_are_counted() -> None:
    found = google.read("zh,en,fr\n芯片；晶片,a;b,puce\n".encode(), "g.csv", {})
    assert texts(found.concepts) == [["en a;b", "zh-CN 芯片；晶片"]]
    assert found.skipped == (Skipped("language fr", "not among en, zh-CN, zh-TW, zh-HK"),)


def test_pairs_need_their_languages() -> None:
    assert texts(
        google.read("chip,晶片\n".encode(), "g.csv", {"source": "en", "target": "zh-TW"}).concepts
    ) == [["en chip", "zh-TW 晶片"]]
    with pytest.raises(BadGlossary, match="--map source=en"):
        google.read("chip,晶片\n".encode(), "g.csv", {})
