"""The dialogue of ``termkit glossary add --review``: shows each candidate and asks what is to become of it."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

import click

from termkit.cli import Exit
from termkit.cli.glossary import layers, read_text
from termkit.errors import BadGlossary, BadUsage
from termkit.glossary.editing import add
from termkit.glossary.formats.yaml import parse
from termkit.glossary.formats.yaml_writing import rows
from termkit.glossary.load import merged
from termkit.glossary.model import LOCALES, Concept, Term
from termkit.glossary.proposals import ACCEPTED, REJECTED, Proposal, decided, read_proposals
from termkit.record import Record
from termkit.text import fold, visible
from termkit.writing import replace_file

_ANSWERS = {
    "a": "accept",
    "e": "edit",
    "s": "skip",
    "r": "reject",
    "q": "quit",
}
_QUESTION = ", ".join(f"{word[0]}({word[1:]})" for word in _ANSWERS.values())


class _Review(Record):
    """The files of a review."""

    candidates: str
    """The path of the file of candidates, in which the decisions are noted."""
    glossary: str
    """The path of the glossary that accepted ones go into."""
    known: tuple[Concept, ...]
    """The concepts of all layers, as they are before the review."""


def review(path: str, glossary: Sequence[str], no_builtin: bool) -> int:
    """Ask about each candidate of the file at ``path`` that isn't decided yet; return the exit code.

    Each decision is carried out and noted before the next question, so a review can be broken off at any time.
    """
    if not is_interactive():
        raise BadUsage("--review asks about each candidate, so it needs a terminal; nothing was added.")
    proposals = read_proposals(read_text(path), path)
    known = merged(layers(tuple(p for p in glossary if os.path.exists(p)), no_builtin))
    task = _Review(path, glossary[-1], known)
    waiting = [proposal for proposal in proposals if not proposal.decision]
    counts = dict.fromkeys((ACCEPTED, REJECTED), 0)
    for number, proposal in enumerate(waiting, 1):
        _show(proposal, f"[{number}/{len(waiting)}]", known)
        try:
            decision = _decision(task, proposal)
        except (click.Abort, EOFError, KeyboardInterrupt):
            click.echo()
            break
        if decision == _ANSWERS["q"]:
            break
        if decision in counts:
            counts[decision] += 1
            noted = decided(read_text(path), proposal.concept.id, decision, path)
            replace_file(path, noted.encode("utf-8"))
    left = len(waiting) - sum(counts.values())
    click.echo(f"{counts[ACCEPTED]} accepted, {counts[REJECTED]} rejected, {left} undecided")
    return Exit.CLEAN


def is_interactive() -> bool:
    """Tell whether a person can see the questions and answer them."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def _decision(task: _Review, proposal: Proposal) -> str:
    """Ask until something is decided, and put what is accepted into the glossary."""
    draft = _draft(proposal.concept)
    while True:
        answer = click.prompt(
            _QUESTION,
            default="s",
            type=click.Choice(tuple(_ANSWERS), case_sensitive=False),
            show_choices=False,
        )
        if answer == "r":
            return REJECTED
        if answer not in "ae":
            return _ANSWERS[answer]
        try:
            if answer == "e":
                edited = click.edit(draft, extension=".yaml")
                if edited is None:
                    click.echo("not saved, so nothing was changed")
                    continue
                draft = edited
            concept = _concept(draft)
            extends = proposal.extends and concept.id == proposal.concept.id
            click.echo(_accept(task, concept, extends))
            return ACCEPTED
        except BadGlossary as error:
            click.echo(str(error))
        except click.ClickException as error:
            click.echo(f"{error.message}; say with the variable EDITOR what to edit with")


def _draft(concept: Concept) -> str:
    """The concept as a glossary file, for the editor."""
    return "".join(f"{line}\n" for line in ("concepts:", *(row.text for row in rows(concept, ""))))


def _concept(draft: str) -> Concept:
    concepts = parse(draft, "what was edited")
    if len(concepts) != 1:
        raise BadGlossary("what was edited must hold one concept")
    return concepts[0]


def _accept(task: _Review, concept: Concept, extends: bool) -> str:
    """Put the concept into the glossary and return what was done; raise ``BadGlossary`` if it can't be."""
    below = next((other for other in task.known if other.id == concept.id), None)
    if below and not extends and not _shares_english(below, concept):
        raise BadGlossary(
            f"'{concept.id}' is another concept, '{below.preferred('en')}': edit this one and give it another id"
        )
    if below:
        concept = concept._replace(terms=tuple(t for t in concept.terms if not _says_nothing_new(t, below)))
        if not concept.terms:
            return f"the glossary has all of {concept.id} already"
    text = read_text(task.glossary) if os.path.exists(task.glossary) else ""
    edited = add(text, concept, task.glossary)
    for conflict in edited.conflicts:
        click.echo(f"{task.glossary}: {conflict}")
    if edited.text == text:
        return f"{task.glossary}: nothing new"
    replace_file(task.glossary, edited.text.encode("utf-8"))
    return f"{task.glossary}: {edited.terms} term{'' if edited.terms == 1 else 's'} added to {concept.id}"


def _shares_english(one: Concept, other: Concept) -> bool:
    forms = [{fold(t.text) for t in concept.terms if t.locale == "en"} for concept in (one, other)]
    return bool(forms[0] & forms[1])


def _says_nothing_new(term: Term, below: Concept) -> bool:
    """Whether the glossary has the term; written above as an admitted one, it would put a preferred one back."""
    return any(
        (known.locale, known.text) == (term.locale, term.text) and term.status in ("admitted", known.status)
        for known in below.terms
    )


def _show(proposal: Proposal, number: str, known: Sequence[Concept]) -> None:
    concept = proposal.concept
    below = next((other for other in known if other.id == concept.id), None) if proposal.extends else None
    kind = f"more forms of {visible(concept.id)}" if proposal.extends else visible(concept.id)
    lines = [f"{number} {kind}  {proposal.confidence:.2f}"]
    for locale in LOCALES:
        texts = [visible(term.text) for term in concept.terms if term.locale == locale]
        there = [visible(t.text) for t in below.terms if t.locale == locale and t.allowed] if below else []
        new = [text for text in texts if text not in there]
        if new or there:
            has = f"(there: {', '.join(there)})" if there else ""
            lines.append(f"  {locale:6}{'  '.join(part for part in (', '.join(new), has) if part)}")
    lines += [
        f"  {visible(sign.signal)}: {visible(sign.one)} = {visible(sign.other)}  {sign.confidence:.2f}"
        for sign in proposal.signals
    ]
    for example in proposal.examples:
        lines += [f"  {visible(example.place)}", f"    {visible(example.text)}"]
    click.echo("\n" + "\n".join(lines))
