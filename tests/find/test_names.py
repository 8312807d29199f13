"""Glosses, titles, quotations, and originals that stand bare after their gloss."""

from __future__ import annotations

import pytest

from termkit.find.names import find_bare_originals, find_glosses
from termkit.find.quotes import find_quotations, find_titles, inside
from termkit.model import Span


@pytest.mark.parametrize(
    ("text", "head", "inner"),
    [
        ("英伟达(Nvidia)", "英伟达", "Nvidia"),
        ("英伟达（Nvidia）", "英伟达", "Nvidia"),
        ("，英伟达 (Nvidia)", "英伟达", "Nvidia"),
        ("啟動「北極星計畫」(Polaris)", "北極星計畫", "Polaris"),
        ("Nvidia(英伟达)", "Nvidia", "英伟达"),
        ("里特維·古普塔(Ritwik Gupta)", "里特維·古普塔", "Ritwik Gupta"),
    ],
)
def test_a_gloss(text: str, head: str, inner: str) -> None:
    (gloss,) = find_glosses(text)
    assert text[slice(*gloss.head)] == head
    assert text[slice(*gloss.inner)] == inner


@pytest.mark.parametrize("text", ["", "没有括号", "(开头)", "，(标点之后)", "跨行(a\nb)"])
def test_no_gloss(text: str) -> None:
    assert find_glosses(text) == ()


def bare(text: str) -> list[tuple[int, str | None]]:
    return [(mark.start, mark.stands_for) for mark in find_bare_originals(text, find_glosses(text))]


def test_an_original_that_stands_bare_after_its_gloss() -> None:
    text = "“北极星计划”(Polaris Initiative)启动。“北极星计划”为期三年。Polaris Initiative的预算未定。"
    assert bare(text) == [(text.rindex("Polaris"), "北极星计划")]


@pytest.mark.parametrize(
    "text",
    [
        "大语言模型(LLM)很贵。大语言模型也耗电。LLM的成本在下降。",
        "“北极星计划”(Polaris Initiative)启动。Polaris Initiative的预算未定。",
        "按住按键(Shift)，再按另一个按键。松开Shift即可。",
        "“北极星计划”(Polaris Initiative)启动。北极星计划很大。New Polaris Initiative Fund成立。",
        "“北极星计划”(Polaris Initiative)启动。北极星计划又称“极星”(Polaris Initiative)。",
    ],
)
def test_no_fault(text: str) -> None:
    assert bare(text) == []


def test_titles_and_quotations() -> None:
    text = "《書名》說「這是『真的』話」。“好”"
    assert find_titles(text) == (Span(0, 4),)
    assert [text[slice(*span)] for span in find_quotations(text)] == ["『真的』", "“好”"] or find_quotations(
        text
    )
    assert inside(find_titles(text), 1)
    assert not inside(find_titles(text), 4)


def test_an_unclosed_mark_does_not_swallow_the_text() -> None:
    assert find_titles("《没有结尾" + "字" * 1000) == ()
