"""termkit keeps machine-translated Chinese articles consistent in their terms and true in their figures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from termkit._version import __version__

if TYPE_CHECKING:
    from termkit.api import (
        Figure,
        Figures,
        Finding,
        Glossary,
        align_articles,
        check,
        convert_text,
        find_figures,
        fix_text,
        load_glossary,
        mine_terms,
        score_translations,
    )

__all__ = [
    "Figure",
    "Figures",
    "Finding",
    "Glossary",
    "__version__",
    "align_articles",
    "check",
    "convert_text",
    "find_figures",
    "fix_text",
    "load_glossary",
    "mine_terms",
    "score_translations",
]


def __getattr__(name: str) -> Any:
    """Import the public names when they are first used, so that the command starts fast."""
    if name in __all__:
        from termkit import api

        return getattr(api, name)
    raise AttributeError(f"module 'termkit' has no attribute '{name}'")
