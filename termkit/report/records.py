"""A finding as a plain mapping, with lines and columns: what the machine-readable formats write."""

from __future__ import annotations

from collections import Counter
from typing import Any

from termkit.engine import Checked
from termkit.model import Article, Finding, Place
from termkit.report.places import Places
from termkit.score.mqm import quality


def records(checked: Checked) -> list[dict[str, Any]]:
    """Return the findings of one article as mappings, in order."""
    places = Places(checked.article, checked.beside)
    return [_record(finding, places) for finding in checked.findings]


class Documents:
    """What is said of each article as a whole; the parts of a large file are one."""

    def __init__(self) -> None:
        self._articles: dict[str, Article] = {}
        self._characters: Counter[str] = Counter()
        self._findings: dict[str, list[Finding]] = {}

    def add(self, checked: Checked) -> None:
        """Take note of an article or a part of one."""
        article = self._articles.setdefault(checked.article.path, checked.article)
        self._characters[article.path] += len(checked.article.text)
        self._findings.setdefault(article.path, []).extend(checked.findings)

    def records(self) -> list[dict[str, Any]]:
        """Return the articles as mappings, in the order in which they came."""
        return [
            {
                "path": path,
                "locale": article.locale,
                "chars": self._characters[path],
                "findings": len(self._findings[path]),
                "score": quality(self._findings[path], self._characters[path]),
                "encoding": article.encoding,
            }
            for path, article in self._articles.items()
        ]


def _record(finding: Finding, places: Places) -> dict[str, Any]:
    line, column = places.position(finding.path, finding.start)
    end_line, end_column = places.position(finding.path, finding.end)
    return {
        "path": finding.path,
        "locale": finding.locale,
        "code": finding.code,
        "rule": finding.rule,
        "category": finding.category,
        "severity": finding.severity,
        "start": finding.start,
        "end": finding.end,
        "line": line,
        "column": column,
        "end_line": end_line,
        "end_column": end_column,
        "text": finding.text,
        "message": finding.message,
        "fixes": [{"text": fix.text, "safe": fix.safe} for fix in finding.fixes],
        "concept": finding.concept,
        "related": [_place(place, places) for place in finding.related],
        **({"segment": finding.segment} if finding.segment is not None else {}),
    }


def _place(place: Place, places: Places) -> dict[str, Any]:
    line, column = places.position(place.path, place.start)
    return {
        "path": place.path,
        "start": place.start,
        "end": place.end,
        "line": line,
        "column": column,
        "text": places.text(place),
    }
