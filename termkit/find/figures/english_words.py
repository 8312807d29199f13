"""English number words: cardinals, ranks, scales, parts and multiples."""

from __future__ import annotations

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINALS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth"
)
ONES = {word: i for i, word in enumerate(_ONES.split())} | {"nought": 0, "naught": 0}
TENS = {word: 10 * (i + 2) for i, word in enumerate(_TENS.split())}
HUNDRED = "hundred"
SCALES = {
    "thousand": 3, "million": 6, "billion": 9, "trillion": 12, "lakh": 5, "crore": 7, "k": 3, "m": 6, "mm": 6, "b": 9,
    "g": 9, "t": 12, "bn": 9, "mn": 6, "mil": 6, "mln": 6, "bln": 9, "tn": 12, "tln": 12, "thousands": 3, "millions": 6,
    "billions": 9, "trillions": 12,
}  # fmt: skip
LETTERS = frozenset("kmbgt") | {"mm"}
"""Scales that need a number in digits before them."""
DOZENS = frozenset({"dozen", "dozens", "doz", "dozs"})
RANKS = {word: i for i, word in enumerate(_ORDINALS.split())} | {"nineth": 9}
RANKS |= {word[:-1] + "ieth": value for word, value in TENS.items()}
RANKS |= {"hundredth": 100, "thousandth": 10**3, "millionth": 10**6, "billionth": 10**9, "trillionth": 10**12}
PARTS = {"half": 2, "halves": 2, "quarter": 4, "quarters": 4}
PARTS |= {rank: value for rank, value in RANKS.items() if value > 2} | {
    rank + "s": value for rank, value in RANKS.items() if value > 2
}
"""What a whole is divided into: two thirds."""

POWERS = {
    "hundred": 2,
    "thousand": 3,
    "million": 6,
    "billion": 9,
    "trillion": 12,
    "dozen": 1,
    "ten": 1,
    "score": 1,
}
"""Scale words by their least magnitude: dozens, like 几十, are tens."""
MULTIPLES = {"doubl": 2, "tripl": 3, "trebl": 3, "quadrupl": 4, "quintupl": 5, "sextupl": 6}
"""Stems of verbs that multiply."""
