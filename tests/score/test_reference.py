"""The reference metrics give sacrebleu's own numbers, to the last digit."""

from __future__ import annotations

import numpy as np
import pytest
from sacrebleu.metrics.bleu import BLEU
from sacrebleu.metrics.chrf import CHRF
from sacrebleu.metrics.ter import TER
from sacrebleu.significance import PairedTest

from termkit.errors import BadUsage
from termkit.score.model import Sample
from termkit.score.reference import reference_metric
from termkit.score.registry import SEED
from termkit.score.resampling import interval, p_value, resampled_scores
from tests.score.texts import references, translated

SEGMENTS = 300
RESAMPLES = 50
CASES = [
    *(
        ("BLEU", language, tokenizer)
        for language in ("zh", "en")
        for tokenizer in ("13a", "zh", "char", "intl", "none")
    ),
    *((name, language, None) for language in ("zh", "en") for name in ("BLEU", "chrF", "chrF++", "TER")),
]


def theirs(name: str, language: str, tokenizer: str | None, single: bool = False):
    asian = language == "zh"
    return {
        "BLEU": lambda: BLEU(
            tokenize=tokenizer or {"zh": "zh"}.get(language, "13a"), force=True, effective_order=single
        ),
        "chrF": CHRF,
        "chrF++": lambda: CHRF(word_order=2),
        "TER": lambda: TER(normalized=asian, asian_support=asian),
    }[name]()


def samples(language: str, noise: float, seed: int = 2) -> list[Sample]:
    texts = references(SEGMENTS, language)
    return [
        Sample(None, ours, text) for ours, text in zip(translated(texts, noise, seed), texts, strict=True)
    ]


@pytest.mark.parametrize(("name", "language", "tokenizer"), CASES)
def test_scores_are_sacrebleus(name: str, language: str, tokenizer: str | None) -> None:
    ours = samples(language, 0.2)
    hypotheses, texts = [one.hypothesis for one in ours], [one.reference or "" for one in ours]
    metric = reference_metric(name, language, tokenize=tokenizer, resamples=RESAMPLES, seed=SEED)
    rows = metric.statistics(ours)
    scorer = theirs(name, language, tokenizer)
    wanted = scorer.corpus_score(hypotheses, [texts], n_bootstrap=RESAMPLES)
    assert metric.aggregate(rows.sum(axis=0, keepdims=True)).tolist() == [wanted.score]
    assert metric.signature == str(scorer.get_signature())
    (drawn,) = resampled_scores([(metric, rows)], RESAMPLES, SEED)
    around = interval(drawn)
    assert around is not None
    assert (around.high - around.low) / 2 == pytest.approx(wanted._ci, rel=1e-6)
    assert around.mean == pytest.approx(wanted._mean, rel=1e-6)
    single = theirs(name, language, tokenizer, single=True)
    assert metric.unit_scores(rows).tolist() == [
        single.sentence_score(one, [other]).score for one, other in zip(hypotheses, texts, strict=True)
    ]


@pytest.mark.parametrize("name", ["BLEU", "chrF", "chrF++", "TER"])
def test_significance_is_sacrebleus(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SACREBLEU_SEED", str(SEED))
    one, other = samples("zh", 0.2), samples("zh", 0.21, seed=3)
    metric = reference_metric(name, "zh", resamples=RESAMPLES, seed=SEED)
    tables = [metric.statistics(one), metric.statistics(other)]
    before, after = (metric.aggregate(rows.sum(axis=0, keepdims=True))[0] for rows in tables)
    drawn = resampled_scores([(metric, rows) for rows in tables], RESAMPLES, SEED)
    systems = [("one", [s.hypothesis for s in one]), ("other", [s.hypothesis for s in other])]
    test = PairedTest(
        systems, {name: theirs(name, "zh", None)}, [[s.reference for s in one]], "bs", RESAMPLES
    )
    (results,) = (found for key, found in test()[1].items() if key != "System")
    assert p_value(*drawn, after - before) == results[1].p_value


def test_statistics_add_up() -> None:
    metric = reference_metric("chrF++", "zh")
    ours = samples("zh", 0.2)
    whole = metric.statistics(ours)
    parts = np.concatenate([metric.statistics(ours[:100]), metric.statistics(ours[100:])])
    assert np.array_equal(whole, parts)


@pytest.mark.parametrize("tokenizer", ["nonsense", "zh2"])
def test_an_unknown_tokenizer(tokenizer: str) -> None:
    with pytest.raises(BadUsage, match=f"unknown tokenizer '{tokenizer}'"):
        reference_metric("BLEU", "zh", tokenize=tokenizer)
