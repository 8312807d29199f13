"""Applies the safe fixes of findings, and writes an article back without changing anything else."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Sequence

from termkit.engine import Checked, Engine
from termkit.errors import UnwritableFile
from termkit.model import Article, Edit, Finding, Fix
from termkit.readers import parse
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


def apply(text: str, edits: Sequence[Edit]) -> str:
    """Return ``text`` with ``edits`` made, which are in order and don't overlap, as ``plan`` gives them."""
    parts: list[str] = []
    position = 0
    for start, end, replacement in edits:
        parts += text[position:start], replacement
        position = end
    return "".join((*parts, text[position:]))


def settle(engine: Engine, checked: Checked) -> tuple[str, int]:
    """Return the text of a checked article with its safe fixes made, and their number.

    A fix can bring another fault to light (规划 becomes 規划, and that 規劃), so the result is checked again until
    nothing is left to fix: fixing it once more changes nothing.
    """
    article, findings, made = checked.article, checked.findings, 0
    text = article.file_text
    for _ in range(_PASSES):
        edits = plan(findings)
        if not edits:
            break
        text, made = apply(text, edits), made + len(edits)
        findings = engine.check(article.path, parse(Decoded(text), article.path), article.locale).findings
    return text, made


def diff(article: Article, text: str) -> str:
    """Return the change of ``article`` to ``text`` as a unified diff that ``patch -p0`` can apply."""
    import difflib  # only here: not every run shows a diff

    lines = difflib.unified_diff(_lines(article.file_text), _lines(text), article.path, article.path)
    return "".join(line if line[-1] == "\n" else f"{line}\n\\ No newline at end of file\n" for line in lines)


def _lines(text: str) -> list[str]:
    """Split at LF alone, as diff and patch do; ``str.splitlines`` would split at U+2028 and others too."""
    lines = text.split("\n")
    return [f"{line}\n" for line in lines[:-1]] + lines[-1:] * bool(lines[-1])


def write(article: Article, text: str) -> None:
    """Replace the text of the article's file, all or nothing; raise ``UnwritableFile`` and leave it as it is.

    Encoding, byte order mark, line ends and file mode stay; of a link, the file it leads to is written.
    """
    data = article.bom + _encode(article, text)
    replace_file(article.path, data, lambda target: _refuse_changed(article, target))


def _encode(article: Article, text: str) -> bytes:
    try:
        data = text.encode(article.encoding)
        again = data.decode(article.encoding)
        if again == text:
            return data
        # Some codecs replace a few characters in silence, as cp932 writes ¥ as a backslash.
        wrong = next((mine for mine, other in zip(text, again, strict=False) if mine != other), text[-1])
    except UnicodeEncodeError as error:
        wrong = text[error.start]
    raise UnwritableFile(
        f"{article.path}: {wrong} of the fixed text cannot be written in the file's encoding, "
        f"{article.encoding}: save the file as UTF-8 first."
    )


def _refuse_changed(article: Article, target: str) -> None:
    with open(target, "rb") as file:
        if file.read() != article.bom + article.file_text.encode(article.encoding):
            raise UnwritableFile(f"{article.path}: was changed by someone else meanwhile: run termkit again.")
