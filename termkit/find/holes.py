"""Finds holes, places where a word was lost: 以 为单位, 由 领导的, 名为 的, “”, 、、, 增长 %。

A space alone is no hole: pages that lose their bold markup leave spaces (却 没有 减缓), and writers put them
beside Latin words. A hole is a frame without its filling: a preposition that is directly followed by what
must come after its noun, a pair of marks with nothing in it, a unit without a number.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator

from termkit.find.counters import lost_counts
from termkit.find.figureless import OPENERS, lost_number
from termkit.find.frames import FRAMES
from termkit.find.gaps import find_lone_gaps
from termkit.model import Article, Mark
from termkit.text import SPACES, is_han

_PAIRS = {"“": "”", "「": "」", "『": "』", "《": "》", "（": "）"}

_CLOSING = frozenset(_PAIRS.values())
_EMPTY = tuple(opening + closing for opening, closing in _PAIRS.items())

_NUMERALS = frozenset("〇零一二三四五六七八九十百千万亿萬億两兩几幾数數多余餘半上号號符个個用以")
"""What makes a per cent sign whole without digits, or speaks of the sign itself."""

_CLOSED_BY_DE = frozenset("是会會能要可挺够夠过過真蛮蠻想该該有为為怎目似")


_GAP = frozenset(" \u00a0\u2009\u200a\u202f\u3000")
_OPENERS = OPENERS.union(FRAMES)
_ENDS = frozenset("，。,")

_FEW_GAPS = 5
"""Gaps between Han characters in a text that doesn't lose its bold type or set names apart; one more for each
thousand characters. Of the articles seen, those that do have 14 in 2600 characters, the others up to 3."""


def find_holes(article: Article) -> Iterator[Mark]:
    """Yield a mark of kind ``hole`` over each frame without its filling; the note says what is missing."""
    text = article.text
    if article.locale == "en" or text.count(" ") * 5 > len(
        text
    ):  # words set apart by spaces: gaps say nothing
        return
    frames = list(_open_frames(text))
    yield from frames
    yield from (gap for gap in find_lone_gaps(text) if not any(_meet(gap, frame) for frame in frames))
    yield from _closed_frames(text)
    yield from lost_counts(text)
    yield from _bare_units(text)
    yield from _nothing_between(text)


def _meet(one: Mark, other: Mark) -> bool:
    return one.start < other.end and other.start < one.end


def _open_frames(text: str) -> Iterator[Mark]:
    """以 为单位: what stands before a gap calls for something that isn't there after it."""
    few_gaps = functools.cache(lambda: _has_few_gaps(text))
    for opened in _gaps(text):
        resumed = opened + 1
        while text[resumed : resumed + 1] in _GAP:
            resumed += 1
        mark = _dangling(text, opened, resumed) or _open_frame(text, opened, resumed, few_gaps)
        if (
            mark is None
            and resumed < len(text)
            and (hole := lost_number(text, opened, resumed))
            and few_gaps()
        ):
            mark = Mark("hole", *hole, None, f"no number stands before {text[resumed : hole[1]]}")
        if mark is not None:
            yield mark


def _gaps(text: str) -> Iterator[int]:
    """The first space after a character that opens a frame; not at the end of a line."""
    for space in _GAP:
        gap = text.find(space, 1)
        while gap >= 0:
            if text[gap - 1] in _OPENERS and text[gap + 1 : gap + 2] not in ("", "\n", "\r"):
                yield gap
            gap = text.find(space, gap + 1)


def _has_few_gaps(text: str) -> bool:
    gaps = sum(
        is_han(text[gap.start() - 1]) and is_han(text[gap.end() : gap.end() + 1] or " ")
        for gap in re.finditer(f"(?<=[^\x00-\x7f])[{SPACES}]", text)
    )
    return gaps <= _FEW_GAPS + len(text) // 1000


def _open_frame(text: str, opened: int, resumed: int, few_gaps: Callable[[], bool]) -> Mark | None:
    for frame in FRAMES.get(text[opened - 1], ()):
        start = opened - len(frame.opening)
        before = text[start - 1] if start > 0 else "\n"
        if text.startswith(frame.opening, max(0, start)) and before not in frame.not_after:
            end = frame.ending(text, resumed)
            if end and (not frame.weak or few_gaps()):
                missing = f"nothing stands between {frame.opening} and {text[resumed:end]}"
                return Mark("hole", start, end, None, missing)
    return None


_CLOSED = tuple("在的 对的 對的 与的 與的 名为的 名為的 名叫的 叫做的 称为的 稱為的 以为 以為".split())
"""Openings right before what begins their endings; the other frames are made of words that may meet."""


def _closed_frames(text: str) -> Iterator[Mark]:
    """以为单位, 名为的模型: the word went without leaving a gap."""
    for joint in _CLOSED:
        opening = joint[:-1]
        place = text.find(joint)
        while place >= 0:
            resumed = place + len(opening)
            for frame in FRAMES[opening[-1]]:
                if frame.opening == opening and text[place - 1 : place] not in tuple(frame.not_after):
                    end = frame.ending(text, resumed)
                    if end - resumed >= (1 if len(opening) > 1 else 3) and not frame.weak:
                        missing = f"nothing stands between {opening} and {text[resumed:end]}"
                        yield Mark("hole", place, end, None, missing)
            place = text.find(joint, resumed)


def _dangling(text: str, opened: int, resumed: int) -> Mark | None:
    """公司的 ，: a modifier without its noun."""
    if text[opened - 1] == "的" and text[resumed : resumed + 1] in _ENDS and _calls_for_noun(text, opened):
        return Mark("hole", opened - 1, resumed + 1, None, f"nothing stands between 的 and {text[resumed]}")
    return None


def _calls_for_noun(text: str, end: int) -> bool:
    """Whether the clause that ends with 的 at ``end`` has no word that 的 can close it with: 是 … 的, 会 … 的."""
    clause = _clause_before().search(text, max(0, end - 40), end)
    return clause is not None and len(clause[0]) >= 5 and _CLOSED_BY_DE.isdisjoint(clause[0])


@functools.cache
def _clause_before() -> re.Pattern[str]:
    return re.compile(r"[^，。、；：,!?！？“”「」()（）\n]*$")


def _bare_units(text: str) -> Iterator[Mark]:
    """增长 %。: a unit where its number is gone."""
    sign = text.find("%")
    while sign >= 0:
        before = text[max(0, sign - 2) : sign].rstrip()[-1:]
        if before and is_han(before) and before not in _NUMERALS and _ends_there().match(text, sign + 1):
            start = text.rfind(before, 0, sign)
            yield Mark("hole", start, sign + 1, None, "no number stands before %")
        sign = text.find("%", sign + 1)


@functools.cache
def _ends_there() -> re.Pattern[str]:
    return re.compile("[，。,；、]|的(?!形式|符)|以上|以下|左右")


def _nothing_between(text: str) -> Iterator[Mark]:
    """“”, 、、 and 和。: an opening and its closing, two stops, a conjunction and a stop."""
    for match in _neighbours().finditer(text):
        start, end = match.start(), match.end() + 1
        opening, closing = text[start], text[end - 1]
        if opening in _PAIRS:
            whole = _PAIRS[opening] == closing and not _speaks_of_marks(text, start, end)
        elif opening in "，、；：,":
            whole = closing in "，、。" and _between_words(text, start, end)
        else:
            start = _conjunction(text, start)
            whole = closing == "。" and start >= 0
        if whole:
            yield Mark(
                "hole",
                start,
                end,
                None,
                f"nothing stands between {text[start : end - 1].strip()} and {closing}",
            )


@functools.cache
def _neighbours() -> re.Pattern[str]:
    opening, closing = "".join(_PAIRS), "".join(_PAIRS.values())
    return re.compile(rf"[{opening}，、；：,和与與及于於][^\S\r\n]*+(?=[{closing}，、。])")


def _between_words(text: str, start: int, end: int) -> bool:
    """Neither stop belongs to a longer row of stops, such as 。。。 or ，，，."""
    before, after = text[start - 1 : start], text[end : end + 1]
    return (
        start > 0
        and (is_han(before) or before.isalnum() or before in "”」』》）")
        and after not in set("，、。.,")
    )


def _speaks_of_marks(text: str, start: int, end: int) -> bool:
    """双引号“”, 「」內: the text is about the marks; and （） is a blank to fill in where it comes again."""
    before, after = text[max(0, start - 8) : start], text[end : end + 4]
    if not _about_marks().isdisjoint(before + after):
        return True
    beside = before[-1:] in _PAIRS and after[:1] in _CLOSING  # “《》”
    if beside or before[-2:] in _EMPTY or after[:2] in _EMPTY:
        return True
    return text[start] == "（" and (text.count("（）") > 1 or text[end : end + 1] in ("。", "？", ""))


@functools.cache
def _about_marks() -> frozenset[str]:
    return frozenset("号號符标標引括內内里裡")


def _conjunction(text: str, end: int) -> int:
    """Where the conjunction begins that ends at ``end`` and can't end a sentence, or -1."""
    char, before = text[end], text[end - 1 : end]
    if char in "于於":
        return end - 1 if before and before in "对對关關由基鉴鑑" else -1
    if char == "及":
        return end - 1 if before == "以" else -1
    return end if before.isascii() and before.isalnum() or before in ("”", "》", "」") else -1
