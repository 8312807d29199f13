"""``termkit score``."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from termkit.cli import Exit
from termkit.cli.options import CHOOSING, Option
from termkit.cli.running import Choice, Run, say, unknown_rule
from termkit.errors import BadUsage
from termkit.report.scores import FORMATS, Look, emit
from termkit.writing import replace_file

if TYPE_CHECKING:
    from termkit.engine import Engine
    from termkit.score import registry
    from termkit.score.model import Evaluation, Metric, Score
    from termkit.score.task import Segments

ARGUMENTS = "[HYP]"
_KEPT = ("--columns", "--glossary", "--no-builtin", "--select", "--ignore", "--config")
OPTIONS = (
    Option("--ref", "The human reference, a segment a line.", "FILE"),
    Option("--src", "What was translated, a segment a line; a bilingual HYP holds it already.", "FILE"),
    Option("--docs", "The id of each segment's document, one a line.", "FILE"),
    Option("--tgt-lang", "Language of the translations: zh-CN, en, de, …; told from them by default.", "TAG"),
    Option("--metric", "Only this metric; repeatable.", "NAME", many=True),
    Option(
        "--tokenize", "BLEU's tokenizer (13a, zh, intl, char, …); that of the language by default.", "NAME"
    ),
    Option("--compatible", "Count terms as the WMT 2025 terminology task does."),
    Option("--comet", "Also COMET or CometKiwi by the model at this path; needs the extra comet.", "MODEL"),
    Option("--segments", "Also the scores of each segment."),
    Option(
        "--resamples", "Bootstrap resamples for intervals and significance; 0 for none (default: 1000).", "N"
    ),
    Option("--seed", "Of the resamples (default: 12345, sacrebleu's own).", "N"),
    Option(
        "--min",
        "Exit with 1 if a score is worse than VALUE: less, or more for TER and residue, where less is better. Repeatable.",
        "NAME=VALUE",
        many=True,
    ),
    Option(
        "--judge",
        "Instead, tell how well the metrics agree with people: JSON lines with doc, seg, system, output, human_score.",
        "HUMAN",
    ),
    Option("--reference-system", "The system in HUMAN whose translations are the reference.", "NAME"),
    Option("--format", "Form of the report (default: table).", choices=FORMATS),
    Option("--output", "Write there instead of standard output.", "FILE"),
    *(option for option in CHOOSING if option.name in _KEPT),
)


def run(
    paths: tuple[str, ...],
    *,
    comet: str | None,
    segments: bool,
    min: tuple[str, ...],  # noqa: A002 (the option's name)
    judge: str | None,
    reference_system: str | None,
    format: str | None,  # noqa: A002
    output: str | None,
    **options: Any,
) -> int:
    """Score translations: by a human reference, by their source, and by what termkit finds in them.

    HYP are translations of the same segments by several systems, each a text with a segment a line, or a bilingual
    file. With a reference there are BLEU, chrF, chrF++ and TER, as sacrebleu gives them; with a source term-success,
    figure-accuracy and residue; and in any case term-consistency and MQM. Shares are from 0 to 1, the others go up to
    100. The first system is the baseline that the others are compared with.

    Lines that are blank in all files part documents, unless --docs tells them.

    --judge takes translations from HUMAN, and no HYP: several systems' translations of the same segments, with the
    scores that people gave them.

    Exit codes: 0 done; 1 a score is worse than --min; 2 wrong usage; 3 a file could not be read.
    """
    more = [_neural(comet)] if comet else []
    look = Look(segments, shutil.get_terminal_size().columns, output is None and os.isatty(1))
    if judge or reference_system:
        from termkit.cli.judging import judged

        given = {"HYP": paths, "--segments": segments, "--min": min}
        _write(judged(judge, reference_system, format or "table", look, more, given, **options), output)
        return int(Exit.CLEAN)
    gates = dict(_gate(gate, more) for gate in min)
    evaluation = _evaluate(paths, gates, more, **options)
    _write(emit(format or "table", evaluation, look), output)
    if (format or "table") != "table":
        for note in evaluation.notes:
            say(f"termkit: {note}")
    return int(Exit.FINDINGS if _is_missed(evaluation, gates) else Exit.CLEAN)


def _write(parts: Iterable[str], output: str | None) -> None:
    if output:
        replace_file(output, "".join(parts).encode())
    else:
        sys.stdout.writelines(parts)
        sys.stdout.flush()


def _evaluate(
    paths: Sequence[str],
    gates: Collection[str],
    more: Sequence[Metric],
    *,
    ref: str | None,
    src: str | None,
    docs: str | None,
    **options: Any,
) -> Evaluation:
    from termkit.score.evaluate import evaluate
    from termkit.score.task import make_task

    if not paths:
        raise BadUsage("name the translations to score, as termkit score HYP --ref REF --src SRC.")
    making = Making(gates, **options)  # before files are read, which may take long
    running = making.running
    systems = [_read(path, running) for path in paths]
    reference, source, documents = (_read(path, running) if path else None for path in (ref, src, docs))
    task = make_task(systems, reference, source, documents, making.locale)
    engine, choice = making.engine(paths[0])
    return evaluate(task, choice, engine.glossary, engine.check, more)


class Making:
    """What scores are made with, from the options."""

    def __init__(
        self,
        gates: Collection[str],
        *,
        tgt_lang: str | None,
        metric: tuple[str, ...],
        tokenize: str | None,
        compatible: bool,
        resamples: str | None,
        seed: str | None,
        **options: Any,
    ) -> None:
        """``gates`` are the metrics that --min names."""
        from termkit.score import registry
        from termkit.score.languages import known_language

        for name in metric:
            registry.find_metric(name)
        self._choice = registry.Choice(
            metric,
            tuple(gate for gate in gates if gate in registry.NAMES),
            _whole("--resamples", resamples, 1000),
            _whole("--seed", seed, registry.SEED),
            tokenize,
            compatible,
        )
        self.locale = known_language(tgt_lang) if tgt_lang else None
        self.running = Run(Choice(locale="auto", **options))
        self._options = options

    def engine(self, path: str) -> tuple[Engine, registry.Choice]:
        """Return the engine for ``path`` as its configuration has it, and the choice with its rules."""
        from termkit.engine import choose_rules

        config, options = self.running.config(path), self._options
        select, ignore = options["select"] or config.select, options["ignore"] + config.ignore
        rules = choose_rules(select, ignore, unknown_rule)
        named = tuple((rule.code, rule.severity) for rule in rules)
        return self.running.engine(config), self._choice._replace(rules=named)


def _read(path: str, running: Run) -> Segments:
    from termkit.readers import read_file, read_stdin
    from termkit.score.task import segments_of

    raw = read_stdin(None, running.columns) if path == "-" else read_file(path, running.columns)
    if raw.decoded.note:
        say(f"termkit: {path}: {raw.decoded.note}")
    return segments_of(raw)


def _neural(path: str) -> Metric:
    from termkit.score.neural import load

    return load(path)


def _gate(text: str, more: Sequence[Metric]) -> tuple[str, float]:
    """Read NAME=VALUE, the name one of the metrics that there are and of ``more``."""
    from termkit.score.registry import NAMES, find_metric

    name, equals, value = text.partition("=")
    try:
        number = float(value)
    except ValueError:
        number = float("nan")
    if not equals or number != number:
        raise BadUsage(f"--min {text}: write NAME=VALUE with a number, such as chrF=50.")
    return find_metric(name, (*NAMES, *(metric.name for metric in more))), number


def _whole(option: str, text: str | None, default: int) -> int:
    if text is None:
        return default
    if not text.isdecimal():
        raise BadUsage(f"{option} {text} is no whole number.")
    return int(text)


def _is_missed(evaluation: Evaluation, gates: Mapping[str, float]) -> bool:
    """Say which scores are worse than they may be, and tell whether any is."""
    missed = False
    for system in evaluation.systems:
        for score in system.scores:
            limit = gates.get(score.name)
            if limit is None:
                continue
            if score.score is None:
                say(f"termkit: {system.name}: there is nothing to measure {score.name} by.")
            elif _is_worse(score, limit):
                missed = True
                word = "less" if score.higher_is_better else "more"
                say(f"termkit: {system.name}: {score.name} is {score.score:.6g}, {word} than {limit:g}.")
    return missed


def _is_worse(score: Score, limit: float) -> bool:
    assert score.score is not None
    return score.score < limit if score.higher_is_better else score.score > limit
