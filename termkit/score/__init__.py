"""Scoring translations: metrics with references by sacrebleu, and termkit's own with and without them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from termkit.score.terms import TermSuccess, term_success

__all__ = ["TermSuccess", "term_success"]


def __getattr__(name: str) -> Any:
    """Import the public names when they are first used: a check needs none of this."""
    if name in __all__:
        from termkit.score import terms

        return getattr(terms, name)
    raise AttributeError(f"module 'termkit.score' has no attribute '{name}'")
