"""Forms are joined by the surest evidence, and two known things never become one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from termkit.align.joining import LEAST, join
from termkit.align.model import Evidence

FORMS = st.sampled_from("abcdefgh")


def edge(one: str, other: str, confidence: float = 0.9) -> Evidence:
    return Evidence("gloss", one, other, confidence)


EVIDENCE = st.lists(st.builds(edge, FORMS, FORMS, st.sampled_from([0.3, LEAST, 0.7, 0.9])), max_size=12)


def forms(evidence: list[Evidence], apart: dict[str, str] | None = None) -> list[tuple[str, ...]]:
    return [group.forms for group in join(evidence, apart or {})]


def test_partners_of_one_form_are_one() -> None:
    assert forms([edge("辉达", "nvidia"), edge("英伟达", "nvidia")]) == [("nvidia", "英伟达", "辉达")]


def test_weak_evidence_joins_nothing() -> None:
    assert forms([edge("a", "b", LEAST - 0.01)]) == []


def test_known_things_stay_apart_by_the_weaker_evidence() -> None:
    evidence = [edge("a", "b", 0.9), edge("b", "c", 0.8), edge("c", "d", 0.9)]
    assert forms(evidence, {"a": "one", "d": "other"}) == [("a", "b"), ("c", "d")]


def test_the_confidence_is_that_of_the_weakest_evidence() -> None:
    (group,) = join([edge("a", "b", 0.9), edge("b", "c", 0.7)], {})
    assert group.confidence == 0.7


@given(EVIDENCE, st.randoms(use_true_random=False))
def test_the_order_of_evidence_does_not_matter(evidence: list[Evidence], chance: object) -> None:
    shuffled = list(evidence)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert forms(evidence, {"a": "1", "e": "2"}) == forms(shuffled, {"a": "1", "e": "2"})


@given(EVIDENCE)
def test_groups_share_no_form_and_no_two_known_things(evidence: list[Evidence]) -> None:
    groups = forms(evidence, {"a": "1", "b": "2", "c": "3"})
    assert len({form for group in groups for form in group}) == sum(map(len, groups))
    assert all(len({"a", "b", "c"} & set(group)) < 2 for group in groups)
