"""What a rule is, and how the rules are found: by walking this folder.

One module holds one rule: its code, name, MQM category, severity, scope, examples, and a docstring that is
its page of documentation. ``[[…]]`` in an example marks exactly what is reported, and nothing else.
"""

from __future__ import annotations

import functools
import importlib
import os
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from termkit.model import Fix, Place, Scope, Severity, Span
from termkit.record import Record


class Bad(Record):
    """A text with faults, each marked ``[[…]]``, and the text of the first mark's first fix."""

    locale: str
    text: str
    fix: str | None = None
    source: str = ""
    """The text that it was translated from, for rules on bilingual text."""
    beside: tuple[tuple[str, str], ...] = ()
    """Locale and text of the other articles, for rules on a set."""


class Good(Record):
    """A text that must stay silent: the nearest traps first."""

    locale: str
    text: str
    source: str = ""
    beside: tuple[tuple[str, str], ...] = ()


class Report(Record):
    """What a rule says of one place; the engine makes a finding of it."""

    start: int
    end: int
    message: str
    fixes: tuple[Fix, ...] = ()
    related: tuple[Span, ...] = ()
    """Other places in the article that belong to it."""
    severity: Severity | None = None
    """In place of the rule's own."""
    concept: str | None = None
    source: tuple[Span, ...] = ()
    """Places in the article's source that belong to it."""


class SetReport(Record):
    """What a rule on a set of articles says of one place."""

    place: Place
    message: str
    fixes: tuple[Fix, ...] = ()
    related: tuple[Place, ...] = ()
    """Places in the other articles that belong to it."""
    severity: Severity | None = None
    """In place of the rule's own."""
    concept: str | None = None


Judge = Callable[[Any], Iterable[Any]]
"""From a ``View`` to ``Report``s; of the scope ``corpus``, from an ``Alignment`` to ``SetReport``s."""


class Rule(Record):
    """A rule with all that is said about it; ``judge`` is a pure function of what it sees."""

    code: str
    name: str
    category: str
    severity: Severity
    scope: Scope
    outranks: tuple[str, ...]
    """Rules whose findings give way where they overlap one of this rule."""
    bad: tuple[Bad, ...]
    good: tuple[Good, ...]
    judge: Judge

    @property
    def page(self) -> str:
        """The documentation: the docstring of the rule's function."""
        return self.judge.__doc__ or ""

    @property
    def summary(self) -> str:
        """The first line of the page."""
        return self.page.strip().partition("\n")[0]


def check(
    *,
    code: str,
    category: str,
    severity: Severity,
    scope: Scope = "article",
    outranks: Sequence[str] = (),
    bad: Sequence[Bad],
    good: Sequence[Good],
) -> Callable[[Judge], Rule]:
    """Make a rule of the function below; its name is the rule's name."""

    def make(judge: Judge) -> Rule:
        name = judge.__name__.replace("_", "-")
        return Rule(code, name, category, severity, scope, tuple(outranks), tuple(bad), tuple(good), judge)

    return make


@functools.cache
def all_rules() -> tuple[Rule, ...]:
    """Return every rule in this folder, sorted by code."""
    files = os.listdir(os.path.dirname(__file__))  # pkgutil would import inspect, which takes 10 ms
    names = [name.removesuffix(".py") for name in files if name.endswith(".py") and name[0] != "_"]
    modules = [importlib.import_module(f"termkit.checks.{name}") for name in names]
    found = {rule for module in modules for rule in vars(module).values() if isinstance(rule, Rule)}
    return tuple(sorted(found, key=lambda rule: rule.code))
