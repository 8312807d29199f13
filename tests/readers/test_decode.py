from __future__ import annotations

import io
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.errors import UnreadableFile
from termkit.readers import read_file, read_stdin
from termkit.readers.decode import decode
from termkit.readers.decoded import Decoded

SIMPLIFIED = (
    "这家公司昨天在上海发布了新一代芯片，价格为 3 500 元，便宜三成。\r\n分析师说，它的份额还会上升。\r\n"
)
TRADITIONAL = (
    "這家公司昨天在臺北發表了新一代晶片，價格為 3500 元，便宜三成。\n分析師說，它的市場占有率還會上升。\n"
)
CANTONESE = "佢哋尋日喺香港發佈咗新一代晶片，啲價錢平咗三成，不過有人話呢款嘢仲係太貴，未必會買㗎。\n"
ENGLISH = "The company’s founder said on Monday that the “new” chip won’t ship until next year.\n"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (SIMPLIFIED, "gb18030"),
        (TRADITIONAL, "gb18030"),
        (TRADITIONAL, "cp950"),
        (CANTONESE, "big5hkscs"),
        (SIMPLIFIED, "utf-16-le"),
        (SIMPLIFIED, "utf-16-be"),
        (SIMPLIFIED.replace("\r\n", "").replace(" 3 500 ", "三千"), "utf-16-le"),  # without a null byte
        (ENGLISH, "utf-16-le"),
        (ENGLISH, "utf-16-be"),
        (ENGLISH, "cp1252"),
    ],
)
def test_encoding_is_told_by_evidence(text: str, encoding: str) -> None:
    decoded = decode(text.encode(encoding))
    assert decoded[:3] == (text, encoding, b"")
    assert decoded.note.startswith("Not UTF-8: read as ")


@pytest.mark.parametrize("text", ["", "plain", SIMPLIFIED, CANTONESE, "𠮷野家", "\ufeff\ufeff双重"])
def test_utf8_wins_and_has_no_note(text: str) -> None:
    data = text.encode()
    decoded = decode(data)
    assert not decoded.note
    assert decoded.encoding == "utf-8"
    assert decoded.bom + decoded.text.encode() == data


@pytest.mark.parametrize(
    ("bom", "encoding"),
    [
        (b"\xef\xbb\xbf", "utf-8"),
        (b"\xff\xfe", "utf-16-le"),
        (b"\xfe\xff", "utf-16-be"),
        (b"\xff\xfe\0\0", "utf-32-le"),
        (b"\0\0\xfe\xff", "utf-32-be"),
        (b"\x84\x31\x95\x33", "gb18030"),
    ],
)
def test_byte_order_mark_is_believed(bom: bytes, encoding: str) -> None:
    decoded = decode(bom + SIMPLIFIED.encode(encoding))
    assert decoded[:3] == (SIMPLIFIED, encoding, bom)
    assert bool(decoded.note) == (encoding != "utf-8")


def test_clear_evidence_is_stated_without_doubt() -> None:
    assert "save the file" not in decode(TRADITIONAL.encode("cp950")).note


@pytest.mark.parametrize(("text", "encoding"), [("梁文锋", "gb18030"), ("輝達", "cp950")])
def test_thin_evidence_is_doubted(text: str, encoding: str) -> None:
    decoded = decode(f"A founder called {text}.".encode(encoding))
    assert text in decoded.text
    assert "save the file as UTF-8" in decoded.note


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("英伟达、华硕、台积电、阿斯麦、百度、腾讯、京东、美团、微软、谷歌", "gb18030"),
        ("이것은 새로운 모델을 발표한 한국어 문장입니다. 날씨가 좋습니다.", "cp949"),
    ],
)
def test_what_is_not_prose_is_doubted(text: str, encoding: str) -> None:
    assert "save the file as UTF-8" in decode(text.encode(encoding)).note


def test_circled_digits_of_big5_are_read() -> None:
    text = "①輝達發表新產品②台積電的股價上漲"
    assert decode(text.encode("big5hkscs")).text == text


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "is not text but an image"),
        (b"PK\x03\x04\x14\0\0\0\x08\0", "is not text but a ZIP archive"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n\0", "is not text but a PDF document"),
        (b"some text\0and more", "it contains null bytes"),
        (b"\xff\xfeA\0\0\0B\0", "it contains null characters"),
        (b"\xff\xfeA\0B", "the byte order mark says UTF-16 LE"),
        (b"\xef\xbb\xbf\xd6\xd0", "the byte order mark says UTF-8, but byte 3 is not"),
        (SIMPLIFIED.encode() + b"\xff\xff\xff\xff", f"byte {len(SIMPLIFIED.encode())} is not UTF-8"),
        ("Это текст на русском языке".encode("koi8_r"), "byte 0 is not UTF-8"),
    ],
)
def test_what_is_not_text_is_refused_in_one_sentence(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableFile) as caught:
        decode(data, "a.txt")
    message = str(caught.value)
    assert message.startswith("a.txt: ")
    assert reason in message
    assert message.count("\n") == 0
    assert message.endswith(".")


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0")))
def test_utf8_round_trip(text: str) -> None:
    decoded = decode(text.encode())
    assert decoded.bom + decoded.text.encode(decoded.encoding) == text.encode()


@given(
    st.lists(st.sampled_from([SIMPLIFIED, TRADITIONAL, "3.5 万 亿", "Nvidia\t", "　《新闻》", "\r\n", "·"])),
    st.sampled_from(["gb18030", "big5hkscs", "cp950", "utf-16-le", "utf-16-be", "utf-16", "utf-8-sig"]),
)
def test_what_is_read_can_be_written_back(parts: list[str], encoding: str) -> None:
    data = (TRADITIONAL + "".join(parts)).encode(encoding, "ignore")
    decoded = decode(data)
    assert decoded.bom + decoded.text.encode(decoded.encoding) == data
    assert "這家公司昨天在臺北" in decoded.text


@given(st.binary())
def test_any_bytes_are_read_faithfully_or_refused(data: bytes) -> None:
    try:
        decoded = decode(data)
    except UnreadableFile:
        return
    assert decoded.bom + decoded.text.encode(decoded.encoding) == data
    assert "\0" not in decoded.text


def test_one_long_line_is_read() -> None:
    text = "这是一行没有尽头的文字" * 500_000
    assert decode(text.encode("gb18030")).text == text, "differs"  # the lines are too long to be shown


def test_file_is_read_whatever_its_suffix(tmp_path) -> None:
    path = tmp_path / "notes.unknown"
    path.write_bytes(SIMPLIFIED.encode())
    assert read_file(str(path)) == (str(path), Decoded(SIMPLIFIED))


@pytest.mark.parametrize("name", ["missing.txt", ".", "a\0b.txt"])
def test_file_that_cannot_be_opened_is_an_error_for_people(name: str) -> None:
    with pytest.raises(UnreadableFile, match=r"^.+: .+\.$"):
        read_file(name)


@pytest.mark.parametrize(("filename", "path"), [(None, "-"), ("story.txt", "story.txt")])
def test_standard_input(monkeypatch: pytest.MonkeyPatch, filename: str | None, path: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TRADITIONAL.encode("cp950"))))
    raw = read_stdin(filename)
    assert (raw.path, raw.decoded.text, raw.decoded.encoding) == (path, TRADITIONAL, "cp950")
