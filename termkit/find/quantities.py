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
_REACH = 36
"""Characters to each side, within the sentence, in which a figure's subject and predicate are looked for."""

_TWICE = 3
"""Occurrences of one value that are compared; more of the same add nothing."""

_FUNCTION = frozenset(
    "的了在是和与與及为為将將已等这這那其从從到以把被对對向由于於之而也都就还還又并並但却卻或个個着著过過约約近超逾达達至元"
)
"""Characters that say nothing of the subject; pairs with one of them are no evidence."""

_ROLES = {
    "part": "其中|部分|分別|分别|另有|另外|剩余|剩餘|余下|餘下",
    "rate": "每|人均|平均|单价|單價|日均|月均|年均|单日|單日",
    "total": "累计|累計|合计|合計|总额|總額|总计|總計|总值|總值|共计|共計",
    "change": "增加了|减少了|減少了|上涨|上漲|下跌|增长|增長|下降|增幅|跌幅|涨幅|漲幅|蒸发|蒸發|缩水|縮水|节省|節省",
    "target": "目标|目標|计划|計劃|計畫|预计|預計|预期|預期|将达|將達|承诺|承諾|有望|最多|至少|上限|下限|高达|高達",
    "compare": "相比|对比|對比|相较|相較|竞争对手|競爭對手|同期|此前|原先|原本|最初|曾|上一|前一|而不是|并非|並非|不是",
}
_PERIOD = "去年|今年|明年|前年|上季|本季|下季|上月|本月|下月|上半年|下半年|首季|[一二三四]季度|第[一二三四]季|目前|如今|此后|此後"


class Quantity(Record):
    """A figure, and what is said around it."""

    figure: Figure
    place: SegmentKind
    sentence: int
    """The start of its sentence."""
    words: frozenset[str]
    """Pairs of Han characters and Latin words near it."""
    periods: frozenset[str]
    """Years, months and words of time in its sentence."""
    roles: frozenset[str]
    """Whether it is a part, a rate, a total, a change, a target or the other side of a comparison."""


class Rivals(Record):
    """Two quantities of one unit with different values."""

    first: Quantity
    second: Quantity
    power: int
    """k where the second is 10**k times the first, digit by digit; 0 where the digits differ."""
    supported: bool
    """Whether both values are told again elsewhere, as values of two different things are."""


def find_rivals(article: Article, figures: Sequence[Figure]) -> tuple[Rivals, ...]:
    """Return the pairs whose values are power-of-ten twins, or that stand behind the same words.

    Buckets by unit and digits, or by unit and wording, keep this linear; a value that is told often is
    compared by its first occurrences only.
    """
    comparable = [f for f in figures if f.kind in _COMPARABLE and f.value and _tells(f)]
    context = _Context(article, figures)
    pairs = sorted({*_twins(comparable), *_namesakes(article.text, comparable)})
    return tuple(_rivals(context, one, other, power, supported) for one, other, power, supported in pairs)


_Pair = tuple[Figure, Figure, int, bool]


def _rivals(context: _Context, one: Figure, other: Figure, power: int, supported: bool) -> Rivals:
    return Rivals(context.quantity(one), context.quantity(other), power, supported)


def _tells(figure: Figure) -> bool:
    """A bare small number is a list number or a count of anything."""
    return (
        figure.kind != "number"
        or figure.counter is not None
        and len(_digits(figure)[0]) + _digits(figure)[1] > 2
    )


def _digits(figure: Figure) -> tuple[str, int]:
    """The significant digits of the value and the exponent of the last one: 1000亿 is ("1", 11)."""
    whole, _, part = (figure.value or "").lstrip("-").partition(".")
    digits = (whole + part).lstrip("0")
    bare = digits.rstrip("0")
    return bare, len(digits) - len(bare) - len(part)


def _twins(figures: Sequence[Figure]) -> Iterator[_Pair]:
    buckets: dict[tuple[str | None, str | None, str], dict[int, list[Figure]]] = {}
    for figure in figures:
        bare, exponent = _digits(figure)
        if bare and "/" not in bare:
            same = buckets.setdefault((figure.unit, figure.counter, bare), {}).setdefault(exponent, [])
            same.append(figure)
    for values in buckets.values():
        exponents = list(values)
        for i, a in enumerate(exponents):
            for b in exponents[i + 1 :]:
                supported = len(values[a]) > 1 and len(values[b]) > 1
                for one in values[a][:_TWICE]:
                    for other in values[b][:_TWICE]:
                        first, second = sorted((one, other))
                        power = (b - a) if first is one else (a - b)
                        yield first, second, power, supported


def _namesakes(text: str, figures: Sequence[Figure]) -> Iterator[_Pair]:
    buckets: dict[tuple[str | None, str | None, str], dict[str, list[Figure]]] = {}
    for figure in figures:
        lead = text[max(0, figure.start - 7) : figure.start]
        if len(lead) == 7 and sum(is_han(c) or c.isalpha() for c in lead) >= 6:
            key = (figure.unit, figure.counter, lead)
            buckets.setdefault(key, {}).setdefault(figure.value or "", []).append(figure)
    for values in buckets.values():
        firsts = sorted(same[0] for same in list(values.values())[:_TWICE])
        for first, second in itertools.pairwise(firsts):
            if _digits(first)[0] != _digits(second)[0]:
                yield first, second, 0, False


class _Context:
    """Reads what stands around a figure, once for each."""

    def __init__(self, article: Article, figures: Sequence[Figure]) -> None:
        self._text = article.text
        self._segments = article.segments
        self._figures = figures
        self._figure_starts = [f.start for f in figures]
        self.quantity = functools.cache(self._quantity)

    def _quantity(self, figure: Figure) -> Quantity:
        start, end = self._sentence(figure)
        around = self._text[start:end]
        return Quantity(
            figure,
            self._place(figure.start),
            start,
            self._words(start, end),
            self._periods(start, end, around),
            frozenset(role for role, pattern in _ROLES.items() if re.search(pattern, self._clause(figure))),
        )

    def _sentence(self, figure: Figure) -> tuple[int, int]:
        low, high = max(0, figure.start - _REACH), min(len(self._text), figure.end + _REACH)
        before = re.split(r"[。！？!?；;\r\n]", self._text[low : figure.start])[-1]
        after = re.split(r"[。！？!?；;\r\n]", self._text[figure.end : high])[0]
        return figure.start - len(before), figure.end + len(after)

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
        pairs = {around[i : i + 2] for i in range(len(around) - 1)}
        han = {p for p in pairs if len(p) == 2 and is_han(p[0]) and is_han(p[1]) and not _FUNCTION & set(p)}
        return frozenset(han | {w.lower() for w in re.findall(r"[A-Za-z][A-Za-z0-9]+", around)})

    def _periods(self, start: int, end: int, around: str) -> frozenset[str]:
        dates = {f.value for f in self._between(start, end) if f.kind == "date" and f.value}
        return frozenset(dates | set(re.findall(_PERIOD, around)))
