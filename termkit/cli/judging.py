"""``termkit score --judge``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from termkit.cli.score import Making
from termkit.errors import BadUsage
from termkit.report.scores import Look

if TYPE_CHECKING:
    from termkit.score.model import Metric


def judged(
    path: str | None,
    reference_system: str | None,
    form: str,
    look: Look,
    more: Sequence[Metric],
    given: Mapping[str, Any],
    **options: Any,
) -> Iterator[str]:
    """Return the report on how well metrics agree with the human scores at ``path``.

    ``more`` are metrics besides those that the options name; ``given`` has what else was given, by its name. Raises
    BadUsage for what has no meaning together with --judge.
    """
    from termkit.report.scores.verdict import FORMATS, emit_verdict
    from termkit.score.human import read_judgements
    from termkit.score.verdict import give_verdict

    if path is None:
        raise BadUsage("--reference-system names a system of the human scores: give them by --judge.")
    sides = {f"--{name}": options.pop(name) for name in ("ref", "src", "docs")}
    for name, value in {**given, **sides}.items():
        if value:
            raise BadUsage(f"--judge takes all translations from {path}: leave {name} out.")
    if form not in FORMATS:
        raise BadUsage(f"--judge is reported as {' or '.join(FORMATS)}, not as {form}.")
    making = Making((), **options)
    judgements = read_judgements(path, reference_system or "")
    engine, choice = making.engine(path)
    verdict = give_verdict(judgements, choice, engine.glossary, engine.check, making.locale, more)
    return emit_verdict(form, verdict, look)
