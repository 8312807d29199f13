"""The YAML glossary format: what it holds, and the sentence for each fault, with file and line."""

from __future__ import annotations

import pytest

from termkit.errors import BadGlossary
from termkit.glossary.formats.yaml import parse
from termkit.glossary.model import Concept, Event, Term, merge

HEAD = "subject: chips\nconcepts:\n"


def test_a_concept_with_all_there_is() -> None:
    text = """\
subject: chips
concepts:
- id: photoresist
  subject: chemistry
  definition: Light-sensitive coating.
  source: A handbook
  note: For people
  related: [wafer]
  links: [https://example.org/photoresist]
  history: [{type: origination, date: 2026-03-05, by: A. Li}, {type: modification, date: 2026-04-01, note: x}]
  original: keep
  gloss: true
  terms:
    en: photoresist
    zh-TW:
    - 光阻
    - {text: 光阻劑, type: variant, note: longer, part_of_speech: noun, geographical_usage: 台南, reading: guāng}
    - {text: 光刻膠, status: deprecated, not_in: [光刻膠帶], near: [晶圓], not_near: [玩具], ambiguous: true, source: X}
"""
    (concept,) = parse(text, "g.yaml")
    history = (Event("origination", "2026-03-05", "A. Li"), Event("modification", "2026-04-01", "", "x"))
    assert concept[:-1] == (
        *("photoresist", "chemistry", "Light-sensitive coating.", "A handbook", "For people"),
        *(("wafer",), ("https://example.org/photoresist",), history, "keep", True, False),
    )
    assert concept.terms == (
        Term("photoresist", "en"),
        Term("光阻", "zh-TW"),
        Term(
            *("光阻劑", "zh-TW", "admitted", "variant"),
            note="longer",
            part_of_speech="noun",
            geographical_usage="台南",
            reading="guāng",
        ),
        Term(
            "光刻膠",
            "zh-TW",
            "deprecated",
            "full-form",
            "any",
            ("光刻膠帶",),
            ("晶圓",),
            ("玩具",),
            True,
            "X",
        ),
    )


def test_the_subject_of_the_file_and_the_first_term_are_defaults() -> None:
    (concept,) = parse(
        HEAD + "- id: a\n  terms: {zh-CN: [{text: 甲乙, status: deprecated}, 丙丁, 戊己]}\n", "g.yaml"
    )
    assert concept.subject == "chips"
    assert [term.status for term in concept.terms] == ["deprecated", "preferred", "admitted"]
    assert concept.preferred("zh-CN") == "丙丁"
    assert concept.preferred("zh-TW") is None


@pytest.mark.parametrize(
    ("text", "case"),
    [
        ("Apple", "exact"),
        ("AI", "exact"),
        ("DeepSeek", "any"),
        ("token", "any"),
        ("iPhone", "any"),
        ("芯片", "any"),
    ],
)
def test_the_default_case_policy(text: str, case: str) -> None:
    (concept,) = parse(HEAD + f"- id: a\n  terms: {{en: {text}}}\n", "g.yaml")
    assert concept.terms[0].case == case


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "concepts:\n- id: a\n  terms: {en: [chip, chip]}\n",
            "g.yaml:3: 'chip' is given twice for en; remove one",
        ),
        (
            "concepts:\n- id: a\n  terms: {en: x1}\n- id: a\n  terms: {en: y1}\n",
            "g.yaml:4: concept 'a' is already defined at line 2; merge them",
        ),
        (
            "concepts:\n- id: a\n  terms:\n    en: [{text: ab, status: prefered}]\n",
            "g.yaml:4: unknown status 'prefered'; did you mean 'preferred'?",
        ),
        (
            "concepts:\n- id: a\n  terms:\n    zh-CHT: 晶片\n",
            "g.yaml:4: unknown key 'zh-CHT' in 'terms'; did you mean 'zh-TW'?",
        ),
        (
            "concepts:\n- id: a\n  defintion: x\n  terms: {en: ab}\n",
            "g.yaml:3: unknown key 'defintion' in a concept; did you mean 'definition'?",
        ),
        (
            "concepts:\n- id: a\n  terms: {zh-CN: '。。'}\n",
            "g.yaml:3: the term '。。' can never match: give letters or characters, no space at its ends",
        ),
        (
            "concepts:\n- id: a\n  terms: {zh-CN: ' 芯片'}\n",
            "g.yaml:3: the term ' 芯片' can never match: give letters or characters, no space at its ends",
        ),
        (
            "concepts:\n- id: a\n  terms: {zh-CN: 国}\n",
            "g.yaml:3: the single character '国' would match inside words everywhere; give a longer term",
        ),
        (
            "concepts:\n- id: a\n  terms: {zh-CN: [{text: 全局, not_in: [全局]}]}\n",
            "g.yaml:3: the 'not_in' word '全局' must be a longer word that contains '全局'",
        ),
        ("concepts:\n- id: a\n", "g.yaml:2: a concept needs 'terms:'"),
        ("concepts:\n- terms: {en: ab}\n", "g.yaml:2: a concept needs 'id:'"),
        (
            "concepts:\n- id: a\n  terms: {en: [ab, {text: cd, status: preferred}]}\n",
            "g.yaml:3: a second preferred term for en: 'cd'; make one of them 'admitted'",
        ),
        ("terms: []\n", "g.yaml:1: unknown key 'terms' in a glossary file; known are subject, concepts"),
        ("- a\n", "g.yaml:1: a glossary file must be a mapping with subject, concepts"),
        ("subject: x\n", "g.yaml:1: no 'concepts' list; a glossary file is a mapping with 'concepts:'"),
        ("", "g.yaml:1: no 'concepts' list; a glossary file is a mapping with 'concepts:'"),
        ("concepts: [a\n", "g.yaml:2: not valid YAML: did not find expected ',' or ']'"),
    ],
)
def test_a_fault_is_one_sentence_with_its_place(text: str, message: str) -> None:
    with pytest.raises(BadGlossary) as caught:
        parse(text, "g.yaml")
    assert str(caught.value) == message


def test_empty_list_is_an_empty_glossary() -> None:
    assert parse("concepts: []\n", "g.yaml") == ()


def test_bytes_that_are_not_utf8_are_one_sentence() -> None:
    with pytest.raises(BadGlossary, match=r"^g\.yaml: not valid YAML"):
        parse("concepts: [中]".encode("gb18030"), "g.yaml")


def test_a_concept_without_terms_in_a_locale_has_no_preferred_term() -> None:
    assert Concept("a").preferred("en") is None


def test_full_tags_and_plain_ones_are_alike() -> None:
    plain = HEAD + "- id: a\n  terms: {en: ab, zh-CN: 甲乙, zh-TW: 甲乙, zh-HK: 甲乙}\n"
    full = HEAD + "- id: a\n  terms: {en-GB: ab, zh-Hans-CN: 甲乙, zh_Hant_TW: 甲乙, zh-hant-hk: 甲乙}\n"
    assert parse(full, "g.yaml") == parse(plain, "g.yaml")
    with pytest.raises(BadGlossary, match="'zh-Hans' gives terms for zh-CN a second time; put them together"):
        parse(HEAD + "- id: a\n  terms: {zh-CN: 甲乙, zh-Hans: 丙丁}\n", "g.yaml")


BELOW = """
- id: a
  definition: A thing.
  related: [b]
  terms: {en: ab, zh-TW: [甲乙, 丙丁, 戊己], zh-CN: 甲乙}
- id: b
  terms: {en: cd}
"""


@pytest.mark.parametrize(
    ("layer", "expected"),
    [
        ("- {id: b, remove: true}", {"a": "ab 甲乙 甲乙 丙丁? 戊己?"}),
        ("- id: a\n  terms: {zh-TW: {text: 丙丁, remove: true}}", {"a": "ab 甲乙 甲乙 戊己?", "b": "cd"}),
        ("- id: a\n  terms: {zh-TW: {text: 甲乙, remove: true}}", {"a": "ab 甲乙 丙丁? 戊己?", "b": "cd"}),
        (
            "- id: a\n  terms: {zh-TW: [{text: 甲乙, remove: true}, 庚辛]}",
            {"a": "ab 甲乙 庚辛 丙丁? 戊己?", "b": "cd"},
        ),
        ("- id: a\n  terms: {zh-TW: 庚辛}", {"a": "ab 甲乙 庚辛 甲乙? 丙丁? 戊己?", "b": "cd"}),
        ("- {id: c, remove: true}", {"a": "ab 甲乙 甲乙 丙丁? 戊己?", "b": "cd"}),
    ],
)
def test_a_layer_takes_out_what_it_marks(layer: str, expected: dict[str, str]) -> None:
    below = parse(f"concepts:{BELOW}", "below.yaml")
    merged = merge(below, parse(f"concepts:\n{layer}\n", "layer.yaml"))
    assert {
        concept.id: " ".join(term.text + "?" * (term.status != "preferred") for term in concept.terms)
        for concept in merged
    } == expected
    assert all(concept.definition for concept in merged if concept.id == "a")
