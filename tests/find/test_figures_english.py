"""Figures in English text."""

from __future__ import annotations

import pytest

from termkit.find.figures import find_figures

VALUES = [
    ("raised $558 million in May", "$558 million", "money", "558000000", "USD"),
    ("worth c $ 16.4 million", "c $ 16.4 million", "money", "16400000", "CAD"),
    ("about USD115 each", "USD115", "money", "115", "USD"),
    ("it took 120 MEUR", "120 MEUR", "money", "120000000", "EUR"),
    ("five million yen", "five million yen", "money", "5000000", "JPY"),
    (
        "thirteen dollars and forty-five cents",
        "thirteen dollars and forty-five cents",
        "money",
        "13.45",
        "USD",
    ),
    ("two hundred and three", "two hundred and three", "number", "203", None),
    (
        "twenty-one trillion and three hundred",
        "twenty-one trillion and three hundred",
        "number",
        "21000000000300",
        None,
    ),
    ("one and a half", "one and a half", "number", "1.5", None),
    ("two thirds", "two thirds", "fraction", "2/3", None),
    ("3 million and a half", "3 million and a half", "number", "3500000", None),
    ("minus five point five", "minus five point five", "number", "-5.5", None),
    ("1,234,567", "1,234,567", "number", "1234567", None),
    ("40\u202f000 seats", "40\u202f000", "number", "40000", None),
    ("10k", "10k", "number", "10000", None),
    ("8 percent", "8 percent", "percent", "8", "percent"),
    ("a 10-gallon hat", "10-gallon", "measure", "10", "gal"),
    ("190,000 square meters", "190,000 square meters", "measure", "190000", "m²"),
    ("98.6 degrees fahrenheit", "98.6 degrees fahrenheit", "measure", "98.6", "°F"),
    ("29 years old", "29 years old", "duration", "29", "year"),
    ("the twenty-first", "twenty-first", "ordinal", "21", None),
]


@pytest.mark.parametrize(("text", "span", "kind", "value", "unit"), VALUES)
def test_value_unit_and_span(text: str, span: str, kind: str, value: str, unit: str | None) -> None:
    (figure,) = find_figures(text, "en")
    assert (text[figure.start : figure.end], figure.kind, figure.value, figure.unit) == (
        span,
        kind,
        value,
        unit,
    )


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("between 20 and 30", "20", "30"),
        ("more than 10 and less than 40", "10", "40"),
        ("at least 12 people", "12", None),
        ("up to 700 workers", None, "700"),
    ],
)
def test_bounds(text: str, low: str | None, high: str | None) -> None:
    (figure,) = find_figures(text, "en")
    assert (figure.low, figure.high) == (low, high)


@pytest.mark.parametrize(
    "text", ["a B-52 flew", "scp-173m", "file 13F", "see https://a.example/?q=30%25", "and a new plan"]
)
def test_what_counts_nothing(text: str) -> None:
    assert find_figures(text, "en") == ()
