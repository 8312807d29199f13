"""Applies the safe fixes of findings, and writes an article back without changing anything else."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable

from termkit.engine import Checked, Engine
from termkit.errors import UnwritableFile
from termkit.model import Edit, Finding, Fix
from termkit.readers import Columns, RawText, read_bytes, rewrite
from termkit.readers.decoded import Decoded
from termkit.text import SPACES, is_han
from termkit.writing import replace_file

_PASSES = 5
"""Two settle nearly every text."""


def plan(findings: Iterable[Finding]) -> tuple[Edit, ...]:
    """Return the edits that the safe fixes of one article's findings ask for, in order and not overlapping.

    Where two overlap, the one that starts first is made, and of those that start together the one whose
    finding comes first; the rest wait for the next run.
    """
    edits: list[Edit] = []
    for finding in sorted(findings, key=lambda finding: finding.start):
        fix = next((fix for fix in finding.fixes if fix.safe), None)
        if fix is None or fix.text == finding.text or _closes_gap(finding, fix):
            continue
        edit = Edit(finding.start, finding.end, fix.text)
        if not edits or _follows(edit, edits[-1]):
            edits.append(edit)
    return tuple(edits)


def _follows(edit: Edit, last: Edit) -> bool:
    """Tell whether ``edit`` is clear of ``last``; two insertions at one place are not."""
    return edit.start >= last.end and edit[:2] != last[:2]


def _closes_gap(finding: Finding, fix: Fix) -> bool:
    """Tell whether the fix does nothing but join Han characters that were apart.

    In 以 为单位 a word was dropped: closing the gap hides the only trace of it. Only the rule that knows
    figures can tell that nothing is missing.
    """
    if finding.rule == "garbled-figure" or len(fix.text) >= len(finding.text):
        return False
    before, after = _spaced(finding.text), _spaced(fix.text)
    if [char for _, char in before] != [char for _, char in after]:
        return False
    left = _UNKNOWN
    for (spaces, right), (kept, _) in zip(before, after, strict=True):
        if spaces and not kept and is_han(left) and is_han(right):
            return True
        left = right
    return False


_UNKNOWN = "字"
"""Stands for what is beside a span, which is not known here and taken for a Han character."""


def _spaced(text: str) -> list[tuple[str, str]]:
    """The characters of ``text`` and the one after it, each with the spaces before it."""
    return _spaced_char().findall(text + _UNKNOWN)


@functools.cache
def _spaced_char() -> re.Pattern[str]:
    return re.compile(f"([{SPACES}]*)([^{SPACES}])", re.DOTALL)


def settle(engine: Engine, checked: Checked, raw: RawText, columns: Columns = None) -> tuple[Decoded, int]:
    """Return the file of a checked article with its safe fixes made, and their number; ``raw`` is what was checked.

    A fix can bring another fault to light (规划 becomes 規划, and that 規劃), so the result is checked again until
    nothing is left to fix: fixing it once more changes nothing. Raises ``UnwritableFile`` where the file's encoding
    lacks a character.
    """
    decoded, findings, made = raw.decoded, checked.findings, 0
    for _ in range(_PASSES):
        edits = plan(findings)
        if not edits:
            break
        again = read_bytes(rewrite(decoded, edits, raw.path), raw.path, columns)
        if again.file_text == decoded.file_text:  # what is left can't be written in this format
            break
        made += len(edits)
        decoded = again if again.source else again._replace(source=raw.decoded.source)
        findings = engine.check(raw.path, decoded, checked.article.locale).findings
    return decoded, made


def diff(raw: RawText, fixed: Decoded) -> str:
    """Return the change of a file to ``fixed`` as a unified diff that ``patch -p0`` can apply.

    Of a container such as DOCX it shows the change of the text that was taken from it.
    """
    import difflib  # only here: not every run shows a diff

    before, after = raw.decoded.file_text, fixed.file_text
    lines = difflib.unified_diff(_lines(before), _lines(after), raw.path, raw.path)
    return "".join(line if line[-1] == "\n" else f"{line}\n\\ No newline at end of file\n" for line in lines)


def _lines(text: str) -> list[str]:
    """Split at LF alone, as diff and patch do; ``str.splitlines`` would split at U+2028 and others too."""
    lines = text.split("\n")
    return [f"{line}\n" for line in lines[:-1]] + lines[-1:] * bool(lines[-1])


def write(raw: RawText, fixed: Decoded) -> None:
    """Replace the content of a file, all or nothing; raise ``UnwritableFile`` and leave it as it is.

    Encoding, byte order mark, line ends and file mode stay; of a link, the file it leads to is written.
    """
    replace_file(raw.path, fixed.data, lambda target: _refuse_changed(raw, target))


def _refuse_changed(raw: RawText, target: str) -> None:
    with open(target, "rb") as file:
        if file.read() != raw.decoded.data:
            raise UnwritableFile(f"{raw.path}: was changed by someone else meanwhile: run termkit again.")
