"""Scores as one page of HTML that needs nothing else: no server, no network, no library, and no script to be read."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from termkit._version import __version__
from termkit.report.scores import Look
from termkit.report.scores.html.documents import documents_section
from termkit.report.scores.html.errors import errors_section
from termkit.report.scores.html.markup import Html, joined, tag
from termkit.report.scores.html.names import Names
from termkit.report.scores.html.scores import scores_section
from termkit.report.scores.html.segments import segments_section
from termkit.report.scores.numbers import SURE, against_baseline, standing
from termkit.report.webpage import webpage
from termkit.score.model import Evaluation, System

_PARTS = (
    ("scores", "Scores"),
    ("errors", "Errors by category"),
    ("documents", "Documents"),
    ("segments", "Worst segments"),
    ("signatures", "Signatures"),
)


def emit(evaluation: Evaluation, look: Look) -> Iterator[str]:
    """Yield the page."""
    count = len(evaluation.systems)
    names = Names([system.name for system in evaluation.systems])
    who = f"{count} systems" if count > 1 else names.short[0]
    title = f"{who}, {_many(evaluation.segments, 'segment')}"
    yield from webpage(__name__, title, _body(evaluation, names, title))


def _body(evaluation: Evaluation, names: Names, title: str) -> Iterator[str]:
    sections = {
        "scores": scores_section(evaluation, names),
        "errors": errors_section(evaluation, names),
        "documents": documents_section(evaluation, names),
        "segments": segments_section(evaluation, names),
        "signatures": _signatures(evaluation),
    }
    links = [tag("a", name, href=f"#{part}") for part, name in _PARTS if sections[part]]
    yield tag("a", "To the scores", href="#scores", class_="skip")
    yield tag(
        "header",
        tag("p", "termkit score", class_="brand"),
        tag("h1", title),
        tag("p", _summary(evaluation), id="summary"),
        _tally(evaluation, names),
        tag("nav", links, aria_label="Parts of the page"),
    )
    notes = [tag("p", note) for note in evaluation.notes]
    yield tag("div", notes, class_="notice") if notes else ""
    yield tag("main", sections.values())
    yield tag("footer", f"Made by termkit {__version__}. This file holds all it shows and loads nothing.")
    yield tag("div", id="tip", role="tooltip", hidden=True)


def _summary(evaluation: Evaluation) -> str:
    documents = len(evaluation.documents)
    into = f"nto {evaluation.locale}."
    return f"{_many(documents, 'document')}, i{into}" if documents > 1 else f"I{into}"


def _tally(evaluation: Evaluation, names: Names) -> Html | None:
    """Return by how many metrics each system differs from the baseline by more than chance."""
    if len(evaluation.systems) < 2 or not any(one.p is not None for one in evaluation.comparisons):
        return None
    lines = []
    for name, system in itertools.islice(zip(names.short, evaluation.systems, strict=True), 1, None):
        found = _standings(evaluation, system)
        said = [f"{word} by {found.count(word)}" for word in ("better", "worse") if word in found]
        verdict = " and ".join(said) if said else "not apart by any"
        lines.append(
            tag("li", tag("bdi", name), ": ", tag("strong", verdict), f" of {_many(len(found), 'metric')}")
        )
    head = tag(
        "p", "Against the baseline, ", tag("bdi", names.short[0]), f", and by more than chance (p < {SURE}):"
    )
    return tag("div", head, tag("ul", lines), class_="tally")


def _standings(evaluation: Evaluation, system: System) -> list[str]:
    beside = against_baseline(evaluation, system.name)
    found = (standing(score, beside.get(score.name)) for score in system.scores)
    return [one for one in found if one is not None]


def _signatures(evaluation: Evaluation) -> Html:
    """Return what the scores depend on; those of all systems are the same."""
    scores = evaluation.systems[0].scores
    grouped = itertools.groupby(scores, key=lambda score: score.signature)
    entries = [
        (tag("dt", ", ".join(score.name for score in same)), tag("dd", tag("code", signature)))
        for signature, same in grouped
    ]
    return tag(
        "section",
        tag(
            "details",
            tag("summary", tag("h2", "Signatures", id="signatures-title")),
            tag("p", "Scores compare where their signatures are the same.", class_="about"),
            tag("dl", joined(map(joined, entries)), class_="signatures"),
        ),
        id="signatures",
        aria_labelledby="signatures-title",
    )


def _many(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
