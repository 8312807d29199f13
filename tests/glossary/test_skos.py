"""SKOS: written as Turtle, read in its notations."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from termkit.errors import BadGlossary
from termkit.glossary.formats import Choice, Lost, Skipped, detect, skos
from termkit.glossary.model import Concept, Term, default_case
from tests.glossary.strategies import glossaries

WRITTEN = """\
@prefix dc: <http://purl.org/dc/elements/1.1/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .

<#chip> a skos:Concept ;
    skos:notation "chip" ;
    skos:prefLabel "chip"@en ;
    skos:altLabel "IC"@en ;
    skos:prefLabel "晶片"@zh-Hant-TW ;
    skos:hiddenLabel "芯\\"片"@zh-Hant-TW ;
    skos:definition "A piece\\nof silicon." ;
    dc:subject "chips" ;
    skos:related <#wafer> ;
    rdfs:seeAlso <https://example.org/a%20b> .

<#wafer> a skos:Concept ;
    skos:notation "wafer" ;
    skos:prefLabel "wafer"@en .
"""
CHIP = Concept(
    "chip", "chips", "A piece\nof silicon.", related=("wafer", "other"), links=("https://example.org/a b",),
    gloss=True, terms=(Term("chip", "en"), Term("IC", "en", "admitted", case="exact"), Term("晶片", "zh-TW"),
                       Term('芯"片', "zh-TW", "forbidden"), Term("芯片", "zh-CN")),
)  # fmt: skip


def test_the_form_of_a_file() -> None:
    written = skos.write([CHIP, Concept("wafer", terms=(Term("wafer", "en"),))], Choice(("en", "zh-TW")))
    assert written.data.decode() == WRITTEN
    assert written.lost == (
        Lost("terms in zh-CN", 1, False),
        Lost("the status forbidden, now deprecated", 1),
        Lost("relations to concepts that are not written", 1, False),
        Lost("requests for a gloss", 1),
    )


def held(concept: Concept) -> Concept:
    """What SKOS can hold of a concept, in the order in which it is read."""
    status = {"superseded": "deprecated", "forbidden": "deprecated"}
    terms = [
        Term(t.text, t.locale, status.get(t.status, t.status), case=default_case(t.text))
        for t in concept.terms
    ]
    places = ("en", "zh-CN", "zh-TW", "zh-HK")
    terms.sort(
        key=lambda t: (
            places.index(t.locale),
            ("preferred", "admitted", "deprecated").index(t.status),
            t.text,
        )
    )
    return Concept(
        concept.id, concept.subject, concept.definition, concept.source, concept.note,
        tuple(sorted(concept.related)), tuple(sorted(concept.links)), terms=tuple(terms),
    )  # fmt: skip


@given(glossaries())
@settings(max_examples=50)
def test_what_is_written_is_read(glossary: tuple[Concept, ...]) -> None:
    found = skos.read(skos.write(glossary, Choice()).data, "g.ttl", {})
    assert found.concepts == tuple(held(concept) for concept in glossary)
    assert not found.skipped


RDF_XML = """\
<?xml version="1.0" encoding="UTF-8"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:skos="http://www.w3.org/2004/02/skos/core#">
<skos:Concept rdf:about="http://example.org/t/c_12">
  <skos:prefLabel xml:lang="en">rice</skos:prefLabel><skos:prefLabel xml:lang="zh">水稻</skos:prefLabel>
  <skos:prefLabel xml:lang="de">Reis</skos:prefLabel><skos:altLabel xml:lang="zh-hant">稻米</skos:altLabel>
  <skos:definition xml:lang="de">Getreide</skos:definition><skos:definition xml:lang="en">A grain</skos:definition>
  <skos:broader rdf:resource="http://example.org/t/c_1"/>
</skos:Concept>
</rdf:RDF>
"""


def test_a_thesaurus_in_xml() -> None:
    found = skos.read(RDF_XML.encode(), "t.rdf", {})
    assert found.concepts == (
        Concept("c_12", definition="A grain", terms=(Term("rice", "en"), Term("稻米", "zh-TW", "admitted"))),
    )
    assert set(found.skipped) == {
        Skipped("property broader", "a glossary has no place for it"),
        Skipped("a further definition", "a concept has one"),
        Skipped("language zh", "it doesn't say of which region; say so with --map zh=zh-CN"),
        Skipped("language de", "not among en, zh-CN, zh-TW, zh-HK"),
    }
    assert skos.read(RDF_XML.encode(), "t.rdf", {"zh": "zh-CN"}).concepts[0].preferred("zh-CN") == "水稻"
    assert detect(RDF_XML.encode(), "t.xml") == "skos"


def test_a_thesaurus_in_another_encoding() -> None:
    text = RDF_XML.replace("UTF-8", "UTF-16")
    found = skos.read(text.encode("utf-16"), "t.rdf", {})
    assert found.concepts == skos.read(RDF_XML.encode(), "t.rdf", {}).concepts
    assert found.notes == ("Read as UTF-16 LE, as its byte order mark says.",)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("<#a> a skos:Concept .", r"^g\.ttl: not valid as turtle \(.*skos:.*\); save it as Turtle$"),
        ('<?xml version="1.0"?><rdf:RDF', r"^g\.ttl: not valid as xml \(.+\); save it as Turtle$"),
        ('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><rdf:RDF>&b;</rdf:RDF>', r"^g\.ttl:1: the file declares entities"),
    ],
)  # fmt: skip
def test_a_fault_is_one_sentence(text: str, message: str) -> None:
    with pytest.raises(BadGlossary, match=message):
        skos.read(text.encode(), "g.ttl", {})
