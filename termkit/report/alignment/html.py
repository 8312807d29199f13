"""The alignment as one page of HTML that needs nothing else: no server, no network, no library."""

from __future__ import annotations

import importlib.resources
import json
from collections.abc import Iterator
from html import escape
from typing import Any

from termkit.align.model import Alignment, Consistency
from termkit.report.alignment import Look
from termkit.report.alignment.data import page_data

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:"
"""What the page may load: nothing, whatever an article says."""


def emit(alignment: Alignment, consistency: Consistency, look: Look) -> Iterator[str]:
    """Yield the page. Texts of the articles stand in its JSON alone, and page.js writes them as text."""
    data = page_data(alignment, consistency)
    articles = len(alignment.articles)
    title = f"{articles} article{'' if articles == 1 else 's'} aligned"
    yield (
        f'<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{escape(_POLICY)}">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta name="color-scheme" content="light dark">\n'
        f"<title>{escape(title)}</title>\n"
    )
    yield f"<style>\n{_asset('page.css')}</style>\n</head>\n"
    yield _asset("page.html")
    yield f'<script type="application/json" id="data">{_embedded(data)}</script>\n'
    yield f"<script>\n{_asset('page.js')}</script>\n</body>\n</html>\n"


def _asset(name: str) -> str:
    return importlib.resources.files(__package__).joinpath(name).read_text(encoding="utf-8")


def _embedded(data: Any) -> str:
    """Return JSON in which nothing can end the script that holds it."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")
