"""Glosses, titles, quotations, originals that stand bare after their gloss, and names written in two ways."""

from __future__ import annotations

import pytest

from termkit.find.names import find_bare_originals, find_glosses
from termkit.find.quotes import find_quotations, find_titles, inside
from termkit.find.sounds import distance
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


def test_a_surname_that_stands_bare_after_its_gloss() -> None:
    text = "顾问约翰·莱特纳（John Leitner）到场。莱特纳没有说话，Leitner的助手很忙。"
    assert bare(text) == [(text.rindex("Leitner"), "莱特纳")]


@pytest.mark.parametrize(
    "text",
    [
        "约翰·莱特纳（John Leitner）到场。Leitner的助手很忙。",
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
        ("顾问约翰·莱特纳（John Leitner）到场。“水压不够。”赖特纳说。", "赖特纳", "莱特纳"),
        (
            "基金經理人桑恩（Amy Thorne）看好後市。索恩則建議減碼。",
            "索恩",
            "桑恩",
        ),
        ("內政部長努梅斯呼籲提供線索。努邁斯又說，館方會加強保安。", "努邁斯", "努梅斯"),
        ("產品經理田宇說，團隊花了兩年。田雨也回應說，資料都在本機。", "田雨", "田宇"),
        ("老板吴立发为客人做了菜单。吴立法说：“一碗面，两地有两种做法。”", "吴立法", "吴立发"),
        (
            "總幹事卡德賽說，疫區路不好。總幹事卡德賽又說，車不夠。總幹事卡德塞說，謠言很多。",
            "卡德塞",
            "卡德賽",
        ),
    ],
)
def test_a_name_in_two_ways(text: str, rare: str, usual: str) -> None:
    assert twins(text) == [(rare, usual)]


@pytest.mark.parametrize(
    "text",
    [
        "马丁内斯射门，马丁内利再射，马丁内斯进球。",
        "科瓦奇赢了，科瓦契奇输了。",
        "教练莱特纳（Leitner）说，场地太滑。裁判赖特纳（Reitner）说，比赛照常。",
        "部長努梅斯呼籲提供線索。局長努邁斯又說，館方會加強保安。",
        "產品經理田宇說，團隊花了兩年。記者田雨也說，資料都在本機。",
        "專家高官說，值得一試。高管說，不值得。",
        "经理人莱特纳（Leitner）看好后市。来特别的店里坐坐，莱特纳说。",
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


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("彼得森", "皮特森", True),
        ("拉維尼", "拉維涅", True),
        ("阿爾卡拉斯", "艾卡拉茲", True),
        ("史密斯", "史密夫", True),
        ("马丁内斯", "马丁内利", False),
        ("肯尼迪", "纳尔逊", False),
        ("", "斯", True),
        ("格林", "格林", True),
    ],
)
def test_distance_of_sounds(one: str, other: str, alike: bool) -> None:
    assert (distance(one, other) <= 2.0) is alike
    assert distance(one, other) == distance(other, one)
