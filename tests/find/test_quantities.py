"""Which figures are compared, and what is known of a pair; the rule's own examples are in its file."""

from __future__ import annotations

import pytest

from termkit.find.figures import find_figures
from termkit.find.quantities import Rivals, find_rivals
from termkit.find.quantities.amounts import agree, amounts
from termkit.find.quantities.phrases import alike, phrase
from tests.find.articles import article


def rivals(text: str, locale: str = "zh-CN") -> tuple[Rivals, ...]:
    return find_rivals(article(text, locale), find_figures(text, locale, lambda name: False))


def compared(text: str, locale: str = "zh-CN") -> list[str]:
    spans = [(pair.first.figure, pair.second.figure) for pair in rivals(text, locale)]
    return [f"{text[one.start : one.end]} / {text[other.start : other.end]}" for one, other in spans]


@pytest.mark.parametrize(
    ("text", "agreed"),
    [
        ("2.2吉瓦和2200兆瓦", True),
        ("2.2吉瓦和220兆瓦", False),
        ("5公里和5000米", True),
        ("3吨和3000公斤", True),
        ("37人和37名", True),
        ("12亿元和12亿元人民币", True),
        ("1.17亿人和1.2亿人", True),
        ("近1.2亿人和1.17亿人", True),
        ("超过5万人和6万人", True),
        ("超过6万人和5万人", False),
        ("不到6万人和5万人", True),
        ("12亿元和15亿元", False),
        ("37%和73%", False),
    ],
)
def test_figures_agree_in_one_unit_up_to_rounding_and_bounds(text: str, agreed: bool) -> None:
    one, other = amounts(text, find_figures(text, "zh-CN", lambda name: False))
    assert one.unit == other.unit
    assert agree(one, other) is agreed


def test_a_slipped_digit_is_seen_in_one_noun() -> None:
    text = "新机起售价7999元，月底开售。\n\n几位顾客认为，9799元的起售价偏高。"
    (pair,) = rivals(text)
    assert pair.slipped and pair.crossed == 3 and not pair.pointed


def test_a_demonstrative_points_back() -> None:
    (pair,) = rivals("政府将投入5亿美元加固海堤。官员说，这50亿美元不是开支。")
    assert pair.pointed and pair.power == 1
    assert not any(pair.pointed for pair in rivals("甲投入5亿美元，乙投入50亿美元。官员说，这50亿美元很多。"))


@pytest.mark.parametrize(
    ("text", "locale", "counted"),
    [
        ("第3章有8个人，另有12个", "zh-CN", ["12个"]),
        ("车祸酿7死", "zh-CN", ["7"]),
        ("车祸造成7人遇难", "zh-CN", ["7人"]),
        ("1,200 jobs in 1999", "en", ["1,200"]),
    ],
)
def test_small_numbers_and_years_are_not_amounts(text: str, locale: str, counted: list[str]) -> None:
    found = amounts(text, find_figures(text, locale, lambda name: False))
    assert [text[amount.figure.start : amount.figure.end] for amount in found] == counted


@pytest.mark.parametrize(
    ("text", "locale", "sense", "likeness"),
    [
        ("大桥工程造价约12亿元，工程造价15亿元。", "zh-CN", "cost", 4),
        ("公司营业收入846亿元，公司销售额84亿元。", "zh-CN", "revenue", 0),
        ("遇难者37人，有43人遇难。", "zh-CN", "death", 0),
        ("這座電廠裝置容量2.2吉瓦，裝置容量220兆瓦。", "zh-TW", "power", 4),
        ("a fire killed 14 people. It killed 19 people.", "en", "death", 4),
        ("a $320 million stadium. The $380 million stadium", "en", None, 2),
    ],
)
def test_the_words_next_to_two_figures(text: str, locale: str, sense: str | None, likeness: int) -> None:
    one, other = (phrase(text, figure) for figure in find_figures(text, locale, lambda name: False))
    assert (one.sense, other.sense) == (sense, sense)
    assert alike(one, other) == likeness


@pytest.mark.parametrize(
    ("text", "locale", "pairs"),
    [
        ("大桥总投资12亿元\n\n大桥长4公里，总投资120亿元。", "zh-CN", ["12亿元 / 120亿元"]),
        ("大桥总投资12亿元，去年说是120亿元。", "zh-CN", []),
        ("大桥总投资12亿元\n\n大桥总投资15亿元。", "zh-CN", ["12亿元 / 15亿元"]),
        ("大桥总投资12亿元\n\n大桥总投资12亿元。财政补贴15亿元。", "zh-CN", []),
        ("大桥总投资12亿元\n\n大桥总投资15亿元。隧道总投资16亿元。", "zh-CN", []),
        ("大桥总投资12亿元\n\n大桥总投资1200亿元，用钢材15亿元。", "zh-CN", ["12亿元 / 1200亿元"]),
        (
            "City pays $45 million\n\nThe city will pay $54 million for it.",
            "en",
            ["$45 million / $54 million"],
        ),
    ],
)
def test_pairs_that_are_worth_comparing(text: str, locale: str, pairs: list[str]) -> None:
    assert compared(text, locale) == pairs


def test_other_figures_of_two_paragraphs_tell_rows_from_one_story_told_twice() -> None:
    rows = rivals("飞燕营业收入860亿元，净利润26亿元。\n\n路通营业收入86亿元，净利润2.6亿元。")
    assert rows and all(pair.in_rows and not pair.retold for pair in rows)
    (once,) = rivals("飞燕营业收入860亿元，净利润26亿元。\n\n飞燕营业收入86亿元，净利润26亿元。")
    assert once.retold and not once.in_rows


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("手机业务的营业收入达到120亿元。汽车业务的营业收入达到12亿元。", True),
        ("手机业务的营业收入达到120亿元。分析师指出，营业收入达到12亿元。", False),
        ("东江大桥总投资120亿元。这座桥总投资12亿元。", False),
    ],
)
def test_sentences_that_say_the_same_of_two_things(text: str, apart: bool) -> None:
    (pair,) = rivals(text)
    assert pair.contrasted is apart


def test_values_that_come_again_and_values_told_in_the_same_words_are_counted() -> None:
    text = "甲队奖金30万元。乙队奖金300万元。丙队奖金50万元。甲队奖金30万元，丁队奖金60万元。"
    pair = rivals(text)[0]
    assert pair.tellings == (2, 1)
    assert (pair.namesakes, pair.crowd) == (2, 2)
