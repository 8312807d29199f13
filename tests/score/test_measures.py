"""Termkit's own measures on segments whose faults are known."""

from __future__ import annotations

import functools

import pytest

from termkit.checks import all_rules
from termkit.engine import Engine
from termkit.glossary.load import load_glossary
from termkit.score.documents import Library
from termkit.score.model import Metric, Sample
from termkit.score.registry import Choice, make_metrics

RULES = tuple((rule.code, rule.severity) for rule in all_rules())
Row = tuple[str, str] | tuple[str, str, str]
"""Source, translation, and perhaps the document."""


@functools.cache
def engine() -> Engine:
    return Engine(load_glossary())


def measure(name: str, rows: list[Row], locale: str = "zh-CN", **choice: bool) -> tuple[Metric, list[Sample]]:
    samples = [Sample(row[0], row[1], None, row[2] if len(row) > 2 else "") for row in rows]
    library = Library(engine().check, engine().glossary, locale)
    chosen = Choice(rules=RULES, **choice)
    documents = any(sample.document for sample in samples)
    (metric,) = make_metrics([name], chosen, locale, engine().glossary, library, documents=documents)
    return metric, samples


def scored(name: str, rows: list[Row], locale: str = "zh-CN", **choice: bool) -> list[float | None]:
    """Return the scores of the units, and that of all of them."""
    metric, samples = measure(name, rows, locale, **choice)
    table = metric.statistics(samples)
    values = [*metric.unit_scores(table), *metric.aggregate(table.sum(axis=0, keepdims=True))]
    return [None if value != value else round(float(value), 4) for value in values]


NVIDIA = "Nvidia and TSMC make chips. Nvidia leads."
TERMS: list[tuple[str, list[Row], str, list[float | None]]] = [
    ("all", [("Nvidia rose.", "英伟达上涨。")], "zh-CN", [1, 1]),
    ("another region's", [("Nvidia rose.", "輝達上漲。")], "zh-HK", [0, 0]),
    ("its own region's", [("Nvidia rose.", "輝達上漲。")], "zh-TW", [1, 1]),
    # A word that translators paraphrase is no term that is missed, unless a reference has it.
    ("a common word", [("The patient slept.", "他睡了。")], "zh-CN", [None, None]),
    ("no terms", [("He rose.", "他起来了。")], "zh-CN", [None, None]),
    ("by segments", [("Nvidia rose.", "英伟达上涨。"), ("Nvidia fell.", "它下跌。")], "zh-CN", [1, 0, 0.5]),
    # In one document the second time counts as much as the first.
    (
        "by documents",
        [("Nvidia rose.", "英伟达上涨。", "a"), ("Nvidia fell.", "它下跌。", "a")],
        "zh-CN",
        [0.5, 0.5],
    ),
    (
        "into English",
        [("英伟达上涨。", "Nvidia rose."), ("英伟达下跌。", "Yingweida fell.")],
        "en",
        [1, 0, 0.5],
    ),
]


@pytest.mark.parametrize(
    ("rows", "locale", "expected"), [case[1:] for case in TERMS], ids=[c[0] for c in TERMS]
)
def test_term_success_by_the_glossary(rows: list[Row], locale: str, expected: list[float | None]) -> None:
    assert scored("term-success", rows, locale) == expected


def test_compatible_counts_terms_inside_of_words() -> None:
    rows: list[Row] = [("The Nvidians met.", "他们见面了。")]
    assert scored("term-success", rows) == [None, None]
    assert scored("term-success", rows, compatible=True) == [0, 0]


FIGURES: list[tuple[str, str, str, list[float | None]]] = [
    ("It sold 48,000 cars for $2.6 billion.", "它卖出4.8万辆车，进账26亿美元。", "zh-CN", [1, 1]),
    ("It sold 48,000 cars for $2.6 billion.", "它卖出4.8万辆车，进账2.6亿美元。", "zh-CN", [0.5, 0.5]),
    ("It sold 48,000 cars for $2.6 billion.", "它卖出了车，进账26亿美元。", "zh-CN", [0.5, 0.5]),
    ("It sold 48,000 cars for $2.6 billion.", "它卖出4.8万辆车，进账26亿欧元。", "zh-CN", [0.5, 0.5]),
    ("Both lost 3 games.", "两队都输了。", "zh-CN", [None, None]),
    ("Nothing is counted.", "什么都没有数。", "zh-CN", [None, None]),
    ("它卖出4.8万辆车。", "It sold 48,000 cars.", "en", [1, 1]),
    ("它卖出4.8万辆车。", "It sold 4,800 cars.", "en", [0, 0]),
]


@pytest.mark.parametrize(("source", "target", "locale", "expected"), FIGURES)
def test_figure_accuracy(source: str, target: str, locale: str, expected: list[float | None]) -> None:
    assert scored("figure-accuracy", [(source, target)], locale) == expected


MEETING = "The attackers hid their ransomware in the attachment."
RESIDUE: list[tuple[str, str, str, bool]] = [
    (MEETING, "攻击者把勒索软件藏在附件中，随即潜伏下来。", "zh-CN", False),
    (MEETING, "攻击者把他们的ransomware藏在附件中，随即潜伏下来。", "zh-CN", True),
    (MEETING, "攻击者 hid their ransomware in the attachment 之后就消失了。", "zh-CN", True),
    (
        "The app OpenAI built is called ChatGPT.",
        "OpenAI开发的应用叫做ChatGPT，很受欢迎，人人都在用。",
        "zh-CN",
        False,
    ),
    (
        "He read The Art of the Deal.",
        "他读了《交易的艺术》（The Art of the Deal），觉得很有意思。",
        "zh-CN",
        False,
    ),
    ("他住在胡同里。", "He lives in a 胡同.", "en", True),
    ("他住在胡同里。", "He lives in a lane (胡同).", "en", False),
    ("α受体很重要。", "The α receptor matters.", "en", False),
]


@pytest.mark.parametrize(("source", "target", "locale", "left"), RESIDUE)
def test_residue(source: str, target: str, locale: str, left: bool) -> None:
    _, score = scored("residue", [(source, target)], locale)
    assert score is not None and (score > 0) == left


def test_residue_is_a_share_of_characters() -> None:
    assert scored("residue", [("他住在胡同里。", "He: 胡同."), ("好。", "Good.")], "en") == [
        0.2857,
        0,
        0.1667,
    ]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        # An error is a major one and takes off 5 for each 1,000 characters, a warning is a minor one: 1.
        ([("", "拥有 744 0 亿参数。")], [100 - 5000 / 13, 100 - 5000 / 13]),
        ([("", "很好。"), ("", "拥有 744 0 亿参数。")], [100, 100 - 5000 / 13, 100 - 5000 / 16]),
        ([("", "很好。")], [100, 100]),
        ([("", "")], [100, 100]),
    ],
)
def test_mqm(rows: list[Row], expected: list[float]) -> None:
    assert scored("MQM", rows) == [round(value, 4) for value in expected]


def test_consistency_is_that_of_documents() -> None:
    rows: list[Row] = [
        ("", "英伟达上涨。", "a"),
        ("", "英伟达下跌。", "a"),
        ("", "Nvidia上涨。", "a"),
        ("", "英伟达上涨。", "b"),
        ("", "英伟达下跌。", "b"),
    ]
    metric, samples = measure("term-consistency", rows)
    table = metric.statistics(samples)
    assert table.tolist() == [[1, 3], [1, 1]]
    assert metric.aggregate(table.sum(axis=0, keepdims=True)).tolist() == [0.5]
    assert metric.details(samples) == {"across": 4 / 6, "folded": 4 / 6, "dominant": 4 / 5}


def test_statistics_of_documents_add_up() -> None:
    rows: list[Row] = [(NVIDIA, "英伟达和台积电造芯片。英伟达领先。", name) for name in "abc"]
    for name in ("term-success", "term-consistency", "figure-accuracy", "residue", "MQM"):
        metric, samples = measure(name, rows)
        whole = metric.statistics(samples).sum(axis=0)
        parts = sum(measure(name, rows[i : i + 1])[0].statistics(samples[i : i + 1])[0] for i in range(3))
        assert whole.tolist() == parts.tolist()


def test_signatures_say_what_scores_depend_on() -> None:
    signatures = [
        measure(name, [("", "")])[0].signature for name in ("term-success", "MQM", "figure-accuracy")
    ]
    assert all("version:termkit-" in one for one in signatures)
    assert "glossary:" in signatures[0] and "match:longest" in signatures[0] and "rules:" in signatures[1]
    other = Library(engine().check, load_glossary(builtin=False))
    (metric,) = make_metrics(
        ["term-success"], Choice(), "zh-CN", load_glossary(builtin=False), other, documents=False
    )
    assert metric.signature != signatures[0]
