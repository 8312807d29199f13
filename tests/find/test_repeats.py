from __future__ import annotations

import pytest

from termkit.find.repeats import find_repeats
from tests.find.articles import article, marked

PARAGRAPH = "这一段讲述芯片市场在过去一年里的变化，也解释价格为什么上涨，以及谁从中得利。"

SENTENCE = "本市计划在三年之内新建二十所公立中小学校。"


def repeats(text: str) -> list[str]:
    return marked(text, find_repeats(article(text)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("最大的的市场", "的的"),
        ("因为因为价格上涨", "因为因为"),
        ("他說，這是一次重大的技術突破，這是一次重大的技術突破。", "這是一次重大的技術突破"),
        ("该公司表示，明年将推出新产品。该公司表示，明年将推出新产品。", "该公司表示，明年将推出新产品"),
        ("安全是人類共同面對的問題，人類共同面對的問題。", "人類共同面對的問題"),
        ("销量减少，降幅达16%，降幅达16%。", "降幅达16%"),
        ("他说，产量略高于去年全年的水平。略高于去年全年的水平。", "略高于去年全年的水平"),
        ("「我們從未見過這樣的東西，我們從未見過這樣的東西。」", "我們從未見過這樣的東西"),
        ("他说：“算账之后，公司宁愿忍受中断。”算账之后，公司宁愿忍受中断。", "算账之后，公司宁愿忍受中断"),
        ("他们以以任何方式绕过规则", "以以"),
        ("当地的说法是是“良率优先”。", "是是"),
        ("价格在过去一年里上涨了将近三成。价格在过去一年里上涨将近三成。", "价格在过去一年里上涨将近三成。"),
        (
            f"{SENTENCE}\n预算已经通过。\n他很高兴。\n{SENTENCE}家长表示欢迎。",
            SENTENCE,
        ),
        ("新产品将于下月发布。价格未定。新产品将于下月发布。", "新产品将于下月发布"),
        (f"引言在这里。\n{PARAGRAPH}\n中间还有一段。\n{PARAGRAPH}", PARAGRAPH),
    ],
)
def test_repetitions(text: str, expected: str) -> None:
    assert repeats(text) == [expected]


def test_the_first_occurrence_is_related() -> None:
    text = f"{PARAGRAPH}\n中间还有一段。\n{PARAGRAPH}"
    (mark,) = find_repeats(article(text))
    assert mark.related == ((0, len(PARAGRAPH)),)


@pytest.mark.parametrize(
    "text",
    [
        "的的确确，有目的的，实实在在，是是非非，暖暖和和过节，根据根据地的情况，取得了了不起的成绩，不了了之。",
        "常常看看，研究研究，一个个，谢谢，天天，娃娃",
        "只有坚持长期投入研究，才有突破；只有坚持长期投入研究，才有产业。",
        "他们高喊：“我们要公平的答案！我们要公平的答案！”",
        "「我們不要這樣的未來，我們不要這樣的未來！」",
        "这是我们共同面对的问题。我们共同面对的问题，只能共同解决。",
        "比分是2比1，2比1，胜者涨3%，涨3%。",
        "可以以此为例，所以以后由由衷的人来，理由由他说。",
        "芯片价格上涨\n芯片价格上涨\n图为工厂。",
        f"{PARAGRAPH}\n{PARAGRAPH}\n{PARAGRAPH}",
        "他说，与此同时。她说，与此同时。",
    ],
)
def test_figures_of_speech_stay_silent(text: str) -> None:
    assert repeats(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "甲组在预赛中以三分之差输给对手。乙组在预赛中以三分之差输给对手。",
        "专家认为今年的价格还会继续上涨。专家认为今年的价格不会继续上涨。",
        "他说：“我们要把这件事做到底，一步也不能退。”\n散会了。\n他说：“我们要把这件事做到底，一步也不能退。”",
        "职责：负责客户关系的日常维护，以及合同的签订与跟进。\n其他。\n职责：负责客户关系的日常维护，以及合同的签订与跟进。",
        f"第一条　总则。{SENTENCE}\n第二条　另行规定。\n第三条　期限为三个月。{SENTENCE}",
    ],
)
def test_parallel_sentences_quotations_and_formulas_stay_silent(text: str) -> None:
    assert repeats(text) == []
