"""Fits termkit/align/data/syllables.tsv: which letters of names characters write, and how often.

    python tools/fit_transliteration.py names_zh_latin.tsv

The pairs are names of Wikidata (CC0) as collected by NETransliteration: a Latin name, the characters of the Chinese
one set apart by spaces, and how often the pair was seen, set apart by tabs.

Names whose spelling has a SHA-256 hash that begins with a byte below 26, a tenth, are held out and measured on. The
rest is fitted by expectation maximisation: first the letters are shared out along the characters in proportion; then,
again and again, by what the model of that makes of them. A pair counts as much as it is likelier to be one than two
names side by side, so that a surname beside a first name counts for nothing in the end.
"""

from __future__ import annotations

import functools
import hashlib
import math
import random
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from termkit.align.syllables import LONGEST, Model, split_run, split_sound
from termkit.align.transliteration import STRAY, characters, quotient, spelled, steps, written
from termkit.find.sounds import syllable

OUTPUT = Path(__file__).parents[1] / "termkit" / "align" / "data" / "syllables.tsv"
HEADER = """\
# Which letters of names characters write, and how often. Made by tools/fit_transliteration.py from names of Wikidata
# (CC0) as collected by NETransliteration.
# A syllable with its characters; an initial (b-) and a final (-an, -an-) with beginnings, vowels and ends; letters
# after a letter (<a). Each run of letters with its count, the empty run with its count alone.

"""

HELD_OUT = 26
"""Names whose hash begins with a byte below this are held out."""
ROUNDS = 6
NOISE = 0.1
"""The share of pairs that are not the same name."""
FEWEST = 0.6
"""The count from which on a run is kept for a character."""
FEWEST_PARTS = 2.0
"""And for an initial or a final."""
MOST_WEIGHT = 4.0
"""How many pairs one that was seen often counts as, at most."""
LEAST = 1e-3
"""How likely it must be at least that a pair is one, or that letters were written so, to be counted."""

Counts = dict[str, dict[str, float]]


class Pair(NamedTuple):
    """A Latin name and a Chinese one."""

    letters: str
    chinese: str
    count: int


def read_pairs(path: Path) -> list[Pair]:
    """Return the pairs of the file, names in the letters a to z and in Simplified characters."""
    pairs = []
    for line in path.read_text(encoding="utf-8").splitlines():
        latin, chinese, count = line.split("\t")
        pairs.append(Pair("".join(spelled(latin)), characters(chinese).replace("·", ""), int(count)))
    return [pair for pair in pairs if pair.letters and pair.chinese]


def is_held_out(letters: str) -> bool:
    """Tell whether a name is measured on, and not fitted."""
    return hashlib.sha256(letters.encode()).digest()[0] < HELD_OUT


def fit(pairs: Sequence[Pair]) -> dict[str, str]:
    """Return the rows of the table that makes ``pairs`` likeliest."""
    letter_pairs = _letter_pairs({pair.letters for pair in pairs})
    counts = _counts(pairs, _in_proportion)
    for _ in range(1, ROUNDS):
        model = Model(_rows(counts, letter_pairs, digits=2))
        counts = _counts(pairs, functools.partial(_expected, model))
    return _rows(counts, letter_pairs, digits=0)


def _counts(pairs: Iterable[Pair], shared_out: Callable[[Pair], Iterator[tuple[str, str, float]]]) -> Counts:
    """Return how often each character wrote each run of letters."""
    counts: Counts = defaultdict(lambda: defaultdict(float))
    for pair in pairs:
        weight = min(1 + math.log(pair.count), MOST_WEIGHT)
        for char, run, share in shared_out(pair):
            counts[char][run] += weight * share
    return counts


def _in_proportion(pair: Pair) -> Iterator[tuple[str, str, float]]:
    """Yield characters with the runs about where they are, and the shares of these: a first guess."""
    letters, last = pair.letters, len(pair.chinese) - 1
    per_character = len(letters) / len(pair.chinese)
    for index, char in enumerate(pair.chinese):
        weights: dict[str, float] = defaultdict(float)
        for begin in range(len(letters) + 1 if index else 1):
            for end in range(begin, min(begin + LONGEST, len(letters)) + 1):
                off = abs(begin - index * per_character) + abs(end - (index + 1) * per_character)
                if index < last or end == len(letters):
                    weights[letters[begin:end]] += STRAY[end - begin] * math.exp(-off)
        total = sum(weights.values())
        yield from ((char, run, weight / total) for run, weight in weights.items())


def _expected(model: Model, pair: Pair) -> Iterator[tuple[str, str, float]]:
    """Yield characters with the runs that they wrote by ``model``, and how likely they did."""
    row, table = [model.shares(char) for char in pair.chinese], steps(model, (pair.letters,))
    before = [[1.0] + [0.0] * (len(table) - 1)]
    for shares in row:
        before.append(written(before[-1], shares, table))
    odds = before.pop()[-1]
    certainty = (1 - NOISE) * odds / ((1 - NOISE) * odds + NOISE)
    if certainty < LEAST:
        return
    after = [0.0] * (len(table) - 1) + [1.0]
    for char, shares, start in zip(reversed(pair.chinese), reversed(row), reversed(before), strict=True):
        come = [0.0] * len(table)
        for place, value in enumerate(start):
            for length, (run, inverse) in enumerate(table[place]):
                share = shares.get(run, 0.0) * inverse
                come[place] += (share + STRAY[length]) * after[place + length]
                expected = certainty * value * share * after[place + length] / odds
                if expected > LEAST:
                    yield char, run, expected
        after = come


def _letter_pairs(names: Iterable[str]) -> dict[str, dict[str, float]]:
    """Return how often each letter follows each, a space being before the first."""
    counts: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for name in names:
        for before, letter in zip(" " + name, name, strict=False):
            counts["<" + before][letter] += 1
    return counts


def _rows(counts: Counts, letter_pairs: Counts, digits: int) -> dict[str, str]:
    """Return the rows of the table, each with its key; counts with so many ``digits`` after the point."""
    syllables: dict[str, list[str]] = defaultdict(list)
    parts: Counts = defaultdict(lambda: defaultdict(float))
    fewest = FEWEST if digits == 0 else 10.0**-digits
    for char, runs in sorted(counts.items()):
        sound = syllable(char) or char
        initial, final = split_sound(sound)
        for run, n in runs.items():
            for key, part in zip((f"{initial}-", f"-{final}", f"-{final}-"), split_run(run), strict=True):
                parts[key][part] += n
        if written_runs := _written(runs, fewest, digits):
            syllables[sound].append(f"{char} {written_runs}")
    least = FEWEST_PARTS if digits == 0 else fewest
    rows = {key: _written(runs, least, digits) for key, runs in (letter_pairs | parts).items()}
    rows |= {sound: "\t".join(fields) for sound, fields in syllables.items()}
    return dict(sorted((key, row) for key, row in rows.items() if row))


def _written(runs: dict[str, float], fewest: float, digits: int) -> str:
    kept = sorted(((n, run) for run, n in runs.items() if n >= fewest), key=lambda item: (-item[0], item[1]))
    return " ".join(f"{run}{n:.{digits}f}" for n, run in kept)


def recall(
    model: Model, pairs: Sequence[Pair], queries: int, *, of_chinese: bool = False, names: int = 1000
) -> float:
    """Return how often a name's other half has higher odds than ``names`` others: the Latin half, or the Chinese."""
    draw = random.Random(1)
    asked = draw.sample(list(pairs), queries)
    half = (lambda pair: pair.chinese) if of_chinese else (lambda pair: pair.letters)
    others = draw.sample(sorted({half(pair) for pair in pairs}), names)
    right = 0
    for pair in asked:
        odds = _odds(model, pair.chinese, pair.letters)
        rivals = (other for other in others if other != half(pair))
        if of_chinese:
            right += all(_odds(model, rival, pair.letters) < odds for rival in rivals)
        else:
            right += all(_odds(model, pair.chinese, rival) < odds for rival in rivals)
    return right / queries


def found(model: Model, pairs: Sequence[Pair], by_chance: int = 40_000) -> float:
    """Return the share of pairs with higher odds than all but one in a thousand of pairs drawn by chance."""
    draw = random.Random(1)
    drawn = [(draw.choice(pairs), draw.choice(pairs)) for _ in range(by_chance)]
    chance = sorted(
        _odds(model, one.chinese, other.letters) for one, other in drawn if one.letters != other.letters
    )
    bar = chance[-len(chance) // 1000]
    return sum(_odds(model, pair.chinese, pair.letters) > bar for pair in pairs) / len(pairs)


def _odds(model: Model, chinese: str, letters: str) -> float:
    return quotient(model, chinese, (letters,))


def main() -> None:
    """Fit the table, write it, and tell how well it does on the names that were held out."""
    (path,) = sys.argv[1:]
    pairs = read_pairs(Path(path))
    rows = fit([pair for pair in pairs if not is_held_out(pair.letters)])
    OUTPUT.write_text(HEADER + "".join(f"{key}\t{row}\n" for key, row in rows.items()), encoding="utf-8")
    model = Model(rows)
    held_out = [pair for pair in pairs if is_held_out(pair.letters)]
    longer = [pair for pair in held_out if len(pair.chinese) > 1]
    for title, chosen in (("all", held_out), ("of two characters and more", longer)):
        latin, chinese = (recall(model, chosen, 400, of_chinese=of_chinese) for of_chinese in (False, True))
        sys.stdout.write(
            f"{len(chosen)} pairs held out, {title}: of 1,000 names the right Latin one is first for {latin:.3f}, the "
            f"right Chinese one for {chinese:.3f}; found at 0.1 % false: {found(model, chosen):.3f}\n"
        )


if __name__ == "__main__":
    main()
