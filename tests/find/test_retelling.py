"""Repetitions that are none of the writer's doing: the source has them too, or two messages say the same."""

from __future__ import annotations

import functools

import pytest

from termkit.engine import Engine, choose_rules
from termkit.glossary.load import load_glossary
from termkit.readers import read_bytes
from termkit.readers.decoded import Decoded, Source

TWICE = "请在每次使用之前把滤网取出来用清水冲洗干净并晾干，然后再装回机器的底座上。"


@functools.cache
def engine() -> Engine:
    return Engine(load_glossary(), choose_rules(["repeated-text"], [], lambda name: None), "zh-CN")


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("Rinse the filter before use and let it dry.\nRinse the filter before use and let it dry.\n", 0),
        ("Rinse the filter before use and let it dry.\nSwitch the machine off when it has cooled.\n", 1),
    ],
)
def test_what_the_source_says_twice_may_be_said_twice(source: str, told: int) -> None:
    beside = Source("source", Decoded(source, locale="en"), None)
    checked = engine().check("a.txt", Decoded(f"{TWICE}\n{TWICE}\n", source=beside))
    assert len(checked.article.pairs) == 2
    assert len(checked.findings) == told


def test_two_messages_may_say_the_same_and_one_may_not() -> None:
    apart = f'{{"a": "{TWICE}", "b": "{TWICE}"}}'
    together = f'{{"a": "{TWICE}{TWICE}"}}'
    found = [
        engine().check("a.json", read_bytes(text.encode(), "a.json")).findings for text in (apart, together)
    ]
    assert [len(findings) for findings in found] == [0, 1]
