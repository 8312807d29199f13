"""What files make up a task, and what can't be one."""

from __future__ import annotations

import pytest

from termkit.errors import BadUsage
from termkit.readers import RawText
from termkit.readers.decoded import Decoded
from termkit.score.languages import known_language
from termkit.score.task import Segments, lines_of, make_task, segments_of


def file(text: str, path: str = "hyp.txt") -> Segments:
    return segments_of(RawText(path, Decoded(text)))


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", ()),
        ("甲", ("甲",)),
        ("甲\n", ("甲",)),
        ("甲\r\n乙\n", ("甲", "乙")),
        ("\n甲\n\n", ("", "甲", "")),
        ("甲\u2028乙", ("甲\u2028乙",)),
    ],
)
def test_lines(text: str, lines: tuple[str, ...]) -> None:
    assert lines_of(text) == lines


def test_lines_that_are_blank_everywhere_part_documents() -> None:
    task = make_task([file("一\n\n\n二\n\n")], file("甲\n\n\n乙\n丙\n", "ref.txt"))
    assert task.systems == {"hyp.txt": ("一", "二", "")}
    assert (task.references, task.documents) == (("甲", "乙", "丙"), ("1", "2", "2"))


def test_one_document_is_none() -> None:
    assert make_task([file("一\n二\n\n")]).documents == ()


def test_told_documents_leave_blank_lines_alone() -> None:
    task = make_task([file("一\n\n二")], None, None, file("a\na\nb", "docs.txt"))
    assert (task.systems, task.documents) == ({"hyp.txt": ("一", "", "二")}, ("a", "a", "b"))


def test_a_bilingual_file_holds_the_source() -> None:
    both = Segments("both.tsv", ("一", "二"), ("one", "two"))
    assert make_task([both]).sources == ("one", "two")
    assert make_task([file("一\n二")], both).sources == ("one", "two")
    assert make_task([both], None, file("eins\nzwei")).sources == ("eins", "zwei")
    assert make_task([file("一\n二")], None, both).sources == ("one", "two")


def test_the_same_file_twice_is_two_systems() -> None:
    assert list(make_task([file("一"), file("二"), file("三")]).systems) == [
        "hyp.txt",
        "hyp.txt (2)",
        "hyp.txt (3)",
    ]


@pytest.mark.parametrize(
    ("sides", "message"),
    [
        (([file("一\n二")], file("甲", "ref.txt")), "hyp.txt has 2 segments and ref.txt has 1 segment: "),
        (([file("一"), file("一\n二", "b.txt")],), "hyp.txt has 1 segment and b.txt has 2 segments: "),
        (
            ([file("一")], None, None, file("a\nb", "docs.txt")),
            "hyp.txt has 1 segment and docs.txt has 2 segments: ",
        ),
        (([file("")],), "hyp.txt is empty: "),
        (([file("\n \n")], file("甲\n乙")), "hyp.txt is empty: "),
        (([],), "there is no translation to score"),
        (
            ([Segments("a.tsv", ("一",), ("one",)), Segments("b.tsv", ("一",), ("two",))],),
            "a.tsv and b.tsv hold different sources",
        ),
    ],
)
def test_bad_input_is_told_in_one_sentence(sides: tuple[object, ...], message: str) -> None:
    with pytest.raises(BadUsage) as raised:
        make_task(*sides)  # type: ignore[arg-type]
    assert str(raised.value).startswith(message) and "\n" not in str(raised.value)


def test_segments_left_out_are_told() -> None:
    task = make_task([file("一\n\n三")], file("甲\n乙\n丙", "ref.txt"))
    assert list(task.notes()) == ["hyp.txt: 1 of 3 segments are not translated."]


@pytest.mark.parametrize(
    ("tag", "locale"),
    [
        ("zh-CN", "zh-CN"), ("zh_tw", "zh-TW"), ("zh", "zh-CN"), ("zh-Hant", "zh-TW"), ("zh-Hans-SG", "zh-CN"), ("yue", "zh-HK"),
        ("EN", "en"), ("en-GB", "en"), ("pt-BR", "pt"), ("ja", "ja"),
    ],
)  # fmt: skip
def test_languages(tag: str, locale: str) -> None:
    assert known_language(tag) == locale


@pytest.mark.parametrize("tag", ["xx", "", "chinese", "z"])
def test_an_unknown_language(tag: str) -> None:
    with pytest.raises(BadUsage, match=r"^unknown language "):
        known_language(tag)
