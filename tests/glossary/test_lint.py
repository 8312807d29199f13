"""Faults of glossaries, each beside the nearest thing that is none; the built-in files have none."""

from __future__ import annotations

from pathlib import Path

import pytest

from termkit.glossary.formats import yaml
from termkit.glossary.formats.yaml_tidying import tidy
from termkit.glossary.inner import words_around
from termkit.glossary.lint import RULES, lint
from termkit.glossary.load import builtin_folder, load_concepts
from termkit.glossary.model import Concept, Term
from termkit.glossary.scripts import foreign_characters

ALL = "    en: {en}\n    zh-CN: {zh}\n    zh-TW: {zh}\n    zh-HK: {zh}\n"


def concept(name: str, *, fields: str = "", en: str = "", zh: str = "甲乙") -> str:
    return f"- id: {name}\n{fields}  terms:\n" + ALL.format(en=en or name, zh=zh)


def told(text: str, *rules: str) -> list[str]:
    """The faults, without those of other rules if there are some."""
    return [
        f"{f.line}: {f.message}"
        for f in lint([("g.yaml", f"concepts:\n{text}")])
        if (f.rule in rules if rules else f.severity != "info")
    ]


def test_a_sound_file_has_no_fault() -> None:
    assert lint([("g.yaml", "concepts:\n" + concept("alpha") + concept("beta", zh="丙丁"))]) == ()


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        pytest.param("- id: a\n", ["2: a concept needs 'terms:'"], id="bad file"),
        pytest.param(
            concept("alpha") + concept("beta", en="alpha"),
            ["8: 'beta' is the same as 'alpha' (g.yaml:2); merge them"],
            id="one thing twice",
        ),
        pytest.param(
            concept("alpha") + concept("beta", zh="[丙丁, 甲乙]"),
            [
                f"{line}: '甲乙' for {locale} is also a term of 'alpha' (g.yaml:{line - 6}); tell them apart with 'near'"
                for line, locale in ((11, "zh-CN"), (12, "zh-TW"), (13, "zh-HK"))
            ],
            id="one term for two things",
        ),
        pytest.param(concept("alpha") + concept("beta", zh="[丙丁, {text: 甲乙, near: [天地]}]"), [], id="with a clue"),
        pytest.param(
            concept("gallium-nitride", en="GaN") + concept("generative", en="GAN", zh="丙丁"),
            [],
            id="told apart by capitals",
        ),
        pytest.param(
            concept("alpha") + concept("beta", zh="[丙丁, {text: 甲乙, status: deprecated}]"),
            [
                f"{line}: '甲乙' for {locale} is deprecated here and preferred in 'alpha' (g.yaml:{line - 6})"
                for line, locale in ((11, "zh-CN"), (12, "zh-TW"), (13, "zh-HK"))
            ],
            id="right here and wrong there",
        ),
        pytest.param(
            "- id: a\n  terms:\n    zh-CN: 甲乙\n",
            ["2: 'a' has no right term for en"],
            id="no English",
        ),
        pytest.param(
            concept("lidar", en="[lidar, {text: LIDAR, status: deprecated, case: any}]"),
            ["4: 'LIDAR' can never match: it is found as 'lidar', which is right"],
            id="covered by a right term",
        ),
        pytest.param(concept("lidar", en="[Lidar, {text: LIDAR, status: deprecated}]"), [], id="other capitals"),
        pytest.param(
            concept("alpha", en="[{text: alpha, near: [left, lefty], not_near: [left]}]"),
            ["4: 'alpha' can never match: 'not_near' forbids all that 'near' asks for"],
            id="clues against each other",
        ),
        pytest.param(
            concept("alpha", zh="[{text: 全局, not_in: [安全局, 全域局]}]"),
            [f"{line}: the guard '全域局' contains no term of 'alpha'" for line in (5, 6, 7)],
            id="a guard of something else",
        ),
        pytest.param(
            "- id: alpha\n  terms:\n    en: alpha\n    zh-CN: 动员\n    zh-TW: [動員, {text: 運動員, type: variant}]\n"
            "    zh-HK: [{text: 動員, not_in: [运动员]}]\n",
            [],
            id="guarded in any locale",
        ),
        pytest.param(
            "- id: alpha\n  terms:\n    en: alpha\n    zh-CN: 动员\n    zh-TW: 動員\n    zh-HK: [{text: 動員, near: [士兵]}]\n",
            [
                f"{line}: '{text}' is inside common words: 运动员; guard it with 'not_in' or 'near'"
                for line, text in ((5, "动员"), (6, "動員"))
            ],
            id="inside a word",
        ),
        pytest.param(
            "- id: alpha\n  terms:\n    en: alpha\n    zh-CN: 數據\n    zh-TW: 数据\n    zh-HK: 數據\n",
            ["5: '數據' for zh-CN has Traditional characters: 數據", "6: '数据' for zh-TW has Simplified characters: 数"],
            id="script",
        ),
        pytest.param(concept("alpha", fields="  related: [alpha]\n"), ["2: 'alpha' is related to itself; remove it"], id="itself"),
        pytest.param(
            concept("alpha", fields="  related: [bet]\n") + concept("beta", fields="  related: [alpha]\n", zh="丙丁"),
            ["2: there is no concept 'bet' to be related to; did you mean 'beta'?"],
            id="unknown relation",
        ),
        pytest.param(
            concept("alpha", fields="  links: [https://example.org/a, ftp://example.org, example.org]\n"),
            [f"2: '{link}' is no web address; give it with http:// or https://" for link in ("example.org", "ftp://example.org")],
            id="links",
        ),
        pytest.param(
            concept("beta", zh="丙丁") + concept("alpha"),
            ["2: not in the canonical form (12 lines differ from here on); --fix sorts and normalises"],
            id="order",
        ),
    ],
)  # fmt: skip
def test_a_fault_is_told_with_its_line(text: str, faults: list[str]) -> None:
    assert told(text) == faults


def test_what_may_well_be_is_only_an_info() -> None:
    text = "- id: a\n  terms:\n    en: [lidar, LiDAR]\n    zh-CN: 甲乙\n    zh-TW: 丙丁\n"
    assert told(text, "missing-locale", "equal-form") == [
        "2: 'a' has no right term for zh-HK",
        "4: 'LiDAR' is already found as 'lidar'",
    ]


def test_a_fault_is_told_for_a_terminal() -> None:
    (fault,) = lint([("g.yaml", "concepts:\n- id: a\n")])
    assert str(fault) == "g.yaml:2: error: a concept needs 'terms:' [bad-file]"


def test_files_are_judged_together_and_with_the_layers_below() -> None:
    below = (
        Concept("alpha", terms=tuple(Term("甲乙", locale) for locale in ("zh-CN", "zh-TW", "zh-HK"))),
        Concept("base", terms=(Term("base", "en"),)),
    )
    one = "concepts:\n- id: alpha\n  related: [base, gamma]\n  terms:\n    en: alpha\n"
    two = "concepts:\n" + concept("alpha") + concept("gamma", zh="[丙丁, 甲乙]")
    assert [(f.path, f.rule, f.line) for f in lint([("1.yaml", one), ("2.yaml", two)], below)] == [
        ("2.yaml", "duplicate-id", 2),
        ("2.yaml", "same-term", 11),
        ("2.yaml", "same-term", 12),
        ("2.yaml", "same-term", 13),
    ]


@pytest.mark.parametrize(
    ("text", "locale", "foreign"),
    [
        ("乾隆", "zh-CN", ""),
        ("昇腾", "zh-CN", ""),
        ("軟件", "zh-CN", "軟"),
        ("台積電", "zh-TW", ""),
        ("里程", "zh-TW", ""),
        ("着重", "zh-HK", ""),
        ("恒生", "zh-HK", ""),
        ("软體", "zh-TW", "软"),
        ("国际", "zh-HK", "国际"),
        ("軟件", "en", ""),
    ],
)
def test_characters_of_the_other_script(text: str, locale: str, foreign: str) -> None:
    assert foreign_characters(text, locale) == foreign


@pytest.mark.parametrize(
    ("text", "guards", "words"),
    [
        ("动员", (), ("运动员",)),
        ("動員", (), ("运动员",)),
        ("動員", ("運動員",), ()),
        ("美国", (), ()),
        ("人工智能", (), ()),
    ],
)
def test_common_words_around_a_term(text: str, guards: tuple[str, ...], words: tuple[str, ...]) -> None:
    assert words_around(text, guards) == words


BUILT_IN = sorted(Path(builtin_folder()).glob("*.yaml"))


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    return {path.name: path.read_bytes().decode() for path in BUILT_IN}


def test_the_built_in_glossaries_have_no_fault(texts: dict[str, str]) -> None:
    assert [str(fault) for fault in lint(texts.items()) if fault.severity != "info"] == []


@pytest.mark.parametrize("name", [path.name for path in BUILT_IN])
def test_tidying_the_built_in_glossaries_changes_no_byte(texts: dict[str, str], name: str) -> None:
    assert tidy(texts[name], name) == texts[name]
    assert yaml.parse(texts[name], name)


def test_every_rule_is_documented() -> None:
    page = (Path(__file__).parents[2] / "docs" / "glossary-format.md").read_text(encoding="utf-8")
    assert [rule for rule in RULES if f"`{rule}`" not in page] == []


def test_the_built_in_glossaries_relate_to_what_is_there() -> None:
    concepts = load_concepts()
    ids = {found.id for found in concepts}
    assert {name for found in concepts for name in found.related} <= ids
