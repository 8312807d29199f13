"""What ``termkit score --format html`` writes: one page, with the figures of the other formats and nothing run or loaded."""

from __future__ import annotations

import base64
import hashlib
import html.parser
import re
from collections.abc import Callable
from typing import Any

import pytest

from termkit.model import Finding, Fix
from termkit.report.scores import emit
from termkit.report.scores.html.markup import Html, tag
from termkit.report.scores.html.names import Names
from termkit.report.scores.html.scale import DEPTHS, Axis, Shades
from termkit.report.scores.html.segments import marked
from termkit.report.scores.html.worst import MOST_SEGMENTS, choose_worst, orders
from termkit.score.model import Comparison, Evaluation, Sample, Score, System

HOSTILE = "</script><script>alert(1)</script><b onclick='x'>&amp;\" <!-- \x00\ud800"
_VOID = {"meta", "input", "line", "circle", "br"}


class Page(html.parser.HTMLParser):
    """The elements of a page, each with what it holds; closing tags must fit."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        """Of each element of ``tags``, all text in it."""
        self._open: list[int] = []
        self.feed(text)
        self.close()
        assert not self._open

    def handle_starttag(self, tag: str, attributes: Any) -> None:
        assert len(dict(attributes)) == len(attributes)
        self.tags.append((tag, dict(attributes)))
        self.texts.append("")
        if tag not in _VOID:
            self._open.append(len(self.tags) - 1)

    def handle_startendtag(self, tag: str, attributes: Any) -> None:
        assert tag in _VOID
        self.handle_starttag(tag, attributes)

    def handle_endtag(self, tag: str) -> None:
        assert self.tags[self._open.pop()][0] == tag

    def handle_data(self, data: str) -> None:
        for index in self._open:
            self.texts[index] += data

    def all(self, tag: str, **attributes: str) -> list[tuple[dict[str, str | None], str]]:
        """Return attributes and text of the elements of a kind."""
        return [
            (found, text)
            for (name, found), text in zip(self.tags, self.texts, strict=True)
            if name == tag and all(found.get(key.rstrip("_")) == value for key, value in attributes.items())
        ]


def finding(text: str, start: int, end: int, severity: str = "warning", message: str = "Why.") -> Finding:
    category = "accuracy/mistranslation/number" if severity == "error" else "terminology/wrong-term"
    return Finding(
        "p",
        start,
        end,
        "TK1",
        f"rule-{severity}",
        category,
        severity,
        "zh-CN",
        text[start:end],
        message,
        (Fix("改"),),
    )


def system(name: str, size: int, documents: int, text: str = "辉达赚了钱。", shift: float = 0) -> System:
    samples = tuple(
        Sample("Nvidia earned.", text, "英伟达赚了钱。", f"d{index % documents}", str(index + 1))
        for index in range(size)
    )
    scores = (
        Score("chrF", 51.23456 + shift, 48.5, 57.75, "nc:6", None, 51, details={}),
        Score("TER", 40.5, 30.25, 44.125, "tok:tercom", None, 40, higher_is_better=False),
        Score("term-success", None, None, None, "match:longest", 0.75),
        Score("MQM", 99.5, None, None, "rules:25", 98.25),
    )
    by_segment = {
        "chrF": tuple(float(index * 7 % size) for index in range(size)),
        "TER": tuple(float(index) for index in range(size)),
        "MQM": (100.0,) * size,
        "term-success": (None,) * size,
    }
    by_document = {score.name: tuple(float(n) for n in range(documents)) for score in scores}
    found = tuple((finding(text, 0, 2), finding(text, 1, 4, "error")) if n == 3 else () for n in range(size))
    return System(name, samples, scores, by_segment, by_document, found)


def evaluation(count: int = 2, size: int = 8, documents: int = 3, **changes: Any) -> Evaluation:
    systems = tuple(system(f"runs/s{number}.txt", size, documents, shift=number) for number in range(count))
    comparisons = tuple(
        Comparison(metric, "runs/s0.txt", one.name, difference, p)
        for one in systems[1:]
        for metric, difference, p in (("chrF", 1.0, 0.01), ("TER", 1.0, 0.02), ("MQM", 0.5, 0.4))
    )
    names = tuple(f"d{n}" for n in range(documents))
    made = Evaluation(size, names, systems, comparisons, "zh-CN", ("A note.",))
    return made._replace(**changes)


def page(found: Evaluation) -> Page:
    return Page("".join(emit("html", found)))


@pytest.mark.parametrize("count", [1, 2, 6])
@pytest.mark.parametrize(("size", "documents"), [(3, 1), (8, 3), (60, 50)])
def test_it_is_well_formed_and_whole(count: int, size: int, documents: int) -> None:
    found = page(evaluation(count, size, documents))
    ids = [attributes["id"] for _, attributes in found.tags if "id" in attributes]
    assert len(ids) == len(set(ids))
    assert {"scores", "errors", "segments", "signatures"} <= set(ids)
    assert ("documents" in ids) == (documents > 1)
    for _, attributes in found.tags:
        assert set((attributes.get("aria-describedby") or "").split()) <= set(ids)
    assert all(text for attributes, text in found.all("svg", role="img") if not attributes["aria-label"])
    assert any(text == "A note." for _, text in found.all("p"))


def test_scores_are_those_of_the_evaluation() -> None:
    made = evaluation()
    plots = found_plots(made)
    assert [plot[0] for plot in plots] == [one.name for one in made.systems[0].scores]
    for (_, values), scores in zip(
        plots, zip(*(one.scores for one in made.systems), strict=True), strict=True
    ):
        assert values == [None if score.score is None else repr(score.score) for score in scores]


def found_plots(made: Evaluation) -> list[tuple[str, list[str | None]]]:
    """Return the metric and the exact values of each plot of scores."""
    text = "".join(emit("html", made))
    cards = re.findall(r'<div class="card"><table.*?</table></div>', text, re.DOTALL)
    return [
        (found.all("b")[0][1], [attributes.get("value") for attributes, _ in found.all("data")])
        for found in map(Page, cards)
    ]


def test_what_differs_from_the_baseline_is_marked_by_the_metrics_direction() -> None:
    found = page(evaluation())
    classes = [
        attributes.get("class") for attributes, _ in found.all("tr") if attributes.get("class") in STANDINGS
    ]
    assert classes == ["better", "worse", "alike"]
    assert "better by 1 and worse by 1 of 3 metrics" in " ".join(text for _, text in found.all("li"))


STANDINGS = {"better", "worse", "alike"}


def test_without_significance_nothing_is_marked() -> None:
    found = page(evaluation(comparisons=()))
    assert not [1 for _, attributes in found.tags if attributes.get("class") in STANDINGS]


def test_errors_add_up_to_what_mqm_takes_off() -> None:
    made = evaluation(1)
    characters = sum(len(sample.hypothesis) for sample in made.systems[0].samples)
    (section,) = re.findall(r'<section id="errors".*?</section>', "".join(emit("html", made)), re.DOTALL)
    found = Page(section)
    assert [attributes["value"] for attributes, _ in found.all("data")] == [repr((1 + 5) * 1000 / characters)]
    assert [text for _, text in found.all("title")] == ["terminology 20.83", "accuracy 104.17"]
    cells = [text for _, text in found.all("td") if "finding" in text]
    assert cells == ["20.831 finding", "20.831 finding", "104.171 finding", "104.171 finding"]


def test_where_nothing_was_checked_there_are_no_errors() -> None:
    made = evaluation()
    bare = made._replace(systems=tuple(one._replace(findings=()) for one in made.systems))
    assert not page(bare).all("section", id="errors")


def test_nothing_of_a_text_is_read_as_html() -> None:
    hostile = tuple(system(f"{HOSTILE}{n}", 4, 2, HOSTILE) for n in range(2))
    hostile = tuple(
        one._replace(
            samples=tuple(
                s._replace(source=HOSTILE, reference=HOSTILE, document=HOSTILE) for s in one.samples
            ),
            findings=tuple(
                tuple(f._replace(message=HOSTILE, rule=HOSTILE) for f in ours) for ours in one.findings
            ),
        )
        for one in hostile
    )
    made = Evaluation(4, (HOSTILE, "e"), hostile, (), HOSTILE, (HOSTILE,))
    text = "".join(emit("html", made))
    text.encode()
    found = Page(text)
    assert len(found.all("script")) == 1
    assert not [name for _, attributes in found.tags for name in attributes if name.startswith("on")]
    assert {name for name, _ in found.tags}.isdisjoint({"img", "iframe", "link", "object", "embed", "base"})
    shown = [text for attributes, text in found.all("p", class_="text")]
    assert len(shown) == 4 * 4 and all(text == HOSTILE.translate({0: "�", 0xD800: "�"}) for text in shown)


def test_only_the_scripts_and_styles_of_the_page_itself_are_run() -> None:
    found = page(evaluation())
    (policy,) = [attributes["content"] for attributes, _ in found.all("meta") if "http-equiv" in attributes]
    assert policy and "default-src 'none'" in policy and "unsafe" not in policy
    for kind in ("script", "style"):
        ((_, text),) = found.all(kind)
        assert base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() in policy
        assert not re.search(r"@import|url\(|innerHTML|https?:", text)
    assert not [1 for _, attributes in found.tags if {"src", "srcset", "style"} & set(attributes)]


def test_a_page_of_many_segments_stays_small() -> None:
    systems = tuple(system(f"s{number}", 2000, 400, "字" * 3000) for number in range(6))
    made = Evaluation(2000, tuple(f"d{n}" for n in range(400)), systems, (), "zh-CN")
    text = "".join(emit("html", made))
    assert len(text.encode()) < 3_000_000
    assert text.count("<article") <= MOST_SEGMENTS
    assert "(1500 more characters)" in text


@pytest.mark.parametrize(
    ("spans", "shown"),
    [
        ([], "一二三四五"),
        ([(1, 3)], "一[二三]四五"),
        ([(0, 5)], "[一二三四五]"),
        ([(0, 3), (2, 4)], "[一二][三][四]五"),
        ([(1, 2), (1, 2)], "一[二]三四五"),
        ([(2, 2)], "一二[]三四五"),
        ([(5, 5)], "一二三四五[]"),
        ([(1, 4), (2, 2)], "一[二][][三四]五"),
        ([(3, 90)], "一二三[四五]"),
    ],
)
def test_marks(spans: list[tuple[int, int]], shown: str) -> None:
    text = "一二三四五"
    findings = [finding(text, *span) for span in spans]
    made = "".join(marked(text, findings, [f"f{n}" for n in range(len(spans))]))
    assert re.sub(r"<mark[^>]*>(.*?)</mark>", r"[\1]", made) == shown
    assert made.count("tabindex") == len(set(spans))


def test_a_mark_names_all_its_findings_and_the_loudest_severity() -> None:
    text = "一二三"
    findings = [finding(text, 0, 2), finding(text, 1, 3, "error")]
    made = [part for part in marked(text, findings, ["a", "b"]) if part]
    assert ['aria-describedby="a b"' in part and 'class="error"' in part for part in made] == [
        False,
        True,
        False,
    ]


def test_findings_that_look_alike_share_an_entry_with_all_their_messages() -> None:
    made = evaluation(1)
    twice = (finding("辉达赚了钱。", 0, 2, message="One."), finding("辉达赚了钱。", 0, 2, message="Other."))
    found = page(made._replace(systems=(made.systems[0]._replace(findings=(twice,) * 8),)))
    ((_, text), *_) = found.all("ol", class_="found")
    assert text == "rule-warning 辉达 → 改 One. Other."


def test_the_worst_segments_of_each_metric_are_there() -> None:
    made = evaluation(2, 500)
    ways = orders(made)
    assert [way.name for way in ways] == [
        "all metrics together",
        "chrF",
        "TER",
        "term-success",
        "MQM",
        "how far systems are apart",
    ]
    chosen = choose_worst(ways, 30)
    assert len(chosen) == len(set(chosen)) == 30
    assert {499, 498, 497} < set(chosen)  # most edits
    assert {0, 143, 286} < set(chosen)  # the lowest chrF
    assert chosen == [index for index in ways[0].worst() if index in chosen]
    assert choose_worst(ways, 1000) == ways[0].worst()


@pytest.mark.parametrize(
    ("values", "usual", "low", "high"),
    [
        ([41.0, 55.5], 100, 40, 60),
        ([0.0, 0.0], 1, 0, 0.06),
        ([1.0, 1.0], 1, 0.94, 1),
        ([-83.0, 67.0], 100, -100, 100),
        ([100.0, 99.7], 100, 94, 100),
        ([0.0, 130.0], 100, 0, 150),
        ([], 1, 0, 0.06),
    ],
)
def test_axes_end_at_round_numbers(values: list[float], usual: float, low: float, high: float) -> None:
    axis = Axis(values, usual)
    assert (axis.low, axis.high) == (pytest.approx(low), pytest.approx(high))
    assert all(0 <= axis.at(value) <= 100 for value in values)
    assert 3 <= len(axis.ticks()) <= 7
    assert len({axis.label(tick) for tick in axis.ticks()}) == len(axis.ticks())


def test_shades() -> None:
    shades = Shades([0.0, 50.0, 100.0, None], higher_is_better=True)
    assert [shades.depth(value) for value in (100.0, 50.0, 0.0, None)] == [0, DEPTHS // 2, DEPTHS - 1, None]
    assert Shades([0.0, 50.0, 100.0], higher_is_better=False).depth(100.0) == DEPTHS - 1
    outlier = Shades([100.0] * 99 + [10.0], higher_is_better=True)
    assert (outlier.depth(100.0), outlier.depth(10.0)) == (0, DEPTHS - 1)


@pytest.mark.parametrize(
    ("full", "short"),
    [
        (["runs/a.txt", "runs/b.txt"], ["a", "b"]),
        (["a-short-one.txt"], ["a-short-one"]),
        (
            [f"transformer-big-checkpoint-000{n}-of-zh-CN" for n in (1, 2)],
            ["…rmer-big-checkpoint-0001…", "…rmer-big-checkpoint-0002…"],
        ),
        (["a-very-long-name-of-a-system-alone"], ["…g-name-of-a-system-alone"]),
        (
            ["x" * 40 + "a" + "y" * 40, "x" * 40 + "b" + "y" * 40],
            ["x" * 40 + "a" + "y" * 40, "x" * 40 + "b" + "y" * 40],
        ),
    ],
)
def test_names_are_clipped_where_they_still_differ(full: list[str], short: list[str]) -> None:
    assert Names(full).short == short


@pytest.mark.parametrize(
    ("make", "expected"),
    [
        (lambda: tag("p", "a < b & c"), "<p>a &lt; b &amp; c</p>"),
        (lambda: tag("p", Html("<b>x</b>"), None, ["y", tag("i", "z")]), "<p><b>x</b>y<i>z</i></p>"),
        (
            lambda: tag("td", title='"x"', hidden=True, class_=None, aria_label="l"),
            '<td title="&quot;x&quot;" hidden aria-label="l"></td>',
        ),
        (lambda: tag("line", x1=0), '<line x1="0"/>'),
    ],
)
def test_tags(make: Callable[[], Html], expected: str) -> None:
    assert make() == expected
