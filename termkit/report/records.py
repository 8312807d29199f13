"""A finding as a plain mapping, with lines and columns: what the machine-readable formats write."""

from __future__ import annotations

from typing import Any

from termkit.engine import Checked, quality
from termkit.model import Finding, Place
from termkit.report.places import Places


def records(checked: Checked) -> list[dict[str, Any]]:
    """Return the findings of one article as mappings, in order."""
    places = Places(checked.article, checked.beside)
    return [_record(finding, places) for finding in checked.findings]


def document(checked: Checked) -> dict[str, Any]:
    """Return what is said of the article as a whole."""
    article = checked.article
    return {
        "path": article.path,
        "locale": article.locale,
        "chars": len(article.text),
        "findings": len(checked.findings),
        "score": quality(checked.findings, len(article.text)),
        "encoding": article.encoding,
    }


def _record(finding: Finding, places: Places) -> dict[str, Any]:
    lines = places.lines(finding.path)
    line, column = lines.position(finding.start)
    end_line, end_column = lines.position(finding.end)
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
    }


def _place(place: Place, places: Places) -> dict[str, Any]:
    line, column = places.lines(place.path).position(place.start)
    return {
        "path": place.path,
        "start": place.start,
        "end": place.end,
        "line": line,
        "column": column,
        "text": places.text(place),
    }
