"""The alignment as one page of HTML that needs nothing else: no server, no network, no library."""

from __future__ import annotations

import importlib.resources
import json
from collections.abc import Iterator
from typing import Any

from termkit.align.model import Alignment, Consistency
from termkit.report.alignment import Look
from termkit.report.alignment.data import page_data
from termkit.report.webpage import webpage


def emit(alignment: Alignment, consistency: Consistency, look: Look) -> Iterator[str]:
    """Yield the page. Texts of the articles stand in its JSON alone, and page.js writes them as text."""
    articles = len(alignment.articles)
    title = f"{articles} article{'' if articles == 1 else 's'} aligned"
    assert __package__
    yield from webpage(__package__, title, _body(page_data(alignment, consistency)))


def _body(data: Any) -> Iterator[str]:
    assert __package__
    yield importlib.resources.files(__package__).joinpath("page.html").read_text(encoding="utf-8")
    yield f'<script type="application/json" id="data">{_embedded(data)}</script>\n'


def _embedded(data: Any) -> str:
    """Return JSON in which nothing can end the script that holds it."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")
