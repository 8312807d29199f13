"""Whatever the text, no rule fails and every finding lies in it."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from termkit.engine import Engine
from termkit.glossary.load import load_glossary
from termkit.model import LOCALES
from termkit.readers.decoded import Decoded

CLEAN = "".join(
    p.read_text(encoding="utf-8") for p in sorted((Path(__file__).parent / "clean").glob("*.txt"))
)
ODD = " \u202f\u00a0\u3000\n\r\t()（）「」“”《》*_-‑.,，。%$€零一二三亿億万萬0123456789abAB年月日元美𠀀😀\u200b\ufeff\u0301ΐİß"
ENGINES = {locale: Engine(load_glossary(), locale=locale) for locale in (*LOCALES, None)}


def shuffled(seed: int) -> str:
    """Pieces of sound text with odd characters between them: what a broken export looks like."""
    chance = random.Random(seed)
    pieces = []
    for _ in range(chance.randrange(1, 14)):
        start = chance.randrange(len(CLEAN))
        pieces.append(CLEAN[start : start + chance.randrange(1, 50)])
        pieces.append("".join(chance.choices(ODD, k=chance.randrange(8))))
    return "".join(pieces)


@pytest.mark.parametrize("locale", [*LOCALES, None])
@pytest.mark.parametrize("seeds", [range(start, start + 100) for start in range(0, 400, 100)], ids=str)
def test_no_rule_fails_and_every_finding_lies_in_the_text(seeds: range, locale: str | None) -> None:
    for seed in seeds:
        text = shuffled(seed)
        checked = ENGINES[locale].check("x", Decoded(text))
        assert checked.crashes == (), text
        for finding in checked.findings:
            assert 0 <= finding.start < finding.end <= len(text)
            assert finding.text == text[finding.start : finding.end]
            assert all(0 <= place.start < place.end <= len(text) for place in finding.related)
