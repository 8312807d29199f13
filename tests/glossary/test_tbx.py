"""Written TBX to the character, what it can't hold, and the round trip in each version, dialect and style."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings

from termkit.errors import BadUsage
from termkit.glossary.formats import Choice, Lost, tbx, tbx2
from termkit.glossary.model import Concept, Event, Term
from tests.glossary.strategies import glossaries
from tests.glossary.tbx_flavours import FLAVOURS, held

GLOSSARY = (
    Concept(
        "wafer",
        "semiconductors; materials",
        "Thin slice & disc.",
        "A handbook",
        "Two\nlines",
        ("3d-chip", "gone"),
        ("https://example.org/a?b&c", "C://no address"),
        (Event("origination", "2026-03-05T09:00:00Z", "A. Li", "why"),),
        original="keep",
        terms=(
            Term("wafer", "en", part_of_speech="noun"),
            Term(
                "硅片", "zh-CN", "forbidden", not_in=("硅片机",), geographical_usage="台州", reading="guīpiàn"
            ),
            Term("晶圆", "zh-CN", "preferred", source="SEMI", note="A <b>note</b> ]]>"),
        ),
    ),
    Concept("3d-chip", terms=(Term("三維晶片", "zh-HK", type="short-form"),)),
)

PROLOG = {
    "basic": """\
<?xml version="1.0" encoding="UTF-8"?>
<?xml-model href="https://raw.githubusercontent.com/LTAC-Global/TBX_Core_RNG/master/TBXcoreStructV03.rng" \
type="application/xml" schematypens="http://relaxng.org/ns/structure/1.0"?>
<?xml-model href="https://raw.githubusercontent.com/LTAC-Global/TBX-Basic_dialect/master/DCA/TBX-Basic_DCA.sch" \
type="application/xml" schematypens="http://purl.oclc.org/dsdl/schematron"?>
<tbx xmlns="urn:iso:std:iso:30042:ed-2" type="TBX-Basic" style="dca" xml:lang="en">
""",
    "min": """\
<?xml version="1.0" encoding="UTF-8"?>
<?xml-model href="https://raw.githubusercontent.com/LTAC-Global/TBX-Min_dialect/master/DCT/TBX-Min.nvdl" \
type="application/xml" schematypens="http://purl.oclc.org/dsdl/nvdl/ns/structure/1.0"?>
<tbx xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min" type="TBX-Min" style="dct" \
xml:lang="en">
""",
    "version 2": """\
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">
<martif type="TBX-Basic" xml:lang="zh-Hans-CN">
""",
}

BASIC = """\
  <tbxHeader>
    <fileDesc>
      <titleStmt>
        <title>Glossary</title>
      </titleStmt>
      <sourceDesc>
        <p>Exported by termkit</p>
      </sourceDesc>
    </fileDesc>
  </tbxHeader>
  <text>
    <body>
      <conceptEntry id="wafer">
        <descrip type="subjectField">semiconductors</descrip>
        <descrip type="subjectField">materials</descrip>
        <descrip type="definition">Thin slice &amp; disc.</descrip>
        <admin type="source">A handbook</admin>
        <note>Two
lines</note>
        <ref type="crossReference" target="_3d-chip">3d-chip</ref>
        <xref type="externalCrossReference" target="https://example.org/a?b&amp;c">https://example.org/a?b&amp;c</xref>
        <transacGrp>
          <transac type="transactionType">origination</transac>
          <date>2026-03-05T09:00:00Z</date>
          <transacNote type="responsibility">A. Li</transacNote>
          <note>why</note>
        </transacGrp>
        <note>termkit: {"original": "keep"}</note>
        <langSec xml:lang="en">
          <termSec>
            <term>wafer</term>
            <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
            <termNote type="partOfSpeech">noun</termNote>
            <termNote type="termType">fullForm</termNote>
          </termSec>
        </langSec>
        <langSec xml:lang="zh-Hans-CN">
          <termSec>
            <term>晶圆</term>
            <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
            <termNote type="termType">fullForm</termNote>
            <admin type="source">SEMI</admin>
            <note>A &lt;b&gt;note&lt;/b&gt; ]]&gt;</note>
          </termSec>
          <termSec>
            <term>硅片</term>
            <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote>
            <termNote type="termType">fullForm</termNote>
            <termNote type="geographicalUsage">台州</termNote>
            <note>termkit: {"status": "forbidden", "not_in": ["硅片机"], "reading": "guīpiàn"}</note>
          </termSec>
        </langSec>
      </conceptEntry>
      <conceptEntry id="_3d-chip">
        <langSec xml:lang="zh-Hant-HK">
          <termSec>
            <term>三維晶片</term>
            <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
            <termNote type="termType">shortForm</termNote>
          </termSec>
        </langSec>
      </conceptEntry>
    </body>
  </text>
</tbx>
"""


def test_basic_is_written_in_the_right_order() -> None:
    exported = tbx.write(GLOSSARY, Choice())
    assert exported.data.decode() == PROLOG["basic"] + BASIC
    assert exported.lost == (
        Lost("cross-references to concepts that are not written", 1, False),
        Lost("links", 1),
    )
    assert exported.notes == (
        "2 notes that begin with 'termkit:' carry what this TBX has no data category for; termkit reads them back",
    )


def test_min_in_elements_of_its_module() -> None:
    exported = tbx.write(GLOSSARY, Choice(dialect="min", style="dct"))
    text = exported.data.decode()
    assert text.startswith(PROLOG["min"])
    assert "<min:partOfSpeech>noun</min:partOfSpeech>" in text
    assert '<note>termkit: {"type": "short-form"}</note>' in text
    assert {lost.what: lost.times for lost in exported.lost if lost.matters} == {
        "definitions": 1,
        "sources of concepts": 1,
        "relations between concepts": 1,
        "links": 1,
        "histories": 1,
        "sources of terms": 1,
        "geographical usages": 1,
    }


def test_linguist_has_a_place_for_readings() -> None:
    text = tbx.write(GLOSSARY, Choice(dialect="linguist", style="dct")).data.decode()
    assert "<ling:reading>guīpiàn</ling:reading>" in text
    assert '"reading"' not in text


def test_version_2_begins_with_its_source_and_has_other_names() -> None:
    exported = tbx2.write(GLOSSARY, Choice(locales=("zh-CN", "en")))
    text = exported.data.decode()
    assert text.startswith(PROLOG["version 2"])
    assert '<p type="XCSURI">TBXBasicXCSV02.xcs</p>' in text
    chinese, english = text.index('<langSet xml:lang="zh-Hans-CN">'), text.index('<langSet xml:lang="en">')
    assert text.index("<term>晶圆</term>") < text.index("<term>硅片</term>") < english
    assert text.index('<termEntry id="wafer">') < chinese < english
    assert "<date>2026-03-05</date>" in text
    assert exported.lost == (
        Lost("terms in zh-HK", 1, False),
        Lost("cross-references to concepts that are not written", 2, False),
        Lost("links", 1),
        Lost("details in histories", 1),
    )


def test_what_layers_remove_is_no_term() -> None:
    concepts = (
        Concept("a", removed=True),
        Concept("b", terms=(Term("bee", "en"), Term("蜜蜂", "zh-CN", removed=True))),
        Concept("c"),
    )
    exported = tbx.write(concepts, Choice())
    assert [concept.id for concept in tbx.read(exported.data, "g.tbx", {}).concepts] == ["b"]
    assert {lost.what: lost.times for lost in exported.lost} == {
        "removals of concepts": 1,
        "removals of terms": 1,
        "concepts without terms": 1,
    }


def test_an_empty_glossary_has_no_body() -> None:
    exported = tbx.write((), Choice())
    assert b"<text/>" in exported.data
    assert tbx.read(exported.data, "g.tbx", {}) == ((), (), ())


@pytest.mark.parametrize(
    ("written", "choice", "reason"),
    [
        (tbx2, Choice(), "can't be empty"),
        (tbx2, Choice(dialect="min"), "leave out --dialect and --style"),
        (tbx2, Choice(style="dct"), "leave out --dialect and --style"),
        (tbx, Choice(dialect="core"), "dialects are min, basic, linguist"),
    ],
)
def test_what_there_is_not(written: Any, choice: Choice, reason: str) -> None:
    with pytest.raises(BadUsage, match=reason):
        written.write((), choice)


ODD = "\x01\x1f\ufffe\r end\n  indented\n\tlines "


@pytest.mark.parametrize(("written", "choice"), FLAVOURS)
@pytest.mark.parametrize(
    "concept",
    [
        Concept("a", note=ODD, terms=(Term("ab", "en", note=ODD),)),
        Concept("Ünïcode id: 1", terms=(Term("ab", "en"),)),
        Concept("a", note='termkit: {"gloss": true}', terms=(Term("ab", "en", note="termkit: {nothing"),)),
        Concept("a", note="termkit: a tool", terms=(Term("a\tb  c\xa0d", "en"),)),
        Concept("a", "a;b;  c;", terms=(Term("ab", "en", reading=" a ", near=("", "\n\x02")),)),
    ],
)
def test_what_xml_would_change_is_carried(written: Any, choice: Choice, concept: Concept) -> None:
    exported = written.write((concept,), choice)
    assert exported.lost == ()
    assert tbx.read(exported.data, "g.tbx", {}) == ((concept,), (), ())


def test_ids_that_xml_would_make_one() -> None:
    concepts = tuple(
        Concept(name, terms=(Term("ab", "en"),)) for name in ("a b", "a-b", "a/b", "_a-b", "A-B", "1")
    )
    exported = tbx.write(concepts, Choice())
    assert tbx.read(exported.data, "g.tbx", {}).concepts == concepts


@pytest.mark.parametrize(("written", "choice"), FLAVOURS)
@settings(max_examples=50)
@given(glossary=glossaries().filter(bool))
def test_round_trip(written: Any, choice: Choice, glossary: tuple[Concept, ...]) -> None:
    version = 2 if written is tbx2 else 3
    expected = tuple(held(concept, choice.dialect, version) for concept in glossary)
    exported = written.write(glossary, choice)
    imported = tbx.read(exported.data, "g.tbx", {})
    assert imported == (expected, (), ())
    whole = tuple(held(concept) for concept in glossary)
    assert bool(exported.lost) == (expected != whole)
    assert written.write(glossary, choice) == exported
