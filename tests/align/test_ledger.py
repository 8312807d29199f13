"""Ledgers add up: merging is associative, commutative and idempotent, and an empty one changes nothing."""

from __future__ import annotations

import functools

import polars.testing
from hypothesis import given, settings
from hypothesis import strategies as st

import termkit
from termkit.align import Ledger, align
from termkit.engine import Engine
from termkit.readers.decoded import Decoded

TEXTS = (
    ("zh-CN", "英伟达去年售出200万块芯片。马克·安德森（Marc Andreessen）投资了它。"),
    ("zh-TW", "輝達去年售出200萬塊晶片，比前年多三成。"),
    ("zh-HK", "英偉達去年賣出約200萬塊芯片，安德森是投資人。"),
    ("en", "Nvidia sold 2 million chips last year, said Marc Andreessen."),
    ("zh-CN", ""),
)


@functools.cache
def loaded() -> termkit.Glossary:
    return termkit.load_glossary()


@functools.cache
def ledgers() -> tuple[Ledger, ...]:
    engine = Engine(loaded())
    return tuple(engine.record(f"{i}.txt", Decoded(text), locale) for i, (locale, text) in enumerate(TEXTS))


def same(one: Ledger, other: Ledger) -> None:
    for mine, theirs in zip(one, other, strict=True):
        polars.testing.assert_frame_equal(mine, theirs)


orders = st.permutations(range(len(TEXTS)))


@given(orders, st.integers(0, len(TEXTS)))
def test_grouping_and_order_do_not_matter(order: list[int], cut: int) -> None:
    parts = [ledgers()[i] for i in order]
    halves = [Ledger.merge(parts[:cut]), Ledger.merge(parts[cut:])]
    same(Ledger.merge(halves), Ledger.merge(ledgers()))


@given(orders)
def test_merging_again_changes_nothing(order: list[int]) -> None:
    whole = Ledger.merge(ledgers()[i] for i in order)
    same(Ledger.merge([whole, whole, Ledger.empty()]), whole)


def test_the_empty_ledger_has_no_articles() -> None:
    assert all(len(frame) == 0 for frame in Ledger.merge([]))
    assert align(Ledger.empty(), loaded()) == ((), (), ())


@settings(max_examples=8, deadline=None)
@given(orders)
def test_the_alignment_is_that_of_the_set(order: list[int]) -> None:
    glossary = loaded()
    assert align(Ledger.merge(ledgers()[i] for i in order), glossary) == align(
        Ledger.merge(ledgers()), glossary
    )


def test_each_place_says_what_stands_there() -> None:
    whole = Ledger.merge(ledgers())
    texts = {path: text for path, _, text in whole.articles.iter_rows()}
    for frame in (whole.terms, whole.names, whole.figures):
        assert len(frame)
        for path, start, end, text in frame.select("path", "start", "end", "text").iter_rows():
            assert texts[path][start:end] == text
