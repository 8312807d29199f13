"""Term consistency: whether a translation renders a concept the same way throughout.

The score is LTCR (Lyu et al. 2021), the share of pairs of occurrences of one concept within a document that have the same
rendering. A plural is no other rendering; acronyms and glosses, which may stand beside the full form, are left out. A
system that is always wrong in the same way is consistent: the score stands beside term success.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np

from termkit.align import Ledger, align
from termkit.align.consistency import consistency, pairs_within
from termkit.align.model import Alignment, Rendering
from termkit.find.names import find_glosses
from termkit.find.quotes import inside
from termkit.glossary.compiled import Glossary
from termkit.score.documents import Library, Text
from termkit.score.model import Metric, Sample, Unit
from termkit.score.signature import signature
from termkit.text import fold, is_han

if TYPE_CHECKING:
    from termkit.score.model import Scores, Statistics


class TermConsistency(Metric):
    """LTCR within documents; ``details`` has it across them, raw and with both scripts taken for one."""

    name = "term-consistency"
    unit: Unit = "document"
    has_ceiling = True

    def __init__(self, library: Library, glossary: Glossary) -> None:
        self._library = library
        self._glossary = glossary
        self._alignments: dict[tuple[Sample, ...], Alignment] = {}

    @property
    def signature(self) -> str:
        return signature(self._glossary, measure="ltcr", pairs="within")

    def statistics(self, samples: Sequence[Sample]) -> Statistics:
        pairs = pairs_within(self._alignment(samples))
        paths = [document.hypothesis.article.path for document in self._library.documents(samples)]
        return np.array([pairs.get(path, (0, 0)) for path in paths], dtype=np.float64)

    def aggregate(self, sums: Statistics) -> Scores:
        with np.errstate(invalid="ignore"):
            return np.asarray(sums[:, 0] / sums[:, 1])

    def details(self, samples: Sequence[Sample]) -> dict[str, float | None]:
        found = consistency(self._alignment(samples))
        return {"across": found.across, "folded": found.folded, "dominant": found.dominant}

    def _alignment(self, samples: Sequence[Sample]) -> Alignment:
        key = tuple(samples)
        if key not in self._alignments:
            texts = [document.hypothesis for document in self._library.documents(samples)]
            found = align(Ledger.merge(map(_chosen, texts)), self._glossary)
            concepts = tuple(one._replace(renderings=_plain(one.renderings)) for one in found.concepts)
            self._alignments[key] = found._replace(concepts=concepts)
        return self._alignments[key]


def _chosen(text: Text) -> Ledger:
    """Return the ledger without what may rightly stand beside another rendering: acronyms, and glosses."""
    ledger, glosses = text.ledger, [gloss.inner for gloss in find_glosses(text.article.text)]
    kept = [
        not short and not inside(glosses, start)
        for start, short in ledger.terms.select("start", "short").iter_rows()
    ]
    return ledger._replace(terms=ledger.terms.filter(kept))


_Renderings = Mapping[str, tuple[Rendering, ...]]


def _plain(renderings: _Renderings) -> _Renderings:
    """Return the renderings with those in Latin letters in the singular and in small letters."""
    return {
        path: tuple(one._replace(text=_singular(one.text)) for one in said)
        for path, said in renderings.items()
    }


def _singular(text: str) -> str:
    return text if any(map(is_han, text)) else fold(text).removesuffix("s")
