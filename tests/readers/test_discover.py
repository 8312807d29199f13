from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from termkit.errors import UnreadableFile
from termkit.readers.discover import discover


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def make(*names: str) -> None:
    for name in names:
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("", encoding="utf-8")


def ignore(where: str, *lines: str) -> None:
    Path(where).mkdir(parents=True, exist_ok=True)
    (Path(where) / ".gitignore").write_text("\n".join(lines) + "\n", encoding="utf-8")


def found(*paths: str) -> list[str]:
    """What is discovered, with slashes, each error as its message after an exclamation mark."""
    results = [(f"!{f}" if isinstance(f, UnreadableFile) else f) for f in discover(paths)]
    return [result.replace(os.sep, "/") for result in results]


@pytest.mark.usefixtures("folder")
class TestFolders:
    def test_are_walked_in_order_for_readable_suffixes(self) -> None:
        make("b/2.txt", "b/10.TXT", "b/a/x.txt", "b/picture.png", "b/noext")
        assert found("b") == ["b/10.TXT", "b/2.txt", "b/a/x.txt"]

    def test_current_folder_needs_no_prefix(self) -> None:
        make("x.txt", "d/y.txt")
        assert found(".") == ["d/y.txt", "x.txt"]

    def test_hidden_ones_and_hidden_files_are_passed_over(self) -> None:
        make(".git/x.txt", ".hidden/y.txt", "d/.venv/z.txt", "d/._mac.txt", "d/a.txt")
        assert found(".") == ["d/a.txt"]

    def test_absolute_path_stays_absolute(self, folder: Path) -> None:
        make("d/x.txt")
        assert found(str(folder / "d")) == [(folder / "d" / "x.txt").as_posix()]

    def test_without_readable_file_is_one_error(self) -> None:
        make("empty/picture.png", "y.txt")
        errors = list(discover(["empty", "y.txt"]))
        said = "empty: there is no file in this folder that termkit reads (*.txt, *.md, "
        assert str(errors[0]).startswith(said)
        assert errors[1:] == ["y.txt"]

    @pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
    def test_links_to_folders_are_not_followed(self) -> None:
        make("d/x.txt", "other/y.txt")
        os.symlink("..", "d/loop")
        os.symlink("../other", "d/other")
        os.symlink("../other/y.txt", "d/link.txt")
        os.symlink("nowhere.txt", "d/broken.txt")
        assert found("d") == ["d/link.txt", "d/x.txt"]


@pytest.mark.usefixtures("folder")
class TestFiles:
    def test_are_taken_as_given(self) -> None:
        make("b.md", ".hidden.txt", "a.txt")
        ignore(".", "*.md")
        assert found("b.md", "-", ".hidden.txt", "a.txt") == ["b.md", "-", ".hidden.txt", "a.txt"]

    def test_come_once(self) -> None:
        make("d/x.txt", "d/y.txt")
        assert found("d/y.txt", "d", "./d/x.txt", "d") == ["d/y.txt", "d/x.txt"]

    def test_missing_one_does_not_stop_the_others(self) -> None:
        make("a.txt", "b.txt")
        assert found("a.txt", "gone.txt", "b.txt") == [
            "a.txt",
            "!gone.txt: there is no such file or folder.",
            "b.txt",
        ]


@pytest.mark.usefixtures("folder")
class TestGitignore:
    def test_nearest_file_has_the_last_word(self) -> None:
        make("keep.txt", "draft.txt", "d/draft.txt", "d/keep.txt", "d/own.txt", "build/x.txt")
        ignore(".", "draft.txt", "build/", "# comment", "")
        ignore("d", "!draft.txt", "own.txt")
        assert found(".") == ["d/draft.txt", "d/keep.txt", "keep.txt"]

    def test_patterns_may_be_anchored_and_negated(self) -> None:
        make("old/a.txt", "old/keep.txt", "d/old/b.txt", "d/tmp-1.txt")
        ignore(".", "/old/*", "!/old/keep.txt", "**/tmp-*.txt")
        assert found(".") == ["d/old/b.txt", "old/keep.txt"]

    def test_files_above_count_inside_a_repository(self) -> None:
        make("repo/.git/HEAD", "repo/d/draft.txt", "repo/d/x.txt")
        ignore("repo", "draft.txt")
        ignore(".", "x.txt")  # outside the repository
        assert found("repo/d") == ["repo/d/x.txt"]
        os.chdir("repo/d")
        assert found(".") == ["x.txt"]

    def test_files_above_do_not_count_outside_a_repository(self) -> None:
        make("d/x.txt")
        ignore(".", "x.txt")
        assert found("d") == ["d/x.txt"]

    def test_ignored_folder_asked_for_by_name_is_walked(self) -> None:
        make(".git/HEAD", "build/x.txt", "build/sub/y.txt")
        ignore(".", "build/")
        assert found("build") == ["build/sub/y.txt", "build/x.txt"]

    def test_senseless_lines_are_passed_over(self) -> None:
        make("x.txt", "y.txt")
        ignore(".", "\ufeff!", "!", "\\", "x.txt")
        assert found(".") == ["y.txt"]

    def test_agrees_with_git(self) -> None:
        make("a/b/c.txt", "a/b/d.txt", "a/e f.txt", "中文/稿.txt", "中文/終稿.txt", "z/#x.txt", "z/y.txt")
        ignore(".", "a/**/c.txt", "e\\ f.txt", "稿.txt", "\\#x.txt", "/y.txt")
        try:
            git = ["git", "-c", "core.quotepath=off", "-c", "core.excludesFile="]
            subprocess.run([*git, "init", "-q"], check=True, capture_output=True)
            listed = subprocess.run(
                [*git, "ls-files", "-co", "--exclude-standard", "*.txt"], check=True, capture_output=True
            ).stdout.decode()
        except FileNotFoundError:
            pytest.skip("git is not installed")
        assert found(".") == sorted(listed.splitlines())


def test_pathspec_is_not_imported_without_need(tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text("")
    code = "import sys; from termkit.readers.discover import discover; list(discover(sys.argv[1:])); "
    code += "print('pathspec' in sys.modules or 'charset_normalizer' in sys.modules)"
    run = subprocess.run(
        [sys.executable, "-c", code, tmp_path / "x.txt", tmp_path], capture_output=True, check=True
    )
    assert run.stdout.strip() == b"False"
