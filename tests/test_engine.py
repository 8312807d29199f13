"""The engine: rules are chosen by name, code and category, the most specific one speaks, and failures stay local."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from termkit import engine
from termkit.checks import Report, Rule, all_rules
from termkit.engine import Engine, choose_rules
from termkit.find import View
from termkit.glossary.load import load_glossary
from termkit.model import Finding
from termkit.readers.decoded import Decoded
from termkit.score.mqm import quality

GLOSSARY = load_glossary()


def names(rules: tuple[Rule, ...]) -> list[str]:
    return [rule.name for rule in rules]


@pytest.mark.parametrize(
    ("select", "ignore", "chosen"),
    [
        (["garbled-figure"], [], ["garbled-figure"]),
        (["TK201"], [], ["garbled-figure"]),
        (
            ["tk2"],
            ["TK202", "impossible-figure"],
            ["garbled-figure", "figure-mismatch", "figure-across-articles", "figure-format"],
        ),
        (
            ["accuracy"],
            ["accuracy/mistranslation/number"],
            ["untranslated-term", "dropped-text", "repeated-text", "untranslated-text"],
        ),
        (["accuracy/omission"], [], ["dropped-text"]),
    ],
)
def test_rules_are_chosen(select: list[str], ignore: list[str], chosen: list[str]) -> None:
    assert names(choose_rules(select, ignore, pytest.fail)) == chosen


def test_without_a_choice_all_rules_run_but_the_ignored() -> None:
    assert set(names(choose_rules([], ["TK5"], pytest.fail))) == {
        r.name for r in all_rules() if r.code[:3] != "TK5"
    }


def test_an_unknown_name_is_told() -> None:
    told: list[str] = []
    choose_rules(["garbled"], ["TK9"], told.append)
    assert told == ["TK9", "garbled"]


def rule(name: str, judge: object, outranks: tuple[str, ...] = ()) -> Rule:
    return Rule(f"TK{len(name):03}", name, "test", "warning", "article", outranks, (), (), judge)  # type: ignore[arg-type]


def speaks(start: int, end: int) -> object:
    def judge(view: View) -> Iterator[Report]:
        yield Report(start, end, "said")

    return judge


def fails(view: View) -> Iterator[Report]:
    yield Report(0, 1, "said before it failed")
    raise ZeroDivisionError("by zero")


def test_the_more_specific_rule_speaks_where_they_overlap() -> None:
    rules = [
        rule("specific", speaks(2, 4), ("general",)),
        rule("general", speaks(3, 6)),
        rule("other", speaks(3, 6)),
    ]
    found = Engine(GLOSSARY, rules, "zh-CN").check("x", Decoded("零一二三四五六")).findings
    assert [f.rule for f in found] == ["specific", "other"]


def test_beside_each_other_both_speak() -> None:
    rules = [rule("specific", speaks(2, 4), ("general",)), rule("general", speaks(4, 6))]
    found = Engine(GLOSSARY, rules, "zh-CN").check("x", Decoded("零一二三四五六")).findings
    assert [f.rule for f in found] == ["specific", "general"]


def test_a_rule_that_fails_is_told_and_the_others_run() -> None:
    checked = Engine(GLOSSARY, [rule("bad", fails), rule("good", speaks(0, 1))], "zh-CN").check(
        "x", Decoded("零")
    )
    assert [f.rule for f in checked.findings] == ["good"]
    assert checked.crashes == ("x: the rule bad failed (ZeroDivisionError: by zero)",)


def test_an_article_that_cannot_be_searched_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ValueError("broken")

    monkeypatch.setattr(engine, "find", broken)
    checked = Engine(GLOSSARY, [rule("good", speaks(0, 1))], "zh-CN").check("x", Decoded("零"))
    assert checked.findings == ()
    assert checked.crashes == ("x: could not be checked (ValueError: broken)",)


def finding(severity: str) -> Finding:
    return Finding("x", 0, 1, "TK201", "r", "c", severity, "zh-CN", "t", "m")  # type: ignore[arg-type]


def test_quality_weighs_findings_by_severity_and_length() -> None:
    assert quality([], 500) == 100
    assert quality([finding("error"), finding("warning"), finding("info")], 1000) == 94
    assert quality([finding("error")] * 50, 1000) == 0
    assert quality([], 0) == 100
