"""Readings of terms: Hanyu Pinyin and Jyutping."""

from __future__ import annotations

import subprocess
import sys

import pytest

from termkit.glossary.model import Term
from termkit.glossary.readings import reading, reading_of


@pytest.mark.parametrize(
    ("text", "locale", "expected"),
    [
        ("银行行长", "zh-CN", "yín háng háng zhǎng"),
        ("重庆", "zh-CN", "chóng qìng"),
        ("銀行行長", "zh-TW", "yín háng háng zhǎng"),
        ("資料處理器", "zh-TW", "zī liào chǔ lǐ qì"),
        ("網路", "zh-TW", "wǎng lù"),
        ("抽蓄發電", "zh-TW", "chōu xù fā diàn"),
        ("AI智能体", "zh-CN", "AI zhì néng tǐ"),
        ("人工智能", "zh-HK", "jan4 gung1 zi3 nang4"),
        ("OK繃", "zh-HK", "OK bang1"),
        ("亞歷山大·王", "zh-HK", "aa3 lik6 saan1 daai6 · wong4"),
        ("𠮷野家", "zh-HK", "𠮷 je5 gaa1"),
        ("A100", "zh-TW", None),
        ("chip", "en", None),
    ],
)
def test_a_term_is_read_syllable_by_syllable(text: str, locale: str, expected: str | None) -> None:
    assert reading_of(text, locale) == expected


def test_a_stated_reading_goes_before_the_usual_one() -> None:
    assert reading(Term("研究", "zh-TW", reading="yán jiù")) == "yán jiù"
    assert reading(Term("研究", "zh-CN")) == "yán jiū"


def test_the_libraries_are_imported_when_a_reading_is_asked_for() -> None:
    code = "import sys, termkit.glossary.readings; print(sorted({'pypinyin', 'pycantonese', 'opencc'} & set(sys.modules)))"
    assert (
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
        == "[]\n"
    )
