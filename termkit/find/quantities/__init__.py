"""Finds pairs of figures that may be two tellings of one quantity, each with what is said around it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from termkit.find.quantities.amounts import Amount, agree, amounts, slipped
from termkit.find.quantities.context import Context, Quantity, contrasted
from termkit.find.quantities.pairs import Pairs
from termkit.find.quantities.phrases import alike, crossed
from termkit.model import Article, Figure
from termkit.record import Record

__all__ = ["Quantity", "Rivals", "find_rivals"]


class Rivals(Record):
    """Two quantities of one unit in different sentences whose values differ by more than rounding."""

    first: Quantity
    second: Quantity
    power: int
    """k where the second is 10**k times the first, with the same digits; else 0."""
    digits: int
    """The number of significant digits of the first: one agrees with another's by chance, three don't."""
    rare: int
    """The number of words that both sentences have and that are rare in the article; a Latin word counts as two."""
    common: int
    """The number of other words that both have."""
    alike: int
    """How much of the wording next to the figures is the same, in Han characters; a Latin word counts as two."""
    crossed: int
    """The length of a noun that stands before one and behind the other."""
    same_sense: bool | None
    """Whether the words next to them measure the same by words of the field: 造价 and 投资; None if they don't say."""
    crowd: int
    """The number of further values of the unit in the article."""
    namesakes: int | None
    """The number of further values told with the word that stands next to both; None if there is no such word."""
    contrasted: bool
    """Whether the sentences say the same of two different things: 手机业务收入…, 汽车业务收入…"""
    in_rows: bool
    """Whether the other figures that both sentences tell in the same words differ too, as in the rows of a list."""
    retold: bool
    """Whether one of those other figures is the same in both."""
    tellings: tuple[int, int]
    """How often each of the two values stands in the article; those of two different things come again."""
    slipped: bool
    """Whether a digit has slipped between them, other than by a power of ten."""
    pointed: bool
    """Whether the second stands behind 这 or 該 and the first is the last of its unit before it."""
    bare: bool
    """Whether nothing says what is counted."""


def find_rivals(article: Article, figures: Sequence[Figure]) -> tuple[Rivals, ...]:
    """Return the pairs of figures that are worth comparing, in order.

    These are power-of-ten twins; a figure of the title and the only one of the body that is told with the same
    words; and two figures of different paragraphs that alone are told with the same words.
    """
    found = list(amounts(article.text, figures))
    if len(found) < 2:
        return ()
    context = Context(article, figures)
    pairs = Pairs(article, found, context)
    return tuple(
        _rivals(pairs, context, one, other)
        for one, other in sorted(pairs.all())
        if context.quantity(one.figure).sentence != context.quantity(other.figure).sentence
    )


def _rivals(pairs: Pairs, context: Context, first: Amount, second: Amount) -> Rivals:
    one, other = context.quantity(first.figure), context.quantity(second.figure)
    shared = one.words & other.words
    rare = sum(map(_weight, filter(context.is_rare, shared)))
    senses = {one.phrase.sense, other.phrase.sense}
    told = [agree(mine, theirs) for mine, theirs in _told_alike(pairs, context, first, second)]
    return Rivals(
        one,
        other,
        second.exponent - first.exponent if first.digits == second.digits else 0,
        len(first.digits),
        rare,
        sum(map(_weight, shared)) - rare,
        alike(one.phrase, other.phrase),
        crossed(one.phrase, other.phrase),
        None if None in senses else len(senses) == 1,
        pairs.crowd(first, second),
        pairs.namesakes(first, second),
        contrasted(one, other),
        bool(told) and not any(told),
        any(told),
        (pairs.tellings(first), pairs.tellings(second)),
        slipped(first, second),
        pairs.is_pointed(first, second),
        first.bare,
    )


def _weight(word: str) -> int:
    """A Latin word says as much as the three or four characters of two pairs."""
    return 2 if word.isascii() else 1


def _told_alike(
    pairs: Pairs, context: Context, first: Amount, second: Amount
) -> Iterator[tuple[Amount, Amount]]:
    """Yield the other figures that both sentences, or both paragraphs, tell in the same words."""
    whole = context.paragraph(first.figure) != context.paragraph(second.figure)
    theirs: dict[object, Amount] = {}
    for amount in pairs.within(context.bounds(second.figure, whole)):
        for key in _keys(pairs, context, amount):
            theirs.setdefault(key, amount)
    for amount in pairs.within(context.bounds(first.figure, whole)):
        match = next((theirs[key] for key in _keys(pairs, context, amount) if key in theirs), None)
        if match and amount is not first and match is not second:
            yield amount, match


def _keys(pairs: Pairs, context: Context, amount: Amount) -> list[object]:
    sense = context.phrase(amount.figure).sense
    return [*pairs.keys(amount), (amount.unit, sense)] if sense else [*pairs.keys(amount)]
