"""Finds what stands in the other script: Simplified characters in a Traditional article and vice versa."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from termkit.find.script.tables import characters, confused, other_forms
from termkit.model import Article, Mark, Span
from termkit.text import HAN

ACROSS = 5
"""How many characters of both scripts may stand within one run of the other script."""
MENTION = 12
"""How long a name, title or word in brackets or quotation marks may be to be given in its own script."""
SHARE = 4
"""Of how many characters one at least must be of the other script, for the words to be in it."""
QUOTES = "「『“‘"
"""Marks that quote words, rather than give a title or another form of a name."""
ON_SCRIPT = frozenset("简簡繁字体體写寫")
"""What a text that quotes the other script for its own sake has in or around the quotation."""
LINE = 4
"""How many characters of the other script make a line one of that script, when it has none of its own."""
AT_HOME = ("简体", "繁體", "拮据", "党項", "万俟", "个舊", "白腊")
"""Names of the scripts in their own script, as in a choice of languages, and old words and names."""

_OPEN, _CLOSE = "《〈「『“‘(（", "》〉」』”’)）"


def find_other_script(article: Article, alphabet: frozenset[str]) -> Iterator[Mark]:
    """Yield each run of characters of the other script, a whole line as one, with its conversion where safe.

    Silent are short titles, quotations and glosses that stand wholly in their own script, and lines with
    Japanese kana.
    """
    own, other = ("simplified", "traditional") if article.locale == "zh-CN" else ("traditional", "simplified")
    foreign, native = characters(other) & alphabet, characters(own) & alphabet
    text, line, verdict = article.text, Span(0, 0), ""
    for run in _runs(text, foreign, native) if foreign else ():
        if run.start >= line.end:
            line = _line(text, run.start)
            verdict = _verdict(text[slice(*line)], foreign, native)
            if verdict == "foreign":
                yield Mark("other-script", *line, _converted(text[slice(*line)], own))
        if verdict == "native" and not (_is_mention(text, *run, foreign, native) or _is_at_home(text, *run)):
            yield Mark("other-script", *run, _converted(text[slice(*run)], own))


def _verdict(line: str, foreign: AbstractSet[str], native: AbstractSet[str]) -> str:
    """Return what ``line`` is as a whole: ``japanese``, ``foreign`` or ``native``."""
    if any("\u3041" <= char <= "\u30fa" for char in line):
        return "japanese"
    wholly = sum(char in foreign for char in line) >= LINE and native.isdisjoint(line)
    return "foreign" if wholly else "native"


def _runs(text: str, foreign: AbstractSet[str], native: AbstractSet[str]) -> Iterator[Span]:
    """Yield the runs of ``foreign`` characters with a few between them, none of which is ``native``."""
    letters = f"[{''.join(sorted(foreign))}]"
    for match in re.finditer(f"{letters}(?:{HAN}{{0,{ACROSS}}}{letters})*", text):
        if native.isdisjoint(match[0]):
            yield Span(*match.span())
        else:
            yield from (
                Span(*part.span()) for part in re.compile(f"{letters}+").finditer(text, *match.span())
            )


def _line(text: str, at: int) -> Span:
    """Return the line around ``at`` without the spaces at its edges."""
    start = text.rfind("\n", 0, at) + 1
    start = max(start, text.rfind("\r", start, at) + 1)
    end = text.find("\n", at)
    line = text[start : end if end >= 0 else len(text)]
    return Span(start + len(line) - len(line.lstrip()), start + len(line.rstrip()))


def _is_mention(text: str, start: int, end: int, foreign: AbstractSet[str], native: AbstractSet[str]) -> bool:
    """Tell whether the run stands in a short pair of brackets that hold the other script and nothing of this one.

    A single character of it among many that both scripts have is rather a slip: 「豆腐我吃了两盒」.
    """
    before = text[max(0, end - MENTION) : start]
    opened = max(before.rfind(mark) for mark in _OPEN) + 1
    after = text[end : end + MENTION]
    closed = min((found for mark in _CLOSE if (found := after.find(mark)) >= 0), default=-1)
    inner = before[opened:] + text[start:end] + after[: max(0, closed)]
    if opened == 0 or closed < 0 or len(inner) > MENTION or not native.isdisjoint(inner):
        return False
    count = sum(char in foreign for char in inner)
    if before[opened - 1] in QUOTES and count < SHARE:
        return not ON_SCRIPT.isdisjoint(before + inner + after)
    return count > 1 or count * SHARE >= len(inner)


def _is_at_home(text: str, start: int, end: int) -> bool:
    """Tell whether the run is part of a word that stands in articles of both scripts."""
    return any(word in text[max(0, start - 1) : end + 1] for word in AT_HOME)


def _converted(run: str, script: str) -> str | None:
    """Return ``run`` in ``script``, or None if a character of it may become one of several."""
    forms = other_forms("simplified" if script == "traditional" else "traditional")
    if any(char in confused(script) or forms.get(char) == "-" for char in run):
        return None
    return "".join(forms.get(char, char) for char in run)
