"""Finds what was said twice: doubled function words, clauses, sentences and paragraphs."""

from __future__ import annotations

import functools
from collections.abc import Iterator

from ahocorasick_rs import AhoCorasick

from termkit.find.matcher import build, occurrences
from termkit.find.retold import find_retold
from termkit.model import Article, Mark, Segment, Span
from termkit.text import is_han

_FEWEST_HAN = 8
"""Han characters; shorter clauses come again in any text (他说, 与此同时)."""

_FEWEST_WITH_FIGURE = 6
"""Characters of a clause with a figure (降幅达16%) that isn't said again at once."""

_FEWEST_HAN_APART = 14
"""The same where other words lie between the two."""

_FEWEST_AT_ONCE = 5
"""The same of one that comes again at once behind a comma and goes on behind another (…，厂商无法读取，厂商无法读取，用户…)."""
_COMMAS = ("，", ",")

_FARTHEST = 20
"""Characters between the two; farther apart, laws and verdicts use their formulas again."""

_PARAGRAPH_HAN = 24
"""Shorter lines are captions, refrains and table cells."""

_STOPS = "，。！？；：,!?;:…—"
_SENTENCE_ENDS = "。！？!?\n\r"
_ENDINGS = frozenset("。！？!?…")
_CLOSING = "”」』"
_QUOTES = frozenset('“”「」『』"《》')
_ASIDE = " \u3000“”「」『』"
"""What lies beside a stop without parting two sentences."""
_BESIDE = frozenset("《》“”「」（")
"""Marks beside a doubled word that are no pause."""
_EXCLAIMED = frozenset("！!…—")
"""Stops with which a repetition in a quotation is a cry, a verse or a stammer."""

_DOUBLED = {
    "的": ("目标標有似中", "确確士"),
    "了": ("", "解然结結却卻不之"),
    "是": ("还還就也总總都", "非否"),
    "在": ("实實存现現自内內外潜潛所", "此于於线線场場座内內"),
    "和": ("平温溫缓緩调調柔随隨总總", "美气氣平睦谐諧解约約田"),
    "与": ("参给赋", "会此"),
    "與": ("參給賦", "會此"),
    "被": ("棉", ""),
    "从": ("服听顺随", "属"),
    "從": ("服聽順隨", "屬"),
    "以": ("可所得予难難足藉何加给給聊", "色及外内內上下来來往前后後免便致太期求"),
    "由": ("自理因缘緣案事来來", "于於衷此"),
    "而": ("反从從因然进進继繼", "立已"),
    "或": ("", ""),
    "并": ("合兼吞归", "购"),
    "及": ("以普波涉提触危埃", "时其"),
    "这": ("", ""),
    "這": ("", ""),
    "根据": ("", "地"),
    "根據": ("", "地"),
}
"""Function words that aren't doubled in Chinese, with what makes another word before or after: 目的的, 的的确确."""

_WORDS = (
    *_DOUBLED,
    *"我们 我們 他们 他們 它们 它們 因为 因為 但是 如果 由于 由於 以及 并且 並且 虽然 雖然 已经 已經 正在 这些 這些".split(),
    *"那些 为了 為了 关于 關於 对于 對於 通过 通過 随着 隨著 使得 其中 例如".split(),
)
"""What is looked for twice in a row."""


def find_repeats(article: Article) -> Iterator[Mark]:
    """Yield a mark of kind ``repeat`` over each second occurrence; ``related`` is the first.

    A doubled word stands for the word once; its note is ``word``, that of the others ``clause``, ``paragraph``.
    """
    if article.locale == "en":
        return
    yield from _doubled_words(article.text)
    paragraphs = _paragraphs(article)
    marks = [*_twice(paragraphs)]
    marks += _clauses(article, {segment.start for found in paragraphs.values() for segment in found})
    yield from marks
    known = [Span(segment.start, segment.end) for found in paragraphs.values() for segment in found[1:]]
    yield from find_retold(article, [*known, *(Span(mark.start, mark.end) for mark in marks)])


def _doubled_words(text: str) -> Iterator[Mark]:
    for pattern, start, end in occurrences(_doubled(), text, 4):
        word = _WORDS[pattern]
        before, after = text[start - 1 : start], text[end : end + 1]
        not_after, not_before = _DOUBLED.get(word, ("", ""))
        if before and before in not_after + word or after and after in not_before + word:
            continue
        if len(word) == 1 and not _is_within(text, start, end):
            continue
        yield Mark("repeat", start, end, word, "word", (Span(start, start + len(word)),))


@functools.cache
def _doubled() -> AhoCorasick:
    return build([word * 2 for word in _WORDS])


def _is_within(text: str, start: int, end: int) -> bool:
    """Not beside a pause (是是，我这就去), and not the end of 暖暖和和."""
    before, after = text[start - 1 : start], text[end : end + 1]
    whole = (is_han(before or " ") or before in _BESIDE) and (is_han(after or " ") or after in _BESIDE)
    return whole and text[start - 2 : start - 1] != before


def _paragraphs(article: Article) -> dict[str, list[Segment]]:
    """The paragraphs that stand in the article more than once."""
    once: dict[str, Segment] = {}
    again: dict[str, list[Segment]] = {}
    for segment in article.segments:
        if segment.kind == "paragraph" and segment.end - segment.start >= _PARAGRAPH_HAN:
            text = article.text[segment.start : segment.end]
            if text in again:
                again[text].append(segment)
            elif text in once:
                again[text] = [once[text], segment]
            else:
                once[text] = segment
    return again


def _twice(paragraphs: dict[str, list[Segment]]) -> Iterator[Mark]:
    """Prose that stands twice; what comes more often is meant to (a refrain, a notice)."""
    for text, (first, second, *more) in paragraphs.items():
        if not more and text.rstrip("”」）)")[-1:] in _ENDINGS and _han_count(text) >= _PARAGRAPH_HAN:
            yield Mark("repeat", second.start, second.end, None, "paragraph", (Span(first.start, first.end),))


def _clauses(article: Article, repeated: set[int]) -> Iterator[Mark]:
    """Clauses that come again at once or in the next sentence; paragraphs that start in ``repeated`` are left out."""
    flat = article.text
    for stop in _STOPS:
        flat = flat.replace(stop, "\n")
    before: set[str] = set()
    for segment in article.segments:
        if segment.kind not in ("paragraph", "item"):
            continue
        clauses = [c for c in flat[segment.start : segment.end].split("\n") if len(c) >= _FEWEST_AT_ONCE]
        here = {c for c in clauses if len(c) >= _FEWEST_HAN}
        again = not before.isdisjoint(here) or any(map(str.endswith, clauses, clauses[1:]))
        if (again or len(set(clauses)) < len(clauses)) and segment.start not in repeated:
            yield from _repeated_in(article.text, flat, segment, clauses)
        before = here


def _repeated_in(text: str, flat: str, segment: Segment, clauses: list[str]) -> Iterator[Mark]:
    position = done = segment.start
    for clause in clauses:
        start = flat.index(clause, position)
        position = start + len(clause)
        first = flat.rfind(clause, max(0, start - 300), start)
        if first < 0 or start < done:
            continue
        span = _repeated(text, first, start, segment.end)
        if span is not None:
            done = span.end
            earlier = first - (start - span.start)
            yield Mark("repeat", *span, None, "clause", (Span(earlier, earlier + span.end - span.start),))


def _repeated(text: str, first: int, second: int, limit: int) -> Span | None:
    """The whole of what is repeated at ``second``, or None if it's no fault: quoted, or a figure of speech."""
    distance = second - first
    start, end = second, second
    while end < limit and end - second < distance and text[end] == text[end - distance]:
        end += 1
    while start - distance > 0 and end - start < distance and text[start - 1] == text[start - 1 - distance]:
        start -= 1
    while start < second and (
        text[start - 1] not in _SENTENCE_ENDS + _STOPS + _CLOSING or text[start].isspace()
    ):
        start += 1
    while end > start and end < limit and text[end - 1] not in _STOPS and text[end] not in _STOPS:
        end -= 1
    whole = text[start:end].rstrip(_STOPS)
    between = text[start - distance + len(whole) : start]
    if not whole or not _QUOTES.isdisjoint(whole) or _is_quoted(text, start, start + len(whole), between):
        return None
    return Span(start, start + len(whole)) if _is_fault(text, start, distance, whole, between) else None


def _is_quoted(text: str, start: int, end: int, between: str) -> bool:
    """Whether it was said twice by somebody who is quoted, other than as a plain sentence that comes again at once."""
    parted = len(between.strip(_ASIDE)) > 1
    if _in_quotes(text, start):
        return parted or not _EXCLAIMED.isdisjoint(between + text[end : end + 1])
    return parted and not _QUOTES.isdisjoint(between)


def _is_fault(text: str, start: int, distance: int, whole: str, between: str) -> bool:
    """Sentences may begin alike (只有 …，才 …；只有 …，才 …); whole ones, and clauses at once, don't come twice."""
    ends = text[start + len(whole) : start + len(whole) + 1] in _ENDINGS
    second_opens = _opens_sentence(text, start)
    first_opens = _opens_sentence(text, start - distance)
    if first_opens and second_opens and not ends or sum(map(between.count, "。！？!?")) > 2:
        return False
    stop = between.strip(_ASIDE)
    at_once = len(stop) <= 1
    if at_once and stop not in tuple(_SENTENCE_ENDS) and _has_figure(whole):
        return True
    if at_once and stop in _COMMAS and _han_count(whole) < _FEWEST_HAN:
        return _is_echo(text, start, distance, whole)
    if at_once and (ends or stop not in tuple(_SENTENCE_ENDS)) or ends and first_opens and second_opens:
        return _han_count(whole) >= _FEWEST_HAN
    return len(between) <= _FARTHEST and _han_count(whole) >= _FEWEST_HAN_APART


def _is_echo(text: str, start: int, distance: int, whole: str) -> bool:
    """Whether a short clause comes twice, not three times, as a whole one between commas and outside quotations."""
    end, first = start + len(whole), start - distance
    third = text.startswith(whole, end + 1) or text.endswith(whole, 0, max(0, first - 1))
    within = text[first - 1 : first] in (*_COMMAS, "。") and text[end : end + 1] in _COMMAS
    return within and not third and _han_count(whole) >= _FEWEST_AT_ONCE and "不" not in whole[:1]


def _has_figure(whole: str) -> bool:
    return len(whole) >= _FEWEST_WITH_FIGURE and _han_count(whole) > 1 and any(map(str.isdigit, whole))


def _opens_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 4) : start].rstrip(_ASIDE)
    return not before or before[-1] in _SENTENCE_ENDS + "；;"


def _in_quotes(text: str, place: int) -> bool:
    line = text[max(0, place - 300) : place]
    return line.rfind("“") > line.rfind("”") or line.rfind("「") > line.rfind("」")


def _han_count(text: str) -> int:
    return sum(map(is_han, text))
