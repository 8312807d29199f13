"""Signatures of termkit's own measures, in the form of sacrebleu's: what a score depends on besides the texts."""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Sequence

from termkit._version import __version__
from termkit.glossary.compiled import Glossary


def signature(glossary: Glossary | None = None, **settings: str) -> str:
    """Return ``key:value|…|glossary:hash|version:…``; the hash is of everything that the glossary says of its terms."""
    pairs = [f"{key}:{value}" for key, value in settings.items()]
    if glossary is not None:
        pairs.append(f"glossary:{_digest(glossary)}")
    return "|".join([*pairs, f"version:termkit-{__version__}"])


@functools.lru_cache(4)
def _digest(glossary: Glossary) -> str:
    digest = hashlib.blake2b(digest_size=4)
    for concept in glossary.concepts():
        digest.update(f"\n{concept.id}\t{concept.original}".encode())
        for term in concept.terms:
            said = (term.text, term.locale, term.status, term.type, term.case)
            clues = (*term.not_in, "", *term.near, "", *term.not_near)
            digest.update("\t".join((*said, *clues)).encode())
    return digest.hexdigest()


def rules_signature(glossary: Glossary, rules: Sequence[tuple[str, str]]) -> str:
    """Return the signature of a score made of findings; ``rules`` are their codes and severities."""
    said = "".join(f"{code}:{severity};" for code, severity in sorted(rules))
    digest = hashlib.blake2b(said.encode(), digest_size=4).hexdigest()
    return signature(glossary, per="1000-characters", rules=f"{len(rules)}-{digest}")
