"""Running the engine over paths, for all commands that check articles."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from termkit.cli import Exit
from termkit.config import Config, find_config, load_config
from termkit.engine import Checked, Engine, choose_rules
from termkit.errors import BadUsage, TermkitError, UnreadableFile
from termkit.glossary.load import load_glossary
from termkit.readers import Columns, RawText, read_file, read_parts, read_stdin, with_source
from termkit.readers.discover import discover
from termkit.record import Record

if TYPE_CHECKING:
    from termkit.align import Ledger
    from termkit.glossary.compiled import Glossary


class Choice(Record):
    """What the command line says; None and empty leave it to the configuration."""

    locale: str | None = None
    glossary: tuple[str, ...] = ()
    no_builtin: bool = False
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    config: str | None = None
    stdin_filename: str | None = None
    columns: str | None = None
    source: str | None = None
    together: bool = False


class Run:
    """One run over many articles: an engine for each configuration, and what went wrong on the way."""

    def __init__(self, choice: Choice, *, verbose: bool = False) -> None:
        self._choice = choice
        self._verbose = verbose
        self._configs: dict[str, Config] = {}
        self._engines: dict[Config, Engine] = {}
        self._given = load_config(choice.config) if choice.config else None
        self.columns = _columns(choice.columns)
        self.exit = Exit.CLEAN
        """The worst that happened beside findings."""
        if self._given or choice.glossary or choice.select or choice.ignore:
            self.engine(self._given or Config())  # faults of the command line come before the first article

    def check(
        self, paths: tuple[str, ...], *, in_parts: bool = False
    ) -> Iterator[tuple[Config, RawText, Checked]]:
        """Yield each article that could be read, checked; say on standard error what could not.

        With ``in_parts``, a large file may come as several articles of one path.
        """
        if self._choice.source and (len(paths) != 1 or os.path.isdir(paths[0])):
            raise BadUsage("--source is the source of one article: give one file with it.")
        done: list[tuple[Config, RawText, Checked]] = []
        for config, raw in self.read(paths, in_parts=in_parts and not self._choice.together):
            checked = self.engine(config).check(*raw)
            self._tell(raw, checked)
            if self._choice.together:
                done.append((config, raw, checked))
            else:
                yield config, raw, checked
        if done:
            yield from self._together(done)

    def _together(
        self, done: Sequence[tuple[Config, RawText, Checked]]
    ) -> Iterator[tuple[Config, RawText, Checked]]:
        """Yield checked articles with what the rules on a set say of them; the first one's configuration holds for it."""
        before = [checked for _, _, checked in done]
        after = self.engine(done[0][0]).check_together(before)
        for (config, raw, one), checked in zip(done, after, strict=True):
            for crash in checked.crashes[len(one.crashes) :]:
                self.complain(crash, Exit.UNREADABLE)
            yield config, raw, checked

    def record(self, paths: tuple[str, ...]) -> tuple[Ledger, Glossary]:
        """Return the ledger of the articles that could be read, and the glossary that the first one was read by."""
        from termkit.align import Ledger

        ledgers, engine = [], None
        for config, raw in self.read(paths):
            engine = engine or self.engine(config)
            ledgers.append(self.engine(config).record(*raw))
        return Ledger.merge(ledgers), (engine or self.engine(Config())).glossary

    def read(self, paths: tuple[str, ...], *, in_parts: bool = False) -> Iterator[tuple[Config, RawText]]:
        """Yield each article that could be read; say on standard error what could not, and how far it has come.

        With ``in_parts``, a large file may come as several articles of one path.
        """
        progress = _Progress()
        for found in discover(paths):
            try:
                if isinstance(found, UnreadableFile):
                    raise found
                for raw in self._read(found, in_parts):
                    config = self.config(found)
                    self.engine(config)  # a fault in its configuration is told with the article
                    yield config, raw
                    progress.step(raw.path)
            except TermkitError as error:
                self.complain(
                    str(error), Exit.UNREADABLE if isinstance(error, UnreadableFile) else Exit.USAGE
                )
        progress.done()

    def config(self, path: str) -> Config:
        """Return the configuration that holds for the article at ``path``."""
        if self._given:
            return self._given
        folder = os.path.dirname(os.path.abspath(self._choice.stdin_filename or "" if path == "-" else path))
        if folder not in self._configs:
            found = find_config(folder)
            self._configs[folder] = load_config(found) if found else Config()
        return self._configs[folder]

    def _read(self, path: str, in_parts: bool) -> Iterator[RawText]:
        if path == "-":
            raw = read_stdin(self._choice.stdin_filename, self.columns)
        elif in_parts and not self._choice.source:
            yield from read_parts(path, self.columns)
            return
        else:
            raw = read_file(path, self.columns)
        yield with_source(raw, read_file(self._choice.source)) if self._choice.source else raw

    def engine(self, config: Config) -> Engine:
        """Return the engine for articles with this configuration."""
        if config not in self._engines:
            choice = self._choice
            locale = choice.locale or config.locale
            self._engines[config] = Engine(
                load_glossary(
                    config.glossary + choice.glossary, builtin=config.builtin and not choice.no_builtin
                ),
                choose_rules(choice.select or config.select, choice.ignore + config.ignore, unknown_rule),
                None if locale == "auto" else locale,
                together=choice.together,
            )
        return self._engines[config]

    def _tell(self, raw: RawText, checked: Checked) -> None:
        article = checked.article
        if raw.decoded.note:
            say(f"termkit: {raw.path}: {raw.decoded.note}")
        if not article.text.strip():
            say(f"termkit: {raw.path}: the file is empty; there is nothing to check")
        if self._verbose or article.other_locales and checked.findings:
            say(f"termkit: {raw.path}: {article.locale} ({article.locale_reason})")
        for note in article.notes:
            say(f"termkit: {raw.path}: {note}")
        for crash in checked.crashes:
            self.complain(crash, Exit.UNREADABLE)

    def complain(self, message: str, code: Exit) -> None:
        """Say on standard error what went wrong, and remember the exit code for it."""
        say(f"termkit: {message}")
        self.exit = max(self.exit, code)


def _columns(names: str | None) -> Columns:
    if names is None:
        return None
    source, _, target = (name.strip() for name in names.partition(","))
    if not source or not target or "," in target:
        raise BadUsage(
            f"--columns {names}: name two, as --columns source,target; a name, a number or a letter each."
        )
    return source, target


def unknown_rule(name: str) -> None:
    """Raise ``BadUsage`` for a name that no rule has, with the nearest one that exists."""
    import difflib

    from termkit.checks import all_rules

    known = [rule.name for rule in all_rules()]
    close = difflib.get_close_matches(name, known, 1)
    hint = f"did you mean '{close[0]}'?" if close else "termkit rules lists them"
    raise BadUsage(f"unknown rule '{name}'; {hint}")


def say(message: str) -> None:
    """Write a line to standard error, where it is in the way of no result."""
    sys.stderr.write(f"{message}\n")


class _Progress:
    """Says on standard error how far a run has come, once it has taken more than a second."""

    _FIRST, _EVERY = 1.0, 0.2

    def __init__(self) -> None:
        self._next = time.monotonic() + self._FIRST
        self._count = 0
        self._shown = False
        self._terminal = os.isatty(2)

    def step(self, path: str) -> None:
        self._count += 1
        now = time.monotonic()
        if now >= self._next and self._count > 1:
            self._next = now + (self._EVERY if self._terminal else 10.0)
            self._shown = True
            text = f"termkit: {self._count} articles checked, last {path}"
            sys.stderr.write(f"\r\x1b[K{text}" if self._terminal else f"{text}\n")
            sys.stderr.flush()

    def done(self) -> None:
        if self._shown and self._terminal:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
