"""Measures of a set against their definitions, pair by pair."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.align.consistency import agreements, consistency
from termkit.align.folding import one_form
from termkit.align.model import Alignment, Concept, Entry, Rendering
from termkit.model import Span

Table = Mapping[str, Mapping[str, Mapping[str, int]]]
"""Counts by concept, path and text."""


def alignment(table: Table) -> Alignment:
    paths = sorted({path for articles in table.values() for path in articles})
    concepts = tuple(
        Concept(
            concept,
            concept,
            {
                path: tuple(
                    Rendering(text, tuple(Span(i, i + 1) for i in range(n))) for text, n in forms.items()
                )
                for path, forms in articles.items()
            },
            True,
            {},
        )
        for concept, articles in table.items()
    )
    return Alignment(tuple(Entry(path, "zh-CN", "") for path in paths), concepts, ())


def by_pairs(table: Table, form: Callable[[str], str], *, within: bool) -> float | None:
    """The share as it is defined: all pairs listed."""
    same = every = 0
    for articles in table.values():
        places = [
            (path, form(text))
            for path, forms in articles.items()
            for text, n in forms.items()
            for _ in range(n)
        ]
        for one, other in itertools.combinations(places, 2):
            if (one[0] == other[0]) == within:
                every += 1
                same += one[1] == other[1]
    return same / every if every else None


FORMS = st.dictionaries(
    st.sampled_from(["輝達", "辉达", "Nvidia", "ＮＶＩＤＩＡ"]), st.integers(1, 4), min_size=1
)
TABLES = st.dictionaries(
    st.sampled_from("xyz"), st.dictionaries(st.sampled_from("abcd"), FORMS, min_size=1), max_size=3
)


@given(TABLES)
def test_counted_pairs_are_the_listed_ones(table: Table) -> None:
    found = consistency(alignment(table))
    assert found.within == by_pairs(table, str, within=True)
    assert found.across == by_pairs(table, str, within=False)
    assert found.folded == by_pairs(table, one_form, within=False)


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ({}, (None, None, None, None)),
        ({"x": {"a": {"英伟达": 1}}}, (None, None, None, None)),
        ({"x": {"a": {"英伟达": 3}}}, (1, None, None, 1)),
        ({"x": {"a": {"輝達": 1}, "b": {"辉达": 1}}}, (None, 0, 1, 1)),
        ({"x": {"a": {"辉达": 2, "英伟达": 1}}}, (1 / 3, None, None, 2 / 3)),
        ({"x": {"a": {"辉达": 2}, "b": {"英伟达": 1, "輝達": 1}}}, (1 / 2, 0, 1 / 2, 3 / 4)),
        # What stands once says nothing of how uniform a set is.
        ({"x": {"a": {"辉达": 1}, "b": {"英伟达": 1}}, "y": {"a": {"算法": 1}}}, (None, 0, 0, 1 / 2)),
    ],
)
def test_measures(table: Table, expected: tuple[float | None, ...]) -> None:
    assert tuple(consistency(alignment(table))) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ({"輝達": 1}, {"辉达": 5}, 1),
        ({"輝達": 1}, {"英伟达": 1}, 0),
        ({"輝達": 3, "Nvidia": 1}, {"Nvidia": 1}, 0),  # the most frequent one counts
        ({"輝達": 1, "Nvidia": 1}, {"Nvidia": 1}, 1),  # or any of them
        ({"輝達": 1, "辉达": 1, "Nvidia": 1}, {"辉达": 1}, 1),  # both scripts add up
    ],
)
def test_agreement_is_that_of_the_most_frequent_rendering(
    one: Mapping[str, int], other: Mapping[str, int], expected: float
) -> None:
    assert agreements(alignment({"x": {"a": one, "b": other}})) == {("a", "b"): expected}


def test_agreement_is_over_shared_concepts_and_of_all_pairs() -> None:
    table = {
        "x": {"a": {"甲": 1}, "b": {"甲": 1}},
        "y": {"b": {"乙": 1}, "a": {"丙": 1}},
        "z": {"c": {"丁": 1}},
    }
    assert agreements(alignment(table)) == {("a", "b"): 0.5, ("a", "c"): None, ("b", "c"): None}
