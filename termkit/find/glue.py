"""Finds names that were run together: CodexClaude, Zhipu AIGLM‑5, DeepSeekQwenKimi智谱."""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Callable, Iterator

from termkit.find.counts import count_at
from termkit.find.pieces import Piece, best_pieces
from termkit.model import Article, Mark
from termkit.record import Record
from termkit.text import is_han, is_latin

IsName = Callable[[str], bool]

_LONGEST = 100
"""Characters; a longer run of Latin words is an English sentence, an address or a hash."""

_OFTEN = 3
"""So often nobody runs the same two names together by accident: it is a name of its own."""

_FEWEST_LETTERS = 6
"""Of each part of an unknown seam; PowerPoint, CrowdStrike and DeepMind have shorter ones."""

_ACRONYM = 4
"""Letters of known acronyms that don't come together by chance: SMIC and YMTC in SMICYMTC."""

_LONGEST_HAN = 6
"""Characters of a Chinese name at the end of a row."""

_CODE = frozenset("_/@\\#$<=`~&")
"""What stands beside a word in code and addresses, but not beside a name."""


class _Glued(Record):
    """Names run together in a phrase; offsets are those of the phrase."""

    start: int
    end: int
    names: tuple[str, ...]


def find_glue(article: Article, is_name: IsName) -> Iterator[Mark]:
    """Yield a mark of kind ``glue`` over each stretch of names run together; it stands for them joined with 、.

    ``is_name`` tells whether a folded (lower-case, plain hyphens) string is a name of the glossary.
    """
    if article.locale == "en":
        return
    text = article.text
    in_order = _phrase().findall(text)
    phrases = Counter(in_order)
    seamed = [phrase for phrase in phrases if _suspicious().search(phrase) and not _is_sentence(phrase)]
    unknown = [phrase for phrase in seamed if _unknown_seam().fullmatch(phrase)]
    glued = {
        phrase: found
        for phrase in seamed
        if (found := _glued(phrase, phrases, is_name) or _seam(phrase, phrases, is_name, unknown))
    }
    if not seamed:
        return
    stands_alone = functools.cache(lambda han: is_name(han) or _stands_alone(text, han))
    end = 0
    for phrase in in_order:
        start = text.find(phrase, end)  # nothing Latin lies between: this is where it was found
        end = start + len(phrase)
        if phrase in glued and not _is_code(text, start, end):
            for stretch in glued[phrase]:
                yield _mark(text, start, end, stretch, stands_alone)
        elif (
            phrase in seamed
            and not _is_code(text, start, end)
            and (counted := _counted(text, start, end, is_name))
        ):
            yield counted


@functools.cache
def _phrase() -> re.Pattern[str]:
    """Latin words with single spaces between them; a full stop belongs to a word only if a letter follows."""
    word = r"[A-Za-z0-9](?:[A-Za-z0-9+'’]|(?:[.-]|[\u2010-\u2013])(?=[A-Za-z0-9]))*+"
    return re.compile(rf"{word}(?:[^\S\r\n]{word})*+")


@functools.cache
def _suspicious() -> re.Pattern[str]:
    return re.compile("[a-z][A-Z]|[A-Z]{4}|[0-9][A-Z][a-z]")


def _is_sentence(phrase: str) -> bool:
    return len(phrase) > _LONGEST or sum(word[0].islower() for word in phrase.split()) > 2


def _is_code(text: str, start: int, end: int) -> bool:
    around = text[max(0, start - 1) : start] + text[end : end + 1]
    return not _CODE.isdisjoint(around) or text.startswith("()", end)


def _glued(phrase: str, phrases: Counter[str], is_name: IsName) -> list[_Glued]:
    """The stretches of ``phrase`` in which names are run together."""
    pieces = best_pieces(phrase, is_name)
    found = []
    first = 0
    while first < len(pieces):
        last = first
        while last + 1 < len(pieces) and pieces[last + 1].seam != "space":
            last += 1
        chain = pieces[first : last + 1]
        if len(chain) > 1 and _is_glued(phrase, chain, phrases):
            end = _with_version(phrase, pieces, last)
            names = [phrase[p.start : p.end] for p in chain[:-1]] + [phrase[chain[-1].start : end]]
            found.append(_Glued(chain[0].start, end, tuple(names)))
        first = last + 1
    return found


@functools.cache
def _unknown_seam() -> re.Pattern[str]:
    """Two capitalised words or more, the last of them with another run on to it: General CatalystLightspeed."""
    part = f"[A-Z][a-z]{{{_FEWEST_LETTERS - 1},}}"
    return re.compile(rf"((?:[A-Z][a-z]+\s)+{part})({part})")


def _seam(phrase: str, phrases: Counter[str], is_name: IsName, unknown: list[str]) -> list[_Glued]:
    """A name of several words and an unknown one run on to it, in a text that isn't about code (Spring BeanFactory)."""
    if len(unknown) > 2 or phrases[phrase] > 1 or phrase not in unknown:
        return []
    match = _unknown_seam().fullmatch(phrase)
    words = phrase.split()
    first, joined = words[0], words[-1]
    if match is None or phrases[joined] or is_name(first.lower()) or is_name(joined.lower()):
        return []
    return [_Glued(0, len(phrase), (match[1], match[2]))]


def _is_glued(phrase: str, chain: list[Piece], phrases: Counter[str]) -> bool:
    """Whether enough speaks for several names: the glossary, or the article that has them alone elsewhere."""
    known = sum(p.telling for p in chain)
    alone = [p.telling or p.proper and phrases[phrase[p.start : p.end]] > 0 for p in chain]
    if phrases[phrase] >= _OFTEN and known < 3:
        return False
    if len(chain) > 2:
        return known >= 2 or known == 1 and all(alone)
    right = chain[1]
    if right.seam == "weak":
        versioned = right.proper and any(c.isdigit() for c in phrase[right.start : right.end])
        acronyms = all(p.end - p.start >= _ACRONYM and phrase[p.start : p.end].isupper() for p in chain)
        return known == 2 and (versioned or acronyms or all(phrases[phrase[p.start : p.end]] for p in chain))
    several_words = chain[0].telling and right.proper and " " in phrase[chain[0].start : chain[0].end]
    return (
        known == 2
        or known == 1
        and (all(alone) or several_words and _is_long(right))
        and phrases[phrase] == 1
    )


def _is_long(piece: Piece) -> bool:
    return piece.end - piece.start >= _FEWEST_LETTERS


def _with_version(phrase: str, pieces: list[Piece], last: int) -> int:
    """The end of the last name with what belongs to it: Claude Opus 4.6."""
    end = pieces[last].end
    for piece in pieces[last + 1 : last + 3]:
        if piece.known or not (phrase[piece.start].isupper() or phrase[piece.start].isdigit()):
            break
        end = piece.end
    return end


def _mark(text: str, start: int, end: int, stretch: _Glued, stands_alone: IsName) -> Mark:
    names = stretch.names
    stop = start + stretch.end
    if stop == end and (han := _han_after(text, end)) and stands_alone(han):
        names, stop = (*names, han), end + len(han)
    return Mark("glue", start + stretch.start, stop, "、".join(names), f"{len(names)} names")


def _counted(text: str, start: int, end: int, is_name: IsName) -> Mark | None:
    """The names of a word that are counted behind it, of which one is known: MistralOpenAI两家, AMDIBM丰田三家."""
    phrase = text[start:end]
    pieces = [] if " " in phrase else best_pieces(phrase, is_name)
    names = [phrase[piece.start : piece.end] for piece in pieces]
    if (
        len(pieces) < 2
        or not any(p.telling for p in pieces)
        or not all(p.telling or p.proper for p in pieces)
    ):
        return None
    for length in range(_LONGEST_HAN + 1):
        han = text[end : end + length]
        if (
            length != 1
            and count_at(text, end + length) == len(names) + (length > 0)
            and (not han or is_name(han))
        ):
            return Mark(
                "glue", start, end + length, "、".join([*names, han] if han else names), f"{len(names)} names"
            )
    return None


def _han_after(text: str, start: int) -> str:
    """The Chinese word up to a punctuation mark or the line's end: what can be a name in Kimi智谱——."""
    end = start
    while end < len(text) and is_han(text[end]) and end - start <= _LONGEST_HAN:
        end += 1
    bounded = end == len(text) or not (is_latin(text[end]) or text[end].isspace() and text[end] not in "\r\n")
    return text[start:end] if 2 <= end - start <= _LONGEST_HAN and bounded else ""


def _stands_alone(text: str, han: str) -> bool:
    """Whether ``han`` begins a sentence or stands between spaces at least twice."""
    seen, start = 0, text.find(han)
    while start >= 0 and seen < 2:
        before = text[start - 1 : start]
        seen += not (is_han(before) or is_latin(before)) if before else 1
        start = text.find(han, start + len(han))
    return seen >= 2
