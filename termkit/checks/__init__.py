"""The rules, one a module; see ``docs/adding-a-check.md``."""

from termkit.checks._base import Bad, Good, Report, Rule, SetReport, all_rules, check

__all__ = ["Bad", "Good", "Report", "Rule", "SetReport", "all_rules", "check"]
