"""The stretches of English and Chinese sentences that can be terms: what stands together in several sentences."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

from termkit.record import Record
from termkit.text import HAN, fold, is_han

FEWEST = 1.5
"""The weight of sentences that a unit stands in: two different ones at least, though not all of their translations."""
_CLOSED = 0.85
"""The share of its sentences from which on a unit stands in a longer one: it is only a part of that."""
_WORDS = 5
_CHARACTERS = 10

_WORD = re.compile(r"[^\W_]+(?:[-'’.&][^\W_]+)*")
_TOKEN = re.compile(rf"[^\W_]+?(?={HAN})|{HAN}|[^\W_]+(?:[-.'’&][^\W\u2e80-\U0003ffff_]+)*")
_JOINS_ENGLISH = frozenset((" ", "\u00a0", "-", "\u2010", "\u2011"))
_JOINS_CHINESE = frozenset(("", " ", "·", "‧", "・", "-"))
_INNER = frozenset("of for and".split())
"""Little words that may stand within a term."""
_LITTLE = frozenset(
    """a about above across after again against ago all along already also although always am among an and another any are
    around as at away back be became because become been before being below between both but by can can't cannot could did
    didn't do does doesn't doing don't done down during each either else enough especially etc even ever every few for from
    further get gets getting go goes going got had has have having he her here hers herself him himself his how however i
    i'm if in into is isn't it it's its itself just least less let let's like made make makes making many may me might more
    moreover most much must my myself near need needs neither never no nor not nothing now of off often on once one only
    onto or other others our ours ourselves out over own per perhaps quite rather really said same say says see seem seems
    several shall she should show showed shown shows since so some something still such than that that's the their theirs
    them themselves then there there's therefore these they they're this those though through throughout thus till to
    together too toward towards two under unless until up upon us use used using very via was wasn't way we we're well were
    what when where whereas whether which while who whole whom whose why will with within without won't would yet you
    you're your yours""".split()
)
_CONTRACTED = ("'d", "'ll", "'m", "'re", "'ve", "n't")
_SELDOM_FIRST = frozenset("我你她它些的了是与與及或被而这這那该該也但若们們则則沒没很最更较較吗嗎吧呢啊")
_SELDOM_LAST = frozenset("的了是和在与與及或对對被而从從这這该該们們也很最更较較将將把给給让讓吗嗎吧呢啊")
"""Characters that terms hardly begin, or end, with: particles, pronouns, conjunctions."""


class Token(Record):
    """A word, or a Han character."""

    start: int
    end: int
    key: str
    """What it is the same word by."""


class Units(Record):
    """What could be terms in the sentences of one language."""

    weights: Mapping[str, float]
    """By unit, the weight of the sentences that it stands in."""
    places: Sequence[Mapping[str, Sequence[int]]]
    """For each sentence, where its units stand: the tokens they cover, as bits."""
    lengths: Sequence[int]
    """Tokens of each sentence."""
    forms: Mapping[str, str]
    """How each unit is written, mostly."""


_Stretch = tuple[str, int, int]
"""A unit with its first token and the one behind its last."""


def english_units(sentences: Sequence[str], weights: Sequence[float]) -> Units:
    """Return the stretches of one to five words, with no little word at an edge, that recur in ``sentences``."""
    return _units(sentences, weights, _english_tokens, _english_stretches, _shorter_english)


def chinese_units(sentences: Sequence[str], weights: Sequence[float]) -> Units:
    """Return the stretches of two to ten characters, Latin words taken for one, that recur in ``sentences``."""
    return _units(sentences, weights, _chinese_tokens, _chinese_stretches, _shorter_chinese)


def _units(
    sentences: Sequence[str],
    weights: Sequence[float],
    tokens_of: Callable[[str], list[Token]],
    stretches: Callable[[str, list[Token]], Iterator[_Stretch]],
    shorter: Callable[[str], tuple[str, str]],
) -> Units:
    """Count all stretches, then keep those that recur and that aren't always part of the same longer one."""
    tokens = [tokens_of(sentence) for sentence in sentences]
    totals: dict[str, float] = defaultdict(float)
    for sentence, found, weight in zip(sentences, tokens, weights, strict=True):
        for key in {key for key, _, _ in stretches(sentence, found)}:
            totals[key] += weight
    recurring = {key: total for key, total in totals.items() if total >= FEWEST and _stands_alone(key)}
    longer: dict[str, float] = {}
    for key, total in recurring.items():
        for part in shorter(key):
            longer[part] = max(total, longer.get(part, 0))
    kept = {key: total for key, total in recurring.items() if longer.get(key, 0) < _CLOSED * total}
    places: list[dict[str, list[int]]] = []
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    for sentence, found in zip(sentences, tokens, strict=True):
        here: dict[str, list[int]] = defaultdict(list)
        for key, first, stop in stretches(sentence, found):
            if key in kept:
                here[key].append((1 << stop) - (1 << first))
                forms[key][sentence[found[first].start : found[stop - 1].end]] += 1 + (first > 0)
        places.append(here)
    return Units(
        kept, places, [len(found) for found in tokens], {key: _form(counts) for key, counts in forms.items()}
    )


def _form(counts: Counter[str]) -> str:
    """The most frequent form; a capital at the beginning of a sentence weighs less, and the singular is the first choice."""
    forms = sorted(counts, key=lambda form: (-counts[form], form))
    return next((form for form in forms if forms[0] == f"{form}s"), forms[0])


def _english_tokens(sentence: str) -> list[Token]:
    return [Token(m.start(), m.end(), _stem(fold(m[0]))) for m in _WORD.finditer(sentence)]


def _stem(word: str) -> str:
    """The word without the ending of a plural."""
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and len(word) > 3 and word[-2] not in "siu" else word


def _english_stretches(sentence: str, tokens: list[Token]) -> Iterator[_Stretch]:
    words = (fold(sentence[token.start : token.end]) for token in tokens)
    little = [word in _LITTLE or word.endswith(_CONTRACTED) for word in words]
    for first, token in enumerate(tokens):
        if little[first] or not any(map(str.isalpha, token.key)):
            continue
        for stop in range(first + 1, min(first + _WORDS, len(tokens)) + 1):
            last = tokens[stop - 1]
            if stop - 1 > first and sentence[tokens[stop - 2].end : last.start] not in _JOINS_ENGLISH:
                break
            if little[stop - 1]:
                if last.key not in _INNER:
                    break
            elif stop - first > 1 or len(token.key) > 1:
                yield " ".join(t.key for t in tokens[first:stop]), first, stop


def _shorter_english(key: str) -> tuple[str, str]:
    return key.partition(" ")[2], key.rpartition(" ")[0]


def _chinese_tokens(sentence: str) -> list[Token]:
    return [Token(m.start(), m.end(), fold(m[0])) for m in _TOKEN.finditer(sentence)]


def _chinese_stretches(sentence: str, tokens: list[Token]) -> Iterator[_Stretch]:
    for first in range(len(tokens)):
        key = ""
        for stop in range(first + 1, min(first + _CHARACTERS, len(tokens)) + 1):
            last = tokens[stop - 1]
            if (
                key
                and sentence[tokens[stop - 2].end : last.start] not in _JOINS_CHINESE
                or last.key in "的了"
            ):
                break
            key += last.key
            yield key, first, stop


def _shorter_chinese(key: str) -> tuple[str, str]:
    return key[1:], key[:-1]


def _stands_alone(key: str) -> bool:
    """Whether it can be a term of its own: for Chinese, two characters and no figures or little words at its edges."""
    if not any(map(is_han, key)):
        return not key.isdigit()
    return (
        len(key) > 1
        and key[0] not in _SELDOM_FIRST
        and key[-1] not in _SELDOM_LAST
        and not any(map(str.isdigit, key))
    )
