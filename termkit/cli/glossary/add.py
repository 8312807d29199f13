"""``termkit glossary add``."""

from __future__ import annotations

import json
import os
import re
import sys
from typing import Any

from termkit.cli import Exit
from termkit.cli.glossary import LAYERS, layers, read_text
from termkit.cli.options import Option
from termkit.errors import BadUsage
from termkit.glossary.editing import add
from termkit.glossary.formats.yaml import parse
from termkit.glossary.load import merged
from termkit.glossary.model import LOCALES, ORIGINALS, STATUSES, Concept
from termkit.glossary.tags import locale_of
from termkit.text import fold
from termkit.writing import replace_file

ARGUMENTS = "[LOCALE=TERM]"
OPTIONS = (
    *LAYERS,
    Option("--id", "Id of the concept; made of the English term if it is left out.", "ID"),
    Option("--definition", "What it is, in a sentence.", "TEXT"),
    Option("--subject", "Subject field.", "TEXT"),
    Option("--source", "What the terms were checked against.", "TEXT"),
    Option("--note", "For people.", "TEXT"),
    Option("--original", "What may happen to the English term in Chinese text.", choices=ORIGINALS),
    Option("--review", "Go through the candidates that termkit mine found, and ask about each.", "FILE"),
)


def run(
    terms: tuple[str, ...],
    *,
    glossary: tuple[str, ...],
    no_builtin: bool,
    review: str | None,
    **options: Any,
) -> int:
    """Add a concept, or terms of a known one, to your own glossary; the rest of the file stays as it is.

    Terms are given as zh-TW=輝達; zh-CN:deprecated=英维达 gives the status too. They are written into the last
    --glossary FILE, which is made if it doesn't exist. A concept that another layer has under the same English term
    gets that one's id, so that the new terms are laid over it.

    --review FILE shows candidates one by one and adds those that you accept, as they are or edited. What was accepted
    or rejected is noted in FILE, so a review can be broken off and continued; what was skipped is asked again.

    Exit codes: 0 added, or already there; 2 wrong usage or glossary; 3 the file can't be read or written.
    """
    if not glossary:
        raise BadUsage("say with --glossary FILE which glossary to add to.")
    if review:
        return _review(review, terms, options, glossary, no_builtin)
    if not terms:
        raise BadUsage("give terms to add (zh-TW=輝達), or with --review FILE candidates to decide about.")
    path = glossary[-1]
    below = layers(tuple(p for p in glossary if os.path.exists(p)), no_builtin)
    concept = _concept(terms, options, merged(below))
    text = read_text(path) if os.path.exists(path) else ""
    edited = add(text, concept, path)
    for conflict in edited.conflicts:
        sys.stderr.write(f"termkit: {path}: {conflict}\n")
    if edited.text != text:
        replace_file(path, edited.text.encode("utf-8"))
    what = f"{edited.terms} term{'' if edited.terms == 1 else 's'}"
    sys.stdout.write(
        f"{path}: {what} added to {concept.id}\n" if edited.text != text else f"{path}: nothing new\n"
    )
    return Exit.CLEAN


def _review(
    path: str, terms: tuple[str, ...], options: dict[str, Any], glossary: tuple[str, ...], no_builtin: bool
) -> int:
    from termkit.cli.glossary.reviewing import review  # click takes long to import

    given = next((f"--{key}" for key, value in options.items() if value), terms[0] if terms else "")
    if given:
        raise BadUsage(f"'{given}' doesn't go with --review: edit the candidate when you are asked about it.")
    return review(path, glossary, no_builtin)


def _concept(terms: tuple[str, ...], options: dict[str, Any], known: tuple[Concept, ...]) -> Concept:
    fields: dict[str, list[dict[str, str]]] = {}
    for term in terms:
        head, equals, text = term.partition("=")
        tag, _, status = head.partition(":")
        locale = locale_of(tag, {})
        if not equals or not text.strip() or locale is None:
            raise BadUsage(f"'{term}' is no term: write it as zh-TW=輝達; locales are {', '.join(LOCALES)}")
        if status and status not in STATUSES:
            raise BadUsage(f"'{status}' is no status; known are {', '.join(STATUSES)}")
        fields.setdefault(locale, []).append({"text": text.strip()} | ({"status": status} if status else {}))
    texts = {key: value for key, value in options.items() if value and key != "id"}
    name = options["id"] or _id(fields, known)
    text = json.dumps({"concepts": [{"id": name, **texts, "terms": fields}]})  # which is YAML, too
    return parse(text, "the new concept")[0]


def _id(fields: dict[str, list[dict[str, str]]], known: tuple[Concept, ...]) -> str:
    english = fields["en"][0]["text"] if "en" in fields else ""
    if not english:
        raise BadUsage("give the English term (en=…), or the id of the concept with --id.")
    for concept in known:
        if any(term.locale == "en" and fold(term.text) == fold(english) for term in concept.terms):
            return concept.id
    slug = re.sub("[^a-z0-9]+", "-", english.lower()).strip("-")
    if not slug:
        raise BadUsage(f"no id can be made of '{english}': give one with --id.")
    return slug
