"""``termkit check`` and ``termkit fix`` on XLIFF and TMX: places, units, sources, and large files in parts."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run

Write = Callable[..., Path]

XLIFF = """<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2"><file original="a" source-language="en" target-language="zh-TW"><body>
{}<trans-unit id="n1"><source>It raised $1 billion.</source>
  <target>公司募得<g id="1">1億美元</g>，另有744 0 億元 &amp; 更多。</target></trans-unit>
</body></file></xliff>
"""
TMX = """<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4"><header srclang="en"/><body>
{}<tu tuid="n1"><tuv xml:lang="en"><seg>It raised $1 billion.</seg></tuv>
  <tuv xml:lang="zh-TW"><seg>公司募得<hi>1億美元</hi>，另有744 0 億元 &amp; 更多。</seg></tuv></tu>
</body></tmx>
"""
FILES = pytest.mark.parametrize(("name", "file"), [("a.xlf", XLIFF), ("a.tmx", TMX)])


@FILES
@pytest.mark.parametrize("large", [False, True])
def test_check(termkit: Run, write: Write, name: str, file: str, large: bool) -> None:
    filling = "".join(f"<!-- {'註' * 1000} -->\r\n" for _ in range(3000)) if large else ""
    text = file.format(filling)
    write(name, text)
    done = termkit("check", "--format", "json", "--select", "TK2", name)
    assert (done.returncode, done.stderr) == (1, "")
    findings: list[dict[str, Any]] = json.loads(done.stdout)["findings"]
    told = {(f["rule"], f["text"]) for f in findings}
    assert {("figure-mismatch", "1億美元"), ("garbled-figure", "744 0 億")} <= told
    lines = text.replace("\r\n", "\n").split("\n")
    for finding in findings:
        said = finding["text"]
        assert text[finding["start"] : finding["end"]] == said
        assert lines[finding["line"] - 1][finding["column"] - 1 :].startswith(said)
        assert finding["segment"].endswith("n1")
        for related in finding["related"]:
            assert text[related["start"] : related["end"]] == related["text"] == "$1 billion"


@FILES
def test_fix(termkit: Run, write: Write, name: str, file: str) -> None:
    text = file.format("").replace("\n", "\r\n")
    path = write(name, text)
    assert termkit("fix", "--select", "TK2", name).returncode == 0
    assert path.read_bytes().decode() == text.replace("744 0 億", "7440億")


@FILES
def test_a_clean_file_is_silent_and_stays(termkit: Run, write: Write, name: str, file: str) -> None:
    clean = file.format("").replace("1億", "10億").replace("，另有744 0 億元", "")
    path = write(name, clean)
    done = termkit("check", name)
    assert (done.returncode, done.stdout, done.stderr) == (0, "Nothing found in 1 article.\n", "")
    termkit("fix", name)
    assert path.read_bytes().decode() == clean
