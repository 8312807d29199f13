"""The matcher finds what a naive leftmost-longest search finds, with few forms, all forms and across windows."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from termkit.find import matcher
from termkit.find.matcher import Matcher
from termkit.glossary.compiled import Glossary, compile_concepts
from termkit.glossary.model import Concept, Term

LETTERS = "中文字甲乙ab𠀀"
FORMS = st.lists(st.text(LETTERS, min_size=1, max_size=4), min_size=1, max_size=8, unique=True)


def compiled(forms: list[str]) -> Glossary:
    return Glossary(
        compile_concepts([Concept(f"c{i}", terms=(Term(form, "en"),)) for i, form in enumerate(forms)])
    )


def naive(forms: list[str], text: str) -> list[tuple[int, str]]:
    found, position = [], 0
    while position < len(text):
        longest = max((f for f in forms if text.startswith(f, position)), key=len, default=None)
        if longest:
            found.append((position, longest))
        position += len(longest) if longest else 1
    return found


def hits(glossary: Glossary, folded: str) -> list[tuple[int, str]]:
    return sorted(
        (start, glossary.forms[form])
        for form, starts in Matcher(glossary).find(folded).items()
        for start in starts
    )


@given(FORMS, st.text(LETTERS, max_size=60))
def test_like_a_naive_search_with_the_forms_that_can_occur(forms: list[str], text: str) -> None:
    assert hits(compiled(forms), text) == naive(forms, text)


@settings(max_examples=50)
@given(FORMS, st.text(LETTERS, max_size=60), st.integers(1, 7))
def test_like_a_naive_search_with_the_whole_automaton_in_windows(
    forms: list[str], text: str, window: int
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(matcher, "_PRESELECT", -1)
        patch.setattr(matcher, "_WINDOW", window)
        assert hits(compiled(forms), text) == naive(forms, text)


def guarded(term: str, guard: str, *others: str) -> Glossary:
    terms = [Term(term, "zh-CN", not_in=(guard,)), *(Term(other, "zh-CN") for other in others)]
    return Glossary(compile_concepts([Concept(f"c{i}", terms=(term,)) for i, term in enumerate(terms)]))


def test_a_term_inside_its_guard_is_none() -> None:
    assert hits(guarded("全局", "安全局"), "安全局的全局") == [(4, "全局")]


def test_a_guard_hides_no_other_term() -> None:
    assert hits(guarded("个资", "个资料", "资料库"), "一个资料库") == [(2, "资料库")]
    assert hits(guarded("个资", "个资料", "资料"), "一个资料，两个资料") == [(2, "资料"), (7, "资料")]
