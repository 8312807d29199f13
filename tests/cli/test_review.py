"""``termkit glossary add --review``: the dialogue, in click's runner and on a real terminal."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from termkit.cli.app import main
from termkit.cli.glossary import reviewing
from tests.cli.conftest import Run

Write = Callable[..., Path]
CANDIDATES = """\
candidates:
- id: crystal-ridge
  terms:
    en: Crystal Ridge
    zh-TW: 晶嶺
  confidence: 0.93
  signals:
  - {signal: gloss, between: [晶嶺, Crystal Ridge], confidence: 0.95}
  examples:
  - {place: "a.txt:3", text: "晶嶺(Crystal Ridge)昨天發表新晶片。\\e[2J"}

- id: nvidia
  terms:
    en: [{text: Nvidia, status: admitted}]
    zh-HK: [{text: 輝達, status: admitted}, {text: 英偉達, status: admitted}]
  confidence: 0.8
  extends: true

- id: third-thing
  terms:
    en: Third Thing
  confidence: 0.7
"""
OWN = """\
# The house style.
concepts:
- id: a-thing  # ours
  terms:
    zh-TW: 一物
"""
KNOWN = """\
concepts:
- id: nvidia
  terms:
    en: Nvidia
    zh-HK: 英偉達
- id: third-thing
  terms:
    en: Another Thing
"""
CALL = [
    "glossary",
    "add",
    "--review",
    "c.yaml",
    "--no-builtin",
    "--glossary",
    "known.yaml",
    "--glossary",
    "own.yaml",
]

Answer = Callable[..., Result]


@pytest.fixture
def answer(write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Answer:
    """Run a review in click's runner with these answers."""
    write("c.yaml", CANDIDATES)
    write("known.yaml", KNOWN)
    write("own.yaml", OWN)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(reviewing, "is_interactive", lambda: True)
    return lambda *answers: CliRunner().invoke(main, CALL, input="".join(f"{a}\n" for a in answers))


def decisions(folder: Path) -> list[str]:
    text = (folder / "c.yaml").read_text(encoding="utf-8")
    return [line.split()[1] for line in text.splitlines() if line.startswith("  decision:")]


def test_each_candidate_is_shown_with_what_speaks_for_it(answer: Answer, tmp_path: Path) -> None:
    done = answer("s", "", "q")
    assert done.exit_code == 0, done.output
    for words in (
        "[1/3] crystal-ridge  0.93",
        "  en    Crystal Ridge",
        "  zh-TW 晶嶺",
        "  gloss: 晶嶺 = Crystal Ridge  0.95",
        "  a.txt:3",
        "晶嶺(Crystal Ridge)昨天發表新晶片。\N{REPLACEMENT CHARACTER}[2J",
        "[2/3] more forms of nvidia  0.80",
        "  zh-HK 輝達  (there: 英偉達)",
        "0 accepted, 0 rejected, 3 undecided",
    ):
        assert words in done.output
    assert (tmp_path / "own.yaml").read_text(encoding="utf-8") == OWN
    assert (tmp_path / "c.yaml").read_text(encoding="utf-8") == CANDIDATES


def test_accepted_ones_are_added_and_nothing_else_changes(answer: Answer, tmp_path: Path) -> None:
    done = answer("a", "r", "s")
    assert "own.yaml: 2 terms added to crystal-ridge" in done.output
    assert done.output.endswith("1 accepted, 1 rejected, 1 undecided\n")
    added = "- id: crystal-ridge\n  terms:\n    en: Crystal Ridge\n    zh-TW: 晶嶺\n"
    assert (tmp_path / "own.yaml").read_text(encoding="utf-8") == OWN + added
    assert decisions(tmp_path) == ["accepted", "rejected"]


def test_a_review_goes_on_where_it_was_broken_off(answer: Answer, tmp_path: Path) -> None:
    answer("a", "q")
    done = answer("x", "R")
    assert "[1/2] more forms of nvidia" in done.output and "crystal-ridge" not in done.output
    assert done.output.endswith("0 accepted, 1 rejected, 1 undecided\n")  # the end of the input breaks it off
    assert decisions(tmp_path) == ["accepted", "rejected"]
    answer("r")
    assert "0 accepted, 0 rejected, 0 undecided" in answer().output


def test_more_forms_of_a_concept_don_t_put_its_own_ones_back(answer: Answer, tmp_path: Path) -> None:
    assert "own.yaml: 1 term added to nvidia" in answer("s", "a", "q").output
    written = (tmp_path / "own.yaml").read_text(encoding="utf-8")
    assert written == OWN + "- id: nvidia\n  terms:\n    zh-HK: [{text: 輝達, status: admitted}]\n"


def test_another_concept_with_the_same_id_is_not_overlaid(answer: Answer, tmp_path: Path) -> None:
    done = answer("s", "s", "a", "s")
    assert "'third-thing' is another concept, 'Another Thing'" in done.output
    assert (tmp_path / "own.yaml").read_text(encoding="utf-8") == OWN
    assert decisions(tmp_path) == []


@pytest.mark.parametrize(
    ("editor", "said", "added"),
    [
        ("text.replace('晶嶺', '晶脊')", "2 terms added to crystal-ridge", "zh-TW: 晶脊\n"),
        ("text.replace('en:', 'xx:')", "what was edited:4: unknown key 'xx'", ""),
        ("text + text[10:].replace('crystal', 'new')", "must hold one concept", ""),
        ("text.replace('crystal-ridge', 'third-thing')", "'third-thing' is another concept", ""),
        ("exit(3)", "say with the variable EDITOR", ""),
    ],
)
def test_editing(
    answer: Answer,
    write: Write,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    editor: str,
    said: str,
    added: str,
) -> None:
    script = write(
        "editor.py",
        "import pathlib, sys\npath = pathlib.Path(sys.argv[1])\ntext = path.read_text('utf-8')\n"
        f"path.write_text({editor}, 'utf-8')\n",
    )
    monkeypatch.setenv("VISUAL", f'"{sys.executable}" "{script}"')
    done = answer("e", "q")
    assert said in done.output
    assert (tmp_path / "own.yaml").read_text(encoding="utf-8").endswith(added or OWN)
    assert decisions(tmp_path) == (["accepted"] if added else [])


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (CALL, "needs a terminal"),
        ([*CALL, "zh-TW=晶嶺"], "'zh-TW=晶嶺' doesn't go with --review"),
        ([*CALL, "--note", "x"], "'--note' doesn't go with --review"),
        (CALL[:4], "--glossary FILE"),
        (["glossary", "add", "--glossary", "own.yaml"], "give terms to add"),
    ],
)
def test_wrong_usage_is_one_sentence(termkit: Run, write: Write, args: list[str], said: str) -> None:
    path = write("c.yaml", CANDIDATES)
    done = termkit(*args)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert said in done.stderr
    assert path.read_text(encoding="utf-8") == CANDIDATES


@pytest.mark.skipif(sys.platform == "win32", reason="has no pseudo-terminals")
@pytest.mark.parametrize("interrupt", [False, True])
def test_on_a_real_terminal(write: Write, tmp_path: Path, interrupt: bool) -> None:
    import pty

    for name, text in (("c.yaml", CANDIDATES), ("known.yaml", KNOWN)):
        write(name, text)
    main_end, other_end = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "termkit", *CALL],
        stdin=other_end,
        stdout=other_end,
        stderr=other_end,
        cwd=tmp_path,
        start_new_session=True,
        # A job in the background inherits that interrupts are ignored, and Python keeps to it.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    os.close(other_end)
    output = _until(main_end, "[s]: ")
    os.write(main_end, b"a\n")
    output += _until(main_end, "[s]: ")
    if interrupt:
        # One that comes right before the program waits for input is only seen when it has got some.
        while not select.select([main_end], [], [], 1)[0] and process.poll() is None:
            process.send_signal(signal.SIGINT)
    else:
        os.write(main_end, b"q\n")
    output += _until(main_end, "undecided")
    assert process.wait(60) == 0
    os.close(main_end)
    assert "晶嶺(Crystal Ridge)昨天發表新晶片。" in output and "own.yaml: 2 terms added" in output
    assert "1 accepted, 0 rejected, 2 undecided" in output
    assert "zh-TW: 晶嶺" in (tmp_path / "own.yaml").read_text(encoding="utf-8")
    assert decisions(tmp_path) == ["accepted"]


def _until(descriptor: int, end: str) -> str:
    """Read from a terminal until it has shown ``end``."""
    data = b""
    while end.encode() not in data:
        ready, _, _ = select.select([descriptor], [], [], 60)
        assert ready, f"waited for {end!r} after {data!r}"
        data += os.read(descriptor, 4096)
    return data.decode("utf-8")
