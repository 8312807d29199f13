"""The metrics by name: which there are, which can be had of what is given, and how they are made."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterator, Sequence

from termkit.errors import BadUsage
from termkit.glossary.compiled import Glossary
from termkit.model import LOCALES
from termkit.record import Record
from termkit.score.documents import Library
from termkit.score.languages import main_language
from termkit.score.model import Metric

_REFERENCE = ("BLEU", "chrF", "chrF++", "TER")
NAMES = (*_REFERENCE, "term-success", "term-consistency", "figure-accuracy", "residue", "MQM")
_SOURCED = frozenset(("term-success", "figure-accuracy", "residue"))
"""Those that compare a translation with its source."""
SEED = 12345
"""Sacrebleu's own."""


class Choice(Record):
    """How translations are to be scored."""

    metrics: tuple[str, ...] = ()
    """Names, of ``NAMES``; none takes all that can be had."""
    required: tuple[str, ...] = ()
    """Names of those that must be among them."""
    resamples: int = 1000
    """Of the bootstrap; fewer than 2 leave intervals and significance out."""
    seed: int = SEED
    tokenize: str | None = None
    """BLEU's tokenizer; None takes that of the language."""
    compatible: bool = False
    """Whether term success counts as the WMT 2025 terminology task does."""
    rules: tuple[tuple[str, str], ...] = ()
    """Code and severity of each rule that findings are by, for the signature."""


def find_metric(name: str, names: Sequence[str] = NAMES) -> str:
    """Return which of ``names`` is meant, capitals or small letters; raise ``BadUsage`` if there is none."""
    known = {one.lower(): one for one in names}
    if name.lower() in known:
        return known[name.lower()]
    close = difflib.get_close_matches(name.lower(), known, 1)
    hint = f"did you mean '{known[close[0]]}'?" if close else f"there are {', '.join(names)}."
    raise BadUsage(f"unknown metric '{name}'; {hint}")


def chosen_metrics(
    wanted: Sequence[str], has: Collection[str], locale: str, required: Sequence[str] = ()
) -> tuple[str, ...]:
    """Return the names of the metrics, in the order asked for; without a wish all that can be had.

    ``has`` names what there is besides translations: ``source``, ``reference``; ``locale`` is their language. Those
    ``required`` come behind the ones wanted. Raises ``BadUsage`` for a metric that can't be had.
    """
    missing = {name: what for name in NAMES if (what := _missing(name, has, locale))}
    asked = tuple(dict.fromkeys(map(find_metric, (*wanted, *required))))
    for name in asked:
        if name in missing:
            raise BadUsage(f"{name} needs {missing[name]}.")
    return asked if wanted else tuple(name for name in NAMES if name not in missing)


def make_metrics(
    names: Sequence[str],
    choice: Choice,
    locale: str,
    glossary: Glossary,
    library: Library,
    *,
    documents: bool,
) -> Iterator[Metric]:
    """Yield the metrics ``names``; ``documents`` says whether documents are known, which term success counts by."""
    for name in names:
        if name in _REFERENCE:
            yield _reference(name, choice, locale)
        else:
            yield _own(name, choice, glossary, library, documents=documents)


def _missing(name: str, has: Collection[str], locale: str) -> str:
    if name in _REFERENCE:
        return "" if "reference" in has else "a reference: give --ref"
    if locale not in LOCALES:
        return f"a language that termkit knows ({', '.join(LOCALES)}), not '{locale}'"
    return "a source: give --src" if name in _SOURCED and "source" not in has else ""


def _reference(name: str, choice: Choice, locale: str) -> Metric:
    from termkit.score.reference import reference_metric

    language, count = main_language(locale), choice.resamples
    return reference_metric(name, language, tokenize=choice.tokenize, resamples=count, seed=choice.seed)


def _own(name: str, choice: Choice, glossary: Glossary, library: Library, *, documents: bool) -> Metric:
    from termkit.score.consistency import TermConsistency
    from termkit.score.figures import FigureAccuracy
    from termkit.score.glossary_terms import GlossaryTerms
    from termkit.score.mqm import Mqm
    from termkit.score.residue import Residue

    if name == "term-success":
        return GlossaryTerms(
            library, glossary, "document" if documents else "segment", compatible=choice.compatible
        )
    if name == "term-consistency":
        return TermConsistency(library, glossary)
    if name == "figure-accuracy":
        return FigureAccuracy(library, glossary)
    return Residue(library) if name == "residue" else Mqm(library, glossary, choice.rules)
