"""DeepL's glossaries, and what all services have in common: one translation of a term, and limits."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from termkit.errors import BadGlossary, BadUsage
from termkit.glossary.formats import Choice, Exported, Lost, deepl, pairs
from termkit.glossary.load import load_concepts
from termkit.glossary.model import Concept, Term
from tests.glossary.service_terms import ALL, texts, used
from tests.glossary.strategies import glossaries

PAIR = Choice(("en", "zh-TW"))
TAGS = {"source": "en", "target": "zh-TW"}
WRITTEN = """\
chip,晶片
IC,晶片
OpenAI,OpenAI
bank,銀行
"Bank, the",銀行
#tag,標籤
"""


def test_the_form_of_a_file() -> None:
    assert deepl.write(ALL, PAIR) == Exported(
        WRITTEN.encode(),
        (
            Lost("terms in zh-CN", 4, False),
            Lost("terms in zh-HK", 1, False),
            Lost("other translations of a source term (bank → 河岸)", 1),
            Lost("deprecated terms in en", 1),
            Lost("admitted terms in zh-TW", 1),
            Lost("deprecated terms in zh-TW", 1),
            Lost("subject fields", 1),
            Lost("definitions", 1),
            Lost("rules for the English term in Chinese text", 1),
            Lost("types of terms", 1),
            Lost("case policies", 1),
            Lost("parts of speech", 1),
        ),
        (
            "The file is for en to zh-Hant.",
            "DeepL knows zh-TW and zh-HK by one code, zh-Hant: these are the terms of zh-TW.",
        ),
    )


def test_of_more_locales_than_two_the_others_are_lost() -> None:
    written = deepl.write(ALL, Choice())
    assert written.notes == ("The file is for en to zh-Hans.",)
    assert written.lost[:2] == (Lost("terms in zh-HK", 1), Lost("terms in zh-TW", 6))


def test_from_chinese() -> None:
    written = deepl.write(ALL, Choice(("zh-TW", "en")))
    assert written.data.decode() == "晶片,chip\n积体电路,chip\n銀行,bank\n河岸,bank\n標籤,#tag\n"
    assert Lost("concepts without terms in both zh-TW and en", 1) in written.lost


def test_locales_of_one_code_are_no_pair() -> None:
    with pytest.raises(
        BadUsage, match=r"^DeepL has one code, zh-Hant, for zh-TW and zh-HK; choose another pair$"
    ):
        deepl.write(ALL, Choice(("zh-TW", "zh-HK")))


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        (WRITTEN, TAGS),
        (WRITTEN.replace("\n", ",EN,zh-hant\n"), {}),
        (WRITTEN.replace('"', "").replace(",銀", "\t銀").replace("p,", "p\t").replace("C,", "C\t").replace("I,", "I\t")
         .replace("g,", "g\t"), TAGS),
    ],
    ids=["named by the user", "with codes", "TSV"],
)  # fmt: skip
def test_what_is_written_is_read(text: str, tags: dict[str, str]) -> None:
    found = deepl.read(text.encode(), "g.csv", tags)
    assert texts(found.concepts) == [
        ["en chip", "en IC admitted", "zh-TW 晶片"],
        ["en OpenAI", "zh-TW OpenAI"],
        ["en bank", "en Bank, the admitted", "zh-TW 銀行"],
        ["en #tag", "zh-TW 標籤"],
    ]
    assert not found.skipped


def test_languages_must_be_known() -> None:
    with pytest.raises(BadGlossary, match=r"^g\.csv: .*--map source=en --map target=zh-TW$"):
        deepl.read(WRITTEN.encode(), "g.csv", {})


@given(glossaries())
@settings(max_examples=40)
def test_every_source_term_has_one_translation_of_its_concept(glossary: tuple[Concept, ...]) -> None:
    kept = [concept for concept in glossary if concept.original != "only"]
    found = used(deepl.read(deepl.write(kept, PAIR).data, "g.csv", TAGS).concepts, "en", "zh-TW")
    known = used(kept, "en", "zh-TW")
    assert found <= known
    assert sorted(source for source, _ in found) == sorted({source for source, _ in known})


@given(glossaries())
@settings(max_examples=40)
def test_what_is_read_and_written_again_is_the_same(glossary: tuple[Concept, ...]) -> None:
    data = deepl.write(glossary, PAIR).data
    assert deepl.write(deepl.read(data, "g.csv", TAGS).concepts, PAIR).data == data


def test_limits_leave_out_and_name() -> None:
    rows = [("ab", "甲乙"), ("long" * 3, "丙"), ("x", "長" * 5), ("ab", "丙丁"), ("ab", "甲乙"), ("c\x07d", "戊"),
            ("ef", "己\u2028庚"), ("gh", "辛壬"), ("ij", "癸")]  # fmt: skip
    text, lost = pairs.within(rows, pairs.Limits("X", 10, 20))
    assert text == "ab,甲乙\ngh,辛壬\n"
    assert lost == [
        Lost("terms over 10 bytes (longlonglong, 長長長長長)", 2),
        Lost("terms with control characters, which X refuses (c\x07d, 己\u2028庚)", 2),
        Lost("other translations of a source term (ab → 丙丁)", 1),
        Lost("entries beyond 20 bytes (ij)", 1),
    ]


def test_the_first_few_are_named() -> None:
    _, lost = pairs.within([("x" * length, "y") for length in range(30, 35)], pairs.Limits("X", 10, 1000))
    name = "x" * 20 + "…"
    assert lost == [Lost(f"terms over 10 bytes ({name}, {name}, {name} …)", 5)]


@pytest.mark.slow
def test_the_built_in_glossary_is_within_the_limits() -> None:
    written = deepl.write(load_concepts(), PAIR)
    assert len(written.data) < 10_485_760
    assert not any(lost.what.startswith(("terms over", "entries beyond")) for lost in written.lost)
    terms = [line.split(",")[0] for line in written.data.decode().splitlines()]
    assert len(terms) > 2000
    assert Term("Nvidia", "en").text in terms
