"""BLEU, chrF, chrF++ and TER, by sacrebleu's own extraction and aggregation of statistics: its numbers to the last digit."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from sacrebleu.metrics.bleu import BLEU
from sacrebleu.metrics.chrf import CHRF
from sacrebleu.metrics.ter import TER

from termkit.errors import BadUsage
from termkit.score.model import Metric, Sample

if TYPE_CHECKING:
    from termkit.score.model import Scores, Statistics

_TOKENIZERS = {"zh": "zh", "ja": "ja-mecab", "ko": "ko-mecab"}
_ASIAN = frozenset(("zh", "ja"))
"""Languages without spaces between words: TER must take their characters for words (60.0 where 10.3 is meant)."""


class ReferenceMetric(Metric):
    """A metric of sacrebleu's."""

    needs = frozenset(("reference",))
    single_precision = True

    def __init__(self, name: str, scorer: Any, single: Any = None) -> None:
        """``single`` is what scores a segment by itself, if ``scorer`` isn't meant for it."""
        self.name = name
        self.higher_is_better = name != "TER"
        self._scorer = scorer
        self._single = single or scorer
        self._references: list[str] | None = None

    @property
    def signature(self) -> str:
        if self._references is None:
            self._scorer.num_refs = 1
        return str(self._scorer.get_signature())

    def statistics(self, samples: Sequence[Sample]) -> Statistics:
        references = [sample.reference or "" for sample in samples]
        if references != self._references:  # those of several systems are the same, and are taken apart once
            self._scorer._ref_cache = self._scorer._cache_references([references])
            self._references = references
        hypotheses = [sample.hypothesis for sample in samples]
        return np.array(self._scorer._extract_corpus_statistics(hypotheses, None), dtype=np.float64)

    def aggregate(self, sums: Statistics) -> Scores:
        return _scores(self._scorer, sums)

    def unit_scores(self, rows: Statistics) -> Scores:
        return _scores(self._single, rows)


def reference_metric(
    name: str, language: str, *, tokenize: str | None = None, resamples: int = 0, seed: int = 0
) -> ReferenceMetric:
    """Return the metric ``name``, BLEU, chrF, chrF++ or TER, for translations into ``language`` (``zh``, ``en``, …).

    ``tokenize`` is BLEU's tokenizer; None takes the one for the language. ``resamples`` and ``seed`` are those of the
    bootstrap, for the signature. A segment by itself has BLEU with effective order, as sacrebleu's command gives it.
    Raises ``BadUsage`` where the tokenizer can't be had.
    """
    single = None
    if name == "BLEU":
        tokenizer = tokenize or _TOKENIZERS.get(language, "13a")
        scorer = _bleu(tokenizer)
        single = BLEU(tokenize=tokenizer, force=True, effective_order=True)
    elif name == "TER":
        asian = language in _ASIAN
        scorer = TER(normalized=asian, asian_support=asian)  # it does nothing without the other
    else:
        scorer = CHRF(word_order=2 if name == "chrF++" else 0)
    if resamples > 1:
        scorer.n_bootstrap, scorer.seed = resamples, str(seed)
    return ReferenceMetric(name, scorer, single)


def _bleu(tokenizer: str) -> Any:
    if tokenizer not in BLEU.TOKENIZERS:
        raise BadUsage(f"unknown tokenizer '{tokenizer}'; BLEU has {', '.join(sorted(BLEU.TOKENIZERS))}.")
    try:
        return BLEU(tokenize=tokenizer, force=True)
    except (ImportError, RuntimeError) as error:
        reason = str(error).strip().splitlines()[0]
        raise BadUsage(f"BLEU's tokenizer '{tokenizer}' can't be used here: {reason}") from None


def _scores(scorer: Any, sums: Statistics) -> Scores:
    """Python's own numbers give the score; sums in single precision stay so, as sacrebleu scores its resamples."""
    rows = sums if sums.dtype == np.float32 else sums.tolist()
    return np.array([scorer._compute_score_from_stats(row).score for row in rows], dtype=np.float64)
