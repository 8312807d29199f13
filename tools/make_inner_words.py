"""Makes the table in termkit/glossary/data from the word list of jieba.

    python tools/make_inner_words.py path/to/jieba/dict.txt

jieba's word list (https://github.com/fxsjy/jieba, MIT) is `jieba/dict.txt` in its source distribution.

`inner_words.tsv` has the common words of three and four characters in which two neighbouring characters are no part
of their own: 非|农业 holds 非农 across a border. A glossary that has such a pair for a term needs a guard.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

OUTPUT = Path(__file__).parent.parent / "termkit" / "glossary" / "data" / "inner_words.tsv"
LICENCE = "# Made by tools/make_inner_words.py from the word list of jieba (MIT, Sun Junyi).\n"
COMMON = 50
"""Occurrences, in jieba's count, of a word worth a warning."""
SURER = 2.0
"""By how much (a factor of e to this) a division across the pair must be likelier than one that keeps it."""
RARER = 50
"""A pair so many times as frequent as the word is a word in it as well: 美国 in 美国防部."""


def frequencies(path: str) -> dict[str, int]:
    """Return how often each word occurs."""
    rows = (line.split() for line in Path(path).read_text(encoding="utf-8").splitlines())
    return {word: int(count) for word, count, *_ in rows}


def likelihood(text: str, words: Mapping[str, int], whole: str, total: float) -> float:
    """Return the logarithm of how likely the best division of ``text`` is, in which ``whole`` is no word."""
    best = [0.0]
    for end in range(1, len(text) + 1):
        parts = ((start, text[start:end]) for start in range(end))
        best.append(
            max(
                best[start] + math.log(words.get(part) or 1) - total
                for start, part in parts
                if part != whole and (len(part) == 1 or words.get(part))
            )
        )
    return best[-1]


def rows(words: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    """Yield each word and the pairs in it that are no words of their own."""
    total = math.log(sum(words.values()))
    for word, count in sorted(words.items()):
        if count < COMMON or not 3 <= len(word) <= 4 or not all("一" <= char <= "鿿" for char in word):
            continue
        best = likelihood(word, words, word, total)
        pairs = []
        for at in range(len(word) - 1):
            pair = word[at : at + 2]
            kept = (
                likelihood(word[:at], words, word, total)
                + math.log(words.get(pair) or 1)
                - total
                + likelihood(word[at + 2 :], words, word, total)
            )
            if best - kept >= SURER and words.get(pair, 0) < RARER * count:
                pairs.append(pair)
        if pairs:
            yield word, " ".join(pairs)


if __name__ == "__main__":
    table = rows(frequencies(sys.argv[1]))
    lines = "".join(f"{word}\t{pairs}\n" for word, pairs in table)
    OUTPUT.write_text(
        f"{LICENCE}# word, pairs of characters across a border in it\n\n{lines}", encoding="utf-8"
    )
