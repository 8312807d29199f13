"""Sentence alignment: on written and on built documents, with figures damaged, and on texts that don't belong together."""

from __future__ import annotations

import functools
import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.find.sentences.splitting import sentences
from termkit.find.sentences.structure import by_lines, by_names
from termkit.glossary.compiled import Glossary
from termkit.glossary.load import load_glossary
from termkit.model import Article, Pair, Segment, Span
from tests.find.articles import article
from tests.find.bitexts import aligned, edited, f1, score, written

DIRECTIONS = ("en>zh-CN", "en>zh-TW", "zh-CN>en", "zh-TW>en", "zh-CN>zh-TW")
WRITTEN = ("en-zh-CN", "en-zh-TW", "zh-CN-en")


@functools.cache
def glossary() -> Glossary:
    return load_glossary()


def pairs(direction: str, source: str, target: str) -> list[tuple[str, str]]:
    found = aligned(direction, source, target, glossary()).pairs
    return [(source[slice(*a)], target[slice(*b)]) for a, b in found]


@pytest.mark.parametrize(
    "expected",
    [
        ["他来了。", "她走了！", "真的吗？”", "没有"],
        ["“真的吗？”，他问。", "「對。」", "她說。"],
        ["It rose 3.5 percent.", "Mr. Li of the U.S. Treasury said so.", '"Why?" he asked.', "(No.)", "Yes"],
        ["He paid $5.", "5 men left!", "See No. 5, p. 3."],
        ["模型名为GPT-4.5。", "GLM 4.6也发布了.", "之后呢?"],
    ],
)
def test_splitting(expected: list[str]) -> None:
    latin = expected[0].isascii() or "GLM" in expected[1]
    text = (" " if latin else "").join(expected)
    found = sentences(article(text, "en" if latin else "zh-CN"))
    assert [text[s.start : s.end] for s in found] == expected
    assert [s.opens for s in found] == [True] + [False] * (len(expected) - 1)


def test_furniture_is_not_cut() -> None:
    text = "Home. News. Sport."
    assert len(sentences(Article("a", text, "en", segments=(Segment(0, len(text), "furniture"),)))) == 1


def test_built_documents() -> None:
    scores = []
    for direction in DIRECTIONS:
        for seed in range(2):
            document = edited(direction, seed)
            found = aligned(direction, document.source.text, document.target.text, glossary())
            scores.append(score(document, found))
    assert f1(scores) >= 0.95


def test_moved_sentences_and_damaged_figures() -> None:
    scores = []
    for direction in DIRECTIONS:
        document = edited(direction, 3, moves=0.05, bad=0.5)
        found = aligned(direction, document.source.text, document.target.text, glossary())
        scores.append(score(document, found))
    assert f1(scores) >= 0.9


@pytest.mark.parametrize("name", WRITTEN)
def test_written_documents(name: str) -> None:
    document = written(name)
    found = aligned(document.direction, document.source.text, document.target.text, glossary())
    assert f1([score(document, found)]) >= 0.85
    (note,) = found.notes
    assert note.startswith("Some sentences have no sure counterpart and were not compared: ")
    assert " in source.txt" in note
    assert 0.5 < found.confidence < 1


@pytest.mark.parametrize("name", WRITTEN)
def test_a_wrong_figure_doesn_t_change_what_is_compared(name: str) -> None:
    document = written(name)
    target = document.target.text
    for right, wrong in {
        "860萬元": "86億元", "1萬4200人": "1萬2400人", "9個開到": "19個開到", "120 yuan": "12,000 yuan",
        "2.6 million": "26 million", "53 years": "35 years",
    }.items():  # fmt: skip
        if right in target:
            place = target.index(right)
            spoilt = aligned(
                document.direction, document.source.text, target.replace(right, wrong), glossary()
            )
            assert any(b.start <= place < b.end for _, b in spoilt.pairs), wrong


@pytest.mark.parametrize("theirs", WRITTEN)
@pytest.mark.parametrize("ours", WRITTEN)
def test_texts_that_don_t_belong_together_are_not_compared(theirs: str, ours: str) -> None:
    one, other = written(theirs), written(ours)
    if one == other:
        return
    source, target = (one.source.text, other.target.text)
    found = aligned(
        f"{one.direction.split('>')[0]}>{other.direction.split('>')[1]}", source, target, glossary()
    )
    assert found.pairs == ()
    assert found.notes == ("It doesn't look like a translation of source.txt, so the two were not compared.",)


def test_two_lines_of_many_sentences_that_don_t_belong_together() -> None:
    source = " ".join(written("en-zh-TW").source.text.split())
    target = written("en-zh-CN").target.text.replace("\n", "")
    assert pairs("en>zh-CN", source, target) == []


def test_a_text_of_many_sentences_is_aligned_by_windows() -> None:
    """Twelve documents one after the other are found as each is alone."""
    documents = [edited("en>zh-CN", seed, edits=0.0) for seed in range(6)]
    source = "\n\n".join(document.source.text for document in documents)
    target = "\n".join(document.target.text for document in documents)
    whole = aligned("en>zh-CN", source, target, glossary()).pairs
    assert len(whole) >= sum(len(document.source.pieces) for document in documents) - 3
    assert all(a.source.end <= b.source.start for a, b in itertools.pairwise(whole))


LINES = "It raised $1 billion.\n\nSales rose 5 percent in May.\n\nThe fog came back.\n"


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("公司融资10亿美元。\n\n5月销售额增长5%。\n\n雾又来了。\n", ("公司融资10亿美元。", "5月销售额增长5%。", "雾又来了。")),
        ("公司融资1亿美元。\n5月销售额增长50%。\n雾又来了。", ("公司融资1亿美元。", "5月销售额增长50%。", "雾又来了。")),
        ("公司融资10亿美元。\n\n\n\n雾又来了。\n", ("公司融资10亿美元。", "", "雾又来了。")),
    ],
)  # fmt: skip
def test_the_same_lines(target: str, expected: tuple[str, ...]) -> None:
    assert tuple(ours for _, ours in pairs("en>zh-CN", LINES, target)) == expected


def test_as_many_lines_that_are_not_the_same() -> None:
    source = LINES + "\nThe plant in Dresden employs 2,700 people.\n\nIts 14 rivals have none there.\n"
    target = (
        "5月销售额增长5%。\n\n雾又来了。\n\n德累斯顿(Dresden)的工厂有2700名员工。\n\n"
        "它的14家对手在那里没有工厂。\n\n明天股市休市。\n"
    )
    found = dict(pairs("en>zh-CN", source, target))
    assert found["The plant in Dresden employs 2,700 people."] == "德累斯顿(Dresden)的工厂有2700名员工。"
    assert "It raised $1 billion." not in found


def test_a_line_of_several_sentences_is_taken_apart_where_all_have_their_counterpart() -> None:
    source = "It raised $1 billion. Sales rose 5 percent in May."
    assert len(pairs("en>zh-CN", source, "公司融资10亿美元。5月销售额增长5%。")) == 2
    assert len(pairs("en>zh-CN", source, "公司融资10亿美元。")) == 1


def test_part_of_a_sentence_may_stand_in_the_next() -> None:
    source = "Sales rose 5 percent to 3,600 cars. The firm from Bonn has 270 shops in 19 states."
    target = "销售额增长5%。来自波恩(Bonn)的公司卖出3600辆汽车，它在19个州有270家店。"
    assert pairs("en>zh-CN", source, target) == [(source, target)]


def units(text: str, *names: str) -> Article:
    starts = [0, *(i + 1 for i, char in enumerate(text) if char == "\n")]
    return article(text)._replace(units=tuple(zip(starts, names, strict=False)), running=False)


def test_units_of_the_same_name_belong_together() -> None:
    source = units("Save\nOpen file\nQuit\n", "$.save", "$.open", "$.quit")
    target = units("打开文件\n保存\n关于\n", "$.open", "$.save", "$.about")
    found = by_names(source, target)
    assert found
    assert [(source.text[slice(*a)], target.text[slice(*b)]) for a, b in found[0]] == [
        ("Open file", "打开文件"),
        ("Save", "保存"),
    ]
    assert found[1] == "Units that only one of the files has were not compared: 1 in a.txt and 1 in a.txt."


@pytest.mark.parametrize(
    ("names", "others"),
    [(("row 1", "row 2"), ("row 1", "row 2")), (("$.a", "$.b"), ("$.c", "$.d")), ((), ())],
)
def test_names_that_say_nothing(names: tuple[str, ...], others: tuple[str, ...]) -> None:
    assert by_names(units("Save\nOpen\n", *names), units("保存\n打开\n", *others)) is None


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("One\nTwo", "一\n二\n", [("One", "一"), ("Two", "二")]),
        ("One\n\nTwo", "一\n\n\n二\n", [("One", "一"), ("Two", "二")]),
        ("One\n\nTwo", "一\n二\n二", [("One", "一"), ("Two", "二")]),
        ("One\nTwo", "一", []),
    ],
)
def test_by_lines(source: str, target: str, expected: list[tuple[str, str]]) -> None:
    found = by_lines(source, target)
    assert [(source[slice(*a)], target[slice(*b)]) for a, b in found] == expected


SENTENCE = st.sampled_from(
    ["It rose 5%.", "Why?", "Nvidia sold 3 million.", "", "\n", "The end\n", "“Yes!” he said."]
)
TRANSLATION = st.sampled_from(
    ["上涨5%。", "为什么？", "英伟达售出300万。", "", "\n", "完\n", "“是的！”他说。"]
)


@given(st.lists(SENTENCE, max_size=9), st.lists(TRANSLATION, max_size=9))
def test_pairs_lie_in_the_texts_and_share_nothing(theirs: list[str], ours: list[str]) -> None:
    source, target = " ".join(theirs), "".join(ours)
    found = aligned("en>zh-CN", source, target, glossary()).pairs
    for side, text in ((0, source), (1, target)):
        spans: list[Span] = sorted(pair[side] for pair in found)
        assert all(0 <= span.start <= span.end <= len(text) for span in spans)
        assert all(a.end <= b.start for a, b in itertools.pairwise(spans))
    assert all(isinstance(pair, Pair) and pair.source.start < pair.source.end for pair in found)
