from __future__ import annotations

import sys
from pathlib import Path

import pytest
from checkout import copy_project, run

pytestmark = pytest.mark.slow

AUTHOR = {
    "GIT_AUTHOR_NAME": "A",
    "GIT_AUTHOR_EMAIL": "a@example.org",
    "GIT_COMMITTER_NAME": "A",
    "GIT_COMMITTER_EMAIL": "a@example.org",
}


def commit(folder: Path) -> str:
    """Make a repository of ``folder`` and return the revision."""
    run(["git", "init", "-q"], folder)
    run(["git", "add", "."], folder)
    run(["git", "-c", "commit.gpgsign=false", "commit", "-q", "--no-verify", "-m", "x"], folder, **AUTHOR)
    return run(["git", "rev-parse", "HEAD"], folder).strip()


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository of articles that uses the hook, with two good articles and two bad ones."""
    hook = tmp_path / "hook"
    hook.mkdir()
    revision = commit(copy_project(hook))
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, text in {
        "good1.txt": "这家公司昨天发布了新一代产品，价格比上一代便宜三成。\n",
        "good2.txt": "地铁在早上六点恢复运行，首班车比平时晚了二十分钟。\n",
        "bad1.txt": "新模型共有 744 0 亿参数，已向所有开发者开放下载。\n",
        "bad2.txt": "会议于2月30日在上海举行，来自各地的代表出席了会议。\n",
        "bad3.md": "新模型共有 *744 0 亿* 参数。\n",
        "bad4.srt": "1\n00:00:01,000 --> 00:00:04,000\n新模型共有 744 0 亿参数。\n",
        "package.json": '{"description": "新模型共有 744 0 亿参数。"}\n',
        "notes.py": "# 新模型共有 744 0 亿参数。\n",
    }.items():
        (folder / name).write_text(text, encoding="utf-8")
    (folder / ".pre-commit-config.yaml").write_text(
        f"repos:\n- repo: {hook.as_posix()}\n  rev: {revision}\n  hooks:\n  - id: termkit\n", encoding="utf-8"
    )
    commit(folder)
    return folder


def test_hook_checks_the_files_it_is_given(repository: Path, tmp_path: Path) -> None:
    hook = [sys.executable, "-m", "pre_commit", "run", "termkit", "--verbose", "--color=never"]
    home = {"PRE_COMMIT_HOME": str(tmp_path / "home")}
    output = run([*hook, "--all-files"], repository, (1,), **home)
    assert "Failed" in output
    assert "exit code: 1" in output
    assert "bad1.txt:1:" in output
    assert "bad2.txt:1:" in output
    assert "good" not in output
    assert "bad3.md:1:" in output
    assert "bad4.srt:3:" in output
    assert "package.json" not in output
    assert "notes.py" not in output
    assert "Passed" in run([*hook, "--files", "good1.txt", "good2.txt"], repository, **home)
