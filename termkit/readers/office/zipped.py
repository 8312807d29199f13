"""ZIP archives as DOCX and XLSX are: read with limits, and written back with all other entries as they are.

``zipfile`` reads; it can't copy an entry without packing it anew, so what is written is spliced from the old bytes.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping

from termkit.errors import UnreadableFile
from termkit.record import Record

_MOST_ENTRIES = 10_000
_LARGEST = 256 * 1024 * 1024
"""Bytes that the entries which are read may have together, unpacked."""
_SMALL = 8 * 1024 * 1024
_RATIO = 400
"""How many times its packed size an entry that isn't small may have; deflate reaches 1032 with zeros."""

_ENCRYPTED = 0x1
_SIZES_FOLLOW = 0x8
"""The flag of an entry whose sizes stand behind its data."""
_ZIP64 = 1
"""The number of the extra field that holds sizes of more than 32 bits."""

_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")

_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    OSError,
    LookupError,
)
"""What ``zipfile`` raises on bytes that are no archive, or half of one."""


class _Sizes(Record):
    crc: int
    packed: int
    unpacked: int


class Archive:
    """The entries of an archive, by their names in lower case."""

    def __init__(self, data: bytes, name: str) -> None:
        """Open ``data``; raise ``UnreadableFile``, which calls it ``name``, where it is no archive or a bomb."""
        self._name = name
        self._left = _LARGEST
        _refuse_others(data, name)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _BROKEN as error:
            raise self._broken(error) from None
        entries = self._zip.infolist()
        if len(entries) > _MOST_ENTRIES:
            raise UnreadableFile(
                f"{name}: holds {len(entries)} entries, more than any document: it is not read."
            )
        self._entries = {_key(entry.filename): entry for entry in entries}
        if len(self._entries) < len(entries):
            raise UnreadableFile(
                f"{name}: holds two entries of one name, as no program writes: save it again."
            )

    def __contains__(self, entry: str) -> bool:
        return _key(entry) in self._entries

    def real_name(self, entry: str) -> str:
        """Return the name of an entry as the archive has it."""
        return self._entries[_key(entry)].filename

    def read(self, entry: str) -> bytes:
        """Return the content of an entry that is there; raise ``UnreadableFile`` where it is broken or too large."""
        info = self._entries[_key(entry)]
        if info.flag_bits & _ENCRYPTED:
            raise UnreadableFile(f"{self._name}: is encrypted: save it without a password.")
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise UnreadableFile(
                f"{self._name}: {entry} is packed in a way that documents don't use: save it again."
            )
        self._left -= info.file_size
        if self._left < 0 or info.file_size > max(_SMALL, _RATIO * info.compress_size):
            raise UnreadableFile(
                f"{self._name}: {entry} would take {info.file_size // 2**20} MB unpacked, more than is read: split the file."
            )
        try:
            return self._zip.read(info)
        except _BROKEN as error:
            raise self._broken(error) from None

    def _broken(self, error: Exception) -> UnreadableFile:
        reason = str(error) or type(error).__name__
        return UnreadableFile(f"{self._name}: is a broken archive ({reason}): save or download it again.")


def replace(data: bytes, contents: Mapping[str, bytes]) -> bytes:
    """Return the archive ``data`` with new ``contents`` of some entries; all other bytes of entries are copied.

    Order, times, attributes and the kind of packing stay. The archive was opened before, so it is sound.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        entries, directory, comment = archive.infolist(), archive.start_dir, archive.comment
    stored = sorted(entries, key=lambda entry: entry.header_offset)
    ends = [entry.header_offset for entry in stored[1:]] + [directory]
    out = bytearray(data[: stored[0].header_offset] if stored else b"")
    places: dict[str, tuple[int, _Sizes | None]] = {}
    for entry, end in zip(stored, ends, strict=True):
        raw, sizes = data[entry.header_offset : end], None
        if entry.filename in contents:
            raw, sizes = _entry(raw, entry.compress_type, contents[entry.filename])
        places[entry.filename] = len(out), sizes
        out += raw
    start, position = len(out), directory
    for entry in entries:
        record, position = _record(data, position, entry, *places[entry.filename])
        out += record
    count = len(entries)
    out += _END.pack(b"PK\5\6", 0, 0, count, count, len(out) - start, start, len(comment)) + comment
    return bytes(out)


def _entry(raw: bytes, method: int, content: bytes) -> tuple[bytes, _Sizes]:
    """An entry with its header, of another content."""
    mark, version, flags, _, time, date, _, _, _, name, extra = _LOCAL.unpack_from(raw)
    packed = content
    if method == zipfile.ZIP_DEFLATED:
        packer = zlib.compressobj(wbits=-15)
        packed = packer.compress(content) + packer.flush()
    sizes = _Sizes(zlib.crc32(content), len(packed), len(content))
    called = raw[_LOCAL.size : _LOCAL.size + name]
    kept = _without_zip64(raw[_LOCAL.size + name : _LOCAL.size + name + extra])
    header = _LOCAL.pack(mark, version, flags & ~_SIZES_FOLLOW, method, time, date, *sizes, name, len(kept))
    return header + called + kept + packed, sizes


def _record(
    data: bytes, position: int, entry: zipfile.ZipInfo, offset: int, sizes: _Sizes | None
) -> tuple[bytes, int]:
    """What the directory says of an entry that now begins at ``offset``, and where the next such record begins."""
    fields = list(_CENTRAL.unpack_from(data, position))
    name, extra, comment = fields[10:13]
    tail = position + _CENTRAL.size
    if sizes:
        fields[3] &= ~_SIZES_FOLLOW
    fields[7:10] = sizes or (entry.CRC, entry.compress_size, entry.file_size)
    kept = _without_zip64(data[tail + name : tail + name + extra])
    fields[11], fields[13], fields[16] = len(kept), 0, offset
    called, said = data[tail : tail + name], data[tail + name + extra : tail + name + extra + comment]
    return _CENTRAL.pack(*fields) + called + kept + said, tail + name + extra + comment


def _without_zip64(extra: bytes) -> bytes:
    """The extra fields of an entry less that of large sizes, which no entry has that was read."""
    kept, position = b"", 0
    while position + 4 <= len(extra):
        number, size = struct.unpack_from("<2H", extra, position)
        if number != _ZIP64:
            kept += extra[position : position + 4 + size]
        position += 4 + size
    return kept + extra[position:]


def _refuse_others(data: bytes, name: str) -> None:
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise UnreadableFile(
            f"{name}: is protected by a password, or a document of an old format: save it anew, without a password."
        )
    if not data.startswith(b"PK"):
        what = "is empty" if not data else "is not what its suffix says"
        raise UnreadableFile(f"{name}: {what}: documents of this kind are ZIP archives.")


def _key(entry: str) -> str:
    return entry.replace("\\", "/").lstrip("/").lower()
