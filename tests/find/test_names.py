"""Glosses, titles, quotations, originals that stand bare after their gloss, and names written in two ways."""

from __future__ import annotations

import pytest

from termkit.find.names import find_bare_originals, find_glosses
from termkit.find.quotes import find_quotations, find_titles, inside
from termkit.find.twins import find_twins
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


def twins(text: str, *known: str) -> list[tuple[str, str | None]]:
    marks = find_twins(text, find_glosses(text), known.__contains__)
    return [(text[mark.start : mark.end], mark.stands_for) for mark in marks]


@pytest.mark.parametrize(
    ("text", "rare", "usual"),
    [
        ("科瓦奇赢了。科瓦契奇很高兴。教练祝贺了科瓦奇。", "科瓦契奇", "科瓦奇"),
        ("麥卡錫到場，麥卡錫發言。麥卡西教授隨後離開。", "麥卡西", "麥卡錫"),
        ("馬丁內斯射門，馬丁尼斯再射，馬丁內斯入球。", "馬丁尼斯", "馬丁內斯"),
        ("周启明说，机器很贵。周启铭介绍，机器很快。", "周启铭", "周启明"),
        ("記者訪問了陳志偉。陳志偉說不知道，陳志瑋走了。", "陳志瑋", "陳志偉"),
        ("艾卡拉茲（Alcaraz）贏了，艾卡拉茲很高興。阿爾卡拉斯（Alcaraz）回家。", "阿爾卡拉斯", "艾卡拉茲"),
    ],
)
def test_a_name_in_two_ways(text: str, rare: str, usual: str) -> None:
    assert twins(text) == [(rare, usual)]


@pytest.mark.parametrize(
    "text",
    [
        "马丁内斯射门，马丁内利再射，马丁内斯进球。",
        "科瓦奇赢了，科瓦契奇输了。",
        "周启明说不知道，周启明的弟弟周启亮也不知道。",
        "刘主任说，刘主任又说，刘主任还在说。",
        "利比亚和利比里亚，利比亚在北边。",
        "哈哈哈哈，哈哈哈，哈哈哈。",
        "行政總裁（CEO）辭職，執行長（CEO）上任。",
        "古普塔（Ritwik Gupta）來了，里特維·古普塔（Ritwik Gupta）走了。",
    ],
)
def test_names_that_are_two(text: str) -> None:
    assert twins(text) == []


def test_two_names_of_the_glossary_are_two_things() -> None:
    text = "马利奥来了，马利奥走了。马里奥在家。"
    assert twins(text) == [("马里奥", "马利奥")]
    assert twins(text, "马里奥", "马利奥") == []
