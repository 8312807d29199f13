"""Measures figure-mismatch: figures changed on purpose that are found, and flags on translations that are right.

Run as ``python tests/bench/mismatch.py PAIRS.jsonl… [--verbose]``. A line of such a file is an object with
``direction`` (``en>zh-CN``), ``source``, ``good`` (a right translation) and ``bad``: a list of translations with one
figure damaged, each with ``target``, ``kind``, ``wrong`` (the damaged text) and, for a scale error, ``power``.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from termkit.find.bitext import Mismatch, find_mismatches
from termkit.find.figures import find_figures
from termkit.model import Article, Pair, Span


def mismatches(direction: str, source: str, target: str) -> list[Mismatch]:
    """What is said of one pair."""
    theirs, ours = direction.split(">")
    original = Article("source", source, theirs)
    pair = Pair(Span(0, len(source)), Span(0, len(target)))
    article = Article("target", target, ours, source=original, pairs=(pair,))
    return list(find_mismatches(article, find_figures(target, ours), find_figures(source, theirs)))


def main(paths: list[str], verbose: bool) -> None:
    """Print the share found, the share named right, and the share of right translations flagged."""
    rows = [
        json.loads(line) for path in paths for line in Path(path).read_text(encoding="utf-8").splitlines()
    ]
    flagged = 0
    found: Counter[str] = Counter()
    named: Counter[str] = Counter()
    planted: Counter[str] = Counter()
    for row in rows:
        direction, source, good = row["direction"], row["source"], row["good"]
        told = mismatches(direction, source, good)
        flagged += bool(told)
        if told and verbose:
            print("FLAG", direction, _shown(told, source, good), "\n    ", source, "\n    ", good)
        for bad in row["bad"]:
            kind, target = bad["kind"], bad["target"]
            planted[kind] += 1
            told = mismatches(direction, source, target)
            at_place = hits(told, bad, source)
            found[kind] += bool(at_place)
            right = any(m.kind == kind and m.power == bad.get("power", 0) for m in at_place)
            named[kind] += right
            if verbose and at_place and not right:
                print("NAME", direction, kind, bad.get("power"), bad["wrong"], "/", bad.get("source_figure"))
                print("    ", _shown(at_place, source, target))
            if verbose and not at_place:
                wrong = bad["wrong"] or bad.get("source_figure")
                print(
                    "MISS",
                    direction,
                    kind,
                    wrong,
                    _shown(told, source, target),
                    "\n    ",
                    source,
                    "\n    ",
                    target,
                )
    print(f"right translations flagged: {flagged} of {len(rows)} ({flagged / len(rows):.3f})")
    for kind in planted:
        n = planted[kind]
        print(
            f"{kind:14} found {found[kind]}/{n} {found[kind] / n:.3f}  kind right {named[kind]}/{found[kind]}"
        )
    hard = ("scale", "digit")
    n = sum(planted[kind] for kind in hard)
    print(f"scale and digit found {sum(found[kind] for kind in hard) / n:.3f}")


def hits(told: list[Mismatch], bad: dict[str, Any], source: str) -> list[Mismatch]:
    """Return the mismatches that are at the damaged figure, on either side."""
    return [mismatch for mismatch in told if _is_at(mismatch, bad, source)]


def _is_at(mismatch: Mismatch, bad: dict[str, Any], source: str) -> bool:
    for text, mark, figure in (
        (bad["target"], bad["wrong"], mismatch.target),
        (source, bad.get("source_figure", ""), mismatch.source),
    ):
        at = text.find(mark) if mark else -1
        while at >= 0:
            if figure and figure.start < at + len(mark) and at < figure.end:
                return True
            at = text.find(mark, at + 1)
    return False


def _shown(told: list[Mismatch], source: str, target: str) -> str:
    def figure(text: str, f: Any) -> str:
        return repr(text[f.start : f.end]) if f else "-"

    return "; ".join(
        f"{m.kind}{m.power or ''} {figure(source, m.source)}→{figure(target, m.target)}" for m in told
    )


if __name__ == "__main__":
    arguments = [argument for argument in sys.argv[1:] if argument != "--verbose"]
    main(arguments, "--verbose" in sys.argv)
