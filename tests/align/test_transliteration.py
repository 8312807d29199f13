"""Whether Chinese names are told to transcribe Latin ones."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.align.syllables import romanised, shipped, split_run, split_sound
from termkit.align.transliteration import best_span, characters, likeness, spelled

ROOT = Path(__file__).parents[2]
NAMES = ROOT.parent / "shared" / "align" / "names_zh_latin.tsv"

CHINESE = st.text("安德森里特維维古普塔梁文锋鋒·，的公司", max_size=8)
LATIN = st.text("abcdefghijklmnopqrstuvwxyz ABC-'éøß日1.", max_size=16)


@pytest.mark.parametrize(
    ("chinese", "latin"),
    [
        ("安德森", "Andreessen"),
        ("安德森", "Marc Andreessen"),
        ("里特維·古普塔", "Ritwik Gupta"),
        ("里特维・古普塔", "Ritwik Gupta"),
        ("古普塔", "Ritwik Gupta"),
        ("伊万卡", "Ivanka Trump"),
        ("加利福尼亚", "California"),
        ("博尔赫斯", "Jorge Luis Borges"),
        ("班克曼-弗里德", "Sam Bankman-Fried"),
        ("戴維斯", "Davis"),
        ("詹森", "Jensen"),
        ("米洛舍维奇", "Slobodan Milošević"),
        ("奧康納", "O’Connor"),
        ("祖克柏", "Mark Zuckerberg"),
        ("朱克伯格", "Zuckerberg"),
        ("華倫·比提", "Warren Beatty"),
    ],
)
def test_transcribed(chinese: str, latin: str) -> None:
    assert likeness(chinese, latin) > 0.9


@pytest.mark.parametrize(
    ("chinese", "latin"),
    [
        ("梁文锋", "Liang Wenfeng"),
        ("梁文鋒", "Wenfeng Liang"),
        ("雷军", "Lei Jun"),
        ("雷軍", "Jun Lei"),
        ("任正非", "Ren Zhengfei"),
        ("蔡英文", "Tsai Ing-wen"),
        ("賴清德", "Lai Ching-te"),
        ("毛澤東", "Mao Tse-tung"),
        ("李嘉誠", "Li Ka-shing"),
        ("許家印", "Hui Ka Yan"),
        ("李家超", "John Lee Ka-chiu"),
        ("华为", "Huawei"),
    ],
)
def test_romanised(chinese: str, latin: str) -> None:
    assert likeness(chinese, latin) > 0.9


@pytest.mark.parametrize(
    ("chinese", "latin"),
    [
        ("安德森", "Google"),
        ("安德森", "Zuckerberg"),
        ("古普塔", "Marc Andreessen"),
        ("梁文锋", "Lei Jun"),
        ("寒武纪", "Cambricon"),
        ("昇腾", "Ascend"),
        ("人工智能", "Meta"),
        ("字节跳动", "ByteDance"),
        ("滚石乐队", "Rolling Stones"),
        ("公司", "Gartner"),
        ("研究", "Nvidia"),
    ],
)
def test_unlike(chinese: str, latin: str) -> None:
    assert likeness(chinese, latin) < 0.3


@pytest.mark.parametrize(
    ("chinese", "latin"), [("", "Trump"), ("特朗普", ""), ("AMD", "AMD"), ("特朗普", "2024"), ("·", "a")]
)
def test_nothing_to_compare(chinese: str, latin: str) -> None:
    assert likeness(chinese, latin) == 0


@given(CHINESE, LATIN)
def test_likeness_is_a_share(chinese: str, latin: str) -> None:
    assert 0 <= likeness(chinese, latin) <= 1


@given(CHINESE, LATIN)
def test_case_and_marks_do_not_matter(chinese: str, latin: str) -> None:
    assert likeness(chinese, latin) == likeness(chinese.replace("·", "‧"), latin.replace("é", "E").swapcase())


def test_script_does_not_matter() -> None:
    assert likeness("里特維·蘭達爾", "Ritwik Randall") == likeness("里特维·兰达尔", "Ritwik Randall")


@pytest.mark.parametrize(
    ("before", "name", "latin"),
    [
        ("研究人員", "里特維·古普塔", "Ritwik Gupta"),
        ("据说是", "安德森", "Marc Andreessen"),
        ("，公司創辦人", "祖克柏", "Mark Zuckerberg"),
        ("首席执行官", "梁文锋", "Liang Wenfeng"),
        ("而前總統", "蔡英文", "Tsai Ing-wen"),
        ("交易所的", "班克曼-弗里德", "Sam Bankman-Fried"),
        ("", "特朗普", "Donald Trump"),
    ],
)
def test_best_span(before: str, name: str, latin: str) -> None:
    text = f"{before}{name}（{latin}）"
    end = text.index("（")
    span = best_span(text, end, latin)
    assert span is not None
    assert text[span[0] : end] == name
    assert span[1] == likeness(name, latin)


@pytest.mark.parametrize(
    ("text", "end", "latin"), [("", 0, "Trump"), ("abc", 3, "Trump"), ("特朗普", 3, "1"), ("特朗普", 0, "a")]
)
def test_no_span(text: str, end: int, latin: str) -> None:
    assert best_span(text, end, latin) is None


@given(st.text("安德森里·特維的 a", max_size=20), st.integers(0, 20), st.integers(1, 12))
def test_span_is_within_bounds(text: str, end: int, longest: int) -> None:
    end = min(end, len(text))
    span = best_span(text, end, "Andreessen", longest)
    if span is not None:
        assert max(0, end - longest) <= span[0] < end
        assert characters(text[span[0] : end])


@pytest.mark.parametrize(
    ("latin", "words"),
    [
        ("Ritwik Gupta", ("ritwik", "gupta")),
        ("Tsai Ing-wen", ("tsai", "ingwen")),
        ("O’Connor", ("oconnor",)),
        ("Lyndon B. Johnson", ("lyndon", "johnson")),
        ("Łukasz Strauß", ("lukasz", "strauss")),
        ("X", ("x",)),
        ("日本", ()),
    ],
)
def test_spelled(latin: str, words: tuple[str, ...]) -> None:
    assert spelled(latin) == words


@pytest.mark.parametrize(
    ("char", "spellings"),
    [
        ("蔡", {"cai", "tsai", "choi"}),
        ("张", {"zhang", "chang", "cheung"}),
        ("谢", {"xie", "hsieh"}),
        ("吕", {"lu"}),
    ],
)
def test_spellings(char: str, spellings: set[str]) -> None:
    assert spellings <= romanised(char).keys()


def test_parts() -> None:
    assert split_run("schein") == ("sch", "ei", "n")
    assert split_run("") == ("", "", "")
    assert split_sound("zhuang") == ("zh", "uang")
    assert split_sound("an") == ("", "an")


@pytest.mark.parametrize("char", "安斯的鋒")
def test_shares_are_probabilities(char: str) -> None:
    shares = shipped().shares(char)
    assert 0.5 < sum(shares.values()) <= 1 + 1e-9
    assert all(0 < share < 1 for share in shares.values())


@pytest.mark.skipif(not NAMES.exists(), reason="the names are not there")
def test_names_held_out() -> None:
    tool = _tool()
    pairs = [pair for pair in tool.read_pairs(NAMES) if tool.is_held_out(pair.letters)]
    assert tool.recall(shipped(), pairs, 60) >= 0.78
    assert tool.found(shipped(), pairs, 20_000) >= 0.85


def _tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location(
        "fit_transliteration", ROOT / "tools" / "fit_transliteration.py"
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
