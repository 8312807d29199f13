from __future__ import annotations

import pytest

from termkit.segment import segment_plain

PROSE = "这是一个足够长的段落，它讲述芯片市场在过去一年里的变化，并解释价格为什么上涨。"


def kinds(text: str) -> list[tuple[str, str]]:
    return [(s.kind, text[s.start : s.end]) for s in segment_plain(text)]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_title_heading_item_paragraph(newline: str) -> None:
    text = newline.join(["芯片价格上涨", "", "背景", "", PROSE, "", "• 第一点。", "1. 第二点。", ""])
    assert kinds(text) == [
        ("title", "芯片价格上涨"),
        ("heading", "背景"),
        ("paragraph", PROSE),
        ("item", "• 第一点。"),
        ("item", "1. 第二点。"),
    ]


def test_spans_leave_out_indents() -> None:
    assert kinds(f"标题\n\n　　{PROSE} \n") == [("title", "标题"), ("paragraph", PROSE)]


@pytest.mark.parametrize(
    "line",
    [
        "电话:0510-12345678",
        "QQ:123456",
        "| 上一篇 | 下一篇 |",
        "2025年3月4日 08:00",
        "20250304",
        "发布: (2025年3月4日 GMT+8 08:18)",
        "8 分钟阅读",
        "0 浏览",
        "相关文章",
        "阅读更多 »",
        "Back to Blog",
        "© 2025 某公司",
        "首页 > 新闻 > 科技",
        "来源：某报",
        "----->",
        "84",
    ],
)
def test_furniture(line: str) -> None:
    assert kinds(f"标题在这里\n\n{line}\n\n{PROSE}")[1] == ("furniture", line)


@pytest.mark.parametrize(
    "line",
    ["3.1 版本在周一发布。", "2025年是关键的一年。", "十年后再看。", "84% 的人同意。", "-5 度的天气。"],
)
def test_a_line_with_a_number_is_no_item(line: str) -> None:
    assert kinds(f"{PROSE}\n{line}")[1] == ("paragraph", line)


def test_furniture_comes_before_the_title() -> None:
    text = f"电话:0510-12345678\n| 芯片价格为何上涨 |\n20250304\n{PROSE}\n{PROSE}"
    assert ("title", "芯片价格为何上涨") in kinds(text)


def test_a_question_can_be_a_heading_but_a_sentence_is_none() -> None:
    found = kinds(f"题目\n{PROSE}\n为何适得其反？\n{PROSE * 2}\n这不再成立。\n{PROSE}")
    assert found[2] == ("heading", "为何适得其反？")
    assert found[4] == ("paragraph", "这不再成立。")


def test_one_line_is_a_paragraph() -> None:
    assert kinds("拥有参数") == [("paragraph", "拥有参数")]
    assert kinds("") == kinds("\n\n") == []
