"""Every rule's examples are its tests: exactly the marked spans, exactly the stated fix, silent once fixed."""

from __future__ import annotations

import inspect
import re

import pytest

from termkit.checks import Bad, Good, Rule, all_rules
from termkit.engine import Engine
from termkit.find.script import find_script  # noqa: F401  (a missing finder must fail here, not in a rule)
from termkit.glossary.load import load_glossary
from termkit.model import Finding
from termkit.readers import RawText, with_source
from termkit.readers.decoded import Decoded

GLOSSARY = load_glossary()
BAD = [
    pytest.param(rule, bad, id=f"{rule.name}-{i}") for rule in all_rules() for i, bad in enumerate(rule.bad)
]
GOOD = [
    pytest.param(rule, good, id=f"{rule.name}-{i}")
    for rule in all_rules()
    for i, good in enumerate(rule.good)
]
RULES = [pytest.param(rule, id=rule.name) for rule in all_rules()]


def findings(rule: Rule, example: Bad | Good, text: str) -> list[Finding]:
    """What ``rule`` says of ``text`` in place of the example's own."""
    raw = RawText("example.txt", Decoded(text))
    if example.source:
        raw = with_source(raw, RawText("source.txt", Decoded(example.source)))
    engine = Engine(GLOSSARY, together=bool(example.beside))
    checked = engine.check(*raw, example.locale)
    if example.beside:
        others = [(f"{i}.txt", Decoded(other), locale) for i, (locale, other) in enumerate(example.beside)]
        checked = engine.check_together([checked, *(engine.check(*other) for other in others)])[0]
    assert not checked.crashes
    return [finding for finding in checked.findings if finding.rule == rule.name]


def unmarked(text: str) -> tuple[str, list[tuple[int, int]]]:
    """The text without [[ and ]], and the spans that they marked."""
    spans, plain = [], ""
    for part in re.split(r"(\[\[.*?\]\])", text, flags=re.DOTALL):
        if part.startswith("[["):
            spans.append((len(plain), len(plain) + len(part) - 4))
            part = part[2:-2]
        plain += part
    return plain, spans


@pytest.mark.parametrize(("rule", "bad"), BAD)
def test_bad_examples_are_reported_exactly(rule: Rule, bad: Bad) -> None:
    text, spans = unmarked(bad.text)
    found = findings(rule, bad, text)
    told = {(f.start, f.end) for f in found} | {
        (p.start, p.end) for f in found for p in f.related if p.path == f.path and len(spans) > len(found)
    }
    assert sorted(told) == spans


@pytest.mark.parametrize(("rule", "bad"), [case for case in BAD if case.values[1].fix is not None])
def test_the_fix_is_the_stated_one_and_silences_the_rule(rule: Rule, bad: Bad) -> None:
    text, _ = unmarked(bad.text)
    found = findings(rule, bad, text)
    assert found[0].fixes[0].text == bad.fix
    for finding in reversed(found):
        if finding.fixes:
            text = text[: finding.start] + finding.fixes[0].text + text[finding.end :]
    assert not [f for f in findings(rule, bad, text) if f.fixes]


@pytest.mark.parametrize(("rule", "good"), GOOD)
def test_good_examples_are_silent(rule: Rule, good: Good) -> None:
    assert findings(rule, good, good.text) == []


@pytest.mark.parametrize("rule", RULES)
def test_the_form_of_a_rule(rule: Rule) -> None:
    assert rule.bad and rule.good
    assert re.fullmatch(r"[a-z]+(-[a-z]+)+", rule.name)
    assert re.fullmatch(r"TK\d{3}", rule.code)
    assert rule.judge.__module__ == f"termkit.checks.{rule.name.replace('-', '_')}"
    summary, blank, _ = inspect.cleandoc(rule.page).partition("\n\n")
    assert blank and len(summary) <= 80 and summary.endswith(".")
    assert set(rule.outranks) <= {other.name for other in all_rules()} - {rule.name}


def test_codes_and_names_are_unique() -> None:
    assert (
        len({rule.code for rule in all_rules()})
        == len({rule.name for rule in all_rules()})
        == len(all_rules())
    )
