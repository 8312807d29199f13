"""Finds pairs of figures that may be two tellings of one quantity, each with what is said around it."""

from __future__ import annotations

import bisect
import functools
import itertools
import re
from collections.abc import Iterator, Sequence

from termkit.model import Article, Figure, SegmentKind
from termkit.record import Record
from termkit.text import is_han

_COMPARABLE = frozenset({"money", "number", "percent", "measure"})
_POWERS = frozenset({1, 2, 3, 4, 6, 8})
"""Powers of ten between a figure and its mistranslation: billion and 亿, million and 万, 万 and 亿, a slipped digit."""

_YUAN = frozenset({"CNY", "TWD", "HKD"})
"""What a bare 元 may be; two figures in 元 are of one unit, whatever country each of them names."""

_REACH = 48
"""Characters to each side, within the sentence, in which a figure's subject and predicate are looked for."""

_LONGEST = 600
"""Characters; a longer sentence is a list."""

_SENTENCE_END = r"[。！？!?；;\r\n]|\. "

_PREDICATE = 2
"""Characters that lead up to both figures, from which on two sentences are built alike."""

_FARTHEST = 8_000
"""Characters between the two; a text that goes on longer is many articles, or a book."""

_TWICE = 3
"""Occurrences of one value that are compared; more of the same add nothing."""

_RARE = 4
"""A word that stands in the article no more often than this tells what a sentence is about."""

_SAMPLE = 200_000
"""Characters in which words are counted; a rare word of so much text is rare."""

_FUNCTION = frozenset(
    "的了在是和与與及为為将將已等这這那其从從到以把被对對向由于於之而也都就還还又并並但却卻或个個着著过過约約近超逾达達至元"
    "一二三四五六七八九十百千万萬亿億年月日"
)
"""Characters that say nothing of the subject; pairs with one of them are no evidence."""

_ROLES = {
    "part": "其中|部分|分別|分别|另有|另外|剩余|剩餘|余下|餘下|of which|including",
    "rate": "每|人均|平均|单价|單價|日均|月均|年均|单日|單日|per | each|average",
    "change": "增加了|减少了|減少了|上涨|上漲|下跌|增长|增長|下降|增幅|跌幅|涨幅|漲幅|蒸发|蒸發|缩水|縮水|节省|節省",
    "compare": "相比|对比|對比|相较|相較|竞争对手|競爭對手|同期|此前|原先|原本|最初|曾|上一|前一|而不是|并非|並非|不是|年前",
}
_PERIOD = (
    "去年|今年|明年|前年|上季|本季|下季|上月|本月|下月|上半年|下半年|首季|[一二三四]季度|第[一二三四]季|[0-9]{1,2}月"
    "|Jan|Feb|Mar|Apr|May|June|July|Aug|Sep|Oct|Nov|Dec|last year|this year|next year|quarter"
)


class Quantity(Record):
    """A figure, and what is said around it."""

    figure: Figure
    place: SegmentKind
    sentence: int
    """The start of its sentence."""
    before: str
    """What its sentence says before it."""
    words: frozenset[str]
    """Pairs of Han characters and Latin words near it."""
    periods: frozenset[str]
    """Years, months and words of time in its sentence."""
    roles: frozenset[str]
    """Whether it is a part, a rate, a change or the other side of a comparison."""


class Rivals(Record):
    """Two quantities of one unit whose values have the same digits and differ by a power of ten."""

    first: Quantity
    second: Quantity
    power: int
    """k where the second is 10**k times the first."""
    digits: int
    """The number of their significant digits: one digit agrees by chance, three don't."""
    rare: int
    """The number of words that both sentences have and that are rare in the article."""
    common: int
    """The number of other words that both have."""
    contrasted: bool
    """Whether the sentences say the same of two different things: 手机业务收入…, 汽车业务收入…"""
    supported: bool
    """Whether both values are told again elsewhere, as values of two different things are."""


def find_rivals(article: Article, figures: Sequence[Figure]) -> tuple[Rivals, ...]:
    """Return the pairs of figures that are power-of-ten twins, in different sentences, in order.

    Buckets by unit and digits keep this linear; a value that is told often is compared by its first
    occurrences only.
    """
    comparable = [f for f in figures if f.kind in _COMPARABLE and f.value and _tells(f)]
    context = _Context(article, figures)
    return tuple(
        rivals
        for one, other, supported in sorted(_twins(article.text, comparable))
        if (rivals := context.rivals(one, other, supported)) is not None
    )


def _tells(figure: Figure) -> bool:
    """A bare small number is a list number or a count of anything."""
    if figure.kind != "number":
        return True
    if figure.counter is None:
        return False
    bare, exponent = _digits(figure.value)
    return len(bare) + exponent > 2


@functools.lru_cache(maxsize=4096)
def _digits(value: str | None) -> tuple[str, int]:
    """The significant digits of ``value`` and the exponent of the last one: 1000亿 is ("1", 11)."""
    whole, _, part = (value or "").lstrip("-").partition(".")
    digits = (whole + part).lstrip("0")
    bare = digits.rstrip("0")
    return bare, len(digits) - len(bare) - len(part)


def _twins(text: str, figures: Sequence[Figure]) -> Iterator[tuple[Figure, Figure, bool]]:
    buckets: dict[tuple[str | None, str | None, str], dict[int, list[Figure]]] = {}
    for figure in figures:
        bare, exponent = _digits(figure.value)
        if bare and "/" not in bare:
            unit = "元" if figure.unit in _YUAN and "元" in text[figure.start : figure.end] else figure.unit
            same = buckets.setdefault((unit, figure.counter, bare), {}).setdefault(exponent, [])
            same.append(figure)
    for values in buckets.values():
        exponents = sorted(values)
        for i, low in enumerate(exponents):
            for high in exponents[i + 1 :]:
                if high - low in _POWERS:
                    supported = len(values[low]) > 1 and len(values[high]) > 1
                    for one in values[low][:_TWICE]:
                        for other in values[high][:_TWICE]:
                            if abs(one.start - other.start) <= _FARTHEST:
                                yield (*sorted((one, other)), supported)  # type: ignore[misc]


class _Context:
    """Reads what stands around a figure, once for each."""

    def __init__(self, article: Article, figures: Sequence[Figure]) -> None:
        self._text = article.text
        self._segments = article.segments
        self._figures = figures
        self._figure_starts = [f.start for f in figures]
        self.quantity = functools.cache(self._quantity)
        sample = article.text[:_SAMPLE].lower()
        self._is_rare = functools.cache(lambda word: sample.count(word) <= _RARE)

    def rivals(self, first: Figure, second: Figure, supported: bool) -> Rivals | None:
        """Return the pair with what its sentences share; None within a sentence, where it is a comparison."""
        one, other = self.quantity(first), self.quantity(second)
        if one.sentence == other.sentence:
            return None
        shared = one.words & other.words
        rare = sum(map(self._is_rare, shared))
        bare, exponent = _digits(first.value)
        power = _digits(second.value)[1] - exponent
        common = len(shared) - rare
        return Rivals(one, other, power, len(bare), rare, common, _contrasted(one, other), supported)

    def _quantity(self, figure: Figure) -> Quantity:
        sentence, end = self._sentence(figure)
        start = max(sentence, figure.start - _REACH)
        around = self._text[start:end]
        return Quantity(
            figure,
            self._place(figure.start),
            sentence,
            self._text[start : figure.start],
            self._words(start, end),
            self._periods(start, end, around),
            frozenset(role for role, pattern in _ROLES.items() if re.search(pattern, self._clause(figure))),
        )

    def _sentence(self, figure: Figure) -> tuple[int, int]:
        before = self._text[max(0, figure.start - _LONGEST) : figure.start]
        after = self._text[figure.end : figure.end + _REACH]
        start = figure.start - len(re.split(_SENTENCE_END, before)[-1])
        return start, figure.end + len(re.split(_SENTENCE_END, after)[0])

    def _clause(self, figure: Figure) -> str:
        start, end = self._sentence(figure)
        before = re.split("[，,、：:]", self._text[start : figure.start])[-1]
        return before + re.split("[，,、：:]", self._text[figure.end : end])[0]

    def _place(self, offset: int) -> SegmentKind:
        index = bisect.bisect_right(self._segments, (offset, 1 << 62, "")) - 1
        return self._segments[index].kind if index >= 0 else "paragraph"

    def _between(self, start: int, end: int) -> Sequence[Figure]:
        return self._figures[
            bisect.bisect_left(self._figure_starts, start) : bisect.bisect_left(self._figure_starts, end)
        ]

    def _words(self, start: int, end: int) -> frozenset[str]:
        around = self._text[start:end]
        for figure in self._between(start, end):
            around = around.replace(self._text[figure.start : figure.end], " ")
        return _words(around)

    def _periods(self, start: int, end: int, around: str) -> frozenset[str]:
        dates = {f.value for f in self._between(start, end) if f.kind == "date" and f.value}
        return frozenset(dates | set(re.findall(_PERIOD, around)))


def _words(text: str) -> frozenset[str]:
    pairs = {text[i : i + 2] for i in range(len(text) - 1)}
    han = {p for p in pairs if len(p) == 2 and is_han(p[0]) and is_han(p[1]) and not _FUNCTION & set(p)}
    return frozenset(han | {w.lower() for w in re.findall(r"[A-Za-z][A-Za-z0-9]{3,}", text)})


def _contrasted(one: Quantity, other: Quantity) -> bool:
    """Whether the same words lead up to both figures, and what stands before those is of different things."""
    backwards = zip(reversed(one.before), reversed(other.before), strict=False)
    same = len(list(itertools.takewhile(lambda pair: pair[0] == pair[1], backwards)))
    if same < _PREDICATE:
        return False
    mine, others = _words(one.before[:-same]), _words(other.before[:-same])
    return bool(mine and others) and not _speaks_of(mine, other) and not _speaks_of(others, one)


def _speaks_of(subject: frozenset[str], quantity: Quantity) -> bool:
    """Whether a sentence has the words of a subject: two of them, or half of what there are."""
    shared = len(subject & quantity.words)
    return shared >= 2 or shared * 2 >= len(subject)
