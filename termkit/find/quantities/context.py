"""Reads the sentence that a figure stands in: its words, its times, its names and the part the figure plays."""

from __future__ import annotations

import bisect
import functools
import itertools
import re
from collections.abc import Iterable, Sequence

from termkit.find.quantities.phrases import Phrase, phrase
from termkit.find.quantities.senses import stem
from termkit.model import Article, Figure, SegmentKind
from termkit.record import Record
from termkit.text import is_han

_REACH = 48
"""Characters to each side, within the sentence, in which a figure's subject and predicate are looked for."""

_LONGEST = 600
"""Characters; a longer sentence is a list."""

_SENTENCE_END = r"[。！？!?\r\n]|\. "
_CLAUSE_END = "[，,、：:；;]"

_PREDICATE = 2
"""Characters that lead up to both figures, from which on two sentences are built alike."""

_RARE = 4
"""A word that stands in the article no more often than this tells what a sentence is about."""

_SAMPLE = 200_000
"""Characters in which words are counted; a rare word of so much text is rare."""

FUNCTION = frozenset(
    "的了在是和与與及为為将將已等这這那其从從到以把被对對向由于於之而也都就还還又并並但却卻或个個着著过過约約近超逾达達至元"
    "一二三四五六七八九十百千万萬亿億年月日"
)
"""Characters that say nothing of the subject; pairs with one of them are no evidence."""

STOPWORDS = frozenset(
    "about after against also been before being could from have into just more most much only other over said says "
    "some such than that their them then there these they this those were what when where which while will with would "
    "million billion trillion thousand hundred percent dollars people year years".split()
)
"""English words of four letters and more that say nothing of the subject."""

_ROLES = {
    "part": "其中|部分|分別|分别|另有|另外|剩余|剩餘|余下|餘下|各占|各佔|of which|of that|of them|including|respectively",
    "rate": "每|一天|一年|一晚|一周|一週|人均|平均|单价|單價|日均|月均|年均|单日|單日|per | each|average|daily|monthly",
    "change": "增加了|减少了|減少了|上涨|上漲|下跌|增长|增長|下降|增幅|跌幅|涨幅|漲幅|蒸发|蒸發|缩水|縮水|节省|節省|升至|增至|升到"
    "|增到|降至|降到|减至|減至|rose|fell|grew|increase|decrease|raised to|revised|climbed",
    "compare": "相比|对比|對比|相较|相較|同期|此前|原先|原本|原计划|原計劃|最初|曾|上一|上届|上屆|上次|前一|而不是"
    "|并非|並非|不是|年前|高于|低于|高於|低於|compared|versus|previous|earlier|originally|initially|former|up from"
    "|down from|instead",
    "plan": "预计|預計|预期|預期|预测|預測|计划|計劃|計畫|目标|目標|任务|任務|有望|力争|力爭|估计|估計|拟|擬|若|如果|expect|forecast|plan"
    "|target|aim|could|would|estimate|project",
    "sum": "累计|累計|合计|合計|总共|總共|一共|共计|共計|cumulative|in total|altogether|combined",
    "more": "再|又|另|追加|新增|增资|增資|another|additional|further",
    "claim": "索赔|索賠|索偿|索償|要求|起诉|起訴|claim|demand|sought|seek|sue",
    "limit": "最高|最多|最低|至少|不得|不超过|不超過|上限|下限|at least|at most|up to|maximum|minimum",
}
"""What a figure may be of its quantity, by the words that tell it."""

_AS_EXPECTED = tuple(
    "高于预期 高於預期 低于预期 低於預期 符合预期 符合預期 好于预期 優於預期 不如预期 不如預期 超出预期 超出預期".split()
)
"""What is said of a figure itself, in words that elsewhere make it another one."""

_LEADING = frozenset({"part", "compare", "plan", "claim"})
"""Roles that hold for all that follows in the sentence."""

_PERIODS = (
    "去年|今年|明年|前年|上季|本季|下季|上月|本月|下月|上半年|下半年|首季|一季度|二季度|三季度|四季度|第一季|第二季|第三季|第四季|全年"
    "|当年|當年|天使轮|天使輪|A轮|B轮|C轮|D轮|A輪|B輪|C輪|D輪|一期|二期|三期|首期|首轮|首輪|首批|Jan|Feb|Mar|Apr|May|June"
    "|July|Aug|Sep|Oct|Nov|Dec|last year|this year|next year|quarter|first phase|second phase"
)
"""Words that tell one year, quarter, round or phase from another."""

_PLACES = frozenset("省市县縣区區镇鎮乡鄉村州国國队隊厅廳局院校")
_FIRMS = ("公司", "集团", "集團", "大学", "大學")
"""What names of places, offices and firms end in; two characters before it tell them apart."""

_MODEL = r"[0-9-]*[A-Za-z][A-Za-z0-9-]*"
"""A model, or a name in Latin letters."""


_SAYING = tuple(
    "说 說 称 稱 指 指出 表示 介绍 介紹 透露 显示 顯示 公布 宣布 通报 通報 解释 解釋 强调 強調 认为 認為 said says told added".split()
)
"""A clause that ends in one of these tells who says so, not of what."""

_POINTING = frozenset("这這该該此今本")
"""A subject with one of these is one that was spoken of: 这座大桥, 今次, 本案."""


_BACK = tuple("这這该該此")
_KINDS = tuple("笔筆项項批区區座")
"""Demonstratives, and the measures that may stand behind them: 这笔2亿美元."""


class Quantity(Record):
    """A figure, and what is said around it."""

    figure: Figure
    place: SegmentKind
    sentence: int
    """The start of its sentence."""
    before: str
    """What its sentence says before it."""
    phrase: Phrase
    """The words next to it."""
    words: frozenset[str]
    """Pairs of Han characters and Latin words near it."""
    periods: frozenset[str]
    """Years, months and words of time in its sentence."""
    names: frozenset[str]
    """Names of places, firms and models before it."""
    roles: frozenset[str]
    """Whether it is a part, a rate, a change, a plan, the other side of a comparison …"""


class Context:
    """Reads what stands around a figure, once for each."""

    def __init__(self, article: Article, figures: Sequence[Figure]) -> None:
        self._text = article.text
        self._segments = article.segments
        self._figures = figures
        self._figure_starts = [f.start for f in figures]
        self.quantity = functools.cache(self._quantity)
        self.phrase = functools.cache(functools.partial(phrase, article.text))
        sample = article.text[:_SAMPLE].lower()
        self.is_rare = functools.cache(lambda word: sample.count(word) <= _RARE)

    def paragraph(self, figure: Figure) -> int:
        """Return the number of the segment that ``figure`` stands in."""
        return bisect.bisect_right(self._segments, (figure.start, 1 << 62, "")) - 1

    def bounds(self, figure: Figure, whole: bool) -> tuple[int, int]:
        """Return where the sentence of ``figure`` starts and ends, or the ``whole`` paragraph."""
        index = self.paragraph(figure)
        if whole and index >= 0:
            start, end, _ = self._segments[index]
        else:
            start = self._sentence(figure)[0]
            found = re.search(_SENTENCE_END, self._text[figure.end : figure.end + _LONGEST])
            end = figure.end + (found.start() if found else _LONGEST)
        return max(start, figure.start - _LONGEST), min(end, figure.end + _LONGEST)

    def points_back(self, figure: Figure) -> bool:
        """Return whether ``figure`` stands behind 这, 該 or the like, which point at one that was told before."""
        before = self._text[max(0, figure.start - 2) : figure.start]
        return before[-1:] in _BACK or before[-1:] in _KINDS and before[:1] in _BACK

    def _quantity(self, figure: Figure) -> Quantity:
        sentence, end = self._sentence(figure)
        start = max(sentence, figure.start - _REACH)
        before = self._text[start : figure.start]
        index = self.paragraph(figure)
        return Quantity(
            figure,
            self._segments[index].kind if index >= 0 else "paragraph",
            sentence,
            before,
            self.phrase(figure),
            self._words(start, end),
            self._periods(start, end),
            _names(before),
            self._roles(figure, before, end),
        )

    def _sentence(self, figure: Figure) -> tuple[int, int]:
        before = self._text[max(0, figure.start - _LONGEST) : figure.start]
        after = self._text[figure.end : figure.end + _REACH]
        start = figure.start - len(re.split(_SENTENCE_END, before)[-1])
        return start, figure.end + len(re.split(_SENTENCE_END, after)[0])

    def _roles(self, figure: Figure, before: str, end: int) -> frozenset[str]:
        behind = re.split(_CLAUSE_END, self._text[figure.end : end])[0]
        clause = re.split(_CLAUSE_END, before)[-1] + behind
        for expected in _AS_EXPECTED:
            clause, before, behind = (part.replace(expected, "") for part in (clause, before, behind))
        return frozenset(
            role
            for role in _ROLES
            if _contained(_ROLES[role], before + behind if role in _LEADING else clause)
        )

    def _between(self, start: int, end: int) -> Sequence[Figure]:
        return self._figures[
            bisect.bisect_left(self._figure_starts, start) : bisect.bisect_left(self._figure_starts, end)
        ]

    def _words(self, start: int, end: int) -> frozenset[str]:
        around = self._text[start:end]
        for figure in self._between(start, end):
            around = around.replace(self._text[figure.start : figure.end], " ")
        return _words(around)

    def _periods(self, start: int, end: int) -> frozenset[str]:
        dates = [
            f.value
            for f in self._between(start, end)
            if f.value and (f.kind == "date" or is_year(self._text, f))
        ]
        return frozenset([*dates, *_contained(_PERIODS, self._text[start:end])])


def is_year(text: str, figure: Figure) -> bool:
    """Tell whether ``figure`` is a bare 1999 or 2024, which may have been read as a number in an English text."""
    bare = figure.kind == "number" and figure.counter is None and figure.end - figure.start == 4
    return bare and text[figure.start : figure.start + 2] in ("19", "20")


def _contained(words: str, text: str) -> list[str]:
    return [word for word in words.split("|") if word in text]


def _names(before: str) -> frozenset[str]:
    if before.isascii():  # every other word of an English title has a capital
        return frozenset()
    names = set(re.findall(_MODEL, before))
    for i in range(2, len(before)):
        if before[i] in _PLACES or before[i : i + 2] in _FIRMS:
            names.add(before[i - 2 : i])
        elif before[i] == "某":
            names.add(before[i - 1])
    return frozenset(names)


def _words(text: str) -> frozenset[str]:
    pairs = {text[i : i + 2] for i in range(len(text) - 1)}
    han = {p for p in pairs if len(p) == 2 and is_han(p[0]) and is_han(p[1]) and FUNCTION.isdisjoint(p)}
    latin = {w.lower() for w in re.findall(r"[A-Za-z][A-Za-z0-9]{3,}", text)} - STOPWORDS
    return frozenset(han.union(map(stem, latin)))


def contrasted(one: Quantity, other: Quantity) -> bool:
    """Tell whether the same words lead up to both figures, and what stands before those is of different things."""
    same = len(
        list(itertools.takewhile(_equal, zip(reversed(one.before), reversed(other.before), strict=False)))
    )
    if same < _PREDICATE:
        return False
    mine, others = _subject(one.before[:-same]), _subject(other.before[:-same])
    return bool(mine and others) and not _speaks_of(mine, other) and not _speaks_of(others, one)


def _equal(pair: Iterable[str]) -> bool:
    return len(set(pair)) == 1


def _subject(before: str) -> frozenset[str]:
    """The words of the clause so far; if it has none, of the one before, unless that only tells who says so."""
    *earlier, clause = re.split(_CLAUSE_END, before)
    if not _POINTING.isdisjoint(clause) or not _words(clause) and earlier and earlier[-1].endswith(_SAYING):
        return frozenset()
    return _words(clause) or _words(before)


def _speaks_of(subject: frozenset[str], quantity: Quantity) -> bool:
    """Whether a sentence has the words of a subject: two of them, or half of what there are."""
    shared = len(subject & quantity.words)
    return shared >= 2 or shared * 2 >= len(subject)
