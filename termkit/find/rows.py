"""Finds names of the glossary that stand in a row with nothing between them: 蔚來小鵬理想汽車."""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Iterator, Mapping, Sequence

from termkit.find.counts import count_at
from termkit.find.persons import find_people
from termkit.glossary.compiled import Glossary
from termkit.glossary.model import Concept
from termkit.model import Mark
from termkit.text import HAN, is_han

_FEWEST = 3
"""Names; two in a row are a company and its product (英伟达黄仁勋, 腾讯微信)."""

_LISTED = frozenset(("companies and products", "people"))
"""Subjects of which three in a row are a list; places and institutions are named from the large to the small."""

_PLACES = "places"
_TOWN = ("city", "capital", "town")
_THINGS = frozenset(("food", "household", "transport"))
"""Subjects whose concepts are things, of which three in a row are no compound."""

_FIRMS_ARE = frozenset(
    "maker company bank firm airline insurer retailer laboratory investor conglomerate group broker builder agency chain operator"
    " broadcaster brewer carmaker manufacturer designer foundry producer supplier network".split()
)
"""What the definitions of firms say that they are."""
_BEHIND_NOUN = frozenset("of for with that in from to and which by on at as since between".split())

_ETC = ("等", "等待", "等于", "等於", "等候", "等到")
_EACH = tuple(
    "分别 分別 双双 雙雙 各自 均 皆 之间 之間 两国 兩國 双方 雙方 两队 兩隊 联手 聯手 携手 攜手 搭档 搭檔".split()
)
"""What is said of several."""

_JOINED = frozenset("和与與及、跟同或")
"""Behind two names, they join what belongs to the second: 腾讯微信和QQ分别有…"""

_CLAUSE = 24
_LISTING = ("包括", "有", "为", "為")
_FIRMS = tuple("公司 集团 集團 银行 銀行 证券 證券 资本 資本 基金 保险 保險 科技 汽车 汽車".split())
"""Ends of a third name, which the glossary doesn't have: 成员有高盛摩根士丹利中金公司."""
_LONGEST_FIRM = 6

_LONGEST_LAST = 5
"""The same of one before 等: 安卓Linux火狐等."""
_OPENING = tuple('“「『《"')

_MANY = 5000
"""Hits; beyond it, unpacking the concepts of all forms to drop the ordinary words pays."""

_BODIES = frozenset(("institutions",))
"""Subjects of which two in a row with their acronyms are a list."""


def find_rows(text: str, hits: Mapping[int, Sequence[int]], glossary: Glossary) -> Iterator[Mark]:
    """Yield a mark of kind ``glue`` over each row of three names or more; it stands for them joined with 、.

    ``hits`` are the starts of each form of ``glossary`` in ``text``, as the matcher gives them.
    """
    if sum(map(len, hits.values())) > _MANY:
        hits = {form: starts for form, starts in hits.items() if _is_of_use(form, glossary)}
    yield from find_people(text)
    for row in _rows(hits, glossary):
        yield from _abbreviated(text, row, glossary)
        places, concepts = [row[0][0]], []
        for start, form in row:
            concepts.append(_concept(text, start, form, glossary))
            places.append(start + glossary.length(form))
        for wanted in (_is_country, _is_town, _is_thing, _is_other):
            yield from _lists(text, places, [c if c and wanted(c) else None for c in concepts])


def _is_of_use(form: int, glossary: Glossary) -> bool:
    return any(
        sense.concept.subject in (*_LISTED, *_BODIES, *_THINGS, _PLACES) for sense in glossary.senses(form)
    )


def _rows(hits: Mapping[int, Sequence[int]], glossary: Glossary) -> Iterator[list[tuple[int, int]]]:
    """Forms of which each begins where the one before ends: start and form of each."""
    forms: dict[int, int] = {}
    for form, starts in hits.items():
        forms.update(dict.fromkeys(starts, form))
    before: dict[int, int] = {}
    for form, starts in hits.items():
        length = glossary.length(form)
        before.update({start + length: start for start in starts if start + length in forms})
    done = -1
    for middle in sorted(before):
        if middle <= done:
            continue
        place = middle
        while place in before:
            place = before[place]
        row = []
        while place in forms:
            row.append((place, forms[place]))
            place += glossary.length(forms[place])
        done = place
        yield row


def _abbreviated(text: str, row: list[tuple[int, int]], glossary: Glossary) -> Iterator[Mark]:
    """A name and its acronym, at once followed by another such pair: 歐洲太空總署ESA加拿大太空總署CSA."""
    for (start, form), (short, acronym) in itertools.pairwise(row):
        ids = {sense.concept.id for sense in glossary.senses(form)}
        same = any(sense.concept.id in ids for sense in glossary.senses(acronym))
        other = short + glossary.length(acronym)
        if same and text[short:other].isupper() and is_han(text[start]):
            match = _organisation().match(text, other)
            if match and any(glossary.is_name(text[other : other + length]) for length in (2, 3, 4)):
                yield Mark("glue", start, match.end(), f"{text[start:other]}、{match[0]}", "2 names")


@functools.cache
def _organisation() -> re.Pattern[str]:
    """A Chinese name of a body with its acronym."""
    return re.compile(rf"{HAN}{{3,12}}?(?<=[署局會会院部行司團团織织構构])[A-Z]{{2,6}}(?![A-Za-z0-9])")


def _concept(text: str, start: int, form: int, glossary: Glossary) -> Concept | None:
    """What the form at ``start`` names, or None if it isn't a name that lists are made of."""
    senses = glossary.senses(form)
    listed = bool(senses) and all(_may_be_listed(s.concept) for s in senses)
    plain = text[start : start + glossary.length(form)]
    if not listed or len(plain) < 2 or any(map(str.isdigit, plain)):
        return None
    return senses[0].concept


def _may_be_listed(concept: Concept) -> bool:
    return concept.subject in _LISTED or concept.subject in _THINGS or _kind(concept) in ("country", "town")


def _is_country(concept: Concept) -> bool:
    return _kind(concept) == "country"


def _is_town(concept: Concept) -> bool:
    return _kind(concept) == "town"


def _is_thing(concept: Concept) -> bool:
    return concept.subject in _THINGS


def _is_other(concept: Concept) -> bool:
    return concept.subject in _LISTED


def _kind(concept: Concept) -> str:
    """What its definition says that it is: American investment bank -> firm, Google's operating system -> system."""
    words = concept.definition.lower().replace(",", " of").rstrip(".").split()
    end = next((i for i, word in enumerate(words) if word in _BEHIND_NOUN), len(words))
    noun = words[end - 1] if end else ""
    if concept.subject == _PLACES:
        named = words[:3]
        return "country" if "country" in named else "town" if any(word in named for word in _TOWN) else noun
    return "firm" if noun in _FIRMS_ARE else noun


def _lists(text: str, places: list[int], concepts: list[Concept | None]) -> Iterator[Mark]:
    """The stretches of a row that are made of names, those of ``concepts`` that aren't None."""
    first = 0
    while first < len(concepts):
        last = first
        while last < len(concepts) and concepts[last] is not None:
            last += 1
        names = [text[a:b] for a, b in zip(places[first:last], places[first + 1 : last + 1], strict=True)]
        row = [concept for concept in concepts[first:last] if concept]
        if _is_list(names, row, text, places[last]):
            yield Mark("glue", places[first], places[last], "、".join(names), f"{len(names)} names")
        first = last + 1


def _is_list(names: list[str], concepts: list[Concept], text: str, end: int) -> bool:
    """Whether three names stand in a row, or two of which the clause tells that they are several.

    Chinese names must meet in it; what meets Latin words only may be a company, its product and its version.
    """
    distinct = len({concept.id for concept in concepts})
    meet = any(is_han(a[-1]) and is_han(b[0]) for a, b in itertools.pairwise(names))
    if meet and distinct >= _FEWEST:
        return True
    if distinct == len(names) == 2 and _is_pair(names, concepts, meet, text, end):
        return True
    if distinct < len(names) or distinct < 2 or not any(map(is_han, names[0] + names[-1])):
        return False
    if concepts[0].subject in _THINGS:
        return False
    clause = re.split("[，。；！？\n]", text[end : end + _CLAUSE], maxsplit=1)[0]
    if not clause or clause[0] in _JOINED:
        return False
    if any(word in clause for word in _EACH) or distinct >= _FEWEST and count_at(clause, 0) == distinct:
        return True
    listed = text[: end - sum(map(len, names))].endswith(_LISTING)
    return listed and 2 < len(clause) <= _LONGEST_FIRM and clause.endswith(_FIRMS)


def _is_pair(names: list[str], concepts: list[Concept], meet: bool, text: str, end: int) -> bool:
    """Whether two names of one kind are told of as several, or are firms of which neither is part of the other."""
    one, other = concepts
    kind = _kind(one)
    if kind != _kind(other) or not kind:
        return False
    several = text.startswith(_ETC[0], end) and not text.startswith(_ETC[1:], end)
    if several:
        return True
    start = end - sum(map(len, names))
    if text[start - 1 : start] in _OPENING or text.startswith(_FIRMS, end) or text.count(text[start:end]) > 1:
        return False  # the name of a merger
    if is_han(names[0][-1]) and names[1].isascii() and _ETC[0] in text[end + 2 : end + _LONGEST_LAST]:
        return all(map(is_han, text[end : text.index(_ETC[0], end)]))
    return meet and kind == "firm" and not _names(one, other) and not _names(other, one)


def _names(one: Concept, other: Concept) -> bool:
    """Whether the definition of ``one`` tells of ``other``: its owner or its product."""
    return any(term.locale == "en" and term.text.split()[0] in one.definition for term in other.terms)
