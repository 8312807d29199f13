"""``termkit convert``."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from typing import Any

from termkit.cli import Exit
from termkit.cli.options import CHOOSING, Option
from termkit.cli.running import Choice, Run, say
from termkit.convert import Choice as Parts
from termkit.convert.model import Conversion
from termkit.errors import BadUsage, UnwritableFile
from termkit.model import LOCALES
from termkit.readers import RawText, rewrite
from termkit.report.conversion import conversion_record, summary
from termkit.writing import replace_file

ARGUMENTS = "PATHS"
OPTIONS = (
    Option("--to", "The locale to convert to; required.", choices=tuple(x for x in LOCALES if x != "en")),
    *(option for option in CHOOSING if option.name not in ("--select", "--ignore")),
    Option("--script-only", "Convert the script alone, as OpenCC does, and no words."),
    Option("--quotations", "Replace the words in quotations too."),
    Option("--keep-marks", "Leave quotation marks as they are."),
    Option("--format", "text (default), or json: with each word and its place.", choices=("text", "json")),
    Option("--output", "Write there instead of standard output; a folder for several articles.", "PATH"),
    Option("--quiet", "Don't say what was replaced and what needs an eye."),
)


def run(
    paths: tuple[str, ...],
    *,
    to: str | None,
    script_only: bool,
    quotations: bool,
    keep_marks: bool,
    format: str | None,  # noqa: A002 (the option's name)
    output: str | None,
    quiet: bool,
    **options: Any,
) -> int:
    """Convert articles to another Chinese locale: script, words of the region, quotation marks.

    Words come from the glossary and OpenCC's tables, each judged in its context. Titles, official names and words in
    quotations keep their words, addresses and code stay as they are. What was replaced, what was left and what needs
    an eye is said on standard error.

    Exit codes: 0 all converted; 2 wrong usage; 3 a file could not be read or written.
    """
    if to is None:
        raise BadUsage("--to is missing: say which locale to convert to, --to zh-TW for one.")
    choice = Parts(not script_only, quotations, not keep_marks)
    running = Run(Choice(**options))
    several = len(paths) > 1 or os.path.isdir(paths[0])
    if several and format != "json" and not output:
        raise BadUsage("several articles can't be written as one: --output names a folder for them.")

    def convert() -> Iterator[tuple[RawText, Conversion]]:
        for config, raw in running.read(paths):
            try:
                conversion = running.engine(config).convert(*raw, to, choice)
            except BadUsage as error:
                running.complain(str(error), Exit.USAGE)
                continue
            if not quiet:
                for line in summary(conversion):
                    say(line)
            yield raw, conversion

    if format == "json":
        records = [conversion_record(conversion) for _, conversion in convert()]
        _write(json.dumps(records, ensure_ascii=False, indent=1).encode() + b"\n", output, running)
        return int(running.exit)
    for raw, conversion in convert():
        _write(_converted(raw, conversion), _target(raw.path, paths, output) if several else output, running)
    return int(running.exit)


def _converted(raw: RawText, conversion: Conversion) -> bytes:
    """Return the bytes of the converted file: in its encoding if that is Unicode, else in UTF-8.

    Big5 has no Simplified characters, GB 2312 no Traditional ones.
    """
    decoded = raw.decoded
    if not decoded.encoding.lower().startswith("utf"):
        decoded = decoded._replace(encoding="utf-8", bom=b"")
    return rewrite(decoded, conversion.edits, raw.path)


def _target(path: str, paths: tuple[str, ...], output: str | None) -> str:
    """Return where an article of several goes: under its place in the folder that was named, or by its name."""
    folder = next((p for p in paths if os.path.isdir(p) and path.startswith(os.path.join(p, ""))), None)
    name = os.path.relpath(path, folder) if folder else os.path.basename(path)
    target = os.path.join(output or "", name)
    os.makedirs(os.path.dirname(target) or ".", exist_ok=True)
    return target


def _write(data: bytes, output: str | None, running: Run) -> None:
    if output is None:
        sys.stdout.buffer.write(data)
        sys.stdout.flush()
        return
    try:
        replace_file(output, data)
    except UnwritableFile as error:
        running.complain(str(error), Exit.UNREADABLE)
