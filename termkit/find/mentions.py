"""Finds where an article speaks of a person: introduced with a role or an original name, or quoted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from termkit.model import Gloss, Span
from termkit.text import HAN, is_han

_SAYS = (
    "说|說|表示|介绍|介紹|指出|认为|認為|补充|補充|强调|強調|告诉|告訴|透露|坦言|坦承|承认|承認|称，|稱，|指，|直言|笑言|笑说|笑說|警告|呼吁|呼籲|形容|解释|"
    "解釋|回应|回應|回忆|回憶|建议|建議|预计|預計|预测|預測|相信|批评|批評|质疑|質疑|分析|估计|估計|提醒|宣布|抱怨|反驳|反駁|感叹|感嘆"
)
SAYS = tuple(_SAYS.split("|"))
"""Verbs behind the name of a person who is quoted."""
TITLES = (
    "教授|博士|先生|女士|小姐|主任|院长|院長|经理|經理|董事|工程师|工程師|医生|醫生|醫師|同学|同學|议员|議員|委员|委員|书记|書記|部长|部長|校长|校長|"
    "团队|團隊|的团"
)
"""What stands behind the name of a person who is presented."""
ADVERBS = frozenset("所又也亦还還都在有就便却卻曾则則将將已从從对對向并並仍才再只不另")
"""They stand between a name and its verb."""

ROLES = frozenset(
    "员員者师師官授统統理席裁长長士家问問手星将將兵人帅帥监監总總司板事记記生友民相队隊客工导導演练練任老板判"
)
"""Characters that a role before a name ends with."""
_LINKS = frozenset("但而和與与及跟對对由被讓让向")
"""Characters before a name which belong neither to it nor to a role."""
OPENING = rf"(?:^|(?![·‧・•])[\W\x00-\u024f]|[{''.join(sorted(_LINKS))}])(?={HAN})"
"""What stands before a name that opens a sentence, or a part of it."""
_DOTS = frozenset("·‧・•")

_LONGEST = 6
"""Characters of a transliterated name."""


def speaks(text: str, end: int) -> bool:
    """Tell whether a verb of speech stands behind the name that ends at ``end``, or an adverb and the verb."""
    return text.startswith(SAYS, end + (text[end : end + 1] in ADVERBS))


def is_open(text: str, start: int) -> bool:
    """Tell whether a name may begin at ``start``: a sentence or a part of it does, or a link stands before."""
    return (
        not start or text[start - 1] in _LINKS or not is_han(text[start - 1]) and text[start - 1] not in _DOTS
    )


def has_role(text: str, start: int) -> bool:
    """Tell whether a role stands before the name that begins at ``start``: 部長努涅斯, or a first name and a dot."""
    return text[start - 1 : start] in ROLES | _DOTS


def occurrences(text: str, name: str) -> Iterator[int]:
    """Yield where ``name`` stands."""
    at = text.find(name)
    while at >= 0:
        yield at
        at = text.find(name, at + 1)


def introduced(text: str, runs: Sequence[Span], glosses: Sequence[Gloss]) -> dict[str, int]:
    """Return the transliterated names that the article introduces or quotes, each with where it does so first.

    A name is introduced by an original behind it, 葛林（David Green）, by a role or a first name before it, or by
    opening a sentence and a verb of speech behind it. Of two characters it must have the verb too behind a role.
    ``runs`` are the stretches of characters that transcribe sounds.
    """
    ends = {gloss.head.end for gloss in glosses if _is_personal(text[slice(*gloss.inner)])}
    names: dict[str, int] = {}
    for start, end in runs:
        first = max(start, end - _LONGEST)
        if end in ends or first == start and _is_presented(text, start, end):
            names.setdefault(text[first:end], first)
    return names


def _is_presented(text: str, start: int, end: int) -> bool:
    if text[start - 1 : start] in _DOTS:
        return True
    if has_role(text, start):
        return end - start > 2 or speaks(text, end)
    return is_open(text, start) and speaks(text, end)


def _is_personal(original: str) -> bool:
    """Tell whether an original is a name, as no acronym and no word is."""
    return (
        re.fullmatch(r"[A-Z][^\W0-9_]*[a-z][^\W0-9_]*(?:[ .’'-]+[^\W0-9_]+)*", original.strip()) is not None
    )
