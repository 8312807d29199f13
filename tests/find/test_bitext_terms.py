"""Terms of the source that a translation doesn't render: what may stand for a term, and where it must be there."""

from __future__ import annotations

import functools
from pathlib import Path

import pytest

from termkit.engine import Engine, choose_rules
from termkit.glossary.compiled import Glossary
from termkit.glossary.load import load_glossary
from termkit.readers.decoded import Decoded, Source

RULES = choose_rules(["missing-term"], [], lambda name: None)


@functools.cache
def builtin() -> Glossary:
    return load_glossary()


def missing(
    source: str, target: str, locale: str = "zh-CN", theirs: str = "en", glossary: Glossary | None = None
) -> list[str]:
    """The terms that are told, by their text in the source."""
    engine = Engine(glossary or builtin(), RULES)
    beside = Source("source", Decoded(source, locale=theirs), None)
    checked = engine.check("target", Decoded(target, locale=locale, source=beside))
    assert not checked.crashes
    return [source[f.related[0].start : f.related[0].end] for f in checked.findings]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Nvidia rose.", "英伟达上涨。"),
        ("Nvidia rose.", "英偉達上漲。"),  # a word of another region has a rule of its own
        ("Nvidia rose.", "Nvidia上涨。"),  # and so has one that is not translated
        ("Elon Musk spoke.", "马斯克发了言。"),
        ("Angela Merkel spoke.", "默克尔发了言。"),
        ("France agreed.", "法方同意了。"),
        ("The market grew.", "行情走高。"),  # common words are paraphrased
        ("An oil spill was found.", "发现有原油泄漏。"),
        ("What does it cost?", "要多少钱？"),  # DOE
        ("Up", "向上"),
        ("OpenAI and Nvidia signed.", "双方（OpenAI与英伟达）签了约。"),
    ],
)
def test_what_may_stand_for_a_term(source: str, target: str) -> None:
    assert missing(source, target) == []


@pytest.mark.parametrize(
    ("source", "target", "told"),
    [
        ("Nvidia rose.", "这家公司上涨。", ["Nvidia"]),
        ("Nvidia and TSMC rose.", "台积电上涨。", ["Nvidia"]),
        ("Nvidia rose as Nvidia said.", "它上涨了。", ["Nvidia"]),
        ("Nvidia rose.\nTSMC fell.", "股价上涨。\n台积电下跌。", ["Nvidia"]),
    ],
)
def test_what_is_missing_is_told_once_a_passage(source: str, target: str, told: list[str]) -> None:
    assert missing(source, target) == told


def test_a_passage_leans_on_the_one_before() -> None:
    assert missing("Nvidia rose.\nNvidia makes chips.", "英伟达上涨。\n它生产芯片。") == []
    assert missing("Nvidia rose.\nNvidia makes chips.", "英伟达上涨。\n台积电生产芯片。") == ["Nvidia"]


def test_sentences_may_be_cut_in_another_way() -> None:
    assert missing("Nvidia rose.\nIt was a record.", "股价上涨。\n英伟达创下纪录。") == []


def test_the_users_glossary_is_binding(tmp_path: Path) -> None:
    path = tmp_path / "own.yaml"
    path.write_text(
        "concepts:\n- id: own-market\n  terms:\n    en: market\n    zh-CN: 行情\n", encoding="utf-8"
    )
    own = load_glossary([str(path)], builtin=False)
    assert missing("The market grew.", "股市走高。", glossary=own) == ["market"]
    assert missing("The market grew.", "行情走高。", glossary=own) == []


@pytest.mark.parametrize(
    ("source", "target", "told"),
    [
        ("英伟达上涨。", "Shares rose.", ["英伟达"]),
        ("英伟达上涨。", "Nvidia's shares rose.", []),
        ("法国大革命", "The French Revolution", []),
        ("美国国家航空航天局", "N.A.S.A.", []),
    ],
)
def test_into_english(source: str, target: str, told: list[str]) -> None:
    assert missing(source, target, "en", "zh-CN") == told


def test_from_region_to_region() -> None:
    assert missing("英偉達上漲。", "英伟达上涨。", "zh-CN", "zh-HK") == []
    assert missing("英偉達上漲。", "这家公司上涨。", "zh-CN", "zh-HK") == ["英偉達"]


def test_nothing_is_asked_of_a_missing_translation() -> None:
    assert missing("Nvidia rose.\nTSMC fell.", "\n台积电下跌。") == []
