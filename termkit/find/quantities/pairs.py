"""Picks the pairs of figures that are worth comparing, and counts the figures that are like them."""

from __future__ import annotations

import bisect
from collections.abc import Iterator, Sequence

from termkit.find.quantities.amounts import Amount, Unit, agree, slipped
from termkit.find.quantities.context import Context
from termkit.find.quantities.phrases import alike, crossed, heads
from termkit.model import Article

_POWERS = frozenset({1, 2, 3, 4, 6, 8})
"""Powers of ten between a figure and its mistranslation: billion and 亿, million and 万, 万 and 亿, a slipped digit."""

_FARTHEST = 8_000
"""Characters between the two; a text that goes on longer is many articles, or a book."""

_TWICE = 3
"""Occurrences of one value that are compared; more of the same add nothing."""

_SERIES = 12
"""Figures that are looked at around a pair; more of one kind are a list."""

_NEXT = 3
"""Figures told with the same words that one is compared with."""

_ALIKE = 4
"""Han characters of the same wording that two figures of the body need to be compared at all."""

_CLEARLY = 3
"""Han characters by which the wording next to one figure must be more like than that next to all others."""

_CROWDED = 2
"""Further values of the unit among which two figures of the body are not compared."""

_NOUN = 3
"""Han characters of a noun that says enough of what is counted: 起售价."""

_FARTHEST_POWER = 4
_POINTED = 200
"""Characters back to what 这 can point at."""

_ORDER = 10
"""Two tellings that are no twins are of one order of magnitude."""

Key = tuple[Unit, str]


class Pairs:
    """The figures of an article, by unit and by the words next to them."""

    def __init__(self, article: Article, found: Sequence[Amount], context: Context) -> None:
        """``found`` are all that can be compared, in order."""
        self._found = found
        self._context = context
        self._titles = [(s.start, s.end) for s in article.segments if s.kind == "title"]
        self._by_unit: dict[Unit, list[Amount]] = {}
        self._by_value: dict[tuple[Unit, str], dict[int, list[Amount]]] = {}
        self._by_head: dict[Key, list[Amount]] = {}
        self._keys: dict[int, list[Key]] = {}
        for amount in found:
            self._by_unit.setdefault(amount.unit, []).append(amount)
            values = self._by_value.setdefault((amount.unit, amount.digits), {})
            values.setdefault(amount.exponent, []).append(amount)
            self._keys[_start(amount)] = _keys(article.text, amount)
            for key in self._keys[_start(amount)]:
                self._by_head.setdefault(key, []).append(amount)

    def all(self) -> set[tuple[Amount, Amount]]:
        """Return the pairs, the earlier figure first."""
        return {*self._twins(), *self._of_titles(), *self._of_bodies(), *self._slips(), *self._pointed()}

    def tellings(self, amount: Amount) -> int:
        """Return how often its value stands in the article."""
        return len(self._by_value[amount.unit, amount.digits][amount.exponent])

    def crowd(self, one: Amount, other: Amount) -> int:
        """Return how many other values of their unit stand near."""
        return self._others(self._by_unit[one.unit], one, other)

    def namesakes(self, one: Amount, other: Amount) -> int | None:
        """Return how many other values near are told with the word next to both; None if they share none."""
        shared = set(self.keys(one)) & set(self.keys(other))
        return min((self._others(self._by_head[key], one, other) for key in shared), default=None)

    def keys(self, amount: Amount) -> list[Key]:
        """Return the words next to it, each with its unit and a sign of the side on which it stands."""
        return self._keys[_start(amount)]

    def within(self, bounds: tuple[int, int]) -> Sequence[Amount]:
        """Return what stands between two positions."""
        start, end = (bisect.bisect_left(self._found, bound, key=_start) for bound in bounds)
        return self._found[start:end]

    def _others(self, like: list[Amount], one: Amount, other: Amount) -> int:
        start = bisect.bisect_left(like, min(_start(one), _start(other)) - _FARTHEST, key=_start)
        last = max(_start(one), _start(other)) + _FARTHEST
        near = {amount.value for amount in like[start : start + _SERIES] if _start(amount) <= last}
        return len(near - {one.value, other.value})

    def _twins(self) -> Iterator[tuple[Amount, Amount]]:
        """Values with the same digits, some power of ten apart."""
        for values in self._by_value.values():
            exponents = sorted(values)
            for i, low in enumerate(exponents):
                for high in exponents[i + 1 :]:
                    if high - low in _POWERS:
                        yield from self._near(values[low][:_TWICE], values[high][:_TWICE])

    def _near(self, some: list[Amount], others: list[Amount]) -> Iterator[tuple[Amount, Amount]]:
        for one in some:
            for other in others:
                if abs(_start(one) - _start(other)) <= _FARTHEST:
                    yield (one, other) if _start(one) < _start(other) else (other, one)

    def _of_titles(self) -> Iterator[tuple[Amount, Amount]]:
        """A value of the title that the text doesn't tell, and the one value that it tells in the same words."""
        for title in self._titles:
            for amount in self.within(title):
                like = self._following(amount, title[1])
                if not amount.bare and not any(agree(amount, other) for other in like):
                    best = self._best(amount, [other for other in like if self._told_alike(amount, other)])
                    if best and _of_one_order(amount, best):
                        yield amount, best

    def _best(self, amount: Amount, told: list[Amount]) -> Amount | None:
        """The first of those told in the words most like; None if others come near it."""
        phrase = self._context.phrase
        likeness = {_start(other): alike(phrase(amount.figure), phrase(other.figure)) for other in told}
        best = max(told, key=lambda other: likeness[_start(other)], default=None)
        if best and all(
            agree(best, o) or likeness[_start(o)] + _CLEARLY <= likeness[_start(best)] for o in told
        ):
            return best
        return None

    def _following(self, amount: Amount, end: int) -> list[Amount]:
        like = self._by_unit[amount.unit]
        start = bisect.bisect_left(like, end, key=_start)
        return like[start : bisect.bisect_left(like, _start(amount) + _FARTHEST, key=_start)]

    def _told_alike(self, one: Amount, other: Amount) -> bool:
        if not set(self.keys(one)).isdisjoint(self.keys(other)):
            return True
        sense = self._context.phrase(one.figure).sense
        return sense is not None and sense == self._context.phrase(other.figure).sense

    def _of_bodies(self) -> Iterator[tuple[Amount, Amount]]:
        """Values of two paragraphs that are told in the same words, as no others are."""
        for like in self._by_head.values():
            for i, one in enumerate(like):
                for other in like[i + 1 : i + 1 + _NEXT]:
                    if self._stand_alone(one, other):
                        yield one, other

    def _slips(self) -> Iterator[tuple[Amount, Amount]]:
        """Values of one noun in which a digit has slipped."""
        phrase = self._context.phrase
        for like in self._by_unit.values():
            for i, one in enumerate(like):
                for other in like[i + 1 : i + 1 + _SERIES]:
                    if slipped(one, other) and _start(other) - _start(one) <= _FARTHEST:
                        mine, theirs = phrase(one.figure), phrase(other.figure)
                        turned = crossed(mine, theirs) >= _NOUN
                        as_long = len(one.digits) == len(other.digits)
                        if not one.bare and (turned or as_long and alike(mine, theirs) >= _NOUN):
                            yield one, other

    def _pointed(self) -> Iterator[tuple[Amount, Amount]]:
        for amount in self._found:
            if self._context.points_back(amount.figure) and (last := self._last(amount)):
                yield last, amount

    def is_pointed(self, one: Amount, other: Amount) -> bool:
        """Return whether 这 or 該 stands before ``other`` and can point at nothing but ``one``."""
        return self._context.points_back(other.figure) and self._last(other) == one

    def _last(self, amount: Amount) -> Amount | None:
        """The last value of its unit before it, if it is a slip of that one and wasn't told before."""
        like = self._by_unit[amount.unit]
        before = like[: bisect.bisect_left(like, _start(amount), key=_start)]
        if not before or any(agree(amount, other) for other in before):
            return None
        last = before[-1]
        near = _start(amount) - _start(last) <= _POINTED
        power = last.digits == amount.digits and abs(last.exponent - amount.exponent) <= _FARTHEST_POWER
        return last if near and (slipped(last, amount) or power) else None

    def _stand_alone(self, one: Amount, other: Amount) -> bool:
        phrase, paragraph = self._context.phrase, self._context.paragraph
        return (
            one.value != other.value
            and not one.bare
            and _start(other) - _start(one) <= _FARTHEST
            and _of_one_order(one, other)
            and not agree(one, other)
            and paragraph(one.figure) != paragraph(other.figure)
            and self.crowd(one, other) <= _CROWDED
            and not self.namesakes(one, other)
            and alike(phrase(one.figure), phrase(other.figure)) >= _ALIKE
        )


def _keys(text: str, amount: Amount) -> list[Key]:
    left, right = heads(text, amount.figure)
    keys = [(amount.unit, "<" + left)] if left else []
    return [*keys, (amount.unit, ">" + right)] if right else keys


def _start(amount: Amount) -> int:
    return amount.figure.start


def _of_one_order(one: Amount, other: Amount) -> bool:
    return one.size < other.size * _ORDER and other.size < one.size * _ORDER
