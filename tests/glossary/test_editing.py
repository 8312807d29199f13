"""Adding to hand-written files: what is new stands in its place, all else as it was."""

from __future__ import annotations

import difflib
import random

import pytest
from glossary.strategies import glossaries
from glossary.test_yaml_writing import commented
from hypothesis import given
from hypothesis import strategies as st

from termkit.errors import BadGlossary
from termkit.glossary.combining import ADMITTED, REFUSED, combine
from termkit.glossary.differences import Difference, as_text, diff
from termkit.glossary.editing import add, merge
from termkit.glossary.formats import Choice, yaml
from termkit.glossary.formats.yaml_comments import comments
from termkit.glossary.model import Concept, Event, Term

MINE = """\
# File head
subject: chips   # the field
concepts:   # all

# Section one

- id: bravo # id
  definition: A thing.
  terms:
    # Chinese
    zh-CN: 甲乙 # beside
    zh-TW:
    - text: 好詞 # good
      note: n
    - {text: 壞詞, status: deprecated}
    # tail

- id: delta
  terms: {zh-CN: 丙丁, en: [dd, ee]} # flow
- id: golf
  links:
    - https://example.org/a
  terms:
    zh-CN:
      text: 天地
      note: |
        Long
        note
# the end
"""


ANCHORS = (
    "g.yaml: this YAML can't be added to as it stands (does it use anchors or unusual forms?); "
    "bring it into the canonical form first: termkit glossary lint --fix"
)


def lines_changed(before: str, after: str) -> list[str]:
    rows = list(difflib.unified_diff(before.splitlines(), after.splitlines(), n=0, lineterm=""))
    return [row for row in rows[2:] if row[0] in "+-"]


def terms(**texts: str) -> tuple[Term, ...]:
    return tuple(Term(text, locale.replace("_", "-")) for locale, text in texts.items())


@pytest.mark.parametrize(
    ("concept", "changed"),
    [
        pytest.param(
            Concept("alpha", "chips", terms=terms(en="aa", zh_CN="词语")),
            ["+- id: alpha", "+  terms:", "+    en: aa", "+    zh-CN: 词语"],
            id="before all",
        ),
        pytest.param(
            Concept("zulu", "other", terms=terms(en="aa")),
            ["+- id: zulu", "+  subject: other", "+  terms:", "+    en: aa"],
            id="behind all",
        ),
        pytest.param(
            Concept(
                *("bravo", "chips", "A thing.", "S", "Note", ("delta",), ("https://a.b",)),
                (Event("origination", "2026-01-01"),),
                terms=(
                    *terms(en="aa", zh_CN="甲乙"),
                    Term("词语", "zh-CN", "admitted"),
                    Term("新詞", "zh-TW", "admitted"),
                    Term("惡詞", "zh-TW", "forbidden"),
                    *terms(zh_HK="港詞"),
                ),
            ),
            [
                "+  source: S",
                "+  note: Note",
                "+  related: [delta]",
                "+  links: [https://a.b]",
                "+  history: [{type: origination, date: 2026-01-01}]",
                "+    en: aa",
                "-    zh-CN: 甲乙 # beside",
                "+    zh-CN: [甲乙, 词语] # beside",
                "+    - 新詞",
                "+    - {text: 惡詞, status: forbidden}",
                "+    zh-HK: 港詞",
            ],
            id="into a block",
        ),
        pytest.param(
            Concept("delta", "chips", gloss=True, terms=(*terms(en="dd"), Term("DD", "en", "admitted"), *terms(zh_HK="港詞"))),
            [
                "-  terms: {zh-CN: 丙丁, en: [dd, ee]} # flow",
                "+  gloss: true",
                "+  terms: {zh-CN: 丙丁, zh-HK: 港詞, en: [dd, ee, {text: DD, case: any}]} # flow",
            ],
            id="into braces",
        ),
        pytest.param(
            Concept("golf", links=("https://example.org/b",), terms=(Term("人人", "zh-CN", "admitted"), *terms(en="gg", zh_CN="天地"))),
            [
                "+    - https://example.org/b",
                "+    en: gg",
                "-      text: 天地",
                "-      note: |",
                "-        Long",
                "-        note",
                "+      - text: 天地",
                "+        note: |",
                "+          Long",
                "+          note",
                "+      - 人人",
            ],
            id="to a lone mapping",
        ),
        pytest.param(Concept("delta", terms=terms(en="dd")), [], id="nothing new"),
    ],
)  # fmt: skip
def test_only_what_is_new_changes(concept: Concept, changed: list[str]) -> None:
    concept = concept._replace(terms=tuple(t._replace(case="any") for t in concept.terms))
    edited = add(MINE, concept, "g.yaml")
    assert lines_changed(MINE, edited.text) == changed
    windows = add("\ufeff" + MINE.replace("\n", "\r\n"), concept, "g.yaml").text
    assert windows == "\ufeff" + edited.text.replace("\n", "\r\n")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "concepts:\n- id: a\n  terms:\n    en: ab\n"),
        ("# mine\n", "# mine\nconcepts:\n- id: a\n  terms:\n    en: ab\n"),
        ("concepts: [] # none", "concepts: # none\n- id: a\n  terms:\n    en: ab"),
        (
            "concepts:\n  - id: b\n    terms: {en: b1}\n\n  - id: c\n    terms: {en: c1}\n",
            "concepts:\n  - id: a\n    terms:\n      en: ab\n\n  - id: b\n    terms: {en: b1}\n\n  - id: c\n    terms: {en: c1}\n",
        ),
    ],
)
def test_the_form_of_the_file_is_followed(text: str, expected: str) -> None:
    assert add(text, Concept("a", terms=terms(en="ab")), "g.yaml").text == expected


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (MINE, "g.yaml: 'delta' is another concept: 'dd' there, 'other' here; give this one another id"),
        (
            "concepts: [{id: a, terms: {en: ab}}]",
            "g.yaml:1: concepts in brackets can't be added to; first run termkit glossary lint --fix",
        ),
        (
            "concepts:\n- id: a\n  note: &n x\n  terms: {en: &t [ab]}\n- id: delta\n  terms: {en: *t, zh-CN: *t}\n",
            ANCHORS,
        ),
        ("concepts:\n- id: a\n", "g.yaml:2: a concept needs 'terms:'"),
    ],
)
def test_what_cant_be_done_is_one_sentence(text: str, message: str) -> None:
    english = "other" if text is MINE else "ab"
    concept = Concept("delta", terms=(Term(english, "en"), Term("xy", "en", "admitted")))
    with pytest.raises(BadGlossary) as caught:
        add(text, concept, "g.yaml")
    assert str(caught.value) == message


def test_conflicts_are_named_and_the_first_stands() -> None:
    one = Concept("bravo", "x", "Other.", terms=(*terms(zh_CN="词语"), Term("甲乙", "zh-CN", "deprecated")))
    two = Concept("delta", terms=terms(en="other"))
    three = Concept("new", "chips", terms=terms(en="aa", zh_CN="词语"))
    four = Concept("new", "chips", terms=terms(en="aa", zh_CN="词句"))
    merged = merge(MINE, [[one, two, three], [four]], "g.yaml")
    assert [str(conflict) for conflict in merged.conflicts] == [
        "bravo: two values for subject, 'chips' and 'x': the first is kept",
        "bravo: two values for definition, 'A thing.' and 'Other.': the first is kept",
        f"bravo, zh-CN: two values for preferred term, '甲乙' and '词语': {ADMITTED}",
        "bravo, zh-CN: two values for status of 甲乙, 'preferred' and 'deprecated': the first is kept",
        f"delta: two values for concept, 'dd' and 'other': {REFUSED}",
        f"new, zh-CN: two values for preferred term, '词语' and '词句': {ADMITTED}",
    ]
    assert (merged.concepts, merged.terms) == (("new",), 4)
    assert "\n    zh-CN: [词语, 词句]\n" in merged.text


@given(glossaries(layer=True), glossaries(layer=True), st.randoms(use_true_random=False))
def test_merging_keeps_all_there_is(
    mine: tuple[Concept, ...], others: tuple[Concept, ...], chance: random.Random
) -> None:
    if mine:
        same = {
            c.id: c for c in (o._replace(id=chance.choice((chance.choice(mine).id, o.id))) for o in others)
        }
        others = tuple(same.values())
    text = commented(yaml.write(mine, Choice()).data.decode(), chance)
    merged = merge(text, [others], "g.yaml").text
    known = {concept.id: concept for concept in mine}
    for concept in yaml.parse(merged, "g.yaml"):
        other = next((o for o in others if o.id == concept.id), concept)
        assert concept == combine(known.get(concept.id, other), other).concept
        known.pop(concept.id, None)
    assert not known
    assert sorted(c.text for c in comments(merged)) == sorted(c.text for c in comments(text))


def test_differences() -> None:
    old = Concept("a", definition="Old.", terms=terms(en="ab", zh_CN="甲乙", zh_TW="甲乙"))
    new = old._replace(
        definition="New.",
        gloss=True,
        terms=(*terms(en="ab", zh_HK="丙丁"), Term("甲乙", "zh-CN", "deprecated")),
    )
    gone, come = Concept("b", terms=terms(en="bb")), Concept("c", terms=terms(zh_CN="天地"))
    found = diff([old, gone], [come, new])
    assert as_text(found) == (
        "~ a: definition: Old. → New.\n"
        "~ a: gloss: false → true\n"
        "~ a zh-CN 甲乙: status: preferred → deprecated\n"
        "- a zh-TW 甲乙 (preferred)\n"
        "+ a zh-HK 丙丁 (preferred)\n"
        "- b (bb)\n"
        "+ c\n"
    )
    assert found[0]._asdict() == {
        "kind": "changed", "concept": "a", "locale": "", "term": "", "field": "definition",
        "before": "Old.", "after": "New.",
    }  # fmt: skip
    assert isinstance(found[0], Difference)
    assert diff([old, gone], [gone, old]) == ()
