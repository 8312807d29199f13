"""The configuration: found upward, typed, and each fault one sentence with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from termkit.config import Config, find_config, load_config
from termkit.errors import BadConfig


def write(path: Path, text: str) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_the_nearest_one_upward_counts(tmp_path: Path) -> None:
    write(tmp_path / ".termkit.yaml", "locale: zh-TW\n")
    inner = write(tmp_path / "a" / "setup.cfg", "[termkit]\nlocale = zh-HK\n")
    (tmp_path / "a" / "b").mkdir()
    assert find_config(str(tmp_path / "a" / "b")) == inner


def test_a_setup_cfg_of_something_else_is_passed_over(tmp_path: Path) -> None:
    outer = write(tmp_path / ".termkit.yaml", "")
    write(tmp_path / "a" / "setup.cfg", "[metadata]\nname = x\n")
    assert find_config(str(tmp_path / "a")) == outer


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (
            ".termkit.yaml",
            "locale: zh-TW\nglossary: [g.yaml]\nbuiltin: false\nselect: [TK2, TK1]\nignore: TK5\nfail_on: error\n",
        ),
        (
            "setup.cfg",
            "[termkit]\nlocale = zh-TW\nglossary = g.yaml\nbuiltin = no\nselect = TK2, TK1\nignore = TK5\nfail_on = error\n",
        ),
    ],
)
def test_every_key_in_both_forms(tmp_path: Path, name: str, text: str) -> None:
    path = write(tmp_path / name, text)
    assert load_config(path) == Config(
        path, "zh-TW", (str(tmp_path / "g.yaml"),), False, ("TK2", "TK1"), ("TK5",), "error"
    )


def test_an_empty_file_changes_nothing(tmp_path: Path) -> None:
    path = write(tmp_path / ".termkit.yaml", "# nothing yet\n")
    assert load_config(path) == Config(path)


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        (
            ".termkit.yaml",
            "locale: auto\nfailon: error\n",
            "2: unknown key 'failon'; did you mean 'fail_on'?",
        ),
        (
            ".termkit.yaml",
            "xyzzy: 1\n",
            "1: unknown key 'xyzzy'; known are locale, glossary, builtin, select, ignore, fail_on",
        ),
        (
            ".termkit.yaml",
            "locale: zh\n",
            "1: 'locale' must be one of auto, zh-CN, zh-TW, zh-HK, en, not 'zh'",
        ),
        (".termkit.yaml", "select: {a: b}\n", "1: 'select' must be a list of texts"),
        (".termkit.yaml", "builtin: maybe\n", "1: 'builtin' must be true or false"),
        (
            ".termkit.yaml",
            "- a\n",
            "1: the configuration must be a mapping with locale, glossary, builtin, select, ignore, fail_on",
        ),
        (".termkit.yaml", "a: [\n", "2: not valid YAML"),
        ("setup.cfg", "[termkit]\n\nlocal = zh-TW\n", "3: unknown key 'local'; did you mean 'locale'?"),
    ],
)
def test_a_fault_is_one_sentence_with_its_place(tmp_path: Path, name: str, text: str, message: str) -> None:
    path = write(tmp_path / name, text)
    with pytest.raises(BadConfig) as caught:
        load_config(path)
    assert str(caught.value).startswith(f"{path}:{message}")
