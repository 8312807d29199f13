"""Sentence alignment: which stretch of an article translates which of its source, where two files are compared.

Where both files name their units (keys, ids) or have the same lines, those are paired, if they fit. Else
sentences are: ``splitting`` cuts both texts, ``anchors`` finds what they have in common, ``lattice`` the likeliest way
through both, and ``choosing`` takes from it what is sure.
"""

from __future__ import annotations

import math

from termkit.find.found import Found
from termkit.find.sentences.anchors import Side, find_anchors
from termkit.find.sentences.choosing import habits, left_over, pairs_of, related, sure_groups
from termkit.find.sentences.lattice import Group, Habits, Scorer, Texts, likeliest
from termkit.find.sentences.splitting import sentences
from termkit.find.sentences.structure import Lines, by_lines, by_names
from termkit.glossary.compiled import Glossary
from termkit.model import Article, Pair
from termkit.record import Record

_NEAR = 0.07
"""How far (natural logarithm) the ratio of lengths may be off before sentences are aligned anew."""

__all__ = ["Alignment", "align_texts"]


class Alignment(Record):
    """Which stretch of an article translates which of its source."""

    pairs: tuple[Pair, ...]
    """In order of the article."""
    confidence: float = 1.0
    """The share of both texts that has a counterpart for sure."""
    notes: tuple[str, ...] = ()
    """A sentence each for people: what was not compared, and why."""


def align_texts(source: Article, target: Article, found: Found, glossary: Glossary) -> Alignment:
    """Return which stretches of ``target`` translate which of ``source``.

    ``found`` is what was found in the target, with that of its source. Texts that have nothing to do with each other
    give no pair and a note.
    """
    named = by_names(source, target)
    if named:
        return Alignment(named[0], notes=(named[1],) if named[1] else ())
    assert found.source is not None
    theirs, ours = sentences(source), sentences(target)
    if not theirs or not ours:
        return Alignment((), 0.0, (f"{(target if theirs else source).path} holds no text to compare.",))
    anchors = find_anchors(Side(source, found.source, theirs), Side(target, found, ours), glossary)
    scorer = Scorer(Texts(theirs, ours, anchors, _usual(source.locale, target.locale)))
    lines = Lines(by_lines(source.text, target.text), scorer)
    if lines.pairs and lines.are_likely():
        return Alignment(_refined(lines, scorer))
    beads = likeliest(scorer)
    own = habits(beads, scorer)
    if abs(math.log(own.ratio / scorer.habits.ratio)) > _NEAR or own.alone > 2 * scorer.habits.alone:
        scorer = Scorer(Texts(theirs, ours, anchors, own))
        beads = likeliest(scorer)
    if not related(beads, scorer):
        note = f"It doesn't look like a translation of {source.path}, so the two were not compared."
        return Alignment((), 0.0, (note,))
    if lines.pairs and lines.agree_with(beads):
        return Alignment(_refined(lines, scorer))
    groups = sure_groups(beads, scorer)
    confidence, notes = _told(groups, scorer, source.path, target.path)
    return Alignment(tuple(pairs_of(groups, scorer)), confidence, notes)


def _usual(source: str, target: str) -> Habits:
    if (source == "en") == (target == "en"):
        return Habits(1.0)
    return Habits(0.3 if source == "en" else 3.3)


def _refined(lines: Lines, scorer: Scorer) -> tuple[Pair, ...]:
    """The pairs of lines; a line of several sentences is taken apart where each of them has its counterpart."""
    found: list[Pair] = []
    for pair, group in lines.groups():
        parts = sure_groups(likeliest(scorer, group), scorer) if group and _sentences(group) > 1 else []
        whole = group and parts and not any(left_over(parts, scorer, group))
        found += pairs_of(parts, scorer) if whole else [pair]
    return tuple(found)


def _sentences(group: Group) -> int:
    return min(group[2] - group[0], group[3] - group[1])


def _told(groups: list[Group], scorer: Scorer, source: str, target: str) -> tuple[float, tuple[str, ...]]:
    """The share of sentences that have their counterpart, on the side that has fewer of those, and what to say of it."""
    left = left_over(groups, scorer, (0, 0, len(scorer.source), len(scorer.target)))
    sides = zip(left, (scorer.source, scorer.target), (source, target), strict=True)
    counts = [(len(alone), sum(s.kind != "furniture" for s in side), name) for alone, side, name in sides]
    said = " and ".join(f"{alone} of {count} in {name}" for alone, count, name in counts if alone)
    note = f"Some sentences have no sure counterpart and were not compared: {said}."
    return min(1 - alone / max(1, count) for alone, count, _ in counts), (note,) if said else ()
