"""The documents say what is so: generated pages are up to date, and README shows true output."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def run(*args: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *args], cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False
    )


def test_generated_pages_are_up_to_date() -> None:
    done = run("docs/generate.py", "--check")
    assert (done.returncode, done.stdout) == (0, "")


def test_the_excerpt_in_the_readme_is_true_output() -> None:
    excerpt = re.search(r"```text\n(examples/.*?)```", README, re.DOTALL)
    assert excerpt
    output = run("-m", "termkit", "check", "examples/first-check/article.txt").stdout
    for block in excerpt[1].strip().split("\n\n"):
        assert block in output


def test_the_quick_start_has_two_commands_of_one_line() -> None:
    section = README.partition("## Quick start")[2].partition("\n## ")[0]
    blocks = re.findall(r"```sh\n(.*?)```", section, re.DOTALL)
    assert len(blocks) == 2
    assert all(block.count("\n") == 1 for block in blocks)


def test_the_python_example_does_what_it_says() -> None:
    (code,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    done = run("-c", code + "\nprint(termkit.fix_text('拥有 744 0 亿参数'))")
    assert done.stdout.splitlines() == ["garbled-figure 744 0 亿 7440亿", "拥有 7440亿参数"], done.stderr


def test_every_rule_and_command_is_in_the_readme() -> None:
    from termkit.checks import all_rules
    from termkit.cli import COMMANDS

    for rule in all_rules():
        assert f"`{rule.name}`" in README
    for command in COMMANDS:
        assert f"termkit {command}" in README


def test_the_readme_never_installs_termkit_from_the_index() -> None:
    assert not re.search(r"pip install (--\S+ )*termkit", README)
