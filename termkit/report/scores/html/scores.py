"""The scores: a plot for each metric, a row in it for each system, and all of them as a table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from termkit.report.scores.html.markup import Html, joined, tag
from termkit.report.scores.html.names import Names
from termkit.report.scores.html.scale import Axis
from termkit.report.scores.numbers import HUNDREDS, SURE, Standing, against_baseline, number, standing
from termkit.score.model import Comparison, Evaluation, Score

SIGNS: dict[Standing | None, str] = {"better": "▲", "worse": "▼", "alike": "≈", None: ""}
"""What stands beside a score that was compared with the baseline's."""
_SAYS: dict[Standing | None, str] = {
    "better": "better than the baseline",
    "worse": "worse than the baseline",
    "alike": "no more apart from the baseline than chance allows",
    None: "",
}
_MEANINGS = {
    "BLEU": "sequences of tokens shared with the reference",
    "chrF": "sequences of characters shared with the reference",
    "chrF++": "sequences of characters and words shared with the reference",
    "TER": "edits that lead to the reference, per 100 words of it",
    "term-success": "terms of the source that became an allowed form",
    "term-consistency": "pairs of occurrences of one concept that are rendered alike",
    "figure-accuracy": "figures of the source that are there with value and unit",
    "residue": "characters that are still in the language of the source",
    "MQM": "100 less the weighted findings per 1,000 characters",
}


def scores_section(evaluation: Evaluation, names: Names) -> Html:
    """Return the plots, and the same figures as a table."""
    comparisons = [against_baseline(evaluation, system.name) for system in evaluation.systems]
    rows = list(zip(*(system.scores for system in evaluation.systems), strict=True))
    cards = [_card(scores, comparisons, names) for scores in rows]
    return tag(
        "section",
        tag("h2", "Scores", id="scores-title"),
        tag("p", _legend(evaluation, names), class_="legend"),
        tag("div", cards, class_="cards"),
        tag(
            "details",
            tag("summary", "All scores as a table"),
            tag("div", _table(evaluation, rows, comparisons, names), class_="scroll"),
        ),
        id="scores",
        aria_labelledby="scores-title",
    )


def _card(scores: Sequence[Score], comparisons: Sequence[Mapping[str, Comparison]], names: Names) -> Html:
    """Return the plot of one metric."""
    first = scores[0]
    known = [
        value for one in scores for value in (one.score, one.low, one.high, one.ceiling) if value is not None
    ]
    axis = Axis(known, _usual(first))
    rows = [
        _row(score, comparison.get(score.name), name, first.score, axis)
        for score, comparison, name in zip(scores, comparisons, names.rows(), strict=True)
    ]
    better = f"{'higher' if first.higher_is_better else 'lower'} is better"
    head = tag(
        "caption",
        tag("b", first.name),
        " ",
        tag("span", better, class_="way"),
        tag("small", _MEANINGS.get(first.name)),
    )
    foot = tag(
        "tfoot",
        tag("tr", tag("td"), tag("td", _ticks(axis) if known else None, class_="track"), tag("td")),
        aria_hidden="true",
    )
    return tag("div", tag("table", head, tag("tbody", rows), foot, class_="plot"), class_="card")


def _row(score: Score, comparison: Comparison | None, name: Html, baseline: float | None, axis: Axis) -> Html:
    found = standing(score, comparison)
    shown = tag("data", number(score.name, score.score), value=score.score)
    told = _told(score, comparison)
    return tag(
        "tr",
        name,
        tag("td", _track(score, baseline, axis, told), class_="track"),
        tag(
            "td", shown, tag("span", SIGNS[found], class_="sign", title=_SAYS[found] or None), class_="value"
        ),
        class_=found,
    )


def _track(score: Score, baseline: float | None, axis: Axis, told: str) -> Html | None:
    """Return the picture of a row: the interval, the score, and lines for the baseline and the reference."""
    if score.score is None:
        return None
    parts: list[Html] = [tag("title", told)]
    if baseline is not None:
        parts.append(_upright(axis.at(baseline), "baseline"))
    if score.ceiling is not None:
        parts.append(_upright(axis.at(score.ceiling), "ceiling"))
    if score.low is not None and score.high is not None:
        low, high = axis.at(score.low), axis.at(score.high)
        parts.append(tag("line", x1=f"{low}%", x2=f"{high}%", y1="50%", y2="50%", class_="whisker"))
        parts += (
            tag("line", x1=f"{end}%", x2=f"{end}%", y1="35%", y2="65%", class_="whisker")
            for end in (low, high)
        )
    parts.append(tag("circle", cx=f"{axis.at(score.score)}%", cy="50%", r=5))
    return tag("svg", parts, role="img", aria_label=told)


def _upright(at: float, kind: str) -> Html:
    return tag("line", x1=f"{at}%", x2=f"{at}%", y1=0, y2="100%", class_=kind)


def _ticks(axis: Axis) -> Html:
    ticks = axis.ticks()
    kept = ticks if len(ticks) < 5 else ticks[::2]
    parts = [
        (
            tag("line", x1=f"{axis.at(tick)}%", x2=f"{axis.at(tick)}%", y1=0, y2=4, class_="tick"),
            tag("text", axis.label(tick), x=f"{axis.at(tick)}%", y=16) if tick in kept else None,
        )
        for tick in ticks
    ]
    return tag("svg", tag("line", x1="0", x2="100%", y1=0, y2=0, class_="tick"), parts)


def _told(score: Score, comparison: Comparison | None) -> str:
    """Return what is known of a score in words."""
    parts = [f"{score.name} {number(score.name, score.score)}"]
    if score.low is not None:
        parts.append(f"95 % interval {number(score.name, score.low)} to {number(score.name, score.high)}")
    if comparison is not None:
        difference = ("+" if comparison.difference > 0 else "") + number(score.name, comparison.difference)
        p = "" if comparison.p is None else f" (p = {comparison.p:.3f})"
        parts.append(f"{difference} against the baseline{p}")
    if score.ceiling is not None:
        parts.append(f"the reference has {number(score.name, score.ceiling)}")
    return ", ".join(parts)


def _legend(evaluation: Evaluation, names: Names) -> Iterator[Html]:
    scores = evaluation.systems[0].scores
    several = len(evaluation.systems) > 1
    if any(score.low is not None for score in scores):
        yield _sign("—●—", "score, with the interval that holds it in 95 % of resamples")
    if several:
        yield _sign("┊", f"the baseline, {names.short[0]}", "baseline")
    if any(score.ceiling is not None for score in scores):
        yield _sign("│", "the human reference’s own score", "ceiling")
    if any(one.p is not None for one in evaluation.comparisons):
        for found in ("better", "worse", "alike"):
            yield _sign(SIGNS[found], _SAYS[found] + (f" (p < {SURE})" if found != "alike" else ""), found)


def _sign(sign: str, meaning: str, kind: str | None = None) -> Html:
    return tag("span", tag("i", sign, class_=kind, aria_hidden="true"), meaning)


def _table(
    evaluation: Evaluation,
    rows: Sequence[Sequence[Score]],
    comparisons: Sequence[Mapping[str, Comparison]],
    names: Names,
) -> Html:
    """Return all scores: a row a metric, a column a system."""
    with_reference = any(scores[0].ceiling is not None for scores in rows)
    reference = tag("th", "Reference", scope="col") if with_reference else None
    head = tag("tr", tag("th", "Metric", scope="col"), names.columns(), reference)
    body = [
        tag(
            "tr",
            tag("th", scores[0].name, " ", "↑" if scores[0].higher_is_better else "↓", scope="row"),
            [_cell(score, beside.get(score.name)) for score, beside in zip(scores, comparisons, strict=True)],
            tag("td", number(scores[0].name, scores[0].ceiling)) if with_reference else None,
        )
        for scores in rows
    ]
    return tag("table", tag("thead", head), tag("tbody", body), class_="figures")


def _cell(score: Score, comparison: Comparison | None) -> Html:
    small: list[str | Html] = []
    if score.low is not None:
        small.append(f"{number(score.name, score.low)} – {number(score.name, score.high)}")
    if comparison is not None and comparison.p is not None:
        small.append(f"p = {comparison.p:.3f}")
    small += (f"{key} {value:.4f}" for key, value in score.details.items() if value is not None)
    found = standing(score, comparison)
    return tag(
        "td",
        number(score.name, score.score),
        tag("span", SIGNS[found], class_=f"sign {found}") if found else None,
        joined(tag("small", line) for line in small),
    )


def _usual(score: Score) -> float:
    return 100.0 if score.name in HUNDREDS else 1.0
