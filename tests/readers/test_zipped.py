"""ZIP archives: limits, what is no archive, and new contents with everything else as it was."""

from __future__ import annotations

import contextlib
import io
import struct
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.errors import UnreadableFile
from termkit.readers.office.zipped import Archive, replace
from tests.readers.packages import zipped

OLE = b"\xd0\xcf\x11\xe0" + bytes(600)
SOUND = zipped({"a.xml": "<a/>" * 50, "b/c.bin": b"\0\1" * 900})


class Unseekable(io.RawIOBase):
    """What can't go back, so that sizes are written behind the data."""

    def __init__(self) -> None:
        self.data = b""

    def writable(self) -> bool:
        return True

    def write(self, data: object) -> int:
        self.data += bytes(data)  # type: ignore[call-overload]
        return len(bytes(data))  # type: ignore[call-overload]


def streamed(*, large: bool) -> bytes:
    """An archive as servers write it; ``large`` sets fields for 64 bits, as some do always."""
    out = Unseekable()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in ("a.xml", "b.xml"):
            with archive.open(zipfile.ZipInfo(name, (2024, 1, 2, 3, 4, 6)), "w", force_zip64=large) as entry:
                entry.write(b"<x>" + name.encode() * 100)
    return out.data


def commented() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.comment = "註".encode()
        info = zipfile.ZipInfo("a.xml", (1999, 12, 31, 23, 59, 58))
        info.comment, info.extra, info.external_attr = (
            b"said",
            struct.pack("<2H", 0xA220, 2) + b"xy",
            0o644 << 16,
        )
        archive.writestr(info, "stored")
        archive.writestr("b.xml", "<b/>")
    return buffer.getvalue()


ARCHIVES = {
    "plain": SOUND,
    "streamed": streamed(large=False),
    "64 bits": streamed(large=True),
    "commented": commented(),
    "behind a stub": b"#!stub\n" + SOUND,
}


@pytest.mark.parametrize("data", ARCHIVES.values(), ids=ARCHIVES)
def test_new_content_leaves_all_else_as_it_was(data: bytes) -> None:
    new = "新的內容".encode() * 100
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(io.BytesIO(replace(data, {"a.xml": new}))) as made,
    ):
        assert made.testzip() is None
        assert made.namelist() == old.namelist()
        assert made.comment == old.comment
        for before, after in zip(old.infolist(), made.infolist(), strict=True):
            assert made.read(after) == (new if after.filename == "a.xml" else old.read(before))
            for field in ("date_time", "compress_type", "comment", "external_attr", "create_system"):
                assert getattr(after, field) == getattr(before, field)


@pytest.mark.parametrize("data", ARCHIVES.values(), ids=ARCHIVES)
def test_other_entries_keep_their_bytes(data: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        last = archive.infolist()[1]
        entry = data[last.header_offset : archive.start_dir]
    assert entry in replace(data, {"a.xml": b"new"})


def bomb(size: int) -> bytes:
    return zipped({"a.xml": bytes(size)})


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "is empty"),
        (b"%PDF-1.7", "is not what its suffix says"),
        (OLE, "password"),
        (SOUND[:-30], "broken archive"),
        (SOUND[:40], "broken archive"),
        (b"PK\3\4", "broken archive"),
        (zipped({f"{i}": "" for i in range(10_001)}), "10001 entries"),
        (zipped({"a.xml": "1", "A.xml": "2"}), "two entries of one name"),
    ],
)
def test_what_is_no_archive_is_refused(data: bytes, says: str) -> None:
    with pytest.raises(UnreadableFile, match=says):
        Archive(data, "x.docx")


def flagged(flag: int) -> bytes:
    """The sound archive with a flag set in its directory."""
    place = SOUND.index(b"PK\1\2") + 8
    return SOUND[:place] + bytes([flag]) + SOUND[place + 1 :]


def lying() -> bytes:
    """An archive whose directory says that the first entry is far smaller than it is."""
    place = SOUND.index(b"PK\1\2") + 24
    return SOUND[:place] + struct.pack("<L", 3) + SOUND[place + 4 :]


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (bomb(20_000_000), "would take 19 MB"),
        (flagged(1), "encrypted"),
        (lying(), "broken archive"),
        (SOUND[:38] + b"\xff\xff" + SOUND[40:], "broken archive"),
    ],
)
def test_entries_that_cant_be_trusted_are_refused(data: bytes, says: str) -> None:
    archive = Archive(data, "x.docx")
    with pytest.raises(UnreadableFile, match=says):
        archive.read("a.xml")


def test_what_is_read_is_limited_as_a_whole() -> None:
    parts = {f"{i}.xml": b"".join(struct.pack("<L", n) for n in range(500_000)) for i in range(3)}
    archive = Archive(zipped(parts), "x.docx")
    archive._left = 5_000_000
    archive.read("0.xml")
    with pytest.raises(UnreadableFile, match="more than is read"):
        archive.read("1.xml") + archive.read("2.xml")


@given(st.integers(0, len(SOUND) - 1), st.binary(min_size=1, max_size=4), st.booleans())
def test_damaged_archives_are_read_or_refused(place: int, noise: bytes, cut: bool) -> None:
    data = SOUND[:place] + noise + (b"" if cut else SOUND[place + len(noise) :])
    with contextlib.suppress(UnreadableFile):
        archive = Archive(data, "x.docx")
        if "a.xml" in archive:
            archive.read("a.xml")
