"""Which terms of the source a translation doesn't render.

Translators paraphrase: of the words that a glossary holds, a quarter are rendered by another word in translations that
nobody would fault. What must be there are names, the terms of a specialised subject that are not general vocabulary
too, and whatever the user's own glossary says. Before one of them is told as missing, the translation is searched for
anything that may stand for it: a form of another region or a wrong one (rules of their own tell those), a part of the
name, initials, an inflected word, a pronoun for what the passage before has named.
"""

from __future__ import annotations

import bisect
from collections import Counter
from collections.abc import Iterator, Sequence

from termkit.find.bitext.renderings import Side, is_place, refers_back, renders
from termkit.find.found import Found
from termkit.find.terms import Surroundings, Usage, latin_spans
from termkit.glossary.compiled import Glossary
from termkit.glossary.model import Concept
from termkit.model import Article, Pair, Span
from termkit.record import Record
from termkit.text import fold

_SPECIALISED = frozenset(
    {
        "artificial intelligence", "semiconductors", "computing", "networks", "electronics", "energy", "chemistry",
        "space", "engineering", "mathematics", "science", "clinical trials", "medicine", "law", "institutions", "defence",
    }
)  # fmt: skip
"""Subject fields whose terms have one rendering; those of daily life, business and sport are paraphrased."""

_GENERAL = "general vocabulary"
"""The subject field of words that are of a specialised subject and of everyday language too."""

_LONG = 4
"""Characters of a Chinese term that is no part of another word; English has it as one word, or in many ways."""

_BACK = 3
"""Passages within which a pronoun finds what it stands for."""

_BRIEF = 5
"""Letters; a shorter word with a capital may be any word at the head of a sentence."""
_SENTENCE_ENDS = frozenset(".!?:;“\"‘'。！？：；\n")


class Mention(Record):
    """A place where the source names something that the glossary knows."""

    span: Span
    concepts: tuple[Concept, ...]
    """What it may mean there."""


class Missing(Record):
    """A term of the source that its translation doesn't render."""

    pair: Pair
    source: Span
    concept: Concept
    right: str
    """What should stand in the translation."""


class _Passage(Record):
    """A pair, with what its source names."""

    pair: Pair
    mentions: tuple[Mention, ...]
    side: Side


def find_missing(
    article: Article, found: Found, terms: Sequence[Usage], glossary: Glossary
) -> Iterator[Missing]:
    """Yield the terms of the source that ``article`` doesn't render, pair by pair, each once a pair.

    ``terms`` are those of the article that other rules speak of.
    """
    source = article.source
    if source is None or found.source is None or article.locale == source.locale:
        return
    mentions = _mentions(source, found.source, glossary)
    questioned = [
        (start, usage.concept.id) for usage in terms for r in usage.renderings for start in r.starts
    ]
    passages = [
        _Passage(
            pair,
            tuple(_within(mentions, pair.source)),
            Side(
                article.text[slice(*pair.target)],
                found.folded[slice(*pair.target)],
                article.locale,
                frozenset(concept for _, concept in _between(questioned, pair.target)),
            ),
        )
        for pair in article.pairs
    ]
    for index, passage in enumerate(passages):
        told: set[str] = set()
        for mention in passage.mentions if passage.side.text else ():
            concepts = mention.concepts
            due = all(
                is_due(c, source.text[slice(*mention.span)], article.locale, glossary)
                and (article.running or c.id in glossary.own or _is_sure(source, mention.span, c))
                for c in concepts
            )
            first = concepts[0]
            if due and first.id not in told and not _stands_somewhere(concepts, index, passages):
                told.add(first.id)
                yield Missing(passage.pair, mention.span, first, first.preferred(article.locale) or "")


def _is_sure(source: Article, span: Span, concept: Concept) -> bool:
    """Tell whether a message names a thing: in a label, “Cursor” is no product and “UN” no organisation."""
    name = source.text[slice(*span)]
    if not concept.is_name or name.isupper() and name.isascii():
        return False
    return not name.isalpha() or not name.isascii() or source.text[: span.start].rstrip(" ")[-1:].islower()


def find_repeated_terms(article: Article, found: Found, glossary: Glossary) -> frozenset[str]:
    """Return the ids of the concepts that the source names twice or more by one word and that are to be rendered as terms."""
    source = article.source
    if source is None or found.source is None:
        return frozenset()
    counts: Counter[tuple[str, str]] = Counter()
    for mention in _mentions(source, found.source, glossary):
        form = source.text[slice(*mention.span)]
        if all(is_due(concept, form, article.locale, glossary) for concept in mention.concepts):
            counts.update((concept.id, fold(form)) for concept in mention.concepts)
    return frozenset(concept for (concept, _), count in counts.items() if count > 1)


def is_due(concept: Concept, form: str, locale: str, glossary: Glossary) -> bool:
    """Tell whether a translation must render a concept by a term of its own."""
    if concept.preferred(locale) is None:
        return False
    if concept.id in glossary.own:
        return True
    if concept.is_name:
        return True
    subjects = set(concept.subject.split("; "))
    if not _SPECIALISED & subjects or _GENERAL in subjects:
        return False
    return form.isascii() or len(form) >= _LONG


def _stands_somewhere(concepts: Sequence[Concept], index: int, passages: Sequence[_Passage]) -> bool:
    """Tell whether the translation of a passage, or what it leans on in its neighbours, renders one of ``concepts``."""
    here = passages[index].side
    if any(renders(here, concept) for concept in concepts):
        return True
    ids = {concept.id for concept in concepts}
    for passage in passages[max(0, index - 1) : index + 2]:  # the sentences may be cut in another way
        named = any(c.id in ids for mention in passage.mentions for c in mention.concepts)
        if not named and any(renders(passage.side, concept) for concept in concepts):
            return True
    before = [passage.side for passage in passages[:index]]
    return any(renders(side, c) for c in concepts for side in _understood(here, c, before))


def _understood(side: Side, concept: Concept, before: Sequence[Side]) -> Sequence[Side]:
    """The passages before one that name what it need not name again; English leaves out where things are."""
    if side.locale == "en" and is_place(concept):
        return before
    return before[-_BACK:] if refers_back(side, concept) else ()


def _mentions(source: Article, found: Found, glossary: Glossary) -> list[Mention]:
    """What the source names, in order, a longer name before the shorter one inside it."""
    around = Surroundings(source.text, found.folded, latin_spans(found.hits, glossary))
    places: dict[Span, list[Concept]] = {}
    for form, starts in found.hits.items():
        length = glossary.length(form)
        for concept, term in glossary.senses(form):
            if (term.locale == "en") != (source.locale == "en"):
                continue
            # At the head of a sentence and in a title any word may have a capital.
            for start in around.keep(
                starts, length, term._replace(case="any") if term.text.islower() else term
            ):
                if not _is_meant(source.text, start, term.text):
                    continue
                concepts = places.setdefault(Span(start, start + length), [])
                if concept not in concepts:
                    concepts.append(concept)
    mentions: list[Mention] = []
    for span in sorted(places, key=lambda s: (s.start, -s.end)):
        if not mentions or span.start >= mentions[-1].span.end:
            mentions.append(Mention(span, tuple(places[span])))
    return mentions


def _is_meant(text: str, start: int, name: str) -> bool:
    """Whether a name is written as one: “does” is not DOE, and “Up” at the head of a sentence no film."""
    if not name[0].isupper():
        return True
    if not text[start].isupper():
        return False
    brief = len(name) < _BRIEF and name.isalpha() and not name.isupper()
    return not (brief and (start == 0 or text[:start].rstrip(" ")[-1:] in _SENTENCE_ENDS))


def _between(places: Sequence[tuple[int, str]], span: Span) -> Sequence[tuple[int, str]]:
    first = bisect.bisect_left(places, (span.start, ""))
    return places[first : bisect.bisect_left(places, (span.end, ""), first)]


def _within(mentions: Sequence[Mention], span: Span) -> list[Mention]:
    first = bisect.bisect_left(mentions, span.start, key=lambda m: m.span.start)
    last = bisect.bisect_left(mentions, span.end, first, key=lambda m: m.span.start)
    return [mention for mention in mentions[first:last] if mention.span.end <= span.end]
