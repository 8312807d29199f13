"""TSV files with a source and its translation: columns, headers, quoted cells, and the way back to the file."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.readers.decoded import Decoded
from termkit.readers.table import parse


def pairs(text: str) -> list[tuple[str, str]]:
    parsed = parse(Decoded(text), "x.tsv")
    assert parsed.source
    source = parsed.source.decoded.text
    return [(source[slice(*p.source)], parsed.text[slice(*p.target)]) for p in parsed.source.pairs]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One\t一\nTwo\t二\n", [("One", "一"), ("Two", "二")]),
        ("source\ttarget\nOne\t一\n", [("One", "一")]),
        ("译文\t原文\n一\tOne\n", [("One", "一")]),
        ("zh-CN\tEN\n一\tOne\n", [("一", "One")]),
        ("id\tsource\tnote\ttarget\n1\tOne\tx\t一\n", [("One", "一")]),
        ("en\ttarget\nOne\t一\n", [("One", "一")]),
        ("1\tOne\t一\n2\tTwo\t二\n", [("One", "一"), ("Two", "二")]),
        ("One \t 一 \r\n\r\nTwo\t二\r\n", [("One", "一"), ("Two", "二")]),
        ("One\t一\nTwo\nThree\t三", [("One", "一"), ("Two", ""), ("Three", "三")]),
        ("One\t一\n\t二\n", [("One", "一")]),
        ('"He said ""no""."\t"他说""不""。"\n', [('He said "no".', '他说"不"。')]),
        ('"Ja", he said.\t"是"他说。\n', [('"Ja", he said.', '"是"他说。')]),
        ('""\t""\nOne\t一\n', [("One", "一")]),
    ],
)
def test_pairs(text: str, expected: list[tuple[str, str]]) -> None:
    assert pairs(text) == expected


@pytest.mark.parametrize("text", ["", "\n\n", "一\n二\n", "1\t2\n3\t4\n", "source\n一\n"])
def test_without_two_columns_of_text_it_is_plain_text(text: str) -> None:
    assert parse(Decoded(text), "x.tsv") == Decoded(text)


@pytest.mark.parametrize(
    ("header", "source", "target"),
    [("en\tzh-TW", "en", "zh-TW"), ("source\tzh-Hans", None, "zh-CN"), ("zh\ten-US", None, "en")],
)
def test_the_header_states_the_locales(header: str, source: str | None, target: str | None) -> None:
    parsed = parse(Decoded(f"{header}\nOne\t一\n"), "x.tsv")
    assert parsed.source
    assert (parsed.source.decoded.locale, parsed.locale) == (source, target)


CELL = st.text(st.sampled_from('ab一二"  \u3000𠀀'), max_size=8)


@given(st.lists(st.tuples(CELL, CELL), min_size=1, max_size=6), st.sampled_from(["\n", "\r\n"]))
def test_every_character_leads_back_to_the_file(rows: list[tuple[str, str]], end: str) -> None:
    text = "source\ttarget" + end + end.join("\t".join(row) for row in rows)
    parsed = parse(Decoded(text), "x.tsv")
    if parsed.source is None:
        return
    for column in (parsed, parsed.source.decoded):
        assert column.origin
        for i, char in enumerate(column.text):
            if char != "\n":
                span = column.origin.span(i, i + 1)
                assert text[span.start : span.end] == char
