"""The flow, on one screen: bytes are read, segmented, searched and judged. Nothing else knows the order."""

from __future__ import annotations

import bisect
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from termkit.checks import Report, Rule, SetReport, all_rules
from termkit.errors import BadUsage
from termkit.find import Found, View, find
from termkit.find.figures import find_figures
from termkit.find.locale import Told, detect_locale
from termkit.find.matcher import Matcher
from termkit.find.terms import votes
from termkit.glossary.compiled import Glossary
from termkit.model import SIMPLIFIED, TRADITIONAL, Article, Figure, Finding, Fix
from termkit.readers.decoded import Decoded
from termkit.record import Record
from termkit.segment import segment_plain
from termkit.text import fold

if TYPE_CHECKING:
    from termkit.align import Ledger
    from termkit.convert import Choice
    from termkit.convert.model import Conversion


class Checked(Record):
    """An article with what the rules say of it."""

    article: Article
    findings: tuple[Finding, ...]
    crashes: tuple[str, ...] = ()
    """A sentence for each rule that failed on this article (the others were still run), or for the article."""
    ledger: Ledger | None = None
    """What it calls things and what it counts, where articles are checked together."""
    beside: Mapping[str, Article] | None = None
    """All articles that were checked together, by path."""


class Engine:
    """Checks articles by one glossary and one choice of rules."""

    def __init__(
        self,
        glossary: Glossary,
        rules: Sequence[Rule] | None = None,
        locale: str | None = None,
        *,
        together: bool = False,
    ) -> None:
        """``locale`` holds for all articles; None detects it for each. ``together`` keeps a ledger of each article."""
        self.glossary = glossary
        self._matcher = Matcher(glossary)
        self._rules = all_rules() if rules is None else tuple(rules)
        self._locale = locale
        self._together = together

    def check(self, path: str, decoded: Decoded, locale: str | None = None) -> Checked:
        """Return the findings on one text, sorted by start and code; ``locale`` is one that was found before."""
        try:
            article, found, view = self._look(path, decoded, locale or self._locale)
        except Exception as error:  # one article must not take the others' findings with it
            unread = _article(path, decoded, self._locale or "en", "")
            return Checked(unread, (), (f"{path}: could not be checked ({type(error).__name__}: {error})",))
        findings: list[Finding] = []
        crashes: list[str] = []
        for rule in self._rules:
            if rule.scope == "corpus":
                continue
            try:
                findings += [_finding(article, rule, report) for report in rule.judge(view)]
            except Exception as error:  # a broken rule must not take the others' findings with it
                crashes.append(f"{path}: the rule {rule.name} failed ({type(error).__name__}: {error})")
        ledger = self._record(article, found) if self._together else None
        return Checked(article, self._sorted(findings), tuple(crashes), ledger)

    def check_together(self, checked: Iterable[Checked]) -> list[Checked]:
        """Return articles that were checked, with what the rules on a set say of them besides, in the same order."""
        from termkit.align import Ledger, align

        done = {one.article.path: one for one in checked}
        alignment = align(Ledger.merge(one.ledger for one in done.values() if one.ledger), self.glossary)
        findings: dict[str, list[Finding]] = {}
        crashes: list[str] = []
        for rule in self._rules:
            if rule.scope != "corpus":
                continue
            try:
                for report in rule.judge(alignment):
                    article = done[report.place.path].article
                    findings.setdefault(article.path, []).append(_set_finding(article, rule, report, done))
            except Exception as error:  # a broken rule must not take the others' findings with it
                crashes.append(f"the rule {rule.name} failed ({type(error).__name__}: {error})")
        files = {path: one.article for path, one in done.items()}
        return [
            one._replace(
                beside=files,
                findings=self._sorted([*one.findings, *findings.get(path, ())]),
                crashes=one.crashes + tuple(crashes if index == 0 else ()),
            )
            for index, (path, one) in enumerate(done.items())
        ]

    def _sorted(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        kept = _most_specific(set(findings), self._rules)
        return tuple(sorted(kept, key=lambda f: (f.start, f.code, f.end)))

    def figures(
        self, path: str, decoded: Decoded, locale: str | None = None
    ) -> tuple[Article, tuple[Figure, ...]]:
        """Return the article at ``path`` and its figures, in order; offsets are code points of its text."""
        known = locale or self._locale or decoded.locale
        if known is None:
            known = self._locate(decoded, self._search(decoded.text), None)[0]
        article = _article(path, decoded, known, "")
        return article, find_figures(article.text, known, self.glossary.is_name)

    def convert(self, path: str, decoded: Decoded, target: str, choice: Choice | None = None) -> Conversion:
        """Return the article at ``path`` in the ``target`` locale.

        Raises ``BadUsage`` where it can't be: ``target`` and the article's locale must be two Chinese ones.
        """
        from termkit.convert import Choice, convert  # only this needs OpenCC's dictionaries

        found = self._search(decoded.text)
        article = _article(path, decoded, *self._locate(decoded, found, self._locale))
        if article.locale == "en" or target not in SIMPLIFIED | TRADITIONAL:
            raise BadUsage(
                f"{path}: {article.locale} to {target} can't be converted: both must be Chinese locales."
            )
        return convert(article, found.folded, found.hits, self.glossary, target, choice or Choice())

    def record(self, path: str, decoded: Decoded, locale: str | None = None) -> Ledger:
        """Return the ledger of the article at ``path``: what it calls things and what it counts."""
        return self._record(*self._read(path, decoded, locale or self._locale))

    def _record(self, article: Article, found: Found) -> Ledger:
        from termkit.align import record  # polars takes longer to import than an article to check

        return record(article, found, self.glossary)

    def _look(self, path: str, decoded: Decoded, known: str | None) -> tuple[Article, Found, View]:
        article, found = self._read(path, decoded, known)
        return article, found, View(article, find(article, found, self.glossary))

    def _read(self, path: str, decoded: Decoded, known: str | None) -> tuple[Article, Found]:
        found = self._search(decoded.text)
        article = _article(path, decoded, *self._locate(decoded, found, known))
        if decoded.source:
            original = decoded.source.decoded
            theirs = self._search(original.text)
            found = found._replace(source=theirs)
            source = _article(decoded.source.path, original, *self._locate(original, theirs, None))
            article = article._replace(source=source, pairs=decoded.source.pairs or ())
            if decoded.source.pairs is None:
                from termkit.find.sentences import align_texts  # only where two files are compared

                alignment = align_texts(source, article, found, self.glossary)
                article = article._replace(pairs=alignment.pairs, notes=alignment.notes)
        return article, found

    def _search(self, text: str) -> Found:
        alphabet = frozenset(text)
        folded = fold(text, alphabet)
        return Found(folded, alphabet, self._matcher.find(folded))

    def _locate(self, decoded: Decoded, found: Found, known: str | None) -> Told:
        if known:
            return Told(known, "set by the user")
        if decoded.locale:
            return Told(decoded.locale, "stated in the file")
        return detect_locale(decoded.text, found.alphabet, lambda: votes(found.hits, self.glossary))


def choose_rules(
    select: Iterable[str], ignore: Iterable[str], unknown: Callable[[str], object]
) -> tuple[Rule, ...]:
    """Return the rules that ``select`` names (all if it names none) less those that ``ignore`` names.

    A name is a rule's name, its code or the beginning of one, or a category or its first part. ``unknown`` is
    called with a name that fits no rule.
    """

    def named(names: Iterable[str]) -> set[Rule]:
        found: set[Rule] = set()
        for name in names:
            matches = [rule for rule in all_rules() if _fits(name, rule)]
            if not matches:
                unknown(name)
            found.update(matches)
        return found

    wanted, unwanted = list(select), named(ignore)
    chosen = named(wanted) if wanted else set(all_rules())
    return tuple(rule for rule in all_rules() if rule in chosen and rule not in unwanted)


def _fits(name: str, rule: Rule) -> bool:
    if name.upper().startswith("TK"):
        return rule.code.startswith(name.upper())
    return name == rule.name or rule.category == name or rule.category.startswith(name.rstrip("/") + "/")


def _article(path: str, decoded: Decoded, locale: str, reason: str, others: tuple[str, ...] = ()) -> Article:
    return Article(
        path,
        decoded.text,
        locale,
        reason,
        decoded.encoding,
        decoded.bom,
        segment_plain(decoded.text) if decoded.segments is None else decoded.segments,
        decoded.origin,
        other_locales=others,
        units=decoded.units,
        running=decoded.running,
        is_marked_up=decoded.segments is not None,
    )


def _finding(article: Article, rule: Rule, report: Report) -> Finding:
    place = article.place(report.start, report.end)
    related = [article.place(*span) for span in report.related]
    if article.source:
        related += [article.source.place(*span) for span in report.source]
    fixes = report.fixes
    if article.origin and not article.origin.is_unbroken(report.start, report.end):
        fixes = tuple(Fix(fix.text) for fix in fixes)  # markup inside would be lost
    return Finding(
        article.path,
        place.start,
        place.end,
        rule.code,
        rule.name,
        rule.category,
        report.severity or rule.severity,
        article.locale,
        article.text[report.start : report.end],
        report.message,
        fixes,
        report.concept,
        tuple(related),
        article.unit(report.start),
    )


def _set_finding(article: Article, rule: Rule, report: SetReport, articles: Mapping[str, Checked]) -> Finding:
    related = tuple(articles[p.path].article.place(p.start, p.end) for p in report.related)
    alone = Report(*report.place[1:], report.message, report.fixes, (), report.severity, report.concept)
    return _finding(article, rule, alone)._replace(related=related)


def _most_specific(findings: Iterable[Finding], rules: Sequence[Rule]) -> list[Finding]:
    """Drop each finding that overlaps one of a rule that outranks its own: no fault is told twice."""
    outranked_by: dict[str, set[str]] = {}
    for rule in rules:
        for loser in rule.outranks:
            outranked_by.setdefault(loser, set()).add(rule.name)
    by_rule: dict[str, list[tuple[int, int]]] = {}
    findings = list(findings)
    for finding in findings:
        by_rule.setdefault(finding.rule, []).append((finding.start, finding.end))
    for spans in by_rule.values():
        spans.sort()
    return [
        finding
        for finding in findings
        if not any(
            _overlaps(by_rule.get(winner, ()), finding) for winner in outranked_by.get(finding.rule, ())
        )
    ]


def _overlaps(spans: Sequence[tuple[int, int]], finding: Finding) -> bool:
    index = bisect.bisect_left(spans, (finding.end, 0))
    return any(start < finding.end and end > finding.start for start, end in spans[max(0, index - 3) : index])
