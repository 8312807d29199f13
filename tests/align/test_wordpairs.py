"""Term pairs from pairs of sentences."""

from __future__ import annotations

import random

import pytest

from termkit.align.ngrams import chinese_units, english_units
from termkit.align.wordpairs import Features, confidence, find_pairs

PAIRS = [
    ("The wafer plant opens in May.", "晶圓廠五月啟用。"),
    ("A wafer costs more than a year ago.", "一片晶圓比去年貴。"),
    ("Crystal Ridge buys each wafer from abroad.", "晶嶺科技的晶圓全數來自國外。"),
    ("Nobody expected Crystal Ridge to grow.", "沒人料到晶嶺科技會成長。"),
    ("Crystal Ridge hired two hundred engineers.", "晶嶺科技聘用兩百名工程師。"),
    ("The engineers left after a month.", "這些工程師做了一個月就走了。"),
    ("Power failures delay the lithography machine.", "停電使微影機延後交貨。"),
    ("Each lithography machine weighs 150 tons.", "每台微影機重達150公噸。"),
    ("The ministry inspected the lithography machine.", "經濟部檢查過微影機。"),
    ("Power failures are rare in the north.", "北部很少停電。"),
    ("The wafer broke.", "晶圓破了。"),
    ("Rain fell on the harbour.", "港口下了雨。"),
]


def found(pairs: list[tuple[str, str]], least: float = 0.0) -> dict[str, str]:
    return {pair.en: pair.zh for pair in find_pairs(pairs, "zh-TW") if pair.confidence >= least}


def test_terms_of_several_words_and_characters() -> None:
    expected = {
        "wafer": "晶圓",
        "Crystal Ridge": "晶嶺科技",
        "engineers": "工程師",
        "lithography machine": "微影機",
        "Power failures": "停電",
    }
    assert found(PAIRS) == expected


def test_more_sentences_are_surer_and_rivals_make_doubtful() -> None:
    by_name = {pair.en: pair for pair in find_pairs(PAIRS, "zh-TW")}
    assert by_name["wafer"].confidence > by_name["engineers"].confidence
    assert by_name["Crystal Ridge"].confidence > by_name["Power failures"].confidence
    assert (by_name["wafer"].linked, by_name["wafer"].examples) == (4, (0, 1, 2))
    doubtful = [
        ("The abbot saw a heron.", "方丈看見蒼鷺。"),
        ("A heron watched the abbot.", "蒼鷺盯著方丈。"),
        ("It rained.", "下雨了。"),
    ] * 3
    assert all(pair.confidence < 0.7 for pair in find_pairs(doubtful, "zh-TW"))


def test_saying_it_again_is_no_evidence() -> None:
    assert [p[:4] for p in find_pairs(PAIRS * 5, "zh-TW")] == [p[:4] for p in find_pairs(PAIRS, "zh-TW")]
    source, target = PAIRS[6]
    copies = [(source, target.replace("使", word)) for word in ("讓", "令", "害", "致", "叫")]
    assert found(copies) == {}
    assert found([(f"{source[:-1]} {word}.", target) for word in "abcdef"]) == {}


def test_order_of_the_sentences_does_not_matter() -> None:
    shuffled = random.Random(5).sample(PAIRS, len(PAIRS))
    assert {p[:4] for p in find_pairs(shuffled, "zh-TW")} == {p[:4] for p in find_pairs(PAIRS, "zh-TW")}


@pytest.mark.parametrize(
    "pairs",
    [
        [],
        [("", "")] * 3,
        [("A B", "")],
        [("The API is new.", "API很新。"), ("Use the API.", "請用API。"), ("Old.", "舊。")],
    ],
)
def test_where_there_is_nothing_to_find(pairs: list[tuple[str, str]]) -> None:
    assert find_pairs(pairs, "zh-CN") == []


@pytest.mark.parametrize(
    ("features", "least", "most"),
    [
        (Features(2, 0, 1), 0.8, 0.9),
        (Features(4, 0, 1), 0.9, 0.96),
        (Features(4, 0, 2), 0.75, 0.9),
        (Features(2, 1, 1), 0.5, 0.7),
        (Features(2, 1, 4), 0, 0.2),
        (Features(30, 0, 2), 0.95, 1),
    ],
)
def test_confidence(features: Features, least: float, most: float) -> None:
    assert least < confidence(features) < most


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The heat pumps of Oslo",
            {"heat", "heat pump", "heat pump of oslo", "pump", "pump of oslo", "oslo"},
        ),
        ("Oslo, Norway", {"oslo", "norway"}),
        ("in 2025 and COVID-19", {"covid-19"}),
        ("a b", set()),
        ("I’ve what can’t", set()),
        (
            "the policies’ glass bus",
            {"policy", "glass", "glass bus", "bus"},
        ),
    ],
)
def test_english_units(sentence: str, expected: set[str]) -> None:
    # Each stretch must recur, and none may always be part of the same longer one.
    alone = [f"{unit} ." for unit in sorted(expected)] * 3
    units = english_units([sentence, *alone], [1.0] * (len(alone) + 1))
    assert set(units.places[0]) == expected


@pytest.mark.parametrize(
    ("sentence", "present", "absent"),
    [
        ("熱泵很貴", {"熱泵", "熱泵很貴"}, {"熱", "泵很", "熱泵很", "很貴"}),
        ("綠色熱泵", {"綠色熱泵"}, {"綠色", "熱泵", "色熱泵"}),
        ("T細胞與5G", {"t細胞"}, {"t", "細胞與", "5g"}),
        ("約翰·史密斯", {"約翰史密斯"}, set()),
        ("我的晶圓", {"晶圓"}, {"我的", "的晶圓", "我的晶圓"}),
        ("圓，晶", set(), {"圓晶"}),
    ],
)
def test_chinese_units(sentence: str, present: set[str], absent: set[str]) -> None:
    units = chinese_units([sentence, f"{sentence}。", sentence], [1.0] * 3)
    found = {key for key in units.weights if any(char > "\u3400" for char in key)}
    assert present <= found
    assert not absent & found
