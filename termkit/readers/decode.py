"""Turns the bytes of a file into text, and back."""

from __future__ import annotations

import codecs
from collections.abc import Iterator

from termkit.errors import UnreadableFile, UnwritableFile
from termkit.readers.decoded import Decoded

# The mark of UTF-32 begins with that of UTF-16, so it comes first.
_MARKS = (
    (b"\xef\xbb\xbf", "utf-8", "UTF-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le", "UTF-32 LE"),
    (b"\x00\x00\xfe\xff", "utf-32-be", "UTF-32 BE"),
    (b"\xff\xfe", "utf-16-le", "UTF-16 LE"),
    (b"\xfe\xff", "utf-16-be", "UTF-16 BE"),
    (b"\x84\x31\x95\x33", "gb18030", "GB18030"),
)


def decode(data: bytes, name: str = "the text") -> Decoded:
    """Return the text of ``data``; raise ``UnreadableFile``, which calls it ``name``, where there is none.

    A byte order mark is believed, valid UTF-8 wins, and everything else is decided by evidence.
    """
    for bom, encoding, called in _MARKS:
        if data.startswith(bom):
            return _decode_marked(data, bom, encoding, called, name)
    invalid = None
    if b"\0" not in data:
        try:
            return Decoded(data.decode())
        except UnicodeDecodeError as error:
            invalid = error.start
    from termkit.readers import guess  # not needed for UTF-8, which nearly every file is

    return guess.decode(data, name, invalid)


def _decode_marked(data: bytes, bom: bytes, encoding: str, called: str, name: str) -> Decoded:
    try:
        text = data[len(bom) :].decode(encoding)
    except UnicodeDecodeError as error:
        place = len(bom) + error.start
        raise UnreadableFile(
            f"{name}: the byte order mark says {called}, but byte {place} is not: save the file as UTF-8."
        ) from None
    if "\0" in text:
        raise UnreadableFile(f"{name}: is not text but binary data: it contains null characters.")
    note = "" if encoding == "utf-8" else f"Read as {called}, as its byte order mark says."
    return Decoded(text, encoding, bom, note)


_BLOCK = 1024 * 1024
"""Bytes that are read at a time."""


def read_blocks(path: str) -> Iterator[str] | None:
    """Return the text of a large file in blocks; None where only all of it could tell the encoding.

    Line ends stay as they are. Raises ``UnreadableFile`` where the bytes are not what they begin as.
    """
    with open(path, "rb") as file:
        head = file.read(_BLOCK)
    mark = next(((bom, encoding) for bom, encoding, _ in _MARKS if head.startswith(bom)), (b"", "utf-8"))
    try:
        codecs.getincrementaldecoder(mark[1])().decode(head[len(mark[0]) :])
    except UnicodeDecodeError:
        return None
    return _blocks(path, *mark)


def _blocks(path: str, bom: bytes, encoding: str) -> Iterator[str]:
    decoder = codecs.getincrementaldecoder(encoding)()
    with open(path, "rb") as file:
        place = len(file.read(len(bom)))
        while True:
            data = file.read(_BLOCK)
            try:
                yield decoder.decode(data, final=not data)
            except UnicodeDecodeError:
                raise UnreadableFile(
                    f"{path}: begins as {encoding.upper()}, but what follows byte {place} is not: save the file as UTF-8."
                ) from None
            place += len(data)
            if not data:
                return


def encode(text: str, encoding: str, name: str) -> bytes:
    """Return the bytes of ``text``; raise ``UnwritableFile``, which calls the file ``name``, where they would lose a character."""
    try:
        data = text.encode(encoding)
        again = data.decode(encoding)
        if again == text:
            return data
        # Some codecs replace a few characters in silence, as cp932 writes ¥ as a backslash.
        wrong = next((mine for mine, other in zip(text, again, strict=False) if mine != other), text[-1])
    except UnicodeEncodeError as error:
        wrong = text[error.start]
    raise UnwritableFile(
        f"{name}: {wrong} of the fixed text cannot be written in the file's encoding, {encoding}: save the file as "
        "UTF-8 first."
    )
