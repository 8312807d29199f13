"""Judging, put together: the metrics that can be had on the translations that people scored, and how each agrees."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from termkit.glossary.compiled import Glossary
from termkit.model import LOCALES
from termkit.record import Record
from termkit.score.documents import Library, Look
from termkit.score.evaluate import detected_locale
from termkit.score.human import Judgements
from termkit.score.judging import Agreement, judge, share_of_ties
from termkit.score.model import Metric
from termkit.score.registry import Choice, chosen_metrics, make_metrics
from termkit.score.task import Task

__all__ = ["Verdict", "give_verdict"]


class Verdict(Record):
    """How well metrics agree with the people who scored the same translations."""

    systems: tuple[str, ...]
    segments: int
    documents: int
    locale: str
    """Of the translations."""
    ties: float
    """acc*eq of a metric that finds all translations of a segment equally good."""
    agreements: tuple[Agreement, ...]
    notes: tuple[str, ...] = ()
    """Sentences for people."""


def give_verdict(
    judgements: Judgements,
    choice: Choice,
    glossary: Glossary,
    look: Look,
    locale: str | None = None,
    more: Sequence[Metric] = (),
) -> Verdict:
    """Judge the metrics that ``choice`` names, or all that can be had, and ``more``.

    ``look`` checks an article and keeps its ledger; ``locale`` is that of the translations, None detects it. Term
    success is taken by segment, so that it is judged as the others are. Raises ``BadUsage`` for a metric that is
    unknown or needs what isn't there.
    """
    first = judgements.samples[0]
    if locale is None:
        texts = [sample.reference or sample.hypothesis for sample in first]
        locale = detected_locale(Task({judgements.systems[0]: texts}), look, glossary)
    library = Library(look, glossary, locale if locale in LOCALES else None)
    names = chosen_metrics(choice.metrics, judgements.has, locale, choice.required)
    metrics = [*make_metrics(names, choice, locale, glossary, library, documents=False), *more]
    left_out = (
        (f"{judgements.left_out} segments that not every system was judged on are left out.",)
        if judgements.left_out
        else ()
    )
    return Verdict(
        judgements.systems,
        len(first),
        len(set(judgements.documents)),
        locale,
        share_of_ties(np.array(judgements.scores).T),
        judge(metrics, judgements, choice.resamples, choice.seed),
        (*library.crashes, *left_out),
    )
