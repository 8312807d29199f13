"""The report for people: each finding with its line, the place marked, and what would be right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from termkit.engine import Checked
from termkit.model import Finding, Place, Span
from termkit.report import Style, Write
from termkit.report.places import Places
from termkit.text import visible, width

_COLUMNS = 72
"""Terminal columns of the excerpt; a paragraph of Chinese is one long line, so only a window of it is shown."""

_COLORS = {"error": "31;1", "warning": "33;1", "info": "36"}


def emit(checked: Iterable[Checked], write: Write, style: Style) -> None:
    """Write the findings of each article as soon as it is checked, and a summary at the end."""
    severities: Counter[str] = Counter()
    rules: Counter[str] = Counter()
    articles: set[str] = set()
    for one in checked:
        articles.add(one.article.path)
        places = Places(one.article, one.beside)
        for finding in one.findings:
            severities[finding.severity] += 1
            rules[finding.rule] += 1
            if not (style.quiet and finding.severity == "info"):
                write("\n".join(_block(finding, places, style.color)) + "\n\n")
    if style.statistics and rules:
        write(
            "".join(
                f"{count:6}  {rule}\n" for rule, count in sorted(rules.items(), key=lambda r: (-r[1], r[0]))
            )
        )
    if not style.quiet:
        write(_summary(len(articles), severities) + "\n")


def _summary(articles: int, severities: Counter[str]) -> str:
    where = f"in {articles} article" + ("" if articles == 1 else "s")
    said = [
        _count(severities["error"], "error"),
        _count(severities["warning"], "warning"),
        _count(severities["info"], "hint"),
    ]
    found = [part for part in said if part]
    return f"{', '.join(found)} {where}." if found else f"Nothing found {where}."


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}" if number else ""


def _block(finding: Finding, places: Places, color: bool) -> Iterator[str]:
    line, column = places.position(finding.path, finding.start)
    severity = _paint(finding.severity, _COLORS[finding.severity], color)
    place = _paint(f"{finding.path}:{line}:{column}:", "1", color)
    unit = f" ({visible(finding.segment)})" if finding.segment else ""
    yield f"{place} {severity}: {finding.message} [{finding.rule}]{unit}"
    excerpt, marker = _excerpt(*places.line(Place(finding.path, finding.start, finding.end)))
    yield f"    {excerpt}"
    yield "    " + _paint(marker, _COLORS[finding.severity], color)
    for fix in finding.fixes[:3]:
        yield f"    {'fix' if fix.safe else 'suggestion'}: {visible(fix.text) or '(remove)'}"
    for other in finding.related[:1]:
        where = places.position(other.path, other.start)
        yield f"    see {other.path}:{where[0]}:{where[1]}: {visible(places.text(other)[:40])}"


def _excerpt(text: str, span: Span) -> tuple[str, str]:
    """Return a window of a line around a finding, and the marker below it, aligned by display width."""
    start, end = span
    left, right = start, min(end, start + _COLUMNS // 2)
    room = _COLUMNS - width(text[left:right])
    while room > 0 and (left > 0 or right < len(text)):
        if left > 0:
            left -= 1
            room -= width(text[left])
        if right < len(text) and room > 0:
            room -= width(text[right])
            right += 1
    before = ("…" if left > 0 else "") + visible(text[left:start])
    marked = visible(text[start : min(end, right)])
    after = visible(text[min(end, right) : right]) + ("…" if right < len(text) else "")
    return before + marked + after, " " * width(before) + "^" * max(1, width(marked))


def _paint(text: str, code: str, color: bool) -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if color else text
