"""Faults put into articles beside their source are found by their rule, and the clean articles are silent.

``python -m tests.test_injected_bilingual [RULE]`` prints how many of each kind are found, and of one rule what is missed.
"""

from __future__ import annotations

import functools
import importlib
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from termkit.engine import Engine
from termkit.glossary.load import load_glossary
from termkit.model import Finding
from termkit.readers.decoded import Decoded, Source
from tests import inject
from tests.inject import BILINGUAL, Score
from tests.inject._bilingual import Bitext, Kinds

FOLDER = Path(__file__).parent / "bilingual" / "articles"
CHINESE = ("zh-CN", "zh-TW")
SEEDS = 3
ENOUGH = 300
"""Faults without which a rule counts as not measured."""
MOST = 3
"""Faults in one article."""


def directions(folder: Path) -> list[tuple[str, str]]:
    """Return (source, target): from English where both Chinese locales have a translation, else from Chinese."""
    found = [locale for locale in CHINESE if (folder / f"{locale}.txt").exists()]
    return [("en", locale) for locale in found] if len(found) > 1 else [(found[0], "en")]


PAIRS = [
    (folder.name, *pair)
    for folder in sorted(FOLDER.iterdir())
    if folder.is_dir()
    for pair in directions(folder)
]


@functools.cache
def bitext(name: str, source: str, target: str) -> Bitext:
    texts = [(FOLDER / name / f"{locale}.txt").read_text(encoding="utf-8") for locale in (source, target)]
    return Bitext(*texts, source, target)


@functools.cache
def engine(locale: str | None) -> Engine:
    return Engine(load_glossary(), locale=locale)


@functools.cache
def findings(bitext: Bitext, text: str, locale: str | None = None) -> tuple[Finding, ...]:
    source = Source("source", Decoded(bitext.source, locale=bitext.source_locale), None)
    return engine(locale).check("target", Decoded(text, source=source)).findings


@functools.cache
def total(rule: str, kind: str, into: tuple[str, ...] = (*CHINESE, "en")) -> tuple[Score, tuple[str, ...]]:
    """Put faults of one kind into each article, with several seeds; count what is found and say what goes wrong.

    ``into`` are the languages of the translations.

    What is told of the clean article as well is no matter of the faults: it has a test of its own.
    """
    kinds: Kinds = importlib.import_module(f"tests.inject.{rule}").KINDS
    score, notes = Score(0, 0, 0), []
    for seed in range(SEEDS):
        for pair in (pair for pair in PAIRS if pair[2] in into):
            clean, random = bitext(*pair), Random(f"{rule} {kind} {pair} {seed}")
            faulty = inject.inject(clean.text, kinds[kind](clean, random), random, MOST)
            known = {(f.rule, f.text, f.message) for f in findings(clean, clean.text, clean.locale)}
            told = findings(clean, faulty.text, clean.locale)
            told = [f for f in told if (f.rule, f.text, f.message) not in known]
            one, lines = inject.score(faulty, told, [rule.replace("_", "-")])
            score = Score(*map(sum, zip(score, one, strict=True)))
            notes += [f"{' '.join(pair)}: {line}" for line in lines]
    return score, tuple(notes)


def totals(
    rule: str, into: tuple[str, ...] = (*CHINESE, "en")
) -> Iterator[tuple[str, Score, tuple[str, ...]]]:
    for kind in importlib.import_module(f"tests.inject.{rule}").KINDS:
        yield kind, *total(rule, kind, into)


def judged(rule: str, into: tuple[str, ...]) -> tuple[Score, str]:
    kinds = list(totals(rule, into))
    score = Score(*map(sum, zip(*(score for _, score, _ in kinds), strict=True)))
    return score, "\n".join(str(line) for line in (score, *kinds))


@pytest.mark.parametrize("rule", BILINGUAL)
def test_injected(rule: str) -> None:
    score, told = judged(rule, CHINESE)
    assert score.faults >= ENOUGH, told
    assert score.recall >= 0.9, told
    assert score.precision >= 0.95, told


@pytest.mark.parametrize("rule", [rule for rule in BILINGUAL if rule != "missing_term"])
def test_injected_into_english(rule: str) -> None:
    """Of missing terms English shows less: it has many words for a Chinese one, so short terms are not asked for."""
    score, told = judged(rule, ("en",))
    assert score.recall >= 0.9, told
    assert score.precision >= 0.95, told


@pytest.mark.parametrize("pair", PAIRS, ids=" ".join)
def test_clean_articles_are_silent_beside_their_source(pair: tuple[str, str, str]) -> None:
    clean = bitext(*pair)
    told = findings(clean, clean.text)
    assert [(f.rule, f.text, f.message) for f in told if f.severity != "info"] == []


@pytest.mark.parametrize(
    "path", sorted(FOLDER.glob("*/*.txt")), ids=lambda path: f"{path.parent.name} {path.stem}"
)
def test_clean_articles_are_silent_alone(path: Path) -> None:
    checked = engine(None).check(str(path), Decoded(path.read_text(encoding="utf-8")))
    assert checked.article.locale == path.stem
    assert [(f.rule, f.text, f.message) for f in checked.findings if f.severity != "info"] == []


if __name__ == "__main__":
    for name in sys.argv[1:] or BILINGUAL:
        for kind, score, lines in totals(name.replace("-", "_")):
            told = f"{name} {kind}: {score.faults} faults, recall {score.recall:.3f}, precision {score.precision:.3f}"
            sys.stdout.write("\n".join([told, *(sorted(set(lines)) if sys.argv[1:] else ()), ""]))
