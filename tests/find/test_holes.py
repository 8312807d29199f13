from __future__ import annotations

import pytest

from termkit.find.holes import find_holes
from tests.find.articles import article, marked


def holes(text: str) -> list[str]:
    return marked(text, find_holes(article(text)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("交货期以\u202f为单位计算。", "以\u202f为单位"),
        ("距離以 為單位計算。", "以 為單位"),
        ("这是由 领导的团队。", "由 领导的"),
        ("他在 的帮助下完成。", "在 的帮助下"),
        ("在 期间，价格上涨。", "在 期间"),
        ("我们对 进行了分析。", "对 进行"),
        ("他们把 视为威胁。", "把 视为"),
        ("航线从 到上海。", "从 到"),
        ("與 相比，價格較低。", "與 相比"),
        ("一款名为 的模型。", "名为 的"),
        ("这是世界上最 的公司。", "最 的"),
        ("这是最大的 之一。", "的 之一"),
        ("通过 来实现目标。", "通过 来"),
        ("包括 等，都在上涨。", "包括 等"),
        ("价格来自公司的 ，而且很高。", "的 ，"),
        ("他说“”，然后离开。", "“”"),
        ("《》是一本好书。", "《》"),
        ("甲、、乙都来了。", "、、"),
        ("产品很好，，价格不高。", "，，"),
        ("产品很好，。", "，。"),
        ("合作方是 OpenAI和。", "和。"),
        ("销量增长 %，令人意外。", "长 %"),
    ],
)
def test_holes(text: str, expected: str) -> None:
    assert holes(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "却 没有 减缓，它 未能 将差距拉大，不再 成立。",
        "自由 的人，所以 的确，存在 的问题，绝对 的权力，现在 的生活。",
        "可以 为主队出场。以 为主流意见。通过 来自北京的消息。",
        "他现在 期间不明。面对 进行中的比赛。参与 的人很多。",
        "当 智谱 在 MIT 许可证下发布 3.1 版本时",
        "由 OpenAI 领导的团队，以 GPU 为主要硬件",
        "用 % 表示。百分之五十%，百分号%。占比(%)",
        "输入双引号“”和书名号《》。",
        "中国的首都是（）市，最大的城市是（）。",
        "这是免费的 ，那是收费的 。",
        "他等了很久。。。，，，好吧、、、",
        "我们 以 为单位 在 的帮助下 用 空 格 分 开 每 一 个 词 。",
    ],
)
def test_spaces_and_idioms_are_no_holes(text: str) -> None:
    assert holes(text) == []


def test_a_hole_is_never_closed() -> None:
    (mark,) = find_holes(article("以 为单位计算"))
    assert mark.stands_for is None
