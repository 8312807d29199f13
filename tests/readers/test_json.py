"""JSON files: which strings are text, bilingual objects, and the way back to the file."""

from __future__ import annotations

import contextlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.errors import BadUsage, UnreadableFile
from termkit.model import Edit
from termkit.readers import read_bytes, rewrite
from termkit.readers.decoded import Decoded
from termkit.readers.messages.json import escape, parse
from termkit.readers.messages.jsonscan import read_strings


def units(value: object, name: str = "x.json") -> list[tuple[str, str]]:
    """The texts that are taken from a value, with the names of their units."""
    parsed = parse(Decoded(json.dumps(value, ensure_ascii=False, indent=1)), name)
    lines = parsed.text.split("\n")
    assert len(lines) == len(parsed.units) + 1
    return [(unit, line) for (_, unit), line in zip(parsed.units, lines[:-1], strict=True)]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("正文", [("$", "正文")]),
        ({"a": [{"b": "正文"}]}, [("$.a[0].b", "正文")]),
        (
            {"a-b": "甲", "a.b": {"": "乙"}, "键": "丙"},
            [('$["a-b"]', "甲"), ('$["a.b"][""]', "乙"), ("$.键", "丙")],
        ),
        ({"id": "a1", "url": "https://a.org/", "n": 1, "x": None, "on": True, "s": "12:30"}, []),
        ({"type": "article", "text": "正文", "image": "img/一.png"}, [("$.text", "正文")]),
        ({"a": "一<br>二\n三"}, [("$.a", "一"), ("$.a", "二"), ("$.a", "三")]),
        ({"a": "共 {n} 个"}, [("$.a", "共 \ufffc 个")]),
        ({"app": {"message": "应用", "description": "The name of the app"}}, [("$.app.message", "应用")]),
        ({"message": "消息", "cancel": "取消"}, [("$.message", "消息"), ("$.cancel", "取消")]),
        ({"@@locale": "zh", "ok": "好", "@ok": {"description": "Said at the end"}}, [("$.ok", "好")]),
        ({"$schema": "A schema", "a": "甲"}, [("$.a", "甲")]),
        ({"source": "来源", "target": "目标"}, [("$.source", "来源"), ("$.target", "目标")]),
    ],
)
def test_what_is_text(value: object, expected: list[tuple[str, str]]) -> None:
    assert units(value) == expected


def pairs(text: str, name: str = "x.json", columns: tuple[str, str] | None = None) -> list[tuple[str, str]]:
    parsed = parse(Decoded(text), name, columns)
    assert parsed.source
    assert parsed.source.pairs is not None
    source = parsed.source.decoded.text
    return [(source[slice(*p.source)], parsed.text[slice(*p.target)]) for p in parsed.source.pairs]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ([{"source": "It is.", "target": "是。", "id": "A 1"}], [("It is.", "是。")]),
        ([{"translation": {"en": "It is.", "zh-CN": "是。"}}], [("It is.", "是。")]),
        ({"hello": {"en": "It is.", "de": "Es ist.", "zh-TW": "是。"}}, [("It is.", "是。")]),
        (
            {"en": {"a": "It is.", "b": ["So."]}, "zh-TW": {"b": ["如此。"], "a": "是。"}},
            [("So.", "如此。"), ("It is.", "是。")],
        ),
        ({"name": "My file", "units": [{"en": "It is.", "zh": "是。"}]}, [("It is.", "是。")]),
        ({"name": "文件", "units": [{"source_zh": "是。", "target_en": "It is."}]}, [("是。", "It is.")]),
        ([{"zh-CN": "这个。", "zh-TW": "這個。"}], [("这个。", "這個。")]),
    ],
)
def test_bilingual_objects(value: object, expected: list[tuple[str, str]]) -> None:
    assert pairs(json.dumps(value)) == expected
    assert units(value) == [(unit, text) for unit, text in units(value) if text in dict(expected).values()]


def test_columns_are_keys() -> None:
    text = '[{"a": "It is.", "b": "是。", "c": "对。"}]'
    assert pairs(text, columns=("a", "c")) == [("It is.", "对。")]
    with pytest.raises(BadUsage, match=r"x\.json: there is no object with the keys a and z"):
        parse(Decoded(text), "x.json", ("a", "z"))


def test_languages_beyond_the_first_are_told() -> None:
    parsed = parse(Decoded('{"a": {"en": "It is.", "zh-TW": "是。", "zh-CN": "对。"}}'), "x.json")
    assert (parsed.text, parsed.locale) == ("是。\n", "zh-TW")
    assert "zh-CN" in parsed.note


@pytest.mark.parametrize(
    ("text", "name", "kinds"),
    [
        ('{"title": "甲", "text": "乙"}', "x.json", ["title"]),
        ('{"title": "甲"}\n{"title": "乙"}', "x.jsonl", ["title", "title"]),
        ('{"menu": {"title": "甲"}}', "x.json", []),
        ('[{"title": "甲"}]', "x.json", []),
    ],
)
def test_titles(text: str, name: str, kinds: list[str]) -> None:
    assert [segment.kind for segment in parse(Decoded(text), name).segments or ()] == kinds


@pytest.mark.parametrize(
    ("text", "name", "locale"),
    [
        ('{"@@locale": "zh_TW", "a": "甲"}', "x.json", "zh-TW"),
        ('{"lang": "zh-HK", "a": "甲"}', "zh-CN.json", "zh-HK"),
        ('{"a": "甲"}', "zh-CN.json", "zh-CN"),
        ('{"a": "甲"}', "x.json", None),
    ],
)
def test_locale(text: str, name: str, locale: str | None) -> None:
    assert parse(Decoded(text), name).locale == locale


def test_json_lines() -> None:
    text = '{"en": "It is.", "zh-TW": "是。"}\n\n{"en": "So.", "zh-TW": "如此。"}\n'
    assert pairs(text, "x.jsonl") == [("It is.", "是。"), ("So.", "如此。")]
    parsed = parse(Decoded(text), "x.jsonl")
    assert [unit for _, unit in parsed.units] == ['line 1 $["zh-TW"]', 'line 3 $["zh-TW"]']
    assert parse(Decoded(""), "x.jsonl").text == ""


def test_comments_and_commas_before_brackets_are_passed_over() -> None:
    text = '// “甲”\n{"a": "甲", /* "b": "乙" */ "c": ["丙",],}\n'
    assert parse(Decoded(text), "x.json").text == "甲\n丙\n"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "x.json:1:1: is no JSON: it ends too early"),
        ('{"a": "甲"', "x.json:1:10: is no JSON: it ends too early"),
        ('{"a": "甲', "x.json:1:7: is no JSON: a value is wanted"),
        ('{"a"}', "x.json:1:5: is no JSON: a colon"),
        ('{"a":}', "x.json:1:6: is no JSON: a value"),
        ('["a" "b"]', "x.json:1:6: is no JSON: a comma"),
        ('["a"}', "x.json:1:5: is no JSON: a comma"),
        ('{"a": 1]', "x.json:1:8: is no JSON: a comma"),
        ('{"a": 1}\n{"a": 1}', "x.json:2:1: is no JSON: something follows"),
        ('["a\nb"]', "x.json:1:2: is no JSON: a value"),
        ('["\\x"]', "x.json:1:2: is no JSON: a value"),
        ("标题\n正文。\n", "x.json:1:1: is no JSON: a value"),
        ("[" * 100_000, "x.json:1:65: is no JSON: values are nested more than 64 deep"),
    ],
)
def test_what_is_no_json_is_refused(text: str, reason: str) -> None:
    with pytest.raises(UnreadableFile) as error:
        parse(Decoded(text), "x.json")
    assert str(error.value).startswith(reason)
    assert "\n" not in str(error.value)


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=12,
)


def strings(value: object, path: tuple[str | int, ...] = ()) -> list[tuple[tuple[str | int, ...], str]]:
    if isinstance(value, str):
        return [(path, value)]
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [found for key, inner in items for found in strings(inner, (*path, key))]


@given(VALUES, st.booleans(), st.sampled_from([None, 2]))
def test_the_standard_library_agrees(value: object, ascii_only: bool, indent: int | None) -> None:
    text = json.dumps(value, ensure_ascii=ascii_only, indent=indent)
    assert [(leaf.path, leaf.value.text) for leaf in read_strings(text, "x.json")] == strings(value)


@given(st.lists(st.text(st.sampled_from('一二甲 a\\"\t\n/𠀀\x7f'), max_size=8), max_size=5), st.booleans())
def test_every_character_leads_back_to_the_file(values: list[str], ascii_only: bool) -> None:
    text = json.dumps(values, ensure_ascii=ascii_only)
    parsed = parse(Decoded(text), "x.json")
    assert parsed.origin
    for i, char in enumerate(parsed.text):
        if char != "\n":
            span = parsed.origin.span(i, i + 1)
            assert json.loads(f'"{text[span.start : span.end]}"') == char
    assert rewrite(parsed, (), "x.json").decode() == text


FILE = '{"a": ["公司 744 0 \\"亿\\"", {"en": "It", "zh": "\\u5b83"}], "b": -1.5e3, /**/ "c": [],}\n'


@given(st.integers(0, len(FILE)), st.integers(0, 6), st.text(max_size=3))
def test_damaged_files_are_read_or_refused(start: int, size: int, instead: str) -> None:
    text = FILE[:start] + instead + FILE[start + size :]
    with contextlib.suppress(UnreadableFile):
        assert rewrite(parse(Decoded(text), "x.json"), (), "x.json").decode() == text


def test_half_a_character_is_none() -> None:
    assert parse(Decoded('["甲 \\ud83d 乙"]'), "x.json").text == "甲 \N{REPLACEMENT CHARACTER} 乙\n"


@pytest.mark.parametrize(
    ("text", "file", "expected"),
    [
        ("亿", '["甲"]', "亿"),
        ("亿", "[]", "\\u4ebf"),
        ('"\\\n', '["甲"]', '\\"\\\\\\n'),
        ("5%", '["甲"]', "5%"),
        ("{n}", '["甲"]', None),
        ("\ufffc", '["甲"]', None),
    ],
)
def test_escape(text: str, file: str, expected: str | None) -> None:
    assert escape(text, file, 0) == expected


def test_an_edit_changes_nothing_else() -> None:
    data = b"\xef\xbb\xbf" + FILE.replace(",", ",\r\n").encode()
    decoded = read_bytes(data, "x.json")
    start = decoded.file_text.index("744")
    edited = rewrite(decoded, (Edit(start, start + 5, '7440"'),), "x.json")
    assert edited == data.replace(b"744 0", b'7440\\"')
