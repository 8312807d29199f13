"""Measures the figure recogniser: annotated cases, annotated articles, speed.

Run as ``python tests/bench/figures.py SPECS_DIR ARTICLES_JSONL ARTICLES_DIR [--verbose]``.
"""

from __future__ import annotations

import gc
import json
import random
import sys
import time
from fractions import Fraction
from pathlib import Path
from typing import Any

from termkit.find.figures import find_figures
from termkit.model import Figure

KINDS = {
    "Number": {"number", "fraction", "range", "percent", "multiple"},
    "Percent": {"percent"},
    "Currency": {"money"},
    "Dimension": {"measure"},
    "Temperature": {"measure"},
    "Age": {"duration"},
    "Ordinal": {"ordinal"},
    "NumberRange": set(),
}
SYMBOLS = {
    "United States dollar": "USD", "Dollar": "USD", "Chinese yuan": "CNY", "New Taiwan dollar": "TWD", "Euro": "EUR",
    "Japanese yen": "JPY", "British pound": "GBP", "Pound": "GBP", "Canadian dollar": "CAD", "Mexican peso": "MXN",
    "Australian dollar": "AUD", "Turkish lira": "TRY", "Costa Rican colón": "CRC", "Lao kip": "LAK", "Rupee": "INR",
    "Bitcoin": "BTC", "F": "°F", "C": "°C", "Degree": "°",
}  # fmt: skip


def number(text: str | None) -> Fraction | None:
    """The exact value of a decimal or fraction string."""
    try:
        return Fraction(text.strip("%")) if text else None
    except ValueError:
        return None


def close(a: Fraction | None, b: Fraction | None) -> bool:
    """Equal up to the rounding of the expected values."""
    if a is None or b is None:
        return a is b
    return a == b or abs(a - b) <= abs(b) * Fraction(1, 10**9)


def matches(figure: Figure, expected: dict[str, Any], model: str) -> bool:
    """Whether ``figure`` says what is expected, at the expected place (a unit may stick out)."""
    if figure.start >= expected["end"] or figure.end <= expected["start"]:
        return False
    if model == "NumberRange":
        return bounds(figure) == expected_bounds(expected["value"])
    if figure.start > expected["start"] or (
        model not in ("Number", "Ordinal", "Age") and figure.end < expected["end"]
    ):
        return False
    wanted = number(expected["value"])
    values = [number(v) for v in (figure.value, figure.low) if v]
    if not any(close(v, wanted) for v in values):
        return False
    symbol = expected.get("isoCurrency") or (
        SYMBOLS.get(expected.get("unit") or "") if model in ("Currency", "Temperature") else None
    )
    return symbol is None or figure.unit == symbol


def bounds(figure: Figure) -> tuple[Fraction | None, Fraction | None]:
    """Lower and upper bound; a plain value is both."""
    if figure.low is None and figure.high is None:
        return number(figure.value), number(figure.value)
    return number(figure.low), number(figure.high)


def expected_bounds(value: str) -> tuple[Fraction | None, Fraction | None]:
    """The bounds of ``(20,35]``."""
    low, _, high = value.strip("[]()").partition(",")
    return number(low), number(high)


def measure_specs(path: Path, verbose: bool) -> tuple[float, float, float]:
    """Precision, recall and share of texts that are all right in one file of cases."""
    language, _, name = path.stem.partition("_")
    model = name.removesuffix("Model")
    right = wanted = found = perfect = cases = 0
    for line in path.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        expected = [e for e in case["expected"] if e["value"] not in (None, "null")]
        figures = find_figures(case["text"], "en" if language == "en" else "zh-CN")
        hits = [e for e in expected if any(matches(f, e, model) for f in figures)]
        extra = [
            f for f in figures if f.kind in KINDS[model] and not any(overlap(f, e) for e in case["expected"])
        ]
        right, wanted, found = right + len(hits), wanted + len(expected), found + len(hits) + len(extra)
        cases, perfect = cases + 1, perfect + (len(hits) == len(expected) and not extra)
        if verbose and (len(hits) < len(expected) or extra):
            told = [(case["text"][f.start : f.end], f.kind, f.value, f.low, f.high, f.unit) for f in figures]
            print("  ", case["text"], [(e["text"], e["value"]) for e in expected], "<>", told)
    return right / max(found, 1), right / max(wanted, 1), perfect / cases


def overlap(figure: Figure, expected: dict[str, Any]) -> bool:
    """Whether the spans share a character."""
    return bool(figure.start < expected["end"] and figure.end > expected["start"])


def measure_articles(gold: Path, folder: Path, verbose: bool) -> None:
    """Values right, and precision, on annotated articles."""
    wanted = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines()]
    right = total = false = garbled = 0
    for name in sorted({w["file"] for w in wanted}):
        text = (folder / name).read_bytes().decode("utf-8-sig")
        rows = [w for w in wanted if w["file"] == name]
        figures = find_figures(text, {"002": "zh-HK", "003": "zh-TW"}.get(name[:3], "zh-CN"))
        for row in rows:
            hit = [f for f in figures if overlap(f, row)]
            good = bool(hit) and same(hit[0], row)
            exact = bool(hit) and (hit[0].start, hit[0].end) == (row["start"], row["end"])
            right += good
            garbled += bool(row.get("garbled")) and good and hit[0].garble is not None
            if verbose and not (good and exact):
                print(
                    "  missed" if not good else "  span",
                    row["text"],
                    row["value"],
                    [text[f.start : f.end] for f in hit],
                    hit,
                )
        for figure in figures:
            total += 1
            if not any(overlap(figure, row) for row in rows):
                false += 1
                if verbose:
                    print("  extra", figure.kind, repr(text[max(0, figure.start - 8) : figure.end + 6]))
            elif figure.garble and not any(overlap(figure, r) and r.get("garbled") for r in rows) and verbose:
                print("  false garble", text[figure.start : figure.end], figure.garble)
    print(f"articles: {right} of {len(wanted)} values, precision {1 - false / total:.3f}, garbled {garbled}")


def same(figure: Figure, row: dict[str, Any]) -> bool:
    """Whether value, bounds, unit and counter are the annotated ones."""
    values = (
        figure.value,
        figure.low if row["value"] is None else None,
        figure.high if row["value"] is None else None,
    )
    return values == (row["value"], row.get("low"), row.get("high")) and (figure.unit, figure.counter) == (
        row["unit"],
        row.get("counter"),
    )


def measure_speed(folder: Path) -> None:
    """CPU seconds for 10 MB of shuffled paragraphs, the least of three passes, collecting garbage as the command does."""
    gc.set_threshold(100_000)
    paragraphs = [
        p for f in sorted(folder.glob("*.txt")) for p in f.read_bytes().decode("utf-8-sig").split("\n")
    ]
    rng, parts, size = random.Random(1), [], 0
    while size < 10_000_000:
        rng.shuffle(paragraphs)
        parts += paragraphs
        size += len("\n".join(paragraphs).encode())
    text = "\n".join(parts)
    passes = []
    for _ in range(3):
        begun = time.process_time()
        count = len(find_figures(text))
        passes.append(time.process_time() - begun)
    print(f"speed: {size / 1e6:.1f} MB, {count} figures in {min(passes):.2f} s of CPU")


def main() -> None:
    """Print all measures."""
    specs, gold, folder = (Path(a) for a in sys.argv[1:4])
    verbose = "--verbose" in sys.argv
    for path in sorted(specs.glob("*.jsonl")):
        precision, recall, perfect = measure_specs(path, verbose)
        print(f"{path.stem:28} precision {precision:.3f}  recall {recall:.3f}  all right {perfect:.3f}")
    measure_articles(gold, folder, verbose)
    measure_speed(folder)


if __name__ == "__main__":
    main()
