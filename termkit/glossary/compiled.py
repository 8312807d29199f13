"""The compiled glossary: every form a term can take, folded for matching, with what it may mean."""

from __future__ import annotations

import functools
import marshal
from collections.abc import Iterable, Iterator
from typing import Any, Literal, NamedTuple

from termkit.glossary.model import Concept, Term
from termkit.model import SIMPLIFIED
from termkit.text import fold, is_han

Script = Literal["Hans", "Hant", "Hani", "Latn"]
"""What a form is written in; ``Hani`` is Han characters that both scripts share."""


class Sense(NamedTuple):
    """One thing that a form may mean."""

    concept: Concept
    term: Term


class Glossary:
    """Forms and their senses; concepts are unpacked when a text contains one of them.

    A form without senses is a guard: a longer word that is matched so that the term inside it is not.
    """

    def __init__(self, data: dict[str, Any]) -> None:
        self.forms: list[str] = data["forms"].split("\n") if data["forms"] else []
        self.heads: dict[str, tuple[int, ...]] = data["heads"]
        self._senses: list[tuple[int, ...]] = data["senses"]
        self._scripts: list[Script] = data["scripts"]
        self._concepts: list[bytes] = data["concepts"]
        self.concept = functools.cache(self._concept)
        self.senses = functools.cache(self._form_senses)

    def _concept(self, index: int) -> Concept:
        fields: tuple[Any, ...] = marshal.loads(self._concepts[index])
        return Concept(*fields[:-1], terms=tuple(Term(*term) for term in fields[-1]))

    def _form_senses(self, form: int) -> tuple[Sense, ...]:
        pairs = self._senses[form]
        concepts = [self.concept(index) for index in pairs[::2]]
        return tuple(Sense(c, c.terms[i]) for c, i in zip(concepts, pairs[1::2], strict=True))

    def script(self, form: int) -> Script:
        """Return what ``form`` is written in."""
        return self._scripts[form]

    def __len__(self) -> int:
        return len(self._concepts)

    def concepts(self) -> tuple[Concept, ...]:
        """Return all concepts, in the order of the glossary files."""
        return tuple(self.concept(index) for index in range(len(self)))

    @functools.cached_property
    def _form_numbers(self) -> dict[str, int]:
        return {form: number for number, form in enumerate(self.forms)}

    def is_name(self, text: str) -> bool:
        """Tell whether ``text``, folded, is a form of some concept."""
        number = self._form_numbers.get(fold(text))
        return number is not None and bool(self._senses[number])

    def lookup(self, text: str) -> tuple[Sense, ...]:
        """Return what ``text`` may mean, in any locale."""
        number = self._form_numbers.get(fold(text))
        return self.senses(number) if number is not None else ()


def compile_concepts(concepts: Iterable[Concept]) -> dict[str, Any]:
    """Return the data of a ``Glossary``: plain values that ``marshal`` can write."""
    senses: dict[str, dict[tuple[int, int], None]] = {}
    scripts: dict[str, set[Script]] = {}
    packed: list[bytes] = []
    for number, concept in enumerate(concepts):
        packed.append(marshal.dumps((*concept[:-1], tuple(tuple(term) for term in concept.terms))))
        for index, term in enumerate(concept.terms):
            for script, form in _forms(term.text, term.locale):
                senses.setdefault(form, {})[number, index] = None
                scripts.setdefault(form, set()).add(script)
            for guard in term.not_in:
                for _, form in _forms(guard, term.locale):
                    senses.setdefault(form, {})
    heads: dict[str, list[int]] = {}
    for number, form in enumerate(senses):
        heads.setdefault(form[:2], []).append(number)
    return {
        "forms": "\n".join(senses),
        "senses": [tuple(n for pair in pairs for n in pair) for pairs in senses.values()],
        "scripts": [_script(scripts.get(form, set())) for form in senses],
        "heads": {head: tuple(numbers) for head, numbers in heads.items()},
        "concepts": packed,
    }


def _forms(text: str, locale: str) -> Iterator[tuple[Script, str]]:
    """The folded text in its own script and, for Chinese, in the other one. Words are never derived."""
    if locale == "en" or not any(is_han(c) for c in text):
        yield "Latn", fold(text)
    elif locale in SIMPLIFIED:
        yield "Hans", fold(text)
        for config in ("s2t", "s2tw", "s2hk"):  # they choose different variants: 方便麵, 方便麪
            yield "Hant", fold(_converter(config).convert(text))
    else:
        yield "Hant", fold(text)
        yield "Hans", fold(_converter("t2s").convert(text))


def _script(scripts: set[Script]) -> Script:
    return "Hani" if len(scripts) > 1 else next(iter(scripts), "Hani")


@functools.cache
def _converter(config: str) -> Any:
    from opencc import OpenCC  # a fifth of a second, and only needed where a glossary is compiled

    return OpenCC(config)
