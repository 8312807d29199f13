"""Scoring as a whole: which metrics there are, systems beside each other, and the reference's own scores."""

from __future__ import annotations

import pytest

import termkit
from termkit.errors import BadUsage
from termkit.score.model import Evaluation
from termkit.score.registry import NAMES, chosen_metrics

SOURCES = ["Nvidia earned $26 billion.", "The chip is new.", "Nvidia leads.", "Sales rose 15%."]
GOOD = ["英伟达进账260亿美元。", "这块芯片是新的。", "英伟达领先。", "销售额增长15%。"]
POOR = ["辉达进账26亿美元。", "这块晶片新。", "辉达领先。", "销售增加了15%。"]
REFERENCES = ["英伟达赚了260亿美元。", "芯片是新的。", "英伟达领先。", "销售额上升15%。"]
DOCUMENTS = ["a", "a", "b", "b"]


def evaluation(**changes: object) -> Evaluation:
    sides = {
        "hypotheses": {"good": GOOD, "poor": POOR},
        "references": REFERENCES,
        "sources": SOURCES,
    } | changes
    return termkit.score_translations(**{"locale": "zh-CN", "resamples": 20} | sides)  # type: ignore[arg-type]


def test_systems_beside_each_other() -> None:
    found = evaluation(documents=DOCUMENTS)
    assert (found.segments, found.documents, found.locale) == (4, ("a", "b"), "zh-CN")
    assert [one.name for one in found.systems] == ["good", "poor"]
    for system in found.systems:
        assert tuple(score.name for score in system.scores) == NAMES
        assert all(len(values) == 4 for values in system.by_segment.values())
        assert all(len(values) == 2 for values in system.by_document.values())
    good, poor = ({score.name: score.score for score in one.scores} for one in found.systems)
    for name in ("BLEU", "chrF", "chrF++", "term-success", "figure-accuracy", "MQM"):
        assert (good[name] or 0) > (poor[name] or 0)
    assert (good["TER"] or 0) < (poor["TER"] or 0)
    assert {one.metric for one in found.comparisons} >= {"BLEU", "term-success"}
    (figures,) = [one for one in found.comparisons if one.metric == "figure-accuracy"]
    assert (figures.one, figures.other, figures.difference) == ("good", "poor", -0.5)


def test_the_score_of_a_corpus_is_that_of_its_only_document() -> None:
    for system in evaluation().systems:
        for score in system.scores:
            assert system.by_document[score.name] == (score.score,)


def test_intervals_hold_the_score() -> None:
    for score in evaluation(resamples=200).systems[0].scores:
        if score.low is not None and score.high is not None and score.score is not None:
            assert score.low <= score.score <= score.high


def test_without_resamples_there_are_no_intervals() -> None:
    found = evaluation(resamples=0)
    assert all(score.low is None for score in found.systems[0].scores)
    assert all(one.p is None for one in found.comparisons)


def test_ceilings_are_the_references_own_scores() -> None:
    ceilings = {score.name: score.ceiling for score in evaluation().systems[0].scores}
    alone = evaluation(hypotheses=REFERENCES).systems[0]
    for score in alone.scores:
        assert ceilings[score.name] == (
            None if score.name in ("BLEU", "chrF", "chrF++", "TER") else score.score
        )


def test_findings_are_those_of_segments() -> None:
    system = evaluation().systems[1]
    assert len(system.findings) == 4
    for sample, findings in zip(system.samples, system.findings, strict=True):
        for finding in findings:
            assert sample.hypothesis[finding.start : finding.end] == finding.text


def test_locale_is_told_from_the_reference() -> None:
    assert evaluation(locale=None).locale == "zh-CN"


def test_other_languages_have_reference_metrics_alone() -> None:
    found = evaluation(
        hypotheses=["Guten Tag."], references=["Guten Morgen."], sources=["Hello."], locale="de"
    )
    assert [score.name for score in found.systems[0].scores] == ["BLEU", "chrF", "chrF++", "TER"]


@pytest.mark.parametrize(
    ("has", "locale", "names"),
    [
        (("source", "reference"), "zh-TW", NAMES),
        (("source",), "zh-TW", NAMES[4:]),
        ((), "en", ("term-consistency", "MQM")),
        (("reference",), "fr", NAMES[:4]),
        ((), "fr", ()),
    ],
)
def test_metrics_are_those_that_can_be_had(has: tuple[str, ...], locale: str, names: tuple[str, ...]) -> None:
    assert chosen_metrics((), has, locale) == names


@pytest.mark.parametrize(
    ("wanted", "has", "locale", "message"),
    [
        ("BLUE", (), "en", "unknown metric 'BLUE'; did you mean 'BLEU'?"),
        ("quality", (), "en", "unknown metric 'quality'; there are BLEU, chrF, "),
        ("bleu", (), "en", "BLEU needs a reference: give --ref."),
        ("residue", ("reference",), "en", "residue needs a source: give --src."),
        ("mqm", (), "fr", "MQM needs a language that termkit knows"),
    ],
)
def test_metrics_that_cannot_be_had(wanted: str, has: tuple[str, ...], locale: str, message: str) -> None:
    with pytest.raises(BadUsage) as raised:
        chosen_metrics([wanted], has, locale)
    assert str(raised.value).startswith(message)


def test_nothing_to_score_by() -> None:
    with pytest.raises(BadUsage, match="only metrics that need a reference"):
        evaluation(references=None, locale="fr")
