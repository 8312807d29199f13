"""The compiled glossary: forms in both scripts, guards, senses."""

from __future__ import annotations

import marshal

import pytest

from termkit.glossary.compiled import Glossary, compile_concepts
from termkit.glossary.model import Concept, Term, merge

CONCEPTS = (
    Concept(
        "software",
        terms=(Term("software", "en"), Term("软件", "zh-CN"), Term("軟體", "zh-TW"), Term("軟件", "zh-HK")),
    ),
    Concept("global", terms=(Term("全局", "zh-CN", not_in=("安全局",)), Term("全域", "zh-TW"))),
    Concept("cluster", terms=(Term("集群", "zh-CN"), Term("叢集", "zh-TW"))),
)


@pytest.fixture(scope="module")
def glossary() -> Glossary:
    return Glossary(marshal.loads(marshal.dumps(compile_concepts(CONCEPTS))))


@pytest.mark.parametrize("form", ["software", "软件", "軟體", "软体", "軟件", "Software", "集羣", "丛集"])
def test_terms_are_found_in_both_scripts_and_in_variants(glossary: Glossary, form: str) -> None:
    assert glossary.is_name(form)


@pytest.mark.parametrize("form", ["安全局", "soft", "軟"])
def test_guards_and_parts_are_no_names(glossary: Glossary, form: str) -> None:
    assert not glossary.is_name(form)


def test_a_form_knows_its_concept_and_term(glossary: Glossary) -> None:
    (sense,) = glossary.lookup("软体")
    assert (sense.concept.id, sense.term.text, sense.term.locale) == ("software", "軟體", "zh-TW")


def test_the_mainland_word_is_hong_kongs_in_the_other_script(glossary: Glossary) -> None:
    assert {sense.term.locale for sense in glossary.lookup("軟件")} == {"zh-CN", "zh-HK"}


def test_scripts(glossary: Glossary) -> None:
    scripts = {form: glossary.script(number) for number, form in enumerate(glossary.forms)}
    assert scripts["software"] == "Latn"
    assert scripts["软件"] == "Hans"
    assert scripts["軟體"] == "Hant"
    assert scripts["全局"] == "Hani"


def test_concepts_come_back_as_they_were(glossary: Glossary) -> None:
    assert glossary.concepts() == CONCEPTS


def test_a_layer_changes_status_and_adds_terms() -> None:
    layer = (
        Concept(
            "software",
            terms=(
                Term("軟件", "zh-TW", "forbidden"),
                Term("軟體程式", "zh-TW"),
                Term("soft ware", "en", "deprecated"),
            ),
        ),
        Concept("new", terms=(Term("novelty", "en"),)),
    )
    merged = {concept.id: concept for concept in merge(CONCEPTS, layer)}
    software = merged["software"]
    assert software.preferred("zh-TW") == "軟體程式"
    assert {(t.text, t.status) for t in software.terms if t.locale == "zh-TW"} == {
        ("軟件", "forbidden"),
        ("軟體程式", "preferred"),
        ("軟體", "admitted"),
    }
    assert software.preferred("zh-CN") == "软件"
    assert "new" in merged
    assert "cluster" in merged


def test_an_empty_glossary_finds_nothing() -> None:
    empty = Glossary(compile_concepts(()))
    assert empty.forms == []
    assert not empty.is_name("a")
    assert len(empty) == 0
