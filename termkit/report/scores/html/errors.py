"""Errors by MQM category: what each system's findings take off, stacked, per 1,000 characters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from termkit.record import Record
from termkit.report.scores.html.markup import Html, tag
from termkit.report.scores.html.names import Names
from termkit.score.model import Evaluation, System
from termkit.score.mqm import PER, SEVERITIES, WEIGHTS, penalty

_CORE = (
    "terminology",
    "accuracy",
    "linguistic-conventions",
    "style",
    "locale-conventions",
    "audience-appropriateness",
    "design",
)
"""The dimensions of the MQM core, in its order; each has a colour."""

_ABOUT = (
    f"What the findings take off the MQM score: for each {PER:,} characters {WEIGHTS[SEVERITIES['error']]} for an error, "
    f"{WEIGHTS[SEVERITIES['warning']]} for a warning, nothing for a hint. It is what termkit’s rules find, not all that is "
    "wrong."
)


class _Errors(Record):
    """A system's findings by category, and the length of its translations."""

    weights: Counter[str]
    """What the findings of a category take off in all."""
    counts: Counter[str]
    characters: int

    def rate(self, category: str | None = None) -> float:
        """Return what findings of a category (or of one below it, or of all) take off per 1,000 characters."""
        weights = [
            weight for name, weight in self.weights.items() if category is None or _is_in(name, category)
        ]
        return sum(weights) * PER / self.characters if self.characters else 0.0


def errors_section(evaluation: Evaluation, names: Names) -> Html | None:
    """Return the plot and its table; nothing where nothing was checked."""
    if not any(system.findings for system in evaluation.systems):
        return None
    errors = [_errors(system) for system in evaluation.systems]
    found = sorted({name for one in errors for name in one.counts}, key=_order)
    return tag(
        "section",
        tag("h2", "Errors by category", id="errors-title"),
        tag("p", _ABOUT, class_="about"),
        _plot(evaluation, errors, found, names) if any(one.rate() for one in errors) else None,
        tag(
            "details",
            tag("summary", "The same as a table"),
            tag("div", _table(errors, found, names), class_="scroll"),
        )
        if found
        else tag("p", "No finding.", class_="empty"),
        id="errors",
        aria_labelledby="errors-title",
    )


def _errors(system: System) -> _Errors:
    weights, counts = Counter[str](), Counter[str]()
    for findings in system.findings:
        for finding in findings:
            weights[finding.category] += penalty((finding,))
            counts[finding.category] += 1
    return _Errors(weights, counts, sum(len(sample.hypothesis) for sample in system.samples))


def _plot(evaluation: Evaluation, errors: Sequence[_Errors], found: Sequence[str], names: Names) -> Html:
    dimensions = [
        name for name in dict.fromkeys(map(_dimension, found)) if any(one.rate(name) for one in errors)
    ]
    reference = _reference(evaluation)
    longest = max(*(one.rate() for one in errors), reference or 0.0)
    legend = [
        tag("span", tag("i", class_=f"key {_colour(name)}", aria_hidden="true"), _plain(name))
        for name in dimensions
    ]
    if reference is not None:
        legend.append(tag("span", tag("i", "│", class_="ceiling", aria_hidden="true"), "the human reference"))
    rows = [
        tag(
            "tr",
            name,
            tag("td", _bar(one, dimensions, reference, longest), class_="track"),
            tag("td", tag("data", f"{one.rate():.2f}", value=one.rate()), class_="value"),
        )
        for name, one in zip(names.rows(), errors, strict=True)
    ]
    caption = tag("caption", "Taken off per 1,000 characters", tag("span", "lower is better", class_="way"))
    return tag(
        "div",
        tag("p", legend, class_="legend"),
        tag("div", tag("table", caption, tag("tbody", rows), class_="plot"), class_="card stack"),
    )


def _bar(errors: _Errors, dimensions: Sequence[str], reference: float | None, longest: float) -> Html:
    """Return a row of the plot, its parts end to end."""
    parts, done = [], 0.0
    for name in dimensions:
        rate = errors.rate(name)
        title = tag("title", f"{_plain(name)} {rate:.2f}")
        wide = round(rate / longest * 100, 2)
        parts.append(
            tag("rect", title, x=f"{done}%", width=f"{wide}%", y="15%", height="70%", class_=_colour(name))
        )
        done = round(done + wide, 2)
    if reference is not None:
        at = f"{reference / longest * 100:.2f}%"
        parts.append(tag("line", x1=at, x2=at, y1=0, y2="100%", class_="ceiling"))
    told = ", ".join(f"{_plain(name)} {errors.rate(name):.2f}" for name in dimensions)
    return tag("svg", parts, role="img", aria_label=told)


def _reference(evaluation: Evaluation) -> float | None:
    """Return what the findings in the human reference take off."""
    ceilings = [score.ceiling for score in evaluation.systems[0].scores if score.name == "MQM"]
    return None if not ceilings or ceilings[0] is None else 100 - ceilings[0]


def _table(errors: Sequence[_Errors], found: Sequence[str], names: Names) -> Html:
    """Return a row for each category, with what it takes off and how many findings there are."""
    head = tag("tr", tag("th", "Category", scope="col"), names.columns())
    rows = [
        tag(
            "tr",
            tag("th", _plain(name), scope="row"),
            [
                tag(
                    "td",
                    f"{one.rate(name):.2f}" if any(_is_in(n, name) for n in one.counts) else "–",
                    tag("small", _many(one, name)),
                )
                for one in errors
            ],
            class_="group" if name == _dimension(name) else None,
        )
        for name in sorted({*found, *map(_dimension, found)}, key=_order)
    ]
    return tag("table", tag("thead", head), tag("tbody", rows), class_="figures")


def _many(errors: _Errors, category: str) -> str:
    count = sum(number for name, number in errors.counts.items() if _is_in(name, category))
    return f"{count} finding{'' if count == 1 else 's'}" if count else ""


def _is_in(name: str, category: str) -> bool:
    return name == category or name.startswith(f"{category}/")


def _dimension(category: str) -> str:
    return category.partition("/")[0]


def _order(category: str) -> tuple[int, str]:
    dimension = _dimension(category)
    return (_CORE.index(dimension) if dimension in _CORE else len(_CORE)), category


def _colour(dimension: str) -> str:
    return f"c{_order(dimension)[0]}"


def _plain(category: str) -> str:
    """Return a category in words: accuracy › mistranslation › number."""
    return category.replace("-", " ").replace("/", " › ")
