"""Prints how fast ``termkit check`` is and how much memory it takes; run it by hand, no test does.

Each figure is the processor time of a process of its own, from its start to its end. MB are 10^6 bytes of
UTF-8. Compare figures of one run with each other, and runs of one machine.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parent))
from corpus import make_text

MB = 1_000_000
ARTICLE = 5_000


class Cost(NamedTuple):
    """What one process took."""

    seconds: float
    """Processor time, of the program and of the system for it."""
    mebibytes: float
    """The most memory it held at a time."""


def main(argv: Sequence[str] | None = None) -> int:
    """Measure, print, and return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    explained = "a short look, which takes seconds: 1 MB in place of 10, 5 starts in place of 15"
    parser.add_argument("--seconds", action="store_true", help=explained)
    short = parser.parse_args(argv).seconds
    size, runs = (MB, 5) if short else (10 * MB, 15)
    with tempfile.TemporaryDirectory() as folder:
        _check(_article(Path(folder)))  # the first run compiles and fills caches
        _throughput(Path(folder), size)
        _figures(Path(folder) / "large.txt")
        _start(Path(folder), runs)
    return 0


def _throughput(folder: Path, size: int) -> None:
    """Check one large file, a tenth of it, and ten of those."""
    large, parts = folder / "large.txt", folder / "parts"
    parts.mkdir()
    written = _write(large, size, seed=0)
    for number in range(1, 11):
        _write(parts / f"{number:02}.txt", size // 10, seed=number)
    start, tenth = (
        statistics.median(_check(path).seconds for _ in range(3))
        for path in (_article(folder), parts / "01.txt")
    )
    many = _check(parts)
    whole = _check(large)
    print(f"{written / MB:g} MB in one file     {written / MB / whole.seconds:6.2f} MB per CPU-second")
    print(f"                         {whole.seconds:6.2f} CPU-seconds, {whole.mebibytes:.0f} MiB at most")
    print(f"{written / MB:g} MB in ten files    {written / MB / many.seconds:6.2f} MB per CPU-second")
    print(f"                         {many.seconds:6.2f} CPU-seconds, {many.mebibytes:.0f} MiB at most")
    print(f"Loud findings in 10,000 characters of one file: {_loud(large):.1f}")
    print("Growth, 1.00 is linear, the time of the start taken off:")
    unit = 10 * (tenth - start)
    print(f"  one file of ten times the size  {(whole.seconds - start) / unit:6.2f}")
    print(f"  ten files of the same size      {(many.seconds - start) / unit:6.2f}")


def _figures(path: Path) -> None:
    """Recognise the figures alone, the least of three passes, collecting garbage as the command does."""
    code = (
        "import gc, sys, time; from termkit.find.figures import find_figures; gc.set_threshold(100_000)\n"
        "text = open(sys.argv[1], encoding='utf-8').read(); find_figures(text[:1000])\n"
        "def once():\n    begun = time.process_time(); n = len(find_figures(text)); return time.process_time() - begun, n\n"
        "seconds, count = min(once() for _ in range(3)); print(f'Figures alone: {count} in {seconds:.2f} CPU-seconds')"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(path)],
        cwd=tempfile.gettempdir(),
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    print(done.stdout.strip())


def _start(folder: Path, runs: int) -> None:
    """Check one short article, in turn with a program that does nothing."""
    article = _article(folder)
    pairs = [(_check(article).seconds, _run(["-c", "pass"]).seconds) for _ in range(runs)]
    checked, nothing = (statistics.median(column) for column in zip(*pairs, strict=True))
    print(f"Start-up, one article of {ARTICLE / 1000:g} KB, median of {runs}:")
    print(f"  termkit check   {checked * 1000:6.1f} ms")
    print(f"  python -c pass  {nothing * 1000:6.1f} ms")
    print(f"  ratio           {checked / nothing:6.2f}")


def _article(folder: Path) -> Path:
    path = folder / "article.txt"
    if not path.exists():
        _write(path, ARTICLE, seed=99)
    return path


def _write(path: Path, size: int, seed: int) -> int:
    return path.write_bytes(make_text(size, seed).encode())


def _check(path: Path) -> Cost:
    output = path.with_name("findings.json")
    output.unlink(missing_ok=True)
    arguments = ["-m", "termkit", "check", "--format", "json", "--output", str(output), str(path)]
    cost = _run(arguments, allowed=(0, 1))
    if not output.exists():
        raise SystemExit(f"termkit check wrote nothing for {path}")
    return cost


def _loud(path: Path) -> float:
    """How many loud findings there were in 10,000 characters; made-up figures contradict each other often."""
    report = json.loads(path.with_name("findings.json").read_text(encoding="utf-8"))
    loud = sum(finding["severity"] != "info" for finding in report["findings"])
    return loud / sum(document["chars"] for document in report["documents"]) * 10_000


def _run(arguments: list[str], allowed: tuple[int, ...] = (0,)) -> Cost:
    # Not in the checkout, which Python would prefer to what is installed.
    process = subprocess.Popen(
        [sys.executable, *arguments], cwd=tempfile.gettempdir(), stdout=subprocess.DEVNULL
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in allowed:
        raise SystemExit(f"python {' '.join(arguments)} ended with {process.returncode}")
    kibibytes = usage.ru_maxrss / 1024 if sys.platform == "darwin" else usage.ru_maxrss
    return Cost(usage.ru_utime + usage.ru_stime, kibibytes / 1024)


if __name__ == "__main__":
    raise SystemExit(main())
