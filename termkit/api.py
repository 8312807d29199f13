"""The public functions: what the package offers to Python programs, as ``termkit.check`` and so on."""

from __future__ import annotations

import functools
import os
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from termkit import fixing
from termkit.checks import all_rules
from termkit.engine import Engine
from termkit.errors import BadUsage
from termkit.glossary.compiled import Glossary
from termkit.glossary.load import load_glossary
from termkit.model import Figure, Finding
from termkit.readers import RawText, read_file, with_source
from termkit.readers.decoded import Decoded
from termkit.report.figures import Figures

if TYPE_CHECKING:
    from termkit.align import Ledger
    from termkit.align.model import Alignment, Candidate
    from termkit.convert.model import Conversion
    from termkit.score.model import Evaluation
    from termkit.score.task import Segments

__all__ = [
    "Figure",
    "Figures",
    "Finding",
    "Glossary",
    "align_articles",
    "check",
    "convert_text",
    "find_figures",
    "fix_text",
    "load_glossary",
    "mine_terms",
    "score_translations",
]

GlossaryLike = Glossary | str | Sequence[str] | None
"""A loaded glossary, or the paths of files to lay over the built-in ones."""


def check(
    text_or_path: str | os.PathLike[str],
    locale: str | None = None,
    glossary: GlossaryLike = None,
    source: str | os.PathLike[str] | None = None,
) -> list[Finding]:
    """Return the findings on a text, sorted by start and code.

    A path object, or a string without line breaks that names a file, is read from disk; any other string is the
    text itself. ``source`` is what it was translated from, given in the same way and aligned by sentences; bilingual
    files hold it already. ``locale`` is one of ``zh-CN``, ``zh-TW``, ``zh-HK``, ``en``; None detects it. Offsets are
    code points. Raises ``UnreadableFile``, ``BadGlossary``, and ``BadUsage`` for a source of a bilingual file.
    """
    raw = _read(text_or_path, "-")
    if source is not None:
        raw = with_source(raw, _read(source, "source"))
    return list(Engine(_glossary(glossary), locale=locale).check(*raw).findings)


def find_figures(
    text_or_path: str | os.PathLike[str], locale: str | None = None, glossary: GlossaryLike = None
) -> Figures:
    """Return every figure of a text with its exact value and unit; ``.to_polars()`` makes a table of them.

    The text is given as to ``check``, and so are ``locale`` and ``glossary``. Offsets are code points of the text
    that is read (of a TSV file, its translations); those in the table are of the file. Raises ``UnreadableFile``
    and ``BadGlossary``.
    """
    article, found = Engine(_glossary(glossary), locale=locale).figures(*_read(text_or_path, "-"))
    return Figures(article, found)


def convert_text(
    text: str,
    to: str,
    locale: str | None = None,
    glossary: GlossaryLike = None,
    *,
    words: bool = True,
    quotations: bool = False,
    marks: bool = True,
) -> Conversion:
    """Return ``text`` in the Chinese locale ``to``: ``.text``, and in ``.words`` what became of the words of its region.

    ``words=False`` converts the script alone, ``quotations=True`` replaces the words in quotations too, and
    ``marks=False`` leaves quotation marks as they are. ``locale`` and ``glossary`` are as for ``check``. Raises
    ``BadUsage`` if text or ``to`` are not Chinese, and ``BadGlossary``.
    """
    from termkit.convert import Choice

    engine = Engine(_glossary(glossary), locale=locale)
    return engine.convert("-", Decoded(text), to, Choice(words, quotations, marks))


def align_articles(
    texts_or_paths: Sequence[str | os.PathLike[str]],
    locales: Sequence[str] | None = None,
    glossary: GlossaryLike = None,
) -> Alignment:
    """Return how several articles render the same concepts and tell the same figures: ``.concepts``, ``.figures``.

    Each article is given as to ``check``; a text that has no path goes by its number, ``"1"`` for the first. ``locales``
    are those of the articles, one each; None detects them. Offsets are code points of each article's text. Raises
    ``UnreadableFile``, ``BadGlossary``, and ``BadUsage`` for another number of locales.
    """
    from termkit.align import align

    return align(*_recorded(texts_or_paths, locales, glossary))


def mine_terms(
    texts_or_paths: Sequence[str | os.PathLike[str]],
    locales: Sequence[str] | None = None,
    glossary: GlossaryLike = None,
) -> tuple[Candidate, ...]:
    """Return candidates for a glossary that the articles give, the surest first, each with its evidence.

    Arguments and errors are those of ``align_articles``. Nothing enters a glossary by itself.
    """
    from termkit.align.mining import mine

    return mine(*_recorded(texts_or_paths, locales, glossary))


def _recorded(
    texts_or_paths: Sequence[str | os.PathLike[str]], locales: Sequence[str] | None, glossary: GlossaryLike
) -> tuple[Ledger, Glossary]:
    from termkit.align import Ledger

    known = [None] * len(texts_or_paths) if locales is None else locales
    if len(known) != len(texts_or_paths):
        raise BadUsage(f"{len(texts_or_paths)} articles have {len(known)} locales; give one for each.")
    engine = Engine(_glossary(glossary))
    raws = [_read(one, str(number)) for number, one in enumerate(texts_or_paths, 1)]
    ledgers = [engine.record(*raw, locale) for raw, locale in zip(raws, known, strict=True)]
    return Ledger.merge(ledgers), engine.glossary


SegmentsLike = str | os.PathLike[str] | Sequence[str]
"""The path of a file with a segment a line (or a bilingual one), or the segments themselves."""


def score_translations(
    hypotheses: SegmentsLike | Mapping[str, SegmentsLike],
    references: SegmentsLike | None = None,
    sources: SegmentsLike | None = None,
    *,
    documents: Sequence[str] | None = None,
    locale: str | None = None,
    glossary: GlossaryLike = None,
    metrics: Sequence[str] = (),
    compatible: bool = False,
    resamples: int = 1000,
    seed: int = 12345,
) -> Evaluation:
    """Return the scores of a system's translations, or of several systems by their names: ``.systems[0].scores``.

    ``documents`` has the id of each segment's document, ``locale`` is that of the translations (None detects it), and
    ``metrics`` names those wanted; by default they are all that can be had. ``compatible`` counts terms as the WMT
    2025 terminology task does. ``resamples`` are those of the bootstrap, drawn by ``seed``. Raises
    ``UnreadableFile``, ``BadGlossary``, and ``BadUsage`` where numbers of segments differ or a metric can't be had.
    """
    from termkit.score.evaluate import evaluate
    from termkit.score.languages import known_language
    from termkit.score.registry import Choice
    from termkit.score.task import Segments, make_task

    named = hypotheses if isinstance(hypotheses, Mapping) else {"hypothesis": hypotheses}
    systems = [_segments(one, name)._replace(path=name) for name, one in named.items()]
    reference = None if references is None else _segments(references, "the reference")
    source = None if sources is None else _segments(sources, "the source")
    ids = None if documents is None else Segments("documents", tuple(documents))
    language = known_language(locale) if locale else None
    engine = Engine(_glossary(glossary))
    rules = tuple((rule.code, rule.severity) for rule in all_rules())
    choice = Choice(tuple(metrics), resamples=resamples, seed=seed, compatible=compatible, rules=rules)
    task = make_task(systems, reference, source, ids, language)
    return evaluate(task, choice, engine.glossary, engine.check)


def _segments(given: SegmentsLike, name: str) -> Segments:
    from termkit.score.task import Segments, segments_of

    if isinstance(given, (str, os.PathLike)):
        return segments_of(read_file(os.fspath(given)))
    return Segments(name, tuple(given))


def fix_text(text: str, locale: str | None = None, glossary: GlossaryLike = None) -> str:
    """Return ``text`` with the safe fixes applied; everything else stays as it is. Fixing twice changes nothing more."""
    engine = Engine(_glossary(glossary), locale=locale)
    raw = RawText("-", Decoded(text))
    return fixing.settle(engine, engine.check(*raw), raw)[0].text


def _read(text_or_path: str | os.PathLike[str], name: str) -> RawText:
    if isinstance(text_or_path, os.PathLike):
        return read_file(os.fspath(text_or_path))
    is_path = (
        0 < len(text_or_path) < 4096
        and not set("\r\n\0") & set(text_or_path)
        and os.path.isfile(text_or_path)
    )
    return read_file(text_or_path) if is_path else RawText(name, Decoded(text_or_path))


def _glossary(glossary: GlossaryLike) -> Glossary:
    if isinstance(glossary, Glossary):
        return glossary
    if glossary is None:
        return _builtin()
    return load_glossary([glossary] if isinstance(glossary, str) else list(glossary))


@functools.cache
def _builtin() -> Glossary:
    return load_glossary()
