"""Faults put into the clean articles are found by their rule, and nothing else is told of them.

``python -m tests.test_injected RULE`` prints what a rule misses and what it says too much.
"""

from __future__ import annotations

import functools
import importlib
import pkgutil
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random
from types import ModuleType

import pytest

from termkit.engine import Engine
from termkit.glossary.load import load_glossary
from termkit.readers import read_file
from termkit.readers.decoded import Decoded
from tests import inject
from tests.inject import Score

ARTICLES = sorted((Path(__file__).parent / "clean").glob("zh-*.txt"))
INJECTORS = sorted(
    {m.name for m in pkgutil.iter_modules(inject.__path__) if not m.name.startswith("_")}
    - {*inject.BILINGUAL}
)
MOST = 4
"""Faults in one article, unless the injector says otherwise: of a habit, a rule tells the first place alone."""
ENOUGH = 100
"""Faults without which a rule counts as not measured."""


@functools.cache
def articles() -> tuple[tuple[str, str, str], ...]:
    """The clean articles: name, locale, text."""
    return tuple((path.stem, path.stem[:5], read_file(str(path)).decoded.text) for path in ARTICLES)


@functools.cache
def engine(locale: str) -> Engine:
    return Engine(load_glossary(), locale=locale)


def trials(injector: ModuleType) -> Iterator[tuple[Score, list[str]]]:
    """Put faults into each article as often as it takes to have enough of them, and score what is found."""
    rules = getattr(injector, "RULES", (injector.__name__.rpartition(".")[2].replace("_", "-"),))
    most = getattr(injector, "MOST", MOST)
    faults = 0
    for attempt in range(40):
        for name, locale, text in articles():
            if locale not in injector.LOCALES:
                continue
            random = Random(f"{injector.__name__} {name} {attempt}")
            faulty = inject.inject(text, injector.propose(text, locale, random), random, most)
            if faulty.faults:
                findings = engine(locale).check(name, Decoded(faulty.text)).findings
                score, notes = inject.score(faulty, findings, rules)
                faults += score.faults
                yield score, [f"{name}: {note}" for note in notes]
        if faults >= ENOUGH:
            return


def total(injector: ModuleType) -> tuple[Score, list[str]]:
    scores, notes = zip(*trials(injector), strict=True)
    return Score(*map(sum, zip(*scores, strict=True))), [note for told in notes for note in told]


@pytest.mark.parametrize("name", INJECTORS)
def test_injected(name: str) -> None:
    score, notes = total(importlib.import_module(f"tests.inject.{name}"))
    told = "\n".join([str(score), *notes])
    assert score.faults >= ENOUGH, told
    assert score.recall >= 0.9, told
    assert score.precision >= 0.95, told


if __name__ == "__main__":
    for rule in sys.argv[1:] or INJECTORS:
        result, lines = total(importlib.import_module(f"tests.inject.{rule.replace('-', '_')}"))
        told = f"{rule}: {result.faults} faults, recall {result.recall:.3f}, precision {result.precision:.3f}"
        sys.stdout.write("\n".join([told, *(lines if sys.argv[1:] else ()), ""]))
