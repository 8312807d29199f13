"""What the tests share that build, install or hook up the project itself."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

_OFFLINE = ("Failed to establish a new connection", "Temporary failure in name resolution", "ProxyError")


def copy_project(target: Path) -> Path:
    """Copy what an installation is built from, so that building leaves nothing behind in the checkout."""
    leave = shutil.ignore_patterns("__pycache__")
    for name in ("termkit", "glossaries"):
        shutil.copytree(ROOT / name, target / name, ignore=leave)
    for name in ("setup.cfg", "pyproject.toml", "README.md", "LICENSE", "NOTICE", ".pre-commit-hooks.yaml"):
        shutil.copy(ROOT / name, target / name)
    return target


def run(command: Sequence[str | Path], cwd: Path, allowed: Sequence[int] = (0,), **env: str) -> str:
    """Run a program and return what it printed; skip the test where a package index cannot be reached."""
    # A checkout on PYTHONPATH would stand in for what was installed.
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("GIT_", "PYTHON"))} | env
    result = subprocess.run(
        command,
        cwd=cwd,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    output = result.stdout.decode(errors="replace")
    # A crash ends with 1, as a check that found something does.
    if result.returncode not in allowed or "Traceback (most recent call last)" in output:
        if any(phrase in output for phrase in _OFFLINE):
            pytest.skip("no package index can be reached")
        pytest.fail(f"{command} ended with {result.returncode}:\n{output}")
    return output
