"""The compiled glossary: every form a term can take, folded for matching, with what it may mean."""

from __future__ import annotations

import bisect
import functools
import itertools
import marshal
from array import array
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Literal

from termkit.glossary.model import LOCALES, Concept, Term
from termkit.model import SIMPLIFIED
from termkit.record import Record
from termkit.text import fold, is_han

Script = Literal["Hans", "Hant", "Hani", "Latn"]
"""What a form is written in; ``Hani`` stands for forms that are words of both scripts."""

_SCRIPTS: tuple[Script, ...] = ("Hans", "Hant", "Hani", "Latn")


class Sense(Record):
    """One thing that a form may mean."""

    concept: Concept
    term: Term


class Glossary:
    """Forms and their senses; concepts are unpacked when a text contains one of them."""

    def __init__(self, data: dict[str, Any]) -> None:
        """``data`` is what ``compile_concepts`` made: few large values, which load in a few milliseconds."""
        self._forms: str = data["forms"]
        self._form_starts = _numbers(data["form_starts"])
        self.heads: list[str] = data["heads"].split("\n") if data["heads"] else []
        """The first two characters (or the only one) that forms begin with."""
        self.head_starts = _numbers(data["head_starts"])
        """The number of the first form of each head, and the number of all forms; forms are sorted."""
        self._scripts: bytes = data["scripts"]
        self._plain: tuple[bytes, ...] = data["plain"]
        self.guarded: bytes = data["guarded"]
        """For each form, whether there are guards: longer words that contain it and are not it."""
        self._guards: bytes = data["guards"]
        self._guard_starts = _numbers(data["guard_starts"])
        self._senses = _numbers(data["senses"])
        self._sense_starts = _numbers(data["sense_starts"])
        self._records: bytes = data["records"]
        self._record_starts = _numbers(data["record_starts"])
        self.own = frozenset(data["own"])
        """The ids of the concepts that the user's glossaries speak of."""
        self.concept = functools.cache(self._concept)
        self.senses = functools.cache(self._form_senses)
        self.guards = functools.cache(self._form_guards)
        self.is_name = functools.cache(self._is_name)

    @functools.cached_property
    def forms(self) -> list[str]:
        """All forms, sorted; made when they are all needed."""
        return self._forms.split("\n")[1:-1]

    def form(self, number: int) -> str:
        """Return one form, folded."""
        return self._forms[self._form_starts[number] : self._form_starts[number + 1] - 1]

    def length(self, number: int) -> int:
        """Return the number of characters of one form."""
        return self._form_starts[number + 1] - self._form_starts[number] - 1

    def _concept(self, index: int) -> Concept:
        *fields, terms = marshal.loads(memoryview(self._records)[self._record_starts[index] :])
        return Concept._make((*fields, tuple(Term._make(term) for term in terms)))

    def _form_senses(self, form: int) -> tuple[Sense, ...]:
        numbers = self._senses[self._sense_starts[form] : self._sense_starts[form + 1]]
        concepts = [self.concept(index) for index in numbers[::2]]
        return tuple(Sense(c, c.terms[i]) for c, i in zip(concepts, numbers[1::2], strict=True))

    def _form_guards(self, form: int) -> list[tuple[int, int, list[str]]]:
        rank = self.guarded.count(1, 0, form)
        guards: list[tuple[int, int, list[str]]] = marshal.loads(
            memoryview(self._guards)[self._guard_starts[rank] :]
        )
        return guards

    def is_guarded(self, form: int, folded: str, start: int) -> bool:
        """Tell whether ``form``, which stands at ``start``, stands inside one of its guards."""
        for offset, length, words in self.guards(form):
            first = start - offset
            if first >= 0 and folded[first : first + length] in words:
                return True
        return False

    def concept_numbers(self, form: int) -> Sequence[int]:
        """Return the numbers of the concepts that ``form`` may mean, without unpacking them."""
        return self._senses[self._sense_starts[form] : self._sense_starts[form + 1] : 2]

    def is_plain(self, form: int, locale: str) -> bool:
        """Tell whether ``form`` is a right Han word of one concept in ``locale``, whatever stands around it."""
        return bool(self._plain[LOCALES.index(locale)][form])

    def plain_locales(self, form: int) -> tuple[str, ...]:
        """Return the Chinese locales in which ``form`` is plain."""
        return tuple(locale for locale in LOCALES[1:] if self.is_plain(form, locale))

    def script(self, form: int) -> Script:
        """Return what ``form`` is written in."""
        return _SCRIPTS[self._scripts[form]]

    def __len__(self) -> int:
        return len(self._record_starts)

    def concepts(self) -> tuple[Concept, ...]:
        """Return all concepts, in the order of the glossary files."""
        return tuple(self.concept(index) for index in range(len(self)))

    def _is_name(self, text: str) -> bool:
        """Tell whether ``text``, folded, is a form of some concept."""
        return self._find(fold(text)) is not None

    def lookup(self, text: str) -> tuple[Sense, ...]:
        """Return what ``text`` may mean, in any locale."""
        number = self._find(fold(text))
        return self.senses(number) if number is not None else ()

    def _find(self, form: str) -> int | None:
        """Return the number of a form; they are sorted."""
        count = len(self._form_starts) - 1
        number = bisect.bisect_left(range(count), form, key=self.form)
        return number if number < count and self.form(number) == form else None


def compile_concepts(concepts: Iterable[Concept], own: Iterable[str] = ()) -> dict[str, Any]:
    """Return the data of a ``Glossary``: plain values that ``marshal`` can write.

    ``own`` are the ids of those concepts that the user's glossaries speak of.
    """
    concepts = tuple(concepts)
    senses: dict[str, dict[tuple[int, int], None]] = {}
    scripts: dict[str, set[Script]] = {}
    for number, concept in enumerate(concepts):
        for index, term in enumerate(concept.terms):
            for script, form in forms_of(term.text, term.locale):
                senses.setdefault(form, {})[number, index] = None
                scripts.setdefault(form, set()).add(script)
    forms = sorted(senses)
    guards = _guards(concepts, {form: number for number, form in enumerate(forms)})
    packed_guards = [marshal.dumps(guards[number]) for number in sorted(guards)]
    heads: dict[str, int] = {}
    for number, form in enumerate(forms):
        heads.setdefault(form[:2], number)
    records = [
        marshal.dumps((*concept._replace(history=())[:-1], tuple(tuple(term) for term in concept.terms)))
        for concept in concepts
    ]
    return {
        "own": tuple(own),
        "forms": "\n".join(["", *forms, ""]),
        "form_starts": _packed(itertools.accumulate((len(form) + 1 for form in forms), initial=1)),
        "heads": "\n".join(heads),
        "head_starts": _packed((*heads.values(), len(forms))),
        "scripts": bytes(_SCRIPTS.index(_script(scripts.get(form, set()))) for form in forms),
        "plain": tuple(bytes(_plain(senses[form], concepts, locale) for form in forms) for locale in LOCALES),
        "guarded": bytes(number in guards for number in range(len(forms))),
        "guards": b"".join(packed_guards),
        "guard_starts": _packed(itertools.accumulate(map(len, packed_guards), initial=0)),
        "senses": _packed(n for form in forms for pair in senses[form] for n in pair),
        "sense_starts": _packed(itertools.accumulate((2 * len(senses[form]) for form in forms), initial=0)),
        "records": b"".join(records),
        "record_starts": _packed(itertools.accumulate(map(len, records[:-1]), initial=0)) if records else b"",
    }


def _packed(numbers: Iterable[int]) -> bytes:
    return array("I", numbers).tobytes()


def _numbers(packed: bytes) -> array[int]:
    return array("I", packed)


def _plain(senses: Iterable[tuple[int, int]], concepts: Sequence[Concept], locale: str) -> bool:
    """Whether a form can only be right in a locale: Han, allowed there, of one concept, free of context clues."""
    pairs = list(senses)
    terms = [concepts[number].terms[index] for number, index in pairs]
    return (
        len({number for number, _ in pairs}) == 1
        and any(t.locale == locale and t.allowed and is_han(t.text[0]) and is_han(t.text[-1]) for t in terms)
        and not any(t.near or t.not_near for t in terms)
    )


def _guards(
    concepts: Sequence[Concept], numbers: dict[str, int]
) -> dict[int, list[tuple[int, int, list[str]]]]:
    """For each guarded form the guards of its concept, by the offset at which they hold it, and by length."""
    guards: dict[int, dict[tuple[int, int], set[str]]] = {}
    for concept in concepts:
        words = {f for term in concept.terms for word in term.not_in for _, f in forms_of(word, term.locale)}
        forms = {f for term in concept.terms if words for _, f in forms_of(term.text, term.locale)}
        for form, word in itertools.product(forms, words):
            if form in word and form != word:
                place = word.index(form), len(word)
                guards.setdefault(numbers[form], {}).setdefault(place, set()).add(word)
    return {n: [(*place, sorted(found)) for place, found in sorted(g.items())] for n, g in guards.items()}


def forms_of(text: str, locale: str) -> Iterator[tuple[Script, str]]:
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
