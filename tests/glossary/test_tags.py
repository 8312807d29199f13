"""Language tags as they are found in files."""

from __future__ import annotations

import pytest

from termkit.glossary.tags import WRITTEN, locale_of, parse_map


@pytest.mark.parametrize(
    ("tag", "locale"),
    [
        ("en", "en"), ("EN", "en"), ("en-GB", "en"), ("en_US", "en"), ("zh-CN", "zh-CN"), ("zh_cn", "zh-CN"),
        ("zh-Hans", "zh-CN"), ("zh-Hans-CN", "zh-CN"), ("zh-hant", "zh-TW"), ("zh-Hant-TW", "zh-TW"),
        ("zh-Hant-HK", "zh-HK"), ("ZH-HK", "zh-HK"), ("zh-Hant-MO", "zh-HK"), ("zh-SG", "zh-CN"),
        ("cmn-Hans-CN", "zh-CN"), ("zh", None), ("yue-Hant-HK", None), ("de", None), ("", None), ("zh-Latn", None),
    ],
)  # fmt: skip
def test_the_locale_of_a_tag(tag: str, locale: str | None) -> None:
    assert locale_of(tag, {}) == locale


def test_a_map_decides_first() -> None:
    assert locale_of("zh", {"ZH": "zh-HK"}) == "zh-HK"
    assert locale_of("zh_CN", {"zh-cn": "zh-TW"}) == "zh-TW"


def test_what_is_written_is_read_as_the_same_locale() -> None:
    assert {locale_of(tag, {}): locale for locale, tag in WRITTEN.items()} == {loc: loc for loc in WRITTEN}


def test_maps_of_the_command_line() -> None:
    assert parse_map("zh=zh-CN") == ("zh", "zh-CN")
    for wrong in ("zh", "=zh-CN", "zh=de"):
        with pytest.raises(ValueError, match="'"):
            parse_map(wrong)
