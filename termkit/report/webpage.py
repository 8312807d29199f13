"""What pages for browsers have in common: one file that needs nothing else and may load nothing."""

from __future__ import annotations

import base64
import hashlib
import importlib.resources
from collections.abc import Iterable, Iterator
from html import escape


def webpage(package: str, title: str, body: Iterable[str]) -> Iterator[str]:
    """Yield a page with ``body``, which is HTML, and with ``page.css`` and ``page.js`` of ``package`` in it.

    Whatever else the body says, nothing is loaded and no other script or style is run.
    """
    style = "\n" + _asset("termkit.report", "webpage.css") + _asset(package, "page.css")
    script = "\n" + _asset(package, "page.js")
    policy = f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; img-src data:"
    yield (
        f'<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{escape(policy)}">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta name="color-scheme" content="light dark">\n'
        f"<title>{escape(title)}</title>\n<style>{style}</style>\n</head>\n<body>\n"
    )
    yield from body
    yield f"<script>{script}</script>\n</body>\n</html>\n"


def _asset(package: str, name: str) -> str:
    return importlib.resources.files(package).joinpath(name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    """Return the source expression that allows just this text."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
