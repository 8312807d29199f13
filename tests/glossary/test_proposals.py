"""The file of proposals: reading with one clear sentence for each fault, and noting decisions."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.errors import BadGlossary
from termkit.glossary.model import Concept, Term
from termkit.glossary.proposals import Example, Proposal, Sign, decided, read_proposals, write_proposals

FILE = """\
# by hand
candidates:
- id: crystal-ridge
  terms:
    en: Crystal Ridge
    zh-TW: 晶嶺
  confidence: 0.93
  signals:
  - {signal: gloss, between: [晶嶺, Crystal Ridge], confidence: 0.95}

- {id: b, terms: {en: Bee}, confidence: 1}  # inline
- id: c
  terms:
    en: Sea
  confidence: 0.5
  decision: rejected
  examples:
  - {place: "a.txt:3", text: 海。}
"""


def test_reading() -> None:
    ridge, bee, sea = read_proposals(FILE, "c.yaml")
    assert (ridge.concept.preferred("zh-TW"), ridge.confidence) == ("晶嶺", 0.93)
    assert ridge.signals == (Sign("gloss", "晶嶺", "Crystal Ridge", 0.95),)
    assert (bee.concept.id, bee.decision, sea.decision) == ("b", "", "rejected")
    assert sea.examples == (Example("a.txt:3", "海。"),)


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ("candidates:", "concepts:", 2, "no 'candidates' list"),
        (FILE, "", 1, "no 'candidates' list"),
        (FILE, "candidates: 3", 1, "'candidates' must be a list"),
        ("- id: c\n", "- word\n- id: c\n", 12, "must be a mapping"),
        ("  confidence: 0.93\n", "", 3, "needs 'confidence:'"),
        ("- id: c\n", "- id: b\n", 12, "a second candidate 'b'"),
        ("0.93", "93", 7, "give a number from 0 to 1"),
        ("0.93", "nan", 7, "give a number from 0 to 1"),
        ("zh-TW", "zh-XX", 6, "unknown key 'zh-XX'"),
        ("  confidence: 0.93", "  confidense: 1\n  confidence: 0.93", 7, "unknown key 'confidense'"),
        ("rejected", "maybe", 16, "known are accepted, rejected"),
        ("between: [晶嶺, Crystal Ridge]", "between: 晶嶺", 9, "a list of two forms"),
        ("text: 海。", "word: 海。", 18, "must be a mapping with place, text"),
        ("  - {place", "    {place", 18, "'examples' must be a list"),
        ("Bee}", "Bee", 12, "not valid YAML"),
    ],
)
def test_faults_are_told_with_their_line(old: str, new: str, line: int, words: str) -> None:
    with pytest.raises(BadGlossary) as error:
        read_proposals(FILE.replace(old, new, 1), "c.yaml")
    assert str(error.value).startswith(f"c.yaml:{line}: ") and words in str(error.value)


def test_a_decision_is_noted_and_the_rest_stays() -> None:
    text = decided(FILE, "crystal-ridge", "accepted", "c.yaml")
    assert text == FILE.replace("0.93\n", "0.93\n  decision: accepted\n")
    text = decided(text, "b", "rejected", "c.yaml")
    assert "confidence: 1, decision: rejected}  # inline" in text
    assert [p.decision for p in read_proposals(text, "c.yaml")] == ["accepted", "rejected", "rejected"]
    windows = FILE.replace("\n", "\r\n")
    assert decided(windows, "b", "accepted", "c.yaml") == decided(FILE, "b", "accepted", "c.yaml").replace(
        "\n", "\r\n"
    )


words = st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=120)


@given(st.lists(st.tuples(words, words, words, st.booleans(), st.sampled_from(["", "accepted"])), max_size=3))
def test_what_is_written_is_read(found: list[tuple[str, str, str, bool, str]]) -> None:
    proposals = [
        Proposal(
            Concept(f"c{number}", terms=(Term("晶嶺", "zh-TW"),)),
            0.25,
            extends,
            decision,
            (Sign(one, two, three, 0.5),),
            (Example(two, three), Example(one, one)),
        )
        for number, (one, two, three, extends, decision) in enumerate(found)
    ]
    assert read_proposals(write_proposals(proposals), "c.yaml") == proposals
