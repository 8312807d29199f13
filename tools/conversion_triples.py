"""Three characters that prove a conversion wrong: what is left of longer words and names when a character is."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

NAME_KINDS = frozenset({"nrt", "ns", "nt"})
"""What jieba's list calls names, transliterated ones, of places and of organisations; Chinese ones vary too much."""
NAME_LENGTH = 3
"""How long a name is at least that decides without its surroundings."""
NUMERALS = "一兩三四五六七八九十百千萬億幾數多0123456789"
COUNTED = "貓狗犬雞鴨鵝鳥豬羊兔鼠虎獅熊猴象狼狐鹿蟲蝶蜂龜蝦蟹鯨鷹鴿雁鶴豹貂獸箱襪鞋耳眼手腳股基"
"""What 隻, and never 只, counts: animals, what comes in pairs, and shares and funds."""
HAVING = "有了著過是像成出入這那哪另某買養抓殺給換掉放拿送丟剩上下中、,，戴用找撿捉第"
COUNTS = "一兩三四五六七八九十百幾數"
"""What precedes 隻 and hardly ever 只: 有一隻."""
ADVERBS = "也都就還卻並仍則將應可能是"
VERBS = "用靠憑要能限為求看按以"
"""What stands around 只, only, and never around 隻: 而不是只用."""

Triples = dict[str, dict[str, tuple[set[str], set[str], set[str]]]]


def triples(
    script: str,
    words: Iterable[str],
    names: Iterable[str],
    wrong: Mapping[str, set[str]],
    legal: set[str],
    alone: set[str],
) -> Iterator[str]:
    """Yield rows: script, wrong character, right one, then what stands after, around and before it, two and two.

    ``words`` and ``names`` are right ones of three characters and more, ``legal`` the trios and pairs of
    characters that stand in right words.
    """
    table: Triples = defaultdict(lambda: defaultdict(lambda: (set(), set(), set())))
    for word in words:
        edge = len(word) > 3  # of 理一個髮 no three characters prove that 一個發 is a fault
        for at in range(edge, len(word) - edge):
            add(table, word, at, wrong, legal, alone if edge else legal)
    for name in names:
        for at in range(len(name)):
            add(table, name, at, wrong, legal, legal)
    if script == "traditional":
        one_or_only(table)
    for other, rights in table.items():
        for right, places in rights.items():
            yield "\t".join((script, other, right, *(" ".join(sorted(place)) for place in places)))


def one_or_only(table: Triples) -> None:
    """Note where 只 stands for 隻, and the other way round."""
    for numeral, noun in itertools.product(NUMERALS, COUNTED):
        table["只"]["隻"][1].add(numeral + noun)
    for before, numeral in itertools.product(HAVING, COUNTS):
        table["只"]["隻"][2].add(before + numeral)
    for adverb, verb in itertools.product(ADVERBS, VERBS):
        table["隻"]["只"][1].add(adverb + verb)


def add(
    table: Triples, word: str, at: int, wrong: Mapping[str, set[str]], legal: set[str], within: set[str]
) -> None:
    """Note the trios around each wrong character at ``at``, unless it is in ``legal``, or what begins or ends it in ``within``."""
    start = min(max(0, at - 1), len(word) - 3)
    place, right = at - start, word[at]
    for other in wrong.get(right, ()):
        trio = (word[:at] + other + word[at + 1 :])[start : start + 3]
        inner = {trio[i : i + 2] for i in (0, 1) if i <= place <= i + 1}
        if trio not in legal and inner.isdisjoint(within):
            table[other][right][place].add(trio[:place] + trio[place + 1 :])


def names(kinds: Mapping[str, str], letters: Mapping[str, list[str]], kept: Iterable[str]) -> Iterator[str]:
    """Yield the names with a character of ``kept``, which stays as it is in names, in Traditional characters.

    Left out are those with another character that may become one of several.
    """
    stays = frozenset(kept)
    for word, kind in kinds.items():
        if kind in NAME_KINDS and len(word) >= NAME_LENGTH and not stays.isdisjoint(word):
            forms = [char if char in stays else letters.get(char, [char]) for char in word]
            if all(len(form) == 1 for form in forms):
                yield "".join(form[0] for form in forms)
