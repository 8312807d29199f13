"""``termkit fix``: safe fixes only, everything else byte for byte, twice the same as once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Run

Write = Callable[..., Path]
FAULTY = "公司拥有 744 0 亿参数的模型。\r\n以 为单位计算，没有 Nvidia。\r\n"
FIXED = "公司拥有 7440亿参数的模型。\r\n以 为单位计算，没有 Nvidia。\r\n"


@pytest.mark.parametrize(
    ("encoding", "bom"),
    [("utf-8", b""), ("utf-8", b"\xef\xbb\xbf"), ("gb18030", b""), ("utf-16-le", b"\xff\xfe")],
)
def test_only_what_is_safe_changes(termkit: Run, write: Write, encoding: str, bom: bytes) -> None:
    path = write("a.txt", bom + (FAULTY * 3).encode(encoding))
    done = termkit("fix", "a.txt")
    assert done.returncode == 0
    assert path.read_bytes() == bom + (FIXED * 3).encode(encoding)
    assert done.stdout == "a.txt: 3 fixed\n"
    again = termkit("fix", "a.txt")
    assert (again.returncode, again.stdout) == (0, "")
    assert path.read_bytes() == bom + (FIXED * 3).encode(encoding)


def test_the_diff_changes_nothing(termkit: Run, write: Write) -> None:
    path = write("a.txt", FAULTY)
    done = termkit("fix", "--diff", "a.txt")
    assert done.returncode == 1
    assert "-公司拥有 744 0 亿参数的模型。" in done.stdout
    assert "+公司拥有 7440亿参数的模型。" in done.stdout
    assert path.read_bytes() == FAULTY.encode()


def test_standard_input_goes_to_standard_output(termkit: Run) -> None:
    done = termkit("fix", "-", stdin=FAULTY.encode())
    assert (done.returncode, done.stdout) == (0, FIXED)


def test_a_file_that_cannot_be_read(termkit: Run, write: Write) -> None:
    path = write("a.txt", FAULTY)
    done = termkit("fix", "none.txt", "a.txt")
    assert done.returncode == 3
    assert done.stderr.count("\n") == 1
    assert path.read_bytes() == FIXED.encode()
