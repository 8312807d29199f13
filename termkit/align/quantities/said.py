"""Reads what an article says of a figure: words that mean the same in every locale, the part it plays, its time.

All of it fits one string, so that the figures of many articles are one table: three groups of tokens, those of the
figure's clause, of the rest of its sentence and of what stands before that. Concepts are ``#nvidia``; names in Latin
letters begin with a capital, other Latin words don't; Han characters come in pairs, in Simplified form. Marks tell
what is measured (``=share``), the part (``!plan``), what is counted (``:人``), when (``@q3``), and by which words the
sentence begins (``<#nvidia``).
"""

from __future__ import annotations

import bisect
import functools
import itertools
import re
from collections.abc import Iterator, Sequence

from termkit.align.folding import one_form
from termkit.align.quantities.values import is_told
from termkit.find.quantities.context import FUNCTION, STOPWORDS, Context
from termkit.find.quantities.senses import sense_of, stem
from termkit.model import Article, Figure
from termkit.text import is_han

GROUPS = "|"
"""What parts the groups."""

_LONGEST = 240
"""Characters of a sentence to each side that are read."""
_CLAUSES = 3
"""Clauses in which that is looked for of what a figure is told."""
_BEFORE = 90
"""Characters before the sentence in which its subject is looked for."""

_LEAD = 2
"""Words at the beginning of a sentence that tell its subject."""
_SAYING = frozenset("据报 报道 报导 介绍 消息 同时 此外 目前 according reported".split())
"""Words that stand before the subject."""

_SENTENCE_END = r"[。！？!?\r\n]|\. "
_CLAUSE_END = r"[，、：；;—]|[,:](?!\d)"
_LATIN = r"[A-Za-z][A-Za-z0-9]*(?:[-.+‑][A-Za-z0-9]+)*"

MOVES = frozenset({"growth", "fall"})
"""Senses that tell how something else moved, unless the figure is the size of the move."""

_UP = (
    "增长|增加|增幅|增|上涨|上升|攀升|飙升|涨幅|涨|升|扬|提高|提升|多出|grew|grow|grown|rose|risen|rise|rising|increased|increase"
    "|jumped|climbed|surged|soared|advanced|rallied|up|gained"
)
_DOWN = (
    "下降|下跌|下滑|降低|降幅|降|跌幅|跌|挫|泻|减少|减|缩水|蒸发|萎缩|fell|fall|fallen|falling|dropped|drop|declined|decline"
    "|decreased|shrank|plunged|slid|slipped|sank|tumbled|down|lost"
)
_MOVED_BEFORE = re.compile(
    rf"(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?:了|掉|约|近|逾|超过|超|达|by|about|nearly|more than|over|some|\s)*$"
)
_MOVED_BEHIND = re.compile(
    r"\s*(?:的|year-on-year|annual)?\s*(?:(?P<up>增长|增幅|涨幅|升幅|increase|rise|growth|gain|jump)"
    r"|(?P<down>降幅|跌幅|跌势|decline|drop|fall))"
)
_FROM = re.compile(r"(?:从|由|自|\bfrom)[^，。；]{0,24}$")
_TO = re.compile(
    r"(?:至|到|为|成|\bto)\s*(?:了|约|近|逾|超过|超|“|「|about|nearly|more than|over|around|just|\s)*$"
)

_COUNTED = {
    "人": "人名位口 people person persons workers worker employees employee passengers soldiers students",
    "家": "家 companies company firms firm businesses entities enterprises",
    "次": "次 times",
    "辆": "辆 cars car vehicles vehicle",
    "国": "国 countries country nations",
    "物": "块枚颗片只件支张款 chips chip units unit devices gpus",
}
"""What is counted, where that tells two counts apart."""
_CLASS = {
    word: token
    for token, (characters, *words) in ((token, line.split()) for token, line in _COUNTED.items())
    for word in (*characters, *words)
}

_TIMES = {
    "y-1": "去年|上年|last year|previous year",
    "y0": "今年|本年|this year",
    "y1": "明年|next year",
    "m9": "前三季度?|首三季度?|[前首][九9]个?月|first nine months|first three quarters",
    "q1": "一季度|第一季|首季|1季度|first quarter|q1",
    "q2": "二季度|第二季|2季度|second quarter|q2",
    "q3": "三季度|第三季|3季度|third quarter|q3",
    "q4": "四季度|第四季|末季|4季度|fourth quarter|q4",
    "h1": "上半年|first half",
    "h2": "下半年|second half",
    "m-1": "上月|上个月|last month",
    "m0": "本月|这个月|this month",
    "ra": "a轮|series a",
    "rb": "b轮|series b",
    "rc": "c轮|series c",
    "rd": "d轮|series d",
    "p1": "一期|first phase",
    "p2": "二期|second phase",
    "p3": "三期|third phase",
}
_TIME = re.compile("|".join(f"(?P<t{i}>{words})" for i, words in enumerate(_TIMES.values())))

_AS_OF = re.compile("截至|截止|\\bas of\\b")
_YEARLY = re.compile("按年|按季|按月|同比|环比|年增|年减|季增|季减|月增|月减")
"""What says that a figure is the size of a change, but not of what."""

_ROLES = ("part", "rate", "compare", "plan", "sum", "more", "claim", "limit")

Concepts = Sequence[tuple[int, int, str]]


class Reader:
    """Reads what is said of the figures of one article."""

    def __init__(self, article: Article, figures: Sequence[Figure], concepts: Concepts) -> None:
        self._text = article.text
        self._plain = one_form(article.text)
        self._figures = figures
        self._starts = [figure.start for figure in figures]
        self._concepts = list(_longest(concepts))
        self._context = Context(article, figures)
        self._dated = [f for f in figures if f.kind == "date" and f.value and f.value[0] != "P"]
        self._furniture = [(s.start, s.end) for s in article.segments if s.kind == "furniture"]
        self._english = article.locale == "en"
        self._year = _issued(self._dated)

    def sentence(self, figure: Figure) -> tuple[int, int]:
        """Return where the sentence that ``figure`` stands in starts and ends, or a part of a long one."""
        left = max(0, figure.start - _LONGEST)
        start = left
        for end in re.finditer(_SENTENCE_END, self._text[left : figure.start]):
            start = left + end.end()
        behind = re.search(_SENTENCE_END, self._text[figure.end : figure.end + _LONGEST])
        end_at = figure.end + (behind.start() if behind else _LONGEST)
        while start < figure.start and self._text[start].isspace():
            start += 1
        return start, min(end_at, len(self._text))

    def words(self, figure: Figure) -> str:
        """Return the tokens; nothing for a figure that is no quantity, or one of the page and not of the article."""
        if not is_told(self._text, figure) or any(s <= figure.start < e for s, e in self._furniture):
            return ""
        start, end = self.sentence(figure)
        near, behind = self._clause(figure, start, end)
        before = max(0, start - _BEFORE)
        clause = list(dict.fromkeys(self._tokens(near, behind)))
        sentence = dict.fromkeys([*self._tokens(start, near), *self._tokens(behind, end)])
        around = dict.fromkeys(self._tokens(before, start))
        rest = [token for token in sentence if token not in clause]
        far = [token for token in around if token not in sentence and token not in clause]
        lead = itertools.islice((t for t in self._tokens(start, end) if t not in _SAYING), _LEAD)
        marks = [*self._marks(figure, start, end, near, behind), *("<" + token for token in lead)]
        return " ".join([*marks, *clause, GROUPS, *rest, GROUPS, *far])

    def period(self, figure: Figure) -> str | None:
        """Return the date that ``figure`` is told of, as far as its sentence says."""
        if not is_told(self._text, figure):
            return None
        start, end = self.sentence(figure)
        before = [d for d in self._dated if start <= d.start < figure.start and d.end <= figure.start]
        behind = [d for d in self._dated if figure.end <= d.start < end]
        if behind and (not before or self._english):
            gap = self._text[figure.end : behind[0].start]
            if _is_attached(gap) or not before and not re.search(_CLAUSE_END, gap):
                return behind[0].value
        if before:
            return before[-1].value
        near, until = self._clause(figure, start, end)
        for time in self._times(near, until) or self._times(start, figure.start):
            if time[0] == "y" and self._year:
                return str(self._year + int(time[1:]))
        return None

    def _clause(self, figure: Figure, start: int, end: int) -> tuple[int, int]:
        """Return the clause of ``figure``, with those before it as long as they don't say of what it is told."""
        behind = re.search(_CLAUSE_END, self._text[figure.end : end])
        until = figure.end + behind.start() if behind else end
        ends = [start + mark.end() for mark in re.finditer(_CLAUSE_END, self._text[start : figure.start])]
        near = figure.start
        for near in [*reversed(ends), start][:_CLAUSES]:
            if _says_what(self._text[near : figure.start]) or _says_what(self._text[figure.end : until]):
                break
        return near, until

    def _tokens(self, start: int, end: int) -> Iterator[str]:
        """Yield the concepts and words between two offsets, figures left out."""
        spans = [*self._within(start, end)]
        place = start
        for first, last, concept in sorted(spans):
            if first >= place:
                yield from _words(self._text[place:first], self._plain[place:first])
            if concept and not _is_measure(self._text[first:last]):
                yield "#" + concept
            elif concept:
                yield from _words(self._text[first:last], self._plain[first:last])
            place = max(place, last)
        yield from _words(self._text[place:end], self._plain[place:end])

    def _within(self, start: int, end: int) -> Iterator[tuple[int, int, str]]:
        figures = self._figures[
            bisect.bisect_left(self._starts, start) : bisect.bisect_left(self._starts, end)
        ]
        yield from ((f.start, f.end, "") for f in figures)
        first = bisect.bisect_left(self._concepts, (start, 0, ""))
        for place in self._concepts[first:]:
            if place[0] >= end:
                break
            if not any(f.start < place[1] and place[0] < f.end for f in figures):
                yield place

    def _marks(self, figure: Figure, start: int, end: int, near: int, behind: int) -> Iterator[str]:
        before, after = self._plain[near : figure.start], self._plain[figure.end : behind]
        moved = _MOVED_BEFORE.search(before) or _MOVED_BEHIND.match(after)
        yield from self._senses(figure, near, behind, bool(moved))
        if moved:
            yield from ("!moved", "!up" if moved["up"] else "!down")
        elif _FROM.search(before) and _TO.search(self._plain[figure.end : self._next(figure, end)]):
            yield "!from"
        if _AS_OF.search(self._plain[start:end].lower()):
            yield "!asof"
        for role in _ROLES:
            if role in self._context.quantity(figure).roles:
                yield "!" + role
        if counted := self._counted(figure):
            yield ":" + counted
        yield from ("@" + time for time in self._times(near, behind) or self._times(start, near))

    def _next(self, figure: Figure, end: int) -> int:
        """Where the next figure of the sentence starts."""
        following = bisect.bisect_left(self._starts, figure.end)
        return (
            self._starts[following]
            if following < len(self._starts) and self._starts[following] < end
            else end
        )

    def _senses(self, figure: Figure, near: int, behind: int, moved: bool) -> Iterator[str]:
        """Yield what is measured, the likeliest as ``=sense``, others of the clause as ``~sense``."""
        next_to = [self._context.phrase(figure).sense, sense_of((figure.counter or "")[:2])]
        senses = [sense for sense in next_to if sense]
        senses += [s for _, s in sorted(self._said(figure, near, behind))]
        measures = [s for s in dict.fromkeys(senses) if moved or s not in MOVES]
        for i, sense in enumerate(measures):
            yield ("~" if i else "=") + sense

    def _said(self, figure: Figure, near: int, behind: int) -> Iterator[tuple[int, str]]:
        """Yield the senses of the words of a clause, with how far from the figure they stand."""
        text = self._text
        for start, end in ((near, figure.start), (figure.end, behind)):
            for match in re.finditer(_LATIN, text[start:end]):
                if sense := sense_of(stem(match[0].lower())):
                    yield abs(start + match.start() - figure.start), sense
            for i in range(start, end - 1):
                if text[i] > "\u2e80" and (sense := sense_of(text[i : i + 2])):
                    yield abs(i - figure.start), sense

    def _counted(self, figure: Figure) -> str:
        if figure.kind not in ("number", "range"):
            return ""
        if figure.counter:
            return _CLASS.get(one_form(figure.counter), "")
        words = re.findall(r"[a-z]+", self._text[figure.end : figure.end + 40].lower())
        return next((_CLASS[word] for word in words[:3] if word in _CLASS), "")

    def _times(self, start: int, end: int) -> list[str]:
        names = list(_TIMES)
        found = _TIME.finditer(self._plain[start:end])
        return sorted({names[(match.lastindex or 1) - 1] for match in found})


def _says_what(text: str) -> bool:
    """Whether a part of a clause says more than what is measured and how that moved: not 同比增长, nor a rise of."""
    found = [word.lower() for word in re.findall(_LATIN, text)]
    if any(word not in STOPWORDS and len(word) > 3 and not sense_of(stem(word)) for word in found):
        return True
    text = _YEARLY.sub("", one_form(text))
    silent = {i + k for i in range(len(text) - 1) if sense_of(text[i : i + 2]) for k in (0, 1)}
    left = [char for i, char in enumerate(text) if i not in silent and is_han(char) and char not in FUNCTION]
    return len(left) > 1


@functools.lru_cache(maxsize=4096)
def _is_measure(text: str) -> bool:
    """Whether a concept is what is measured and not what it is measured of: 市場份額, market capitalisation."""
    if text.isascii():
        return any(sense_of(stem(word.lower())) for word in text.split())
    return any(sense_of(text[i : i + 2]) for i in range(len(text) - 1))


def _longest(concepts: Concepts) -> Iterator[tuple[int, int, str]]:
    """Leave out what stands inside another concept."""
    reached = 0
    for start, end, concept in sorted(concepts, key=lambda c: (c[0], -c[1])):
        if start >= reached:
            yield start, end, concept
            reached = end


def _issued(dated: Sequence[Figure]) -> int | None:
    """The year of the first whole date near the top of the text: the dateline."""
    first = next(
        (d for d in dated if d.start < 600 and d.value and re.match(r"\d{4}-\d\d-\d\d", d.value)), None
    )
    return int(first.value[:4]) if first and first.value else None


def _is_attached(gap: str) -> bool:
    return bool(
        re.fullmatch(
            r"\s*(?:in|at the end of|by|by the end of|as of|during|since|for|in early|in late|,)?\s*", gap
        )
    )


def _words(text: str, plain: str) -> Iterator[str]:
    """Yield the words of a stretch: pairs of Han characters, names and words in Latin letters."""
    for match in re.finditer(_LATIN, text):
        word = match[0]
        if word.lower() in STOPWORDS:
            continue
        if not word.islower() and (len(word) > 3 or not word[1:].islower()):
            yield word.capitalize()
            if match.start() == 0 and len(word) > 3:
                yield stem(word.lower())  # perhaps only the first word of a sentence
        elif len(word) > 3:
            yield stem(word.lower())
    for i in range(len(plain) - 1):
        pair = plain[i : i + 2]
        if is_han(pair[0]) and is_han(pair[1]) and FUNCTION.isdisjoint(pair):
            yield pair
