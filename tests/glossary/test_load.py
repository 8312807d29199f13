"""Loading: layers, the cache, and the built-in files."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from termkit.errors import BadGlossary
from termkit.glossary.load import load_concepts, load_glossary

MINE = "concepts:\n- id: {id}\n  terms: {{en: {en}, zh-CN: 甲乙丙}}\n"


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TERMKIT_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


def write(path: Path, text: str) -> str:
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_a_changed_file_is_never_served_from_the_cache(cache: Path, tmp_path: Path) -> None:
    path = write(tmp_path / "g.yaml", MINE.format(id="a", en="first"))
    assert load_glossary([path], builtin=False).is_name("first")
    write(tmp_path / "g.yaml", MINE.format(id="a", en="second"))
    again = load_glossary([path], builtin=False)
    assert again.is_name("second")
    assert not again.is_name("first")
    assert len(os.listdir(cache)) == 2


def test_a_broken_cache_is_compiled_anew(cache: Path, tmp_path: Path) -> None:
    path = write(tmp_path / "g.yaml", MINE.format(id="a", en="first"))
    load_glossary([path], builtin=False)
    (entry,) = cache.iterdir()
    entry.write_bytes(b"broken")
    assert load_glossary([path], builtin=False).is_name("first")


def test_it_works_without_a_writable_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERMKIT_CACHE", write(tmp_path / "file", "in the way"))
    path = write(tmp_path / "g.yaml", MINE.format(id="a", en="first"))
    assert load_glossary([path], builtin=False).is_name("first")


def test_the_last_layer_is_on_top(cache: Path, tmp_path: Path) -> None:
    one = write(tmp_path / "1.yaml", "concepts:\n- id: a\n  terms: {zh-CN: 甲乙}\n")
    two = write(tmp_path / "2.yaml", "concepts:\n- id: a\n  terms: {zh-CN: 丙丁}\n")
    (concept,) = load_concepts([one, two], builtin=False)
    assert concept.preferred("zh-CN") == "丙丁"


def test_a_missing_file_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(BadGlossary, match=r"can't be read \(No such file or directory\); check the path"):
        load_glossary([str(tmp_path / "none.yaml")])


def test_the_built_in_glossaries_hold_every_locale() -> None:
    concepts = load_concepts()
    assert len(concepts) >= 400
    for concept in concepts:
        for locale in ("en", "zh-CN", "zh-TW", "zh-HK"):
            assert concept.preferred(locale), f"{concept.id} has no {locale} term"


def test_the_built_in_files_are_sorted() -> None:
    from termkit.glossary.formats.yaml import parse
    from termkit.glossary.load import builtin_folder

    for path in sorted(Path(builtin_folder()).glob("*.yaml")):
        ids = [concept.id for concept in parse(path.read_bytes(), path.name)]
        assert ids == sorted(ids), path.name
