"""Candidates become proposals that the glossary's reader understands."""

from __future__ import annotations

from termkit.align.candidates import write_candidates
from termkit.align.model import Candidate, Evidence, Rendering
from termkit.glossary.proposals import Example, Sign, read_proposals
from termkit.model import Place, Span

TEXT = "標題\n\n上一句。晶嶺科技(Crystal Ridge)昨天\t發表新晶片。下一句。\nThe chip by Crystal Ridge is new. It costs 3.5 dollars."
AT = (Span(0, 1),)


def rendering(text: str, *, short: bool = False) -> Rendering:
    return Rendering(text, AT, short=short)


def candidate(**changes: object) -> Candidate:
    start = TEXT.index("晶嶺科技")
    whole = Candidate(
        "crystal-ridge",
        {
            "zh-TW": (rendering("晶嶺科技"), rendering("晶嶺", short=True), rendering("晶")),
            "en": (rendering("Crystal\n Ridge"), rendering("crystal ridge")),
        },
        0.934,
        None,
        (
            Evidence("gloss", "晶嶺科技", "Crystal Ridge", 0.9),
            Evidence("sound", "晶嶺科技", "Crystal Ridge", 0.95),
            Evidence("gloss", "Crystal Ridge", "晶嶺科技", 0.8),
        ),
        (Place("a: b.txt", start, start + 4),),
    )
    return whole._replace(**changes)


def read(*candidates: Candidate) -> list[tuple[str, bool, list[tuple[str, str, str, str]]]]:
    text = write_candidates(candidates, {"a: b.txt": TEXT})
    return [
        (p.concept.id, p.extends, [(t.locale, t.text, t.status, t.type) for t in p.concept.terms])
        for p in read_proposals(text, "c.yaml")
    ]


def test_forms_become_terms_and_evidence_is_kept_once() -> None:
    (proposal,) = read_proposals(write_candidates([candidate()], {"a: b.txt": TEXT}), "c.yaml")
    assert [(t.locale, t.text, t.status, t.type) for t in proposal.concept.terms] == [
        ("en", "Crystal Ridge", "preferred", "full-form"),
        ("zh-TW", "晶嶺科技", "preferred", "full-form"),
        ("zh-TW", "晶嶺", "admitted", "short-form"),
    ]
    assert (proposal.confidence, proposal.decision, proposal.extends) == (0.93, "", False)
    assert proposal.signals == (
        Sign("sound", "晶嶺科技", "Crystal Ridge", 0.95),
        Sign("gloss", "晶嶺科技", "Crystal Ridge", 0.9),
    )
    assert proposal.examples == (Example("a: b.txt:3", "晶嶺科技(Crystal Ridge)昨天 發表新晶片。"),)


def test_examples_are_sentences_and_long_ones_are_cut() -> None:
    long = "很" * 200 + "晶嶺" + "長" * 200
    cases = {
        ("b.txt", TEXT, "by Crystal Ridge"): "The chip by Crystal Ridge is new.",
        ("b.txt", TEXT, "costs"): "It costs 3.5 dollars.",
        ("b.txt", TEXT, "標題"): "標題",
        ("b.txt", long, "晶嶺"): "…" + "很" * 80 + "晶嶺" + "長" * 80 + "…",
    }
    for (path, text, words), expected in cases.items():
        start = text.index(words)
        one = candidate(examples=(Place(path, start, start + len(words)),))
        (proposal,) = read_proposals(write_candidates([one], {path: text}), "c.yaml")
        assert proposal.examples[0].text == expected


def test_what_extends_a_concept_is_admitted_and_put_together() -> None:
    forms = {"zh-HK": (rendering("晶脊"),)}
    found = read(
        candidate(), candidate(extends="crystal-ridge", forms=forms), candidate(extends="crystal-ridge")
    )
    assert found[0][:2] == ("crystal-ridge-2", False)
    assert found[1] == (
        "crystal-ridge",
        True,
        [
            ("en", "Crystal Ridge", "admitted", "full-form"),
            ("zh-TW", "晶嶺科技", "admitted", "full-form"),
            ("zh-TW", "晶嶺", "admitted", "short-form"),
            ("zh-HK", "晶脊", "admitted", "full-form"),
        ],
    )
    assert len(found) == 2


def test_ids_are_made_different_and_what_can_be_no_term_is_left_out() -> None:
    found = read(
        candidate(), candidate(), candidate(forms={"zh-TW": (rendering("晶"), rendering("x" * 201))})
    )
    assert [name for name, _, _ in found] == ["crystal-ridge", "crystal-ridge-2"]


def test_no_candidates_are_an_empty_list() -> None:
    assert read_proposals(write_candidates([], {}), "c.yaml") == []
