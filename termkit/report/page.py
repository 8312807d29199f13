"""The page of a rule, in Markdown: what ``termkit explain`` prints and what stands in ``docs/rules/``."""

from __future__ import annotations

import inspect

from termkit.checks import Bad, Good, Rule


def rule_page(rule: Rule) -> str:
    """Return the documentation of ``rule``, made from its docstring and its examples."""
    doc = inspect.cleandoc(rule.page)
    summary, _, rest = doc.partition("\n")
    parts = [
        f"# {rule.name} ({rule.code})",
        summary,
        f"Severity: {rule.severity}. MQM category: {rule.category}.",
        rest.strip(),
        "## Examples",
        *map(_bad, rule.bad),
        "These are right and stay silent:",
        "\n".join(map(_example, rule.good)),
        "## Switching it off",
        f"`termkit check --ignore {rule.name}`, or `ignore: [{rule.name}]` in `.termkit.yaml`.",
    ]
    return "\n\n".join(part for part in parts if part)


def _bad(example: Bad) -> str:
    line = _example(example)
    return f"{line}\n  → {_shown(example.fix)}" if example.fix else line


def _example(example: Bad | Good) -> str:
    source = f"{_shown(example.source)} → " if example.source else ""
    beside = "".join(f" | {locale}: {_shown(text)}" for locale, text in example.beside)
    return f"- {example.locale}: {source}{_shown(example.text)}{beside}"


def _shown(text: str) -> str:
    """Line ends shown as signs, so that an example stays one line."""
    return text.replace("\r\n", "⏎").replace("\n", "⏎")
