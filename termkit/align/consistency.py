"""How uniformly a set of articles renders its concepts: measures, from counts alone."""

from __future__ import annotations

import functools
import itertools
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

from termkit.align.folding import one_form
from termkit.align.model import Alignment, Concept, Consistency, Rendering


def consistency(alignment: Alignment) -> Consistency:
    """Return the measures of a set; linear in its renderings, since pairs are counted and not listed."""
    form = functools.cache(one_form)  # the same few forms stand in many articles
    raw = [_counts(concept, str) for concept in alignment.concepts]
    folded = [_counts(concept, form) for concept in alignment.concepts]
    repeated = [totals for articles in folded if (totals := _total(articles)).total() > 1]
    return Consistency(
        within=_share(pairs_within(alignment).values()),
        across=_share(map(_pairs_across, raw)),
        folded=_share(map(_pairs_across, folded)),
        dominant=_share((max(totals.values()), totals.total()) for totals in repeated),
    )


def pairs_within(alignment: Alignment) -> dict[str, tuple[int, int]]:
    """Return for each article how many pairs of occurrences of one concept are rendered alike, and how many there are.

    They add up over articles: the sum of the first numbers over that of the second is LTCR within articles.
    """
    found = {article.path: (0, 0) for article in alignment.articles}
    for concept in alignment.concepts:
        for path, renderings in concept.renderings.items():
            same, every = _pairs(tally(renderings, str))
            found[path] = found[path][0] + same, found[path][1] + every
    return found


def agreements(alignment: Alignment) -> dict[tuple[str, str], float | None]:
    """Return for each two articles, in their order, the share of the concepts in both that they call the same.

    What an article calls a concept is its most frequent rendering there, any of them where several are equally
    frequent; Traditional and Simplified characters count as the same. None where they share no concept. The number
    of pairs is the square of that of articles: this is for a page of them, not for a corpus.
    """
    paths = [article.path for article in alignment.articles]
    order = {path: number for number, path in enumerate(paths)}
    shared: Counter[tuple[str, str]] = Counter()
    same: Counter[tuple[str, str]] = Counter()
    for concept in alignment.concepts:
        chief = {path: _chief(found) for path, found in concept.renderings.items() if found}
        for one, other in itertools.combinations(sorted(chief, key=order.__getitem__), 2):
            shared[one, other] += 1
            same[one, other] += not chief[one].isdisjoint(chief[other])
    return {
        pair: same[pair] / shared[pair] if shared[pair] else None for pair in itertools.combinations(paths, 2)
    }


def tally(renderings: Iterable[Rendering], form: Callable[[str], str] = one_form) -> Counter[str]:
    """Return how often each form occurs, those that ``form`` makes alike taken together."""
    counts: Counter[str] = Counter()
    for rendering in renderings:
        counts[form(rendering.text)] += rendering.times
    return counts


def _chief(renderings: Sequence[Rendering]) -> frozenset[str]:
    """Return the forms that are the most frequent."""
    counts = tally(renderings)
    most = max(counts.values())
    return frozenset(form for form, count in counts.items() if count == most)


def _counts(concept: Concept, form: Callable[[str], str]) -> list[Counter[str]]:
    """Return how often each article uses each form of a concept."""
    return [tally(found, form) for found in concept.renderings.values()]


def _total(articles: Iterable[Counter[str]]) -> Counter[str]:
    totals: Counter[str] = Counter()
    for counts in articles:
        totals.update(counts)
    return totals


def _pairs(counts: Mapping[str, int]) -> tuple[int, int]:
    """Return how many pairs of occurrences have the same form, and how many there are."""
    return sum(map(_choose_two, counts.values())), _choose_two(sum(counts.values()))


def _pairs_across(articles: Sequence[Counter[str]]) -> tuple[int, int]:
    """The same over the pairs of occurrences in two articles: those of the set less those in one article."""
    same, every = _pairs(_total(articles))
    within = [_pairs(counts) for counts in articles]
    return same - sum(pairs[0] for pairs in within), every - sum(pairs[1] for pairs in within)


def _choose_two(number: int) -> int:
    return number * (number - 1) // 2


def _share(parts: Iterable[tuple[int, int]]) -> float | None:
    """Return the sum of the first numbers over that of the second; None of nothing."""
    some, every = 0, 0
    for part, whole in parts:
        some, every = some + part, every + whole
    return some / every if every else None
