"""Facts about text: folding keeps positions, lines are found whatever ends them, wide characters count double."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.text import Lines, fold, is_han, is_latin, width


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Nvidia", "nvidia"),
        ("ＮＶＩＤＩＡ　Ｈ１００", "nvidia h100"),
        ("mixture‑of–experts", "mixture-of-experts"),
        ("744\u202f0\u00a0亿", "744 0 亿"),
        ("臺灣爲羣", "台灣為群"),
        ("里特維‧古普塔", "里特維·古普塔"),
    ],
)
def test_folding(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_folding_keeps_positions_and_is_a_fixed_point(text: str) -> None:
    folded = fold(text)
    assert len(folded) == len(text)
    assert fold(folded) == folded


@given(st.text("a中\r\n𠀀"))
def test_lines_and_columns_lead_back_to_the_offset(text: str) -> None:
    lines = Lines(text)
    for offset in range(len(text) + 1):
        line, column = lines.position(offset)
        start, end = lines.bounds(line)
        assert start + column - 1 == offset
        assert not set("\r\n") & set(text[start:end])


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_kind_of_line_end(end: str) -> None:
    text = f"一{end}二三{end}四"
    assert Lines(text).position(text.index("三")) == (2, 2)
    assert Lines(text).position(text.index("四")) == (3, 1)


@pytest.mark.parametrize(
    ("text", "columns"), [("ab", 2), ("中文", 4), ("e\u0301", 1), ("𠀀", 2), ("，", 2), ("\u200b", 0)]
)
def test_width(text: str, columns: int) -> None:
    assert width(text) == columns


@pytest.mark.parametrize("char", ["中", "𠀀", "〇", "々", "㐀"])
def test_han(char: str) -> None:
    assert is_han(char)
    assert not is_latin(char)


@pytest.mark.parametrize("char", ["a", "Z", "7", "é"])
def test_latin(char: str) -> None:
    assert is_latin(char)
    assert not is_han(char)


@pytest.mark.parametrize("char", ["，", " ", "ア", "７", "×", "-"])
def test_neither(char: str) -> None:
    assert not is_han(char)
    assert not is_latin(char)
