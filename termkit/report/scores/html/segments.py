"""The worst segments: source, reference, and the systems' translations side by side, with their findings marked."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator, Mapping, Sequence

from termkit.model import Finding, Severity
from termkit.record import Record
from termkit.report.scores.html.markup import Html, tag
from termkit.report.scores.html.names import Names
from termkit.report.scores.html.scale import Shades
from termkit.report.scores.html.worst import choose_worst, orders
from termkit.report.scores.numbers import number
from termkit.score.model import Evaluation, Sample, System

_LONGEST = 1_500
"""Characters of a text; of a longer one the rest is left out."""
_MOST_CHARACTERS = 400_000
"""Of all texts together: a page of a few MB."""
_LANGUAGES = {"zh-CN": "zh-Hans-CN", "zh-TW": "zh-Hant-TW", "zh-HK": "zh-Hant-HK"}
"""What browsers choose a font by."""
_LOUDEST: tuple[Severity, ...] = ("error", "warning", "info")


def segments_section(evaluation: Evaluation, names: Names) -> Html:
    """Return the segments, with what they are ordered and filtered by."""
    ways = orders(evaluation)
    chosen = choose_worst(ways)
    places = [{index: place for place, index in enumerate(way.worst())} for way in ways]
    page = _Page(evaluation, names)
    cards = []
    for index in chosen:
        order = " ".join(str(place[index]) for place in places)
        cards.append(page.card(index, order))
        if page.characters > _MOST_CHARACTERS:
            break
    count = evaluation.segments
    shown = (
        f"All {count} segments"
        if len(cards) == count
        else f"{len(cards)} of {count} segments, the worst by each metric"
    )
    return tag(
        "section",
        tag("h2", "Worst segments", id="segments-title"),
        tag(
            "p",
            f"{shown}. The deeper a score is tinted, the worse it is among those of all segments.",
            class_="about",
        ),
        _filter([way.name for way in ways], _rules(evaluation, chosen)),
        tag("div", cards, id="cards"),
        tag("p", "No segment fits the filter.", class_="empty", id="none", hidden=True),
        tag("button", "Show more", type="button", class_="more", id="more", hidden=True),
        id="segments",
        aria_labelledby="segments-title",
    )


def _rules(evaluation: Evaluation, chosen: Sequence[int]) -> list[str]:
    """Return the names of the rules whose findings are shown."""
    found = {f.rule for s in evaluation.systems if s.findings for index in chosen for f in s.findings[index]}
    return sorted(found)


def _filter(ways: Sequence[str], rules: Sequence[str]) -> Html:
    order = [tag("option", name, value=str(number)) for number, name in enumerate(ways)]
    named = [tag("option", name, value=name) for name in ("any", *rules)]
    return tag(
        "form",
        tag(
            "label",
            tag("span", "Find"),
            " ",
            tag("input", type="search", id="find", autocomplete="off", spellcheck="false"),
            class_="search",
        ),
        tag("label", tag("span", "Worst by"), " ", tag("select", order, id="order")),
        tag(
            "label",
            tag("span", "Findings"),
            " ",
            tag("select", tag("option", "with or without", value=""), named, id="rule"),
        )
        if rules
        else None,
        tag("output", id="shown", for_="find order rule"),
        id="filter",
        role="search",
        aria_label="Filter the segments",
        hidden=True,
    )


class _Entry(Record):
    """Findings of one translation that look alike: of one rule, with one text and fix."""

    id: str
    findings: list[Finding]


class _Page:
    """Makes the cards of segments, and counts the characters that stand in them."""

    def __init__(self, evaluation: Evaluation, names: Names) -> None:
        self._evaluation = evaluation
        self._names = names
        self._language = _LANGUAGES.get(evaluation.locale, evaluation.locale)
        self._shades = _shades(evaluation)
        self._ids = itertools.count(1)
        self.characters = 0

    def card(self, index: int, order: str) -> Html:
        """Return a segment; ``order`` has its place in each order."""
        samples = [system.samples[index] for system in self._evaluation.systems]
        first = samples[0]
        title = [tag("bdi", first.document), " · "] if first.document else []
        sides = [
            tag("div", tag("h4", name), self._text(text, (), (), language), class_="side")
            for name, text, language in (
                ("Source", first.source, None),
                ("Reference", first.reference, self._language),
            )
            if text is not None
        ]
        versions = [
            self._version(system, sample, index, place)
            for place, (system, sample) in enumerate(zip(self._evaluation.systems, samples, strict=True))
        ]
        return tag(
            "article",
            tag("h3", title, f"segment {first.id}"),
            tag("div", sides, class_="sides") if sides else None,
            tag("div", versions, class_=f"versions by{_columns(len(versions))}"),
            class_="segment",
            data_order=order,
            data_rules=" ".join(
                sorted({f.rule for s in self._evaluation.systems if s.findings for f in s.findings[index]})
            ),
        )

    def _version(self, system: System, sample: Sample, index: int, place: int) -> Html:
        findings = sorted(system.findings[index], key=lambda f: (f.start, f.end)) if system.findings else []
        listed: dict[tuple[str, str], _Entry] = {}
        for finding in findings:
            entry = listed.setdefault((finding.rule, _change(finding)), _Entry(f"f{next(self._ids)}", []))
            entry.findings.append(finding)
        ids = [listed[finding.rule, _change(finding)].id for finding in findings]
        short, full = self._names.short[place], self._names.full[place]
        return tag(
            "div",
            tag("h4", tag("bdi", short), title=full if full != short else None),
            self._text(sample.hypothesis, findings, ids, self._language),
            tag("ol", map(_item, listed.values()), class_="found") if findings else None,
            tag("p", self._points(system, index), class_="points"),
            class_="version",
        )

    def _text(self, text: str, findings: Sequence[Finding], ids: Sequence[str], language: str | None) -> Html:
        """Return a text with its findings marked."""
        kept = text[:_LONGEST]
        self.characters += len(kept)
        more = (
            tag("span", f"… ({len(text) - len(kept)} more characters)", class_="cut")
            if len(text) > len(kept)
            else None
        )
        if not text.strip():
            return tag("p", "(empty)", class_="text cut")
        return tag("p", marked(kept, findings, ids), more, lang=language, dir="auto", class_="text")

    def _points(self, system: System, index: int) -> Iterator[Html]:
        """Yield the scores of a translation."""
        for name, values in system.by_segment.items():
            depth = self._shades[name].depth(values[index])
            if depth is not None:
                shown = tag("data", number(name, values[index]), value=values[index])
                yield tag("span", name, " ", shown, class_=f"d{depth}")


def marked(text: str, findings: Sequence[Finding], ids: Sequence[str]) -> Iterator[str]:
    """Yield the text, marks where findings are; where they overlap, a mark is of all of them.

    ``ids`` are those of the elements that describe them. A finding without extent is marked between two characters.
    """
    spans = [(min(f.start, len(text)), min(f.end, len(text))) for f in findings]
    edges = sorted({0, len(text), *itertools.chain.from_iterable(spans)})
    points = {start for start, end in spans if start == end}
    seen: set[int] = set()
    for start, end in itertools.pairwise([*edges, edges[-1]]):
        if start in points:
            at = [n for n, span in enumerate(spans) if span == (start, start)]
            yield _mark("", at, findings, ids, seen)
        within = [n for n, span in enumerate(spans) if span[0] <= start and end <= span[1] and start < end]
        yield _mark(text[start:end], within, findings, ids, seen) if within else text[start:end]


def _mark(
    text: str, within: Sequence[int], findings: Sequence[Finding], ids: Sequence[str], seen: set[int]
) -> Html:
    """Return a mark; the tab key stops once at each finding, where it begins."""
    loudest = min((findings[n].severity for n in within), key=_LOUDEST.index)
    begins = not seen.issuperset(within)
    seen.update(within)
    described = " ".join(dict.fromkeys(ids[n] for n in within))
    return tag("mark", text, class_=loudest, tabindex=0 if begins else None, aria_describedby=described)


def _item(entry: _Entry) -> Html:
    """Return what findings say: in short on the screen, with their messages on hovering and in print."""
    first = entry.findings[0]
    messages = dict.fromkeys(finding.message for finding in entry.findings)
    return tag(
        "li",
        tag("b", first.rule),
        " ",
        tag("bdi", _change(first), class_="change"),
        [(" ", tag("span", message, class_="message")) for message in messages],
        id=entry.id,
        class_=min((finding.severity for finding in entry.findings), key=_LOUDEST.index),
    )


def _change(finding: Finding) -> str:
    """Return the text of a finding, and what would be right."""
    fix = f" → {finding.fixes[0].text or '(nothing)'}" if finding.fixes else ""
    return f"{finding.text}{fix}"


def _columns(count: int) -> int:
    """Return how many versions stand side by side, at most 4, so that rows are about equally full."""
    return math.ceil(count / math.ceil(count / 4))


def _shades(evaluation: Evaluation) -> Mapping[str, Shades]:
    """Return the shades of each metric that has scores of segments."""
    return {
        score.name: Shades(
            (value for system in evaluation.systems for value in system.by_segment[score.name]),
            higher_is_better=score.higher_is_better,
        )
        for score in evaluation.systems[0].scores
        if score.name in evaluation.systems[0].by_segment
    }
