"""The page of a rule, in Markdown: what ``termkit explain`` prints and what stands in ``docs/rules/``."""

from __future__ import annotations

import inspect

from termkit.checks import Rule


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
        *(_bad(example.locale, example.text, example.fix) for example in rule.bad),
        "These are right and stay silent:",
        "\n".join(f"- {example.locale}: {_shown(example.text)}" for example in rule.good),
        "## Switching it off",
        f"`termkit check --ignore {rule.name}`, or `ignore: [{rule.name}]` in `.termkit.yaml`.",
    ]
    return "\n\n".join(part for part in parts if part)


def _bad(locale: str, text: str, fix: str | None) -> str:
    line = f"- {locale}: {_shown(text)}"
    return f"{line}\n  → {_shown(fix)}" if fix else line


def _shown(text: str) -> str:
    """Line ends shown as signs, so that an example stays one line."""
    return text.replace("\r\n", "⏎").replace("\n", "⏎")
