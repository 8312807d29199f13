"""Clean articles, written with the traps of their locale in mind, stay silent: no error and no warning."""

from __future__ import annotations

from pathlib import Path

import pytest

from termkit.engine import Engine
from termkit.glossary.load import load_glossary
from termkit.readers import read_file

ARTICLES = sorted((Path(__file__).parent / "clean").glob("*.txt"))


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
@pytest.mark.parametrize("given", [True, False], ids=["locale given", "locale detected"])
def test_silent(path: Path, given: bool) -> None:
    locale = path.stem[:5].rstrip(".-") if not path.stem.startswith("en") else "en"
    checked = Engine(load_glossary(), locale=locale if given else None).check(*read_file(str(path)))
    assert checked.article.locale == locale
    assert [(f.rule, f.text, f.message) for f in checked.findings if f.severity != "info"] == []
