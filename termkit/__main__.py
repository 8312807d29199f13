"""The command ``termkit``: errors that a user can put right are one sentence and an exit code."""

from __future__ import annotations

import gc
import os
import sys


def run() -> None:
    """Run the command line and exit."""
    from termkit.cli import Exit, start
    from termkit.errors import TermkitError, UnreadableFile, UnwritableFile

    gc.set_threshold(
        100_000
    )  # values are never changed, so cycles are rare and looking for them is most of the cost
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    try:
        code = start(sys.argv[1:])
    except (UnreadableFile, UnwritableFile) as error:
        sys.stderr.write(f"termkit: {error}\n")
        code = Exit.UNREADABLE
    except TermkitError as error:
        sys.stderr.write(f"termkit: {error}\n")
        code = Exit.USAGE
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # so that the exit's flush is quiet
        code = Exit.FINDINGS
    sys.exit(code)


if __name__ == "__main__":
    run()
