"""The real command on Markdown and web pages: places are those of the file, and a fix changes nothing else."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Run

MARKDOWN = """---
title: 輝達公布財報
tags: [信息]
---

# 輝達公布財報

公司說，投資額
達到 **744 0 億**美元，見[公告](https://example.com/信息)。

> 另有 `信息` 與信息。

| 年份 | 金額 |
|---|---|
| 2026 | 744 0 億美元 |
"""

PAGE = """<!DOCTYPE html>\r
<html lang="zh-TW">\r
<head><title>輝達公布財報</title><style>p { color: red }</style></head>\r
<body><h1>輝達公布財報</h1>\r
<p>公司說，投資額&nbsp;達到 <b>744&nbsp;0 億</b>美元\r
<p>另有 <code>信息</code> 與<img src="a.png" alt='圖中的信息'>。<!-- 信息 -->\r
</body></html>\r
"""


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        (
            "a.md",
            MARKDOWN,
            [
                ("garbled-figure", 9, "744 0 億"),
                ("wrong-region-term", 11, "信息"),
                ("garbled-figure", 15, "744 0 億"),
            ],
        ),
        ("a.html", PAGE, [("garbled-figure", 5, "744&nbsp;0 億"), ("wrong-region-term", 6, "信息")]),
    ],
)
def test_check(
    termkit: Run, write: Callable[..., Path], name: str, content: str, expected: list[tuple[str, int, str]]
) -> None:
    write(name, content)
    done = termkit("check", name, "--locale", "zh-TW", "--format", "json")
    findings = [f for f in json.loads(done.stdout)["findings"] if f["severity"] != "info"]
    assert [(f["rule"], f["line"], content[f["start"] : f["end"]]) for f in findings] == expected
    assert done.returncode == 1


@pytest.mark.parametrize(
    ("name", "content", "fixed"),
    [
        ("a.md", MARKDOWN, MARKDOWN.replace("744 0 億", "7440億")),
        ("a.html", PAGE, PAGE.replace("744&nbsp;0 億", "7440億")),
        ("b.md", "# 標題\n\n投資 744**0** 億，又 744 **0** 億美元。\n", None),
    ],
)
def test_fix(termkit: Run, write: Callable[..., Path], name: str, content: str, fixed: str | None) -> None:
    path = write(name, content)
    done = termkit("fix", name, "--locale", "zh-TW")
    assert done.returncode in (0, 1), done.stderr
    assert path.read_bytes().decode() == (fixed or content)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        (
            "a.md",
            "# 標題\n\n使用 `pip install` 安裝，以 `kg` 為單位，共有 $x^2$ 個[連結](u)[^1]。\n\n[^1]: 見<https://a.b>。\n",
        ),
        (
            "a.html",
            "<html lang=zh-TW><title>標題</title><p>使用 <code>pip</code> 安裝，以<img src=x>為單位<sup>2</sup>。",
        ),
    ],
)
def test_what_is_no_text_leaves_no_hole(
    termkit: Run, write: Callable[..., Path], name: str, content: str
) -> None:
    write(name, content)
    done = termkit("check", name, "--locale", "zh-TW")
    assert (done.returncode, done.stdout) == (0, "Nothing found in 1 article.\n")
