"""The MQM-style score: findings weighted by severity, for each 1,000 characters of the translation.

It counts what termkit's rules find, not all errors of a translation: in news, faults of terms, figures, locale and residue
are one in twenty of those that people mark.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Literal

from termkit.model import Finding
from termkit.score.model import Metric, Sample

if TYPE_CHECKING:
    from termkit.glossary.compiled import Glossary
    from termkit.score.documents import Library
    from termkit.score.model import Scores, Statistics

Weight = Literal["neutral", "minor", "major", "critical"]

WEIGHTS: dict[Weight, int] = {"neutral": 0, "minor": 1, "major": 5, "critical": 25}
"""MQM's severities and what each takes off."""
SEVERITIES: dict[str, Weight] = {"error": "major", "warning": "minor", "info": "neutral"}
"""What termkit's severities are in MQM; no rule by itself knows that a fault is critical."""
PER = 1000
"""Characters that a penalty is for."""


def penalty(findings: Iterable[Finding]) -> int:
    """Return what ``findings`` take off in all."""
    return sum(WEIGHTS[SEVERITIES[finding.severity]] for finding in findings)


def quality(findings: Iterable[Finding], characters: int) -> float:
    """Return the score of one text of so many characters, at least 0: 100 less the penalty per 1,000 characters."""
    return round(max(0.0, 100 - penalty(findings) * PER / characters), 2) if characters else 100.0


class Mqm(Metric):
    """100 less the penalty per 1,000 characters; below 0 where faults are that dense, as in a short segment."""

    name = "MQM"
    has_ceiling = True

    def __init__(self, library: Library, glossary: Glossary, rules: Sequence[tuple[str, str]]) -> None:
        """``rules`` are code and severity of each rule that the findings are by, for the signature."""
        self._library = library
        self._glossary = glossary
        self._rules = rules

    @property
    def signature(self) -> str:
        from termkit.score.signature import rules_signature

        return rules_signature(self._glossary, self._rules)

    def statistics(self, samples: Sequence[Sample]) -> Statistics:
        import numpy as np

        rows = np.zeros((len(samples), 2))
        rows[:, 1] = [len(sample.hypothesis) for sample in samples]
        for document in self._library.documents(samples):
            for finding in document.hypothesis.findings:
                place = document.samples[document.hypothesis.segment(finding.start)]
                rows[place, 0] += penalty((finding,))
        return rows

    def aggregate(self, sums: Statistics) -> Scores:
        import numpy as np

        with np.errstate(invalid="ignore", divide="ignore"):
            return np.asarray(100 - np.nan_to_num(sums[:, 0] * PER / sums[:, 1], posinf=np.nan))
