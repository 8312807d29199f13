from __future__ import annotations

import json
import sys
import zipfile
from pathlib import Path

import pytest
from checkout import ROOT, copy_project, run

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An ordinary wheel, built as pip builds it."""
    folder = tmp_path_factory.mktemp("wheel")
    source = copy_project(tmp_path_factory.mktemp("source"))
    run([sys.executable, "-m", "pip", "wheel", ".", "--no-deps", "--wheel-dir", folder], source)
    (wheel,) = folder.glob("*.whl")
    return wheel


def test_wheel_holds_all_code_and_data(wheel: Path) -> None:
    inside = {name for name in zipfile.ZipFile(wheel).namelist() if name.startswith("termkit/")}
    wanted = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "termkit").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    wanted |= {f"termkit/glossaries/{path.name}" for path in (ROOT / "glossaries").glob("*.yaml")}
    assert wanted - inside == set(), "forgotten under `packages` or `package_data` in setup.cfg"
    assert "termkit/py.typed" in inside


def test_wheel_holds_the_licence_and_nothing_foreign(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert any(name.endswith("/licenses/LICENSE") for name in names)
    assert {name.partition("/")[0] for name in names if ".dist-info/" not in name} == {"termkit"}


def test_command_works_outside_the_checkout(wheel: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    run(
        [sys.executable, "-m", "pip", "install", "--no-deps", "--no-compile", "--target", site, wheel],
        tmp_path,
    )
    article = tmp_path / "article.txt"
    article.write_text(
        "梁文锋创立了深度求索。新模型共有 744 0 亿参数，已向所有开发者开放下载。\n", encoding="utf-8"
    )
    python = [sys.executable, "-m", "termkit"]
    where = run(
        [sys.executable, "-c", "import termkit; print(termkit.__file__)"], tmp_path, PYTHONPATH=str(site)
    )
    assert Path(where.strip()).is_relative_to(site)
    output = tmp_path / "findings.json"
    run(
        [*python, "check", "--format", "json", "--output", output, article],
        tmp_path,
        (1,),
        PYTHONPATH=str(site),
    )
    report = json.loads(output.read_text(encoding="utf-8"))
    assert [f["rule"] for f in report["findings"] if f["severity"] != "info"] == ["garbled-figure"]
    assert "garbled-figure" in run([*python, "rules"], tmp_path, PYTHONPATH=str(site))


def test_commands_are_on_the_path_of_an_installation(wheel: Path) -> None:
    archive = zipfile.ZipFile(wheel)
    (name,) = (name for name in archive.namelist() if name.endswith("entry_points.txt"))
    assert "termkit = termkit.__main__:run" in archive.read(name).decode()
