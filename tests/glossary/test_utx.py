"""UTX 1.20, and older versions as they are found."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from termkit.errors import BadGlossary
from termkit.glossary.formats import Choice, Lost, Skipped, utx
from termkit.glossary.model import Concept, Term
from tests.glossary.service_terms import ALL, texts
from tests.glossary.strategies import glossaries

PAIR = Choice(("en", "zh-TW"))
SILICON = "A piece of silicon, an integrated circuit."
WRITTEN = (
    "\ufeff#UTX 1.20; en/zh-TW; copyright: not stated; license: not stated\r\n"
    "#src\ttgt\tsrc:pos\ttgt:pos\tterm status\tcomment\tconcept ID\r\n"
    f"chip\t晶片\tnoun\t\tapproved\t{SILICON}\tchip\r\n"
    f"IC\t晶片\t\t\tapproved\t{SILICON}\tchip\r\n"
    f"chip\t积体电路\tnoun\t\tprovisional\t{SILICON}\tchip\r\n"
    f"chip\t芯片\tnoun\t\tnon-standard\t{SILICON}\tchip\r\n"
    "OpenAI\tOpenAI\t\t\tapproved\t\topenai\r\n"
    "bank\t銀行\t\t\tapproved\t\tbank\r\n"
    "Bank, the\t銀行\t\t\tapproved\t\tbank\r\n"
    "bank\t河岸\t\t\tapproved\t\tbank-river\r\n"
)


def test_the_form_of_a_file() -> None:
    written = utx.write(ALL, PAIR)
    assert written.data.decode() == WRITTEN
    assert written.lost == (
        Lost("terms in zh-CN", 4, False),
        Lost("terms in zh-HK", 1, False),
        Lost("terms that begin with #, which UTX takes for comments, or hold tabs (#tag)", 1),
        Lost("deprecated terms in en", 1),
        Lost("line ends and tabs within definitions, now spaces", 1, False),
        Lost("subject fields", 1),
        Lost("rules for the English term in Chinese text", 1),
        Lost("types of terms", 1),
        Lost("case policies", 1),
    )
    assert written.notes == ("State the copyright and the licence in the first line, as UTX wants it.",)


def held(concept: Concept) -> Concept | None:
    """What UTX can hold of a concept, in the order in which it is read; None if it is no pair."""
    status = {"superseded": "deprecated"}
    ranks = ("preferred", "admitted", "deprecated", "superseded", "forbidden")
    sources = sorted(
        (t for t in concept.terms if t.locale == "en" and t.allowed), key=lambda t: ranks.index(t.status)
    )
    mine = [t for t in concept.terms if t.locale == "zh-TW"]
    good = sorted((t for t in mine if t.allowed), key=lambda t: ranks.index(t.status))
    if not sources or not good or any(t.text.startswith("#") for t in sources):
        return None
    kept = [t._replace(status="admitted" if number else "preferred") for number, t in enumerate(sources)]
    kept += [
        t._replace(status=status.get(t.status, t.status))
        for t in (*good, *(t for t in mine if not t.allowed))
    ]
    bare = (t._replace(type="full-form", not_in=(), near=(), not_near=(), ambiguous=False, source="", note="", reading="",
                       geographical_usage="", case="any") for t in kept)  # fmt: skip
    definition = " ".join(concept.definition.split())
    return Concept(
        concept.id, definition="" if definition == "-" else definition, terms=tuple(bare)
    )  # "-" is a blank


@given(glossaries())
@settings(max_examples=40)
def test_what_is_written_is_read(glossary: tuple[Concept, ...]) -> None:
    expected = [concept for concept in map(held, glossary) if concept]
    kept = [concept for concept in glossary if held(concept)]
    found = utx.read(utx.write(kept, PAIR).data, "g.utx", {})
    assert not found.skipped
    assert [
        c._replace(
            definition=" ".join(c.definition.split()), terms=tuple(t._replace(case="any") for t in c.terms)
        )
        for c in found.concepts
    ] == expected


def test_older_versions() -> None:
    text = """\
#UTX-S 1.00; en-US/zh-Hans; 2010-01-01T00:00:00Z; creator: A
#description: x
#src	tgt	src:pos	src:plural	term status
chip	芯片	properNoun	chips	approved
IC	芯片	noun	-	unheard
# a comment
Bank	银行	sentence		forbidden
"""
    found = utx.read(text.encode(), "g.utx", {})
    assert texts(found.concepts) == [
        ["en chip", "zh-CN 芯片"], ["en IC", "zh-CN 芯片"], ["en Bank", "zh-CN 银行 forbidden"]
    ]  # fmt: skip
    assert [c.terms[0].part_of_speech for c in found.concepts] == ["noun", "noun", ""]
    assert set(found.skipped) == {
        Skipped("column src:plural", "a glossary has no place for it"),
        Skipped("part of speech 'sentence'", "known are noun, verb, adjective, adverb, other"),
        Skipped("status 'unheard'", "known are approved, provisional, non-standard, forbidden"),
    }


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("src\ttgt\n", ("g.utx:1: not UTX: its header is a line such as '#UTX 1.20; en/zh-TW' and a line with '#src', 'tgt' "
         "…, parted by tabs")),
        ("#UTX 1.20; ja-JP/en-US;\n#src\ttgt\tsrc:pos\n", "g.utx:1: the language ja-JP is none of ours"),
        ("#UTX 1.20; en/zh;\n#src\ttgt\tsrc:pos\n", ("g.utx:1: the language zh is none of ours; say which it is, as in "
         "--map zh=zh-CN")),
    ],
)  # fmt: skip
def test_a_fault_is_one_sentence_with_its_place(text: str, message: str) -> None:
    with pytest.raises(BadGlossary) as caught:
        utx.read(text.encode(), "g.utx", {})
    assert str(caught.value).startswith(message)


def test_a_bare_chinese_is_mapped() -> None:
    found = utx.read(
        "#UTX 1.11; en/zh;\n#src\ttgt\tsrc:pos\nchip\t芯片\tnoun\n".encode(), "g.utx", {"zh": "zh-CN"}
    )
    assert found.concepts == (
        Concept("chip", terms=(Term("chip", "en", part_of_speech="noun"), Term("芯片", "zh-CN"))),
    )
