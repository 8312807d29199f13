"""A small glossary with what the formats of pairs must decide, for their tests."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from termkit.glossary.model import Concept, Term

CHIP = Concept(
    "chip",
    "semiconductors",
    "A piece of silicon,\n\tan integrated circuit.",
    terms=(
        Term("chip", "en", part_of_speech="noun"),
        Term("IC", "en", "admitted", "acronym", "exact"),
        Term("silicon", "en", "deprecated"),
        Term("芯片", "zh-CN", part_of_speech="noun", not_in=("芯片卡",)),
        Term("积体电路", "zh-TW", "admitted"),
        Term("晶片", "zh-TW"),
        Term("芯片", "zh-TW", "deprecated"),
        Term("晶片", "zh-HK"),
    ),
)
OPENAI = Concept("openai", original="only", terms=(Term("OpenAI", "en"),))
RIVER_BANK = Concept("bank-river", terms=(Term("bank", "en"), Term("河岸", "zh-TW"), Term("河岸", "zh-CN")))
BANK = Concept(
    "bank",
    terms=(
        Term("bank", "en"),
        Term("Bank, the", "en", "admitted"),
        Term("銀行", "zh-TW"),
        Term("银行", "zh-CN"),
    ),
)
HASH = Concept("hash", terms=(Term("#tag", "en"), Term("標籤", "zh-TW"), Term('"标签"', "zh-CN")))
ALL = (CHIP, OPENAI, BANK, RIVER_BANK, HASH)


def texts(concepts: Iterable[Concept]) -> list[list[str]]:
    """Each term of each concept as ``locale text status``, the status left out if the term is preferred."""
    return [[f"{t.locale} {t.text} {t.status}".removesuffix(" preferred") for t in c.terms] for c in concepts]


def used(concepts: Sequence[Concept], source: str, target: str) -> set[tuple[str, str]]:
    """All pairs of terms that may be used."""
    return {
        (a.text, b.text)
        for concept in concepts
        for a in concept.terms
        for b in concept.terms
        if a.allowed and b.allowed and (a.locale, b.locale) == (source, target)
    }
