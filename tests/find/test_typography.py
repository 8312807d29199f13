from __future__ import annotations

import pytest

from termkit.find.typography import find_typography
from tests.find.articles import article


def found(text: str, locale: str = "zh-CN") -> list[tuple[str, str, str]]:
    return [(m.kind, text[m.start : m.end], m.note) for m in find_typography(article(text, locale))]


@pytest.mark.parametrize(
    ("locale", "text", "expected"),
    [
        ("zh-CN", "你好,世界,再见", ("punctuation-width", ",", "2")),
        ("zh-CN", "用 Go 写，用 C 写，用R写", ("cjk-spacing", "用R", "1")),
        ("zh-CN", "他说「好」", ("quote-style", "「", "1")),
        ("zh-TW", "他說“好”", ("quote-style", "“", "1")),
        ("zh-CN", '所谓"霸权"不长久', ("quote-style", '"', "1")),
    ],
)
def test_one_mark_of_a_kind(locale: str, text: str, expected: tuple[str, str, str]) -> None:
    assert found(text, locale) == [expected]


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("zh-CN", "你好，世界。12:30，共 1,000 人，见 Hello, world"),
        ("zh-CN", "用Go写，用C写"),
        ("zh-HK", '他說“好”，屏幕是 27" 的'),
        ("en", 'He said "中文,好"'),
    ],
)
def test_good_typography_is_silent(locale: str, text: str) -> None:
    assert found(text, locale) == []
