"""OmegaT's glossaries."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from termkit.errors import BadGlossary, BadUsage
from termkit.glossary.formats import Choice, Lost, Skipped, omegat
from termkit.glossary.model import Concept, Term
from tests.glossary.service_terms import ALL, texts, used
from tests.glossary.strategies import glossaries

PAIR = Choice(("en", "zh-TW"))
TAGS = {"source": "en", "target": "zh-TW"}
WRITTEN = """\
chip\t晶片\tA piece of silicon, an integrated circuit.
chip\t积体电路\tA piece of silicon, an integrated circuit.
IC\t晶片\tA piece of silicon, an integrated circuit.
IC\t积体电路\tA piece of silicon, an integrated circuit.
OpenAI\tOpenAI
bank\t銀行
Bank, the\t銀行
bank\t河岸
"""


def test_the_form_of_a_file() -> None:
    written = omegat.write(ALL, PAIR)
    assert written.data.decode() == WRITTEN
    assert written.lost == (
        Lost("terms in zh-CN", 4, False),
        Lost("terms in zh-HK", 1, False),
        Lost("terms that begin with #, which OmegaT takes for comments, or hold tabs (#tag)", 1),
        Lost("deprecated terms in en", 1),
        Lost("deprecated terms in zh-TW", 1),
        Lost("line ends and tabs within definitions, now spaces", 1, False),
        Lost("subject fields", 1),
        Lost("rules for the English term in Chinese text", 1),
        Lost("types of terms", 1),
        Lost("case policies", 1),
        Lost("parts of speech", 1),
    )


def test_what_is_written_is_read_as_the_same_concepts() -> None:
    found = omegat.read(WRITTEN.encode(), "g.utf8", TAGS)
    assert texts(found.concepts) == [
        ["en chip", "en IC admitted", "zh-TW 晶片", "zh-TW 积体电路 admitted"],
        ["en OpenAI", "zh-TW OpenAI"],
        ["en bank", "en Bank, the admitted", "zh-TW 銀行"],
        ["en bank", "zh-TW 河岸"],
    ]
    assert found.concepts[0].definition == "A piece of silicon, an integrated circuit."
    assert not found.skipped


def holdable(concept: Concept) -> bool:
    """Whether the concept needs no English term as its own translation, and no line would be a comment."""
    return concept.original != "only" and not any(
        t.locale == "en" and t.text.startswith("#") for t in concept.terms
    )


@given(glossaries())
@settings(max_examples=40)
def test_every_pair_is_there_and_back(glossary: tuple[Concept, ...]) -> None:
    kept = [concept for concept in glossary if holdable(concept)]
    found = omegat.read(omegat.write(kept, PAIR).data, "g.utf8", TAGS)
    assert used(found.concepts, "en", "zh-TW") == used(kept, "en", "zh-TW")
    expected = {" ".join(c.definition.split()) for c in kept if used([c], "en", "zh-TW")}
    assert {" ".join(c.definition.split()) for c in found.concepts} == expected
    assert not found.skipped


def test_a_status_that_is_not_plain_is_in_the_comment() -> None:
    terms = (Term("ab", "en", "admitted"), Term("甲乙", "zh-TW", "admitted"))
    written = omegat.write(
        [Concept("a", definition="(preferred) or not", terms=terms), Concept("b", terms=terms)], PAIR
    )
    assert written.data.decode() == "ab\t甲乙\t(admitted) (preferred) or not\nab\t甲乙\t(admitted)\n"
    found = omegat.read(written.data, "g.utf8", TAGS)
    assert texts(found.concepts) == [["en ab", "zh-TW 甲乙 admitted"]] * 2
    assert found.concepts[0].definition == "(preferred) or not"


def test_files_as_people_have_them() -> None:
    data = '\ufeff# my terms\r\n\r\nchip\t晶片\tnoun\tmore\r\n5" wafer\t"晶圓"\r\nalone\r\ndie \t晶粒 \r\n国\t國\r\n'
    found = omegat.read(data.encode(), "g.txt", TAGS)
    assert texts(found.concepts) == [
        ["en chip", "zh-TW 晶片"], ['en 5" wafer', 'zh-TW "晶圓"'], ["en die", "zh-TW 晶粒"]
    ]  # fmt: skip
    assert found.skipped == (
        Skipped("a column beyond the comment", "OmegaT doesn't show it either", 1),
        Skipped("a line without a target", "a source alone says nothing", 1),
        Skipped("the term '國'", "a single character would match inside words everywhere", 1),
    )


def test_what_must_be_said() -> None:
    with pytest.raises(BadGlossary, match=r"^g\.txt: .*--map source=en --map target=zh-TW$"):
        omegat.read(b"chip\t\xe6\x99\xb6\xe7\x89\x87\n", "g.txt", {"source": "en"})
    with pytest.raises(BadUsage, match=r"give two locales, as in --locales en,zh-TW$"):
        omegat.write(ALL, Choice(("en",)))
