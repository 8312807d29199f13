"""Tells the encoding of a Chinese text that is not UTF-8, by what it says when it is read.

Bytes read in the wrong encoding turn into rare characters, kana and symbols; read in the right one, nearly
all are among the common characters that GB 2312 and Big5 put into their first level.
"""

from __future__ import annotations

import functools
from typing import NoReturn

from termkit.errors import UnreadableFile
from termkit.readers.decoded import Decoded
from termkit.record import Record

# The first wins a tie: cp950 and big5hkscs differ in a few signs, and in ①②③ and kana, where cp950 is wrong.
_CANDIDATES = {
    "gb18030": "GB18030",
    "cp950": "Big5",
    "big5hkscs": "Big5-HKSCS",
    "utf-16-le": "UTF-16 LE without a byte order mark",
    "utf-16-be": "UTF-16 BE without a byte order mark",
}

_BIG5 = {"cp950", "big5hkscs"}

_WESTERN_AND_NEIGHBOURS = ["cp1252", "cp932", "euc_jp", "cp949"]
"""What an article may be in besides: other encodings are told apart by little more than chance."""

_MAGIC = {
    b"PK\x03\x04": "a ZIP archive, such as a Word or Excel document",
    b"%PDF-": "a PDF document",
    b"\x89PNG": "an image",
    b"\xff\xd8\xff": "an image",
    b"GIF8": "an image",
    b"RIFF": "an image, a sound or a film",
    b"\xd0\xcf\x11\xe0": "an old Word or Excel document",
    b"\x1f\x8b": "compressed data",
    b"\x7fELF": "a program",
}

# The most frequent characters of running text in either script: a tenth of any Chinese prose and more.
_EVERYDAY = frozenset(
    "的一是不了在人有我他这這个個们們中来來上大为為和国國地到以说說时時要就出会會可也你对對生能而子那得于於"
    "着下自之年过過发發后後作里裡用道行所然家种種事成方多经經么麼去法学學如都同现現当當没沒动動面起看定天"
    "分还還进進好小部其些主样樣理心她本前开開但因只从從想实實日军軍者意无無力它与與长長把机機十民第公此已"
)

_CANTONESE = "佢哋喺嘅嗰啲嘢咗冇咁噉嚟唔睇瞓攞搵俾畀嗌嘥攰乜咩啦喎囉㗎嘞咪吓啱嗮晒嘈佬仔啫咋嗱嘛呀咭埗邨"
"""Everyday characters of Hong Kong, which Big5 has on its second level or not at all."""

_SIGNS = (
    "，。、；：？！「」『』《》〈〉（）【】“”‘’…—·•‧﹑％＄￥¥￡£￠¢€／∕～∼－°×○◎"
    "①②③④⑤⑥⑦⑧⑨⑩　\u00a0\u202f\u2011"
)

_COMMON_ENOUGH = 0.75
"""The share of common characters that a right reading has at least; wrong ones stay below 0.65."""
_PROSE = 0.03
"""Prose has a share of everyday characters of 0.1 at least; less may be a list of names, or Korean."""
_CLEARLY = 0.25
"""By how much the right reading of a text of some length leads the next one."""
_ENOUGH = 20
"""From how many characters on the shares mean something."""


class _Reading(Record):
    """What the text would be in one encoding, and how Chinese that is."""

    encoding: str
    text: str
    common: float
    """The share of common characters, 0 to 1."""
    everyday: float
    """The share of the most frequent ones."""
    evidence: int
    """How many characters were judged."""

    @property
    def score(self) -> float:
        return self.common + self.everyday


def decode(data: bytes, name: str, invalid: int | None) -> Decoded:
    """Return the most likely text of ``data``; raise ``UnreadableFile`` if there is none.

    ``invalid`` is where the first byte stands that is not UTF-8; None says that there are null bytes.
    """
    readings = sorted(_readings(data), key=lambda reading: -reading.score)
    if readings and readings[0].common >= _COMMON_ENOUGH:
        best, *others = readings
        rival = next((other for other in others if not {best.encoding, other.encoding} <= _BIG5), None)
        return Decoded(best.text, best.encoding, note=_note(best, rival))
    return _second_opinion(data) or _refuse(data, name, invalid)


def _readings(data: bytes) -> list[_Reading]:
    """Read ``data`` in every candidate encoding that gives the same bytes back."""
    wide = [encoding for encoding in _CANDIDATES if encoding.startswith("utf-16") and len(data) % 2 == 0]
    narrow = [encoding for encoding in _CANDIDATES if not encoding.startswith("utf-16")]
    readings = []
    for encoding in wide if b"\0" in data else narrow + wide:
        text = _read(data, encoding)
        if text and "\0" not in text:
            readings.append(_judge(encoding, text))
    return readings


def _read(data: bytes, encoding: str) -> str | None:
    try:
        text = data.decode(encoding)
        return text if text.encode(encoding) == data else None
    except UnicodeError:
        return None


def _judge(encoding: str, text: str) -> _Reading:
    sample = text[:: max(1, len(text) // 20_000)]
    telling = [char for char in sample if char > "\x7f" or char < " " and char not in "\t\n\f\r"]
    if not telling:  # all ASCII, as an English article in UTF-16 is
        return _Reading(encoding, text, 1.0, 1.0, len(sample))
    common = _common()
    return _Reading(
        encoding,
        text,
        sum(char in common for char in telling) / len(telling),
        sum(char in _EVERYDAY for char in telling) / len(telling),
        len(telling),
    )


@functools.cache
def _common() -> frozenset[str]:
    """The first levels of GB 2312 and Big5, and the punctuation and full-width forms of Chinese text."""
    rows = bytes(byte for lead in range(0xB0, 0xD8) for trail in range(0xA1, 0xFF) for byte in (lead, trail))
    trails = [*range(0x40, 0x7F), *range(0xA1, 0xFF)]
    planes = bytes(byte for lead in range(0xA4, 0xC6) for trail in trails for byte in (lead, trail))
    digits = "".join(chr(code) for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B)))
    han = rows.decode("gb2312", "ignore") + planes.decode("big5") + _CANTONESE
    return frozenset(han + _SIGNS + digits)


def _note(best: _Reading, rival: _Reading | None) -> str:
    note = f"Not UTF-8: read as {_CANDIDATES[best.encoding]}"
    if rival and best.score - rival.score < _CLEARLY:
        return f"{note}, though {_CANDIDATES[rival.encoding]} is almost as likely: save the file as UTF-8."
    if best.evidence < _ENOUGH:
        return f"{note}, a guess from only {best.evidence} characters: save the file as UTF-8 to be sure."
    if best.everyday < _PROSE:
        return f"{note}, though it does not look like Chinese prose: save the file as UTF-8 to be sure."
    return f"{note}, in which {best.common:.0%} of its characters are common ones."


def _second_opinion(data: bytes) -> Decoded | None:
    """Ask charset-normalizer about what is not Chinese, such as an English article with curly quotes."""
    if b"\0" in data:
        return None
    import charset_normalizer  # slow to import and seldom needed

    sample = data[:65536].rpartition(b"\n")[0] if len(data) > 65536 else data
    match = charset_normalizer.from_bytes(sample, cp_isolation=_WESTERN_AND_NEIGHBOURS).best()
    text = _read(data, match.encoding) if match else None
    if not match or not text or match.percent_chaos > 10:
        return None
    note = f"Not UTF-8: read as {match.encoding}, which is a guess: save the file as UTF-8 to be sure."
    return Decoded(text, match.encoding, note=note)


def _refuse(data: bytes, name: str, invalid: int | None) -> NoReturn:
    kind = next((kind for magic, kind in _MAGIC.items() if data.startswith(magic)), None)
    if kind:
        raise UnreadableFile(f"{name}: is not text but {kind}.")
    if invalid is None:
        raise UnreadableFile(f"{name}: is not text but binary data: it contains null bytes.")
    raise UnreadableFile(
        f"{name}: byte {invalid} is not UTF-8, and no Chinese encoding makes sense of the file: save it as UTF-8."
    )
