"""Joins forms that evidence takes for one thing: union-find, the surest evidence first."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from termkit.align.model import Evidence
from termkit.record import Record

LEAST = 0.6
"""Confidence from which on two forms are joined."""


class Group(Record):
    """Forms of one thing."""

    forms: tuple[str, ...]
    """Their keys, sorted."""
    evidence: tuple[Evidence, ...]
    """What joined them, the surest first."""

    @property
    def confidence(self) -> float:
        """That of the weakest evidence that it rests on."""
        return min((evidence.confidence for evidence in self.evidence), default=1.0)


def join(evidence: Iterable[Evidence], apart: Mapping[str, str]) -> list[Group]:
    """Return the groups of forms that ``evidence`` joins.

    ``apart`` says of some forms what they are known to be; forms that are known to be two things never come into one
    group, whatever joins them. Weaker evidence between forms of one group is kept, since it speaks for them too.
    """
    ranked = sorted(evidence, key=lambda e: (-e.confidence, e.signal, e.one, e.other))
    parents: dict[str, str] = {}
    known: dict[str, str] = {}

    def root(form: str) -> str:
        while parents.setdefault(form, form) != form:
            parents[form] = form = parents[parents[form]]
        return form

    used: list[Evidence] = []
    for piece in ranked:
        if piece.confidence < LEAST:
            break
        one, other = root(piece.one), root(piece.other)
        ids = {known.get(one) or apart.get(piece.one), known.get(other) or apart.get(piece.other)} - {None}
        if len(ids) > 1:
            continue
        used.append(piece)
        parents[max(one, other)] = min(one, other)
        if ids:
            known[min(one, other)] = str(ids.pop())
    return _groups(used, {form: root(form) for form in tuple(parents)})


def _groups(used: Collection[Evidence], roots: Mapping[str, str]) -> list[Group]:
    forms: dict[str, list[str]] = {}
    reasons: dict[str, list[Evidence]] = {}
    for form, root in roots.items():
        forms.setdefault(root, []).append(form)
    for piece in used:
        reasons.setdefault(roots[piece.one], []).append(piece)
    return [
        Group(tuple(sorted(forms[root])), tuple(pieces)) for root, pieces in sorted(reasons.items()) if pieces
    ]
