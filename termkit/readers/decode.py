"""Turns the bytes of a file into text, and remembers how to turn it back."""

from __future__ import annotations

from termkit.errors import UnreadableFile
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
